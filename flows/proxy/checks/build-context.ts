import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok } from '../../../src/engine/verdict.ts';
import { matchesModulePatterns } from '../../../src/go/module-patterns.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { type BuildContext, buildContext } from '../facts/build-context.ts';
import { goSettings } from '../facts/go-settings.ts';
import { project } from '../facts/project.ts';
import { shownUrl } from '../shown-url.ts';

const ID = 'proxy.build-context';

/**
 * Whether a build in a container is given what go has here for private modules. Never an alarm: what is handed to the
 * build from outside (`--build-arg`, `--secret`, the settings of the base image) is not seen from here.
 */
export const buildContextCheck = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { buildContext, project, goSettings },
  judge({ buildContext: build, project: { file, vendored }, goSettings: go }) {
    if (build === null) return [ok(`${ID}.none`)];
    const modules = (file?.require ?? [])
      .map(({ path }) => path)
      .filter((path) => matchesModulePatterns(go.GOPRIVATE, path));
    const about = { file: build.file, modules, n: modules.length };
    const verdicts =
      vendored || modules.length === 0 ? [] : build.stages.flatMap((stage) => lacks(build, stage, about));
    verdicts.push(...build.stages.flatMap(({ secrets }) => keptSecrets(build, secrets)));
    return verdicts.length > 0 ? verdicts : [ok(`${ID}.ok`, { params: { file: build.file } })];
  },
});

type Stage = BuildContext['stages'][number];
interface Private {
  readonly file: string;
  readonly modules: readonly string[];
  readonly n: number;
}

function lacks(build: BuildContext, stage: Stage, about: Private): readonly Verdict[] {
  const { line, setsPrivate, hasCredentials } = stage;
  if (setsPrivate && hasCredentials) return [];
  const key = setsPrivate ? 'no-credentials' : hasCredentials ? 'no-goprivate' : 'neither';
  const text = shownUrl(`RUN ${stage.text.split('\n')[0] ?? ''}`);
  const evidence = [assignmentEvidence({ file: build.file, line, text })];
  return [
    note(`proxy.build-context.${key}`, { params: { ...about, line }, evidence, subject: `${build.file}:${line}` }),
  ];
}

/** Only the name is shown: what stands behind it never is. */
function keptSecrets(build: BuildContext, secrets: Stage['secrets']): readonly Verdict[] {
  return secrets.map(({ name, line }) =>
    note(`${ID}.secret-kept`, {
      params: { file: build.file, name, line },
      evidence: [assignmentEvidence({ file: build.file, line, text: `${name}=***` })],
      subject: `${build.file}:${line}:${name}`,
    }),
  );
}
