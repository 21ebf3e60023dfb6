export type ErrorName =
  | 'ENOENT'
  | 'EACCES'
  | 'EPERM'
  | 'ELOOP'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'EEXIST'
  | 'ENOTEMPTY'
  | 'EINVAL';

const TEXTS: Readonly<Record<ErrorName, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ELOOP: 'too many symbolic links encountered',
  ENOTDIR: 'not a directory',
  EISDIR: 'illegal operation on a directory',
  EEXIST: 'file already exists',
  ENOTEMPTY: 'directory not empty',
  EINVAL: 'invalid argument',
};

/** What the file system answers instead of doing it. */
export class FileError extends Error {
  readonly errno: ErrorName;
  readonly path: string;

  constructor(errno: ErrorName, path: string) {
    super(`${errno}: ${TEXTS[errno]}, '${path}'`);
    this.name = 'FileError';
    this.errno = errno;
    this.path = path;
  }

  /** As C's strerror words it, for programs that print it. */
  get words(): string {
    const text = TEXTS[this.errno];
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
