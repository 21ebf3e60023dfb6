import type { WebAnswer } from '../asking/web-answer.ts';
import type { SourceAnswer } from '../facts/source-answers.ts';

/**
 * What go makes of a module proxy's answer.
 *
 * - `serves`: it has the module. `not-found`: it has not, so go asks the next entry.
 * - `page`: a web page with status 200, which go takes for success and cannot read.
 * - `credentials`: it wants to know who asks; go may have a password for it that gomend does not look at.
 * - `distrusted`: its certificate is not trusted. `error`: any other status. `none`: no answer.
 * - `unasked`: it could not be asked from here (a SOCKS proxy in between, a stop), which says nothing about it.
 * - `unseen`: no answer came in the time that gomend gives it, and nothing shows that none would come.
 * - `proxy`: the HTTP proxy in between does not let the request through.
 */
export type SourceOutcome =
  | 'serves'
  | 'not-found'
  | 'page'
  | 'credentials'
  | 'distrusted'
  | 'error'
  | 'proxy'
  | 'none'
  | 'unasked'
  | 'unseen';

export function outcomeOf(answer: SourceAnswer): SourceOutcome {
  if (answer.kind === 'folder') return answer.there ? 'serves' : 'not-found';
  return webOutcome(answer.answer);
}

export function webOutcome(answer: WebAnswer): SourceOutcome {
  const { status } = answer;
  if (status === null) {
    if (['unsupported', 'cancelled'].includes(answer.failure?.code ?? '')) return 'unasked';
    return answer.way === 'open' || answer.way === 'unseen' ? 'unseen' : 'none';
  }
  if (answer.byProxy) return 'proxy';
  if (answer.distrust !== null) return 'distrusted';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return answer.html && status === 403 ? 'error' : 'credentials';
  // A redirect is followed by go; where it leads is not ours to try.
  if (status >= 300 && status < 400) return 'serves';
  if (status !== 200) return 'error';
  return answer.html ? 'page' : 'serves';
}

/** Whether a request of go's kind to this host was tried and did not get through. */
export function failsAt(answers: readonly SourceAnswer[], host: string): boolean {
  return answers.some((one) => {
    if (one.kind !== 'web' || one.answer.host !== host) return false;
    return ['page', 'distrusted', 'error', 'none'].includes(webOutcome(one.answer));
  });
}
