import type { Job } from '../../state/launchd.ts';
import type { MacState } from '../../state/mac-state.ts';
import type { Target } from './target.ts';

/** `print DOMAIN/LABEL`. Apple calls the text no interface; it is made as macOS 14 to 26 make it. */
export function printJob(state: MacState, target: Target, job: Job): string {
  const { domain, label, name } = target;
  const running = job.pid !== null && job.goneAt === null;
  const number = (key: string, otherwise: number) => Number(job.print[key] ?? otherwise);
  const flag = (key: string) => job.print[key] === true;
  const lines: string[] = [];
  const add = (...more: readonly string[]) => lines.push(...more);
  add(`active count = ${running ? 1 : 0}`, `path = ${job.path}`);
  add(`type = ${name === 'system' ? 'LaunchDaemon' : 'LaunchAgent'}`);
  add(`state = ${job.goneAt !== null ? 'SIGTERMed' : running ? 'running' : (job.print['state'] ?? 'not running')}`, '');
  add(`program = ${job.program}`, ...block('arguments', job.arguments));
  if (job.workingDirectory !== '') add(`working directory = ${job.workingDirectory}`, '');
  if (job.standardOut !== '') add(`stdout path = ${job.standardOut}`);
  if (job.standardError !== '') add(`stderr path = ${job.standardError}`);
  if (Object.keys(job.inheritedEnvironment).length > 0)
    add(...block('inherited environment', arrows(job.inheritedEnvironment)));
  add(...block('default environment', arrows({ PATH: '/usr/bin:/bin:/usr/sbin:/sbin' })));
  add(
    ...block(
      'environment',
      arrows({
        ...(flag('log rate limit') ? { OSLogRateLimit: '64' } : {}),
        ...job.environment,
        XPC_SERVICE_NAME: label,
      }),
    ),
  );
  const session = state.launchd.auditSession;
  add(`domain = ${domain}${name === 'gui' ? ` [${session}]` : ''}`);
  if (name === 'gui') add(`asid = ${session}`);
  add('minimum runtime = 10', 'exit timeout = 5', `runs = ${job.runs}`);
  if (running) add(...processLines(job));
  add(`last exit code = ${job.lastExit}`, '');
  if (running)
    add(
      ...coalition('resource', number('coalition', 1600), label),
      ...coalition('jetsam', number('coalition', 1600) + 1, label),
    );
  add(...triggers(job, label));
  add(...tail(job, name === 'gui'));
  if (job.properties.length > 0) add(`properties = ${[...job.properties, 'managed LWCR', 'has LWCR'].join(' | ')}`);
  return `${domain}/${label} = {\n${lines.map((line) => (line === '' ? '\n' : `\t${line}\n`)).join('')}}\n`;
}

function processLines(job: Job): readonly string[] {
  const reason = job.properties.includes('keepalive') ? 'speculative' : 'ipc (mach)';
  return [
    `pid = ${job.pid ?? 0}`,
    `immediate reason = ${reason}`,
    'forks = 0',
    'execs = 1',
    'initialized = 1',
    'trampolined = 1',
    'started suspended = 0',
    'proxy started suspended = 0',
    'checked allocations = 0 (queried = 1)',
    'checked allocations reason = no host',
    'checked allocations flags = 0x0',
  ];
}

/** Time triggers are event streams of their own: launchd names them by the label and a serial number. */
function triggers(job: Job, label: string): readonly string[] {
  const calendar = Object.entries(job.calendar);
  const [stream, entries] =
    calendar.length > 0
      ? (['com.apple.launchd.calendarinterval', calendar] as const)
      : (['com.apple.launchd.timer', [['Interval', job.intervalSeconds] as const]] as const);
  if (calendar.length === 0 && job.intervalSeconds === 0) return [];
  return [
    'event triggers = {',
    `\t${label}.${job.print['trigger'] ?? 268435456} => {`,
    '\t\tkeepalive = 0',
    `\t\tservice = ${label}`,
    `\t\tstream = ${stream}`,
    '\t\tmonitor = com.apple.UserEventAgent-Aqua',
    '\t\tdescriptor = {',
    ...entries.map(([key, value]) => `\t\t\t"${key}" => ${value}`),
    '\t\t}',
    '\t}',
    '}',
    '',
    'event channels = {',
    `\t"${stream}" = {`,
    `\t\tport = ${job.print['port'] ?? '0x0'}`,
    ...['active = 0', 'managed = 1', 'reset = 0', 'hide = 0', 'watching = 1'].map((line) => `\t\t${line}`),
    '\t}',
    '}',
    '',
  ];
}

function tail(job: Job, agent: boolean): readonly string[] {
  const guard = ['probabilistic guard malloc policy = {', '\tactivation rate = 1/1000', '\tsample rate = 1/0', '}'];
  return [
    `spawn type = ${agent ? 'daemon (3)' : 'daemon (3)'}`,
    'jetsam priority = 40',
    'jetsam memory limit (active) = (unlimited)',
    'jetsam memory limit (inactive) = (unlimited)',
    'jetsamproperties category = daemon',
    'jetsam thread limit = 32',
    'cpumon = default',
    ...(job.print['guard malloc'] === true ? guard : []),
    '',
  ];
}

function coalition(type: string, id: number, label: string): readonly string[] {
  return [
    ...block(`${type} coalition`, [
      `ID = ${id}`,
      `type = ${type}`,
      'state = active',
      'active count = 1',
      `name = ${label}`,
    ]),
  ];
}

function block(name: string, lines: readonly string[]): readonly string[] {
  return [`${name} = {`, ...lines.map((line) => `\t${line}`), '}', ''];
}

function arrows(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([key, value]) => `${key} => ${value}`);
}
