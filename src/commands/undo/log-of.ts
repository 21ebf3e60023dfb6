import { readJournal } from '../../engine/repair/journal.ts';
import { jsonDocument } from '../../report/json.ts';
import { runLog } from '../../report/run-log.ts';
import { runLogText } from '../../report/text/run-log-text.ts';
import { textStyle } from '../look.ts';
import type { TakingBack } from './take-back.ts';

type LogOptions = Pick<TakingBack, 'invocation' | 'terminal' | 'destination' | 'target' | 'words'>;

/** All that a run did, for people or (`gomend.run/1`) for programs. Its journal is the only record there is. */
export async function logOf(
  run: string,
  { invocation, terminal, destination, target, words }: LogOptions,
): Promise<string> {
  const { machine, store } = target;
  const log = runLog(run, (await readJournal(store, run)).records, machine.privilege.commands.bind(machine.privilege));
  if (invocation.format === 'json') return jsonDocument(log);
  const style = textStyle(invocation, terminal, machine.person.home, destination.file === null);
  return runLogText(log, { words, style, suffix: '' });
}
