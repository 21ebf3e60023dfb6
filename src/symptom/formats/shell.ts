import type { Format } from '../sign.ts';

/** Programs that have nothing to do with Go: that one of them is missing is another story. */
const OTHERS = new Set(
  `npm npx node yarn pnpm bun deno tsc python python3 pip pip3 pipenv poetry conda uv cargo rustc rustup java javac mvn
gradle kotlin scala ruby gem bundle rails php composer perl docker podman kubectl helm minikube kind terraform ansible
aws gcloud az gh code vim nvim emacs wget curl jq git make cmake ninja gcc g++ clang cc ld svn hg apt apt-get yum dnf
snap pacman apk systemctl service ls cat grep sed awk echo cd sudo su tmux screen ssh scp rsync tar zip unzip psql mysql
redis-cli mongo nginx ip ifconfig netstat lsof dotnet swift flutter dart pod xcodebuild R julia ghc stack elixir mix
zsh bash fish sh pwsh nvm rvm rbenv pyenv sdk watch tree htop protoc`.split(/\s+/),
);
const COMMAND = String.raw`['"\u0060]?(?<name>[\w@.+/-]+)['"\u0060]?`;
const SECOND = COMMAND.replace('name', 'name2');
const THIRD = COMMAND.replace('name', 'name3');

const missing = (by: string, pattern: RegExp): Format => ({
  kind: 'command.missing',
  pattern,
  about: (groups) => {
    const name = groups['name'] ?? '';
    const tool = name === 'go' || name === 'brew' ? name : OTHERS.has(name) || /^\d+$/.test(name) ? null : 'tool';
    return tool === null ? null : { ...groups, name, by, tool };
  },
});

/**
 * What shells, and programs in their place, say of a program that they do not find or cannot start.
 * Source: zsh Src/exec.c, bash execute_cmd.c, dash exec.c, fish function `fish_command_not_found`, tcsh tc.const.c,
 * sudo(8), env(1), make(1), Go's os/exec.
 */
export const SHELL: readonly Format[] = [
  missing('shell', new RegExp(String.raw`\bzsh: command not found: ${COMMAND}$`)),
  missing(
    'shell',
    new RegExp(String.raw`^-?(?:ba|da|k|a)?sh: (?:line )?(?:\d+: )?${COMMAND}: (?:command )?not found$`),
  ),
  missing('shell', new RegExp(`fish: Unknown command:? ${COMMAND}`)),
  missing('shell', new RegExp(String.raw`^${COMMAND}: Command not found\.$`)),
  missing('sudo', new RegExp(`^sudo: ${COMMAND}: command not found$`)),
  missing(
    'script',
    new RegExp(String.raw`^(?<script>(?:[~/.][^:\s]*\/)[^:\s]+): (?:line )?\d+: ${COMMAND}: (?:command )?not found$`),
  ),
  missing(
    'script',
    new RegExp(String.raw`^\/bin\/(?:ba|da|z)?sh: (?:line )?(?:\d+: )?${COMMAND}: (?:command )?not found$`),
  ),
  missing(
    'make',
    new RegExp(String.raw`\bg?make(?:\[\d+\])?: ${COMMAND}: (?:No such file or directory|Command not found)$`),
  ),
  missing('env', new RegExp(String.raw`\benv: ${COMMAND}: No such file or directory$`)),
  missing('exec', /\bexec: "(?<name>[\w.+-]+)": executable file not found in \$PATH/),
  missing('spawn', new RegExp(String.raw`\bspawn ${COMMAND} ENOENT`)),
  missing(
    'asdf',
    new RegExp(
      String.raw`^(?:unknown command: ${COMMAND}\. Perhaps you have to reshim\?|No version is set for command ${SECOND}|${THIRD} is not a valid executable)`,
    ),
  ),
  {
    kind: 'version-manager.none-selected',
    pattern:
      /^(?:goenv|pyenv-go): '(?<name>go)' command not found|^No (?:version|preset version) (?:is set|installed) for command (?<name2>go)\b|^mise (?:ERROR|WARN).*\bgo@?\S* (?:is )?not (?:installed|found)/,
  },
  { kind: 'version-manager.found-in', pattern: /^The '(?<name>[\w-]+)' command exists in these Go versions/ },
  {
    kind: 'program.killed',
    pattern: /^(?:\[\d+\]\s+(?:[+-]\s+)?\d+ )?(?:zsh: )?killed\s+(?<program>(?:"[^"]+"|\S+))/i,
    about: placed,
  },
  {
    kind: 'program.killed',
    pattern: /^(?:(?<program>[./~]\S+): )?(?:line \d+: +\d+ )?Killed: 9(?:\s+(?<program2>\S+))?/,
    about: placed,
  },
  { kind: 'program.exit-137', pattern: /\bexit(?:ed with|ed)?(?: code| status)?:? 137\b/ },
  { kind: 'program.killed', pattern: /^(?:(?<program>\S+): )?signal: killed$/, about: placed },
  { kind: 'program.bad-cpu', pattern: /\b[Bb]ad CPU type in executable/ },
  { kind: 'system.open-files', pattern: /\btoo many open files\b/ },
  { kind: 'go.version', pattern: /^go version go(?<version>\S+) (?<os>\w+)\/(?<arch>\w+)$/ },
];

/** A program that stands here was built here just now. */
function placed(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const program = groups['program'] ?? '';
  return {
    ...groups,
    program,
    place: program === '' ? 'unsaid' : /^"?(?:\.\/|\/tmp|\/var\/folders)/.test(program) ? 'here' : 'elsewhere',
  };
}
