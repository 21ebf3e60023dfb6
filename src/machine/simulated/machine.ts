import type { Outcome } from '../../model/outcome.ts';
import { copyCommand } from '../local/copy-attributes.ts';
import { Refusal } from '../local/failures.ts';
import type { Limits, Machine } from '../port.ts';
import { temporaryBeside } from '../temporary-names.ts';
import { simulatedDoor, TOKEN } from './door.ts';
import { type Actor, personOf, ROOT } from './files/actor.ts';
import { makeDirectories } from './files/make-directories.ts';
import { attributesOf, listEntries, readBytes, statOf } from './files/read-verbs.ts';
import { mustBeRootOnly } from './files/root-only.ts';
import { makeScratch } from './files/scratch.ts';
import { move, remove, replace } from './files/write-verbs.ts';
import { simulatedInstalls } from './installs.ts';
import { connectTo } from './network/connect.ts';
import { deliver } from './network/dns-server.ts';
import { wireReply, wireTime } from './network/dns-wire.ts';
import { dnsWitness } from './network/dns-witness.ts';
import { encryptedDns } from './network/encrypted-dns.ts';
import { request as httpRequest } from './network/http.ts';
import type { Lookup } from './network/lookup.ts';
import { logLookup } from './network/resolver-log.ts';
import { outcomeOf, type Pace, Stretch } from './pace.ts';
import { failureOf } from './refusal.ts';
import { run } from './run.ts';
import { runningMac } from './running-mac.ts';
import { groupNumber } from './state/accounts.ts';
import type { MacState } from './state/mac-state.ts';

const RUN_MS = 5_000;
const FILE_MS = 5_000;
const WRITE_MS = 10_000;
const DNS_MS = 2_000;
const ENCRYPTED_DNS_MS = 4_000;
const HTTP_MS = 5_000;
const CONNECT_MS = 2_000;

export interface SimulationOptions {
  /** Default `real`. */
  readonly pace?: Pace;
}

/** A Mac in memory behind the same port as a real one. It changes its own copy of the state it was made from. */
export interface SimulatedMachine extends Machine {
  readonly kind: 'simulated';
  /** The Mac as it is now. Changing it by hand shows in everything that is asked afterwards. */
  readonly state: MacState;
  /** Commands, flags and shell constructs that the simulation did not know, in order. */
  readonly unknownCommands: readonly string[];
}

