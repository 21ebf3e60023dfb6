/**
 * The wizard on this computer as it is: session, views, journal, lease, files and sudo are the product's own. Only the
 * checks are made up, so that it is quick. KEY_LOG: a file that gets whatever a key handler could ever see.
 * HOLD, a number, and GATE: after that command of root's it says so in the file GATE, and waits until that is gone.
 */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { runWizard } from '../../../components/run-wizard.tsx';
import { processTerminal } from '../../../src/commands/terminal.ts';
import { laterScript } from '../../../src/commands/wizard/later-script.ts';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import { localLease } from '../../../src/machine/lease/local-lease.ts';
import { ownDisk } from '../../../src/machine/local/disk.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { rootFiles } from '../../../src/machine/privilege/root-files.ts';
import { mustRun, mustRunAsRoot, runAsking, TYPING_LIMIT_MS } from '../../../src/machine/privilege/sudo.ts';
import { stateDirectory } from '../../../src/machine/state-directory.ts';
import { createSession } from '../../../src/session/session.ts';
import { en } from '../../../src/words/en/index.ts';
import { Words } from '../../../src/words/words.ts';
import { endingChecks, endingWords } from './checks.ts';

const { stdin, stdout, env } = process;
const log = env['KEY_LOG'] ?? '';
const read = stdin.read.bind(stdin);
stdin.read = (size?: number) => {
  const chunk: unknown = read(size);
  if (chunk !== null) appendFileSync(log, String(chunk));
  return chunk;
};

let commands = 0;
const held: typeof mustRunAsRoot = async (argv, options) => {
  const gate = env['GATE'] ?? '';
  const asksEach = (await local.privilege.state()) === 'each';
  const ran = await (asksEach ? mustRun(runAsking) : mustRunAsRoot)(argv, options);
  if (String(++commands) === env['HOLD']) {
    writeFileSync(gate, argv.join(' '));
    while (existsSync(gate)) await new Promise((next) => setTimeout(next, 5));
  }
  return ran;
};

const local = localMachine();
const token = `${process.pid.toString(36)}${Date.now().toString(36)}`;
const files = rootFiles({
  platform: 'linux',
  effectiveUid: process.geteuid?.() ?? -1,
  token,
  disk: ownDisk,
  run: held,
  typingMs: TYPING_LIMIT_MS,
});
const machine: Machine = {
  ...local,
  replaceFile: (request) => (request.as === 'root' ? files.replace(request) : local.replaceFile(request)),
  removeFile: (request) => (request.as === 'root' ? files.remove(request) : local.removeFile(request)),
};
const terminal = processTerminal();
const words = new Words('en', { ...en, ...endingWords });
const state = stateDirectory('linux', machine.person.home, machine.environment);
const lease = new RepairLease(localLease(machine, state));
process.exitCode = await runWizard({
  createSession: (lendTerminal) =>
    createSession({
      machine,
      store: fileJournalStore(state),
      lease,
      version: '0.1.0',
      loadFlows: async () => ({ checks: endingChecks, offers: [] }),
      budgetMs: 20_000,
      prove: async () => {},
      mapHost: () => new Promise(() => {}),
      writeTicket: () => new Promise(() => {}),
      knowledge: async () => new Map(),
      writeScript: laterScript({ machine }, words, terminal),
      lendTerminal,
    }),
  words,
  machine: { kind: 'local', platform: 'linux' },
  about: { version: '0.1.0', systemLine: 'Linux' },
  home: machine.person.home,
  stdin,
  stdout,
  accessible: false,
  color: true,
  unicode: true,
  onInterrupt: terminal.onInterrupt,
  finalText: () => '',
}).finally(() => lease.release());
await terminal.flushed();
process.exit();
