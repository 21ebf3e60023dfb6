import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, warning } from '../../../src/engine/verdict.ts';
import { REFRESHER_LABEL, REFRESHER_LIST, REFRESHER_VERSION } from '../../../src/macos/refresher-list.ts';
import { today } from '../../machine/facts/today.ts';
import { jobs } from '../facts/jobs.ts';
import { refresherFact } from '../facts/refresher.ts';
import { loadJob } from '../fixes/load-job.ts';
import { installRefresherFix, removeRefresherFix, updateRefresherFix } from '../fixes/refresher.ts';
import { flushCommands } from '../job-commands.ts';
import { mayRun } from '../missed-ports.ts';
import { onlyMac } from '../only-mac.ts';

const ID = 'launchd.refresher';
const params = { label: REFRESHER_LABEL, plist: REFRESHER_LIST };

/** Gomend's own job, where it was asked for: whether it is as it was installed. Where it is not, nothing is offered. */
export const refresher = defineCheck({
  id: ID,
  flow: 'launchd',
  only: onlyMac,
  needs: { refresher: refresherFact, date: today, jobs },
  judge({ refresher: { job, text, version }, date, jobs: { uid } }) {
    if (text === null || job === null) return [ok('launchd.refresher.none')];
    const subject = REFRESHER_LIST;
    if (version === null) {
      const fixes = [removeRefresherFix(job, date, ID)];
      return [warning('launchd.refresher.changed', { params, fixes, subject })];
    }
    if (version > REFRESHER_VERSION) return [note('launchd.refresher.newer', { params, subject })];
    if (version < REFRESHER_VERSION) {
      const fixes = [updateRefresherFix(text, job, ID)];
      return [note('launchd.refresher.older', { params: { ...params, version }, fixes, subject })];
    }
    // Its rights and the switch in Login Items have findings of their own.
    if (job.loaded === null) return [unknown('launchd.refresher.not-told', { params, subject })];
    if (job.loaded) return [ok('launchd.refresher.works', { params, subject })];
    if (job.switchedOff === true || !mayRun(job)) return [note('launchd.refresher.idle', { params, subject })];
    const fix = { ...loadJob(job, uid, ['launchd.refresher']), proves: [ID] };
    return [warning('launchd.refresher.not-loaded', { params, fixes: [fix], subject })];
  },
});

/** Only where somebody names it: `gomend fix launchd.install-refresher`. In no examination. */
export const installRefresher = defineCheck({
  id: 'launchd.install-refresher',
  flow: 'launchd',
  only: onlyMac,
  needs: { refresher: refresherFact, jobs },
  judge({ refresher: { job, text, version }, jobs: list }) {
    const subject = REFRESHER_LIST;
    if (text !== null) {
      const works = version === REFRESHER_VERSION && job?.loaded === true;
      return [
        works
          ? ok('launchd.refresher.works', { params, subject })
          : note('launchd.refresher.there', { params, subject }),
      ];
    }
    // Another timer, or a second job beside one that does the same, is never the answer.
    const others = list.jobs.filter((one) => !one.off && flushCommands(one).length > 0).map(({ plist }) => plist);
    if (others.length > 0) {
      return [note('launchd.refresher.others-first', { params: { others }, subject })];
    }
    return [note('launchd.refresher.offered', { params, fixes: [installRefresherFix()], subject })];
  },
});

/** Only where somebody names it: `gomend fix launchd.remove-refresher`. */
export const removeRefresher = defineCheck({
  id: 'launchd.remove-refresher',
  flow: 'launchd',
  only: onlyMac,
  needs: { refresher: refresherFact, date: today },
  judge({ refresher: { job, text }, date }) {
    if (text === null || job === null) return [ok('launchd.refresher.none')];
    const fixes = [removeRefresherFix(job, date, 'launchd.remove-refresher')];
    return [note('launchd.refresher.to-remove', { params, fixes, subject: REFRESHER_LIST })];
  },
});
