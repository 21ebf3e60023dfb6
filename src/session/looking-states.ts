import { assign } from 'xstate';
import { findingKey } from '../model/finding.ts';
import { present, type SessionChart, words } from './chart.ts';
import type { SessionContext } from './context.ts';
import { learningState } from './learning-state.ts';
import { occupation } from './occupied-state.ts';
import { advance, newProgress } from './progress.ts';
import type { Resumed, SessionServices } from './services.ts';

/** From the first question to an open finding: looking, and changing nothing. */
export function lookingStates(chart: SessionChart, services: SessionServices) {
  return {
    welcome: chart.createStateConfig({
      invoke: {
        src: 'lookForUnfinished',
        onDone: { actions: assign({ unfinished: ({ event }) => event.output }) },
        onError: { actions: assign({ trouble: ({ event }) => words(event.error) }) },
      },
      on: {
        choose: {
          target: 'examine',
          actions: assign({
            journey: ({ event }) => event.journey,
            symptom: null,
            area: null,
            putOff: [],
            left: null,
            trouble: null,
          }),
        },
        ask: { target: 'asking', actions: assign({ trouble: null }) },
        'go-on': { guard: 'hasLeft', target: 'examine', actions: 'goOn' },
        recover: { guard: 'hasUnfinished', target: 'comparing' },
        resume: {
          guard: 'canFinish',
          target: 'examine',
          actions: [assign({ journey: 'look' as const, resuming: true, cannotFinish: null }), 'goOn'],
        },
        quit: 'ended',
      },
    }),
    examine: chart.createStateConfig({
      entry: assign({
        progress: () => newProgress(performance.now()),
        findings: [],
        open: null,
        proving: null,
      }),
      invoke: {
        src: 'examine',
        input: ({ context, self }) => ({
          journey: present(context.journey, 'the journey'),
          symptom: context.symptom,
          area: context.area,
          learned: context.knowledge === null ? (knowledge) => self.send({ type: 'learned', knowledge }) : null,
          emit: (event) => self.send({ type: 'progress', event }),
        }),
        onDone: [
          {
            guard: ({ context }) => context.resuming,
            target: 'resuming',
            actions: assign({ findings: ({ event }) => event.output, resuming: false }),
          },
          {
            guard: 'onTour',
            target: 'tour',
            actions: assign({ findings: ({ event }) => event.output }),
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
        learned: { actions: assign({ knowledge: ({ event }) => event.knowledge }) },
        skip: { actions: ({ event }) => services.skip(event.fact) },
        enough: { guard: 'hasVerdict', actions: () => services.enough() },
        quit: 'ended',
      },
    }),
    resuming: chart.createStateConfig({
      invoke: {
        src: 'resume',
        input: ({ context, self }) => ({
          unfinished: present(context.unfinished, 'the unfinished run'),
          consent: context.consent,
          emit: (event) => self.send({ type: 'apply-event', event }),
        }),
        onDone: [
          {
            guard: ({ event }) => typeof event.output === 'object' && event.output !== null,
            target: 'apply',
            actions: assign(({ context, event }) =>
              typeof event.output === 'object' && event.output !== null ? takenUp(context, event.output) : {},
            ),
          },
          // Another gomend has ended it by now: nothing is left to take up.
          {
            guard: ({ event }) => event.output === null,
            target: 'findings',
            actions: assign({ unfinished: null }),
          },
          // Nothing of it was lost by trying: the question comes again, without this answer.
          {
            target: 'welcome',
            actions: assign(({ event }) =>
              typeof event.output === 'string' ? { cannotFinish: event.output, journey: null } : {},
            ),
          },
        ],
        onError: [
          {
            guard: ({ event }) => occupation(event.error, 'resuming') !== null,
            target: 'occupied',
            actions: assign({ occupied: ({ event }) => occupation(event.error, 'resuming'), consent: null }),
          },
          { target: 'findings', actions: assign({ trouble: ({ event }) => words(event.error) }) },
        ],
      },
    }),
    findings: chart.createStateConfig({
      on: {
        open: {
          target: 'finding',
          actions: assign({ open: ({ event }) => event.finding, trouble: null, declined: false, script: null }),
        },
        'look-again': { target: 'examine', actions: assign({ trouble: null }) },
        prove: 'proving',
        ticket: { guard: 'isSupport', target: 'ticket', actions: { type: 'forTicket', params: { from: 'findings' } } },
        back: [
          { guard: ({ context }) => context.listing, target: 'tour', actions: assign({ listing: false }) },
          { guard: ({ context }) => context.repairs.length > 0, target: 'summary' },
        ],
        quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
      },
    }),
    finding: chart.createStateConfig({
      on: {
        back: [
          { guard: 'onTour', target: 'tour', actions: assign({ open: null }) },
          { target: 'findings', actions: assign({ open: null }) },
        ],
        'put-off': { guard: 'onTour', target: 'tour', actions: 'putOff' },
        review: {
          target: 'review',
          actions: assign({ fix: ({ event }) => event.fix, trouble: null, declined: false, script: null }),
        },
        open: { actions: assign({ open: ({ event }) => event.finding }) },
        map: {
          target: 'mapping',
          actions: assign({ mapped: ({ event }) => ({ host: event.host, map: null }), trouble: null }),
        },
        learn: { target: 'learning', actions: assign({ trouble: null }) },
        quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
      },
    }),
    learning: learningState(chart),
    /** Who answers for the host of a finding: looked up, then shown. */
    mapping: chart.createStateConfig({
      invoke: {
        src: 'mapHost',
        input: ({ context }) => ({ host: present(context.mapped, 'the host').host }),
        onDone: { actions: assign({ mapped: ({ event }) => ({ host: event.output.host, map: event.output }) }) },
        onError: { target: 'finding', actions: assign({ trouble: ({ event }) => words(event.error) }) },
      },
      on: {
        back: 'finding',
        quit: [{ guard: 'nothingChanged', target: 'ended' }, { target: 'summary' }],
      },
    }),
  };
}

/** The context of a repair that an earlier session left. */
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
