import { gzipSync } from 'node:zlib';

export interface TarMember {
  readonly name: string;
  readonly text?: string;
  /** `0` file, `5` directory, `2` symbolic link, `1` hard link, … Default: file, or directory where the name ends so. */
  readonly type?: string;
  readonly mode?: number;
  readonly link?: string;
  /** In place of the true one. */
  readonly size?: number;
}

/** A tar archive, as POSIX describes it, with whatever a test wants to stand in it. */
export function tar(members: readonly TarMember[]): Buffer {
  return Buffer.concat([...members.map(member), Buffer.alloc(1024)]);
}

export function tarGz(members: readonly TarMember[]): Buffer {
  return gzipSync(tar(members), { level: 1 });
}

function member({ name, text = '', type, mode, link = '', size }: TarMember): Buffer {
  const bytes = Buffer.from(text);
  const isDirectory = name.endsWith('/');
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(octal(mode ?? (isDirectory ? 0o755 : 0o644), 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size ?? bytes.length, 11), 124);
  header.write(octal(0, 11), 136);
  header.write('        ', 148);
  header.write(type ?? (isDirectory ? '5' : '0'), 156);
  header.write(link, 157, 100);
  header.write('ustar\0' + '00', 257);
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
    148,
  );
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');

/** A PAX header that gives the next member a name. */
export function paxName(name: string): TarMember {
  const record = (length: number): string => {
    const text = `${length} path=${name}\n`;
    return Buffer.byteLength(text) === length ? text : record(Buffer.byteLength(text));
  };
  return { name: 'PaxHeaders/x', type: 'x', text: record(`10 path=${name}\n`.length) };
}

/** As much of a Go as the trial of one looks at; its `go` is a script that prints what the real one would. */
export function smallGo(version: string, platform: string, more: readonly TarMember[] = []): Buffer {
  return tarGz([
    { name: 'go/' },
    { name: 'go/VERSION', text: `${version}\ntime 2026-11-05T15:59:06Z\n` },
    { name: 'go/bin/' },
    { name: 'go/bin/go', mode: 0o755, text: `#!/bin/sh\necho "go version ${version} ${platform}"\n` },
    { name: 'go/src/fmt/print.go', text: 'package fmt\n' },
    ...more,
  ]);
}
