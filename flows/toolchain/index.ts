import type { Flow } from '../flow.ts';

export const toolchain: Flow = { id: 'toolchain', checks: [] };
