import type { Finding } from '../../src/model/finding.ts';
import type { SessionContext } from '../../src/session/context.ts';
import { type Readiness, readinessOf } from '../../src/session/readiness.ts';
import { stillPutOff } from '../../src/session/tour.ts';
import { card, hanging, paragraph, type Section } from '../text/blocks.ts';
import { BLANK, type Line, line, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import type { WizardSettings } from '../wizard-context.ts';
import { fixTitle } from './change.ts';
import { endingMark, endingOf, twoTruths, undoableSteps } from './outcome.ts';
import { proofsDocument, verdictSentence } from './proofs.ts';
import { findingLines, statusWidth } from './status.ts';
import { goFound, stageName } from './tour.ts';

export interface ReadyOptions {
  readonly settings: Pick<WizardSettings, 'machine' | 'voice'>;
  readonly width: number;
  /** For a screen that is read aloud. */
  readonly spoken?: boolean;
}

/** A module of one's own and a first program; each line is one to be copied whole. */
const FIRST_PROGRAM = [
  'mkdir hello && cd hello',
  'go mod init example.com/hello',
  `echo 'package main; func main() { println("hello") }' > main.go`,
  'go run .',
] as const;

const READ_ON = [
  ['https://go.dev/doc/tutorial/getting-started', 'ready.read.tutorial'],
  ['https://go.dev/tour/', 'ready.read.tour'],
] as const;

/** One line over everything: `ready` only where nothing is open and every proof has passed. */
export function readyTitle(context: SessionContext, { machine, voice }: ReadyOptions['settings']): string {
  const { verdict, warnings, unseen } = readinessOf(context);
  const n = warnings.length + unseen.length;
  return voice.say(`ready.title.${verdict}`, { yours: voice.say(`ready.yours.${machine.platform}`), n });
}

/** What is there, what was changed, what is proven, what is open, and what to do next. */
export function readyDocument(context: SessionContext, options: ReadyOptions): readonly Line[] {
  const { voice } = options.settings;
  const readiness = readinessOf(context);
  const section = (name: string, body: Section['body']): Section => ({ label: voice.say(`ready.label.${name}`), body });
  const sections: readonly Section[] = [
    section('open', (width) => openLines(context, readiness, options, width)),
    section('installed', (width) => installedLines(context, voice, width)),
    section('changed', (width) => changedLines(context, options, width)),
    section('proofs', (width) => proofLines(context, voice, width)),
    section('next', (width) => nextLines(context, voice, width)),
    section('read', (width) =>
      READ_ON.flatMap(([address, about]) => [line(address, 'code'), ...paragraph(voice.say(about), width, 'plain', 2)]),
    ),
  ];
  return card(sections, options.width, options.spoken);
}

function installedLines({ findings }: SessionContext, voice: Voice, width: number): readonly Line[] {
  const go = goFound(findings);
  const ofCheck = (check: string) => findings.find((one) => one.check === check && one.status === 'ok')?.params ?? {};
  const { receipt = '', sdk = '', selected = '' } = ofCheck('toolchain.command-line-tools');
  const { directory = '' } = ofCheck('toolchain.gobin');
  const version = String(receipt).split('.').slice(0, 2).join('.');
  const rows = [
    go === null
      ? voice.say('ready.installed.none')
      : voice.say(go.version === '' ? 'ready.installed.go-only' : 'ready.installed.go', { ...go }),
    ...(version === '' ? [] : [voice.say('ready.installed.tools', { version, path: selected })]),
    ...(version === '' && sdk !== '' ? [voice.say('ready.installed.tools-only', { sdk })] : []),
    ...(directory === '' ? [] : [voice.say('ready.installed.path', { path: directory })]),
  ];
  return rows.flatMap((row) => paragraph(row, width));
}

function changedLines(context: SessionContext, { settings, spoken }: ReadyOptions, width: number): readonly Line[] {
  const { voice } = settings;
  if (context.repairs.length === 0) return paragraph(voice.say('ready.changed.nothing'), width);
  const done = context.repairs.flatMap((repair) => {
    const status = endingMark(endingOf(repair));
    const mark = spoken ? [] : [span(`${voice.theme.symbols.status[status]} `, status)];
    return hanging(mark, fixTitle(repair.plan.fix, voice), width);
  });
  const n = undoableSteps(context);
  const key = spoken ? 'ready.changed.undo.spoken' : 'ready.changed.undo';
  const undo = n === 0 ? voice.say('wizard.undo.none.about') : voice.say(key, { n });
  return [...done, ...paragraph(undo, width), ...withoutLast(twoTruths(context, { voice, width }))];
}

/** The empty row at an end parts sections, and those are parted already. */
function withoutLast(lines: readonly Line[]): readonly Line[] {
  return lines.at(-1) === BLANK ? lines.slice(0, -1) : lines;
}

/** One sentence where all passed; else each that did not, with its reason. */
function proofLines({ proving, findings }: SessionContext, voice: Voice, width: number): readonly Line[] {
  const { proofs } = readinessOf({ proving, findings });
  if (proving === null || proofs === 'not-run') return paragraph(voice.say('ready.proofs.not-run'), width);
  const others = { ...proving, done: proving.done.filter(({ status }) => status !== 'ok') };
  const told = others.done.length === 0 ? [] : proofsDocument(others, { voice, width });
  return [...paragraph(verdictSentence(proving, voice), width), ...withoutLast(told)];
}

function openLines(
  context: SessionContext,
  { problems, warnings, unseen }: Readiness,
  { settings, spoken }: ReadyOptions,
  width: number,
): readonly Line[] {
  const { voice } = settings;
  const open: readonly Finding[] = [...problems, ...warnings];
  const columns = statusWidth(
    open.map(({ status }) => status),
    voice,
  );
  const names = unseen.map(({ check }) => voice.say(`check.${check}`));
  const rows = [
    ...open.flatMap((one) => findingLines(one, { voice, width, statusWidth: columns })),
    ...(unseen.length > 0 ? paragraph(voice.say('ready.open.unseen', { n: unseen.length, names }), width) : []),
  ];
  const putOff = stillPutOff(context);
  const stages = putOff.map((id) => stageName({ id }, settings));
  // Whether it is offered again is not promised: it cannot be kept everywhere.
  const takeUp = spoken ? [] : [voice.say('ready.open.take-up')];
  const later = putOff.length > 0 ? [voice.say('ready.open.later', { stages }), ...takeUp] : [];
  const all = [...rows, ...later.flatMap((sentence) => paragraph(sentence, width))];
  return all.length > 0 ? all : paragraph(voice.say('ready.open.none'), width);
}

function nextLines({ findings }: SessionContext, voice: Voice, width: number): readonly Line[] {
  const go = findings.find(({ check }) => check === 'toolchain.go-present');
  if (goFound(findings) === null) return paragraph(voice.say('ready.next.no-go'), width);
  const intro = go?.status === 'note' ? 'ready.next.new-terminal' : 'ready.next.first';
  // Not broken over rows: what is copied off the screen is still the command.
  return [...paragraph(voice.say(intro), width), ...FIRST_PROGRAM.map((command) => line(command, 'code'))];
}
