import { expect, it } from 'vitest';
import { terminalStart } from '../../../../flows/shell/facts/terminal-start.ts';
import { macWith } from '../../../machine/simulated/macs.ts';
import { known, observe } from '../../machine/scripted-machine.ts';

const rc = (text: string, runMs = 0) => macWith({ files: { '~/.zshrc': { text, runMs } } });
const EARLY = '[[ -t 0 ]] || return\n';
const SLOW = { '~/.nvm/nvm.sh': { text: 'export NVM_BIN=/x\n', runMs: 3_200 } };

it('is measured on a terminal, where a line looks for one', async () => {
  const machine = macWith({ files: { '~/.zshrc': `${EARLY}. ~/.nvm/nvm.sh\n`, ...SLOW } });
  expect(await known(terminalStart, machine)).toEqual({ ms: 3_200, late: false });
  expect(machine.unknownCommands).toEqual([]);
});

it('ends at the limit', async () => {
  expect(await known(terminalStart, rc(EARLY, 13_000))).toEqual({ ms: 5_000, late: true });
});

it.each([
  ['no line looks for a terminal', '. ~/.zsh_extra\n'],
  ['another program would take the place of the shell', `${EARLY}exec tmux\n`],
  ['somebody would have to press a key', `${EARLY}read answer\n`],
])('is not asked for where %s', async (_, text) => {
  const machine = rc(text, 3_000);
  expect(await known(terminalStart, machine)).toBeNull();
  expect(machine.unknownCommands).toEqual([]);
});

it('is not known where the shell ends before it gets there', async () => {
  const machine = macWith({ files: { '~/.zshrc': `${EARLY}`, '/bin/zsh': { program: 'true' } } });
  expect((await observe(terminalStart, machine)).known).toBe(false);
});
