import type { Catalogue } from '../words.ts';

const print: Catalogue = {
  'read.launchctl-print.domain':
    '这是整个域 {domain}，不是一个后台项目。其中列有它的各个服务；要打印其中一个，用 `launchctl print {domain}/LABEL`。',
  'read.launchctl-print.place-system': '{service} 属于整台 Mac，没有人登录时也运行。',
  'read.launchctl-print.place-gui': '{service} 属于一个人：这个人在屏幕前登录时，它才运行。',
  'read.launchctl-print.place-other': '这是 {service}。',
  'read.launchctl-print.place-system-file': '{service} 属于整台 Mac，没有人登录时也运行。它是从 {path} 加载的。',
  'read.launchctl-print.place-gui-file': '{service} 属于一个人：这个人在屏幕前登录时，它才运行。它是从 {path} 加载的。',
  'read.launchctl-print.place-other-file': '这是 {service}，从 {path} 加载。',
  'read.launchctl-print.running': '它正在运行。',
  'read.launchctl-print.running-as': '它正在运行，进程号是 {pid}。',
  'read.launchctl-print.pid': '它当时在运行，进程号是 {pid}；缺少写明状态的那一行。',
  'read.launchctl-print.never-ran': '它已加载，之后还没有启动过。对需要时才启动的项目，这是正常的。',
  'read.launchctl-print.not-running': '它已加载，但现在没有运行。',
  'read.launchctl-print.spawn-scheduled':
    '它即将再次启动。launchd 在两次启动之间至少等 10 秒，每次过早结束之后会等更久：它很可能每次启动后立刻就结束了。',
  'read.launchctl-print.other-state': 'launchd 把它的状态叫作“{state}”。',
  'read.launchctl-print.runs': '加载以来，它启动过 {n} 次。',
  'read.launchctl-print.never-exited': '此后它没有自己结束过。',
  'read.launchctl-print.exit-0': '上一次它结束时没有出错（退出码 0）。',
  'read.launchctl-print.exit-78':
    '上一次的退出码是 78（EX_CONFIG）：无法完成启动准备。往往是存放它的输出的文件（`stdout path`、`stderr path`）无法写入，或者那个目录不存在。',
  'read.launchctl-print.exit-other':
    '上一次它以退出码 {code} 结束。这是什么意思，只有程序自己知道；它自己的输出会说明更多。',
  'read.launchctl-print.signal-asked': '它收到了结束的要求（{signal}），停止它或这台 Mac 关机时就会这样。这不是问题。',
  'read.launchctl-print.signal-killed':
    '它是强制结束的（{signal}）：由某个人或 macOS 所为，或者因为 macOS 拒绝了这个程序本身。',
  'read.launchctl-print.signal-crashed': '它崩溃了（{signal}）。',
  'read.launchctl-print.signal-other': '它因信号而结束：{signal}。',
  'read.launchctl-print.keepalive': '每次结束后，launchd 都会再次启动它（keepalive）。',
  'read.launchctl-print.runatload': '一加载就启动（runatload）。',
  'read.launchctl-print.short-path':
    '为它查找程序时，只查找 {path}。Homebrew 的程序，以及 /usr/local/go 里的 Go，在那里按名称是找不到的。',
  'read.launchctl-print.variables': '它有自己的变量，其中与 Go 有关的是：{names}。',
  'read.launchctl-print.logs': '它打印的内容写到 {paths}。',
  'read.launchctl-print.no-api': 'Apple 随时可能改变这段文本，所以脚本不应依赖它。',
};

const list: Catalogue = {
  'read.launchctl-list.counts': '这里加载了 {n} 个后台项目，其中 {running} 个在运行。',
  'read.launchctl-list.dash': '进程一栏是“-”属于正常：大多数项目只在有程序需要时才启动。',
  'read.launchctl-list.failed': '这些项目上一次以错误结束（后面是退出码）：{jobs}。',
  'read.launchctl-list.killed': '这些项目因信号而结束（后面是信号的编号，15：要求它结束，9：强制结束）：{jobs}。',
  'read.launchctl-list.none-failed': '不属于 Apple 的项目，没有一个以错误结束。',
  'read.launchctl-list.apple': 'Apple 自己的项目里，有 {n} 个的退出码不是 0。这很常见，本身不说明有问题。',
  'read.launchctl-list.next': '要进一步了解其中一个，用 `launchctl print gui/$(id -u)/LABEL`。',
};

