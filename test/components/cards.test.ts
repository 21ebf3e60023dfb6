import { beforeAll, describe, expect, it } from 'vitest';
import { findingCard } from '../../components/documents/finding-card.ts';
import { learnDocument, learnPageOf } from '../../components/documents/learn-document.ts';
import { type Line, lineText } from '../../components/text/line.ts';
import { widthOf } from '../../components/text/width.ts';
import { themeOf } from '../../components/theme.ts';
import { type Voice, voiceOf } from '../../components/voice.ts';
import { allChecks, offers } from '../../flows/index.ts';
import { examine } from '../../src/commands/examine.ts';
import type { CauseTexts } from '../../src/knowledge/cause-text.ts';
import { loadKnowledge } from '../../src/knowledge/load-texts.ts';
import { loadScenario, scenarioMachine } from '../../src/machine/simulated/index.ts';
import { type Finding, findingKey, STATUSES } from '../../src/model/finding.ts';
import { LANGUAGES, type Language } from '../../src/words/language.ts';
import { loadWords } from '../../src/words/words.ts';
import { finding } from './demo.ts';

const PARTS = ['why', 'evidence', 'advice', 'more'] as const;

/** Machines with faults of every area, one in order, and one of which much cannot be seen. */
const MACS = ['healthy', 'goroot-frozen', 'home-made-dns-flusher', 'dead-proxy-two-places', 'many-gos-full-xcode'];

let findings: readonly Finding[] = [];
const voices = new Map<Language, Voice>();
const knowledge = new Map<Language, CauseTexts>();

beforeAll(async () => {
  const found = [];
  for (const name of MACS) {
    const machine = scenarioMachine(loadScenario(name), { pace: 'instant' });
    const options = { machine, checks: allChecks, catalogue: allChecks, offers, budgetMs: 30_000, startsShell: true };
    found.push(...(await examine({ ...options, signal: new AbortController().signal })).findings);
  }
  const unseen = finding({ check: 'resolver.servers', status: 'unknown', message: 'runner.unknown.timeout' });
  findings = [...new Map([...found, unseen].map((one) => [findingKey(one), one])).values()];
  const theme = themeOf({ color: false, unicode: true, accessible: false });
  for (const language of LANGUAGES) {
    voices.set(language, voiceOf(await loadWords(language), theme, '/Users/ada'));
    knowledge.set(language, await loadKnowledge(language));
  }
}, 60_000);

function voiceIn(language: Language): Voice {
  const voice = voices.get(language);
  if (!voice) throw new Error(`no voice for ${language}`);
  return voice;
}

const texts = (lines: readonly Line[]) => lines.map(lineText);
const tooWide = (rows: readonly string[], width: number) => rows.filter((row) => widthOf(row) > width);
const raw = (rows: readonly string[]) =>
  rows.filter((row) => /\b(?:card|learn|check|finding)\.[a-z]+\.|\{\w+\}/.test(row));

describe('what is found on simulated Macs', () => {
  it('has every status', () => {
    expect(STATUSES.filter((status) => !findings.some((one) => one.status === status))).toEqual([]);
  });

  it.each(LANGUAGES.flatMap((language) => [80, 40].map((width) => [language, width] as const)))(
    'opens to a card with all four parts, none of them empty (%s, %i columns)',
    (language, width) => {
      const voice = voiceIn(language);
      const labels = PARTS.map((part) => voice.say(`card.label.${part}`));
      for (const one of findings) {
        const rows = texts(findingCard(one, { voice, width, allEvidence: true }));
        const begins = labels.map((label) => rows.findIndex((row) => row === label || row.startsWith(`${label}  `)));
        expect([one.message, begins.toSorted((a, b) => a - b)]).toEqual([one.message, begins]);
        expect([one.message, begins.includes(-1)]).toEqual([one.message, false]);
        expect([one.message, ...tooWide(rows, width), ...raw(rows)]).toEqual([one.message]);
        // Beside its label, or below it, each part says something.
        const said = begins.map(
          (at, part) => (rows[at] ?? '').slice(labels[part]?.length).trim() || rows[at + 1]?.trim(),
        );
        expect([one.message, said.every((text) => text !== undefined && text !== '')]).toEqual([one.message, true]);
      }
    },
  );

  it.each(LANGUAGES.flatMap((language) => [80, 40].map((width) => [language, width] as const)))(
    'has a page to learn from, with every address whole (%s, %i columns)',
    (language, width) => {
      const voice = voiceIn(language);
      for (const one of findings) {
        const page = learnPageOf(one, knowledge.get(language) ?? null, voice);
        if (page === null) throw new Error(`no page for ${one.message}`);
        const rows = texts(learnDocument(page, { voice, width }));
        expect([one.message, ...tooWide(rows, width), ...raw(rows)]).toEqual([one.message]);
        expect([one.message, page.parts.map(({ part }) => part).includes('why'), page.sources.length > 0]).toEqual([
          one.message,
          true,
          true,
        ]);
        const joined = rows.map((row) => row.trim()).join('');
        for (const { url } of page.sources) if (url !== undefined) expect(joined).toContain(url);
      }
    },
  );

  it('never says the same sentence twice on a card', () => {
    for (const one of findings) {
      const rows = texts(findingCard(one, { voice: voiceIn('en'), width: 10_000, allEvidence: false }));
      const sentences = rows.map((row) => row.replace(/^\S.*? {3,}/, '').trim()).filter((row) => row.length > 20);
      expect([one.message, sentences.length]).toEqual([one.message, new Set(sentences).size]);
    }
  });
});

