import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentScript } from '../src/shell/environment-script.ts';
import { TraceSift } from '../src/shell/trace/sift.ts';
import { tracedStart } from '../src/shell/trace/start.ts';
import { interleaved, ratio, spread } from './measure/statistics.ts';

const ROUNDS = 9;
const TOKEN = 'benchmarktoken';
const BASE = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', TERM: 'dumb', LANG: 'C.UTF-8' };

/** A start-up as tool managers write them: most of its time goes into programs. */
const USUAL = `export PATH="$HOME/bin:$PATH"
for tool in a b c d e f g h; do
  eval "$(echo "export PATH=/opt/$tool/bin:\\$PATH")"
done
clean() { case ":$PATH:" in *":$1:"*) ;; *) PATH="$1:$PATH" ;; esac; }
i=0; while [ $i -lt 40 ]; do clean "/dir/$i"; i=$((i+1)); done
`;
/** Nothing but the shell's own commands, ten thousand of them: the dearest there can be. */
const BUSY =
  'f() { [ "$1" = x ] && y=1; z=$1; }\ni=0; while [ $i -lt 2500 ]; do f $i; i=$((i+1)); done\nPATH="$HOME/bin:$PATH"\n';

const STARTS = { 'a usual start-up': USUAL, '10,000 commands': BUSY } as const;
const SHELLS = [
  ['zsh', '.zshrc'],
  ['bash', '.bash_profile'],
] as const;

/** How much longer a login shell takes with its trace on, the reading of it included. */
export async function trace(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [shell, rc] of SHELLS) {
    if (!existsSync(`/bin/${shell}`)) continue;
    for (const [what, text] of Object.entries(STARTS)) {
      const home = mkdtempSync(join(tmpdir(), 'gomend-bench-'));
      writeFileSync(join(home, rc), text);
      const { plain, traced } = await interleaved(ROUNDS, {
        plain: () => start(`/bin/${shell}`, home, false),
        traced: () => start(`/bin/${shell}`, home, true),
      });
      rmSync(home, { recursive: true });
      lines.push(
        `${shell}, ${what}: plain ${spread(plain, 'ms')}, traced ${spread(traced, 'ms')}, ratio ${ratio(traced, plain)}`,
      );
    }
  }
  return lines;
}

function start(program: string, home: string, isTraced: boolean): Promise<number> {
  const environment = { ...BASE, HOME: home };
  const question = environmentScript(TOKEN);
  const platform = process.platform === 'darwin' ? 'darwin' : 'linux';
  const how = { program, platform, home, login: true, interactive: true, environment } as const;
  const isRoot = process.getuid?.() === 0;
  const traced = isTraced ? tracedStart({ ...how, token: TOKEN, names: ['PATH'], question, isRoot }) : null;
  const [file, ...args] = traced?.argv ?? [program, '-l', '-i', '-c', question];
  const sift = new TraceSift({ token: TOKEN, names: ['PATH'], start: environment, levels: traced?.levels ?? false });
  const began = performance.now();
  const env = traced?.environment ?? environment;
  const child = spawn(file ?? program, args, { env, cwd: home, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.on('data', (chunk: Uint8Array) => sift.take(chunk, performance.now() - began));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      sift.finish(performance.now() - began);
      resolve(performance.now() - began);
    });
  });
}
