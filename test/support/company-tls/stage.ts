import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../../dns/dig/unbound.ts';
import { Inside } from './inside.ts';
import { scenes } from './scenes.ts';

const NEEDED = [
  'ip',
  'unshare',
  'mount',
  'setpriv',
  'sudo',
  'openssl',
  'script',
  'mitmdump',
  'update-ca-certificates',
  'go',
];
const MODULE = 'golang.org/x/mod';
const PERSON = { name: 'gomendstage', id: 4711 };

export function lackingHere(): string {
  if (process.platform !== 'linux') return 'network namespaces are a matter of Linux';
  if (process.getuid?.() !== 0) return 'only root can make a network namespace';
  const missing = NEEDED.filter((name) => programPath(name) === null);
  return missing.length === 0 ? '' : `needs ${missing.join(', ')}`;
}

/** @returns the exit code */
export async function show(inside: boolean): Promise<number> {
  if (inside) return new Inside(process.env['STAGE'] ?? '', PERSON).play(scenes);
  const stage = mkdtempSync(join(tmpdir(), 'company-tls-'));
  try {
    prepare(stage);
    const argv = ['--net', '--mount', '--propagation', 'private', '--', process.execPath];
    const own = ['--disable-warning=ExperimentalWarning', ...process.argv.slice(1), '--inside'];
    const child = spawn('unshare', [...argv, ...own], { stdio: 'inherit', env: { ...process.env, STAGE: stage } });
    return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  } finally {
    spawnSync('chmod', ['-R', 'u+w', stage]);
    rmSync(stage, { recursive: true, force: true });
  }
}

/** All that needs the network of this machine, or is only made: the module, the authority, the accounts. */
function prepare(stage: string): void {
  const at = (...names: readonly string[]) => join(stage, ...names);
  const must = (program: string, argv: readonly string[], env: NodeJS.ProcessEnv = process.env, cwd = stage) => {
    const { status, stderr } = spawnSync(program, [...argv], { env, cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${argv.join(' ')}: ${stderr}`);
  };
  for (const name of ['home/project', 'modules', 'confdir', 'certificates']) mkdirSync(at(name), { recursive: true });
  // The project has its sums, so that go asks no database, which nobody can imitate.
  writeFileSync(at('home/project/go.mod'), 'module example.test/project\n\ngo 1.24\n');
  const env = { ...process.env, GOMODCACHE: at('cache'), GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local' };
  must('go', ['mod', 'edit', '-require', `${MODULE}@v0.38.0`], env, at('home/project'));
  writeFileSync(at('home/project/main.go'), `package main\n\nimport _ "${MODULE}/semver"\n\nfunc main() {}\n`);
  must('go', ['mod', 'tidy'], env, at('home/project'));
  must('go', ['mod', 'download', MODULE], env, at('home/project'));
  cpSync(at('cache/cache/download'), at('modules'), { recursive: true });
  rmSync(at('cache'), { recursive: true, force: true });
  const openssl = (...argv: readonly string[]) => must('openssl', argv);
  const authority = ['-keyout', at('ca.key'), '-out', at('company-root.pem')];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  openssl('req', '-x509', ...made, '-subj', '/CN=Corp TLS Inspection CA/O=Corp', ...authority);
  openssl(
    'req',
    '-x509',
    ...made,
    '-subj',
    '/CN=Another CA/O=Corp',
    '-keyout',
    at('x.key'),
    '-out',
    at('other-root.pem'),
  );
  openssl('req', '-x509', ...made, '-subj', '/CN=origin', '-keyout', at('origin.key'), '-out', at('origin.pem'));
  spawnSync('sh', ['-c', `cat "${at('ca.key')}" "${at('company-root.pem')}" > "${at('confdir/mitmproxy-ca.pem')}"`]);
  // The account and its rights are put over the machine's own inside alone.
  for (const file of ['passwd', 'group', 'shadow']) cpSync(`/etc/${file}`, at(file));
  cpSync('/etc/sudoers.d', at('sudoers.d'), { recursive: true });
  const { name, id } = PERSON;
  appendFileSync(at('passwd'), `${name}:x:${id}:${id}::${at('home')}:/bin/sh\n`);
  appendFileSync(at('group'), `${name}:x:${id}:\n`);
  appendFileSync(at('shadow'), `${name}:*:19000:0:99999:7:::\n`);
  writeFileSync(at('sudoers.d', name), `Defaults:${name} verifypw=never\n${name} ALL=(ALL) NOPASSWD: ALL\n`);
  chmodSync(at('sudoers.d', name), 0o440);
  chmodSync(stage, 0o755);
  writeFileSync(at('resolv.conf'), 'nameserver 8.8.8.8\n');
  for (const file of ['company-root.pem', 'other-root.pem']) chmodSync(at(file), 0o644);
  spawnSync('chown', ['-R', `${id}:${id}`, at('home')]);
  chownSync(at('home'), id, id);
}
