import { describe, expect, it } from 'vitest';
import { resolverFiles } from '../../../flows/resolver/checks/resolver-files.ts';
import type { ResolverFile } from '../../../flows/resolver/facts/files.ts';
import { readResolverFile } from '../../../src/macos/resolver-file.ts';
import type { Edit } from '../../../src/model/fix.ts';
import { causes, fixIds, judge, needed, neededHosts, said, systemSays, TODAY } from './judging.ts';

function file(name: string, text: string | null): ResolverFile {
  const path = `/etc/resolver/${name}`;
  const about = { name, path, realPath: `/private${path}` };
  if (text === null) return { ...about, read: null, lines: [] };
  return { ...about, read: readResolverFile(text, { command: `cat ${path}` }).facts, lines: text.split('\n') };
}

function look(files: Readonly<Record<string, string | null>>, hosts: readonly string[] = []) {
  const all = Object.entries(files).map(([name, text]) => file(name, text));
  const names = neededHosts(...hosts.map((host) => needed(host)));
  return judge(resolverFiles, { resolverFiles: all }, { neededHosts: names, today: TODAY });
}

function edits(verdicts: ReturnType<typeof look>): readonly Edit[] {
  const [step] = verdicts[0]?.fixes[0]?.steps ?? [];
  return step?.kind === 'edit' ? step.edits : [];
}

describe('files of /etc/resolver that work', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['an ordinary one', { 'corp.test': 'nameserver 10.20.0.53\n' }],
    ['with a tab', { 'corp.test': 'nameserver\t10.20.0.53\n' }],
    ['with its port behind a dot', { 'corp.test': 'nameserver 127.0.0.1.5300\n' }],
    ['with remarks', { 'corp.test': '# ours\n; and theirs\nnameserver 10.20.0.53\nport 5300\n' }],
    ['for multicast names', { local2: 'options mdns\n' }],
    ['one bad server beside a good one', { 'corp.test': 'nameserver  10.20.0.53\nnameserver 10.20.0.54\n' }],
    ['two for two domains', { 'corp.test': 'nameserver 10.0.0.1\n', 'lab.test': 'nameserver 10.0.0.1\n' }],
    [
      'a copy that speaks for a domain of its own name',
      {
        'corp.test': 'nameserver 10.0.0.1\n',
        'corp.test.bak': 'nameserver 10.0.0.2\n',
      },
    ],
    ["a folder's own file", { '.DS_Store': '\u0000\u0000Bud1\u0000', 'corp.test': 'nameserver 10.0.0.1\n' }],
    ['a file that says nothing', { notes: '# nameserver 10.0.0.1\n' }],
  ])('%s', (_, files) => {
    expect(said(look(files)).every((one) => one.startsWith('ok'))).toBe(true);
  });

  it('are none on a fresh Mac', () => {
    expect(said(look({}))).toEqual(['ok none']);
  });

  it('cannot all be read', () => {
    expect(said(look({ 'corp.test': null }))).toEqual(['note unreadable']);
  });
});

describe('a file that macOS reads otherwise than it looks', () => {
  it.each<[string, string, string | null]>([
    ['two-blanks', 'nameserver  10.20.0.53\n', 'nameserver 10.20.0.53'],
    ['leading-blank', '  nameserver 10.20.0.53\n', 'nameserver 10.20.0.53'],
    ['address-with-colon-port', 'nameserver 127.0.0.1:5300\n', 'nameserver 127.0.0.1.5300'],
    ['address-with-colon-port', 'nameserver [::1]:5300\n', 'nameserver ::1.5300'],
    ['not-an-address', 'nameserver ns.corp.test\n', null],
    ['no-value', 'nameserver\n', null],
    ['no-value', 'nameserver \n', null],
    ['carriage-return', 'nameserver 10.20.0.53\r\n', null],
  ])('%s: %j', (fault, text, becomes) => {
    const verdicts = look({ 'corp.test': text }, ['git.corp.test']);
    expect(said(verdicts)).toEqual([`problem ${fault}`]);
    expect(causes(verdicts)).toEqual(['resolver-file-malformed']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ source: '/etc/resolver/corp.test', line: 1 });
    if (becomes === null) expect(fixIds(verdicts[0])).toEqual(['resolver.rewrite-file']);
    else expect(edits(verdicts)).toMatchObject([{ kind: 'line', line: 1, becomes }]);
  });

  it('is edited where it really lies, as root', () => {
    const [verdict] = look({ 'corp.test': 'nameserver  10.20.0.53\n' });
    expect(verdict?.fixes[0]?.steps[0]).toMatchObject({ path: '/private/etc/resolver/corp.test', as: 'root' });
  });

  it('breaks nothing that go needs now where its domain is another', () => {
    expect(said(look({ 'corp.test': 'nameserver  10.20.0.53\n' }, ['proxy.golang.org', 'notcorp.test']))).toEqual([
      'warning two-blanks',
    ]);
  });

  it('asks for trouble with the port of multicast', () => {
    expect(said(look({ 'corp.test': 'nameserver 127.0.0.1\nport 5353\n' }, ['git.corp.test']))).toEqual([
      'warning multicast-port',
    ]);
  });
});

