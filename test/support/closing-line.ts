import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with one plain line of counts, and lets no test hide: on CI, where every program is
 * installed, a skipped test is a failed run.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') counts[state]++;
        else {
          counts.skipped++;
          skipped.push(`${module.moduleId}: ${test.fullName}`);
        }
      }
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    if (process.env['CI'] === 'true' && skipped.length > 0) {
      process.stdout.write(`skipped on CI, which counts as failed:\n${skipped.map((name) => `  ${name}\n`).join('')}`);
      process.exitCode = 1;
    }
  }
}
