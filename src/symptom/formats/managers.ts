import type { Format } from '../sign.ts';
import { isOfAnother } from './other-programs.ts';
import { missing } from './shell.ts';

/** Only of go, or of a program that may be Go's. */
const ofGo = (groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> | null => {
  const name = groups['name'] ?? 'go';
  return isOfAnother(name) ? null : { ...groups, name, of: /^go(?:fmt|lang)?$/.test(name) ? 'go' : 'tool' };
};

/**
 * What version managers say when they do not know which Go is meant. Source: asdf lib/utils.bash and internal/shims,
 * goenv libexec/goenv-which and goenv-exec, mise src/shims.rs, gvm scripts/install, Go's src/make.bash.
 */
export const MANAGERS: readonly Format[] = [
  missing('asdf', /\bunknown command: (?<name>[\w.-]+)\. Perhaps you have to reshim\?/),
  {
    kind: 'version-manager.none-selected',
    pattern:
      /\b(?:No (?:preset )?version (?:is |installed )?(?:set |)for (?:command|shim):?) (?<name>[\w.-]+)$|\bgoenv: '?(?<name2>[\w.-]+?)'?:? command not found/,
    about: ofGo,
  },
  {
    kind: 'version-manager.not-installed',
    pattern:
      /\bgoenv: version '?(?<version>[\w.]+)'? is not installed|\bversion (?<version2>[\w.]+) is not installed for golang\b|\bmise (?:ERROR|WARN)\b.*?\bgo@(?<version3>[\w.]+)/,
  },
  {
    kind: 'version-manager.found-in',
    pattern: /\bThe ['`](?<name>[\w-]+)' command exists in these Go versions/,
    about: ofGo,
  },
  {
    kind: 'version-manager.named',
    pattern:
      /\b(?:asdf|goenv|mise) (?:install|global|local|use|set|shell|reshim|rehash|plugin)\b.*?(?<plugin>golang|go\b|\d+\.\d+)|\/\.(?<manager>asdf|goenv|mise)\/(?:shims|installs|versions)\/?(?<plugin2>go\w*)?/,
  },
  { kind: 'gvm.failed', pattern: /\.gvm\/(?:scripts|logs)\// },
  {
    kind: 'go.no-bootstrap',
    pattern: /\bSet \$GOROOT_BOOTSTRAP to a working Go tree\b|\bERROR: Cannot find \S*\/go1\.\d+\S*\/bin\/go\b/,
  },
];
