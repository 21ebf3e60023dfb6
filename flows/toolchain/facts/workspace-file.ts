import { defineFact } from '../../../src/engine/fact.ts';
import { settings } from '../../shell/facts/settings.ts';
import { originOf } from '../reading/origin.ts';
import { userEnvFile } from './env-file.ts';

/** The go.work that GOWORK names for every directory. */
export interface WorkspaceFile {
  /** null: GOWORK names none (not set, `off`, or relative, which go refuses as it is). */
  readonly path: string | null;
  /** `unknown`: it could not be looked at. */
  readonly state: 'none' | 'there' | 'missing' | 'unknown';
}

export const workspaceFile = defineFact<WorkspaceFile>({
  id: 'toolchain.workspace-file',
  limitMs: 1_000,
  async observe(look) {
    const [set, file] = await Promise.all([look.need(settings), look.need(userEnvFile)]);
    const path = originOf('GOWORK', set, file)?.value ?? '';
    if (!path.startsWith('/')) return { path: null, state: 'none' };
    const stat = await look.machine.stat(path);
    if (stat.ok) return { path, state: 'there' };
    return { path, state: stat.failure.code === 'missing' ? 'missing' : 'unknown' };
  },
});
