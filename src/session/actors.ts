import { fromPromise } from 'xstate';
import type { JourneyId } from '../../flows/journeys.ts';
import type { ResolverExplanation } from '../../flows/resolver/explain/resolver-explanation.ts';
import type { Application, ApplyEvent, ApplyResult } from '../engine/repair/apply.ts';
import type { Conflict } from '../engine/repair/conflict.ts';
import type { Unfinished } from '../engine/repair/finish.ts';
import type { Repairer } from '../engine/repair/lease.ts';
import type { Plan, Planning } from '../engine/repair/plan.ts';
import { partToTakeBack } from '../engine/repair/recover.ts';
import type { Decision } from '../engine/repair/settle.ts';
import type { UndoneChange } from '../engine/repair/undo.ts';
import type { CauseTexts } from '../knowledge/cause-text.ts';
import type { AskResult } from '../machine/privilege/door.ts';
import type { Finding, FlowId } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Symptom } from '../symptom/symptom.ts';
import type { Told } from '../symptom/told.ts';
import type { ProgressEvent } from './progress.ts';
import type { ProvingStep } from './proving.ts';
import type { CannotFinish, Resumed, ScriptResult, SessionServices } from './services.ts';
import type { TicketResult, TicketSession } from './ticket.ts';

/** From whom the person lets the lease be taken over. */
interface Leased {
  readonly consent: Repairer | null;
}

/** What the session has learned of causes by now; null: nothing yet. */
interface Learned {
  readonly knowledge: CauseTexts | null;
}

/** A message, understood, and what is known of the causes that it may come from. */
interface Understood {
  readonly symptom: Symptom;
  readonly knowledge: CauseTexts;
}

type Emit<T> = (event: T) => void;

/** What the session's states invoke: each is one service, stopped when its state is left. */
export function sessionActors(services: SessionServices) {
  const learn = async ({ knowledge }: Learned): Promise<CauseTexts> => knowledge ?? services.knowledge();
  return {
    lookForUnfinished: fromPromise<Unfinished | null>(() => services.unfinished()),
    recognise: fromPromise<Understood, Learned & { told: Told }>(async ({ input, signal }) => {
      const [symptom, knowledge] = await Promise.all([services.recognise(input.told, signal), learn(input)]);
      return { symptom, knowledge };
    }),
    writeTicket: fromPromise<TicketResult, TicketSession>(({ input, signal }) => services.writeTicket(input, signal)),
    examine: fromPromise<
      readonly Finding[],
      {
        journey: JourneyId;
        symptom?: Symptom | null;
        area?: FlowId | null;
        emit: Emit<ProgressEvent>;
        /** Told what is known of the causes of the symptom; null: the session knows. */
        learned?: Emit<CauseTexts> | null;
      }
    >(async ({ input, signal }) => {
      const { learned = null, symptom = null, ...about } = input;
      // The message was told in an earlier session: its causes are named while they are looked for.
      if (symptom !== null && learned !== null) learned(await services.knowledge());
      return services.examine({ ...about, symptom, signal });
    }),
    plan: fromPromise<Planning, { fix: Fix }>(({ input, signal }) => services.plan(input.fix, signal)),
    writeScript: fromPromise<ScriptResult, { fix: Fix }>(({ input, signal }) =>
      services.writeScript(input.fix, signal),
    ),
    begin: fromPromise<Application, Leased & { finding: Finding; plan: Plan; emit: Emit<ApplyEvent> }>(({ input }) =>
      services.begin(input.finding, input.plan, input.emit, input.consent),
    ),
    resume: fromPromise<Resumed | CannotFinish | null, Leased & { unfinished: Unfinished; emit: Emit<ApplyEvent> }>(
      ({ input }) => services.resume(input.unfinished, input.emit, input.consent),
    ),
    prove: fromPromise<void, { emit: Emit<ProvingStep> }>(({ input, signal }) => services.prove({ ...input, signal })),
    mapHost: fromPromise<ResolverExplanation, { host: string }>(({ input, signal }) =>
      services.mapHost(input.host, signal),
    ),
    learn: fromPromise<CauseTexts, Learned>(({ input }) => learn(input)),
    ask: fromPromise<AskResult>(() => services.ask()),
    abandon: fromPromise<ApplyResult, { application: Application; why: string }>(({ input }) =>
      services.abandon(input.application, { code: 'cancelled', detail: input.why }),
    ),
    apply: fromPromise<ApplyResult, { application: Application }>(({ input }) => services.proceed(input.application)),
    watch: fromPromise<void, { checks: readonly string[] }>(({ input, signal }) =>
      services.watch(input.checks, signal),
    ),
    lookAgain: fromPromise<readonly Finding[], { fix: Fix }>(({ input, signal }) =>
      services.lookAgain(input.fix, signal),
    ),
    compare: fromPromise<readonly Conflict[], { unfinished: Unfinished | null }>(async ({ input, signal }) => {
      const run = input.unfinished === null ? await services.thisRun() : partToTakeBack(input.unfinished.past);
      return run === null ? [] : services.conflicts(run, signal);
    }),
    undo: fromPromise<
      readonly UndoneChange[],
      Leased & { unfinished: Unfinished | null; decisions: readonly Decision[] }
    >(async ({ input: { unfinished, decisions, consent }, signal }) => {
      if (unfinished !== null) return services.rollBack(unfinished, decisions, signal, consent);
      const run = await services.thisRun();
      return run === null ? [] : services.undo(run, decisions, signal, consent);
    }),
  };
}
