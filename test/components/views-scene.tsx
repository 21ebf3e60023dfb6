import { renderToString } from 'ink';
import type { ReactElement } from 'react';
import { DrawnFrame } from '../../components/frame/drawn-frame.ts';
import { KeyGuard } from '../../components/keys/key-guard.ts';
import { KeyQueue } from '../../components/keys/key-queue.ts';
import { StateView } from '../../components/state-view.tsx';
import { WizardProvider, type WizardSettings } from '../../components/wizard-context.ts';
import { findingKey } from '../../src/model/finding.ts';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import { newProgress } from '../../src/session/progress.ts';
import { context, finding, fix, look, plan, repair } from './demo.ts';
import { voice } from './voices.ts';

export const broken = finding({ evidence: [look()], fixes: [fix(), fix({ id: 'demo.fix', subject: 'other' })] });
export const fine = finding({ status: 'ok', message: 'demo.fine', check: 'shell.a', flow: 'shell' });

export const full: SessionContext = context({
  journey: 'look',
  findings: [broken, fine],
  open: findingKey(broken),
  fix: fix(),
  plan: plan(),
  repairs: [repair({ verification: { verdict: 'proven', findings: [fine] } })],
  proving: {
    all: ['hello', 'locks'],
    done: [
      {
        id: 'locks',
        status: 'problem',
        says: 'proof.locks.problem',
        params: {},
        evidence: [],
        settings: 'clean',
        ms: 1,
      },
    ],
    now: { proof: 'hello', doing: 'running' },
    startedAt: performance.now(),
  },
  progress: { ...newProgress(performance.now()), checks: [{ id: 'shell.a', flow: 'shell' }] },
});

/** Every state the session can be in. */
export const STATES = [
  'welcome',
  'asking.message',
  'asking.reading',
  'asking.area',
  'suspecting',
  'ticket.writing',
  'ticket.shown',
  'examine',
  'resuming',
  'tour',
  'ready',
  'verified',
  'findings',
  'finding',
  'learning',
  'review.planning',
  'review.ready',
  'review.refused',
  'confirm',
  'begin',
  'elevate',
  'abandon',
  'apply',
  'waiting',
  'verify',
  'summary',
  'proving.running',
  'proving.over',
  'comparing',
  'deciding',
  'undoing',
  'notUndone',
  'afterUndo',
  'examineAgain',
  'occupied',
];

export function settings(parts: Partial<WizardSettings> = {}): WizardSettings {
  const guard = new KeyGuard();
  return {
    voice: voice(),
    about: { version: '1.0.0', systemLine: 'macOS 26.1' },
    machine: { kind: 'local', platform: 'darwin' },
    guard,
    keys: new KeyQueue(guard),
    frame: new DrawnFrame(),
    ...parts,
  };
}

export function tree(
  state: string,
  given: SessionContext,
  wizard: WizardSettings,
  send = (_: SessionEvent) => {},
): ReactElement {
  return (
    <WizardProvider value={wizard}>
      <StateView view={{ state, context: given, ended: false }} send={send} />
    </WizardProvider>
  );
}

export const drawn = (state: string, given: SessionContext, parts: Partial<WizardSettings> = {}) =>
  renderToString(tree(state, given, settings(parts)), { columns: 80 });
