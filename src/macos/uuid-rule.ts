/**
 * From macOS 26 on dyld refuses a program without LC_UUID whose SDK is that of 26 or newer; older ones it lets pass.
 * Source: dyld 1323 and 1378, `mach_o/Policy.cpp` (enforceHasUUID); golang/go#68678.
 */
const FIRST = 26;

export function refusesWithoutUuid(macos: string, sdk: string | null): boolean {
  return sdk !== null && majorOf(macos) >= FIRST && majorOf(sdk) >= FIRST;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10) || 0;
}
