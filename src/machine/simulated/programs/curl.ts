import type { HttpResult } from '../network/http.ts';
import { request } from '../network/http.ts';
import type { Maker } from '../network/local-network-privacy.ts';
import type { Lookup } from '../network/lookup.ts';
import { logLookup } from '../network/resolver-log.ts';
import { type Call, type Ended, notKnown, type Program } from './program.ts';

interface Asked {
  readonly url: string;
  readonly writeOut: string;
  readonly output: string | null;
  readonly maxSeconds: number;
  readonly noProxy: string | null;
}

/** Exit codes of curl(1). */
const COULD_NOT_RESOLVE = 6;
const COULD_NOT_CONNECT = 7;
const TIMED_OUT = 28;
const EMPTY_REPLY = 52;
const TLS_FAILED = 35;
const NOT_TRUSTED = 60;

/** `curl -s [-q] [-o FILE] [-w '%{http_code}'] [--noproxy LIST] [--max-time S] URL`, silent and without redirects. */
export const curl: Program = (call) => {
  const asked = understood(call.args);
  if (!asked) return notKnown(call, 2, "curl: try 'curl --help' or 'curl --manual' for more information\n");
  const { mac, environment } = call;
  const url = URL.parse(asked.url);
  const variable = url?.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const proxy = asked.noProxy === '*' ? null : (environment[variable] ?? null);
  const heard = (name: string, lookup: Lookup) => logLookup(mac, 'curl', name, lookup);
  return ended(asked, request(mac.state, mac.files, { url: asked.url, proxy }, mac.now(), makerOf(call), heard));
};

/** Apple's own programs stand where nobody else may write. */
function makerOf({ actor, executable }: Call): Maker {
  if (actor.uid === 0) return 'root';
  return executable.startsWith('/usr/bin/') ? 'apple' : 'others';
}

function understood(args: readonly string[]): Asked | null {
  let asked: Asked = { url: '', writeOut: '', output: null, maxSeconds: Number.POSITIVE_INFINITY, noProxy: null };
  let silent = false;
  for (let index = 0; index < args.length; index++) {
    const [flag = '', value = ''] = [args[index], args[index + 1]];
    const takes = ['-o', '-w', '--noproxy', '--max-time'].includes(flag);
    if (takes) index++;
    if (flag === '-s') silent = true;
    else if (flag === '-o') asked = { ...asked, output: value };
    else if (flag === '-w') asked = { ...asked, writeOut: value };
    else if (flag === '--noproxy') asked = { ...asked, noProxy: value };
    else if (flag === '--max-time') asked = { ...asked, maxSeconds: Number(value) };
    else if (flag !== '-q' && (flag.startsWith('-') || asked.url !== '')) return null;
    else if (flag !== '-q') asked = { ...asked, url: flag };
  }
  const writes = ['', '%{http_code}'].includes(asked.writeOut) && [null, '/dev/null'].includes(asked.output);
  return silent && writes && asked.url !== '' ? asked : null;
}

function ended(asked: Asked, result: HttpResult): Ended {
  const said = (status: number) => (asked.writeOut === '' ? '' : String(status).padStart(3, '0'));
  const limit = asked.maxSeconds * 1_000;
  const none = (exitCode: number, ms: number): Ended => ({ stdout: said(0), stderr: '', exitCode, ms });
  if (result.kind === 'silent' || result.ms > limit) return none(TIMED_OUT, limit);
  if (result.kind === 'failed') {
    const { code, detail, ms } = result;
    if (code === 'garbage') return none(TLS_FAILED, ms);
    if (/ENOTFOUND/.test(detail)) return none(COULD_NOT_RESOLVE, ms);
    return none(/^connect /.test(detail) ? COULD_NOT_CONNECT : EMPTY_REPLY, ms);
  }
  const { body, distrust, status } = result.reply;
  if (distrust !== null) return none(NOT_TRUSTED, result.ms);
  return { stdout: (asked.output === null ? body : '') + said(status), stderr: '', exitCode: 0, ms: result.ms };
}
