import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../support/sudo-endings/judge.ts';
import { ENDINGS } from '../support/sudo-endings/scenes.ts';
import { Stage } from '../support/sudo-endings/stage.ts';
import { missingForComputer } from './computer.ts';

const missing = missingForComputer();
/** `npm run sudo-endings` plays all of them; these are the ones that people meet. */
const played = ENDINGS.filter(({ main }) => main || process.env['GOMEND_FULL'] === '1');

describe.skipIf(missing !== '')(`the end of sudo's question${missing && ` (skipped: ${missing})`}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  it.each(played)('$name: leaves nothing half done, and says what happened and the way on', async (scene) => {
    expect(judge(scene, await stage.play(scene))).toEqual([]);
  });
});
