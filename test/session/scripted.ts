import { createActor, waitFor } from 'xstate';
import type { ApplyResult } from '../../src/engine/repair/apply.ts';
import type { Plan } from '../../src/engine/repair/plan.ts';
import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import { type Finding, findingKey } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import { message } from '../../src/model/message.ts';
import type { Failure } from '../../src/model/outcome.ts';
import { sessionMachine } from '../../src/session/machine.ts';
import type { Resumed, SessionServices } from '../../src/session/services.ts';
import { stubServices } from './stub-services.ts';

export const fix: Fix = {
  id: 'shell.comment-out-line',
  subject: '',
  params: {},
  risk: 'low',
  effect: 'new-terminal',
  steps: [],
  touches: ['shell.startup-files'],
  proves: [],
};
export const finding: Finding = {
  check: 'toolchain.goroot',
  flow: 'toolchain',
  status: 'problem',
  message: 'toolchain.goroot.stale',
  params: {},
  cause: 'goroot-stale',
  evidence: [],
  fixes: [fix],
  subject: '',
};
export const healthy: Finding = { ...finding, status: 'ok', message: 'toolchain.goroot.unset', fixes: [] };
export const plan: Plan = { fix, steps: [], undo: 'exact' };
export const personStep: Extract<PlannedStep, { kind: 'person' }> = {
  kind: 'person',
  instruction: message('press-install'),
  doneWhen: ['toolchain.goroot'],
};

/** An application that ends as told, call by call. */
export function application(...results: readonly ApplyResult[]): Resumed['application'] & { calls: string[] } {
  const left = [...results];
  const calls: string[] = [];
  const fake = {
    calls,
    changed: true,
    async proceed() {
      calls.push('proceed');
      return left.shift() ?? ({ status: 'applied' } as const);
    },
    async abandon(failure: Failure) {
      calls.push('abandon');
      return {
        status: 'failed',
        index: 0,
        failure,
        left: [],
        untouched: true,
      } as const;
    },
    personDone: () => void calls.push('personDone'),
    stop: () => void calls.push('stop'),
  };
  return fake as unknown as Resumed['application'] & { calls: string[] };
}

export function start(parts: Partial<SessionServices>) {
  const services = stubServices({
    examine: async () => [finding],
    plan: async () => ({ ok: true, plan }),
    lookAgain: async () => [healthy],
    ...parts,
  });
  const actor = createActor(sessionMachine(services));
  actor.start();
  return actor;
}

export type Session = ReturnType<typeof start>;
export const reach = (session: Session, state: string) =>
  waitFor(session, (snapshot) => snapshot.matches(state as never) || snapshot.status === 'done', { timeout: 2_000 });

export async function untilConfirm(session: Session) {
  session.send({ type: 'choose', journey: 'look' });
  await reach(session, 'findings');
  session.send({ type: 'open', finding: findingKey(finding) });
  session.send({ type: 'review', fix });
  await waitFor(session, (snapshot) => snapshot.matches({ review: 'ready' }));
  session.send({ type: 'confirm' });
}
