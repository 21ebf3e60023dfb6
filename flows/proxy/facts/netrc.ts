import { defineFact } from '../../../src/engine/fact.ts';
import { type Netrc, netrcPath, readNetrc } from '../../../src/go/netrc.ts';
import { settings } from '../../shell/facts/settings.ts';

/** The file with the users and passwords of servers, of which only the servers' names are kept. */
export interface NetrcFile extends Netrc {
  readonly path: string;
  readonly state: 'missing' | 'read' | 'unreadable';
  /** Permission bits; 0 where there is none to be seen. */
  readonly mode: number;
  /** Whether it is the person's own. */
  readonly own: boolean;
}

export const netrc = defineFact<NetrcFile>({
  id: 'proxy.netrc',
  limitMs: 1_000,
  async observe(look) {
    const { environment } = await look.need(settings);
    const { person } = look.machine;
    const path = netrcPath(environment, person.home, look.machine.workingDirectory);
    const [stat, read] = await Promise.all([look.machine.stat(path), look.machine.readFile(path)]);
    const mode = stat.ok ? stat.value.mode & 0o777 : 0;
    const own = stat.ok && stat.value.uid === person.uid;
    const nothing = { machines: [], incomplete: [], hasDefault: false };
    if (read.ok) return { path, state: 'read', mode, own, ...readNetrc(new TextDecoder().decode(read.value)) };
    return { path, state: read.failure.code === 'missing' ? 'missing' : 'unreadable', mode, own, ...nothing };
  },
});
