import type { Flow } from '../flow.ts';

export const shell: Flow = { id: 'shell', checks: [] };
