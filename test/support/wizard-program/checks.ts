import { type Check, defineCheck } from '../../../src/engine/check.ts';
import { defineFact } from '../../../src/engine/fact.ts';
import { note, ok, problem, unknown, warning } from '../../../src/engine/verdict.ts';
import type { FlowId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

export const ZSHRC = '/Users/ada/.zshrc';
export const STALE = 'export GOROOT=/opt/homebrew/Cellar/go/1.22.2/libexec';

const zshrc = defineFact({
  id: 'shell.startup-files',
  limitMs: 1_000,
  observe: async ({ machine }) => {
    const read = await machine.readFile(ZSHRC);
    return read.ok ? Buffer.from(read.value).toString('utf8') : '';
  },
});

/** Answers only when somebody has had enough of it. */
const never = defineFact({
  id: 'resolver.never',
  limitMs: 60_000,
  observe: ({ signal }) =>
    new Promise<string>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
});

let sudoDone = false;
let personDone = false;
let looks = 0;

/** What the world of this program has become; steps and instructions change it. */
export const world = {
  flush: () => {
    sudoDone = true;
  },
  press: () => {
    personDone = true;
  },
};

const state = defineFact({ id: 'launchd.state', limitMs: 1_000, observe: async () => ({ sudoDone, personDone }) });

/** Slow from the second look on: looking again after a change can then be stopped. */
const slowAgain = defineFact({
  id: 'toolchain.slow-again',
  limitMs: 60_000,
  observe: ({ signal }) =>
    process.env['SLOW_AGAIN'] !== '1' || looks++ === 0
      ? Promise.resolve(1)
      : new Promise<number>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
});

const goroot: Fix = {
  id: 'test.take-out',
  subject: ZSHRC,
  params: { file: ZSHRC, names: ['GOROOT'] },
  risk: 'low',
  effect: 'new-terminal',
  steps: [
    {
      kind: 'edit',
      path: ZSHRC,
      as: 'person',
      edits: [{ kind: 'line', line: 14, was: STALE, becomes: `# gomend 2026-11-20 took out: ${STALE}` }],
    },
  ],
  touches: ['shell.startup-files'],
  proves: ['toolchain.goroot'],
};

const flush: Fix = {
  id: 'test.flush',
  subject: '',
  params: {},
  risk: 'low',
  effect: 'now',
  steps: [{ kind: 'privileged', operation: { op: 'flush-directory-cache' }, inverse: null }],
  touches: ['launchd.state'],
  proves: ['resolver.cache'],
};

const stuck: Fix = {
  id: 'test.stuck',
  subject: '',
  params: {},
  risk: 'medium',
  effect: 'now',
  steps: [{ kind: 'run', argv: ['/usr/bin/never', '--ends'], changes: [], inverse: ['/usr/bin/true'] }],
  touches: ['launchd.state'],
  proves: ['resolver.cache'],
};

const slowToProve: Fix = {
  ...goroot,
  id: 'test.slow-to-prove',
  touches: ['toolchain.slow-again'],
  proves: ['toolchain.slow-again'],
};

const press: Fix = {
  id: 'test.press',
  subject: '',
  params: {},
  risk: 'low',
  effect: 'now',
  steps: [{ kind: 'person', instruction: message('person.test.press'), doneWhen: ['launchd.button'] }],
  touches: ['launchd.state'],
  proves: ['launchd.button'],
};

const look = { kind: 'file', source: ZSHRC, excerpt: STALE, line: 14, ms: null, outcome: 'ok' } as const;
const gone = {
  kind: 'directory',
  source: '/opt/homebrew/Cellar/go/1.22.2/libexec',
  excerpt: null,
  line: null,
  ms: 1,
  outcome: 'missing',
} as const;
const version = {
  kind: 'command',
  source: '/opt/homebrew/bin/go version',
  excerpt: 'go: cannot find GOROOT directory: /opt/homebrew/Cellar/go/1.22.2/libexec',
  line: null,
  ms: 31,
  outcome: 'exit 2',
} as const;
const more = { ...version, source: '/opt/homebrew/bin/go env -json', ms: 28 } as const;

function fine(flow: FlowId, count: number): readonly Check[] {
  return Array.from({ length: count }, (_, n) =>
    defineCheck({ id: `${flow}.fine-${n}`, flow, needs: {}, judge: () => [ok('test.fine', { params: { n } })] }),
  );
}

const gorootCheck = defineCheck({
  id: 'toolchain.goroot',
  flow: 'toolchain',
  needs: { zshrc },
  judge: (facts) => {
    if (!facts.zshrc.includes(`\n${STALE}`)) return [ok('test.goroot.none')];
    const params = { path: gone.source };
    const fixes = [goroot, stuck, slowToProve];
    return [problem('test.goroot', { params, evidence: [look, gone, version, more], fixes })];
  },
});

const cacheCheck = defineCheck({
  id: 'resolver.cache',
  flow: 'resolver',
  needs: { state },
  judge: ({ state: seen }) => (seen.sudoDone ? [ok('test.cache.fresh')] : [warning('test.cache', { fixes: [flush] })]),
});

const buttonCheck = defineCheck({
  id: 'launchd.button',
  flow: 'launchd',
  needs: { state },
  judge: ({ state: seen }) =>
    seen.personDone ? [ok('test.button.pressed')] : [warning('test.button', { fixes: [press] })],
});

const pathCheck = defineCheck({
  id: 'shell.gopath-bin',
  flow: 'shell',
  needs: { zshrc },
  judge: () => [warning('test.gopath-bin', { params: { path: '/Users/ada/go/bin' }, evidence: [look] })],
});

const slowCheck = defineCheck({
  id: 'resolver.slow',
  flow: 'resolver',
  needs: { never },
  judge: () => [unknown('test.cache')],
});

const slowAgainCheck = defineCheck({
  id: 'toolchain.slow-again',
  flow: 'toolchain',
  needs: { slowAgain },
  judge: () => [note('test.slow-again')],
});

/** Findings of every kind; `slow` adds one that is waited for until it is skipped. */
export function scriptedChecks(options: { readonly slow: boolean; readonly healthy: boolean }): readonly Check[] {
  const healthy = [...fine('shell', 7), ...fine('toolchain', 5), ...fine('resolver', 8), ...fine('proxy', 5)];
  if (options.healthy) return healthy;
  const wrong = [gorootCheck, pathCheck, cacheCheck, buttonCheck, slowAgainCheck];
  return [...healthy, ...wrong, ...(options.slow ? [slowCheck] : [])];
}
