import { textOf } from '../files/content.ts';
import { nameOf } from '../files/path.ts';
import { notKnown, type Program, printed, type RunningMac } from './program.ts';

/** path_helper(8): the system's directories first, whatever was on PATH before behind them, each once. */
export const pathHelper: Program = (call) => {
  if (call.args.length > 1 || (call.args[0] ?? '-s') !== '-s') {
    return notKnown(call, 1, 'usage: path_helper [-c | -s]\n');
  }
  const inherited = (call.environment['PATH'] ?? '').split(':');
  const elements = [...systemPath(call.mac), ...inherited].filter((element) => element !== '');
  const path = [...new Set(elements)].join(':').replace(/["'$]/g, '\\$&');
  return printed(`PATH="${path}"; export PATH;\n`);
};

/** `/etc/paths`, then the regular files directly in `/etc/paths.d`. A line is an element as it stands. */
function systemPath(mac: RunningMac): readonly string[] {
  const directory = mac.files.peek('/etc/paths.d');
  const found = directory ? [...mac.files.children(directory.path)] : [];
  // Up to macOS 13 in the order in which the directory happens to list them (shell_cmds 278, no comparison function).
  const sorts = Number.parseInt(mac.state.system.version, 10) >= 14;
  const drops = sorts ? found.sort((a, b) => byNumber(a.path, b.path)) : found;
  const first = mac.files.peek('/etc/paths');
  return [...(first ? [first] : []), ...drops].flatMap(({ node }) =>
    node.type === 'file' ? textOf(mac.state, node).split('\n') : [],
  );
}

/** macOS 14 and later: a number at the front of the name counts as a number. */
function byNumber(left: string, right: string): number {
  const [a, b] = [nameOf(left), nameOf(right)];
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
  return a < b ? -1 : 1;
}
