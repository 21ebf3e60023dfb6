import type { Catalogue } from '../words.ts';

/** What `gomend symptom` says of a suspect out of the knowledge base. */
export const symptomCauses: Catalogue = {
  'symptom.confirms': '如何确认：{text}',
  'symptom.rules-out': '如何排除：{text}',
  'symptom.ask': '可以问问：{text}',
};
