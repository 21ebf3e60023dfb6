import type { GoEnvValues } from '../../go/go-env-reader.ts';
import { DEFAULT_GOPROXY, parseGoproxy } from '../../go/goproxy-list.ts';
import { DEFAULT_GOSUMDB, parseGosumdb } from '../../go/gosumdb.ts';
import { type Message, message } from '../../model/message.ts';

/** Where modules come from and who vouches for them, as far as it is not Go's default. */
export function moduleSources(env: GoEnvValues): readonly Message[] {
  return [...proxies(env), ...checksums(env), ...exceptions(env)];
}

function proxies({ GOPROXY, GONOPROXY, GOPRIVATE }: GoEnvValues): readonly Message[] {
  if (GOPROXY === undefined || GOPROXY === '' || GOPROXY === DEFAULT_GOPROXY) return [];
  const parsed = parseGoproxy(GOPROXY, GONOPROXY || GOPRIVATE || '');
  if (!parsed.ok) return [message('read.go-env.goproxy-invalid', { value: GOPROXY, said: parsed.error })];
  const sources = parsed.chain.map((one) => one.source).filter((source) => source !== 'noproxy');
  const hosts = sources.filter((source) => source !== 'direct' && source !== 'off');
  if (hosts.length === 0) return [message(`read.go-env.goproxy-${sources[0] === 'off' ? 'off' : 'direct'}`)];
  const plain = hosts.filter((source) => /^http:\/\/(?!localhost[:/]|127\.|\[::1\])/i.test(source));
  return [
    message('read.go-env.goproxy', { sources: hosts }),
    ...(sources.some((source) => source === 'direct' || source === 'off')
      ? []
      : [message('read.go-env.goproxy-alone')]),
    ...(plain.length > 0 ? [message('read.go-env.goproxy-plain', { sources: plain })] : []),
  ];
}

function checksums({ GOSUMDB }: GoEnvValues): readonly Message[] {
  if (GOSUMDB === undefined || GOSUMDB === '' || GOSUMDB === DEFAULT_GOSUMDB) return [];
  const parsed = parseGosumdb(GOSUMDB);
  if (parsed.kind === 'off') return [message('read.go-env.gosumdb-off')];
  if (parsed.kind === 'error') return [message('read.go-env.gosumdb-invalid', { value: GOSUMDB, said: parsed.error })];
  return [message('read.go-env.gosumdb', { name: parsed.name })];
}

function exceptions({ GOPRIVATE, GONOPROXY, GONOSUMDB, GOINSECURE }: GoEnvValues): readonly Message[] {
  const listed = (value: string) => value.split(',').filter((pattern) => pattern !== '');
  const direct = GONOPROXY || GOPRIVATE || '';
  const unchecked = GONOSUMDB || GOPRIVATE || '';
  return [
    ...(direct === '' ? [] : [message('read.go-env.direct', { patterns: listed(direct) })]),
    ...(unchecked === '' ? [] : [message('read.go-env.unchecked', { patterns: listed(unchecked) })]),
    ...(GOINSECURE ? [message('read.go-env.insecure', { patterns: listed(GOINSECURE) })] : []),
  ];
}
