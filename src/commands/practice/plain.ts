import { callerText, type Desk } from '../../practice/desk.ts';
import type { Choice, Scene } from '../../practice/scene.ts';
import { tint } from '../../report/text/style.ts';
import { prose, shown, type TextContext } from '../../report/text/text-context.ts';
import { VERSION } from '../version.ts';

export interface PlainOptions {
  readonly context: TextContext;
  readonly say: (text: string) => void;
  /** The next answer; null: there is none any more. */
  readonly next: () => Promise<string | null>;
  /** What is typed shows by itself. */
  readonly echoes: boolean;
  /** The trainee stops, or nobody reads any more. */
  readonly stop: AbortSignal;
}

/** The exercise as lines: what was seen, numbered answers, one line for each answer. Lines are never rewritten. */
export async function practisePlainly(desk: Desk, options: PlainOptions): Promise<void> {
  const { context, stop } = options;
  const { exercise, words } = desk;
  const print = (lines: readonly string[]) => options.say(`${lines.join('\n')}\n`);
  print([
    tint(shown(words.say('practice.title', { version: VERSION }), context), 'bold', context.style),
    ...prose(words.say('practice.simulated'), 0, context),
    ...prose(words.say('practice.goal'), 0, context),
    '',
    ...prose(callerText(desk), 0, context),
  ]);
  const stopped = new Promise<'stopped'>((resolve) => {
    if (stop.aborted) resolve('stopped');
    stop.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  let scene: Scene | null = desk.main();
  while (scene !== null) {
    print(sceneLines(scene, context));
    const answer: Choice['act'] | null | 'stopped' = await Promise.race([answerTo(scene, options), stopped]);
    if (answer === 'stopped') return exercise.end('interrupted');
    if (answer === null) {
      print(['', ...prose(words.say('practice.input-ended'), 0, context)]);
      return exercise.end('input-ended');
    }
    const next: Scene | null | 'stopped' = await Promise.race([answer(), stopped]);
    if (next === 'stopped') return exercise.end('interrupted');
    scene = next;
  }
}

function sceneLines({ lines, question, choices }: Scene, context: TextContext): readonly string[] {
  const said = lines(context);
  const width = String(choices.length).length;
  const rows = choices.map(({ label }, index) => {
    const number = String(index + 1);
    if (context.style.accessible) return `${number}. ${shown(label, context)}`;
    return `  ${number.padStart(width)}  ${shown(label, context)}`;
  });
  return ['', ...said, ...(said.length > 0 ? [''] : []), ...prose(question, 0, context), ...rows];
}

/** Asks until there is an answer that is one. */
async function answerTo(scene: Scene, options: PlainOptions): Promise<Choice['act'] | null> {
  const { context, say, next, echoes } = options;
  const { words } = context;
  for (;;) {
    const back = scene.back === null ? '' : words.say('practice.prompt-back');
    say(words.say('practice.prompt', { back }));
    const line = await next();
    if (line === null) return null;
    const given = line.trim();
    if (!echoes) say(`${shown(words.say('practice.given', { given }), context)}\n`);
    if (given === '') continue;
    if (scene.back !== null && (given === 'b' || given === 'back')) return scene.back;
    const choice = scene.choices.find(({ id }, index) => given === String(index + 1) || given === id);
    if (choice) return choice.act;
    say(`${shown(words.say('practice.no-answer', { given }), context)}\n`);
  }
}
