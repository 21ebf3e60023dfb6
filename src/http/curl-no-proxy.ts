import { contains, type IpAddress, parseIp, sameAddress } from '../go/ip-address.ts';

/** curl's `ISBLANK`. */
const BLANKS = /[ \t]/;

/**
 * The entry of a NO_PROXY list that keeps a host from being asked through a proxy, as libcurl reads it; null: none does.
 * A domain covers itself and everything below it, with or without a dot in front; ports mean nothing; `*` counts
 * alone in the list only; what stands behind a blank that no comma follows is not read.
 * Source: curl `lib/noproxy.c`, 8.x (from 7.86 on; that release and the next few also took blanks for commas).
 * @param host of the address, without brackets
 */
export function curlNoProxyEntry(list: string, host: string): string | null {
  if (host === '') return null;
  if (list === '*') return '*';
  const address = parseIp(host);
  const isAddress = address !== null && address.zone === '';
  return entriesOf(list).find((entry) => (isAddress ? coversAddress(entry, address) : coversName(entry, host))) ?? null;
}

function entriesOf(list: string): readonly string[] {
  const entries: string[] = [];
  let at = 0;
  const passBlanks = (): void => {
    while (BLANKS.test(list[at] ?? '')) at++;
  };
  while (at < list.length) {
    passBlanks();
    const from = at;
    while (at < list.length && list[at] !== ',' && !BLANKS.test(list[at] ?? '')) at++;
    if (at > from) entries.push(list.slice(from, at));
    passBlanks();
    if (list[at] !== ',') break;
    while (list[at] === ',') at++;
  }
  return entries;
}

function coversName(entry: string, host: string): boolean {
  const name = (host.endsWith('.') ? host.slice(0, -1) : host).toLowerCase();
  const whole = entry.endsWith('.') ? entry.slice(0, -1) : entry;
  const domain = (whole.startsWith('.') ? whole.slice(1) : whole).toLowerCase();
  if (domain === name) return true;
  // An entry of one dot leaves an empty domain, which every name with a dot at its end would be below: none has.
  return name.length > domain.length && name.endsWith(`.${domain}`);
}

/** The length of a block behind the slash as `atoi` reads it: none, or nought, means this address alone. */
function coversAddress(entry: string, host: IpAddress): boolean {
  const slash = entry.indexOf('/');
  const network = parseIp(slash < 0 ? entry : entry.slice(0, slash));
  if (network === null || network.written6 !== host.written6 || network.zone !== '') return false;
  const bits = slash < 0 ? 0 : Math.trunc(Number.parseFloat(entry.slice(slash + 1)) || 0);
  const most = network.bytes.length * 8;
  if (bits === 0 || bits === most) return sameAddress(network, host);
  return bits > 0 && bits < most && contains({ bytes: network.bytes, bits }, host);
}