describe('a left-over', () => {
  const doubled = {
    'corp.test': 'nameserver 10.20.0.54\n',
    'corp.test.bak': 'domain corp.test\nnameserver 10.20.0.53\n',
  };

  it('is in force for the same domain, with another server', () => {
    const verdicts = look(doubled, ['git.corp.test']);
    expect(said(verdicts)).toEqual(['problem leftover']);
    expect(causes(verdicts)).toEqual(['resolver-file-leftover']);
    expect(verdicts[0]?.subject).toBe('/etc/resolver/corp.test.bak');
    expect(verdicts[0]?.fixes[0]?.steps).toEqual([
      {
        kind: 'move',
        from: '/private/etc/resolver/corp.test.bak',
        to: `/private/etc/gomend-${TODAY}-resolver-corp.test.bak`,
        as: 'root',
      },
    ]);
    expect(said(look(doubled))).toEqual(['warning leftover']);
  });

  it('says the same as the other one', () => {
    const same = { 'corp.test': 'nameserver 10.20.0.54\n', 'corp.test~': 'domain corp.test\nnameserver 10.20.0.54\n' };
    expect(said(look(same, ['git.corp.test']))).toEqual(['note double']);
  });

  it('is the only one that speaks for its domain', () => {
    expect(said(look({ 'corp.test.old': 'domain corp.test\nnameserver 10.20.0.54\n' }))).toEqual([
      'note copy-in-force',
    ]);
  });

  it('is not a file that is simply called otherwise', () => {
    expect(said(look({ office: 'domain corp.test\nnameserver 10.20.0.54\n' }))).toEqual(['ok ok']);
  });
});

describe('a file that names no server', () => {
  const HOST = 'git.corp.test';
  const lookAt = (text: string, found: readonly string[] | null, name = 'corp.test') =>
    judge(
      resolverFiles,
      { resolverFiles: [file(name, text)] },
      {
        neededHosts: neededHosts(needed(HOST)),
        today: TODAY,
        ...(found === null ? {} : { systemAnswers: [systemSays(HOST, found)] }),
      },
    );

  it.each([
    ['empty', ''],
    ['a remark alone', '# nameserver 10.0.0.1\n'],
    ['all but a server', 'domain corp.test\ntimeout 2\n'],
  ])('is at fault where a host that go needs is not found: %s', (_, text) => {
    const verdicts = lookAt(text, []);
    expect(said(verdicts)).toEqual(['problem empty']);
    expect(causes(verdicts)).toEqual(['resolver-file-malformed']);
    expect(fixIds(verdicts[0])).toEqual(['resolver.rewrite-file']);
    expect(said(lookAt(text, ['10.20.4.7']))).toEqual(['note empty-harmless']);
    expect(said(lookAt(text, null))).toEqual(['note empty-harmless']);
  });

  it.each([
    ['for other names', 'domain lab.test\n'],
    ['for multicast names', 'domain corp.test\noptions mdns\n'],
    ['that has one after all', 'nameserver 10.20.0.53\n'],
  ])('is not accused %s', (_, text) => {
    expect(said(lookAt(text, []))).toEqual(['ok ok']);
  });
});
