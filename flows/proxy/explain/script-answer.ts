import { fileURLToPath } from 'node:url';
import type { Look } from '../../../src/engine/fact.ts';
import { parseIp } from '../../../src/go/ip-address.ts';
import { type PacWay, readPacAnswer } from '../../../src/http/pac/read-answer.ts';
import type { PacWorld } from '../../../src/http/pac/run-script.ts';
import { answerOf } from '../../machine/answer.ts';
import { askSystem } from '../../resolver/asking/system-lookup.ts';
import { network } from '../../resolver/facts/network.ts';

/** What the Mac's proxy script says of one address. */
export type ScriptAnswer =
  | { readonly kind: 'ways'; readonly said: string; readonly ways: readonly PacWay[] }
  /** It could not be had. `status`: what its server answered; null: it did not. */
  | { readonly kind: 'unread'; readonly status: number | null; readonly detail: string }
  /** It was had, and gives no answer here. */
  | { readonly kind: 'unrun'; readonly detail: string };

const MAX_SCRIPT_BYTES = 1_048_576;

/**
 * Gets the script, as browsers on this Mac do, and runs it for one address.
 * @param target `https://host/…`: a script is told no more of an encrypted address than its host (CFNetwork, browsers)
 */
export async function scriptAnswer(look: Look, url: string, target: URL): Promise<ScriptAnswer> {
  const script = await scriptAt(look, url);
  if (typeof script !== 'string') return script;
  // A language of its own is loaded for it, and by it alone.
  const { runPac } = await import('../../../src/http/pac/run-script.ts');
  const shown = target.protocol === 'https:' ? new URL(target.origin) : target;
  const run = await runPac(script, shown, worldOf(look));
  if (!run.ok) return { kind: 'unrun', detail: run.detail };
  return { kind: 'ways', said: run.said, ways: readPacAnswer(run.said) };
}

async function scriptAt(look: Look, url: string): Promise<string | Exclude<ScriptAnswer, { kind: 'ways' }>> {
  const unread = (detail: string, status: number | null = null) => ({ kind: 'unread', status, detail }) as const;
  if (!URL.canParse(url)) return unread(url);
  const place = new URL(url);
  if (place.protocol === 'file:') {
    const path = pathOf(place);
    if (path === null) return unread(url);
    const outcome = await look.machine.readFile(path, { maxBytes: MAX_SCRIPT_BYTES });
    return outcome.ok ? new TextDecoder().decode(outcome.value) : unread(outcome.failure.code);
  }
  if (place.protocol !== 'http:' && place.protocol !== 'https:') return unread(place.protocol);
  const outcome = await look.machine.http({ url, proxy: null, maxBodyBytes: MAX_SCRIPT_BYTES });
  if (!outcome.ok) return unread(outcome.failure.detail);
  const { status, body, distrust } = outcome.value;
  if (distrust !== null) return unread(distrust, status);
  return status === 200 ? body : unread('', status);
}

/** null: there is none in it (it names a host, or a slash that is no separator). */
function pathOf(place: URL): string | null {
  try {
    return fileURLToPath(place, { windows: false });
  } catch {
    return null;
  }
}

function worldOf(look: Look): PacWorld {
  const isFour = (address: string) => parseIp(address) !== null && !address.includes(':');
  return {
    async resolve(name) {
      if (isFour(name)) return name;
      const { addresses } = await askSystem(look, name);
      return addresses.find(isFour) ?? null;
    },
    async ownAddress() {
      const routes = await look.ask(network);
      const device = routes.known ? routes.value.ipv4?.interface : undefined;
      if (device === undefined) return null;
      const { stdout } = await answerOf(look, ['/usr/sbin/ipconfig', 'getifaddr', device]);
      const address = stdout.trim();
      return isFour(address) ? address : null;
    },
  };
}
