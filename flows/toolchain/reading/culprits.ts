import { breakingValue, brokenPlatform } from '../../../src/go/breaking-values.ts';
import { parseEnvFile } from '../../../src/go/env-file.ts';
import { GO_VARIABLES } from '../../../src/go/variables.ts';

type Environment = Readonly<Record<string, string>>;

/** Variables without which go answers, and what it answers then. */
export interface Culprits<T> {
  readonly variables: readonly string[];
  readonly from: 'environment' | 'user-file';
  readonly answer: T;
}

/** More runs of go than these, side by side, would cost more than they tell. */
const MOST_AT_ONCE = 5;

/**
 * Takes variables away until go answers: the most suspicious one, all suspicious ones, the person's
 * settings file, and everything. null: go does not answer even then, so no variable is to blame.
 *
 * @param said go's complaint
 * @param ask answers null where go still refuses
 */
export async function findCulprits<T>(
  environment: Environment,
  userFile: string | null,
  said: string,
  ask: (environment: Environment) => Promise<T | null>,
): Promise<Culprits<T> | null> {
  const { suspicious, others } = suspectsOf(environment, said);
  const [first] = suspicious;
  const fileOff = { GOENV: 'off' };
  const [withoutFirst, withoutFile, withoutSuspicious, withoutAll] = await Promise.all([
    first === undefined ? null : ask(without(environment, [first])),
    userFile === null ? null : ask({ ...environment, ...fileOff }),
    suspicious.length < 2 ? null : ask(without(environment, suspicious)),
    ask({ ...without(environment, [...suspicious, ...others]), ...fileOff }),
  ]);
  if (first !== undefined && withoutFirst !== null) {
    return { variables: [first], from: 'environment', answer: withoutFirst };
  }
  if (userFile !== null && withoutFile !== null) {
    return { variables: suspectsInFile(userFile, said), from: 'user-file', answer: withoutFile };
  }
  if (withoutSuspicious !== null) return { variables: suspicious, from: 'environment', answer: withoutSuspicious };
  if (withoutAll === null) return null;
  const tried = others.slice(0, MOST_AT_ONCE);
  const single = await Promise.all(tried.map((name) => ask(without(environment, [name]))));
  for (const [index, answer] of single.entries()) {
    const name = tried[index];
    if (answer !== null && name !== undefined) return { variables: [name], from: 'environment', answer };
  }
  return { variables: [...suspicious, ...others], from: 'environment', answer: withoutAll };
}

function without(environment: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));
}

/** What is set of Go's variables: those that Go must refuse or that it named first. */
function suspectsOf(
  environment: Environment,
  said: string,
): { suspicious: readonly string[]; others: readonly string[] } {
  const set = GO_VARIABLES.filter((name) => (environment[name] ?? '') !== '');
  const refused = set.filter((name) => breakingValue(name, environment[name] ?? '', null) !== null);
  const platform = set.filter((name) => ['GOOS', 'GOARCH'].includes(name) && !fitsPlatform(environment));
  const named = set.filter((name) => new RegExp(`\\b${name}\\b`).test(said));
  const suspicious = [...new Set([...refused, ...named, ...platform])];
  return { suspicious, others: set.filter((name) => !suspicious.includes(name)) };
}

/** A pair of which one half is missing is completed by the computer's own, which always fits itself. */
function fitsPlatform(environment: Environment): boolean {
  const { GOOS: goos, GOARCH: goarch } = environment;
  if (!goos || !goarch) return false;
  return brokenPlatform(goos, goarch) === null;
}

/** GOENV stands for the file as a whole, where none of its lines can be singled out. */
function suspectsInFile(text: string, said: string): readonly string[] {
  const settings = parseEnvFile(text).flatMap((line) => line.setting ?? []);
  const names = settings
    .filter(({ name, value }) => breakingValue(name, value, null) !== null || new RegExp(`\\b${name}\\b`).test(said))
    .map(({ name }) => name);
  return names.length === 0 ? ['GOENV'] : [...new Set(names)];
}
