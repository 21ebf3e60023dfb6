import type { DnsReply } from './reply.ts';

/**
 * What a reply means for a program that wanted an address.
 *
 * - `answer`: there are addresses.
 * - `no-data`: the name exists, without an address of this type (RFC 2308, 2.2).
 * - `no-such-name`: the name does not exist (NXDOMAIN; RFC 2308, 2.1).
 * - `server-failure`: the server could not find out (SERVFAIL).
 * - `refused`: the server does not want to answer this client, or this name.
 * - `referral`: the server does not look names up, it only points to others (Go: "lame referral").
 * - `other-error`: any other code.
 */
export type DnsMeaning =
  | 'answer'
  | 'no-data'
  | 'no-such-name'
  | 'server-failure'
  | 'refused'
  | 'referral'
  | 'other-error';

export interface DnsJudgement {
  readonly meaning: DnsMeaning;
  /**
   * For a denial (`no-data`, `no-such-name`): the zone that denies stands in the reply. Every server that
   * relays a zone's denial has it (RFC 2308, 3); without it the denial is somebody's own invention (a filter,
   * a router, a broken forwarder), or at least cannot be told from one. null where nothing is denied.
   */
  readonly vouchedFor: boolean | null;
}

export function judgeReply(reply: DnsReply): DnsJudgement {
  switch (reply.rcode) {
    case 'NOERROR':
      return judgeSuccess(reply);
    case 'NXDOMAIN':
      return { meaning: 'no-such-name', vouchedFor: reply.authority !== null };
    case 'SERVFAIL':
      return { meaning: 'server-failure', vouchedFor: null };
    case 'REFUSED':
      return { meaning: 'refused', vouchedFor: null };
    default:
      return { meaning: 'other-error', vouchedFor: null };
  }
}

function judgeSuccess(reply: DnsReply): DnsJudgement {
  if (reply.addresses.length > 0) return { meaning: 'answer', vouchedFor: null };
  // Name servers without a zone's own record, from a server that does not recurse (RFC 2308, 2.2, "referral").
  if (reply.authority === null && reply.referral && !reply.recursionAvailable) {
    return { meaning: 'referral', vouchedFor: null };
  }
  return { meaning: 'no-data', vouchedFor: reply.authority !== null };
}
