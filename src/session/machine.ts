import { assign, fromPromise, setup } from 'xstate';
import type { JourneyId } from '../../flows/journeys.ts';
import type { ExaminationEvent } from '../engine/examination.ts';
import type { Application, ApplyEvent, ApplyResult } from '../engine/repair/apply.ts';
import type { Plan, Planning } from '../engine/repair/plan.ts';
import type { PastRun, UndoneChange } from '../engine/repair/undo.ts';
import type { AskResult } from '../machine/privilege/door.ts';
import { type Finding, findingKey } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import { emptyContext, type SessionContext, type SessionEvent } from './context.ts';
import { exitCodeOf } from './exit-code.ts';
import { advance, newProgress } from './progress.ts';
import type { Resumed, SessionServices } from './services.ts';
import { mergeFindings, verify } from './verification.ts';

type Emit<T> = (event: T) => void;

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function openFinding(context: SessionContext): Finding {
  const finding = context.findings.find((one) => findingKey(one) === context.open);
  if (!finding) throw new Error('no finding is open');
  return finding;
}

function present<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is missing in this state`);
  return value;
}

/** Puts an outcome into the newest repair. */
function withLast(context: SessionContext, change: Partial<SessionContext['repairs'][number]>) {
  const last = context.repairs.at(-1);
  return last ? [...context.repairs.slice(0, -1), { ...last, ...change }] : context.repairs;
}

/** The context of a repair that an earlier session left waiting for the person. */
function takenUp(context: SessionContext, resumed: Resumed): Partial<SessionContext> {
  const { finding, plan, application } = resumed;
  const repair = { finding, plan, result: null, verification: null };
  return {
    open: findingKey(finding),
    fix: plan.fix,
    plan,
    application,
    unfinished: null,
    repairs: [...context.repairs, repair],
  };
}

/**
 * The session: from welcome to summary. The views draw its snapshot and send it events; what it does
 * in the world are the services. `gomend graph` prints this very definition.
 */
export function sessionMachine(services: SessionServices, checksOf: (journey: JourneyId) => SessionChecks) {
  return setup({
    types: {
      context: {} as SessionContext,
      events: {} as SessionEvent,
      output: {} as { exitCode: number },
    },
    actors: {
      lookForUnfinished: fromPromise<PastRun | null>(() => services.unfinished()),
      examine: fromPromise<readonly Finding[], { journey: JourneyId; emit: Emit<ExaminationEvent> }>(
        ({ input, signal }) => services.examine({ ...input, signal }),
      ),
      plan: fromPromise<Planning, { fix: Fix }>(({ input, signal }) => services.plan(input.fix, signal)),
      begin: fromPromise<Application, { finding: Finding; plan: Plan; emit: Emit<ApplyEvent> }>(({ input }) =>
        services.begin(input.finding, input.plan, input.emit),
      ),
      resume: fromPromise<Resumed | null, { run: PastRun; findings: readonly Finding[]; emit: Emit<ApplyEvent> }>(
        ({ input }) => services.resume(input.run, input.findings, input.emit),
      ),
      ask: fromPromise<AskResult>(() => services.ask()),
      abandon: fromPromise<ApplyResult, { application: Application; why: string }>(({ input }) =>
        input.application.abandon({ code: 'denied', detail: input.why }),
      ),
      apply: fromPromise<ApplyResult, { application: Application }>(({ input }) => input.application.proceed()),
      watch: fromPromise<void, { checks: readonly string[] }>(({ input, signal }) =>
        services.watch(input.checks, signal),
      ),
      lookAgain: fromPromise<readonly Finding[], { fix: Fix }>(({ input, signal }) =>
        services.lookAgain(input.fix, signal),
      ),
      undo: fromPromise<readonly UndoneChange[], { run: PastRun | null }>(async ({ input, signal }) => {
        const run = input.run ?? (await services.thisRun());
        return run === null ? [] : services.undo(run, signal);
      }),
    },
    actions: {
      stopped: assign({ stopped: true }),
      forgetFix: assign({ fix: null, plan: null, refusal: null, application: null, step: 0, asked: null }),
    },
    guards: {
      nothingChanged: ({ context }) => context.repairs.length === 0 && context.undone === null,
      hasUnfinished: ({ context }) => context.unfinished !== null,
      isWaitingForPerson: ({ context }) => (context.unfinished?.waitsFor ?? null) !== null,
    },
  }).createMachine({
    id: 'session',
    context: emptyContext,
    initial: 'welcome',
    output: ({ context }) => ({ exitCode: exitCodeOf(context) }),
    on: { stop: { target: '.ended', actions: 'stopped' } },
    states: {
      welcome: {
        invoke: {
          src: 'lookForUnfinished',
          onDone: { actions: assign({ unfinished: ({ event }) => event.output }) },
          onError: { actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
        on: {
          choose: {
            target: 'examine',
            actions: assign({ journey: ({ event }) => event.journey }),
          },
          recover: { guard: 'hasUnfinished', target: 'undoing' },
          resume: {
            guard: 'isWaitingForPerson',
            target: 'examine',
            actions: assign({ journey: 'look' as const, resuming: true }),
          },
          quit: 'ended',
        },
      },
      examine: {
        entry: assign({
          progress: ({ context }) => newProgress(checksOf(present(context.journey, 'the journey')), performance.now()),
          findings: [],
          open: null,
        }),
        invoke: {
          src: 'examine',
          input: ({ context, self }) => ({
            journey: present(context.journey, 'the journey'),
            emit: (event) => self.send({ type: 'progress', event }),
          }),
          onDone: [
            {
              guard: ({ context }) => context.resuming,
              target: 'resuming',
              actions: assign({ findings: ({ event }) => event.output, resuming: false }),
            },
            { target: 'findings', actions: assign({ findings: ({ event }) => event.output }) },
          ],
          onError: { target: 'findings', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
        on: {
          progress: {
            actions: assign({
              progress: ({ context, event }) => advance(present(context.progress, 'the progress'), event.event),
            }),
          },
          skip: { actions: ({ event }) => services.skip(event.fact) },
          quit: 'ended',
        },
      },
      resuming: {
        invoke: {
          src: 'resume',
          input: ({ context, self }) => ({
            run: present(context.unfinished, 'the unfinished run'),
            findings: context.findings,
            emit: (event) => self.send({ type: 'apply-event', event }),
          }),
          onDone: [
            {
              guard: ({ event }) => event.output !== null,
              target: 'apply',
              actions: assign(({ context, event }) => (event.output === null ? {} : takenUp(context, event.output))),
            },
            // What it waited for is done, or something else changed: nothing is left to take up.
            { target: 'findings', actions: assign({ unfinished: null }) },
          ],
          onError: { target: 'findings', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
      },
      findings: {
        on: {
          open: { target: 'finding', actions: assign({ open: ({ event }) => event.finding }) },
          'look-again': 'examine',
          back: { guard: ({ context }) => context.repairs.length > 0, target: 'summary' },
          quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
        },
      },
      finding: {
        on: {
          back: { target: 'findings', actions: assign({ open: null }) },
          review: { target: 'review', actions: assign({ fix: ({ event }) => event.fix }) },
          open: { actions: assign({ open: ({ event }) => event.finding }) },
          quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
        },
      },
      review: {
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
      },
      confirm: {
        on: {
          yes: 'begin',
          no: { target: 'finding', actions: ['forgetFix', assign({ declined: true })] },
          back: { target: 'finding', actions: ['forgetFix', assign({ declined: true })] },
          quit: { target: 'finding', actions: ['forgetFix', assign({ declined: true })] },
        },
      },
      begin: {
        invoke: {
          src: 'begin',
          input: ({ context, self }) => ({
            finding: openFinding(context),
            plan: present(context.plan, 'the plan'),
            emit: (event) => self.send({ type: 'apply-event', event }),
          }),
          onDone: {
            target: 'apply',
            actions: assign({
              application: ({ event }) => event.output,
              undone: null,
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
          onError: {
            target: 'finding',
            actions: ['forgetFix', assign({ trouble: ({ event }) => words(event.error) })],
          },
        },
      },
      elevate: {
        // The terminal is sudo's now: ctrl-c belongs to it, and its ending comes back as the answer.
        on: { stop: { actions: 'stopped' } },
        invoke: {
          src: 'ask',
          onDone: [
            {
              guard: ({ event }) => event.output === 'granted',
              target: 'apply',
              actions: assign({ asked: null }),
            },
            {
              target: 'abandon',
              actions: assign({ asked: ({ event }) => (event.output === 'granted' ? null : event.output) }),
            },
          ],
          onError: { target: 'abandon', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
      },
      abandon: {
        on: { stop: { actions: 'stopped' } },
        invoke: {
          src: 'abandon',
          input: ({ context }) => ({
            application: present(context.application, 'the application'),
            why: context.asked ?? '',
          }),
          onDone: {
            target: 'verify',
            actions: assign({ repairs: ({ context, event }) => withLast(context, { result: event.output }) }),
          },
          onError: { target: 'verify', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
      },
      apply: {
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
            }),
          },
          // The step under way is not torn: it ends, the journal says how, and what was done is taken back.
          stop: { actions: ['stopped', ({ context }) => context.application?.stop()] },
        },
      },
      waiting: {
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
      },
      verify: {
        on: { stop: { actions: 'stopped' } },
        invoke: {
          src: 'lookAgain',
          input: ({ context }) => ({ fix: present(context.fix, 'the fix') }),
          onDone: {
            target: 'summary',
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
      },
      summary: {
        always: { guard: ({ context }) => context.stopped, target: 'ended' },
        on: {
          back: 'findings',
          open: { target: 'finding', actions: assign({ open: ({ event }) => event.finding }) },
          undo: 'undoing',
          quit: 'ended',
        },
      },
      undoing: {
        on: { stop: { actions: 'stopped' } },
        invoke: {
          src: 'undo',
          input: ({ context }) => ({ run: context.repairs.length > 0 ? null : context.unfinished }),
          onDone: {
            target: 'afterUndo',
            actions: assign({
              undone: ({ event }) => event.output,
              unfinished: null,
            }),
          },
          onError: { target: 'afterUndo', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
      },
      afterUndo: {
        // What was true before the repair must be seen to be true again, not assumed.
        always: [
          { guard: ({ context }) => context.stopped, target: 'ended' },
          { guard: ({ context }) => context.journey !== null, target: 'examineAgain' },
          { target: 'welcome' },
        ],
      },
      examineAgain: {
        invoke: {
          src: 'examine',
          input: ({ context, self }) => ({
            journey: present(context.journey, 'the journey'),
            emit: (event) => self.send({ type: 'progress', event }),
          }),
          onDone: { target: 'summary', actions: assign({ findings: ({ event }) => event.output }) },
          onError: { target: 'summary', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        },
      },
      ended: { type: 'final' },
    },
  });
}

type SessionChecks = Parameters<typeof newProgress>[0];
