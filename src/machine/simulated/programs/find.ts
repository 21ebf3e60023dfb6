import { FileError } from '../files/file-error.ts';
import type { Found } from '../files/file-tree.ts';
import { absolute, join, nameOf } from '../files/path.ts';
import { type Expression, parseExpression, UnknownWord } from './find/expression.ts';
import { type Call, notKnown, type Program } from './program.ts';

const USAGE = 'usage: find [-H | -L | -P] [-EXdsx] [-f path] path ... [expression]\n';

/**
 * `find -P PATH… [-xdev] [-maxdepth N] EXPRESSION`, as far as it is asked here: `-type`, `-user`, `-links`, `-name`,
 * `!`, `-o`, brackets, `-print`, `-print0`, `-prune`. Source: find(1) of macOS, POSIX.
 */
export const find: Program = (call) => {
  const [first, ...rest] = call.args;
  const count = rest.findIndex((word) => /^[-(!]/.test(word));
  const paths = rest.slice(0, count);
  if (first !== '-P' || count < 1) return notKnown(call, 1, USAGE);
  let words = rest.slice(count);
  let deepest = Number.POSITIVE_INFINITY;
  for (;;) {
    if (words[0] === '-xdev') words = words.slice(1);
    else if (words[0] === '-maxdepth' && /^\d+$/.test(words[1] ?? '')) {
      deepest = Number(words[1]);
      words = words.slice(2);
    } else break;
  }
  let expression: Expression;
  try {
    expression = parseExpression(words);
  } catch (error) {
    if (!(error instanceof UnknownWord)) throw error;
    return notKnown(call, 1, `find: ${error.message}: unknown primary or operator\n`);
  }
  const walk = new Walk(call, expression, deepest);
  for (const path of paths) walk.from(path);
  return { stdout: walk.printed, stderr: walk.complaints, exitCode: walk.complaints === '' ? 0 : 1, ms: 0 };
};

class Walk {
  printed = '';
  complaints = '';
  readonly #call: Call;
  readonly #expression: Expression;
  readonly #deepest: number;

  constructor(call: Call, expression: Expression, deepest: number) {
    this.#call = call;
    this.#expression = expression;
    this.#deepest = deepest;
  }

  from(path: string): void {
    const { actor, mac, workingDirectory } = this.#call;
    this.#trying(path, () => this.#visit(path, mac.files.find(absolute(path, workingDirectory), actor, false), 0));
  }

  #visit(shown: string, found: Found, depth: number): void {
    const { actor, mac } = this.#call;
    let pruned = false;
    this.#expression({
      state: mac.state,
      name: nameOf(found.path),
      node: found.node,
      print: (end) => {
        this.printed += shown + end;
      },
      prune: () => {
        pruned = true;
      },
    });
    if (pruned || found.node.type !== 'directory' || depth === this.#deepest) return;
    this.#trying(shown, () => {
      for (const child of mac.files.list(found.path, actor)) {
        this.#visit(join(shown, nameOf(child.path)), child, depth + 1);
      }
    });
  }

  #trying(path: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.complaints += `find: ${path}: ${error.words}\n`;
    }
  }
}
