import type { EndingCase } from './scenes.ts';
import type { Ending } from './stage.ts';

/** What is not as it should be, each in a line; empty: nothing. */
export function judge({ expected }: EndingCase, ending: Ending): readonly string[] {
  const wrong: string[] = [...ending.disorder.filter((what) => !expected.disorder?.some((known) => known.test(what)))];
  for (const name of ['asked', 'ticket', 'exitCode'] as const) {
    if (ending[name] !== expected[name]) wrong.push(`${name} is ${ending[name]}, not ${expected[name]}`);
  }
  if (ending.changed.join() !== expected.changed.join())
    wrong.push(`changed is ${ending.changed.join(', ') || 'nothing'}, not ${expected.changed.join(', ') || 'nothing'}`);
  let from = 0;
  for (const words of expected.said) {
    const at = ending.said.indexOf(words, from);
    if (at < 0) wrong.push(`does not say «${words}», but «${ending.said}»`);
    else from = at + words.length;
  }
  return wrong;
}
