import { hostname } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type OpenTerminal, openTerminal } from '../support/terminal/open-terminal.ts';
import { justLook, moveTo, press } from '../support/terminal/walk.ts';
import { bootComputer, type Computer, GOMEND, missingForComputer, PASSWORD, sudoReads } from './computer.ts';
import { olderGo, presentGo } from './older-go.ts';

const go = presentGo();
const older = olderGo();
const missing = missingForComputer() || (go === null ? 'needs go' : '');

const ZSHRC = '/home/gina/.zshrc';
const HOSTS = '/etc/hosts';
const healthyStart = `# mine\nexport EDITOR=vim\nexport PATH=$PATH:${go?.replace(/\/go$/, '')}\n`;
const healthyHosts = `127.0.0.1 localhost ${hostname()}\n::1 localhost\n`;

interface Fault {
  readonly name: string;
  readonly check: string;
  readonly cause: string;
  readonly file: string;
  readonly content: string;
  readonly line: number;
  /** Words of the finding, as the list shows them. */
  readonly sight: string;
  readonly sudo: boolean;
  /** Checks that rightly say something about the same machine, too. */
  readonly also?: readonly string[];
}

const zshrc = (line: string) => ({
  file: ZSHRC,
  content: `${healthyStart}${line}\nalias ll='ls -l'\n`,
  line: 4,
  sudo: false,
});
const faults: readonly Fault[] = [
  {
    name: 'a stale GOROOT',
    check: 'toolchain.goroot',
    cause: 'goroot-stale',
    sight: 'GOROOT points to',
    ...zshrc('export GOROOT=/opt/go1.22.2'),
  },
  {
    name: 'a second go earlier on PATH',
    check: 'toolchain.go-wins',
    cause: 'go-shadowed',
    sight: 'an older Go is started',
    // The Go that is started by it really gets no security fixes any more.
    also: ['toolchain.version-supported'],
    ...zshrc('export PATH=/home/gina/sdk/old/bin:$PATH'),
  },
  {
    name: 'a GOMEMLIMIT that no Go program accepts',
    check: 'toolchain.env-values',
    cause: 'go-env-value-breaks-go',
    sight: 'GOMEMLIMIT=80%',
    ...zshrc('export GOMEMLIMIT=80%'),
  },
  {
    name: 'a dead https_proxy',
    check: 'proxy.environment',
    cause: 'proxy-env-wrong',
    sight: 'nothing listens at the proxy',
    ...zshrc('export https_proxy=http://127.0.0.1:7890'),
  },
  {
    name: 'a hosts line for proxy.golang.org',
    check: 'resolver.hosts-override',
    cause: 'hosts-override',
    sight: '/etc/hosts pins proxy.golang.org',
    file: HOSTS,
    content: `${healthyHosts}192.0.2.99 proxy.golang.org\n`,
    line: 3,
    sudo: true,
  },
];

interface Report {
  readonly flows: readonly {
    readonly findings: readonly {
      readonly check: string;
      readonly status: string;
      readonly cause: string | null;
      readonly evidence: readonly { readonly source: string; readonly line: number | null }[];
    }[];
  }[];
}

let computer: Computer | null = null;
let terminal: OpenTerminal | null = null;
afterEach(() => {
  terminal?.close();
  computer?.stop();
});

async function computerWith(fault: Fault): Promise<Computer> {
  computer = await bootComputer();
  await computer.write(ZSHRC, healthyStart, 'gina');
  await computer.write(HOSTS, healthyHosts);
  if (older) {
    await computer.run(['mkdir', '-p', '/home/gina/sdk/old']);
    await computer.run(['mount', '--bind', older.tree, '/home/gina/sdk/old']);
  }
  await computer.write(fault.file, fault.content, fault.file === HOSTS ? 'root' : 'gina');
  return computer;
}

async function wrongFindings(on: Computer) {
  const ran = await on.run([...GOMEND, 'check', '--json'], { as: 'gina' });
  const report = JSON.parse(ran.stdout) as Report;
  const findings = report.flows.flatMap((flow) => flow.findings);
  return findings.filter((finding) => finding.status === 'problem' || finding.status === 'warning');
}

const prompts = (screen: OpenTerminal): number => screen.history().split('password for gina').length - 1;

async function typePassword(on: Computer, screen: OpenTerminal, nth: number): Promise<void> {
  await screen.waitFor(() => prompts(screen) >= nth, 15_000);
  await sudoReads(on);
  screen.write(`${PASSWORD}\r`);
}

describe.skipIf(missing !== '')(`faults on a real account${missing && ` (skipped: ${missing})`}`, () => {
  it.skipIf(older === null).each(faults)(
    '$name is found with its line, mended in the wizard, proven, and undone to the byte',
    { timeout: 90_000 },
    async (fault) => {
      const on = await computerWith(fault);
      const found = await wrongFindings(on);
      const wrong = found.find((finding) => finding.check === fault.check);
      expect(found.map((finding) => finding.check).sort()).toEqual([fault.check, ...(fault.also ?? [])].sort());
      expect(wrong).toMatchObject({ check: fault.check, cause: fault.cause });
      expect(wrong?.evidence).toContainEqual(expect.objectContaining({ source: fault.file, line: fault.line }));

      terminal = openTerminal({
        argv: on.inside(['su', '-', 'gina']),
        cols: 100,
        rows: 30,
        env: { PATH: process.env['PATH'] ?? '' },
      });
      const screen = terminal;
      await screen.waitFor(/[$%#>] ?$/m);
      screen.write(`LANG=C.UTF-8 ${GOMEND.join(' ')}\r`);
      await justLook(screen);
      await moveTo(screen, fault.sight);
      screen.write(KEY.enter);
      await screen.waitFor('What I would do');
      screen.write(KEY.enter);
      await screen.waitFor('can be undone');
      screen.write(KEY.enter);
      await screen.waitFor('Do it?');
      await press(screen, 'y', /password for gina|Done|Not done/);
      if (fault.sudo) await typePassword(on, screen, 1);
      await screen.waitFor('Done, and proven', 30_000);
      expect((await on.read(fault.file)).split('\n')[fault.line - 1]).toMatch(/^#/);
      expect(await wrongFindings(on)).toEqual([]);

      screen.write('u');
      await screen.waitFor('back?');
      await press(screen, 'y', () => prompts(screen) === 2 || /Taken back|Taking back/.test(screen.text()));
      if (fault.sudo) await typePassword(on, screen, 2);
      await screen.waitFor('Taken back', 30_000);
      expect(await on.read(fault.file)).toBe(fault.content);
      expect(await wrongFindings(on)).toContainEqual(expect.objectContaining({ cause: fault.cause }));
      expect(screen.written()).not.toContain(PASSWORD);
      screen.write('q');
      await screen.waitFor(/[$%#>] ?$/m);
    },
  );
});
