import { describe, expect, it } from 'vitest';
import { proofs } from '../../../flows/proving/index.ts';
import type { Proven, ProvingEvent } from '../../../flows/proving/proven.ts';
import { runProofs } from '../../../flows/proving/run-proofs.ts';
import type { RunRequest, RunResult } from '../../../src/machine/port.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { loadWords } from '../../../src/words/words.ts';
import { ok, stubMachine } from '../../support/stub-machine.ts';

const words = await loadWords('en');
const SCRATCH = '/tmp/gomend-scratch-1-abcdef';
const GO = '/opt/go/bin/go';
const ENV = {
  GOROOT: '/opt/go',
  GOVERSION: 'go1.26.3',
  GOOS: 'linux',
  GOARCH: 'amd64',
  GOCACHE: '/home/ada/.cache/go-build',
  CC: 'gcc',
  CGO_ENABLED: '0',
};

const said = (parts: Partial<RunResult>): Outcome<RunResult> =>
  ok({ stdout: '', stderr: '', exitCode: 0, signal: null, truncated: false, ...parts });
const failure = (code: 'timeout' | 'cancelled' | 'denied', detail: string) =>
  ({ ok: false, failure: { code, detail }, ms: 5 }) as const;

/** The programs of a healthy toolchain, as far as a test needs them. */
function healthy({ argv: [program, ...args] }: RunRequest): Outcome<RunResult> {
  if (program === `${SCRATCH}/bin/hello`) return said({ stderr: 'hello from go1.26.3 on linux/amd64\n' });
  if (program === `${SCRATCH}/bin/basics` && args[0] === 'workers')
    return said({ stdout: 'workers=1000\nsum=499500\n' });
  if (program === `${SCRATCH}/bin/basics` && args[0] === 'counter') {
    return said({ stdout: 'mutex=800000\natomic=800000\nonce=1\n' });
  }
  if (args[0] === 'env') return said({ stdout: JSON.stringify(ENV) });
  if (args.join(' ') === 'list -m') return said({ stdout: 'gomend.invalid/hello\n' });
  return said({});
}

interface Ran {
  readonly proofs: readonly Proven[];
  readonly requests: readonly RunRequest[];
  readonly removed: number;
  /** As they were told one by one. */
  readonly told: readonly Proven[];
  readonly written: ReadonlyMap<string, Uint8Array>;
}

async function prove(
  ids: readonly string[],
  run: (request: RunRequest, stop: AbortController) => Outcome<RunResult> = healthy,
  environment: Readonly<Record<string, string>> = {},
  fails: { readonly write?: true } = {},
): Promise<Ran> {
  const requests: RunRequest[] = [];
  const written = new Map<string, Uint8Array>();
  const stop = new AbortController();
  let removed = 0;
  const machine = stubMachine({
    kind: 'local',
    run: async (request) => {
      requests.push(request);
      return run(request, stop);
    },
    scratch: async () =>
      ok({
        path: SCRATCH,
        write: async (name, bytes) => {
          written.set(name, bytes);
          return fails.write ? failure('denied', 'ENOSPC: no space left') : ok(null);
        },
        remove: async () => {
          removed += 1;
          return ok(null);
        },
      }),
  });
  const chosen = { program: GO, environment };
  const wanted = proofs.filter(({ id }) => ids.includes(id));
  const told: Proven[] = [];
  const emit = (event: ProvingEvent) => {
    if (event.type === 'proven') told.push(event.proven);
  };
  const { proofs: proven } = await runProofs({ machine, chosen, proofs: wanted, signal: stop.signal, emit });
  for (const { says, params } of proven) {
    expect(words.has(says)).toBe(true);
    expect(words.say(says, params)).not.toMatch(/\{\w+\}/);
  }
  return { proofs: proven, requests, removed, written, told };
}

const verdicts = ({ proofs: proven }: Ran) => proven.map(({ id, status, says }) => `${id} ${status} ${says}`);
const isBuild = ({ argv }: RunRequest, name: string) => argv[1] === 'build' && argv.includes(`${SCRATCH}/bin/${name}`);

