import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { addressOf } from './environment.ts';
import { proxyListeners } from './listeners.ts';
import { sourceAnswers } from './source-answers.ts';

/** Whether a program of Apple's gets a connection where gomend's own was refused by the system, on a Mac. */
export interface AppleWitness {
  readonly host: string;
  readonly port: number;
  /** null: it did not come so far that this could be told. */
  readonly connects: boolean | null;
}

const SECONDS = 3;
/** Exit codes of curl(1): it did not find the host; no connection; out of time. Any other comes after the connection. */
const NO_HOST = 6;
const NO_CONNECTION = [7, 28];

/**
 * macOS holds back what an app starts, and never its own `/usr/bin/curl` (Apple TN3179): where that gets through
 * and gomend does not, the host is there. Asked only of a host that go needs, or of a proxy in front of those,
 * that was "no route to host".
 */
export const appleWitness = defineFact<readonly AppleWitness[]>({
  id: 'proxy.apple-witness',
  limitMs: 9_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return [];
    const [answers, listeners] = await Promise.all([look.need(sourceAnswers), look.ask(proxyListeners)]);
    const refused = answers.flatMap((one) => {
      if (one.kind !== 'web' || one.answer.proxy !== null) return [];
      return /EHOSTUNREACH/.test(one.answer.failure?.detail ?? '') ? [one.answer.url] : [];
    });
    const proxies = listeners.known ? listeners.value.filter((one) => one.state === 'no-route') : [];
    return Promise.all([...refused, ...proxies.map((one) => one.url)].map((url) => ask(look, url)));
  },
});

async function ask(look: Look, url: string): Promise<AppleWitness> {
  const address = addressOf(url);
  if (!address) return { host: '', port: 0, connects: null };
  const { host, port, scheme } = address;
  // The host alone: a path or a user name is nobody's business in a list of processes.
  const plain = `${scheme === 'https' ? scheme : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  const quiet = ['-q', '-s', '-o', '/dev/null', '--noproxy', '*', '--max-time', String(SECONDS)];
  const outcome = await look.machine.run({ argv: ['/usr/bin/curl', ...quiet, plain] });
  const exitCode = outcome.ok ? outcome.value.exitCode : null;
  if (exitCode === null || exitCode === NO_HOST) return { host, port, connects: null };
  return { host, port, connects: !NO_CONNECTION.includes(exitCode) };
}
