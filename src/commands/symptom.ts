import { jsonDocument } from '../report/json.ts';
import { symptomDocument } from '../report/symptom-document.ts';
import { symptomText } from '../report/text/symptom-text.ts';
import { EXIT } from '../session/exit-code.ts';
import { SignReader } from '../symptom/read-signs.ts';
import { weigh } from '../symptom/recognise.ts';
import { loadWords } from '../words/words.ts';
import { destinationOf } from './destination.ts';
import { textStyle } from './look.ts';
import { standardInputAsItComes } from './standard-input.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { Command } from './verbs.ts';

/** `gomend symptom`: what may be behind an error message, and which checks settle it. Looks at nothing but the message. */
export const symptom: Command = async (invocation, terminal) => {
  const reader = new SignReader();
  const text = invocation.operands.join(' ');
  if (invocation.operands.length === 0 || text === '-') await readPiped(reader, text, terminal);
  else if (text.trim() === '') throw new UsageError('symptom-nothing');
  else reader.push(text);
  const destination = await destinationOf(invocation, terminal);
  const recognised = weigh(reader.end());
  const words = await loadWords('en');
  const style = textStyle(invocation, terminal, '', destination.file === null);
  await destination.write(
    invocation.format === 'json'
      ? jsonDocument(symptomDocument(recognised))
      : symptomText(recognised, { words, style, suffix: '' }),
  );
  return EXIT.healthy;
};

/** A log may be long: it is read as it comes, and no more than a few lines of it are held. */
async function readPiped(reader: SignReader, given: string, terminal: Terminal): Promise<void> {
  if (terminal.inIsTerminal && given === '') throw new UsageError('symptom-nothing');
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of standardInputAsItComes()) {
    bytes += chunk.length;
    reader.push(decoder.decode(chunk, { stream: true }));
  }
  if (bytes === 0) throw new UsageError('symptom-empty');
}
