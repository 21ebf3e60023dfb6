import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../flows/shell/facts/settings.ts';
import { commandLineToolsCheck } from '../../../flows/toolchain/checks/command-line-tools.ts';
import type { CommandLineTools } from '../../../flows/toolchain/facts/command-line-tools.ts';
import { assignment, causes, envFile, fixIds, judge, known, said, setBy, settings, TODAY } from './judging.ts';

const CLT = '/Library/Developer/CommandLineTools';
const XCODE = '/Applications/Xcode.app/Contents/Developer';
const HEALTHY: CommandLineTools = {
  selected: CLT,
  override: null,
  usable: true,
  sdk: `${CLT}/SDKs/MacOSX.sdk`,
  headers: true,
  complaint: '',
  receipt: '26.1.0.0.1.1',
  present: [CLT],
};
const GONE = { usable: false, sdk: null, headers: null, present: [] };

function look(parts: Partial<CommandLineTools> = {}, gui = true, set: Settings = settings()) {
  const facts = { tools: { ...HEALTHY, ...parts }, settings: set, file: envFile(null), date: TODAY };
  const surroundings = { gui, ssh: !gui, multiplexer: null, terminal: 'Apple_Terminal', managed: false };
  return judge(commandLineToolsCheck, facts, { surroundings: known(surroundings), startup: known([]) });
}

describe("Apple's command line tools", () => {
  it.each([
    ['are in order', {}],
    ['are in order without a receipt', { receipt: null }],
    ['are those of Xcode', { selected: XCODE, present: [XCODE], sdk: `${XCODE}/SDKs/MacOSX.sdk` }],
  ])('%s', (_, parts) => {
    expect(said(look(parts))).toEqual(['ok ok']);
  });

  it('are gone after an update, although the receipt and the selection are still there', () => {
    const verdicts = look(GONE);
    expect(said(verdicts)).toEqual(['problem missing']);
    expect(causes(verdicts)).toEqual(['clt-missing-after-upgrade']);
    expect(verdicts[0]?.fixes[0]?.steps).toMatchObject([
      { kind: 'run', argv: ['/usr/bin/xcode-select', '--install'], changes: [], inverse: null },
      { kind: 'person', doneWhen: ['toolchain.command-line-tools'] },
    ]);
  });

  it('cannot be installed from afar: the person is told what to do at the Mac', () => {
    expect(look(GONE, false)[0]?.fixes[0]?.steps).toMatchObject([{ kind: 'person' }]);
  });

  it('are gone together with the Xcode that was selected: the selection has to follow', () => {
    const [verdict] = look({ ...GONE, selected: XCODE });
    expect(verdict?.fixes[0]?.steps.map((step) => step.kind)).toEqual(['run', 'person', 'privileged']);
  });

  it('are gone with their receipt, and are still looked for', () => {
    expect(said(look({ ...GONE, receipt: null }))).toEqual(['problem missing']);
  });

  it('were never installed', () => {
    expect(said(look({ ...GONE, selected: null, receipt: null }))).toEqual(['warning not-installed']);
  });

  it.each([
    ['an Xcode that was deleted, with the tools still there', { selected: XCODE, present: [CLT] }, CLT],
    ['tools that were deleted, with Xcode still there', { selected: CLT, present: [XCODE] }, XCODE],
    ['nothing, with the tools there', { selected: null, present: [CLT] }, CLT],
  ])('are looked for in %s', (_, parts, to) => {
    const verdicts = look({ ...GONE, ...parts });
    expect(causes(verdicts)).toEqual(['xcode-select-dangling']);
    expect(verdicts[0]?.fixes).toMatchObject([
      { steps: [{ kind: 'privileged', operation: { op: 'select-developer-directory', path: to }, inverse: null }] },
    ]);
  });

  it('are looked for elsewhere because a start-up line says so', () => {
    const set = settings({ DEVELOPER_DIR: setBy(assignment('DEVELOPER_DIR', '/Applications/Xcode-beta.app')) });
    const verdicts = look({ override: '/Applications/Xcode-beta.app', usable: false, sdk: null }, true, set);
    expect(said(verdicts)).toEqual(['problem override-dangling']);
    expect(fixIds(verdicts[0])).toEqual(['shell.comment-out-line']);
  });

  it.each([
    ['did not say', '', 'unknown no-sdk', null, []],
    [
      'are damaged',
      'xcrun: error: SDK "macosx" cannot be located',
      'warning damaged',
      'clt-broken-reinstall',
      ['toolchain.renew-command-line-tools'],
    ],
    [
      'wait for a licence',
      'You have not agreed to the Xcode license agreements.',
      'problem licence',
      'xcode-license-not-accepted',
      ['toolchain.agree-to-xcode-licence'],
    ],
  ])('are there and %s where their libraries are', (_, complaint, expected, cause, plans) => {
    const verdicts = look({ sdk: null, headers: null, complaint });
    expect(said(verdicts)).toEqual([expected]);
    expect(causes(verdicts)).toEqual([cause]);
    expect(fixIds(verdicts[0])).toEqual(plans);
  });

  it('name libraries that are not whole', () => {
    expect(said(look({ headers: false }))).toEqual(['problem no-headers']);
    expect(fixIds(look({ headers: false })[0])).toEqual(['toolchain.renew-command-line-tools']);
    expect(said(look({ headers: null }))).toEqual(['ok ok']);
  });

  it('are renewed only where they are Apple’s own, and no Xcode', () => {
    const verdicts = look({ selected: XCODE, sdk: `${XCODE}/Platforms/x.sdk`, headers: false });
    expect(causes(verdicts)).toEqual(['clt-broken-reinstall']);
    expect(verdicts[0]?.fixes).toEqual([]);
  });
});
