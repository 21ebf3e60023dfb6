import { beforeAll, describe, expect, it } from 'vitest';
import { lackingHere, type Shown, showResolver, type Way } from '../support/resolver-namespace/stage.ts';

const lacking = process.env['CI'] === 'true' ? '' : lackingHere();
const HOST = 'proxy.golang.org';

interface Finding {
  readonly check: string;
  readonly status: string;
  readonly summary: string;
  readonly evidence: readonly { readonly source: string; readonly excerpt: string; readonly outcome: string }[];
}

function findingsOf({ stdout }: Shown): readonly Finding[] {
  const { flows } = JSON.parse(stdout) as { readonly flows: readonly { readonly findings: readonly Finding[] }[] };
  return flows.flatMap(({ findings }) => findings).filter(({ check }) => check === 'resolver.servers');
}

/** Replies about the host as tshark reads them: code and records of the authority section. */
function repliesOf({ packets }: Shown): readonly string[] {
  const fields = packets.map((line) => line.split('\t'));
  const replies = fields.filter(([, response, , name]) => /1|True/.test(response ?? '') && name === HOST);
  return [...new Set(replies.map(([, , rcode, , authorities]) => `${rcode} ${authorities}`))];
}

describe.skipIf(lacking !== '')(
  `in a network where 8.8.8.8 is ours${lacking === '' ? '' : ` (skipped: ${lacking})`}`,
  () => {
    const shown = new Map<Way, Shown>();
    beforeAll(async () => {
      const ways = ['invented', 'denied', 'healthy'] as const;
      await Promise.all(ways.map(async (way) => shown.set(way, await showResolver(way, ['--json']))));
    });
    const at = (way: Way) => shown.get(way) as Shown;

    it('a denial that nobody vouches for is a problem, with the reply as evidence', () => {
      const { exitCode, packets } = at('invented');
      const finding = findingsOf(at('invented')).find(({ summary }) => summary.includes(HOST));
      expect(finding).toMatchObject({
        status: 'problem',
        summary: expect.stringContaining('without saying on whose word'),
      });
      expect(finding?.evidence[0]).toMatchObject({
        source: `8.8.8.8 ${HOST} A`,
        excerpt: 'NXDOMAIN, no SOA',
        outcome: 'no-such-name',
      });
      expect(exitCode).toBe(1);
      expect(repliesOf(at('invented'))).toEqual(['3 0']);
      expect(packets.some((line) => line.startsWith('8.8.8.8\t'))).toBe(true);
      expect(at('invented').stdout).not.toMatch(/hijack/i);
    });

    it('a denial by the zone is another one', () => {
      const finding = findingsOf(at('denied')).find(({ summary }) => summary.includes(HOST));
      expect(finding).toMatchObject({ status: 'problem' });
      expect(finding?.summary).not.toContain('without saying on whose word');
      expect(finding?.evidence[0]?.excerpt).toMatch(/^NXDOMAIN, says golang\.org, for \d+ s$/);
      expect(repliesOf(at('denied'))).toEqual(['3 1']);
    });

    it('an address is none', () => {
      expect(findingsOf(at('healthy'))).toMatchObject([{ status: 'ok' }]);
      expect(repliesOf(at('healthy'))).toContain('0 0');
    });
  },
);
