import type { Download, UnpackedTree } from '../../model/fix.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { InstallPort, TreeMark } from '../install-port.ts';
import { sha256 } from '../local/content-hash.ts';
import { Refusal } from '../local/failures.ts';
import { digestOf, type TreeEntry } from '../local/install/tree-digest.ts';
import type { Limits } from '../port.ts';
import { stateDirectory } from '../state-directory.ts';
import { temporaryBeside } from '../temporary-names.ts';
import { TOKEN } from './door.ts';
import { type Actor, userNumber } from './files/actor.ts';
import { bytesOf, contentFrom, textOf } from './files/content.ts';
import { makeDirectories } from './files/make-directories.ts';
import { parentOf } from './files/path.ts';
import { dropTree, putGoTree } from './files/put-tree.ts';
import { roomAt } from './files/room.ts';
import { readStandIn } from './files/stand-in.ts';
import { request as httpRequest } from './network/http.ts';
import type { Stretch } from './pace.ts';
import { outcomeOf } from './pace.ts';
import type { RunningMac } from './programs/program.ts';
import { failureOf } from './refusal.ts';
import { run } from './run.ts';
import { groupName, groupNumber } from './state/accounts.ts';

const LIMIT_MS = 60_000;
const MOST_REDIRECTS = 5;

/** Installing on a simulated Mac: the same order and the same refusals; what is in a download, its first line says. */
export function simulatedInstalls(
  mac: RunningMac,
  person: Actor,
  stretch: (limits: Limits | undefined, defaultMs: number) => Stretch,
): InstallPort {
  const downloads = `${stateDirectory('darwin', person.home, mac.state.terminal.environment)}/downloads`;
  const fileOf = ({ name }: Pick<Download, 'name'>) => `${downloads}/${name}`;
  const noteOf = ({ sha256: sum }: Pick<Download, 'sha256'>) => `${downloads}/${sum}.tree`;
  const verb = <T>(limits: Limits | undefined, work: (time: Stretch) => Promise<T>): Promise<Outcome<T>> => {
    const time = stretch(limits, LIMIT_MS);
    return outcomeOf(
      time,
      () => work(time),
      (error) => failureOf(error, 'open'),
    );
  };
  const write = (path: string, bytes: Uint8Array) => {
    makeDirectories(mac, path, person);
    const about = { mode: 0o600, owner: person.name, group: groupName(person.gid), modified: mac.now() };
    const rest = { attributes: {}, staleSignature: false, generated: null, program: null } as const;
    mac.files.put(mac.files.place(path, person), { type: 'file', ...contentFrom(bytes), ...about, ...rest });
  };
  const textAt = (path: string): string | null => {
    const node = mac.files.peek(path)?.node;
    return node?.type === 'file' ? textOf(mac.state, node) : null;
  };
  return {
    downloads,
    room: (path, limits) => verb(limits, async () => roomAt(mac, path)),
    arrived: (download) => verb(undefined, async () => textAt(fileOf(download))?.length ?? 0),
    fetch: ({ download, onProgress, ...limits }) =>
      verb(limits, async (time) => {
        const bytes = download.from.startsWith('/')
          ? readOwn(mac, download.from, person)
          : await bytesFrom(mac, download, time);
        if (bytes.length !== download.size) {
          throw new Refusal('garbage', `${download.name}: ${bytes.length} bytes instead of ${download.size}`);
        }
        const found = sha256(bytes);
        if (found !== download.sha256) throw new Refusal('garbage', `${download.name}: SHA-256 is ${found}`);
        onProgress?.(bytes.length);
        write(fileOf(download), bytes);
        return fileOf(download);
      }),
    unpack: ({ download, tree, ...limits }) =>
      verb(limits, async (time) => {
        const mark = await unpack(mac, textAt(fileOf(download)) ?? '', tree, { person, time });
        write(noteOf(download), Buffer.from(`${mark.digest}\n`));
        return mark;
      }),
    treeAt: (path, limits) => verb(limits, async () => treeAt(mac, path, person)),
    noted: (download) => verb(undefined, async () => textAt(noteOf(download))?.trim() ?? null),
    removeTree: ({ path, expect, ...limits }) =>
      verb(limits, async () => {
        const present = treeAt(mac, path, person);
        if (present === null) throw new Refusal('missing', path);
        if (present.digest !== expect) throw new Refusal('conflict', `${path} has changed`);
        mac.files.place(path, person);
        dropTree(mac, mac.files.find(path, person).path);
        return null;
      }),
    clearBeside: (path) =>
      verb(undefined, async () => {
        dropTree(mac, temporaryBeside(path, TOKEN));
        return null;
      }),
    clearDownload: (download) =>
      verb(undefined, async () => {
        for (const path of [fileOf(download), noteOf(download)]) mac.files.drop(path);
        removeEmpty(mac, downloads);
        return null;
      }),
    removeEmpty: (directories) =>
      verb(undefined, async () => {
        for (const path of directories) removeEmpty(mac, path);
        return null;
      }),
  };
}

