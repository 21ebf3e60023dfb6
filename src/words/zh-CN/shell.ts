import type { Catalogue } from '../words.ts';
import { shellFixes } from './shell-fixes.ts';
import { shellLimits } from './shell-limits.ts';
import { shellSudo } from './shell-sudo.ts';

export const shell: Catalogue = {
  ...shellSudo,
  'fact.shell.account': '查看你的账户用的是哪个 shell',
  'fact.shell.running': '查看 gomend 是从哪个 shell 启动的',
  'fact.shell.terminal-environment': '推算新终端启动时的初始环境',
  'fact.shell.startup-files': '读取你的启动文件（只读取，不运行）',
  'fact.shell.login-environment': '向新的登录 shell 询问它的设置',
  'fact.shell.plain-environment': '按脚本的方式启动新的 shell，询问它的设置',
  'fact.shell.terminal-start': '测量新终端窗口的启动时间',
  'fact.shell.standstill': '查找你的 shell 停在哪里',
  'fact.shell.settings': '比较这个终端和新终端',
  'fact.shell.listed-paths': '读取系统的程序目录清单',
  'fact.shell.path-entries': '逐个查看 PATH 里的目录',
  'fact.shell.homebrew': '查找 Homebrew',

  'check.shell.login-shell': '登录 shell',
  'check.shell.startup': '新终端的启动',
  'check.shell.path-replaced': '覆盖 PATH 的行',
  'check.shell.path-order': 'PATH 的顺序',
  'check.shell.path-entries': 'PATH 里的目录',
  'check.shell.brew-shellenv': 'PATH 里的 Homebrew',
  'check.shell.go-variables': '启动文件里的 Go 设置',
  'check.shell.this-terminal': '这个终端与新终端',
  'check.shell.gui-apps': '编辑器等 App 看到的环境',
  'check.shell.rights': '你在这台电脑上的权限',

  'finding.shell.rights.administrator.summary': '需要管理员权限的操作，你可以执行',
  'finding.shell.rights.sudo-decides.summary': '你能否使用 sudo，用到时由 sudo 自己判定',
  'finding.shell.rights.standard.summary': '你不是这台 Mac 的管理员',
  'finding.shell.rights.standard.meaning':
    '有些修复会改动整台电脑，macOS 只允许管理员这样做。这不是故障：许多公司给每个人的都是普通账户。',
  'finding.shell.rights.standard.advice':
    '无需处理。遇到需要管理员的修复，gomend 会写明管理员要做什么；其余的你可以自己完成。',
  'finding.shell.rights.on-request.summary': '你需要时可以通过 {app} 申请管理员权限',
  'finding.shell.rights.on-request.meaning':
    '你的账户是普通账户，{app} 可以让它暂时成为管理员账户。这不是这台 Mac 的故障。没有这种权限时，sudo 会说你不在 sudoers 文件中。',
  'finding.shell.rights.on-request.advice':
    '现在无需处理。遇到需要这种权限的修复，gomend 会告诉你何时向 {app} 申请。其余的修复不需要任何权限。',

  'finding.shell.login-shell.usable.summary': '你的登录 shell 是 {shell}',
  'finding.shell.login-shell.missing.summary': '你的登录 shell {shell} 不存在',
  'finding.shell.login-shell.missing.meaning':
    'shell 是在终端里读取并执行命令的程序。你的账户指定的 shell 不存在，所以新终端一打开就会关闭，编辑器也读不到你的设置。',
  'finding.shell.login-shell.missing.advice':
    '如果它来自 Homebrew，请重新安装。否则改用系统自带的 shell：chsh -s /bin/zsh   gomend 不会替你改：这需要输入你的密码，选哪个也该由你决定。',
  'finding.shell.login-shell.not-executable.summary': '你的登录 shell {shell} 无法运行',
  'finding.shell.login-shell.not-executable.meaning':
    'shell 是在终端里读取并执行命令的程序。文件还在，但它不是你可以运行的程序。',
  'finding.shell.login-shell.not-executable.advice': '重新安装这个 shell，或改用系统自带的：chsh -s /bin/zsh',
  'finding.shell.login-shell.only-inherited.summary':
    '读不到你的账户记录；这个终端里登记的 shell 是 {shell}，而它无法运行',
  'finding.shell.login-shell.not-seen.summary': '无法判断：没能查看你的登录 shell {shell}',
  'finding.shell.login-shell.not-seen.meaning': '查询这个文件时，电脑没有回应。文件本身可能是正常的。',
  'finding.shell.login-shell.not-seen.advice': '稍后再检查一次。',
  'finding.shell.login-shell.differs.summary': '你的登录 shell 是 {shell}，而现在用的是 {running}',
  'finding.shell.login-shell.differs.meaning':
    '每种 shell 读取各自的启动文件。新终端和编辑器用的是 {shell}，为 {running} 做的设置在那里不起作用。',
  'finding.shell.login-shell.differs.advice':
    '如果你知道这一点，就无需处理。新终端和 App 用的是 {shell}，所以 gomend 检查的是它。',
  'finding.shell.login-shell.not-listed.summary': '你的登录 shell {shell} 不在 /etc/shells 的清单里',
  'finding.shell.login-shell.not-listed.meaning': '终端照样会启动它。但有些程序会拒绝 shell 不在清单里的账户。',
  'finding.shell.login-shell.not-listed.advice': '就 Go 而言无需处理。管理员可以在 /etc/shells 里加上一行 {shell}。',

  'finding.shell.startup.answers.summary': '新终端 {ms} 毫秒后就绪',
  'finding.shell.startup.slow.summary': '新终端要 {ms} 毫秒才能就绪',
  'finding.shell.startup.slow.meaning':
    '每次打开新终端都会运行你的启动文件，编辑器为了读取你的设置也会运行它们。编辑器等一段时间后就会放弃，于是找不到 Go。',
  'finding.shell.startup.slow.advice':
    '找出慢的行：nvm、conda 之类的版本管理器，以及任何要访问网络的命令。把设置 PATH 的行放在它们前面。哪些是你需要的，只有你知道，所以由你来决定。',
  'finding.shell.startup.slow-window.summary': '新的终端窗口要 {seconds} 秒才能就绪',
  'finding.shell.startup.slow-window.meaning':
    '没有终端时，你的启动文件会提前结束；在窗口里，每次打开都会从头运行到尾。也正因为慢，人们容易让启动文件提前结束，编辑器就看不到一些设置。',
  'finding.shell.startup.slow-window.advice':
    '找出慢的地方：多半是 nvm、conda 之类的版本管理器，或者要访问网络的命令。其中许多可以等到第一次使用时再加载。哪些是你需要的，只有你知道，所以由你来决定。',
  'finding.shell.startup.slow-window-late.summary': '新的终端窗口过了 {seconds} 秒仍未就绪',
  'finding.shell.startup.slow-window-late.meaning':
    '没有终端时，你的启动文件会提前结束；在窗口里，每次打开都会从头运行到尾。gomend 等了 {seconds} 秒就不再等了。编辑器向 shell 询问你的设置时，等十秒就会放弃。',
  'finding.shell.startup.slow-window-late.advice':
    '找出慢的地方：多半是 nvm、conda 之类的版本管理器，或者要访问网络的命令。其中许多可以等到第一次使用时再加载。哪些是你需要的，只有你知道，所以由你来决定。',
  'finding.shell.startup.no-answer.summary': '新终端过了 {seconds} 秒仍未就绪',
  'finding.shell.startup.no-answer.meaning':
    '{shell} 在没有终端的情况下启动时，你的启动文件里有内容在等待，或者永远不会结束。编辑器正是用这种方式询问你的设置，得不到回答，也就找不到 Go。因此 gomend 说不出新终端里有什么；下面说的都来自这个终端。',
  'finding.shell.startup.no-answer.advice':
    '如果列出了具体的行，请看看它们：它们在等按键、等网络，或者启动了别的程序。要找到停住的位置，可以这样打开终端：{shell} -x -l -i -c exit   然后看它停在哪里。',
  'finding.shell.startup.no-answer-at.summary': '新终端过了 {seconds} 秒仍未就绪：停在了 {file} 第 {line} 行',
  'finding.shell.startup.no-answer-at.meaning':
    '{shell} 在没有终端的情况下启动时，这一行会一直等待，或者永远不会结束。编辑器正是用这种方式询问你的设置，得不到回答，也就找不到 Go。因此 gomend 说不出新终端里有什么；下面说的都来自这个终端。',
  'finding.shell.startup.no-answer-at.advice':
    '看看这一行在等什么：按键、网络，还是别的程序。如果它需要有人操作，就只在有终端时运行：在它前面加上 `[[ -t 0 ]] && `。',
  'finding.shell.startup.leaves.summary': '无法判断：{file} 第 {line} 行用别的程序取代了你的 shell',
  'finding.shell.startup.leaves.meaning': '在终端里这没有问题。但其他程序向 {shell} 询问你的设置时，得不到回答。',
  'finding.shell.startup.leaves.advice':
    '如果编辑器找不到 Go，就让这一行只在真正的终端里运行，或者把那个程序设为你的登录 shell。',
  'finding.shell.startup.ended-early.summary': '无法判断：{shell} 还没回答就结束了（{detail}）',
  'finding.shell.startup.ended-early.meaning':
    '没有终端时，你的启动文件里有内容会让 shell 结束。因此 gomend 说不出新终端里有什么。',
  'finding.shell.startup.ended-early.advice': '看看你的启动文件里有没有 `exit` 或错误。',
  'finding.shell.startup.ends.summary': '你的启动文件让 shell 还没就绪就结束了',
  'finding.shell.startup.ends.meaning':
    '{shell} 在读取启动文件时自己停止了（{detail}）。这样新终端一打开就会关闭，编辑器询问你的设置时得不到回答，也就找不到 Go。',
  'finding.shell.startup.ends.advice':
    '在你的启动文件里找 exit 这个词，如果列出了具体的行，也看看那一行；在由 shell 读取的文件里，return 只结束这个文件。gomend 不会自己改，因为看不出这一行原本的用途。其余的结果来自这个终端。',
  'finding.shell.startup.line-ends.summary':
    '启动文件 {file} 用的是 Windows 换行符：它设置的每个值末尾都带着一个看不见的字符',
  'finding.shell.startup.line-ends.meaning':
    'shell 把这个字符（回车符）当成值的一部分。叫这个名字的目录并不存在，所以这些行加进 PATH 的目录找不到，Go 也会拒绝或误读自己的设置。第 {line} 行是第一个这样的行。',
  'finding.shell.startup.line-ends.advice':
    '用 Unix 换行符保存这个文件：多数编辑器都能把 CRLF 改成 LF。gomend 不会自己改写整个文件。再添加一遍这些行，坏的行仍会留在旁边。',
  'finding.shell.startup.denied.summary': '你的启动文件 {file} 没有读取权限，连你的 shell 也读不了',
  'finding.shell.startup.denied.meaning':
    '文件里的内容完全不起作用。这样的文件往往属于 root，是用 sudo 做过某些操作之后留下的。',
  'finding.shell.startup.denied.advice': '看看它属于谁：ls -l {word}   然后把它还给你自己：sudo chown "$USER" {word}',
  'finding.shell.startup.unread.summary': '无法判断：没有读到 {file}',
  'finding.shell.startup.unread.meaning': '因此不知道这个文件做了哪些设置。不过新终端里的值仍然是已知的。',
  'finding.shell.startup.unread.advice': '如果某个设置找不到其他来源，请自己打开它看看。',

  'finding.shell.path-replaced.none.summary': '启动文件里没有覆盖 PATH 的行',
  'finding.shell.path-replaced.complete.summary': '{file} 第 {line} 行重新设定了 PATH，但没有因此缺少什么',
  'finding.shell.path-replaced.lost.summary': '{file} 第 {line} 行让 PATH 丢掉了一些目录：{lost}',
  'finding.shell.path-replaced.lost.meaning':
    'PATH 是一份目录清单，系统在这些目录里查找程序。这一行重新设定了 PATH，而不是往里添加，所以新终端找不到上述目录里的程序。',
  'finding.shell.path-replaced.lost.advice':
    '建议在这一行末尾加上 $PATH，保留原有内容。如果手动补上丢掉的目录，以后再安装别的程序时又会漏掉。',
  'finding.shell.path-replaced.go.summary': '{file} 第 {line} 行让 PATH 丢掉了 Go 所在的 {directory}',
  'finding.shell.path-replaced.go.meaning':
    'PATH 是一份目录清单，系统在这些目录里查找程序。这一行重新设定了 PATH，而不是往里添加。Go 已经安装，但新终端会说“command not found: go”。',
  'finding.shell.path-replaced.go.advice': '建议在这一行末尾加上 $PATH，保留原有内容。重新安装 Go 不会有任何改变。',
  'finding.shell.path-replaced.system.summary': '{file} 第 {line} 行让 PATH 丢掉了系统目录：{lost}',
  'finding.shell.path-replaced.system.meaning':
    'PATH 是一份目录清单，系统在这些目录里查找程序。缺了系统目录，连 ls 都找不到，Go 也找不到它要用的辅助程序。',
  'finding.shell.path-replaced.system.advice': '建议在这一行末尾加上 $PATH，保留原有内容。',

  'finding.shell.path-order.not-on-linux.summary': '不适用：只有 macOS 会在登录时重新排列 PATH',
  'finding.shell.path-order.kept.summary': 'PATH 保持着启动文件给出的顺序',
  'finding.shell.path-order.pushed.summary':
    '{file} 第 {line} 行把 {directory} 放在最前面，但时机太早：实际优先的是 {winner}',
  'finding.shell.path-order.pushed.meaning':
    '系统从前往后查找 PATH。读完这个文件之后，macOS 会把自己的目录放到最前面，把你的目录移到后面。所以用到的不是你选的那个 Go。',
  'finding.shell.path-order.pushed.advice':
    '建议把这一行移到之后才读取的文件 ~/.zprofile 里。设置 GOROOT 或改动 /etc 里的文件都不对：前者会混用两个版本的 Go，后者下次更新就会失效。',
  'finding.shell.path-order.perhaps.summary': '{file} 第 {line} 行把 {directory} 放在最前面，但 macOS 又把它移到后面',
  'finding.shell.path-order.perhaps.meaning':
    '读完这个文件之后，macOS 会把自己的目录放到 PATH 最前面。这对 Go 有没有影响，无法判断。',
  'finding.shell.path-order.perhaps.advice': '如果实际启动的不是 {directory} 里的程序，就把这一行移到 ~/.zprofile 里。',

  'finding.shell.path-entries.fine.summary': 'PATH 里的 {count} 个目录都正常',
  'finding.shell.path-entries.quotes.summary': 'PATH 里有一项带着引号：{entry}',
  'finding.shell.path-entries.quotes.meaning': '引号成了名称的一部分，所以在那里什么也找不到。',
  'finding.shell.path-entries.quotes.advice': '在设置它的那一行里去掉多余的引号。常见原因是从网页上复制来的弯引号。',
  'finding.shell.path-entries.blanks.summary': 'PATH 里有一项多了空格：“{entry}”',
  'finding.shell.path-entries.blanks.meaning': '这个空格或看不见的字符成了名称的一部分，所以在那里什么也找不到。',
  'finding.shell.path-entries.blanks.advice': '建议从那一行里去掉它。PATH 的冒号前后没有空格。',
  'finding.shell.path-entries.literal-tilde.summary': 'PATH 里有一项的 ~ 没有展开：{entry}',
  'finding.shell.path-entries.literal-tilde.meaning':
    '写在引号里的 ~，shell 不会换成你的主目录。有些 shell 照样能在那里找到程序，但 Go、编辑器和其他程序都找不到。',
  'finding.shell.path-entries.literal-tilde.advice': '建议改写成 $HOME，它在双引号里也会展开。',
  'finding.shell.path-entries.not-expanded.summary': 'PATH 里有一项的变量没有展开：{entry}',
  'finding.shell.path-entries.not-expanded.meaning': '变量原样留在那里，多半是因为用了单引号。没有叫这个名字的目录。',
  'finding.shell.path-entries.not-expanded.advice': '在设置它的那一行里改用双引号。',
  'finding.shell.path-entries.relative.summary': 'PATH 里有一项在不同地方指向不同的目录：{entry}',
  'finding.shell.path-entries.relative.meaning':
    '它不以斜杠开头，所以总是在你当前所在的目录下查找。Go 拒绝运行这样找到的程序。',
  'finding.shell.path-entries.relative.advice': '写出这个目录的完整路径，或去掉这一项。',
  'finding.shell.path-entries.not-a-directory.summary': 'PATH 里有一项是文件，而不是目录：{entry}',
  'finding.shell.path-entries.not-a-directory.meaning': 'PATH 列出的应该是查找程序的目录。在一个文件里什么也找不到。',
  'finding.shell.path-entries.not-a-directory.advice': '改写成这个文件所在的目录。',
  'finding.shell.path-entries.open-first.summary': '任何人都可以往 {directory} 里放程序，而它排在系统目录之前',
  'finding.shell.path-entries.open-first.meaning':
    '这台电脑上的任何程序或任何人都可以在那里放一个“git”或“go”，启动的就会是它，而不是真正的那个。',
  'finding.shell.path-entries.open-first.advice': '取消其他人的写入权限。正常工作的程序都不需要它。',
  'finding.shell.path-entries.open.summary': '任何人都可以往 PATH 里的 {directory} 放程序',
  'finding.shell.path-entries.open.meaning':
    '这台电脑上的任何程序或任何人都可以在那里放程序，打错一个命令就可能启动它。',
  'finding.shell.path-entries.open.advice': '取消其他人的写入权限。正常工作的程序都不需要它。',
  'finding.shell.path-entries.missing.summary': 'PATH 里有不存在的目录：{directories}',
  'finding.shell.path-entries.missing.meaning': '它们没有害处，查找时会跳过。往往是卸载某个程序后留下的。',
  'finding.shell.path-entries.missing.advice': '无需处理。整理启动文件时可以去掉。',
  'finding.shell.path-entries.repeated.summary': 'PATH 里有重复的目录：{directories}',
  'finding.shell.path-entries.repeated.meaning': '只有最前面的那个位置起作用。这没有害处。',
  'finding.shell.path-entries.repeated.advice': '无需处理。',
  'finding.shell.path-entries.empty.summary': 'PATH 里有 {count} 个空项',
  'finding.shell.path-entries.empty.meaning':
    '空项指的是你当前所在的目录。它多半来自一个多余的冒号。Go 拒绝运行这样找到的程序。',
  'finding.shell.path-entries.empty.advice': '在设置 PATH 的行里，看看开头或末尾有没有冒号，或有没有两个连着的冒号。',

  'finding.shell.brew-shellenv.no-brew.summary': '没有安装 Homebrew',
  'finding.shell.brew-shellenv.on-path.summary': 'Homebrew 在 PATH 里',
  'finding.shell.brew-shellenv.not-asked.summary': '无法判断：没能询问新终端',
  'finding.shell.brew-shellenv.not-asked.meaning':
    '你的登录 shell 没有回答，所以不知道 Homebrew 在那里会不会进入 PATH。',
  'finding.shell.brew-shellenv.not-asked.advice': '请先看“新终端的启动”一项。',
  'finding.shell.brew-shellenv.not-evaluated.summary': '{file} 第 {line} 行想把 Homebrew 加入 PATH，但没有起作用',
  'finding.shell.brew-shellenv.not-evaluated.meaning':
    '{prefix} 里的 Homebrew 只负责输出你的 shell 需要的设置。这一行要么没有采用这些输出，要么在那个时候还找不到 brew。所以运行 brew 和它安装的程序时，都会显示“command not found”。',
  'finding.shell.brew-shellenv.not-evaluated.advice':
    '建议让这一行用完整路径运行 {program}，并采用它的输出。在 /usr/local/bin 里建链接，只能解决个别程序的问题。',
  'finding.shell.brew-shellenv.lost.summary': '{file} 第 {line} 行把 Homebrew 加入了 PATH，但最后它不在里面',
  'finding.shell.brew-shellenv.lost.meaning': '这一行本身没有错。要么后面有一行覆盖了 PATH，要么根本没有运行到这一行。',
  'finding.shell.brew-shellenv.lost.advice': '看看关于 PATH 和关于 App 的其他检查结果，原因就在那里。',
  'finding.shell.brew-shellenv.never-added.summary': 'Homebrew 安装在 {prefix}，但不在 PATH 里',
  'finding.shell.brew-shellenv.never-added.meaning':
    '在新终端里找不到 Homebrew 安装的程序。如果你本来就不想把它放进 PATH，这没有问题。',
  'finding.shell.brew-shellenv.never-added.advice': '如果你想放进去，gomend 可以把它的目录加到合适的启动文件里。',

  'finding.shell.go-variables.none.summary': '启动文件里没有 Go 的设置',
  'finding.shell.go-variables.set.summary': '{name} 的值是 {value}，来自 {file} 第 {line} 行',
  'finding.shell.go-variables.session.summary': '{name} 的值是 {value}，对你这次登录后的所有程序有效',
  'finding.shell.go-variables.origin-unknown.summary': '在新终端里 {name} 的值是 {value}；没有找到设置它的行',
  'finding.shell.go-variables.origin-unknown.meaning':
    '它可能来自启动文件运行的某个程序，例如版本管理器，也可能来自登录会话。',
  'finding.shell.go-variables.origin-unknown.advice': '只要这个值是你想要的，就无需处理。',
  'finding.shell.go-variables.not-asked.summary': '无法判断：没能询问新终端',
  'finding.shell.go-variables.not-asked.meaning': '你的登录 shell 没有回答，所以不知道新终端会设置什么。',
  'finding.shell.go-variables.not-asked.advice': '请先看“新终端的启动”一项。',

  'finding.shell.this-terminal.same.summary': '这个终端与新终端一致',
  'finding.shell.this-terminal.not-asked.summary': '无法判断：没能询问新终端',
  'finding.shell.this-terminal.not-asked.meaning': '你的登录 shell 没有回答，所以两者无法比较。',
  'finding.shell.this-terminal.not-asked.advice': '请先看“新终端的启动”一项。',
  'finding.shell.this-terminal.path-missing.summary': '与新终端相比，这个终端的 PATH 缺少一些目录：{missing}',
  'finding.shell.this-terminal.path-missing.meaning':
    '这个终端是在启动文件改动之前打开的，或者是由另有自己设置的程序启动的。',
  'finding.shell.this-terminal.path-missing.advice': '打开一个新的终端窗口。gomend 以新终端为准。',
  'finding.shell.this-terminal.path-order.summary': '这个终端里 PATH 的目录顺序与新终端不同',
  'finding.shell.this-terminal.path-order.meaning': '排在前面的目录优先，所以这里启动的可能是另一个同名程序。',
  'finding.shell.this-terminal.path-order.advice': '如果这出乎你的意料，请打开一个新的终端窗口。gomend 以新终端为准。',
  'finding.shell.this-terminal.not-here.summary': '这个终端没有设置 {name}，而新终端里它的值是 {value}',
  'finding.shell.this-terminal.not-here.meaning': 'Go 在这里的行为与在新终端里不同。',
  'finding.shell.this-terminal.not-here.advice': '打开一个新的终端窗口。gomend 以新终端为准。',
  'finding.shell.this-terminal.only-here.summary': '这个终端里 {name} 的值是 {value}，而新终端没有设置它',
  'finding.shell.this-terminal.only-here.meaning':
    '它可能是手动设置的，可能由针对这个目录的工具设置，也可能来自一行后来删掉的内容。Go 在这里的行为与在新终端里不同。',
  'finding.shell.this-terminal.only-here.advice': '要在这里去掉它：unset {name}   或者打开一个新的终端窗口。',
  'finding.shell.this-terminal.other.summary': '这个终端里 {name} 的值是 {here}，而新终端里是 {fresh}',
  'finding.shell.this-terminal.other.meaning': 'Go 在这里的行为与在新终端里不同。',
  'finding.shell.this-terminal.other.advice': '如果这出乎你的意料，请打开一个新的终端窗口。gomend 以新终端为准。',
  'finding.shell.this-terminal.multiplexer.summary': '你在 {program} 里工作，它保留着自己启动时的设置',
  'finding.shell.this-terminal.multiplexer.meaning': '在 {program} 里新开的窗口沿用它的旧设置，而不是新终端的设置。',
  'finding.shell.this-terminal.multiplexer.advice': '改动设置之后，请彻底结束 {program}，再重新启动。',

  'finding.shell.gui-apps.same.summary': '编辑器等 App 看到的环境与终端一致',
  'finding.shell.gui-apps.not-asked.summary': '无法判断：没能询问登录 shell',
  'finding.shell.gui-apps.not-asked.meaning':
    '编辑器会向你的登录 shell 询问你的设置。它没有回答 gomend，所以也可能不会回答编辑器。',
  'finding.shell.gui-apps.not-asked.advice': '请先看“新终端的启动”一项。',
  'finding.shell.gui-apps.differs.summary':
    '{file} 第 {line} 行让 App 看不到一些目录，而它们在这里的 PATH 里：{directories}',
  'finding.shell.gui-apps.differs.meaning':
    '从程序坞打开的编辑器会在没有终端的情况下，向你的登录 shell 询问你的设置。从这一行起，你的启动文件对它们的处理就不一样了。',
  'finding.shell.gui-apps.differs.advice': '只要编辑器能找到它需要的程序，就无需处理。否则请在这一行之前设置 PATH。',
  'finding.shell.gui-apps.no-go.summary': 'App 找不到 Go：没有终端时，{file} 在第 {line} 行就停了',
  'finding.shell.gui-apps.no-go.meaning':
    '在你的终端里 Go 能用。从程序坞打开的编辑器会在没有终端的情况下，向你的登录 shell 询问你的设置，而启动文件还没有把 {directories} 加入 PATH，就在这一行结束了。',
  'finding.shell.gui-apps.no-go.advice':
    '建议在一个没有终端时也会读取的文件里，把 {directories} 加入 PATH，然后退出编辑器再重新打开。用 launchctl 设置 PATH 会影响所有 App；在编辑器里设置 GOROOT，换了下一个 Go 版本就会出错。',
  ...shellFixes,
  ...shellLimits,
};
