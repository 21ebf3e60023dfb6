import { describe, expect, it } from 'vitest';
import { changeDocument, changeSpans } from '../../components/documents/change.ts';
import { countSpans, flowsWorstFirst } from '../../components/documents/counts.ts';
import { evidenceLines } from '../../components/documents/evidence.ts';
import { findingCard } from '../../components/documents/finding-card.ts';
import { groupsOf, layOut } from '../../components/documents/findings-list.ts';
import { sudoAnnouncement } from '../../components/documents/sudo-announcement.ts';
import { type Line, lineText } from '../../components/text/line.ts';
import { widthOf } from '../../components/text/width.ts';
import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import { findingKey } from '../../src/model/finding.ts';
import { finding, fix, look, plan } from './demo.ts';
import { voice } from './voices.ts';

const texts = (lines: readonly Line[]) => lines.map(lineText);
const said = voice();
const bytes = (text: string) => Buffer.from(text);

const edit: PlannedStep = {
  kind: 'replace',
  keeping: { copy: null, writeProtected: false, kept: [], lost: [], origin: null },
  makes: [],
  as: 'person',
  before: {
    path: '/Users/ada/.zshrc',
    target: '/Users/ada/.zshrc',
    content: { bytes: bytes('a\n'), mode: 0o644, uid: 501, gid: 20, links: 1, sha256: 'x' },
  },
  after: { bytes: bytes('b\n'), mode: 0o644, uid: 501, gid: 20 },
  diff: [
    { sign: ' ', line: 9, text: '# before' },
    { sign: '-', line: 10, text: '\texport GOROOT=/opt/homebrew/Cellar/go/1.22.2/libexec' },
    { sign: '+', line: 10, text: '# gone' },
  ],
  commands: [],
};

const asRoot: PlannedStep = {
  kind: 'privileged',
  operation: { op: 'flush-directory-cache' },
  inverse: null,
  commands: [['/usr/bin/sudo', '-n', '--', '/usr/bin/dscacheutil', '-flushcache']],
};

describe('evidence', () => {
  it('is a place and what stood there, on one row where it fits', () => {
    const lines = evidenceLines([look()], { voice: said, width: 60, all: false });
    expect(texts(lines)).toEqual(['~/.zshrc:14   export GOROOT=/x']);
  });

  it('says how a look ended that did not succeed, and writes variables as a shell does', () => {
    const lines = evidenceLines(
      [
        look({ kind: 'directory', source: '/opt/go', excerpt: null, line: null, outcome: 'missing' }),
        look({ kind: 'command', source: '/usr/bin/go version', excerpt: null, line: null, outcome: 'exit 2' }),
        look({ kind: 'environment', source: 'GOROOT', excerpt: '/opt/go', line: null }),
      ],
      { voice: said, width: 60, all: false },
    );
    expect(texts(lines)).toEqual(['/opt/go   is not there', '/usr/bin/go version   exit 2', 'GOROOT=/opt/go']);
  });

  it('shows three looks, says how many more there are, and all of them on request, none twice', () => {
    const looks = [1, 2, 2, 3, 4, 5].map((line) => look({ line }));
    expect(texts(evidenceLines(looks, { voice: said, width: 60, all: false })).at(-1)).toBe('2 more looks with e');
    const all = texts(evidenceLines(looks, { voice: said, width: 60, all: true }));
    expect(all).toHaveLength(5);
    expect(all[0]).toContain('3 ms');
  });

  it('draws the times of a look that was made several times, but not for ears', () => {
    const timed = look({ source: '10.0.0.53', excerpt: 'median 7 ms', line: null, timings: [10, null, 5] });
    const told = (spoken: boolean) => texts(evidenceLines([timed], { voice: said, width: 60, all: false, spoken }));
    expect(told(false)).toEqual([
      '10.0.0.53   median 7 ms',
      '  10 ms ┤ ██',
      '        │ ██    ▄▄',
      '   0 ms ┤ ██ ×× ██',
    ]);
    expect(told(true)).toEqual(['10.0.0.53   median 7 ms']);
  });

  it('never grows wider than its column', () => {
    const long = look({ source: `/Users/ada/${'x'.repeat(90)}`, excerpt: `${'y'.repeat(200)}\n${'目'.repeat(60)}` });
    for (const width of [20, 40, 80]) {
      const lines = evidenceLines([long], { voice: said, width, all: true });
      expect(Math.max(...texts(lines).map(widthOf))).toBeLessThanOrEqual(width + 7);
      expect(
        texts(lines)
          .slice(1)
          .every((row) => widthOf(row) <= width),
      ).toBe(true);
    }
  });
});

describe('a finding', () => {
  it('is told in four parts: why it matters, how it is known, what to do, where there is more', () => {
    const rows = texts(findingCard(finding({ evidence: [look()] }), { voice: said, width: 80, allEvidence: false }));
    expect(rows.filter((row) => /^\S/.test(row)).map((row) => row.slice(0, 17).trim())).toEqual([
      'Why this matters',
      'How I know',
      'What I would do',
      'Learn more',
    ]);
  });

  it('claims nothing where nothing could be looked at', () => {
    const unseen = finding({ status: 'unknown', message: 'runner.unknown.timeout', params: { subject: 'go' } });
    const rows = texts(findingCard(unseen, { voice: said, width: 100, allEvidence: false }));
    expect(rows.join('\n')).toContain('nothing is claimed about it, good or bad');
  });
});

