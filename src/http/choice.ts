import type { ClientProxy } from './proxy-address.ts';

/** Which HTTP proxy a program uses for an address. */
export type ClientChoice =
  /** `proxy` null: straight to the host. */
  | { readonly ok: true; readonly proxy: ClientProxy | null; readonly reason: ClientReason }
  /** The program ends instead. `variable`: the setting that it cannot use. */
  | { readonly ok: false; readonly setting: string };

export type ClientReason =
  | { readonly rule: 'no-proxy-set' }
  /** A setting that is there and empty switches the proxy off. */
  | { readonly rule: 'switched-off'; readonly setting: string }
  /** The entry of `setting` that covers the host. */
  | { readonly rule: 'no-proxy-entry'; readonly setting: string; readonly entry: string }
  | { readonly rule: 'proxy'; readonly setting: string };

/** Values of the environment; an absent one is undefined. */
export type ClientEnvironment = Readonly<Record<string, string | undefined>>;