describe('the runner of proofs', () => {
  it('compiles once what several proofs run, and shows what it did', async () => {
    const ran = await prove(['hello', 'goroutines', 'locks']);
    expect(verdicts(ran)).toEqual([
      'hello ok proof.hello.ok',
      'goroutines ok proof.goroutines.ok',
      'locks ok proof.locks.ok',
    ]);
    expect(ran.requests.filter((one) => isBuild(one, 'basics'))).toHaveLength(1);
    expect(ran.proofs[0]?.evidence.map(({ command, outcome }) => `${command}: ${outcome}`)).toEqual([
      `${GO} build -o $PROOF/bin/hello .: exit 0`,
      '$PROOF/bin/hello: exit 0',
      `${GO} list -m: exit 0`,
    ]);
    expect(ran.removed).toBe(1);
  });

  it('writes a module of the series that the go is of', async () => {
    const { written } = await prove(['hello']);
    expect(new TextDecoder().decode(written.get('src/basics/go.mod'))).toBe(
      'module gomend.invalid/basics\n\ngo 1.26\n',
    );
  });

  it('says of the first that its program does not compile, and of the others where to look', async () => {
    const ran = await prove(['hello', 'goroutines', 'locks'], (request) =>
      isBuild(request, 'basics') ? said({ exitCode: 1, stderr: '# fmt\ncompile: boom\n' }) : healthy(request),
    );
    expect(verdicts(ran).slice(1)).toEqual([
      'goroutines problem proving.does-not-compile',
      'locks skipped proving.needs-build',
    ]);
    expect(ran.proofs[1]?.evidence[0]?.lines).toEqual(['# fmt', 'compile: boom']);
  });

  it('tells a setting that prevents compiling from an installation that cannot', async () => {
    const own = await prove(['hello', 'goroutines'], (request) =>
      isBuild(request, 'hello')
        ? said({ exitCode: 2, stderr: 'go: cannot find GOROOT directory: /x\n' })
        : healthy(request),
    );
    expect(verdicts(own)).toEqual(['hello problem proof.hello.settings', 'goroutines ok proof.goroutines.ok']);
    const all = await prove(['hello', 'goroutines'], (request) =>
      request.argv[1] === 'build' ? said({ exitCode: 2, stderr: 'go: no such tool "compile"\n' }) : healthy(request),
    );
    expect(verdicts(all)).toEqual([
      'hello problem proving.does-not-compile',
      'goroutines skipped proving.nothing-compiles',
    ]);
    expect(all.requests.filter(({ argv }) => argv[1] === 'build')).toHaveLength(2);
  });

  it('does not call a slow compiler a broken one', async () => {
    const ran = await prove(['goroutines', 'locks'], (request) =>
      request.argv[1] === 'build' ? failure('timeout', 'time limit of 180000 ms') : healthy(request),
    );
    expect(verdicts(ran)).toEqual(['goroutines unknown proving.build-too-slow', 'locks skipped proving.needs-build']);
  });

  it('does not call a tool that takes too long a broken one, nor a program that the system does not start', async () => {
    const slow = await prove(['assembly'], (request) =>
      request.argv[2] === 'compile' ? failure('timeout', 'time limit of 180000 ms') : healthy(request),
    );
    expect(verdicts(slow)).toEqual(['assembly unknown proving.too-slow']);
    const refused = await prove(['goroutines'], (request) =>
      request.argv[1] === 'workers' ? failure('denied', 'spawn EACCES') : healthy(request),
    );
    expect(verdicts(refused)).toEqual(['goroutines unknown proving.not-started']);
    expect(refused.proofs[0]?.params).toEqual({ detail: 'spawn EACCES' });
    // A program that hangs is what its proof is about, and so is one that the person's settings made for another CPU.
    const hanging = await prove(['goroutines'], (request) =>
      request.argv[1] === 'workers' ? failure('timeout', 'time limit of 30000 ms') : healthy(request),
    );
    expect(verdicts(hanging)).toEqual(['goroutines problem proof.goroutines.hung']);
    const foreign = await prove(['hello'], (request) =>
      request.argv[0].endsWith('/bin/hello') ? failure('denied', 'spawn Unknown system error -86') : healthy(request),
    );
    expect(verdicts(foreign)).toEqual(['hello problem proof.hello.problem']);
  });

  it('says of a go that takes too long to say what it is that nothing is known', async () => {
    const ran = await prove(['hello', 'locks'], () => failure('timeout', 'time limit of 20000 ms'));
    expect(verdicts(ran)).toEqual(['hello unknown proving.go-too-slow', 'locks unknown proving.go-too-slow']);
  });

  it('says of a go that does not run what it said', async () => {
    const ran = await prove(['hello', 'locks'], () =>
      said({ exitCode: 2, stderr: 'fatal error: malformed GOMEMLIMIT\n' }),
    );
    expect(verdicts(ran)).toEqual(['hello problem proving.go-does-not-run', 'locks skipped proving.go-fails']);
    expect(ran.proofs[0]?.evidence).toEqual([
      {
        command: `${GO} env -json GOROOT GOVERSION GOOS GOARCH GOCACHE CC CGO_ENABLED`,
        outcome: 'exit 2',
        lines: ['fatal error: malformed GOMEMLIMIT'],
        ms: expect.any(Number),
      },
    ]);
    expect(ran.removed).toBe(1);
  });

  it('starts nothing more once it is stopped, knows nothing of the rest, and tidies up', async () => {
    const ran = await prove(['hello', 'goroutines', 'locks'], (request, stop) => {
      if (!isBuild(request, 'basics')) return healthy(request);
      stop.abort();
      return failure('cancelled', '');
    });
    expect(verdicts(ran)).toEqual([
      'hello ok proof.hello.ok',
      'goroutines unknown proving.cut-short',
      'locks unknown proving.cut-short',
    ]);
    expect(ran.requests.at(-1)?.argv[1]).toBe('build');
    expect(ran.removed).toBe(1);
  });

  it('judges nothing that was ended under way', async () => {
    const ran = await prove(['goroutines'], (request, stop) => {
      if (request.argv[1] !== 'workers') return healthy(request);
      stop.abort();
      return failure('cancelled', '');
    });
    expect(verdicts(ran)).toEqual(['goroutines unknown proving.cut-short']);
  });

  it('says so where nothing can be written, and tidies up', async () => {
    const ran = await prove(['hello', 'locks'], healthy, {}, { write: true });
    expect(verdicts(ran)).toEqual(['hello unknown proving.no-directory', 'locks unknown proving.no-directory']);
    expect(ran.told).toEqual(ran.proofs);
    expect(ran.removed).toBe(1);
  });

  it('gives the first proof the settings of a new terminal, and the others those of Go', async () => {
    const environment = {
      PATH: '/opt/go/bin:/usr/bin',
      HOME: '/home/ada',
      GOENV_ROOT: '/home/ada/.goenv',
      GOROOT: '/gone',
      GOFLAGS: '-mod=vendor',
      GODEBUG: 'asyncpreemptoff=1',
      CGO_CFLAGS: '-O0',
      HTTPS_PROXY: 'http://proxy.example:3128',
      GOPROXY: 'https://proxy.example',
    };
    const { requests } = await prove(['hello', 'goroutines'], healthy, environment);
    const [own, clean] = ['hello', 'basics'].map((name) => requests.find((one) => isBuild(one, name))?.environment);
    const offline = { GOTOOLCHAIN: 'local', GOPROXY: 'off', TMPDIR: `${SCRATCH}/tmp`, LC_ALL: 'C' };
    expect(own).toEqual({ ...environment, ...offline });
    expect(clean).toEqual({
      PATH: '/opt/go/bin:/usr/bin',
      HOME: '/home/ada',
      GOENV_ROOT: '/home/ada/.goenv',
      ...offline,
      GOENV: 'off',
      GOWORK: 'off',
      GO111MODULE: 'on',
      GOFLAGS: '-modcacherw -buildvcs=false',
      GOPATH: `${SCRATCH}/gopath`,
      GOMODCACHE: `${SCRATCH}/gopath/pkg/mod`,
      GOCACHE: ENV.GOCACHE,
      CC: 'gcc',
    });
  });

  it('never asks for a download, a checksum switch or root, in any command of any proof', async () => {
    const { requests } = await prove(proofs.map(({ id }) => id));
    expect(requests.length).toBeGreaterThan(40);
    for (const { argv, environment = {}, cwd = '', newSession } of requests) {
      expect(argv[0]).toMatch(/^\/(?!.*sudo)/);
      expect(environment['GOTOOLCHAIN']).toBe('local');
      expect(environment['GOPROXY']).toMatch(new RegExp(`^(?:off|file://${SCRATCH}/proxy)$`));
      expect(Object.keys(environment)).not.toContain('GOSUMDB');
      expect(Object.keys(environment)).not.toContain('GOINSECURE');
      expect(cwd.startsWith(SCRATCH)).toBe(true);
      expect(newSession).toBeUndefined();
    }
  });
});
