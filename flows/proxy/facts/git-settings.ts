import { defineFact } from '../../../src/engine/fact.ts';
import { settings } from '../../shell/facts/settings.ts';
import { type GitSettings, gitSettings } from '../explain/client-settings.ts';

/** A line by which git takes another address than the one it is given. */
export interface Rewrite {
  readonly file: string;
  /** 1-based; of the `insteadOf` line. */
  readonly line: number;
  readonly text: string;
  /** What is written; may hold a password. */
  readonly base: string;
  readonly insteadOf: string;
}

export interface GitWays {
  readonly rewrites: readonly Rewrite[];
  /** Hosts of the remotes of the repository that the person stands in, with their paths (`git.corp.test/team/tool`). */
  readonly remotes: readonly string[];
  /** Files that git refuses. */
  readonly refused: readonly string[];
}

/** What git's own settings say about where it fetches from. */
export const gitWays = defineFact<GitWays>({
  id: 'proxy.git-ways',
  limitMs: 2_000,
  async observe(look) {
    const set = await look.ask(settings);
    const read: GitSettings = await gitSettings(look, set.known ? set.value.environment : look.machine.environment);
    const rewrites: Rewrite[] = [];
    const remotes: string[] = [];
    for (const { section, subsection, key, value, file, line } of read.settings) {
      if (section === 'remote' && key === 'url' && value) remotes.push(...placeOfRemote(value));
      if (section !== 'url' || key !== 'insteadof' || subsection === null || !value) continue;
      rewrites.push({ file, line, text: await lineOf(look, file, line), base: subsection, insteadOf: value });
    }
    return { rewrites, remotes, refused: read.refused };
  },
});

/** One line of a file as it stands there; empty where it cannot be read. */
export async function lineOf(look: Parameters<typeof gitSettings>[0], file: string, line: number): Promise<string> {
  const read = await look.machine.readFile(file);
  if (!read.ok) return '';
  return new TextDecoder().decode(read.value).split('\n')[line - 1]?.replace(/\r$/, '') ?? '';
}

/** `https://git.corp.test/team/tool.git` and `git@git.corp.test:team/tool.git` are one place; a folder is none. */
export function placeOfRemote(url: string): readonly string[] {
  const web = /^(?:https?|ssh|git):\/\/(?:[^/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(url);
  const [, host, path] = web ?? /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)(.+)$/.exec(url) ?? [];
  if (host === undefined || path === undefined) return [];
  return [`${host.toLowerCase()}/${path.replace(/^\/+/, '').replace(/\.git\/?$/, '')}`];
}
