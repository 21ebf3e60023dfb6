import { defineFact, type Look } from '../../../src/engine/fact.ts';
import { unobservable } from '../../machine/answer.ts';
import { settings } from '../../shell/facts/settings.ts';
import { CLT_DIRECTORY } from '../developer-directories.ts';

/** Apple's developer tools, as far as Go's helpers (git, clang) need them. */
export interface CommandLineTools {
  /** What `xcode-select -p` printed; null: nothing is selected. It may name a directory that is gone. */
  readonly selected: string | null;
  /** DEVELOPER_DIR of a new terminal, which overrules the selection for what is started there; null: not set. */
  readonly override: string | null;
  /** The directory that counts (override, else selection) holds `usr/bin/xcrun`. */
  readonly usable: boolean;
  /** The SDK that xcrun names; null where it was not asked or did not say. */
  readonly sdk: string | null;
  /** C's own headers stand in it; null: there is no SDK, or it could not be looked at. */
  readonly headers: boolean | null;
  /** What xcrun said instead of a path; empty otherwise. */
  readonly complaint: string;
  /** Version in the installer's receipt, which can outlive the tools; null: no receipt. */
  readonly receipt: string | null;
  /** Developer directories that are really there, best first. */
  readonly present: readonly string[];
}

export { CLT_DIRECTORY };

const XCODE_DIRECTORY = '/Applications/Xcode.app/Contents/Developer';

/**
 * Never by git, clang or anything else in /usr/bin: with the tools missing those put a dialog on the
 * screen. `xcode-select -p` prints what was selected whether or not it exists (xcode-select(1)).
 */
export const commandLineTools = defineFact<CommandLineTools>({
  id: 'toolchain.command-line-tools',
  limitMs: 4_000,
  async observe(look) {
    const { environment } = await look.need(settings);
    const [selected, receipt, present] = await Promise.all([
      selection(look, environment),
      receiptVersion(look),
      presentDirectories(look),
    ]);
    const override = environment['DEVELOPER_DIR'] || null;
    const counts = override ?? selected;
    const usable = counts !== null && (await hasXcrun(look, counts));
    const sdk = usable ? await askForSdk(look, counts, environment) : { path: null, complaint: '' };
    const headers = sdk.path === null ? null : await hasHeaders(look, sdk.path);
    return { selected, override, usable, sdk: sdk.path, headers, complaint: sdk.complaint, receipt, present };
  },
});

type Environment = Readonly<Record<string, string>>;

/** What is selected for everybody; with DEVELOPER_DIR set, xcode-select would only repeat that. */
async function selection(look: Look, environment: Environment): Promise<string | null> {
  const argv = ['/usr/bin/xcode-select', '-p'] as const;
  const { DEVELOPER_DIR: _, ...plain } = environment;
  const outcome = await look.machine.run({ argv: [...argv], environment: { ...plain, LC_ALL: 'C' } });
  if (!outcome.ok) throw unobservable(argv.join(' '), outcome.failure);
  const path = outcome.value.stdout.trim();
  return outcome.value.exitCode === 0 && path.startsWith('/') ? path : null;
}

async function receiptVersion(look: Look): Promise<string | null> {
  const outcome = await look.machine.run({
    argv: ['/usr/sbin/pkgutil', '--pkg-info=com.apple.pkg.CLTools_Executables'],
  });
  if (!outcome.ok || outcome.value.exitCode !== 0) return null;
  return /^version:\s*(\S+)/m.exec(outcome.value.stdout)?.[1] ?? null;
}

const xcrunOf = (directory: string): string => `${directory}/usr/bin/xcrun`;

async function hasXcrun(look: Look, directory: string): Promise<boolean> {
  const stat = await look.machine.stat(xcrunOf(directory));
  // Not allowed to look, or no answer in time, is not the same as gone.
  if (!stat.ok && stat.failure.code !== 'missing') throw unobservable(xcrunOf(directory), stat.failure);
  return stat.ok && stat.value.type === 'file';
}

/** One that every C program needs; a damaged installation names an SDK that is empty. */
async function hasHeaders(look: Look, sdk: string): Promise<boolean | null> {
  const stat = await look.machine.stat(`${sdk}/usr/include/stdlib.h`);
  if (!stat.ok) return stat.failure.code === 'missing' ? false : null;
  return stat.value.type === 'file';
}

async function presentDirectories(look: Look): Promise<readonly string[]> {
  const candidates = [CLT_DIRECTORY, XCODE_DIRECTORY];
  const stats = await Promise.all(candidates.map((directory) => look.machine.stat(xcrunOf(directory))));
  return candidates.filter((_, index) => {
    const stat = stats[index];
    return stat?.ok === true && stat.value.type === 'file';
  });
}

async function askForSdk(
  look: Look,
  directory: string,
  environment: Environment,
): Promise<{ path: string | null; complaint: string }> {
  const argv = [xcrunOf(directory), '--show-sdk-path'] as const;
  const outcome = await look.machine.run({ argv: [...argv], environment: { ...environment, LC_ALL: 'C' } });
  if (!outcome.ok) return { path: null, complaint: outcome.failure.detail };
  const path = outcome.value.stdout.trim();
  if (outcome.value.exitCode === 0 && path.startsWith('/')) return { path, complaint: '' };
  return { path: null, complaint: outcome.value.stderr.trim().split('\n', 1)[0] ?? '' };
}
