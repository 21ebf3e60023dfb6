import type { Params } from '../../src/model/message.ts';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import { isOnTour } from '../../src/session/tour.ts';
import type { Told } from '../../src/symptom/told.ts';
import type { SessionView } from '../session-view.ts';
import type { Voice } from '../voice.ts';
import type { WizardSettings } from '../wizard-context.ts';

/** One answer that can be typed: a number or a letter, then Enter. */
export interface Option {
  readonly token: string;
  /** Read out as `token. label`. Empty: said in the page's own lines. */
  readonly label: string;
  /** Further lines to read out, where the answer asks only for those. */
  readonly act: () => readonly string[] | null;
}

/** One state of the session as lines to be read once, and what can be answered. */
export interface Page {
  /** A page is read out when its id is new; an empty one never. */
  readonly id: string;
  readonly lines: readonly string[];
  readonly options: readonly Option[];
  /** What every other answer means; absent: it is said that there is no such answer. */
  readonly otherwise?: () => void;
  /** Lines are a text: an empty one ends it, and only the first may be an answer. */
  readonly text?: {
    /** Said when lines have come in. */
    readonly given: (told: Told) => string;
    /** null: nothing was told. */
    readonly end: (told: Told | null) => void;
  };
}

export interface PageInput {
  readonly view: SessionView;
  readonly voice: Voice;
  readonly settings: Pick<WizardSettings, 'about' | 'machine' | 'voice'>;
  readonly send: (event: SessionEvent) => void;
}

/** Documents are laid out in one row a paragraph: the terminal or the reader breaks them. */
export const UNBROKEN = Number.POSITIVE_INFINITY;

/** Sends an event and says nothing itself: the state that follows does. */
export function sends({ send }: Pick<PageInput, 'send'>, event: SessionEvent): Option['act'] {
  return () => {
    send(event);
    return null;
  };
}

/** An option that sends an event. */
export function sending(
  input: Pick<PageInput, 'voice' | 'send'>,
  token: string,
  key: string,
  event: SessionEvent,
  params: Params = {},
): Option {
  return { token, label: input.voice.say(key, params), act: sends(input, event) };
}

/** What went wrong of gomend's own, where something did. */
export function troubleSentences({ view, voice }: Pick<PageInput, 'view' | 'voice'>): readonly string[] {
  const { trouble } = view.context;
  return trouble === null ? [] : [voice.say('wizard.trouble', { detail: trouble })];
}

/** Key of the answer that leads on from a page that tells what came of something. */
export function onwards(context: SessionContext): string {
  return isOnTour(context) ? 'tour.answer.go-on' : 'wizard.answer.findings';
}

/** Numbers for a list of answers: 1, 2, 3 … */
export function numbered(options: readonly Omit<Option, 'token'>[]): readonly Option[] {
  return options.map((option, index) => ({ ...option, token: String(index + 1) }));
}
