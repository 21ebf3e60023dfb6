import type { Catalogue } from '../words.ts';

/** What can be done about a shell's start-up files. */
export const shellFixes: Catalogue = {
  'fix.shell.comment-out-line.title': '从 {files} 第 {lines} {n|行|行}去掉 {names}',
  'fix.shell.comment-out-line.why': '这 {n} 行会变成注释：不再起作用，但仍然看得到。',
  'fix.shell.comment-out-line.risk': '依赖 {names} 的程序以后得不到它。',
  'fix.shell.comment-out-line.undo': '把这 {n} 行恢复原样。',
  'fix.shell.correct-line.title': '改正 {files} 第 {lines} {n|行|行}',
  'fix.shell.correct-line.why': '改成：{becomes}',
  'fix.shell.correct-line.risk': '只改动这 {n} 行。',
  'fix.shell.correct-line.undo': '把这一行恢复成：{text}',
  'fix.shell.path-block.title': '在 {files} 里把 {directories} 加入 PATH',
  'fix.shell.path-block.why': '你的 shell 在每个新终端里都会读取这个文件。加入的行带有标记，重复运行也没有害处。',
  'fix.shell.path-block.risk': '文件里原有的内容不会改动。',
  'fix.shell.path-block.undo': '把带标记的行再去掉。',
  'fix.shell.move-path-line.title': '把 {file} 第 {line} 行移到 {to}',
  'fix.shell.move-path-line.why': '这个文件在 macOS 排列 PATH 之后才读取，所以 {directories} 能保持在最前面。',
  'fix.shell.move-path-line.risk': '以非登录方式启动 shell 的脚本，PATH 里不再有 {directories}。',
  'fix.shell.move-path-line.undo': '把两个文件都恢复原样。',
  'fix.shell.brew-in-login-file.title': '让 Homebrew 在 {file} 里也设置 PATH',
  'fix.shell.brew-in-login-file.why':
    '无论有没有终端都会读取这个文件，这样 {from} 第 {line} 行只给终端的设置，应用也能得到。',
  'fix.shell.brew-in-login-file.risk': '你的文件里原有的内容不会改动。PATH 里可能有目录出现两次。',
  'fix.shell.brew-in-login-file.undo': '把带标记的行再去掉。',
  'fix.shell.quicken-startup.title': '让新终端更快就绪',
  'fix.shell.quicken-startup.why': '每个新窗口和每个编辑器都要等这些文件运行完：{files}',
  'fix.shell.quicken-startup.risk': '推迟加载的程序，加载之前不能用。',
  'fix.shell.quicken-startup.undo': '把你改过的行恢复原样。',
  'step.shell.quicken-startup':
    '保留 {files} 的副本，再修改其中慢的部分。如果用 nvm，把加载 nvm.sh 的那一行换成一个小函数，等你第一次输入 nvm 时再加载；nvm 自己的文档里有例子。不需要的行可以删掉。你改好之后，gomend 会马上再测一次。',
  'fix.shell.close-directory.title': '只允许 {directory} 的所有者和所属群组写入',
  'fix.shell.close-directory.why': '这样其他人就不能往那里放程序。',
  'fix.shell.close-directory.risk': '如果有别的账户往那里放程序，以后就不能再放了。',
  'fix.shell.close-directory.undo': '恢复原来的权限（{mode}）。',
};
