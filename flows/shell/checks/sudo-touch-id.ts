import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { message } from '../../../src/model/message.ts';
import { surroundings } from '../../machine/facts/surroundings.ts';
import { SUDO_LOCAL, sudoTouchId } from '../facts/sudo-touch-id.ts';
import { allowTouchId } from '../fixes/allow-touch-id.ts';

const ID = 'shell.sudo-touch-id';

/** Whether an update of macOS took away that sudo is content with a finger. Nobody is told who never wanted it. */
export const sudoTouchIdCheck = defineCheck({
  id: ID,
  flow: 'shell',
  only: { platforms: ['darwin'], reason: 'shell.sudo-touch-id.not-on-linux' },
  needs: { touchId: sudoTouchId },
  hints: { surroundings },
  judge({ touchId }, hints) {
    const { on, readsLocal, local, wantedBy } = touchId;
    if (on) return [ok(`${ID}.on`)];
    if (wantedBy === null) return [ok(`${ID}.not-wanted`)];
    const { file, line, text } = wantedBy;
    const parts: VerdictParts = {
      params: { file, line },
      evidence: [
        { kind: 'file', source: file, excerpt: text.trim(), line, ms: null, outcome: 'ok' },
        {
          kind: 'file',
          source: '/etc/pam.d/sudo',
          excerpt: message('evidence.no-line', { what: 'pam_tid.so' }),
          line: null,
          ms: null,
          outcome: 'ok',
        },
      ],
    };
    // What sudo asks for on a company's Mac is the company's to say; so it is where nobody knows whose it is.
    if (!hints.surroundings.known || hints.surroundings.value.managed !== false) return [note(`${ID}.managed`, parts)];
    if (!readsLocal) return [note(`${ID}.no-local-file`, parts)];
    // The rule may stand in it already.
    if (local === 'unreadable') {
      return [unknown('runner.unknown.denied', { ...parts, params: { subject: SUDO_LOCAL, detail: '' } })];
    }
    if (local === 'there') return [note(`${ID}.local-without`, parts)];
    return [warning(`${ID}.lost`, { ...parts, cause: 'sudo-touchid-lost', fixes: [allowTouchId(ID)] })];
  },
});
