import type { AskerMap, Outcome, ResolverExplanation } from '../../../flows/resolver/explain/resolver-explanation.ts';
import type { Ending } from '../../dns/map/route.ts';
import type { Words } from '../../words/words.ts';
import { shortenHome } from './home.ts';
import { tellStep } from './step-sentences.ts';
import { type TextStyle, type Tint, tint, typed } from './style.ts';
import { proseWidth } from './text-context.ts';
import { wrap } from './wrap.ts';

/** What the map is drawn with. */
export interface MapContext {
  readonly words: Pick<Words, 'say' | 'join' | 'label'>;
  readonly style: TextStyle;
}

/** From a name to an answer: a small tree for each way that programs go, then where they differ, then what is unseen. */
export function resolverText(explanation: ResolverExplanation, context: MapContext): string {
  const { words } = context;
  const head = words.say('explain.resolver.head', { host: explanation.host });
  const parts = [
    hanging(head, '', '', context, 'bold'),
    ...groupsOf(explanation.askers).map((group) => drawGroup(group, context)),
    behind(explanation, context),
    differences(explanation, context),
    memories(explanation, context),
    unseen(explanation, context),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Programs that go exactly the same way. */
interface Group {
  readonly askers: readonly AskerMap[];
  readonly first: AskerMap;
}

function groupsOf(askers: readonly AskerMap[]): readonly Group[] {
  const groups = new Map<string, { askers: AskerMap[]; first: AskerMap }>();
  for (const one of askers) {
    const key = JSON.stringify([one.way, one.route]);
    const same = groups.get(key);
    if (same) same.askers.push(one);
    else groups.set(key, { askers: [one], first: one });
  }
  return [...groups.values()];
}

interface Lines {
  readonly trunk: string;
  readonly branch: string;
  readonly last: string;
  readonly arrow: string;
}

const DRAWN: Lines = { trunk: '│ ', branch: '├─ ', last: '└─ ', arrow: '→ ' };
const ASCII: Lines = { trunk: '| ', branch: '|- ', last: '`- ', arrow: '=> ' };
const SPOKEN: Lines = { trunk: '', branch: '', last: '', arrow: '' };

function linesOf({ style }: MapContext): Lines {
  return style.accessible ? SPOKEN : style.unicode ? DRAWN : ASCII;
}

function drawGroup({ askers, first }: Group, context: MapContext): readonly string[] {
  const { words } = context;
  const draw = linesOf(context);
  const title = namesOf(
    askers.map(({ asker }) => asker),
    words,
  );
  const reasons = REASONS.flatMap((reason) => {
    // That of netdns=go is its name.
    const those = askers.filter((one) => one.reason === reason && one.asker !== 'go-own').map(({ asker }) => asker);
    return those.length === 0 ? [] : [words.say(`explain.resolver.reason.${reason}`, { who: namesOf(those, words) })];
  });
  const steps = first.route?.steps ?? [];
  const told = steps.map((step) => tellStep(step, words));
  return [
    ...hanging(title, '', '', context, 'bold'),
    ...[waySentence(first, words), ...reasons].flatMap((one) => hanging(one, draw.trunk, draw.trunk, context)),
    ...told.flatMap(({ sentences, questions }, index) => {
      const last = index === told.length - 1;
      const below = last
        ? ' '.repeat(draw.trunk.length + (draw.trunk === '' ? 0 : 1))
        : `${draw.trunk}${draw.trunk === '' ? '' : ' '}`;
      return [
        ...hanging(words.join(sentences, 'sentences'), last ? draw.last : draw.branch, below, context),
        ...questions.flatMap((one) => hanging(one, `${below}  `, `${below}    `, context)),
      ];
    }),
    ...hanging(endingSentence(first.route?.ending ?? null, first, words), draw.arrow, '  ', context, endingTint(first)),
  ];
}

const REASONS = ['no-cgo', 'godebug', 'needs-libc', 'old'] as const;

/** Names of askers have commas in them. */
function namesOf(askers: readonly AskerMap['asker'][], words: Pick<Words, 'say' | 'join'>): string {
  return [...new Set(askers)].map((one) => words.say(`explain.resolver.asker.${one}`)).join(' · ');
}

/** By the names that Go gives them. */
const ORDERS: Readonly<Record<string, string>> = {
  'files,dns': 'files-dns',
  'dns,files': 'dns-files',
  files: 'files',
  dns: 'dns',
};

function waySentence({ way }: AskerMap, words: Pick<Words, 'say' | 'join'>): string {
  if (way.kind === 'go') return words.say(`explain.resolver.way.go.${ORDERS[way.order] ?? 'files-dns'}`);
  const product = way.kind === 'machine' ? words.say(`explain.resolver.product.${way.product}`) : '';
  return words.say(`explain.resolver.way.${way.kind}`, { product });
}

function endingSentence(ending: Ending | null, { way }: AskerMap, words: Pick<Words, 'say' | 'join'>): string {
  const say = (key: string, params = {}) => words.say(`explain.resolver.ending.${key}`, params);
  if (ending === null) return say(way.kind === 'musl' ? 'musl' : 'machine');
  if (ending.kind === 'none') return say(`none.${ending.why}`);
  if (ending.kind !== 'addresses') return say(ending.kind);
  const { addresses, name, server } = ending;
  if (server === null) return say('addresses', { addresses });
  return say('addresses-from', { addresses, server: server.address, name: (name ?? '').replace(/(.)\.$/, '$1') });
}

function endingTint({ route }: AskerMap): Tint | null {
  if (route === null || route.ending.kind === 'unknown') return null;
  return route.ending.kind === 'none' ? 'yellow' : 'green';
}

/** A server on this computer that only hands on, and to whom. */
function behind({ resolvConf }: ResolverExplanation, context: MapContext): readonly string[] {
  if (resolvConf === null) return [];
  const say = (key: string, params = {}) => context.words.say(`explain.resolver.${key}`, params);
  const { mode, uplinks } = resolvConf;
  const sentences = [
    ...(mode === 'foreign' ? [] : [say(`mode.${mode}`)]),
    ...(uplinks.length === 0 ? [] : [say('uplinks', { servers: uplinks })]),
  ];
  return sentences.flatMap((one) => hanging(one, '', '', context));
}

function differences({ outcomes }: ResolverExplanation, context: MapContext): readonly string[] {
  const { words, style } = context;
  if (outcomes.length < 2) return hanging(words.say('explain.resolver.alike'), '', '', context);
  const mark = style.accessible ? '' : '  ';
  return [
    ...hanging(words.say('explain.resolver.differ'), '', '', context, 'bold'),
    ...outcomes.flatMap((outcome) => hanging(outcomeSentence(outcome, words), mark, `${mark}  `, context)),
  ];
}

function outcomeSentence({ askers, servers, ending }: Outcome, words: Pick<Words, 'say' | 'join'>): string {
  const who = namesOf(askers, words);
  const asked = servers.map(({ address }) => address);
  const result =
    ending === null || ending.kind === 'unknown' ? 'unknown' : ending.kind === 'none' ? 'none' : ending.kind;
  const addresses = ending?.kind === 'addresses' ? ending.addresses : [];
  const how = asked.length === 0 ? 'asks-nobody' : 'asks';
  return words.say(`explain.resolver.outcome.${how}.${result}`, { who, servers: asked, addresses });
}

/** Who remembers its answer, and for how long. */
function memories({ memories: told }: ResolverExplanation, context: MapContext): readonly string[] {
  if (told.length === 0) return [];
  const { words, style } = context;
  const mark = style.accessible ? '' : '  ';
  return [
    ...hanging(words.say('explain.resolver.memories'), '', '', context, 'bold'),
    ...told.flatMap(({ kind, server, name, seconds }) =>
      hanging(words.say(`explain.resolver.memories.${kind}`, { server, name, n: seconds }), mark, `${mark}  `, context),
    ),
  ];
}

function unseen({ unseen: keys, scoped }: ResolverExplanation, context: MapContext): readonly string[] {
  const { words, style } = context;
  const mark = style.accessible ? '' : '  ';
  const listed = scoped.map((one) => words.label(one.interface, one.servers.join(', ')));
  return [
    ...hanging(words.say('explain.resolver.unseen'), '', '', context, 'bold'),
    ...keys.flatMap((key) =>
      hanging(words.say(`explain.resolver.unseen.${key}`, { listed }), mark, `${mark}  `, context),
    ),
  ];
}

/** A wrapped sentence with something in front of its first line, and something else in front of the others. */
function hanging(
  text: string,
  lead: string,
  follow: string,
  context: MapContext,
  colour: Tint | null = null,
): readonly string[] {
  const spoken = context.style.accessible;
  const indent = spoken ? 0 : Math.max(lead.length, follow.length);
  return wrap(typed(shortenHome(text, context.style.home), context.style), proseWidth(context.style, indent)).map(
    (line, index) => {
      const drawn = colour === null ? line : tint(line, colour, context.style);
      return spoken ? drawn : `${index === 0 ? lead : follow}${drawn}`.trimEnd();
    },
  );
}
