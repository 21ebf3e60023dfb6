import { type Fact, Unobservable } from '../../src/engine/fact.ts';
import { Observations } from '../../src/engine/observations.ts';
import { parseGoVersion, seriesOf } from '../../src/go/go-version.ts';
import type { Machine } from '../../src/machine/port.ts';
import type { UnknownReason } from '../../src/model/observation.ts';
import { neededHosts } from '../resolver/facts/needed-hosts.ts';
import { settings } from '../shell/facts/settings.ts';
import { STARTS_SHELL } from '../shell/starts-shell.ts';
import { commandLineTools } from '../toolchain/facts/command-line-tools.ts';
import { goInstallations } from '../toolchain/facts/go-installations.ts';
import { command, type Done } from './command.ts';
import { environmentFor } from './environment.ts';
import type { Ground, SettingsOf } from './proof.ts';

type Environment = Readonly<Record<string, string>>;

/** The go of a new terminal, and what it gets. */
export interface Chosen {
  readonly program: string;
  readonly environment: Environment;
  /** Hosts that go needs, to be looked up; absent: none is. */
  readonly hosts?: readonly string[];
}

export type Choice = { readonly found: Chosen } | { readonly found: null; readonly reason: UnknownReason | null };

/** A module proxy and the checksum database; each is looked up three times. */
const MOST_HOSTS = 2;

/**
 * The go that wins in a new terminal, as the toolchain's facts know it.
 * @param named another one that the person names instead
 * @param startsShell false: the login shell is not started, the files are read instead
 */
export async function chooseGo(
  machine: Machine,
  signal: AbortSignal,
  named: string | null,
  startsShell = true,
): Promise<Choice> {
  const without = startsShell ? [] : STARTS_SHELL;
  const observations = new Observations(machine, signal, undefined, undefined, without);
  const know = async <T>(fact: Fact<T>): Promise<T> => {
    const seen = await observations.observe(fact);
    if (!seen.known) throw new Unobservable(seen.reason);
    return seen.value;
  };
  try {
    const { environment } = await know(settings);
    const program = named ?? (await know(goInstallations)).onPath[0]?.path ?? null;
    if (program === null) return { found: null, reason: null };
    const needed = await observations.observe(neededHosts);
    const hosts = needed.known ? needed.value.names.slice(0, MOST_HOSTS).map(({ host }) => host) : [];
    return { found: { program, environment, hosts } };
  } catch (error) {
    if (error instanceof Unobservable) return { found: null, reason: error.reason };
    throw error;
  }
}

export interface Prepared {
  readonly ground: Ground;
  readonly environmentOf: (settingsOf: SettingsOf) => Environment;
  /** `1.26` */
  readonly series: string;
}

const NAMES = ['GOROOT', 'GOVERSION', 'GOOS', 'GOARCH', 'GOCACHE', 'CC', 'CGO_ENABLED'] as const;
type Values = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** go does not say what it is, so that nothing can be compiled: what it did instead. */
export interface Unprepared {
  readonly asked: Done;
}

/** What go says of itself. */
export async function prepare(
  machine: Machine,
  { program, environment, hosts = [] }: Chosen,
  scratch: string,
  signal: AbortSignal,
): Promise<Prepared | Unprepared> {
  const ask = async (settingsOf: SettingsOf, known: Values) => {
    const places = { scratch, cache: known.GOCACHE ?? '', cc: known.CC ?? '' };
    const asked = await command(
      machine,
      {
        argv: [program, 'env', '-json', ...NAMES],
        cwd: scratch,
        environment: environmentFor(settingsOf, environment, places),
        timeoutMs: 20_000,
        signal,
      },
      scratch,
    );
    const { result } = asked;
    return { asked, values: result.kind === 'ended' && result.exitCode === 0 ? valuesFrom(result.stdout) : null };
  };
  const own = await ask('own', {});
  // What the settings break shows in the first proof; all others go on without them.
  const known = own.values ?? {};
  const { values: clean, asked } = await ask('clean', known);
  if (clean === null) return { asked };
  const versionText = (clean.GOVERSION ?? '').split(' ')[0] ?? '';
  const version = parseGoVersion(versionText);
  if (version === null) return { asked };
  const cc = clean.CC ?? '';
  const ground: Ground = {
    platform: machine.platform,
    program,
    version,
    versionText,
    root: clean.GOROOT ?? '',
    os: clean.GOOS ?? '',
    arch: clean.GOARCH ?? '',
    cgo: (sameTarget(known, clean) ? known : clean).CGO_ENABLED === '1',
    cc,
    ccUsable: await isUsable(machine, cc, environment, signal),
    hosts,
    godebug: environment['GODEBUG'] ?? '',
    scratch,
  };
  const places = { scratch, cache: clean.GOCACHE ?? '', cc };
  const environmentOf = (settingsOf: SettingsOf) => environmentFor(settingsOf, environment, places);
  return { ground, environmentOf, series: seriesOf(version) };
}

/** For another system cgo is off by itself, which says nothing about the person's setting for this one. */
function sameTarget(own: Values, clean: Values): boolean {
  return own.GOOS === clean.GOOS && own.GOARCH === clean.GOARCH;
}

function valuesFrom(stdout: string): Values | null {
  try {
    const parsed: unknown = JSON.parse(stdout);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const entries = Object.entries(parsed);
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')) as Values;
  } catch {
    return null;
  }
}

/**
 * Without starting it. On a Mac every compiler needs Apple's tools, for the linker and the SDK, and /usr/bin/clang
 * without them opens a dialog.
 */
async function isUsable(machine: Machine, cc: string, own: Environment, signal: AbortSignal): Promise<boolean> {
  const program = cc.trim().split(/\s+/)[0] ?? '';
  if (program === '') return false;
  const directories = (own['PATH'] ?? '').split(':').filter((entry) => entry.startsWith('/'));
  const paths = program.startsWith('/') ? [program] : directories.map((entry) => `${entry}/${program}`);
  const stats = await Promise.all(paths.map((path) => machine.stat(path, { signal })));
  const isThere = stats.some((stat) => stat.ok && stat.value.type === 'file' && (stat.value.mode & 0o111) !== 0);
  if (!isThere || machine.platform !== 'darwin') return isThere;
  const tools = await new Observations(machine, signal).observe(commandLineTools);
  return tools.known && tools.value.usable;
}
