import { textOf } from '../files/content.ts';
import { nameOf, parentOf } from '../files/path.ts';
import { type Call, notKnown, type Program } from '../programs/program.ts';
import { runFish } from './interpreter.ts';
import { FishSession } from './session.ts';

/** fish(1) as far as gomend starts it: `-l`, `-i`, `-c SCRIPT`. */
export const fish: Program = (call) => {
  const [script, ...options] = [call.args.at(-1) ?? '', ...call.args.slice(0, -1)];
  if (options.at(-1) !== '-c' || !options.every((option) => ['-l', '-i', '-c'].includes(option))) {
    return notKnown(call, 1, 'fish: Unknown option\n');
  }
  const session = fishStarted(call, { interactive: options.includes('-i'), login: options.includes('-l') });
  runFish(script, session);
  return { ...session.output, exitCode: session.status, ms: session.ms };
};

/** A fish that has read its start-up files. */
export function fishStarted(call: Call, kind: { interactive: boolean; login: boolean }): FishSession {
  const session = new FishSession(call, kind);
  if (kind.login) systemPathsFirst(session);
  universalPaths(session);
  for (const path of configuration(session)) read(path, session);
  return session;
}

/**
 * Snippets of the person, of the system and of packages, of equal names the first one; then the system's configuration
 * and the person's own. Source: fish-language(1), Configuration files.
 */
function configuration({ call, home }: FishSession): readonly string[] {
  const prefix = parentOf(parentOf(call.executable));
  const own = `${call.environment['XDG_CONFIG_HOME'] || `${home}/.config`}/fish`;
  const directories = [`${own}/conf.d`, `${prefix}/etc/fish/conf.d`, `${prefix}/share/fish/vendor_conf.d`];
  const snippets = new Map<string, string>();
  for (const directory of directories) {
    for (const { path } of entriesOf(call, directory)) {
      if (path.endsWith('.fish') && !snippets.has(nameOf(path))) snippets.set(nameOf(path), path);
    }
  }
  const sorted = [...snippets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
  return [...sorted, `${prefix}/etc/fish/config.fish`, `${own}/config.fish`];
}

function entriesOf({ mac }: Call, directory: string) {
  const found = mac.files.peek(directory);
  return found ? mac.files.children(found.path) : [];
}

function read(path: string, session: FishSession): void {
  const { actor, mac } = session.call;
  const found = mac.files.peek(path);
  if (found?.node.type === 'file' && mac.files.canRead(path, actor)) runFish(textOf(mac.state, found.node), session);
}

/**
 * A login fish does by itself what path_helper does for other shells: what the system's files list comes first,
 * what was there before behind it (`__fish_macos_set_env` in share/config.fish).
 */
function systemPathsFirst(session: FishSession): void {
  const { files, state } = session.call.mac;
  const lists = ['/etc/paths', ...entriesOf(session.call, '/etc/paths.d').map(({ path }) => path)];
  const listed = lists.flatMap((path) => {
    const found = files.peek(path);
    return found?.node.type === 'file' ? textOf(state, found.node).split('\n') : [];
  });
  const all = [...listed.filter((entry) => entry !== ''), ...(session.list('PATH') ?? [])];
  session.set('PATH', [...new Set(all)]);
  session.export('PATH');
}

/** fish_user_paths as `fish_add_path` left it: elements stand between the characters `\x1e` of its file. */
function universalPaths(session: FishSession): void {
  const found = session.call.mac.files.peek(`${session.home}/.config/fish/fish_variables`);
  if (found?.node.type !== 'file') return;
  const line = /^SETUVAR fish_user_paths:(.*)$/m.exec(textOf(session.call.mac.state, found.node))?.[1];
  const own = (line ?? '')
    .split('\\x1e')
    .map((one) => one.replace(/\\x([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
  const paths = own.filter((one) => one !== '');
  session.set('fish_user_paths', paths);
  session.set('PATH', [...paths, ...(session.list('PATH') ?? []).filter((one) => !paths.includes(one))]);
}
