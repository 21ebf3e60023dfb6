import { canonicalName } from '../../../src/dns/name.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Hosts, HostsLine } from '../facts/hosts.ts';

/** What a change of the hosts file changes. The file is watched, so no cache has to be emptied after it. */
export const MADE_FROM_HOSTS: readonly string[] = ['resolver.hosts', 'resolver.system-answers', 'proxy.source-answers'];

/**
 * Takes one host out of one line of the hosts file: the line stays as a remark, other names on it stay
 * in force.
 * @param date `YYYY-MM-DD`
 */
export function releaseHost(hosts: Pick<Hosts, 'path' | 'realPath'>, line: HostsLine, host: string, date: string): Fix {
  const others = line.names.filter((name) => canonicalName(name) !== canonicalName(host));
  const remark = `# gomend ${date} took out: ${line.text.trim()}`;
  const becomes = others.length === 0 ? remark : `${remark}\n${line.ip}\t${others.join(' ')}`;
  return {
    id: 'resolver.release-host',
    subject: `${hosts.path}:${line.line}`,
    params: { host, file: hosts.path, line: line.line, address: line.ip, others },
    risk: 'low',
    effect: 'now',
    steps: [
      {
        kind: 'edit',
        path: hosts.realPath,
        as: 'root',
        edits: [{ kind: 'line', line: line.line, was: line.text, becomes }],
      },
    ],
    touches: MADE_FROM_HOSTS,
    proves: ['resolver.hosts-override'],
  };
}
