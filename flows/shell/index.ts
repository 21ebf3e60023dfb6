import type { Flow } from '../flow.ts';
import { brewShellenv } from './checks/brew-shellenv.ts';
import { goVariables } from './checks/go-variables.ts';
import { guiApps } from './checks/gui-apps.ts';
import { loginShell } from './checks/login-shell.ts';
import { openFilesCheck } from './checks/open-files.ts';
import { pathEntriesCheck } from './checks/path-entries.ts';
import { pathOrder } from './checks/path-order.ts';
import { pathReplaced } from './checks/path-replaced.ts';
import { rightsCheck } from './checks/rights.ts';
import { startup } from './checks/startup.ts';
import { sudoTouchIdCheck } from './checks/sudo-touch-id.ts';
import { thisTerminal } from './checks/this-terminal.ts';

export const shell: Flow = {
  id: 'shell',
  checks: [
    loginShell,
    startup,
    pathReplaced,
    pathOrder,
    pathEntriesCheck,
    brewShellenv,
    goVariables,
    thisTerminal,
    guiApps,
    openFilesCheck,
    rightsCheck,
    sudoTouchIdCheck,
  ],
};
