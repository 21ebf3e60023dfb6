import { type HttpResult, request } from '../../network/http.ts';
import { type Call, type Ended, failed } from '../program.ts';

/** A formula that is packed for this Mac. */
export interface Bottle {
  /** `1.27.3` */
  readonly version: string;
  readonly url: string;
  /** `go--1.27.3.arm64_tahoe.bottle.tar.gz` */
  readonly file: string;
  readonly arch: 'arm64' | 'x86_64';
}

type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly ended: Ended };

const FORMULA = 'https://formulae.brew.sh/api/formula/go.json';
/** Names of macOS in a bottle's name (`Library/Homebrew/macos_version.rb`). */
const TAGS: Readonly<Record<string, string>> = { 26: 'tahoe', 15: 'sequoia', 14: 'sonoma', 13: 'ventura' };
/** curl(1): could not resolve; could not connect. */
const curlSays = (host: string, { detail }: { readonly detail: string }) =>
  /ENOTFOUND/.test(detail)
    ? `curl: (6) Could not resolve host: ${host}\n`
    : `curl: (7) Failed to connect to ${host} port 443\n`;

/** What the formula's own page says: its version, and where this Mac's bottle is. */
export function bottleOf(call: Call): Step<Bottle> {
  const asked = get(call, FORMULA);
  const body = bodyOf(asked);
  if (body === null) {
    const said = asked.kind === 'failed' ? curlSays('formulae.brew.sh', asked) : '';
    return { ok: false, ended: { ...failed(1, `${said}Error: Failed to download ${FORMULA}!\n`), ms: timeOf(asked) } };
  }
  const { system } = call.mac.state;
  const arch = system.cpu;
  const tag = `${arch === 'arm64' ? 'arm64_' : ''}${TAGS[system.version.split('.')[0] ?? ''] ?? 'unknown'}`;
  const told = JSON.parse(body) as {
    readonly versions: { readonly stable: string };
    readonly bottle: { readonly stable: { readonly files: Readonly<Record<string, { readonly url: string }>> } };
  };
  const version = told.versions.stable;
  const url = told.bottle.stable.files[tag]?.url;
  if (url === undefined) {
    return {
      ok: false,
      ended: failed(
        1,
        'Error: go: no bottle available!\nIf you’re feeling brave, you can try to install from source.\n',
      ),
    };
  }
  return { ok: true, value: { version, url, file: `go--${version}.${tag}.bottle.tar.gz`, arch } };
}

/** @returns milliseconds that it took */
export function fetchBottle(call: Call, { url }: Bottle): Step<number> {
  const asked = get(call, url);
  if (bodyOf(asked) !== null) return { ok: true, value: timeOf(asked) };
  const said = asked.kind === 'failed' ? curlSays(URL.parse(url)?.host ?? '', asked) : '';
  const error = `${said}Error: go: Failed to download resource "go"\nDownload failed: ${url}\n`;
  return { ok: false, ended: { ...failed(1, error), ms: timeOf(asked) } };
}

function get({ mac, environment }: Call, url: string): HttpResult {
  const proxy = environment['https_proxy'] ?? environment['HTTPS_PROXY'] ?? null;
  return request(mac.state, mac.files, { url, proxy, maxBodyBytes: 1024 * 1024 }, mac.now());
}

function bodyOf(asked: HttpResult): string | null {
  const isGood = asked.kind === 'reply' && asked.reply.status === 200 && asked.reply.distrust === null;
  return isGood ? asked.reply.body : null;
}

function timeOf(asked: HttpResult): number {
  return asked.kind === 'silent' ? Number.POSITIVE_INFINITY : asked.ms;
}
