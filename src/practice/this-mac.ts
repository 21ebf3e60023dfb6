import type { Machine } from '../machine/port.ts';
import { readServiceOrder } from '../macos/networksetup/service-order.ts';

/** The network service that is asked first, by the name a person knows (`Wi-Fi`); null where it cannot be known. */
export async function primaryService(machine: Machine, signal: AbortSignal): Promise<string | null> {
  const ran = await machine.run({ argv: ['/usr/sbin/networksetup', '-listnetworkserviceorder'], signal });
  if (!ran.ok || ran.value.exitCode !== 0) return null;
  return readServiceOrder(ran.value.stdout).facts.find(({ disabled }) => !disabled)?.name ?? null;
}

/** The `go` that a terminal finds first; null: none. */
export async function goOnPath(machine: Machine, signal: AbortSignal): Promise<string | null> {
  for (const directory of (machine.environment['PATH'] ?? '').split(':')) {
    if (!directory.startsWith('/')) continue;
    const path = `${directory}/go`;
    const stat = await machine.stat(path, { signal });
    if (stat.ok && stat.value.type === 'file') return path;
  }
  return null;
}
