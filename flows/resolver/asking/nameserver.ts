/** A name server as it is configured. */
export interface Nameserver {
  /** An IP address, a link-local one with its zone (`fe80::1%en0`). */
  readonly address: string;
  readonly port: number;
}
