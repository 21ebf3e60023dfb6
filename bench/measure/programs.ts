import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
export const GOMEND = join(root, 'dist/cli.js');
export const ENVINFO = join(root, 'node_modules/envinfo/dist/cli.js');

/** Bare Ink, bundled as the product is. */
export async function buildHello(): Promise<string> {
  const outdir = join(root, 'node_modules/.cache/gomend-bench');
  mkdirSync(outdir, { recursive: true });
  const outfile = join(outdir, 'hello.mjs');
  await build({
    entryPoints: [join(root, 'bench/programs/hello.tsx')],
    outfile,
    bundle: true,
    // One file would have to hold Ink's optional development tools; in a chunk of their own nobody loads them.
    splitting: false,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    minifySyntax: true,
    alias: { 'react-devtools-core': join(root, 'bench/programs/nothing.ts') },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}

/** Bare Ink as most programs use it: its modules are found and read one by one. */
export async function buildUnbundledHello(): Promise<string> {
  const outfile = join(root, 'node_modules/.cache/gomend-bench/hello-unbundled.mjs');
  const entryPoints = [join(root, 'bench/programs/hello.tsx')];
  await build({ entryPoints, outfile, format: 'esm', target: 'node22', jsx: 'automatic', logLevel: 'warning' });
  return outfile;
}

export function needProduct(): void {
  if (!existsSync(GOMEND)) throw new Error('dist/cli.js is missing: run `npm run build` first');
}

/** An environment of nothing but what a program needs, with an empty home. */
export function cleanEnvironment(): { readonly environment: Record<string, string>; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'gomend-bench-'));
  return {
    environment: { PATH: '/usr/bin:/bin', HOME: home, LANG: 'en_US.UTF-8', SHELL: '/bin/sh' },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Node's option that makes a process write its peak memory (MiB) into a file when it ends. */
export function memoryRecorder(file: string): string {
  writeFileSync(file, '');
  const source = `
    import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS / 1024)));
  `;
  return `--import=data:text/javascript,${encodeURIComponent(source)}`;
}
