import type { Machine } from '../machine/port.ts';
import { cleanText } from '../words/untrusted.ts';
import { goOnPath, primaryService } from './this-mac.ts';

/** One look by hand: something that gomend itself runs or reads on a Mac, and that changes nothing. */
export type Look =
  | { readonly kind: 'run'; readonly argv: readonly [string, ...string[]] }
  | { readonly kind: 'read'; readonly path: string };

/** What a look gave, free of controls and credentials. */
export interface Looked {
  readonly source: string;
  readonly text: string;
  /** How it ended where it did not simply succeed (`exit 2`, `missing`); else null. */
  readonly trouble: string | null;
  readonly ms: number;
}

/** Rows of an output that are shown: more than that nobody reads on a screen. */
const MOST_ROWS = 200;

const run = (...argv: readonly [string, ...string[]]): Look => ({ kind: 'run', argv });
const read = (path: string): Look => ({ kind: 'read', path });

/** The looks there are on this Mac. They are the same on every Mac with the same shell, whatever is wrong with it. */
export async function looksOn(machine: Machine, signal: AbortSignal): Promise<readonly Look[]> {
  const [go, service] = await Promise.all([goOnPath(machine, signal), primaryService(machine, signal)]);
  const { home, name, uid } = machine.person;
  const ofService = (...verbs: readonly string[]) =>
    service === null ? [] : verbs.map((verb) => run('/usr/sbin/networksetup', verb, service));
  return [
    ...(go === null ? [] : [run(go, 'version'), run(go, 'env', '-json')]),
    ...startupFiles(machine).map(read),
    read(`${home}/Library/Application Support/go/env`),
    read('/etc/paths'),
    run('/usr/bin/sw_vers'),
    run('/usr/bin/dscl', '.', '-read', `/Users/${name}`, 'UserShell'),
    run('/usr/bin/xcode-select', '-p'),
    run('/usr/sbin/pkgutil', '--pkg-info=com.apple.pkg.CLTools_Executables'),
    run('/usr/sbin/scutil', '--dns'),
    run('/usr/sbin/scutil', '--proxy'),
    run('/usr/sbin/networksetup', '-listnetworkserviceorder'),
    ...ofService('-getdnsservers'),
    run('/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'proxy.golang.org'),
    read('/etc/hosts'),
    read('/etc/resolv.conf'),
    run('/sbin/route', '-n', 'get', 'default'),
    run('/usr/bin/profiles', 'status', '-type', 'enrollment'),
    run('/bin/launchctl', 'getenv', 'PATH'),
    run('/bin/launchctl', 'print-disabled', `gui/${uid}`),
  ];
}

/** The person's own files of their shell, in the order in which it reads them (zsh(1), bash(1)). */
function startupFiles({ environment, person }: Machine): readonly string[] {
  const shell = environment['SHELL']?.split('/').at(-1);
  const names = shell === 'bash' ? ['.bash_profile', '.bashrc'] : ['.zshenv', '.zprofile', '.zshrc'];
  return names.map((name) => `${person.home}/${name}`);
}

export function sourceOf(look: Look): string {
  return cleanText(look.kind === 'run' ? look.argv.join(' ') : look.path);
}

export async function lookAt(machine: Machine, look: Look, signal: AbortSignal): Promise<Looked> {
  const source = sourceOf(look);
  if (look.kind === 'read') {
    const file = await machine.readFile(look.path, { signal });
    if (!file.ok) return { source, text: shownText(file.failure.detail), trouble: file.failure.code, ms: file.ms };
    return { source, text: shownText(Buffer.from(file.value).toString('utf8')), trouble: null, ms: file.ms };
  }
  const ran = await machine.run({ argv: look.argv, signal });
  if (!ran.ok) return { source, text: shownText(ran.failure.detail), trouble: ran.failure.code, ms: ran.ms };
  const { stdout, stderr, exitCode, signal: ended } = ran.value;
  const trouble = ended === null ? (exitCode === 0 ? null : `exit ${exitCode}`) : `signal ${ended}`;
  return { source, text: shownText(stdout + stderr), trouble, ms: ran.ms };
}

function shownText(text: string): string {
  const rows = cleanText(text).trimEnd().split('\n');
  return (rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS), '…']).join('\n');
}
