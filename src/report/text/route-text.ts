import type { RouteExplanation } from '../../../flows/proxy/explain/route-explanation.ts';
import type { ModuleRoute } from '../../go/module-route.ts';
import type { Params } from '../../model/message.ts';
import { cleanText } from '../../words/untrusted.ts';
import { tint } from './style.ts';
import { labelled, prose, type TextContext } from './text-context.ts';

/** From where go would fetch a module, step by step, how it would be checked, and who would learn its name. */
export function routeText(explanation: RouteExplanation, context: TextContext): string {
  const { words, style } = context;
  const { module, version, replaced, route, settings } = explanation;
  const say = (key: string, params: Params = {}) => words.say(`explain.route.${key}`, params);
  const bold = (text: string) => prose(tint(text, 'bold', style), 0, context);
  const name = version === null ? module : `${module}@${version}`;
  const local = replaced !== null && replaced.why !== 'module';
  const parts = [
    bold(say('head', { module: name })),
    replacedText(explanation, context),
    ...(local
      ? []
      : [
          sourcesText(route, context),
          accessText(explanation, context),
          sumsText(route, context),
          leakText(explanation, context),
        ]),
    local ? [] : settingsText(explanation, context),
    settings.assumed ? prose(say('assumed'), 0, context) : [],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function replacedText({ replaced }: RouteExplanation, context: TextContext): readonly string[] {
  if (replaced === null) return [];
  const { why, file, line, by, byVersion } = replaced;
  const at = line === null ? file : `${file}:${line}`;
  const params = { at, by: byVersion === null ? by : `${by}@${byVersion}` };
  return prose(context.words.say(`explain.route.replaced.${why}`, params), 0, context);
}

function sourcesText(route: ModuleRoute, context: TextContext): readonly string[] {
  const { words } = context;
  const say = (key: string, params: Params = {}) => words.say(`explain.route.${key}`, params);
  if (route.error !== null) return prose(say('error', { error: route.error }), 0, context);
  return route.fetch.flatMap((source, index) => {
    const kind = source === 'direct' || source === 'off' ? source : 'proxy';
    const step = say(`source.${kind}`, { source: source });
    const then = say(`then.${route.fallback[index] ?? 'stop'}`);
    return labelled(`${index + 1}.`, source === 'off' ? step : words.join([step, then], 'sentences'), 2, context);
  });
}

/** With which programs it fetches at the origin, and whom it tells who is asking. */
function accessText({ versionControl, access }: RouteExplanation, context: TextContext): readonly string[] {
  const { words } = context;
  const say = (key: string, params: Params) => words.say(`explain.route.${key}`, params);
  const lines = access.map(({ host, by, file }) => say(`access.${by}`, { host, file: file ?? '' }));
  if (versionControl !== null) {
    const { allowed, error } = versionControl;
    const key = error !== null ? 'vcs.error' : allowed.length === 0 ? 'vcs.none' : 'vcs.allowed';
    lines.unshift(say(key, { programs: allowed, error: error ?? '' }));
  }
  return lines.flatMap((line) => prose(line, 0, context));
}

function sumsText(
  { sumdb, sumdbError, sumdbUrl, viaProxy, sumdbProbes }: ModuleRoute,
  context: TextContext,
): readonly string[] {
  const { words } = context;
  const params = {
    database: sumdb,
    error: sumdbError ?? '',
    url: sumdbUrl ?? '',
    proxies: sumdbProbes,
  };
  const kind = ['none', 'off', 'error'].includes(sumdb)
    ? sumdb
    : sumdbUrl !== null
      ? 'url'
      : viaProxy
        ? 'by-proxy'
        : 'asked';
  return prose(words.say(`explain.route.sums.${kind}`, params), 0, context);
}

/** Said where the person's own patterns call the module private, and somebody is told of it all the same. */
function leakText({ learners, privateBy, module }: RouteExplanation, context: TextContext): readonly string[] {
  const { words } = context;
  const leaks = learners.filter(({ leak }) => leak);
  if (leaks.length === 0) {
    const who = learners.filter((one) => one.as !== 'origin').map((one) => one.who);
    return who.length === 0 ? [] : prose(words.say('explain.route.learners', { who }), 0, context);
  }
  const who = leaks.map((one) => one.who);
  return [
    ...prose(words.say('explain.route.leak', { who, patterns: privateBy, module: module }), 0, context),
    ...prose(words.say('explain.route.leak-way-out', { patterns: privateBy }), 0, context),
  ];
}

const SHOWN = [
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOSUMDB',
  'GOINSECURE',
  'GOFLAGS',
  'GOVCS',
  'GOAUTH',
] as const;

function settingsText({ settings, route }: RouteExplanation, context: TextContext): readonly string[] {
  const { words } = context;
  const set = SHOWN.filter((name) => settings[name] !== '');
  const width = Math.max(...set.map((name) => name.length));
  const insecure = route.insecure ? prose(words.say('explain.route.insecure'), 0, context) : [];
  return [...set.flatMap((name) => labelled(name, cleanText(settings[name]), width, context)), ...insecure];
}
