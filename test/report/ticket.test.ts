import { describe, expect, it } from 'vitest';
import { codeBlock, codeSpan, plainMarkdown } from '../../src/report/ticket/markdown.ts';
import { type TicketAbout, ticketText } from '../../src/report/ticket/ticket.ts';
import { emptyContext, type SessionContext } from '../../src/session/context.ts';
import { readSymptom } from '../../src/symptom/read-symptom.ts';
import { tellWhole } from '../../src/symptom/told.ts';
import { loadWords, Words } from '../../src/words/words.ts';
import { finding, fix, look, repair } from '../components/demo.ts';

const catalogue = await loadWords('en');
const words = new Words('en', {
  ...Object.fromEntries(catalogue.keys().map((key) => [key, raw(key)])),
  'finding.demo.summary': 'GOROOT points to {path}',
  'finding.demo.fine.summary': 'GOROOT is not set',
  'fix.demo.fix.title': 'take a line out of {file}',
});
/** The sentence as it stands in the catalogue: placeholders that nobody fills stay. */
function raw(key: string): string {
  return catalogue.say(key);
}

const about: TicketAbout = {
  version: '1.0',
  systemLine: 'macOS, Apple silicon, zsh',
  system: 'macOS 26.1',
  run: '20261120-0900-abcd',
  isSimulated: false,
  at: '2026-11-20 09:00',
  done: [],
};
const symptomOf = (text: string) => readSymptom(tellWhole(text), async () => {});
const stale = finding({ check: 'toolchain.goroot', cause: 'goroot-stale', evidence: [look()], fixes: [fix()] });
const GOROOT = 'go: cannot find GOROOT directory: /x';

async function ticket(parts: Partial<SessionContext>, message = GOROOT, more: Partial<TicketAbout> = {}) {
  const symptom = await symptomOf(message);
  return ticketText(
    { ...emptyContext, journey: 'support', symptom, ...parts },
    { ...about, ...more },
    words,
    '/Users/bo',
  );
}

