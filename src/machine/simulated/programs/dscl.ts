import { failed, notKnown, type Program, printed } from './program.ts';

/** `dscl . -read /Users/NAME UserShell`, for local accounts. */
export const dscl: Program = (call) => {
  const [node, verb, path = '', ...keys] = call.args;
  const name = /^\/Users\/([^/]+)$/.exec(path)?.[1];
  const known = ['.', '/Local/Default', '/Search'].includes(node ?? '') && ['-read', 'read'].includes(verb ?? '');
  if (!known || name === undefined || keys.length !== 1) {
    return notKnown(call, 64, 'usage: dscl [options] [<datasource> [<command>]]\n');
  }
  const account = call.mac.state.accounts[name];
  // The number is eDSRecordNotFound; dscl ends with 56 for it.
  if (!account) {
    return failed(56, '<dscl_cmd> DS Error: -14136 (eDSRecordNotFound)\n');
  }
  const values: Readonly<Record<string, string>> = {
    UserShell: account.shell,
    NFSHomeDirectory: account.home,
    UniqueID: String(account.uid),
  };
  const [key = ''] = keys;
  const value = values[key];
  if (value === undefined) {
    call.mac.unknown(call.argv.join(' '));
    return printed(`No such key: ${key}\n`);
  }
  return printed(`${key}: ${value}\n`);
};
