import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { waitFor } from '../../resolver/fixes/wait-for.ts';

/**
 * Lets an app talk to the local network; no command can do it, and none can ask whether it is so (TN3179).
 * @param app as System Settings lists it; empty where the terminal does not say
 */
export function allowLocalNetwork(app: string, host: string, proves: readonly CheckId[]): Fix {
  const id = app === '' ? 'proxy.allow-local-network-unnamed' : 'proxy.allow-local-network';
  return waitFor(id, proves, { app }, host, ['proxy.source-answers', 'proxy.listeners']);
}
