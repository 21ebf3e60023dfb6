import { readLsAttributes } from '../../macos/ls-attributes.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { FileAttributes } from '../file-attributes.ts';
import type { Limits, Platform } from '../port.ts';
import { Refusal } from './failures.ts';
import { within } from './limits.ts';
import { runProgram } from './program.ts';

const LOOK_LIMIT_MS = 5_000;
/** Names are shown and compared: in whatever language the person has, they must read the same. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

/** By the system's own programs: Node has no verb for flags, access control lists and extended attributes. */
export function fileAttributes(path: string, platform: Platform, limits?: Limits): Promise<Outcome<FileAttributes>> {
  return within(limits, LOOK_LIMIT_MS, ({ signal }) => lookAt(path, platform, signal));
}

/** @throws {Refusal} */
export function lookAt(path: string, platform: Platform, signal: AbortSignal): Promise<FileAttributes> {
  return platform === 'darwin' ? onMac(path, signal) : onLinux(path, signal);
}

async function onMac(path: string, signal: AbortSignal): Promise<FileAttributes> {
  const listed = readLsAttributes((await said(['/bin/ls', '-ldenO@', path], signal)) ?? '');
  if (listed === null) throw new Refusal('garbage', `ls cannot tell the attributes of ${path}`);
  return listed;
}

/**
 * lsattr(1) and `ls` are on every Linux, getfacl(1) and getfattr(1) where somebody installed them: without the former
 * `ls` still marks a file that has a list by `+`, without the latter nothing tells.
 */
async function onLinux(path: string, signal: AbortSignal): Promise<FileAttributes> {
  const [flags, acl, extended] = await Promise.all([
    said(['/usr/bin/lsattr', '-d', '--', path], signal),
    said(['/usr/bin/getfacl', '--omit-header', '--absolute-names', '--numeric', '--', path], signal),
    said(['/usr/bin/getfattr', '--absolute-names', '-h', '-m', '-', '--', path], signal),
  ]);
  return {
    flags:
      /^([a-zA-Z-]+) /
        .exec(flags ?? '')?.[1]
        ?.replaceAll('-', '')
        .split('') ?? [],
    acl: acl === null ? await markedByLs(path, signal) : acl.split('\n').filter(isBeyondTheMode),
    extended:
      extended === null
        ? null
        : extended.split('\n').filter((line) => /^[a-z]+\./.test(line) && !/^system\.posix_acl_/.test(line)),
  };
}

/** `user::`, `group::` and `other::` are the mode; the mask is its middle. */
function isBeyondTheMode(line: string): boolean {
  return line.trim() !== '' && !/^(?:user::|group::|other::|mask::|#)/.test(line);
}

async function markedByLs(path: string, signal: AbortSignal): Promise<readonly string[]> {
  const listed = await said(['/usr/bin/ls', '-ldn', '--', path], signal);
  return /^\S{10}\+/.test(listed ?? '') ? ['+'] : [];
}

/** null: it is not there, or cannot tell (a file system without such things). */
async function said(argv: readonly [string, ...string[]], signal: AbortSignal): Promise<string | null> {
  const ran = await runProgram({
    argv,
    environment: ENVIRONMENT,
    cwd: '/',
    ownSession: true,
    timeoutMs: LOOK_LIMIT_MS,
    signal,
  });
  return ran.ok && ran.value.exitCode === 0 ? ran.value.stdout : null;
}
