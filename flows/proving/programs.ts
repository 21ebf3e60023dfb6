import embedded from './programs/embedded-programs.json' with { type: 'json' };

export type ProgramName = keyof typeof embedded;

/** Source of the Go programs, by program and file. */
export const PROGRAMS: Readonly<Record<ProgramName, Readonly<Record<string, string>>>> = embedded;

/** Module paths end in `.invalid`, which nobody can ever have (RFC 6761). */
export const MODULE_HOST = 'gomend.invalid';

/** @param series `1.26`: what the module's `go` line says; by it the timers' channels behave (Go 1.23) */
export function goMod(program: string, series: string): string {
  return `module ${MODULE_HOST}/${program}\n\ngo ${series}\n`;
}
