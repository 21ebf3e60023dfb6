import { notKnown, type Program, printed } from './program.ts';

/** `spctl --status`. Source: spctl(8). */
export const spctl: Program = (call) => {
  if (call.args.join(' ') !== '--status') return notKnown(call, 2, 'System Policy Basic Usage:\n');
  const { gatekeeper } = call.mac.state.system;
  return { ...printed(`assessments ${gatekeeper}\n`), exitCode: gatekeeper === 'enabled' ? 0 : 1 };
};
