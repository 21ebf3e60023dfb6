import type { SystemState } from '../state/mac-state.ts';
import type { FileEntry } from './file-entries.ts';

/** Emulated programs where macOS has them. */
const PROGRAMS = [
  '/bin/bash',
  '/bin/chmod',
  '/bin/launchctl',
  '/bin/ps',
  '/bin/sh',
  '/bin/zsh',
  '/sbin/route',
  '/usr/bin/codesign',
  '/usr/bin/csrutil',
  '/usr/bin/curl',
  '/usr/bin/dscacheutil',
  '/usr/bin/dscl',
  '/usr/bin/find',
  '/usr/bin/id',
  '/usr/bin/killall',
  '/usr/bin/plutil',
  '/usr/bin/profiles',
  '/usr/bin/security',
  '/usr/bin/shasum',
  '/usr/bin/sudo',
  '/usr/bin/sw_vers',
  '/usr/bin/ulimit',
  '/usr/bin/uname',
  '/usr/bin/xattr',
  '/usr/bin/xcode-select',
  '/usr/bin/xcrun',
  '/usr/libexec/path_helper',
  '/usr/sbin/chown',
  '/usr/sbin/installer',
  '/usr/sbin/ipconfig',
  '/usr/sbin/netstat',
  '/usr/sbin/networksetup',
  '/usr/sbin/pkgutil',
  '/usr/sbin/scutil',
  '/usr/sbin/softwareupdate',
  '/usr/sbin/spctl',
  '/usr/sbin/sysctl',
  '/usr/sbin/system_profiler',
  '/usr/sbin/systemsetup',
];
/** There, but not emulated: to run one is counted as unknown. */
const OTHERS = [
  '/bin/cat',
  '/bin/cp',
  '/bin/date',
  '/bin/ls',
  '/bin/mkdir',
  '/bin/mv',
  '/bin/rm',
  '/bin/test',
  '/usr/bin/awk',
  '/usr/bin/dirname',
  '/usr/bin/env',
  '/usr/bin/file',
  '/usr/bin/grep',
  '/usr/bin/head',
  '/usr/bin/install',
  '/usr/bin/log',
  '/usr/bin/open',
  '/usr/bin/sed',
  '/usr/bin/sort',
  '/usr/bin/tr',
];
/** Stubs that lead to the selected developer directory. */
const SHIMS = ['git', 'clang', 'clang++', 'cc', 'c++', 'make', 'ar', 'ld', 'lldb', 'python3'];

const HOSTS = `##
# Host Database
#
# localhost is used to configure the loopback interface
# when the system is booting.  Do not change this entry.
##
127.0.0.1\tlocalhost
255.255.255.255\tbroadcasthost
::1             localhost
`;

const PATH_HELPER = `if [ -x /usr/libexec/path_helper ]; then
\teval \`/usr/libexec/path_helper -s\`
fi
`;

const PROFILE = `# System-wide settings for login shells of sh and bash

${PATH_HELPER}
if [ "\${BASH-no}" != "no" ]; then
\t[ -r /etc/bashrc ] && . /etc/bashrc
fi
`;

const BASHRC = `# System-wide settings for interactive bash

if [ -z "$PS1" ]; then
   return
fi

PS1='\\h:\\W \\u\\$ '
`;

const ZSHRC = `# System-wide settings for interactive zsh

disable log
HISTFILE=\${ZDOTDIR:-$HOME}/.zsh_history
HISTSIZE=2000
SAVEHIST=1000
PS1="%n@%m %1~ %# "

[ -r "/etc/zshrc_$TERM_PROGRAM" ] && . "/etc/zshrc_$TERM_PROGRAM"
`;

/** From macOS 14 on sudo reads a second file, which updates leave alone. */
const PAM_SUDO = (local: boolean) => `# sudo: auth account password session
${local ? 'auth       include        sudo_local\n' : ''}auth       sufficient     pam_smartcard.so
auth       required       pam_opendirectory.so
account    required       pam_permit.so
password   required       pam_deny.so
session    required       pam_permit.so
`;

const PAM_TEMPLATE = `# sudo_local: local config file which survives system update and is included for sudo
# uncomment following line to enable Touch ID for sudo
#auth       sufficient     pam_tid.so
`;

/** The files that every macOS of this version has, before anybody changed one. */
export function stockFiles(system: SystemState): Readonly<Record<string, FileEntry>> {
  const major = Number.parseInt(system.version, 10);
  // From macOS 26 on a login shell without a language gets one.
  const language = major >= 26 ? `if [ -z "$LANG" ]; then\n\texport LANG=C.UTF-8\nfi\n\n` : '';
  const cryptex = major >= 13 ? '/System/Cryptexes/App/usr/bin\n' : '';
  const universal = (paths: readonly string[]) =>
    Object.fromEntries(paths.map((path) => [path, { program: path.slice(path.lastIndexOf('/') + 1) }]));
  return {
    '/': { directory: true },
    '/private/etc': { directory: true },
    '/private/tmp': { directory: true, mode: '1777' },
    '/private/var/run/resolv.conf': '',
    '/private/var/root': { directory: true, mode: '0750' },
    '/Applications': { directory: true, mode: '0775', group: 'admin' },
    '/Library/LaunchAgents': { directory: true },
    '/Library/LaunchDaemons': { directory: true },
    '/Users': { directory: true, group: 'admin' },
    '/etc/bashrc': { text: BASHRC, mode: '0444' },
    '/etc/hosts': HOSTS,
    '/etc/paths': `/usr/local/bin\n${cryptex}/usr/bin\n/bin\n/usr/sbin\n/sbin\n`,
    '/etc/paths.d': { directory: true },
    '/etc/pam.d/sudo': { text: PAM_SUDO(major >= 14), mode: '0444' },
    ...(major >= 14 ? { '/etc/pam.d/sudo_local.template': { text: PAM_TEMPLATE, mode: '0444' } } : {}),
    '/etc/profile': { text: PROFILE, mode: '0444' },
    '/etc/resolv.conf': { link: '../var/run/resolv.conf' },
    '/etc/shells': '/bin/bash\n/bin/csh\n/bin/dash\n/bin/ksh\n/bin/sh\n/bin/tcsh\n/bin/zsh\n',
    '/etc/sudoers': { text: 'root\t\tALL = (ALL) ALL\n%admin\t\tALL = (ALL) ALL\n', mode: '0440' },
    '/etc/sudoers.d': { directory: true },
    '/etc/zprofile': {
      text: `# System-wide settings for login shells of zsh\n\n${language}${PATH_HELPER}`,
      mode: '0444',
    },
    '/etc/zshrc': { text: ZSHRC, mode: '0444' },
    '/usr/local': { directory: true },
    ...(system.rosetta ? { '/Library/Apple/usr/share/rosetta/rosetta': { program: 'rosetta', arch: 'arm64' } } : {}),
    '/dev/null': { text: '', mode: '0666' },
    ...universal([...PROGRAMS, ...OTHERS]),
    ...Object.fromEntries(SHIMS.map((name) => [`/usr/bin/${name}`, { program: 'developer-shim' }])),
  };
}

/** Links that stand at the root of the disk; everything below them is kept under the real path. */
export const ROOT_LINKS: Readonly<Record<string, string>> = {
  '/etc': 'private/etc',
  '/tmp': 'private/tmp',
  '/var': 'private/var',
};
