import { randomInt } from 'node:crypto';
import { allChecks, offers } from '../../flows/index.ts';
import { loadKnowledge } from '../knowledge/load-texts.ts';
import { memoryJournalStore } from '../machine/journal/memory-store.ts';
import {
  listScenarios,
  playPerson,
  proseIn,
  type Scenario,
  scenarioMachine,
  unmetExpectations,
} from '../machine/simulated/index.ts';
import type { Case } from '../practice/case.ts';
import { type Desk, openDesk } from '../practice/desk.ts';
import { practiceDocument } from '../practice/document.ts';
import { endingText } from '../practice/ending-text.ts';
import { Exercise } from '../practice/exercise.ts';
import { pick } from '../practice/seed.ts';
import { jsonDocument } from '../report/json.ts';
import type { TextContext } from '../report/text/text-context.ts';
import { EXIT } from '../session/exit-code.ts';
import type { Language } from '../words/language.ts';
import { loadWords, type Words } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import type { Invocation } from './invocation.ts';
import { isAccessible, isCi, isDumb, textStyle } from './look.ts';
import { lineInput } from './practice/line-input.ts';
import { practisePlainly } from './practice/plain.ts';
import { scenarioOf } from './simulated-target.ts';
import { stopOnInterrupt } from './stopping.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** `gomend simulate --practice`: a broken Mac for somebody who learns to help; what it was is told at the end. */
export async function practise(invocation: Invocation, terminal: Terminal): Promise<number> {
  const [said, causes] = await Promise.all([loadWords(invocation.language), loadKnowledge(invocation.language)]);
  const words = said.with(Object.fromEntries([...causes].map(([cause, text]) => [`cause.${cause}`, text.words.title])));
  const { scenario, seed } = await chosen(invocation, terminal, words);
  const destination = await destinationOf(invocation, terminal);
  const stopping = stopOnInterrupt(terminal);
  const exercise = new Exercise({
    case: caseOf(scenario, words.language),
    checks: allChecks,
    offers,
    budgetMs: invocation.budgetMs,
    signal: stopping.signal,
    version: VERSION,
  });
  const { machine } = exercise.case;
  const nameable = listScenarios().flatMap((one) => one.causes);
  const desk = openDesk(exercise, words, nameable);
  const { commandsOf } = desk;
  const json = invocation.format === 'json';
  const style = textStyle(invocation, terminal, machine.person.home, true);
  const context: TextContext = { words, style: json ? { ...style, colour: false } : style, suffix: '' };
  // One document on standard output, and nothing else there.
  const say = json ? terminal.err : terminal.out;
  if (canDraw(invocation, terminal)) await drawn(desk, invocation, terminal);
  else await plain(desk, context, terminal, say, stopping.signal);
  stopping.release();
  const interrupted = exercise.ending === 'interrupted';
  if (interrupted) {
    const key = seed === null ? 'practice.stopped' : 'practice.stopped-seed';
    say(`${words.say(key, { seed: seed ?? 0 })}\n`);
    if (!json) return EXIT.interrupted;
  }
  const comparison = await exercise.compare();
  if (json) {
    await destination.write(jsonDocument(practiceDocument(exercise.case, comparison, seed, words, commandsOf)));
  } else {
    const text = (to: TextContext) => endingText({ case: exercise.case, comparison, seed, commandsOf }, to);
    say(`\n${text(context)}`);
    const inFile = { ...context, style: textStyle(invocation, terminal, machine.person.home, false) };
    if (destination.file !== null) await destination.write(text(inFile));
  }
  if (destination.file !== null) terminal.err(`${words.say('report.written', { file: destination.file })}\n`);
  if (interrupted) return EXIT.interrupted;
  return comparison.passed ? EXIT.healthy : EXIT.problems;
}

async function chosen(
  { operands, simulate, seed: given }: Invocation,
  terminal: Terminal,
  words: Words,
): Promise<{ readonly scenario: Scenario; readonly seed: number | null }> {
  const [name] = operands;
  // Of a Mac that gomend itself cannot mend yet, nobody can be shown the right way.
  const isKnown = (fix: string) => words.has(`fix.${fix}.title`);
  if (simulate !== null) throw new UsageError('practice-simulate', { name: name ?? simulate });
  if (name === undefined) {
    const broken = listScenarios().filter((one) => one.causes.length > 0 && one.fixes.every(isKnown));
    const seed = given ?? randomInt(1_000_000);
    const picked = pick(
      broken.map((one) => one.name),
      seed,
    );
    return { scenario: await scenarioOf(picked, terminal), seed };
  }
  if (given !== null) throw new UsageError('seed-and-name', { word: name });
  const scenario = await scenarioOf(name, terminal);
  if (scenario.causes.length === 0) throw new UsageError('practice-healthy', { word: name });
  return { scenario, seed: null };
}

function caseOf(scenario: Scenario, language: Language): Case {
  const { name, causes, fixes, never } = scenario;
  // Nobody learns from waiting, and the same moves show the same times.
  const fresh = () => {
    const machine = scenarioMachine(scenario, { pace: 'instant' });
    const tell = (instruction: string) => void playPerson(machine, instruction);
    return { machine, store: memoryJournalStore(), tell };
  };
  const patient = fresh();
  return {
    name,
    ...proseIn(language, scenario),
    causes,
    fixes,
    never,
    ...patient,
    unmet: () => unmetExpectations(patient.machine),
    untouched: fresh,
  };
}

/** Where somebody sits before a screen that can be drawn on; a screen reader gets lines and numbers. */
function canDraw(invocation: Invocation, terminal: Terminal): boolean {
  const { environment, inIsTerminal, outIsTerminal } = terminal;
  if (invocation.format !== 'text' || !inIsTerminal || !outIsTerminal) return false;
  return !isDumb(environment) && !isCi(environment) && !isAccessible(invocation, environment);
}

async function drawn(desk: Desk, invocation: Invocation, terminal: Terminal): Promise<void> {
  const { drawPractice } = await import('./practice/drawn.ts');
  await drawPractice(desk, invocation, terminal);
}

async function plain(
  desk: Desk,
  context: TextContext,
  terminal: Terminal,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const input = lineInput();
  try {
    await practisePlainly(desk, {
      context,
      say,
      next: input.next,
      echoes: terminal.inIsTerminal,
      stop: AbortSignal.any([signal, terminal.readerGone]),
    });
  } finally {
    input.close();
  }
}
