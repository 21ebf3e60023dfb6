import { textOfWord } from './expansion.ts';
import type { Output, Session } from './session.ts';
import { expander } from './shell-expander.ts';
import type { Redirection } from './syntax.ts';

/** Runs with output turned away; only the ways to nowhere are simulated, anything else is counted. */
export function redirected(redirections: readonly Redirection[], session: Session, run: () => void): void {
  const before = session.output;
  const own: Output = { stdout: '', stderr: '' };
  if (redirections.length > 0) session.output = own;
  try {
    run();
  } finally {
    session.output = before;
    let { stdout, stderr } = own;
    for (const { stream, target, toOut } of redirections) {
      if (toOut) {
        stdout += stderr;
        stderr = '';
        continue;
      }
      const path = target.length === 0 ? '/dev/null' : textOfWord(target, expander(session));
      if (path !== '/dev/null' && stream !== 'in') session.mac.unknown(`redirection to ${path}`);
      if (stream === 'out' || stream === 'both') stdout = '';
      if (stream === 'err' || stream === 'both') stderr = '';
    }
    before.stdout += stdout;
    before.stderr += stderr;
  }
}