const errors: Catalogue = {
  'read.launchctl-errors.failed': '`{verb}` 没有成功：错误码 {code}，“{text}”。',
  'read.launchctl-errors.not-found': '在“{domain}”的后台项目里没有 {label}。',
  'read.launchctl-errors.target': '对象是 {where}。',
  'read.launchctl-errors.bootout-3': '它没有加载，所以没有什么可移除的：而这本来就是想要的结果。',
  'read.launchctl-errors.unknown': '`launchctl error` 加上这个编号，会说明它的含义。',
  'read.launchctl-errors.code-1': '没有权限：macOS 的某一部分或某个文件的所有者不允许。',
  'read.launchctl-errors.code-2': '它提到的一个文件不存在；路径可能写错了。',
  'read.launchctl-errors.code-3': '没有这个进程或服务：它没有加载。',
  'read.launchctl-errors.code-5':
    '错误码 5 不说明原因。常见的有：它已经加载，或者还在结束；它已停用，或在登录项与扩展里关闭；它的文件已损坏、属于错误的人，或者别人可以写入；它所在的目录受保护，或在另一个磁盘上；那个人没有在屏幕前登录的会话；或者需要 root。以 root 身份运行时，launchctl 更常说明原因。',
  'read.launchctl-errors.code-13': '没有权限：不允许读取这个文件，或通往它的某个目录。',
  'read.launchctl-errors.code-17': '这个名称已经存在。',
  'read.launchctl-errors.code-36': '它还在结束：等几秒再试一次。',
  'read.launchctl-errors.code-37': '它已经加载，而这往往就是想要的结果。',
  'read.launchctl-errors.code-107': '它指定的一个 bundle 已损坏。',
  'read.launchctl-errors.code-108': '给出的路径处什么都没有：可能写错了，或者文件在另一个目录里。',
  'read.launchctl-errors.code-109': '它的文件不是有效的属性列表（plist）；`plutil -lint FILE` 会指出错在哪里。',
  'read.launchctl-errors.code-110': '它的文件里没有标签（Label），或者标签不合规定。',
  'read.launchctl-errors.code-111': '它的文件没有指定要启动的程序。',
  'read.launchctl-errors.code-112': '没有这个域：那个人没有在屏幕前登录。',
  'read.launchctl-errors.code-113':
    '它没有加载（错误码 113）。要么没有人加载它，要么它在登录项与扩展里关闭了，要么它的标签是另一个。',
  'read.launchctl-errors.code-116': '这个 macOS 不会做这件事。',
  'read.launchctl-errors.code-118': 'launchd 的应答，launchctl 没有看懂；如果有什么办法，那就是重新启动这台 Mac。',
  'read.launchctl-errors.code-119': '它已停用，在对它使用 `launchctl enable` 之前一直如此。',
  'read.launchctl-errors.code-121': 'launchd 不在那个路径查找后台项目。',
  'read.launchctl-errors.code-122': '它的文件属于错误的人，或者别人可以写入；launchd 会拒绝这样的文件。',
  'read.launchctl-errors.code-124': '那个人正在退出登录。',
  'read.launchctl-errors.code-125':
    '那个域做不了这件事：往往是用了 gui/…，而那个人没有在屏幕前登录的会话，例如通过 SSH 连接时。',
  'read.launchctl-errors.code-126': '这种用法已不再支持；旧的脚本或旧的子命令会这样用。',
  'read.launchctl-errors.code-133': '给出了几个文件，每个文件都可能有各自的错误。',
  'read.launchctl-errors.code-134': '按它的文件，只允许在另一种会话里运行。',
  'read.launchctl-errors.code-138': '它不适用于这种 Mac。',
  'read.launchctl-errors.code-139': '它现在无法运行：往往是程序不存在，或者 macOS 拒绝了这个程序。',
  'read.launchctl-errors.code-144': '只有 Apple 允许的程序才能要求这样做。',
  'read.launchctl-errors.code-150': '系统完整性保护（SIP）禁止这样做：那是 Apple 自己的服务。',
  'read.launchctl-errors.code-159': '提出要求的程序所在的沙盒禁止这样做。',
  'read.launchctl-errors.code-161': '它已在系统设置的登录项与扩展里关闭。',
  'read.launchctl-errors.exit-0':
    '`launchctl load` 和 `unload` 即使失败，也以 0 退出，所以只看退出码的脚本会以为成功了。',
  'read.launchctl-errors.exit-code':
    '退出码就是错误的编号。一个项目现在是否已加载，只有 `launchctl print DOMAIN/LABEL` 知道：已加载时，它以 0 退出。',
};

const disabled: Catalogue = {
  'read.launchctl-print-disabled.off': '已关闭：{labels}。',
  'read.launchctl-print-disabled.none-off': '没有关闭任何项目。',
  'read.launchctl-print-disabled.on': '有 {n} 个标签标记为已打开；单凭这一点，不说明它们已加载。',
  'read.launchctl-print-disabled.lasting': '重新启动后，macOS 仍保留这些标记，文件早已不在的项目也是如此。',
  'read.launchctl-print-disabled.not-listed': '没有列出的，由各自的文件决定。',
};

export const readLaunchd: Catalogue = { ...print, ...list, ...errors, ...disabled };
