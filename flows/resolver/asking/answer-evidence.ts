import type { Evidence, Excerpt } from '../../../src/model/evidence.ts';
import { message } from '../../../src/model/message.ts';
import type { DnsAnswer } from './ask.ts';
import type { Nameserver } from './nameserver.ts';
import { showOddities } from './oddities.ts';

const DNS_PORT = 53;

/** `10.0.0.53`, with its port only where that is not the usual one. */
export function showServer(server: Nameserver): string {
  if (server.port === DNS_PORT) return server.address;
  return server.address.includes(':') ? `[${server.address}]:${server.port}` : `${server.address}:${server.port}`;
}

/** The record of one question to one server: who was asked what, and what came back. */
export function answerEvidence(answer: DnsAnswer): Evidence {
  return {
    kind: 'dns',
    source: `${showServer(answer.server)} ${answer.name} ${answer.type}`,
    excerpt: excerptOf(answer),
    line: null,
    ms: answer.ms,
    outcome: answer.result === 'answer' ? 'ok' : answer.result,
  };
}

function excerptOf(answer: DnsAnswer): Excerpt | null {
  const parts = [
    answer.aliases.length > 0 ? message('evidence.alias', { name: answer.aliases.at(-1) ?? '' }) : '',
    answer.addresses.join(' '),
    answer.rcode === 'NOERROR' ? '' : answer.rcode,
    answer.vouchedFor === false ? message('evidence.no-soa') : '',
    answer.deniedBy ? message('evidence.denied-by', answer.deniedBy) : '',
    answer.detail,
    ...showOddities(answer.oddities),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts;
}
