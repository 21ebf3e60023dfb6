import type { CauseCase, UnseenCause } from '../case.ts';

export const TOOLS: readonly CauseCase[] = [];

export const TOOLS_UNSEEN: readonly UnseenCause[] = [];
