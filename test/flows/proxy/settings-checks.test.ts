import { describe, expect, it } from 'vitest';
import { goproxyValue } from '../../../flows/proxy/checks/goproxy-value.ts';
import { privatePatterns } from '../../../flows/proxy/checks/private-patterns.ts';
import { sumdb } from '../../../flows/proxy/checks/sumdb.ts';
import { goEnvCommand } from '../../../flows/toolchain/fixes/go-env-command.ts';
import type { Check } from '../../../src/engine/check.ts';
import { assignment, causes, fixIds, judge, said } from '../resolver/judging.ts';
import { goSettings } from './judging.ts';
import { origins } from './settings-hints.ts';

type Set = Readonly<Record<string, string>>;

const plain = (check: Check, set: Set) => judge(check, { goSettings: goSettings(set) });

/** Set by lines of ~/.zshrc. */
const exported = (check: Check, set: Set) =>
  judge(
    check,
    { goSettings: goSettings(set) },
    origins(Object.entries(set).map(([name, value]) => assignment(name, value))),
  );

/** Set by `go env -w`. */
const written = (check: Check, set: Set) => {
  const text = Object.entries(set)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
  return judge(check, { goSettings: goSettings(set) }, origins([], text));
};

describe('GOPROXY', () => {
  it.each<[string, string]>([
    ['https://proxy.golang.org,direct', 'ok ok'],
    ['https://goproxy.corp.test|https://proxy.golang.org,direct', 'ok ok'],
    ['goproxy.corp.test', 'ok ok'],
    ['file:///mirror', 'ok ok'],
    [' https://a.test , direct ', 'ok ok'],
    ['http://127.0.0.1:3000', 'ok ok'],
    ['http://localhost:3000', 'ok ok'],
    ['direct', 'note direct'],
    ['http://goproxy.corp.test', 'note plain-http'],
    ['off', 'warning off'],
    ['https://a.test,off', 'ok ok'],
    ['OFF', 'problem letter-case'],
    ['https://a.test,Direct', 'problem letter-case'],
    ['noproxy', 'problem invalid'],
    ['/mirror', 'problem invalid'],
    ['ftp://a.test', 'problem invalid'],
    [',', 'problem empty'],
    ['~/mirror', 'problem path-as-host'],
    ['./mirror', 'problem path-as-host'],
    ['http://kim:s3cret@goproxy.corp.test', 'problem password-in-the-open'],
    ['https://kim:s3cret@goproxy.corp.test', 'ok ok'],
  ])('%s', (value, expected) => {
    const verdicts = plain(goproxyValue, { GOPROXY: value });
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([null]);
  });

  it('is empty by a line of the settings file, which hides the default', () => {
    const go = goSettings(
      {},
      { GOPROXY: '', chain: { ok: false, error: 'GOPROXY list is not the empty string, but contains no entries' } },
    );
    const [verdict] = judge(goproxyValue, { goSettings: go }, origins([], 'GOPROXY=\n'));
    expect(said(verdict ? [verdict] : [])).toEqual(['problem empty']);
    expect(verdict?.evidence[0]).toMatchObject({ line: 1, excerpt: 'GOPROXY=' });
    expect(verdict?.fixes[0]?.steps[0]).toMatchObject({
      kind: 'run',
      argv: goEnvCommand('/opt/homebrew/bin/go', '-u', 'GOPROXY'),
    });
  });

  it('is put right where it is set: in the line, or by go', () => {
    expect(fixIds(exported(goproxyValue, { GOPROXY: 'https://a.test,OFF' })[0])).toEqual([
      'shell.correct-line',
      'shell.comment-out-line',
    ]);
    expect(fixIds(written(goproxyValue, { GOPROXY: 'https://a.test,OFF' })[0])).toEqual([
      'toolchain.write-go-setting',
      'toolchain.unset-go-setting',
    ]);
    expect(exported(goproxyValue, { GOPROXY: 'OFF' })[0]?.evidence[0]).toMatchObject({ kind: 'file', line: 4 });
  });
});

