import { hostSources, type NssSource } from '../go/nsswitch.ts';
import type { PasteContext, Reading, UnreadLine } from './reading.ts';
import { systemFileOf } from './system-file-path.ts';

/** The `hosts:` line of /etc/nsswitch.conf (Linux; macOS has no such file). */
export interface Nsswitch {
  readonly file: string | null;
  /** 1-based line of the first `hosts:`; null without one. */
  readonly line: number | null;
  readonly hosts: readonly NssSource[];
}

export function readNsswitch(text: string, context: PasteContext = {}): Reading<Nsswitch> {
  const hosts: NssSource[] = [];
  const notUnderstood: UnreadLine[] = [];
  let line: number | null = null;
  for (const [index, whole] of text.split('\n').entries()) {
    const sources = hostSources(whole);
    if (sources === null) notUnderstood.push({ line: index + 1, text: whole });
    else if (/^\s*hosts\s*:/.test(whole)) {
      line ??= index + 1;
      hosts.push(...sources);
    }
  }
  return { facts: { file: systemFileOf(context.command), line, hosts }, notUnderstood };
}
