// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are parameters of shells
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TraceCause } from '../../../src/shell/trace/history.ts';
import { pathHistory } from '../../../src/shell/trace/path-history.ts';
import type { FileLine } from '../../../src/shell/trace/place.ts';
import { TRACING_SHELLS, TraceHome, type TracingShell } from './real-start.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>> | string, expected: Record<string, string>];

let home: TraceHome;
beforeEach(() => {
  home = new TraceHome();
});
afterEach(() => home.remove());

function placeOf({ file, line }: FileLine): string {
  return `${file.replace(`${home.path}/`, '')}:${line}`;
}

/** `line rc:3`, `rc:1 < lib:2` for a line brought about by another, `within rc:4`, `rc:2 to rc:5`. */
function causeText(cause: TraceCause): string {
  if (cause.kind === 'between') {
    return `${cause.from === null ? 'start' : placeOf(cause.from)} to ${cause.to === null ? 'end' : placeOf(cause.to)}`;
  }
  const { via, inFile } = cause.at;
  const text = [...via, cause.at].map(placeOf).join(' < ');
  const file = inFile === null ? '' : ` (${inFile.replace(`${home.path}/`, '')})`;
  return cause.kind === 'within' ? `within ${text}${file}` : text;
}

/** Entries of the person's own in the end, each with what put it there, and `; moved …` where that is another. */
function attributions(shell: TracingShell, files: Case[1], asNobody = false): Record<string, string> {
  const all = typeof files === 'string' ? { rc: files } : files;
  const rc = shell === 'zsh' ? '.zshrc' : '.bash_profile';
  for (const [name, text] of Object.entries(all)) home.write(name === 'rc' ? rc : name, text);
  const trace = home.start(shell, { asNobody });
  const entries = pathHistory(trace.start, trace.changes, { paths: null, drops: [] });
  if (trace.end !== null) expect(entries.map((entry) => entry.path).join(':')).toBe(trace.end['PATH']);
  return Object.fromEntries(
    entries.flatMap(({ path, origin, moved }) => {
      if (origin.kind !== 'traced' || !/^\/[A-Z]/.test(path)) return [];
      const text = causeText(origin.cause) + (moved === null ? '' : `; moved ${causeText(moved.cause)}`);
      return [[path, text.replaceAll(rc, 'rc')]];
    }),
  );
}

const FILE_IN_FILE: Case = [
  'a file sourced by a file',
  { rc: '. ~/one\n', one: ':\n. ~/two\n', two: 'PATH=/A:$PATH\n' },
  { '/A': 'rc:1 < one:2 < two:1' },
];

const BOTH: readonly Case[] = [
  [
    'a trace switched off and on again',
    'PATH=/A:$PATH\nset +x\nPATH=/B:$PATH\nset -x\nPATH=/C:$PATH\n',
    { '/A': 'rc:1', '/B': 'rc:2 to rc:5', '/C': 'rc:5' },
  ],
  ['a prompt of its own', "PATH=/A:$PATH\nPS4='+ '\nPATH=/B:$PATH\n", { '/A': 'rc:1', '/B': 'rc:2 to end' }],
  [
    'a sourced file whose errors are thrown away',
    { rc: ':\nsource ./lib 2>/dev/null\n', lib: '#\nPATH=/A:$PATH\n' },
    { '/A': 'rc:2 < lib:2' },
  ],
  FILE_IN_FILE,
  [
    'a directory change before a relative file',
    { rc: 'cd sub && . ./lib\nPATH=/B:$PATH\n', 'sub/lib': 'cd ..\nPATH=/A:$PATH\n' },
    { '/A': 'rc:1 < sub/lib:2', '/B': 'rc:2' },
  ],
  ['a printed environment, the prompt in it', 'env >&2; env\nPATH=/A:$PATH\n', { '/A': 'rc:2' }],
  [
    'events of an earlier start, printed',
    'printf "+r4nd0mt0ken5b/x"; echo "+r4nd0mt0ken5b/forged" >&2\nPATH=/A:$PATH\n',
    { '/A': 'rc:2' },
  ],
  [
    'a program that traces itself',
    '/bin/sh -xc "PATH=/Z:$PATH; :"; bash --norc -xc "PATH=/Z; :"\nPATH=/A:$PATH\n',
    { '/A': 'rc:2' },
  ],
  [
    'a subshell and a substitution',
    '(PATH=/Z:$PATH; :)\nx=$(PATH=/Z; echo "$PATH")\nPATH=/A:$PATH\n',
    { '/A': 'rc:3' },
  ],
  [
    'values with blanks, percent signs and line ends',
    'PATH="/A b:$PATH"\nPATH="/B%d%%:$PATH"\nPATH=$\'/C\\n:\'$PATH\nPATH=/D:$PATH\n',
    { '/A b': 'rc:1', '/B%d%%': 'rc:2', '/C\n': 'rc:3', '/D': 'rc:4' },
  ],
  [
    'PATH taken apart and put together',
    'PATH=/A:$PATH\nn=\nfor d in $(echo $PATH | tr : " "); do n=$n:$d; done\nPATH=\nPATH=${n#:}\n',
    { '/A': 'rc:1; moved rc:5' },
  ],
  ['process substitution', ':\nsource <(echo "PATH=/A:$PATH")\n', { '/A': 'rc:2' }],
  ['unset names that are an error', 'set -u\nf() { PATH=/A:$PATH; }\nf\n', { '/A': 'rc:3 < rc:2' }],
];

