import { textOf } from '../../files/content.ts';
import { absolute } from '../../files/path.ts';
import { groupName } from '../../state/accounts.ts';
import type { ProgramImage, RegularNode } from '../../state/files.ts';
import { missingHeader } from '../c-compiler.ts';
import { developerTool } from '../developer-shim.ts';
import { findOnPath } from '../on-path.ts';
import { type Call, type Ended, failed, notKnown, printed } from '../program.ts';
import { envValues } from './env-values.ts';
import type { GoSettings } from './settings.ts';
import { nearest } from './toolchain.ts';
import { atLeast } from './version.ts';

interface Wanted {
  readonly output: string;
  readonly race: boolean;
}

/** `go build [-race] -o FILE .`: what comes of it is a file for the target that the settings name. */
export function build(call: Call, settings: GoSettings, args: readonly string[]): Ended {
  const wanted = wantedOf(call, args);
  const source = call.mac.files.peek(`${call.workingDirectory}/main.go`);
  const module = mainModule(call);
  if (wanted === null || source?.node.type !== 'file' || module === undefined) {
    return notKnown(call, 1, `go: cannot simulate: go build ${args.join(' ')}\n`);
  }
  const values = envValues(call, settings);
  const value = (name: string) => values.get(name) ?? '';
  const refused = damagedTree(call, settings);
  if (refused) return refused;
  const text = textOf(call.mac.state, source.node);
  const cgo = value('CGO_ENABLED') === '1';
  const target = `${value('GOOS')}/${value('GOARCH')}`;
  const compiler = foreignCompiler(call, value('CC'));
  // cmd/go/internal/work/init.go: on darwin the race detector does without cgo since 1.20.
  if (wanted.race && !cgo && !(value('GOOS') === 'darwin' && atLeast(settings.version, 20))) {
    return failed(2, 'go: -race requires cgo; enable cgo by setting CGO_ENABLED=1\n');
  }
  if (/^import "C"$/m.test(text)) {
    if (!cgo) {
      return failed(1, `package ${module}: build constraints exclude all Go files in ${call.workingDirectory}\n`);
    }
    const refusal = refusedByCompiler(call, compiler);
    if (refusal !== null) return failed(1, `# runtime/cgo\n${refusal.stderr}`);
  }
  const spoils = cgo && /^import "C"$/m.test(text) && compiler?.spoilsSignatures === true;
  const file = fileFor(target, module, settings, wanted, spoils);
  if (file === null) return notKnown(call, 2, `go: unsupported GOOS/GOARCH pair ${target}\n`);
  const about = { mode: 0o755, owner: call.actor.name, group: groupName(call.actor.gid), modified: call.mac.now() };
  const rest = { attributes: {}, staleSignature: false, generated: null } as const;
  call.mac.files.put(call.mac.files.place(wanted.output, call.actor), { type: 'file', ...file, ...about, ...rest });
  return printed('');
}

function wantedOf(call: Call, args: readonly string[]): Wanted | null {
  const race = args[0] === '-race';
  const [flag, output, directory, ...more] = race ? args.slice(1) : args;
  if (flag !== '-o' || output === undefined || directory !== '.' || more.length > 0) return null;
  return { output: absolute(output, call.workingDirectory), race };
}

/** What of a tree that is gone, mixed or cut short a build runs into. Wording of Go 1.26, run on Linux. */
function damagedTree(call: Call, settings: GoSettings): Ended | null {
  const { files } = call.mac;
  const root = settings.root ?? '';
  const compile = `${root}/pkg/tool/darwin_${settings.hostArch}/compile`;
  const compiler = files.peek(compile)?.node;
  if (compiler?.type !== 'file') return failed(2, 'go: no such tool "compile"\n');
  const own = `go${settings.version}`;
  const other = `go${compiler.program?.version ?? settings.version}`;
  if (other !== own) {
    const line = `compile: version "${other}" does not match go tool version "${own}"\n`;
    return failed(1, `# internal/goarch\n${line}# internal/goos\n${line}`);
  }
  if (files.peek(`${root}/src/runtime`)?.node.type === 'directory') return null;
  return failed(1, `package runtime is not in std (${root}/src/runtime)\n`);
}

/** The compiler that CC or PATH leads to, where it is none of Apple's. */
function foreignCompiler(call: Call, command: string): ProgramImage | null {
  const path = findOnPath(call, command.split(' ')[0] ?? command);
  const node = path === null ? undefined : call.mac.files.peek(path)?.node;
  return node?.type === 'file' && node.program?.name === 'c-compiler' ? node.program : null;
}

/** What runtime/cgo takes in first, and how the compiler ends there; null: it finds it. */
function refusedByCompiler(call: Call, compiler: ProgramImage | null): Ended | null {
  if (compiler) return missingHeader(call, compiler.sysroot, '\n\n#include <stdlib.h>\n', '_cgo_export.c');
  const clang = developerTool(call, 'clang');
  return typeof clang === 'string' ? null : clang;
}

type Built = Pick<RegularNode, 'content' | 'encoding' | 'program'>;

function fileFor(
  target: string,
  module: string,
  settings: GoSettings,
  { race }: Wanted,
  damaged: boolean,
): Built | null {
  const arch = { 'darwin/arm64': 'arm64', 'darwin/amd64': 'x86_64' } as const;
  if (target === 'darwin/arm64' || target === 'darwin/amd64') {
    const built = { package: module, module, version: '(devel)', go: settings.version, ...(race ? { race } : {}) };
    return {
      content: '',
      encoding: 'utf8',
      program: { name: 'go-program', arch: arch[target], built, ...(damaged ? { damaged } : {}) },
    };
  }
  const machine = { 'linux/amd64': 62, 'linux/arm64': 183 }[target];
  return machine === undefined ? null : { ...elf(machine), program: null };
}

/** As much of an ELF file as tells for which CPU it is made (elf.h). */
function elf(machine: number): { readonly content: string; readonly encoding: 'base64' } {
  const head = Buffer.alloc(64);
  head.write('\u007fELF\u0002\u0001\u0001', 'latin1');
  head.writeUInt16LE(2, 16);
  head.writeUInt16LE(machine, 18);
  return { content: head.toString('base64'), encoding: 'base64' };
}

/** `go list -m`: the main module. */
export function listModule(call: Call, settings: GoSettings): Ended {
  if (settings.get('GO111MODULE') === 'off') return failed(1, 'go: list -m cannot be used with GO111MODULE=off\n');
  const module = mainModule(call);
  if (module === undefined) {
    const none = 'go.mod file not found in current directory or any parent directory';
    return failed(1, `go: cannot match "all": ${none}; see 'go help modules'\n`);
  }
  return printed(`${module}\n`);
}

function mainModule(call: Call): string | undefined {
  return /^module\s+(\S+)/m.exec(nearest(call, 'go.mod')?.text ?? '')?.[1];
}
