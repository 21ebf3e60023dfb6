/**
 * One gomend of several: takes the lease so many times, and works under it. The last time it may end as
 * SIGKILL ends it. Usage: contender-program.ts STATE WITNESS TIMES killed|released. Prints how often others had it.
 */
import { setTimeout } from 'node:timers/promises';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import { localLease } from '../../../src/machine/lease/local-lease.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import { Witness } from './witness.ts';

const [state = '', file = '', times = '1', ending = 'released'] = process.argv.slice(2);
const place = localLease(localMachine(), state);
const witness = new Witness(file);
let busy = 0;

for (let turn = 0; turn < Number(times); turn++) {
  const lease = new RepairLease(place);
  while ((await lease.take(null, 'whoever')) !== null) {
    busy++;
    await setTimeout(20);
  }
  const inside = witness.enter(process.pid, () => false);
  if (inside !== null) throw new Error(`${process.pid} and ${inside} have it at once`);
  for (let step = 0; step < 2; step++) {
    const lost = await lease.mayBegin(false);
    if (lost) throw new Error(`${process.pid} lost it to ${JSON.stringify(lost)}`);
    witness.mustBeInside(process.pid);
  }
  if (ending === 'killed' && turn + 1 === Number(times)) {
    witness.dies();
    process.kill(process.pid, 'SIGKILL');
  }
  witness.leave();
  await lease.release();
}
process.stdout.write(String(busy));