describe('the list of findings', () => {
  const wrong = finding();
  const fine = finding({ status: 'ok', message: 'demo.fine', check: 'shell.a', flow: 'shell' });
  const note = finding({ status: 'note', message: 'demo.fine', check: 'proxy.a', flow: 'proxy' });
  const all = [fine, note, wrong, { ...fine, check: 'toolchain.b', flow: 'toolchain' as const }];

  it('puts the flow with the worst finding first, or the one that was asked for', () => {
    expect(flowsWorstFirst(all, null).map(({ flow }) => flow)).toEqual(['toolchain', 'proxy', 'shell']);
    expect(flowsWorstFirst(all, 'shell').map(({ flow }) => flow)).toEqual(['shell', 'toolchain', 'proxy']);
  });

  it('folds what is fine into one row a flow, and unfolds it', () => {
    const folded = groupsOf(all, null, false).flatMap(({ entries }) => entries.map(({ kind }) => kind));
    expect(folded).toEqual(['finding', 'folded', 'finding', 'folded']);
    const unfolded = groupsOf(all, null, true).flatMap(({ entries }) => entries.map(({ kind }) => kind));
    expect(unfolded).toEqual(['finding', 'finding', 'finding', 'finding']);
  });

  it('knows where the marked entry stands, its title with the first of a flow', () => {
    const { lines, start, end } = layOut(groupsOf(all, null, false), {
      voice: said,
      width: 80,
      selected: findingKey(wrong),
    });
    expect(texts(lines.slice(start, end))).toEqual(['Go itself', '❯ ✗ problem  GOROOT is set to ~/go']);
  });

  it('counts only what there is', () => {
    expect(
      countSpans(all, said)
        .map(({ text }) => text)
        .join(''),
    ).toBe('1 problem · 1 note · 2 ok');
  });
});

describe('a change', () => {
  it('shows every letter of every line, with signs and numbers', () => {
    const rows = texts(changeDocument(plan({ steps: [edit] }), { voice: said, width: 40 }));
    expect(rows.slice(0, 6)).toEqual([
      'Change ~/.zshrc',
      '    9   # before',
      ' - 10       export GOROOT=/opt/homebrew/',
      '        Cellar/go/1.22.2/libexec',
      ' + 10   # gone',
      '',
    ]);
  });

  it('says what a file made anew, a linked one and a moved one are', () => {
    const made = { ...edit, before: { ...edit.before, content: null } };
    const linked = { ...edit, before: { ...edit.before, target: '/Users/ada/dotfiles/zshrc' } };
    const moved: PlannedStep = { kind: 'move', as: 'person', from: '/a', to: '/b', sha256: 'x', commands: [] };
    const rows = texts(changeDocument(plan({ steps: [made, linked, moved] }), { voice: said, width: 80 }));
    expect(rows).toContain('Make the file ~/.zshrc');
    expect(rows).toContain('Change ~/dotfiles/zshrc, which ~/.zshrc points to');
    expect(rows).toContain('Move /a to /b');
  });

  it('shows exact commands alone on their rows, and the password only where one is asked', () => {
    const root = texts(changeDocument(plan({ steps: [asRoot], undo: 'none' }), { voice: said, width: 80 }));
    expect(root).toContain('  /usr/bin/sudo -n -- /usr/bin/dscacheutil -flushcache');
    expect(root.join('\n')).toContain('Nothing takes this back.');
    expect(root.join('\n')).toContain('gomend never sees it');
    const own = texts(changeDocument(plan({ steps: [edit] }), { voice: said, width: 80 }));
    expect(own.join('\n')).not.toContain('sudo');
  });

  it('says in two words whether it needs sudo and can be undone', () => {
    const root = fix({ steps: [{ kind: 'privileged', operation: { op: 'flush-directory-cache' }, inverse: null }] });
    const text = (of: ReturnType<typeof fix>, undo: 'exact' | 'none') =>
      changeSpans(of, undo, said)
        .map((part) => part.text)
        .join('');
    expect(text(fix(), 'exact')).toBe('no sudo · can be undone');
    expect(text(root, 'none')).toBe('needs sudo · cannot be undone');
  });

  it('tells, before sudo asks, what will run, and of a simulated Mac that nobody asks there', () => {
    const steps = [asRoot];
    const real = sudoAnnouncement(
      { plan: plan({ steps }) },
      { voice: said, width: 80, simulated: false, why: 'change' },
    );
    expect(real).toContain('\n  /usr/bin/sudo -n -- /usr/bin/dscacheutil -flushcache\n');
    expect(real).toContain('gomend cannot see what you type');
    const again = sudoAnnouncement(
      { plan: plan({ steps }) },
      { voice: said, width: 80, simulated: false, why: 'again' },
    );
    expect(again).not.toContain('dscacheutil');
    expect(again).toContain('asks again, for what is left');
    expect(again).toContain('gomend cannot see what you type');
    const undo = sudoAnnouncement({ plan: null }, { voice: said, width: 80, simulated: false, why: 'undo' });
    expect(undo).toContain('Taking it back needs sudo too');
    const simulated = sudoAnnouncement(
      { plan: plan({ steps }) },
      { voice: said, width: 80, simulated: true, why: 'change' },
    );
    expect(simulated).not.toContain('gomend cannot see');
  });
});
