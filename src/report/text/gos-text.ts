import type { ContextResult, ExplainedGo, GoExplanation } from '../../../flows/toolchain/explain/go-explanation.ts';
import type { Words } from '../../words/words.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';

/** Every go with what is to be said of it, then who gets none. */
export function gosText(explanation: GoExplanation, context: TextContext): string {
  const { words, style } = context;
  const { gos, contexts } = explanation;
  const head = words.say(gos.length === 0 ? 'explain.gos.none' : 'explain.gos.head', { n: gos.length });
  const parts = [
    prose(tint(head, 'bold', style), 0, context),
    ...gos.map((go) => [
      ...prose(tint(title(go, words), 'bold', style), 0, context),
      ...judgements(go, explanation, words).flatMap((sentence) => prose(sentence, 2, context)),
    ]),
    withoutGo(contexts, words).flatMap((sentence) => prose(sentence, 0, context)),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function title({ path, version, installer, arch, standsInFor }: ExplainedGo, words: Words): string {
  const parts = [
    version ?? words.say(standsInFor === null ? 'explain.gos.version-unknown' : 'explain.gos.stand-in'),
    words.say(`explain.gos.installer.${installer}`),
    ...(arch === null || arch === 'script' ? [] : [arch]),
  ];
  return words.say('explain.gos.title', { path, parts: words.join(parts, 'clauses') });
}

function judgements(go: ExplainedGo, { system }: GoExplanation, words: Words): readonly string[] {
  const say = (key: string, params: Record<string, string | number | readonly string[]> = {}) =>
    words.say(`explain.gos.${key}`, params);
  const { broken, cpu, knownOn, lacksUuid, needsMacos, standsInFor, support, version } = go;
  return [
    ...started(go, words),
    ...(standsInFor === null ? [] : [say(`stands-in.${standsInFor}`)]),
    ...(broken === null ? [] : [say(`broken.${broken}`)]),
    ...(cpu === null || cpu === 'native' ? [] : [say(`cpu.${cpu}`, { cpu: system?.cpu ?? '' })]),
    ...(needsMacos === null ? [] : [say('needs-macos', { needsMacos, macos: system?.version ?? '' })]),
    ...(lacksUuid ? [say('lacks-uuid', { macos: system?.version ?? '' })] : []),
    ...(support === null ? [] : [say(`support.${support}`, { version: version ?? '', knownOn })]),
  ];
}

const MANAGERS: ReadonlySet<string> = new Set(['goenv', 'gvm', 'asdf', 'mise']);

function started({ winsIn, behindIn, installer, standsInFor }: ExplainedGo, words: Words): readonly string[] {
  const places = (contexts: readonly string[]) => contexts.map((one) => words.say(`explain.gos.place.${one}`));
  const wins = winsIn.length === 0 ? [] : [words.say('explain.gos.wins', { places: places(winsIn) })];
  const winners = [...new Set(behindIn.map(({ winner }) => winner))];
  const behind = winners.map((winner) => {
    const contexts = behindIn.filter((one) => one.winner === winner).map(({ context }) => context);
    return words.say('explain.gos.behind', { winner, places: places(contexts) });
  });
  const told = [...wins, ...behind];
  if (told.length > 0) return told;
  if (installer === 'toolchain-module') return [words.say('explain.gos.by-go')];
  const managed = MANAGERS.has(installer) && standsInFor === null;
  return [words.say(managed ? 'explain.gos.by-manager' : 'explain.gos.off-path', { manager: installer })];
}

function withoutGo(results: readonly ContextResult[], words: Words): readonly string[] {
  const place = ({ context }: ContextResult) => words.say(`explain.gos.place.${context}`);
  const unknown = results.flatMap((one) => {
    if (one.known) return [];
    const { code, subject, detail } = one.reason;
    return [words.say('explain.gos.place-unknown', { place: place(one), code, subject, detail })];
  });
  const places = results.filter((one) => one.known && one.winner === null).map(place);
  return [...(places.length === 0 ? [] : [words.say('explain.gos.nothing-in', { places })]), ...unknown];
}
