import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { shellAccount } from '../facts/account.ts';
import { runningShell } from '../facts/running.ts';

/** Whether the shell of the account is there, and the one that runs here. */
export const loginShell = defineCheck({
  id: 'shell.login-shell',
  flow: 'shell',
  needs: { account: shellAccount },
  hints: { running: runningShell },
  judge({ account }, { running }) {
    const { shell, state, listed, source } = account;
    const evidence: readonly Evidence[] = [
      { kind: 'file', source: shell, excerpt: null, line: null, ms: null, outcome: state === 'usable' ? 'ok' : state },
    ];
    const parts = { params: { shell }, evidence };
    // `$SHELL` is inherited: a shell that was changed since may well be gone without anybody missing it.
    if (state === 'unknown') return [unknown('shell.login-shell.not-seen', parts)];
    if (source === 'environment' && state !== 'usable') return [unknown('shell.login-shell.only-inherited', parts)];
    if (state === 'missing') return [problem('shell.login-shell.missing', parts)];
    if (state === 'not-executable') return [problem('shell.login-shell.not-executable', parts)];
    const name = baseName(shell);
    const here = running.known ? running.value : null;
    // A script run by `sh`, or a shell started for one command, is nobody's choice of a shell.
    if (here !== null && here.name !== name && here.name !== 'sh') {
      return [note('shell.login-shell.differs', { ...parts, params: { shell: name, running: here.name } })];
    }
    if (listed === false) return [note('shell.login-shell.not-listed', parts)];
    return [ok('shell.login-shell.usable', parts)];
  },
});
