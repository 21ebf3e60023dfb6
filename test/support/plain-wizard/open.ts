import { waitFor } from 'xstate';
import type { Page } from '../../../components/accessible/page.ts';
import { pageOf } from '../../../components/accessible/page-of.ts';
import { viewOf } from '../../../components/session-view.ts';
import { themeOf } from '../../../components/theme.ts';
import { voiceOf } from '../../../components/voice.ts';
import { allChecks, offers } from '../../../flows/index.ts';
import { mapInWizard } from '../../../src/commands/wizard/map-in-wizard.ts';
import { proveInWizard } from '../../../src/commands/wizard/prove-in-wizard.ts';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import { loadKnowledge } from '../../../src/knowledge/load-texts.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { memoryLease } from '../../../src/machine/lease/memory-lease.ts';
import { playPerson, type SimulatedMachine } from '../../../src/machine/simulated/index.ts';
import type { SessionOptions } from '../../../src/session/options.ts';
import { createSession, type Session } from '../../../src/session/session.ts';
import { loadWords } from '../../../src/words/words.ts';

const TIMEOUT_MS = 20_000;
const SETTLED =
  /^(?:welcome|tour|ready|findings|finding|review\.(?:ready|refused)|confirm|waiting|summary|proving\.over)$/;

export interface PlainWizard {
  readonly session: Session;
  /** The page that stands now, once nothing is under way. */
  page(): Promise<Page>;
  /** What is read out now, in one text. */
  text(): Promise<string>;
  /** Types an answer of the present page. @throws if there is none such */
  answer(token: string): Promise<readonly string[] | null>;
}

/** The wizard for a screen reader on a simulated Mac: its pages and their answers, without a terminal. */
export async function openPlain(machine: SimulatedMachine, parts: Partial<SessionOptions> = {}): Promise<PlainWizard> {
  const voice = voiceOf(
    await loadWords('en'),
    themeOf({ color: false, unicode: true, accessible: true }),
    machine.person.home,
  );
  const session = createSession({
    machine,
    store: memoryJournalStore(),
    lease: new RepairLease(memoryLease()),
    version: '0',
    loadFlows: async () => ({ checks: allChecks, offers }),
    budgetMs: 60_000,
    onPersonDone: (instruction) => void playPerson(machine, instruction),
    writeScript: async () => ({ file: 'later.sh' }),
    prove: proveInWizard(machine, true),
    mapHost: mapInWizard(machine, true),
    knowledge: () => loadKnowledge('en'),
    writeTicket: async () => ({ file: 'ticket.md', text: '' }),
    lendTerminal: (use) => use(),
    ...parts,
  });
  session.start();
  const settings = {
    voice,
    about: { version: '0', systemLine: 'macOS' },
    machine: { kind: machine.kind, platform: machine.platform },
  };
  const page = async () => {
    await waitFor(session, (one) => one.status !== 'active' || SETTLED.test(viewOf(session).state), {
      timeout: TIMEOUT_MS,
    });
    return pageOf({ view: viewOf(session), voice, settings, send: session.send });
  };
  return {
    session,
    page,
    text: async () => (await page()).lines.join('\n'),
    async answer(token) {
      const { options } = await page();
      const option = options.find((one) => one.token === token);
      if (!option)
        throw new Error(`${token} is none of ${options.map((one) => `${one.token} ${one.label}`).join(', ')}`);
      return option.act();
    },
  };
}
