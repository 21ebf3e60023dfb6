import { defineFact } from '../../../src/engine/fact.ts';
import { askWeb, type WebAnswer } from '../asking/web-answer.ts';
import { webOutcome } from '../judging/source-outcome.ts';
import { PROBE_MODULE } from '../targets.ts';
import { databaseAnswer } from './database-answer.ts';
import { goSettings } from './go-settings.ts';
import { sourceAnswers } from './source-answers.ts';

/** What others serve in the place of go's own servers, where those are out of reach. null: not asked, or no answer. */
export interface Mirrors {
  readonly proxy: WebAnswer | null;
  readonly database: WebAnswer | null;
}

/** Run by others than Go's authors (goproxy.cn: Qiniu). */
export const MIRROR_PROXY = 'https://goproxy.cn';
/** Google's own second address of the database (cmd/go knows it by this name). */
export const MIRROR_DATABASE = 'sum.golang.google.cn';

/** Asked for a module of everybody's, and only where go's own server was tried and did not answer. */
export const mirrors = defineFact<Mirrors>({
  id: 'proxy.mirrors',
  limitMs: 4_000,
  async observe(look) {
    const [{ environment }, sources, database] = await Promise.all([
      look.need(goSettings),
      look.need(sourceAnswers),
      look.ask(databaseAnswer),
    ]);
    const shut = (answer: WebAnswer | null, host: string) => answer?.host === host && webOutcome(answer) === 'none';
    const direct = database.known ? database.value.direct : null;
    const ask = async (url: string) => {
      const answer = await askWeb(look, url, environment);
      return webOutcome(answer) === 'serves' ? answer : null;
    };
    const proxyShut = sources.some((one) => one.kind === 'web' && shut(one.answer, 'proxy.golang.org'));
    const [proxy, sums] = await Promise.all([
      proxyShut ? ask(`${MIRROR_PROXY}/${PROBE_MODULE}/@v/list`) : null,
      shut(direct, 'sum.golang.org') ? ask(`https://${MIRROR_DATABASE}/latest`) : null,
    ]);
    return { proxy, database: sums };
  },
});
