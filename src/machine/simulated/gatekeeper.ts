import { isApproved } from '../../macos/quarantine.ts';
import { refusesWithoutUuid } from '../../macos/uuid-rule.ts';
import { hasUuid, loadsSystem, USUAL_SDK } from './files/program-bytes.ts';
import type { RegularNode } from './state/files.ts';
import type { MacState } from './state/mac-state.ts';

const QUARANTINE = 'com.apple.quarantine';

/**
 * Whether macOS kills a program as it starts: Gatekeeper, what a browser brought and no Developer ID vouches for;
 * the kernel of Apple silicon, what does not fit the signature that it remembers.
 */
export function isKilled({ system }: MacState, node: RegularNode): boolean {
  if (node.program === null || node.program.arch === 'script') return false;
  if ((node.staleSignature || node.program.damaged) && system.cpu === 'arm64') return true;
  const mark = node.attributes[QUARANTINE];
  if (mark === undefined || system.gatekeeper === 'disabled') return false;
  return node.program.team === undefined && !isApproved(mark);
}

/** Whether dyld refuses it for want of LC_UUID. */
export function lacksIdentity({ system }: MacState, { program }: RegularNode): boolean {
  if (program === null || program.arch === 'script' || hasUuid(program)) return false;
  return refusesWithoutUuid(system.version, program.sdk ?? USUAL_SDK);
}

/**
 * Whether a program that calls the kernel by itself dies as it starts: from macOS 12 on the system's library is in
 * every program, and has registered for threads already (golang.org/wiki/Darwin; Go 1.10, runtime/os_darwin.go).
 */
export function registersTwice({ system }: MacState, { program }: RegularNode): boolean {
  return (
    program !== null && program.arch !== 'script' && !loadsSystem(program) && Number.parseInt(system.version, 10) >= 12
  );
}
