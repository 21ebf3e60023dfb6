import type { CauseCase, UnseenCause } from '../case.ts';

export const CLT: readonly CauseCase[] = [];

export const CLT_UNSEEN: readonly UnseenCause[] = [];
