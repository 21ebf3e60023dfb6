import { SignReader } from '../../symptom/read-signs.ts';
import type { Sign } from '../../symptom/sign.ts';
import { NOTHING_TOLD, type Told, tellMore } from '../../symptom/told.ts';
import type { Invocation } from '../invocation.ts';
import { standardInputAsItComes } from '../standard-input.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** A message from the command line, or from standard input. */
export interface GivenMessage {
  readonly signs: readonly Sign[];
  /** Its beginning and its end. */
  readonly told: Told;
}

/** @throws {UsageError} if there is none */
export async function messageOf({ operands }: Invocation, terminal: Terminal): Promise<GivenMessage> {
  const listener = new Listener();
  const text = operands.join(' ');
  if (operands.length > 0 && text !== '-') {
    if (text.trim() === '') throw new UsageError('symptom-nothing');
    listener.hear(text);
    return listener.end();
  }
  if (terminal.inIsTerminal && text === '') throw new UsageError('symptom-nothing');
  // A log may be long: it is read as it comes, and no more than a part of it is held.
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of standardInputAsItComes()) {
    bytes += chunk.length;
    listener.hear(decoder.decode(chunk, { stream: true }));
  }
  if (bytes === 0) throw new UsageError('symptom-empty');
  return listener.end();
}

/** Of a line that never ends. */
const LONGEST_LINE = 1_000_000;

class Listener {
  readonly #reader = new SignReader();
  #told = NOTHING_TOLD;
  #rest = '';

  hear(text: string): void {
    this.#reader.push(text);
    const end = text.lastIndexOf('\n');
    if (end >= 0) this.#tell(this.#rest + text.slice(0, end));
    this.#rest = (end < 0 ? this.#rest + text : text.slice(end + 1)).slice(0, LONGEST_LINE);
  }

  end(): GivenMessage {
    if (this.#rest !== '') this.#tell(this.#rest);
    return { signs: this.#reader.end(), told: this.#told };
  }

  /** A progress bar writes over its line; it is one line all the same. */
  #tell(lines: string): void {
    this.#told = tellMore(this.#told, lines.replace(/\r(?!\n)/g, ' '));
  }
}
