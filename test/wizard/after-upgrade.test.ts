import { describe, expect, it } from 'vitest';
import { allChecks } from '../../flows/index.ts';
import { changeBehind, changesOf, UPGRADE_CHANGES, UPGRADE_CHECKS } from '../../flows/upgrade-changes.ts';
import { inOrder } from '../../src/session/session.ts';
import { loadWords } from '../../src/words/words.ts';
import { macWith } from '../machine/simulated/macs.ts';
import { finding } from '../session/scripted.ts';
import { openPlain } from '../support/plain-wizard/open.ts';

const XCODE = '/Applications/Xcode.app/Contents/Developer';

/** Summaries of what is wrong, in the order in which they are told: those that upgrades are known to do, and others. */
async function told(state: object, base: string) {
  const wizard = await openPlain(macWith(state, base));
  await wizard.answer('3');
  const { lines, options } = await wizard.page();
  const labels = options.map(({ label }) => label).filter((label) => /, (problem|warning|note): /.test(label));
  const isKnown = (label: string) => label.includes('Known to change with ');
  const wrong = labels.filter((label) => !label.includes(', note: '));
  return { lines, labels, known: wrong.filter(isKnown), others: wrong.filter((label) => !isKnown(label)), isKnown };
}

describe('after an upgrade', { timeout: 20_000 }, () => {
  it.each([
    ['tools that were there and are gone', {}, 'tools-gone-after-upgrade', /command line tools are gone/],
    ['a Touch ID that was set up', {}, 'touch-id-for-sudo-lost', /sudo asks for your password again/],
    ['an old Go that a project asks for', {}, 'old-go-pinned-in-project', /whose tests macOS 26\.5 ends/],
    ['an app that may not reach the local network', {}, 'terminal-kept-off-local-network', /does not let iTerm/],
    ['a background item that is switched off', {}, 'agent-switched-off', /is switched off/],
    [
      'tools that are gone beside an Xcode',
      {
        files: {
          '/Library/Developer/CommandLineTools': null,
          [`${XCODE}/usr/bin/xcrun`]: { program: 'xcrun' },
        },
      },
      'healthy',
      /command line tools are gone|macOS looks for its developer tools in/,
    ],
  ])('is told first, as known: %s', async (_, state, base, summary) => {
    const { labels, known, others, isKnown } = await told(state, base);
    expect(known.join('\n')).toMatch(summary);
    expect(known).toHaveLength(1);
    expect(others).toEqual([]);
    expect(labels.slice(0, known.length).every(isKnown)).toBe(true);
  });

  it.each([
    ['tools that were never there', {}, 'brand-new', /tools are not installed/],
    ['a Go that was updated', {}, 'goroot-frozen', /GOROOT points to/],
    [
      'an Xcode that is gone while the tools are there',
      { developerTools: { selected: XCODE } },
      'healthy',
      /macOS looks for its developer tools in/,
    ],
    ['a proxy that is gone', {}, 'dead-proxy-two-places', /7890/],
    ['a program that was copied over itself', {}, 'tool-copied-over-itself', /macOS kills mytool/],
    [
      'tools that a line of the person’s own chooses elsewhere',
      { files: { '~/.zshrc': 'export DEVELOPER_DIR=/Volumes/gone/Developer\n' } },
      'healthy',
      /DEVELOPER_DIR/,
    ],
  ])('has other causes, as far as is known: %s', async (_, state, base, summary) => {
    const { lines, known, others } = await told(state, base);
    expect(others.join('\n')).toMatch(summary);
    expect(known).toEqual([]);
    expect(lines.join('\n')).toMatch(/None of the|none is seen to be wrong/);
  });

  it('puts what is known above what is worse and is not', async () => {
    const { labels, known, others } = await told(
      { files: { '~/.zshenv': 'export GOROOT=/gone\n' } },
      'touch-id-for-sudo-lost',
    );
    expect(known).toHaveLength(1);
    expect(others.join('\n')).toMatch(/problem: GOROOT/);
    expect(labels[0]).toBe(known[0]);
  });

  it('says nothing of an upgrade where nothing is wrong', async () => {
    const { lines, known, others } = await told({}, 'healthy');
    expect([...known, ...others]).toEqual([]);
    expect(lines.join('\n')).toContain(
      'None of the 7 things that upgrades of macOS are known to change is wrong here.',
    );
  });

  it('never claims that one did it', async () => {
    const words = await loadWords('en');
    const said = words
      .keys()
      .filter((key) => key.startsWith('upgrade.'))
      .map((key) => words.say(key));
    expect(said.length).toBeGreaterThan(10);
    expect(
      said.filter(
        (one) => /upgrade (?:has |had )?(?:broke|removed|took|caused|did)/i.test(one) && !/is not known/.test(one),
      ),
    ).toEqual([]);
  });
});

describe('what upgrades change', () => {
  const mac = { name: 'macOS', version: '26.1', build: '', cpu: 'arm64', translated: false };
  const held = { ...finding, check: 'proxy.environment', message: 'proxy.environment.local-network' };

  it('is known from the version of macOS on that did it', () => {
    const at = (version: string) => changeBehind(held, { ...mac, version })?.id ?? null;
    expect(['14.8', '15.0', '26.1', '27.0'].map(at)).toEqual([null, 'local-network', 'local-network', 'local-network']);
  });

  it('is nothing on another system, or on one that does not say what it is', () => {
    expect(changesOf({ ...mac, name: 'Debian GNU/Linux', version: '13' })).toEqual([]);
    expect(changesOf(null)).toEqual([]);
    expect(changesOf({ ...mac, version: '' }).every(({ since }) => since === null)).toBe(true);
  });

  it('names checks that there are, and messages that they can say', async () => {
    const words = await loadWords('en');
    const ids = new Set(allChecks.map(({ id }) => id));
    expect(UPGRADE_CHECKS.filter((id) => !ids.has(id))).toEqual([]);
    const messages = UPGRADE_CHANGES.flatMap(({ signs }) => signs.flatMap((sign) => sign.messages));
    expect(messages.filter((one) => !words.has(`finding.${one}.summary`))).toEqual([]);
  });

  it('is looked at first in that journey, and no check is lost by it', () => {
    const order = inOrder(allChecks, 'after-upgrade').map(({ id }) => id);
    expect(order.slice(0, UPGRADE_CHECKS.length)).toEqual(UPGRADE_CHECKS);
    expect(order.toSorted()).toEqual(allChecks.map(({ id }) => id).toSorted());
    expect(inOrder(allChecks, 'look').map(({ id }) => id)).not.toEqual(order);
  });
});
