import type { Catalogue } from './words.ts';

/**
 * The same findings where the line that sets the variable is known, but does more than can be edited with
 * certainty: what is wrong is said alike, and only the advice is another.
 *
 * @param advice what the person does, in one language
 * @returns a function of a catalogue and of findings without `finding.toolchain.` in front
 */
export function byHandWith(advice: string): (catalogue: Catalogue, findings: readonly string[]) => Catalogue {
  return (catalogue, findings) =>
    Object.fromEntries(
      findings.flatMap((finding) => {
        const key = `finding.toolchain.${finding}`;
        return [
          [`${key}-by-hand.summary`, catalogue[`${key}.summary`] ?? ''],
          [`${key}-by-hand.meaning`, catalogue[`${key}.meaning`] ?? ''],
          [`${key}-by-hand.advice`, advice],
        ];
      }),
    );
}

/** Findings of values that have to go, for each of which there is the same one by hand. */
export const BY_HAND_VALUES = [
  'memory-limit',
  'stops-every-program',
  'stops-go',
  'stops-some-commands',
  'work-missing',
  'goflags-quote',
  'goflags-word',
  'goflags-insecure',
  'mod-vendor',
  'module-off',
  'platform-unknown',
  'platform-foreign',
  'refused',
].map((name) => `env-values.${name}`);
export const BY_HAND_GOPATH = [
  'tilde',
  'relative',
  'equals-goroot',
  'not-a-directory',
  'nowhere',
  'far',
  'not-writable',
  'is-bin',
].map((name) => `gopath.${name}`);
export const BY_HAND_GOBIN = ['relative', 'in-shims', 'not-a-directory', 'not-writable'].map((name) => `gobin.${name}`);
