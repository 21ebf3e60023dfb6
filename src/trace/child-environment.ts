import type { GitSetting } from '../http/git-config.ts';

type Environment = Readonly<Record<string, string>>;

/** git and curl read the first of them in lower case alone; Go takes either. */
const ALWAYS = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'];
const NAMES_A_PROXY = /^(?!no_)[a-z]+_proxy$/i;
/** Source: git-config(1), ENVIRONMENT. */
const COUNT = 'GIT_CONFIG_COUNT';

/**
 * The person's environment, with one proxy in it and no password of theirs: every variable that names a proxy names
 * this one. NO_PROXY stays.
 * @param git the settings that hold here: `http.proxy` beats the variables, so each is followed by one of ours
 * @param moduleCache an empty one for this run; null: the person's own
 */
export function childEnvironment(
  own: Environment,
  proxy: string,
  git: readonly GitSetting[],
  moduleCache: string | null,
): Record<string, string> {
  const environment: Record<string, string> = { ...own };
  for (const name of [...ALWAYS, ...Object.keys(own).filter((one) => NAMES_A_PROXY.test(one))])
    environment[name] = proxy;
  if (moduleCache !== null) environment['GOMODCACHE'] = moduleCache;
  return { ...environment, ...gitEnvironment(own, proxy, git) };
}

function gitEnvironment(own: Environment, proxy: string, git: readonly GitSetting[]): Environment {
  const changed: Record<string, string> = {};
  const given = countOf(own);
  for (let at = 0; at < given; at++) {
    if (/^http\.(?:.*\.)?proxy$/i.test(own[`GIT_CONFIG_KEY_${at}`] ?? '')) changed[`GIT_CONFIG_VALUE_${at}`] = proxy;
  }
  const keys = new Set(
    git
      .filter(({ section, key }) => section === 'http' && key === 'proxy')
      .map(({ subsection }) => (subsection === null ? 'http.proxy' : `http.${subsection}.proxy`)),
  );
  if (keys.size === 0) return changed;
  for (const [index, key] of [...keys].entries()) {
    changed[`GIT_CONFIG_KEY_${given + index}`] = key;
    changed[`GIT_CONFIG_VALUE_${given + index}`] = proxy;
  }
  return { ...changed, [COUNT]: String(given + keys.size) };
}

/** What git is told by the environment, which counts after every file. */
export function gitSettingsIn(own: Environment): readonly GitSetting[] {
  return Array.from({ length: countOf(own) }, (_, at): readonly GitSetting[] => {
    const [, section, subsection, key] = /^([^.]+)\.(?:(.*)\.)?([^.]+)$/.exec(own[`GIT_CONFIG_KEY_${at}`] ?? '') ?? [];
    if (section === undefined || key === undefined) return [];
    const value = own[`GIT_CONFIG_VALUE_${at}`] ?? null;
    const lower = { section: section.toLowerCase(), key: key.toLowerCase() };
    return [{ ...lower, subsection: subsection ?? null, value, line: 0 }];
  }).flat();
}

/** More than anybody sets; git itself refuses what is no number. */
const MOST = 10_000;

function countOf(own: Environment): number {
  const written = own[COUNT] ?? '';
  return /^\d+$/.test(written) ? Math.min(Number(written), MOST) : 0;
}
