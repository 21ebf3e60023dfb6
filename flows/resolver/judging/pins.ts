import { canonicalName } from '../../../src/dns/name.ts';
import type { Hosts, HostsLine } from '../facts/hosts.ts';
import type { NeededHost } from '../facts/needed-hosts.ts';

/** A host that go needs, and the line of the hosts file that decides where it is. */
export interface Pin {
  readonly host: string;
  readonly port: number;
  readonly required: boolean;
  readonly line: HostsLine;
}

/** Every line that names one of the hosts, letters in either case; `localhost` is none of them. */
export function pinsOf(hosts: Pick<Hosts, 'lines'>, names: readonly NeededHost[]): readonly Pin[] {
  return hosts.lines.flatMap((line) => {
    const pinned = line.names.map(canonicalName);
    return names
      .filter((one) => pinned.includes(canonicalName(one.host)))
      .map(({ host, port, required }) => ({ host, port, required, line }));
  });
}
