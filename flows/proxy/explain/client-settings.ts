import type { Look } from '../../../src/engine/fact.ts';
import { readCurlConfig } from '../../../src/http/curl-config.ts';
import { type CurlSettings, NO_CURL_SETTINGS } from '../../../src/http/curl-proxy.ts';
import { type GitSetting, readGitConfig } from '../../../src/http/git-config.ts';
import { textOf } from '../../machine/file-text.ts';

/** As deep as git follows includes (git `config.c`, MAX_INCLUDE_DEPTH). */
const DEEPEST = 10;

/** A setting with the file it stands in, and the line as it stands there; that may hold a password. */
export interface PlacedGitSetting extends GitSetting {
  readonly file: string;
  readonly text: string;
}

export interface GitSettings {
  /** In reading order, included files in their places. */
  readonly settings: readonly PlacedGitSetting[];
  /** Files that git refuses, and with them every command. */
  readonly refused: readonly string[];
  /** `includeIf` lines: whether they hold was not looked into. */
  readonly conditional: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The files of git's own settings that hold here, the weakest first: the system's, the person's, the project's. */
export async function gitSettings(look: Look, environment: Environment): Promise<GitSettings> {
  const { home } = look.machine.person;
  const xdg = environment['XDG_CONFIG_HOME'] || `${home}/.config`;
  const { GIT_CONFIG_GLOBAL: global, GIT_CONFIG_SYSTEM: system } = environment;
  const files = [
    ...(environment['GIT_CONFIG_NOSYSTEM'] ? [] : system ? [system] : SYSTEM_FILES),
    ...(global === undefined ? [`${xdg}/git/config`, `${home}/.gitconfig`] : [global]),
    ...(await projectFile(look)),
  ];
  const read = new GitReader(look, home);
  for (const file of files) await read.file(file, 0);
  return read.all();
}

/** Of Apple's git there is one beside it, which sets no proxy; Homebrew's two prefixes have their own. */
const SYSTEM_FILES = ['/etc/gitconfig', '/usr/local/etc/gitconfig', '/opt/homebrew/etc/gitconfig'];

async function projectFile(look: Look): Promise<readonly string[]> {
  for (let at = look.machine.workingDirectory; at.startsWith('/') && at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const stat = await look.machine.stat(`${at}/.git/config`);
    if (stat.ok) return [`${at}/.git/config`];
  }
  return [];
}

class GitReader {
  readonly #look: Look;
  readonly #home: string;
  readonly #settings: PlacedGitSetting[] = [];
  readonly #refused: string[] = [];
  #conditional = 0;

  constructor(look: Look, home: string) {
    this.#look = look;
    this.#home = home;
  }

  async file(path: string, depth: number): Promise<void> {
    if (depth > DEEPEST) return;
    const text = await textOf(this.#look, path);
    if (text === null) return;
    const settings = readGitConfig(text);
    if (settings === null) {
      this.#refused.push(path);
      return;
    }
    const lines = text.split('\n');
    for (const setting of settings) {
      const line = lines[setting.line - 1]?.replace(/\r$/, '') ?? '';
      this.#settings.push({ ...setting, file: path, text: line });
      if (setting.section === 'includeif') this.#conditional++;
      const { value } = setting;
      if (setting.section === 'include' && setting.key === 'path' && value) {
        const home = value.replace(/^~(?=\/)/, () => this.#home);
        const directory = path.slice(0, path.lastIndexOf('/'));
        await this.file(home.startsWith('/') ? home : `${directory}/${home}`, depth + 1);
      }
    }
  }

  all(): GitSettings {
    return { settings: this.#settings, refused: this.#refused, conditional: this.#conditional };
  }
}

export interface FoundCurlSettings extends CurlSettings {
  /** null: there is no such file. */
  readonly file: string | null;
}

/** curl takes the first that it finds. Source: curl(1) `-K, --config`. */
export async function curlSettings(look: Look, environment: Environment): Promise<FoundCurlSettings> {
  const { home } = look.machine.person;
  const { CURL_HOME: own, XDG_CONFIG_HOME: xdg } = environment;
  const files = [...(own ? [`${own}/.curlrc`] : []), ...(xdg ? [`${xdg}/curlrc`] : []), `${home}/.curlrc`];
  for (const file of files) {
    const text = await textOf(look, file);
    if (text !== null) return { ...readCurlConfig(text), file };
  }
  return { ...NO_CURL_SETTINGS, file: null };
}
