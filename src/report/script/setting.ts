import type { Machine } from '../../machine/port.ts';

/** What a script is written for, and by whom. */
export interface ScriptSetting {
  readonly machine: Pick<Machine, 'platform' | 'person'>;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The script's own directory for copies and marks, absolute; made when it runs. */
  readonly keep: string;
  /** This script's own name, of letters and digits. */
  readonly token: string;
}

/** `2026-11-20`. */
export function dateOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
