import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { closedPort } from '../../support/servers/stream-server.ts';

/** The program's path; null: it is not here. */
export function programPath(name: string): string | null {
  const directories = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'];
  return directories.map((directory) => join(directory, name)).find((path) => existsSync(path)) ?? null;
}

export interface RealServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A real unbound on loopback that answers from what it is told alone.
 * @param lines of its `server:` section
 * @param further whole sections
 */
export async function startUnbound(
  path: string,
  lines: readonly string[],
  further: readonly string[] = [],
): Promise<RealServer> {
  const port = await closedPort();
  const directory = mkdtempSync(join(tmpdir(), 'unbound-'));
  const config = join(directory, 'unbound.conf');
  const fixed = [
    `interface: 127.0.0.1@${port}`,
    'do-daemonize: no',
    'use-syslog: no',
    'logfile: ""',
    'chroot: ""',
    'username: ""',
    `directory: "${directory}"`,
    'pidfile: ""',
    'num-threads: 1',
    'do-not-query-localhost: no',
    'module-config: "iterator"',
    'verbosity: 1',
  ];
  const text = [
    'server:',
    ...[...fixed, ...lines].map((line) => `  ${line}`),
    'remote-control:',
    '  control-enable: no',
    ...further,
  ];
  writeFileSync(config, `${text.join('\n')}\n`);
  const child = spawn(path, ['-d', '-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (line.includes('start of service')) resolve();
    });
    void ended.then(() => reject(new Error(`unbound did not start: ${said.join('\n')}`)));
  });
  return {
    port,
    async close() {
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
