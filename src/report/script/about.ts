import { commandLine } from '../../shell/command-line.ts';
import type { Words } from '../../words/words.ts';
import { megabytes } from '../fetched.ts';
import type { ReportChange, ReportPlan } from '../plan.ts';

/** A fix in lines for people: the change itself, why, what could go wrong, and the way back. */
export function aboutFix(plan: ReportPlan, words: Words): readonly string[] {
  const { fix, riskText, undoText, changes } = plan;
  const sudo = words.say(fix.sudo ? 'report.with-sudo' : 'report.without-sudo');
  return [
    words.say('report.fix-line', { title: fix.title, sudo }),
    ...changes.flatMap((change) => changeLines(change, words)),
    words.say('script.about.why', { text: fix.why }),
    words.say('script.about.risk', { text: riskText }),
    words.say('script.about.undo', { text: undoText }),
    words.say('script.about.after', { text: words.say(`mend.effect.${fix.effect}`) }),
  ].flatMap((text) => text.split('\n'));
}

function changeLines(change: ReportChange, words: Words): readonly string[] {
  const say = (key: string, params: Record<string, string> = {}) => words.say(`mend.change.${key}`, params);
  const commands = (all: readonly (readonly string[])[]) => all.map((argv) => `    ${commandLine(argv)}`);
  switch (change.kind) {
    case 'replace':
      return [
        say(change.creates ? 'create' : 'edit', { path: change.path }),
        ...change.diff.map(({ sign, line, text }) => `  ${sign} ${line}  ${text}`),
      ];
    case 'move':
      return [say('move', { from: change.from, to: change.to })];
    case 'run':
      return [say('run'), ...commands([change.argv])];
    case 'fetch':
      return [say('fetch', { from: change.from, size: megabytes(change.bytes), sha256: change.sha256 })];
    case 'privileged':
      return [say('privileged'), ...commands(change.commands)];
    case 'person':
      return [say('person'), `    ${change.instruction}`];
  }
}
