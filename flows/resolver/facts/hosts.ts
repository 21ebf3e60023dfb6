import { defineFact } from '../../../src/engine/fact.ts';
import { type HostsEntry, readHosts } from '../../../src/macos/hosts.ts';
import type { FailureCode } from '../../../src/model/outcome.ts';
import { unobservable } from '../../machine/answer.ts';
import { damageOf, type HostsDamage } from '../judging/hosts-damage.ts';

/** One line of the hosts file that gives names to an address, with the line as it stands there. */
export interface HostsLine extends HostsEntry {
  readonly text: string;
}

export interface Hosts {
  /** By the name that everybody knows it: `/etc/hosts`. */
  readonly path: string;
  /** The file itself: on a Mac `/private/etc/hosts`. */
  readonly realPath: string;
  readonly state: 'read' | 'missing' | 'unreadable';
  /** Why it is unreadable, else null. */
  readonly reason: FailureCode | null;
  /** Permission bits; null where there is no file. */
  readonly mode: number | null;
  readonly uid: number | null;
  readonly size: number | null;
  /** Empty where the file could not be read. */
  readonly lines: readonly HostsLine[];
  /** Nothing in it can be read, whatever it looks like in an editor; null: it can, or it was not seen. */
  readonly damage: HostsDamage | null;
  /** Lines that count for nobody: no address in front, no name behind it, or too long for the system. */
  readonly lost: readonly LostLine[];
}

/** A line that somebody wrote, and that gives no name to any address. */
export interface LostLine {
  readonly line: number;
  readonly text: string;
  readonly why: 'not-understood' | 'too-long';
}

const PATH = '/etc/hosts';
/** Block lists of a hundred thousand hosts exist. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The names that this computer gives to addresses by itself. */
export const hosts = defineFact<Hosts>({
  id: 'resolver.hosts',
  limitMs: 2_000,
  async observe(look) {
    const [stat, realPath, content] = await Promise.all([
      look.machine.stat(PATH),
      look.machine.realPath(PATH),
      look.machine.readFile(PATH, { maxBytes: MAX_BYTES }),
    ]);
    const about = {
      path: PATH,
      realPath: realPath.ok ? realPath.value : PATH,
      mode: stat.ok ? stat.value.mode : null,
      uid: stat.ok ? stat.value.uid : null,
      size: stat.ok ? stat.value.size : null,
    };
    if (content.ok) return { ...about, state: 'read', reason: null, ...contentOf(content.value) };
    const { code } = content.failure;
    if (code === 'missing') return { ...about, state: 'missing', reason: null, ...NOTHING };
    if (code === 'denied') return { ...about, state: 'unreadable', reason: code, ...NOTHING };
    throw unobservable(PATH, content.failure);
  },
});

type Content = Pick<Hosts, 'lines' | 'damage' | 'lost'>;

const NOTHING: Content = { lines: [], damage: null, lost: [] };

function contentOf(bytes: Uint8Array): Content {
  const damage = damageOf(bytes);
  if (damage !== null) return { ...NOTHING, damage };
  const text = new TextDecoder().decode(bytes);
  const written = text.split('\n');
  const textOf = (line: number) => (written[line - 1] ?? '').replace(/\r$/, '');
  const { facts, notUnderstood } = readHosts(text, { command: `cat ${PATH}` });
  const lost = [
    ...notUnderstood.map(({ line }): LostLine => ({ line, text: textOf(line), why: 'not-understood' })),
    ...facts.entries
      .filter((entry) => entry.tooLong)
      .map(({ line }): LostLine => ({ line, text: textOf(line), why: 'too-long' })),
  ];
  return { lines: facts.entries.map((entry) => ({ ...entry, text: textOf(entry.line) })), damage: null, lost };
}
