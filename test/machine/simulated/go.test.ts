import { describe, expect, it } from 'vitest';
import { macWith, run, stdoutOf } from './macs.ts';

const GO = '/opt/homebrew/bin/go';
const ENV_FILE = '~/Library/Application Support/go/env';
const REAL_ENV_FILE = '/Users/sam/Library/Application Support/go/env';

const inTerminal = (environment: Record<string, string>, rest: object = {}) =>
  macWith({ ...rest, terminal: { environment } });
const env = async (machine: ReturnType<typeof macWith>, name: string) =>
  (await stdoutOf(machine, GO, 'env', name)).trimEnd();

describe('go version', () => {
  it('tells the version and the CPU of the binary, whatever GOROOT it is given', async () => {
    const machine = inTerminal(
      { GOROOT: '/usr/local/go' },
      { files: { '/usr/local/go': { goTree: { version: '1.21.5', arch: 'arm64' } } } },
    );
    expect(await stdoutOf(machine, GO, 'version')).toBe('go version go1.26.3 darwin/arm64\n');
    expect(await env(machine, 'GOROOT')).toBe('/usr/local/go');
  });

  it.each([
    ['a GOROOT that is gone', { GOROOT: '/x' }, 2, 'go: cannot find GOROOT directory: /x\n'],
    ['a GOROOT that is a file', { GOROOT: '/etc/hosts' }, 2, 'go: cannot find GOROOT directory: /etc/hosts\n'],
    ['a literal tilde', { GOPATH: '~/go' }, 2, `go: GOPATH entry cannot start with shell metacharacter '~': "~/go"\n`],
    ['no flag in GOFLAGS', { GOFLAGS: 'mod=mod' }, 1, 'go: parsing $GOFLAGS: non-flag "mod=mod"\n'],
    ['an unknown flag', { GOFLAGS: '-mod=mod -frob' }, 1, 'go: parsing $GOFLAGS: unknown flag -frob\n'],
    ['an open quote', { GOFLAGS: `'-tags=a b` }, 1, "go: parsing $GOFLAGS: unterminated ' string\n"],
    ['an invalid toolchain', { GOTOOLCHAIN: 'bash' }, 1, 'go: invalid GOTOOLCHAIN "bash"\n'],
  ])('fails for %s as the real one does', async (_, environment, exitCode, stderr) => {
    expect(await run(inTerminal(environment), GO, 'version')).toEqual({ stdout: '', stderr, exitCode });
  });

  it.each([['80%'], ['4g'], ['4GB'], ['-1'], ['1 GiB'], ['1.5GiB']])(
    'does not even begin with GOMEMLIMIT=%s',
    async (limit) => {
      const said = await run(inTerminal({ GOMEMLIMIT: limit }), GO, 'version');
      expect(said.exitCode).toBe(2);
      expect(said.stderr).toMatch(/^GOMEMLIMIT=.*\nfatal error: malformed GOMEMLIMIT; see `go doc runtime\/debug/);
    },
  );

  it.each([['off'], ['1073741824'], ['512MiB'], ['10B'], ['']])('puts up with GOMEMLIMIT=%s', async (limit) => {
    expect((await run(inTerminal({ GOMEMLIMIT: limit }), GO, 'version')).exitCode).toBe(0);
  });

  it('runs another toolchain where one is named and can be found', async () => {
    const machine = inTerminal(
      { GOTOOLCHAIN: 'go1.22.12', PATH: '/Users/sam/go/bin:/usr/bin' },
      {
        files: {
          '~/sdk/go1.22.12': { goTree: { version: '1.22.12', arch: 'arm64' } },
          '~/go/bin/go1.22.12': { link: '../../sdk/go1.22.12/bin/go' },
        },
      },
    );
    expect(await stdoutOf(machine, GO, 'version')).toBe('go version go1.22.12 darwin/arm64\n');
    expect(machine.unknownCommands).toEqual([]);
  });

  it('switches only upwards for a go.mod', async () => {
    const files = (version: string) => ({ '~/m/go.mod': `module m\n\ngo ${version}\n` });
    const at = (version: string, toolchain: string) =>
      macWith({
        files: files(version),
        terminal: { workingDirectory: '/Users/sam/m', environment: { GOTOOLCHAIN: toolchain } },
      });
    expect(await stdoutOf(at('1.22', 'auto'), GO, 'version')).toContain('go1.26.3');
    expect(await stdoutOf(at('1.99.0', 'local'), GO, 'version')).toContain('go1.26.3');
    const missing = await run(at('1.99.0', 'path'), GO, 'version');
    expect(missing).toMatchObject({ exitCode: 1, stderr: 'go: cannot find "go1.99.0" in PATH\n' });
  });
});

describe('GOROOT', () => {
  it('is found from the way the program was started', async () => {
    const machine = macWith({
      files: {
        '/usr/local/go': { goTree: { version: '1.27.3', arch: 'arm64' } },
        '~/bin/go': { link: '/usr/local/go/bin/go' },
      },
    });
    expect(await env(machine, 'GOROOT')).toBe('/opt/homebrew/Cellar/go/1.26.3/libexec');
    expect(await stdoutOf(machine, '/Users/sam/bin/go', 'env', 'GOROOT')).toBe('/usr/local/go\n');
  });

  it('cannot be found for a binary that was copied out of its tree', async () => {
    const machine = macWith({ files: { '~/bin/go': { program: 'go', version: '1.26.3', arch: 'arm64' } } });
    expect(await run(machine, '/Users/sam/bin/go', 'version')).toEqual({
      stdout: '',
      stderr: "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set\n",
      exitCode: 2,
    });
  });

  it('of the user file counts too', async () => {
    const machine = macWith({ files: { [ENV_FILE]: 'GOROOT=/gone\n' } });
    expect((await run(machine, GO, 'version')).stderr).toBe('go: cannot find GOROOT directory: /gone\n');
  });
});

describe('go env', () => {
  it('takes the environment, then the user file, then go.env, then what is built in', async () => {
    const files = { [ENV_FILE]: 'GOPROXY=https://file\nGOSUMDB=\n' };
    expect(await env(inTerminal({ GOPROXY: 'https://env' }, { files }), 'GOPROXY')).toBe('https://env');
    expect(await env(inTerminal({ GOPROXY: '' }, { files }), 'GOPROXY')).toBe('https://file');
    expect(await env(macWith({ files }), 'GOSUMDB')).toBe('');
    expect(await env(macWith(), 'GOPROXY')).toBe('https://proxy.golang.org,direct');
    expect(await env(macWith(), 'GOMODCACHE')).toBe('/Users/sam/go/pkg/mod');
  });

  it('has no proxy where the tree of GOROOT is older than go.env', async () => {
    const machine = inTerminal(
      { GOROOT: '/usr/local/go' },
      { files: { '/usr/local/go': { goTree: { version: '1.20.14', arch: 'arm64' } } } },
    );
    expect(await env(machine, 'GOPROXY')).toBe('');
    const alone = await stdoutOf(machine, '/usr/local/go/bin/go', 'env', 'GOPROXY');
    expect(alone).toBe('https://proxy.golang.org,direct\n');
  });

  it('prints JSON with tabs and sorted names', async () => {
    const text = await stdoutOf(
      inTerminal({ GOFLAGS: '-ldflags=-X=a=<b>' }),
      GO,
      'env',
      '-json',
      'GOPROXY',
      'GOFLAGS',
      'NOPE',
    );
    expect(text).toBe(
      '{\n\t"GOFLAGS": "-ldflags=-X=a=\\u003cb\\u003e",\n\t"GOPROXY": "https://proxy.golang.org,direct",\n\t"NOPE": ""\n}\n',
    );
    const all = JSON.parse(await stdoutOf(macWith(), GO, 'env', '-json'));
    expect(Object.keys(all)).toEqual(Object.keys(all).sort());
    expect(all).toMatchObject({ GOVERSION: 'go1.26.3', GOHOSTARCH: 'arm64', CGO_ENABLED: '1', GOAUTH: 'netrc' });
  });

  it('puts up with GOFLAGS that everything else refuses', async () => {
    expect(await env(inTerminal({ GOFLAGS: 'foo' }), 'GOFLAGS')).toBe('foo');
  });

  it('switches cgo off by itself only where no compiler is on PATH', async () => {
    expect(await env(inTerminal({ PATH: '/nowhere' }), 'CGO_ENABLED')).toBe('0');
    expect(await env(macWith({ files: { '/Library/Developer/CommandLineTools': null } }), 'CGO_ENABLED')).toBe('1');
    expect(await env(inTerminal({ CGO_ENABLED: 'yes' }), 'CGO_ENABLED')).toBe('1');
    expect(await env(inTerminal({ CGO_ENABLED: '0' }), 'CGO_ENABLED')).toBe('0');
    expect(await env(inTerminal({ GOOS: 'linux' }), 'CGO_ENABLED')).toBe('0');
  });

  it('quotes for the shell, and did so otherwise before 1.21', async () => {
    const old = { files: { '/usr/local/go': { goTree: { version: '1.20.3', arch: 'arm64' } } } };
    const quote = inTerminal({ GOFLAGS: "-tags='a'" });
    expect(await stdoutOf(quote, GO, 'env')).toContain("GOFLAGS='-tags='\\''a'\\'''\n");
    expect(await stdoutOf(macWith(old), '/usr/local/go/bin/go', 'env')).toMatch(/^GO111MODULE=""\nGOARCH="arm64"\n/);
  });

  it('prints from 1.27 on where programs are installed', async () => {
    const files = { '/usr/local/go': { goTree: { version: '1.27.3', arch: 'arm64' } } };
    expect(await stdoutOf(macWith({ files }), '/usr/local/go/bin/go', 'env', 'GOBIN')).toBe('/Users/sam/go/bin\n');
    expect(await env(macWith(), 'GOBIN')).toBe('');
  });
});

describe('go env -w and -u', () => {
  const contentOf = (machine: ReturnType<typeof macWith>) => {
    const node = machine.state.files[REAL_ENV_FILE];
    return node?.type === 'file' ? node.content : null;
  };

  it('makes the file, and the directory above it', async () => {
    const machine = macWith();
    expect(await run(machine, GO, 'env', '-w', 'GOSUMDB=off', 'GOPROXY=off')).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect(contentOf(machine)).toBe('GOPROXY=off\nGOSUMDB=off\n');
    expect(machine.state.files[REAL_ENV_FILE]).toMatchObject({ owner: 'sam', group: 'staff', mode: 0o644 });
    expect(await env(machine, 'GOPROXY')).toBe('off');
    expect((await run(machine, GO, 'env', '-u', 'GOPROXY')).exitCode).toBe(0);
    expect(contentOf(machine)).toBe('GOSUMDB=off\n');
  });

  it('keeps comments, and sorts only what stands together', async () => {
    const machine = macWith({ files: { [ENV_FILE]: '# mine\nZ=1\nGOPROXY=x\nfoo\nGOBIN=/q\nAR=ar' } });
    await run(machine, GO, 'env', '-w', 'GOSUMDB=off');
    expect(contentOf(machine)).toBe('# mine\nGOPROXY=x\nZ=1\nfoo\nAR=ar\nGOBIN=/q\nGOSUMDB=off\n');
  });

  it('warns where the environment wins anyway, and writes', async () => {
    const machine = inTerminal({ GOPROXY: 'https://env' });
    const said = await run(machine, GO, 'env', '-w', 'GOPROXY=off');
    expect(said.stderr).toBe('warning: go env -w GOPROXY=... does not override conflicting OS environment variable\n');
    expect(contentOf(machine)).toBe('GOPROXY=off\n');
  });

  it.each([
    [['-w', 'GOENV=/x'], 'go: GOENV can only be set using the OS environment\n'],
    [['-w', 'GOVERSION=1'], 'go: GOVERSION cannot be modified\n'],
    [['-w', 'HTTP_PROXY=x'], 'go: unknown go command variable HTTP_PROXY\n'],
    [['-w', 'GOPATH=rel'], 'go: GOPATH entry is relative; must be absolute path: "rel"\n'],
    [['-w', 'GOARCH=vax'], 'go: unsupported GOOS/GOARCH pair darwin/vax\n'],
    [['-w', 'GOFLAGS=a', 'GOFLAGS=b'], 'go: multiple values for key: GOFLAGS\n'],
    [['-w'], 'go: no KEY=VALUE arguments given\n'],
    [['-u', 'GOPROXY'], `go: reading go env config: open ${REAL_ENV_FILE}: no such file or directory\n`],
    [['-u', '-w', 'GOPROXY'], 'go: cannot use -u with -w\n'],
  ])('refuses %j and changes nothing', async (args, stderr) => {
    const machine = macWith();
    expect(await run(machine, GO, 'env', ...args)).toEqual({ stdout: '', stderr, exitCode: 1 });
    expect(contentOf(machine)).toBe(null);
  });

  it('lets GOROOT be written until 1.26', async () => {
    const files = { '/usr/local/go': { goTree: { version: '1.27.3', arch: 'arm64' } } };
    const said = await run(macWith({ files }), '/usr/local/go/bin/go', 'env', '-w', 'GOROOT=/x');
    expect(said.stderr).toBe('go: GOROOT cannot be modified\n');
    expect((await run(macWith(), GO, 'env', '-w', 'GOROOT=/x')).exitCode).toBe(0);
  });

  it('cannot write a file that belongs to root', async () => {
    const machine = macWith({ files: { [ENV_FILE]: { text: 'GOPROXY=x\n', owner: 'root', mode: '0644' } } });
    const said = await run(machine, GO, 'env', '-w', 'GOPROXY=off');
    expect(said).toMatchObject({
      exitCode: 1,
      stderr: `go: writing go env config: open ${REAL_ENV_FILE}: permission denied\n`,
    });
    expect(contentOf(machine)).toBe('GOPROXY=x\n');
  });
});
