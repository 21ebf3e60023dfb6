import { defineFact } from '../../../src/engine/fact.ts';
import { askWeb, type WebAnswer } from '../asking/web-answer.ts';
import { SUSPECT_MS } from '../judging/clock.ts';
import { goSettings } from './go-settings.ts';
import { sourceAnswers } from './source-answers.ts';

/**
 * Hosts that the go command talks to on its own account: the checksum database, and the home of the
 * toolchain and of golang.org/x. Nobody else is asked.
 */
const GO_HOSTS = ['sum.golang.org', 'golang.org', 'proxy.golang.org'];
/** Two witnesses are enough. */
const WITNESSES = 2;

/**
 * The certificates and the time of other hosts of Go's, asked for only where a module proxy showed a
 * certificate that is not trusted, or another time than this computer's: one host may have a bad certificate
 * or a wrong clock, several with one issuer have somebody in between.
 */
export const secondLook = defineFact<readonly WebAnswer[]>({
  id: 'proxy.second-look',
  limitMs: 5_500,
  async observe(look) {
    const [settings, answers] = await Promise.all([look.need(goSettings), look.need(sourceAnswers)]);
    const asked = answers.flatMap((one) => (one.kind === 'web' ? [one.answer] : []));
    if (!asked.some((answer) => answer.distrust !== null || isOff(answer))) return [];
    const others = GO_HOSTS.filter((host) => !asked.some((answer) => answer.host === host)).slice(0, WITNESSES);
    return Promise.all(others.map((host) => askWeb(look, `https://${host}/`, settings.environment)));
  },
});

function isOff({ serverTime, askedAt }: WebAnswer): boolean {
  return serverTime !== null && Math.abs(serverTime - askedAt) > SUSPECT_MS;
}
