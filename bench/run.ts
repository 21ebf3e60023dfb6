/**
 * Measurements of the built program, side by side with what they are compared to. Numbers are this
 * machine's at this minute: what is worth keeping are the ratios. Nothing here passes or fails.
 *
 * Usage: node bench/run.ts [first-frame] [chain] [memory] [envinfo] [readers] [trace] [log] [symptom] [dns] [traced-download]
 */
import { cpus } from 'node:os';
import { chain } from './chain.ts';
import { dns } from './dns.ts';
import { envinfo } from './envinfo.ts';
import { firstFrame } from './first-frame.ts';
import { log } from './log.ts';
import { memory } from './memory.ts';
import { readers } from './readers.ts';
import { symptom } from './symptom.ts';
import { trace } from './trace.ts';
import { tracedDownload } from './traced-download.ts';

const PARTS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'first-frame': firstFrame,
  chain,
  memory,
  envinfo,
  readers,
  trace,
  log,
  symptom,
  dns,
  'traced-download': tracedDownload,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  process.stderr.write(`there is no measurement ${unknown}; there are ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}

const processors = cpus();
process.stdout.write(`Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown'}\n`);
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  for (const line of await measure()) process.stdout.write(`  ${line}\n`);
}
