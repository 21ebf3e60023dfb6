import type { Flow } from '../flow.ts';
import { architecture } from './checks/architecture.ts';
import { cCompilerCheck } from './checks/c-compiler.ts';
import { cacheOwnersCheck } from './checks/cache-owners.ts';
import { commandLineToolsCheck } from './checks/command-line-tools.ts';
import { debuggerCheck } from './checks/debugger.ts';
import { downloadedProgramsCheck } from './checks/downloaded-programs.ts';
import { envFile } from './checks/env-file.ts';
import { envValues } from './checks/env-values.ts';
import { goPresent } from './checks/go-present.ts';
import { goRuns } from './checks/go-runs.ts';
import { goWins } from './checks/go-wins.ts';
import { gobin } from './checks/gobin.ts';
import { gopath } from './checks/gopath.ts';
import { goroot } from './checks/goroot.ts';
import { installedProgramsCheck } from './checks/installed-programs.ts';
import { linker } from './checks/linker.ts';
import { programIdentity } from './checks/program-identity.ts';
import { projectFileCheck } from './checks/project-file.ts';
import { refusedProgramsCheck } from './checks/refused-programs.ts';
import { toolVersions } from './checks/tool-versions.ts';
import { versionManager } from './checks/version-manager.ts';
import { versionSupported } from './checks/version-supported.ts';

export const toolchain: Flow = {
  id: 'toolchain',
  checks: [
    goPresent,
    goWins,
    envValues,
    envFile,
    goroot,
    goRuns,
    versionManager,
    versionSupported,
    projectFileCheck,
    architecture,
    downloadedProgramsCheck,
    refusedProgramsCheck,
    programIdentity,
    installedProgramsCheck,
    toolVersions,
    cacheOwnersCheck,
    gopath,
    gobin,
    commandLineToolsCheck,
    linker,
    debuggerCheck,
    cCompilerCheck,
  ],
};
