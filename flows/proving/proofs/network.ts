import { broken, leftOut, linesOf, numberIn, type Proof, passed } from '../proof.ts';
import { has, running } from './running.ts';

/** The program gives up after 400 ms. */
const GIVES_UP_MS = 400;
const LATE_MS = 2_000;

export const deadPort = running({
  id: 'dead-port',
  build: 'network',
  does: 'dead',
  judge(lines) {
    if (!has(lines, { refused: true, gave_up: true })) return broken();
    const [refused, gaveUp] = [numberIn(lines, 'refused_ms'), numberIn(lines, 'gave_up_ms')];
    if (Number.isNaN(refused + gaveUp)) return broken({}, 'proving.ended-badly');
    const inTime = refused < LATE_MS && gaveUp >= GIVES_UP_MS && gaveUp < GIVES_UP_MS + LATE_MS;
    return inTime ? passed({ ms: gaveUp }) : broken({ ms: gaveUp }, 'late');
  },
});

/** Fewer than this tell nothing about many. */
const LEAST = 50;
/** Far below one for each connection; a run has some ten. */
const MOST_THREADS = 100;

export const connections = running({
  id: 'connections',
  build: 'network',
  does: 'many',
  alone: true,
  judge(lines) {
    const wanted = numberIn(lines, 'wanted');
    const answered = numberIn(lines, 'answered');
    const limit = numberIn(lines, 'file_limit');
    if (!Number.isFinite(wanted + answered + limit)) return broken({}, 'proving.ended-badly');
    if (wanted < LEAST) return leftOut('few-files', { limit });
    const params = { n: answered, limit, threads: numberIn(lines, 'threads') };
    if (answered !== wanted) return broken(params);
    if (wanted > MOST_THREADS * 2 && params.threads > MOST_THREADS) return broken(params, 'threads');
    return wanted < 1000 ? { ...passed(params), says: 'ok-fewer' } : passed(params);
  },
});

export const mixedLoad = running({
  id: 'mixed-load',
  build: 'network',
  does: 'mixed',
  alone: true,
  judge(lines) {
    const number = (name: string) => numberIn(lines, name);
    const done = { requests: number('requests'), beats: number('beats'), ticks: number('ticks') };
    const params = { ...done, wrong: number('wrong'), left: number('left') };
    if (!Object.values(params).every(Number.isFinite)) return broken({}, 'proving.ended-badly');
    if (params.wrong > 0 || Object.values(done).includes(0)) return broken(params);
    return params.left > 0 ? broken(params, 'left') : passed(params);
  },
});

export const proxyVariables: Proof = {
  id: 'proxy-variables',
  settings: 'clean',
  builds: ['network'],
  alone: false,
  simulated: false,
  steps: () => [
    { kind: 'run', name: 'fetch', build: 'network', args: ['fetch'] },
    {
      kind: 'run',
      name: 'noProxy',
      build: 'network',
      args: ['no-proxy'],
      environment: { HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '.gomend.invalid' },
    },
  ],
  judge({ fetch, noProxy }) {
    const [fetched, excepted] = [linesOf(fetch), linesOf(noProxy)];
    if (fetched === null || excepted === null || !has(fetched, { loopback: 'straight' })) return broken();
    const followed =
      has(fetched, {
        loopback_through_proxy: 0,
        elsewhere: 'proxy was asked for http://proof.gomend.invalid/',
      }) && has(excepted, { proxy: '<nil>' });
    return followed ? passed() : broken({}, 'not-followed');
  },
};
