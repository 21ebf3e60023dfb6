import type { WebAnswer } from '../../../flows/proxy/asking/web-answer.ts';
import type { GoSettings } from '../../../flows/proxy/facts/go-settings.ts';
import type { SourceAnswer } from '../../../flows/proxy/facts/source-answers.ts';
import { parseGoproxy } from '../../../src/go/goproxy-list.ts';
import { parseGosumdb } from '../../../src/go/gosumdb.ts';
import { routeSettings } from '../../../src/go/module-route.ts';
import type { Certificate } from '../../../src/machine/port.ts';

export const NOW = Date.UTC(2026, 10, 20, 9);

/** Settings that go would print, from a few variables; the rest are a release's defaults. */
export function goSettings(set: Readonly<Record<string, string>> = {}, parts: Partial<GoSettings> = {}): GoSettings {
  const values = { ...routeSettings(set), GOPRIVATE: set['GOPRIVATE'] ?? '', GOVCS: set['GOVCS'] ?? '' };
  return {
    source: 'go',
    program: '/opt/homebrew/bin/go',
    ...values,
    goenvPath: '/Users/kim/Library/Application Support/go/env',
    version: 'go1.27.3',
    chain: parseGoproxy(values.GOPROXY, values.GONOPROXY),
    database: parseGosumdb(values.GOSUMDB),
    environment: set,
    ...parts,
  };
}

const FAILURES = {
  timeout: { code: 'timeout', detail: 'no answer in time' },
  refused: { code: 'unreachable', detail: 'connect ECONNREFUSED' },
  'no-route': { code: 'unreachable', detail: 'connect EHOSTUNREACH' },
  'hang-up': { code: 'unreachable', detail: 'socket hang up' },
  unsupported: { code: 'unsupported', detail: 'proxy: socks5:' },
} as const;

/** A status, or why there was none. */
export function web(url: string, outcome: number | keyof typeof FAILURES, parts: Partial<WebAnswer> = {}): WebAnswer {
  const { hostname } = new URL(url);
  return {
    url,
    host: hostname.replace(/^\[|\]$/g, ''),
    proxy: null,
    status: typeof outcome === 'number' ? outcome : null,
    byProxy: false,
    proxyAuthenticate: '',
    html: false,
    askedAt: NOW,
    serverTime: null,
    chain: [],
    distrust: null,
    failure: typeof outcome === 'number' ? null : FAILURES[outcome],
    way: outcome === 'timeout' ? 'shut' : null,
    ms: 20,
    ...parts,
  };
}

export function source(
  url: string,
  outcome: number | keyof typeof FAILURES,
  parts: Partial<WebAnswer> & { fallback?: 'any' | 'not-found' } = {},
): SourceAnswer {
  const { fallback = 'not-found', ...rest } = parts;
  return { source: url, fallback, kind: 'web', answer: web(url, outcome, rest) };
}

export function certificate(subject: string, issuer: string, parts: Partial<Certificate> = {}): Certificate {
  return {
    subject,
    issuer,
    notBefore: '2026-10-01T00:00:00.000Z',
    notAfter: '2027-01-01T00:00:00.000Z',
    sha256: 'ab'.repeat(32),
    ...parts,
  };
}
