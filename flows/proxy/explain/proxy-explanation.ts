import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import { hostName, parseGoUrl } from '../../../src/go/go-url.ts';
import { type ProxyReason, proxyForUrl } from '../../../src/go/http-proxy.ts';
import type { ClientChoice, ClientReason } from '../../../src/http/choice.ts';
import { curlProxyFor, NO_CURL_SETTINGS } from '../../../src/http/curl-proxy.ts';
import { gitProxyFor } from '../../../src/http/git-proxy.ts';
import { gitHttpSetting } from '../../../src/http/git-url-match.ts';
import { printClientProxy } from '../../../src/http/proxy-address.ts';
import { readScutilProxy } from '../../../src/macos/scutil-proxy.ts';
import { type SystemProxyAnswer, systemProxyFor } from '../../../src/macos/system-proxy.ts';
import { curlSettings, type FoundCurlSettings, type GitSettings, gitSettings } from './client-settings.ts';
import { type ScriptAnswer, scriptAnswer } from './script-answer.ts';
import { imagined, type WhatIf } from './what-if.ts';

/** What one program makes of an address. Credentials may be in it: never to be shown as it is. */
export interface ProgramAnswer {
  /** null: straight to the host, or `error`. */
  readonly proxy: string | null;
  /** The program ends with an error instead. */
  readonly error: string | null;
  readonly reason: ProxyReason | ClientReason | { readonly rule: 'unusable'; readonly setting: string };
  /** The file that the setting stands in; null: the environment, or nothing decided. */
  readonly place: { readonly file: string; readonly line: number | null } | null;
}

/** `unknown`: the settings could not be read. `script` of a script: null where none is named, but looked for. */
export type SystemAnswer =
  | Exclude<SystemProxyAnswer, { readonly rule: 'script' }>
  | { readonly rule: 'unknown'; readonly detail: string }
  | { readonly rule: 'script'; readonly url: string; readonly script: ScriptAnswer | null };

export interface ProxyExplanation {
  readonly url: string;
  readonly go: ProgramAnswer;
  readonly git: ProgramAnswer;
  readonly curl: ProgramAnswer;
  /** null: not a Mac, or this computer's settings play no part. */
  readonly system: SystemAnswer | null;
  /** Some of git's settings hold under a condition, which was not looked into. */
  readonly gitConditions: number;
}

const EXPLAIN_LIMIT_MS = 10_000;
const NO_GIT_SETTINGS: GitSettings = { settings: [], refused: [], conditional: 0 };
const NO_CURL_FILE: FoundCurlSettings = { ...NO_CURL_SETTINGS, file: null };

/** Which HTTP proxy Go, git, curl and the Mac's own programs use for an address. */
export function proxyExplanation(url: string, whatIf: WhatIf): Fact<ProxyExplanation> {
  return defineFact({
    id: `proxy.explanation:${url}`,
    limitMs: EXPLAIN_LIMIT_MS,
    observe: (look) => explainProxy(look, url, whatIf),
  });
}

async function explainProxy(look: Look, url: string, whatIf: WhatIf): Promise<ProxyExplanation> {
  const environment = imagined(look.machine.environment, whatIf);
  const address = addressOf(url);
  const [git, curl, system] = await Promise.all([
    whatIf.only ? NO_GIT_SETTINGS : gitSettings(look, environment),
    whatIf.only ? NO_CURL_FILE : curlSettings(look, environment),
    whatIf.only || look.machine.platform !== 'darwin' ? null : systemAnswer(look, url, address),
  ]);
  return {
    url,
    go: goAnswer(environment, url),
    git: gitAnswer(environment, url, address, git),
    curl: placed(curlProxyFor(environment, address, curl), '.curlrc', curl.file, null),
    system,
    gitConditions: git.conditional,
  };
}

function addressOf(url: string): { readonly scheme: string; readonly host: string } {
  const parsed = parseGoUrl(url);
  return parsed.ok ? { scheme: parsed.url.scheme, host: hostName(parsed.url) } : { scheme: '', host: '' };
}

function goAnswer(environment: Readonly<Record<string, string>>, url: string): ProgramAnswer {
  const choice = proxyForUrl(environment, url);
  if (choice.ok) return { proxy: choice.proxy, error: null, reason: choice.reason, place: null };
  // Of a whole address Go refuses nothing but this (golang.org/s/cgihttpproxy).
  return { proxy: null, error: choice.error, reason: { rule: 'unusable', setting: 'HTTP_PROXY' }, place: null };
}

function gitAnswer(
  environment: Readonly<Record<string, string>>,
  url: string,
  address: ReturnType<typeof addressOf>,
  { settings, refused }: GitSettings,
): ProgramAnswer {
  const [file] = refused;
  const found = gitHttpSetting(settings, 'proxy', url);
  const own = settings.find((one) => one === found);
  const place = own === undefined ? null : { file: own.file, line: own.line };
  if (file !== undefined) {
    const reason = { rule: 'unusable', setting: file } as const;
    return { proxy: null, error: `bad config file ${file}`, reason, place: { file, line: null } };
  }
  if (found !== null && found.value === null) {
    const reason = { rule: 'unusable', setting: 'http.proxy' } as const;
    return { proxy: null, error: "missing value for 'http.proxy'", reason, place };
  }
  const choice = gitProxyFor(environment, address, found?.value ?? null);
  return placed(choice, 'http.proxy', place?.file ?? null, place?.line ?? null);
}

/** @param setting the one that stands in `file`, and not in the environment */
function placed(choice: ClientChoice, setting: string, file: string | null, line: number | null): ProgramAnswer {
  const named = choice.ok ? ('setting' in choice.reason ? choice.reason.setting : null) : choice.setting;
  const place = named === setting && file !== null ? { file, line } : null;
  if (!choice.ok) {
    const reason = { rule: 'unusable', setting: choice.setting } as const;
    return { proxy: null, error: `unusable proxy in ${choice.setting}`, reason, place };
  }
  const proxy = choice.proxy === null ? null : printClientProxy(choice.proxy);
  return { proxy, error: null, reason: choice.reason, place };
}

async function systemAnswer(look: Look, url: string, address: ReturnType<typeof addressOf>): Promise<SystemAnswer> {
  const outcome = await look.machine.run({ argv: ['/usr/sbin/scutil', '--proxy'] });
  if (!outcome.ok) return { rule: 'unknown', detail: outcome.failure.detail };
  const answer = systemProxyFor(readScutilProxy(outcome.value.stdout, { command: 'scutil --proxy' }).facts, address);
  if (answer.rule !== 'script') return answer;
  const named = answer.url !== '' && URL.canParse(url);
  return { ...answer, script: named ? await scriptAnswer(look, answer.url, new URL(url)) : null };
}
