import { randomBytes } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import type { Outcome } from '../../model/outcome.ts';
import { lateInstalls } from '../install-port.ts';
import { ownEnvironment } from '../own-environment.ts';
import type { Machine, RunRequest, RunResult } from '../port.ts';
import { type SudoDoor, sudoDoor } from '../privilege/sudo-door.ts';
import { stateDirectory } from '../state-directory.ts';
import { temporaryBeside } from '../temporary-names.ts';
import { copyCommand } from './copy-attributes.ts';
import { ownDisk } from './disk.ts';
import { listDirectory, lstatFile, realPath, statFile } from './look.ts';
import { personOf } from './person.ts';
import { platformOf } from './platform.ts';
import { runProgram } from './program.ts';
import { readFile } from './read-file.ts';
import type { Trust } from './tls-handshake.ts';

export interface LocalMachineOptions {
  /** In place of this process's own; what a launcher put into it is taken off either way. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory?: string;
  /** Whom the system takes gomend for. */
  readonly effectiveUid?: number;
  /** What sudo asks with, in place of its own prompt. */
  readonly sudoPrompt?: string;
}

const RUN_LIMIT_MS = 5_000;

/**
 * The computer that gomend runs on. What a verb needs is loaded when it is first used: a check that
 * asks no server must not wait for an HTTP client.
 */
export function localMachine(options: LocalMachineOptions = {}): Machine {
  const platform = platformOf(process.platform);
  const own = ownEnvironment(options.environment ?? process.env);
  const { environment } = own;
  const person = personOf(environment);
  const effectiveUid = options.effectiveUid ?? process.geteuid?.() ?? person.uid;
  const prompt = options.sudoPrompt;
  const door = sudoDoor({ platform, effectiveUid, person, ...(prompt === undefined ? {} : { prompt }) });
  // One for the machine's life: the name that is shown is the name that is used; random, as others may write there.
  const token = randomBytes(6).toString('hex');
  const ownFiles = async () => (await import('./write-files.ts')).ownFiles(ownDisk, token);

  const downloads = join(stateDirectory(platform, person.home, environment), 'downloads');
  let roots: ReturnType<Trust> | null = null;
  const trust: Trust = () => {
    const again = changed;
    roots ??= import('./trusted-roots.ts').then(({ trustedRoots }) => trustedRoots(platform, environment, again));
    return roots;
  };
  /** Whether root has changed what is trusted since this program began. */
  let changed = false;
  const privilege: SudoDoor = {
    ...door,
    async perform(operation, signal) {
      const performed = await door.perform(operation, signal);
      if (operation.op === 'trust-company-root' || operation.op === 'distrust-company-root') {
        changed = true;
        roots = null;
      }
      return performed;
    },
  };

  return {
    kind: 'local',
    platform,
    arch: process.arch,
    person,
    environment,
    workingDirectory: options.workingDirectory ?? own.workingDirectory ?? currentDirectory(environment, person.home),
    privilege,
    installs: lateInstalls(downloads, async () =>
      (await import('./install/index.ts')).localInstalls({ platform, downloads, trust }),
    ),
    run: (request) => run(request, environment),
    readFile,
    list: listDirectory,
    stat: statFile,
    lstat: lstatFile,
    realPath,
    attributes: async (path, limits) => (await import('./attributes.ts')).fileAttributes(path, platform, limits),
    copyCommand: (path) => copyCommand(path, temporaryBeside(path, token), platform),
    dns: async (exchange) => (await import('./dns-exchange.ts')).exchangeDns(exchange),
    encryptedDns: async (exchange) => (await import('./encrypted-dns.ts')).exchangeEncrypted(exchange, trust),
    http: async (request) => (await import('./http-request.ts')).exchangeHttp(request, trust),
    connect: async (host, port, limits) => (await import('./connection.ts')).connectTo(host, port, limits),
    now: () => Date.now(),
    async replaceFile(request) {
      if (request.as === 'root') return (await door.files()).replace(request);
      return (await ownFiles()).replace(request);
    },
    async moveFile(request) {
      if (request.as === 'root') return (await door.files()).move(request);
      return (await ownFiles()).move(request);
    },
    async removeFile(request) {
      if (request.as === 'root') return (await door.files()).remove(request);
      return (await ownFiles()).remove(request);
    },
    scratch: async (limits) => (await import('./scratch.ts')).makeScratch(environment, limits),
    sync: async (paths, limits) => (await ownFiles()).sync(paths, limits),
  };
}

/** Only `newSession: false` keeps a program in our session: none but sudo has reason to. */
function run(request: RunRequest, own: Readonly<Record<string, string>>): Promise<Outcome<RunResult>> {
  const { newSession = true, timeoutMs = RUN_LIMIT_MS, environment = { ...own, LC_ALL: 'C' }, ...rest } = request;
  return runProgram({ ...rest, environment, timeoutMs, ownSession: newSession });
}

/** A directory that was deleted under us still has the name that the shell remembers. */
function currentDirectory(environment: Readonly<Record<string, string>>, home: string): string {
  try {
    return process.cwd();
  } catch {
    const remembered = environment['PWD'];
    return remembered !== undefined && isAbsolute(remembered) ? remembered : home;
  }
}
