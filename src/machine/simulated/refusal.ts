import type { Failure } from '../../model/outcome.ts';
import { Refusal } from '../local/failures.ts';
import { type ErrorName, FileError } from './files/file-error.ts';

const CODES: Readonly<Record<ErrorName, Failure['code']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'failed',
  EISDIR: 'unsupported',
  EEXIST: 'conflict',
  ENOTEMPTY: 'conflict',
  EINVAL: 'failed',
};

/** The failure that a real Mac's verb would give, in Node's words. A bug of the simulation is not one: it is thrown. */
export function failureOf(error: unknown, call: string): Failure {
  if (error instanceof Refusal) return error.failure;
  if (!(error instanceof FileError)) throw error;
  return { code: CODES[error.errno], detail: error.message.replace(", '", `, ${call} '`) };
}
