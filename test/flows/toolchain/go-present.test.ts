import { describe, expect, it } from 'vitest';
import { goPresent } from '../../../flows/toolchain/checks/go-present.ts';
import type { GoDownload } from '../../../flows/toolchain/facts/go-download.ts';
import {
  ACCOUNT,
  BREW,
  causes,
  fixIds,
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
    expect(said(verdicts)).toEqual(['problem none-unlisted']);
    expect(causes(verdicts)).toEqual([null]);
  });
});

describe('a computer without Go', () => {
  const file = (name: string) => ({
    from: `https://go.dev/dl/${name}`,
    proxy: null,
    name,
    size: 70,
    sha256: 'a'.repeat(64),
  });
  const download: GoDownload = {
    version: 'go1.27.3',
    target: 'darwin/arm64',
    archive: file('go1.27.3.darwin-arm64.tar.gz'),
    installer: file('go1.27.3.darwin-arm64.pkg'),
    passedOver: null,
    from: 'official',
    source: 'go.dev/dl',
    place: `${HOME}/Library/Application Support/gomend/downloads`,
    homebrew: '/opt/homebrew/bin/brew',
  };
  const rights = (administrator: boolean | null) => known({ administrator, groups: [], onRequest: null });
  const offered = (parts: Partial<GoDownload> = {}, administrator: boolean | null = true, more = {}) => {
    const here = { ...hints, ...more, rights: rights(administrator), download: known({ ...download, ...parts }) };
    return judge(goPresent, { found: installations([]), date: TODAY }, here);
  };
  const ways = (verdicts: ReturnType<typeof offered>) =>
    fixIds(verdicts[0]).map((id) => id.slice('toolchain.install-go-'.length));

  it.each([
    ['a Mac with Homebrew', {}, true, ['package', 'homebrew', 'home']],
    ['a Mac without', { homebrew: null }, true, ['package', 'home']],
    ['somebody who is no administrator of it', { homebrew: null }, false, ['home']],
    ['somebody whose rights are not known', { homebrew: null }, null, ['package', 'home']],
    [
      'a mirror that has no installer',
      { homebrew: null, installer: null, from: 'mirror' as const },
      true,
      ['home-elsewhere'],
    ],
    ['a file alone that is an installer', { homebrew: null, archive: null, from: 'place' as const }, true, ['package']],
  ])('is offered one, best way first: %s', (_, parts, administrator, expected) => {
    const verdicts = offered(parts, administrator);
    expect(said(verdicts)).toEqual(['problem none']);
    expect(ways(verdicts)).toEqual(expected);
  });

  it('gets it where golang.org/dl puts one, tried before it counts, and the line for PATH in the right file', () => {
    const [fix] = offered({ homebrew: null, installer: null })[0]?.fixes ?? [];
    const to = `${HOME}/sdk/go1.27.3`;
    expect(fix?.steps).toMatchObject([
      {
        kind: 'fetch',
        download: download.archive,
        tree: { to, within: 'go', mark: { begins: 'go1.27.3\n' }, trial: { argv: ['bin/go', 'version'] } },
      },
      { kind: 'edit', path: `${HOME}/.zprofile`, as: 'person' },
    ]);
    expect(JSON.stringify(fix?.steps[1])).toContain('sdk/go1.27.3/bin');
  });

  it('is told why it is not the newest', () => {
    const verdicts = offered({ version: 'go1.24.13', passedOver: { version: 'go1.27.3', minimum: '13' } });
    expect(said(verdicts)).toEqual(['problem none-older']);
    expect(verdicts[0]?.params).toMatchObject({ version: 'go1.24.13', newest: 'go1.27.3', minimum: '13' });
  });

  it('is offered nothing where the list was not to be had, and told so', () => {
    const [verdict] = look(installations([]));
    expect(verdict).toMatchObject({ status: 'problem', message: 'toolchain.go-present.none-unlisted', fixes: [] });
  });

  it('gets none into its home where nobody knows which start-up file its shell reads', () => {
    const odd = { account: known({ ...ACCOUNT, shell: '/opt/nu/bin/nu' }) };
    expect(ways(offered({ homebrew: null }, true, odd))).toEqual(['package']);
  });
});
