import type { Fix } from '../../../src/model/fix.ts';

/**
 * Empties both caches that names are kept in (macOS). Two steps with a result each: the first is the
 * Directory Service's cache, the second mDNSResponder's own, and only the second holds DNS answers.
 * The names asked for again are the proof. The line of the log (`resolver.log`) is one only where it may be read, and
 * that it may not is no reason to call the fix unproven: so it is not among the checks that prove.
 */
export function flushCaches(host: string): Fix {
  return {
    id: 'resolver.flush-caches',
    subject: host,
    params: { host },
    risk: 'low',
    effect: 'now',
    steps: [
      { kind: 'privileged', operation: { op: 'flush-directory-cache' }, inverse: null },
      { kind: 'privileged', operation: { op: 'purge-dns-cache' }, inverse: null },
    ],
    touches: ['resolver.system-answers'],
    proves: ['resolver.agreement'],
  };
}
