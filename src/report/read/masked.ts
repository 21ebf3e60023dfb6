import { isSecretName, mayShow } from '../../words/masking/names.ts';
import { cleanText, stripControls } from '../../words/untrusted.ts';

const MASK = '***';
/** Blocks whose keys are environment variables of a program. */
const ENVIRONMENTS = new Set(['environment', 'inherited_environment', 'default_environment', 'EnvironmentVariables']);

/** Header fields that carry credentials (RFC 9110, RFC 6265). */
const HEADERS = /^(?:(?:Proxy-)?Authorization|(?:Set-)?Cookie|X-Api-Key)$/iu;

/** Put there by launchd itself: the job's own label, and a number. */
const BY_LAUNCHD = new Set(['XPC_SERVICE_NAME', 'XPC_FLAGS', 'OSLogRateLimit', 'MallocSpaceEfficient']);

/**
 * Facts as they may be shown: without controls and credentials. A value under a name that keeps secrets goes
 * as a whole; so does a variable's that is not known to be harmless, as in every text that gomend shows.
 */
export function maskedFacts(kind: string, facts: unknown): unknown {
  const isStartupFile = kind === 'shell-rc' || kind === 'shell-rc-go';
  return isStartupFile ? masked(facts, 'startup-file') : masked(facts, 'plain');
}

type Place = 'plain' | 'environment' | 'startup-file';

function masked(value: unknown, place: Place): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return maskedList(value, place);
  if (value instanceof Date) return value.toISOString();
  // The data of a property list: what it holds is for no person, and may be a key.
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [stripControls(key), underKey(key, one, place)]));
}

function underKey(key: string, value: unknown, place: Place): unknown {
  if (typeof value === 'string') {
    const hidden =
      place === 'environment' ? !BY_LAUNCHD.has(key) && !mayShow(key, value) : isSecretName(key) || HEADERS.test(key);
    return hidden && value !== '' ? MASK : cleanText(value);
  }
  if (ENVIRONMENTS.has(key)) return masked(value, 'environment');
  // `password : 4711` is one, too.
  if (typeof value === 'number' && isSecretName(key)) return MASK;
  return masked(value, place === 'environment' ? 'plain' : place);
}

/** A list of arguments may hold `--token`, and the token behind it; a start-up file's pairs a variable's value. */
function maskedList(list: readonly unknown[], place: Place): readonly unknown[] {
  const [name, raw] = list;
  if (place === 'startup-file' && list.length === 2 && typeof name === 'string' && typeof raw === 'string') {
    return [stripControls(name), mayShow(name, raw) ? cleanText(raw) : MASK];
  }
  return list.map((one, index) => {
    const before = list[index - 1];
    return typeof one === 'string' && isSecretFlag(before) && !one.startsWith('-') ? MASK : masked(one, place);
  });
}

function isSecretFlag(argument: unknown): boolean {
  const name = typeof argument === 'string' ? /^--?([A-Za-z][\w-]*)$/.exec(argument)?.[1] : undefined;
  return name !== undefined && isSecretName(name.replaceAll('-', '_'));
}
