import type { Evidence } from '../../../src/model/evidence.ts';
import { message } from '../../../src/model/message.ts';
import type { WebAnswer } from '../asking/web-answer.ts';
import { shownUrl } from '../shown-url.ts';

/** The record of one request: where, by which proxy, and what came back. */
export function webEvidence(answer: WebAnswer): Evidence {
  const via = answer.proxy === null ? '' : ` via ${shownUrl(answer.proxy)}`;
  return {
    kind: 'http',
    source: `${shownUrl(answer.url)}${via}`,
    excerpt: answer.distrust ?? (answer.failure ? shownUrl(answer.failure.detail) : null),
    line: null,
    ms: answer.ms,
    outcome: answer.status === null ? (answer.failure?.code ?? 'failed') : `HTTP ${answer.status}`,
  };
}

/** The certificate that a server showed, as far as it tells who stands behind it. */
export function tlsEvidence(answer: WebAnswer): Evidence {
  const [leaf] = answer.chain;
  const excerpt = leaf
    ? message('evidence.certificate', {
        subject: leaf.subject,
        issuer: leaf.issuer,
        from: leaf.notBefore,
        until: leaf.notAfter,
      })
    : null;
  return { kind: 'tls', source: answer.host, excerpt, line: null, ms: null, outcome: answer.distrust ?? 'ok' };
}
