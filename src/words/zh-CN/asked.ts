import type { Catalogue } from '../words.ts';

/** How sudo's question ended when it did not end well, what that left, and the way on: in the wizard, on the command line. */
export const asked: Catalogue = {
  'asked.wrong-password': 'sudo 没有接受这个密码。',
  'asked.not-allowed': '这个账户不能使用 sudo。',
  'asked.interrupted': '你在询问密码时退出了。',
  'asked.no-terminal': '没有可供 sudo 询问密码的终端。',
  'asked.absent': '这台电脑上没有 sudo。',
  'asked.each': '这台电脑上的 sudo 设置为用过密码立即忘记。所以每条命令之前它都会询问，并说明是哪一条。',
  'asked.expired': '更改还没做完，sudo 就已经忘记了密码。',
  'asked.untouched': '没有做任何更改。',
  'asked.taken-back': '在那之前做的都已撤回。',
  'asked.left': '这些没能撤回：{left}。等 sudo 能用了，就可以用 `gomend undo` 撤回。',
  'asked.wizard.wrong-password': '要再试，请重新选择这项更改。',
  'asked.wizard.not-allowed': '请有权限的人来做：命令都列在这项更改里。',
  'asked.wizard.interrupted': '这项更改仍然可以选择。',
  'asked.wizard.no-terminal': '请在单独的终端窗口里启动 gomend。',
  'asked.wizard.absent': '请负责管理这台电脑的人来做：命令都列在这项更改里。',
  'asked.wizard.expired': '要再试，请重新选择这项更改。',
  'asked.command.expired': '要再试，请重新运行一次。',
  'asked.command.wrong-password': '要再试，请重新运行一次。',
  'asked.command.not-allowed': '这件事要由能使用 sudo 的人来做。',
  'asked.command.interrupted': '如果还是要做，请重新运行一次。',
  'asked.command.no-terminal': '请在单独的终端窗口里运行。',
  'asked.command.absent': '这件事要由负责管理这台电脑的人来做。',
};
