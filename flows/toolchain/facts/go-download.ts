import { defineFact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { proxyForUrl } from '../../../src/go/http-proxy.ts';
import { chooseRelease, goArchOf, type Release, type ReleaseFile, readReleases } from '../../../src/go/releases.ts';
import { basicAuthorization, userOf } from '../../../src/http/basic-authorization.ts';
import type { Download } from '../../../src/model/fix.ts';
import { unobservable } from '../../machine/answer.ts';
import { type System, system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { settings } from '../../shell/facts/settings.ts';
import { isOlderVersion, supportOf } from '../reading/choose-go.ts';
import { type GoSource, readGoSource } from '../reading/go-source.ts';
import { lonelyFile } from '../reading/lonely-file.ts';
import { goInstallations } from './go-installations.ts';

/** A Go that could be installed here, from a list that was just read. */
export interface GoDownload {
  /** `go1.27.3` */
  readonly version: string;
  /** `darwin/arm64`, as its go will say it: of the hardware, never of a translated process. */
  readonly target: string;
  readonly archive: Download | null;
  /** macOS: the official installer. */
  readonly installer: Download | null;
  /** A newer one that this macOS is too old for. */
  readonly passedOver: { readonly version: string; readonly minimum: string } | null;
  readonly from: GoSource['kind'];
  /** Where the list was read, without credentials. */
  readonly source: string;
  /** gomend's own place for downloads. */
  readonly place: string;
  /** Homebrew's program, of this processor's own Homebrew; null: it is not there. */
  readonly homebrew: string | null;
}

const LIST_MS = 5_000;
/** All releases of all times are some megabytes of list. */
const LIST_BYTES = 16 * 1024 * 1024;
/** Names under which a folder, or a server that only has files, keeps the list. */
const LIST_NAMES = ['dl.json', 'index.json'] as const;

/**
 * The newest Go for this computer, by the official list or the one that was named. Only where there is none, or an older
 * one is in use: nobody is asked for what nobody needs. null: so it is.
 */
export const goDownload = defineFact<GoDownload | null>({
  id: 'toolchain.go-download',
  limitMs: 9_000,
  async observe(look) {
    if (!(await isWanted(look))) return null;
    const source = readGoSource(look.given('go-from'));
    if (typeof source === 'string') throw new Unobservable({ code: 'unsupported', subject: 'go-from', detail: source });
    const computer = await look.need(system);
    const arch = goArchOf(computer.cpu);
    if (arch === null) throw new Unobservable({ code: 'unsupported', subject: computer.cpu, detail: '' });
    const [found, homebrew] = await Promise.all([
      releaseFrom(look, source, computer, arch),
      homebrewOf(look, computer),
    ]);
    const target = `${look.machine.platform}/${arch}`;
    return { ...found, target, from: source.kind, place: look.machine.installs.downloads, homebrew };
  },
});

async function isWanted(look: Look): Promise<boolean> {
  const [{ onPath, elsewhere }, day] = await Promise.all([look.need(goInstallations), look.need(today)]);
  const [winner] = onPath;
  if (!winner) return elsewhere.every(({ installer }) => installer === 'toolchain-module');
  const support = supportOf(winner.version, day);
  if (support?.state === 'ended' || support?.state === 'perhaps-ended') return true;
  return support?.state === 'supported' && isOlderVersion(winner.version, support.newestPatch);
}

type Found = Pick<GoDownload, 'version' | 'archive' | 'installer' | 'passedOver' | 'source'>;

async function releaseFrom(look: Look, source: GoSource, computer: System, arch: string): Promise<Found> {
  const { platform } = look.machine;
  const target = { os: platform, arch, macos: platform === 'darwin' ? computer.version : null };
  const own = source.kind === 'place' ? await lonelyFile(look, source, target) : null;
  if (own) return own;
  const read =
    source.kind === 'place' ? () => listInFolder(look, source.path) : (all: boolean) => listAt(look, source, all);
  let list = await read(false);
  let chosen = chooseRelease(list.releases, target);
  // The short list has what is supported; an older macOS needs an older Go.
  if (chosen === null && source.kind !== 'place') {
    list = await read(true);
    chosen = chooseRelease(list.releases, target);
  }
  if (chosen === null) {
    throw new Unobservable({ code: 'missing', subject: shownBase(list.base), detail: `${platform} ${arch}` });
  }
  const environment = (await look.need(settings)).environment;
  const download = (file: ReleaseFile | null) => file && downloadOf(file, list.base, environment);
  return {
    version: chosen.version,
    archive: download(chosen.archive),
    installer: download(chosen.installer),
    passedOver: chosen.passedOver,
    source: shownBase(list.base),
  };
}

function downloadOf(
  { name, size, sha256 }: ReleaseFile,
  base: string,
  environment: Readonly<Record<string, string>>,
): Download {
  const from = `${base}${name}`;
  const choice = base.startsWith('/') ? null : proxyForUrl(environment, from);
  return { from, proxy: choice?.ok ? choice.proxy : null, name, size, sha256 };
}

interface List {
  readonly releases: readonly Release[];
  /** What a file's name is put behind. */
  readonly base: string;
}

async function listInFolder(look: Look, path: string): Promise<List> {
  for (const name of LIST_NAMES) {
    const file = `${path}/${name}`;
    const read = await look.machine.readFile(file, { maxBytes: LIST_BYTES });
    if (!read.ok) {
      if (read.failure.code === 'missing') continue;
      throw unobservable(file, read.failure);
    }
    const releases = readReleases(new TextDecoder().decode(read.value));
    if (releases === null) throw new Unobservable({ code: 'garbage', subject: file, detail: '' });
    return { releases, base: `${path}/` };
  }
  throw new Unobservable({ code: 'missing', subject: `${path}/${LIST_NAMES[0]}`, detail: '' });
}

async function listAt(look: Look, { base }: { readonly base: string }, all: boolean): Promise<List> {
  const asked = await ask(look, `${base}?mode=json${all ? '&include=all' : ''}`);
  const releases = readReleases(asked);
  if (releases !== null) return { releases, base };
  // A server of files takes no questions, and gives its front page.
  if (new URL(base).host !== 'go.dev') {
    const kept = readReleases(await ask(look, `${base}${LIST_NAMES[0]}`));
    if (kept !== null) return { releases: kept, base };
  }
  throw new Unobservable({ code: 'garbage', subject: shownBase(base), detail: '' });
}

async function ask(look: Look, url: string): Promise<string> {
  const { environment } = await look.need(settings);
  const choice = proxyForUrl(environment, url);
  const user = userOf(new URL(url));
  const reply = await look.machine.http({
    url,
    proxy: choice.ok ? choice.proxy : null,
    maxBodyBytes: LIST_BYTES,
    timeoutMs: LIST_MS,
    ...(user === null ? {} : { headers: { authorization: basicAuthorization(user) } }),
  });
  const subject = shownBase(url);
  if (!reply.ok) throw unobservable(subject, reply.failure);
  const { status, distrust, body } = reply.value;
  // What anybody may have written is no list.
  if (distrust !== null) throw new Unobservable({ code: 'denied', subject, detail: distrust });
  if (status !== 200) throw new Unobservable({ code: 'unreachable', subject, detail: `HTTP ${status}` });
  return body;
}

export function shownBase(base: string): string {
  const url = URL.parse(base);
  if (url === null || base.startsWith('/')) return base.replace(/(?<=.)\/$/, '');
  return `${url.host}${url.pathname.replace(/\/$/, '')}`;
}

/** Homebrew's own for this processor: what an Intel one installs on Apple silicon is translated. */
async function homebrewOf(look: Look, { cpu }: System): Promise<string | null> {
  if (look.machine.platform !== 'darwin') return null;
  const brew = cpu === 'arm64' ? '/opt/homebrew/bin/brew' : '/usr/local/bin/brew';
  return (await look.machine.stat(brew)).ok ? brew : null;
}
