import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Origin, originOfEntry } from '../../../flows/shell/explain/origin.ts';
import { loginEnvironment } from '../../../flows/shell/facts/login-environment.ts';
import { tracedShell } from '../../../flows/shell/facts/traced-shell.ts';
import type { TraceChange } from '../../../src/shell/trace/history.ts';
import { pathHistory } from '../../../src/shell/trace/path-history.ts';
import { known } from '../machine/scripted-machine.ts';
import { isInstalled, RealHome } from './real-home.ts';

let home: RealHome;
beforeEach(() => {
  home = new RealHome();
});
afterEach(() => home.remove());

const CONFIG = `# a remark
function addit
    set -gx PATH /A-function $PATH
end
addit
fish_add_path -g ~/there
source ~/lib.fish 2>/dev/null
for i in /A-loop1 /A-loop2; set -gx PATH $i $PATH; end
autoloaded
set -gx GOPATH ~/go
set -e GOPATH
if test -d /
    set -p PATH /A-if
end
set -gx GOFLAGS -mod=mod
`;

interface Found {
  /** Of each entry of PATH. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly changes: readonly TraceChange[];
}

async function trace(): Promise<Found> {
  const machine = home.machine('fish');
  const traced = await known(tracedShell('login', ['PATH', 'GOFLAGS', 'GOPATH']), machine);
  const plain = await known(loginEnvironment, machine);
  // The person's own fish does just the same.
  expect(traced.end).toEqual(plain.variables);
  const entries = pathHistory(traced.begin['PATH'] ?? null, traced.changes, { paths: null, drops: [] });
  expect(entries.map((entry) => entry.path).join(':')).toBe(traced.end?.['PATH']);
  return { origins: new Map(entries.map((entry) => [entry.path, originOfEntry(entry)])), changes: traced.changes };
}

describe.runIf(isInstalled('fish'))('a real fish', () => {
  it('says which line put each entry on PATH (needs the shell)', async () => {
    home.write('.config/fish/config.fish', CONFIG);
    home.write('.config/fish/conf.d/a.fish', '\nset -gx PATH /A-conf $PATH\n');
    home.write('.config/fish/functions/autoloaded.fish', 'function autoloaded\n  # x\n  set -a PATH /A-auto\nend\n');
    home.write('.config/fish/fish_variables', '# VERSION: 3.0\nSETUVAR fish_user_paths:/A\\x2duni\\x1e/A\\x2duni2\n');
    home.write('lib.fish', '\n\nset -gx PATH $PATH "/A lib"\n');
    home.write('there/x', '');
    const { origins: found, changes } = await trace();
    const config = `${home.path}/.config/fish/config.fish`;
    const line = (file: string, at: number) => expect.objectContaining({ kind: 'line', file, line: at });
    expect(
      Object.fromEntries([...found].filter(([path]) => path.startsWith('/A') || path.startsWith(home.path))),
    ).toEqual({
      '/A-function': line(config, 3),
      [`${home.path}/there`]: line(config, 6),
      '/A lib': line(`${home.path}/lib.fish`, 3),
      '/A-loop1': line(config, 8),
      '/A-loop2': line(config, 8),
      '/A-auto': line(`${home.path}/.config/fish/functions/autoloaded.fish`, 3),
      '/A-if': line(config, 13),
      '/A-conf': line(`${home.path}/.config/fish/conf.d/a.fish`, 2),
      '/A-uni': line(`${home.path}/.config/fish/fish_variables`, 2),
      '/A-uni2': line(`${home.path}/.config/fish/fish_variables`, 2),
    });
    const told = changes.filter(({ name }) => name !== 'PATH').map(({ name, after, cause }) => [name, after, cause]);
    const at = (row: number) => ({ kind: 'line', at: { file: config, line: row, via: [], inFile: null } });
    expect(told).toEqual([
      ['GOPATH', `${home.path}/go`, at(10)],
      ['GOPATH', null, at(11)],
      ['GOFLAGS', '-mod=mod', at(15)],
    ]);
  });

  it('counts lines of an evaluated text as the file’s, which is not believed (needs the shell)', async () => {
    const evaluated = 'eval "set -gx PATH /A-eval \\$PATH"';
    home.write('.config/fish/config.fish', `# a remark\nset -gx PATH /A $PATH\n${evaluated}\n`);
    const { origins: found } = await trace();
    expect(found.get('/A')).toMatchObject({ kind: 'line', line: 2 });
    expect(found.get('/A-eval')).toMatchObject({ kind: 'within', line: 3 });
  });
});
