import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

/**
 * Bundles a test's program, for Node does not read TSX by itself. Packages stay outside, so it is quick.
 *
 * @param entry path below the project's root
 * @returns path of the program
 */
export async function buildProgram(entry: string): Promise<string> {
  const outdir = join(root, 'node_modules/.cache/gomend-tests', String(process.pid));
  mkdirSync(outdir, { recursive: true });
  const outfile = join(outdir, `${entry.replaceAll(/\W+/g, '-')}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    packages: 'external',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return outfile;
}
