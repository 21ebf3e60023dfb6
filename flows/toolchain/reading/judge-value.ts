import { breakingValue, brokenPlatform } from '../../../src/go/breaking-values.ts';
import type { GoVersion } from '../../../src/go/go-version.ts';
import { withoutGodebug } from '../../../src/go/godebug.ts';
import { modOf, parseGoflags } from '../../../src/go/goflags.ts';
import { isUsableGogc, isUsableGomaxprocs, suggestMemoryLimit } from '../../../src/go/runtime-values.ts';

/** What a value does to Go; the names are the last part of the message key. */
export interface ValueJudgement {
  readonly message:
    | 'stops-every-program'
    | 'stops-go'
    | 'stops-some-commands'
    | 'work-missing'
    | 'memory-limit'
    | 'goflags-quote'
    | 'goflags-word'
    | 'goflags-insecure'
    | 'module-off'
    | 'module-auto'
    | 'mod-vendor'
    | 'mod-mod'
    | 'ignored'
    | 'platform-unknown'
    | 'platform-foreign';
  readonly weight: 'problem' | 'warning' | 'note';
  readonly cause: string | null;
  /** The word in question (`-mod`, `80%`), or the whole value. */
  readonly part: string;
  /** A value that is certainly meant instead; null where only the person knows. */
  readonly meant: string | null;
}

/** Variables that are judged by their value alone. GOROOT, GOPATH and GOBIN have checks of their own. */
export const JUDGED_VARIABLES = [
  'GOMEMLIMIT',
  'GODEBUG',
  'GOFLAGS',
  'GOTOOLCHAIN',
  'GOWORK',
  'GOCACHE',
  'GOMODCACHE',
  'GO111MODULE',
  'CC',
  'CXX',
  'GOGC',
  'GOMAXPROCS',
] as const;

const BREAKS = 'go-env-value-breaks-go';

/** null: nothing to say. `version` is the Go that reads it, null where it is not known. */
export function judgeValue(name: string, value: string, version: GoVersion | null): ValueJudgement | null {
  const breaking = breakingValue(name, value, version);
  const judge = (
    message: ValueJudgement['message'],
    weight: ValueJudgement['weight'],
    cause: string | null,
    part = value,
  ): ValueJudgement => ({ message, weight, cause, part, meant: null });
  if (breaking) {
    const { fault, reach } = breaking;
    switch (fault.kind) {
      case 'malformed-memory-limit':
        return { ...judge('memory-limit', 'problem', BREAKS), meant: suggestMemoryLimit(value) };
      case 'goflags': {
        const quote = fault.fault.kind === 'unterminated-quote';
        return judge(quote ? 'goflags-quote' : 'goflags-word', 'problem', BREAKS, fault.fault.text);
      }
      case 'godebug':
        // The other items of the list are nobody's fault.
        return {
          ...judge('stops-every-program', 'problem', BREAKS, fault.item),
          meant: withoutItem(value, fault.item),
        };
      default:
        return judge(reach === 'some-commands' ? 'stops-some-commands' : 'stops-go', 'problem', BREAKS);
    }
  }
  switch (name) {
    case 'GO111MODULE':
      if (value === 'off') return judge('module-off', 'problem', 'go111module-off');
      return value === 'auto' ? judge('module-auto', 'note', null) : null;
    case 'GOFLAGS':
      return judgeFlags(value, judge);
    case 'GOGC':
      return isUsableGogc(value) ? null : judge('ignored', 'note', null);
    case 'GOMAXPROCS':
      return isUsableGomaxprocs(value) ? null : judge('ignored', 'note', null);
    default:
      return null;
  }
}

/**
 * A GOWORK that names a file which is not there. go looks for none itself then, and every command in module
 * mode ends with "reading go.work: open …" (cmd/go/internal/modload, FindGoWork and loadWorkFile).
 */
export function workMissing(value: string): ValueJudgement {
  return { message: 'work-missing', weight: 'problem', cause: BREAKS, part: value, meant: null };
}

function withoutItem(godebug: string, item: string): string | null {
  return withoutGodebug(godebug, item.split('=', 1)[0] ?? '') || null;
}

function judgeFlags(
  value: string,
  judge: (
    message: ValueJudgement['message'],
    weight: ValueJudgement['weight'],
    cause: string | null,
    part?: string,
  ) => ValueJudgement,
): ValueJudgement | null {
  const parsed = parseGoflags(value);
  const flags = parsed.ok ? parsed.flags : [];
  // cmd/go: `go get` ends with "-insecure flag is no longer supported"; other commands pass over it.
  if (flags.some((flag) => flag.name === 'insecure')) return judge('goflags-insecure', 'warning', BREAKS, '-insecure');
  const mod = modOf(value);
  if (mod === 'vendor') return judge('mod-vendor', 'warning', 'goflags-mod-vendor', '-mod=vendor');
  return mod === 'mod' ? judge('mod-mod', 'note', null, '-mod=mod') : null;
}

/** GOOS and GOARCH for everything that is built: `host` is what this computer is. null: nothing to say. */
export function judgePlatform(
  set: { readonly goos: string; readonly goarch: string },
  host: { readonly goos: string; readonly goarch: string },
): ValueJudgement | null {
  const goos = set.goos || host.goos;
  const goarch = set.goarch || host.goarch;
  const part = `${goos}/${goarch}`;
  if (brokenPlatform(goos, goarch)) {
    return { message: 'platform-unknown', weight: 'problem', cause: BREAKS, part, meant: null };
  }
  if (goos === host.goos && goarch === host.goarch) return null;
  return { message: 'platform-foreign', weight: 'warning', cause: null, part, meant: null };
}
