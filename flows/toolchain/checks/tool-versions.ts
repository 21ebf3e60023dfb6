import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { VersionLine } from '../../../src/go/go-mod-versions.ts';
import { type GoVersion, parseGoVersion, seriesOf } from '../../../src/go/go-version.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { message } from '../../../src/model/message.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { settings } from '../../shell/facts/settings.ts';
import { goInstallations } from '../facts/go-installations.ts';
import { goVersion } from '../facts/go-version.ts';
import { type InstalledProgram, installedPrograms } from '../facts/installed-programs.ts';
import { projectFile } from '../facts/project-file.ts';
import { newProgram } from '../fixes/new-program.ts';
import { codeReaderOf } from '../reading/known-tools.ts';
import { pathEvidence } from '../reading/origin.ts';

const ID = 'toolchain.tool-versions';

interface Tool extends InstalledProgram {
  readonly go: GoVersion;
}

/**
 * Whether linters and the editors' helper know the Go that is used: each reads code by the rules of the Go that built
 * it. golangci-lint and staticcheck refuse a module that wants a newer one (golangci-lint pkg/goutil/version.go;
 * go/types "package requires newer Go version"); gopls goes on without (gopls internal/cache/check.go).
 */
export const toolVersions = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { installed: installedPrograms, found: goInstallations, project: projectFile, settings },
  hints: { answer: goVersion },
  judge({ installed, found, project, settings: set }, hints) {
    const tools = installed.programs.flatMap((program): readonly Tool[] => {
      const go = codeReaderOf(program) && parseGoVersion(program.built?.go ?? '');
      return go ? [{ ...program, go }] : [];
    });
    if (tools.length === 0) return [ok(`${ID}.none`)];
    const answered = hints.answer.known ? hints.answer.value.version : null;
    const used = parseGoVersion(found.onPath[0]?.version ?? answered ?? '');
    const line = project?.lines.find(({ directive }) => directive === 'go');
    const wanted = line ? parseGoVersion(line.value) : null;
    const path = (set.of('PATH').inNewTerminal ?? '').split(':');
    const verdicts = tools.flatMap((tool) =>
      project && line && wanted && isOlderSeries(tool.go, wanted) && !isHidden(tool, tools, wanted, path)
        ? [tooOld(tool, { ...line, path: project.path }, wanted, used)]
        : [],
    );
    if (verdicts.length > 0) return verdicts;
    const older = used ? tools.filter(({ go }) => isOlderSeries(go, used)) : [];
    const names = (older.length > 0 ? older : tools).map(({ path }) => baseName(path));
    // Which projects they are for nobody knows here, and those that ask for no newer Go go on as before.
    if (used && older.length > 0) return [note(`${ID}.behind`, { params: { names, series: seriesOf(used) } })];
    return [ok(`${ID}.fine`, { params: { names } })];
  },
});

/** A tool's rules are those of a release series; patches do not change them. */
function isOlderSeries(one: GoVersion, other: GoVersion): boolean {
  return one.major === other.major && one.minor < other.minor;
}

/** Another one of its kind that is new enough comes before it on PATH, and is the one that is started. */
function isHidden(tool: Tool, tools: readonly Tool[], wanted: GoVersion, path: readonly string[]): boolean {
  const place = (one: Tool) => {
    const at = path.findIndex((entry) => entry.replace(/\/+$/, '') === folderOf(one));
    return at < 0 ? path.length : at;
  };
  return tools.some(
    (one) => codeReaderOf(one) === codeReaderOf(tool) && !isOlderSeries(one.go, wanted) && place(one) < place(tool),
  );
}

/** Homebrew's programs are found by the links that it makes beside its Cellar. */
function folderOf({ path, formula }: Tool): string {
  return formula === null ? path.slice(0, path.lastIndexOf('/')) : `${path.slice(0, path.indexOf('/Cellar/'))}/bin`;
}

function tooOld(
  tool: Tool,
  project: VersionLine & { readonly path: string },
  wanted: GoVersion,
  used: GoVersion | null,
): Verdict {
  const name = codeReaderOf(tool) ?? '';
  const parts: VerdictParts = {
    params: {
      name,
      path: tool.path,
      go: seriesOf(tool.go),
      wanted: seriesOf(wanted),
      file: project.path,
      line: project.line,
    },
    evidence: [
      pathEvidence(tool.path, 'ok', message('evidence.built-with', { go: tool.built?.go ?? '' })),
      { kind: 'file', source: project.path, excerpt: project.text, line: project.line, ms: null, outcome: 'ok' },
    ],
    cause: 'tool-built-with-older-go',
    // A Go that is older than the project wants would build the same again.
    fixes: newProgram(tool, ID, 'newest', used && isOlderSeries(used, wanted) ? releaseOf(wanted) : null),
    subject: tool.path,
  };
  return name === 'gopls' ? warning(`${ID}.editor-behind`, parts) : problem(`${ID}.refuses`, parts);
}

/** `go 1.27` names a language, `go1.27.0` the first release of it (go.dev/doc/toolchain#version). */
function releaseOf({ major, minor, patch, kind, pre }: GoVersion): string {
  const series = `go${major}.${minor}`;
  return kind === '' ? `${series}.${patch ?? 0}` : `${series}${kind}${pre}`;
}
