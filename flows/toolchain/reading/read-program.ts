import type { Machine } from '../../../src/machine/port.ts';
import {
  IMAGE_BYTES,
  type MachImage,
  PARTS_BYTES,
  partFor,
  readMachImage,
  readMachParts,
} from '../../../src/macos/mach-o.ts';

/** What a program file holds for this computer. */
export interface ProgramFile {
  /** CPUs that it has a program for; empty: it is no Mach-O file, or damaged. */
  readonly architectures: readonly string[];
  /** The program that would run here; null: there is none, or its load commands are damaged. */
  readonly image: MachImage | null;
}

/**
 * Reads a program's own header and load commands, of a universal file those of the part that runs here; some KiB
 * of however large a file.
 *
 * @param hardware `arm64` or `x86_64`
 */
export async function readProgram(machine: Machine, path: string, hardware: string): Promise<ProgramFile> {
  const head = await machine.readFile(path, { headBytes: IMAGE_BYTES });
  const parts = head.ok ? readMachParts(head.value.subarray(0, PARTS_BYTES)) : null;
  if (!head.ok || parts === null) return { architectures: [], image: null };
  const architectures = parts.map(({ architecture }) => architecture);
  const part = partFor(parts, hardware);
  if (part === null) return { architectures, image: null };
  const own =
    part.offset === 0 ? head : await machine.readFile(path, { headBytes: IMAGE_BYTES, headFrom: part.offset });
  const image = own.ok ? readMachImage(own.value) : null;
  // What the file's list calls the part must be what the part calls itself.
  return { architectures, image: image?.architecture === part.architecture ? image : null };
}
