import type { Catalogue } from '../words.ts';
import { checkWhyLaunchd } from './check-why-launchd.ts';
import { checkWhyProxy } from './check-why-proxy.ts';
import { checkWhyResolver } from './check-why-resolver.ts';
import { checkWhyShell } from './check-why-shell.ts';
import { checkWhyToolchain } from './check-why-toolchain.ts';

/** Why each check is made at all: what it looks at, and what fails where that is not in order. */
export const checkWhy: Catalogue = {
  ...checkWhyShell,
  ...checkWhyToolchain,
  ...checkWhyResolver,
  ...checkWhyProxy,
  ...checkWhyLaunchd,
};
