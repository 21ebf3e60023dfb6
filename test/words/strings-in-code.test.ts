import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const FILES = globSync(
  ['components/**/*.{ts,tsx}', 'src/{commands,report,session,practice,engine}/**/*.ts', 'flows/**/*.ts'],
  { cwd: root },
  // Programs that a person's shell or go reads, and formats that other programs print, are no words of gomend's.
).filter((file) => !/^(?:flows\/proving\/(?:programs|proofs)|src\/report\/script|src\/symptom)\//.test(file));

/** Literals that look like words and are none of gomend's: what other programs print, take, or are written in. */
const OTHERS: readonly RegExp[] = [
  // Commands, to be run or copied.
  /^ *(?:\$\{indent\})?(?:asdf|brew|csrutil|curl|echo|go|goenv|gomend|ipconfig|launchctl|mise|mkdir|profiles|route|sudo|gui|zmodload) /,
  // Lines of start-up files.
  /^(?:contains|while set) -|^(?:\$\{indent\})?# gomend |^# >>> gomend |^-+ /,
  // What launchctl, systemsetup, cmd/go and sudo print.
  /^(?:runs = |Network Time|not running$|spawn scheduled$|.* => disabled$|path = |sudo: a password|not set$)/,
  /^(?:all goroutines are asleep|context (?:canceled|deadline exceeded)|bad config file )|^missing value for |^unusable proxy in /,
  /^\(never exited\)$|^<(?:svg|td|tr)[ >]|^# Keys of the wizard/,
  /^\(read only\)$|^Lima or Colima$|DefaultGODEBUG has netdns=go|Code Signature Invalid/,
  // Ends of looks, told by `evidence.outcome.`.
  /^(?:no answer|not asked|nothing selected|carriage return|no src\/runtime|no headers of macOS)$/,
];
/** Details of a failure, which a help desk searches for: like those of the system, the same in every language. */
const DETAILS: ReadonlySet<string> = new Set([
  'another gomend repairs this computer',
  'it is not held',
  'the kept copy is gone',
  'the run is out of time',
  'this machine has no packets',
  'time limit',
  'too much output',
  'trust is given by no journal',
]);
/** For who reads gomend's own failure, or its code. */
const INTERNAL = /new Error\(|\bthrow |present\(|new LeaseRefused|new UsageError|new Refusal\(/;

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|>([^<>{}=;()`'"]+)</g;
const WORDS = /(?:^|[^\w.$/{-])[A-Za-z]?[a-z]{2,},? [a-z]{2,}(?:$|[^\w(])/;

/** Literals of code, without its comments, that a person could read as words. */
function wordsIn(code: string): readonly string[] {
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
  return bare
    .split('\n')
    .filter((line) => !INTERNAL.test(line) && !/^\s*import /.test(line))
    .flatMap((line) =>
      [...line.matchAll(LITERAL)].map((match) => match.slice(1).find((one) => one !== undefined) ?? ''),
    )
    .filter(
      (literal) =>
        WORDS.test(literal.replaceAll(/\$\{[^}]*\}/g, '')) &&
        !DETAILS.has(literal) &&
        !OTHERS.some((one) => one.test(literal)),
    );
}

describe('the code', () => {
  it('holds no words for a person: they are in the catalogues', () => {
    const found = FILES.flatMap((file) =>
      wordsIn(readFileSync(join(root, file), 'utf8')).map((one) => `${file}: ${one}`),
    );
    expect(FILES.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it.each([
    ["voice.say('a.b') + ' could not be read'", 1],
    ['<Text>Press enter</Text>', 1],
    ['const text = `the file is gone, and $' + '{path} too`;', 1],
    ["throw new Error('the journal is gone');", 0],
    ["const argv = 'go env GOPATH';", 0],
    ["const key = 'finding.shell.startup.denied';", 0],
    ['// could not be read', 0],
  ])('%s', (code, count) => {
    expect(wordsIn(code)).toHaveLength(count);
  });
});
