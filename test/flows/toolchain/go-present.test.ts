import { describe, expect, it } from 'vitest';
import { goPresent } from '../../../flows/toolchain/checks/go-present.ts';
import {
  ACCOUNT,
  BREW,
  causes,
  HOME,
  installation,
  installations,
  judge,
  known,
  MAC,
  OFFICIAL,
  prepends,
  SHIM,
  said,
  settings,
  startup,
  TODAY,
} from './judging.ts';

const hints = {
  settings: known(settings({ PATH: '/usr/bin:/bin' })),
  system: known(MAC),
  account: known(ACCOUNT),
  startup: known(startup(prepends('/opt/tools'))),
};
const look = (found: ReturnType<typeof installations>) => judge(goPresent, { found, date: TODAY }, hints);

describe('go on PATH', () => {
  it.each([
    ['one from the official installer', installations([OFFICIAL])],
    ['a version manager that stands in for it', installations([SHIM], [BREW])],
  ])('is found: %s', (_, found) => {
    expect(said(look(found))).toEqual(['ok ok']);
  });

  it('is found by new terminals only, after a repair that this terminal has not seen', () => {
    expect(said(look(installations([OFFICIAL], [], null)))).toEqual(['note new-terminal-only']);
  });

  it('is missing although Go is installed: one folder has to be added', () => {
    const [verdict] = look(installations([], [OFFICIAL]));
    expect(verdict).toMatchObject({ status: 'problem', cause: 'go-not-on-path' });
    expect(verdict?.fixes).toMatchObject([{ id: 'shell.path-block', params: { directories: ['/usr/local/go/bin'] } }]);
  });

  it('is missing in new terminals, while this one was told by hand', () => {
    expect(said(look(installations([], [OFFICIAL], OFFICIAL.path)))).toEqual(['problem only-here']);
  });

  it('takes the one that fits the processor and is still supported, not the first that stands there', () => {
    const intel = installation('/usr/local/bin/go', { arch: 'x86_64' });
    const ended = installation('/usr/local/go/bin/go', { version: 'go1.20.1' });
    const [verdict] = look(installations([], [intel, ended, BREW]));
    expect(verdict?.params).toMatchObject({ path: BREW.path });
  });

  it("is Homebrew's, whose own line has no effect: the check that owns the line says so, once", () => {
    expect(goPresent.grounds).toContain('shell.brew-shellenv');
  });

  it('cannot be judged for new terminals when the login shell did not answer', () => {
    const silent = { ...hints, settings: known({ ...settings({}), source: 'here' as const }) };
    const judged = (...onPath: (typeof OFFICIAL)[]) =>
      judge(goPresent, { found: installations(onPath, [BREW]), date: TODAY }, silent);
    expect(judged()).toMatchObject([{ status: 'unknown', cause: null, fixes: [] }]);
    expect(judged(OFFICIAL)).toMatchObject([{ status: 'unknown', params: { path: OFFICIAL.path } }]);
  });

  it('offers no plan for a shell whose files it does not know', () => {
    const odd = { ...hints, account: known({ ...ACCOUNT, shell: '/opt/nu/bin/nu' }) };
    const [verdict] = judge(goPresent, { found: installations([], [OFFICIAL]), date: TODAY }, odd);
    expect(verdict).toMatchObject({ cause: 'go-not-on-path', fixes: [] });
  });

  it('is nowhere: a toolchain that go once fetched for itself is no installation', () => {
    const fetched = installation(`${HOME}/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.26.0.darwin-arm64/bin/go`, {
      installer: 'toolchain-module',
    });
    const verdicts = look(installations([], [fetched]));
    expect(said(verdicts)).toEqual(['problem none']);
    expect(causes(verdicts)).toEqual([null]);
  });
});
