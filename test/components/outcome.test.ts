import { describe, expect, it } from 'vitest';
import { farewell } from '../../components/documents/farewell.ts';
import { outcomeDocument, outcomeTitle, undoableSteps } from '../../components/documents/outcome.ts';
import { lineText } from '../../components/text/line.ts';
import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import type { SessionContext } from '../../src/session/context.ts';
import { context, failed, finding, fix, plan, repair } from './demo.ts';
import { voice } from './voices.ts';

const said = voice();
const fine = finding({ status: 'ok', message: 'demo.fine' });
const text = (given: SessionContext) => outcomeDocument(given, { voice: said, width: 80 }).map(lineText).join('\n');
const moved: PlannedStep = { kind: 'move', as: 'person', from: '/a', to: '/b', sha256: 'x', commands: [] };
const forGood: PlannedStep = {
  kind: 'privileged',
  operation: { op: 'flush-directory-cache' },
  inverse: null,
  commands: [],
};
const button: PlannedStep = { kind: 'person', instruction: { key: 'person.demo', params: {} }, doneWhen: [] };

describe('the summary', () => {
  it.each([
    [
      'proven',
      repair({ verification: { verdict: 'proven', findings: [fine] } }),
      'Done, and proven',
      'GOROOT is not set',
    ],
    [
      'still there',
      repair({ verification: { verdict: 'still', findings: [finding()] } }),
      'Done, but it did not help',
      'it is still there',
    ],
    [
      'something else',
      repair({ verification: { verdict: 'other', findings: [] } }),
      'something else came to light',
      'something else is wrong now',
    ],
    ['not looked at', repair(), 'Done, not proven', 'nothing is proven'],
    [
      'failed and taken back',
      repair({
        result: failed('failed', 'exit 1'),
      }),
      'Not done',
      'It did not work: exit 1. Everything is as it was before.',
    ],
    [
      'failed and left something',
      repair({
        result: failed('failed', 'exit 1', ['/etc/x']),
      }),
      'not all of it taken back',
      'This could not be taken back: /etc/x.',
    ],
    [
      'stopped by the person',
      repair({
        result: failed('cancelled', ''),
      }),
      'Not done',
      'It was stopped.',
    ],
    [
      'without the right password',
      repair({
        result: failed('cancelled', 'wrong-password', [], true),
      }),
      'Not done',
      'sudo did not accept the password. Nothing was changed.',
    ],
    [
      'left at the second question for the password',
      repair({
        result: failed('cancelled', 'interrupted'),
      }),
      'Not done',
      'You left the question for the password. What had been done by',
    ],
    [
      'left there, with a step that only sudo takes back',
      repair({
        result: failed('cancelled', 'interrupted', ['/etc/x']),
      }),
      'not all of it taken back',
      'You left the question for the password. This could not be taken back',
    ],
    [
      'overtaken by the end of the ticket',
      repair({
        result: failed('denied', 'sudo: a password is required'),
      }),
      'Not done',
      'sudo had forgotten the password before the change was through. What had been',
    ],
    ['waiting', repair({ result: { status: 'waiting', step: button } }), 'waiting for you', 'only you can do'],
  ] as const)('of a repair that is %s', (_, one, title, says) => {
    const given = context({ repairs: [one] });
    expect(outcomeTitle(given, said)).toContain(title);
    expect(text(given)).toContain(says);
    expect(text(given)).toContain('Take a line out of ~/.zshrc');
  });

  it('is headed by the worst of several', () => {
    const good = repair({ verification: { verdict: 'proven', findings: [fine] } });
    const bad = repair({ verification: { verdict: 'still', findings: [] } });
    expect(outcomeTitle(context({ repairs: [good, bad, good] }), said)).toBe('Done, but it did not help');
  });

  const taken = fix({ effect: 'new-terminal', params: { file: '/x', names: ['GOROOT', 'PATH', 'not a name'] } });
  const inFiles = repair({ plan: plan({ fix: taken }), verification: { verdict: 'proven', findings: [fine] } });

  it('tells both truths after a start-up file was changed, and how to have it right here', () => {
    expect(text(context({ repairs: [inFiles] }))).toContain('This terminal still has the old value');
    expect(text(context({ repairs: [inFiles] }))).toMatch(/^ {2}unset GOROOT$/m);
  });

  it('offers no `unset` where the change is not proven, or takes no variable away', () => {
    expect(text(context({ repairs: [{ ...inFiles, verification: null }] }))).not.toContain('unset');
    const other = fix({ effect: 'new-terminal' });
    expect(text(context({ repairs: [{ ...inFiles, plan: plan({ fix: other }) }] }))).not.toContain('unset');
  });

  it('says nothing of terminals after a change that is felt at once', () => {
    expect(text(context({ repairs: [repair()] }))).not.toContain('terminal');
  });

  it('ends with what is still open, worst first, or that nothing is', () => {
    const warning = finding({ status: 'warning', params: { path: '/w' } });
    const open = text(context({ repairs: [repair()], findings: [fine, warning, finding({ params: { path: '/p' } })] }));
    expect(open.indexOf('GOROOT is set to /p')).toBeLessThan(open.indexOf('GOROOT is set to /w'));
    expect(text(context({ repairs: [repair()], findings: [fine] }))).toContain('Nothing else is wrong.');
    const unseen = finding({ status: 'unknown', message: 'demo.fine' });
    expect(text(context({ findings: [unseen] }))).toContain('One thing could not be examined.');
  });
});

describe('what can be taken back', () => {
  it.each([
    ['steps that stand', [repair({ plan: plan({ steps: [moved, moved] }) })], 2],
    ['not what nothing takes back', [repair({ plan: plan({ steps: [forGood] }) })], 0],
    ['not what the person did', [repair({ plan: plan({ steps: [moved, button] }) })], 1],
    [
      'of a change that waits, what is done so far',
      [repair({ plan: plan({ steps: [moved, button, moved] }), result: { status: 'waiting', step: button } })],
      1,
    ],
    [
      'not what failed: that is taken back already',
      [
        repair({
          plan: plan({ steps: [moved] }),
          result: failed('failed', ''),
        }),
      ],
      0,
    ],
  ] as const)('counts %s', (_, repairs, n) => {
    expect(undoableSteps(context({ repairs }))).toBe(n);
    expect(undoableSteps(context({ repairs, undone: [] }))).toBe(0);
  });
});

describe('the farewell', () => {
  it.each([
    ['nothing after a quiet end', context({ repairs: [repair()] }), ''],
    ['that nothing was changed', context({ stopped: true }), 'Stopped. Nothing was changed.\n'],
    [
      'that changes stand',
      context({ stopped: true, repairs: [repair()] }),
      'Stopped. What was changed before that stands',
    ],
    ['that a change was left half-way', context({ stopped: true, repairs: [repair({ result: null })] }), 'Left while'],
    [
      'that a change waits',
      context({ repairs: [repair({ result: { status: 'waiting', step: button } })] }),
      'A change waits',
    ],
  ] as const)('says %s', (_, given, says) => {
    const said_ = farewell(given, said);
    if (says === '') expect(said_).toBe('');
    else expect(said_).toContain(says);
  });
});
