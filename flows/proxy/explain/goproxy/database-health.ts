import type { ModuleRoute } from '../../../../src/go/module-route.ts';
import { followAnswers, type SourceAnswer } from '../../../../src/go/proxy-fallthrough.ts';
import { isDatabase } from '../../targets.ts';
import { type Asking, type Fetched, fetchAsGo } from './ask.ts';
import { addressOf, ruling, type SourceLook } from './source-health.ts';

/**
 * The checksum database by the way that go takes to it.
 *
 * - `none`, `off`: it is not asked. `error`: go stops with an error (`detail`). `lost`: no way leads there.
 * - `relayed`: the entry `by` passes questions on. `straight`: it is asked at its own address.
 * - `wrong`: what came at its address is not the database's. `unknown`: an entry in between was not heard.
 */
export type DatabaseState = 'none' | 'off' | 'error' | 'lost' | 'relayed' | 'straight' | 'wrong' | 'unknown';

export interface DatabaseLook {
  readonly name: string;
  readonly state: DatabaseState;
  readonly detail: string;
  /** The entry that relays it; null: none. */
  readonly by: string | null;
  /** Below it `/lookup/…` is asked; null: nowhere. */
  readonly base: string | null;
  /** Where it was asked itself. */
  readonly straight: Fetched | null;
}

const ANSWER_MS = 3_000;

/** @param looks of every entry that is no `direct` or `off` */
export async function lookAtDatabase(
  asking: Asking,
  route: ModuleRoute,
  looks: readonly SourceLook[],
): Promise<DatabaseLook> {
  const { sumdb: name } = route;
  const found = (state: DatabaseState, more: Partial<DatabaseLook> = {}): DatabaseLook => ({
    name: isDatabase(name) ? name : '',
    state,
    detail: '',
    by: null,
    base: null,
    straight: null,
    ...more,
  });
  if (name === 'none' || route.fetch[0] === 'off' || route.error !== null) return found('none');
  if (name === 'off') return found('off');
  if (name === 'error') return found('error', { detail: route.sumdbError ?? '' });
  if (route.sumdbUrl !== null) return straight(asking, route.sumdbUrl, found);
  const answers = Object.fromEntries(looks.map((look) => [look.source, relays(look)] as const));
  if (Object.values(answers).some((one) => one === null)) return found('unknown');
  const known = answers as Readonly<Record<string, SourceAnswer>>;
  const { sumdbBase } = followAnswers(route.chain, known, 'error');
  if (sumdbBase === 'error') return found('lost');
  if (sumdbBase === 'direct') return straight(asking, `https://${name}`, found);
  return found('relayed', { by: sumdbBase, base: addressOf(sumdbBase, `sumdb/${name}`) });
}

/** As go takes the entry's answer; null: it was not heard. */
function relays({ rulings, health }: SourceLook): SourceAnswer | null {
  const said = ruling(rulings, 'sumdb');
  if (said?.state === 'right') return { status: 200 };
  if (said?.state === 'not-offered') return { status: 404 };
  // A page with status 200 is a yes to go, and what it asks there next fails.
  if (said?.state === 'wrong') return said.why === 'page' ? { status: 200 } : { failed: said.why };
  return health === 'fails' ? { failed: 'no answer' } : null;
}

async function straight(
  asking: Asking,
  base: string,
  found: (state: DatabaseState, more?: Partial<DatabaseLook>) => DatabaseLook,
): Promise<DatabaseLook> {
  const answer = await fetchAsGo(asking, addressOf(base, 'latest'), { timeoutMs: ANSWER_MS });
  const { reply, first } = answer;
  if (reply.kind === 'none' && !['unreachable', 'garbage'].includes(reply.code))
    return found('unknown', { straight: answer });
  if (reply.kind !== 'reply' || first === null) return found('lost', { straight: answer });
  if (first.distrust !== null) return found('lost', { straight: answer, detail: first.distrust });
  const text = Buffer.from(reply.bytes).toString('utf8');
  // The head of its tree, which it signs (go.dev/design/25530-sumdb).
  const isHead = reply.status === 200 && /^go\.sum database tree\n\d+\n/.test(text);
  if (!isHead) return found('wrong', { straight: answer, detail: `HTTP ${reply.status}` });
  return found('straight', { base, straight: answer });
}
