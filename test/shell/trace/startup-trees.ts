// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are parameters of shells
import fc from 'fast-check';
import type { TracingShell } from './real-start.ts';

/** One thing that a start-up file does. Each directory in it is new, so the line that puts it on PATH is known. */
export type Statement =
  | { readonly kind: 'add'; readonly style: number }
  | { readonly kind: 'list'; readonly append: boolean }
  | { readonly kind: 'eval'; readonly style: number }
  | { readonly kind: 'loop'; readonly lines: boolean }
  | { readonly kind: 'function'; readonly body: readonly Statement[]; readonly quiet: boolean }
  | { readonly kind: 'if'; readonly branch: boolean; readonly body: readonly Statement[] }
  | { readonly kind: 'source'; readonly style: number; readonly body: readonly Statement[] }
  | { readonly kind: 'subshell' }
  | { readonly kind: 'again' }
  | { readonly kind: 'helper' }
  | { readonly kind: 'noise'; readonly style: number };

export interface Tree {
  readonly early: readonly Statement[];
  readonly late: readonly Statement[];
}

const styles = fc.nat(5);

const { statement } = fc.letrec<{ statement: Statement; body: readonly Statement[] }>((tie) => ({
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('add' as const), style: styles }),
    fc.record({ kind: fc.constant('add' as const), style: styles }),
    fc.record({ kind: fc.constant('list' as const), append: fc.boolean() }),
    fc.record({ kind: fc.constant('eval' as const), style: styles }),
    fc.record({ kind: fc.constant('loop' as const), lines: fc.boolean() }),
    fc.record({ kind: fc.constant('noise' as const), style: styles }),
    fc.constant({ kind: 'subshell' as const }),
    fc.constant({ kind: 'again' as const }),
    fc.constant({ kind: 'helper' as const }),
    fc.record({ kind: fc.constant('function' as const), body: tie('body'), quiet: fc.boolean() }),
    fc.record({ kind: fc.constant('if' as const), branch: fc.boolean(), body: tie('body') }),
    fc.record({ kind: fc.constant('source' as const), style: styles, body: tie('body') }),
  ),
  body: fc.array(tie('statement'), { minLength: 1, maxLength: 4 }),
}));

const statements = fc.array(statement, { minLength: 1, maxLength: 8 });
export const trees: fc.Arbitrary<Tree> = fc.record({ early: statements, late: statements });

/** Where a directory may have come from, and nowhere else; `within`: something that the line runs. */
export type Place = `${'within ' | ''}${string}:${number}`;

/** Start-up files as text, and for each directory the lines that name it. */
export class Rendered {
  readonly files = new Map<string, string[]>();
  readonly places = new Map<string, Place[]>();
  readonly listed = new Map<string, Place>();
  readonly #shell: TracingShell;
  #count = 0;

  constructor(tree: Tree, shell: TracingShell) {
    this.#shell = shell;
    const [early, late] = shell === 'zsh' ? ['.zprofile', '.zshrc'] : ['.bash_profile', '.bashrc'];
    this.#list('paths', 3);
    this.#list('paths.d/10-go', 1);
    this.#list('paths.d/9-other', 2);
    this.#body(early, tree.early, '');
    // A bash profile reads the other file by itself, as nearly all of them do.
    if (shell === 'bash') this.#put(early, `. "$HOME/${late}"`);
    else this.#put(late, 'typeset -U path');
    this.#body(late, tree.late, '');
  }

  #list(name: string, length: number): void {
    const directories = Array.from({ length }, () => this.#fresh());
    this.files.set(name, directories);
    for (const [index, directory] of directories.entries()) this.listed.set(directory, `${name}:${index + 1}`);
  }

