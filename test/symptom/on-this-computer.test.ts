import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { allChecks } from '../../flows/index.ts';
import { Examination } from '../../src/engine/examination.ts';
import type { Finding } from '../../src/model/finding.ts';
import { recogniseMessage, type Suspect } from '../../src/symptom/recognise.ts';
import { settle } from '../../src/symptom/settle.ts';
import { RealHome, type RealShell, shellPath } from '../flows/shell/real-home.ts';
import { missingPrograms } from '../support/missing-programs.ts';
import { keepServers } from '../support/servers/kept.ts';
import { startModuleProxy } from '../support/servers/module-proxy.ts';

const GO = '/usr/local/go/bin';
const PROJECT = 'module example.com/app\n\ngo 1.25\n';
const NEWER = 'module example.com/app\n\ngo 1.99.0\n';
const NEEDING = `${PROJECT}\nrequire example.com/lib v1.0.0\n`;
const IMPORTING = 'package main\n\nimport _ "example.com/lib"\n\nfunc main() {}\n';
const ON_PATH = `export PATH="${GO}:$PATH:$HOME/go/bin"\n`;
/** Of modules, on this computer; it does everything right. At port 9 nobody listens. */
let workingProxy = '';
const kept = keepServers();
/** Nothing leaves this computer. */
const SETTINGS = 'GOPROXY=WORKING_PROXY\nGOTOOLCHAIN=auto\nGOTELEMETRY=off\n';

/** A home in which something is wrong, and the commands that say so. */
interface Fault {
  readonly shell?: RealShell;
  /** In place of the start-up file that is well. */
  readonly startup?: string;
  /** Behind the settings of go that are well. */
  readonly settings?: string;
  /** By name; null: not there. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** By cause. */
  readonly commands: Readonly<Record<string, string>>;
}

const BUILD = 'go build ./...';
const FAULTS: readonly Fault[] = [
  {
    settings: 'GOPROXY=http://127.0.0.1:9,WORKING_PROXY\n',
    files: { 'app/go.mod': NEEDING },
    commands: { 'goproxy-comma-no-fallback': 'go mod download' },
  },
  { startup: `export GOROOT=/usr/local/go1.19\n${ON_PATH}`, commands: { 'goroot-stale': 'go version' } },
  { startup: '', commands: { 'go-not-on-path': 'go version' } },
  { shell: 'bash', startup: '', commands: { 'go-not-on-path': 'go version' } },
  {
    startup: `export GO111MODULE=off\n${ON_PATH}`,
    commands: { 'go111module-off': 'go install example.com/tool@latest' },
  },
  {
    settings: 'GOFLAGS=-mod=vendor\n',
    files: { 'app/go.mod': NEEDING, 'app/vendor/modules.txt': '# x\n' },
    commands: { 'goflags-mod-vendor': BUILD },
  },
  { startup: `export GOFLAGS=mod=mod\n${ON_PATH}`, commands: { 'go-env-value-breaks-go': BUILD } },
  {
    settings: 'GOTOOLCHAIN=local\n',
    files: { 'app/go.mod': NEWER },
    commands: { 'gotoolchain-local-too-old': BUILD },
  },
  { settings: 'GOPROXY=off\n', files: { 'app/go.mod': NEWER }, commands: { 'toolchain-download-off': BUILD } },
  {
    files: { 'app/go.mod': null, 'app/main.go': IMPORTING },
    commands: { 'project-without-go-mod': BUILD },
  },
  {
    settings: 'GOVCS=bad\nGOPROXY=direct\n',
    files: { 'app/go.mod': `${PROJECT}\nrequire github.com/acme/lib v1.0.0\n` },
    commands: { 'govcs-invalid': 'go mod download' },
  },
  {
    startup: `export GOPATH=/usr/local/go\n${ON_PATH}`,
    commands: { 'gopath-equals-goroot': 'go env GOPATH' },
  },
  {
    startup: `export PATH="${GO}:$PATH"\n`,
    files: {
      '.gitconfig': '[user\n',
      'go/bin/acmetool': '#!/bin/sh\n',
      'app/go.mod': `${NEEDING}\nreplace example.com/lib => ../lib\n`,
      'app/main.go': IMPORTING,
    },
    commands: { 'gobin-not-on-path': 'acmetool', 'git-config-refused': 'git status', 'replacement-missing': BUILD },
  },
  {
    startup: `export HTTPS_PROXY=http://127.0.0.1:9\n${ON_PATH}`,
    settings: 'GOPROXY=https://goproxy.corp.test\nGONOSUMDB=*\n',
    files: { 'app/go.mod': NEEDING },
    commands: { 'proxy-env-wrong': 'go mod download' },
  },
];

