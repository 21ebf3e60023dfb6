import type { Flow } from '../flow.ts';

export const launchd: Flow = { id: 'launchd', checks: [] };
