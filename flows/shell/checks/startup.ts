import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, unknown, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Params } from '../../../src/model/message.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { shellAccount } from '../facts/account.ts';
import { LOGIN_LIMIT_MS, loginEnvironment, type ShellEnvironment, wasTooSlow } from '../facts/login-environment.ts';
import { type Standstill, standstill } from '../facts/standstill.ts';
import { type NotedLine, type StartupFile, startupFiles } from '../facts/startup-files.ts';
import { type TerminalStart, terminalStart } from '../facts/terminal-start.ts';
import { quickenStartup } from '../fixes/quicken-startup.ts';

/** Above this a new terminal is felt to hang, and editors come near to giving up (VS Code after 10 s). */
const SLOW_MS = 2_000;

/** Whether a new terminal gets to its prompt, and how long that takes. */
export const startup = defineCheck({
  id: 'shell.startup',
  flow: 'shell',
  needs: { account: shellAccount },
  hints: { login: loginEnvironment, files: startupFiles, terminal: terminalStart, still: standstill },
  judge({ account }, { login, files, terminal, still }) {
    const list = files.known ? files.value : [];
    const answer = onAnswer(login, account.shell, list, still.known ? still.value : null);
    const slow = answer.status === 'ok' ? onTerminal(terminal, account.shell, list) : [];
    return [...(slow.length > 0 ? slow : [answer]), ...list.flatMap(onFile), ...list.flatMap(onLineEnds)];
  },
});

function onAnswer(
  login: Observation<ShellEnvironment>,
  shell: string,
  files: readonly StartupFile[],
  still: Standstill | null,
): Verdict {
  const params = { shell };
  if (login.known) {
    const took = { ...params, ms: Math.round(login.value.ms) };
    if (took.ms <= SLOW_MS) return ok('shell.startup.answers', { params: took });
    const evidence = [...linesThat('waits', files).map(assignmentEvidence), ...login.evidence];
    const fixes = [quickenStartup(readByPerson(files))];
    return warning('shell.startup.slow', { params: took, evidence, cause: 'shell-startup-slow', fixes });
  }
  const { code, subject, detail } = login.reason;
  if (wasTooSlow(login.reason)) {
    const evidence = [...linesThat('waits', files), ...linesThat('leaves', files)].map(assignmentEvidence);
    const seconds = LOGIN_LIMIT_MS / 1_000;
    if (still !== null) return stoodStill(still, { ...params, seconds }, login.evidence);
    const parts = {
      params: { ...params, seconds },
      evidence: [...evidence, ...login.evidence],
    };
    return problem('shell.startup.no-answer', { ...parts, cause: 'shell-startup-slow' });
  }
  if (code === 'garbage') {
    const [line] = linesThat('leaves', files);
    if (line) {
      const evidence = [assignmentEvidence(line), ...login.evidence];
      return unknown('shell.startup.leaves', { params: { ...params, file: line.file, line: line.line }, evidence });
    }
    return endedByItself(login.evidence, { ...params, detail }, subject, files);
  }
  return unknown(`runner.unknown.${code}`, { params: { subject, detail }, evidence: login.evidence });
}

/** The shell itself said at which line it was. */
function stoodStill({ file, line, text, ms }: Standstill, params: Params, seen: readonly Evidence[]): Verdict {
  const at: Evidence = { kind: 'file', source: file, excerpt: text.trim() || null, line, ms, outcome: 'waits' };
  return problem('shell.startup.no-answer-at', {
    params: { ...params, file, line },
    evidence: [at, ...seen],
    cause: 'shell-startup-slow',
  });
}

/**
 * Without a terminal the shell answers at once, because it is told to stop early: a new window takes its own time.
 * What could not be measured is not spoken of.
 */
function onTerminal(
  terminal: Observation<TerminalStart | null>,
  shell: string,
  files: readonly StartupFile[],
): readonly Verdict[] {
  if (!terminal.known || terminal.value === null || terminal.value.ms <= SLOW_MS) return [];
  const { late, ms } = terminal.value;
  const evidence = [...linesThat('terminal-test', files).map(assignmentEvidence), ...terminal.evidence];
  const params = { shell, seconds: Math.round(ms / 1_000) };
  const message = late ? 'shell.startup.slow-window-late' : 'shell.startup.slow-window';
  const fixes = [quickenStartup(readByPerson(files))];
  return [warning(message, { params, evidence, cause: 'shell-startup-slow', fixes })];
}

function readByPerson(files: readonly StartupFile[]): readonly string[] {
  return files.filter((file) => file.owner === 'person' && file.state === 'read').map((file) => file.path);
}

/**
 * Ended without being asked. Whether it would in a terminal, too, is only certain where no line looks for
 * one; and an end without error and without a line for it may be an answer that went elsewhere.
 */
function endedByItself(
  seen: readonly Evidence[],
  params: Params,
  subject: string,
  files: readonly StartupFile[],
): Verdict {
  const ends = linesThat('ends', files);
  // The shallowest line is the likeliest: what is indented stands in a function or a test.
  const line = ends.find(({ text }) => !/^\s/u.test(text)) ?? ends[0];
  const evidence = [...(line ? [assignmentEvidence(line)] : []), ...seen];
  const failed = seen.some((one) => one.source.startsWith(subject) && /^exit [1-9]/u.test(one.outcome));
  const unsure = [...linesThat('terminal-test', files), ...linesThat('redirects', files)].length > 0;
  const asksTerminal = ends.some(({ text }) => /tty|\btput\b/iu.test(text));
  if (unsure || asksTerminal || (!line && !failed)) return unknown('shell.startup.ended-early', { params, evidence });
  return problem('shell.startup.ends', { params, evidence });
}

function linesThat(what: NotedLine['what'], files: readonly StartupFile[]): readonly NotedLine[] {
  const own = files.filter((file) => file.owner === 'person');
  return own.flatMap((file) => file.noted ?? []).filter((line) => line.what === what);
}

function onFile(file: StartupFile): readonly Verdict[] {
  if (file.state !== 'unreadable') return [];
  const params = { file: file.path, reason: file.reason, word: commandLine([file.path]) };
  const parts = { params, subject: file.path };
  const evidence = [
    { kind: 'file', source: file.path, excerpt: null, line: null, ms: null, outcome: file.reason } as const,
  ];
  // What this account may not read, its shell may not either.
  const denied = file.reason === 'denied' && file.owner === 'person';
  const message = denied ? 'shell.startup.denied' : 'shell.startup.unread';
  return [denied ? warning(message, { ...parts, evidence }) : unknown(message, { ...parts, evidence })];
}

/** The shell takes the carriage return for a part of the line's last word. */
function onLineEnds(file: StartupFile): readonly Verdict[] {
  const [line] = (file.noted ?? []).filter(({ what }) => what === 'line-end');
  if (line === undefined || file.owner === 'system') return [];
  const params = { file: file.path, line: line.line };
  return [
    warning('shell.startup.line-ends', {
      params,
      evidence: [{ ...assignmentEvidence(line), outcome: 'carriage return' }],
      subject: file.path,
    }),
  ];
}
