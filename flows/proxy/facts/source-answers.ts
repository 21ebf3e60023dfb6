import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { parseGoUrl } from '../../../src/go/go-url.ts';
import type { Fallback } from '../../../src/go/goproxy-list.ts';
import { askWeb, type WebAnswer } from '../asking/web-answer.ts';
import { PROBE_MODULE } from '../targets.ts';
import { type GoSettings, goSettings } from './go-settings.ts';

/** How one entry of GOPROXY answers the question that go asks first about a module. */
export type SourceAnswer = { readonly source: string; readonly fallback: Fallback } & (
  | { readonly kind: 'web'; readonly answer: WebAnswer }
  | { readonly kind: 'folder'; readonly path: string; readonly there: boolean }
);

/** The first entries decide; a longer list is asked only as far as go would normally come. */
const MAX_SOURCES = 4;

/** Every module proxy of the list, in its order, asked side by side. `direct` and `off` are not asked. */
export const sourceAnswers = defineFact<readonly SourceAnswer[]>({
  id: 'proxy.source-answers',
  limitMs: 5_500,
  async observe(look) {
    const settings = await look.need(goSettings);
    const chain = settings.chain.ok ? settings.chain.chain : [];
    const sources = chain.filter((one) => !['noproxy', 'direct', 'off'].includes(one.source)).slice(0, MAX_SOURCES);
    return Promise.all(sources.map(({ source, fallback }) => askSource(look, source, fallback, settings)));
  },
});

async function askSource(look: Look, source: string, fallback: Fallback, settings: GoSettings): Promise<SourceAnswer> {
  const parsed = parseGoUrl(source);
  if (parsed.ok && parsed.url.scheme === 'file') {
    const { path } = parsed.url;
    const outcome = await look.machine.stat(path);
    return { source, fallback, kind: 'folder', path, there: outcome.ok };
  }
  const url = `${source.replace(/\/$/, '')}/${PROBE_MODULE}/@v/list`;
  return { source, fallback, kind: 'web', answer: await askWeb(look, url, settings.environment) };
}
