import type { StartupFile } from './facts/startup-files.ts';

/** Lines added to such a file end as its others do, and a shell does not get past an `esac` that does. */
export function hasWindowsLineEnds(files: readonly StartupFile[], path: string): boolean {
  return files.some((file) => file.path === path && (file.noted ?? []).some((line) => line.what === 'line-end'));
}
