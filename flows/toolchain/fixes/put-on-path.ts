import type { About } from '../../../src/engine/check.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { ShellAccount } from '../../shell/facts/account.ts';
import type { StartupFile } from '../../shell/facts/startup-files.ts';
import { pathBlock } from '../../shell/fixes/path-block.ts';
import { hasWindowsLineEnds } from '../../shell/line-ends.ts';
import { inReadingOrder, pathElements, setsPath } from '../../shell/path-elements.ts';
import { lineThatAdds } from '../../shell/path-origin.ts';

/** What is known of the place where a line for PATH belongs. */
export interface PathPlace {
  readonly account: Observation<ShellAccount>;
  readonly startup: Observation<readonly StartupFile[]>;
}

/**
 * Puts one directory on PATH for good; empty where the right start-up file is not known.
 * @param over directory that stands in front now, and has to come behind; null: none
 */
export function putOnPath(
  directory: string,
  end: 'first' | 'last',
  { account, startup }: PathPlace,
  about: About,
  proves: readonly CheckId[],
  over: string | null = null,
): readonly Fix[] {
  if (!account.known || !startup.known) return [];
  if (isOnBrokenLine(directory, startup.value, about.home)) return [];
  const fix = pathBlock([directory], {
    shell: account.value.shell,
    platform: about.platform,
    home: about.home,
    startupFiles: startup.value,
    end,
    over: over === null ? null : fileThatPuts(over, startup.value, about.home),
    proves,
  });
  return fix ? [fix] : [];
}

/** Where no line is known to, one whose folders are not known without running it may (`$GOROOT/bin`). */
function fileThatPuts(directory: string, files: readonly StartupFile[], home: string): string | null {
  const known = lineThatAdds(directory, files, home);
  if (known !== null) return known.file;
  const all = inReadingOrder(files);
  const perhaps = all.findLast(
    (one, index) =>
      setsPath(one) && pathElements(one, all.slice(0, index), home).some((element) => element.kind === 'unknown'),
  );
  return perhaps?.file ?? null;
}

/** A line puts it on PATH already, with a carriage return behind it: a second line would only double it. */
export function isOnBrokenLine(directory: string, files: readonly StartupFile[], home: string): boolean {
  const line = lineThatAdds(directory, files, home);
  return line !== null && hasWindowsLineEnds(files, line.file);
}
