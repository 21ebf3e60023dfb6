import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { listOf } from '../servers/mirror.ts';
import type { Orders } from '../servers/mirror-program.ts';
import { smallGo, type TarMember } from '../tar.ts';
import { CHECK, type InstallStage } from './stage.ts';

const VERSION_FILE = '/usr/local/go/VERSION';

/** One way in which an installation can go; gives what is not as it should be. */
export interface InstallScene {
  readonly name: string;
  play(stage: InstallStage): Promise<readonly string[]>;
}

/** Of the Go here, so that its own tree can be served; any other will do where there is none. */
export const VERSION = existsSync(VERSION_FILE)
  ? (readFileSync(VERSION_FILE, 'utf8').split('\n')[0] ?? '')
  : 'go1.26.8';
export const PLATFORM = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
export const NAME = `${VERSION}.${PLATFORM.replace('/', '-')}.tar.gz`;
export const small = (more: readonly TarMember[] = []) => smallGo(VERSION, PLATFORM, more);
/** More than fits into the buffers on the way. */
const LONG = small([{ name: 'go/src/long.txt', text: randomText(8_000_000) }]);

function randomText(bytes: number): string {
  let text = '';
  for (let round = 0; text.length < bytes; round++) text += createHash('sha512').update(String(round)).digest('hex');
  return text;
}

/** The mirror has it, and nothing is wrong. */
export async function serve(stage: InstallStage, bytes: Buffer, more: Orders = {}): Promise<void> {
  const path = stage.put('served/go.tar.gz', bytes);
  await stage.mirror({ files: { [NAME]: path }, list: listOf(VERSION, { [NAME]: bytes }), fault: {}, ...more });
}

const install = (stage: InstallStage, from = stage.base) => stage.gomend('fix', CHECK, '--yes', '--go-from', from);

/** An account comes to the newest `go`, which works, and back to the byte. */
export async function thereAndBack(
  stage: InstallStage,
  from: string,
  proof: () => Promise<readonly string[]>,
  { check, kept } = { check: CHECK, kept: [] as readonly string[] },
) {
  const before = await stage.home();
  const wrong: string[] = [];
  const mended = await stage.gomend('fix', check, '--yes', '--go-from', from);
  if (mended.code !== 0) return [`gomend ended with ${mended.code}: ${mended.stdout}${mended.stderr}`];
  const version = await stage.newTerminal('go version');
  if (version.stdout.trim() !== `go version ${VERSION} ${PLATFORM}`)
    wrong.push(`a new terminal says: ${said(version)}`);
  wrong.push(...(await proof()));
  const trees = [...kept, VERSION].sort().join('\n');
  if ((await stage.leftovers()) !== `/home/gina/sdk:\n${trees}\n`) wrong.push(`left: ${await stage.leftovers()}`);
  const undone = await stage.gomend('undo');
  if (undone.code !== 0) wrong.push(`undo ended with ${undone.code}: ${undone.stdout}${undone.stderr}`);
  const after = await stage.home();
  if (after !== before) wrong.push(`it is not as it was: ${after}`);
  return wrong;
}

/** Nothing was installed, nothing is left, and it is said why. */
async function refused(stage: InstallStage, says: RegExp, from = stage.base): Promise<readonly string[]> {
  const before = await stage.home();
  const ran = await install(stage, from);
  const wrong: string[] = [];
  if (ran.code === 0) wrong.push('gomend says that all is well');
  if (!says.test(ran.stdout)) wrong.push(`gomend says: ${ran.stdout}${ran.stderr}`);
  if ((await stage.leftovers()) !== '') wrong.push(`left: ${await stage.leftovers()}`);
  if ((await stage.home()) !== before) wrong.push('the home directory has changed');
  return wrong;
}

export const said = ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) =>
  `${stdout}${stderr}`.trim();
/** A sentence, whatever the width that it was drawn in. */
const unbroken = (text: string) => text.replace(/\s+/g, ' ');
export const nothingMore = async () => [];

