import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { surroundings } from '../../machine/facts/surroundings.ts';
import { system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { type ServerAnswer, serverAnswers } from '../../resolver/facts/server-answers.ts';
import { isReply } from '../../resolver/judging/server-health.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import type { Assignment } from '../../shell/facts/startup-files.ts';
import { environmentEvidence } from '../../toolchain/reading/origin.ts';
import { appleWitness } from '../facts/apple-witness.ts';
import {
  addressOf,
  type ConfiguredProxy,
  type ProxyEnvironment,
  type ProxyVariable,
  proxyEnvironment,
} from '../facts/environment.ts';
import { goSettings } from '../facts/go-settings.ts';
import { type ProxyListener, proxyListeners } from '../facts/listeners.ts';
import { project } from '../facts/project.ts';
import { type SourceAnswer, sourceAnswers } from '../facts/source-answers.ts';
import { allowLocalNetwork } from '../fixes/allow-local-network.ts';
import { correctScheme } from '../fixes/correct-scheme.ts';
import { dropProxyLines } from '../fixes/drop-proxy-lines.ts';
import { faultOf, type JudgedProxy } from '../judging/dead-proxy.ts';
import { goesAstray } from '../judging/goes-astray.ts';
import { appName, heldBack, type Where } from '../judging/local-network.ts';
import { oddExceptions } from '../judging/odd-exceptions.ts';
import { oddities } from '../judging/proxy-oddities.ts';
import { shownEvidence, shownUrl } from '../shown-url.ts';

const ID = 'proxy.environment';
/** What a listener without a route was told. */
const NO_ROUTE = { code: 'unreachable', detail: 'connect EHOSTUNREACH' } as const;

/** Whether the proxies that the environment names to go are there and let it through. */
export const environment = defineCheck({
  id: ID,
  flow: 'proxy',
  grounds: ['resolver.network'],
  needs: { proxyEnvironment, proxyListeners },
  hints: { sourceAnswers, serverAnswers, today, system, surroundings, appleWitness, goSettings, project },
  judge({ proxyEnvironment: set, proxyListeners: listeners }, hints) {
    if (set.variables.length === 0) return [ok('proxy.environment.none')];
    const sources = hints.sourceAnswers.known ? hints.sourceAnswers.value : [];
    const date = hints.today.known ? hints.today.value : '';
    const names = hints.serverAnswers.known ? hints.serverAnswers.value.answers : [];
    const where = {
      system: hints.system.known ? hints.system.value : null,
      surroundings: hints.surroundings.known ? hints.surroundings.value : null,
      witnesses: hints.appleWitness.known ? hints.appleWitness.value : [],
    };
    const faulty = set.proxies.flatMap((proxy) => judgeProxy(proxy, { set, listeners, sources, names, date, where }));
    const around = {
      go: hints.goSettings.known ? hints.goSettings.value : null,
      project: hints.project.known ? hints.project.value : null,
    };
    const verdicts = [
      ...faulty,
      ...oddities(set, { isDead: (value) => isDead(value, listeners), astray: goesAstray(sources), proves: [ID] }),
      ...oddExceptions(set, around, [ID]),
    ];
    if (verdicts.length > 0) return verdicts;
    const proxies = set.proxies.map((proxy) => shownUrl(proxy.url));
    const evidence = set.variables.flatMap(evidenceOf);
    return [
      ok(proxies.length === 0 ? 'proxy.environment.none' : 'proxy.environment.ok', { params: { proxies }, evidence }),
    ];
  },
});

interface Around {
  readonly set: ProxyEnvironment;
  readonly listeners: readonly ProxyListener[];
  readonly sources: readonly SourceAnswer[];
  readonly names: readonly ServerAnswer[];
  readonly date: string;
  readonly where: Where;
}

function judgeProxy(
  proxy: ConfiguredProxy,
  { set, listeners, sources, names, date, where }: Around,
): readonly Verdict[] {
  const listener = listeners.find((one) => one.url === proxy.url);
  if (!listener) return [];
  const asked = sources.flatMap((one) => (one.kind === 'web' ? [one.answer] : []));
  const judged = faultOf(
    listener,
    asked.filter((answer) => answer.proxy !== null && sameProxy(answer.proxy, proxy.url)),
  );
  if (!judged) return [];
  if (judged.fault === 'unknown-host' && isAffairOfNames(proxy, names)) return [];
  const variables = set.variables.filter((one) => proxy.variables.includes(one.name));
  const lines = linesThatName(proxy, variables);
  const shown = shownUrl(proxy.url);
  const parts = {
    params: { proxy: shown, host: proxy.host, port: proxy.port, names: proxy.variables, status: judged.status ?? 0 },
    evidence: [...variables.flatMap(evidenceOf), connectionEvidence(proxy, listener)],
    subject: shown,
  };
  if (proxy.targets.length === 0 && judged.fault !== 'unseen') {
    // Nothing of go's goes there: its hosts are excepted, or on this computer, or only other programs read the variable.
    return [note('proxy.environment.unused-dead', parts)];
  }
  if (judged.fault === 'unseen') return [unknown('proxy.environment.unseen', parts)];
  // The proxy is there, and its lines are right: this program alone is kept from it.
  const held = judged.fault === 'no-route' ? heldBack({ host: proxy.host, failure: NO_ROUTE }, where) : null;
  if (held === 'other-filter') return [problem('proxy.environment.held-back', parts)];
  if (held === 'permission') {
    const fixes = [allowLocalNetwork(appName(where.surroundings), proxy.host, [ID])];
    return [problem('proxy.environment.local-network', { ...parts, cause: 'local-network-privacy', fixes })];
  }
  const drop = dropProxyLines(lines, { date, proxy: shown, proves: [ID] });
  const cause = causeOf(judged);
  if (judged.fault === 'speaks-plain') {
    return [problem('proxy.environment.speaks-plain', { ...parts, cause, fixes: correctScheme(lines, [ID]) })];
  }
  // A proxy that is there and wants a password must not be dropped: the network may allow no other way.
  const fixes = drop && !['ntlm', 'credentials', 'refuses'].includes(judged.fault) ? [drop] : [];
  const severe = proxy.targets.some((target) => target.role !== 'checksum-database') ? problem : warning;
  return [severe(`proxy.environment.${judged.fault}`, { ...parts, cause, fixes })];
}

function isDead(value: string, listeners: readonly ProxyListener[]): boolean {
  const url = addressOf(value)?.url;
  return listeners.some((one) => one.url === url && !['accepts', 'unseen'].includes(one.state));
}

/** Nobody could be asked for its name, or somebody else would know it: then not the proxy is at fault. */
function isAffairOfNames({ host }: ConfiguredProxy, names: readonly ServerAnswer[]): boolean {
  const said = names.filter((answer) => answer.name === host);
  if (said.length === 0) return false;
  return said.every((answer) => !isReply(answer.result)) || said.some((answer) => answer.result === 'answer');
}

/** Of all lines that set the variables, those that set them to this proxy; all, where none says so in plain. */
function linesThatName(proxy: ConfiguredProxy, variables: readonly ProxyVariable[]): readonly Assignment[] {
  const lines = variables.flatMap((one) => one.lines);
  const exact = lines.filter((line) => line.value !== null && addressOf(line.value)?.url === proxy.url);
  return exact.length > 0 ? exact : lines.filter((line) => line.value === null);
}

function causeOf({ fault }: JudgedProxy): string {
  if (fault === 'speaks-plain') return 'proxy-scheme-mismatch';
  return fault === 'ntlm' ? 'proxy-ntlm-unsupported' : 'proxy-env-wrong';
}

function sameProxy(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '');
}

function evidenceOf({ name, inNewTerminal = '', lines }: ProxyVariable): readonly Evidence[] {
  const value = environmentEvidence(name, inNewTerminal);
  return [...lines.map(assignmentEvidence), value].map(shownEvidence);
}

function connectionEvidence({ host, port }: ConfiguredProxy, { state }: ProxyListener): Evidence {
  const outcome = state === 'accepts' ? 'ok' : state;
  return { kind: 'connection', source: `${host} port ${port}`, excerpt: null, line: null, ms: null, outcome };
}
