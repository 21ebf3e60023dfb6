import type { Machine } from '../../machine/port.ts';
import type { Words } from '../../words/words.ts';

/** `macOS, Apple silicon, zsh`: what is known of the machine before anything is asked of it. */
export function systemLine(machine: Pick<Machine, 'platform' | 'arch' | 'environment'>, words: Words): string {
  const cpu = `cli.cpu.${machine.platform}-${machine.arch}`;
  const shell = machine.environment['SHELL']?.split('/').at(-1) ?? '';
  const parts = [words.say(`cli.system.${machine.platform}`), words.has(cpu) ? words.say(cpu) : machine.arch, shell];
  return words.join(
    parts.filter((part) => part !== ''),
    'clauses',
  );
}
