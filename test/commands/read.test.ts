import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read as readVerb } from '../../src/commands/read.ts';
import { READERS } from '../../src/macos/readers.ts';
import { KINDS, kindNamed } from '../../src/report/read/kinds.ts';
import { cleanText } from '../../src/words/untrusted.ts';
import { fixture } from '../macos/fixture.ts';
import { fakeTerminal, invocationOf } from './fake-terminal.ts';
import { PROGRAM, type Ran, runProgram } from './program.ts';
import { schemaErrors } from './schemas.ts';

const fixtures = join(import.meta.dirname, '../fixtures/macos');
let place = '';
const file = (name: string, content: string | Uint8Array) => {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'gomend-read-'));
  mkdirSync(join(place, 'resolver'));
});
afterAll(() => rmSync(place, { recursive: true }));

const read = (...argv: readonly string[]) => runProgram(['read', ...argv]);

/** With the text on standard input, as a pipe gives it. */
function piped(text: string | Uint8Array, ...argv: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [PROGRAM, 'read', ...argv], {
    env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent', LANG: 'en_US.UTF-8' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    stderr += data;
  });
  // A program that refuses at once does not read to the end.
  child.stdin.on('error', () => {});
  child.stdin.end(text);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

describe('every kind', () => {
  it('that there is a reader for can be read, by the reader’s name', () => {
    expect([...READERS.keys()].filter((kind) => kindNamed(kind) === null)).toEqual([]);
    expect(KINDS.length).toBe(READERS.size);
  });

  it.each([...readdirSync(fixtures)].map((name) => [basename(name, '.txt')]))(
    '%s, as words and as facts',
    async (kind) => {
      const path = join(fixtures, `${kind}.txt`);
      const [text, json] = await Promise.all([read(kind, path), read(kind, path, '--json')]);
      expect([text.code, text.stderr, json.code, json.stderr]).toEqual([0, '', 0, '']);
      expect(text.stdout).toMatch(/^Read as \S[\s\S]*?:\n\n {2}· \S/);
      expect(text.stdout).not.toMatch(/read\.[a-z-]+\.|\{\w+[|}]|Nothing in it is/);
      const document = JSON.parse(json.stdout) as { facts: unknown; notUnderstood: { line: number; text: string }[] };
      expect(schemaErrors('read', document)).toEqual([]);
      const reading = READERS.get(kind)?.(fixture(kind), {});
      // What is masked differs; everything else is what the reader gives.
      expect(document).toMatchObject({ schema: 'gomend.read/1', kind });
      expect(Object.keys(Object(document.facts))).toEqual(Object.keys(JSON.parse(JSON.stringify(reading?.facts))));
      expect(document.notUnderstood).toEqual(
        reading?.notUnderstood.map(({ line, text: whole }) => ({ line, text: cleanText(whole) })),
      );
      for (const { line } of document.notUnderstood) expect(text.stdout).toContain(`line ${line}: `);
    },
  );

  it('is listed with what prints it', async () => {
    const [list, alone] = await Promise.all([read('--list'), read()]);
    expect(list).toEqual(alone);
    expect(list.code).toBe(0);
    const lines = list.stdout.split('\n');
    for (const { name, prints } of KINDS) {
      expect(lines.filter((line) => line.startsWith(`${name} `) && line.includes(`\`${prints}\``))).toHaveLength(1);
    }
    const json = await read('--list', '--json');
    expect(schemaErrors('read-kinds', JSON.parse(json.stdout))).toEqual([]);
  });

  it('says in its help when the command matters', async () => {
    const { stdout } = await read('--help');
    expect(stdout).toMatch(
      /--command COMMAND[\s\S]*matters[\s\S]*networksetup[\s\S]*--file-name PATH[\s\S]*resolver-file/,
    );
  });
});

