import { dirname } from 'node:path';
import type { Machine } from '../machine/port.ts';
import { readDnsServers } from '../macos/networksetup/server-list.ts';
import type { Fix } from '../model/fix.ts';
import { goOnPath, primaryService } from './this-mac.ts';

/**
 * What people often try, whatever is wrong: plans like any other, carried out on the simulated Mac like any other.
 * The same are offered on every Mac where they can be made, so that none of them tells
 * anything.
 */
export async function temptingFixes(machine: Machine, signal: AbortSignal): Promise<readonly Fix[]> {
  const [go, service] = await Promise.all([goOnPath(machine, signal), primaryService(machine, signal)]);
  const [pinned, servers] = await Promise.all([
    go === null ? null : pinGoroot(machine, go, signal),
    service === null ? null : publicServers(machine, service, signal),
  ]);
  return [emptyCaches(), go === null ? null : goDirect(machine, go), pinned, servers].filter((fix) => fix !== null);
}

type Parts = Pick<Fix, 'subject' | 'params' | 'effect' | 'steps'>;

function tempting(id: string, parts: Parts): Fix {
  return { id: `practice.${id}`, risk: 'medium', touches: [], proves: [], ...parts };
}

function emptyCaches(): Fix {
  return tempting('empty-name-caches', {
    subject: '',
    params: {},
    effect: 'now',
    steps: [
      { kind: 'privileged', operation: { op: 'flush-directory-cache' }, inverse: null },
      { kind: 'privileged', operation: { op: 'purge-dns-cache' }, inverse: null },
    ],
  });
}

/** `go env -w` writes to this file unless GOENV names another (cmd/go, `go help environment`). */
function goDirect({ person, environment }: Machine, go: string): Fix {
  const file = environment['GOENV'] || `${person.home}/Library/Application Support/go/env`;
  return tempting('modules-direct', {
    subject: '',
    params: { file },
    effect: 'now',
    steps: [{ kind: 'run', argv: [go, 'env', '-w', 'GOPROXY=direct'], changes: [file], inverse: null }],
  });
}

/** The directory that holds `bin/go`, links followed: what people copy into their start-up file. */
async function pinGoroot(machine: Machine, go: string, signal: AbortSignal): Promise<Fix | null> {
  const real = await machine.realPath(go, { signal });
  const shell = machine.environment['SHELL']?.split('/').at(-1);
  if (!real.ok || (shell !== 'zsh' && shell !== 'bash')) return null;
  const root = dirname(dirname(real.value));
  const file = `${machine.person.home}/${shell === 'bash' ? '.bash_profile' : '.zshrc'}`;
  const lines = [`export GOROOT=${root}`];
  return tempting('pin-goroot', {
    subject: '',
    params: { file, root },
    effect: 'new-terminal',
    steps: [{ kind: 'edit', path: file, as: 'person', edits: [{ kind: 'block', id: 'goroot', lines }] }],
  });
}

/** Google's public resolvers, as many pages recommend them. */
const PUBLIC = ['8.8.8.8', '1.1.1.1'];

async function publicServers(machine: Machine, service: string, signal: AbortSignal): Promise<Fix | null> {
  const ran = await machine.run({ argv: ['/usr/sbin/networksetup', '-getdnsservers', service], signal });
  if (!ran.ok || ran.value.exitCode !== 0) return null;
  const before = readDnsServers(ran.value.stdout).facts;
  return tempting('public-servers', {
    subject: service,
    params: { service, servers: PUBLIC },
    effect: 'now',
    steps: [
      {
        kind: 'privileged',
        operation: { op: 'set-dns-servers', service, servers: PUBLIC },
        inverse: { op: 'set-dns-servers', service, servers: before.none_set ? [] : before.servers },
      },
    ],
  });
}