function readOwn(mac: RunningMac, path: string, person: Actor): Uint8Array {
  const found = mac.files.find(path, person);
  mac.files.demandReadable(found, person);
  if (found.node.type !== 'file') throw new Refusal('unsupported', `not a file: ${path}`);
  return bytesOf(mac.state, found.node);
}

async function bytesFrom(mac: RunningMac, download: Download, time: Stretch): Promise<Uint8Array> {
  let url = download.from;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const asked = { url, proxy: download.proxy, maxBodyBytes: download.size + 1 };
    const result = httpRequest(mac.state, mac.files, asked, mac.now());
    await time.spend(result.kind === 'silent' ? Number.POSITIVE_INFINITY : result.ms);
    if (result.kind !== 'reply') {
      throw result.kind === 'failed' ? new Refusal(result.code, result.detail) : new Error('silence has no end');
    }
    const { status, headers, body, distrust } = result.reply;
    if (distrust !== null) throw new Refusal('denied', `${new URL(url).host} does not prove who it is: ${distrust}`);
    if (status === 200) return Buffer.from(body);
    if (status < 300 || status > 399)
      throw new Refusal(status === 404 ? 'missing' : 'failed', `the server answered ${status}`);
    const next = URL.parse(headers['location'] ?? '', url);
    if (next === null) throw new Refusal('garbage', 'it is sent on to nowhere');
    if (url.startsWith('https:') && next.protocol !== 'https:') {
      throw new Refusal('denied', `it is sent on to a place without TLS: ${next.host}`);
    }
    url = next.href;
  }
  throw new Refusal('garbage', 'it is sent on and on');
}

async function unpack(
  mac: RunningMac,
  text: string,
  tree: UnpackedTree,
  { person, time }: { readonly person: Actor; readonly time: Stretch },
): Promise<TreeMark> {
  if (mac.files.peek(tree.to)) throw new Refusal('conflict', `${tree.to} is there already`);
  const standIn = readStandIn(text);
  if (standIn?.kind !== 'archive') throw new Refusal('garbage', 'the archive: it is damaged');
  makeDirectories(mac, tree.to, person);
  const place = mac.files.place(tree.to, person);
  const staged = temporaryBeside(place, TOKEN);
  putGoTree(mac, staged, standIn, person);
  try {
    const node = mac.files.find(`${staged}/${tree.mark.file}`, person).node;
    if (node.type !== 'file' || !textOf(mac.state, node).startsWith(tree.mark.begins)) {
      throw new Refusal('garbage', `the archive: its ${tree.mark.file} does not say ${tree.mark.begins.trim()}`);
    }
    const [program, ...args] = tree.trial.argv;
    const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', HOME: person.home, ...tree.trial.environment };
    const ran = await run(mac, { argv: [`${staged}/${program}`, ...args], environment, cwd: '/' }, person, time);
    if (!ran.ok) throw new Refusal('not-executable', `${program} does not start: ${ran.failure.detail}`);
    if (ran.value.exitCode !== 0 || !ran.value.stdout.startsWith(tree.trial.prints)) {
      throw new Refusal('not-executable', `${program} does not answer as it should: ${ran.value.stdout.trim()}`);
    }
  } catch (error) {
    dropTree(mac, staged);
    throw error;
  }
  mac.files.move(staged, place);
  const mark = treeAt(mac, place, person);
  if (mark === null) throw new Error('what was just put there is gone');
  return mark;
}

function treeAt(mac: RunningMac, path: string, person: Actor): TreeMark | null {
  const root = mac.files.peek(path);
  if (!root) return null;
  const about = { uid: userNumber(mac.state, root.node.owner), gid: groupNumber(root.node.group) };
  if (root.node.type !== 'directory') return { digest: '', ...about };
  mac.files.find(path, person);
  const entries = Object.entries(mac.state.files).flatMap(([name, node]): readonly TreeEntry[] => {
    if (!name.startsWith(`${root.path}/`)) return [];
    const { mode, type } = node;
    const kind = type === 'link' ? 'other' : type;
    const sum = node.type === 'file' ? sha256(bytesOf(mac.state, node)) : '';
    return [{ path: name.slice(root.path.length + 1), kind, mode, sha256: sum }];
  });
  return { digest: digestOf(entries), ...about };
}

function removeEmpty(mac: RunningMac, path: string): void {
  const found = mac.files.peek(path);
  if (found?.node.type !== 'directory' || mac.files.children(found.path).length > 0) return;
  mac.files.drop(found.path);
  // The state directory of gomend's own is there only for this on a Mac in memory.
  if (parentOf(found.path).endsWith('/gomend')) removeEmpty(mac, parentOf(found.path));
}
