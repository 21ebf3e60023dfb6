import { defineFact } from '../../../src/engine/fact.ts';

/** A line in which gvm's build of a Go says that it needs another Go to be built with. */
export interface GvmBuild {
  readonly log: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** A build that found no Go stops early: its log is short. */
const BYTES = 64 * 1024;
const MOST_LOGS = 5;
/** Words of gvm's install script, and of Go's make.bash. */
const NO_GO = /go: command not found|Cannot find .*\/bin\/go\b|Set \$GOROOT_BOOTSTRAP to a working Go tree/;

/** null: gvm is not there, or no build of it ended for want of a Go. */
export const gvmBuild = defineFact<GvmBuild | null>({
  id: 'toolchain.gvm-build',
  limitMs: 2_000,
  async observe(look) {
    const logs = `${look.machine.person.home}/.gvm/logs`;
    const entries = await look.machine.list(logs);
    if (!entries.ok) return null;
    const names = entries.value.map(({ name }) => name).filter((name) => /^go-.*-compile\.log$/.test(name));
    const newest = names.sort().slice(-MOST_LOGS);
    const files = await Promise.all(
      newest.map((name) => look.machine.readFile(`${logs}/${name}`, { headBytes: BYTES })),
    );
    for (const [index, file] of files.entries()) {
      const lines = file.ok ? new TextDecoder().decode(file.value).split('\n') : [];
      const at = lines.findIndex((line) => NO_GO.test(line));
      if (at >= 0) return { log: `${logs}/${newest[index]}`, line: at + 1, text: (lines[at] ?? '').trim() };
    }
    return null;
  },
});
