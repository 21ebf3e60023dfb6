import { LAUNCHD } from './areas/launchd.ts';
import { SHELL } from './areas/shell.ts';
import { TOOLCHAIN } from './areas/toolchain.ts';
import { mendCases } from './mend-cases.ts';

/** Causes of which each offered fix has to stand against lines that are read later, or settings that come first. */
const MENDED = [
  'go-shadowed',
  'go-amd64-on-apple-silicon',
  'old-go-cannot-parse-go-mod',
  'version-manager-shim-shadowed',
  'foreign-c-compiler-on-path',
  'foreign-c-compiler-conda',
  'codesign-foreign-clang',
  'open-files-limit-low',
  'path-malformed-entry',
  'launchd-wrong-domain',
  'launchd-service-already-loaded',
  'launchd-plist-wrong-location',
];

mendCases([...SHELL, ...TOOLCHAIN, ...LAUNCHD].filter(({ cause }) => MENDED.includes(cause)));
