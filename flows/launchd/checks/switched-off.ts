import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown } from '../../../src/engine/verdict.ts';
import { jobs } from '../facts/jobs.ts';
import { allowInLoginItems } from '../fixes/allow-in-login-items.ts';
import { onlyMac } from '../only-mac.ts';
import { hiddenFolders } from '../unread-jobs.ts';

/** Background items that are installed but were switched off in Login Items, or by management. */
export const switchedOff = defineCheck({
  id: 'launchd.switched-off',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  judge({ jobs: found }) {
    const { jobs: list } = found;
    const off = list.filter((job) => job.switchedOff === true && !job.off);
    if (off.length > 0) {
      const labels = off.map((job) => job.label);
      const evidence = off.map((job) => ({
        kind: 'command' as const,
        source: '/bin/launchctl print-disabled',
        excerpt: `"${job.label}" => disabled`,
        line: null,
        ms: null,
        outcome: 'ok',
      }));
      const parts = { params: { labels }, evidence, cause: 'launchd-disabled-by-user' };
      return [note('launchd.switched-off.some', { ...parts, fixes: [allowInLoginItems(labels)] })];
    }
    if (list.some((job) => job.switchedOff === null)) return [unknown('launchd.switched-off.not-told')];
    const hidden = hiddenFolders(found);
    if (hidden.length > 0) return hidden;
    return [ok('launchd.switched-off.none', { params: { count: list.length } })];
  },
});
