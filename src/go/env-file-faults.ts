import type { EnvFileLine } from './env-file.ts';
import { isKnownSetting } from './env-write.ts';

export interface LineFault {
  /**
   * - `carriage-return`: it ends in one, which is part of the value.
   * - `quoted`: quotes around the whole value, which are part of it.
   * - `remark`: a `# …` behind the value, which is part of it.
   * - `empty-default`: nothing after `=`, which hides the default of `$GOROOT/go.env`.
   * - `blank-in-name`: `KEY = v`, a name that nobody asks for.
   * - `passed-over`: it looks like a setting, and Go takes it for none.
   * - `not-read-here`: Go reads that name from the environment only.
   */
  readonly kind:
    | 'carriage-return'
    | 'quoted'
    | 'remark'
    | 'empty-default'
    | 'blank-in-name'
    | 'passed-over'
    | 'not-read-here';
  /** Go works with a wrong value; else the line merely does nothing. */
  readonly harmful: boolean;
  /** What was meant, where that is certain; null otherwise. */
  readonly meant: string | null;
  /** `go env -u` and `-w` take the name. */
  readonly known: boolean;
}

/** Settings that are lists of flags or words, in which Go itself honours quotes and blanks. */
const WORD_LISTS = /^(?:GOFLAGS|CC|CXX|FC|AR|GOGCCFLAGS|CGO_\w+)$/;
/** Names that `$GOROOT/go.env` gives a value to, and that Go has no other default for. */
const SHIPPED: ReadonlySet<string> = new Set(['GOPROXY', 'GOSUMDB']);
/** Read from the environment of the process alone, or by other parts than the go command. */
const ENVIRONMENT_ONLY =
  /^(?:GOENV|GODEBUG|GOMEMLIMIT|GOGC|GOMAXPROCS|GOTRACEBACK|(?:HTTPS?|NO|ALL)_PROXY|SSL_CERT_(?:FILE|DIR)|NETRC)$/;

/** What is wrong with a line's form; null for a line that is what it looks like. Values are not judged here. */
export function judgeSettingsLine(line: EnvFileLine): LineFault | null {
  const { setting, text } = line;
  if (setting === null) {
    const looks = /^\s*(?:export\s+)?[A-Za-z_]\w*\s*=/.test(text);
    return looks ? { kind: 'passed-over', harmful: false, meant: null, known: false } : null;
  }
  const { name, value } = setting;
  if (/\s/.test(name)) return { kind: 'blank-in-name', harmful: false, meant: null, known: false };
  if (ENVIRONMENT_ONLY.test(name)) return { kind: 'not-read-here', harmful: false, meant: null, known: false };
  const known = isKnownSetting(name);
  const fault = (kind: LineFault['kind'], meant: string | null): LineFault => ({ kind, harmful: true, meant, known });
  if (WORD_LISTS.test(name)) return null;
  if (value.endsWith('\r'))
    return value === '\r' ? fault('carriage-return', null) : fault('carriage-return', value.trim());
  if (value === '') return SHIPPED.has(name) ? fault('empty-default', null) : null;
  const quoted = /^(["'])(.*)\1$/s.exec(value.trim());
  if (quoted) return fault('quoted', quoted[2] ?? null);
  const remark = /^(\S*)\s+#/.exec(value);
  return remark ? fault('remark', remark[1] || null) : null;
}
