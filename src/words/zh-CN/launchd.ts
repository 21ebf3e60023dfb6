import type { Catalogue } from '../words.ts';

export const launchd: Catalogue = {
  'fact.launchd.environment': '查询会话给每个应用设置了哪些值',
  'fact.launchd.jobs': '读取已安装的后台任务',
  'fact.launchd.sudoers-drop-ins': '查找额外的管理员规则',

  'check.launchd.session-environment': '给所有应用设置的值',
  'check.launchd.jobs-touching-go': '设置 Go 的后台任务',
  'check.launchd.dns-flusher': '清空 DNS 缓存的任务',
  'check.launchd.unsafe-jobs': '后台任务的权限',
  'check.launchd.switched-off': '已关闭的后台任务',
  'check.launchd.not-loaded': 'Go 需要的后台任务',

  'finding.launchd.not-on-linux.summary': '不适用：launchd 是 macOS 的一部分',
  'finding.launchd.hidden.summary': '无法判断：有 {count} 个后台任务目录无权查看（{directories}）',
  'finding.launchd.unread.summary': '无法判断：有 {count} 个后台任务无法读取（{plists}）',
  'finding.launchd.unread.meaning': 'gomend 无权读取这些任务的内容，所以无法判断它们在这里是否有影响。',
  'finding.launchd.unread.advice': '无需处理。管理员可以查看这些文件。',

  'finding.launchd.session-environment.none.summary': '没有给登录会话里的所有应用统一设置任何值',
  'finding.launchd.session-environment.path.summary': '你的整个会话使用单独设置的 PATH：{value}',
  'finding.launchd.session-environment.path.meaning':
    'PATH 是查找程序的目录列表。有人给所有应用统一设置了一个。它是完整的，所以没有因此出问题。',
  'finding.launchd.session-environment.path.advice':
    '如果你知道它为什么存在，就保留它。它不改变启动文件的内容，之后对启动文件的改动也影响不到它。',
  'finding.launchd.session-environment.path-incomplete.summary':
    '应用得到的 PATH 里没有 {lost}，所以找不到系统的一些程序',
  'finding.launchd.session-environment.path-incomplete.meaning':
    'PATH 是查找程序的目录列表。有人给所有应用统一设置了一个，却漏掉了属于 macOS 的目录。于是，从程序坞打开的应用找不到普通的程序。',
  'finding.launchd.session-environment.path-incomplete.advice':
    '建议去掉这个值，再重新打开那些应用。如果重启后它又出现，就是用 `launchctl config user path` 设置的，要由管理员撤回。PATH 更适合放在启动文件里。',
  'finding.launchd.session-environment.agrees.summary': '已为所有应用设置 {name}，{file} 第 {line} 行也是同样的值',
  'finding.launchd.session-environment.agrees.meaning':
    '从程序坞打开的应用和新终端得到的值相同，所以 Go 在两处的行为一致。',
  'finding.launchd.session-environment.agrees.advice': '无需处理。如果改动其中一处，请把另一处也改掉。',
  'finding.launchd.session-environment.hidden.summary': '已为所有应用把 {name} 设为 {value}，启动文件里却看不到',
  'finding.launchd.session-environment.hidden.meaning':
    '你会话里的每个程序，包括终端，都会得到这个值，而它来自一个没有人会去看的地方。启动文件里没有提到它，Go 却照样遵循。',
  'finding.launchd.session-environment.hidden.advice':
    '建议去掉它；如果你仍然需要，就写进启动文件。只修改启动文件去不掉它。',
  'finding.launchd.session-environment.differs.summary': '{name} 对应用是 {value}，在新终端里却是“{terminal}”',
  'finding.launchd.session-environment.differs.meaning':
    '由编辑器或其他应用启动的 Go，与你终端里的 Go 设置不同。在一处正常，在另一处就会失败。',
  'finding.launchd.session-environment.differs.advice':
    '建议去掉会话里的值，只由启动文件决定。然后退出该应用，再重新打开。',

  'finding.launchd.jobs-touching-go.none.summary': '没有后台任务为 Go 设置任何内容（检查了 {count} 个）',
  'finding.launchd.jobs-touching-go.own.summary': '后台任务 {label} 为自己设置了 {names}',
  'finding.launchd.jobs-touching-go.own.meaning': '只有那一个任务使用这些设置。你终端里的 Go 看不到它们。',
  'finding.launchd.jobs-touching-go.own.advice': '无需处理。如果那个任务的行为与你的终端不同，请查看 {plist}。',
  'finding.launchd.jobs-touching-go.session.summary': '后台任务 {label} 为整个会话设置了 {names}',
  'finding.launchd.jobs-touching-go.session.meaning': '每次登录时，这个任务都会把这些值交给所有应用，再由应用传给 Go。',
  'finding.launchd.jobs-touching-go.session.advice':
    '能正常工作就无需处理。如果你改动 Go 的某项设置后，它又变回来，可以想到 {plist}。',

  'finding.launchd.dns-flusher.none.summary': '没有后台任务清空 DNS 缓存（检查了 {count} 个）',
  'finding.launchd.dns-flusher.off.summary': '任务 {label} 会清空 DNS 缓存，但它已关闭',
  'finding.launchd.dns-flusher.off.meaning': '它没有运行，所以没有害处。',
  'finding.launchd.dns-flusher.off.advice': '你可以随时删除 {plist}。macOS 不需要这样的任务。',
  'finding.launchd.dns-flusher.at-events.summary': '任务 {label} 在有事件发生时清空 DNS 缓存，不是定时的',
  'finding.launchd.dns-flusher.at-events.meaning':
    '它很少运行，也不需要特别的权限，所以害处很小。它也没有必要：macOS 会自行发现网络的变化。',
  'finding.launchd.dns-flusher.at-events.advice': '可以不管它。如果你奇怪为什么首次查询域名很慢，它是可能的原因之一。',
  'finding.launchd.dns-flusher.timer.summary': '任务 {label} 一再清空全部 DNS 缓存',
  'finding.launchd.dns-flusher.timer.meaning':
    '你的 Mac 会在有效期内缓存服务器的地址。这个任务却一再清空缓存，于是每个程序，包括 Go，都要重新查询并等待。它还掩盖了它本想解决的问题的原因。',
  'finding.launchd.dns-flusher.timer.advice':
    '建议停止它，并把它的文件移到一边。不需要另设定时任务：macOS 会跟随网络的变化，并自行重新读取 /etc/hosts 和 /etc/resolver。如果之后域名结果不对，原因就会显现出来，也就可以修复。',
  'finding.launchd.dns-flusher.sudo.summary': '任务 {label} 以管理员权限清空 DNS 缓存',
  'finding.launchd.dns-flusher.sudo.meaning':
    '它不仅一再清空你的 Mac 缓存的地址，还会在没有人能输入密码的情况下调用 sudo。要么每次都失败，要么有一条规则允许你的每个程序不经询问就以管理员身份做同样的事。',
  'finding.launchd.dns-flusher.sudo.advice':
    '建议停止它，把它的文件移到一边，并去掉为它设置的规则。sudo 的规则，gomend 大多看不到；无法读取的会明说。不要另设定时任务来代替它：macOS 会自行跟随网络的变化。',

  'finding.launchd.dns-flusher.right.summary': '有一条规则允许你的程序不用密码，以管理员身份停止任何其他程序',
  'finding.launchd.dns-flusher.right.meaning':
    '这种规则是为清空 DNS 缓存的脚本设置的。这里已经没有这样的脚本，但你启动的每个程序仍然可以使用这项权限。规则文件：{files}',
  'finding.launchd.dns-flusher.right.advice': '请去掉这条规则。偶尔想手动清空 DNS 缓存时，sudo 可以询问你的密码。',

  'finding.launchd.unsafe-jobs.none.summary': '后台任务的权限正常（检查了 {count} 个）',
  'finding.launchd.unsafe-jobs.list-mode.summary': '其他账户可以写入任务 {label} 的文件（权限 {mode}）',
  'finding.launchd.unsafe-jobs.list-mode.meaning':
    '如果别人可以改动任务的文件，macOS 就不启动该任务，并报告“Input/output error”之类的错误。如果它已在运行，谁能写入文件，谁就能决定它做什么。',
  'finding.launchd.unsafe-jobs.list-mode.advice':
    '只让文件的所有者写入。`launchctl load` 即使失败也不会报告有问题，所以它说明不了什么。',
  'finding.launchd.unsafe-jobs.list-owner.summary': '任务 {label} 的文件属于错误的账户',
  'finding.launchd.unsafe-jobs.list-owner.meaning': '这个目录里的任务必须属于管理员账户“root”，否则 macOS 不启动它们。',
  'finding.launchd.unsafe-jobs.list-owner.advice':
    '把它的所有者改为 root，并只让 root 写入。移到别的目录，它就会变成另一种任务。',
  'finding.launchd.unsafe-jobs.list-and-program.summary':
    '其他账户可以改动任务 {label} 的文件，以及它以管理员身份运行的程序',
  'finding.launchd.unsafe-jobs.list-and-program.meaning':
    '由于文件的问题，macOS 不启动这个任务。只要其他账户还能改动 {path}，这就是好事：谁改动了它，谁就能以全部权限运行任何内容。',
  'finding.launchd.unsafe-jobs.list-and-program.advice':
    '先把程序放到只有 root 能写入的目录，并在 {plist} 里写明新位置。然后让 gomend 再次检查：只要程序还能让别人改动，gomend 就不修复这个文件。',
  'finding.launchd.unsafe-jobs.program-open.summary': '任务 {label} 以管理员身份运行 {path}，而其他账户可以改动它',
  'finding.launchd.unsafe-jobs.program-open.meaning':
    '谁能改动那个文件或目录，谁就能在这台 Mac 上以全部权限运行任何内容。',
  'finding.launchd.unsafe-jobs.program-open.advice':
    '把程序放到只有 root 能写入的目录，或移除该任务（{plist}）。gomend 不会自行移动程序，因为缺了程序，任务会失败。',
  'finding.launchd.unsafe-jobs.program-shared.summary': '任务 {label} 以管理员身份，从你可以改动的目录里运行：{path}',
  'finding.launchd.unsafe-jobs.program-shared.meaning':
    '这对应用和 Homebrew 来说很常见，与 Go 无关。它意味着，以你的身份运行的程序可以改动以全部权限运行的内容。',
  'finding.launchd.unsafe-jobs.program-shared.advice': '无需处理，除非你对此要求严格。',
  'finding.launchd.unsafe-jobs.sudo-in-agent.summary': '任务 {label} 会调用 sudo，而那里没有人能回答它的询问',
  'finding.launchd.unsafe-jobs.sudo-in-agent.meaning':
    '你会话里的任务没有可以输入密码的终端。所以要么每次都失败，要么有一条规则允许你的所有程序不经询问，以管理员身份运行“{command}”。',
  'finding.launchd.unsafe-jobs.sudo-in-agent.advice':
    '需要管理员权限的工作应放在 /Library/LaunchDaemons，macOS 在那里以 root 身份运行它，不用 sudo。请询问 {plist} 的作者。',

  'finding.launchd.switched-off.none.summary': '没有已关闭的后台任务（检查了 {count} 个）',
  'finding.launchd.switched-off.not-told.summary': '无法判断：launchd 没有说明哪些任务已关闭',
  'finding.launchd.switched-off.not-told.meaning': '通过 ssh 连接时会这样，因为没有可查询的图形会话。',
  'finding.launchd.switched-off.not-told.advice': '要知道结果，请直接在这台 Mac 上运行 gomend。',
  'finding.launchd.switched-off.some.summary': '已在登录项与扩展里关闭：{labels}',
  'finding.launchd.switched-off.some.meaning':
    '这些后台任务已安装，但你或你的公司关闭了它们。如果其中有任务提供 Go 模块或域名查询，Go 就会缺少它。',
  'finding.launchd.switched-off.some.advice': '如果这是你想要的，就让它们保持关闭。重新安装没有用：开关保持不变。',

  'finding.launchd.switched-off.needed.summary': '任务 {label} 已关闭，而 Go 需要它',
  'finding.launchd.switched-off.needed.meaning':
    'Go 的设置要求访问这台 Mac 的端口 {port}，在那里应答的就是这个后台任务。你或你的公司在登录项与扩展里关闭了它，所以没有程序应答。',
  'finding.launchd.switched-off.needed.advice':
    '只有你能拨动那个开关。重新安装该任务没有用。如果这是你想要的，就让它保持关闭，再把 Go 的设置指向别处。',

  'finding.launchd.not-loaded.none.summary': 'Go 需要的后台任务都在',
  'finding.launchd.not-loaded.names.summary': '任务 {label} 没有运行，而域名要在它的端口查询',
  'finding.launchd.not-loaded.names.meaning':
    '这台 Mac 在自己的端口 {port} 查询服务器的地址。在那里应答的任务已安装，也正常，但 macOS 没有加载它。',
  'finding.launchd.not-loaded.names.advice':
    '建议启动它。如果 macOS 拒绝，该任务可能在登录项与扩展里受阻，而 gomend 看不到那里。',
  'finding.launchd.not-loaded.modules.summary': '任务 {label} 没有运行，而 Go 要向它请求模块',
  'finding.launchd.not-loaded.modules.meaning':
    'Go 的设置要求访问这台 Mac 的端口 {port}。在那里应答的任务已安装，也正常，但 macOS 没有加载它。',
  'finding.launchd.not-loaded.modules.advice':
    '建议启动它。如果 macOS 拒绝，该任务可能在登录项与扩展里受阻，而 gomend 看不到那里。',

  'fix.launchd.move-job-aside.title': '停止任务 {label}，并把它的文件移到 {to}',
  'fix.launchd.move-job-aside.why': 'macOS 会启动那个目录里的一切，包括副本，所以文件必须离开那里。',
  'fix.launchd.move-job-aside.risk': '该任务做的事不再发生。它的文件会保留。',
  'fix.launchd.move-job-aside.undo': '文件移回 {plist}，任务重新启动。',
  'fix.launchd.move-sudoers-file.title': '移走规则文件 {path}',
  'fix.launchd.move-sudoers-file.why': '其中只有不用密码、以管理员身份清空 DNS 缓存的权限，没有别的内容。',
  'fix.launchd.move-sudoers-file.risk': '依赖它的程序会重新要求输入密码。',
  'fix.launchd.move-sudoers-file.undo': '文件移回 {path}。',
  'fix.launchd.edit-sudoers-file.title': '从 {path} 里去掉清空 DNS 缓存的规则',
  'fix.launchd.edit-sudoers-file.why': '这样的规则允许你的每个程序不经询问，以管理员身份停止任何其他程序。',
  'fix.launchd.edit-sudoers-file.risk': '这些文件里的错误可能使你无法再使用 sudo；visudo 在保存前会检查。',
  'fix.launchd.edit-sudoers-file.undo': '用同样的方法把那一行加回去。',
  'fix.launchd.unset-session-variable.title': '从会话里去掉 {name}',
  'fix.launchd.unset-session-variable.why': '从现在起启动的程序不再得到这个值。',
  'fix.launchd.unset-session-variable.risk': '依赖 {name} 的应用要用别的方式得到它。',
  'fix.launchd.unset-session-variable.undo': '{name} 重新设置为 {value}。',
  'fix.launchd.plist-mode.title': '只让正确的账户写入 {plist}',
  'fix.launchd.plist-mode.why':
    '如果其他账户可以写入任务的文件，macOS 就拒绝该任务。在你自己的目录之外，只有管理员账户“root”可以写入。',
  'fix.launchd.plist-mode.risk': '没有已知的风险。内容保持不变。',
  'fix.launchd.plist-mode.undo':
    '如果是你自己的文件，恢复旧的权限（{mode}）。如果是 root 的文件，则不恢复：之前能写入它的人，本可以让 root 运行任何内容。',
  'fix.launchd.load-job.title': '启动任务 {label}',
  'fix.launchd.load-job.why': 'macOS 现在从 {plist} 加载它，以后每次启动时也会加载。',
  'fix.launchd.load-job.risk': '这个文件指定的程序会开始在后台运行。',
  'fix.launchd.load-job.undo': '任务重新停止。',
  'fix.launchd.allow-in-login-items.title': '在登录项与扩展里重新打开 {labels}',
  'fix.launchd.allow-in-login-items.why':
    '只有你能这样做：任何命令都不能改动这个开关。之后 gomend 会告诉 macOS，该任务不再是关闭状态。',
  'fix.launchd.allow-in-login-items.risk': '这些任务会重新在后台运行。',
  'fix.launchd.allow-in-login-items.undo': '在同一处把它们重新关闭。',

  'step.launchd.sudoers-by-hand':
    '在终端里用 `sudo cat {path}` 查看文件。如果它只是允许你不用密码运行 killall 或 dscacheutil，就用 `sudo visudo -f {path}` 去掉那一行（如果里面没有别的内容，就用 `sudo rm {path}`）。最后用 `sudo visudo -c` 检查所有规则。',
  'step.launchd.plist-owner': '在终端里运行 `sudo chown -h root:wheel {plist}`，再运行 `sudo chmod 0644 {plist}`。',
  'step.launchd.login-items':
    '打开“系统设置”>“通用”>“登录项与扩展”，打开这些开关：{labels}。如果开关是灰色的，由你的公司决定。',
};
