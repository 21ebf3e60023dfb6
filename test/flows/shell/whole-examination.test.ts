import { afterEach, beforeEach, expect, it } from 'vitest';
import { allChecks } from '../../../flows/index.ts';
import { pathEntriesCheck } from '../../../flows/shell/checks/path-entries.ts';
import { startup } from '../../../flows/shell/checks/startup.ts';
import { goPresent } from '../../../flows/toolchain/checks/go-present.ts';
import { goRuns } from '../../../flows/toolchain/checks/go-runs.ts';
import { goroot } from '../../../flows/toolchain/checks/goroot.ts';
import { versionSupported } from '../../../flows/toolchain/checks/version-supported.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { isInstalled, RealHome } from './real-home.ts';

const checks = [startup, pathEntriesCheck, goroot, goPresent, goRuns, versionSupported];
const when = it.skipIf(!isInstalled('zsh'));

let home: RealHome;
beforeEach(() => {
  home = new RealHome();
});
afterEach(() => home.remove());

async function findings(zshrc: string) {
  home.write('.zshrc', zshrc);
  // No go on this terminal's PATH either: what is not seen must not be called missing.
  const machine = home.machine('zsh', { PATH: '/nowhere' });
  return new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run(checks);
}

when(
  'a start-up file that ends the shell is the problem, and nothing is said of a go that was not seen (needs zsh)',
  async () => {
    const found = await findings('export A=1\nexit 3\n');
    const [first] = found;
    expect(first).toMatchObject({ status: 'problem', message: 'shell.startup.ends', params: { detail: 'exit 3' } });
    expect(first?.evidence[0]).toMatchObject({ line: 2, excerpt: 'exit 3' });
    const runs = found.find((one) => one.check === 'toolchain.go-runs');
    expect(runs).toMatchObject({ message: 'runner.unknown.needs', params: { subject: 'PATH' } });
    expect(found.map((one) => one.message)).toContain('toolchain.version-supported.not-seen');
  },
);

when('a shell that goes on after its files is no such problem (needs zsh)', async () => {
  expect((await findings("alias q='exit'\n[[ -d /nowhere ]] && exit 3\ntrue\n"))[0]?.message).toBe(
    'shell.startup.answers',
  );
});

when('Windows line ends are told once, the line is found, and no folder is put on PATH again (needs zsh)', async () => {
  const found = await findings(`export PATH=$PATH:/usr/local/go/bin\r\nexport GOROOT=/gone\r\n`);
  const of = (check: string) => found.filter((one) => one.check === check);
  expect(of('shell.startup').map((one) => one.message)).toEqual(['shell.startup.answers', 'shell.startup.line-ends']);
  expect(of('shell.path-entries').filter((one) => one.status === 'warning')).toEqual([]);
  expect(of('toolchain.goroot')[0]).toMatchObject({ status: 'problem', message: 'toolchain.goroot.stale' });
  expect(of('toolchain.goroot')[0]?.fixes.map((fix) => fix.id)).toEqual(['shell.comment-out-line']);
  expect(found.flatMap((one) => one.fixes).filter((fix) => fix.id === 'shell.path-block')).toEqual([]);
});
