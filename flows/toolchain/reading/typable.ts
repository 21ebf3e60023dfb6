import type { BuildInfo } from '../../../src/go/build-info.ts';

/** A package that others can fetch: its first element is a host. */
const IMPORT_PATH = /^[\w-]+(?:\.[\w-]+)+(?:\/[\w.~+-]+)+$/;
const PLAIN_PATH = /^[\w /.@+-]+$/;

/** What a person is to type must be what it looks like, whatever a file is called. */
export function isTypable(path: string): boolean {
  return PLAIN_PATH.test(path);
}

/** What `go install` could take to build the program anew; null: the program does not say, or was built from files. */
export function packageOf(built: BuildInfo | null): string | null {
  return built?.package && IMPORT_PATH.test(built.package) ? built.package : null;
}
