import type { Catalogue } from '../words.ts';

export const shellSudo: Catalogue = {
  'fact.shell.sudo-touch-id': '读取 sudo 的验证方式',
  'check.shell.sudo-touch-id': 'sudo 的触控 ID',
  'finding.shell.sudo-touch-id.not-on-linux.summary': '不适用：触控 ID 是 macOS 的功能',
  'finding.shell.sudo-touch-id.on.summary': 'sudo 接受你的指纹',
  'finding.shell.sudo-touch-id.not-wanted.summary': 'sudo 要求输入密码，这是 macOS 的默认方式',
  'finding.shell.sudo-touch-id.lost.summary': '你设置过触控 ID，但 sudo 又要求输入密码了',
  'finding.shell.sudo-touch-id.lost.meaning':
    '{file} 第 {line} 行把触控 ID 写进 /etc/pam.d/sudo。每次更新 macOS，这个文件都会恢复成 Apple 提供的原样。',
  'finding.shell.sudo-touch-id.lost.advice':
    '如果你还想用它，建议写进 /etc/pam.d/sudo_local：sudo 也会读取这个文件，而更新不会动它。然后从 {file} 里去掉那一行：它所做的改动每次更新都会丢失。',
  'finding.shell.sudo-touch-id.managed.summary': 'sudo 不接受你的指纹，尽管 {file} 会设置触控 ID',
  'finding.shell.sudo-touch-id.managed.meaning':
    'macOS 的一次更新去掉了这个设置。这台 Mac 受到统一管理，或者 gomend 无法判断是否如此；这时 sudo 的验证方式不该由你或 gomend 来改。',
  'finding.shell.sudo-touch-id.managed.advice': '请询问负责管理这台 Mac 的人。',
  'finding.shell.sudo-touch-id.no-local-file.summary': 'sudo 不接受你的指纹，尽管 {file} 会设置触控 ID',
  'finding.shell.sudo-touch-id.no-local-file.meaning':
    'macOS 的一次更新去掉了这个设置。在 macOS 14 之前，没有能在更新后保留下来的设置文件。',
  'finding.shell.sudo-touch-id.no-local-file.advice': '没有什么坏了。从 macOS 14 起可以一次设好，长期有效。',
  'finding.shell.sudo-touch-id.local-without.summary': 'sudo 不接受你的指纹，尽管 {file} 会设置触控 ID',
  'finding.shell.sudo-touch-id.local-without.meaning':
    '存放这类规则的文件 /etc/pam.d/sudo_local 已经存在，但里面没有触控 ID。规则该放在哪个位置，取决于其他规则。',
  'finding.shell.sudo-touch-id.local-without.advice':
    '如果你还想用它，请自己把规则写进去：/etc/pam.d/sudo_local.template 里有写法。在 sudo 成功用过一次之前，请在另一个窗口里保持一个 root shell 开着。',
  'fix.shell.allow-touch-id.title': '在 {file} 里让 sudo 接受你的指纹',
  'fix.shell.allow-touch-id.why': 'sudo 先读取这个文件，再读取自己的文件，而 macOS 更新不会动它。规则是：{rule}',
  'fix.shell.allow-touch-id.risk':
    '这类文件里的一个错误就可能让 sudo 完全不能用。所以在确认可用之前，要在第二个窗口里保持一个 root shell 开着。你的密码仍然可以用。',
  'fix.shell.allow-touch-id.undo': '把这个文件再删除。',
  'step.shell.keep-root-shell':
    '打开第二个终端窗口，在里面运行 `sudo -s`，并一直开着，直到全部结束。万一 sudo 不能用了，你可以在那里恢复。',
  'step.shell.try-touch-id':
    '打开第三个终端窗口，运行 `sudo -k; sudo true`。应该会出现要求指纹的窗口。成功之后，关闭 root shell 的那个窗口。通过 ssh 登录时，以及合上盖子时，sudo 仍和以前一样要求输入密码。',
};
