/** A program that was ended for its signature, as macOS keeps it in a crash report (`NAME-….ips`). */
export interface SignatureCrash {
  readonly name: string;
  /** As the report has it: below a home directory `/Users/USER/`, a star for what is between, and the name. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Reads the beginning of a crash report; null where it is none, or tells of another end. The first line is an object
 * of its own, and the report after it may be cut off: what counts stands before the threads.
 * Source: Apple, "Interpreting the JSON format of a crash report".
 */
export function readSignatureCrash(text: string): SignatureCrash | null {
  const killed = /"signal"\s*:\s*"SIGKILL \(Code Signature Invalid\)"|"namespace"\s*:\s*"CODESIGNING"/.test(text);
  const name = /"procName"\s*:\s*"([^"\\]+)"/.exec(text)?.[1];
  const path = /"procPath"\s*:\s*"((?:[^"\\]|\\.)+)"/.exec(text)?.[1]?.replaceAll('\\/', '/');
  const at = timeOf(/"timestamp"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? '');
  return killed && name !== undefined && path !== undefined && at !== null ? { name, path, at } : null;
}

/** `2026-11-19 10:12:33.00 +0100` */
function timeOf(text: string): number | null {
  const [, day, time, hours, minutes] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d\d)(\d\d)$/.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}${hours}:${minutes}`);
  return Number.isNaN(at) ? null : at;
}

/** Whether a report can be about this file. */
export function isAbout({ name, path }: SignatureCrash, file: string, home: string): boolean {
  if (!file.endsWith(`/${name}`)) return false;
  return path === file || (path.startsWith('/Users/USER/') && file.startsWith(`${home}/`));
}
