import { type InstallScene, nothingMore, serve, small, thereAndBack } from './scenes.ts';

const LIST =
  "cd /home/gina/.config && find . -printf '%p %y %m %u ' \\( -type f -exec sha256sum {} \\; -o -printf '\\n' \\) | sort";

/** A fish that nobody has configured has no folder for what gomend writes. */
export const FISH: InstallScene = {
  name: 'an account whose shell is fish, with nothing of its own',
  async play(stage) {
    const { computer } = stage;
    await computer.run(['usermod', '--shell', '/usr/bin/fish', 'gina']);
    try {
      // What fish itself makes when it starts is no matter of gomend's.
      await stage.newTerminal('true');
      await computer.run(['sh', '-c', 'rm -rf /home/gina/.config/fish/conf.d /home/gina/.config/fish/config.fish']);
      const before = await computer.run(['sh', '-c', LIST]);
      await serve(stage, small());
      let made = '';
      const wrong = [
        ...(await thereAndBack(stage, stage.base, async () => {
          made = (await computer.run(['sh', '-c', LIST])).stdout;
          return nothingMore();
        })),
      ];
      if (!made.includes('./fish/conf.d/gomend.fish f 644 gina')) wrong.push(`there was: ${made}`);
      const after = await computer.run(['sh', '-c', LIST]);
      if (after.stdout !== before.stdout) wrong.push(`of fish there was\n${before.stdout}and is\n${after.stdout}`);
      return wrong;
    } finally {
      await computer.run(['usermod', '--shell', '/bin/zsh', 'gina']);
    }
  },
};