describe('patterns for private modules', () => {
  it.each<[Set, string]>([
    [{}, 'ok none'],
    [{ GOPRIVATE: 'git.corp.test,github.com/acme/*' }, 'ok ok'],
    [{ GOPRIVATE: 'git.corp.test/', GONOPROXY: 'none' }, 'ok ok'],
    [{ GONOPROXY: 'git.corp.test', GONOSUMDB: 'git.corp.test' }, 'ok ok'],
    [{ GONOPROXY: 'git.corp.test/team', GONOSUMDB: 'git.corp.test' }, 'ok ok'],
    [{ GONOPROXY: 'git.corp.test', GONOSUMDB: '*' }, 'ok ok'],
    [{ GONOPROXY: 'git.corp.test', GOSUMDB: 'off' }, 'ok ok'],
    [{ GONOSUMDB: 'git.corp.test' }, 'ok none'],
    [{ GOPRIVATE: 'git.corp.test, github.com/acme' }, 'warning space'],
    [{ GOPRIVATE: 'https://git.corp.test' }, 'warning scheme'],
    [{ GOPRIVATE: 'git@github.com:acme' }, 'warning scheme'],
    [{ GOPRIVATE: 'github.com/acme/tool.git' }, 'warning git-suffix'],
    [{ GOPRIVATE: 'git.corp.test/...' }, 'warning everything-below'],
    [{ GONOPROXY: 'git.corp.test' }, 'warning leak'],
    [{ GONOPROXY: 'git.corp.test', GONOSUMDB: 'other.test' }, 'warning leak'],
    [{ GONOPROXY: 'git.corp.test', GONOSUMDB: 'git.corp' }, 'warning leak'],
  ])('%j', (set, expected) => {
    expect(said(plain(privatePatterns, set))).toEqual([expected]);
  });

  it('have the cause of private modules that are asked for in public', () => {
    expect(causes(plain(privatePatterns, { GOPRIVATE: 'a.test, b.test' }))).toEqual(['private-module-needs-goprivate']);
    expect(causes(plain(privatePatterns, { GONOPROXY: 'git.corp.test' }))).toEqual(['private-module-needs-goprivate']);
  });

  it('are written as they were meant', () => {
    const value = 'https://git.corp.test/,github.com/acme/tool.git, lab.test/...';
    const [verdict] = written(privatePatterns, { GOPRIVATE: value });
    expect(verdict?.fixes[0]?.steps[0]).toMatchObject({
      argv: goEnvCommand('/opt/homebrew/bin/go', '-w', 'GOPRIVATE=git.corp.test/,github.com/acme/tool,lab.test'),
    });
  });

  it('cover the database, too, once they stand in GOPRIVATE', () => {
    const [verdict] = written(privatePatterns, { GOPRIVATE: 'a.test', GONOPROXY: 'git.corp.test' });
    expect(verdict?.params['patterns']).toEqual(['git.corp.test']);
    expect(verdict?.fixes[0]?.steps[0]).toMatchObject({
      argv: goEnvCommand('/opt/homebrew/bin/go', '-w', 'GOPRIVATE=a.test,git.corp.test'),
    });
    expect(fixIds(exported(privatePatterns, { GOPRIVATE: 'a.test', GONOPROXY: 'git.corp.test' })[0])).toEqual([
      'shell.correct-line',
    ]);
  });
});

describe('the checksum database', () => {
  it.each<[Set, string]>([
    [{}, 'ok ok'],
    [{ GOSUMDB: 'sum.golang.google.cn' }, 'ok ok'],
    [{ GONOSUMDB: 'git.corp.test/*' }, 'ok ok'],
    [{ GOPRIVATE: '*.corp.test' }, 'ok ok'],
    [{ GOINSECURE: 'git.corp.test' }, 'ok ok'],
    [{ GOSUMDB: 'off' }, 'warning off'],
    [{ GOSUMDB: 'off', GOPROXY: 'file:///mirror' }, 'note off-offline'],
    [{ GOSUMDB: 'off', GOPROXY: 'off' }, 'note off-offline'],
    [{ GOSUMDB: 'OFF' }, 'problem invalid'],
    [{ GOSUMDB: 'https://sum.golang.org' }, 'problem invalid'],
    [{ GONOSUMDB: '*' }, 'warning all-unchecked'],
    [{ GOPRIVATE: '*' }, 'warning all-private'],
    [{ GOINSECURE: '*' }, 'warning all-insecure'],
  ])('%j', (set, expected) => {
    expect(said(plain(sumdb, set))).toEqual([expected]);
  });

  it('is switched on again where it was switched off', () => {
    expect(fixIds(exported(sumdb, { GOSUMDB: 'off' })[0])).toEqual(['shell.comment-out-line']);
    expect(fixIds(written(sumdb, { GOSUMDB: 'off' })[0])).toEqual(['toolchain.unset-go-setting']);
  });

  it('is never switched off by anything that gomend proposes', () => {
    const everything = [goproxyValue, privatePatterns, sumdb].flatMap((check) =>
      [{ GOPROXY: 'OFF' }, { GONOPROXY: 'a.test' }, { GOSUMDB: 'x' }, { GOINSECURE: '*' }].flatMap((set) => [
        ...written(check, set),
        ...exported(check, set),
      ]),
    );
    const steps = everything.flatMap((verdict) => verdict.fixes.flatMap((fix) => fix.steps));
    const made = steps.flatMap((step) => {
      if (step.kind === 'run') return [step.argv.join(' ')];
      return step.kind === 'edit' ? step.edits.map((edit) => (edit.kind === 'line' ? (edit.becomes ?? '') : '')) : [];
    });
    expect(made.length).toBeGreaterThan(6);
    expect(made.filter((text) => !text.startsWith('#')).join('\n')).not.toMatch(
      /GOSUMDB=off|GOINSECURE=|GOPROXY=direct|GONOSUMDB=/,
    );
  });
});
