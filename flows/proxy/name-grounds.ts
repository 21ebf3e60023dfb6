import type { CheckId } from '../../src/model/finding.ts';

/** Checks of how names are found: where one fails, no host is reached, and nothing that a host says can be judged. */
export const NAME_GROUNDS: readonly CheckId[] = [
  'resolver.network',
  'resolver.manual-servers',
  'resolver.resolver-files',
  'resolver.supplemental',
  'resolver.servers',
  'resolver.address-kinds',
  'resolver.hosts-override',
];