  #fresh(): string {
    this.#count++;
    return `/d${this.#count}${['', ' x', '%n%', 'é'][this.#count % 4]}`;
  }

  #put(file: string, line: string): number {
    const lines = this.files.get(file) ?? [];
    this.files.set(file, lines);
    return lines.push(line);
  }

  /** A line that names directories. */
  #puts(file: string, line: string, ...directories: readonly string[]): void {
    const number = this.#put(file, line);
    for (const directory of directories) {
      this.places.set(directory, [...(this.places.get(directory) ?? []), `${file}:${number}`]);
    }
  }

  #counts(): ReadonlyMap<string, number> {
    return new Map([...this.places].map(([path, places]) => [path, places.length]));
  }

  /** Puts others in the place of what was added since. */
  #addedSince(before: ReadonlyMap<string, number>, others: (own: readonly Place[]) => readonly Place[]): void {
    for (const [path, places] of this.places) {
      const count = before.get(path) ?? 0;
      if (places.length > count) this.places.set(path, [...places.slice(0, count), ...others(places.slice(count))]);
    }
  }

  #body(file: string, body: readonly Statement[], indent: string): void {
    for (const one of body) this.#one(file, one, indent);
  }

  #one(file: string, one: Statement, indent: string): void {
    const isZsh = this.#shell === 'zsh';
    const dir = this.#fresh();
    switch (one.kind) {
      case 'add': {
        const plain = [`export PATH="${dir}:$PATH"`, `PATH="$PATH:${dir}"`, `PATH="${dir}":$PATH; export PATH`];
        const own = isZsh
          ? [`path=("${dir}" $path)`, `path+=("${dir}")`, `typeset -x PATH="${dir}:$PATH"`]
          : [`declare -x PATH="${dir}:$PATH"`, `A=("${dir}"); PATH="\${A[0]}:$PATH"`, `PATH+=":${dir}"`];
        const inFunction = indent.startsWith('\t');
        // These two would be local to a function.
        const line = [...plain, ...own][one.style] ?? plain[0] ?? '';
        this.#puts(file, indent + (inFunction && /^(?:typeset|declare)/.test(line) ? (plain[0] ?? '') : line), dir);
        return;
      }
      case 'list': {
        const other = this.#fresh();
        const line = one.append ? `PATH="$PATH:${dir}:${other}"` : `PATH="${dir}:${other}:$PATH"`;
        this.#puts(file, indent + line, dir, other);
        return;
      }
      case 'eval': {
        const other = this.#fresh();
        const tool = `tool-${this.#count}`;
        this.files.set(tool, [`export PATH="${dir}:$PATH"`, '', `if true; then export PATH="$PATH:${other}"; fi`]);
        const lines = [
          `eval "$(cat "$HOME/${tool}")"`,
          `source <(cat "$HOME/${tool}")`,
          `eval 'export PATH="${dir}:$PATH"; PATH="$PATH:${other}"'`,
        ];
        this.#puts(file, indent + (lines[one.style % 3] ?? ''), dir, other);
        return;
      }
      case 'loop': {
        const other = this.#fresh();
        if (!one.lines) {
          this.#puts(file, `${indent}for i in "${dir}" "${other}"; do PATH="$i:$PATH"; done`, dir, other);
          return;
        }
        this.#put(file, `${indent}for i in "${dir}" "${other}"; do`);
        this.#puts(file, `${indent}  [ -n "$i" ] && PATH="$PATH:$i"`, dir, other);
        this.#put(file, `${indent}done`);
        return;
      }
      case 'function': {
        const name = `f${this.#count}`;
        const before = this.#counts();
        this.#put(file, `${indent}${name}() {`);
        this.#body(file, one.body, `\t${indent}`);
        this.#put(file, `${indent}}`);
        const call = this.#put(file, `${indent}${name}${one.quiet ? ' >/dev/null 2>&1' : ''}`);
        // zsh traces to standard error alone, and that of a whole function goes where the call sends it.
        const blind = `within ${file}:${call}` as const;
        if (isZsh) this.#addedSince(before, (own) => (one.quiet ? [blind] : orOuter(own, blind)));
        return;
      }
      case 'if':
        this.#put(file, `${indent}if ${one.branch}; then`);
        this.#body(file, one.body, `${indent}  `);
        this.#put(file, `${indent}else`);
        this.#body(file, one.body, `${indent}  `);
        this.#put(file, `${indent}fi`);
        return;
      case 'source': {
        const name = `lib ${this.#count}.sh`;
        const before = this.#counts();
        this.#put(name, '# sourced');
        this.#body(name, one.body, indent.startsWith('\t') ? '\t' : '');
        const lines = [
          `. "$HOME/${name}"`,
          `source "./${name}" 2>/dev/null`,
          `[ -r "$HOME/${name}" ] && . "$HOME/${name}"`,
        ];
        const at = this.#put(file, indent + (lines[one.style % 3] ?? ''));
        // zsh gives a redirected `source` its old standard error for the trace, until a function returns in it.
        const blind = `within ${file}:${at}` as const;
        if (isZsh) this.#addedSince(before, (own) => (one.style % 3 === 1 ? [...own, blind] : orOuter(own, blind)));
        return;
      }
      case 'subshell':
        this.#put(file, `${indent}(PATH="${dir}:$PATH"; true); x=$(PATH="${dir}"; echo "$PATH")`);
        return;
      case 'again': {
        const [known] = this.places.keys();
        if (known !== undefined) this.#puts(file, `${indent}PATH="${known}:$PATH"`, known);
        return;
      }
      case 'helper':
        this.#put(file, `${indent}eval "$(/bin/sh "$HOME/path_helper" -s)"`);
        return;
      case 'noise': {
        const lines = [
          'echo "PATH=/x"',
          'true',
          '# PATH=/x',
          'GOFLAGS=-x; export GOFLAGS',
          ': "${X:=1}"',
          'y=$(echo z)',
        ];
        this.#put(file, indent + (lines[one.style] ?? ''));
      }
    }
  }
}

/** Where zsh went blind at the end of a call, only the outer call is known. */
function orOuter(own: readonly Place[], call: Place): readonly Place[] {
  return own.some((place) => place.startsWith('within ')) ? [...own, call] : own;
}

/** As /usr/libexec/path_helper of macOS 14 and later: the lists, then what was there, nothing twice. */
export const PATH_HELPER = `
P=
add() {
  case ":$P:" in *":$1:"*) ;; *) [ -n "$1" ] && P="$P\${P:+:}$1" ;; esac
}
cd "$HOME" || exit
for f in paths paths.d/9-other paths.d/10-go; do
  while IFS= read -r line; do add "$line"; done <"$f"
done
IFS=:
set -f
for p in $PATH; do add "$p"; done
printf 'PATH="%s"; export PATH;\\n' "$P"
`;
