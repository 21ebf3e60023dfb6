import { nameOf } from '../files/path.ts';
import { waitingSockets } from '../network/sockets.ts';
import { notKnown, type Program, printed } from './program.ts';

const HEADS = {
  process: `Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs\n`,
  number: `Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rhiwat shiwat    pid   epid  state    options\n`,
};
/** The first macOS that is known to print a name beside the number (published outputs). */
const NAMES_SINCE = 26;

/** `netstat -anv -p udp` and `-p tcp`: the sockets that wait, of every account. */
export const netstat: Program = (call) => {
  const protocol = /^-anv -p (udp|tcp)$/.exec(call.args.join(' '))?.[1];
  const { state } = call.mac;
  if (protocol === undefined) return notKnown(call, 1, 'Usage:\tnetstat [-AaLlnW] [-f address_family | -p protocol]\n');
  const named = Number.parseInt(state.system.version, 10) >= NAMES_SINCE;
  const rows = waitingSockets(state).map(({ port, address, pid, program }) => {
    const kind = `${protocol}${address.includes(':') ? '6' : '4'}`.padEnd(5);
    const own = `${address}.${port}`.padEnd(22);
    const about = (protocol === 'tcp' ? 'LISTEN' : '').padEnd(11);
    const start = `${kind}      0      0  ${own} *.*                    ${about}`;
    if (!named) return `${start} 786896   9216  ${String(pid).padStart(5)}      0 0x0100 0x00000006\n`;
    const process = `${nameOf(program)}:${pid}`.padStart(21);
    return `${start}            0            0  786896    9216${process}    00100 00000006 000000000bf559ba 00000000 00000800      1      0 000000\n`;
  });
  return printed(
    `Active Internet connections (including servers)\n${named ? HEADS.process : HEADS.number}${rows.join('')}`,
  );
};
