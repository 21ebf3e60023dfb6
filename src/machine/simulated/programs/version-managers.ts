import { textOf } from '../files/content.ts';
import { nameOf, parentOf } from '../files/path.ts';
import { type Call, type Ended, failed, notKnown, type Program } from './program.ts';

/** The nearest file of this name, here or above, of which something is taken. */
function nearestOf<T>(call: Call, name: string, take: (text: string) => T | null): { path: string; found: T } | null {
  for (let directory = call.workingDirectory; ; directory = parentOf(directory)) {
    const path = `${directory === '/' ? '' : directory}/${name}`;
    const node = call.mac.files.peek(path)?.node;
    const found = node?.type === 'file' ? take(textOf(call.mac.state, node)) : null;
    if (found !== null) return { path, found };
    if (directory === '/') return null;
  }
}

function read(call: Call, path: string): string | null {
  const node = call.mac.files.peek(path)?.node;
  return node?.type === 'file' ? textOf(call.mac.state, node) : null;
}

function start(call: Call, program: string, environment: Readonly<Record<string, string>>): Ended {
  const launched = call.mac.launch({ ...call, argv: [program, ...call.args], environment });
  return launched.kind === 'ended' ? launched.ended : failed(126, `${launched.detail}\n`);
}

const installed = (call: Call, parent: string, below: string): readonly string[] =>
  call.mac.files
    .children(parent)
    .map(({ path }) => nameOf(path))
    .filter((name) => call.mac.files.peek(`${parent}/${name}/${below}`))
    .sort();

/**
 * goenv 2 as the stand-in that the files in its `shims` are: the version of GOENV_VERSION, of a `.go-version` here or
 * above, of its own file, else the system's. Sources: goenv-exec, goenv-which, goenv-version-name, goenv-version-file.
 */
export const goenv: Program = (call) => {
  const [root, name] = standIn(call);
  if (root === null) return notKnown(call, 1, `goenv: no such command '${call.args[0] ?? ''}'\n`);
  const versions = `${root}/versions`;
  const first = (text: string) => /^\s*([^\s#]\S*)/m.exec(text)?.[1] ?? null;
  const local = nearestOf(call, '.go-version', first);
  const given = call.environment['GOENV_VERSION'];
  const version = given ?? local?.found ?? first(read(call, `${root}/version`) ?? '') ?? 'system';
  const setBy = given ? 'GOENV_VERSION environment variable' : (local?.path ?? `${root}/version`);
  if (version === 'system') {
    const path = (call.environment['PATH'] ?? '').split(':').filter((entry) => entry !== `${root}/shims`);
    const system = path
      .map((entry) => `${entry}/${name}`)
      .find((one) => call.mac.files.peek(one)?.node.type === 'file');
    if (system !== undefined) return start(call, system, call.environment);
    const there = installed(call, versions, `bin/${name}`).map((one) => `  ${one}\n`);
    const more = there.length === 0 ? '' : `\nThe '${name}' command exists in these Go versions:\n${there.join('')}\n`;
    return failed(127, `goenv: '${name}' command not found\n${more}`);
  }
  if (!call.mac.files.peek(`${versions}/${version}`)) {
    return failed(1, `goenv: version '${version}' is not installed (set by ${setBy})\n`);
  }
  const bin = `${versions}/${version}/bin`;
  const home = call.environment['HOME'] ?? '';
  return start(call, `${bin}/${name}`, {
    ...call.environment,
    ...(call.environment['GOENV_DISABLE_GOROOT'] === '1' ? {} : { GOROOT: `${versions}/${version}` }),
    ...(call.environment['GOENV_DISABLE_GOPATH'] === '1' ? {} : { GOPATH: `${home}/go/${version}` }),
    GOENV_VERSION: version,
    PATH: `${bin}:${call.environment['PATH'] ?? ''}`,
  });
};

/**
 * asdf with its plugin for Go, as the stand-in that the files in its `shims` are: the version of a `.tool-versions`
 * here or above, else of the one at home. Sources: asdf exec, asdf-golang bin/exec-env.
 */
export const asdf: Program = (call) => {
  const [root, name] = standIn(call);
  if (root === null) return notKnown(call, 1, `Unknown command: \`asdf ${call.args.join(' ')}\`\n`);
  const chosen = (text: string) => /^\s*golang\s+([^\s#]+)/m.exec(text)?.[1] ?? null;
  const home = call.environment['HOME'] ?? '';
  const installs = `${root}/installs/golang`;
  const version =
    call.environment['ASDF_GOLANG_VERSION'] ??
    nearestOf(call, '.tool-versions', chosen)?.found ??
    chosen(read(call, `${home}/.tool-versions`) ?? '');
  const below = `go/bin/${name}`;
  if (version === null) {
    const there = installed(call, installs, below).map((one) => `golang ${one}\n`);
    const advice = `Consider adding one of the following versions in your config file at ${home}/.tool-versions\n`;
    return failed(126, `No version is set for command ${name}\n${advice}${there.join('')}`);
  }
  if (!call.mac.files.peek(`${installs}/${version}/${below}`)) {
    const install = 'Please install a version by running one of the following:\n\n';
    return failed(126, `No preset version installed for command ${name}\n${install}asdf install golang ${version}\n`);
  }
  const own = call.environment['GOBIN'] ? {} : { GOBIN: `${installs}/${version}/bin` };
  const path = `${installs}/${version}/go/bin:${call.environment['PATH'] ?? ''}`;
  const environment = { ...call.environment, ...own, GOROOT: `${installs}/${version}/go`, PATH: path };
  return start(call, `${installs}/${version}/${below}`, environment);
};

/** The manager's folder, and the name of the program that is stood in for; null: it was called by its own name. */
function standIn(call: Call): readonly [string | null, string] {
  const directory = parentOf(call.executable);
  return [nameOf(directory) === 'shims' ? parentOf(directory) : null, nameOf(call.executable)];
}
