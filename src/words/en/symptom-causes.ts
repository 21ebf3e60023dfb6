import type { Catalogue } from '../words.ts';

/** What `gomend symptom` says of a suspect out of the knowledge base. */
export const symptomCauses: Catalogue = {
  'symptom.confirms': 'What settles it: {text}',
  'symptom.rules-out': 'What speaks against it: {text}',
  'symptom.ask': 'Worth asking: {text}',
};
