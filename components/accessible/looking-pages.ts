import { type Finding, findingKey } from '../../src/model/finding.ts';
import { fixTitle, rightsSpan } from '../documents/change.ts';
import { countSpans, flowsWorstFirst, isSaidInFull } from '../documents/counts.ts';
import { evidenceLines } from '../documents/evidence.ts';
import { findingCard } from '../documents/finding-card.ts';
import { hostOf } from '../documents/host-map.ts';
import { scriptSentence } from '../documents/script-sentence.ts';
import { summaryOf } from '../documents/status.ts';
import { lineText } from '../text/line.ts';
import { machineParams, systemLines } from '../views/title.ts';
import { finishKey, offersToFinish, unfinishedLines } from '../views/unfinished.ts';
import { numbered, type Option, type Page, type PageInput, sending, UNBROKEN } from './page.ts';

export function welcomePage(input: PageInput): Page {
  const { view, voice, settings, send } = input;
  const { unfinished, trouble } = view.context;
  const journeys = (['onboarding', 'support', 'after-upgrade', 'look'] as const).map((journey) => ({
    label: `${voice.say(`journey.${journey}`, machineParams(settings))}: ${voice.say(`journey.${journey}.about`)}`,
    act: () => {
      send({ type: 'choose', journey });
      return null;
    },
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
      ...(trouble === null ? [] : [voice.say('wizard.trouble', { detail: trouble })]),
      ...unfinishedLines(view.context, voice, UNBROKEN).map(lineText),
      voice.say('wizard.question'),
    ],
    options: [
      ...numbered([...journeys, ...resume, ...recover]),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}

function statusSentence(finding: Finding, { voice }: Pick<PageInput, 'voice'>): string {
  return `${voice.say(`report.status.${finding.status}`)}: ${summaryOf(finding, voice)}`;
}

export function findingsPage(input: PageInput): Page {
  const { view, voice, send } = input;
  const { findings, trouble } = view.context;
  const flows = flowsWorstFirst(findings, null);
  const full = flows.flatMap((flow) => flow.findings.filter(isSaidInFull));
  const rest = findings.filter((finding) => !isSaidInFull(finding));
  const sentence = (finding: Finding) => `${voice.say(`flow.${finding.flow}`)}, ${statusSentence(finding, input)}`;
  const all = numbered(
    [...full, ...rest].map((finding) => ({
      label: sentence(finding),
      act: () => {
        send({ type: 'open', finding: findingKey(finding) });
        return null;
      },
    })),
  );
  const open = all.slice(0, full.length);
  // Too many to be read out unasked; their numbers go on where the others end.
  const fine = all.slice(full.length);
  const unfold: Option = {
    token: 'a',
    label: voice.say('wizard.answer.unfold'),
    act: () => fine.map(({ token, label }) => `${token}. ${label}`),
  };
  return {
    id: 'findings',
    lines: [
      voice.say('wizard.findings'),
      countSpans(findings, voice)
        .map(({ text }) => text.trim() || ',')
        .join(' '),
      ...(trouble === null ? [] : [voice.say('wizard.trouble', { detail: trouble })]),
    ],
    options: [
      ...open,
      ...fine.map((one) => ({ ...one, label: '' })),
      ...(fine.length > 0 ? [unfold] : []),
      sending(input, 'r', 'wizard.answer.again', { type: 'look-again' }),
      sending(input, 'p', 'wizard.answer.prove', { type: 'prove' }),
      sending(input, 'q', 'wizard.answer.quit', { type: 'quit' }),
    ],
  };
}

export function findingPage(input: PageInput): Page {
  const { view, voice, send } = input;
  const { findings, open, declined, script } = view.context;
  const finding = findings.find((one) => findingKey(one) === open);
  if (!finding) return { id: 'finding', lines: [], options: [] };
  const fixes = finding.fixes.map((fix) => ({
    label: `${fixTitle(fix, voice)}, ${rightsSpan(fix, voice).text}`,
    act: () => {
      send({ type: 'review', fix });
      return null;
    },
  }));
  const host = hostOf(finding);
  const card = findingCard(finding, { voice, width: UNBROKEN, allEvidence: false, spoken: true });
  const evidence: Option = {
    token: 'e',
    label: voice.say('wizard.answer.evidence'),
    act: () => evidenceLines(finding.evidence, { voice, width: UNBROKEN, all: true, spoken: true }).map(lineText),
  };
  return {
    id: `finding ${open}`,
    lines: [
      ...(script === null ? [] : [scriptSentence(script, voice)]),
      ...(declined ? [voice.say('wizard.declined')] : []),
      statusSentence(finding, input),
      ...card.map(lineText),
      ...(fixes.length === 0 ? [] : [voice.say('wizard.answer.fixes')]),
    ],
    options: [
      ...numbered(fixes),
      ...(finding.evidence.length > 0 ? [evidence] : []),
      sending(input, 'l', 'wizard.answer.learn', { type: 'learn' }),
      ...(host === null ? [] : [sending(input, 'm', 'wizard.answer.map', { type: 'map', host })]),
      sending(input, 'b', 'wizard.answer.back', { type: 'back' }),
    ],
  };
}
