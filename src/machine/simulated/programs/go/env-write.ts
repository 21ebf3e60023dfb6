import { contentFrom, textOf } from '../../files/content.ts';
import { FileError } from '../../files/file-error.ts';
import { makeDirectories } from '../../files/make-directories.ts';
import { absolute } from '../../files/path.ts';
import { groupName } from '../../state/accounts.ts';
import { type Call, type Ended, failed, printed } from '../program.ts';
import { updatedEnvFile } from './env-file.ts';
import { isKnownVariable } from './known-variables.ts';
import { type GoSettings, standardUserFile } from './settings.ts';
import { atLeast } from './version.ts';

const NOT_CHANGEABLE = [
  'GOEXE',
  'GOGCCFLAGS',
  'GOHOSTARCH',
  'GOHOSTOS',
  'GOMOD',
  'GOWORK',
  'GOTOOLDIR',
  'GOVERSION',
  'GOTELEMETRY',
  'GOTELEMETRYDIR',
];
const PLATFORMS =
  /^(darwin\/(amd64|arm64)|linux\/\w+|windows\/(386|amd64|arm64)|js\/wasm|wasip1\/wasm|(freebsd|netbsd|openbsd)\/\w+|ios\/(amd64|arm64)|android\/\w+|(illumos|solaris|plan9|aix|dragonfly)\/\w+)$/;

/** `go env -w KEY=VALUE…`: the user's own file, by Go's own rules. Source: cmd/go envcmd. */
export function writeSettings(call: Call, settings: GoSettings, pairs: readonly string[]): Ended {
  if (pairs.length === 0) return refusal('no KEY=VALUE arguments given');
  const changes = new Map<string, string>();
  let warnings = '';
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals < 0) return refusal(`arguments must be KEY=VALUE: invalid argument: ${pair}`);
    const [key, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    const objection = objectionTo(key, value, settings);
    if (objection !== null) return refusal(objection);
    if (changes.has(key)) return refusal(`multiple values for key: ${key}`);
    changes.set(key, value);
    const present = call.environment[key];
    if (present && present !== value) {
      warnings += `warning: go env -w ${key}=... does not override conflicting OS environment variable\n`;
    }
  }
  const platform = platformObjection(changes, settings);
  if (platform !== null) return refusal(platform);
  const temporary = changes.get('GOTMPDIR');
  if (temporary && !temporary.startsWith('/')) return refusal('GOTMPDIR must be an absolute path');
  const ended = update(call, settings, changes, false);
  return { ...ended, stderr: warnings + ended.stderr };
}

/** `go env -u KEY…` */
export function unsetSettings(call: Call, settings: GoSettings, keys: readonly string[]): Ended {
  if (keys.length === 0) return refusal("'go env -u' requires an argument");
  for (const key of keys) {
    const objection = objectionTo(key, '', settings);
    if (objection !== null) return refusal(objection);
  }
  return update(call, settings, new Map(keys.map((key) => [key, null])), true);
}

function refusal(text: string): Ended {
  return failed(1, `go: ${text}\n`);
}

function objectionTo(key: string, value: string, settings: GoSettings): string | null {
  const frozen = atLeast(settings.version, 27) ? [...NOT_CHANGEABLE, 'GOROOT'] : NOT_CHANGEABLE;
  if (frozen.includes(key)) return `${key} cannot be modified`;
  if (key === 'GOENV' || key === 'GODEBUG') return `${key} can only be set using the OS environment`;
  if (!isKnownVariable(key) && !settings.file.has(key) && !settings.shipped.has(key)) {
    return `unknown go command variable ${key}`;
  }
  const quoted = JSON.stringify(value);
  if (key === 'GO111MODULE' && !['', 'auto', 'on', 'off'].includes(value)) return `invalid ${key} value ${quoted}`;
  if (key === 'GOPATH' && value.startsWith('~')) {
    return `GOPATH entry cannot start with shell metacharacter '~': ${quoted}`;
  }
  if ((key === 'GOPATH' || key === 'GOMODCACHE') && value !== '' && !value.startsWith('/')) {
    return `${key} entry is relative; must be absolute path: ${quoted}`;
  }
  if ((key === 'CC' || key === 'CXX') && value !== '') {
    const first = value.trim().split(/\s+/)[0] ?? '';
    if (first === '') return `${key} entry cannot contain only space`;
    if (first.includes('/') && !first.startsWith('/')) {
      return `${key} entry is relative; must be absolute path: ${JSON.stringify(first)}`;
    }
  }
  if (value.includes('\0')) return `invalid NUL in ${key}=... value`;
  return /[\v\r\n]/.test(value) ? `invalid newline in ${key}=... value` : null;
}

function platformObjection(changes: ReadonlyMap<string, string>, settings: GoSettings): string | null {
  if (!changes.has('GOOS') && !changes.has('GOARCH')) return null;
  const goos = changes.get('GOOS') ?? (settings.get('GOOS') || 'darwin');
  const goarch = changes.get('GOARCH') ?? (settings.get('GOARCH') || settings.hostArch);
  const pair = `${goos || 'darwin'}/${goarch || settings.hostArch}`;
  return PLATFORMS.test(pair) ? null : `unsupported GOOS/GOARCH pair ${pair}`;
}

function update(
  call: Call,
  settings: GoSettings,
  changes: ReadonlyMap<string, string | null>,
  mustExist: boolean,
): Ended {
  const { files, state } = call.mac;
  // Before 1.27 the command forgets `GOENV=off` while it writes, and writes the standard file.
  const path = settings.userFile ?? (atLeast(settings.version, 27) ? null : standardUserFile(call));
  if (path === null)
    return refusal(
      `cannot find go env config: ${call.environment['GOENV'] === 'off' ? 'GOENV=off' : '$HOME is not defined'}`,
    );
  const real = absolute(path, call.workingDirectory);
  const present = files.peek(real);
  if (!present && mustExist) return refusal(`reading go env config: open ${path}: no such file or directory`);
  const before = present?.node.type === 'file' ? textOf(state, present.node) : '';
  const content = updatedEnvFile(before, changes);
  try {
    makeDirectories(call.mac, real, call.actor);
    const place = present?.path ?? files.place(real, call.actor);
    if (present) files.demandWritable(present, call.actor);
    const attributes = present
      ? { mode: present.node.mode, owner: present.node.owner, group: present.node.group }
      : { mode: 0o644, owner: call.actor.name, group: groupName(call.actor.gid) };
    const bytes = contentFrom(new TextEncoder().encode(content));
    files.put(place, {
      type: 'file',
      ...attributes,
      ...bytes,
      modified: call.mac.now(),
      program: null,
      attributes: {},
      staleSignature: false,
      generated: null,
    });
    return printed('');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return refusal(`writing go env config: open ${path}: ${error.words.toLowerCase()}`);
  }
}
