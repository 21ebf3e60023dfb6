import { spawn as spawnOnTerminal } from '@lydell/node-pty';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootComputer, type Computer, GOMEND, missingForComputer } from './computer.ts';

const missing = missingForComputer();
const MODULE = '/home/gina/go/pkg/mod/example.com/m@v1.0.0';

/** What a real sudo, chown and find make of it. Who may use sudo is not the matter here, so it does not ask. */
describe.skipIf(missing !== '')(`caches that root took${missing && ` (skipped: ${missing})`}`, () => {
  let computer: Computer;
  const sh = async (script: string, as?: string) => {
    const ran = await computer.run(['sh', '-c', script], as === undefined ? {} : { as });
    expect(ran.stderr).toBe('');
    return ran.stdout;
  };
  const check = (...args: readonly string[]) =>
    computer.run([...GOMEND, 'check', '--only', 'toolchain.cache-owners', ...args], { as: 'gina' });
  /** On a terminal, as where there is none nothing is done with sudo. */
  const fix = () =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const [file, ...args] = computer.as('gina', [...GOMEND, 'fix', 'toolchain.cache-owners', '--yes']);
      let said = '';
      const terminal = spawnOnTerminal(file, args, { cols: 300, rows: 50 });
      terminal.onData((data) => {
        said += data;
      });
      terminal.onExit(({ exitCode }) => resolve({ code: exitCode, said: said.replaceAll(/\s+/g, ' ') }));
    });
  const ownedByRoot = () => sh('find /home/gina -user root | sort');

  beforeAll(async () => {
    computer = await bootComputer('/bin/sh');
    await computer.write('/etc/sudoers.d/gina', 'gina ALL=(ALL:ALL) NOPASSWD: ALL\n');
  });
  afterAll(() => computer?.stop());
  beforeEach(async () => {
    await sh('rm -rf /home/gina/go /home/gina/.cache /home/gina/other');
    await sh('mkdir -p go/bin go/pkg/mod .cache/go-build/00', 'gina');
    await sh(`mkdir -p ${MODULE} /home/gina/.cache/go-build/4f /home/gina/other
      echo module m >${MODULE}/go.mod; chmod 444 ${MODULE}/go.mod; chmod 555 ${MODULE}
      echo v1 >/home/gina/.cache/go-build/4f/4f-a
      echo keep >/etc/precious; ln -sfn /etc /home/gina/go/pkg/mod/link; ln -sf /etc/precious /home/gina/go/pkg/mod/file`);
  });

  it('are found, given back whole, and nothing else is', async () => {
    const checked = await check('--json');
    expect(checked.stdout).toContain('"caches-owned-by-root"');
    const fixed = await fix();
    expect(fixed.said).toContain('gomend cannot take it back');
    expect(fixed.code).toBe(0);
    // Links are the person's now, what they lead to is as it was, and so is the folder that was not named.
    expect(await ownedByRoot()).toBe('/home/gina/other\n');
    expect(await sh('stat -c "%U %G" /home/gina/go/pkg/mod/link')).toBe('gina gina\n');
    expect(await sh('stat -c "%U" /etc /etc/precious')).toBe('root\nroot\n');
    expect(await sh(`stat -c "%U %a" ${MODULE} ${MODULE}/go.mod`)).toBe('gina 555\ngina 444\n');
    expect((await check()).code).toBe(0);
  });

  it('stay as they are where a file in them has a second name, which may be one of the system’s', async () => {
    await sh('ln /home/gina/.cache/go-build/4f/4f-a /home/gina/other/second');
    const before = await ownedByRoot();
    const fixed = await fix();
    expect(fixed.code).toBe(4);
    expect(fixed.said).toContain('has a second name');
    expect(await ownedByRoot()).toBe(before);
  });

  it('are looked for below a link, and given back where they really are', async () => {
    await sh('mv go real-go && ln -s real-go go', 'gina');
    const fixed = await fix();
    expect(fixed.said).toContain('/real-go/pkg');
    expect(fixed.code).toBe(0);
    expect(await ownedByRoot()).toBe('/home/gina/other\n');
  });
});
