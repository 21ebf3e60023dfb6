import type { Fix } from '../../../src/model/fix.ts';
import type { Assignment } from '../facts/startup-files.ts';
import { isSystemFile } from '../system-file.ts';
import { type LineChange, lineSteps, placesOf, withTwins } from './line-changes.ts';
import { type LineShape, lineShape } from './line-shape.ts';
import { MADE_FROM_STARTUP_FILES, type StartupEditOptions } from './startup-edit.ts';

export interface CommentOutOptions extends StartupEditOptions {
  /** `YYYY-MM-DD`, from the fact `machine.today`. */
  readonly date: string;
  /** Other variables set by the same line that are to go with it (`http_proxy` beside `https_proxy`). */
  readonly alongside?: readonly string[];
}

/**
 * Turns the line of one assignment into a remark that still shows it, and its twins with it. A line that
 * sets other variables as well keeps those.
 *
 * @returns null where a line belongs to the system, or what is left of one would be a guess
 */
export function commentOutLine(assignment: Assignment, options: CommentOutOptions): Fix | null {
  const changes = withTwins(assignment).map((line) => changeOf(line, options));
  if (!changes.every((change) => change !== null)) return null;
  const { file, line, text } = assignment;
  return {
    id: 'shell.comment-out-line',
    subject: `${file}:${line}`,
    params: {
      file,
      line,
      names: [...new Set(changes.flatMap((change) => change.names))],
      text: text.trim(),
      ...placesOf(changes),
    },
    risk: 'low',
    effect: options.effect ?? 'new-terminal',
    steps: lineSteps(changes),
    touches: options.touches ?? MADE_FROM_STARTUP_FILES,
    proves: options.proves,
  };
}

function changeOf(assignment: Assignment, options: CommentOutOptions): (LineChange & { names: string[] }) | null {
  const { file, line, text, name } = assignment;
  if (isSystemFile(file)) return null;
  const shape = lineShape(text);
  if (!shape?.assignments.some((one) => one.name === name)) return null;
  const going = new Set([name, ...(options.alongside ?? [])]);
  const staying = shape.assignments.filter((one) => !going.has(one.name));
  const rest = staying.length === 0 ? '' : restOf(text, shape, staying);
  if (rest === null) return null;
  const names = shape.assignments.filter((one) => going.has(one.name)).map((one) => one.name);
  return { file, line, was: text, becomes: remark(assignment, shape, options.date, rest), names };
}

function restOf(text: string, shape: LineShape, staying: LineShape['assignments']): string | null {
  const plain = [shape.command, ...shape.assignments.map((one) => one.text)].filter((word) => word !== '').join(' ');
  // With a test before it, or a remark behind it, the line says more than its assignments.
  if (text.trim().replaceAll(/\s+/gu, ' ') !== plain.replaceAll(/\s+/gu, ' ')) return null;
  // What stays may be made from what goes (`A=/x B=$A/y`): then it is not the same any more.
  const going = shape.assignments.filter((one) => !staying.includes(one));
  if (staying.some((one) => going.some((gone) => uses(one.text, gone.name)))) return null;
  return shape.indent + [shape.command, ...staying.map((one) => one.text)].filter((word) => word !== '').join(' ');
}

function uses(text: string, name: string): boolean {
  return new RegExp(String.raw`\$\{?${name}(?!\w)`, 'u').test(text);
}

function remark(assignment: Assignment, shape: LineShape, date: string, rest: string): string {
  const said = `# gomend ${date} took out: ${assignment.text.trim()}`;
  if (rest !== '') return `${shape.indent}${said}\n${rest}`;
  // An `if` whose only command is gone is a syntax error in bash and sh; `:` does nothing and keeps it whole.
  return assignment.conditional ? `${shape.indent}: ${said}` : `${shape.indent}${said}`;
}