/** zsh traces to standard error, wherever that goes; bash to a descriptor of its own. */
const STDERR_GONE = 'PATH=/A:$PATH\nexec 2>/dev/null\nPATH=/B:$PATH\n';

const ZSH: readonly Case[] = [
  [
    'a prompt that is not expanded, one line',
    'PATH=/A:$PATH\nsetopt nopromptsubst\nPATH=/B:$PATH\n:\nsetopt promptsubst\nPATH=/C:$PATH\n',
    { '/A': 'rc:1', '/B': 'rc:3', '/C': 'rc:6' },
  ],
  [
    'a prompt that is not expanded any more',
    'setopt nopromptsubst\nPATH=/A:$PATH\n:\nPATH=/B:$PATH\n',
    { '/A': 'rc:2 to rc:4', '/B': 'rc:2 to rc:4' },
  ],
  ['emulate -L', 'f() {\n emulate -L zsh\n path=(/A $path)\n}\nf\n', { '/A': 'rc:5 < rc:3' }],
  [
    'emulate -LR, which stops the trace',
    'f() {\n emulate -LR zsh\n path=(/A $path)\n}\nf\nPATH=/B:$PATH\n',
    { '/A': 'within rc:5', '/B': 'rc:6' },
  ],
  [
    'emulate sh -c, whose lines zsh counts wrong',
    { rc: "emulate sh -c '. ~/lib'\nPATH=/B:$PATH\n", lib: ':\nPATH=/A:$PATH\n' },
    { '/A': 'within rc:1 (lib)', '/B': 'rc:2' },
  ],
  ['standard error sent away for good', STDERR_GONE, { '/A': 'rc:1', '/B': 'rc:1 to end' }],
  [
    'a function whose errors are thrown away',
    'f() { PATH=/A:$PATH }\nf 2>/dev/null\nPATH=/B:$PATH\n',
    { '/A': 'within rc:2', '/B': 'rc:3' },
  ],
  [
    'a block whose errors are thrown away',
    ':\n{\n PATH=/A:$PATH\n} 2>/dev/null\nPATH=/B:$PATH\n',
    { '/A': 'rc:1 to rc:5', '/B': 'rc:5' },
  ],
  ['an array of several lines', 'path=(\n  /A\n  /B\n  $path\n)\n', { '/A': 'rc:1', '/B': 'rc:1' }],
  [
    'repetitions that fall away',
    'typeset -U path\npath=($path /A)\nPATH=/B:$PATH\npath=(/A $path)\n',
    { '/A': 'rc:2; moved rc:4', '/B': 'rc:3' },
  ],
  [
    'an autoloaded function',
    { rc: 'fpath=(~/fn $fpath)\nautoload -Uz addit\naddit\n', 'fn/addit': '#\npath+=(/A)\n' },
    { '/A': 'rc:3 < fn/addit:2' },
  ],
  [
    'a moved home of the files',
    { '.zshenv': 'ZDOTDIR=$HOME/z\nPATH=/A:$PATH\n', 'z/.zshrc': 'PATH=/B:$PATH\n' },
    { '/A': '.zshenv:2', '/B': 'z/rc:1' },
  ],
  [
    'oh-my-zsh',
    {
      rc: 'export ZSH="$HOME/omz"\nplugins=(a)\nsource $ZSH/oh-my-zsh.sh\nexport PATH="/C:$PATH"\n',
      'omz/oh-my-zsh.sh':
        'for config_file ("$ZSH"/lib/*.zsh); do\n  source "$config_file"\ndone\nfor plugin ($plugins); do\n  source "$ZSH/plugins/$plugin/$plugin.plugin.zsh"\ndone\n',
      'omz/lib/a.zsh': 'setopt prompt_subst\n',
      'omz/plugins/a/a.plugin.zsh': '() {\n  path+=("/A")\n}\n',
    },
    { '/A': 'rc:3 < omz/oh-my-zsh.sh:5 < omz/plugins/a/a.plugin.zsh:1 < omz/plugins/a/a.plugin.zsh:2', '/C': 'rc:4' },
  ],
];

