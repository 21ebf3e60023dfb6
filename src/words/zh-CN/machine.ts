import type { Catalogue } from '../words.ts';

export const machine: Catalogue = {
  'fact.machine.system': '查看这是什么系统',
  'fact.machine.surroundings': '查看 gomend 是从哪里启动的',
  'fact.machine.rights': '查看你是不是管理员',
  'fact.machine.profiles': '查找公司固定下来的设置',
  'fact.machine.today': '查看日期',
  'fact.machine.rosetta': '查看 Intel 程序能否在这里运行',

  'step.machine.request-rights':
    '打开 {app}，申请管理员权限；如果它要理由，就填一个。这种权限只维持一段时间，所以请等到马上要继续时再申请。gomend 会自动再次查看。',
  'step.machine.administrator-runs': '请这台 Mac 的管理员在终端里运行：`{command}`',
  'step.machine.administrator-looks':
    '这台 Mac 上有一个名称，写进命令里可能被误认为别的东西，所以这里不写出命令。请把这份报告给这台 Mac 的管理员看，请对方在“系统设置”里更改。',
  'step.machine.administrator-stops-at':
    '请这台 Mac 的管理员先在终端里运行 `{command}`。只要它打印出任何内容，就到此为止，什么都不要改：那说明这些文件在别处还有另一个名字。',
  'step.machine.administrator-adds': '请这台 Mac 的管理员在 {file} 末尾加上：{lines}。可以用这条命令打开它：`{open}`',
  'step.machine.administrator-changes':
    '请这台 Mac 的管理员用 `{open}` 打开 {file}，把第 {line} 行 {was} 改成：{lines}',
  'step.machine.administrator-takes-out': '请这台 Mac 的管理员用 `{open}` 打开 {file}，删去第 {line} 行：{was}',
  'step.machine.ask-management':
    '这项设置来自 {organization} 的描述文件“{profile}”，自己改了也会重新设回去。请负责管理那里的 Mac 的人来更改，并把这份报告给对方看。',
  'hands.administrator': '需由这台 Mac 的管理员来做',
  'hands.management': '需由这台 Mac 的管理方来做',
  'hands.administrator.undo': 'gomend 自己在这里什么都不改，所以没有可撤回的更改。',
  'hands.management.undo': 'gomend 自己在这里什么都不改，所以没有可撤回的更改。',
};
