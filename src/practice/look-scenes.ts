import type { FlowId } from '../model/finding.ts';
import { checkTitle } from '../report/finding.ts';
import type { Desk } from './desk.ts';
import { sourceOf } from './looks.ts';
import { type Choice, NOTHING, type Scene } from './scene.ts';
import { findingsLines, lookedLines } from './told.ts';

/** Which area to examine. */
export function examineScene(desk: Desk, flows: readonly FlowId[]): Scene {
  const { words } = desk;
  const scene: Scene = {
    lines: NOTHING,
    question: words.say('practice.which-area'),
    choices: flows.map((flow) => ({
      id: flow,
      label: words.say(`flow.${flow}`),
      act: () => areaScene(desk, flow, () => scene),
    })),
    back: () => desk.main(),
  };
  return scene;
}

/** All of an area, or one check of it. */
function areaScene(desk: Desk, flow: FlowId, back: () => Scene): Scene {
  const { exercise, words, commandsOf } = desk;
  const examine = (check: string | null) => async () => {
    const findings = await exercise.examine(flow, check);
    return desk.main(findingsLines(findings, commandsOf));
  };
  const checks = exercise.checks.filter((check) => check.flow === flow);
  return {
    lines: NOTHING,
    question: words.say('practice.which-check'),
    choices: [
      { id: 'all', label: words.say('practice.whole-area', { area: words.say(`flow.${flow}`) }), act: examine(null) },
      ...checks.map(({ id }) => ({ id, label: words.label(id, checkTitle(id, words)), act: examine(id) })),
    ],
    back,
  };
}

/** One thing to look at by hand. */
export async function lookScene(desk: Desk): Promise<Scene> {
  const { exercise, words } = desk;
  const looks = await exercise.looks();
  return {
    lines: NOTHING,
    question: words.say('practice.which-look'),
    choices: looks.map((look): Choice => {
      const source = sourceOf(look);
      const label = words.say(`practice.look.${look.kind}`, { source });
      return { id: source, label, act: async () => desk.main(lookedLines(await exercise.look(look))) };
    }),
    back: () => desk.main(),
  };
}
