import { defineFact, type Look } from '../../../src/engine/fact.ts';

/** The shell that gomend was started from. */
export interface RunningShell {
  /** `zsh`, `bash`, `fish`, … without path or the dash of a login shell. */
  readonly name: string;
  /** As ps shows it: `-zsh`, `/bin/zsh`. */
  readonly command: string;
}

const SHELLS = new Set([
  'zsh',
  'bash',
  'fish',
  'sh',
  'dash',
  'ksh',
  'mksh',
  'tcsh',
  'csh',
  'nu',
  'elvish',
  'xonsh',
  'pwsh',
]);
/**
 * These start a shell of their own to run a script, which is nobody's terminal. `MainThread` is how
 * Linux shows Node from version 23 on.
 */
const LAUNCHERS = /^(?:node|npm|npx|yarn|pnpm|bun|deno|gomend|MainThread)\b/u;
/** These open a session for somebody: what stands above them is another session, maybe another person's. */
const ENTRANCES = /^(?:su|sudo|doas|login|sshd|sshd-session)$/u;
/** Deeper than any terminal in an editor in a session goes. */
const MAX_STEPS = 12;

/** null where no shell is found above us, or ps could not be asked. */
export const runningShell = defineFact<RunningShell | null>({
  id: 'shell.running',
  limitMs: 2_000,
  async observe(look) {
    let pid = await ownPid(look);
    let candidate: RunningShell | null = null;
    for (let step = 0; step < MAX_STEPS && pid > 1; step++) {
      const process = await processAt(look, pid);
      if (process === null) return null;
      const base = process.command.replace(/^-/u, '').replace(/^.*\//u, '').split(/[\s:]/u)[0] ?? '';
      // What stood below this process was started by a launcher, and says nothing.
      if (LAUNCHERS.test(base)) candidate = null;
      else if (candidate !== null || ENTRANCES.test(base)) return candidate;
      else if (SHELLS.has(base)) candidate = { name: base, command: process.command };
      pid = process.parent;
    }
    return candidate;
  },
});

/** The parent of a shell that we start is ourselves. */
async function ownPid(look: Look): Promise<number> {
  const outcome = await look.machine.run({ argv: ['/bin/sh', '-c', 'echo $PPID'] });
  return outcome.ok ? Number.parseInt(outcome.value.stdout, 10) || 0 : 0;
}

async function processAt(look: Look, pid: number): Promise<{ parent: number; command: string } | null> {
  const outcome = await look.machine.run({ argv: ['/bin/ps', '-o', 'ppid=,comm=', '-p', String(pid)] });
  const match = outcome.ok ? /^\s*(\d+)\s+(.+?)\s*$/mu.exec(outcome.value.stdout) : null;
  return match ? { parent: Number(match[1]), command: match[2] ?? '' } : null;
}
