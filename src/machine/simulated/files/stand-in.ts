/** What stands in for a download of Go on a simulated Mac: as much as is ever told by its bytes. */
export interface StandIn {
  readonly kind: 'archive' | 'installer';
  /** `1.27.3` */
  readonly version: string;
  readonly arch: 'arm64' | 'x86_64';
  /** Common name of the certificate that signed an installer; null: none did. */
  readonly signer: string | null;
}

/**
 * Reads such a file: `simulated archive: go 1.27.3 darwin/arm64`, or `simulated installer: go 1.27.3 darwin/arm64,
 * signed by Developer ID Installer: …`. What follows the first line only makes it longer.
 * @returns null: it is something else, or damaged
 */
export function readStandIn(text: string): StandIn | null {
  const found =
    /^simulated (archive|installer): go (1\.[0-9a-z.]+) darwin\/(arm64|amd64)(?:, signed by ([^\n]+))?\n/.exec(text);
  const [, kind, version, arch, signer] = found ?? [];
  if ((kind !== 'archive' && kind !== 'installer') || version === undefined) return null;
  return { kind, version, arch: arch === 'arm64' ? 'arm64' : 'x86_64', signer: signer ?? null };
}
