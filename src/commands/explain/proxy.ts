import { proxyExplanation } from '../../../flows/proxy/explain/proxy-explanation.ts';
import { parseGoUrl } from '../../go/go-url.ts';
import { proxyDocument } from '../../report/explain/proxy-document.ts';
import { proxyText } from '../../report/text/proxy-text.ts';
import type { Explanation } from '../explain.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';
import { whatIfOf } from './what-if.ts';

/** `gomend explain proxy URL`: which HTTP proxy Go, git, curl and the Mac use for it, side by side. */
export const explainProxy: Explanation = async (url, invocation, terminal) => {
  if (url === null) throw new UsageError('explain-proxy-url');
  const parsed = parseGoUrl(url);
  if (!parsed.ok) throw new UsageError('explain-proxy-bad', { word: url, why: parsed.error });
  if (parsed.url.scheme === '' || parsed.url.opaque !== '') throw new UsageError('explain-proxy-whole', { word: url });
  return explained(proxyExplanation(url, whatIfOf(invocation)), 'explain.proxy.failed', invocation, terminal, {
    document: proxyDocument,
    text: proxyText,
  });
};
