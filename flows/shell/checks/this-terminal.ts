import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, unknown } from '../../../src/engine/verdict.ts';
import { GO_VARIABLES, PROXY_VARIABLES, TRUST_VARIABLES } from '../../../src/go/variables.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { surroundings } from '../../machine/facts/surroundings.ts';
import { type Setting, settings } from '../facts/settings.ts';

const COMPARED = [...GO_VARIABLES, ...PROXY_VARIABLES, ...TRUST_VARIABLES];

/**
 * What this terminal has otherwise than a new one: it was opened before a change, something was set by
 * hand, or a program such as tmux keeps an old environment. All of that is normal, and puzzles people.
 */
export const thisTerminal = defineCheck({
  id: 'shell.this-terminal',
  flow: 'shell',
  needs: { settings },
  hints: { surroundings },
  judge({ settings: all }, hints) {
    if (all.source !== 'login-shell') return [unknown('shell.this-terminal.not-asked')];
    const others = COMPARED.map((name) => all.of(name)).filter((setting) => setting.here !== setting.inNewTerminal);
    const path = onPath(all.of('PATH'));
    const multiplexer = hints.surroundings.known ? hints.surroundings.value.multiplexer : null;
    const verdicts = [...(path ? [path] : []), ...others.map(onVariable)];
    if (verdicts.length === 0) return [ok('shell.this-terminal.same')];
    if (multiplexer === null) return verdicts;
    return [
      ...verdicts,
      note('shell.this-terminal.multiplexer', { params: { program: multiplexer }, subject: multiplexer }),
    ];
  },
});

/** Parts of macOS that come and go with its version, and hold nothing of Go. */
const OF_THE_SYSTEM = /^\/(?:System|var\/run)\//u;

function onPath({ here, inNewTerminal }: Setting): Verdict | null {
  const entriesOf = (path: string | undefined) => [...new Set((path ?? '').split(':'))].filter((entry) => entry !== '');
  const now = entriesOf(here);
  const fresh = entriesOf(inNewTerminal);
  const missing = fresh.filter((entry) => !now.includes(entry) && !OF_THE_SYSTEM.test(entry));
  const more = now.filter((entry) => !fresh.includes(entry));
  // Further directories are what activated tools and editors are about; only what is missing surprises.
  if (missing.length > 0) {
    return note('shell.this-terminal.path-missing', {
      params: { missing },
      evidence: [hereEvidence('PATH', here)],
      subject: 'PATH',
    });
  }
  if (more.length > 0 || now.join(':') === fresh.join(':')) return null;
  return note('shell.this-terminal.path-order', { evidence: [hereEvidence('PATH', here)], subject: 'PATH' });
}

function onVariable({ name, here, inNewTerminal }: Setting): Verdict {
  const evidence = [hereEvidence(name, here)];
  if (here === undefined) {
    const params = { name, value: inNewTerminal ?? '' };
    return note('shell.this-terminal.not-here', { params, evidence, subject: name });
  }
  if (inNewTerminal === undefined) {
    return note('shell.this-terminal.only-here', { params: { name, value: here }, evidence, subject: name });
  }
  return note('shell.this-terminal.other', { params: { name, here, fresh: inNewTerminal }, evidence, subject: name });
}

function hereEvidence(name: string, value: string | undefined) {
  return {
    kind: 'environment',
    source: name,
    excerpt: value ?? null,
    line: null,
    ms: null,
    outcome: value === undefined ? 'unset' : 'ok',
  } as const;
}
