import type { Format } from '../sign.ts';
import { COMPILER } from './compiler.ts';
import { DEBUGGER } from './debugger.ts';
import { GO } from './go.ts';
import { LAUNCHD } from './launchd.ts';
import { MANAGERS } from './managers.ts';
import { MODULES } from './modules.ts';
import { NET } from './net.ts';
import { PLACES } from './places.ts';
import { PROGRAMS } from './programs.ts';
import { SHELL } from './shell.ts';
import { TLS } from './tls.ts';

/** All that is known of how a program says something. */
export const FORMATS: readonly Format[] = [
  ...SHELL,
  ...MANAGERS,
  ...PROGRAMS,
  ...GO,
  ...PLACES,
  ...MODULES,
  ...NET,
  ...TLS,
  ...COMPILER,
  ...DEBUGGER,
  ...LAUNCHD,
];
