import { randomUUID } from 'node:crypto';
import { loadKnowledge } from '../knowledge/load-texts.ts';
import { memoryLease } from '../machine/lease/memory-lease.ts';
import { memoryLeftStore } from '../machine/left/left-store.ts';
import type { LeftKeeper } from '../session/left/keep-left.ts';
import { loadWords } from '../words/words.ts';
import { colourForInk } from './colour-for-ink.ts';
import { insistOnRoot } from './company-root.ts';
import { keepCompiledCode } from './compile-cache.ts';
import type { Invocation } from './invocation.ts';
import { isAccessible, isCi, isDumb, isUnicode } from './look.ts';
import { isRoot, targetOf } from './target.ts';
import type { Terminal } from './terminal.ts';
import type { Command } from './verbs.ts';
import { VERSION } from './version.ts';
import { laterScript } from './wizard/later-script.ts';
import { mapInWizard } from './wizard/map-in-wizard.ts';
import { proveInWizard } from './wizard/prove-in-wizard.ts';
import { refusingStore } from './wizard/refusing-store.ts';
import { systemLine } from './wizard/system-line.ts';
import { ticketFile } from './wizard/ticket-file.ts';

/** `gomend`: the wizard, where somebody sits before a terminal that can show it; else the same as `check`. */
export const wizard: Command = async (invocation, terminal) => {
  if (!canShowWizard(invocation, terminal)) {
    const { check } = await import('./check.ts');
    return check(invocation, terminal);
  }
  const { environment } = terminal;
  // Only here: `check` promises to change nothing, and has little to compile.
  keepCompiledCode(process.env, process.platform);
  const color = colourForInk(invocation, terminal);
  const [target, words, { runWizard }, { createSession }, { finalText }, { RepairLease }, { keepLeft, leftJourney }] =
    await Promise.all([
      targetOf(invocation, terminal),
      loadWords(invocation.language),
      import('../../components/run-wizard.tsx'),
      import('../session/session.ts'),
      import('./wizard/final-text.ts'),
      import('../engine/repair/repair-lease.ts'),
      import('../session/left/keep-left.ts'),
    ]);
  const { machine } = target;
  await insistOnRoot(invocation, machine);
  const store = isRoot(machine) ? refusingStore(words.say('mend.as-root')) : target.store;
  // Root repairs nothing, and leaves no file of its own in the person's directory.
  const lease = new RepairLease(isRoot(machine) ? memoryLease() : target.lease);
  const leftStore = isRoot(machine) ? memoryLeftStore() : target.left;
  const left = await leftJourney(leftStore, machine.now());
  let keeper: LeftKeeper | null = null;
  return runWizard({
    createSession: (lendTerminal) => {
      const session = createSession({
        machine,
        store,
        lease,
        loadFlows: async () => {
          const { allChecks: checks, offers } = await import('../../flows/index.ts');
          const given = invocation.values;
          if (invocation.startsShell) return { checks, offers, given };
          const { STARTS_SHELL: without } = await import('../../flows/shell/starts-shell.ts');
          return { checks, offers, given, without };
        },
        version: VERSION,
        budgetMs: invocation.budgetMs,
        onPersonDone: (instruction) => target.personDone(instruction),
        writeScript: laterScript(target, words, terminal),
        prove: proveInWizard(machine, invocation.startsShell),
        mapHost: mapInWizard(machine, invocation.startsShell),
        writeTicket: ticketFile(target, words, terminal),
        knowledge: () => loadKnowledge(words.language),
        lendTerminal,
        left,
      });
      keeper = keepLeft(session, leftStore, randomUUID(), () => machine.now());
      return session;
    },
    words,
    machine: { kind: machine.kind, platform: machine.platform },
    about: { version: VERSION, systemLine: systemLine(machine, words) },
    home: machine.person.home,
    stdin: process.stdin,
    stdout: process.stdout,
    accessible: isAccessible(invocation, environment),
    color,
    unicode: isUnicode(environment, invocation.language),
    onInterrupt: terminal.onInterrupt,
    finalText: (findings, repairs, isPartial) =>
      finalText({ findings, repairs, isPartial, invocation, terminal, target, words }),
  }).finally(async () => {
    await keeper?.settled();
    await lease.release();
  });
};

function canShowWizard({ format, out }: Invocation, { inIsTerminal, outIsTerminal, environment }: Terminal): boolean {
  if (format !== 'text' || out !== null) return false;
  return inIsTerminal && outIsTerminal && !isDumb(environment) && !isCi(environment);
}
