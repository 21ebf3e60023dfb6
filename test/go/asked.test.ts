import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms } from '../support/missing-programs.ts';
import { runs } from '../support/runs.ts';
import { FULL_FOLDER, type RouteCase, routeCases } from './asked/generate.ts';
import { argumentOf, environmentOf, heard, moduleFolder, predicted, type Talk } from './asked/predict.ts';
import { moduleFiles, startWorld, type World } from './asked/world.ts';

const COUNT = runs(120, 2_000);
const AT_ONCE = 4;
const missing = missingPrograms(['go', 'git', 'openssl']);

describe.skipIf(missing !== '')(`whom go asks for a module${missing && ` (skipped: ${missing})`}`, () => {
  const room = mkdtempSync(join(tmpdir(), 'gomend-asked-'));
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    writeFileSync(join(room, 'root.pem'), world.authority.root);
    mkdirSync(join(room, 'empty'));
    for (const [module, packed] of world.packed) {
      const folder = join(room, FULL_FOLDER, moduleFolder(module));
      mkdirSync(folder, { recursive: true });
      for (const [name, content] of Object.entries(moduleFiles(module, packed)))
        writeFileSync(join(folder, name), content);
    }
  });
  afterAll(async () => {
    await world.close();
    rmSync(room, { recursive: true });
  });

  async function ask(one: RouteCase, name: string): Promise<{ readonly real: Talk; readonly said: string }> {
    const home = join(room, name);
    // Else it leaves a program behind, which goes on writing there.
    mkdirSync(join(home, '.config/go/telemetry'), { recursive: true });
    writeFileSync(join(home, '.config/go/telemetry/mode'), 'off');
    world.play(name, one);
    const way = `http://${name}:x@127.0.0.1:${world.port}`;
    const trust = join(room, 'root.pem');
    const env = {
      ...{ PATH: process.env['PATH'] ?? '', HOME: home, GOENV: 'off', GOTOOLCHAIN: 'local', GOPATH: join(home, 'go') },
      ...{ HTTP_PROXY: way, HTTPS_PROXY: way, http_proxy: way, SSL_CERT_FILE: trust, GIT_SSL_CAINFO: trust },
      ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
      ...environmentOf(one, world, room),
    };
    const child = spawn('go', ['mod', 'download', '-json', '-modcacherw', argumentOf(one)], {
      cwd: home,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
    });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const sum = /"Sum": "([^"]*)"/.exec(stdout)?.[1];
    const done = sum !== undefined && sum === world.packed.get(one.module)?.sum && !stdout.includes('"Error"');
    return { real: heard(one, world.askedIn(name), done), said: `${stdout}${stderr}` };
  }

  it(`is what the rules foretell, in ${COUNT} generated settings`, { timeout: 900_000 }, async () => {
    const cases = routeCases(COUNT, 11);
    const wrong: object[] = [];
    const met = { sources: 0, probes: 0, database: 0, done: 0 };
    let next = 0;
    const work = async (): Promise<void> => {
      for (let index = next++; index < cases.length; index = next++) {
        const one = cases[index] as RouteCase;
        const { real, said } = await ask(one, `case${index}`);
        const foretold = predicted(one, environmentOf(one, world, room), world);
        if (real.sources.length > 1) met.sources++;
        if (real.probes.length > 0) met.probes++;
        if (real.database !== null) met.database++;
        if (real.done) met.done++;
        if (JSON.stringify(real) !== JSON.stringify(foretold)) wrong.push({ index, ...one, real, foretold, said });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(wrong).toEqual([]);
    // That nothing was asked would agree with nothing foretold.
    expect(Math.min(...Object.values(met))).toBeGreaterThan(COUNT / 12);
  });
});