function fault(name: string, orders: Orders, says: RegExp, bytes: Buffer = small()): InstallScene {
  return {
    name,
    async play(stage) {
      await serve(stage, bytes, orders);
      return refused(stage, says);
    },
  };
}

export const WAYS_ON = ['finished', 'taken back'] as const;

/** Cut off in the middle of a download, then gone on with or taken back: as it should be, or as before. */
export async function killedWhileItComes(
  stage: InstallStage,
  check: string,
  how: (typeof WAYS_ON)[number],
): Promise<readonly string[]> {
  const [before, leftBefore] = [await stage.home(), await stage.leftovers()];
  await serve(stage, LONG, { fault: { silentAfter: 2_000_000 } });
  await stage.gomendKilledAt(1_000_000, 'fix', check, '--yes', '--go-from', stage.base);
  await stage.mirror({ fault: {} });
  const wrong: string[] = [];
  if (!(await stage.leftovers()).includes('.part')) wrong.push('nothing of it was there to go on with');
  if (how === 'finished') {
    const finished = await stage.gomend('fix', '--unfinished', '--yes', '--take-over');
    if (finished.code !== 0) wrong.push(`it could not be finished: ${said(finished)}`);
    const asked = await stage.mirror({});
    if (!/^bytes=[1-9]\d+-$/.test(asked.at(-1) ?? '')) wrong.push(`asked for: ${JSON.stringify(asked)}`);
    const version = await stage.newTerminal('go version');
    if (!version.stdout.includes(VERSION)) wrong.push(`a new terminal says: ${said(version)}`);
    const undone = await stage.gomend('undo');
    if (undone.code !== 0) wrong.push(`undo: ${said(undone)}`);
  } else {
    const back = await stage.gomend('undo', '--unfinished', '--take-over');
    if (back.code !== 0) wrong.push(`it could not be taken back: ${said(back)}`);
  }
  if ((await stage.leftovers()) !== leftBefore) wrong.push(`left: ${await stage.leftovers()}`);
  if ((await stage.home()) !== before) wrong.push('it is not as it was');
  return wrong;
}

