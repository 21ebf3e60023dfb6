import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Inside, Ran } from './inside.ts';
import { startProxies } from './proxies.ts';

interface Found {
  readonly check: string;
  readonly status: string;
  readonly cause: string | null;
  readonly summary: string;
}

/** The findings of the flow that are no good news. */
function findings(stage: Inside, environment: Readonly<Record<string, string>> = {}): readonly Found[] {
  const { stdout } = stage.gomend(['check', 'proxy', '--json', '--timeout', '30'], environment);
  const report: { readonly flows: readonly { readonly findings: readonly Found[] }[] } = JSON.parse(stdout);
  const all = report.flows.flatMap((flow) => flow.findings);
  return all.filter(({ status }) => status === 'problem' || status === 'warning');
}

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
const last = ({ stderr, stdout }: Ran, n = 4) => lines((stderr || stdout).trim().split('\n').slice(-n).join('\n'));

export async function scenes(stage: Inside): Promise<void> {
  const before = stage.trusted();
  const isAsBefore = () => {
    const changed = different(before, stage.trusted());
    for (const name of changed) stage.say(`    differs: ${name}`);
    return changed.length === 0;
  };
  const [right, other] = [stage.at('company-root.pem'), stage.at('other-root.pem')];
  const sumOf = (file: string) => new X509Certificate(readFileSync(file)).fingerprint256;
  const trust = (file: string, fingerprint: string) =>
    stage.gomendInTerminal([
      'fix',
      'proxy.tls',
      '--yes',
      '--company-root',
      file,
      '--fingerprint',
      fingerprint,
      '--timeout',
      '30',
    ]);

  stage.say('\n1. A network whose inspector nobody trusts\n\n  go mod download');
  const first = stage.download();
  stage.say(last(first));
  stage.expect('go does not get its module', first.exitCode !== 0);
  stage.say('\n  gomend check proxy');
  const found = findings(stage);
  for (const one of found) stage.say(`    ${one.status} ${one.check} (${one.cause}): ${one.summary}`);
  stage.expect(
    'the cause is found',
    found.some(({ cause }) => cause === 'tls-interception-root-missing'),
  );

  stage.say('\n2. Files that are not trusted');
  for (const [what, file, sum] of [
    ['another fingerprint', right, sumOf(other)],
    ['another root', other, sumOf(other)],
    ['no root', stage.at('home/project/go.mod'), sumOf(right)],
  ] as const) {
    const refused = await trust(file, sum);
    stage.say(`\n  ${what}\n${last(refused)}`);
    stage.expect('refused, exit code 2', refused.exitCode === 2);
  }
  stage.expect('nothing is different', isAsBefore());

  stage.say('\n3. The right one: gomend fix proxy.tls --company-root company-root.pem --fingerprint …\n');
  const mended = await trust(right, sumOf(right).toLowerCase().replaceAll(':', ' '));
  stage.say(lines(mended.stdout + mended.stderr));
  stage.expect('mended', mended.exitCode === 0);
  const second = stage.download();
  stage.expect('go gets its module', second.exitCode === 0);
  if (second.exitCode !== 0) stage.say(last(second));

  stage.say('\n4. Proxies: what go says, and what gomend finds');
  for (const { title, value, works, cause } of await startProxies(stage)) {
    stage.profile(`export HTTPS_PROXY=${value} HTTP_PROXY=${value}\n`);
    const ran = stage.download({ HTTPS_PROXY: value, HTTP_PROXY: value });
    stage.say(`\n  ${title}\n${ran.exitCode === 0 ? '    go: downloaded' : last(ran, 1)}`);
    const seen = findings(stage, { HTTPS_PROXY: value, HTTP_PROXY: value });
    for (const one of seen) stage.say(`    gomend: ${one.status} ${one.check} (${one.cause}): ${one.summary}`);
    stage.expect(works ? 'go gets its module' : 'go does not', (ran.exitCode === 0) === works);
    const causes = seen.map((one) => one.cause);
    stage.expect(cause ?? 'nothing is found', cause === null ? seen.length === 0 : causes.includes(cause));
  }
  stage.profile('');

  stage.say('\n5. gomend undo\n');
  const undone = await stage.gomendInTerminal(['undo']);
  stage.say(lines(undone.stdout + undone.stderr));
  stage.expect('taken back', undone.exitCode === 0);
  stage.expect('what is trusted is as before, to the byte', isAsBefore());
  const third = stage.download();
  stage.say(last(third));
  stage.expect('go does not get its module again', third.exitCode !== 0);
}

/** Names that differ. */
function different(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}
