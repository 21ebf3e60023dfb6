import type { Fix } from '../../../src/model/fix.ts';
import type { SystemProxy } from '../facts/system-proxies.ts';

/**
 * Switches proxies of network services off (macOS). Their addresses stay as they are, so that undo only
 * has to switch them on again.
 */
export function switchOffProxies(proxies: readonly SystemProxy[]): Fix | null {
  const steps = proxies.flatMap(({ kind, services }) => services.map((service) => ({ proxy: kind, service })));
  if (steps.length === 0) return null;
  return {
    id: 'proxy.switch-off',
    subject: steps.map(({ service, proxy }) => `${service} ${proxy}`).join(', '),
    params: { services: [...new Set(steps.map((step) => step.service))], n: steps.length },
    risk: 'low',
    effect: 'now',
    steps: steps.map(({ service, proxy }) => ({
      kind: 'privileged',
      operation: { op: 'set-proxy-state', service, proxy, on: false },
      inverse: { op: 'set-proxy-state', service, proxy, on: true },
    })),
    touches: ['proxy.system'],
    proves: ['proxy.system'],
  };
}
