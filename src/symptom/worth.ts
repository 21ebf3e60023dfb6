import { WordScanner } from './word-scanner.ts';

/**
 * Words of which every message that is known has one. Most lines of a log have none of them, and are passed over for
 * them alone: plain words, so that the search is quick.
 */
const WORDS: readonly string[] = [
  // shells, programs that do not start
  `not found|No such file|no such file|ENOENT|Unknown command|nknown command|error=2|not recognized|which: no`,
  `introuvable|nicht gefunden|encontr|trovato|znaleziono|найдена|未找到|見つかり|o version|preset version`,
  `not installed|exists in these|asdf|goenv|mise |gvm|BOOTSTRAP|go1.|illed|137|CPU type|open files|dyld|ymbol`,
  `LC_UUID|which was built for|newer macOS|newer OS|Expected in|load command|MSpanList|bsdthread|stack split`,
  `opened because|pple could not|damaged|Not Opened|malware|Unnotarized|ignature|CODESIGNING|ecurity policy`,
  `not signed|default prefix|" binary|go binary|go command|driver requires|shell environment|not available`,
  `start client|/usr/bin:/bin:|sudoers|may not run`,
  // the C compiler and Apple's tools
  `fatal error|conda|miniforge|mambaforge|-apple-darwin|clang|runtime/cgo|_cgo_|tapi|.tbd|LC_DYSYMTAB`,
  `architecture|linking|link: running|link with|Assertion failed|cannot be open|ld: warning|sysroot|lSystem`,
  `System|exit status 69|developer|Developer|eveloper path|xcrun|xcode-select|icense|SDK`,
  // Go and its modules
  `GOROOT|GOPATH|GOBIN|GOFLAGS|GOPROXY|GOSUMDB|GOTOOLCHAIN|GOMODCACHE|GOOS|GOEXPERIMENT|GO111MODULE`,
  `not in std|cannot find|does not match|object is|import path|proxy URL|lookup disabled|database disabled`,
  `modules disabled|path@version|main module|go.mod|directory prefix|not in a module|outside|nor in your`,
  `part of a module|modules in your workspace|no longer supported|must match format|unknown directive`,
  `unknown block|requires go|requires Go|module path|toolchain|vendor|lower than|built with|export data`,
  `iexport|unsupported version|ermission|ead-only|not permitted|not a directory|not empty|unlink|override`,
  `mkdir|mismatch|h1:|earlier download|checksum server|reading http|prompts disabled|could not read|publickey`,
  `Repository not found|uthentication failed|Host key|evision|declares its path|malformed|create zip`,
  `invalid char|invalid version|downloading|go get|go: |exit status 128|: git |ls-remote|pkg/mod|go.sum`,
  `post-v|non-...|GOVCS|GOAUTH|replacement dir|go.work|bad config|in PATH`,
  // networks
  `Get |Head |Post |dial |lookup |proxyconnect|socks connect|unable to access|CONNECT|oute to host`,
  `already in use|uthenticat|407|HTTP response to|invalid character '<'|x509|standards compliant`,
  `TLS handshake|oversized record`,
  // launchd, containers, the debugger
  `failed: |launchctl|Could not|omain|rivileged|Launch|ownership|already|in progress|is disabled|Ports are`,
  `allocated|exposing port|Docker|docker API|Podman|debugserver|Rosetta|could not launch|could not attach`,
  `task_for_pid|task port|Not allowed to attach|not permitted to|ot permitted|exited unexpectedly`,
  `get the task|stub exited|start listener|too old`,
].flatMap((line) => line.split('|'));

/** What is taken out, or becomes a blank, before words are looked for: a line with it has to be looked at as text. */
const HIDING: readonly string[] = ['\u001b', '\u00a0', '\u202f'];
const LINE_END = 10;
const utf8 = new TextEncoder();
let scanner: WordScanner | null = null;

const WORTH = new RegExp(WORDS.map((word) => word.replace(/[.()'<*?+[\]\\]/g, '\\$&')).join('|'));

/** Whether something that is known may stand in it. */
export const isWorth = (text: string): boolean => WORTH.test(text);

/**
 * Lines of a log in which something that is known may stand: where each begins and ends, and which it is, from 1.
 * @param log as UTF-8; whole lines, of which the last may lack its end
 */
export function* linesWorth(log: Uint8Array): Generator<{ readonly line: number; readonly text: Uint8Array }> {
  scanner ??= new WordScanner([...WORDS, ...HIDING].map((word) => [...utf8.encode(word)]));
  const { columns, table } = scanner;
  let state = 0;
  let begin = 0;
  let line = 1;
  for (let at = 0; at < log.length; at++) {
    const byte = log[at] as number;
    state = table[state + (byte < columns.length ? (columns[byte] as number) : 0)] as number;
    if (state >= 0) continue;
    // Lines are counted up to those that matter: a search for one byte is much quicker than a look at each.
    for (let end = log.indexOf(LINE_END, begin); end >= 0 && end < at; end = log.indexOf(LINE_END, begin)) {
      begin = end + 1;
      line++;
    }
    const found = log.indexOf(LINE_END, at);
    const end = found < 0 ? log.length : found;
    yield { line, text: log.subarray(begin, end) };
    state = 0;
    at = end;
  }
}
