import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { ServiceServers } from '../facts/service-servers.ts';

/** What changes when a service's servers do; everything that was asked of them is made from these. */
export const MADE_FROM_SERVERS: readonly string[] = [
  'resolver.configuration',
  'resolver.service-servers',
  'resolver.system-answers',
];

/** Lets a network service take its name servers from the network again (macOS). */
export function automaticServers({ service, manual, offered }: ServiceServers, proves: readonly CheckId[]): Fix {
  return {
    id: 'resolver.automatic-servers',
    subject: service,
    params: { service, servers: manual, offered: offered?.servers ?? [] },
    risk: 'medium',
    effect: 'now',
    steps: [
      {
        kind: 'privileged',
        operation: { op: 'set-dns-servers', service, servers: [] },
        inverse: { op: 'set-dns-servers', service, servers: manual },
      },
    ],
    touches: MADE_FROM_SERVERS,
    proves,
  };
}
