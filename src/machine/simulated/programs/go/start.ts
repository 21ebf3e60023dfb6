import { FileError } from '../../files/file-error.ts';
import { type Call, type Ended, failed } from '../program.ts';
import { KNOWN_FLAGS } from './known-flags.ts';
import type { GoSettings } from './settings.ts';

/** A `GOMEMLIMIT` that the runtime does not understand ends every Go program before it begins. */
export function runtimeRefusal(call: Call): Ended | null {
  const limit = call.environment['GOMEMLIMIT'];
  if (!limit || limit === 'off' || /^\d+(?:B|[KMGT]iB)?$/.test(limit)) return null;
  const frames = ['throw', 'readGOMEMLIMIT', 'gcinit', 'schedinit', 'rt0_go'].map((name) => `runtime.${name}()\n`);
  return failed(
    2,
    `GOMEMLIMIT=${limit}\nfatal error: malformed GOMEMLIMIT; see \`go doc runtime/debug.SetMemoryLimit\`\n\n` +
      `runtime stack:\n${frames.join('')}`,
  );
}

/** What makes every go command give up before it looks at what it is to do. */
export function commandRefusal(call: Call, settings: GoSettings): Ended | null {
  const { root } = settings;
  if (root === null) {
    return failed(2, "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set\n");
  }
  if (!isDirectory(call, root)) return failed(2, `go: cannot find GOROOT directory: ${root}\n`);
  for (const entry of settings.get('GOPATH').split(':')) {
    if (entry === '') continue;
    if (entry.startsWith('~')) {
      return failed(2, `go: GOPATH entry cannot start with shell metacharacter '~': ${JSON.stringify(entry)}\n`);
    }
    if (!entry.startsWith('/')) {
      const text = `go: GOPATH entry is relative; must be absolute path: ${JSON.stringify(entry)}.\n`;
      return failed(2, `${text}For more details see: 'go help gopath'\n`);
    }
  }
  return null;
}

/** GOFLAGS, which `go env` and `go bug` alone put up with when it is broken. */
export function flagsRefusal(settings: GoSettings): Ended | null {
  const words = split(settings.get('GOFLAGS'));
  if (typeof words === 'string') return failed(1, `go: parsing $GOFLAGS: ${words}\n`);
  for (const word of words) {
    if (!/^--?[^-=]/.test(word)) return failed(1, `go: parsing $GOFLAGS: non-flag ${JSON.stringify(word)}\n`);
    const name = word.replace(/^--?/, '').replace(/=.*$/s, '');
    if (!KNOWN_FLAGS.has(name)) return failed(1, `go: parsing $GOFLAGS: unknown flag -${name}\n`);
  }
  return null;
}

/** cmd/internal/quoted.Split: a word may stand in quotes as a whole. A text instead of words is the error. */
function split(text: string): readonly string[] | string {
  const words: string[] = [];
  for (let rest = text.trimStart(); rest !== ''; rest = rest.trimStart()) {
    const quote = rest.charAt(0);
    if (quote === '"' || quote === "'") {
      const end = rest.indexOf(quote, 1);
      if (end < 0) return `unterminated ${quote} string`;
      words.push(rest.slice(1, end));
      rest = rest.slice(end + 1);
    } else {
      const word = /^\S+/.exec(rest)?.[0] ?? '';
      words.push(word);
      rest = rest.slice(word.length);
    }
  }
  return words;
}

function isDirectory(call: Call, path: string): boolean {
  try {
    return call.mac.files.find(path, call.actor).node.type === 'directory';
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}
