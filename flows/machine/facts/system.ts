import { defineFact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { readSwVers } from '../../../src/macos/sw-vers.ts';
import { answerOf, unobservable } from '../answer.ts';

export interface System {
  /** `macOS`, or the distribution's name. */
  readonly name: string;
  /** `26.1`; empty where the system does not say. */
  readonly version: string;
  /** Build (`25B78`) or empty. */
  readonly build: string;
  /** Of the hardware, not of this process: `arm64` or `x86_64`. */
  readonly cpu: string;
  /** This process, and what it starts, runs under Rosetta. */
  readonly translated: boolean;
}

export const system = defineFact<System>({
  id: 'machine.system',
  limitMs: 2_000,
  observe: (look) => (look.machine.platform === 'darwin' ? mac(look) : linux(look)),
});

async function mac(look: Look): Promise<System> {
  const [versions, arm64, translated] = await Promise.all([
    answerOf(look, ['/usr/bin/sw_vers']),
    kernelFlag(look, 'hw.optional.arm64'),
    kernelFlag(look, 'sysctl.proc_translated'),
  ]);
  const { ProductName, ProductVersion: version, BuildVersion } = readSwVers(versions.stdout).facts;
  if (version === undefined) {
    throw new Unobservable({ code: 'garbage', subject: '/usr/bin/sw_vers', detail: versions.stdout.slice(0, 200) });
  }
  return {
    name: ProductName ?? 'macOS',
    version,
    build: BuildVersion ?? '',
    cpu: arm64 ? 'arm64' : 'x86_64',
    translated,
  };
}

/** An Intel Mac's kernel does not know these names: that is a plain no. */
async function kernelFlag(look: Look, name: string): Promise<boolean> {
  return (await answerOf(look, ['/usr/sbin/sysctl', '-n', name])).stdout.trim() === '1';
}

/** os-release(5): the first of the two files that exists. */
const RELEASE_FILES = ['/etc/os-release', '/usr/lib/os-release'] as const;

async function linux(look: Look): Promise<System> {
  const { arch } = look.machine;
  const cpu = arch === 'x64' ? 'x86_64' : arch;
  let failure = null;
  for (const path of RELEASE_FILES) {
    const outcome = await look.machine.readFile(path);
    if (outcome.ok) {
      const values = releaseValues(new TextDecoder().decode(outcome.value));
      const name = values.get('NAME') ?? values.get('ID') ?? 'Linux';
      return { name, version: values.get('VERSION_ID') ?? '', build: '', cpu, translated: false };
    }
    failure = unobservable(path, outcome.failure);
  }
  throw failure ?? new Unobservable({ code: 'missing', subject: RELEASE_FILES[0], detail: '' });
}

/** Shell-like `NAME=value` lines, the value quoted or not; no expansions are allowed there. */
function releaseValues(text: string): ReadonlyMap<string, string> {
  const lines = [...text.matchAll(/^([A-Z0-9_]+)=(["']?)(.*)\2\s*$/gmu)];
  return new Map(lines.map((match) => [match[1] ?? '', (match[3] ?? '').replaceAll(/\\(.)/gu, '$1')]));
}
