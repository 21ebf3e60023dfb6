import type { Flow } from '../flow.ts';

export const resolver: Flow = { id: 'resolver', checks: [] };
