import { isAbsolute, normalize } from 'node:path';

/** Something that may not pass the door: a bug of whoever made it, so it is thrown and never an outcome. */
export class InvalidOperation extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'InvalidOperation';
  }
}

/** Absolute, and without `..` or control characters, so that what is shown is what is meant. */
export function plainPath(path: string): string {
  const plain = typeof path === 'string' && isAbsolute(path) && normalize(path) === path && !hasControls(path);
  if (!plain || path.endsWith('/')) throw new InvalidOperation(`not an absolute, plain path: ${quoted(path)}`);
  return path;
}

export function hasControls(text: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);
}

export function quoted(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
