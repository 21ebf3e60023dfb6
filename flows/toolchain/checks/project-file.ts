import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, skipped, unknown } from '../../../src/engine/verdict.ts';
import { unreadableLine } from '../../../src/go/go-mod-versions.ts';
import { isAtLeast, parseGoVersion } from '../../../src/go/go-version.ts';
import { system } from '../../machine/facts/system.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { shellAccount } from '../../shell/facts/account.ts';
import { startupFiles } from '../../shell/facts/startup-files.ts';
import { goEnv } from '../facts/go-env.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { projectFile } from '../facts/project-file.ts';
import { letWin } from '../fixes/let-win.ts';
import { bestOf, directoryOf } from '../reading/choose-go.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.project-file';

/** Whether the winning go can read the go.mod of the project that the person stands in. */
export const projectFileCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { project: projectFile, found: goInstallations, date: today },
  hints: { goEnv, system, account: shellAccount, startup: startupFiles },
  grounds: ['toolchain.go-present', 'shell.path-order'],
  judge({ project, found, date }, hints, about) {
    if (project === null) return [ok(`${ID}.none`)];
    const [winner] = found.onPath;
    const file = project.path;
    // What a stand-in starts here, only it knows.
    if (winner?.arch === 'script') return [ok(`${ID}.stand-in`, { params: { file, path: winner.path } })];
    const version = winner?.version ? parseGoVersion(winner.version) : null;
    if (!winner || version === null) return [unknown(`${ID}.unclear`, { params: { file } })];
    const line = unreadableLine(project.lines, version);
    const params = { file, path: winner.path, version: winner.version ?? '' };
    if (line === null) return [ok(`${ID}.readable`, { params })];
    // A go that is told to do without modules reads no go.mod; that it is told so is said elsewhere.
    if (hints.goEnv.known && hints.goEnv.value.values['GO111MODULE'] === 'off') {
      return [skipped('runner.ground', { params: { ground: 'toolchain.env-values' } })];
    }
    const cpu = hints.system.known ? hints.system.value.cpu : null;
    const newer = [...found.onPath.slice(1), ...found.elsewhere].filter((one) => {
      const other = one.version === null ? null : parseGoVersion(one.version);
      return one.root !== null && other !== null && isAtLeast(other, 1, 21);
    });
    const better = bestOf(newer, date, cpu);
    return [
      problem(better ? `${ID}.too-old` : `${ID}.too-old-no-other`, {
        params: { ...params, line: line.line, text: line.text, better: better?.path ?? '' },
        evidence: [
          assignmentEvidence({ file, line: line.line, text: line.text }),
          pathEvidence(winner.path, 'ok', winner.version),
        ],
        cause: 'old-go-cannot-parse-go-mod',
        fixes: better ? letWin(directoryOf(better), winner, { ...hints, date }, about, [ID]) : [],
      }),
    ];
  },
});
