import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.ts';
import { reportFinding } from '../../src/report/finding.ts';
import { findingCard } from '../../src/report/text/finding-card.ts';
import { findingLine } from '../../src/report/text/finding-line.ts';
import { shortenHome } from '../../src/report/text/home.ts';
import { reportText } from '../../src/report/text/report-text.ts';
import { sessionText } from '../../src/report/text/session-text.ts';
import type { TextStyle } from '../../src/report/text/style.ts';
import type { TextContext } from '../../src/report/text/text-context.ts';
import { displayWidth, wrap } from '../../src/report/text/wrap.ts';
import { commandLine } from '../../src/shell/command-line.ts';
import {
  commandsOf,
  goAtItsPlace,
  gorootGone,
  HOME,
  listedTwice,
  mentioned,
  notHere,
  notSeen,
  plainStyle,
  reportInput,
  words,
} from './samples.ts';

function context(style: Partial<TextStyle> = {}, suffix = ''): TextContext {
  return { words, style: { ...plainStyle, ...style }, suffix };
}
const told = (one: typeof gorootGone) => reportFinding(one, words, commandsOf);

describe('times of a server', () => {
  const look = { kind: 'dns', source: '10.0.0.53 a A, 2 times', excerpt: 'none lost', line: null, ms: 7.5 } as const;
  const timed = { ...goAtItsPlace, evidence: [{ ...look, timings: [10, 5.004], outcome: 'ok' }] };
  const report = buildReport(reportInput({ findings: [timed] }), words);
  const text = (style: Partial<TextStyle>) => reportText(report, 'this Mac', context(style));

  it('are in the data, to a hundredth, and only where there are some', () => {
    expect(report.flows.flatMap(({ findings }) => findings)[0]?.evidence[0]?.timings).toEqual([10, 5]);
    expect(told(gorootGone).evidence[0]).not.toHaveProperty('timings');
  });

  it('are drawn with --verbose, of what is healthy too; in words alone for a screen reader', () => {
    expect(text({ verbose: true })).toContain('10 ms ┤ ██\n                          │ ██ ▄▄\n');
    expect(text({ verbose: true, unicode: false })).toContain('10 ms + ##');
    expect(text({})).not.toContain('none lost');
    expect(text({ verbose: true, accessible: true })).toMatch(/none lost\n\n/);
  });
});

