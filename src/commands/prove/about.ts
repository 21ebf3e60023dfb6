import type { Proof } from '../../../flows/proving/proof.ts';
import { FURTHER_READING } from '../../../flows/proving/reading.ts';
import { GO_LIMIT_MS, RUN_LIMIT_MS } from '../../../flows/proving/steps.ts';
import { tint } from '../../report/text/style.ts';
import { prose, type TextContext } from '../../report/text/text-context.ts';
import { padEnd } from '../../report/text/wrap.ts';
import type { Words } from '../../words/words.ts';

/** Ids with their titles, a line each. */
export function proofList(proofs: readonly Proof[], words: Words): string {
  const width = Math.max(0, ...proofs.map(({ id }) => id.length));
  return proofs.map(({ id }) => `${padEnd(id, width)}  ${words.say(`proof.${id}.title`)}\n`).join('');
}

/** What each does and why that is worth knowing, and where to read on. */
export function proofsAbout(proofs: readonly Proof[], budgetMs: number, context: TextContext): string {
  const times = { seconds: budgetMs / 1_000, build: GO_LIMIT_MS / 1_000, run: RUN_LIMIT_MS / 1_000 };
  const budget = prose(context.words.say('proving.about.budget', times), 0, context).join('\n');
  const cards = proofs.map((proof) => aboutProof(proof, context).join('\n'));
  return `${[...cards, budget].join('\n\n')}\n`;
}

function aboutProof({ id, settings }: Proof, context: TextContext): readonly string[] {
  const { words, style } = context;
  const read = FURTHER_READING[id];
  return [
    tint(words.label(id, words.say(`proof.${id}.title`)), 'bold', style),
    ...prose(words.say(`proof.${id}.about`), 2, context),
    ...prose(words.say(`proving.how.${settings}`), 2, context),
    ...(read === undefined ? [] : prose(words.label(words.say('proving.about.read'), read), 2, context)),
  ];
}

/** `gomend.proofs/1` (schemas/proofs-1.json). */
export function proofsDocument(proofs: readonly Proof[], words: Words): object {
  const listed = proofs.map(({ id, settings }) => ({
    id,
    settings,
    title: words.say(`proof.${id}.title`),
    about: words.say(`proof.${id}.about`),
    read: FURTHER_READING[id] ?? null,
  }));
  return { schema: 'gomend.proofs/1', proofs: listed };
}
