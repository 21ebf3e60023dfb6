import { defineFact, Unobservable } from '../../../src/engine/fact.ts';
import { LogScan } from '../../../src/macos/mdnsresponder-log/scan.ts';
import type { LogTally } from '../../../src/macos/mdnsresponder-log/tally.ts';
import { unobservable } from '../../machine/answer.ts';

/** What the program that finds names wrote into the log of macOS lately. Host names are in nothing of it. */
export type ResolverLog =
  | {
      readonly kind: 'read';
      readonly minutes: number;
      readonly tally: LogTally;
      /** It was read to its end; else time or memory ran out, and the counts are of a part. */
      readonly whole: boolean;
    }
  /** Only administrators may read it, and not in every terminal. */
  | { readonly kind: 'refused'; readonly detail: string };

export const LOG_MINUTES = 5;
/**
 * Looking through five minutes took 2.3 s where somebody measured it, fifteen 5 s: so nobody waits for it unasked. Less
 * than a whole examination has by default, so that what has come by then can be told.
 */
const READ_MS = 8_000;
const MOST_BYTES = 64 * 1_048_576;
/** mDNSResponder's two subsystems: what programs want of it, and what it sends (mDNSResponder, `mDNSMacOSX`). */
const PREDICATE = 'subsystem == "com.apple.mDNSResponder" OR subsystem == "com.apple.mdns"';
/** The path: `log` alone is a builtin of zsh, which answers otherwise (zshmodules(1)). */
const LOG = '/usr/bin/log';
/** `log: Could not open local log store: Operation not permitted`, `log: Must be admin to run 'show' command`. */
const REFUSED = /Operation not permitted|[Mm]ust be admin|could not open local log store/i;

export const resolverLog = defineFact<ResolverLog>({
  id: 'resolver.log',
  limitMs: READ_MS + 1_000,
  async observe(look) {
    const scan = new LogScan();
    const subject = `${LOG} show`;
    const outcome = await look.machine.run({
      argv: [LOG, 'show', '--style', 'ndjson', '--last', `${LOG_MINUTES}m`, '--predicate', PREDICATE],
      timeoutMs: READ_MS,
      sift: { stream: 'stdout', maxBytes: MOST_BYTES, take: (chunk) => scan.take(chunk) },
    });
    if (!outcome.ok) {
      const { tally } = scan.finish();
      // What has come by then is worth telling.
      if (outcome.failure.code === 'timeout' && tally.lines > 0)
        return { kind: 'read', minutes: LOG_MINUTES, tally, whole: false };
      throw unobservable(subject, outcome.failure);
    }
    const { exitCode, stderr, truncated } = outcome.value;
    const { tally, closed } = scan.finish();
    if (exitCode !== 0 && !truncated) {
      const detail = stderr.trim().split('\n')[0] ?? '';
      if (REFUSED.test(stderr)) return { kind: 'refused', detail };
      throw new Unobservable({ code: 'failed', subject, detail });
    }
    return { kind: 'read', minutes: LOG_MINUTES, tally, whole: closed && !truncated };
  },
});
