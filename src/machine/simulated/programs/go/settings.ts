import { textOf } from '../../files/content.ts';
import { absolute, parentOf } from '../../files/path.ts';
import type { Call } from '../program.ts';
import { readEnvFile } from './env-file.ts';
import { atLeast } from './version.ts';

/** How this run of the go command finds its settings. Source: cmd/go internal/cfg (1.20 to 1.27). */
export interface GoSettings {
  readonly version: string;
  /** `arm64` or `amd64`. */
  readonly hostArch: string;
  /** As it was named, which may be a relative path; null: this run has no user file (`GOENV=off`, or no HOME). */
  readonly userFile: string | null;
  /** null: none was found. */
  readonly root: string | null;
  readonly file: ReadonlyMap<string, string>;
  readonly shipped: ReadonlyMap<string, string>;
  /** Environment, then user file, then what the distribution ships. Empty in the environment counts as unset. */
  get(name: string): string;
}

export function goSettings(call: Call): GoSettings {
  const version = call.image.version ?? '1.0';
  const userFile = userFileOf(call);
  const file =
    userFile === null ? new Map<string, string>() : readEnvFile(read(call, absolute(userFile, call.workingDirectory)));
  const root = file.get('GOROOT') || call.environment['GOROOT'] || foundRoot(call);
  const shippedIn = file.get('GOROOT') || root;
  const shipped = shippedIn && atLeast(version, 21) ? readEnvFile(read(call, `${shippedIn}/go.env`)) : builtIn(version);
  return {
    version,
    hostArch: call.image.arch === 'x86_64' ? 'amd64' : 'arm64',
    userFile,
    root: call.environment['GOROOT'] || root,
    file,
    shipped,
    get: (name) => call.environment[name] || (file.get(name) ?? shipped.get(name) ?? ''),
  };
}

/** Before go.env there were defaults inside the program. */
function builtIn(version: string): ReadonlyMap<string, string> {
  if (atLeast(version, 21)) return new Map();
  return new Map([
    ['GOPROXY', 'https://proxy.golang.org,direct'],
    ['GOSUMDB', 'sum.golang.org'],
  ]);
}

function userFileOf(call: Call): string | null {
  const named = call.environment['GOENV'];
  if (named === 'off') return null;
  if (named) return named;
  return standardUserFile(call);
}

export function standardUserFile(call: Call): string | null {
  const home = call.environment['HOME'];
  return home ? `${home}/Library/Application Support/go/env` : null;
}

/** An unreadable file is no error: it counts as empty. */
function read(call: Call, path: string): string {
  const { files, state } = call.mac;
  const found = files.canRead(path, call.actor) ? files.peek(path) : undefined;
  return found?.node.type === 'file' ? textOf(state, found.node) : '';
}

/** The tree around the binary, first by the path it was started by, then by where that leads. */
function foundRoot(call: Call): string | null {
  const { files } = call.mac;
  const resolved = files.peek(call.executable)?.path ?? call.executable;
  for (const start of [call.executable, resolved]) {
    for (const root of [parentOf(parentOf(start)), parentOf(parentOf(parentOf(start)))]) {
      if (files.peek(`${root}/pkg/tool`)?.node.type === 'directory') return root;
    }
  }
  return null;
}
