/** Where the proxies of `odd-proxies.ts` listen. */
export const NTLM_PORT = 3201;
export const SOCKS_PORT = 3202;
