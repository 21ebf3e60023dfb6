import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown } from '../../../src/engine/verdict.ts';
import { GO_VARIABLES } from '../../../src/go/variables.ts';
import { assignmentEvidence } from '../assignment-evidence.ts';
import { settings } from '../facts/settings.ts';

/**
 * Which of Go's variables a new terminal has, and which line sets them. Setting one is no fault;
 * whether its value is one, the checks of Go itself say.
 */
export const goVariables = defineCheck({
  id: 'shell.go-variables',
  flow: 'shell',
  needs: { settings },
  judge({ settings: all }) {
    if (all.source !== 'login-shell') return [unknown('shell.go-variables.not-asked')];
    const set = GO_VARIABLES.map((name) => all.of(name)).filter((setting) => setting.inNewTerminal !== undefined);
    if (set.length === 0) return [ok('shell.go-variables.none')];
    return set.map(({ name, inNewTerminal: value = '', setBy, fromSession }) => {
      // The session's own check says what is to be said about it.
      if (fromSession) return ok('shell.go-variables.session', { params: { name, value }, subject: name });
      if (setBy === null) return note('shell.go-variables.origin-unknown', { params: { name, value }, subject: name });
      const params = { name, value, file: setBy.file, line: setBy.line };
      return ok('shell.go-variables.set', { params, evidence: [assignmentEvidence(setBy)], subject: name });
    });
  },
});
