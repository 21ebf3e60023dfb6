import type { FactId } from '../../src/engine/fact.ts';
import { loginEnvironment } from './facts/login-environment.ts';
import { plainEnvironment } from './facts/plain-environment.ts';
import { standstill } from './facts/standstill.ts';
import { terminalStart } from './facts/terminal-start.ts';

/** Facts that start the person's shell, and with it whatever its files do. */
export const STARTS_SHELL: readonly FactId[] = [loginEnvironment, plainEnvironment, terminalStart, standstill].map(
  (fact) => fact.id,
);
