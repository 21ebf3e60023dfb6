import { defineFact } from '../../../src/engine/fact.ts';
import { settings } from '../../shell/facts/settings.ts';
import { CLT_DIRECTORY, commandLineTools } from './command-line-tools.ts';

export interface Debugserver {
  /** Apple's debugserver, or an lldb-server that stands in for it; null: none of the places has one. */
  readonly path: string | null;
  /** Where was looked, in Delve's order. */
  readonly places: readonly string[];
}

const IN_TOOLS = 'Library/PrivateFrameworks/LLDB.framework/Versions/A/Resources/debugserver';
const IN_XCODE = 'SharedFrameworks/LLDB.framework/Versions/A/Resources/debugserver';

/**
 * The program by which Delve holds on to other programs on a Mac, where Delve looks for it.
 * Source: Delve, pkg/proc/gdbserial/gdbserver.go (getDebugServerAbsolutePath, LLDBLaunch).
 */
export const debugserver = defineFact<Debugserver>({
  id: 'toolchain.debugserver',
  limitMs: 2_000,
  async observe(look) {
    const [{ environment }, tools] = await Promise.all([look.need(settings), look.need(commandLineTools)]);
    const named = environment['DELVE_DEBUGSERVER_PATH'] || null;
    const selected = tools.override ?? tools.selected;
    const onPath = (name: string) =>
      (environment['PATH'] ?? '')
        .split(':')
        .filter((entry) => entry.startsWith('/'))
        .map((entry) => `${entry.replace(/\/+$/, '')}/${name}`);
    const beside =
      selected === null || selected === CLT_DIRECTORY
        ? []
        : [`${selected.slice(0, selected.lastIndexOf('/'))}/${IN_XCODE}`];
    const installed = [`${CLT_DIRECTORY}/${IN_TOOLS}`, ...beside];
    if (named !== null) return { path: named, places: [named] };
    const candidates = [...onPath('debugserver'), ...installed, ...onPath('lldb-server')];
    const stats = await Promise.all(candidates.map((path) => look.machine.stat(path)));
    const found = candidates.find((_, index) => {
      const stat = stats[index];
      return stat?.ok && stat.value.type === 'file' && (stat.value.mode & 0o111) !== 0;
    });
    return { path: found ?? null, places: installed };
  },
});
