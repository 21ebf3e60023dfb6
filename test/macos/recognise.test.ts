import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READERS } from '../../src/macos/readers.ts';
import { recognise } from '../../src/macos/recognise.ts';
import { isSameKind } from '../../src/report/read/kinds.ts';
import { fixture } from './fixture.ts';

const fixtures = join(import.meta.dirname, '../fixtures/macos');
const corpus = join(import.meta.dirname, '../../..', 'shared/corpus');

/** The reader's name for what is recognised: a start-up file is one of Go's there. */
const isOwn = (folder: string, seen: string | null) =>
  seen === null || isSameKind(folder === 'shell-rc-go' ? 'shell-rc' : folder, seen);

describe('a text of one kind is never taken for another', () => {
  it.each(readdirSync(fixtures).map((file) => [basename(file, '.txt')]))('the fixture of %s', (kind) => {
    expect([kind, recognise(fixture(kind))]).toSatisfy(([folder, seen]) => isOwn(folder, seen));
  });

  it.skipIf(!existsSync(corpus))('real outputs (needs the corpus beside the project)', () => {
    const wrong = globSync('*/*.txt', { cwd: corpus }).flatMap((file) => {
      const seen = recognise(readFileSync(join(corpus, file), 'utf8'));
      return isOwn(dirname(file), seen) ? [] : [`${file}: ${seen}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what is typical of a kind is recognised', () => {
  // These fixtures are damaged on purpose, or hold what several kinds hold.
  const unsure = new Set(['system-files', 'paths']);
  it.each([...READERS.keys()].filter((kind) => !unsure.has(kind)).map((kind) => [kind]))('%s', (kind) => {
    expect(recognise(fixture(kind))).toBe(kind === 'shell-rc-go' ? 'shell-rc' : kind);
  });

  it.each([
    ['as it is on every Mac', 'paths', '/usr/local/bin\n/usr/bin\n/bin\n/usr/sbin\n/sbin\n'],
    ['in a mail', 'csrutil', '> > System Integrity Protection status: enabled.\n'],
    ['with a prompt', 'sw-vers', 'a@m ~ % sw_vers\nProductName: macOS\nProductVersion: 15.1\nBuildVersion: 24B83\n'],
    ['in colour', 'launchctl-errors', '\u001b[31mBootstrap failed: 5: Input/output error\u001b[0m\n'],
    ['with another program’s complaint in it', 'brew-config', fixture('brew-config')],
  ])('%s', (_, kind, text) => {
    expect(recognise(text)).toBe(kind);
  });
});

describe('nothing is claimed', () => {
  it.each([
    ['of prose', 'The state = running of my PATH is bad.\nname: Ada\n'],
    ['of an environment', 'GOPATH=/Users/ada/go\nGOROOT=/usr/local/go\nPATH=/usr/bin:/bin\n'],
    ['of addresses alone', '10.0.0.1\n10.0.0.2\n'],
    ['of an empty dictionary', '<dictionary> { }\n'],
    ['of nameserver lines alone', 'nameserver 10.0.0.1\nsearch corp.test\n'],
    ['of two kinds in one paste', `${fixture('csrutil')}${fixture('scutil-dns')}`],
    ['of a list of files', '/Users/ada/a.txt\n/Users/ada/b.txt\n/Users/ada/c.txt\n'],
    ['of nothing', ''],
    ['of YAML', 'name: x\nport: 8080\ntimeout: 5\nhosts: all\n'],
  ])('%s', (_, text) => {
    expect(recognise(text)).toBeNull();
  });
});
