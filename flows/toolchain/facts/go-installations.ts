import { defineFact } from '../../../src/engine/fact.ts';
import type { GoInstaller } from '../../../src/go/installer.ts';
import { settings } from '../../shell/facts/settings.ts';
import { isFromPackage, placesToLook, programsOn, readAll } from '../reading/every-go.ts';
import { userEnvFile } from './env-file.ts';

export type Installer = GoInstaller;

export interface GoInstallation {
  /** As found: an entry of PATH plus `go`, or a known place. */
  readonly path: string;
  readonly realPath: string;
  /** The tree it belongs to (the directory above `bin`), null where that is no Go tree (a shim, a lone file). */
  readonly root: string | null;
  /** From the tree's VERSION file (`go1.26.3`), null where there is none. */
  readonly version: string | null;
  /** CPU the binary is made for, from its header: `arm64`, `x86_64`, or `script`; null where unreadable. */
  readonly arch: string | null;
  readonly installer: Installer;
}

export interface GoInstallations {
  /** In the order of PATH in a new terminal; the first one wins. Each real file once. */
  readonly onPath: readonly GoInstallation[];
  /** In known places, but not on PATH. */
  readonly elsewhere: readonly GoInstallation[];
  /** The first `go` on the PATH of the terminal that gomend was started from; null: none. */
  readonly here: string | null;
}

export const goInstallations = defineFact<GoInstallations>({
  id: 'toolchain.go-installations',
  limitMs: 3_000,
  async observe(look) {
    const set = await look.need(settings);
    const [byPackage, own] = await Promise.all([isFromPackage(look), look.ask(userEnvFile)]);
    const candidates = programsOn(set.environment['PATH'] ?? '');
    const [onPath, others, here] = await Promise.all([
      readAll(look, candidates, byPackage),
      placesToLook(look, set.environment, own.known ? own.value.text : null).then((paths) =>
        readAll(look, paths, byPackage),
      ),
      readAll(look, programsOn(set.of('PATH').here ?? ''), byPackage),
    ]);
    const elsewhere = others.filter((one) => onPath.every((other) => other.realPath !== one.realPath));
    return { onPath, elsewhere, here: here[0]?.path ?? null };
  },
});
