import { hasFamily } from '../network/addresses.ts';
import { failed, notKnown, type Program, printed } from './program.ts';

/** `route -n get default`, and the same for IPv6. */
export const route: Program = (call) => {
  const asked = call.args.join(' ');
  const family = asked === '-n get default' ? 4 : asked === '-n get -inet6 default' ? 6 : null;
  if (family === null) return notKnown(call, 64, 'usage: route [-dnqtv] command [[modifiers] args]\n');
  const { interfaces, primary } = call.mac.state.network;
  if (primary === null || !hasFamily(call.mac.state.network, primary, family)) {
    return failed(1, 'route: writing to routing socket: not in table\n');
  }
  // The routers of IPv6 are known by a link-local address that the state does not keep.
  const router = family === 4 ? interfaces[primary]?.router : `fe80::1%${primary}`;
  const place = family === 4 ? 'default' : '::';
  const gateway = router ? `    gateway: ${router}\n` : '';
  const flags = router ? 'UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL' : 'UP,DONE,CLONING,STATIC,GLOBAL';
  return printed(
    `   route to: ${place}\ndestination: ${place}\n       mask: default\n${gateway}  interface: ${primary}\n` +
      `      flags: <${flags}>\n` +
      ' recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire\n' +
      '       0         0         0         0         0         0      1500         0 \n',
  );
};
