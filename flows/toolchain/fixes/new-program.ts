import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import type { InstalledProgram } from '../facts/installed-programs.ts';
import { isTypable, packageOf } from '../reading/typable.ts';
import { reinstallProgram } from './replace-download.ts';

/** Which release: the one that is there, or the newest, where an old one need not build with a newer Go. */
type Release = 'same' | 'newest';

/**
 * Another build of a program in place of this one, by what brought it; none where the program does not say.
 *
 * @param toolchain the Go that is to build it (`go1.27.0`); null: the one that is there
 */
export function newProgram(
  program: InstalledProgram,
  check: CheckId,
  release: Release = 'same',
  toolchain: string | null = null,
): readonly Fix[] {
  const { path, formula, built } = program;
  if (!isTypable(path)) return [];
  if (formula !== null) return [upgradeFormula(path, formula, check)];
  const package_ = packageOf(built);
  if (package_ === null) return [];
  return [reinstallProgram(path, package_, release === 'same' ? (built?.version ?? null) : null, check, toolchain)];
}

/** The Homebrew in /usr/local is the one for Intel, and brings nothing else (docs.brew.sh/Installation). */
export function isOfIntelHomebrew({ path, formula }: InstalledProgram): boolean {
  return formula !== null && path.startsWith('/usr/local/');
}

/**
 * The same for several programs that one finding is about: one plan, with a step for each. Where some of them do not
 * say how to be built, the finding stays, about those.
 * @param helps false: what brought this one would bring the same again
 */
export function newPrograms(
  programs: readonly InstalledProgram[],
  check: CheckId,
  helps: (program: InstalledProgram) => boolean = () => true,
): readonly Fix[] {
  const plans = programs.filter(helps).flatMap((program) => newProgram(program, check));
  if (programs.length < 2) return plans;
  if (plans.length === 0) return [];
  const steps = plans.flatMap((plan) => plan.steps).filter((step) => step.kind === 'person');
  const all = plans.length === programs.length;
  const fix: Fix = {
    id: 'toolchain.rebuild-programs',
    subject: '',
    params: { names: plans.map(({ subject }) => baseName(subject)) },
    risk: 'low',
    effect: 'now',
    // What shows that it is done shows only after the last one.
    steps: steps.map((step, at) => (all && at === steps.length - 1 ? step : { ...step, doneWhen: [] })),
    touches: [...new Set(plans.flatMap(({ touches }) => touches))],
    proves: [check],
  };
  return [fix];
}

/** By hand: Homebrew downloads for as long as it takes, and may upgrade more than was asked for. */
function upgradeFormula(path: string, formula: string, check: CheckId): Fix {
  // Whichever comes first on PATH: each Homebrew knows only of its own.
  const params = { path, formula, brew: `${path.slice(0, path.indexOf('/Cellar/'))}/bin/brew` };
  return {
    id: 'toolchain.upgrade-formula',
    subject: path,
    params,
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'person', instruction: message('step.toolchain.upgrade-formula', params), doneWhen: [check] }],
    touches: ['toolchain.installed-programs'],
    proves: [check],
  };
}
