import { describe, expect, it } from 'vitest';
import { breakingValue } from '../../src/go/breaking-values.ts';
import { envFilePath, parseEnvFile, settingLine } from '../../src/go/env-file.ts';
import { judgeSettingsLine } from '../../src/go/env-file-faults.ts';
import { configuredValue, layersOf } from '../../src/go/env-layers.ts';
import { writeEnv } from '../../src/go/env-write.ts';
import { parseGoVersion } from '../../src/go/go-version.ts';
import { modOf, parseGoflags, splitQuoted } from '../../src/go/goflags.ts';
import { parseGotoolchain } from '../../src/go/gotoolchain.ts';
import { isUsableGogc, isUsableGomaxprocs, parseMemoryLimit, suggestMemoryLimit } from '../../src/go/runtime-values.ts';

describe('the go settings file', () => {
  const text = '# mine\nGOPROXY=a\n GOBIN=/x\nexport GOSUMDB=off\ngoflags=-v\nGOPROXY=b=c\r\nGOPRIVATE';

  it('counts only lines that begin with a capital letter, and takes values as they stand', () => {
    const lines = parseEnvFile(text);
    expect(lines).toHaveLength(7);
    expect(lines.filter((line) => line.setting).map((line) => line.line)).toEqual([2, 6]);
    expect(settingLine(lines, 'GOPROXY')?.setting?.value).toBe('b=c\r');
    expect(parseEnvFile('A=1\n')).toHaveLength(1);
    expect(parseEnvFile('')).toEqual([]);
  });

  it.each([
    ['darwin', { HOME: '/Users/u' }, '/Users/u/Library/Application Support/go/env'],
    ['darwin', { HOME: '/Users/u', XDG_CONFIG_HOME: '/x' }, '/Users/u/Library/Application Support/go/env'],
    ['linux', { HOME: '/home/u' }, '/home/u/.config/go/env'],
    ['linux', { HOME: '/home/u', XDG_CONFIG_HOME: '/x' }, '/x/go/env'],
    ['linux', { HOME: '/home/u', XDG_CONFIG_HOME: 'x' }, null],
    ['linux', { HOME: '/home/u', GOENV: '/e' }, '/e'],
    ['linux', { HOME: '/home/u', GOENV: 'off' }, null],
    ['darwin', {}, null],
  ])('lies on %s with %o at %s', (goos, environment, path) => {
    expect(envFilePath(goos, environment)).toBe(path);
  });

  it('comes after the environment and before what the installation ships, even when it is empty', () => {
    const sources = { environment: { GOPROXY: '' }, userFile: 'GOPROXY=\n', gorootFile: 'GOPROXY=https://a.test\n' };
    expect(layersOf('GOPROXY', sources)).toEqual([
      { source: 'user-file', line: 1, value: '', wins: true },
      { source: 'goroot-file', line: 1, value: 'https://a.test', wins: false },
    ]);
    expect(configuredValue('GOPROXY', { ...sources, userFile: null })).toBe('https://a.test');
    expect(configuredValue('GOPROXY', { ...sources, environment: { GOPROXY: 'off' } })).toBe('off');
    expect(configuredValue('GODEBUG', { ...sources, userFile: 'GODEBUG=netdns=go\n' })).toBe('');
  });

  it.each([
    ['GOPROXY=off\r', 'carriage-return', 'off'],
    ["GOPROXY='off'", 'quoted', 'off'],
    ['GOPROXY=off # now', 'remark', 'off'],
    ['GOSUMDB=', 'empty-default', null],
    ['GOPROXY =off', 'blank-in-name', null],
    ['  GOPROXY=off', 'passed-over', null],
    ['GOMEMLIMIT=1GiB', 'not-read-here', null],
    ['GOPROXY=https://a.test/#x', undefined, undefined],
    ["CGO_CFLAGS='-O2'", undefined, undefined],
    ['GOTOOLCHAIN=', undefined, undefined],
    ['# GOPROXY=off', undefined, undefined],
  ])('finds in "%s": %s', (line, kind, meant) => {
    const [parsed] = parseEnvFile(line);
    const fault = parsed ? judgeSettingsLine(parsed) : null;
    expect([fault?.kind, fault?.meant]).toEqual([kind, meant]);
  });
});

describe('go env -w and -u', () => {
  const write = (args: readonly string[], before: string | null, environment = {}) =>
    writeEnv({ args, before, environment, goos: 'linux', goarch: 'amd64' });

  it('replaces, adds and sorts, and leaves remarks where they are', () => {
    expect(write(['-w', 'GOBIN=/b', 'GOPROXY=off'], '# top\nGOPROXY=a\n\nGOSUMDB=off\nGOAUTH=off')).toEqual({
      ok: true,
      after: '# top\nGOPROXY=off\n\nGOAUTH=off\nGOBIN=/b\nGOSUMDB=off\n',
      warning: null,
    });
    expect(write(['-u', 'GOPROXY'], 'GOPROXY=a\nGOBIN=/b\nGOPROXY=c\n')).toMatchObject({ after: 'GOBIN=/b\n' });
  });

  it.each([
    [['-w', 'GOROOT=/x'], 'go: GOROOT cannot be modified'],
    [['-w', 'GODEBUG=x=1'], 'go: GODEBUG can only be set using the OS environment'],
    [['-w', 'GOPATH=x'], 'go: GOPATH entry is relative; must be absolute path: "x"'],
    [['-w', 'HTTP_PROXY=x'], 'go: unknown go command variable HTTP_PROXY'],
    [['-w', 'CC="x'], 'go: invalid CC: unterminated " string'],
    [['-u', 'GOPROXY'], 'go: reading go env config: open $GOENV: no such file or directory'],
  ])('%o is refused: %s', (args, error) => {
    expect(write(args, null)).toEqual({ ok: false, error });
  });

  it('says when the environment goes on winning', () => {
    expect(write(['-w', 'GOPROXY=off'], null, { GOPROXY: 'direct' })).toMatchObject({ warning: expect.any(String) });
  });
});

