import { changeBehind, changesOf, UPGRADE_CHANGES, type UpgradeChange } from '../../flows/upgrade-changes.ts';
import { type Finding, findingKey } from '../../src/model/finding.ts';
import type { SessionContext } from '../../src/session/context.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK, type Line } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import { isSaidInFull, worstFirst } from './counts.ts';
import type { Entry, Group } from './findings-list.ts';

type Told = Pick<SessionContext, 'journey' | 'findings' | 'progress'>;

/** The findings are told by what upgrades are known to change. Of other systems than macOS nothing is known. */
export function isAboutUpgrade(context: Told): boolean {
  return context.journey === 'after-upgrade' && changesOf(systemOf(context)).length > 0;
}

/** What upgrades are known to do comes first, then the rest; of what is fine, that which they are known to change. */
export function upgradeGroups(context: Told, unfolded: boolean, voice: Voice): readonly Group[] {
  const full = worstFirst(context.findings.filter(isSaidInFull));
  const fine = context.findings.filter((finding) => !isSaidInFull(finding));
  const explained = full.filter((finding) => changeOf(finding, context) !== null);
  const watched = fine.filter((finding) => watchedBy(finding, context) !== null && finding.status === 'ok');
  const groups: readonly Group[] = [
    { title: 'upgrade.explained', entries: explained.map((one) => entry(one, upgradeSentence(one, context, voice))) },
    { title: 'upgrade.others', entries: full.filter((one) => !explained.includes(one)).map((one) => entry(one, null)) },
    { title: 'upgrade.fine', entries: folded('upgrade', watched) },
    {
      title: 'upgrade.rest',
      entries: folded(
        'rest',
        fine.filter((one) => !watched.includes(one)),
      ),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);

  function folded(id: string, findings: readonly Finding[]): readonly Entry[] {
    if (findings.length === 0) return [];
    if (!unfolded) return [{ kind: 'folded', id: `folded ${id}`, findings }];
    return findings.map((one) => entry(one, sentenceOf(watchedBy(one, context), voice)));
  }
}

/** In the order of a list that is read aloud: as `upgradeGroups` has them. */
export function byUpgrade(findings: readonly Finding[], context: Told): readonly Finding[] {
  if (!isAboutUpgrade(context)) return findings;
  const explained = findings.filter((finding) => changeOf(finding, context) !== null);
  return [...explained, ...findings.filter((finding) => !explained.includes(finding))];
}

/** What is known of upgrades, over the list; nothing in other journeys. */
export function upgradeLines(context: Told, voice: Voice, width: number): readonly Line[] {
  if (context.journey !== 'after-upgrade' || context.findings.length === 0) return [];
  if (!isAboutUpgrade(context)) return [BLANK, ...paragraph(voice.say('upgrade.not-known'), width)];
  const known = changesOf(systemOf(context));
  const none = context.findings.every((finding) => changeOf(finding, context) === null);
  const unseen = known.filter((change) => context.findings.some((finding) => isUnseen(finding, change))).length;
  const key = !none ? 'upgrade.some' : unseen > 0 ? 'upgrade.none-seen' : 'upgrade.none';
  return [BLANK, ...paragraph(voice.say(key, { n: known.length, unseen }), width)];
}

/** A check that looks at this change could not. */
function isUnseen({ check, status, message }: Finding, { signs }: UpgradeChange): boolean {
  if (signs.every((sign) => sign.check !== check)) return false;
  return status === 'unknown' || (status === 'skipped' && message === 'runner.ground');
}

/** That upgrades are known to do this; null: they are not, or nobody asked. */
export function upgradeSentence(finding: Finding, context: Told, voice: Voice): string | null {
  return isAboutUpgrade(context) ? sentenceOf(changeOf(finding, context), voice) : null;
}

function sentenceOf(change: UpgradeChange | null, voice: Voice): string | null {
  if (change === null) return null;
  const what = voice.say(`upgrade.${change.id}`);
  return change.since === null
    ? voice.say('upgrade.with-any', { what })
    : voice.say('upgrade.with', { version: change.since, what });
}

function entry(finding: Finding, about: string | null): Entry {
  const one = { kind: 'finding', id: findingKey(finding), finding } as const;
  return about === null ? one : { ...one, about };
}

function changeOf(finding: Finding, context: Told): UpgradeChange | null {
  return changeBehind(finding, systemOf(context));
}

/** The first known change that this finding's check looks at. */
function watchedBy({ check }: Finding, context: Told): UpgradeChange | null {
  const known = changesOf(systemOf(context));
  return UPGRADE_CHANGES.find((one) => known.includes(one) && one.signs.some((sign) => sign.check === check)) ?? null;
}

function systemOf({ progress }: Told) {
  return progress?.system ?? null;
}
