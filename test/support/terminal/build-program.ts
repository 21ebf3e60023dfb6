import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');
const place = join(root, 'node_modules/.cache/gomend-tests');

/**
 * Bundles a test's program, for Node does not read TSX by itself. Packages stay outside, so it is quick.
 *
 * @param entry path below the project's root
 * @returns path of the program
 */
export async function buildProgram(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [join(root, entry)],
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    packages: 'external',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  mkdirSync(place, { recursive: true });
  const program = join(place, `${entry.replaceAll(/\W+/g, '-')}.mjs`);
  // Several test files may build it at once; none may see half of it.
  const part = `${program}.${process.pid}`;
  writeFileSync(part, built.outputFiles[0]?.contents ?? '');
  renameSync(part, program);
  return program;
}
