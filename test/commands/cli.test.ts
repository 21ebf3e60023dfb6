import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { emptyHome, PROGRAM, runProgram } from './program.ts';
import { type SchemaName, schemaErrors } from './schemas.ts';

let place = '';
const { home, remove } = emptyHome();
const scenario = (name: string, state: string) => {
  const file = join(place, `${name}.yaml`);
  writeFileSync(file, `name: ${name}\ntitle: ${name}\nextends: healthy\ncauses: []\nstate:\n${state}`);
  return file;
};

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'gomend-cli-'));
});
afterAll(() => {
  rmSync(place, { recursive: true });
  remove();
});

describe('a wrong command line exits with 2, one sentence, and nothing on standard output', () => {
  it.each<[readonly string[], RegExp]>([
    [['chekc'], /did you mean `gomend check`\?$/],
    [['explain', 'pth'], /did you mean path\?$/],
    [['medicine'], /there is no `gomend medicine`/],
    [['check', '--jsno'], /did you mean --json\?$/],
    [['check', '--json', '--jsno'], /did you mean --json\?$/],
    [['check', 'resolvr'], /did you mean resolver\?$/],
    [['check', '--only', 'toolchain.gorot'], /did you mean toolchain\.goroot\?$/],
    [['check', '--skip', 'nonsense'], /`gomend check --list` lists them\.$/],
    [['check', '--format', 'junit'], /it knows text and json\.$/],
    [['check', '--lang', 'fr'], /it knows en and zh-CN\.$/],
    [['check', '--timeout', 'x'], /--timeout takes seconds/],
    [['check', '--simulate', 'goroot-frozn'], /did you mean goroot-frozen\?$/],
    [['check', '--simulate', 'atlantis-underwater'], /`gomend simulate` lists them\.$/],
    [['check', '--simulate', './no-such.yaml'], /there is no file \.\/no-such\.yaml/],
    [['simulate', 'goroot-frozn'], /did you mean goroot-frozen\?$/],
    [['simulate', 'healthy', '--simulate', 'goroot-frozen'], /only one can be examined\.$/],
    [['check', '--simulate', 'healthy', '--out', '/no/such/place'], /there is no such directory\.$/],
    [['fix', '--simulate', 'healthy'], /there is no terminal to ask you on/],
    [['fix', '--simulate', 'healthy', '--json'], /add --dry-run, or name checks and add --yes\.$/],
    [['fix', '--simulate', 'healthy', '--yes'], /--yes says yes to what you name/],
    [['fix', 'toolchain.goroot', '--yes', '--dry-run'], /contradict each other/],
    [['fix', 'toolchain', '--dry-run'], /a fix is made for a check/],
    [['fix', 'toolchain.gorot', '--dry-run'], /did you mean toolchain\.goroot\?$/],
    [['undo', 'yesterday'], /there is no run yesterday/],
    [['graph', '--dry-run'], /only of `gomend fix`\.$/],
  ])('%j', async (argv, sentence) => {
    const { code, stdout, stderr } = await runProgram(argv, { environment: { HOME: home } });
    expect(stderr.trimEnd()).toMatch(sentence);
    expect(stderr).toMatch(/^gomend: [^\n]+\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('says where a scenario file is wrong', async () => {
    const file = scenario('wrong', '  system: { cpu: m5 }\n');
    const { code, stderr } = await runProgram(['check', '--simulate', file]);
    expect(stderr).toMatch(/^gomend: no simulated Mac can be made of this: .*wrong\.yaml:6.*state\.system\.cpu/);
    expect(code).toBe(2);
  });
});

describe('a scenario file that is none is refused at once, whatever it is', () => {
  const refusal = async (file: string) => {
    const { code, stdout, stderr } = await runProgram(['check', '--simulate', file]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^gomend: [^\n]+; `gomend simulate` lists those that need none\.\n$/);
    expect(stderr).toContain(file);
    return stderr;
  };

  it('a directory', async () => expect(await refusal(`${place}/`)).toContain('is no plain file'));

  it.each([['/dev/zero'], ['/dev/null']])('the device %s', async (file) =>
    expect(await refusal(file)).toContain('is no plain file'),
  );

  it('a FIFO that nobody writes to', async () => {
    const fifo = join(place, 'fifo.yaml');
    execFileSync('mkfifo', [fifo]);
    expect(await refusal(fifo)).toContain('is no plain file');
  });

  it('of thousands of keys is read in time, and one that stands twice is told', async () => {
    const file = join(place, 'wide.yaml');
    const keys = Array.from({ length: 9_000 }, (_, index) => `    ~/f${index}: y\n`).join('');
    writeFileSync(file, `name: x\ntitle: X\nextends: healthy\nstate:\n  files:\n${keys}    ~/f0: z\n`);
    const { code, stderr } = await runProgram(['check', '--simulate', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}:9006: Map keys must be unique`);
  });

  it('a file of 20 MB', async () => {
    const file = join(place, 'large.yaml');
    writeFileSync(file, Buffer.alloc(20_000_000, 'a: b\n'));
    expect(await refusal(file)).toContain('is larger than 256 kB');
  });
});

describe.skipIf(process.getuid?.() !== 0)('gomend as root in the home of somebody else (needs root)', () => {
  it('runs nothing of theirs, and says how to go on', async () => {
    const place = mkdtempSync(join(tmpdir(), 'gomend-theirs-'));
    writeFileSync(join(place, '.profile'), `touch '${place}/ran'\n`);
    chownSync(place, 1000, 1000);
    try {
      const { code, stdout, stderr } = await runProgram(['check'], { environment: { HOME: place } });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('Start it as yourself, without sudo.');
      expect(existsSync(join(place, 'ran'))).toBe(false);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});

describe('output that cannot be written', () => {
  const into = (device: string, argv: readonly string[]) => {
    const out = openSync(device, 'w');
    const child = spawn(process.execPath, [PROGRAM, ...argv], {
      env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent', LANG: 'en_US.UTF-8' },
      stdio: ['ignore', out, 'pipe'],
    });
    closeSync(out);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      stderr += data;
    });
    return new Promise<{ code: number | null; stderr: string }>((resolve) => {
      child.on('close', (code) => resolve({ code, stderr }));
    });
  };

  it
    .skipIf(!existsSync('/dev/full'))
    .each([[['check', '--simulate', 'healthy']], [['check', '--simulate', 'healthy', '--json']], [['--help']]])(
    'is one sentence and exit code 3, never a success (needs /dev/full): %j',
    async (argv) => {
      const { code, stderr } = await into('/dev/full', argv);
      expect(stderr).toMatch(/^gomend: not all of the output could be written \(ENOSPC[^\n]*\n$/);
      expect(code).toBe(3);
    },
  );

  it('is nobody else’s trouble: /dev/null takes everything', async () => {
    expect(await into('/dev/null', ['check', '--simulate', 'healthy'])).toEqual({ code: 0, stderr: '' });
  });
});

describe('questions about gomend itself', () => {
  it('--version', async () => {
    expect(await runProgram(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('--help tells verbs, options and exit codes', async () => {
    const { code, stdout, stderr } = await runProgram(['--help']);
    for (const word of ['check', 'fix', 'undo', 'simulate', 'graph', '--json', '--simulate', '130']) {
      expect(stdout).toContain(word);
    }
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([['check'], ['fix'], ['undo'], ['read'], ['simulate'], ['graph']])(
    '%s --help tells its own options',
    async (verb) => {
      const { code, stdout } = await runProgram([verb, '--help']);
      expect(stdout).toContain(`gomend ${verb}`);
      expect(stdout).not.toMatch(/cli\.(verb|flag|help)/);
      expect(code).toBe(0);
    },
  );

  it('graph draws the session', async () => {
    const { stdout } = await runProgram(['graph']);
    expect(stdout).toMatch(/^stateDiagram-v2\n {2}\[\*\] --> welcome\n/);
  });

  it('check --list tells every check with its title', async () => {
    const { stdout } = await runProgram(['check', 'toolchain', '--list']);
    expect(stdout).toMatch(/^toolchain\.goroot +GOROOT$/m);
    expect(stdout).not.toContain('resolver.');
  });

  it('undo --list where nothing was ever done', async () => {
    const { code, stdout } = await runProgram(['undo', '--list'], { environment: { HOME: home } });
    expect([code, stdout]).toEqual([0, 'There is no run yet.\n']);
    // Compiled code is kept by whatever ran before; a journal is begun by nobody who only looks.
    expect(readdirSync(home).filter((name) => name !== '.cache')).toEqual([]);
  });
});

describe('every JSON document is what its schema says', () => {
  it.each<[SchemaName, readonly string[]]>([
    ['report', ['check', '--simulate', 'healthy', '--json']],
    ['report', ['check', 'toolchain', '--simulate', 'goroot-frozen', '--format', 'json']],
    ['report', ['simulate', 'goroot-frozen', '--json']],
    ['report', ['--simulate', 'healthy', '--json']],
    ['scenarios', ['simulate', '--json']],
    ['checks', ['check', '--list', '--json']],
    ['graph', ['graph', '--json']],
    ['fix', ['fix', '--simulate', 'goroot-frozen', '--dry-run', '--json']],
    ['fix', ['fix', 'toolchain.goroot', '--simulate', 'goroot-frozen', '--yes', '--json']],
    ['undo', ['undo', '--json']],
    ['runs', ['undo', '--list', '--json']],
    ['read-kinds', ['read', '--json']],
    ['read', ['read', 'dscacheutil', '--json']],
  ])('gomend.%s/1: %j', async (name, argv) => {
    const { stdout, stderr } = await runProgram(argv, { environment: { HOME: home } });
    const document: unknown = JSON.parse(stdout);
    expect(schemaErrors(name, document)).toEqual([]);
    expect(document).toMatchObject({ schema: `gomend.${name}/1` });
    expect(stderr).toBe('');
  });
});

describe('an examination', () => {
  it('of a healthy Mac exits with 0', async () => {
    const { code, stdout } = await runProgram(['check', '--simulate', 'healthy']);
    expect(stdout).toContain('Nothing wrong was found');
    expect(code).toBe(0);
  });

  it('of a Mac with a problem names its cause and exits with 1', async () => {
    const { code, stdout } = await runProgram(['check', '--simulate', 'goroot-frozen', '--json']);
    const report = JSON.parse(stdout) as { flows: { findings: { status: string; cause: string | null }[] }[] };
    const problems = report.flows.flatMap((flow) => flow.findings).filter(({ status }) => status === 'problem');
    expect(problems.map(({ cause }) => cause)).toEqual(['goroot-stale']);
    expect(code).toBe(1);
  });

  it('without a word and without a terminal is the same as check', async () => {
    const { code, stdout } = await runProgram(['--simulate', 'healthy']);
    expect(stdout).toContain('examining the simulated Mac healthy');
    expect(code).toBe(0);
  });

  it('can be left in a file', async () => {
    const file = join(place, 'report.json');
    const { code, stdout, stderr } = await runProgram(['check', '--simulate', 'healthy', '--json', '--out', file]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`The report is in ${file}.\n`);
    expect(schemaErrors('report', JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('speaks ASCII where the locale does', async () => {
    const { stdout } = await runProgram(['check', '--simulate', 'goroot-frozen'], { environment: { LANG: 'C' } });
    expect(stdout).toMatch(/^[\u0000-\u007f]*$/);
    expect(stdout).toContain('[problem]');
  });

  it('never uses colour in a pipe', async () => {
    const { stdout } = await runProgram(['check', '--simulate', 'goroot-frozen'], {
      environment: { FORCE_COLOR: '1', TERM: 'xterm-256color' },
    });
    expect(stdout).not.toContain('\u001b');
  });

  it('shows no credential that the machine holds', async () => {
    const file = scenario(
      'secret',
      '  files:\n    ~/.zshrc: |\n      export GOPROXY=https://ada:hunter2@goproxy.example,direct\n',
    );
    for (const more of [[], ['--json'], ['--verbose'], ['--accessible']]) {
      const { stdout, stderr } = await runProgram(['check', '--simulate', file, ...more]);
      expect(stdout + stderr).not.toContain('hunter2');
      expect(stdout).toContain('goproxy.example');
    }
  });

  it('that is out of time still tells what it knows', async () => {
    const file = scenario('slow', '  latencyMs: { scutil: forever, zsh: forever }\n');
    const { code, stdout } = await runProgram(['check', '--simulate', file, '--timeout', '0.5', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ cutShort: null, summary: { problem: 0 } });
    expect(code).toBe(0);
  });
});

describe('somebody in the way', () => {
  it('ctrl-c stops an examination and exits with 130', async () => {
    const file = scenario('hanging', '  latencyMs: { scutil: forever, zsh: forever }\n');
    const { code, stdout, stderr } = await runProgram(['check', '--simulate', file, '--timeout', '60'], {
      meanwhile: (child) => child.stdout?.once('data', () => child.kill('SIGINT')),
    });
    expect(stdout).toContain('not the whole picture');
    expect([code, stderr]).toEqual([130, '']);
  });

  it('ctrl-c leaves one JSON document', async () => {
    const file = scenario('hanging-json', '  latencyMs: { scutil: forever, zsh: forever }\n');
    // Standard output is silent until the end, so the interrupt comes when the slow facts are surely asked for.
    const { code, stdout } = await runProgram(['check', '--simulate', file, '--timeout', '60', '--json', '--verbose'], {
      nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(INTERRUPT_WHEN_IDLE)}`],
    });
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'gomend.report/1', cutShort: 'interrupted' });
    expect(code).toBe(130);
  });

  it('a reader who goes away (`| head -1`) ends it quietly', async () => {
    const { code, stderr } = await runProgram(['check', '--simulate', 'healthy'], {
      meanwhile: (child) => child.stdout?.destroy(),
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('a bug of its own is one sentence without a stack, and exit code 3', async () => {
    const { code, stdout, stderr } = await runProgram(['graph'], {
      nodeArgs: [
        '--import',
        `data:text/javascript,${encodeURIComponent('JSON.stringify = () => { throw new Error("boom") }; Array.prototype.flatMap = () => { throw new Error("boom") };')}`,
      ],
    });
    expect(stderr).toMatch(/^gomend: gomend itself failed \(boom\)[^\n]*\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });
});

/** Interrupts its own process once its timers are all that is left to wait for. */
const INTERRUPT_WHEN_IDLE = `
  const look = setInterval(() => {
    if (process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length > 2) {
      clearInterval(look);
      process.kill(process.pid, 'SIGINT');
    }
  }, 20);
`;
