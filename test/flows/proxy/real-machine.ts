import { connectTo } from '../../../src/machine/local/connection.ts';
import { exchangeHttp } from '../../../src/machine/local/http-request.ts';
import { listDirectory, statFile } from '../../../src/machine/local/look.ts';
import { readFile } from '../../../src/machine/local/read-file.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { stubMachine } from '../../support/stub-machine.ts';

/** A machine with real sockets and files, that trusts what the test says. */
export function machine(roots: readonly string[] = [], parts: Partial<Machine> = {}): Machine {
  return stubMachine({
    kind: 'local',
    http: (request) => exchangeHttp(request, async () => roots),
    connect: connectTo,
    readFile,
    stat: statFile,
    list: listDirectory,
    now: () => Date.now(),
    ...parts,
  });
}
