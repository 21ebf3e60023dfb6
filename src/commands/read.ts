import { readFilePaste } from '../macos/file-paste.ts';
import { recognise } from '../macos/recognise.ts';
import { jsonDocument } from '../report/json.ts';
import { readDocument } from '../report/read/document.ts';
import type { KindReading, ReadKind } from '../report/read/kind.ts';
import { ALIASES, isSameKind, KINDS, kindNamed } from '../report/read/kinds.ts';
import { readText } from '../report/text/read-text.ts';
import { EXIT } from '../session/exit-code.ts';
import { loadWords } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import type { Invocation } from './invocation.ts';
import { textStyle } from './look.ts';
import { unknownWord } from './nearest.ts';
import { contextOf } from './read/context.ts';
import { type Input, inputOf } from './read/input.ts';
import { kindList } from './read/kind-list.ts';
import { readProgress, scanLong } from './read/scan-long.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend read`: what a pasted output says, in words or as facts; without a kind, the kinds there are. */
export const read: Command = async (invocation, terminal) => {
  const [name, file] = invocation.operands;
  const destination = await destinationOf(invocation, terminal);
  const words = await loadWords(invocation.language);
  if (name === undefined || invocation.switches.has('list')) {
    await destination.write(kindList(KINDS, invocation, words));
    return EXIT.healthy;
  }
  const kind = kindNamed(name);
  if (!kind) throw unknownKind(name);
  const input = await inputOf(kind, file, terminal);
  const reading = await readingOf(kind, input, invocation, readProgress(input.long?.size ?? null, words, terminal));
  const looksLike = otherKind(kind, input.text);
  if (!reading.found && looksLike !== null) {
    throw new UsageError(`read-other-kind${input.suffix}`, { file: input.name, kind: kind.name, other: looksLike });
  }
  const command = invocation.values.get('command') ?? (kind.wants === null ? kind.prints : null);
  await destination.write(
    invocation.format === 'json'
      ? jsonDocument(readDocument(name, reading, looksLike))
      : readText(
          { kind: kind.name, prints: kind.prints, command, reading, looksLike },
          textContext(invocation, terminal),
        ),
  );
  return EXIT.healthy;

  function textContext(given: Invocation, to: Terminal) {
    return { words, style: textStyle(given, to, '', destination.file === null), suffix: '' };
  }
};

/** `scutil`: the program is named, and prints more than one kind. */
function unknownKind(word: string): UsageError {
  const names = [...KINDS.map((one) => one.name), ...ALIASES.keys()];
  const kinds = names.filter((name) => name.startsWith(`${word.toLowerCase()}-`));
  return kinds.length > 1
    ? new UsageError('unknown-kind-several', { word, kinds })
    : unknownWord('unknown-kind', word, names);
}

async function readingOf(
  kind: ReadKind,
  input: Input,
  invocation: Invocation,
  progress: (bytes: number) => void,
): Promise<KindReading> {
  if (input.long !== null && kind.scan) return scanLong(kind.scan(), input.long, input, progress);
  const context = contextOf(kind, input, invocation);
  if (!kind.isFile) return kind.read(input.text, context);
  const paste = readFilePaste(input.text, context);
  return kind.read(paste.text, paste.context);
}

/** The kind that the text is of, where it is surely not the asked one; null where nothing speaks against that. */
function otherKind(kind: ReadKind, text: string): string | null {
  const seen = recognise(text);
  return seen === null || isSameKind(kind.name, seen) ? null : seen;
}
