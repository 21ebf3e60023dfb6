import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  type ExplainedGo,
  type GoExplanation,
  goExplanation,
} from '../../../flows/toolchain/explain/go-explanation.ts';
import { Observations } from '../../../src/engine/observations.ts';
import { loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';

async function explained(files: object, more: object = {}, base = 'healthy'): Promise<GoExplanation> {
  const text = stringify({ name: 'gos', title: 'x', extends: base, state: { files, ...more } });
  const machine = scenarioMachine(loadScenario(text, 'gos.yaml'), { pace: 'instant' });
  const seen = await new Observations(machine, new AbortController().signal).observe(goExplanation(false));
  if (!seen.known) throw new Error(JSON.stringify(seen.reason));
  expect(machine.unknownCommands).toEqual([]);
  return seen.value;
}

const tree = (version: string, arch: 'arm64' | 'x86_64' = 'arm64') => ({ goTree: { version, arch } });
const standIn = (program: string) => ({ program, arch: 'script' });
const at = ({ gos }: GoExplanation, path: string): ExplainedGo | undefined => gos.find((go) => go.path === path);

describe('every go there is', () => {
  it.each([
    ['the installer', '/usr/local/go', '/usr/local/go/bin/go', 'pkg', { '/etc/paths.d/go': '/usr/local/go/bin\n' }],
    ['by hand, at the usual place', '/usr/local/go', '/usr/local/go/bin/go', 'archive', {}],
    ['by hand, under its own name', '/usr/local/go1.25.1', '/usr/local/go1.25.1/bin/go', 'archive', {}],
    ['by hand, at home', '~/.local/go', '/Users/sam/.local/go/bin/go', 'archive', {}],
    [
      'MacPorts',
      '/opt/local/lib/go',
      '/opt/local/bin/go',
      'macports',
      { '/opt/local/bin/go': { link: '../lib/go/bin/go' } },
    ],
    [
      'the other Homebrew',
      '/usr/local/Cellar/go/1.25.1/libexec',
      '/usr/local/bin/go',
      'homebrew',
      { '/usr/local/bin/go': { link: '../Cellar/go/1.25.1/libexec/bin/go' } },
    ],
    [
      'Homebrew, without links',
      '/usr/local/Cellar/go/1.25.1/libexec',
      '/usr/local/opt/go/bin/go',
      'homebrew',
      {
        '/usr/local/opt/go': { link: '../Cellar/go/1.25.1' },
        '/usr/local/Cellar/go/1.25.1/bin/go': { link: '../libexec/bin/go' },
      },
    ],
    ['goenv', '~/.goenv/versions/1.25.1', '/Users/sam/.goenv/versions/1.25.1/bin/go', 'goenv', {}],
    ['gvm', '~/.gvm/gos/go1.25.1', '/Users/sam/.gvm/gos/go1.25.1/bin/go', 'gvm', {}],
    ['asdf', '~/.asdf/installs/golang/1.25.1/go', '/Users/sam/.asdf/installs/golang/1.25.1/go/bin/go', 'asdf', {}],
    [
      'mise',
      '~/.local/share/mise/installs/go/1.25.1',
      '/Users/sam/.local/share/mise/installs/go/1.25.1/bin/go',
      'mise',
      {},
    ],
    [
      'mise, as it was at first',
      '~/.local/share/mise/installs/go/1.20.1/go',
      '/Users/sam/.local/share/mise/installs/go/1.20.1/go/bin/go',
      'mise',
      {},
    ],
    ['golang.org/dl', '~/sdk/go1.25.1', '/Users/sam/sdk/go1.25.1/bin/go', 'go-dl', {}],
    [
      'go itself',
      '~/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.25.1.darwin-arm64',
      '/Users/sam/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.25.1.darwin-arm64/bin/go',
      'toolchain-module',
      {},
    ],
  ])('is found: from %s', async (_, root, path, installer, more) => {
    const all = await explained({ [root]: tree('1.25.1'), ...more });
    expect(at(all, path)).toMatchObject({ installer, version: 'go1.25.1', broken: null, standsInFor: null });
    expect(all.gos.map((go) => go.path)).toContain('/opt/homebrew/bin/go');
  });

  it('is none twice, whatever leads to it', async () => {
    const { gos } = await explained({ '/opt/x/bin/go': { link: '/opt/homebrew/bin/go' } });
    expect(gos.map((go) => go.path)).toEqual(['/opt/homebrew/bin/go']);
  });

  it('is none at all', async () => {
    const { gos, contexts } = await explained({ '/opt/homebrew': null, '~/.zprofile': null });
    expect(gos).toEqual([]);
    expect(contexts.map((one) => one.known && one.winner)).toEqual([null, null, null, null, null]);
  });
});

describe('who starts it', () => {
  const zshenv = 'export PATH="/usr/local/go/bin:$PATH"\n';
  const both = { '/usr/local/go': tree('1.27.3'), '~/.zshenv': zshenv };

  it('differs between terminals and scripts', async () => {
    const all = await explained(both);
    expect(at(all, '/opt/homebrew/bin/go')).toMatchObject({ winsIn: ['login', 'here'], behindIn: [] });
    expect(at(all, '/usr/local/go/bin/go')).toMatchObject({
      winsIn: ['interactive', 'plain'],
      behindIn: [
        { context: 'login', winner: '/opt/homebrew/bin/go' },
        { context: 'here', winner: '/opt/homebrew/bin/go' },
      ],
    });
    expect(all.gos[0]?.path).toBe('/opt/homebrew/bin/go');
  });

  it('are apps as well, where launchd says so', async () => {
    const path = '/usr/local/go/bin:/usr/bin:/bin';
    const all = await explained(both, { launchd: { environment: { PATH: path } } });
    expect(at(all, '/usr/local/go/bin/go')?.winsIn).toContain('apps');
    expect((await explained(both)).contexts).toContainEqual({ context: 'apps', known: true, winner: null });
  });

  it('passes over what may not be run', async () => {
    const files = { ...both, '/usr/local/go/bin/go': { text: '', mode: '0644' } };
    expect((await explained(files)).contexts).toContainEqual({ context: 'plain', known: true, winner: null });
  });
});

describe('what is to be said of it', () => {
  const usual = '/usr/local/go/bin/go';

  it.each([
    ['a release of today', { '/usr/local/go': tree('1.27.3') }, { support: 'supported', cpu: 'native', broken: null }],
    ['an old one', { '/usr/local/go': tree('1.21.5') }, { support: 'ended', lacksUuid: true }],
    ['one of tomorrow', { '/usr/local/go': tree('1.99.0') }, { support: 'newer-than-known', lacksUuid: false }],
    ['one for Intel', { '/usr/local/go': tree('1.27.3', 'x86_64') }, { cpu: 'translated' }],
    [
      'one without its library',
      { '/usr/local/go': tree('1.27.3'), '/usr/local/go/src/runtime': null },
      { broken: 'no-library' },
    ],
    [
      'one without its compiler',
      { '/usr/local/go': tree('1.27.3'), '/usr/local/go/pkg': null },
      { broken: 'no-tools' },
    ],
    [
      'a copy of the program alone',
      { [usual]: { program: 'go', version: '1.27.3', arch: 'arm64' } },
      { broken: 'alone', support: null },
    ],
  ])('%s', async (_, files, expected) => {
    expect(at(await explained(files), usual)).toMatchObject(expected);
  });

  it('is that this macOS is too old for it', async () => {
    const go = at(await explained({ '/usr/local/go': tree('1.27.3', 'x86_64') }, {}, 'macports-on-old-intel'), usual);
    expect(go).toMatchObject({ needsMacos: null, cpu: 'native' });
    const system = { system: { version: '12.7', build: '21H1' } };
    expect(at(await explained({ '/usr/local/go': tree('1.27.3') }, system), usual)?.needsMacos).toBe('13');
  });

  it('is that it cannot run on an Intel Mac', async () => {
    const all = await explained({ '/usr/local/go': tree('1.27.3') }, {}, 'macports-on-old-intel');
    expect(at(all, usual)?.cpu).toBe('cannot-run');
  });

  it.each(['goenv', 'asdf'] as const)('is that it stands in for what %s chooses', async (manager) => {
    const path = `/Users/sam/.${manager}/shims/go`;
    const go = at(await explained({ [path]: standIn(manager) }), path);
    expect(go).toMatchObject({ standsInFor: manager, version: null, broken: null, cpu: null });
  });
});
