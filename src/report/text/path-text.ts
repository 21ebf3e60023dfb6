import type { ExplainedEntry, ExplainedPath } from '../../../flows/shell/explain/path-explanation.ts';
import { originText } from './origin-text.ts';
import { tint } from './style.ts';
import { prose, shown, type TextContext } from './text-context.ts';
import { displayWidth, padEnd } from './wrap.ts';

type Unknown = Extract<ExplainedPath, { readonly how: 'unknown' }>;
type Known = Exclude<ExplainedPath, Unknown>;

/** Columns of the widest path that others are lined up with. */
const PATH_COLUMNS = 34;

/** PATH of a new terminal entry by entry, then what is different elsewhere. */
export function pathText(name: string | null, paths: readonly ExplainedPath[], context: TextContext): string {
  const { words } = context;
  const head = words.say(name === null ? 'explain.path.head' : 'explain.path.head-name', { name: name ?? '' });
  const [first, ...others] = paths;
  if (first === undefined) return '';
  const login = first.how === 'unknown' ? null : first;
  const parts = [
    prose(tint(head, 'bold', context.style), 0, context),
    first.how === 'unknown' ? prose(notKnown(first, context), 0, context) : entryRows(first, name, context),
    login === null ? [] : prose(howKnown(login, context), 0, context),
    name === null || login === null ? [] : prose(whoWins(login, name, context), 0, context),
    others.flatMap((other) => prose(elsewhere(other, login, name, context), 0, context)),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function notKnown(path: Unknown, { words }: TextContext): string {
  const { code, subject, detail } = path.reason;
  return words.say(`explain.path.unknown.${path.context}`, { code, subject, detail });
}

function entryRows(path: Known, name: string | null, context: TextContext): readonly string[] {
  const cells = path.entries.map((entry, index) => ({
    position: String(index + 1),
    path: shown(context.words.say('explain.path.entry', { path: entry.path === '' ? '""' : entry.path }), context),
    origin: shown(originText(entry.origin, context.words), context),
    notes: notesOf(entry, path.winner === index + 1, name, context),
  }));
  const { width, accessible } = context.style;
  if (accessible)
    return cells.map(({ position, path: at, origin, notes }) =>
      context.words.label(position, context.words.join([at, origin, ...notes], 'clauses')),
    );
  const column = Math.min(PATH_COLUMNS, Math.max(0, ...cells.map((cell) => displayWidth(cell.path))));
  const origins = Math.min(PATH_COLUMNS, Math.max(0, ...cells.map((cell) => displayWidth(cell.origin))));
  return cells.flatMap((cell) => {
    const lead = `${cell.position.padStart(4)}  `;
    const notes = context.words.join(cell.notes, 'clauses');
    const row = `${lead}${padEnd(cell.path, column)}  ${padEnd(cell.origin, origins)}  ${notes}`.trimEnd();
    if (width === null || displayWidth(row) <= width) return [row];
    const below = context.words.join([cell.origin, ...cell.notes], 'clauses');
    return [`${lead}${cell.path}`, ...prose(below, lead.length + 2, context)];
  });
}

function notesOf(entry: ExplainedEntry, wins: boolean, name: string | null, context: TextContext): readonly string[] {
  const { words } = context;
  const { state, duplicateOf, moved, holds } = entry;
  const say = (key: string, params: Record<string, string | number> = {}) => words.say(`explain.note.${key}`, params);
  const version = holds?.version ?? name ?? '';
  return [
    ...(moved === null
      ? []
      : [
          moved.by === 'helper' ? say('helper') : say('moved', { at: shown(originText(moved.origin, words), context) }),
        ]),
    ...(state === 'missing' || state === 'not-a-directory' ? [say(state)] : []),
    ...(duplicateOf === null ? [] : [say('duplicate', { position: duplicateOf })]),
    ...(holds === null ? [] : [say(wins ? 'wins' : holds.runs ? 'holds' : 'not-executable', { program: version })]),
  ];
}

/** How sure the answer is, and how far it goes. */
function howKnown(path: Known, context: TextContext): string {
  const how = context.words.say(`explain.path.how.${path.how}`);
  return context.words.join([how, ...stoppedText(path, context)], 'sentences');
}

/** A sentence of its own; none where the shell got to its end. */
function stoppedText({ stopped }: Known, { words }: TextContext): readonly string[] {
  if (stopped === null) return [];
  const { code, at, ms } = stopped;
  return [words.say(`explain.path.stopped.${code}`, { at: originText(at, words), seconds: Math.round(ms / 1_000) })];
}

function winnerOf({ entries, winner }: Known): ExplainedEntry | null {
  return winner === null ? null : (entries[winner - 1] ?? null);
}

function whoWins(path: Known, name: string, { words }: TextContext): string {
  const entry = winnerOf(path);
  if (entry === null || path.winner === null) return words.say('explain.path.nobody', { name });
  const others = path.entries.filter((one) => one.holds?.runs && one !== entry && one.duplicateOf === null).length;
  const params = { name, position: path.winner, path: entry.path, n: others };
  return words.say(others === 0 ? 'explain.path.only' : 'explain.path.first', params);
}

/** What another kind of program gets, as far as it differs from a new terminal. */
function elsewhere(path: ExplainedPath, login: Known | null, name: string | null, context: TextContext): string {
  const { words } = context;
  if (path.how === 'unknown') return notKnown(path, context);
  const where = words.say(`explain.context.${path.context}`);
  const found = name === null ? [] : [resultOf(path, name, context)];
  const differs = login === null ? listed(path, context) : difference(path, login, context);
  return words.join([where, ...found, differs, ...stoppedText(path, context)], 'sentences');
}

function resultOf(path: Known, name: string, { words }: TextContext): string {
  const entry = winnerOf(path);
  if (entry === null) return words.say('explain.result.none', { name });
  return words.say('explain.result.found', { program: entry.holds?.version ?? name, path: entry.path });
}

function difference(path: Known, login: Known, { words }: TextContext): string {
  const own = path.entries.map((entry) => entry.path);
  const before = login.entries.map((entry) => entry.path);
  if (own.join(':') === before.join(':')) return words.say('explain.difference.none');
  const missing = before.filter((one) => !own.includes(one));
  const more = own.filter((one) => !before.includes(one));
  const say = (key: string, directories: readonly string[]) =>
    directories.length === 0 ? [] : [words.say(`explain.difference.${key}`, { directories })];
  const told = [...say('missing', missing), ...say('more', more)];
  return told.length === 0 ? words.say('explain.difference.order') : words.join(told, 'sentences');
}

function listed(path: Known, { words }: TextContext): string {
  return words.say('explain.difference.whole', { directories: path.entries.map((entry) => entry.path) });
}
