import type { About } from '../../../src/engine/check.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { commentOutLine } from '../../shell/fixes/comment-out-line.ts';
import { lineThatAdds } from '../../shell/path-origin.ts';
import type { GoInstallation } from '../facts/go-installations.ts';
import { addsOnly } from '../reading/adds-only.ts';
import { directoryOf } from '../reading/choose-go.ts';
import { type PathPlace, putOnPath } from './put-on-path.ts';

/**
 * What lets the go of a directory win over the one that wins now: the line of that one goes, or the directory comes
 * first. Only a directory that holds Go and nothing else may go: /usr/local/bin has other programs as well.
 */
export function letWin(
  directory: string,
  winner: GoInstallation,
  place: PathPlace & { readonly date: string },
  about: About,
  proves: readonly CheckId[],
): readonly Fix[] {
  const files = place.startup.known ? place.startup.value : [];
  const now = directoryOf(winner);
  const line = lineThatAdds(now, files, about.home)?.assignment ?? null;
  const ownDirectory = winner.root !== null && `${winner.root}/bin` === now;
  const droppable = line !== null && ownDirectory && addsOnly(line, now, files, about.home);
  const drop = droppable ? commentOutLine(line, { date: place.date, proves }) : null;
  return [...(drop ? [drop] : []), ...putOnPath(directory, 'first', place, about, proves, now)];
}
