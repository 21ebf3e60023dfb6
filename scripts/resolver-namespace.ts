// Shows, as root on Linux, what gomend says of a name server that makes its denials up, of one that passes on a real
// one, and of a healthy one: the built program in a network of its own, and its capture as tshark reads it.
// `npm run --silent resolver-namespace`
import { FIELDS, lackingHere, showResolver } from '../test/support/resolver-namespace/stage.ts';

const lacking = lackingHere();
if (lacking !== '') {
  process.stderr.write(`${lacking}\n`);
  process.exit(1);
}
for (const way of ['invented', 'denied', 'healthy'] as const) {
  const { stdout, exitCode, packets } = await showResolver(way, ['--verbose']);
  process.stdout.write(
    `\n=== ${way}: gomend check resolver --pcap dns.pcap --verbose\n\n${stdout}\nexit code ${exitCode}\n`,
  );
  process.stdout.write(`\ntshark -r dns.pcap -T fields: ${FIELDS.join(', ')}\n`);
  for (const packet of packets) process.stdout.write(`  ${packet}\n`);
}