describe('a report as text', () => {
  const report = buildReport(reportInput(), words);

  it('tells every finding, then what is wrong in full, then what to do', () => {
    expect(reportText(report, 'this Mac', context())).toBe(`\
gomend 1.2.3 · examining this Mac · nothing is changed

✓ ok       shell.path        go is at /opt/homebrew/bin/go

✗ problem  toolchain.goroot  GOROOT is set to /opt/gone, which does not exist

! warning  proxy.value       GOPROXY lists https://***@proxy.example twice

✗ problem  toolchain.goroot  GOROOT is set to /opt/gone, which does not exist
  Why this matters  Every go command looks for its own files there and stops.
  How I know        ~/.zshrc:14  export GOROOT=/opt/gone
                    /opt/gone (missing)  ENOENT
  What I would do   Take that one line out with \`gomend fix toolchain.goroot\`.
  To mend it        gomend fix toolchain.goroot
                    take one line out of ~/.zshrc (needs sudo)
  Learn more        gomend explain cause goroot-stale

! warning  proxy.value  GOPROXY lists https://***@proxy.example twice
  Why this matters  The second one is never asked.
  What I would do   Leave it.

3 answers in 1.8 s on macOS 26.1, arm64: 1 ok, 1 warning, and 1 problem.
Something keeps Go, or a part of it, from working here.

See each change, and decide, one by one:
  gomend fix
Or let the wizard walk you through:
  gomend
`);
  });

  it('suggests commands that mean the same machine', () => {
    const text = reportText(report, 'it', context({}, ' --simulate gone'));
    expect(text).toContain('  gomend fix --simulate gone\n');
    expect(text).toContain('  gomend --simulate gone\n');
    expect(text).toContain('gomend fix toolchain.goroot --simulate gone\n');
  });

  it('suggests no command where nothing could be mended', () => {
    const healthy = buildReport(reportInput({ findings: [goAtItsPlace, listedTwice] }), words);
    expect(reportText(healthy, 'it', context())).not.toContain('gomend fix');
  });

  it.each([
    [[goAtItsPlace], 'Nothing wrong was found.'],
    [[goAtItsPlace, notHere], 'Nothing wrong was found.'],
    [[goAtItsPlace, notSeen], 'Nothing wrong was found in what could be examined.'],
    [[notSeen], 'Nothing could be examined, so nothing is known.'],
    [[goAtItsPlace, listedTwice], 'Nothing was found that stops Go now; the warnings name'],
    [[gorootGone, listedTwice], 'Something keeps Go, or a part of it, from working here.'],
  ])('comes to a verdict (%#)', (findings, verdict) => {
    expect(reportText(buildReport(reportInput({ findings }), words), 'it', context())).toContain(verdict);
  });

  it('says when it is not the whole picture', () => {
    const cut = buildReport(reportInput({ findings: [goAtItsPlace], cutShort: 'interrupted' }), words);
    expect(reportText(cut, 'it', context())).toContain('not the whole picture');
  });

  it('counts nothing where nothing was judged', () => {
    expect(reportText(buildReport(reportInput({ findings: [] }), words), 'it', context())).toContain(
      'No answer in 1.8 s',
    );
  });

  it('ends a session with what was done and what is', () => {
    const text = sessionText(report, [{ title: 'take a line out', outcome: 'Done.' }], context());
    expect(text.startsWith('take a line out: Done.\n\n✓ ok')).toBe(true);
    expect(text).toContain('3 answers: 1 ok, 1 warning, and 1 problem.');
  });
});

