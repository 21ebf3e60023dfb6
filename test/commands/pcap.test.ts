import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'dns-packet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/main.ts';
import { fakeTerminal } from './fake-terminal.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'gomend-pcap-'));
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

async function check(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await run(['check', ...argv, '--simulate', 'healthy'], terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

/** DNS messages of a capture of UDP over IPv4: behind 20 and 8 bytes of headers. */
function messagesOf(file: string) {
  const bytes = readFileSync(file);
  const messages = [];
  for (let at = 24; at < bytes.length; at += 16 + bytes.readUInt32LE(at + 8)) {
    messages.push(decode(bytes.subarray(at + 16 + 28, at + 16 + bytes.readUInt32LE(at + 8))));
  }
  return messages;
}

describe('gomend check --pcap FILE', () => {
  it("keeps the probe's own packets, question and answer, for its person alone", async () => {
    const file = join(place, 'dns.pcap');
    const { code, stdout, stderr } = await check('resolver', '--pcap', file);
    expect([code, stdout]).toEqual([0, expect.stringContaining('proxy.golang.org')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const messages = messagesOf(file);
    const asked = messages.filter(({ type }) => type === 'query').map(({ id }) => id);
    const answered = messages.filter(({ type }) => type === 'response').map(({ id }) => id);
    expect(asked.length).toBeGreaterThan(1);
    expect(answered.sort()).toEqual(asked.sort());
    expect(stderr).toContain(`${messages.length} DNS packets of my own, none of other programs: ${file}`);
  });

  it('is empty, and says so, where no name server is asked', async () => {
    const file = join(place, 'dns.pcap');
    const { stderr } = await check('--only', 'shell.login-shell', '--pcap', file);
    expect(readFileSync(file).length).toBe(24);
    expect(stderr).toContain('0 DNS packets');
  });

  it('takes the place of a file as --out does, and closes it', async () => {
    const file = join(place, 'dns.pcap');
    writeFileSync(file, 'old', { mode: 0o644 });
    await check('resolver', '--pcap', file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).readUInt32LE(0)).toBe(0xa1b2c3d4);
    expect(readdirSync(place)).toEqual(['dns.pcap']);
  });

  it.each([
    ['a directory', () => mkdirSync(join(place, 'dns.pcap')), 'it is a directory'],
    ['a place that is not there', () => chmodSync(place, 0o700), 'there is no such directory'],
  ])('is refused before anything is examined: %s', async (what, prepare, words) => {
    prepare();
    const file = what === 'a directory' ? join(place, 'dns.pcap') : join(place, 'none', 'dns.pcap');
    const { code, stdout, stderr } = await check('resolver', '--pcap', file);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('makes no sense with --list, nor with the report in the same file', async () => {
    const file = join(place, 'dns.pcap');
    expect((await check('--list', '--pcap', file)).stderr).toContain('nothing for --pcap to keep');
    expect((await check('--out', file, '--pcap', file)).stderr).toContain('name another file for one of them');
    expect(existsSync(file)).toBe(false);
  });
});
