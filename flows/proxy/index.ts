import type { Flow } from '../flow.ts';

export const proxy: Flow = { id: 'proxy', checks: [] };