describe('where it goes decides how it looks', () => {
  it('a screen without Unicode gets ASCII, status words first of all', () => {
    const text = reportText(buildReport(reportInput(), words), 'this Mac', context({ unicode: false }));
    expect(text).toContain('[problem]  toolchain.goroot');
    expect(text).toContain('gomend 1.2.3 - examining this Mac - nothing is changed');
    expect(text).toMatch(/^[\u0000-\u007f]*$/);
  });

  it('a screen with colour gets a tint on the status alone', () => {
    const [line] = findingLine(told(gorootGone), 16, context({ colour: true }));
    expect(line).toBe(
      '\u001b[31m✗ problem\u001b[39m  toolchain.goroot  GOROOT is set to /opt/gone, which does not exist',
    );
  });

  it('colour changes no column', () => {
    const bare = findingLine(told(goAtItsPlace), 16, context());
    const tinted = findingLine(told(goAtItsPlace), 16, context({ colour: true }));
    expect(tinted.map((line) => line.replaceAll(/\u001b\[\d+m/g, ''))).toEqual(bare);
  });

  it.each([40, 60, 72, 80, 120])('a screen of %i columns is never overrun by prose', (width) => {
    const lines = reportText(buildReport(reportInput(), words), 'this Mac', context({ width })).split('\n');
    const copied = /gomend (?:fix|explain cause)|export GOROOT|ENOENT|proxy\.example/;
    expect(lines.filter((line) => displayWidth(line) > width && !copied.test(line))).toEqual([]);
  });

  it('no screen: a line that programs may search stays whole', () => {
    expect(findingLine(told(gorootGone), 16, context())).toHaveLength(1);
  });

  it('a narrow screen has the summary below its check', () => {
    expect(findingLine(told(goAtItsPlace), 16, context({ width: 50 }))).toEqual([
      '✓ ok       shell.path',
      '  go is at /opt/homebrew/bin/go',
    ]);
  });

  it('a screen reader gets words in whole lines, no signs and no columns', () => {
    const card = findingCard(told(gorootGone), context({ accessible: true }));
    expect(card).toEqual([
      'problem: toolchain.goroot: GOROOT is set to /opt/gone, which does not exist',
      'Why this matters: Every go command looks for its own files there and stops.',
      'How I know: ~/.zshrc:14  export GOROOT=/opt/gone',
      '/opt/gone (missing)  ENOENT',
      'What I would do: Take that one line out with `gomend fix toolchain.goroot`.',
      'To mend it: gomend fix toolchain.goroot',
      'take one line out of ~/.zshrc (needs sudo)',
      'Learn more: gomend explain cause goroot-stale',
    ]);
  });

  it('verbose adds times, and the cards of notes', () => {
    const card = findingCard(told(gorootGone), context({ verbose: true }));
    expect(card).toContain('                    /opt/gone (missing) · 0.1 ms  ENOENT');
    const noted = buildReport(reportInput({ findings: [mentioned] }), words);
    expect(reportText(noted, 'it', context({ verbose: true }))).toContain('The second one is never asked.');
    expect(reportText(noted, 'it', context())).not.toContain('The second one is never asked.');
  });

  it('long answers of a machine are cut', () => {
    const evidence = [
      { kind: 'command', source: '/x', excerpt: `${'y'.repeat(500)}\n2\n3\n4`, line: null, ms: 1, outcome: 'exit 1' },
    ] as const;
    const card = findingCard(told({ ...gorootGone, evidence }), context());
    expect(card.slice(1, 6)).toEqual([
      '  Why this matters  Every go command looks for its own files there and stops.',
      '  How I know        /x (exit 1)',
      `                      ${'y'.repeat(160)}…`,
      '                      2',
      '                      3',
    ]);
  });
});

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('never breaks what is to be copied', () => {
    expect(wrap('run `gomend fix some.check --yes` now', 12)).toEqual(['run', '`gomend fix some.check --yes`', 'now']);
  });

  it('never breaks a long word', () => {
    expect(wrap('see /a/very/long/path/indeed', 10)).toEqual(['see', '/a/very/long/path/indeed']);
  });

  it('counts wide letters as two, and marks as none', () => {
    expect(displayWidth('目录')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
  });

  it('keeps line ends', () => {
    expect(wrap('a\nb', 80)).toEqual(['a', 'b']);
  });
});

describe('the home directory as ~', () => {
  it.each([
    [`${HOME}/.zshrc`, '~/.zshrc'],
    [HOME, '~'],
    [`in ${HOME}/x, and ${HOME}.`, 'in ~/x, and ~.'],
    [`${HOME}2/x`, `${HOME}2/x`],
    [`${HOME}-old/x`, `${HOME}-old/x`],
    [`${HOME}.bak/x`, `${HOME}.bak/x`],
    [`/Volumes/x${HOME}/y`, `/Volumes/x${HOME}/y`],
    [`PATH=/bin:${HOME}/bin:/x`, 'PATH=/bin:~/bin:/x'],
  ])('%s', (text, short) => {
    expect(shortenHome(text, HOME)).toBe(short);
  });

  it('is left alone where home is the root directory', () => {
    expect(shortenHome('/x/y', '/')).toBe('/x/y');
  });
});

describe('a command to copy', () => {
  it.each([
    [['/usr/bin/go', 'env', '-u', 'GOPROXY'], '/usr/bin/go env -u GOPROXY'],
    [['/x', 'a b', "it's", '', '$HOME', '~/y'], "/x 'a b' 'it'\\''s' '' '$HOME' '~/y'"],
    [['go', 'env', '-w', 'GOPROXY=https://a,direct'], 'go env -w GOPROXY=https://a,direct'],
    [['=ls'], "'=ls'"],
  ])('%j', (argv, line) => {
    expect(commandLine(argv)).toBe(line);
  });
});
