import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { NamedRoot } from '../facts/company-root.ts';
import { colons } from '../judging/company-root.ts';

/** Every answer is held against what is trusted. */
export const MADE_FROM_TRUST = [
  'proxy.source-answers',
  'proxy.database-answer',
  'proxy.second-look',
  'proxy.company-root',
];

/**
 * Has this computer trust the root that the person named, for everybody on it.
 * @returns null where that root is not the one that is missing, or there is no known place for it
 */
export function trustCompanyRoot(named: NamedRoot | null, proves: readonly CheckId[]): Fix | null {
  if (named === null || named.root === null || named.vouches !== true) return null;
  if (named.place !== 'keychain' && named.place !== 'debian') return null;
  const { file, place, present, root } = named;
  if (place === 'debian' && !root.isText) return null;
  const { fileSha256: sha256, fingerprint, sha1, subject } = root;
  return {
    id: place === 'keychain' ? 'proxy.trust-company-root' : 'proxy.trust-company-root-linux',
    subject,
    params: { file, root: subject, fingerprint: colons(fingerprint) },
    risk: 'medium',
    effect: 'now',
    steps: [
      {
        kind: 'privileged',
        operation: { op: 'trust-company-root', file, sha256, fingerprint, sha1 },
        inverse: { op: 'distrust-company-root', fingerprint, sha1, keeps: present },
      },
    ],
    touches: MADE_FROM_TRUST,
    proves,
  };
}
