import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { type GoVersion, parseGoVersion } from '../../../src/go/go-version.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { type Settings, settings } from '../../shell/facts/settings.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { userEnvFile } from '../facts/env-file.ts';
import { type GoEnv, goEnv } from '../facts/go-env.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { type GoVersionAnswer, goVersion } from '../facts/go-version.ts';
import { type WorkspaceFile, workspaceFile } from '../facts/workspace-file.ts';
import { correctValue } from '../fixes/correct-value.ts';
import { type RemoveSettingOptions, removeSetting } from '../fixes/remove-setting.ts';
import { byHand } from '../reading/by-hand.ts';
import {
  JUDGED_VARIABLES,
  judgePlatform,
  judgeValue,
  type ValueJudgement,
  workMissing,
} from '../reading/judge-value.ts';
import { judgedBy } from '../reading/judged-by.ts';
import { environmentEvidence, evidenceOfOrigin, type Origin, originOf, placeOf } from '../reading/origin.ts';

const ID = 'toolchain.env-values';
const PROVES = [ID, 'toolchain.go-runs'];

/** Settings whose values stop Go, or one use of it, in every directory. Judged without running go. */
export const envValues = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { settings, file: userEnvFile, date: today },
  hints: { found: goInstallations, goEnv, answer: goVersion, system, startup: startupFiles, work: workspaceFile },
  judge({ settings: set, file, date }, hints, about) {
    const said = hints.found.known ? (hints.found.value.onPath[0]?.version ?? null) : null;
    const version = said === null ? null : parseGoVersion(said);
    const program = hints.goEnv.known && hints.goEnv.value.brokenBy === null ? hints.goEnv.value.program : null;
    const options = { date, program, startup: hints.startup, proves: PROVES };

    const judged = JUDGED_VARIABLES.flatMap((name) => {
      const origin = originOf(name, set, file);
      const gone = name === 'GOWORK' && isGone(hints.work, version);
      const judgement =
        origin && (judgeValue(name, origin.value, version) ?? (gone ? workMissing(origin.value) : null));
      return origin && judgement ? [verdictOf(judgement, origin, fixesFor(judgement, origin, options))] : [];
    });
    const target = platformVerdict((name) => originOf(name, set, file), about.platform, hints, options);
    const verdicts = [...judged, ...(target ? [target] : [])];
    const refused = refusedByGo(hints.answer, hints.goEnv, (name) => originOf(name, set, file), options, verdicts);
    const found = [...verdicts, ...refused, ...leftHere(set, verdicts)];
    return found.length > 0 ? found : [ok('toolchain.env-values.ok')];
  },
});

/** Workspaces came with Go 1.18; one before passes over the variable. */
function isGone(work: Observation<WorkspaceFile>, version: GoVersion | null): boolean {
  return work.known && work.value.state === 'missing' && (version === null || version.minor >= 18);
}

function fixesFor(judgement: ValueJudgement, origin: Origin, options: RemoveSettingOptions): readonly Fix[] {
  const corrected = judgement.meant === null ? null : correctValue(origin, judgement.meant, options.proves);
  return [...(corrected ? [corrected] : []), ...removeSetting(origin, options)];
}

function verdictOf(judgement: ValueJudgement, origin: Origin, fixes: readonly Fix[]): Verdict {
  const { weight, cause, part } = judgement;
  const message = byHand(judgement.message, origin, fixes);
  const parts: VerdictParts = {
    params: { name: origin.name, value: origin.value, part, ...placeOf(origin) },
    evidence: evidenceOfOrigin(origin),
    fixes,
    subject: origin.name,
    ...(cause === null ? {} : { cause }),
  };
  const say = { problem, warning, note }[weight];
  return say(`toolchain.env-values.${message}`, parts);
}

function platformVerdict(
  origin: (name: string) => Origin | null,
  platform: string,
  hints: { readonly system: Observation<{ readonly cpu: string }>; readonly goEnv: Observation<GoEnv> },
  options: RemoveSettingOptions,
): Verdict | null {
  const goos = origin('GOOS');
  const goarch = origin('GOARCH');
  const first = goos ?? goarch;
  const hostArch = hints.goEnv.known ? hints.goEnv.value.values['GOHOSTARCH'] : undefined;
  const cpu = hints.system.known ? (hints.system.value.cpu === 'x86_64' ? 'amd64' : hints.system.value.cpu) : undefined;
  const host = hostArch ?? cpu;
  if (!first || host === undefined) return null;
  const wanted = { goos: goos?.value ?? '', goarch: goarch?.value ?? '' };
  const judgement = judgePlatform(wanted, { goos: platform, goarch: host });
  if (!judgement) return null;
  const fixes = [goos, goarch].flatMap((one) => (one ? removeSetting(one, options) : []));
  return verdictOf(judgement, first, fixes);
}

/** What go itself refused, and no rule here foresaw: a flag unknown to this release, GOEXPERIMENT, GOTMPDIR. */
function refusedByGo(
  answer: Observation<GoVersionAnswer>,
  asked: Observation<GoEnv>,
  origin: (name: string) => Origin | null,
  options: RemoveSettingOptions,
  said: readonly Verdict[],
): readonly Verdict[] {
  const broken = asked.known ? asked.value.brokenBy : null;
  const complaint = broken?.said ?? (answer.known ? answer.value.said : '');
  const named = broken?.variables ?? (/\$GOFLAGS/.test(complaint) ? ['GOFLAGS'] : []);
  return named
    .filter((name) => judgedBy(name, '') === ID && said.every((verdict) => verdict.subject !== name))
    .map((name) => {
      const from = origin(name);
      const fixes = from ? removeSetting(from, options) : [];
      return problem(`toolchain.env-values.${byHand('refused', from, fixes)}`, {
        params: { name, value: from?.value ?? '', said: complaint, ...(from ? placeOf(from) : { file: '', line: 0 }) },
        evidence: from ? evidenceOfOrigin(from) : [],
        cause: 'go-env-value-breaks-go',
        fixes,
        subject: name,
      });
    });
}

/** Values that only the terminal at hand still has: gone as soon as it is closed. */
function leftHere(set: Settings, said: readonly Verdict[]): readonly Verdict[] {
  return JUDGED_VARIABLES.flatMap((name) => {
    const { here, inNewTerminal } = set.of(name);
    if (!here || here === inNewTerminal || said.some((verdict) => verdict.subject === name)) return [];
    const judgement = judgeValue(name, here, null);
    if (!judgement || judgement.weight === 'note') return [];
    const parts = { params: { name, value: here }, evidence: [environmentEvidence(name, here)], subject: name };
    return [note('toolchain.env-values.only-here', parts)];
  });
}
