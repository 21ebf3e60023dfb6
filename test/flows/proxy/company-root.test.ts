import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allChecks, offers } from '../../../flows/index.ts';
import { judgeRoot } from '../../../flows/proxy/judging/company-root.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { differences, loadScenario, scenarioMachine, snapshotOf } from '../../../src/machine/simulated/index.ts';
import { mend } from '../../machine/simulated/repairing.ts';

const at = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/company-root', name));
const PRINT = '34:08:C1:12:7E:5E:85:88:A6:82:5E:CD:09:E5:38:1F:24:20:10:EF:D5:CD:E0:DD:76:CF:DB:CA:14:11:68:DF';
const NOW = Date.parse('2026-11-20T09:00:00Z');
const faultOf = (bytes: Uint8Array, fingerprint = PRINT) => {
  const judged = judgeRoot(bytes, fingerprint, NOW);
  return judged.ok ? 'none at all' : judged.fault;
};
const joined = (...parts: readonly (string | Uint8Array)[]) => Buffer.concat(parts.map((one) => Buffer.from(one)));

describe('a root certificate that somebody brings', () => {
  it.each([
    ['colons and capitals', PRINT],
    ['small letters', PRINT.replaceAll(':', '').toLowerCase()],
    ['blanks', ` ${PRINT.replaceAll(':', ' ')}\n`],
    ['openssl’s own line', `sha256 Fingerprint=${PRINT}`],
  ])('is taken with its fingerprint in %s', (_, fingerprint) => {
    expect(judgeRoot(at('root.pem'), fingerprint, NOW)).toMatchObject({ ok: true, root: { isText: true } });
    expect(judgeRoot(at('root.der'), fingerprint, NOW)).toMatchObject({ ok: true, root: { isText: false } });
  });

  it.each([
    ['none', at('root.pem').subarray(0, 30)],
    ['none', Buffer.from('hello')],
    ['none', Buffer.from('-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n')],
    ['several', joined(at('root.pem'), at('namesake.pem'))],
    ['more', joined(at('root.pem'), '-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n')],
    ['more', joined(at('root.der'), at('root.der'))],
    ['unreadable', Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')],
    ['no-authority', at('no-authority.pem')],
    ['not-a-root', at('intermediate.pem')],
    ['expired', at('expired.pem')],
    ['not-yet', at('not-yet.pem')],
    ['fingerprint', at('namesake.pem')],
  ])('is refused: %s', (fault, bytes) => expect(faultOf(bytes)).toBe(fault));

  it.each([
    ['fingerprint-sha1', 'ab'.repeat(20)],
    ['fingerprint-form', ''],
    ['fingerprint-form', `${PRINT}:00`],
    ['fingerprint-form', PRINT.replace('34', 'G4')],
  ])('is refused for what was given: %s', (fault, given) => expect(faultOf(at('root.pem'), given)).toBe(fault));
});

const ROOT = '/Users/sam/root.pem';
const FAR = `
  terminal: { start: { SSH_CONNECTION: '10.0.0.9 51000 10.0.0.5 22', SSH_TTY: /dev/ttys001 } }`;

function mac(file: string, more = '') {
  const pem = (text: string, blanks: number) => text.trim().replaceAll('\n', `\n${' '.repeat(blanks)}`);
  const text = `name: case
title: a network that opens connections
extends: healthy
state:
  files:
    ${ROOT}: |
      ${pem(at(file).toString(), 6)}
  network:
    inspection:
      authority: CN=Corp TLS Inspection CA 2, O=Corp
      from: '2026-06-01T00:00:00Z'
      until: '2028-06-01T00:00:00Z'
      certificate: |
        ${pem(at('root.pem').toString(), 8)}
${more}`;
  return scenarioMachine(loadScenario(text, 'case.yaml'), { pace: 'instant' });
}

const given = new Map([
  ['company-root', ROOT],
  ['fingerprint', PRINT],
]);

async function look(machine: ReturnType<typeof mac>, words = given) {
  const options = { machine, catalogue: allChecks, offers, budgetMs: 20_000, given: words };
  const findings = await new Examination(options).run(allChecks);
  expect(machine.unknownCommands).toEqual([]);
  return findings.filter(({ check, status }) => check === 'proxy.tls' && status !== 'ok');
}

describe('on a Mac whose network opens every connection', () => {
  it('is trusted, and then no more, to the byte', async () => {
    const machine = mac('root.pem');
    const before = snapshotOf(machine);
    const [finding] = await look(machine);
    const [fix] = finding?.fixes ?? [];
    if (!finding || !fix) throw new Error('nothing is offered');
    expect([finding.cause, fix.id]).toEqual(['tls-interception-root-missing', 'proxy.trust-company-root']);
    const store = memoryJournalStore();
    const journal = await Journal.begin(store, { gomend: '0', machine: machine.kind, now: () => machine.now() });
    await mend(machine, journal, finding, fix);
    expect(await look(machine)).toEqual([]);
    await machine.privilege.ask();
    await undoRun(machine, store, await pastRun(store, journal.run), new AbortController().signal, FREELY);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('is asked for where nobody brings it', async () => {
    const [finding] = await look(mac('root.pem'), new Map());
    expect(finding?.fixes.map(({ id }) => id)).toEqual(['proxy.company-root']);
  });

  it('is not trusted where it only has the same name, for its fingerprint or for the chain', async () => {
    const machine = mac('namesake.pem');
    const messages = async (words: typeof given) => (await look(machine, words)).map(({ message }) => message);
    expect(await messages(given)).toEqual(['proxy.tls.interception', 'proxy.tls.root-refused']);
    const own = judgeRoot(at('namesake.pem'), '0'.repeat(64), NOW);
    const fingerprint = own.ok ? '' : own.seen;
    const others = await messages(new Map([...given, ['fingerprint', fingerprint]]));
    expect(others).toEqual(['proxy.tls.interception', 'proxy.tls.other-root']);
  });

  it('is the person’s to trust where no window can ask', async () => {
    const [finding] = await look(mac('root.pem', FAR));
    expect(finding?.fixes.map(({ id }) => id)).toEqual(['proxy.company-root']);
  });

  it('is not swapped between the look and root’s work', async () => {
    const machine = mac('root.pem');
    const [finding] = await look(machine);
    const operation = finding?.fixes[0]?.steps.flatMap((step) =>
      step.kind === 'privileged' ? [step.operation] : [],
    )[0];
    if (!operation) throw new Error('nothing is offered');
    const content = { bytes: at('namesake.pem'), mode: 0o644, uid: machine.person.uid, gid: machine.person.gid };
    const old = createHash('sha256').update(at('root.pem').toString().trim()).update('\n').digest('hex');
    const swapped = await machine.replaceFile({ path: ROOT, content, expect: old, as: 'person' });
    expect(swapped).toMatchObject({ ok: true });
    await machine.privilege.ask();
    const before = snapshotOf(machine);
    expect(await machine.privilege.perform(operation)).toMatchObject({ ok: false, failure: { code: 'garbage' } });
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });
});
