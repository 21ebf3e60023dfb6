import { describe, expect, it } from 'vitest';
import { chooseGo } from '../../../flows/proving/ground.ts';
import { proofs } from '../../../flows/proving/index.ts';
import { runProofs } from '../../../flows/proving/run-proofs.ts';
import type { SimulatedMachine } from '../../../src/machine/simulated/index.ts';
import { loadScenario, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import { macWith } from '../../machine/simulated/macs.ts';

const SIMULATED = ['hello', 'cgo', 'race', 'cross-build'];

async function proveOn(machine: SimulatedMachine) {
  const { signal } = new AbortController();
  const before = Object.keys(machine.state.files);
  const { found } = await chooseGo(machine, signal, null);
  if (found === null) throw new Error('no go');
  const { proofs: proven } = await runProofs({ machine, chosen: found, proofs, signal });
  expect(Object.keys(machine.state.files).filter((path) => !before.includes(path) && path.includes('gomend'))).toEqual(
    [],
  );
  expect(machine.unknownCommands).toEqual([]);
  expect(machine.state.counters.toolsDialogs).toBe(0);
  const rest = proven.filter(({ id }) => !SIMULATED.includes(id));
  // Nothing that a simulated Mac cannot do passes for done.
  expect(new Set(rest.map(({ status }) => status))).toEqual(new Set(['skipped']));
  return proven.filter(({ id }) => SIMULATED.includes(id)).map(({ status, says }) => `${status} ${says}`);
}

const OK = ['ok proof.hello.ok', 'ok proof.cgo.ok', 'ok proof.race.ok', 'ok proof.cross-build.ok-both'];
const [HELLO = '', CGO = '', RACE = '', CROSS = ''] = OK;
const SETTINGS = 'problem proof.hello.settings';
const NOTHING = ['cgo', 'race', 'cross-build'].map(() => 'skipped proving.nothing-compiles');
/** As a new terminal has it. */
const exports = (line: string) => ({ files: { '~/.zshrc': `export ${line}\n` } });
const ROOT = '/opt/homebrew/Cellar/go/1.26.3/libexec';

describe('proofs on a simulated Mac', () => {
  it.each([
    ['healthy', OK],
    // An Intel Mac runs nothing of Apple silicon's.
    ['healthy-intel-bash', [...OK.slice(0, 3), 'ok proof.cross-build.ok']],
    ['macports-on-old-intel', [...OK.slice(0, 3), 'ok proof.cross-build.ok']],
    ['goroot-frozen', [SETTINGS, CGO, RACE, CROSS]],
    ['tools-gone-after-upgrade', [HELLO, 'skipped proof.cgo.no-compiler.darwin', RACE, CROSS]],
  ])('of the scenario %s', async (name, expected) => {
    expect(await proveOn(scenarioMachine(loadScenario(name), { pace: 'instant' }))).toEqual(expected);
  });

  it.each<[string, object, readonly string[]]>([
    ['GOFLAGS that go does not know', exports('GOFLAGS=-frob'), [SETTINGS, CGO, RACE, CROSS]],
    ['a GOARCH of another CPU', exports('GOARCH=amd64'), ['problem proof.hello.problem', ...OK.slice(1)]],
    ['modules switched off', exports('GO111MODULE=off'), ['problem proof.hello.no-module', ...OK.slice(1)]],
    ['cgo switched off', exports('CGO_ENABLED=0'), [HELLO, 'skipped proof.cgo.off', RACE, CROSS]],
    [
      'a compiler of another version',
      {
        files: { [`${ROOT}/pkg/tool/darwin_arm64/compile`]: { program: 'compile', version: '1.25.0', arch: 'arm64' } },
      },
      ['problem proving.does-not-compile', ...NOTHING],
    ],
    ['no GOROOT variable at all', {}, OK],
  ])('of one with %s', async (_, parts, expected) => {
    expect(await proveOn(macWith(parts))).toEqual(expected);
  });
});
