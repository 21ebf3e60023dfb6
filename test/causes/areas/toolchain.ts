import type { CauseCase, UnseenCause } from '../case.ts';

export const TOOLCHAIN: readonly CauseCase[] = [];

export const TOOLCHAIN_UNSEEN: readonly UnseenCause[] = [];
