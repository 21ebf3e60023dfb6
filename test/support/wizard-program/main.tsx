import { appendFileSync } from 'node:fs';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import { loadKnowledge } from '../../../src/knowledge/load-texts.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { memoryLease } from '../../../src/machine/lease/memory-lease.ts';
import { fileLeftStore } from '../../../src/machine/left/file-left-store.ts';
import { memoryLeftStore } from '../../../src/machine/left/left-store.ts';
import { keepLeft, leftJourney } from '../../../src/session/left/keep-left.ts';
import { isLeft } from '../../../src/session/left/left-journey.ts';
import { createSession } from '../../../src/session/session.ts';
import { en } from '../../../src/words/en/index.ts';
import { Words } from '../../../src/words/words.ts';
import { STALE, scriptedChecks, world, ZSHRC } from './checks.ts';
import { smallMachine } from './small-machine.ts';
import { sudoDoor } from './sudo-door.ts';
import { scriptedWords } from './words.ts';

// A program for tests that drive the wizard by keys: real session, scripted checks, a machine of one file.
const flag = (name: string) => process.env[name] === '1';
const color = !flag('PLAIN');
if (!color) process.env['FORCE_COLOR'] = '0';
const { runWizard } = await import('../../../components/run-wizard.tsx');

const { stdin, stdout } = process;
const log = process.env['KEY_LOG'];
if (log) {
  // Whatever a key handler could ever see has come through here.
  const read = stdin.read.bind(stdin);
  stdin.read = (size?: number) => {
    const chunk: unknown = read(size);
    if (chunk !== null) appendFileSync(log, String(chunk));
    return chunk;
  };
}

const zshrc = [...Array.from({ length: 13 }, (_, n) => `# line ${n + 1}`), STALE, 'path+=($HOME/go/bin)', ''].join(
  '\n',
);
const machine = smallMachine(
  { [ZSHRC]: zshrc },
  {
    privilege: sudoDoor(process.env['SUDO'] ?? '/usr/bin/false'),
    // No program of this machine ever ends by itself.
    run: ({ argv, signal }) =>
      new Promise((resolve) => {
        // What takes a step back ends at once; only the step itself never does.
        if (argv[0] === '/usr/bin/true') {
          const value = { stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false };
          return resolve({ ok: true, value, ms: 1 });
        }
        const end = () => resolve({ ok: false, failure: { code: 'cancelled', detail: '' }, ms: 1 });
        signal?.addEventListener('abort', end, { once: true });
      }),
  },
);

const state = process.env['LEFT'];
const leftStore = state ? fileLeftStore(state, isLeft) : memoryLeftStore();
const left = await leftJourney(leftStore, Date.now());

process.exitCode = await runWizard({
  createSession: (lendTerminal) => {
    const session = createSession({
      machine,
      store: memoryJournalStore(),
      lease: new RepairLease(memoryLease()),
      version: '0.1.0',
      loadFlows: async () => ({
        checks: scriptedChecks({ slow: flag('SLOW'), healthy: flag('HEALTHY') }),
        offers: [],
      }),
      budgetMs: 60_000,
      onPersonDone: () => world.press(),
      prove: async () => {},
      mapHost: () => new Promise(() => {}),
      writeTicket: async () => ({ text: '# A report\n', file: `${machine.person.home}/ticket.md` }),
      knowledge: () => loadKnowledge('en'),
      writeScript: async () => ({ file: `${machine.person.home}/later.sh` }),
      lendTerminal,
      left,
    });
    keepLeft(session, leftStore, `process ${process.pid}`, Date.now);
    return session;
  },
  words: new Words('en', { ...en, ...scriptedWords }),
  machine: { kind: 'local', platform: 'darwin' },
  about: { version: '0.1.0', systemLine: 'macOS 26.1, Apple silicon, zsh' },
  home: machine.person.home,
  stdin,
  stdout,
  accessible: flag('ACCESSIBLE'),
  color,
  unicode: !flag('ASCII'),
  onInterrupt: (listener) => {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
  finalText: (findings, repairs) => `The report: ${findings.length} findings, ${repairs.length} repairs.\n`,
});
process.exit();
