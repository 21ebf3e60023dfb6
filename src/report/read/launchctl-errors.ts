import { LAUNCHCTL_CODES } from '../../macos/launchctl-codes.ts';
import { type FailedVerb, type LaunchctlError, readLaunchctlErrors } from '../../macos/launchctl-errors.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

/** Codes whose own text says too little; the others are told by it. */
const EXPLAINED: ReadonlySet<number> = new Set([
  1, 2, 3, 5, 13, 17, 36, 37, 109, 110, 111, 112, 113, 119, 122, 124, 125, 133, 134, 150, 161,
]);

function failed(one: FailedVerb): readonly Message[] {
  const { kind, errno, errno_text } = one;
  const verb = kind.replace('-failed', '');
  const text = LAUNCHCTL_CODES.get(errno) ?? errno_text;
  const said = message('read.launchctl-errors.failed', { verb, code: errno, text });
  // bootout of what is not loaded leaves what was wanted; 5 hides a dozen causes (launchctl(1), seen on 26.5).
  if (verb === 'bootout' && errno === 3) return [said, message('read.launchctl-errors.bootout-3')];
  if (EXPLAINED.has(errno)) return [said, message(`read.launchctl-errors.code-${errno}`)];
  return LAUNCHCTL_CODES.has(errno) ? [said] : [said, message('read.launchctl-errors.unknown')];
}

function oneError(error: LaunchctlError): readonly Message[] {
  if (error.kind === 'service-not-found') {
    const { label, domain } = error;
    return [message('read.launchctl-errors.not-found', { label, domain }), message('read.launchctl-errors.code-113')];
  }
  return failed(error);
}

function isFailed(error: LaunchctlError): error is FailedVerb {
  return error.kind !== 'service-not-found';
}

export const launchctlErrors = defineKind({
  name: 'launchctl-errors',
  prints: 'launchctl bootstrap gui/501 FILE',
  wants: 'command',
  reader: readLaunchctlErrors,
  meaning(facts) {
    if (facts === null) return [];
    const errors = 'errors' in facts ? facts.errors : [facts];
    const told = errors.flatMap(oneError).map((one) => [JSON.stringify(one), one] as const);
    const legacy = errors.some((one) => one.kind === 'load-failed' || one.kind === 'unload-failed');
    const target = errors.filter(isFailed).find((one) => one.plist !== null || one.domain !== null);
    const where = [target?.domain, target?.plist].filter((one) => typeof one === 'string');
    return [
      ...new Map(told).values(),
      ...(where.length > 0 ? [message('read.launchctl-errors.target', { where })] : []),
      message(legacy ? 'read.launchctl-errors.exit-0' : 'read.launchctl-errors.exit-code'),
    ];
  },
});
