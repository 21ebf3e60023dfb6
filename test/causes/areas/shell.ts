import type { CauseCase, UnseenCause } from '../case.ts';

export const SHELL: readonly CauseCase[] = [];

export const SHELL_UNSEEN: readonly UnseenCause[] = [];
