import { fish } from '../fish/fish.ts';
import { shell } from '../shell/shell.ts';
import { awk } from './awk.ts';
import { brew } from './brew/brew.ts';
import { cCompiler } from './c-compiler.ts';
import { chmod } from './chmod.ts';
import { chown } from './chown.ts';
import { codesign } from './codesign.ts';
import { cp, mv, rm } from './copy-move.ts';
import { csrutil } from './csrutil.ts';
import { curl } from './curl.ts';
import { developerShim } from './developer-shim.ts';
import { dscacheutil } from './dscacheutil.ts';
import { dscl } from './dscl.ts';
import { env } from './env.ts';
import { find } from './find.ts';
import { go } from './go/go.ts';
import { goOfSdk } from './go/go-of-sdk.ts';
import { goProgram } from './go/go-program.ts';
import { id } from './id.ts';
import { installer } from './installer.ts';
import { ipconfig } from './ipconfig.ts';
import { killall } from './killall.ts';
import { launchctl } from './launchctl/launchctl.ts';
import { log } from './log.ts';
import { mise } from './mise.ts';
import { mkdir } from './mkdir.ts';
import { netstat } from './netstat.ts';
import { networksetup } from './networksetup.ts';
import { pathHelper } from './path-helper.ts';
import { pkgutil } from './pkgutil.ts';
import { plutil } from './plutil.ts';
import { profiles } from './profiles.ts';
import type { Program } from './program.ts';
import { ps } from './ps.ts';
import { route } from './route.ts';
import { scutil } from './scutil.ts';
import { security } from './security.ts';
import { shasum } from './shasum.ts';
import { softwareupdate } from './softwareupdate.ts';
import { spctl } from './spctl.ts';
import { sudo } from './sudo/sudo.ts';
import { swVers } from './sw-vers.ts';
import { sysctl } from './sysctl.ts';
import { systemProfiler } from './system-profiler.ts';
import { systemsetup } from './systemsetup.ts';
import { ulimit } from './ulimit.ts';
import { uname } from './uname.ts';
import { asdf, goenv } from './version-managers.ts';
import { xattr } from './xattr.ts';
import { xcodeSelect } from './xcode-select.ts';
import { xcrun } from './xcrun.ts';

/** Emulators by the name that an executable file of the state carries. */
export const PROGRAMS: Readonly<Record<string, Program>> = {
  asdf,
  awk,
  bash: shell('bash'),
  brew,
  'c-compiler': cCompiler,
  chmod,
  chown,
  codesign,
  cp,
  csrutil,
  curl,
  'developer-shim': developerShim,
  dscacheutil,
  dscl,
  env,
  find,
  fish,
  go,
  'go-of-sdk': goOfSdk,
  'go-program': goProgram,
  goenv,
  id,
  installer,
  ipconfig,
  killall,
  launchctl,
  log,
  mkdir,
  mv,
  mise,
  netstat,
  networksetup,
  path_helper: pathHelper,
  pkgutil,
  plutil,
  profiles,
  ps,
  rm,
  route,
  scutil,
  security,
  sh: shell('sh'),
  shasum,
  softwareupdate,
  sudo,
  spctl,
  sw_vers: swVers,
  sysctl,
  system_profiler: systemProfiler,
  systemsetup,
  ulimit,
  uname,
  xattr,
  'xcode-select': xcodeSelect,
  xcrun,
  zsh: shell('zsh'),
};
