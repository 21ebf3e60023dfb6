import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyHome, PROGRAM, runProgram } from './program.ts';

const place = mkdtempSync(join(tmpdir(), 'gomend-loading-'));
const { home, remove } = emptyHome();
afterAll(() => {
  rmSync(place, { recursive: true });
  remove();
});

/** Writes down every file that is loaded as a module, when the process ends. */
const RECORDER = (file: string) => `
  import { registerHooks } from 'node:module';
  import { writeFileSync } from 'node:fs';
  const loaded = [];
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
  process.on('exit', () => writeFileSync(${JSON.stringify(file)}, JSON.stringify(loaded)));
`;

async function loadedBy(argv: readonly string[]): Promise<readonly string[]> {
  const record = join(place, 'loaded.json');
  await runProgram(argv, {
    environment: { HOME: home },
    nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(RECORDER(record))}`],
  });
  const urls = JSON.parse(readFileSync(record, 'utf8')) as string[];
  return urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
}

/** Words that only this library's own code has in it, whatever a bundler did to it. */
const MARKS = {
  react: 'react.transitional.element',
  xstate: 'xstate.done.actor',
  yaml: 'tag:yaml.org,2002',
  // Not a library, but as large as one: the words of the knowledge base.
  causes: 'GOROOT points to a Go that is gone',
} as const;
const has = (file: string, library: keyof typeof MARKS) => readFileSync(file, 'utf8').includes(MARKS[library]);

describe('a verb loads what it needs', () => {
  it('and the marks by which that is told are there at all', () => {
    const chunks = readdirSync(join(dirname(PROGRAM), 'chunks')).map((name) => join(dirname(PROGRAM), 'chunks', name));
    for (const library of ['react', 'xstate', 'yaml', 'causes'] as const) {
      expect(chunks.filter((file) => has(file, library))).not.toEqual([]);
    }
  });

  it.each<[readonly string[], readonly (keyof typeof MARKS)[]]>([
    [['--help'], ['react', 'xstate', 'yaml']],
    [['chekc'], ['react', 'xstate', 'yaml']],
    [
      ['check', '--list'],
      ['react', 'xstate', 'yaml'],
    ],
    [
      ['check', '--simulate', 'goroot-frozen', '--verbose'],
      ['react', 'xstate', 'causes'],
    ],
    [
      ['--simulate', 'healthy'],
      ['react', 'xstate', 'causes'],
    ],
    [
      ['explain', 'cause', 'goroot-stale'],
      ['react', 'xstate', 'yaml'],
    ],
    [['simulate'], ['react', 'xstate']],
    [
      ['simulate', 'goroot-frozen', '--practice'],
      ['react', 'xstate'],
    ],
    [
      ['fix', '--simulate', 'healthy', '--dry-run'],
      ['react', 'xstate'],
    ],
    [
      ['undo', '--list'],
      ['react', 'xstate', 'yaml'],
    ],
    [['read'], ['react', 'xstate', 'yaml']],
    [
      ['read', 'scutil-dns', join(import.meta.dirname, '../fixtures/macos/scutil-dns.txt')],
      ['react', 'xstate', 'yaml'],
    ],
    [
      ['prove', '--list'],
      ['react', 'xstate', 'yaml'],
    ],
    [
      ['symptom', 'go: cannot find GOROOT directory: /x', '--json'],
      ['react', 'xstate', 'yaml', 'causes'],
    ],
    [['graph'], ['react', 'yaml']],
  ])('%j needs none of %j', async (argv, libraries) => {
    const files = await loadedBy(argv);
    expect(files).toContain(PROGRAM);
    const wrong = files.flatMap((file) =>
      libraries.filter((library) => has(file, library)).map((library) => [basename(file), library]),
    );
    expect(wrong).toEqual([]);
  });

  it('--version alone loads almost nothing', async () => {
    expect((await loadedBy(['--version'])).length).toBeLessThanOrEqual(3);
  });
});
