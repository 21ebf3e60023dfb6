// Bundles the program into dist/: few files start faster than many, and what a command does not need
// (Ink, React, the simulated Mac) stays in chunks of its own that are loaded when it does.
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });

const entryPoints = { cli: 'src/cli.ts' };
if (existsSync('src/conformance.ts')) entryPoints.conformance = 'src/conformance.ts';

await build({
  entryPoints,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  jsx: 'automatic',
  minifySyntax: true,
  legalComments: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
  // Ink's development tools are optional and never wanted here.
  external: ['react-devtools-core'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  loader: { '.yaml': 'text' },
  // CommonJS packages inside the bundle still call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
copyFileSync('package.json', 'dist/package.json');
