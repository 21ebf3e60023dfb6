import { describe, expect, it } from 'vitest';
import { containerServers, dockerLookup } from '../../src/dns/container-servers.ts';
import { finish } from '../../src/dns/map/question.ts';

describe('the name servers of a container', () => {
  it.each<[why: string, ground: Parameters<typeof containerServers>[0], how: string, servers: readonly string[]]>([
    [
      'those of the computer',
      { resolvConf: 'nameserver 10.0.0.2\n', uplinks: null, configured: [] },
      'copied',
      ['10.0.0.2'],
    ],
    [
      'not those that only the computer reaches',
      { resolvConf: 'nameserver 127.0.0.1\nnameserver 10.0.0.2\nnameserver ::1\n', uplinks: null, configured: [] },
      'filtered',
      ['10.0.0.2'],
    ],
    [
      'public ones where none is left',
      { resolvConf: 'nameserver 127.0.0.1\n', uplinks: null, configured: [] },
      'public',
      ['8.8.8.8', '8.8.4.4'],
    ],
    [
      'public ones without a file',
      { resolvConf: null, uplinks: null, configured: [] },
      'public',
      ['8.8.8.8', '8.8.4.4'],
    ],
    [
      'those behind systemd-resolved',
      { resolvConf: 'nameserver 127.0.0.53\n', uplinks: 'nameserver 10.0.0.3\n', configured: [] },
      'filtered',
      ['10.0.0.3'],
    ],
    [
      'public ones where its list is not there',
      { resolvConf: 'nameserver 127.0.0.53\n', uplinks: null, configured: [] },
      'public',
      ['8.8.8.8', '8.8.4.4'],
    ],
    [
      'not those behind it where another server stands beside it',
      { resolvConf: 'nameserver 127.0.0.53\nnameserver 10.0.0.2\n', uplinks: 'nameserver 10.0.0.3\n', configured: [] },
      'filtered',
      ['10.0.0.2'],
    ],
    [
      'those of the daemon’s settings before all',
      { resolvConf: 'nameserver 10.0.0.2\n', uplinks: null, configured: ['1.1.1.1'] },
      'configured',
      ['1.1.1.1'],
    ],
  ])('%s', (_, ground, how, servers) => {
    expect(containerServers(ground)).toMatchObject({ how, servers });
  });

  it('keep the search domains, and know localhost by themselves', () => {
    const ground = { resolvConf: 'search corp.test\nnameserver 10.0.0.2\n', uplinks: null, configured: [] };
    const heard: string[] = [];
    const route = finish(dockerLookup('git', ground), (question) => {
      heard.push(question.name);
      return question.name === 'git.' ? { kind: 'found', addresses: ['10.1.1.1'] } : { kind: 'denied' };
    });
    expect(heard).toEqual(['git.corp.test.', 'git.']);
    expect(route.ending).toMatchObject({ kind: 'addresses', addresses: ['10.1.1.1'], name: 'git.' });
    expect(finish(dockerLookup('localhost', ground), () => ({ kind: 'denied' })).ending.kind).toBe('addresses');
  });
});
