import { defineFact } from '../../../src/engine/fact.ts';

export interface Homebrew {
  /** `/opt/homebrew` */
  readonly prefix: string;
  readonly program: string;
}

/** Where Homebrew's installer puts it: Apple silicon, Intel, Linux (Homebrew/install, install.sh). */
const PREFIXES = { darwin: ['/opt/homebrew', '/usr/local'], linux: ['/home/linuxbrew/.linuxbrew'] } as const;

/** Every Homebrew on this machine; after a move from an Intel Mac there can be two. */
export const homebrews = defineFact<readonly Homebrew[]>({
  id: 'shell.homebrew',
  limitMs: 1_000,
  async observe(look) {
    const found = await Promise.all(
      PREFIXES[look.machine.platform].map(async (prefix): Promise<Homebrew | null> => {
        const program = `${prefix}/bin/brew`;
        const stat = await look.machine.stat(program);
        return stat.ok && (stat.value.mode & 0o111) !== 0 ? { prefix, program } : null;
      }),
    );
    return found.filter((one) => one !== null);
  },
});
