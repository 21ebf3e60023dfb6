import { STOCK_GO_ENV } from './built-in-defaults.ts';
import { envFilePath } from './env-file.ts';
import { goEnvValue } from './env-values.ts';
import { writeEnv } from './env-write.ts';
import { parseGoproxy } from './goproxy-list.ts';
import { findGoroot } from './goroot-search.ts';
import { proxyForUrl } from './http-proxy.ts';
import { goOnMacos } from './macos-minimum.ts';
import { matchesModulePatterns } from './module-patterns.ts';
import { routeOf, routeSettings } from './module-route.ts';
import { chooseResolver } from './netdns.ts';
import { followAnswers, type SourceAnswer } from './proxy-fallthrough.ts';

/**
 * One case of a vector set, as it stands in the set's file. Fields are read as they come: a case with a
 * field missing or of another kind is answered as if the field were empty.
 */
export type VectorInput = Readonly<Record<string, unknown>>;

/**
 * What gomend says to a case, under the names that the case's `expect` (or the case itself) uses. Only
 * the expected fields are to be compared; an absent list equals an empty one; of `error`, `sumdbError`,
 * `offError`, `reason`, `note` and `stderr` only whether there is one (here: null or a text).
 */
export type VectorAnswer = Readonly<Record<string, unknown>>;

/** Every vector set of Go's own rules: the file's name without `.json`, and the function that answers a case. */
export const vectorSets: Readonly<Record<string, (input: VectorInput) => VectorAnswer>> = {
  'goproxy-list': (input) => {
    const settings = routeSettings(environmentOf(input));
    const parsed = parseGoproxy(settings.GOPROXY, settings.GONOPROXY);
    return parsed.ok ? { chain: parsed.chain, error: null } : { chain: null, error: parsed.error };
  },
  route: (input) => {
    const { viaProxy, ...route } = routeOf(routeSettings(environmentOf(input)), textOf(input, 'module'));
    return { ...route, via_proxy: viaProxy };
  },
  'module-patterns': (input) => ({
    match: matchesModulePatterns(textOf(input, 'patterns'), textOf(input, 'path')),
  }),
  noproxy: (input) => {
    const choice = proxyForUrl(environmentOf(input), textOf(input, 'url'));
    return choice.ok ? { proxy: choice.proxy, error: null } : { proxy: null, error: choice.error };
  },
  netdns: (input) => ({
    ...chooseResolver({
      goos: textOf(input, 'goos'),
      tags: listOf(input['tags']),
      cgoEnabled: input['cgoEnabled'] === true,
      godebug: textOf(input, 'GODEBUG'),
      environment: environmentOf(input),
      resolvConf: fileOf(input, 'resolvConf'),
      nsswitch: fileOf(input, 'nsswitch'),
      host: textOf(input, 'host'),
      hostname: textOf(input, 'hostname'),
      mdnsAllow: input['mdnsAllow'] === true,
      preferGo: input['preferGo'] === true,
    }),
  }),
  'goproxy-fallthrough': fallthrough,
  'goversion-macos': (input) => {
    const judged = goOnMacos(textOf(input, 'go'), textOf(input, 'macos'), textOf(input, 'arch'));
    return { supported: judged.supported, caution: judged.caution, reason: judged.refusal?.kind ?? null };
  },
  'go-env-precedence': (input) => {
    switch (input['kind']) {
      case 'goenv-path':
        return { path: envFilePath(textOf(input, 'goos'), environmentOf(input)) ?? '' };
      case 'goroot':
        return goroot(input);
      case 'write':
        return write(input);
      default:
        return envValue(input);
    }
  },
};

function textOf(input: VectorInput, name: string): string {
  const value = input[name];
  return typeof value === 'string' ? value : '';
}

/** A file's text; null: there is no such file. */
function fileOf(input: VectorInput, name: string): string | null {
  const value = input[name];
  return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function recordOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function environmentOf(input: VectorInput): Readonly<Record<string, string>> {
  return recordOf(input['env']);
}

/** The cases call their proxies P0, P1, …, which are no URLs: they get a scheme for the parser, and lose it again. */
function fallthrough(input: VectorInput): VectorAnswer {
  const parsed = parseGoproxy(textOf(input, 'goproxy').replace(/\bP\d+/g, 'https://$&'), '');
  if (!parsed.ok) return { error: parsed.error };
  const chain = parsed.chain.map((one) => ({ ...one, source: one.source.replace('https://', '') }));
  const answers = Object.entries(recordOf(input['answers'])).map(([source, said]): [string, SourceAnswer] => {
    return [source, /^\d+$/.test(said) ? { status: Number(said) } : { failed: said }];
  });
  const direct = textOf(input, 'direct');
  const origin = direct === 'ok' || direct === 'notfound' ? direct : 'error';
  return { ...followAnswers(chain, Object.fromEntries(answers), origin) };
}

function envValue(input: VectorInput): VectorAnswer {
  const environment = { HOME: '$HOME', ...environmentOf(input) };
  // The file of a case lies at the default place: another GOENV, or no place at all, leaves it unread.
  const read = !('GOENV' in environment) && envFilePath(textOf(input, 'goos'), environment) !== null;
  const answer = goEnvValue(textOf(input, 'var'), {
    environment,
    userFile: read ? fileOf(input, 'userEnvFile') : null,
    gorootFile: 'gorootEnvFile' in input ? fileOf(input, 'gorootEnvFile') : STOCK_GO_ENV,
    goos: textOf(input, 'goos'),
    goarch: textOf(input, 'goarch'),
    hasCompiler: true,
    // The cases name no directory besides the stock tree.
    isDirectory: () => false,
  });
  if (!answer.ok) return { value: '', changed: false, exit: 2, stderr: answer.error };
  return { value: answer.value, changed: answer.changed, exit: 0, stderr: null };
}

function goroot(input: VectorInput): VectorAnswer {
  const layout = typeof input['layout'] === 'object' && input['layout'] !== null ? input['layout'] : {};
  const links = recordOf('links' in layout ? layout.links : null);
  const directories = new Set(listOf('dirs' in layout ? layout.dirs : null));
  const found = findGoroot({
    program: textOf(input, 'exe'),
    setting: environmentOf(input)['GOROOT'] ?? '',
    isDirectory: (path) => {
      const real = followLinks(path, links);
      return [...directories].some((directory) => directory === real || directory.startsWith(`${real}/`));
    },
    realPath: (path) => followLinks(path, links),
  });
  return found.ok ? { value: found.value, exit: 0, stderr: null } : { value: '', exit: 2, stderr: found.error };
}

function followLinks(path: string, links: Readonly<Record<string, string>>): string {
  let rest = path.split('/').filter(Boolean);
  let real: string[] = [];
  // A loop of links must end; no real tree comes near so many.
  for (let steps = 0; rest.length > 0 && steps < 1000; steps++) {
    const [name = '', ...after] = rest;
    const target = links[`/${[...real, name].join('/')}`];
    if (target === undefined) {
      real = name === '..' ? real.slice(0, -1) : [...real, name];
      rest = after;
    } else {
      if (target.startsWith('/')) real = [];
      rest = [...target.split('/').filter(Boolean), ...after];
    }
  }
  return `/${real.join('/')}`;
}

function write(input: VectorInput): VectorAnswer {
  const before = fileOf(input, 'before');
  const written = writeEnv({
    args: listOf(input['args']),
    before,
    environment: environmentOf(input),
    goos: 'linux',
    goarch: 'amd64',
  });
  if (!written.ok) return { exit: 1, after: before, stderr: written.error };
  return { exit: 0, after: written.after, stderr: written.warning };
}
