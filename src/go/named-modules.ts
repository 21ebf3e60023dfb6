import { modulePathFault } from './module-path.ts';

export interface ModuleVersion {
  /** Of a module, or of a package in it. */
  readonly path: string;
  /** Or a question for one (`latest`, a branch); null: go.mod says which. */
  readonly version: string | null;
}

/** A go command that may fetch modules. */
export interface GoCommand {
  /** As it is written: `get`, `mod download`. */
  readonly verb: string;
  readonly named: readonly ModuleVersion[];
  /** `-C`: it is run as if from there; null: not given. */
  readonly directory: string | null;
  /** `-modfile`; null: not given. */
  readonly modFile: string | null;
}

const VERBS = ['get', 'install', 'list', 'build', 'run', 'test', 'vet', 'generate'];
const MOD_VERBS = ['download', 'tidy', 'vendor', 'verify', 'why', 'graph'];
/** Whose value may stand as a word of its own behind them. Source: go help build, go help test, go help list. */
const WITH_VALUE = new Set(
  (
    'C modfile o p asmflags buildmode buildvcs compiler gccgoflags gcflags installsuffix ldflags mod overlay pgo pkgdir tags ' +
    'toolexec exec f run bench count cpu timeout parallel coverprofile covermode coverpkg reuse go compat vettool'
  ).split(' '),
);

/**
 * What a command line of go names that it would fetch.
 * @param argv the program first. @returns null: it is none of go's, or one that fetches nothing
 */
export function goCommandOf(argv: readonly string[]): GoCommand | null {
  const [program = '', ...words] = argv;
  if (!/^go(?:\d[\w.]*)?$/.test(program.slice(program.lastIndexOf('/') + 1))) return null;
  const given = words.flatMap((word, index) => (index < 2 ? (/^--?C=(.+)$/.exec(word)?.slice(1, 2) ?? []) : []));
  const separate = words[0] === '-C' || words[0] === '--C';
  const before = separate ? 2 : given.length > 0 && words[0]?.includes('=') ? 1 : 0;
  const [first = '', second = ''] = words.slice(before);
  const isMod = first === 'mod' && MOD_VERBS.includes(second);
  if (!isMod && !VERBS.includes(first)) return null;
  const rest = words.slice(before + (isMod ? 2 : 1));
  const { operands, values } = sorted(rest, first === 'run');
  return {
    verb: isMod ? `mod ${second}` : first,
    named: operands.flatMap(moduleIn),
    directory: (separate ? words[1] : given[0]) ?? values.get('C') ?? null,
    modFile: values.get('modfile') ?? null,
  };
}

/** @param onlyFirst what stands behind the first word is the started program's own */
function sorted(words: readonly string[], onlyFirst: boolean) {
  const operands: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, name, value] = /^--?([A-Za-z]\w*)(?:=(.*))?$/.exec(word) ?? [];
    if (name === undefined) {
      operands.push(word);
      if (onlyFirst) break;
    } else if (value !== undefined) values.set(name, value);
    else if (WITH_VALUE.has(name)) values.set(name, words[++at] ?? '');
  }
  return { operands, values };
}

/** `./…`, `all`, `main.go` and what lies in the standard library are none. */
function moduleIn(word: string): readonly ModuleVersion[] {
  const at = word.indexOf('@');
  const path = (at < 0 ? word : word.slice(0, at)).replace(/\/\.\.\.$/, '');
  if (/\.go$/.test(path) || modulePathFault(path) !== null) return [];
  return [{ path, version: at < 0 ? null : word.slice(at + 1) }];
}
