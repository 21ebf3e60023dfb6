import { describe, expect, it } from 'vitest';
import type { SystemAnswer } from '../../../flows/resolver/asking/system-lookup.ts';
import { agreement } from '../../../flows/resolver/checks/agreement.ts';
import type { ServerAnswer } from '../../../flows/resolver/facts/server-answers.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { answers, asked, fixIds, hostsFile, judge, said, systemSays, USUAL } from './judging.ts';

const HOST = 'proxy.golang.org';
const SYSTEM = { goPath: { resolver: 'system' } };
const ITSELF = { goPath: { resolver: 'go' } };

function look(
  system: SystemAnswer,
  direct: readonly ServerAnswer[],
  hints: object = SYSTEM,
  platform: Platform = 'darwin',
) {
  const facts = { neededHosts: USUAL, systemAnswers: [system], serverAnswers: asked(direct) };
  return judge(agreement, facts, { ...hints }, platform);
}

describe('system and servers', () => {
  it('agree when a large host shows another of its addresses', () => {
    expect(said(look(systemSays(HOST, ['142.250.1.141']), answers('10.0.0.1', HOST, ['216.58.1.1'])))).toEqual([
      'ok ok',
    ]);
  });

  it('agree when one of them speaks IPv6 and the other IPv4', () => {
    expect(said(look(systemSays(HOST, ['2607:f8b0::8d']), answers('10.0.0.1', HOST, ['142.250.1.141'])))).toEqual([
      'ok ok',
    ]);
  });

  it('agree that there is no such host', () => {
    expect(said(look(systemSays(HOST, []), answers('10.0.0.1', HOST, 'no-such-name')))).toEqual(['ok ok']);
  });

  it('are not compared where either says nothing', () => {
    expect(said(look(systemSays(HOST, 'failed'), answers('10.0.0.1', HOST, ['142.250.1.141'])))).toEqual([
      'ok nothing',
    ]);
    expect(said(look(systemSays(HOST, []), answers('10.0.0.1', HOST, 'silent')))).toEqual(['ok nothing']);
  });

  it('are not compared where the hosts file decides', () => {
    const hints = { ...SYSTEM, hostsFile: hostsFile(`10.0.0.5 ${HOST}\n`) };
    expect(said(look(systemSays(HOST, ['10.0.0.5']), answers('10.0.0.1', HOST, ['142.250.1.141']), hints))).toEqual([
      'ok nothing',
    ]);
  });
});

describe('a denial that is out of date', () => {
  const stale = (hints: object, platform?: Platform) =>
    look(systemSays(HOST, []), answers('10.0.0.1', HOST, ['142.250.1.141']), hints, platform);

  it('is seen, and emptying the memory in two steps is offered on a Mac', () => {
    const verdicts = stale(SYSTEM);
    expect(said(verdicts)).toEqual(['problem stale']);
    expect(fixIds(verdicts[0])).toEqual(['resolver.flush-caches']);
    expect(verdicts[0]?.fixes[0]?.steps).toEqual([
      { kind: 'privileged', operation: { op: 'flush-directory-cache' }, inverse: null },
      { kind: 'privileged', operation: { op: 'purge-dns-cache' }, inverse: null },
    ]);
  });

  it('cannot be emptied on Linux', () => {
    expect(fixIds(stale(SYSTEM, 'linux')[0])).toEqual([]);
  });

  it('does not touch a go that asks the servers itself', () => {
    expect(said(stale(ITSELF, 'linux'))).toEqual(['note system-none']);
  });

  it('is not claimed while one of the servers denies the host as well', () => {
    const mixed = [...answers('10.0.0.1', HOST, ['142.250.1.141']), ...answers('10.0.0.2', HOST, 'no-such-name')];
    expect(said(look(systemSays(HOST, []), mixed))).toEqual(['ok ok']);
  });
});

describe('something in between', () => {
  it('answers for the system where its servers know nothing', () => {
    const verdicts = look(systemSays(HOST, ['142.250.1.141']), answers('10.0.0.1', HOST, 'no-such-name'));
    expect(said(verdicts)).toEqual(['note servers-none']);
    expect(verdicts[0]?.cause).toBe('dns-encrypted-profile');
  });

  it('leaves go without an answer where go asks the servers itself', () => {
    const verdicts = look(
      systemSays(HOST, ['142.250.1.141']),
      answers('10.0.0.1', HOST, 'no-such-name'),
      ITSELF,
      'linux',
    );
    expect(said(verdicts)).toEqual(['warning go-none']);
  });

  it('gives addresses of another kind', () => {
    expect(said(look(systemSays(HOST, ['198.18.0.7']), answers('10.0.0.1', HOST, ['142.250.1.141'])))).toEqual([
      'note kinds',
    ]);
    expect(said(look(systemSays(HOST, ['142.250.1.141']), answers('10.0.0.1', HOST, ['10.3.3.3'])))).toEqual([
      'note kinds',
    ]);
  });
});
