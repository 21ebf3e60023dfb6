// The name server of a network of its own: node server.ts ADDRESS WAY. Says "ready" when it listens.
import { createSocket } from 'node:dgram';
import { type Answer, decode, encode } from 'dns-packet';

const [address = '', way = ''] = process.argv.slice(2);
const HOSTS = ['proxy.golang.org', 'sum.golang.org'];
const NXDOMAIN = 3;
const RECURSION_AVAILABLE = 0x80;

const soa = (zone: string): Answer => ({
  type: 'SOA',
  name: zone,
  ttl: 300,
  class: 'IN',
  data: { mname: `ns.${zone}`, rname: `hostmaster.${zone}`, serial: 1, refresh: 9, retry: 9, expire: 9, minimum: 300 },
});

function recordsFor(name: string, type: string): { rcode: number; answers: Answer[]; authorities: Answer[] } {
  const zone = name.split('.').slice(-2).join('.');
  const known = HOSTS.includes(name.toLowerCase());
  if (known && way === 'invented') return { rcode: NXDOMAIN, answers: [], authorities: [] };
  if (!known || way === 'denied') return { rcode: NXDOMAIN, answers: [], authorities: [soa(known ? zone : 'com')] };
  if (type !== 'A') return { rcode: 0, answers: [], authorities: [soa(zone)] };
  return { rcode: 0, answers: [{ type: 'A', name, data: '142.250.1.141', ttl: 300, class: 'IN' }], authorities: [] };
}

const socket = createSocket('udp4');
socket.on('message', (message, from) => {
  const query = decode(message);
  const [question] = query.questions ?? [];
  if (!question) return;
  const { rcode, answers, authorities } = recordsFor(question.name, question.type);
  const flags = (query.flags ?? 0) | RECURSION_AVAILABLE | rcode;
  const reply = encode({ type: 'response', id: query.id ?? 0, flags, questions: [question], answers, authorities });
  socket.send(reply, from.port, from.address);
});
socket.bind(53, address, () => process.stdout.write('ready\n'));
