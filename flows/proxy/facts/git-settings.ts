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

/** Git's own settings, as a git of a new terminal reads them. */
export const gitFiles = defineFact<GitSettings>({
  id: 'proxy.git-files',
  limitMs: 2_000,
  async observe(look) {
    const set = await look.ask(settings);
    return gitSettings(look, set.known ? set.value.environment : look.machine.environment);
  },
});

/** What they say about where it fetches from. */
export const gitWays = defineFact<GitWays>({
  id: 'proxy.git-ways',
  limitMs: 2_000,
  async observe(look) {
    const read = await look.need(gitFiles);
    const rewrites: Rewrite[] = [];
    const remotes: string[] = [];
    for (const { section, subsection, key, value, file, line, text } of read.settings) {
      if (section === 'remote' && key === 'url' && value) remotes.push(...placeOfRemote(value));
      if (section !== 'url' || key !== 'insteadof' || subsection === null || !value) continue;
      rewrites.push({ file, line, text, base: subsection, insteadOf: value });
    }
    return { rewrites, remotes, refused: read.refused };
  },
});

/** `https://git.corp.test/team/tool.git` and `git@git.corp.test:team/tool.git` are one place; a folder is none. */
export function placeOfRemote(url: string): readonly string[] {
  const web = /^(?:https?|ssh|git):\/\/(?:[^/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(url);
  const [, host, path] = web ?? /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)(.+)$/.exec(url) ?? [];
  if (host === undefined || path === undefined) return [];
  return [`${host.toLowerCase()}/${path.replace(/^\/+/, '').replace(/\.git\/?$/, '')}`];
}
