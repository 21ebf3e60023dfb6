/**
 * Runs inside a mount, network and UTS namespace of its own: puts one generated /etc in place, plays its name servers on
 * loopback, lets each real program look the name up, and prints what each got and what the servers heard.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Answer, decode, encode } from 'dns-packet';
import {
  ASKERS,
  type Asker,
  type Configuration,
  type GeneratedServer,
  type Heard,
  type Observed,
  sayBy,
} from './configuration.ts';

const RCODES = { denied: 3, failed: 2, refused: 5 } as const;
const RECURSION = 0x0180;

export interface StageRequest {
  readonly configuration: Configuration;
  readonly programs: { readonly cgo: string; readonly static: string };
  readonly scratch: string;
}

const heard: Heard[] = [];

function reply(server: GeneratedServer, bytes: Buffer): Buffer | null {
  const { id, questions } = decode(bytes);
  const [question] = questions ?? [];
  if (!question || id === undefined) return null;
  heard.push({ server: server.address, name: `${question.name.replace(/\.$/, '')}.`, type: question.type });
  const said = sayBy(server, question.name);
  if (said.kind === 'silent' || said.kind === 'closed' || said.kind === 'unknown') return null;
  const shared = { id, type: 'response' as const, questions: [question] };
  if (said.kind === 'referral') return Buffer.from(encode({ ...shared, flags: 0x0100 }));
  const rcode = said.kind === 'found' || said.kind === 'nothing' ? 0 : RCODES[said.kind];
  const answers: Answer[] = [];
  if (said.kind === 'found') {
    for (const data of said.addresses) {
      const type = data.includes(':') ? 'AAAA' : 'A';
      if (type === question.type) answers.push({ type, name: question.name, ttl: 5, data });
    }
    if (question.type === 'SOA') {
      const data = { mname: 'ns', rname: 'who', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 };
      answers.push({ type: 'SOA', name: question.name, ttl: 5, data });
    }
  }
  return Buffer.from(encode({ ...shared, flags: RECURSION | rcode, answers }));
}

async function serve(server: GeneratedServer): Promise<void> {
  if (server.mode === 'closed') return;
  const socket = createSocket(server.address.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (bytes, from) => {
    const answer = reply(server, bytes);
    if (answer) socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(53, server.address, resolve));
}

/** avahi-daemon's simple protocol, as far as nss-mdns speaks it (avahi-daemon/simple-protocol.c). */
async function playAvahi(known: Readonly<Record<string, readonly string[]>>): Promise<void> {
  mkdirSync('/run/avahi-daemon');
  const server = createServer((socket) => {
    socket.on('data', (data) => {
      const [, family = '4', name = ''] = /^RESOLVE-HOSTNAME-IPV([46]) (\S+)/.exec(data.toString()) ?? [];
      heard.push({ server: 'multicast', name, type: family === '4' ? 'A' : 'AAAA' });
      const all = known[name.toLowerCase().replace(/\.$/, '')] ?? [];
      const address = all.find((one) => one.includes(':') === (family === '6'));
      socket.end(address ? `+ 1 ${family === '6' ? 1 : 0} ${name} ${address}\n` : '-15 Timeout reached\n');
    });
  });
  await new Promise<void>((resolve) => server.listen('/run/avahi-daemon/socket', resolve));
}

function putInPlace({ configuration, scratch }: StageRequest): void {
  const etc = join(mkdtempSync(join(scratch, 'stage-')), 'etc');
  mkdirSync(etc);
  for (const kept of ['ld.so.cache', 'passwd', 'group']) {
    if (existsSync(`/etc/${kept}`)) copyFileSync(`/etc/${kept}`, join(etc, kept));
  }
  const { nsswitch, resolvConf, hosts, hostConf, mdnsAllow } = configuration;
  const files = {
    'nsswitch.conf': nsswitch,
    'resolv.conf': resolvConf,
    hosts,
    'host.conf': hostConf,
    'mdns.allow': mdnsAllow,
  };
  for (const [name, text] of Object.entries(files)) if (text !== null) writeFileSync(join(etc, name), text);
  execFileSync('mount', ['--make-rprivate', '/']);
  execFileSync('mount', ['--bind', etc, '/etc']);
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', '/run']);
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  writeFileSync('/proc/sys/kernel/hostname', configuration.hostname);
}

function argvOf(asker: Asker, { programs, configuration: { name } }: StageRequest): readonly [string, ...string[]] {
  if (asker === 'getent') return ['getent', 'ahosts', name];
  if (asker === 'libc') return [programs.cgo, 'libc', name];
  return [asker === 'static' ? programs.static : programs.cgo, 'go', name];
}

async function look(asker: Asker, request: StageRequest): Promise<Observed> {
  const [program, ...rest] = argvOf(asker, request);
  const forced = asker === 'cgo' || asker === 'go' ? `netdns=${asker}+2` : 'netdns=2';
  const environment = { ...request.configuration.environment, GODEBUG: forced };
  const kept = { PATH: process.env['PATH'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] };
  heard.length = 0;
  const child = spawn(program, rest, { env: { ...kept, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const order = /hostLookupOrder\([^)]*\) = (\S+)/.exec(err)?.[1] ?? '';
  const shared = { heard: [...heard], order };
  if (asker === 'getent') {
    const addresses = out.split('\n').flatMap((line) => line.split(' ', 1).filter((one) => one !== ''));
    return { ...shared, addresses: [...new Set(addresses)], error: code === 0 ? '' : `exit ${code}` };
  }
  return { ...shared, ...(JSON.parse(out) as { addresses: string[]; error: string }) };
}

const request = JSON.parse(readFileSync(0, 'utf8')) as StageRequest;
putInPlace(request);
await Promise.all(request.configuration.servers.map(serve));
if (request.configuration.avahi) await playAvahi(request.configuration.avahi);
const seen: Partial<Record<Asker, Observed>> = {};
for (const asker of ASKERS) seen[asker] = await look(asker, request);
process.stdout.write(JSON.stringify(seen));
process.exit(0);
