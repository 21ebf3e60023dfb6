import { loadWords } from '../words/words.ts';
import { recordPort } from './capture-port/record-port.ts';
import { fileDestination } from './destination.ts';
import { targetOf } from './target.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

const DEFAULT_CAPTURE_SECONDS = 10;
const MOST_CAPTURE_SECONDS = 60;
/** The names that a computer looks up are its person's own affair. */
const CAPTURE_MODE = 0o600;

/** `gomend capture --out FILE`: a bounded recording of port 53 by tcpdump, and what it tells. */
export const capturePort: Command = async (invocation, terminal) => {
  const { out, simulate, format, switches, values } = invocation;
  if (simulate !== null) throw new UsageError('capture-simulated');
  if (out === null) throw new UsageError('capture-needs-out');
  const seconds = secondsOf(values.get('seconds'));
  const asks = !switches.has('yes');
  if (asks && (format === 'json' || !terminal.inIsTerminal || !terminal.outIsTerminal)) {
    throw new UsageError('capture-no-one-to-ask');
  }
  const destination = await fileDestination(out, terminal, CAPTURE_MODE);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords(invocation.language)]);
  return recordPort({ invocation, terminal, target, words, destination, seconds, asks });
};

function secondsOf(value: string | undefined): number {
  if (value === undefined) return DEFAULT_CAPTURE_SECONDS;
  const seconds = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (seconds < 1 || seconds > MOST_CAPTURE_SECONDS) {
    throw new UsageError('capture-seconds', { value, most: MOST_CAPTURE_SECONDS });
  }
  return seconds;
}
