import { defineFact } from '../../../src/engine/fact.ts';
import { unobservable } from '../../machine/answer.ts';

/** One file that adds rules to sudo. */
export interface SudoersDropIn {
  readonly path: string;
  /** Rules without remarks and blank lines; null: this account may not read them (they are for root alone). */
  readonly rules: readonly string[] | null;
}

const DIRECTORY = '/etc/sudoers.d';

/**
 * What can be seen of sudo's extra rules. Names can be listed by everybody, contents mostly not:
 * the files are 0440 root:wheel. sudo skips names with a dot in them or `~` at the end (sudoers(5)).
 */
export const sudoersDropIns = defineFact<readonly SudoersDropIn[]>({
  id: 'launchd.sudoers-drop-ins',
  limitMs: 2_000,
  async observe(look) {
    const listed = await look.machine.list(DIRECTORY);
    if (!listed.ok) {
      if (listed.failure.code === 'missing') return [];
      throw unobservable(DIRECTORY, listed.failure);
    }
    const names = listed.value.map((entry) => entry.name).filter((name) => !name.includes('.') && !name.endsWith('~'));
    return Promise.all(
      names.sort().map(async (name): Promise<SudoersDropIn> => {
        const path = `${DIRECTORY}/${name}`;
        const read = await look.machine.readFile(path);
        return { path, rules: read.ok ? rulesIn(new TextDecoder().decode(read.value)) : null };
      }),
    );
  },
});

function rulesIn(text: string): readonly string[] {
  const lines = text.replaceAll(/\\\r?\n/gu, ' ').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !/^#(?!include)/u.test(line));
}
