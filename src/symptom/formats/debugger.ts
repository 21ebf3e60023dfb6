import type { Format } from '../sign.ts';

/** What Delve says when it cannot begin. Source: delve `pkg/proc/gdbserial`, `pkg/proc/native`, `service/debugger`. */
export const DEBUGGER: readonly Format[] = [
  { kind: 'dlv.no-server', pattern: /\bdebugserver or lldb-server not found\b/ },
  { kind: 'dlv.rosetta', pattern: /\bcan not run under Rosetta\b/ },
  { kind: 'dlv.ended', pattern: /\bcould not (?:launch process|attach to pid \d+): EOF\b/ },
  { kind: 'dlv.no-fork', pattern: /\bcould not (?:launch process|attach to pid \d+): could not fork\/exec\b/ },
  {
    kind: 'dlv.forbidden',
    pattern:
      /\b(?:Not allowed to attach to process|[Nn]ot permitted to (?:debug|attach)|Developer [Mm]ode is (?:not enabled|disabled)|failed to get the task for process \d+|Could not get task port for process|task_for_pid\b.*\bfail(?:ed|ure)|could not launch process: (?:debugserver exited|operation not permitted|permission denied|connection timeout)|process exited unexpectedly before receiving a valid)\b/,
  },
  { kind: 'dlv.stub-exited', pattern: /\bstub exited while waiting for connection\b/ },
  {
    // What `localhost` leads to is not this computer.
    kind: 'dlv.no-listener',
    pattern: /\bcouldn't start listener: listen tcp.*: (?:lookup localhost\b|bind: can't assign requested address)/,
  },
  {
    kind: 'dlv.failed',
    pattern:
      /\bcould not (?:launch process|attach to pid \d+): (?!.*(?:not an executable|no such file|exec format|debugserver or lldb-server|Rosetta|EOF|could not fork))(?<what>\S.*)/,
  },
  { kind: 'dlv.too-old', pattern: /\b[Vv]ersion of Delve is too old for\b/ },
];
