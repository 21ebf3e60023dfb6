import { assign } from 'xstate';
import { mayGoOn, refusedBy } from '../machine/privilege/door.ts';
import { openFinding, present, type SessionChart, withLast, words } from './chart.ts';
import { occupation } from './occupied-state.ts';
import type { SessionServices } from './services.ts';
import { mergeFindings, verify } from './verification.ts';

/** One repair: from the plan on the table to what looking again showed. */
export function repairingStates(chart: SessionChart, services: SessionServices) {
  return {
    review: chart.createStateConfig({
      initial: 'planning',
      on: { back: { target: 'finding', actions: 'forgetFix' }, quit: { target: 'finding', actions: 'forgetFix' } },
      states: {
        planning: {
          invoke: {
            src: 'plan',
            input: ({ context }) => ({ fix: present(context.fix, 'the fix') }),
            onDone: [
              {
                guard: ({ event }) => event.output.ok,
                target: 'ready',
                actions: assign({ plan: ({ event }) => (event.output.ok ? event.output.plan : null), refusal: null }),
              },
              {
                target: 'refused',
                actions: assign({ refusal: ({ event }) => (event.output.ok ? null : event.output.refusal) }),
              },
            ],
            onError: { target: 'refused', actions: assign({ trouble: ({ event }) => words(event.error) }) },
          },
        },
        ready: { on: { confirm: '#session.confirm' } },
        refused: {},
      },
    }),
    confirm: chart.createStateConfig({
      on: {
        yes: 'begin',
        script: 'writeScript',
        no: { target: 'finding', actions: ['forgetFix', assign({ declined: true })] },
        back: { target: 'finding', actions: ['forgetFix', assign({ declined: true })] },
        quit: { target: 'finding', actions: ['forgetFix', assign({ declined: true })] },
      },
    }),
    writeScript: chart.createStateConfig({
      invoke: {
        src: 'writeScript',
        input: ({ context }) => ({ fix: present(context.fix, 'the fix') }),
        onDone: { target: 'finding', actions: ['forgetFix', assign({ script: ({ event }) => event.output })] },
        onError: {
          target: 'finding',
          actions: ['forgetFix', assign({ trouble: ({ event }) => words(event.error) })],
        },
      },
    }),
    begin: chart.createStateConfig({
      invoke: {
        src: 'begin',
        input: ({ context, self }) => ({
          finding: openFinding(context),
          plan: present(context.plan, 'the plan'),
          consent: context.consent,
          emit: (event) => self.send({ type: 'apply-event', event }),
        }),
        onDone: {
          target: 'apply',
          actions: assign({
            application: ({ event }) => event.output,
            undone: null,
            // What was proven before is not proven of what comes.
            proving: null,
            asked: null,
            declined: false,
            repairs: ({ context }) => [
              ...context.repairs,
              {
                finding: openFinding(context),
                plan: present(context.plan, 'the plan'),
                result: null,
                verification: null,
              },
            ],
          }),
        },
        onError: [
          {
            guard: ({ event }) => occupation(event.error, 'begin') !== null,
            target: 'occupied',
            actions: assign({ occupied: ({ event }) => occupation(event.error, 'begin'), consent: null }),
          },
          { target: 'finding', actions: ['forgetFix', assign({ trouble: ({ event }) => words(event.error) })] },
        ],
      },
    }),
    elevate: chart.createStateConfig({
      // The terminal is sudo's now: ctrl-c belongs to it, and its ending comes back as the answer.
      on: { stop: { actions: 'stopped' } },
      invoke: {
        src: 'ask',
        onDone: [
          {
            guard: ({ event }) => mayGoOn(event.output),
            target: 'apply',
            actions: assign({ asked: null }),
          },
          {
            target: 'abandon',
            actions: assign({ asked: ({ event }) => refusedBy(event.output) }),
          },
        ],
        onError: { target: 'abandon', actions: assign({ trouble: ({ event }) => words(event.error) }) },
      },
    }),
    abandon: chart.createStateConfig({
      on: { stop: { actions: 'stopped' } },
      invoke: {
        src: 'abandon',
        input: ({ context }) => ({
          application: present(context.application, 'the application'),
          why: context.asked ?? '',
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.status === 'failed' && event.output.untouched,
            target: 'summary',
            actions: [
              assign({ repairs: ({ context, event }) => withLast(context, { result: event.output }) }),
              'forgetFix',
            ],
          },
          {
            target: 'verify',
            actions: assign({ repairs: ({ context, event }) => withLast(context, { result: event.output }) }),
          },
        ],
        onError: { target: 'verify', actions: assign({ trouble: ({ event }) => words(event.error) }) },
      },
    }),
    apply: chart.createStateConfig({
      invoke: {
        src: 'apply',
        input: ({ context }) => ({ application: present(context.application, 'the application') }),
        onDone: [
          { guard: ({ event }) => event.output.status === 'needs-root', target: 'elevate' },
          {
            guard: ({ event }) => event.output.status === 'waiting',
            target: 'waiting',
            actions: assign({ repairs: ({ context, event }) => withLast(context, { result: event.output }) }),
          },
          {
            target: 'verify',
            actions: assign({ repairs: ({ context, event }) => withLast(context, { result: event.output }) }),
          },
        ],
        onError: { target: 'abandon', actions: assign({ trouble: ({ event }) => words(event.error) }) },
      },
      on: {
        'apply-event': {
          actions: assign({
            step: ({ context, event }) => (event.event.type === 'step-started' ? event.event.index : context.step),
            downloaded: ({ event: { event } }) => (event.type === 'step-progress' ? event : null),
          }),
        },
        // The step under way is not torn: it ends, the journal says how, and what was done is taken back.
        stop: { actions: ['stopped', ({ context }) => context.application?.stop()] },
      },
    }),
    waiting: chart.createStateConfig({
      invoke: {
        src: 'watch',
        input: ({ context }) => {
          const result = context.repairs.at(-1)?.result;
          return { checks: result?.status === 'waiting' ? result.step.doneWhen : [] };
        },
        onDone: { target: 'apply', actions: ({ context }) => context.application?.personDone() },
        onError: { actions: assign({ trouble: ({ event }) => words(event.error) }) },
      },
      on: {
        'person-done': {
          target: 'apply',
          actions: ({ context }) => {
            const result = context.repairs.at(-1)?.result;
            if (result?.status === 'waiting') services.personSaysDone(result.step.instruction.key);
            context.application?.personDone();
          },
        },
        back: 'summary',
        quit: 'ended',
      },
    }),
    verify: chart.createStateConfig({
      // Whoever wants to leave does not wait for the proof: nothing is being changed any more.
      always: { guard: ({ context }) => context.stopped, target: 'ended' },
      invoke: {
        src: 'lookAgain',
        input: ({ context }) => ({ fix: present(context.fix, 'the fix') }),
        onDone: {
          target: 'verified',
          actions: [
            assign({
              repairs: ({ context, event }) => {
                const last = context.repairs.at(-1);
                if (last?.result?.status !== 'applied') return context.repairs;
                return withLast(context, { verification: verify(last.finding, last.plan.fix, event.output) });
              },
              findings: ({ context, event }) => mergeFindings(context.findings, event.output),
            }),
            ({ context, event }) => {
              const last = context.repairs.at(-1);
              const seen = event.output.find((finding) => finding.check === last?.finding.check);
              if (last && seen) void services.recordVerification(last.finding, seen.status).catch(() => {});
            },
            'forgetFix',
          ],
        },
        onError: {
          target: 'summary',
          actions: ['forgetFix', assign({ trouble: ({ event }) => words(event.error) })],
        },
      },
    }),
    /** The tour goes on by itself where all is well; anything else is told first. */
    verified: chart.createStateConfig({
      always: [{ guard: 'goesOn', target: 'tour' }, { target: 'summary' }],
    }),
  };
}