const missing = [existsSync(`${GO}/go`) ? '' : `needs ${GO}/go`, missingPrograms(['zsh', 'bash', 'git'])].filter(
  Boolean,
);
const stops = process.platform === 'linux' ? missing.join(', ') : 'needs Linux';

function inHome<T>(
  { shell = 'zsh', startup = ON_PATH, settings = '', files = {} }: Omit<Fault, 'commands'>,
  work: (home: RealHome) => T,
): T {
  const home = new RealHome();
  const all: Readonly<Record<string, string | null>> = {
    [shell === 'zsh' ? '.zshrc' : '.bash_profile']: startup,
    '.config/go/env': (SETTINGS + settings).replaceAll('WORKING_PROXY', workingProxy),
    'app/go.mod': PROJECT,
    'app/main.go': 'package main\n\nfunc main() {}\n',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) if (text !== null) home.write(name, text);
  if ('go/bin/acmetool' in all) chmodSync(join(home.path, 'go/bin/acmetool'), 0o755);
  return work(home);
}

/** What a terminal of this account shows, as a person would copy it. */
function saidBy(home: RealHome, shell: RealShell, command: string): string {
  const environment = { HOME: home.path, PATH: '/usr/bin:/bin' };
  const ran = spawnSync(shellPath(shell), ['-lic', command], {
    cwd: join(home.path, 'app'),
    env: environment,
    encoding: 'utf8',
  });
  return ran.stdout + ran.stderr;
}

async function examined(home: RealHome, shell: RealShell, suspects: readonly Suspect[]): Promise<readonly Finding[]> {
  const wanted = new Set(suspects.flatMap(({ checks }) => checks));
  const machine = { ...home.machine(shell), workingDirectory: join(home.path, 'app') };
  const checks = allChecks.filter(({ id }) => wanted.has(id));
  return new Examination({ machine, catalogue: allChecks, budgetMs: 15_000 }).run(checks);
}

describe.skipIf(stops !== '')(`what go says on this computer${stops === '' ? '' : ` (skipped: ${stops})`}`, () => {
  beforeEach(async () => {
    workingProxy = (await kept(startModuleProxy())).origin;
  });
  const told = new Map<string, readonly Suspect[]>();

  it.each(FAULTS.map((fault) => [Object.keys(fault.commands).join(', '), fault] as const))(
    'is confirmed by the checks: %s',
    { timeout: 20_000 },
    async (_, fault) => {
      const { shell = 'zsh' } = fault;
      await inHome(fault, async (home) => {
        try {
          const messages = Object.entries(fault.commands).map(([cause, command]) => {
            const message = saidBy(home, shell, command);
            return { cause, message, suspects: recogniseMessage(message).suspects };
          });
          const findings = await examined(
            home,
            shell,
            messages.flatMap(({ suspects }) => suspects),
          );
          for (const { cause, message, suspects } of messages) {
            expect([message, suspects[0]?.cause]).toEqual([message, cause]);
            expect([message, settle(suspects, findings)[0]]).toEqual([
              message,
              expect.objectContaining({ cause, verdict: 'confirmed' }),
            ]);
            told.set(cause, suspects);
          }
        } finally {
          home.remove();
        }
      });
    },
  );

  it('is ruled out once nothing is wrong any more', { timeout: 20_000 }, async () => {
    const wanted = [...new Set(FAULTS.flatMap(({ commands }) => Object.keys(commands)))];
    expect([...told.keys()].sort()).toEqual(wanted.sort());
    await inHome({}, async (home) => {
      try {
        const findings = await examined(home, 'zsh', [...told.values()].flat());
        for (const [cause, suspects] of told) {
          const left = settle(suspects, findings);
          expect([cause, left.find((one) => one.cause === cause)?.verdict]).toEqual([cause, 'ruled-out']);
          expect([cause, left.filter(({ verdict }) => verdict === 'confirmed')]).toEqual([cause, []]);
        }
      } finally {
        home.remove();
      }
    });
  });
});
