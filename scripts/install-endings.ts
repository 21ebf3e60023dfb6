/**
 * Takes a fresh account on a Linux computer without Go to a `go` that works, from a mirror on loopback, and back to the
 * byte, and one with an older Go to a newer; then plays every way in which that can go wrong. Everything is real: the computer of namespaces, the account, the
 * built gomend, the archive of this machine's own Go.
 * Usage: install-endings.ts [WORD…], only those with all of these words in their name
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingForComputer } from '../test/computer/computer.ts';
import { olderGo } from '../test/computer/older-go.ts';
import { FISH } from '../test/support/install-endings/fish-scenes.ts';
import { type InstallScene, NAME, SCENES, thereAndBack, VERSION } from '../test/support/install-endings/scenes.ts';
import { InstallStage } from '../test/support/install-endings/stage.ts';
import { OLD, UPDATE, UPDATES, withOlderGo } from '../test/support/install-endings/update-scenes.ts';
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
    await serveReal(stage);
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

/** A real older Go of the person's own, and the real newer one beside it. */
const REAL_UPDATE: InstallScene = {
  name: 'a real, older Go is updated to a whole, real one',
  async play(stage) {
    const older = olderGo();
    if (older === null || older.version !== OLD) return [`there is no ${OLD} to be had here`];
    if (!existsSync('/usr/local/go/VERSION')) return ['there is no Go in /usr/local/go to make an archive of'];
    await serveReal(stage);
    return withOlderGo(stage, older.tree, () =>
      thereAndBack(
        stage,
        stage.base,
        async () => {
          const proven = await stage.gomend('prove', 'hello', 'goroutines', 'dependency', '--json');
          const { go, proofs = [] } = JSON.parse(proven.stdout || '{}') as {
            go?: { program: string };
            proofs?: readonly { id: string; status: string }[];
          };
          await stage.computer.run(['sh', '-c', 'rm -rf /home/gina/go']);
          const failed = proofs.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${id}: ${status}`);
          const isNew = go?.program === `/home/gina/sdk/${VERSION}/bin/go` && proofs.length > 0;
          return [...failed, ...(isNew ? [] : [`proven with ${go?.program}: ${proven.stdout}${proven.stderr}`])];
        },
        { check: UPDATE, kept: [OLD] },
      ),
    );
  },
};

async function serveReal(stage: InstallStage): Promise<void> {
  const archive = join(stage.scratch, NAME);
  if (!existsSync(archive)) execFileSync('tar', ['-C', '/usr/local', '-I', 'gzip -1', '-cf', archive, 'go']);
  const list = listOf(VERSION, { [NAME]: readFileSync(archive) });
  await stage.mirror({ files: { [NAME]: archive }, list, fault: {} });
}

const words = process.argv.slice(2);
const chosen = [REAL, REAL_UPDATE, ...SCENES, ...UPDATES, FISH].filter(({ name }) =>
  words.every((word) => name.includes(word)),
);
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
