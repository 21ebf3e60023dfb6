import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** Mermaid's state diagram of a machine, from the very definition that runs. */
export function mermaid(machine: AnyStateMachine): string {
  return `${['stateDiagram-v2', ...statesOf(machine.root, '  ')].join('\n')}\n`;
}

function statesOf(node: AnyStateNode, indent: string): readonly string[] {
  const children = Object.values(node.states);
  const lines: string[] = [];
  const initial = node.initial?.target?.[0];
  if (initial) lines.push(`${indent}[*] --> ${nameOf(initial)}`);
  for (const child of children) {
    if (Object.keys(child.states).length === 0) continue;
    lines.push(`${indent}state ${nameOf(child)} {`, ...statesOf(child, `${indent}  `), `${indent}}`);
  }
  for (const child of children) {
    lines.push(...transitionsOf(child).map((line) => indent + line));
    if (child.type === 'final') lines.push(`${indent}${nameOf(child)} --> [*]`);
  }
  return lines;
}

function transitionsOf(node: AnyStateNode): readonly string[] {
  const own = [...node.transitions.values()].flat();
  own.push(...inherited(node));
  const all = [...own, ...(node.always ?? [])];
  const lines = all.flatMap((transition) =>
    (transition.target ?? []).map((target) => {
      const label = labelOf(transition.eventType);
      return `${nameOf(node)} --> ${nameOf(target)}${label === '' ? '' : ` : ${label}`}`;
    }),
  );
  return [...new Set(lines)];
}

/** What the parent answers in this state's place: drawn here, because here is where a person meets it. */
function inherited(node: AnyStateNode): AnyTransitionDefinition[] {
  if (!node.parent || node.type === 'final') return [];
  return [...node.parent.transitions].flatMap(([event, transitions]) =>
    node.transitions.has(event) ? [] : transitions,
  );
}

/** XState's own event names, in words that fit an arrow. */
function labelOf(eventType: string): string {
  if (eventType.startsWith('xstate.done.actor')) return 'done';
  if (eventType.startsWith('xstate.error.actor')) return 'failed';
  return eventType;
}

function nameOf(node: AnyStateNode): string {
  return node.path.join('_');
}