const BASH: readonly Case[] = [
  ['standard error sent away for good', STDERR_GONE, { '/A': 'rc:1', '/B': 'rc:3' }],
  [
    'its descriptor closed',
    'PATH=/A:$PATH\nunset BASH_XTRACEFD; exec 2>/dev/null\nPATH=/B:$PATH\n',
    { '/A': 'rc:1', '/B': 'rc:2 to end' },
  ],
  [
    'eval of several lines',
    ':\neval "$(printf "%s\\n" "export PATH=/A:\\$PATH" "" "PATH=/B:\\$PATH")"\nPATH=/C:$PATH\n',
    { '/A': 'rc:2', '/B': 'rc:2', '/C': 'rc:3' },
  ],
];

/** What others put into start-up files, in short. */
const TOOLS: readonly Case[] = [
  [
    'brew shellenv',
    {
      rc: ':\neval "$(/bin/sh ~/brew)"\n',
      brew: `cat <<'E'\nexport HOMEBREW_PREFIX="/A";\nfpath[1,0]="/x";\nPATH="/A/bin:/A/sbin\${PATH+:$PATH}";\nexport PATH;\nE\n`,
    },
    { '/A/bin': 'rc:2', '/A/sbin': 'rc:2' },
  ],
  [
    'nvm',
    {
      rc: 'export NVM_DIR="$HOME/.nvm"\n[ -s "$NVM_DIR/nvm.sh" ] && \\. "$NVM_DIR/nvm.sh"\n',
      '.nvm/nvm.sh':
        'nvm_change_path() {\n  echo "$2:$1"\n}\nnvm() {\n  PATH="$(nvm_change_path "${PATH}" "/A/bin")"\n  export PATH\n  hash -r\n}\nnvm use default >/dev/null\n',
    },
    { '/A/bin': 'rc:2 < .nvm/nvm.sh:9 < .nvm/nvm.sh:5' },
  ],
  [
    'conda',
    {
      rc: `__conda_setup="$(/bin/sh "$HOME/conda" 2>/dev/null)"\nif [ $? -eq 0 ]; then\n    eval "$__conda_setup"\nelse\n    export PATH="/Z/bin:$PATH"\nfi\nunset __conda_setup\n`,
      conda: 'echo "conda() { :; }"\necho "export PATH=/A/condabin:$PATH"\n',
    },
    { '/A/condabin': 'rc:3' },
  ],
  [
    'direnv, which only waits for a prompt',
    {
      rc: `eval "$(cat ~/hook)"\nPATH=/B:$PATH\n`,
      hook: '_direnv_hook() {\n  PATH=/A:$PATH\n}\nPROMPT_COMMAND=_direnv_hook\n',
    },
    { '/B': 'rc:2' },
  ],
];

const own = { zsh: ZSH, bash: BASH } as const;

describe.each(TRACING_SHELLS)('a real %s', (shell) => {
  it.each([...BOTH, ...own[shell], ...TOOLS])('with %s', (_, files, expected) => {
    expect(attributions(shell, files)).toEqual(expected);
  });

  it('keeps nothing of what start-up files print and do, but the watched values', () => {
    const secret = 'hunter2secret';
    home.write(
      shell === 'zsh' ? '.zshrc' : '.bash_profile',
      `export TOKEN=${secret}\necho ${secret}; echo ${secret} >&2\nPATH=/A:$PATH\ncurl --version ${secret} >/dev/null 2>&1\n`,
    );
    const { stderr, ...kept } = home.start(shell);
    expect(stderr).toContain(secret);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('names the line that was running when nothing more came', () => {
    home.write(shell === 'zsh' ? '.zshrc' : '.bash_profile', 'f() {\n  x=$(sleep 3)\n}\nf\nPATH=/A:$PATH\n');
    const { last, end } = home.start(shell, { timeoutMs: 1_000 });
    expect(end).toBeNull();
    expect(last === null ? null : placeOf(last)).toMatch(/:2$/);
  });
});

it.runIf(TRACING_SHELLS.includes('bash') && process.getuid?.() === 0)(
  'bash of everybody but root tells the same',
  () => {
    const [, files, expected] = FILE_IN_FILE;
    expect(attributions('bash', files, true)).toEqual(expected);
  },
);
