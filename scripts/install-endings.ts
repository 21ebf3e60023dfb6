/**
 * Takes a fresh account on a Linux computer without Go to a `go` that works, from a mirror on loopback, and back to the
 * byte; then plays every way in which that can go wrong. Everything is real: the computer of namespaces, the account, the
 * built gomend, the archive of this machine's own Go.
 * Usage: install-endings.ts [WORD…], only those with all of these words in their name
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingForComputer } from '../test/computer/computer.ts';
import { type InstallScene, NAME, SCENES, thereAndBack, VERSION } from '../test/support/install-endings/scenes.ts';
import { InstallStage } from '../test/support/install-endings/stage.ts';
import { listOf } from '../test/support/servers/mirror.ts';

const missing = missingForComputer();
if (missing !== '') {
  console.error(`Nothing can be played here: ${missing}.`);
  process.exit(1);
}

/** The whole tree of this machine's Go, as an archive; with it a program is compiled. */
const REAL: InstallScene = {
  name: 'a whole, real Go from a mirror',
  async play(stage) {
    if (!existsSync('/usr/local/go/VERSION')) return ['there is no Go in /usr/local/go to make an archive of'];
    const archive = join(stage.scratch, NAME);
    execFileSync('tar', ['-C', '/usr/local', '-czf', archive, 'go']);
    await stage.mirror({
      files: { [NAME]: archive },
      list: listOf(VERSION, { [NAME]: readFileSync(archive) }),
      fault: {},
    });
    return thereAndBack(stage, stage.base, async () => {
      const hello = 'package main\nfunc main() { println("it works") }\n';
      await stage.computer.write('/home/gina/.cache/hello/main.go', hello, 'gina');
      await stage.computer.run(['chown', '-R', 'gina:', '/home/gina/.cache']);
      const ran = await stage.newTerminal('cd .cache/hello && go mod init hello && go run .');
      await stage.computer.run(['sh', '-c', 'chmod -R u+w /home/gina/go; rm -rf /home/gina/go']);
      return ran.code === 0 && ran.stderr.includes('it works') ? [] : [`go run: ${ran.stdout}${ran.stderr}`];
    });
  },
};

const words = process.argv.slice(2);
const chosen = [REAL, ...SCENES].filter(({ name }) => words.every((word) => name.includes(word)));
const stage = await InstallStage.open();
let right = 0;
try {
  for (const scene of chosen) {
    const started = performance.now();
    const wrong = await scene.play(stage).catch((error: unknown) => [String(error)]);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${wrong.length === 0 ? 'as it should be' : 'WRONG          '}  ${seconds.padStart(5)} s  ${scene.name}`,
    );
    for (const what of wrong) console.log(`    ${what.trim().replaceAll('\n', '\n    ')}`);
    if (wrong.length === 0) right++;
  }
} finally {
  stage.close();
}
console.log(`${right} of ${chosen.length} as they should be.`);
process.exit(right === chosen.length && right > 0 ? 0 : 1);
