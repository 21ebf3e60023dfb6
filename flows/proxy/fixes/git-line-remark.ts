import type { EditStep } from '../../../src/model/fix.ts';

export interface GitLine {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The whole line as it stands there. */
  readonly text: string;
}

/**
 * Turns one line of the person's git settings into a dated remark. null where the line does more (a section's head
 * before it, a value that goes on), or belongs to the system.
 * @param key in lower case
 */
export function gitLineRemark({ file, line, text }: GitLine, key: string, date: string): EditStep | null {
  const alone = new RegExp(`^\\s*${key}\\s*=.*[^\\\\]$`, 'i').test(text);
  if (!alone || file.startsWith('/etc/') || file.endsWith('/etc/gitconfig')) return null;
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  const becomes = `${indent}# gomend ${date} took out: ${text.trim()}`;
  return { kind: 'edit', path: file, as: 'person', edits: [{ kind: 'line', line, was: text, becomes }] };
}
