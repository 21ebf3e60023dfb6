import { createContext, runInContext } from 'node:vm';
import { sandbox } from 'pac-resolver';
import { QuickJS } from 'quickjs-wasi';
import wasm from 'quickjs-wasi/quickjs.wasm';

/** What a script can find out about the computer that it runs on. */
export interface PacWorld {
  /** The first IPv4 address of a name, by the system's own way; null: there is none. */
  resolve(name: string): Promise<string | null>;
  /** The computer's own IPv4 address; null: it could not be found out. */
  ownAddress(): Promise<string | null>;
}

export type PacRun =
  /** What `FindProxyForURL` gave back, as it stands. */
  { readonly ok: true; readonly said: string } | { readonly ok: false; readonly detail: string };

/** The engine asks between two steps; one step (a search, a pattern) can be as long as its script wants. */
const STEP_LIMIT_MS = 1_500;
/** A script looks at some names and compares; whoever counts to a million has lost its way. */
const RUN_LIMIT_MS = 1_000;
const MEMORY_LIMIT_BYTES = 32 * 1_024 * 1_024;
/** Names that a script looks up one because of the other. */
const MAX_ROUNDS = 8;
/** No list of a company's hosts is looked up for one address. */
const MAX_NAMES = 64;
const MAX_SHOWN = 3;
/** Some ways, one after the other; nobody reads through thousands. */
const MOST_SAID = 10_000;
const OWN = 'myIpAddress()';
/** Not written yet in the library: it says no to every date. */
const DATES = 'dateRange()';

/** What the script has asked so far, and the answers. */
interface Known {
  readonly answers: Map<string, string | null>;
  /** Asked in this round, and without an answer yet. */
  readonly wanted: Set<string>;
}

/**
 * Runs a proxy auto-configuration script, in an engine of its own that reaches nothing but what `world` tells it.
 * @param url as the script is to see it
 */
export async function runPac(script: string, url: URL, world: PacWorld): Promise<PacRun> {
  const known: Known = { answers: new Map(), wanted: new Set() };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    known.wanted.clear();
    // A look-up takes time, and the functions of a script give their answers at once: so it runs until it has asked
    // for everything that it wants, and what it said before that does not count.
    const run = await runOnce(script, url, known);
    if (known.wanted.has(DATES)) return { ok: false, detail: DATES };
    if (known.wanted.size === 0) return run;
    if (known.answers.size + known.wanted.size > MAX_NAMES) break;
    const found = await Promise.all(
      [...known.wanted].map(
        async (name) => [name, await (name === OWN ? world.ownAddress() : world.resolve(name))] as const,
      ),
    );
    for (const [name, address] of found) known.answers.set(name, address);
    if (known.answers.get(OWN) === null) return { ok: false, detail: OWN };
  }
  return { ok: false, detail: [...known.wanted].slice(0, MAX_SHOWN).join(', ') };
}

async function runOnce(script: string, url: URL, known: Known): Promise<PacRun> {
  const until = performance.now() + RUN_LIMIT_MS;
  const engine = await QuickJS.create({
    wasm,
    memoryLimit: MEMORY_LIMIT_BYTES,
    interruptHandler: () => performance.now() > until,
  });
  let isWhole = true;
  try {
    for (const [name, answer] of Object.entries(functionsFor(known))) {
      const handle = engine.newFunction(name, (...args) => {
        const value = answer(...args.map((arg) => engine.dump(arg)));
        if (typeof value === 'boolean') return value ? engine.true : engine.false;
        if (typeof value === 'number') return engine.newNumber(value);
        return typeof value === 'string' ? engine.newString(value) : engine.null;
      });
      engine.setProp(engine.global, name, handle);
    }
    const call = `FindProxyForURL(${JSON.stringify(url.href)}, ${JSON.stringify(url.hostname)})`;
    const said = within(STEP_LIMIT_MS, (): unknown => {
      engine.evalCode(script, 'proxy.pac').dispose();
      return engine.dump(engine.evalCode(call, 'question'));
    });
    // Nothing at all means that there is no proxy.
    const text = said === null || said === undefined ? '' : String(said);
    return text.length > MOST_SAID ? { ok: false, detail: `${text.length} characters` } : { ok: true, said: text };
  } catch (error) {
    // Broken off in the middle of a step, it cannot be tidied up any more.
    isWhole = !isTimeout(error);
    if (!isWhole) return { ok: false, detail: 'interrupted' };
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    if (isWhole) engine.dispose();
  }
}

/** What V8 breaks off by itself, wherever it is: in the engine as well as in a function that the engine calls. */
function within<T>(limitMs: number, work: () => T): T {
  return runInContext('work()', createContext({ work }), { timeout: limitMs });
}

/** Its error is one of that context, and no `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

type Answer = (...args: readonly unknown[]) => unknown;

/**
 * The functions of the format. Those that only compare are the library's; its others ask the computer past the machine
 * port, and one of them a public name server.
 */
function functionsFor({ answers, wanted }: Known): Readonly<Record<string, Answer>> {
  const addressOf = (name: string): string | null => {
    const answer = answers.get(name);
    if (answer === undefined) wanted.add(name);
    return answer ?? null;
  };
  const { dnsDomainIs, dnsDomainLevels, isPlainHostName, localHostOrDomainIs, shExpMatch, timeRange, weekdayRange } =
    sandbox;
  const pure = {
    dnsDomainIs,
    dnsDomainLevels,
    isPlainHostName,
    localHostOrDomainIs,
    shExpMatch,
    timeRange,
    weekdayRange,
  };
  return {
    ...(pure as unknown as Record<string, Answer>),
    alert: () => null,
    dateRange: () => addressOf(DATES) !== null,
    dnsResolve: (name) => addressOf(String(name)),
    isResolvable: (name) => addressOf(String(name)) !== null,
    isInNet: (name, pattern, mask) => {
      const address = addressOf(String(name));
      return address !== null && isInNet(address, String(pattern), String(mask));
    },
    myIpAddress: () => addressOf(OWN) ?? '127.0.0.1',
  };
}

function isInNet(address: string, pattern: string, mask: string): boolean {
  const [host, net, bits] = [address, pattern, mask].map(numberOf);
  if (host == null || net == null || bits == null) return false;
  return (host & bits) === (net & bits);
}

function numberOf(text: string): number | null {
  const parts = text.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) return null;
  return parts.reduce((sum, part) => (sum << 8) | part, 0);
}
