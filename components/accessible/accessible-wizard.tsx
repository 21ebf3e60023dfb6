import { Text, useStdout, useWindowSize } from 'ink';
import { type ReactElement, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { SessionEvent } from '../../src/session/context.ts';
import type { Press } from '../keys/key-table.ts';
import { usePastes, usePresses } from '../keys/use-keys.ts';
import type { SessionView } from '../session-view.ts';
import { NOTHING_YET, toldBy, withInput } from '../text/told-line.ts';
import { lettersOf } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { useWizard } from '../wizard-context.ts';
import { verdictNews } from './answer-page.ts';
import { examineNews } from './examine-page.ts';
import type { Page } from './page.ts';
import { pageOf } from './page-of.ts';
import { provingNews } from './proving-page.ts';
import { type TextTaken, takeInput, takeLine, takePaste } from './text-input.ts';

/** Facts become slow without an event: this often it is looked whether one has. */
const NEWS_EVERY_MS = 1_000;

const LINE_END = /\r\n|[\r\n]/;

/**
 * The wizard for a screen reader: lines are written once and never redrawn, nothing moves, and every
 * question is answered by a number or a letter and Enter.
 */
export function AccessibleWizard({
  view,
  send,
}: {
  readonly view: SessionView;
  readonly send: (event: SessionEvent) => void;
}): ReactElement | null {
  const settings = useWizard();
  const { voice, guard, keys } = settings;
  const { columns } = useWindowSize();
  const { write } = useStdout();
  const [typed, setTyped] = useState('');
  const [telling, setTelling] = useState(NOTHING_YET);
  const known = useRef(new Set<string>());
  const page = pageOf({ view, voice, settings, send });
  // Above the line that is typed into, and never touched again.
  const say = (lines: readonly string[]) => {
    if (lines.length > 0) write(`${lines.join('\n')}\n`);
  };

  const readOut = useEffectEvent(() => {
    setTyped('');
    setTelling(NOTHING_YET);
    known.current.clear();
    if (view.state === 'confirm') guard.settle();
    const options = page.options.filter(({ label }) => label !== '').map(optionLine);
    const prompt = page.options.length > 0 && !page.text ? [voice.say('wizard.answer.prompt')] : [];
    say(['', ...spoken([...page.lines, ...options, ...prompt], columns)]);
  });
  const tellNews = useEffectEvent(() => {
    const all = [...verdictNews({ view, voice }), ...examineNews({ view, voice }), ...provingNews({ view, voice })];
    const news = all.filter(([id]) => !known.current.has(id));
    for (const [id] of news) known.current.add(id);
    if (news.length > 0)
      say(
        spoken(
          news.map(([, sentence]) => sentence),
          columns,
        ),
      );
  });
  // Only a new page is read out; the same one is drawn again with every key.
  const { id } = page;
  // Before any key can answer it.
  useLayoutEffect(() => {
    if (id !== '') readOut();
  }, [id]);
  useEffect(() => {
    if (view.state === 'examine' || view.state === 'proving.running') tellNews();
  }, [view]);
  useEffect(() => {
    const timer = setInterval(tellNews, NEWS_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  usePresses((press) => {
    const { input, key } = press;
    if (key.ctrl || key.meta || key.escape) return;
    if (page.text) return takeText(press);
    if (key.return) return answer(typed);
    if (key.backspace || key.delete) return setTyped(typed.slice(0, -1));
    // Lines typed fast come in one piece, with their ends; what follows one is for what comes then.
    const [first = '', ...rest] = input.split(LINE_END);
    const given = typed + printable(first);
    if (rest.length === 0) return setTyped(given);
    answer(given);
    const left = rest.join('\r');
    if (left !== '') keys.push({ input: left, key });
  });

  usePastes((text) => {
    if (page.text) tell(takePaste(telling, text));
  });

  return page.options.length > 0 ? <Text>{answerLine(page.text ? voice.quote(telling.line) : typed)}</Text> : null;

  function takeText({ input, key }: Press): void {
    if (key.return) tell(takeLine(telling));
    else if (key.backspace || key.delete)
      setTelling({ ...telling, line: lettersOf(telling.line).slice(0, -1).join('') });
    else if (input !== '') tell(takeInput(telling, input));
  }

  function tell({ telling: next, answer: given, ended, added }: TextTaken): void {
    const option = page.options.find(({ token }) => token === given?.toLowerCase());
    if (option) {
      answer(option.token);
      return;
    }
    const after = given === undefined ? next : withInput(next, '\n');
    const told = toldBy(after);
    setTelling(after);
    if (ended !== undefined) page.text?.end(ended);
    else if (told !== null && (added || given !== undefined)) say(spoken([page.text?.given(told) ?? ''], columns));
  }

  function answer(text: string): void {
    const given = text.trim().toLowerCase();
    setTyped('');
    say([answerLine(given)]);
    const option = page.options.find(({ token }) => token === given);
    if (option) say(spoken(option.act() ?? [], columns));
    else if (page.otherwise) page.otherwise();
    else if (given !== '') say(spoken([voice.say('wizard.answer.unknown', { given })], columns));
  }
}

function answerLine(typed: string): string {
  return `> ${typed}`;
}

/** Broken between words, without the space that only eyes need. */
function spoken(lines: readonly string[], columns: number): readonly string[] {
  const said = lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return said.flatMap((line) => wrap(line, columns));
}

function printable(input: string): string {
  return input.replaceAll(/[^\u0020-\u007e]/g, '');
}

function optionLine({ token, label }: Page['options'][number]): string {
  return `${token}. ${label}`;
}