describe('the text comes', () => {
  const TEXT = fixture('sw-vers');

  it.each<[string, readonly string[]]>([
    ['from a pipe', ['sw-vers']],
    ['from a pipe that is named -', ['sw-vers', '-']],
  ])('%s', async (_, argv) => {
    const { code, stdout, stderr } = await piped(TEXT, ...argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('This is macOS 26.1, Tahoe.');
  });

  it('from a file of an editor of Windows', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT.replaceAll('\n', '\r\n'), 'utf16le')]);
    const { stdout } = await piped(utf16, 'sw-vers');
    expect(stdout).toContain('This is macOS 26.1, Tahoe.');
  });

  it('with the command that printed it', async () => {
    const { stdout } = await piped(
      '10.0.0.53\n',
      'networksetup',
      '--json',
      '--command',
      'networksetup -getdnsservers "USB 10/100/1000 LAN"',
    );
    expect(JSON.parse(stdout)).toMatchObject({ facts: { service: 'USB 10/100/1000 LAN', servers: ['10.0.0.53'] } });
    // A heading never names a command that was only an example.
    const told = await piped('Enabled: No\n', 'networksetup', '--command', 'networksetup -getwebproxy Wi-Fi');
    expect(told.stdout).toMatch(/^Read as settings of the network services\s\(`networksetup -getwebproxy Wi-Fi`\):\n/);
    expect((await piped(fixture('networksetup'), 'networksetup')).stdout).toMatch(
      /^Read as settings of the network services:\n/,
    );
  });

  it.each<[string, readonly string[], string | null]>([
    ['told', ['--file-name', '/etc/resolver/corp.test'], '/etc/resolver/corp.test'],
    ['told, with a quote in it', ['--file-name', '/etc/resolver/a"b'], '/etc/resolver/a"b'],
    ['not told', [], null],
  ])('with the file’s own name %s', async (_, argv, name) => {
    const { stdout } = await piped('nameserver 10.0.0.53\n', 'resolver-file', '--json', ...argv);
    expect(JSON.parse(stdout)).toMatchObject({ facts: { file: name } });
  });

  it('from a file whose own name tells, and from a copy whose name does not', async () => {
    const real = await read('resolver-file', file('resolver/corp.test', 'nameserver 10.0.0.53\n'), '--json');
    const copy = await read('resolver-file', file('copy.txt', 'nameserver 10.0.0.53\n'), '--json');
    expect(JSON.parse(real.stdout)).toMatchObject({ facts: { serves: 'corp.test' } });
    expect(JSON.parse(copy.stdout)).toMatchObject({ facts: { file: null, serves: null } });
  });

  it('empty, where the command prints nothing as an answer', async () => {
    const { code, stdout } = await piped('', 'dscacheutil', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      { schema: 'gomend.read/1', kind: 'dscacheutil', facts: [], notUnderstood: [] },
    ]);
  });

  it('damaged: what was not understood is told with its line', async () => {
    const { code, stdout } = await piped('> ProductVersion: 15.1\n> \u001b[31mnon\u0007sense\u001b[0m\n', 'sw-vers');
    expect(code).toBe(0);
    expect(stdout).toMatch(/This is macOS 15\.1[\s\S]*1 line was not understood:\n {2}line 2: nonsense\n$/);
  });

  it('and many lines that nobody understands are cut, but not with --verbose', async () => {
    const text = `ProductVersion: 15.1\n${Array.from({ length: 40 }, (_, index) => `odd ${index}`).join('\n')}\n`;
    const [short, long] = await Promise.all([piped(text, 'sw-vers'), piped(text, 'sw-vers', '--verbose')]);
    expect(short.stdout).toMatch(/line 13: odd 11\n {2}28 more; `--verbose` shows all\.\n$/);
    expect(long.stdout).toMatch(/line 41: odd 39\n$/);
  });

  it('and without Unicode the sentences are plain', async () => {
    const { stdout } = await runProgram(['read', 'brew-doctor', join(fixtures, 'brew-doctor.txt')], {
      environment: { LANG: 'C' },
    });
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe('a log that is longer than anything that is held as a whole', () => {
  const line =
    '2026-11-20 10:00:00.100 Df mDNSResponder[197:1ab2c] [com.apple.mDNSResponder:Default] [Q1] Sent 37-byte query #1\n';
  const n = 80_000;
  const text = line.repeat(n);

  it.each(['a file', 'a pipe'])('is read to its end: %s', async (how) => {
    expect(text.length).toBeGreaterThan(9_000_000);
    const { code, stdout, stderr } =
      how === 'a file'
        ? await read('mdnsresponder-log', file('long.log', text), '--json')
        : await piped(text, 'mdnsresponder-log', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const document = JSON.parse(stdout) as { facts: readonly object[] };
    expect(schemaErrors('read', document)).toEqual([]);
    expect(document).toMatchObject({
      notUnderstood: [],
      summary: { lines: n, events: { sent: n } },
      left: { facts: n - 1_000, tooLong: 0, cutOff: false },
    });
    expect(document.facts).toHaveLength(1_000);
  });

  it('tells a person how far it is, and a program nothing', async () => {
    const invocation = invocationOf({ verb: 'read', operands: ['mdnsresponder-log', file('long.log', text)] });
    const [screen, script] = [fakeTerminal({ isTerminal: true }), fakeTerminal()];
    expect(await readVerb(invocation, screen)).toBe(0);
    expect(screen.stderr().trimEnd().split('\n')).toHaveLength(10);
    expect(screen.stderr()).toMatch(/^1\.\d MB of 9\.\d MB read\.$/m);
    expect(screen.stdout()).toMatch(/80000 lines are of mDNSResponder[\s\S]*79000 more count/);
    await readVerb(invocation, script);
    expect(script.stderr()).toBe('');
  });

  it('of two bytes a letter, or of no letters, is refused', async () => {
    const wide = Buffer.from(`\ufeff${'x\n'.repeat(3_000_000)}`, 'utf16le');
    expect((await read('mdnsresponder-log', file('wide.log', wide))).stderr).toMatch(/larger than 8 MB/);
    expect((await read('mdnsresponder-log', file('zeros.log', Buffer.alloc(9_000_000)))).stderr).toMatch(/is no text/);
  });
});

describe('what cannot be read exits with 2, one sentence, and nothing on standard output', () => {
  const refused = ({ code, stdout, stderr }: Ran) => {
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^gomend: [^\n]+\n$/);
    return stderr;
  };

  it.each<[readonly string[], RegExp]>([
    [['scutl-dns'], /scutl-dns is no kind.*did you mean scutil-dns\?/],
    [['scutil'], /scutil is no kind of output by itself; there are scutil-dns and scutil-proxy/],
    [['telephone'], /telephone is no kind.*`gomend read --list` lists them/],
    [['sw-vers', '/no/such/file'], /there is no file \/no\/such\/file;.*pipe/],
    [['sw-vers', '/tmp'], /\/tmp is a directory; name a file/],
    [['sw-vers', '/dev/zero'], /\/dev\/zero is no plain file; pipe/],
    [['sw-vers', '/dev/null', 'more'], /`gomend read` takes a kind and a file, and more is one more/],
    [['sw-vers', '--comand', 'x'], /did you mean --command\?/],
    [['sw-vers', '--command'], /--command needs a value/],
    [['sw-vers', '--dry-run'], /only of `gomend fix`/],
  ])('%j', async (argv, sentence) => {
    expect(refused(await read(...argv))).toMatch(sentence);
  });

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['nothing', '', 'scutil-dns', /standard input is empty.*pipe the output of `scutil --dns` in/],
    ['blanks', ' \n\t\n', 'go-env', /standard input is empty/],
    [
      'an image',
      Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256)),
      'go-env',
      /is no text/,
    ],
    ['a binary property list', Buffer.from('bplist00\u0001\u0002'), 'plist', /`plutil -convert xml1/],
    ['too much', Buffer.alloc(9_000_000, 'GOOS=x\n'), 'go-env', /larger than 8 MB/],
    [
      'another kind',
      fixture('scutil-proxy'),
      'scutil-dns',
      /nothing of the kind scutil-dns.*looks like scutil-proxy: `gomend read scutil-proxy`/,
    ],
    ['another kind, though every line would do', fixture('scutil-dns'), 'paths', /looks like scutil-dns/],
    [
      'another kind, though it would do as a list',
      fixture('launchctl-print'),
      'group-names',
      /looks like launchctl-print/,
    ],
  ])('%s', async (_, text, kind, sentence) => {
    expect(refused(await piped(text, kind))).toMatch(sentence);
  });

  it('a terminal on which nothing is piped in, instead of waiting for ever', async () => {
    const invocation = invocationOf({ verb: 'read', operands: ['scutil-dns'] });
    await expect(readVerb(invocation, fakeTerminal({ isTerminal: true }))).rejects.toMatchObject({
      sentence: { key: 'cli.error.read-nothing-piped', params: { kind: 'scutil-dns', prints: 'scutil --dns' } },
    });
  });

  it('an empty file is named', async () => {
    expect(refused(await read('csrutil', file('empty.txt', '\n')))).toMatch(/empty\.txt is empty.*`csrutil status`/);
  });

  it('a kind that nothing fits is still answered, and says so', async () => {
    const { code, stdout } = await piped('Dear all,\nit does not work.\n', 'scutil-proxy');
    expect(code).toBe(0);
    expect(stdout).toMatch(/2 lines were not understood/);
  });

  it('another kind in which something was found is told beside the answer', async () => {
    const text = `${fixture('launchctl-errors')}`;
    const { code, stdout } = await piped(`ProductVersion: 15.1\n${text}`, 'sw-vers');
    expect(code).toBe(0);
    expect(stdout).toContain('It looks rather like launchctl-errors: try `gomend read launchctl-errors`.');
    const json = JSON.parse((await piped(`ProductVersion: 15.1\n${text}`, 'sw-vers', '--json')).stdout) as unknown;
    expect(json).toMatchObject({ looksLike: 'launchctl-errors' });
    expect(schemaErrors('read', json)).toEqual([]);
  });
});
