import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allChecks, offers } from '../../flows/index.ts';
import { chooseGo } from '../../flows/proving/ground.ts';
import { proofs } from '../../flows/proving/index.ts';
import { runProofs } from '../../flows/proving/run-proofs.ts';
import { proxyExplanation } from '../../flows/proxy/explain/proxy-explanation.ts';
import { AS_IT_IS } from '../../flows/proxy/explain/what-if.ts';
import { Examination } from '../../src/engine/examination.ts';
import { Observations } from '../../src/engine/observations.ts';
import { planFix } from '../../src/engine/repair/plan.ts';
import type { Machine } from '../../src/machine/port.ts';
import { listScenarios, loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/fidelity.md'), 'utf8');

/** The command at the beginning of each row, with `{word}` where something is filled in. */
const ROWS = [...PAGE.matchAll(/^\| `([^`]+)` \|/gm)].map(([, command]) => command ?? '');
/** Rows of commands that no simulated Mac needs. */
const ELSEWHERE = new Set(
  [...PAGE.matchAll(/^\| `([^`]+)` \|.*\bno simulated Mac needs it\b/gm)].map(([, one]) => one),
);

function fits(row: string, command: string): boolean {
  const pattern = row
    .split(/\{[\w ]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]+');
  return new RegExp(`^${pattern}$`).test(command);
}

/** The machine with an ear at its door to programs. */
function overheard(machine: Machine, commands: Set<string>): Machine {
  return new Proxy(machine, {
    get(target, key) {
      if (key !== 'run') return Reflect.get(target, key, target);
      return (request: Parameters<Machine['run']>[0]) => {
        commands.add(request.argv.join(' '));
        return target.run(request);
      };
    },
  });
}

/** Every command that all checks, all fixes and the question for a proxy run on all simulated Macs, and all proofs on one. */
async function allCommands(): Promise<ReadonlySet<string>> {
  const commands = new Set<string>();
  for (const { name } of listScenarios()) {
    const machine = overheard(scenarioMachine(loadScenario(name), { pace: 'instant' }), commands);
    const findings = await new Examination({ machine, catalogue: allChecks, offers, budgetMs: 20_000 }).run(allChecks);
    const { signal } = new AbortController();
    await new Observations(machine, signal).observe(proxyExplanation('https://proxy.golang.org/', AS_IT_IS));
    for (const fix of findings.flatMap((one) => one.fixes)) {
      const planning = await planFix(machine, fix, signal);
      if (!planning.ok) throw new Error(`${name}: ${fix.id} cannot be planned: ${planning.refusal.code}`);
      for (const step of planning.plan.steps) {
        if ('commands' in step) for (const argv of step.commands) commands.add(argv.join(' '));
        if (step.kind !== 'run') continue;
        commands.add(step.argv.join(' '));
        if (step.inverse) commands.add(step.inverse.join(' '));
      }
    }
  }
  const machine = overheard(scenarioMachine(loadScenario('healthy'), { pace: 'instant' }), commands);
  const { signal } = new AbortController();
  const { found } = await chooseGo(machine, signal, null);
  if (found !== null) await runProofs({ machine, chosen: found, proofs, signal });
  return commands;
}

describe('docs/fidelity.md', () => {
  let commands: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    commands = await allCommands();
  });

  it('has a row for every command that checks and fixes run', () => {
    expect(commands.size).toBeGreaterThan(40);
    expect([...commands].filter((command) => !ROWS.some((row) => fits(row, command)))).toEqual([]);
  });

  it('has no row for a command that is not run, unless it says so', () => {
    const idle = ROWS.filter((row) => ![...commands].some((command) => fits(row, command)));
    expect(idle.sort()).toEqual([...ELSEWHERE].sort());
  });

  it('says in every row what reads it, what its emulation rests on, and what nobody has seen', () => {
    const rows = PAGE.split('\n').filter((line) => line.startsWith('| `'));
    for (const row of rows) {
      const cells = row.split(/(?<!\\)\|/).slice(1, -1);
      expect(cells).toHaveLength(5);
      for (const cell of cells) expect(cell.trim()).not.toBe('');
    }
  });
});
