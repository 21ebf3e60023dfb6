import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatagramServer } from '../../support/servers/datagram-server.ts';

/** What dig makes of one message. */
export interface DigReading {
  /** It took the whole of it without a complaint. */
  readonly ok: boolean;
  readonly status: string;
  /** Bytes after the last record. */
  readonly extraBytes: number;
  /** Records of the answer and authority sections, one a line, blanks made one. */
  readonly records: readonly string[];
  readonly extendedErrors: readonly string[];
  readonly text: string;
}

export interface Replayed {
  readonly name: string;
  readonly type: string;
  readonly message: Uint8Array;
}

/** Gives messages to one dig, each as the reply to its own question, under another id. */
export async function digReads(path: string, messages: readonly Replayed[]): Promise<readonly DigReading[]> {
  const server = await startDatagramServer((query, from, socket) => {
    const reply = Buffer.from(messages[query.readUInt16BE(0) - 1]?.message ?? []);
    query.copy(reply, 0, 0, 2);
    // Letters as they were sent: dig compares the question as a name.
    socket.send(reply, from.port, from.address);
  });
  const directory = mkdtempSync(join(tmpdir(), 'dig-'));
  const batch = join(directory, 'questions');
  const flags = '+tries=1 +time=2 +ignore +nocookie +bufsize=1232 +nocrypto +norrcomments +nottlunits +qr'.split(' ');
  // A line holds few words: what is the same for all stands on the command line.
  const lines = messages.map(({ name, type }, index) => `${name} ${type} +qid=${index + 1}`);
  writeFileSync(batch, `${lines.join('\n')}\n`);
  try {
    const text = await new Promise<string>((resolve) => {
      const argv = ['-r', '@127.0.0.1', '-p', String(server.port), ...flags, '-f', batch];
      execFile(path, argv, { maxBuffer: 1 << 28, encoding: 'latin1' }, (_error, stdout) => resolve(stdout));
    });
    // Each question is printed before it is sent, with the id that it goes by.
    const parts = text.split(/^;; Sending:$/m).slice(1);
    return messages.map((_, index) => readingOf(parts[index] ?? ''));
  } finally {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function readingOf(part: string): DigReading {
  const text = part.slice(Math.max(0, part.indexOf(';; Got answer:')));
  const section = (name: string) => (text.split(`;; ${name} SECTION:\n`)[1] ?? '').split('\n\n')[0]?.split('\n') ?? [];
  const records = [...section('ANSWER'), ...section('AUTHORITY')].filter(
    (line) => line !== '' && !line.startsWith(';'),
  );
  return {
    ok: /;; Got answer:/.test(part) && !/bad packet|malformed|Warning: Message parser|ERROR:/i.test(part),
    status: /status: (\w+)/.exec(text)?.[1] ?? '',
    extraBytes: Number(/has (\d+) extra bytes? at end/.exec(part)?.[1] ?? 0),
    records: records.map((line) => line.replace(/\s+/g, ' ').toLowerCase()),
    extendedErrors: [...text.matchAll(/^; EDE: (\d+)/gm)].map((match) => match[1] ?? ''),
    text: part,
  };
}
