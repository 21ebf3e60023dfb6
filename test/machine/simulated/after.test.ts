import { describe, expect, it } from 'vitest';
import { unmetFacts } from '../../../src/machine/simulated/scenario/after.ts';
import { macWith } from './macs.ts';

const { state } = macWith({
  files: { '/etc/resolver/corp.test': { text: 'nameserver 1.1.1.1\n', mode: '0640' } },
  network: {
    dnsServers: { '1.1.1.1': { zones: { 'corp.test': { 'git.corp.test': { A: ['10.0.0.7', '10.0.0.8'] } } } } },
  },
});

describe('a fact that a scenario expects afterwards', () => {
  it.each<[string, string | number | boolean | null]>([
    ['files./etc/resolver/corp.test', true],
    ['files./etc/resolver/corp.test.content', 'nameserver 1.1.1.1\n'],
    ['files./etc/resolver/corp.test.mode', 0o640],
    ['files./etc/resolver/corp.test.owner', 'root'],
    ['files./etc/resolver/none', null],
    ['files./etc/resolver/none.mode', null],
    ['lookup.git.corp.test', '10.0.0.7,10.0.0.8'],
    ['lookup.go.dev', '203.0.113.20'],
    ['lookup.nobody.corp.test', ''],
    ['system.networkTime.on', true],
  ])('%s is %j', (key, expected) => {
    expect(unmetFacts(state, { after: { [key]: expected } })).toEqual([]);
    expect(unmetFacts(state, { after: { [key]: 'something else' } })).toHaveLength(1);
  });
});
