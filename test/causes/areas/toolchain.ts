import type { CauseCase, UnseenCause } from '../case.ts';
import { COMPILERS } from './compilers.ts';
import { TOOLCHAIN_PLACES } from './toolchain-places.ts';
import { TOOLCHAIN_SETTINGS } from './toolchain-settings.ts';
import { VERSION_MANAGERS } from './version-managers.ts';

export const TOOLCHAIN: readonly CauseCase[] = [
  ...TOOLCHAIN_SETTINGS,
  ...TOOLCHAIN_PLACES,
  ...VERSION_MANAGERS,
  ...COMPILERS,
];

export const TOOLCHAIN_UNSEEN: readonly UnseenCause[] = [
  {
    cause: 'goroot-not-writable',
    why: 'a command that writes into Go’s own folder was mistaken; the folder is as it has to be',
  },
];
