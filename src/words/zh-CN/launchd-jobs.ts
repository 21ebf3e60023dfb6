import type { Catalogue } from '../words.ts';

/** Background jobs that cannot start, are in the wrong place, or come back and back. */
export const launchdJobs: Catalogue = {
  'fact.launchd.loaded-from': '查看已加载任务的文件是否还在',
  'fact.launchd.misplaced-lists': '在 macOS 不认识的目录里查找后台任务',
  'fact.launchd.last-endings': '查询后台任务上一次怎样结束',

  'check.launchd.broken-jobs': '永远无法启动的后台任务',
  'check.launchd.list-places': '后台任务文件的位置',
  'check.launchd.wrong-domain': '由谁运行你的后台任务',
  'check.launchd.loaded-twice': '重复的后台任务',
  'check.launchd.restarts': '反复结束的后台任务',

  'finding.launchd.broken-jobs.none.summary': '没有看到妨碍后台任务启动的情况（检查了 {count} 个）',
  'finding.launchd.broken-jobs.damaged.summary': '一个后台任务的文件已损坏：{plist}',
  'finding.launchd.broken-jobs.damaged.meaning':
    '从名称看，它与 Go 需要的网络功能有关。macOS 无法读取它，所以任务永远不会启动；launchctl 报告的错误码是 109，或只是 5。它的说明是：{said}',
  'finding.launchd.broken-jobs.damaged.advice':
    '重新安装它所属的软件。要自己动手，`plutil -lint` 会指出错误在哪里。gomend 不去猜测原意。',
  'finding.launchd.broken-jobs.no-label.summary': '一个后台任务的文件没有标签：{plist}',
  'finding.launchd.broken-jobs.no-label.meaning':
    'macOS 用标签（Label）识别每个任务，不接受没有标签的任务（错误码 110，或只是 5）。',
  'finding.launchd.broken-jobs.no-label.advice': '重新安装它所属的软件，或给它一个与文件名一致的 Label。',
  'finding.launchd.broken-jobs.no-program.summary': '任务 {label} 的文件没有指定程序',
  'finding.launchd.broken-jobs.no-program.meaning': 'macOS 不接受没有指定启动内容的任务（错误码 111，或只是 5）。',
  'finding.launchd.broken-jobs.no-program.advice': '重新安装它所属的软件。它的文件是 {plist}。',
  'finding.launchd.broken-jobs.home-sign.summary': '任务 {label} 把程序写成 {said}，这永远找不到',
  'finding.launchd.broken-jobs.home-sign.meaning':
    '只有 shell 知道“~”和“$HOME”指你的主目录，而 macOS 启动任务时没有 shell。',
  'finding.launchd.broken-jobs.home-sign.advice': '在 {plist} 里写出以 /Users 开头的完整路径，然后重新加载该任务。',
  'finding.launchd.broken-jobs.program-missing.summary': '任务 {label} 要启动 {path}，但它不存在',
  'finding.launchd.broken-jobs.program-missing.meaning':
    '程序已删除、移走或改名，它的任务却留了下来。Go 指望它应答的内容都得不到应答，macOS 还可能一再尝试启动它。',
  'finding.launchd.broken-jobs.program-missing.advice':
    '如果需要它，请重新安装；如果不需要，请卸载它的其余部分。它的文件是 {plist}。',
  'finding.launchd.broken-jobs.program-away.summary': '任务 {label} 要启动 {path}，但那个磁盘没有连接',
  'finding.launchd.broken-jobs.program-away.meaning':
    '后台任务在登录时启动，往往早于其他磁盘就绪。在那之前，任务会失败。',
  'finding.launchd.broken-jobs.program-away.advice':
    '连接那个磁盘，或把程序放到你的 Mac 自己的磁盘上。它的文件是 {plist}。',
  'finding.launchd.broken-jobs.program-closed.summary': '任务 {label} 要启动 {path}，但它不能作为程序启动',
  'finding.launchd.broken-jobs.program-closed.meaning': '那里有这个名称的内容，但它是目录，或是没有运行权限的文件。',
  'finding.launchd.broken-jobs.program-closed.advice':
    '重新安装它。如果是你自己写的，`chmod +x` 会给文件加上这个权限。',

  'finding.launchd.list-places.none.summary': '后台任务的文件都在 macOS 会查看的位置',
  'finding.launchd.list-places.volume.summary': '任务 {label} 没有加载，它的文件位于另一个磁盘上：{real}',
  'finding.launchd.list-places.volume.meaning':
    '如果主目录不在启动磁盘上，曾见到 macOS 拒绝其中的后台任务，只报告“Input/output error”。登录时，那个磁盘也可能就绪得太晚。',
  'finding.launchd.list-places.volume.advice':
    'gomend 不会移动主目录。如果任务来自 Homebrew，`brew services run` 可以不用文件启动它，到下次登录为止。要长久解决，目录 Library/LaunchAgents 必须在你的 Mac 自己的磁盘上。',
  'finding.launchd.list-places.home-daemon.summary': 'macOS 从不查看 {plist}',
  'finding.launchd.list-places.home-daemon.meaning':
    '主目录里没有 LaunchDaemons 目录这回事：个人的任务放在 Library/LaunchAgents。所以 {label} 从不自动启动，而按本来想用的路径加载，得到的是错误码 5。',
  'finding.launchd.list-places.home-daemon.advice':
    '建议把文件移到 Library/LaunchAgents。它在那里以你的权限运行；需要更多权限的任务应放在 /Library/LaunchDaemons，并属于 root。',

  'finding.launchd.wrong-domain.none.summary': '你的后台任务只要在运行，都在你的会话里',
  'finding.launchd.wrong-domain.root.summary': '个人的任务 {label} 由 root 运行',
  'finding.launchd.wrong-domain.root.meaning':
    '它是用 sudo 启动的，所以 macOS 把它放在整台 Mac 的任务里，而不在你的会话里。brew 和 launchctl 在你的会话里找不到它（“Could not find service”，113）。它会留下属于 root 的文件，而且谁能改动 {plist}，谁就能决定 root 运行什么。',
  'finding.launchd.wrong-domain.root.advice':
    '建议在那里停止它，改在你的会话里启动（{wanted}）。如果它需要 root 权限，例如使用 1024 以下的端口，就应当安装成整台 Mac 的任务。',
  'finding.launchd.wrong-domain.person.summary': '任务 {label} 在你的图形登录会话之外运行',
  'finding.launchd.wrong-domain.person.meaning':
    'macOS 把它放在 {domain}，通过 ssh 启动时就会这样；而 brew 和 launchctl 查找的是 {wanted}。它们会报告“Could not find service”，或无法再次启动它。',
  'finding.launchd.wrong-domain.person.advice': '建议在那里停止它，改在你的会话里启动。',

  'finding.launchd.loaded-twice.none.summary': '没有后台任务妨碍另一个后台任务',
  'finding.launchd.loaded-twice.two-lists.summary': '有两个文件使用同一个任务标签 {label}',
  'finding.launchd.loaded-twice.two-lists.meaning':
    'macOS 接受第一个，拒绝另一个，报告“Bootstrap failed: 5: Input/output error”或 37。按 macOS 给出的信息，当前有效的是 {other}。下次登录后可能会反过来。',
  'finding.launchd.loaded-twice.two-lists.advice':
    '请查看这两个文件，只保留一个。建议把 {plist} 移到一边；正在运行的任务不会停止。',
  'finding.launchd.loaded-twice.list-gone.summary': '任务 {label} 是从一个已经不在的文件加载的：{path}',
  'finding.launchd.loaded-twice.list-gone.meaning':
    '某次升级或某个人换上了另一个文件（{plist}）。只要 macOS 还保留旧任务，就会拒绝新的，报告“Bootstrap failed: 5: Input/output error”。',
  'finding.launchd.loaded-twice.list-gone.advice':
    '让 macOS 移除旧任务，再加载新的。对来自 Homebrew 的任务，`brew services restart` 的效果相同。',

  'finding.launchd.restarts.none.summary': '没有看到后台任务失败后又重新启动（检查了 {count} 个）',
  'finding.launchd.restarts.again.summary': '任务 {label} 失败后又重新启动：至今 {runs} 次',
  'finding.launchd.restarts.again.meaning':
    '上一次它以 {ending} 结束，每次 macOS 都会在 10 秒或更久之后再启动它。所以即使它此刻在运行，也说明不了什么：Go 需要它应答的内容时有时无，或一直没有。',
  'finding.launchd.restarts.again.advice':
    '原因写在它自己的消息里。如果消息有去处，{plist} 里会写明（StandardErrorPath）。手动再启动一次解决不了问题。',
  'finding.launchd.restarts.config.summary': '任务 {label} 无法完成启动准备：退出码 78，至今启动 {runs} 次',
  'finding.launchd.restarts.config.meaning':
    '程序还没有开始，macOS 自己就放弃了。多半是消息文件无法写入，或目录不存在，或程序无法启动。',
  'finding.launchd.restarts.config.advice':
    '请查看 {plist} 里的 Program、WorkingDirectory、StandardOutPath 和 StandardErrorPath：它们必须存在，并且运行该任务的账户有权使用。',
  'finding.launchd.restarts.hint.summary':
    '任务 {label} 可能在失败后反复启动：已启动 {runs} 次，上一次的结束状态是 {ending}',
  'finding.launchd.restarts.hint.meaning':
    '这是 `launchctl print` 的输出，Apple 随时可能改变它；对 root 的任务，gomend 无权查询别的内容。',
  'finding.launchd.restarts.hint.advice':
    '它提供的功能正常，就无需处理。如果不正常，它自己的消息会说明更多；{plist} 里写明了消息的去处。',

  'finding.launchd.unsafe-jobs.agent-open.summary': '任何人都能改动任务 {label} 以你的身份运行的内容：{path}',
  'finding.launchd.unsafe-jobs.agent-open.meaning':
    '别的账户，或别的账户的程序，可以在那里放上别的内容，下次登录时它就会以你的权限运行。',
  'finding.launchd.unsafe-jobs.agent-open.advice':
    '取消所有其他人的写入权限（`chmod o-w`），或把程序放到只有你能写入的地方。',

  'fix.launchd.move-to-session.title': '在 {domain} 里停止任务 {label}，改在 {wanted} 里启动',
  'fix.launchd.move-to-session.why': '你的任务应当在你的图形登录会话里：无论谁都在那里查找它们。',
  'fix.launchd.move-to-session.risk': '它提供的功能会短暂中断。',
  'fix.launchd.move-to-session.undo': '它会回到原来的地方，除非那里是 root：不属于 root 的文件，不会再交给 root。',
  'fix.launchd.move-into-agents.title': '把任务 {label} 的文件移到 {to}，并启动它',
  'fix.launchd.move-into-agents.why': 'macOS 在那个目录里查找个人的任务。',
  'fix.launchd.move-into-agents.risk': '文件里指定的程序会开始在后台运行。',
  'fix.launchd.move-into-agents.undo': '任务停止，文件移回 {plist}。',
  'fix.launchd.load-anew.title': '让 macOS 移除任务 {label}，再从 {plist} 重新加载',
  'fix.launchd.load-anew.why': '只有这样，它才会读取现在的文件。',
  'fix.launchd.load-anew.risk': '它提供的功能会中断几秒。',
  'fix.launchd.load-anew.undo': '没有可撤回的内容：它原来的文件已经不在。',
  'step.launchd.load-anew': '在终端里运行 `{bootout}`。等到 `{print}` 报告没有这个服务，再运行 `{bootstrap}`。',
};
