import { Observations } from '../../engine/observations.ts';
import type { Machine } from '../../machine/port.ts';
import type { SessionServices } from '../../session/services.ts';

/** Who answers for a host, as `gomend explain resolver` finds it out. Loaded when it is first asked for. */
export function mapInWizard(machine: Machine, startsShell: boolean): SessionServices['mapHost'] {
  return async (host, signal) => {
    const { resolverExplanation } = await import('../../../flows/resolver/explain/resolver-explanation.ts');
    const observation = await new Observations(machine, signal).observe(resolverExplanation(host, startsShell));
    if (observation.known) return observation.value;
    const { code, subject, detail } = observation.reason;
    throw new Error([subject, code, detail].filter((part) => part !== '').join(': '));
  };
}
