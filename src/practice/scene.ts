import type { TextContext } from '../report/text/text-context.ts';

/** Lines of a text, laid out for the place they are shown in. */
export type Lines = (context: TextContext) => readonly string[];

export interface Choice {
  /** What a script may type instead of a number; unique within its scene. */
  readonly id: string;
  readonly label: string;
  /** Makes the move; the scene that comes then, or null when the exercise has ended. */
  readonly act: () => Promise<Scene | null> | Scene | null;
}

/** What the trainee sees between two answers: what has just been said, a question, and what can be answered. */
export interface Scene {
  readonly lines: Lines;
  readonly question: string;
  readonly choices: readonly Choice[];
  /** Where `back` leads; null: this is where everything begins. */
  readonly back: (() => Scene) | null;
  /** The first choice is a no, and stands for every answer that was not meant. */
  readonly careful?: true;
}

export const NOTHING: Lines = () => [];
