import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootComputer, type Computer, missingForComputer, type Ran } from '../computer/computer.ts';
import { PROGRAM } from './program.ts';
import { type SchemaName, schemaErrors } from './schemas.ts';

const missing = missingForComputer();
const CHECK = 'toolchain.go-present';
const STATE = '/home/gina/.local/state/gomend';

describe.skipIf(missing !== '')(`gomend on a real computer${missing && ` (skipped: ${missing})`}`, () => {
  let computer: Computer;
  const gomend = (argv: readonly string[], as: string | null = 'gina'): Promise<Ran> =>
    computer.run([process.execPath, PROGRAM, ...argv], as === null ? {} : { as });
  const document = async (name: SchemaName, argv: readonly string[]) => {
    const ran = await gomend([...argv, '--json']);
    const value: unknown = JSON.parse(ran.stdout);
    expect(schemaErrors(name, value)).toEqual([]);
    return { code: ran.code, value };
  };

  beforeAll(async () => {
    computer = await bootComputer();
  });
  afterAll(() => computer?.stop());

  it('examines it, and changes nothing', async () => {
    const before = (await computer.run(['find', '/home/gina', '-type', 'f'])).stdout;
    const { code, value } = await document('report', ['check']);
    expect(value).toMatchObject({ machine: { platform: 'linux', kind: 'local' }, cutShort: null });
    expect(code).toBe(1);
    expect((await computer.run(['find', '/home/gina', '-type', 'f'])).stdout).toBe(before);
  });

  it('mends a file of the person for good, and brings it back to the byte', async () => {
    await computer.write('/home/gina/.zshrc', '# mine, without a line end', 'gina');
    const mended = await document('fix', ['fix', CHECK, '--yes']);
    expect(mended.value).toMatchObject({ repairs: [{ check: CHECK, outcome: 'applied', verified: 'proven' }] });
    expect(mended.code).toBe(0);
    expect(await computer.read('/home/gina/.zshrc')).toContain('/usr/local/go/bin');
    expect((await gomend(['check', '--only', CHECK])).code).toBe(0);

    const runs = await document('runs', ['undo', '--list']);
    expect(runs.value).toMatchObject({ runs: [{ state: 'standing', changes: 1 }] });
    const undone = await document('undo', ['undo']);
    expect(undone.value).toMatchObject({ refused: null, changes: [{ kind: 'replace', result: 'reverted' }] });
    expect(undone.code).toBe(0);
    expect(await computer.read('/home/gina/.zshrc')).toBe('# mine, without a line end');
    expect((await gomend(['check', '--only', CHECK])).code).toBe(1);
  });

  it('leaves a file alone that the person changed since', async () => {
    expect((await gomend(['fix', CHECK, '--yes'])).code).toBe(0);
    await computer.run(['sh', '-c', 'echo "# later" >> /home/gina/.zshrc']);
    const { code, stdout } = await gomend(['undo']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('left alone: ~/.zshrc was changed by something else since');
    expect(code).toBe(4);
    expect(await computer.read('/home/gina/.zshrc')).toContain('# later');
    await computer.run(['rm', '-r', '/home/gina/.zshrc', STATE]);
  });

  it('keeps what it did where only the person can read it', async () => {
    expect((await gomend(['fix', CHECK, '--yes'])).code).toBe(0);
    const modes = await computer.run(['find', STATE, '-printf', '%m %u %y\\n']);
    expect(new Set(modes.stdout.trim().split('\n'))).toEqual(new Set(['700 gina d', '600 gina f']));
    expect((await gomend(['undo'])).code).toBe(0);
  });

  it('examines as root, and repairs nothing', async () => {
    const { code, stdout } = await gomend(['fix', CHECK, '--yes'], null);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/gomend repairs nothing as root|There is nothing to mend/);
    expect([0, 1]).toContain(code);
    expect((await computer.run(['ls', '/root/.local/state/gomend'])).code).not.toBe(0);
  });

  it('says so when it may not write down what it does', async () => {
    await computer.run(['sh', '-c', `rm -rf ${STATE}; mkdir -p ${STATE}; chown root ${STATE}; chmod 755 ${STATE}`]);
    const { code, stdout } = await gomend(['fix', CHECK, '--yes']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('what is done must be written down first');
    expect(code).toBe(4);
    expect((await computer.run(['ls', '/home/gina/.zshrc'])).code).not.toBe(0);
  });
});
