import { failed, notKnown, type Program, printed } from './program.ts';

/** `pkgutil --pkg-info=ID`: the receipt, which can outlive what was installed. */
export const pkgutil: Program = (call) => {
  const [first = '', second] = call.args;
  const id = first === '--pkg-info' ? second : /^--pkg-info=(.+)$/.exec(first)?.[1];
  if (id === undefined) return notKnown(call, 1, 'Usage: pkgutil [OPTIONS] [COMMANDS] ...\n');
  const receipt = call.mac.state.receipts[id];
  if (!receipt) return failed(1, `No receipt for '${id}' found at '/'.\n`);
  const { version, installTime, groups } = receipt;
  const grouped = groups.length > 0 ? `groups: ${groups.join(' ')}\n` : '';
  return printed(
    `package-id: ${id}\nversion: ${version}\nvolume: /\nlocation: /\ninstall-time: ${installTime}\n${grouped}`,
  );
};
