import type { Plan } from '../engine/repair/plan.ts';
import type { PlannedStep } from '../engine/repair/planned-step.ts';

/** What of this must never be proposed that a plan has in it: its id, or a text of its commands or new lines. */
export function forbiddenIn(plan: Plan, never: readonly string[]): readonly string[] {
  const texts = plan.steps.flatMap(textsOf);
  return never.filter((one) => one === plan.fix.id || texts.some((text) => text.includes(one)));
}

/** Lines that go are no proposal; those that come are. */
function textsOf(step: PlannedStep): readonly string[] {
  switch (step.kind) {
    case 'replace': {
      const added = step.diff.filter(({ sign }) => sign === '+').map(({ text }) => text);
      return [...added, step.before.path, ...step.commands.map(joined)];
    }
    case 'move':
      return [step.to, ...step.commands.map(joined)];
    case 'run':
      return [joined(step.argv)];
    case 'fetch':
      return [step.download.name];
    case 'privileged':
      return step.commands.map(joined);
    case 'person':
      return [];
  }
}

function joined(argv: readonly string[]): string {
  return argv.map((word) => (word === '' ? '""' : word)).join(' ');
}
