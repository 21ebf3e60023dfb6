/** What a link layer's header says. */
export interface Linked {
  /** From the IP header on. */
  readonly packet: Uint8Array;
  /** The system's number of the network interface; null: this kind of link does not tell. */
  readonly interface: number | null;
}

const IPV4 = 0x0800;
const IPV6 = 0x86dd;
/** IEEE 802.1Q and 802.1ad. */
const VLAN = [0x8100, 0x88a8];
/** `AF_INET` and `AF_INET6` as NULL and LOOP have them: the latter is another number on each system. */
const FAMILIES = [2, 10, 24, 28, 30];

type Opener = (bytes: Uint8Array, view: DataView) => Linked | null;

/** tcpdump.org/linktypes.html, by number. */
const OPENERS: Readonly<Record<number, Opener>> = {
  // NULL: the family in the byte order of whoever recorded.
  0: (bytes, view) => ofFamily(bytes, [view.getUint32(0), view.getUint32(0, true)]),
  1: (bytes, view) => {
    let at = 12;
    while (VLAN.includes(view.getUint16(at))) at += 4;
    return ofType(bytes, at + 2, view.getUint16(at), null);
  },
  101: (bytes) => ({ packet: bytes, interface: null }),
  108: (bytes, view) => ofFamily(bytes, [view.getUint32(0)]),
  113: (bytes, view) => ofType(bytes, 16, view.getUint16(14), null),
  276: (bytes, view) => ofType(bytes, 20, view.getUint16(0), view.getUint32(4)),
};

/** Whether packets of this kind of link can be read. */
export function isKnownLink(linkType: number): boolean {
  return Object.hasOwn(OPENERS, linkType);
}

/** null: no IP packet, or less than a header. Never throws. */
export function unlinked(bytes: Uint8Array, linkType: number): Linked | null {
  const open = isKnownLink(linkType) ? OPENERS[linkType] : undefined;
  if (open === undefined) return null;
  try {
    return open(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function ofFamily(bytes: Uint8Array, families: readonly number[]): Linked | null {
  if (!families.some((family) => FAMILIES.includes(family))) return null;
  return { packet: bytes.subarray(4), interface: null };
}

function ofType(bytes: Uint8Array, start: number, type: number, number: number | null): Linked | null {
  if (type !== IPV4 && type !== IPV6) return null;
  return { packet: bytes.subarray(start), interface: number };
}
