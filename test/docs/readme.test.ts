import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/commands/arguments.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = ['README.md', 'README.zh-CN.md'] as const;
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** Of a fenced line what is typed. Behind two spaces stands what it does, and behind two more its options. */
function typed(line: string): string {
  const [command = '', , ...options] = line.split(/ {2,}/);
  return [command, ...options].join('  ');
}

interface Section {
  /** Of its heading, 1 to 6. */
  readonly level: number;
  readonly blocks: readonly (readonly string[])[];
  readonly items: number;
  readonly rows: number;
  readonly pictures: readonly string[];
  readonly links: readonly string[];
  /** What stands in backticks. */
  readonly code: readonly string[];
}

function sectionOf(text: string): Section {
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, body = '']) => body.trimEnd().split('\n'));
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const all = (pattern: RegExp) => [...new Set([...prose.matchAll(pattern)].map(([, what = '']) => what))].sort();
  return {
    level: /^#+/.exec(text)?.[0].length ?? 0,
    blocks: blocks.map((lines) => lines.map(typed)),
    items: prose.match(/^- /gm)?.length ?? 0,
    rows: prose.match(/^\|/gm)?.length ?? 0,
    // The Chinese one may stand beside it: `zh-findings.png` is `findings-80x24.png`.
    pictures: all(/!\[[^\]]*\]\(([^)]+)\)/g).map((to) => to.replace('/zh-', '/').replace(/-\d+x\d+(?=\.png$)/, '')),
    // Each page has a link to the other.
    links: all(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g).map((to) => (to.startsWith('README') ? 'the other' : to)),
    code: all(/`([^`]+)`/g),
  };
}

const sections = (page: string) => page.split(/^(?=#+ )/m).map(sectionOf);

/** What a page has in fences, comments and all. */
const fenced = (page: string) =>
  [...page.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap(([, body = '']) => body.trimEnd().split('\n'));

describe('README.md and README.zh-CN.md', () => {
  it('say the same: as many headings, items and rows, the same commands, links and names', () => {
    const [english, chinese] = NAMES.map(read).map(sections);
    expect(english?.length).toBeGreaterThan(10);
    expect(chinese).toEqual(english);
  });

  it.each(NAMES)('%s begins with the way to the other', (name) => {
    const [other] = NAMES.filter((one) => one !== name);
    expect(read(name).split('\n')[2]).toContain(`](${other})`);
  });

  it.each(NAMES)('%s names no file that is not there', (name) => {
    const page = read(name);
    const linked = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, to = '']) => to);
    const named = [...page.matchAll(/`((?:src|schemas|docs|knowledge|scenarios|scripts)\/[^`]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(linked.length).toBeGreaterThan(10);
    expect(named.length).toBeGreaterThan(5);
    const files = [...linked.filter((to) => !to.startsWith('http')), ...named];
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it.each(NAMES)('%s names no script of npm that is not there', (name) => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const run = [...read(name).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = '']) => script);
    expect(run.length).toBeGreaterThan(10);
    expect(run.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it.each(NAMES)('%s shows no command that gomend does not take', (name) => {
    const shown = fenced(read(name)).flatMap((line) => {
      const [, args] = /(?:^|\| )(?:npm run --silent gomend --|gomend)(?: ([^|]*?))?(?: {2,}.*)?$/.exec(line) ?? [];
      // The overview stands for many, and is not typed as it stands.
      return args === undefined || /[[\]]|…$|^ /.test(args) ? [] : [args];
    });
    expect(shown.length).toBeGreaterThan(25);
    for (const args of shown) {
      const words = [...args.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
      expect(() => understand(words, {}), args).not.toThrow();
    }
  });
});
