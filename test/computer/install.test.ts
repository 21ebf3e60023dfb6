import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FISH } from '../support/install-endings/fish-scenes.ts';
import { SCENES } from '../support/install-endings/scenes.ts';
import { InstallStage } from '../support/install-endings/stage.ts';
import { UPDATES } from '../support/install-endings/update-scenes.ts';
import { missingForComputer } from './computer.ts';

const missing = missingForComputer();
/** `npm run install-endings` plays all of them, and one with a whole, real Go. */
const MAIN = [
  'from a mirror, whose connection breaks off twice',
  'another checksum',
  'a disk that is too full for it',
  UPDATES[0]?.name,
  FISH.name,
];
const played = [...SCENES, ...UPDATES, FISH].filter(
  ({ name }) => MAIN.includes(name) || process.env['GOMEND_FULL'] === '1',
);

describe.skipIf(missing !== '')(`an account without Go${missing && ` (skipped: ${missing})`}`, () => {
  let stage: InstallStage;
  beforeAll(async () => {
    stage = await InstallStage.open();
  });
  afterAll(() => stage?.close());

  it.each(played.map((scene) => [scene.name, scene] as const))(
    'comes to one, or stays as it was: %s',
    { timeout: 60_000 },
    async (_, scene) => {
      expect(await scene.play(stage)).toEqual([]);
    },
  );

  it('is played in its main scenes at least', () => {
    expect(played.length).toBeGreaterThanOrEqual(MAIN.length);
  });
});
