import type { Catalogue } from '../words.ts';

export const checkWhyShell: Catalogue = {
  'check.shell.login-shell.why':
    '登录 shell 是终端里读取命令的程序。它启动不了，新终端一打开就会关闭，编辑器也读不到你的设置。',
  'check.shell.startup.why':
    '每次打开终端都会运行主目录里的启动文件，编辑器也会运行它们。如果太慢或者停不下来，编辑器就不再等待，于是找不到 Go。',
  'check.shell.path-replaced.why':
    'PATH 是终端查找程序的目录列表。如果有一行不是往里添加，而是整个重设，原来能找到的程序就找不到了。',
  'check.shell.path-order.why':
    '终端按 PATH（查找程序的目录列表）的顺序找程序，先找到哪个就启动哪个。顺序不同，启动的就可能不是你选的那个 Go。',
  'check.shell.path-entries.why':
    'PATH 是终端查找程序的目录列表。写错的目录什么也找不到；别人可以写入的目录，则可能让你启动别人放进去的程序。',
  'check.shell.brew-shellenv.why':
    'Homebrew 把程序放在自己的目录里。这个目录不在 PATH（终端查找程序的目录列表）里，brew 和它安装的 Go 就会显示“command not found”。',
  'check.shell.go-variables.why':
    '启动文件里可以设置 Go 的工作方式。写错或早已忘记的一行，会在每个新终端里继续起作用。',
  'check.shell.this-terminal.why':
    '终端一直沿用打开时的设置。如果与新终端的设置不同，在这个窗口里正常的事，换个窗口就可能失败。',
  'check.shell.gui-apps.why':
    '从程序坞打开的编辑器读取设置的方式与终端不同。没读到的设置就等于没有：Go 在终端里正常，在编辑器里却找不到。',
  'check.shell.open-files.why': 'macOS 限制一个程序同时打开的文件数。限制太低，大型构建会以“too many open files”结束。',
  'check.shell.rights.why': '有些修复会改动整台电脑，只有管理员可以做。所以最好先知道哪些事你自己能做。',
  'check.shell.sudo-touch-id.why':
    '改动整台电脑之前，sudo 会询问密码。以前按指纹就行，现在却不行，并不是哪里坏了，但值得知道原因。',
};
