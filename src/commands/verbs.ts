import type { Flag } from './flags.ts';
import { FORMATS, type Format, type Invocation, PROVING_SECONDS } from './invocation.ts';
import type { Terminal } from './terminal.ts';

/** Runs one verb. Gives the exit code. @throws {UsageError} if the command line cannot be meant */
export type Command = (invocation: Invocation, terminal: Terminal) => Promise<number>;

export interface Verb {
  /** Empty: gomend alone. */
  readonly name: string;
  /** How its words behind the name are written in the help; empty: it takes none. */
  readonly operands: string;
  readonly most: number;
  readonly flags: readonly Flag[];
  readonly help: string;
  /** What it can write, where that is more than every verb can. */
  readonly formats?: readonly Format[];
  /** Its budget where the command line names none; absent: that of an examination. */
  readonly seconds?: number;
  load(): Promise<Command>;
}

/** gomend alone: the wizard on a terminal, `check` elsewhere. */
/** Where a Go that is to be installed comes from; absent: go.dev. */
const GO_FROM: Flag = { name: 'go-from', value: 'URL|DIR|FILE', example: '/Volumes/tools/go' };

/** The root certificate of a company whose network opens encrypted connections. */
const COMPANY_ROOT: readonly Flag[] = [
  { name: 'company-root', value: 'FILE', example: 'root.pem' },
  { name: 'fingerprint', value: 'SHA256', example: '"3A:1F:…"' },
];

export const WIZARD: Verb = {
  name: '',
  operands: '',
  most: 0,
  flags: [GO_FROM, ...COMPANY_ROOT],
  help: 'wizard',
  load: async () => (await import('./wizard.ts')).wizard,
};

/** What is not needed for parsing is behind `load`: a verb pays for its own imports alone. */
export const VERBS: readonly Verb[] = [
  {
    name: 'check',
    operands: '[FLOW…]',
    most: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'only', value: 'ID', example: 'ID', repeatable: true },
      { name: 'skip', value: 'ID', example: 'ID', repeatable: true },
      { name: 'list', help: 'list-checks' },
      GO_FROM,
      { name: 'pcap', value: 'FILE', example: 'dns.pcap' },
    ],
    help: 'check',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'fix',
    operands: '[CHECK…]',
    most: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'dry-run' },
      { name: 'yes' },
      { name: 'unfinished', help: 'finish' },
      { name: 'take-over' },
      { name: 'script', value: 'FILE', example: 'fix.sh' },
      { name: 'with', value: 'FIX', example: 'toolchain.install-go-home' },
      GO_FROM,
      ...COMPANY_ROOT,
    ],
    help: 'fix',
    load: async () => (await import('./fix.ts')).fix,
  },
  {
    name: 'undo',
    operands: '[RUN]',
    most: 1,
    flags: [{ name: 'list', help: 'list-runs' }, { name: 'unfinished', help: 'take-back' }, { name: 'take-over' }],
    help: 'undo',
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'read',
    operands: 'KIND [FILE]',
    most: 2,
    flags: [
      { name: 'command', value: 'COMMAND', example: '"networksetup -getdnsservers Wi-Fi"' },
      { name: 'file-name', value: 'PATH', example: '/etc/resolver/corp.test' },
      { name: 'list', help: 'list-kinds' },
    ],
    help: 'read',
    load: async () => (await import('./read.ts')).read,
  },
  {
    name: 'symptom',
    operands: '[TEXT]',
    most: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'look', help: 'symptom-look' },
      { name: 'ticket', value: 'FILE', example: 'ticket.md' },
    ],
    help: 'symptom',
    load: async () => (await import('./symptom.ts')).symptom,
  },
  {
    name: 'explain',
    operands: 'KIND [NAME]',
    most: 2,
    flags: [
      { name: 'env', value: 'NAME=VALUE', example: 'GOPROXY=direct', repeatable: true },
      { name: 'env-only' },
      { name: 'verify' },
    ],
    help: 'explain',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'prove',
    operands: '[PROOF…]',
    most: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'list', help: 'list-proofs' },
      { name: 'about', help: 'about-proofs' },
      { name: 'go', value: 'PROGRAM', example: '/usr/local/go/bin/go' },
      { name: 'beside', value: 'PROGRAM', example: '/usr/local/go/bin/go' },
      { name: 'open' },
    ],
    help: 'prove',
    seconds: PROVING_SECONDS,
    load: async () => (await import('./prove.ts')).prove,
  },
  {
    name: 'capture',
    operands: '',
    most: 0,
    flags: [
      { name: 'seconds', value: 'N', example: '10' },
      { name: 'yes', help: 'capture-yes' },
    ],
    help: 'capture',
    load: async () => (await import('./capture-port.ts')).capturePort,
  },
  {
    name: 'trace',
    operands: '-- COMMAND…',
    most: Number.POSITIVE_INFINITY,
    flags: [{ name: 'cache', value: 'own|private', example: 'private' }],
    help: 'trace',
    formats: [...FORMATS, 'html'],
    load: async () => (await import('./trace.ts')).trace,
  },
  {
    name: 'simulate',
    operands: '[NAME]',
    most: 1,
    flags: [{ name: 'practice' }, { name: 'seed', value: 'N', example: '7' }],
    help: 'simulate',
    load: async () => (await import('./simulate.ts')).simulate,
  },
  {
    name: 'graph',
    operands: '',
    most: 0,
    flags: [],
    help: 'graph',
    load: async () => (await import('./graph.ts')).graph,
  },
];
