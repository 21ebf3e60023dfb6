import { type Ended, failed } from '../program.ts';

/** Words of `launchctl error N`, for the codes that the simulation gives. */
const WORDS: Readonly<Record<number, string>> = {
  3: 'No such process',
  5: 'Input/output error',
  37: 'Operation already in progress',
  108: 'Invalid path',
  109: 'Invalid property list',
  111: 'Invalid or missing Program/ProgramArguments',
  119: 'Service is disabled',
  122: 'Path had bad ownership/permissions',
  125: 'Domain does not support specified action',
  150: 'Operation not permitted while System Integrity Protection is engaged',
};

export function launchctlError(what: 'Bootstrap' | 'Boot-out' | 'Load', code: number, hint = ''): Ended {
  return failed(code, `${what} failed: ${code}: ${WORDS[code] ?? 'unknown error'}\n${hint}`);
}

/** `print` of something that is not there. */
export function notFound(domain: string, label: string): Ended {
  const other = /^user\/(\d+)$/.exec(domain)?.[1];
  if (other !== undefined) {
    return failed(113, `Bad request.\nCould not find service "${label}" in domain for uid: ${other}\n`);
  }
  const uid = /^gui\/(\d+)$/.exec(domain)?.[1];
  if (uid === undefined) return failed(113, `Could not find service "${label}" in domain for ${domain}\n`);
  return failed(113, `Bad request.\nCould not find service "${label}" in domain for user gui: ${uid}\n`);
}
