import type { Message } from '../../model/message.ts';
import type { NewFile } from '../new-file.ts';
import { UsageError } from '../usage-error.ts';

/** More files of one name than anybody leaves lying about. */
const MOST = 20;

/** Writes a new file, `stem.ext` or `stem-2.ext` …, and never over one that is there; or says why it cannot be. */
export async function underFreeName(
  stem: string,
  ext: string,
  place: (name: string) => Promise<NewFile>,
  text: string,
): Promise<{ readonly file: string } | { readonly why: Message }> {
  for (let number = 1; ; number++) {
    try {
      const { file, write } = await place(`${stem}${number === 1 ? '' : `-${number}`}${ext}`);
      await write(text);
      return { file };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const taken = error.sentence.key === 'cli.error.file-exists' && number < MOST;
      if (!taken) return { why: error.sentence };
    }
  }
}
