import { failed, notKnown, type Program, printed } from './program.ts';

/** id(1): groups in the order of the account's record. */
export const id: Program = (call) => {
  const [flags = '', name = call.actor.name] = call.args;
  const account = name === 'root' ? { uid: 0, group: 'wheel', groups: ['wheel'] } : call.mac.state.accounts[name];
  if (!account) return failed(1, `id: ${name}: no such user\n`);
  const groups = [account.group, ...account.groups.filter((group) => group !== account.group)];
  switch (flags) {
    case '-Gn':
    case '-nG':
      return printed(`${groups.join(' ')}\n`);
    case '-un':
      return printed(`${name}\n`);
    case '-u':
      return printed(`${account.uid}\n`);
    case '-gn':
      return printed(`${account.group}\n`);
    default:
      return notKnown(call, 1, 'usage: id [user]\n       id -G [-n] [user]\n       id -u [-nr] [user]\n');
  }
};
