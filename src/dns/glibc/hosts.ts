import { parseIp } from '../../go/ip-address.ts';
import type { HostsHit } from '../map/route.ts';

/**
 * The lines of a hosts file from which glibc answers for a name. It compares letter by letter, small and capital alike: a
 * dot at the end makes another name.
 * @param multi whether /etc/host.conf says `multi on`; else the first line alone counts
 * Source: glibc 2.34 to 2.42, nss_files/files-hosts.c (`_nss_files_gethostbyname4_r`) and files-parse.c.
 */
export function glibcHostsHits(text: string, name: string, multi: boolean): readonly HostsHit[] {
  const wanted = name.toLowerCase();
  const hits: HostsHit[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const whole = index === lines.length - 1 ? unended(line) : line;
    const [address = '', ...names] = (whole.split('#', 1)[0] ?? '').split(/[ \t\v\f\r]+/).filter((word) => word !== '');
    // inet_pton takes no zone; one makes the line none.
    if (address.includes('%') || !parseIp(address)) continue;
    if (names.some((one) => one.toLowerCase() === wanted)) hits.push({ line: index + 1, address });
  }
  return multi ? hits : hits.slice(0, 1);
}

/** Whether /etc/host.conf makes glibc take all lines of a name; the last word on it counts (resolv/res_hconf.c). */
export function takesAllLines(hostConf: string | null): boolean {
  const said = (hostConf ?? '').split('\n').flatMap((line) => {
    const match = /^\s*multi\s+(on|off)\b/i.exec(line.split('#', 1)[0] ?? '');
    return match?.[1] === undefined ? [] : [match[1].toLowerCase() === 'on'];
  });
  return said.at(-1) ?? false;
}

/**
 * Blanks in front of a line are taken away by moving the rest forward; where the line does not end, as many letters of its
 * end are left behind it (nss/nss_readline.c, seen in 2.36). That makes another name of the last one.
 */
function unended(line: string): string {
  const bare = line.trimStart();
  return bare + line.slice(bare.length);
}
