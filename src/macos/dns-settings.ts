/** The server that a profile of the type `com.apple.dnsSettings.managed` names. */
export interface DnsSettings {
  readonly transport: 'tls' | 'https';
  /** Of TLS: what its certificate must be made out to; of HTTPS: the host of `url`. */
  readonly name: string;
  /** Of HTTPS; null for TLS. */
  readonly url: string | null;
  /** Where it is; empty: the system has to find `name`. */
  readonly addresses: readonly string[];
}

/**
 * Reads `spconfigprofile_payload_data`: a property list in the old style, as a text of its own inside of the JSON. Only
 * the keys of the server are looked for; what else stands there may be a secret.
 * Source: Apple, Device Management, DNSSettings; NSDictionary's description as system_profiler prints it.
 * @returns null: it names no server of encrypted DNS
 */
export function dnsSettingsOf(data: string): DnsSettings | null {
  const addresses = listOf(data, 'ServerAddresses');
  const protocol = settingOf(data, 'DNSProtocol')?.toUpperCase();
  if (protocol === 'TLS') {
    const name = settingOf(data, 'ServerName');
    return name === null ? null : { transport: 'tls', name, url: null, addresses };
  }
  // The template of RFC 8484 may end in `{?dns}`, which a POST leaves out.
  const url = settingOf(data, 'ServerURL')?.replace(/\{[^}]*\}/g, '') ?? null;
  if (protocol !== 'HTTPS' || url === null || !URL.canParse(url)) return null;
  const { protocol: scheme, hostname } = new URL(url);
  return scheme === 'https:' ? { transport: 'https', name: hostname, url, addresses } : null;
}

function settingOf(data: string, key: string): string | null {
  const [, quoted, bare] = new RegExp(`\\b${key}\\s*=\\s*(?:"([^"]*)"|([^\\s;"(){}]+))\\s*;`).exec(data) ?? [];
  return quoted ?? bare ?? null;
}

function listOf(data: string, key: string): readonly string[] {
  const [, list = ''] = new RegExp(`\\b${key}\\s*=\\s*\\(([^)]*)\\)`).exec(data) ?? [];
  return list
    .split(',')
    .map((one) => one.trim().replace(/^"(.*)"$/, '$1'))
    .filter((one) => one !== '');
}
