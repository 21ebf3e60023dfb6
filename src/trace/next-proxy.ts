import { hostName, parseGoUrl, portOf } from '../go/go-url.ts';
import { type ProxyEnvironment, proxyForUrl } from '../go/http-proxy.ts';
import { decodedPart } from '../http/basic-authorization.ts';
import type { ClientChoice } from '../http/choice.ts';
import { curlProxyFor } from '../http/curl-proxy.ts';
import type { GitSetting } from '../http/git-config.ts';
import { gitProxyFor } from '../http/git-proxy.ts';
import { gitHttpSetting } from '../http/git-url-match.ts';
import { type ClientProxy, clientHost, clientPort } from '../http/proxy-address.ts';
import type { AskerKind } from './connection.ts';

/** The person's own proxy, through which a program would have gone without gomend. */
export interface NextProxy {
  readonly scheme: 'http' | 'https' | 'socks5';
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** Never to be printed, nor handed to a program. */
  readonly user: { readonly name: string; readonly password: string } | null;
  /** Of SOCKS: the proxy looks names up; else this computer does. */
  readonly looksUp: boolean;
  /** Without credentials, for people. */
  readonly shown: string;
}

export type NextHop =
  /** `proxy` null: straight to the host. */
  | { readonly ok: true; readonly proxy: NextProxy | null }
  /** The setting is one that the program could not have used either, or gomend cannot. `setting` has no credentials. */
  | { readonly ok: false; readonly why: 'unusable' | 'unsupported'; readonly setting: string };

/** What the choice depends on, as the person has it. */
export interface OwnSettings {
  readonly environment: ProxyEnvironment;
  readonly git: readonly GitSetting[];
}

/**
 * By way of which proxy a program would have gone by itself. git and curl choose by their own rules, everything else
 * is taken for a program written in Go.
 */
export function nextHop(asker: AskerKind, url: string, own: OwnSettings): NextHop {
  if (asker === 'go' || asker === 'other' || asker === 'unnamed') return goHop(url, own.environment);
  const parsed = parseGoUrl(url);
  if (!parsed.ok) return { ok: false, why: 'unusable', setting: 'address' };
  const address = { scheme: parsed.url.scheme, host: hostName(parsed.url) };
  // A curl with a proxy of its own in ~/.curlrc does not come here, unless it was told to leave that file.
  if (asker === 'curl') return clientHop(curlProxyFor(own.environment, address));
  return clientHop(gitProxyFor(own.environment, address, gitHttpSetting(own.git, 'proxy', url)?.value ?? null));
}

/** Source: net/http `canonicalAddr`; golang.org/x/net/internal/socks looks names up at the proxy. */
const GO_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, socks5: 1080, socks5h: 1080 };

function goHop(url: string, environment: ProxyEnvironment): NextHop {
  const choice = proxyForUrl(environment, url);
  if (!choice.ok) return { ok: false, why: 'unusable', setting: 'HTTP_PROXY' };
  if (choice.proxy === null) return { ok: true, proxy: null };
  const setting = choice.reason.rule === 'proxy' ? choice.reason.variable : 'HTTPS_PROXY';
  const parsed = parseGoUrl(choice.proxy);
  const port = parsed.ok ? GO_PORTS[parsed.url.scheme] : undefined;
  if (!parsed.ok || port === undefined) return { ok: false, why: 'unsupported', setting };
  const { url: address } = parsed;
  const user = address.user === null ? null : { name: address.user.name, password: address.user.password ?? '' };
  return proxyAt(address.scheme, hostName(address), Number(portOf(address)) || port, user, true);
}

/** Schemes that a trace can go on by. */
const CLIENT_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'socks5', 'socks5h']);

function clientHop(choice: ClientChoice): NextHop {
  if (!choice.ok) return { ok: false, why: 'unusable', setting: choice.setting };
  const { proxy, reason } = choice;
  if (proxy === null) return { ok: true, proxy: null };
  const setting = 'setting' in reason ? reason.setting : '';
  if (!CLIENT_SCHEMES.has(proxy.scheme)) return { ok: false, why: 'unsupported', setting };
  return proxyAt(proxy.scheme, clientHost(proxy), clientPort(proxy), userOf(proxy), proxy.scheme !== 'socks5');
}

function userOf({ user }: ClientProxy): NextProxy['user'] {
  if (user === '') return null;
  const written = user.slice(0, -1);
  const colon = written.indexOf(':');
  if (colon < 0) return { name: decodedPart(written), password: '' };
  return { name: decodedPart(written.slice(0, colon)), password: decodedPart(written.slice(colon + 1)) };
}

function proxyAt(scheme: string, host: string, port: number, user: NextProxy['user'], looksUp: boolean): NextHop {
  const kind = scheme === 'http' || scheme === 'https' ? scheme : 'socks5';
  const shown = `${kind}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { ok: true, proxy: { scheme: kind, host, port, user, looksUp, shown } };
}
