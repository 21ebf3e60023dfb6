import { COMMAND_LINE_TOOLS } from '../programs/developer-tools.ts';
import type { MacState } from '../state/mac-state.ts';
import { changeState } from './build-state.ts';
import { addFiles } from './file-entries.ts';
import { freshTerminal } from './fresh-environment.ts';
import type { PersonAction, Scenario } from './scenario.ts';

/** What the person of a scenario does when told to. false: the scenario says nothing about this instruction. */
export function act(state: MacState, scenario: Scenario, instruction: string): boolean {
  const actions = scenario.person.filter(({ when }) => fits(when, instruction));
  for (const action of actions) perform(state, action);
  return actions.length > 0;
}

function fits(when: string, instruction: string): boolean {
  return when.endsWith('*') ? instruction.startsWith(when.slice(0, -1)) : when === instruction;
}

function perform(state: MacState, { does, changes }: PersonAction): void {
  if (does === 'confirm-tools-dialog') confirmTools(state);
  changeState(state, changes);
  if (does === 'open-terminal') Object.assign(state.terminal, freshTerminal(state));
}

/** Presses Install in the dialog, if there is one, and waits until Apple's installer is done. */
function confirmTools(state: MacState): void {
  const { developerTools } = state;
  if (!developerTools.dialog) return;
  const { sdk, version } = developerTools.offered;
  addFiles(state, { [COMMAND_LINE_TOOLS]: { commandLineTools: { sdk } } });
  const installTime = Math.floor(Date.parse(state.clock) / 1_000);
  state.receipts['com.apple.pkg.CLTools_Executables'] = { version, installTime, groups: [] };
  developerTools.dialog = false;
  developerTools.selected ??= COMMAND_LINE_TOOLS;
}
