import { describe, expect, it } from 'vitest';
import { hostsFile as check } from '../../../flows/resolver/checks/hosts-file.ts';
import type { Hosts } from '../../../flows/resolver/facts/hosts.ts';
import { damageOf } from '../../../flows/resolver/judging/hosts-damage.ts';
import { resolverFiles } from '../../../src/words/en/resolver-files.ts';
import { Words } from '../../../src/words/words.ts';
import { causes, fixIds, hostsFile, judge, STOCK_HOSTS, said, systemSays } from './judging.ts';

const FOUND = { systemAnswers: [systemSays('localhost', ['127.0.0.1', '::1'])] };
const LOST = { systemAnswers: [systemSays('localhost', [])] };

const look = (text: string, hints: object = FOUND, parts: Partial<Hosts> = {}) =>
  judge(check, { hosts: hostsFile(text, parts) }, { ...hints });

describe('localhost', () => {
  it.each([
    ['a fresh file', STOCK_HOSTS],
    ['IPv6 switched off by hand', '127.0.0.1\tlocalhost\n#::1 localhost\n'],
    ['only IPv6', '::1 localhost\n'],
    ['another of its addresses', '127.0.1.1 localhost mymac\n'],
    ['with sections of programs', `${STOCK_HOSTS}# Added by Docker Desktop\n127.0.0.1 kubernetes.docker.internal\n`],
  ])('is known: %s', (_, text) => {
    expect(said(look(text))).toEqual(['ok ok']);
  });

  it('leads nowhere where its lines are gone', () => {
    const verdicts = look('127.0.0.1 app.local\n', LOST);
    expect(said(verdicts)).toEqual(['problem no-localhost']);
    expect(causes(verdicts)).toEqual(['localhost-unresolvable']);
    expect(verdicts[0]?.fixes[0]?.steps).toEqual([
      {
        kind: 'edit',
        path: '/private/etc/hosts',
        as: 'root',
        edits: [{ kind: 'block', id: 'localhost', lines: ['127.0.0.1\tlocalhost', '::1\tlocalhost'] }],
      },
    ]);
  });

  it('is still known to the system without a line', () => {
    expect(said(look('127.0.0.1 app.local\n', FOUND))).toEqual(['note localhost-missing']);
    expect(said(look('127.0.0.1 app.local\n', {}))).toEqual(['warning localhost-missing']);
  });

  it('is sent somewhere else', () => {
    const verdicts = look(`${STOCK_HOSTS}10.0.0.9 localhost\n`);
    expect(said(verdicts)).toEqual(['warning localhost-elsewhere']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ line: 7 });
  });

  it('is not missed in a name that merely contains it', () => {
    expect(said(look('127.0.0.1 localhost.localdomain\n', LOST))).toEqual(['problem no-localhost']);
  });

  it('is not judged by the file where the system fails for another reason', () => {
    expect(said(look(STOCK_HOSTS, LOST))).toEqual(['ok ok']);
  });
});

describe('who may read it', () => {
  it.each([0o644, 0o444, 0o664])('everyone (%o)', (mode) => {
    expect(said(look(STOCK_HOSTS, FOUND, { mode }))).toEqual(['ok ok']);
  });

  it('some, and I am one of them', () => {
    const verdicts = look(STOCK_HOSTS, FOUND, { mode: 0o640 });
    expect(said(verdicts)).toEqual(['warning mode']);
    expect(causes(verdicts)).toEqual(['hosts-file-mode']);
  });

  it('root alone, and then nothing is said about localhost', () => {
    const parts = { mode: 0o600, state: 'unreadable', reason: 'denied', size: 254 } as const;
    const verdicts = look('', LOST, { ...parts, size: 254 });
    expect(said(verdicts)).toEqual(['warning unreadable']);
    expect(verdicts[0]?.params).toMatchObject({ mode: '0600', size: 254 });
    expect(fixIds(verdicts[0])).toEqual(['resolver.hosts-mode']);
  });

  it('is one word of each command that opens it', () => {
    const parts = {
      mode: 0o600,
      state: 'unreadable',
      reason: 'denied',
      size: 254,
      realPath: '/Volumes/a b/$(x)',
    } as const;
    const [fix] = look('', LOST, parts)[0]?.fixes ?? [];
    const said = new Words('en', resolverFiles).say('fix.resolver.hosts-mode.instruction', fix?.params);
    expect(said).toContain("`sudo nano '/Volumes/a b/$(x)'`");
    expect(said).toMatch(/`sudo cp -p '\/Volumes\/a b\/\$\(x\)' '\/Volumes\/a b\/\$\(x\)\.[\d-]*'`/);
    expect(said).toContain("`sudo chmod 0644 '/Volumes/a b/$(x)'`");
  });

  it('is mended together with what the file pins, never the mode alone', () => {
    const [verdict] = look('', LOST, { mode: 0o600, state: 'unreadable', reason: 'denied', size: 244 });
    const [fix] = verdict?.fixes ?? [];
    expect(fix?.steps).toHaveLength(1);
    expect(fix?.params).toMatchObject({ hosts: ['proxy.golang.org', 'sum.golang.org'], mode: '0600' });
    expect(fix?.proves).toEqual(['resolver.hosts-file', 'resolver.hosts-override']);
  });
});

describe('a file that is spoiled', () => {
  const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  it.each<[string, Uint8Array, string | null]>([
    ['as delivered', Buffer.from(STOCK_HOSTS), null],
    ['empty', new Uint8Array(), null],
    ['with the line ends of Windows', Buffer.from(STOCK_HOSTS.replaceAll('\n', '\r\n')), null],
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${STOCK_HOSTS}`), null],
    ['that speaks of rich text', Buffer.from('# {\\rtf1 is not plain text\n127.0.0.1 localhost\n'), null],
    ['in rich text', Buffer.from('{\\rtf1\\ansi\n127.0.0.1 localhost\\\n}'), 'rich-text'],
    ['in UTF-16', utf16(STOCK_HOSTS), 'utf-16'],
    ['in UTF-16 without a mark', utf16(STOCK_HOSTS).slice(2), 'utf-16'],
    ['in a single line', Buffer.from(STOCK_HOSTS.replaceAll('\n', '\r')), 'one-line'],
  ])('is told from one that is not: %s', (_, bytes, damage) => {
    expect(damageOf(bytes)).toBe(damage);
  });

  it.each(['rich-text', 'utf-16', 'one-line'] as const)(
    'is told as such, and not as one without localhost: %s',
    (damage) => {
      const lost = look('', LOST, { damage });
      expect(said(lost)).toEqual([`problem ${damage}`]);
      expect(causes(lost)).toEqual(['hosts-file-damaged']);
      expect(lost[0]?.fixes[0]?.steps).toMatchObject([{ kind: 'person' }]);
      // The system may know localhost by itself.
      expect(said(look('', FOUND, { damage }))).toEqual([`warning ${damage}`]);
    },
  );

  it('in single lines is worth a word', () => {
    const lost = [{ line: 9, text: '127.0.0.1:8080 app.test', why: 'not-understood' as const }];
    const [only, ...more] = look(STOCK_HOSTS, FOUND, { lost });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ status: 'note', message: 'resolver.hosts-file.lost-lines', cause: null });
    expect(only?.evidence).toEqual([expect.objectContaining({ line: 9, excerpt: '127.0.0.1:8080 app.test' })]);
    const long = [{ line: 9, text: 'x', why: 'too-long' as const }];
    expect(said(look(STOCK_HOSTS, FOUND, { lost: long }))).toEqual(['note too-long']);
  });
});
