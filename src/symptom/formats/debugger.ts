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
      /\b(?:Not allowed to attach to process|[Nn]ot permitted to (?:debug|attach)|Developer Mode is (?:not enabled|disabled)|could not launch process: (?:debugserver exited|operation not permitted|permission denied|connection timeout)|process exited unexpectedly before receiving a valid)\b/,
  },
  { kind: 'dlv.too-old', pattern: /\b[Vv]ersion of Delve is too old for\b/ },
];
