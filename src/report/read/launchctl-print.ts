import { GO_VARIABLES, PROXY_VARIABLES } from '../../go/variables.ts';
import { type LaunchctlService, readLaunchctlPrint } from '../../macos/launchctl-print.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

/** What every job gets that sets no PATH itself. */
const LAUNCHD_PATH = '/usr/bin:/bin:/usr/sbin:/sbin';
const KNOWN_VARIABLES: ReadonlySet<string> = new Set([...GO_VARIABLES, ...PROXY_VARIABLES]);

/** `gui/501`, `system`: a whole domain was printed, not one service of it. */
const isDomain = (service: string | null) =>
  service !== null && /^(?:system|(?:user|gui|login|pid)\/\d+)$/.test(service);

function running(facts: LaunchctlService): readonly Message[] {
  const { state, pid } = facts;
  if (state === null) return pid === null ? [] : [message('read.launchctl-print.pid', { pid })];
  if (state === 'running') {
    return [
      pid === null ? message('read.launchctl-print.running') : message('read.launchctl-print.running-as', { pid }),
    ];
  }
  if (state === 'not running') {
    return [message(facts.runs === 0 ? 'read.launchctl-print.never-ran' : 'read.launchctl-print.not-running')];
  }
  // Seen on macOS 26.5: at least 10 s between two starts, more after each crash.
  if (state === 'spawn scheduled') return [message('read.launchctl-print.spawn-scheduled')];
  return [message('read.launchctl-print.other-state', { state })];
}

/** `last exit code`, as printed: a number, perhaps with a name (sysexits(3)), or `(never exited)`. */
function lastEnd(facts: LaunchctlService): readonly Message[] {
  const { last_exit_code: printed, last_terminating_signal: signal, runs } = facts;
  const messages: Message[] = [];
  if (signal !== null) messages.push(signalMeaning(signal));
  if (printed === null) return messages;
  if (printed === '(never exited)') {
    return runs === 0 ? messages : [...messages, message('read.launchctl-print.never-exited')];
  }
  const code = /^-?\d+/.exec(printed)?.[0] ?? '';
  if (code === '0') messages.push(message('read.launchctl-print.exit-0'));
  else if (code === '78') messages.push(message('read.launchctl-print.exit-78'));
  else messages.push(message('read.launchctl-print.exit-other', { code: printed }));
  return messages;
}

/** `Terminated: 15`, as strsignal(3) prints it with the number. */
function signalMeaning(signal: string): Message {
  const number = /(\d+)\s*$/.exec(signal)?.[1];
  const key = {
    '15': 'asked',
    '9': 'killed',
    '6': 'crashed',
    '11': 'crashed',
    '10': 'crashed',
    '4': 'crashed',
    '5': 'crashed',
  };
  const found = Object.entries(key).find(([one]) => one === number)?.[1] ?? 'other';
  return message(`read.launchctl-print.signal-${found}`, { signal });
}

function surroundings(facts: LaunchctlService): readonly Message[] {
  const messages: Message[] = [];
  const set = facts.environment;
  const path = set['PATH'] ?? facts.default_environment['PATH'];
  if (path === LAUNCHD_PATH) messages.push(message('read.launchctl-print.short-path', { path }));
  const names = Object.keys(set).filter((name) => KNOWN_VARIABLES.has(name));
  if (names.length > 0) messages.push(message('read.launchctl-print.variables', { names }));
  const logs = [facts.stdout_path, facts.stderr_path].filter((one) => one !== null && one !== '/dev/null');
  if (logs.length > 0) messages.push(message('read.launchctl-print.logs', { paths: [...new Set(logs)].map(String) }));
  return messages;
}

function meaning(facts: LaunchctlService): readonly Message[] {
  if (isDomain(facts.service)) return [message('read.launchctl-print.domain', { domain: facts.service ?? '' })];
  const words = facts.properties.map((word) => word.toLowerCase());
  const start = ['keepalive', 'runatload'].filter((word) => words.includes(word));
  const messages = [
    ...(facts.service === null ? [] : [place(facts.service, facts.path)]),
    ...running(facts),
    ...(facts.runs !== null && facts.runs > 0 ? [message('read.launchctl-print.runs', { n: facts.runs })] : []),
    ...lastEnd(facts),
    ...start.map((word) => message(`read.launchctl-print.${word}`)),
    ...surroundings(facts),
  ];
  return messages.length === 0 ? [] : [...messages, message('read.launchctl-print.no-api')];
}

function place(service: string, path: string | null): Message {
  const key = service.startsWith('system/') ? 'system' : service.startsWith('gui/') ? 'gui' : 'other';
  return path === null
    ? message(`read.launchctl-print.place-${key}`, { service })
    : message(`read.launchctl-print.place-${key}-file`, { service, path });
}

export const launchctlPrint = defineKind({
  name: 'launchctl-print',
  prints: 'launchctl print gui/501/LABEL',
  reader: readLaunchctlPrint,
  meaning,
});
