import type { MacState } from '../state/mac-state.ts';

export const COMMAND_LINE_TOOLS = '/Library/Developer/CommandLineTools';
export const XCODE = '/Applications/Xcode.app/Contents/Developer';

/** The directory that tools are taken from: one process may choose another by DEVELOPER_DIR. */
export function developerDirectory(state: MacState, environment: Readonly<Record<string, string>>): string | null {
  const named = environment['DEVELOPER_DIR'];
  if (!named) return state.developerTools.selected;
  return named.endsWith('.app') ? `${named}/Contents/Developer` : named;
}

export function isCommandLineTools(directory: string): boolean {
  return directory.includes('/CommandLineTools');
}

/** What every tool of an Xcode says whose licence nobody agreed to, with exit code 69 (EX_UNAVAILABLE); null: it works. */
export function licenceRefusal({ developerTools }: MacState, directory: string): string | null {
  if (developerTools.licenceAgreed || isCommandLineTools(directory)) return null;
  return `You have not agreed to the Xcode license agreements. Please run 'sudo xcodebuild -license' from within a Terminal window to review and agree to the Xcode and Apple SDKs license.\n`;
}
