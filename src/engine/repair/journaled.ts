import { cleanText } from '../../words/untrusted.ts';
import { cleanArgv } from '../../words/untrusted-argv.ts';
import type { Change } from './change.ts';

type Argv = readonly [string, ...string[]];

/** A change as it may be written down: a command that holds a credential is written without it. */
export interface Journaled {
  readonly change: Change;
  /** What undo needs of it whole, to be kept where the copies of files are; null: it is all written down. */
  readonly secret: Uint8Array | null;
}

export function journaled(change: Change): Journaled {
  if (change.kind !== 'run') return { change, secret: null };
  const inverse = change.inverse && written(change.inverse);
  const hides = inverse?.some((word, index) => word !== change.inverse?.[index]);
  return {
    change: { ...change, argv: written(change.argv), inverse },
    secret: hides ? Buffer.from(JSON.stringify(change.inverse)) : null,
  };
}

/** A change as the journal gets it; what it may not tell is kept. */
export async function writtenChange(
  change: Change,
  journal: { keep(bytes: Uint8Array): Promise<string> },
): Promise<Change> {
  const { change: written, secret } = journaled(change);
  if (written.kind !== 'run' || secret === null) return written;
  return { ...written, inverseKept: await journal.keep(secret) };
}

/** The command that takes a change back, as it runs. null: it is not kept any more. */
export async function inverseOf(
  change: Extract<Change, { kind: 'run' }>,
  kept: (sha256: string) => Promise<Uint8Array | null>,
): Promise<Argv | null> {
  if (change.inverseKept === undefined) return change.inverse;
  const bytes = await kept(change.inverseKept);
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as Argv);
}

function written([program, ...args]: Argv): Argv {
  return [cleanText(program), ...cleanArgv(args)];
}
