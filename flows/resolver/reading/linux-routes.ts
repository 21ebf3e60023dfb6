export interface DefaultRoute {
  /** `en0`, `utun4`, `eth0`. */
  readonly interface: string;
  /** null: straight onto the link, as through a tunnel. */
  readonly gateway: string | null;
}

/** Flags of a route in the kernel's tables (linux/route.h). */
const UP = 0x1;
const REJECT = 0x200;

/** The default route in `/proc/net/route`, the one with the least metric. */
export function readLinuxRoutes4(text: string): DefaultRoute | null {
  const found: { route: DefaultRoute; metric: number }[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [name, destination, gateway, flags, , , metric, mask] = line.trim().split(/\s+/);
    if (!name || destination !== '00000000' || mask !== '00000000' || !usable(flags)) continue;
    found.push({ route: { interface: name, gateway: address4(gateway) }, metric: Number(metric) });
  }
  return least(found);
}

/** The default route in `/proc/net/ipv6_route`; the kernel's own refusal on `lo` is none. */
export function readLinuxRoutes6(text: string): DefaultRoute | null {
  const found: { route: DefaultRoute; metric: number }[] = [];
  for (const line of text.split('\n')) {
    const [destination, length, , , gateway, metric, , , flags, name] = line.trim().split(/\s+/);
    if (!name || name === 'lo' || !/^0+$/.test(destination ?? '') || length !== '00' || !usable(flags)) continue;
    found.push({
      route: { interface: name, gateway: address6(gateway) },
      metric: Number.parseInt(metric ?? '', 16),
    });
  }
  return least(found);
}

function usable(flags: string | undefined): boolean {
  const bits = Number.parseInt(flags ?? '', 16);
  return (bits & UP) !== 0 && (bits & REJECT) === 0;
}

function least(found: readonly { route: DefaultRoute; metric: number }[]): DefaultRoute | null {
  return [...found].sort((one, other) => one.metric - other.metric)[0]?.route ?? null;
}

/** Four bytes in hexadecimal, the last one first; zero: no gateway. */
function address4(hex = ''): string | null {
  if (!/^[0-9A-F]{8}$/i.test(hex) || /^0+$/.test(hex)) return null;
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return bytes.reverse().join('.');
}

function address6(hex = ''): string | null {
  if (!/^[0-9a-f]{32}$/i.test(hex) || /^0+$/.test(hex)) return null;
  return (hex.match(/.{4}/g) ?? []).join(':');
}
