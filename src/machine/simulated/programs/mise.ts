import { textOf } from '../files/content.ts';
import { nameOf, parentOf } from '../files/path.ts';
import { type Call, failed, notKnown, type Program } from './program.ts';

/**
 * mise(1) as the stand-in that its links in `shims` are: it starts the program of that name of the version that the
 * nearest configuration names. Of itself it sets GOROOT, and GOBIN where none is set (mise's core plugin for Go).
 */
export const mise: Program = (call) => {
  const name = nameOf(call.executable);
  if (name === 'mise') return notKnown(call, 2, `error: unrecognized subcommand '${call.args[0] ?? ''}'\n`);
  const version = versionFor(call);
  const root = `${call.environment['HOME'] ?? ''}/.local/share/mise/installs/go/${version ?? ''}`;
  if (version === null || !call.mac.files.peek(`${root}/bin/${name}`)) {
    return failed(1, `mise ERROR No version is set for shim: ${name}\n`);
  }
  const own = call.environment['GOBIN'] ? {} : { GOBIN: `${root}/bin` };
  const path = `${root}/bin:${call.environment['PATH'] ?? ''}`;
  const environment = { ...call.environment, ...own, GOROOT: root, PATH: path };
  const launched = call.mac.launch({ ...call, argv: [`${root}/bin/${name}`, ...call.args], environment });
  return launched.kind === 'ended' ? launched.ended : failed(1, `mise ERROR ${launched.detail}\n`);
};

/** `go = "1.27.3"` below `[tools]` in a mise.toml here or above, else in the person's own. */
function versionFor(call: Call): string | null {
  const home = call.environment['HOME'] ?? '';
  const places: string[] = [];
  for (let directory = call.workingDirectory; ; directory = parentOf(directory)) {
    places.push(`${directory === '/' ? '' : directory}/mise.toml`);
    if (directory === '/') break;
  }
  for (const path of [...places, `${home}/.config/mise/config.toml`]) {
    const found = call.mac.files.peek(path);
    if (found?.node.type !== 'file') continue;
    const tools = /^\[tools\]\n((?:(?!\[).*\n?)*)/m.exec(textOf(call.mac.state, found.node))?.[1] ?? '';
    const version = /^go\s*=\s*"([^"]+)"/m.exec(tools)?.[1];
    if (version !== undefined) return version;
  }
  return null;
}
