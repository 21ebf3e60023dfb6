import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { openTerminal } from '../terminal/open-terminal.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

export type Scenes = (stage: Inside) => Promise<void>;

const SUPPORT = join(import.meta.dirname, '..');
const ADDRESS = '142.250.1.141';
const LIMIT_MS = 120_000;
/** Directories that are copied and put over themselves, so that nothing outside is touched. */
const OWN = ['/etc/ssl', '/usr/local/share/ca-certificates'];

/** Inside of the namespaces: what is started here goes with the last process in them. */
export class Inside {
  readonly stage: string;
  readonly #person: { readonly name: string; readonly id: number };
  readonly #started: ChildProcess[] = [];
  #wrong = 0;

  constructor(stage: string, person: { readonly name: string; readonly id: number }) {
    this.stage = stage;
    this.#person = person;
  }

  async play(scenes: Scenes): Promise<number> {
    try {
      this.#putOver();
      const ts = ['--disable-warning=ExperimentalWarning'];
      // What is pending on this machine is done first, so that only gomend's own change is seen.
      spawnSync('update-ca-certificates');
      await this.start(process.execPath, [...ts, join(SUPPORT, 'resolver-namespace/server.ts'), '8.8.8.8', 'healthy']);
      const origin = [this.at('modules'), this.at('origin.key'), this.at('origin.pem')];
      await this.start(process.execPath, [...ts, join(SUPPORT, 'company-tls/module-server.ts'), ...origin]);
      const inspector = ['--mode', 'reverse:https://127.0.0.1:9443', '--listen-host', ADDRESS, '--listen-port', '443'];
      const settings = [
        'ssl_insecure=true',
        `confdir=${this.at('confdir')}`,
        'keep_host_header=true',
        'block_global=false',
      ];
      this.launch('mitmdump', ['-q', ...inspector, ...settings.flatMap((one) => ['--set', one])]);
      await this.listens(443, ADDRESS);
      await scenes(this);
    } finally {
      for (const child of this.#started) child.kill();
    }
    return this.#wrong === 0 ? 0 : 1;
  }

  at(...names: readonly string[]): string {
    return join(this.stage, ...names);
  }

  /** As the person, in their project, with nothing in the environment but this. */
  run(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Ran {
    const env = { ...this.#environment(), ...environment };
    const options = { env, cwd: this.at('home/project'), encoding: 'utf8', timeout: LIMIT_MS } as const;
    const { stdout, stderr, status } = spawnSync('setpriv', [...this.#as(), ...argv], options);
    return { stdout, stderr, exitCode: status };
  }

  gomend(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Ran {
    const cli = join(SUPPORT, '../../dist/cli.js');
    return this.run([process.execPath, cli, ...words], environment);
  }

  /** In a terminal, for root's work is done nowhere else: what was seen there is all in `stdout`. */
  async gomendInTerminal(words: readonly string[]): Promise<Ran> {
    const argv = [...this.#as(), process.execPath, join(SUPPORT, '../../dist/cli.js'), ...words];
    const env = { ...this.#environment(), NO_COLOR: '1' };
    const terminal = openTerminal({
      argv: ['/usr/bin/setpriv', ...argv],
      cols: 120,
      env,
      cwd: this.at('home/project'),
    });
    try {
      const { exitCode } = await terminal.waitForEnd(LIMIT_MS);
      return { stdout: terminal.history(), stderr: '', exitCode };
    } finally {
      terminal.close();
    }
  }

  /** With an empty cache, so that everything is fetched. */
  download(environment: Readonly<Record<string, string>> = {}): Ran {
    spawnSync('rm', ['-rf', this.at('home/go')]);
    return this.run(['go', 'mod', 'download', 'golang.org/x/mod'], environment);
  }

  /** Every name below what is trusted, with a sum of its bytes or where it leads; Java's own store dates each entry. */
  trusted(): ReadonlyMap<string, string> {
    return new Map(OWN.flatMap((root) => contents(root)).filter(([path]) => !path.startsWith('/etc/ssl/certs/java/')));
  }

  /** What the person's new terminals begin with. */
  profile(text: string): void {
    writeFileSync(this.at('home/.profile'), text);
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  expect(what: string, holds: boolean): void {
    if (!holds) this.#wrong++;
    this.say(`  ${holds ? 'as it should be' : 'WRONG'}: ${what}`);
  }

  launch(program: string, argv: readonly string[]): ChildProcess {
    const child = spawn(program, [...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#started.push(child);
    return child;
  }

  /** Until it says that it is ready. */
  start(program: string, argv: readonly string[]): Promise<void> {
    const child = this.launch(program, argv);
    return new Promise((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('close', () => reject(new Error(`${program} ${argv.join(' ')} ended`)));
    });
  }

  /** Until somebody takes connections there. */
  async listens(port: number, host = '127.0.0.1'): Promise<void> {
    const until = Date.now() + LIMIT_MS;
    while (Date.now() < until) {
      const taken = await new Promise<boolean>((resolve) => {
        const socket = connect(port, host, () => resolve(true));
        socket.on('error', () => setTimeout(() => resolve(false), 50));
        socket.on('connect', () => socket.end());
      });
      if (taken) return;
    }
    throw new Error(`nobody listens on ${host}:${port}`);
  }

  #as(): readonly string[] {
    const id = String(this.#person.id);
    return ['--reuid', id, '--regid', id, '--init-groups', '--'];
  }

  #environment(): Readonly<Record<string, string>> {
    const go = dirname(spawnSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).stdout.trim());
    return {
      PATH: `${go}:/usr/sbin:/usr/bin:/sbin:/bin`,
      HOME: this.at('home'),
      USER: this.#person.name,
      SHELL: '/bin/sh',
      LANG: 'C.UTF-8',
      GOTOOLCHAIN: 'local',
      GOFLAGS: '-modcacherw',
    };
  }

  #putOver(): void {
    const must = (program: string, ...argv: readonly string[]) => {
      const { status, stderr } = spawnSync(program, argv, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${program} ${argv.join(' ')}: ${stderr}`);
    };
    must('ip', 'link', 'set', 'lo', 'up');
    for (const address of ['8.8.8.8', ADDRESS]) must('ip', 'addr', 'add', `${address}/32`, 'dev', 'lo');
    must('ip', 'route', 'add', 'default', 'dev', 'lo');
    for (const file of ['resolv.conf', 'passwd', 'group', 'shadow', 'sudoers.d']) {
      must('mount', '--bind', this.at(file), `/etc/${file}`);
    }
    OWN.forEach((root, index) => {
      must('cp', '-a', root, this.at(`own-${index}`));
      must('mount', '--bind', this.at(`own-${index}`), root);
    });
  }
}

function contents(directory: string): readonly (readonly [string, string])[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) return contents(path);
    if (stat.isSymbolicLink()) return [[path, readlinkSync(path)] as const];
    return [[path, createHash('sha256').update(readFileSync(path)).digest('hex')] as const];
  });
}
