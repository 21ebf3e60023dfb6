import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

const TOUCHES: readonly string[] = [
  'toolchain.downloaded-programs',
  'toolchain.installed-programs',
  'toolchain.go-version',
];

/**
 * The person throws the file away and has go build the program from its source: what go makes carries no mark. By
 * hand, because it downloads and builds for as long as it takes.
 *
 * @param version null: the program does not say which release it is
 * @param toolchain the Go that is to build it (`go1.27.0`); null: the one that is there
 */
export function reinstallProgram(
  path: string,
  package_: string,
  version: string | null,
  check: CheckId,
  toolchain: string | null = null,
): Fix {
  const params = { path, package: package_, version: version ?? 'latest', toolchain: toolchain ?? '' };
  const step = toolchain === null ? 'step.toolchain.reinstall-program' : 'step.toolchain.reinstall-program-with';
  return {
    id: 'toolchain.reinstall-program',
    subject: path,
    params,
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'person', instruction: message(step, params), doneWhen: [check] }],
    touches: TOUCHES,
    proves: [check],
  };
}

/** Takes the mark from this one file, after the person has made sure of what it is. */
export function trustDownload(path: string, mark: string, check: CheckId): Fix {
  const params = { path };
  return {
    id: 'toolchain.trust-download',
    subject: path,
    params,
    risk: 'high',
    effect: 'now',
    steps: [
      { kind: 'person', instruction: message('step.toolchain.compare-checksum', params), doneWhen: [] },
      {
        kind: 'run',
        argv: ['/usr/bin/xattr', '-d', 'com.apple.quarantine', path],
        changes: [],
        inverse: ['/usr/bin/xattr', '-w', 'com.apple.quarantine', mark, path],
      },
    ],
    touches: TOUCHES,
    proves: [check],
  };
}