describe('GOFLAGS', () => {
  it.each([
    ['-v -mod=mod', ['v', 'mod']],
    ['--tags=a,b', ['tags']],
    ["'-ldflags=-s -w' -v", ['ldflags', 'v']],
    ['', []],
  ])('%s', (value, names) => {
    const parsed = parseGoflags(value);
    expect(parsed.ok && parsed.flags.map((flag) => flag.name)).toEqual(names);
  });

  it.each([
    ['-tags netgo', 'non-flag', 'netgo'],
    ['-', 'non-flag', '-'],
    ['---x', 'non-flag', '---x'],
    ['-=x', 'non-flag', '-=x'],
    ["''", 'non-flag', ''],
    ['"-v', 'unterminated-quote', '"'],
    ['-ldflags="-s -w"', 'unknown-flag', '-w"'],
  ])('%s is refused', (value, kind, text) => {
    expect(parseGoflags(value)).toEqual({ ok: false, fault: { kind, text } });
  });

  it('takes the last -mod, and splits words as Go does', () => {
    expect([modOf('-mod=mod -mod=vendor'), modOf('-v'), modOf('x')]).toEqual(['vendor', null, null]);
    expect(splitQuoted(`a"b c" 'd e'f\t`)).toEqual(['a"b', 'c"', 'd e', 'f']);
  });
});

describe('values that the runtime reads', () => {
  it.each([
    ['off', 'off'],
    ['', 'off'],
    ['1024', 1024n],
    ['1024B', 1024n],
    ['2KiB', 2048n],
    ['1TiB', 1n << 40n],
    ['+5', 5n],
    ['80%', 'malformed'],
    ['4GB', 'malformed'],
    ['4gib', 'malformed'],
    ['1.5GiB', 'malformed'],
    [' 1GiB', 'malformed'],
    ['-1', 'malformed'],
    ['GiB', 'malformed'],
    ['9223372036854775807', (1n << 63n) - 1n],
    ['9223372036854775808', 'malformed'],
    ['8388608TiB', 'malformed'],
    ['OFF', 'malformed'],
  ])('GOMEMLIMIT=%s', (value, expected) => {
    const parsed = parseMemoryLimit(value);
    expect(parsed.kind === 'bytes' ? parsed.bytes : parsed.kind).toBe(expected);
  });

  it('suggests a spelling only where there is one', () => {
    const given = ['4GB', '512m', '4 GiB', '80%', '1.5GB'];
    expect(given.map((value) => suggestMemoryLimit(value))).toEqual(['4GiB', '512MiB', '4GiB', null, null]);
  });

  it('ignores what it cannot read of GOGC and GOMAXPROCS', () => {
    expect(['off', '100', '-1', '1e3', '99999999999'].map(isUsableGogc)).toEqual([true, true, true, false, false]);
    expect(['4', '0', '-1', 'all'].map(isUsableGomaxprocs)).toEqual([true, false, false, false]);
  });
});

describe('GOTOOLCHAIN', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['auto', { kind: 'setting', minimum: 'local', mode: 'auto' }],
    ['local', { kind: 'setting', minimum: 'local', mode: 'none' }],
    ['go1.26.3+path', { kind: 'setting', minimum: 'go1.26.3', mode: 'path' }],
    ['go1.21.1-corp', { kind: 'setting', minimum: 'go1.21.1-corp', mode: 'none' }],
    ['bash', { kind: 'error', error: 'invalid GOTOOLCHAIN "bash"' }],
    ['foo+auto', { kind: 'error', error: 'invalid GOTOOLCHAIN "foo+auto": invalid minimum toolchain "foo"' }],
    [
      'go1.21+foo',
      { kind: 'error', error: 'invalid GOTOOLCHAIN "go1.21+foo": only version suffixes are +auto and +path' },
    ],
    ['go1.21/../x', { kind: 'error' }],
  ])('%s', (value, expected) => {
    expect(parseGotoolchain(value)).toMatchObject(expected);
  });
});

describe('values that stop Go', () => {
  it.each([
    ['GOMEMLIMIT', '80%', 'every-program'],
    ['GODEBUG', 'cgocheck=2', 'every-program'],
    ['GODEBUG', 'cgocheck=2,cgocheck=1', undefined],
    ['GODEBUG', 'fips140=only', undefined],
    ['GOPATH', '/a:~/b', 'go-command'],
    ['GOPATH', ':/a', undefined],
    ['GOWORK', 'rel', 'go-command'],
    ['GOFLAGS', 'x', 'go-command'],
    ['GO111MODULE', 'On', 'some-commands'],
    ['GOMODCACHE', 'rel', 'some-commands'],
    ['GOPROXY', 'nonsense', undefined],
  ])('%s=%s: %s', (name, value, reach) => {
    expect(breakingValue(name, value, null)?.reach).toBe(reach);
  });

  it('depend on the release that reads them', () => {
    expect(breakingValue('GOMEMLIMIT', '80%', parseGoVersion('go1.18.10'))).toBeNull();
    expect(breakingValue('GOTOOLCHAIN', 'bash', parseGoVersion('go1.20.14'))).toBeNull();
    expect(breakingValue('GODEBUG', 'fips140=x', parseGoVersion('go1.23.5'))).toBeNull();
  });
});
