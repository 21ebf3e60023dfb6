import { describe, expect, it } from 'vitest';
import { readBuildInfo } from '../../../src/go/build-info.ts';
import { readQuarantine } from '../../../src/macos/quarantine.ts';
import { macWith, run } from '../../machine/simulated/macs.ts';
import { findingsOn, saidOn } from './examining.ts';

const MARK = '0083;6a0f3c51;Safari;6F1E6C0A-52B1-4E0B-9C57-0B9D3D1F2C11';
const APPROVED = MARK.replace('0083', '00c3');
const built = { package: 'example.com/t/cmd/t', module: 'example.com/t', version: 'v1.2.3', go: '1.26.3' };
const marked = (parts: object = {}, mark = MARK) => {
  return { program: 't', arch: 'arm64', built, attributes: { 'com.apple.quarantine': mark }, ...parts };
};
const tool = (parts?: object, mark?: string) => ({ files: { '~/go/bin/t': marked(parts, mark) } });
const GO = '/opt/homebrew/Cellar/go/1.26.3/libexec/bin/go';
const REFUSED = 'problem downloaded-programs.refused gatekeeper-quarantine:';

describe('a program that a browser brought', () => {
  it.each<[string, object, readonly string[]]>([
    ['and that go built', tool(), [`${REFUSED} reinstall-program trust-download`]],
    ['and that go did not build', tool({ built: undefined }), [`${REFUSED} trust-download`]],
    [
      'and that was built from files',
      tool({ built: { ...built, package: 'command-line-arguments' } }),
      [`${REFUSED} trust-download`],
    ],
    [
      'which does not say its name',
      tool({}, MARK.replace('Safari', '')),
      [`${REFUSED.replace('refused', 'refused-unnamed')} reinstall-program trust-download`],
    ],
    ['whose name would be a command', { files: { '~/go/bin/$(t)': marked() } }, [REFUSED]],
    ['and that nobody signed at all', tool({ arch: 'x86_64' }), [`${REFUSED} reinstall-program trust-download`]],
    [
      'and that is go itself',
      { files: { [GO]: marked({ program: 'go', version: '1.26.3' }) } },
      [`${REFUSED} trust-download`],
    ],
    [
      'behind a link',
      { files: { '~/tools/t': marked(), '~/go/bin/t': { link: '/Users/sam/tools/t' } } },
      [`${REFUSED} reinstall-program trust-download`],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidOn(state)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['the person has allowed', tool({}, APPROVED)],
    ['a developer known to Apple signed', tool({ team: 'EQHXZ8M8AV' })],
    ['starts where Gatekeeper is off', { ...tool(), system: { gatekeeper: 'disabled' } }],
    ['has the mark of a program that made it, and no other', tool({ attributes: { 'com.apple.provenance': '' } })],
    ['lies elsewhere', { files: { '~/Downloads/t': marked() } }],
  ])('healthy: %s', async (_, state) => {
    expect(await saidOn(state)).toEqual([]);
  });

  it('is not to blame where a tool is killed for another reason', async () => {
    const state = { files: { '~/go/bin/t': { program: 't', arch: 'arm64', staleSignature: true } } };
    expect((await run(macWith(state), '/Users/sam/go/bin/t')).exitCode).toBe(null);
    expect((await saidOn(state)).join()).not.toContain('gatekeeper-quarantine');
  });

  it('is named with the release that go would build', async () => {
    const [finding] = await findingsOn(tool());
    expect(finding?.fixes[0]?.steps[0]).toMatchObject({
      instruction: { params: { path: '/Users/sam/go/bin/t', package: 'example.com/t/cmd/t', version: 'v1.2.3' } },
    });
    const [own] = await findingsOn(tool({ built: { ...built, version: '(devel)' } }));
    expect(own?.fixes[0]?.params).toMatchObject({ version: 'latest' });
  });

  it('is trusted as one file, and the mark comes back as it was', async () => {
    const [finding] = await findingsOn(tool());
    const step = finding?.fixes[1]?.steps[1];
    if (step?.kind !== 'run' || step.inverse === null) throw new Error('no command');
    const machine = macWith(tool());
    const killed = async () => (await run(machine, '/Users/sam/go/bin/t')).exitCode === null;
    expect(await killed()).toBe(true);
    await run(machine, ...step.argv);
    expect(machine.state.files['/Users/sam/go/bin/t']).toMatchObject({ attributes: {} });
    await run(machine, ...step.inverse);
    expect(await killed()).toBe(true);
    expect(machine.state.files['/Users/sam/go/bin/t']).toMatchObject({ attributes: { 'com.apple.quarantine': MARK } });
  });
});

describe('the mark', () => {
  it.each([
    [MARK, { agent: 'Safari', time: 0x6a0f3c51, approved: false }],
    [APPROVED, { agent: 'Safari', time: 0x6a0f3c51, approved: true }],
    ['0081;;Google Chrome;', { agent: 'Google Chrome', time: null, approved: false }],
    ['0002;5f0e', { agent: '', time: 0x5f0e, approved: false }],
    ['', { agent: '', time: null, approved: false }],
  ])('%j', (value, expected) => {
    expect(readQuarantine(value)).toEqual(expected);
  });
});

describe('what go wrote into programs', () => {
  it('is read by file, with and without a release', () => {
    const text =
      '/a b/x: go1.26.3\n\tpath\texample.com/x\n\tmod\texample.com/x\tv1.0.0\th1:abc=\n\tdep\texample.com/y\tv2.0.0\n' +
      '\tbuild\t-ldflags="-X main.v=1: go"\n/y: go1.22.1 X:boringcrypto\n\tpath\tcommand-line-arguments\n\tmod\tm\t(devel)\t\n';
    expect([...readBuildInfo(text)]).toEqual([
      ['/a b/x', { package: 'example.com/x', version: 'v1.0.0', go: 'go1.26.3' }],
      ['/y', { package: 'command-line-arguments', version: null, go: 'go1.22.1 X:boringcrypto' }],
    ]);
  });

  it.each([
    ['v1.2.3-0.20260101120000-abcdefabcdef', true],
    ['v2.0.0+incompatible', true],
    ['v1.2.4-0.20260101120000-abcdefabcdef+dirty', false],
    ['v1;rm -rf x', false],
    ['v1.0.0`x`', false],
  ])('tells of a release only what go install can take: %s', (version, told) => {
    const text = `/x: go1.26.3\n\tpath\texample.com/x\n\tmod\texample.com/x\t${version}\th1:abc=\n`;
    expect(readBuildInfo(text).get('/x')?.version).toBe(told ? version : null);
  });
});
