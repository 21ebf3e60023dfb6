import type { ProgramAnswer, ProxyExplanation } from '../../../flows/proxy/explain/proxy-explanation.ts';
import type { Params } from '../../model/message.ts';
import { cleanText } from '../../words/untrusted.ts';
import { systemProxy } from '../explain/proxy-document.ts';
import { tint } from './style.ts';
import { labelled, prose, type TextContext } from './text-context.ts';
import { displayWidth } from './wrap.ts';

const PROGRAMS = ['go', 'git', 'curl'] as const;

/** Which HTTP proxy each program uses for an address, why, and where they do not agree. */
export function proxyText(explanation: ProxyExplanation, context: TextContext): string {
  const { words, style } = context;
  const { url, system } = explanation;
  const say = (key: string, params: Params = {}) => words.say(`explain.proxy.${key}`, params);
  const head = prose(tint(say('head', { url }), 'bold', style), 0, context);
  const answers = [
    ...PROGRAMS.map((name) => [say(`program.${name}`), programText(explanation[name], context)] as const),
    ...(system === null ? [] : [[say('program.system'), systemText(system, context)] as const]),
  ];
  const width = Math.max(...answers.map(([label]) => displayWidth(label)));
  const rows = answers.flatMap(([label, text]) => labelled(label, text, width, context));
  const notes = notesOn(explanation, context).flatMap((one) => prose(one, 0, context));
  return `${[head, rows, notes]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function programText({ proxy, error, reason, place }: ProgramAnswer, { words }: TextContext): string {
  const say = (key: string, params: Params = {}) => words.say(`explain.proxy.${key}`, params);
  const entry = 'entry' in reason ? reason.entry : '';
  const setting = settingOf(reason);
  const answer = proxy === null ? say(error === null ? 'direct' : 'error', { error: error ?? '' }) : cleanText(proxy);
  const why = say(`why.${reason.rule}`, { setting, entry });
  const at = place === null ? '' : place.line === null ? place.file : `${place.file}:${place.line}`;
  return [answer, why, at].filter((part) => part !== '').join(' · ');
}

/** The variable, or the place in a file, that decided; empty where none did. */
function settingOf(reason: ProgramAnswer['reason']): string {
  if ('variable' in reason) return reason.variable;
  return 'setting' in reason ? reason.setting : '';
}

function systemText(system: NonNullable<ProxyExplanation['system']>, { words }: TextContext): string {
  const say = (key: string, params: Params = {}) => words.say(`explain.proxy.system.${key}`, params);
  if (system.rule !== 'script') return say(system.rule, { proxy: '', entry: '', detail: '', ...system });
  const { url, script } = system;
  if (script === null) return say(url === '' ? 'script-looked-for' : 'script-not-asked', { url });
  if (script.kind === 'unrun') return say('script-unrun', { url, detail: script.detail });
  if (script.kind === 'unread') return say('script-unread', { url, detail: script.detail || `HTTP ${script.status}` });
  const ways = script.ways.map((way) => {
    if (way.kind === 'direct') return say('way-direct');
    return way.kind === 'proxy' ? way.proxy : say('way-unknown', { word: way.word });
  });
  return say('script', { url, ways: ways.join(say('way-then')) });
}

/** What is worth knowing where the answers differ: each by the rule that makes the difference. */
function notesOn(
  { go, git, curl, system, gitConditions }: ProxyExplanation,
  { words }: TextContext,
): readonly string[] {
  const say = (key: string, params: Params = {}) => words.say(`explain.proxy.note.${key}`, params);
  const notes: string[] = [];
  const reachesGo = go.proxy !== null;
  const undecided = system?.rule === 'script' && system.script?.kind !== 'ways';
  if (!reachesGo && (systemProxy(system) !== null || undecided)) notes.push(say('system-not-go'));
  if (reachesGo && system?.rule === 'none') notes.push(say('go-not-system'));
  const all = [git, curl].map(({ reason }) => settingOf(reason)).find((name) => /^all_proxy$/i.test(name));
  if (!reachesGo && all !== undefined) notes.push(say('all-proxy', { variable: all }));
  if (
    go.reason.rule === 'proxy' &&
    'variable' in go.reason &&
    go.reason.variable === 'HTTP_PROXY' &&
    curl.proxy === null
  )
    notes.push(say('upper-http-proxy'));
  if (go.reason.rule === 'local-host' && (curl.proxy !== null || git.proxy !== null)) notes.push(say('local-host'));
  if (go.reason.rule === 'no-proxy-set' && 'unusable' in go.reason && go.reason.unusable !== null)
    notes.push(say('unusable-for-go', { variable: go.reason.unusable }));
  if (gitConditions > 0) notes.push(say('git-conditions', { n: gitConditions }));
  return notes;
}
