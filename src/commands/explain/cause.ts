import { KNOWN_CAUSES } from '../../knowledge/knowledge.ts';
import { loadKnowledge } from '../../knowledge/load-texts.ts';
import { causeDocument, causesDocument } from '../../report/explain/cause-document.ts';
import { jsonDocument } from '../../report/json.ts';
import { causesText, causeText } from '../../report/text/cause-text.ts';
import { EXIT } from '../../session/exit-code.ts';
import { loadWords } from '../../words/words.ts';
import { destinationOf } from '../destination.ts';
import type { Explanation } from '../explain.ts';
import { textStyle } from '../look.ts';
import { unknownWord } from '../nearest.ts';

/** `gomend explain cause [NAME]`: all that is known of a cause; without a name, which causes there are. No machine is looked at. */
export const explainCause: Explanation = async (name, invocation, terminal) => {
  const names = KNOWN_CAUSES.map(({ cause }) => cause);
  const known = name === null ? null : KNOWN_CAUSES.find(({ cause }) => cause === name);
  if (name !== null && !known) throw unknownWord('unknown-cause', name, names);
  const destination = await destinationOf(invocation, terminal);
  const [words, texts] = await Promise.all([loadWords(invocation.language), loadKnowledge(invocation.language)]);
  const style = textStyle(invocation, terminal, '', destination.file === null);
  const context = { words, style, suffix: '' };
  const isJson = invocation.format === 'json';
  await destination.write(
    known
      ? isJson
        ? jsonDocument(causeDocument(known, texts.get(known.cause) ?? null))
        : causeText(known, texts.get(known.cause) ?? null, context)
      : isJson
        ? jsonDocument(causesDocument(KNOWN_CAUSES, texts))
        : causesText(KNOWN_CAUSES, texts, context),
  );
  return EXIT.healthy;
};
