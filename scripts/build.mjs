// Bundles the program into dist/: few files start faster than many, and what a command does not need
// (Ink, React, the simulated Mac) stays in chunks of its own that are loaded when it does. Measured on
// Node 24: one file for all starts 60 ms later than chunks, and taking white space or names out saves nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist');
const staging = join(root, 'node_modules/.cache', `gomend-dist-${process.pid}`);
const entryPoints = { cli: 'src/cli.ts' };
if (existsSync(join(root, 'src/conformance.ts'))) entryPoints.conformance = 'src/conformance.ts';

const QUICK_WIDTH = join(root, 'components/text/quick-width.ts');
/** Ink counts columns with string-width; the quick way past it stands in one file, which says why. */
const quickWidth = {
  name: 'quick-width',
  setup({ onResolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === QUICK_WIDTH ? undefined : { path: QUICK_WIDTH },
    );
  },
};

mkdirSync(dirname(staging), { recursive: true });
try {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: staging,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    minifySyntax: true,
    // Chinese as it is written, a third of the size of escapes.
    charset: 'utf8',
    legalComments: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    // Ink's development tools are optional and never wanted here.
    external: ['react-devtools-core'],
    // Yoga unpacks its WebAssembly by `fetch` where there is one, and by hand where not: the first touch of Node's
    // `fetch` costs 30 ms before the first frame. Nothing of ours uses it; the machine's verbs speak HTTP themselves.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined' },
    loader: { '.yaml': 'text', '.wasm': 'binary' },
    plugins: [quickWidth],
    // CommonJS packages inside the bundle still call require() for Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  // The old program stays until the new one is whole.
  rmSync(target, { recursive: true, force: true });
  renameSync(staging, target);
  keepCompiledCode();
} catch (error) {
  rmSync(staging, { recursive: true, force: true });
  // esbuild has already said what is wrong, and where.
  if (!(error instanceof Error && 'errors' in error)) throw error;
  process.exitCode = 1;
}

/**
 * Half of the time to the wizard's first frame is compiling Ink and React: done here once, so that a first run is as
 * quick as a later one. Good only for this Node and this account, and checked by Node; without it all is compiled anew.
 */
function keepCompiledCode() {
  const environment = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', TERM: 'xterm', LANG: 'en_US.UTF-8' };
  spawnSync(process.execPath, ['--import', join(root, 'scripts/warm-up.mjs'), join(target, 'cli.js')], {
    env: { ...environment, NODE_COMPILE_CACHE: join(target, 'code-cache') },
    stdio: 'ignore',
    timeout: 60_000,
  });
}
