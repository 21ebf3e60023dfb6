import type { Planning } from '../engine/repair/plan.ts';
import { needsRoot } from '../model/fix.ts';
import { reportPlan } from '../report/plan.ts';
import { refusalParams } from '../report/refusal-params.ts';
import { planText } from '../report/text/plan-text.ts';
import type { Desk } from './desk.ts';
import type { Offer } from './exercise.ts';
import type { ChangeMove } from './move.ts';
import { type Choice, type Lines, NOTHING, type Scene } from './scene.ts';
import { fixTitle, parted, sentence } from './told.ts';

/** What could be changed. In the order of their titles: where an offer comes from says too much about it. */
export async function changeScene(desk: Desk): Promise<Scene> {
  const { exercise, words } = desk;
  const offers = await exercise.offers();
  const titled = offers.map((offer) => ({ offer, title: titleOf(offer, desk) }));
  const sorted = titled.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  const taken = new Map<string, number>();
  return {
    lines: NOTHING,
    question: words.say('practice.which-change'),
    choices: sorted.map(({ offer, title }): Choice => {
      const times = (taken.get(offer.fix.id) ?? 0) + 1;
      taken.set(offer.fix.id, times);
      const sudo = words.say(needsRoot(offer.fix) ? 'report.with-sudo' : 'report.without-sudo');
      return {
        id: times === 1 ? offer.fix.id : `${offer.fix.id}#${times}`,
        label: words.say('report.fix-line', { title, sudo }),
        act: () => planScene(desk, offer),
      };
    }),
    back: () => desk.main(),
  };
}

function titleOf({ fix }: Offer, { words }: Desk): string {
  const title = fixTitle(fix, words);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The change before it happens, and the question. */
async function planScene(desk: Desk, offer: Offer): Promise<Scene> {
  const { exercise, words, commandsOf } = desk;
  const planning = await exercise.plan(offer);
  if (!planning.ok) {
    const { refusal } = planning;
    return desk.main(sentence(words.say(`refusal.${refusal.code}`, refusalParams(refusal))));
  }
  const plan = reportPlan(planning.plan, words, commandsOf);
  const back = () => desk.main(sentence(words.say('practice.not-changed')));
  return {
    lines: (context) => planText(plan, context),
    question: words.say('practice.ask-change'),
    choices: [
      { id: 'no', label: words.say('practice.answer.no'), act: back },
      { id: 'yes', label: words.say('practice.answer.yes'), act: () => change(desk, offer, planning) },
    ],
    back,
    careful: true,
  };
}

async function change(desk: Desk, offer: Offer, planning: Extract<Planning, { ok: true }>): Promise<Scene> {
  return desk.main(changeLines(await desk.exercise.apply(offer, planning), desk));
}

function changeLines({ outcome, detail, told }: ChangeMove, { words }: Desk): Lines {
  const instructions = told.map((instruction) =>
    sentence(words.say('practice.caller-did', { what: words.tell(instruction) })),
  );
  return parted(...instructions, sentence(words.say(`practice.outcome.${outcome}`, { detail })));
}
