import { afterAll, expect, it } from 'vitest';
import { emptyHome, runProgram } from './program.ts';

const { home, remove } = emptyHome();
afterAll(remove);

it('a script looks for Go where the person said, and nowhere else', async () => {
  const script = (...more: readonly string[]) =>
    runProgram(['fix', '--script', '-', '--simulate', 'brand-new', ...more], { environment: { HOME: home } });
  const [official, mirror] = await Promise.all([script(), script('--go-from', 'https://mirror.test/dl')]);
  expect(official.stdout).toContain('go1.27.3');
  expect(mirror.stdout).not.toContain('go1.27.3');
});
