import { stageOf } from '../../flows/tour.ts';
import { type Finding, findingKey } from '../../src/model/finding.ts';
import { summaryOf } from '../../src/report/finding-words.ts';
import { findingOpen } from '../../src/session/open-finding.ts';
import { isOnTour } from '../../src/session/tour.ts';
import { fixTitle, rightsSpan } from '../documents/change.ts';
import { countsSentence, flowsWorstFirst, isSaidInFull } from '../documents/counts.ts';
import { evidenceLines } from '../documents/evidence.ts';
import { findingCard } from '../documents/finding-card.ts';
import { hostOf } from '../documents/host-map.ts';
import { scriptSentence } from '../documents/script-sentence.ts';
import { byUpgrade, upgradeLines, upgradeSentence } from '../documents/upgrade.ts';
import { lineText } from '../text/line.ts';
import { leftItems } from '../views/left.ts';
import { machineParams, systemLines } from '../views/title.ts';
import { finishKey, offersToFinish, unfinishedLines } from '../views/unfinished.ts';
import {
  numbered,
  type Option,
  type Page,
  type PageInput,
  sending,
  sends,
  troubleSentences,
  UNBROKEN,
} from './page.ts';

export function welcomePage(input: PageInput): Page {
  const { view, voice, settings } = input;
  const { unfinished } = view.context;
  const journeys = (['onboarding', 'support', 'after-upgrade', 'look'] as const).map((journey) => ({
    label: voice.label(voice.say(`journey.${journey}`, machineParams(settings)), voice.say(`journey.${journey}.about`)),
    act: sends(input, journey === 'support' ? { type: 'ask' } : { type: 'choose', journey }),
  }));
  const goOn = leftItems(view.context, settings).map(({ label, about }) => ({
    label: voice.join([label, about], 'clauses'),
    act: sends(input, { type: 'go-on' }),
  }));
  const resume =
    unfinished !== null && offersToFinish(view.context)
      ? [sending(input, '', finishKey(unfinished), { type: 'resume' })]
      : [];
  const recover = unfinished ? [sending(input, '', 'wizard.earlier.recover', { type: 'recover' })] : [];
  return {
    // What the journal says comes a moment later, and is worth reading the page again.
    id: `welcome ${unfinished?.past.run ?? ''} ${view.context.cannotFinish ?? ''}`,
    lines: [
      ...systemLines(settings, UNBROKEN).map(lineText),
      ...voice.say('wizard.promise').split('\n'),
      ...troubleSentences(input),
      ...unfinishedLines(view.context, voice, UNBROKEN).map(lineText),
      voice.say('wizard.question'),
    ],
    options: [
      ...numbered([...goOn, ...journeys, ...resume, ...recover]),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}

export function statusSentence(finding: Finding, { voice }: Pick<PageInput, 'voice'>): string {
  return voice.label(voice.say(`report.status.${finding.status}`), summaryOf(finding, voice));
}

/** Which flow a finding is of, and what was found. */
function findingSentence(finding: Finding, input: PageInput): string {
  return input.voice.join([input.voice.say(`flow.${finding.flow}`), statusSentence(finding, input)], 'clauses');
}

/** A finding as an answer that opens it. */
export function opening(
  finding: Finding,
  input: PageInput,
  label = findingSentence(finding, input),
): Omit<Option, 'token'> {
  return { label, act: sends(input, { type: 'open', finding: findingKey(finding) }) };
}

/**
 * The findings to be opened, by number, and what can be asked for beside them.
 * @param told those that are read out
 * @param findings all of them; the others are too many to be read out unasked, and their numbers go on where these end
 */
export function findingsOptions(
  input: PageInput,
  told: readonly Omit<Option, 'token'>[],
  findings: readonly Finding[],
): readonly Option[] {
  const { voice } = input;
  const rest = findings.filter((finding) => !isSaidInFull(finding));
  const all = numbered([...told, ...rest.map((finding) => opening(finding, input))]);
  const fine = all.slice(told.length);
  const unfold: Option = {
    token: 'a',
    label: voice.say('wizard.answer.unfold'),
    act: () => fine.map(({ token, label }) => `${token}. ${label}`),
  };
  return [
    ...all.slice(0, told.length),
    ...fine.map((one) => ({ ...one, label: '' })),
    ...(fine.length > 0 ? [unfold] : []),
    ...ticketOption(input),
    sending(input, 'r', 'wizard.answer.again', { type: 'look-again' }),
    sending(input, 'p', 'wizard.answer.prove', { type: 'prove' }),
    ...(input.view.context.listing ? [sending(input, 'b', 'tour.answer.go-on', { type: 'back' })] : []),
    sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
  ];
}

export function ticketOption(input: PageInput): readonly Option[] {
  return input.view.context.journey === 'support' ? [sending(input, 't', 'ticket.answer', { type: 'ticket' })] : [];
}

/** A finding as an answer, with what is known of upgrades where that was asked for. */
function labelOf(finding: Finding, input: PageInput): string {
  const { view, voice } = input;
  const told = findingSentence(finding, input);
  const known = upgradeSentence(finding, view.context, voice);
  return known === null ? told : voice.join([told, known], 'points');
}

export function findingsPage(input: PageInput): Page {
  const { view, voice } = input;
  const { findings } = view.context;
  const flows = flowsWorstFirst(findings, view.context.area);
  const full = byUpgrade(
    flows.flatMap((flow) => flow.findings.filter(isSaidInFull)),
    view.context,
  );
  const open = full.map((finding) => opening(finding, input, labelOf(finding, input)));
  return {
    id: 'findings',
    lines: [
      voice.say('wizard.findings'),
      countsSentence(findings, voice),
      ...upgradeLines(view.context, voice, UNBROKEN).map(lineText),
      ...troubleSentences(input),
    ],
    options: findingsOptions(input, open, findings),
  };
}

export function findingPage(input: PageInput): Page {
  const { view, voice } = input;
  const { open, declined, script } = view.context;
  const finding = findingOpen(view.context);
  if (!finding) return { id: 'finding', lines: [], options: [] };
  const fixes = finding.fixes.map((fix) => ({
    label: voice.join([fixTitle(fix, voice), rightsSpan(fix, voice).text], 'clauses'),
    act: sends(input, { type: 'review', fix }),
  }));
  const host = hostOf(finding);
  const upgrade = upgradeSentence(finding, view.context, voice);
  const later = sending(input, 'w', 'tour.answer.put-off', { type: 'put-off', stage: stageOf(finding) });
  const card = findingCard(finding, { voice, width: UNBROKEN, allEvidence: false, spoken: true });
  const evidence: Option = {
    token: 'e',
    label: voice.say('wizard.answer.evidence'),
    act: () => evidenceLines(finding.evidence, { voice, width: UNBROKEN, all: true, spoken: true }).map(lineText),
  };
  return {
    id: `finding ${open} ${view.context.trouble ?? ''}`,
    lines: [
      ...troubleSentences(input),
      ...(script === null ? [] : [scriptSentence(script, voice)]),
      ...(declined ? [voice.say('wizard.declined')] : []),
      statusSentence(finding, input),
      ...(upgrade === null ? [] : [upgrade]),
      ...card.map(lineText),
      ...(fixes.length === 0 ? [] : [voice.say('wizard.answer.fixes')]),
    ],
    options: [
      ...numbered(fixes),
      ...(finding.evidence.length > 0 ? [evidence] : []),
      sending(input, 'l', 'wizard.answer.learn', { type: 'learn' }),
      ...(host === null ? [] : [sending(input, 'm', 'wizard.answer.map', { type: 'map', host })]),
      ...(isOnTour(view.context) ? [later] : []),
      sending(input, 'b', 'wizard.answer.back', { type: 'back' }),
    ],
  };
}
