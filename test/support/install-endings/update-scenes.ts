import {
  type InstallScene,
  killedWhileItComes,
  nothingMore,
  PLATFORM,
  said,
  serve,
  small,
  thereAndBack,
  WAYS_ON,
} from './scenes.ts';
import type { InstallStage } from './stage.ts';

export const UPDATE = 'toolchain.version-supported';
export const OLD = 'go1.24.9';
const SDK = '/home/gina/sdk';

/**
 * Gina has an older Go where golang.org/dl puts one, before everything else on PATH by a line of her own. It is taken away
 * again behind the work.
 *
 * @param tree of this machine, that is what she has; null: a script that says what a real one would
 */
export async function withOlderGo(
  stage: InstallStage,
  tree: string | null,
  work: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const { computer } = stage;
  if (tree === null) {
    const go = `#!/bin/sh\necho "go version ${OLD} ${PLATFORM}"\n`;
    await computer.write(`${SDK}/${OLD}/VERSION`, `${OLD}\n`, 'gina');
    await computer.write(`${SDK}/${OLD}/bin/go`, go, 'gina');
    await computer.write(`${SDK}/${OLD}/src/fmt/print.go`, 'package fmt\n', 'gina');
    await computer.run(['chmod', '0755', `${SDK}/${OLD}/bin/go`]);
  } else {
    await computer.run(['sh', '-c', 'mkdir -p "$1" && cp -R "$2" "$1/$3"', 'sh', SDK, tree, OLD]);
  }
  await computer.run(['chown', '-R', 'gina:', SDK]);
  await computer.write('/home/gina/.zshrc', `export PATH="$HOME/sdk/${OLD}/bin:$PATH"\n`, 'gina');
  try {
    const before = await stage.newTerminal('go version');
    if (!before.stdout.includes(OLD)) return [`a new terminal says before: ${said(before)}`];
    return await work();
  } finally {
    await computer.run(['sh', '-c', `chmod -R u+w ${SDK}; rm -rf ${SDK} /home/gina/.zshrc`]);
  }
}

export const UPDATES: readonly InstallScene[] = [
  {
    name: 'an older Go in the home directory is updated from a mirror',
    play: (stage) =>
      withOlderGo(stage, null, async () => {
        await serve(stage, small());
        return thereAndBack(stage, stage.base, nothingMore, { check: UPDATE, kept: [OLD] });
      }),
  },
  ...WAYS_ON.map(
    (how): InstallScene => ({
      name: `gomend is killed while the newer one comes, and ${how}`,
      play: (stage) => withOlderGo(stage, null, () => killedWhileItComes(stage, UPDATE, how)),
    }),
  ),
];
