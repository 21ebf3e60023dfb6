import { nameOf } from '../../files/path.ts';
import { failed, type Program } from '../program.ts';

/** What `go install golang.org/dl/go1.X.Y@latest` makes: it starts that version from ~/sdk (golang.org/dl/internal/version). */
export const goOfSdk: Program = (call) => {
  const name = nameOf(call.executable);
  const root = `${call.environment['HOME'] ?? ''}/sdk/${name}`;
  if (!call.mac.files.peek(`${root}/bin/go`)) {
    return failed(1, `${name}: not downloaded. Run '${name} download' to install to ${root}\n`);
  }
  const environment = { ...call.environment, GOROOT: root, PATH: `${root}/bin:${call.environment['PATH'] ?? ''}` };
  const launched = call.mac.launch({ ...call, argv: [`${root}/bin/go`, ...call.args], environment });
  return launched.kind === 'ended'
    ? launched.ended
    : failed(1, `${name}: failed to execute ${root}/bin/go: ${launched.detail}\n`);
};
