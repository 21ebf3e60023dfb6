import { loadWords } from '../words/words.ts';
import { keepCompiledCode } from './compile-cache.ts';
import type { Invocation } from './invocation.ts';
import { isAccessible, isCi, isDumb, isUnicode, wantsNoColour } from './look.ts';
import { isRoot, targetOf } from './target.ts';
import type { Terminal } from './terminal.ts';
import type { Command } from './verbs.ts';
import { VERSION } from './version.ts';
import { laterScript } from './wizard/later-script.ts';
import { refusingStore } from './wizard/refusing-store.ts';
import { systemLine } from './wizard/system-line.ts';

/** `gomend`: the wizard, where somebody sits before a terminal that can show it; else the same as `check`. */
export const wizard: Command = async (invocation, terminal) => {
  if (!canShowWizard(invocation, terminal)) {
    const { check } = await import('./check.ts');
    return check(invocation, terminal);
  }
  const { environment } = terminal;
  // Only here: `check` promises to change nothing, and has little to compile.
  keepCompiledCode(process.env, process.platform);
  const color = !wantsNoColour(invocation, environment);
  // Ink decides about colour when it is loaded, and does not know NO_COLOR.
  if (!color) process.env['FORCE_COLOR'] = '0';
  const [target, words, { runWizard }, { createSession }, { finalText }] = await Promise.all([
    targetOf(invocation, terminal),
    loadWords('en'),
    import('../../components/run-wizard.tsx'),
    import('../session/session.ts'),
    import('./wizard/final-text.ts'),
  ]);
  const { machine } = target;
  const store = isRoot(machine) ? refusingStore(words.say('mend.as-root')) : target.store;
  return runWizard({
    createSession: (lendTerminal) =>
      createSession({
        machine,
        store,
        loadFlows: async () => {
          const { allChecks: checks, offers } = await import('../../flows/index.ts');
          return { checks, offers };
        },
        version: VERSION,
        budgetMs: invocation.budgetMs,
        onPersonDone: (instruction) => target.personDone(instruction),
        writeScript: laterScript(target, words, terminal),
        lendTerminal,
      }),
    words,
    machine: { kind: machine.kind, platform: machine.platform },
    about: { version: VERSION, systemLine: systemLine(machine, words) },
    home: machine.person.home,
    stdin: process.stdin,
    stdout: process.stdout,
    accessible: isAccessible(invocation, environment),
    color,
    unicode: isUnicode(environment),
    onInterrupt: terminal.onInterrupt,
    finalText: (findings, repairs) => finalText({ findings, repairs, invocation, terminal, target, words }),
  });
};

function canShowWizard({ format, out }: Invocation, { inIsTerminal, outIsTerminal, environment }: Terminal): boolean {
  if (format !== 'text' || out !== null) return false;
  return inIsTerminal && outIsTerminal && !isDumb(environment) && !isCi(environment);
}
