import { note } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { FOREIGN } from '../asking/oddities.ts';
import { evidenceOf, type ServerHealth } from './server-health.ts';

/**
 * Replies that nobody asked for came beside a server's own. Who sent them cannot be told from here, and there are
 * harmless senders (a router that answers for another server), so it is told with its numbers and never named.
 */
export function judgeMoreAnswers(servers: readonly ServerHealth[]): readonly Verdict[] {
  return servers.flatMap((server) => {
    const odd = server.answers.filter((answer) => FOREIGN.some((kind) => (answer.oddities[kind] ?? 0) > 0));
    if (odd.length === 0) return [];
    const n = odd.reduce((sum, { oddities }) => sum + FOREIGN.reduce((all, kind) => all + (oddities[kind] ?? 0), 0), 0);
    const params = { server: server.name, n };
    return [note('resolver.servers.more-answers', { params, evidence: evidenceOf(odd), subject: server.name })];
  });
}
