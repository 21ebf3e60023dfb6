import { describe, expect, it } from 'vitest';
import { refusesWithoutUuid } from '../../../src/macos/uuid-rule.ts';
import { macWith, run } from '../../machine/simulated/macs.ts';
import { findingsOn, saidOn } from './examining.ts';

const project = (envrc: string | null, value = 'go1.22.12', more: object = {}) => ({
  files: { '~/p/sub/x.go': 'package p\n', ...(envrc === null ? {} : { '~/p/.envrc': envrc }) },
  terminal: { workingDirectory: '/Users/sam/p/sub', environment: { GOTOOLCHAIN: value } },
  ...more,
});
const pin = (value: string) => project(`# Go\nexport GOTOOLCHAIN=${value}\n`, value);
const built = { package: 'example.com/t', module: 'example.com/t', version: 'v1.2.3', go: '1.22.5' };
const tool = (parts: object = {}) => ({ files: { '~/go/bin/t': { program: 't', arch: 'arm64', built, ...parts } } });
const old = { version: '15.6', build: '24G84' };
const CLT = '/Library/Developer/CommandLineTools';
const PINNED = 'warning program-identity.pinned binary-missing-lc-uuid:';

describe('a Go that newer macOS does not put up with', () => {
  it.each<[string, object, readonly string[]]>([
    ['named in the .envrc of a project', pin('go1.22.12'), [`${PINNED} raise-toolchain`]],
    ['named there as the least', pin('go1.23.4+auto'), [`${PINNED} raise-toolchain`]],
    [
      'named in this terminal, nobody sees by what',
      project(null),
      ['warning program-identity.pinned-somewhere binary-missing-lc-uuid: raise-toolchain'],
    ],
    [
      'named in a start-up file',
      { files: { '~/.zshrc': 'export PATH="$PATH:$HOME/go/bin"\nexport GOTOOLCHAIN=go1.22.12\n' } },
      [`${PINNED} shell.comment-out-line`],
    ],
    [
      'named in the settings of go',
      { files: { '~/Library/Application Support/go/env': 'GOTOOLCHAIN=go1.22.12\n' } },
      [`${PINNED} unset-go-setting`],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidOn(state)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['a Go that writes an identity', pin('go1.24.0')],
    ['a Go whose programs are let pass', pin('go1.19.13')],
    ['no Go by name', pin('auto')],
    ['the Go that is there', pin('local')],
    ['an older macOS', { ...pin('go1.22.12'), system: old }],
    ['older developer tools', project('export GOTOOLCHAIN=go1.22.12\n', 'go1.22.12', {})],
    ['a .envrc that says otherwise by now', project('export GOTOOLCHAIN=go1.26.3\n')],
    [
      'a go.mod that names it: the newer Go that is there is used',
      {
        files: { '~/p/go.mod': 'module p\n\ngo 1.22\n\ntoolchain go1.22.12\n' },
        terminal: { workingDirectory: '/Users/sam/p' },
      },
    ],
  ])('healthy: %s', async (name, state) => {
    const tools = name === 'older developer tools' ? { [CLT]: { commandLineTools: { sdk: '15.5' } } } : {};
    const files = { ...(state as { files?: object }).files, ...tools };
    expect((await saidOn({ ...state, files })).join()).not.toContain('program-identity');
  });

  it('healthy: C code is switched off anyway', async () => {
    const state = pin('go1.22.12');
    const files = { ...state.files, '~/Library/Application Support/go/env': 'CGO_ENABLED=0\n' };
    expect((await saidOn({ ...state, files })).join()).not.toContain('program-identity');
  });

  it('is not judged where go does not say whether C code is switched on', async () => {
    const state = { ...pin('go1.22.12'), latencyMs: { go: 'forever' } };
    expect(await saidOn(state)).toContain('unknown program-identity.pinned-unclear null:');
  });

  it('is shown with file and line', async () => {
    const [finding] = await findingsOn(pin('go1.22.12'));
    expect(finding?.params).toMatchObject({ file: '/Users/sam/p/.envrc', line: 2, name: 'go1.22.12', sdk: '26.1' });
  });
});

describe('a program without an identity', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'is refused, built with new tools',
      tool({ sdk: '26.0' }),
      ['problem program-identity.refused-built binary-missing-lc-uuid: reinstall-program'],
    ],
    ['starts, built with older tools', tool({ sdk: '15.5' }), []],
    ['starts on an older macOS', { ...tool({ sdk: '26.0' }), system: old }, []],
    ['has one, built by a newer Go', tool({ sdk: '26.0', built: { ...built, go: '1.24.0' } }), []],
    [
      'is another matter than one that was damaged',
      tool({ sdk: '26.0', built: { ...built, go: '1.24.0' }, damaged: true }),
      ['problem refused-programs.damaged codesign-invalid-killed:'],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidOn(state)).toEqual(expected);
  });

  it('ends as dyld ends it', async () => {
    const outcome = await macWith(tool({ sdk: '26.0' })).run({ argv: ['/Users/sam/go/bin/t'] });
    expect(outcome).toMatchObject({
      value: {
        signal: 'SIGABRT',
        stderr: expect.stringContaining('missing LC_UUID load command in /Users/sam/go/bin/t'),
      },
    });
    expect((await run(macWith(tool({ sdk: '15.5' })), '/Users/sam/go/bin/t')).stderr).not.toContain('LC_UUID');
  });

  it.each([
    ['26.0', '26.1', true],
    ['27.0', '26.0', true],
    ['15.6', '26.0', false],
    ['26.1', '15.5', false],
    ['26.1', null, false],
  ])('macOS %s, SDK %s: refused %s', (macos, sdk, expected) => {
    expect(refusesWithoutUuid(macos, sdk)).toBe(expected);
  });
});
