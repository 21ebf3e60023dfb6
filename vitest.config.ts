import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** As the build does: a WebAssembly file is its bytes. */
const wasmBytes = {
  name: 'wasm-bytes',
  enforce: 'pre' as const,
  load(id: string) {
    if (!id.endsWith('.wasm')) return null;
    return `export default new Uint8Array(Buffer.from('${readFileSync(id, 'base64')}', 'base64'));`;
  },
};

export default defineConfig({
  plugins: [wasmBytes],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    reporters: ['default', './test/support/closing-line.ts'],
    // More than half of the time is spent waiting for other programs: one worker a core leaves both idle.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // Real shells, real servers and real terminals are slow to start on two busy cores.
    testTimeout: process.env['GOMEND_FULL'] === '1' ? 600_000 : 30_000,
    hookTimeout: 60_000,
    // Left alone, Node would load its own way what is imported from there.
    server: { deps: { inline: ['quickjs-wasi'] } },
    // No test may colour its neighbours' output or read the developer's own settings.
    env: { FORCE_COLOR: '0', NO_COLOR: '' },
  },
});