export const SCENES: readonly InstallScene[] = [
  {
    name: 'from a mirror, whose connection breaks off twice',
    async play(stage) {
      await serve(stage, LONG, { fault: { cutAfter: 1_000_000, times: 2 } });
      const wrong = await thereAndBack(stage, stage.base, nothingMore);
      const asked = await stage.mirror({});
      const went = asked.length === 3 && /^bytes=[1-9]\d+-$/.test(asked[1] ?? '') && asked[0] === '';
      return went ? wrong : [...wrong, `asked for: ${JSON.stringify(asked)}`];
    },
  },
  {
    name: 'from a mirror that wants a password, which is told to nobody else',
    async play(stage) {
      await serve(stage, small());
      const from = stage.base.replace('http://', 'http://gina:hunter2@');
      const wrong = [...(await thereAndBack(stage, from, nothingMore))];
      const dry = await stage.gomend('check', 'toolchain', '--verbose', '--go-from', from);
      const json = await stage.gomend('fix', CHECK, '--dry-run', '--json', '--go-from', from);
      const journal = await stage.computer.run(['sh', '-c', 'cat /home/gina/.local/state/gomend/runs/*']);
      for (const [where, { stdout, stderr }] of Object.entries({ dry, json, journal })) {
        if (`${stdout}${stderr}`.includes('hunter2')) wrong.push(`the password stands in ${where}`);
      }
      return wrong;
    },
  },
  {
    name: 'from a folder with a list',
    async play(stage) {
      stage.put(`folder/${NAME}`, small());
      const list = stage.put('folder/dl.json', listOf(VERSION, { [NAME]: small() }));
      return thereAndBack(stage, list.slice(0, -'/dl.json'.length), nothingMore);
    },
  },
  {
    name: 'from one file, with its sum beside it',
    async play(stage) {
      const file = stage.put(`alone/${NAME}`, small());
      stage.put(`alone/${NAME}.sha256`, createHash('sha256').update(small()).digest('hex'));
      return thereAndBack(stage, file, nothingMore);
    },
  },
  {
    name: 'from one file, with its sum given',
    async play(stage) {
      const file = stage.put(`given/${NAME}`, small());
      const sum = createHash('sha256').update(small()).digest('hex');
      return thereAndBack(stage, `${file}#sha256=${sum}`, nothingMore);
    },
  },
  {
    name: 'from one file that nothing tells the sum of',
    play: (stage) => refused(stage, /\.sha256/, stage.put(`unknown/${NAME}`, small())),
  },
  {
    name: 'from one file whose sum is another',
    async play(stage) {
      return refused(stage, /SHA-256/, `${stage.put(`other/${NAME}`, small())}#sha256=${'0'.repeat(64)}`);
    },
  },
  {
    name: 'from a mirror without TLS elsewhere',
    play: (stage) => refused(stage, /no-tls|TLS/, 'http://192.0.2.20/dl/'),
  },
  fault('a connection that never holds', { fault: { cutAfter: 0 } }, /broke|hang up|reset|aborted/i),
  fault('another size', { fault: { bodyFrom: '/etc/passwd' } }, /bytes instead of/),
  fault('a list that broke off', { list: listOf(VERSION, { [NAME]: small() }).slice(0, -40) }, /could not look up/),
  fault('a page instead of a list', { list: '<!DOCTYPE html><title>Sign in</title>' }, /could not look up/),
  fault(
    'a list without this computer',
    { list: listOf(VERSION, { [`${VERSION}.plan9-mips.tar.gz`]: small() }) },
    /could not look up/,
  ),
  fault('no file', { fault: { status: 404 } }, /404/),
  fault('sent on in a circle', { fault: { status: 302, location: `/dl/${NAME}` } }, /sent on and on/),
  fault('sent on to nothing', { fault: { status: 302, location: 'ftp://127.0.0.1/x' } }, /not an HTTP address/),
  fault('a link in it', {}, /neither a file nor a directory/, small([{ name: 'go/l', type: '2', link: '/etc' }])),
  fault('a way out of it', {}, /no plain name/, small([{ name: 'go/../../x', text: 'x' }])),
  fault('another version in it', {}, /VERSION/, smallGo('go1.20.1', PLATFORM)),
  fault('a go for another computer', {}, /does not answer/, smallGo(VERSION, 'plan9/mips')),
  {
    name: 'another checksum',
    async play(stage) {
      const right = small();
      await serve(stage, right);
      const wrongBytes = Buffer.from(right);
      wrongBytes[100] = (wrongBytes[100] ?? 0) ^ 1;
      await stage.mirror({ fault: { bodyFrom: stage.put('wrong.tgz', wrongBytes) } });
      return refused(stage, /SHA-256/);
    },
  },
  {
    name: 'a disk that is too full for it',
    async play(stage) {
      await serve(stage, LONG);
      const before = await stage.home();
      await stage.computer.run(['install', '-d', '-o', 'gina', '/home/gina/sdk']);
      await stage.computer.run(['mount', '-t', 'tmpfs', '-o', 'size=2m,mode=755,uid=gina', 'tmpfs', '/home/gina/sdk']);
      const ran = await install(stage);
      await stage.computer.run(['sh', '-c', 'umount /home/gina/sdk && rmdir /home/gina/sdk']);
      const asked = await stage.mirror({});
      const wrong: string[] = [];
      if (!/~\/sdk has 2\.1 MB free, and this needs \d\d\.\d MB/.test(unbroken(ran.stdout))) {
        wrong.push(`gomend says: ${said(ran)}`);
      }
      if (asked.length > 0) wrong.push('something was fetched all the same');
      if ((await stage.home()) !== before) wrong.push('the home directory has changed');
      return wrong;
    },
  },
  ...WAYS_ON.map(
    (how): InstallScene => ({
      name: `gomend is killed while it comes, and ${how}`,
      play: (stage) => killedWhileItComes(stage, CHECK, how),
    }),
  ),
];
