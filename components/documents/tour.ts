import type { Finding } from '../../src/model/finding.ts';
import { partOf, summaryOf } from '../../src/report/finding-words.ts';
import type { SessionContext } from '../../src/session/context.ts';
import { type Stage, type StageStatus, type Stop, stagesOf } from '../../src/session/tour.ts';
import { hanging, paragraph } from '../text/blocks.ts';
import { BLANK, type Line, type Span, span, type Tone } from '../text/line.ts';
import { cutEnd, padEnd, widthOf } from '../text/width.ts';
import type { Voice } from '../voice.ts';
import type { WizardSettings } from '../wizard-context.ts';
import { fixTitle } from './change.ts';
import { statusSpans } from './status.ts';

export interface TourOptions {
  readonly voice: Voice;
  readonly width: number;
}

const GAP = 3;

/** What people call the chips of a Mac. */
const CPU_WORDS: Readonly<Record<string, string>> = {
  'macOS arm64': 'cli.cpu.darwin-arm64',
  'macOS x86_64': 'cli.cpu.darwin-x64',
};

/** How a stage is called. */
export function stageName({ id }: Pick<Stage, 'id'>, settings: Pick<WizardSettings, 'machine' | 'voice'>): string {
  const { machine, voice } = settings;
  return voice.say(`tour.${id}`, { this: voice.say(`wizard.this.${machine.platform}`) });
}

/** What is known of a stage, in a few words. */
export function stageAside(
  stage: Stage,
  context: SessionContext,
  settings: Pick<WizardSettings, 'machine' | 'voice'>,
): string {
  const { voice } = settings;
  if (stage.status !== 'fine') {
    const what = stage.waitsFor === null ? '' : stageName({ id: stage.waitsFor }, settings);
    return voice.say(`tour.status.${stage.status}`, { n: stage.open.length, stage: what });
  }
  return seenIn(stage, context, voice) ?? voice.say('wizard.progress.fine');
}

/** What there is of it, where a few words say it. */
function seenIn({ id }: Stage, { progress, findings }: SessionContext, voice: Voice): string | null {
  const go = goFound(findings);
  if (id === 'computer' && progress !== null && progress.system !== null) {
    const { name, version } = progress.system;
    const cpu = CPU_WORDS[`${name} ${progress.system.cpu}`];
    if (cpu === undefined) return voice.quote([name, version, progress.system.cpu].join(' ').trim());
    return voice.say('tour.seen.computer', { name, version, cpu: voice.say(cpu) });
  }
  if (id === 'go' && go !== null && go.version !== '') return voice.quote(go.version);
  return id === 'shell' && go !== null ? voice.path(go.path) : null;
}

/** The go that a new terminal finds; null: none is known. */
export function goFound(findings: readonly Finding[]): { readonly path: string; readonly version: string } | null {
  const found = findings.find(({ check, status }) => {
    return check === 'toolchain.go-present' && (status === 'ok' || status === 'note');
  });
  const { path, version } = found?.params ?? {};
  return typeof path === 'string' ? { path, version: typeof version === 'string' ? version : '' } : null;
}

const TONES: Readonly<Record<StageStatus, Tone>> = {
  fine: 'ok',
  open: 'warning',
  failed: 'problem',
  later: 'note',
  waits: 'quiet',
  'so-far': 'quiet',
  unknown: 'unknown',
  'to-come': 'quiet',
};

/** All stages, each in one row; the one that the tour stands at is marked. */
export function stageRows(
  context: SessionContext,
  at: Stop | null,
  settings: Pick<WizardSettings, 'machine' | 'voice'>,
  width: number,
): readonly Line[] {
  const { voice } = settings;
  const { symbols } = voice.theme;
  const stages = stagesOf(context);
  const column = Math.max(...stages.map((stage) => widthOf(stageName(stage, settings)))) + GAP;
  return stages.map((stage): Line => {
    const isHere = stage.id === at?.stage;
    const tone = TONES[stage.status];
    const aside = cutEnd(stageAside(stage, context, settings), Math.max(1, width - column - 4), symbols.ellipsis);
    return [
      span(isHere ? `${symbols.pointer} ` : '  ', 'accent'),
      span(`${signOf(stage.status, voice)} `, tone),
      span(padEnd(stageName(stage, settings), column), isHere ? 'strong' : 'plain'),
      span(aside, tone === 'quiet' ? 'plain' : tone),
    ];
  });
}

function signOf(status: StageStatus, voice: Voice): string {
  const { symbols } = voice.theme;
  switch (status) {
    case 'fine':
      return symbols.status.ok;
    case 'open':
      return symbols.status.warning;
    case 'failed':
      return symbols.status.problem;
    case 'later':
      return symbols.status.skipped;
    case 'unknown':
      return symbols.status.unknown;
    default:
      return symbols.separator;
  }
}

/** What a stage is, and why it is needed. */
export function stageSentences(id: Stage['id'], voice: Voice): readonly string[] {
  return [voice.say(`tour.${id}.what`), voice.say(`tour.${id}.why`)];
}

/** The last repair, where it has brought the tour on; null: none has. */
export function doneSentence({ repairs }: Pick<SessionContext, 'repairs'>, voice: Voice): string | null {
  const last = repairs.at(-1);
  return last?.verification?.verdict === 'proven'
    ? voice.say('tour.done', { title: fixTitle(last.plan.fix, voice) })
    : null;
}

/** Where the tour stands: what the stage is for, and what is wrong in it. */
export function stopLines(stop: Stop, { voice, width }: TourOptions): readonly Line[] {
  const about = paragraph(voice.join(stageSentences(stop.stage, voice), 'sentences'), width);
  const early = stop.early ? paragraph(voice.say('tour.early'), width) : [];
  if (stop.finding === null) return [...about, ...early];
  return [...about, ...early, BLANK, ...findingLines(stop.finding, { voice, width })];
}

function findingLines(finding: Finding, { voice, width }: TourOptions): readonly Line[] {
  const mark: readonly Span[] = [...statusSpans(finding.status, voice), span('  ')];
  const meaning = partOf(finding, 'meaning', voice);
  return [
    ...hanging(mark, summaryOf(finding, voice), width, 'strong'),
    ...(meaning === null ? [] : paragraph(meaning, width, 'plain', 2)),
  ];
}
