import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { routeOf } from '../../../src/go/module-route.ts';
import { followAnswers, type SourceAnswer as SimpleAnswer } from '../../../src/go/proxy-fallthrough.ts';
import { askWeb, type WebAnswer } from '../asking/web-answer.ts';
import { webOutcome } from '../judging/source-outcome.ts';
import { isDatabase, PROBE_MODULE } from '../targets.ts';
import { goSettings } from './go-settings.ts';

/** By which way go would ask the checksum database, and whether that works. */
export interface DatabaseAnswer {
  /** `sum.golang.org`; empty where nothing is asked (switched off, not needed). */
  readonly name: string;
  /** A module proxy that relays it, `direct` for its own address, `error`: no way that go would take. */
  readonly base: string;
  readonly probes: readonly WebAnswer[];
  /** The database at its own address; null where go would not ask it there. */
  readonly direct: WebAnswer | null;
}

export const databaseAnswer = defineFact<DatabaseAnswer>({
  id: 'proxy.database-answer',
  limitMs: 8_000,
  async observe(look) {
    const settings = await look.need(goSettings);
    const route = routeOf(settings, PROBE_MODULE);
    const unasked = { name: '', base: 'direct', probes: [], direct: null };
    if (!isDatabase(route.sumdb) || route.fetch[0] === 'off') return unasked;
    const ask = (url: string) => askWeb(look, url, settings.environment);
    const own = route.sumdbUrl ?? `https://${route.sumdb}`;
    if (route.sumdbUrl !== null) {
      return { name: route.sumdb, base: 'direct', probes: [], direct: await ask(`${own}/latest`) };
    }
    const web = route.sumdbProbes.filter((source) => /^https?:/.test(source));
    const probes = await Promise.all(
      web.map((source) => ask(`${source.replace(/\/$/, '')}/sumdb/${route.sumdb}/supported`)),
    );
    // Where go would turn after this one cannot be told.
    if (probes.some((probe) => webOutcome(probe) === 'unseen'))
      return { name: route.sumdb, base: 'error', probes, direct: null };
    const folders = await folderAnswers(look, route.sumdbProbes, route.sumdb);
    const answers = Object.fromEntries([
      ...web.map((source, index) => [source, simple(probes[index])] as const),
      ...folders,
    ]);
    const { sumdbBase: base } = followAnswers(route.chain, answers, 'error');
    const direct = base === 'direct' ? await ask(`${own}/latest`) : null;
    return { name: route.sumdb, base, probes, direct };
  },
});

/** A folder relays the database where somebody copied it there, which hardly anybody does. */
async function folderAnswers(
  look: Look,
  sources: readonly string[],
  name: string,
): Promise<readonly (readonly [string, SimpleAnswer])[]> {
  const folders = sources.filter((source) => source.startsWith('file:'));
  return Promise.all(
    folders.map(async (source) => {
      const path = `${source.replace(/^file:\/\//, '').replace(/\/$/, '')}/sumdb/${name}/supported`;
      const outcome = await look.machine.stat(path);
      return [source, { status: outcome.ok ? 200 : 404 }] as const;
    }),
  );
}

function simple(answer: WebAnswer | undefined): SimpleAnswer {
  if (!answer || answer.status === null || answer.distrust !== null) return { failed: 'no answer' };
  return { status: answer.status };
}