export function simulatedMachine(mac: MacState, options: SimulationOptions = {}): SimulatedMachine {
  const state = structuredClone(mac);
  const pace = options.pace ?? 'real';
  const unknownCommands: string[] = [];
  const started = performance.now();
  let counted = 0;
  const now = () => Math.round(Date.parse(state.clock) + (pace === 'real' ? performance.now() - started : counted));
  const running = runningMac(state, now, (what) => unknownCommands.push(what));
  // What gomend asks for by itself, the log has as its Node's.
  const heard = (name: string, lookup: Lookup) => logLookup(running, 'node', name, lookup);
  const stretch = (limits: Limits | undefined, defaultMs: number) =>
    new Stretch(limits, defaultMs, pace, (ms) => {
      counted += ms;
    });
  const person = personOf(state);
  const door = simulatedDoor(running, stretch);
  const look = <T>(limits: Limits | undefined, call: string, work: () => T): Promise<Outcome<T>> =>
    outcomeOf(
      stretch(limits, FILE_MS),
      async () => work(),
      (error) => failureOf(error, call),
    );
  const write = (
    limits: Limits & { readonly as: 'person' | 'root' },
    paths: readonly string[],
    work: (actor: Actor) => void,
  ) =>
    outcomeOf(
      stretch(limits, WRITE_MS),
      async () => {
        if (limits.as === 'root') {
          if (!door.isOpen()) throw new Refusal('denied', 'sudo: a password is required');
          for (const path of paths) mustBeRootOnly(running.files, path);
        }
        work(limits.as === 'root' ? ROOT : person);
        return null;
      },
      (error) => failureOf(error, 'open'),
    );

  return {
    kind: 'simulated',
    platform: 'darwin',
    get arch() {
      return state.system.cpu === 'arm64' && !state.terminal.translated ? 'arm64' : 'x64';
    },
    person: {
      name: person.name,
      uid: person.uid,
      gid: person.gid,
      groups: person.groups.map(groupNumber),
      home: person.home,
    },
    get environment() {
      return state.terminal.environment;
    },
    get workingDirectory() {
      return state.terminal.workingDirectory;
    },
    privilege: door.door,
    installs: simulatedInstalls(running, person, stretch),
    state,
    unknownCommands,
    run: (request) => run(running, request, person, stretch(request, RUN_MS)),
    readFile: (path, options = {}) =>
      look(options, 'open', () => readBytes(state, running.files, path, person, options)),
    list: (path, limits) => look(limits, 'scandir', () => listEntries(running.files, path, person)),
    stat: (path, limits) => look(limits, 'stat', () => statOf(state, running.files, running.files.find(path, person))),
    lstat: (path, limits) =>
      look(limits, 'lstat', () => statOf(state, running.files, running.files.find(path, person, false))),
    realPath: (path, limits) => look(limits, 'realpath', () => running.files.find(path, person).path),
    attributes: (path, limits) => look(limits, 'lstat', () => attributesOf(running.files.find(path, person))),
    copyCommand: (path) => copyCommand(path, temporaryBeside(path, TOKEN), 'darwin'),
    dns: (exchange) => {
      const time = stretch(exchange, DNS_MS);
      const { server: address, port = 53, protocol, message } = exchange;
      const tell = dnsWitness(state, exchange, now);
      return outcomeOf(
        time,
        async () => {
          tell('sent', message);
          const delivery = deliver(state, address, port, protocol);
          if (delivery.kind === 'lost' || delivery.kind === 'dropped') await time.spend(Number.POSITIVE_INFINITY);
          if (delivery.kind !== 'delivered') {
            const errno = delivery.kind === 'refused' ? 'ECONNREFUSED' : 'ENETUNREACH';
            throw new Refusal('unreachable', `${protocol === 'udp' ? 'read' : 'connect'} ${errno} ${address}:${port}`);
          }
          const tookMs = wireTime(delivery.server, message);
          await time.spend(tookMs);
          const reply = wireReply(state.network, delivery.server, message, protocol);
          if (reply === null) await time.spend(Number.POSITIVE_INFINITY);
          const received = reply ?? new Uint8Array();
          tell('received', received);
          return { message: received, tookMs, closed: Promise.resolve() };
        },
        (error) => failureOf(error, 'dns'),
      );
    },
    encryptedDns: (exchange) => {
      const time = stretch(exchange, ENCRYPTED_DNS_MS);
      return outcomeOf(
        time,
        async () => {
          const result = encryptedDns(state, running.files, exchange, now());
          await time.spend(result.kind === 'silent' ? Number.POSITIVE_INFINITY : result.ms);
          if (result.kind === 'reply') return result.reply;
          throw result.kind === 'failed' ? new Refusal(result.code, result.detail) : new Error('silence has no end');
        },
        (error) => failureOf(error, 'dns'),
      );
    },
    http: (request) => {
      const time = stretch(request, HTTP_MS);
      return outcomeOf(
        time,
        async () => {
          const result = httpRequest(state, running.files, request, now(), 'others', heard);
          await time.spend(result.kind === 'silent' ? Number.POSITIVE_INFINITY : result.ms);
          if (result.kind === 'reply') return result.reply;
          throw result.kind === 'failed' ? new Refusal(result.code, result.detail) : new Error('silence has no end');
        },
        (error) => failureOf(error, 'http'),
      );
    },
    connect: (host, port, limits) => {
      const time = stretch(limits, CONNECT_MS);
      return outcomeOf(
        time,
        async () => {
          const connection = connectTo(state, running.files, host, port, 'others', heard);
          await time.spend(connection.kind === 'silent' ? Number.POSITIVE_INFINITY : connection.ms);
          if (connection.kind === 'failed') throw new Refusal('unreachable', connection.detail);
          return null;
        },
        (error) => failureOf(error, 'connect'),
      );
    },
    now,
    replaceFile: (request) =>
      write(request, [request.path], (actor) => {
        for (const directory of request.makes ?? []) makeDirectories(running, `${directory}/x`, actor, 0o700);
        replace(running, request.path, request.content, request.expect, actor);
      }),
    moveFile: (request) =>
      write(request, [request.from, request.to], (actor) => move(running, request.from, request.to, actor)),
    removeFile: (request) =>
      write(request, [request.path], (actor) => remove(running, request.path, request.expect, actor)),
    scratch: (limits) => look(limits, 'mkdtemp', () => makeScratch(running, person, look)),
    sync: (_paths, limits) => look(limits, 'fsync', () => null),
  };
}
