import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/shell/dialect.ts';
import { environmentScript, readEnvironmentAnswer } from '../../src/shell/environment-script.ts';
import { readPathValue } from '../../src/shell/path-value.ts';
import { readStartupFile } from '../../src/shell/startup-file.ts';
import { arrivingTexts, mutated, mutations } from '../support/fuzz/mutation.ts';
import { COMPARED, FUZZED } from '../support/fuzz/sizes.ts';
import { wholesOf } from '../support/fuzz/wholes.ts';

/** Beside those in the language of sh: the others have words of their own to be damaged. */
const OWN: Partial<Record<Dialect, readonly string[]>> = {
  fish: [
    'set -gx GOPATH $HOME/go\nif status is-interactive\n  fish_add_path -g $GOPATH/bin\nelse if test -d /x; and true\n' +
      "  set -Ux GOFLAGS '-mod=mod' \\\n    -v\nend\nfunction g --wraps go\n  go $argv\nend\nset -e GOROOT\nsource ~/x.fish\n",
  ],
  csh: [
    'setenv GOPATH ~/go\nset path = ( ~/go/bin $path )\nif ( $?prompt ) then\n  setenv GOFLAGS "-v"\nendif\n' +
      'unsetenv GOROOT\nsource ~/.alias\nswitch ($TERM)\n case x*:\n  breaksw\nendsw\n',
  ],
};

describe.each(['zsh', 'bash', 'sh', 'fish', 'csh'] as const)('whatever stands in a start-up file of %s', (dialect) => {
  const texts = arrivingTexts([...(OWN[dialect] ?? []), ...wholesOf('shell-rc-go')]);
  const read = (text: string) => readStartupFile(text, dialect, { variables: new Map([['HOME', '/Users/sam']]) });

  it('is read without a crash, and every line that is named is a line of it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { assignments, evals, faults, sources } = read(text);
        const count = text.split('\n').length;
        for (const { line } of [...assignments, ...evals, ...faults, ...sources]) {
          if (!(line >= 1 && line <= count)) throw new Error(`line ${line} of ${count}`);
        }
      }),
      FUZZED,
    );
  });

  it('is read alike twice, and alike with an empty line more', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        const facts = JSON.stringify(reading);
        expect(JSON.stringify(read(text))).toBe(facts);
        // What a quote that is never closed holds goes on to the end, with whatever comes there.
        const open = reading.faults.some(({ fault }) => fault === 'unterminated-quote');
        if (!open && text.endsWith('\n') && !text.endsWith('\\\n'))
          expect(JSON.stringify(read(`${text}\n`))).toBe(facts);
      }),
      COMPARED,
    );
  });
});

describe('whatever a login shell prints around its answer', () => {
  const mark = 'abcdef0123456789';
  const answer = `motd\n\ngomend-begin-${mark}\ngomend-row-${mark}:PATH=/bin:/x%0Ay\ngomend-row-${mark}:GOFLAGS=\ngomend-end-${mark}:2\nbye\n`;

  it('is the shape that the question asks for', () => {
    expect(environmentScript(mark)).toContain('gomend-begin-');
    expect(readEnvironmentAnswer(answer, mark)).toMatchObject({ found: true });
  });

  it('is no answer, or one of the variables that were asked for', () => {
    fc.assert(
      fc.property(arrivingTexts([answer]), (text) => {
        const found = readEnvironmentAnswer(text, mark);
        if (!found.found) return;
        for (const [name, value] of Object.entries(found.variables)) {
          if (!/^[A-Za-z_]\w*$/.test(name) || typeof value !== 'string') throw new Error(name);
        }
      }),
      FUZZED,
    );
  });

  it('does not hide a whole answer that comes after it', () => {
    fc.assert(
      fc.property(mutations, (steps) => {
        // A start-up file prints what it likes, but it does not know the mark.
        const noise = mutated('Welcome!\ngomend-begin-\ngomend-row-x:PATH=/y\n', steps);
        expect(readEnvironmentAnswer(`${noise}\n${answer}`, mark)).toEqual(readEnvironmentAnswer(answer, mark));
      }),
      COMPARED,
    );
  });
});

describe('any value of PATH', () => {
  it('has as many elements as colons and one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => {
        const elements = readPathValue(value);
        if (elements.length !== value.split(':').length && value !== '') throw new Error(String(elements.length));
      }),
      FUZZED,
    );
  });
});
