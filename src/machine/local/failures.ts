import type { Failure, FailureCode } from '../../model/outcome.ts';

/** Carries a failure out of the middle of a verb; it never leaves `src/machine`. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'Refusal';
    this.failure = { code, detail };
  }
}

const BY_ERRNO: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  // What macOS says for folders it protects (TCC), for `uchg` files and behind SIP.
  EPERM: 'denied',
  EROFS: 'denied',
  EEXIST: 'conflict',
  ENOTEMPTY: 'conflict',
  EISDIR: 'unsupported',
  ENXIO: 'unsupported',
  ENODEV: 'unsupported',
  ENOTSUP: 'unsupported',
  EOPNOTSUPP: 'unsupported',
  EXDEV: 'unsupported',
  EAFNOSUPPORT: 'unsupported',
  EFBIG: 'too-large',
  EMSGSIZE: 'too-large',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ECONNABORTED: 'unreachable',
  EPIPE: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EAI_FAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  ENOEXEC: 'not-executable',
};

/** The system's code of an error (`ENOENT`), or an empty string. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** What an error of the system means for the one who asked. Unknown ones are `failed`, in their own words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  const errno = errnoOf(error);
  const code = BY_ERRNO[errno] ?? (errno.startsWith('HPE_') ? 'garbage' : 'failed');
  return { code, detail: wordsOf(error) };
}

/** The words of an error; those of several attempts (IPv6, then IPv4) joined. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(wordsOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? errnoOf(error) : error.message;
}
