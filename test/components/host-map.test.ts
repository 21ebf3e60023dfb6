import { describe, expect, it } from 'vitest';
import { hostMapRows, hostOf } from '../../components/documents/host-map.ts';
import { widthOf } from '../../components/text/width.ts';
import { resolverExplanation } from '../../flows/resolver/explain/resolver-explanation.ts';
import { Observations } from '../../src/engine/observations.ts';
import { loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { voice } from './voices.ts';

const machine = scenarioMachine(
  loadScenario('name: same\ntitle: same\nextends: go-resolver-past-vpn\ncauses: []\nstate: {}\n', 'same.yaml'),
);
const observation = await new Observations(machine, AbortSignal.timeout(20_000)).observe(
  resolverExplanation('goproxy.corp.test', false),
);
if (!observation.known) throw new Error(JSON.stringify(observation.reason));
const map = observation.value;

describe('the map of a host', () => {
  it.each([40, 60, 80, 120])('fits into %i columns', (width) => {
    const rows = hostMapRows(map, voice(), { width, spoken: false });
    expect(rows.filter((row) => widthOf(row) > width)).toEqual([]);
    expect(rows[0]).toBe('Who answers for goproxy.corp.test');
  });

  it('is a tree, also where only ASCII can be shown', () => {
    const drawn = hostMapRows(map, voice(), { width: 60, spoken: false });
    expect(drawn.some((row) => row.startsWith('├─ '))).toBe(true);
    const ascii = hostMapRows(map, voice({ unicode: false }), { width: 60, spoken: false });
    expect(ascii.join('')).toMatch(/^[\x20-\x7e]*$/);
    expect(ascii.some((row) => row.startsWith('|- '))).toBe(true);
    expect(ascii.some((row) => row.startsWith('`- '))).toBe(true);
  });

  it('is sentences where it is read out', () => {
    const rows = hostMapRows(map, voice(), { width: Number.POSITIVE_INFINITY, spoken: true });
    expect(rows.filter((row) => /^\s|[│├└→]/.test(row))).toEqual([]);
  });
});

describe('the host of a finding', () => {
  const finding = (flow: string, params: Finding['params']) => ({ flow, params }) as Finding;
  it.each([
    ['one of the names', finding('resolver', { host: 'proxy.golang.org' }), 'proxy.golang.org'],
    ['none', finding('resolver', {}), null],
    ['an address', finding('resolver', { host: '10.0.0.1' }), null],
    ['of another area', finding('proxy', { host: 'proxy.golang.org' }), null],
  ])('%s', (_, one, host) => {
    expect(hostOf(one)).toBe(host);
  });
});