describe('text of a machine in Markdown', () => {
  it.each([
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['2) item', '2\\) item'],
    ['=== ', '\\==='],
    ['```sh\nrm -rf /\n```', '\\`\\`\\`sh rm -rf / \\`\\`\\`'],
    ['~~~', '\\~\\~\\~'],
    ['~/.zshrc', '\\~/.zshrc'],
    ['see ~/.zshrc', 'see ~/.zshrc'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y\\>'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['[click](http://x)', '\\[click\\](http://x)'],
    ['![x](http://x)', '!\\[x\\](http://x)'],
    ['*bold* _it_ a_b_c', '\\*bold\\* \\_it\\_ a_b_c'],
    ['a | b', 'a \\| b'],
    ['back\\slash', 'back\\\\slash'],
    ['go1.26.3 in /opt/x-y/z', 'go1.26.3 in /opt/x-y/z'],
  ])('is text: %j', (text, markdown) => {
    expect(plainMarkdown(text)).toBe(markdown);
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a ``` b', '````a ``` b````'],
    ['a\nb', '`a b`'],
    ['', ''],
  ])('is code: %j', (text, code) => {
    expect(codeSpan(text)).toBe(code);
  });

  it('is a block that no fence in it ends', () => {
    expect(codeBlock(['```', 'x `````'])).toEqual(['``````text', '```', 'x `````', '``````']);
  });
});

describe('a report for a ticket', () => {
  it('has the message, what it comes from and how that is known, and no question', async () => {
    const text = await ticket({ findings: [stale] });
    expect(text).toMatch(/^# Go fails: cannot find GOROOT directory: \/x$/m);
    expect(text).toContain('- System: macOS 26.1, Apple silicon, zsh');
    expect(text).toContain(`\`\`\`text\n${GOROOT}\n\`\`\``);
    expect(text).toContain('- Confirmed: GOROOT points to /Users/ada/go `toolchain.goroot` `goroot-stale`');
    expect(text).toContain('  - `/Users/ada/.zshrc:14` · `export GOROOT=/x`');
    expect(text).toContain('  - What would mend it: take a line out of /Users/ada/.zshrc');
    expect(text).toMatch(/## Ruled out\n\n- goroot-wrong-dir .*the same look \(GOROOT\) shows something else/);
    expect(text).toContain('## What was done\n\nNothing was changed.');
    expect(text).not.toContain('What to ask next');
    expect(text).not.toMatch(/ticket\.|verdict\.|symptom\.\w|\{\w+\}/);
  });

  it('asks where nothing was confirmed, and says what could not be settled', async () => {
    const open = finding({ check: 'toolchain.goroot', status: 'unknown', message: 'demo.fine' });
    const other = finding({ check: 'proxy.x', status: 'warning' });
    const text = await ticket({ findings: [open, other] });
    expect(text).toContain('## What it comes from\n\nNot found.');
    expect(text).toMatch(/## Not settled\n\n- goroot-stale .*: GOROOT is not set/);
    expect(text).toContain('## Also found\n\n- warning: GOROOT points to /Users/ada/go');
    expect(text).toMatch(/## What to ask next\n\n- Was the message printed on this computer/);
  });

  it('tells a cause that is mended as the cause, what was done, and what takes it back', async () => {
    const mended = finding({ check: 'toolchain.goroot', status: 'ok', message: 'demo.fine' });
    const done = [{ title: 'Take `one` line out', outcome: 'done and proven', undo: 'exact' as const }];
    const session = { findings: [mended], repairs: [repair({ finding: stale })] };
    const text = await ticket(session, GOROOT, { done });
    expect(text).toContain('- Confirmed, and mended since: GOROOT points to /Users/ada/go');
    expect(text).toContain('  - ok: GOROOT is not set');
    expect(text).not.toContain('What would mend it');
    expect(text).toContain('- Take \\`one\\` line out: done and proven');
    expect(text).toContain('  - To take it back: `gomend undo 20261120-0900-abcd`');
    const undone = await ticket({ ...session, undone: [] }, GOROOT, { done });
    expect(undone).not.toContain('mended since');
    expect(undone).not.toContain('gomend undo');
    expect(undone).toContain('- All of it was taken back again.');
  });

  it('lets nothing of the message or of the machine break out, and shows no credential', async () => {
    const evil = [
      GOROOT,
      '```',
      '# owned',
      '<script>alert(1)</script>',
      '\u001b[31mGet "https://me:hunter2@h/x/@v/list": dial tcp 1.2.3.4:443: i/o timeout',
    ].join('\n');
    const nasty = finding({
      check: 'toolchain.goroot',
      cause: 'goroot-stale',
      params: { path: '`x`\n# owned [a](http://b) <b>' },
      evidence: [look({ excerpt: '``` `x`\n# owned', source: '/a`b' })],
    });
    const text = await ticket({ findings: [nasty] }, evil);
    expect(text).not.toMatch(/hunter2|\u001b/);
    const outside = text.replace(/````text\n[\s\S]*?\n````/, '');
    expect(outside).not.toMatch(/^\s*(?:-\s+)?(?:# owned|```)/m);
    expect(outside).not.toMatch(/<b>|<script>|(?<!\\)\[a(?<!\\)\]/);
    expect(text).toContain('```` ``` `x` ````');
    expect(text).toMatch(/````text\n[\s\S]*\n```\n# owned\n[\s\S]*\n````/);
  });

  it('of an area, or of what cannot be said, needs no message', async () => {
    const session = { ...emptyContext, journey: 'support' as const, area: 'resolver' as const };
    const text = ticketText(session, { ...about, isSimulated: true, system: null }, words, '/Users/bo');
    expect(text).toMatch(/^# Go fails$/m);
    expect(text).toContain('None was given; what fails: Names (DNS).');
    expect(text).toContain('macOS, Apple silicon, zsh (a simulated Mac, not a real one)');
  });

  it('of a long message leaves lines out, and says how many', async () => {
    const text = await ticket({}, `${'line of nothing\n'.repeat(200)}${GOROOT}\n${'after\n'.repeat(100)}`);
    expect(text).toMatch(/\[\d+ lines left out\]\nline of nothing\ngo: cannot find/);
    expect(text.split('\n').length).toBeLessThan(80);
  });
});
