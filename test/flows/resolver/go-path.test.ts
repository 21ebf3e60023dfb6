import { describe, expect, it } from 'vitest';
import { goPath } from '../../../flows/resolver/checks/go-path.ts';
import type { GoPath } from '../../../flows/resolver/facts/go-path.ts';
import type { ResolverEntry } from '../../../flows/resolver/resolver-entry.ts';
import type { Assignment } from '../../../flows/shell/facts/startup-files.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { assignment, causes, configuration, entry, judge, needed, neededHosts, said, TODAY } from './judging.ts';

const VPN = entry('10.8.0.1', { domain: 'corp.test', supplemental: true });
const WIFI = entry('192.168.1.1');

function path(parts: Partial<GoPath> = {}): GoPath {
  const servers = [{ address: '192.168.1.1', port: 53 }];
  return { resolver: 'system', forced: null, godebug: '', setBy: null, servers, ...parts };
}

function forced(raw: string, line: Partial<Assignment> = {}): GoPath {
  return path({ resolver: 'go', forced: 'go', godebug: raw, setBy: assignment('GODEBUG', raw, line) });
}

function look(
  goes: GoPath,
  entries: readonly ResolverEntry[],
  hosts: readonly string[] = [],
  platform: Platform = 'darwin',
) {
  const names = neededHosts(...hosts.map((host) => needed(host)));
  const facts = { goPath: goes, configuration: configuration(...entries) };
  return judge(goPath, facts, { neededHosts: names, today: TODAY }, platform);
}

const edit = (verdicts: ReturnType<typeof look>) => {
  const [step] = verdicts[0]?.fixes[0]?.steps ?? [];
  const [first] = step?.kind === 'edit' ? step.edits : [];
  return first?.kind === 'line' ? first.becomes : undefined;
};

describe('how go looks names up', () => {
  it('is its own affair where nothing forces it', () => {
    expect(said(look(path(), [WIFI, VPN], ['goproxy.corp.test']))).toEqual(['ok system']);
    expect(said(look(path({ resolver: 'go' }), [WIFI], [], 'linux'))).toEqual(['ok go']);
  });

  it('loses a host behind a VPN when GODEBUG forces the Go resolver', () => {
    const verdicts = look(forced('netdns=go'), [WIFI, VPN], ['goproxy.corp.test']);
    expect(said(verdicts)).toEqual(['problem lost']);
    expect(causes(verdicts)).toEqual(['netdns-split-dns']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ kind: 'file', line: 4, excerpt: 'export GODEBUG=netdns=go' });
    expect(edit(verdicts)).toBe(`# gomend ${TODAY} took out: export GODEBUG=netdns=go`);
  });

  it('will lose hosts behind a VPN, though none is needed now', () => {
    const verdicts = look(forced('netdns=go'), [WIFI, VPN], ['proxy.golang.org', 'notcorp.test']);
    expect(said(verdicts)).toEqual(['warning split']);
    expect(causes(verdicts)).toEqual(['netdns-split-dns']);
  });

  it('loses nothing where no domain has servers of its own', () => {
    const multicast = entry([], { kind: 'multicast', domain: 'local' });
    const verdicts = look(forced('netdns=go'), [WIFI, multicast], ['proxy.golang.org']);
    expect(said(verdicts)).toEqual(['note harmless']);
    expect(causes(verdicts)).toEqual([null]);
    expect(said(look(forced('netdns=go'), [WIFI], [], 'linux'))).toEqual(['note as-usual']);
  });

  it('is not bent by netdns=cgo', () => {
    const verdicts = look(path({ forced: 'cgo', godebug: 'netdns=cgo' }), [WIFI, VPN], ['goproxy.corp.test']);
    expect(said(verdicts)).toEqual(['note forced-system']);
  });

  it('keeps the other items of GODEBUG when netdns is taken out', () => {
    expect(edit(look(forced('http2client=0,netdns=go+1'), [WIFI, VPN]))).toBe('export GODEBUG=http2client=0');
  });

  it('is left alone where the line does more than say the value', () => {
    const own = forced('$GODEBUG,netdns=go', { value: null });
    expect(look({ ...own, godebug: 'a=1,netdns=go' }, [WIFI, VPN])[0]?.fixes).toEqual([]);
    expect(look({ ...own, setBy: null }, [WIFI, VPN])[0]?.fixes).toEqual([]);
  });
});
