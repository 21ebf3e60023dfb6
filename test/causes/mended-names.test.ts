import { RESOLVER } from './areas/resolver.ts';
import { mendCases } from './mend-cases.ts';

const MENDED = [
  'resolver-file-malformed',
  'resolver-file-leftover',
  'localhost-unresolvable',
  'hosts-override',
  'dns-manual-servers',
  'dns-local-resolver-dead',
  'netdns-split-dns',
];

mendCases(RESOLVER.filter(({ cause }) => MENDED.includes(cause)));