describe('the page of a cause', () => {
  const stale = finding({ cause: 'goroot-stale', check: 'toolchain.goroot' });

  it('is not there before what is known is loaded', () => {
    expect(learnPageOf(stale, null, voiceIn('en'))).toBeNull();
  });

  it('has what confirms it, what rules it out, the way out, its risk, the way back, and when sources were read', () => {
    const page = learnPageOf(stale, knowledge.get('en') ?? null, voiceIn('en'));
    if (page === null) throw new Error('no page');
    const text = texts(learnDocument(page, { voice: voiceIn('en'), width: 80 })).join('\n');
    expect(page.title).toBe('GOROOT points to a Go that is gone');
    for (const label of ['Why this matters', 'What confirms it', 'What rules it out', 'The way out', 'Risk', 'Undo'])
      expect(text).toMatch(new RegExp(`^${label} `, 'm'));
    expect(text).toContain(
      '  DanielMSchmidt/dotfiles#3, read 2026-10\n    https://github.com/DanielMSchmidt/dotfiles/',
    );
    expect(text).toContain('`gomend explain cause goroot-stale` prints this page');
  });

  it('keeps out what steers a terminal, and has no columns for ears', () => {
    const words = { title: 't', why: 'a\u001b[31mb', confirms: 'c', rulesOut: 'r', fix: 'f', risk: 'k', undo: 'u' };
    const causes = new Map([['goroot-stale', { words, sources: [{ name: 'x\u0007y(1)', seen: '2026-10' }] }]]);
    const page = learnPageOf(stale, causes, voiceIn('en'));
    if (page === null) throw new Error('no page');
    const rows = texts(learnDocument(page, { voice: voiceIn('en'), width: Number.POSITIVE_INFINITY, spoken: true }));
    expect(rows.slice(0, 2)).toEqual(['Why this matters:', 'ab']);
    const chinese = learnDocument(page, { voice: voiceIn('zh-CN'), width: Number.POSITIVE_INFINITY, spoken: true });
    expect(texts(chinese)).toContain('来源：');
    expect(rows.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(rows).not.toContain('');
  });

  it('of a cause that nothing is written about is the page of the check', () => {
    const page = learnPageOf(finding({ cause: 'nobody-knows', check: 'toolchain.goroot' }), new Map(), voiceIn('en'));
    expect(page?.title).toBe('GOROOT');
    expect(page?.sources.map(({ url }) => url)).toEqual(['https://go.dev/doc/install/source#environment']);
  });
});

describe('the page of a check', () => {
  it('tells why it is made, where it looked, once each, and how a manual page is shown', () => {
    const look = { kind: 'file', excerpt: null, line: 1, ms: 1, outcome: 'ok' } as const;
    const one = finding({
      check: 'shell.path-order',
      status: 'ok',
      message: 'shell.path-order.fine',
      evidence: [
        { ...look, source: '/Users/ada/.zshrc' },
        { ...look, source: '/Users/ada/.zshrc', line: 2 },
      ],
    });
    const voice = voiceIn('en');
    const page = learnPageOf(one, null, voice);
    if (page === null) throw new Error('no page');
    const rows = texts(learnDocument(page, { voice, width: 80 }));
    expect(rows.join(' ').replaceAll(/ +/g, ' ')).toContain('another Go starts than the one you chose');
    expect(rows.filter((row) => row.includes('~/.zshrc'))).toEqual(['Where I looked     ~/.zshrc']);
    expect(rows).toContain('    `man 8 path_helper` shows it');
  });
});
