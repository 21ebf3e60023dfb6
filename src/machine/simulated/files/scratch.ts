import type { Outcome } from '../../../model/outcome.ts';
import { Refusal } from '../../local/failures.ts';
import type { Limits, Scratch } from '../../port.ts';
import type { RunningMac } from '../programs/program.ts';
import { groupName } from '../state/accounts.ts';
import type { Actor } from './actor.ts';
import { contentFrom } from './content.ts';
import { makeDirectories } from './make-directories.ts';
import { absolute } from './path.ts';

type Look = <T>(limits: Limits | undefined, call: string, work: () => T) => Promise<Outcome<T>>;

/** As the local machine makes it, in the Mac's own place for temporary files. */
export function makeScratch(mac: RunningMac, actor: Actor, look: Look): Scratch {
  const place = (mac.state.terminal.environment['TMPDIR'] || '/tmp').replace(/\/$/, '');
  makeDirectories(mac, `${place}/x`, actor);
  const real = mac.files.find(place, actor).path;
  const path = `${real}/gomend-scratch-${mac.state.terminal.pid}-000000`;
  const own = { owner: actor.name, group: groupName(actor.gid) };
  const at = mac.files.place(path, actor);
  mac.files.put(at, { type: 'directory', mode: 0o700, ...own, modified: mac.now() });
  return {
    path: at,
    write: (name, bytes, limits) =>
      look(limits, 'open', () => {
        const file = absolute(name, at);
        if (!file.startsWith(`${at}/`)) throw new Refusal('unsupported', `outside: ${name}`);
        makeDirectories(mac, file, actor);
        const rest = { attributes: {}, staleSignature: false, generated: null, program: null } as const;
        const about = { mode: 0o600, ...own, modified: mac.now() };
        mac.files.put(mac.files.place(file, actor), { type: 'file', ...contentFrom(bytes), ...about, ...rest });
        return null;
      }),
    remove: () =>
      look(undefined, 'rm', () => {
        for (const file of Object.keys(mac.state.files)) {
          if (file === at || file.startsWith(`${at}/`)) mac.files.drop(file);
        }
        return null;
      }),
  };
}
