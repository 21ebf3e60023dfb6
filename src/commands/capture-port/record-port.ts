import { chooseGo } from '../../../flows/proving/ground.ts';
import { recordedLookups } from '../../dns/recorded/lookups.ts';
import { mayGoOn, type RecordOperation } from '../../machine/privilege/door.ts';
import { InvalidOperation } from '../../machine/privilege/plain-path.ts';
import { MOST_RECORDED_PACKETS } from '../../machine/privilege/recording.ts';
import type { Params } from '../../model/message.ts';
import { jsonDocument } from '../../report/json.ts';
import { commands } from '../../report/text/plan-text.ts';
import { prose, type TextContext } from '../../report/text/text-context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { commandLine } from '../../shell/command-line.ts';
import type { Words } from '../../words/words.ts';
import type { FileDestination } from '../destination.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { stopOnInterrupt } from '../stopping.ts';
import { isRoot, type Target, targetName } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { saysYes } from '../yes.ts';
import { type Captured, captureDocument, captureSentences } from './captured.ts';
import { goArgv, goLookup } from './go-lookup.ts';
import { recordingPlace } from './place.ts';
import { recordWhile } from './record-while.ts';

export interface RecordPortRequest {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly target: Target;
  readonly words: Words;
  readonly destination: FileDestination;
  readonly seconds: number;
  readonly asks: boolean;
}

/** Shows, asks, records while go looks names up, writes the file as the person, and tells what is in it. */
export async function recordPort(request: RecordPortRequest): Promise<number> {
  const { terminal } = request;
  const stopping = stopOnInterrupt(terminal);
  try {
    return await recordUntil(request, AbortSignal.any([stopping.signal, terminal.readerGone]));
  } finally {
    stopping.release();
  }
}

async function recordUntil(request: RecordPortRequest, signal: AbortSignal): Promise<number> {
  const { invocation, terminal, target, words, destination, seconds, asks } = request;
  const { machine } = target;
  const isJson = invocation.format === 'json';
  const style = textStyle(invocation, terminal, machine.person.home, !isJson);
  const context: TextContext = { words, style, suffix: '' };
  const print = (lines: readonly string[]) => (isJson ? terminal.err : terminal.out)(`${lines.join('\n')}\n`);
  const say = (key: string, params: Params = {}) => print(prose(words.say(key, params), 0, context));
  const end = (code: number, key: string, params: Params = {}) => {
    say(key, params);
    return code;
  };
  if (isRoot(machine)) return end(EXIT.failed, 'capture.root');
  const place = await recordingPlace(machine);
  if ('missing' in place) return end(EXIT.failed, place.missing, place.params);
  const operation: RecordOperation = { op: 'record-dns', account: machine.person.name, ...place };
  const shown = shownCommands(() => machine.privilege.commands(operation));
  if (shown === null) return end(EXIT.failed, 'capture.bad-name');
  // Before sudo asks: while its ticket lives, nothing runs that the person's own files could change.
  const choosing = AbortSignal.any([signal, AbortSignal.timeout(invocation.budgetMs)]);
  const { found: go } = await chooseGo(machine, choosing, null, invocation.startsShell);
  if (signal.aborted) return end(EXIT.interrupted, 'capture.interrupted');

  say('capture.looking', { version: VERSION, target: targetName(target, words) });
  say('capture.will', { seconds, packets: MOST_RECORDED_PACKETS });
  print(commands(shown, context));
  say('capture.privacy', { file: destination.file });
  say(place.on === 'any' ? 'capture.where.any' : 'capture.where.one', { on: place.on });
  if (go === null) say('capture.no-go');
  else {
    const { hosts = [], program } = go;
    const params = { command: commandLine(goArgv(program)), hosts };
    say(hosts.length === 0 ? 'capture.go-hostless' : 'capture.go', params);
  }
  if (asks && !saysYes(await terminal.question(words.say('capture.ask')), words)) {
    return end(signal.aborted ? EXIT.interrupted : EXIT.declined, 'capture.declined');
  }
  const { privilege } = machine;
  const refused = (asked: string) => {
    const why = words.say(`asked.${asked}`);
    return end(asked === 'interrupted' ? EXIT.declined : EXIT.failed, 'capture.not-granted', { why });
  };
  if ((await privilege.state()) !== 'open') {
    if (!terminal.inIsTerminal || !terminal.outIsTerminal) return end(EXIT.failed, 'capture.needs-terminal');
    say('capture.sudo-asks');
    const asked = await privilege.ask();
    if (!mayGoOn(asked)) return refused(asked);
    if (asked === 'each') say('asked.each');
  }
  const began = () => say('capture.begun');
  const meanwhile = (until: AbortSignal) => (go === null ? Promise.resolve(null) : goLookup(machine, go, until));
  const recorded = await recordWhile({ privilege, operation, seconds, signal, began, meanwhile });
  const failure = 'failure' in recorded ? recorded.failure : null;
  // Where sudo has the terminal for this one command, ctrl-c is an answer to it.
  if (signal.aborted || failure?.code === 'cancelled') return end(EXIT.interrupted, 'capture.interrupted');
  if ('failure' in recorded) {
    const { code, detail } = recorded.failure;
    return code === 'denied' && words.has(`asked.${detail}`)
      ? refused(detail)
      : end(EXIT.failed, 'capture.failed', { detail: detail || code });
  }
  await destination.write(recorded.bytes);
  const captured: Captured = {
    file: destination.file,
    commands: shown,
    seconds,
    durationMs: recorded.durationMs,
    go: recorded.meanwhile,
    dropped: recorded.dropped,
    lookups: recordedLookups(recorded.bytes),
  };
  if (isJson) terminal.out(jsonDocument(captureDocument(captured)));
  else for (const sentence of captureSentences(captured, words)) print(prose(sentence, 0, context));
  return EXIT.healthy;
}

/** null: a name of this machine may not be in a command of root's. */
function shownCommands(tell: () => readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  try {
    return tell();
  } catch (error) {
    if (error instanceof InvalidOperation) return null;
    throw error;
  }
}
