import { describe, expect, it } from 'vitest';
import { unmetFacts } from '../../../src/machine/simulated/scenario/after.ts';
import { macWith } from './macs.ts';

const built = { package: 'example.com/t', module: 'example.com/t', version: 'v1.0.0' };
const program = { program: 't', arch: 'arm64', sdk: '26.1' };

const { state } = macWith({
  files: {
    '/etc/resolver/corp.test': { text: 'nameserver 1.1.1.1\n', mode: '0640' },
    '/opt/tools/new': { ...program, built: { ...built, go: '1.26.3' } },
    // An older Go gave it no identity, and this macOS wants one.
    '/opt/tools/nameless': { ...program, built: { ...built, go: '1.22.12' } },
  },
  network: {
    dnsServers: { '1.1.1.1': { zones: { 'corp.test': { 'git.corp.test': { A: ['10.0.0.7', '10.0.0.8'] } } } } },
  },
});

describe('a fact that a scenario expects afterwards', () => {
  it.each<[string, string | number | boolean | null]>([
    ['files./etc/resolver/corp.test', true],
    ['files./etc/resolver/corp.test.content', 'nameserver 1.1.1.1\n'],
    ['files./etc/resolver/corp.test.mode', '0640'],
    ['files./etc/resolver/corp.test.owner', 'root'],
    ['files./opt/tools/new.runs', true],
    ['files./opt/tools/nameless.runs', false],
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
