import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { type ResolverFile as Read, readResolverFile } from '../../../src/macos/resolver-file.ts';
import { unobservable } from '../../machine/answer.ts';

/** One file of /etc/resolver; each is a resolver of its own, whatever it is called. */
export interface ResolverFile {
  readonly name: string;
  /** By the name that everybody knows: `/etc/resolver/corp.test`. */
  readonly path: string;
  /** The file itself: `/private/etc/resolver/corp.test`. */
  readonly realPath: string;
  /** null: it cannot be read, so that what it does can only be seen in the configuration. */
  readonly read: Read | null;
  /** Its lines as they stand there; empty where it could not be read. */
  readonly lines: readonly string[];
}

const DIRECTORY = '/etc/resolver';
/** configd reads them all; more than this are not a person's doing, and the first ones show what they are. */
const MAX_FILES = 200;
const MAX_BYTES = 64 * 1024;

/** The resolvers that files ask for (macOS). Empty where the directory does not exist, as on a fresh Mac. */
export const resolverFiles = defineFact<readonly ResolverFile[]>({
  id: 'resolver.files',
  limitMs: 2_000,
  async observe(look) {
    const listed = await look.machine.list(DIRECTORY);
    if (!listed.ok) {
      if (listed.failure.code === 'missing') return [];
      throw unobservable(DIRECTORY, listed.failure);
    }
    const names = listed.value.filter((entry) => entry.type !== 'directory').map((entry) => entry.name);
    const sorted = [...names].sort().slice(0, MAX_FILES);
    return Promise.all(sorted.map((name) => readOne(look, name)));
  },
});

async function readOne(look: Look, name: string): Promise<ResolverFile> {
  const path = `${DIRECTORY}/${name}`;
  const [real, content] = await Promise.all([
    look.machine.realPath(path),
    look.machine.readFile(path, { maxBytes: MAX_BYTES }),
  ]);
  const about = { name, path, realPath: real.ok ? real.value : path };
  if (!content.ok) return { ...about, read: null, lines: [] };
  const text = new TextDecoder().decode(content.value);
  return { ...about, read: readResolverFile(text, { command: `cat '${path}'` }).facts, lines: text.split('\n') };
}
