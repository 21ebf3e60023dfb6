import { notKnown, type Program, printed } from './program.ts';

/** `csrutil status`. */
export const csrutil: Program = (call) => {
  if (call.args.join(' ') !== 'status') return notKnown(call, 64, 'usage: csrutil <command>\n');
  const { integrity } = call.mac.state.system;
  if (typeof integrity === 'string') return printed(`System Integrity Protection status: ${integrity}.\n`);
  const rows = Object.entries(integrity).map(([name, state]) => `\t${name}: ${state}\n`);
  return printed(
    'System Integrity Protection status: unknown (Custom Configuration).\n\nConfiguration:\n' +
      `${rows.join('')}\nThis is an unsupported configuration, likely to break in the future and leave your machine in ` +
      'an unknown state.\n',
  );
};
