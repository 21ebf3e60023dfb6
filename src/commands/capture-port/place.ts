import type { Machine } from '../../machine/port.ts';
import { TCPDUMP } from '../../machine/privilege/recording.ts';
import { readRouteGet } from '../../macos/route-get.ts';
import type { Params } from '../../model/message.ts';

/** With what is recorded, and on which network interface; or why not. */
export type RecordingPlace =
  | { readonly program: string; readonly on: string }
  | { readonly missing: 'capture.no-tcpdump' | 'capture.no-network'; readonly params: Params };

/**
 * On Linux `any` is all of them. On macOS the interfaces that stand for all (`any`, `pktap`) are written as pcapng
 * (tcpdump(1) there), so the one that the default route takes is recorded.
 */
export async function recordingPlace(machine: Machine): Promise<RecordingPlace> {
  const there = await Promise.all(TCPDUMP.map((path) => machine.stat(path)));
  const program = TCPDUMP.find((_, index) => there[index]?.ok === true);
  if (program === undefined) return { missing: 'capture.no-tcpdump', params: { places: TCPDUMP } };
  if (machine.platform === 'linux') return { program, on: 'any' };
  const ran = await machine.run({ argv: ['/sbin/route', '-n', 'get', 'default'] });
  const on = ran.ok ? readRouteGet(ran.value.stdout).facts.interface : null;
  return on === null ? { missing: 'capture.no-network', params: {} } : { program, on };
}
