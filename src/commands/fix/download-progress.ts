import type { ApplyEvent } from '../../engine/repair/apply-result.ts';
import { megabytes } from '../../report/fetched.ts';
import type { Words } from '../../words/words.ts';

/** A line for every tenth of a download: a screen that is written over can neither be read aloud nor kept. */
export function downloadProgress(words: Words, say: (line: string) => void): (event: ApplyEvent) => void {
  let told = 0;
  return (event) => {
    if (event.type === 'step-started') told = 0;
    if (event.type !== 'step-progress') return;
    const tenth = Math.floor((event.bytes / event.of) * 10);
    if (tenth <= told) return;
    told = tenth;
    say(words.say('mend.progress', { bytes: megabytes(event.bytes), of: megabytes(event.of) }));
  };
}
