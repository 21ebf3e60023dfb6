import type { Asked, Lookup, Question } from '../map/question.ts';
import type { GlibcMachine, SourceEnd } from './getaddrinfo.ts';
import type { GlibcResolvConf } from './resolv-conf.ts';
import { send } from './search.ts';

/**
 * The modules `mdns`, `mdns4`, `mdns6` and their `_minimal` twins: names with two labels below `local`, asked for on the
 * local network through avahi-daemon. Before, they ask a name server whether it keeps a zone `local` itself.
 * Source: nss-mdns 0.15, src/nss.c and src/util.c.
 */
export function* multicast(
  source: string,
  name: string,
  machine: GlibcMachine,
  conf: GlibcResolvConf,
): Lookup<SourceEnd> {
  const asked: Asked[] = [];
  const end = (why: 'asks' | 'not-this-name' | 'no-daemon', status: SourceEnd['status']): SourceEnd => {
    const error = status === 'notfound' ? 'host-not-found' : 'no-recovery';
    return { place: { kind: 'multicast', why, asked }, status, error, addresses: [], answer: null };
  };
  const allow = source.endsWith('_minimal') ? null : machine.mdnsAllow;
  let optional = false;
  if (allow !== null) {
    if (!isAllowed(name, allow)) return end('not-this-name', 'unavail');
  } else {
    if (!/^[^.]+\.local\.?$/i.test(name)) return end('not-this-name', 'unavail');
    const zone = yield* send('local.', 'zone', conf, { asked, errno: 'none' });
    optional = zone.said.kind === 'found';
  }
  if (!machine.avahi) return end('no-daemon', 'unavail');
  const question: Question = { kind: 'multicast', name, families: familiesOf(source) };
  const said = yield question;
  asked.push({ question, said });
  if (said.kind === 'unknown') return end('asks', 'unknown');
  if (said.kind === 'found') return { ...end('asks', 'success'), addresses: ofKind(source, said.addresses) };
  // Where a server keeps `local` too, the local network has not the last word.
  return optional ? { ...end('asks', 'unavail'), error: 'try-again' } : end('asks', 'notfound');
}

function ofKind(source: string, addresses: readonly string[]): readonly string[] {
  const families = familiesOf(source);
  return addresses.filter((one) => families.includes(one.includes(':') ? 6 : 4));
}

function familiesOf(source: string): readonly (4 | 6)[] {
  if (source.startsWith('mdns4')) return [4];
  return source.startsWith('mdns6') ? [6] : [4, 6];
}

/** /etc/mdns.allow: a line of `*`, or domains. */
function isAllowed(name: string, allow: string): boolean {
  const lower = name.toLowerCase();
  return allow.split('\n').some((line) => {
    const word = line.split(/[#\t\r ]/, 1)[0] ?? '';
    return word === '*' || (word !== '' && lower.endsWith((word.startsWith('.') ? word : `.${word}`).toLowerCase()));
  });
}
