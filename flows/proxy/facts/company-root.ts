import { resolve } from 'node:path';
import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { askWeb, type WebAnswer } from '../asking/web-answer.ts';
import { type CompanyRoot, judgeRoot, MOST_ROOT_BYTES, type RootFault } from '../judging/company-root.ts';
import { databaseAnswer } from './database-answer.ts';
import { goSettings } from './go-settings.ts';
import { sourceAnswers } from './source-answers.ts';

/** The file that was named with `--company-root`, and whether it is what is missing here. */
export interface NamedRoot {
  /** Absolute. */
  readonly file: string;
  /** null: it is not to be trusted, for `fault`. */
  readonly root: CompanyRoot | null;
  readonly fault: RootFault | 'missing' | null;
  /** The servers that are not trusted now would be, by this root alone; null: not asked, or no answer came. */
  readonly vouches: boolean | null;
  /**
   * Where this computer keeps roots for everybody. null: in a way that is not known here.
   * `covered`: go looks elsewhere, as SSL_CERT_FILE says.
   */
  readonly place: 'keychain' | 'debian' | 'covered' | null;
  /** It lies in the keychain already, without being trusted. */
  readonly present: boolean;
}

/** null: none was named. */
export const companyRoot = defineFact<NamedRoot | null>({
  id: 'proxy.company-root',
  limitMs: 9_000,
  async observe(look) {
    const [named, fingerprint] = [look.given('company-root'), look.given('fingerprint')];
    if (named === null || fingerprint === null) return null;
    const file = resolve(look.machine.workingDirectory, named);
    const nothing = { file, root: null, vouches: null, place: null, present: false } as const;
    const read = await look.machine.readFile(file, { maxBytes: MOST_ROOT_BYTES });
    if (!read.ok) return { ...nothing, fault: read.failure.code === 'too-large' ? 'several' : 'missing' };
    const judged = judgeRoot(read.value, fingerprint, look.machine.now());
    if (!judged.ok) return { ...nothing, fault: judged.fault };
    const { root } = judged;
    const [vouches, place, present] = await Promise.all([
      vouchesFor(look, root),
      placeHere(look),
      liesInKeychain(look, root),
    ]);
    return { file, root, fault: null, vouches, place, present };
  },
});

/** Asks once more whom this computer does not believe, and believes this root alone. */
async function vouchesFor(look: Look, { pem }: CompanyRoot): Promise<boolean | null> {
  const [sources, database, { environment }] = await Promise.all([
    look.need(sourceAnswers),
    look.ask(databaseAnswer),
    look.need(goSettings),
  ]);
  const web = sources.flatMap((one) => (one.kind === 'web' ? [one.answer] : []));
  const all: readonly WebAnswer[] = database.known && database.value.direct ? [...web, database.value.direct] : web;
  const doubted = all.find((answer) => answer.distrust !== null);
  if (!doubted) return null;
  const again = await askWeb(look, doubted.url, environment, [pem]);
  return again.chain.length === 0 ? null : again.distrust === null;
}

async function placeHere(look: Look): Promise<NamedRoot['place']> {
  if (look.machine.platform === 'darwin') return 'keychain';
  const { environment } = await look.need(goSettings);
  if ((environment['SSL_CERT_FILE'] ?? '') !== '') return 'covered';
  const [tool, folder] = await Promise.all([
    look.machine.stat('/usr/sbin/update-ca-certificates'),
    look.machine.stat('/usr/local/share/ca-certificates'),
  ]);
  return tool.ok && folder.ok && folder.value.type === 'directory' ? 'debian' : null;
}

const SYSTEM_KEYCHAIN = '/Library/Keychains/System.keychain';

/** security(1): `-Z` prints the sums of each certificate; it ends with 44 where there is none. */
async function liesInKeychain(look: Look, { sha1 }: CompanyRoot): Promise<boolean> {
  if (look.machine.platform !== 'darwin') return false;
  const argv = ['/usr/bin/security', 'find-certificate', '-a', '-Z', SYSTEM_KEYCHAIN] as const;
  const outcome = await look.machine.run({ argv });
  return outcome.ok && outcome.value.stdout.includes(`SHA-1 hash: ${sha1.toUpperCase()}`);
}
