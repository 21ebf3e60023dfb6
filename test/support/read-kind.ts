import { readFilePaste } from '../../src/macos/file-paste.ts';
import type { PasteContext } from '../../src/macos/reading.ts';
import { readDocument } from '../../src/report/read/document.ts';
import { kindNamed } from '../../src/report/read/kinds.ts';
import { loadWords } from '../../src/words/words.ts';

const words = await loadWords('en');

/** What `gomend read` makes of a text, in this process: the sentences, and the document for programs. */
export function readAs(name: string, text: string, context: PasteContext = {}) {
  const kind = kindNamed(name);
  if (!kind) throw new Error(`there is no kind ${name}`);
  const paste = kind.isFile ? readFilePaste(text, context) : { text, context };
  const reading = kind.read(paste.text, paste.context);
  const sentences = reading.meaning.map((one) => {
    if (!words.has(one.key)) throw new Error(`there is no sentence ${one.key}`);
    return words.tell(one);
  });
  return { reading, said: sentences.join('\n'), document: readDocument(name, reading, null) };
}
