/** mach-o/loader.h. */
const LC_SEGMENT = 0x1;
const LC_LOAD_DYLIB = 0xc;
const LC_SEGMENT_64 = 0x19;
const LC_UUID = 0x1b;
const LC_CODE_SIGNATURE = 0x1d;
const LC_LOAD_WEAK_DYLIB = 0x8000_0018;
const LC_VERSION_MIN_MACOSX = 0x24;
const LC_BUILD_VERSION = 0x32;
const PLATFORM_MACOS = 1;

export interface LoadCommands {
  readonly uuid: string | null;
  readonly minimumMacos: string | null;
  readonly sdk: string | null;
  readonly signed: boolean;
  readonly libraries: readonly string[];
  readonly sections: readonly string[];
}

/** One command: its number, and its bytes. */
interface Command {
  readonly number: number;
  readonly view: DataView;
}

/** null: they are cut short, or two of them say what only one may. */
export function readLoadCommands(view: DataView, count: number): LoadCommands | null {
  const commands = split(view, count);
  if (commands === null) return null;
  const all = (...numbers: readonly number[]) => commands.filter(({ number }) => numbers.includes(number));
  const uuids = all(LC_UUID).map(uuidOf);
  const versions = all(LC_BUILD_VERSION, LC_VERSION_MIN_MACOSX)
    .map(versionOf)
    .filter((version) => version !== 'other-platform');
  const signatures = all(LC_CODE_SIGNATURE).map(sizeOfSignature);
  const libraries = all(LC_LOAD_DYLIB, LC_LOAD_WEAK_DYLIB).map(libraryOf);
  const segments = all(LC_SEGMENT, LC_SEGMENT_64).map(sectionsOf);
  if ([uuids, versions, signatures].some((one) => one.length > 1)) return null;
  if ([uuids, versions, signatures, libraries, segments].flat().includes(null)) return null;
  const { minimumMacos, sdk } = versions[0] ?? { minimumMacos: null, sdk: null };
  return {
    uuid: uuids[0] ?? null,
    minimumMacos,
    sdk,
    signed: (signatures[0] ?? 0) > 0,
    libraries: libraries.filter((library) => library !== null),
    sections: segments.flatMap((sections) => sections ?? []),
  };
}

/** Each says its own size, header included; together they fill the space that the file's header gives them, or less. */
function split(view: DataView, count: number): readonly Command[] | null {
  const commands: Command[] = [];
  for (let at = 0; commands.length < count; ) {
    if (at + 8 > view.byteLength) return null;
    const size = view.getUint32(at + 4, true);
    if (size < 8 || size % 4 !== 0 || at + size > view.byteLength) return null;
    commands.push({ number: view.getUint32(at, true), view: new DataView(view.buffer, view.byteOffset + at, size) });
    at += size;
  }
  return commands;
}

function uuidOf({ view }: Command): string | null {
  if (view.byteLength !== 24) return null;
  return Array.from({ length: 16 }, (_, index) =>
    view
      .getUint8(8 + index)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
}

/** `linkedit_data_command`: how many bytes of signature there are. */
function sizeOfSignature({ view }: Command): number | null {
  return view.byteLength === 16 ? view.getUint32(12, true) : null;
}

type Version = Pick<LoadCommands, 'minimumMacos' | 'sdk'>;

/** A program can be for another platform beside macOS (Catalyst), and say so in a command of its own. */
function versionOf({ number, view }: Command): Version | 'other-platform' | null {
  const build = number === LC_BUILD_VERSION;
  if (view.byteLength < (build ? 24 : 16)) return null;
  if (build && view.getUint32(8, true) !== PLATFORM_MACOS) return 'other-platform';
  const at = build ? 12 : 8;
  return { minimumMacos: packedVersion(view.getUint32(at, true)), sdk: packedVersion(view.getUint32(at + 4, true)) };
}

/** `xxxx.yy.zz` in nibbles; 0: it does not say. */
function packedVersion(packed: number): string | null {
  if (packed === 0) return null;
  const patch = packed & 0xff;
  return `${packed >>> 16}.${(packed >>> 8) & 0xff}${patch === 0 ? '' : `.${patch}`}`;
}

function libraryOf({ view }: Command): string | null {
  const at = view.byteLength >= 24 ? view.getUint32(8, true) : 0;
  return at >= 24 && at < view.byteLength ? textAt(view, at, view.byteLength - at) : null;
}

/** `segment_command`, then its sections; the debugger's are left out. */
function sectionsOf({ number, view }: Command): readonly string[] | null {
  const [header, size, countAt] = number === LC_SEGMENT_64 ? [72, 80, 64] : [56, 68, 48];
  if (view.byteLength < header) return null;
  const count = view.getUint32(countAt, true);
  if (header + count * size > view.byteLength) return null;
  const segment = textAt(view, 8, 16);
  if (segment === '__DWARF') return [];
  return Array.from({ length: count }, (_, index) => `${segment},${textAt(view, header + index * size, 16)}`);
}

/** Up to the first zero byte; what is no plain letter becomes `?`, as it is shown to people. */
function textAt(view: DataView, at: number, most: number): string {
  let text = '';
  for (let index = at; index < at + most; index++) {
    const byte = view.getUint8(index);
    if (byte === 0) break;
    text += byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?';
  }
  return text;
}
