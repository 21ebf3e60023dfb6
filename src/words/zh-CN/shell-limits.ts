import type { Catalogue } from '../words.ts';

export const shellLimits: Catalogue = {
  'fact.shell.open-files': '询问一个程序最多可以打开多少个文件',
  'check.shell.open-files': '可以打开的文件数',
  'finding.shell.open-files.not-on-linux.summary': '不适用：macOS 的限制与此不同',
  'finding.shell.open-files.enough.summary': '程序需要打开多少个文件，就可以打开多少个',
  'finding.shell.open-files.low.summary': '新终端里的程序最多只能打开 {hard} 个文件',
  'finding.shell.open-files.low.meaning':
    '这个上限由 {file} 第 {line} 行设定。Go、代码检查工具和编辑器会自己调高通常的限制，但不能超过这个上限。大型构建因此会以“too many open files”告终。',
  'finding.shell.open-files.low.advice':
    '建议在这一行里写一个更大的数字。应该仍写数字：写成 `unlimited`，有些旧程序会出错。',
  'finding.shell.open-files.low-from-elsewhere.summary': '这个终端里的程序最多只能打开 {hard} 个文件',
  'finding.shell.open-files.low-from-elsewhere.meaning':
    'Go、代码检查工具和编辑器会自己调高通常的限制，但不能超过这个上限。大型构建因此会以“too many open files”告终。你的启动文件都没有设定它：它来自打开这个终端的程序，或者来自 macOS（launchd）。',
  'finding.shell.open-files.low-from-elsewhere.advice':
    '输入 `launchctl limit maxfiles`。如果第二个数字同样小，就在 /Library/LaunchDaemons 里找设定它的文件，并询问放置这个文件的人。如果不是，就打开一个“终端”应用的窗口再检查一次。',
  'finding.shell.open-files.low-here.summary': '在这个终端里，程序最多只能打开 {hard} 个文件',
  'finding.shell.open-files.low-here.meaning':
    '{file} 第 {line} 行要求的上限更高。这个终端可能是在有这一行之前打开的，也可能是这台电脑上别的设置定下了较低的上限，这一行无法把它调高。',
  'finding.shell.open-files.low-here.advice':
    '打开一个新终端，在那里再检查一次。如果结果相同，输入 `launchctl limit maxfiles`：第二个数字如果很小，上限就来自那里。',
};
