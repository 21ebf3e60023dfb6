import { textOf } from '../../files/content.ts';
import { parentOf } from '../../files/path.ts';
import { type Call, type Ended, failed } from '../program.ts';
import type { GoSettings } from './settings.ts';
import { atLeast, compare } from './version.ts';

const NAMED = /^go1(?:\.\d+)+(?:rc\d+|beta\d+)?$/;

/** null: this very program goes on; else how the run ended, by another toolchain's hand or by an error. */
export function switched(call: Call, settings: GoSettings): Ended | null {
  if (!atLeast(settings.version, 21)) return null;
  const wanted = settings.get('GOTOOLCHAIN');
  if (wanted === '' || wanted === 'local') return null;
  const own = `go${settings.version}`;
  const [name = '', mode] = wanted === 'auto' || wanted === 'path' ? ['local', wanted] : wanted.split('+');
  if (mode !== undefined && mode !== 'auto' && mode !== 'path') {
    const text = `invalid GOTOOLCHAIN ${JSON.stringify(wanted)}: only version suffixes are +auto and +path`;
    return failed(1, `go: ${text}\n`);
  }
  if (name !== 'local' && !NAMED.test(name)) {
    const text = mode === undefined ? '' : `: invalid minimum toolchain ${JSON.stringify(name)}`;
    return failed(1, `go: invalid GOTOOLCHAIN ${JSON.stringify(wanted)}${text}\n`);
  }
  const least = name === 'local' ? own : name;
  const asked = mode === undefined ? null : askedByModule(call);
  const chosen = asked !== null && compare(asked, least.slice(2)) > 0 ? `go${asked}` : least;
  return chosen === own ? null : runOther(call, settings, chosen, mode === 'path');
}

/** The toolchain that the nearest go.mod wants. */
function askedByModule(call: Call): string | null {
  const text = nearest(call, 'go.mod')?.text;
  if (text === undefined) return null;
  const line = /^go\s+(1(?:\.\d+)+)/m.exec(text)?.[1];
  const named = /^toolchain\s+go(1(?:\.\d+)+)/m.exec(text)?.[1];
  const full = line !== undefined && /^1\.\d+$/.test(line) ? `${line}.0` : line;
  if (full === undefined) return named ?? null;
  return named !== undefined && compare(named, full) > 0 ? named : full;
}

/** The nearest file of this name, from the working directory upwards. */
export function nearest(call: Call, name: string): { readonly path: string; readonly text: string } | null {
  for (let directory = call.workingDirectory; ; directory = parentOf(directory)) {
    const found = call.mac.files.peek(`${directory === '/' ? '' : directory}/${name}`);
    if (found?.node.type === 'file') return { path: found.path, text: textOf(call.mac.state, found.node) };
    if (directory === '/') return null;
  }
}

/** First `goX.Y.Z` on PATH, then one that was downloaded before. A download is not simulated. */
function runOther(call: Call, settings: GoSettings, name: string, onlyPath: boolean): Ended {
  const onPath = (call.environment['PATH'] ?? '').split(':').map((directory) => `${directory}/${name}`);
  const cache =
    settings.get('GOMODCACHE') || `${settings.get('GOPATH').split(':')[0] || `${call.environment['HOME']}/go`}/pkg/mod`;
  const downloaded = `${cache}/golang.org/toolchain@v0.0.1-${name}.darwin-${settings.hostArch}/bin/go`;
  const candidates = onlyPath ? onPath : [...onPath, downloaded];
  const path = candidates.find((one) => call.mac.files.canExecute(one, call.actor) && call.mac.files.peek(one));
  if (path !== undefined) {
    const { GOROOT: _, ...environment } = call.environment;
    const launched = call.mac.launch({
      ...call,
      argv: [path, ...call.args],
      environment: { ...environment, GOTOOLCHAIN: 'local' },
    });
    if (launched.kind === 'ended') return launched.ended;
  }
  if (onlyPath) return failed(1, `go: cannot find ${JSON.stringify(name)} in PATH\n`);
  call.mac.unknown(`go: downloading ${name}`);
  const platform = `darwin/${settings.hostArch}`;
  return failed(
    1,
    `go: downloading ${name} (${platform})\ngo: download ${name} for ${platform}: toolchain not available\n`,
  );
}
