import { type CheckId, type Finding, FLOW_IDS } from '../src/model/finding.ts';

/** What a person needs before a first program runs, each resting on those before it. Words are below `tour.<id>`. */
export const STAGE_IDS = ['computer', 'tools', 'go', 'shell', 'network', 'program'] as const;
export type StageId = (typeof STAGE_IDS)[number];

/** Checks that belong to another stage than the rest of their flow. */
const STAGE_OF_CHECK: Readonly<Record<CheckId, StageId>> = {
  'shell.rights': 'computer',
  'shell.sudo-touch-id': 'computer',
  'shell.open-files': 'computer',
  'toolchain.command-line-tools': 'tools',
  'toolchain.linker': 'tools',
  'toolchain.c-compiler': 'tools',
  'toolchain.debugger': 'tools',
  // Which of several the shell takes, and whether it finds what Go installs.
  'toolchain.go-wins': 'shell',
  'toolchain.gobin': 'shell',
  'launchd.session-environment': 'shell',
};

/** The one check of a stage that the others are little without. */
export const MAIN_CHECK: Readonly<Record<StageId, CheckId | null>> = {
  computer: null,
  tools: 'toolchain.command-line-tools',
  go: 'toolchain.go-present',
  shell: 'toolchain.go-wins',
  network: 'proxy.goproxy-answers',
  program: null,
};

/** What is fetched from the network: of no use while the network itself is wrong. */
const NEEDS_NETWORK: readonly CheckId[] = [
  'toolchain.command-line-tools',
  'toolchain.go-present',
  'toolchain.version-supported',
];

/** The stage of a check that is only named. */
export function stageOfCheck(check: CheckId): StageId {
  const flow = FLOW_IDS.find((id) => check.startsWith(`${id}.`)) ?? 'shell';
  return stageOf({ check, flow, cause: null });
}

/** The stage that a finding is told in. */
export function stageOf({ check, flow, cause }: Pick<Finding, 'check' | 'flow' | 'cause'>): StageId {
  // It is there, and only the shell does not see it.
  if (cause === 'go-not-on-path') return 'shell';
  const own = STAGE_OF_CHECK[check];
  if (own !== undefined) return own;
  if (flow === 'toolchain') return 'go';
  return flow === 'shell' ? 'shell' : 'network';
}

/** To mend this, something is downloaded. */
export function needsNetwork({ check, cause }: Pick<Finding, 'check' | 'cause'>): boolean {
  return cause !== 'go-not-on-path' && NEEDS_NETWORK.includes(check);
}
