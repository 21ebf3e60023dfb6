import { describe, expect, it } from 'vitest';
import { told } from '../../support/told.ts';
import { findingsOn, saidOn } from './examining.ts';

const built = (go: string) => ({ package: 'example.com/cmd/t', module: 'example.com/cmd', version: 'v1.2.3', go });
const tool = (parts: object, more: object = {}) => ({ files: { '~/go/bin/t': { program: 't', ...parts } }, ...more });
const intel = { arch: 'x86_64', built: built('1.26.1') };
const noRosetta = { system: { rosetta: false } };
const GO_INTEL = { '/opt/homebrew/Cellar/go/1.26.3/libexec': { goTree: { version: '1.26.3', arch: 'x86_64' } } };
const sequoia = (version: string) => ({ version, build: '20G1427' });

describe('a program that is installed and cannot start', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'for Intel, without Rosetta',
      tool(intel, noRosetta),
      ['problem installed-programs.no-rosetta rosetta-not-installed: reinstall-program install-rosetta'],
    ],
    [
      'for Intel, by nobody knows which package',
      tool({ arch: 'x86_64' }, noRosetta),
      ['problem installed-programs.no-rosetta rosetta-not-installed: install-rosetta'],
    ],
    [
      'built by a Go before 1.11',
      tool({ arch: 'x86_64', built: built('1.10.8') }),
      ['problem installed-programs.ancient binary-built-by-ancient-go:'],
    ],
    [
      'made for a newer macOS by its own words',
      tool({ arch: 'arm64', built: built('1.26.1'), minimumMacos: '27.0' }),
      ['warning installed-programs.macos-too-old macos-too-old-for-go: reinstall-program'],
    ],
    [
      'built by a Go that needs a newer macOS than it writes down',
      tool({ arch: 'arm64', built: built('1.27.1'), minimumMacos: '11.0' }, { system: sequoia('12.7') }),
      ['warning installed-programs.macos-too-old macos-too-old-for-go: reinstall-program'],
    ],
    [
      "one of Homebrew's",
      {
        files: {
          '/opt/homebrew/Cellar/gopls/0.20.0/bin/gopls': { program: 'gopls', arch: 'x86_64' },
          '/opt/homebrew/bin/gopls': { link: '../Cellar/gopls/0.20.0/bin/gopls' },
        },
        ...noRosetta,
      },
      ['problem installed-programs.no-rosetta rosetta-not-installed: upgrade-formula install-rosetta'],
    ],
    [
      'one of the Homebrew for Intel, which would bring the same again',
      {
        files: {
          '/usr/local/Cellar/gopls/0.20.0/bin/gopls': { program: 'gopls', arch: 'x86_64' },
          '/usr/local/bin/gopls': { link: '../Cellar/gopls/0.20.0/bin/gopls' },
        },
        ...noRosetta,
      },
      ['problem installed-programs.no-rosetta rosetta-not-installed: install-rosetta'],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidOn(state)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['for Intel, with Rosetta', tool(intel)],
    [
      'for Intel, with the runtime of Rosetta',
      { files: { ...tool(intel).files, '/Library/Apple/usr/libexec/oah/libRosettaRuntime': '' }, ...noRosetta },
    ],
    ['for both CPUs, without Rosetta', tool({ ...intel, arch: 'universal' }, noRosetta)],
    ['a script, without Rosetta', tool({ arch: 'script' }, noRosetta)],
    ['built by Go 1.11', tool({ arch: 'x86_64', built: built('1.11.13') })],
    ['built by no Go, and says nothing of itself', tool({ arch: 'arm64' })],
    ['for an update of the macOS that is there', tool({ arch: 'arm64', built: built('1.26.1'), minimumMacos: '26.4' })],
  ])('healthy: %s', async (_, state) => {
    expect(await saidOn(state)).toEqual([]);
  });

  it('healthy: built by a Go before 1.11, on a macOS that still runs it', async () => {
    const found = await saidOn(tool({ arch: 'x86_64', built: built('1.10.8') }, { system: sequoia('11.7') }));
    expect(found.join()).not.toContain('ancient');
  });

  it('is not offered to be built where go does not start either', async () => {
    const state = tool(intel, noRosetta);
    const found = await saidOn({ ...state, files: { ...state.files, ...GO_INTEL } });
    expect(found).toContain('problem installed-programs.no-rosetta rosetta-not-installed: install-rosetta');
  });

  it('is go itself: said once, and the way is the right Go', async () => {
    const found = await saidOn({ files: GO_INTEL, ...noRosetta });
    expect(found.filter((one) => one.includes('rosetta'))).toEqual([
      'problem architecture.no-rosetta rosetta-not-installed: install-rosetta',
    ]);
    expect(found.join()).not.toContain('cannot-start');
  });

  it.each([
    ['all of which can be built', { ...intel }, ['toolchain.installed-programs']],
    ['one of which nobody knows', { arch: 'x86_64' }, []],
  ])('is one plan for several, %s', async (_, third, doneWhen) => {
    const files = Object.fromEntries(['a', 'b'].map((name) => [`~/go/bin/${name}`, { program: name, ...intel }]));
    const [finding] = await findingsOn({ files: { ...files, '~/go/bin/c': { program: 'c', ...third } }, ...noRosetta });
    expect(finding?.params['names']).toEqual(['a', 'b', 'c']);
    const [fix] = finding?.fixes ?? [];
    expect(fix?.id).toBe('toolchain.rebuild-programs');
    expect(fix?.steps.map((step) => (step.kind === 'person' ? step.doneWhen : null)).at(-1)).toEqual(doneWhen);
    expect(fix?.steps.slice(0, -1).every((step) => step.kind === 'person' && step.doneWhen.length === 0)).toBe(true);
  });

  it('is not done with the one of two that can be built', async () => {
    const files = { '~/go/bin/a': { program: 'a', ...intel }, '~/go/bin/c': { program: 'c', arch: 'x86_64' } };
    const [finding] = await findingsOn({ files, ...noRosetta });
    expect(finding?.fixes[0]?.steps).toMatchObject([{ kind: 'person', doneWhen: [] }]);
  });

  it('is shown with what its file says', async () => {
    const [finding] = await findingsOn(tool({ arch: 'arm64', built: built('1.26.1'), minimumMacos: '27.0' }));
    expect(told(finding?.evidence ?? [])).toMatchObject([{ source: '/Users/sam/go/bin/t', excerpt: 'for macOS 27.0' }]);
    expect(finding?.params).toMatchObject({ names: ['t'], macos: '26.1' });
  });
});
