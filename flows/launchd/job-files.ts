import type { Look } from '../../src/engine/fact.ts';
import { baseName } from '../../src/shell/base-name.ts';
import type { LaunchdJob, OpenFile, ProgramFile } from './job.ts';
import { type SimpleCommand, throughSudo } from './simple-commands.ts';

const INTERPRETERS = /^(?:sh|bash|zsh|dash|ksh|python[\d.]*|perl|ruby|node|osascript)$/u;
/** Part of the sealed system volume: nobody can change what stands there. */
const SEALED = /^\/(?:bin|sbin|usr\/(?!local\/)|System)\//u;
const MAX_SCRIPT_BYTES = 64 * 1024;

/** Files that a job starts: its program, and the script that an interpreter is given. */
function startedFiles(argv: SimpleCommand): readonly string[] {
  const { command } = throughSudo(argv);
  const [program = '', ...args] = command;
  const script =
    INTERPRETERS.test(baseName(program)) && !args.includes('-c') ? args.find((arg) => !arg.startsWith('-')) : undefined;
  return [program, ...(script === undefined ? [] : [script])].filter(
    (path) => path.startsWith('/') && !SEALED.test(path),
  );
}

/** The shell script that a job runs, if it is one that somebody wrote on this Mac. */
export async function scriptOf(look: Look, argv: SimpleCommand): Promise<LaunchdJob['script']> {
  const path = startedFiles(argv).at(-1);
  if (path === undefined) return null;
  const read = await look.machine.readFile(path, { headBytes: MAX_SCRIPT_BYTES });
  if (!read.ok) return null;
  const text = new TextDecoder().decode(read.value);
  const shell = /^#![ \t]*\S*?(?:\/env[ \t]+)?(?:\/|[ \t])?(?:ba|z|da|k)?sh\b/u.test(text);
  const named = !text.includes('\0') && !text.startsWith('#!') && path.endsWith('.sh');
  return shell || named ? { path, text } : null;
}

/** Whether what the job starts is there: the first of its program and its script that is not counts. */
export async function programOf(look: Look, argv: SimpleCommand): Promise<ProgramFile | null> {
  const files = await Promise.all(
    startedFiles(argv).map(async (path): Promise<ProgramFile> => {
      const stat = await look.machine.stat(path);
      if (!stat.ok) return { path, state: stat.failure.code === 'missing' ? 'missing' : 'unknown' };
      const starts = stat.value.type === 'file' && (path !== argv[0] || (stat.value.mode & 0o111) !== 0);
      return { path, state: starts ? 'there' : 'closed' };
    }),
  );
  return files.find(({ state }) => state !== 'there') ?? files.at(-1) ?? null;
}

/**
 * What others may change of the files that a job runs: the file itself, or a directory on the way to it, in which
 * another file could be put in its place.
 * @param own the account that it runs as, besides root; null: root alone
 */
export async function openFiles(look: Look, argv: SimpleCommand, own: number | null): Promise<readonly OpenFile[]> {
  const paths = [...new Set(startedFiles(argv).flatMap((path) => withParents(path)))];
  const found = await Promise.all(
    paths.map(async (path): Promise<OpenFile | null> => {
      const stat = await look.machine.stat(path);
      if (!stat.ok) return null;
      const { uid, gid, mode } = stat.value;
      // Groups wheel and admin can become root anyway; a sticky directory lets nobody replace others' files.
      const byGroup = (mode & 0o020) !== 0 && gid !== 0 && gid !== 80;
      const byAll = (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
      // The person's own group, as macOS gives it to all accounts of people, is not for telling them apart.
      const ofOthers = uid !== 0 && uid !== own;
      return ofOthers || (byGroup && own === null) || byAll ? { path, uid, mode } : null;
    }),
  );
  return found.filter((one) => one !== null);
}

function withParents(path: string): readonly string[] {
  const parts = path.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
