import type { DnsReply } from './reply.ts';

/**
 * What a reply means for a program that wanted an address.
 *
 * - `answer`: there are addresses.
 * - `no-data`: the name exists, without an address of this type (RFC 2308, 2.2).
 * - `no-such-name`: the name does not exist (NXDOMAIN; RFC 2308, 2.1).
 * - `server-failure`: the server could not find out (SERVFAIL).
 * - `refused`: the server does not want to answer this client, or this name.
 * - `referral`: the server neither answers for the name nor looks names up (Go: "lame referral").
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
  /** Who says so, and for how many seconds that may be remembered (RFC 2308, 5); null: nobody, or nothing is denied. */
  readonly deniedBy: { readonly zone: string; readonly seconds: number } | null;
}

export function judgeReply(reply: DnsReply): DnsJudgement {
  switch (reply.rcode) {
    case 'NOERROR':
      return judgeSuccess(reply);
    case 'NXDOMAIN':
      return denial('no-such-name', reply);
    case 'SERVFAIL':
      return plain('server-failure');
    case 'REFUSED':
      return plain('refused');
    default:
      return plain('other-error');
  }
}

function plain(meaning: DnsMeaning): DnsJudgement {
  return { meaning, vouchedFor: null, deniedBy: null };
}

function denial(meaning: 'no-data' | 'no-such-name', { authority }: DnsReply): DnsJudgement {
  const deniedBy = authority && { zone: authority.zone, seconds: authority.negativeTtl };
  return { meaning, vouchedFor: authority !== null, deniedBy };
}

function judgeSuccess(reply: DnsReply): DnsJudgement {
  if (reply.addresses.length > 0) return plain('answer');
  // As Go judges it (net/dnsclient_unix.go, checkHeader); name servers there or not, nobody has spoken for the name.
  const isLame = !reply.authoritative && !reply.recursionAvailable && reply.aliases.length === 0;
  if (isLame && reply.authority === null) return plain('referral');
  return denial('no-data', reply);
}
