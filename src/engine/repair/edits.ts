import type { Edit } from '../../model/fix.ts';

/** An edit that cannot be made, because the file is not (or no longer) what the plan was made from. */
export class EditConflict extends Error {
  /** 1-based line of the conflict; null where it is not about one line. */
  readonly line: number | null;

  constructor(line: number | null, detail: string) {
    super(detail);
    this.name = 'EditConflict';
    this.line = line;
  }
}

// One character per byte: a file in whatever encoding, or in none, comes out as it went in.
const toChars = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const toBytes = (chars: string): Uint8Array => Buffer.from(chars, 'latin1');
const asBytesText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const blockStart = (id: string): string => `# >>> gomend ${id} >>> written by gomend; \`gomend undo\` takes it out`;
const blockEnd = (id: string): string => `# <<< gomend ${id} <<<`;
const startOf = (id: string): string => `# >>> gomend ${id} >>>`;

/**
 * Applies edits to a file's bytes. Everything that no edit names stays as it is to the byte: encoding,
 * line ends, a missing last line end. All `line` edits count lines of the file as it was.
 *
 * @param bytes what stands in the file; empty for a file that is to be made
 * @throws {EditConflict} if a line does not read what the edit expects, or a block is damaged
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let lines: (string | null)[] = toChars(bytes).split('\n');
  const newline = lines.some((line) => line?.endsWith('\r')) ? '\r' : '';
  for (const edit of edits) if (edit.kind === 'line') replaceLine(lines, edit, newline);
  lines = lines.filter((line) => line !== null);
  for (const edit of edits) if (edit.kind === 'block') writeBlock(lines as string[], edit, newline);
  return toBytes(lines.join('\n'));
}

function replaceLine(lines: (string | null)[], edit: Extract<Edit, { kind: 'line' }>, newline: string): void {
  const present = lines[edit.line - 1];
  if (present === undefined || present === null) throw new EditConflict(edit.line, 'there is no such line');
  const ending = present.endsWith('\r') ? '\r' : '';
  const text = ending === '' ? present : present.slice(0, -1);
  if (text !== asBytesText(edit.was)) throw new EditConflict(edit.line, 'the line reads otherwise now');
  if (edit.becomes === null) lines[edit.line - 1] = null;
  else lines[edit.line - 1] = asBytesText(edit.becomes).replaceAll('\n', `${newline}\n`) + ending;
}

function writeBlock(lines: string[], edit: Extract<Edit, { kind: 'block' }>, newline: string): void {
  const body = [blockStart(edit.id), ...edit.lines, blockEnd(edit.id)].map((line) => asBytesText(line) + newline);
  const starts = indexesOf(lines, startOf(edit.id));
  const ends = indexesOf(lines, blockEnd(edit.id));
  const [start] = starts;
  const [end] = ends;
  if (start === undefined && end === undefined) {
    // The last element is what follows the last line end: empty for a file that ends properly.
    const last = lines.at(-1) ?? '';
    if (last === '') lines.splice(lines.length - 1, 0, ...body);
    else lines.push(...body.slice(0, -1), (body.at(-1) ?? '').replace(/\r$/, ''));
    return;
  }
  if (starts.length !== 1 || ends.length !== 1 || start === undefined || end === undefined || end < start) {
    throw new EditConflict((start ?? end ?? 0) + 1, 'the marks of our block are damaged or doubled');
  }
  lines.splice(start, end - start + 1, ...body);
}

function indexesOf(lines: readonly string[], mark: string): number[] {
  return lines.flatMap((line, index) => (line.startsWith(mark) ? [index] : []));
}
