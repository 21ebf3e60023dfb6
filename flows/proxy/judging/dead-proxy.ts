import type { WebAnswer } from '../asking/web-answer.ts';
import type { ProxyListener } from '../facts/listeners.ts';

/**
 * Why a proxy is of no use to go; null where it lets requests through (or nothing was asked of it).
 *
 * - `closed`, `unknown-host`, `no-route`, `silent`: no connection to it.
 * - `unseen`: whether a connection to it can be made is not known.
 * - `speaks-plain`: the variable says `https://`, the proxy speaks plain HTTP.
 * - `ntlm`: it wants a proof of identity that Go cannot give (Go knows Basic alone). `credentials`: it
 *   wants one that Go could give.
 * - `refuses`: it answers, and does not let go through. `hangs-up`: it takes the connection and drops it.
 */
export type ProxyFault =
  | 'closed'
  | 'unknown-host'
  | 'no-route'
  | 'silent'
  | 'speaks-plain'
  | 'ntlm'
  | 'credentials'
  | 'refuses'
  | 'unseen'
  | 'hangs-up';

export interface JudgedProxy {
  readonly fault: ProxyFault;
  /** HTTP status by which it refused; null without one. */
  readonly status: number | null;
}

/** @param answers those that were asked through this proxy */
export function faultOf(listener: ProxyListener, answers: readonly WebAnswer[]): JudgedProxy | null {
  if (listener.state !== 'accepts') return { fault: listener.state, status: null };
  if (listener.speaks === 'plain') return { fault: 'speaks-plain', status: null };
  const through = answers.find((answer) => !answer.byProxy && answer.status !== null);
  if (through) return null;
  const refusal = answers.find((answer) => answer.byProxy);
  if (refusal?.status === 407) {
    return { fault: offersBasic(refusal.proxyAuthenticate) ? 'credentials' : 'ntlm', status: 407 };
  }
  // A gateway error tells about the place behind the proxy; the proxy itself does its work.
  if (refusal) return (refusal.status ?? 0) >= 500 ? null : { fault: 'refuses', status: refusal.status };
  // The machine says which of the two failed: `proxy: socket hang up`. One that gomend cannot speak to was not asked.
  const dropped = answers.some(({ failure }) => failure?.code === 'unreachable' && /^proxy: \D/.test(failure.detail));
  return dropped ? { fault: 'hangs-up', status: null } : null;
}

/** Nothing said counts as Basic: then Go's own message is as good as any. */
function offersBasic(proxyAuthenticate: string): boolean {
  return proxyAuthenticate === '' || /\bbasic\b/i.test(proxyAuthenticate);
}
