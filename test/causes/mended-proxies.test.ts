import { PROXY } from './areas/proxy.ts';
import { TLS } from './areas/tls.ts';
import { mendCases } from './mend-cases.ts';

const MENDED = [
  'proxy-env-wrong',
  'proxy-scheme-mismatch',
  'system-proxy-leftover',
  'no-proxy-entry-misread',
  'tls-ssl-cert-file-replaces-keychain',
];

mendCases([...PROXY, ...TLS].filter(({ cause }) => MENDED.includes(cause)));
