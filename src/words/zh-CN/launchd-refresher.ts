import type { Catalogue } from '../words.ts';

/** The one background job that gomend installs, on request alone. */
export const launchdRefresher: Catalogue = {
  'fact.launchd.refresher': '查找 gomend 自己的任务',
  'check.launchd.refresher': 'gomend 自己的 DNS 缓存任务',
  'check.launchd.install-refresher': '安装 gomend 的 DNS 缓存任务',
  'check.launchd.remove-refresher': '移除 gomend 的 DNS 缓存任务',

  'finding.launchd.refresher.none.summary': 'gomend 没有安装自己的任务',
  'finding.launchd.refresher.works.summary': 'gomend 自己的任务 {label} 已安装并加载',
  'finding.launchd.refresher.not-told.summary': '无法判断 macOS 是否加载了 gomend 自己的任务 {label}',
  'finding.launchd.refresher.not-told.meaning': 'launchd 没有应答。它的文件在。',
  'finding.launchd.refresher.not-told.advice': '无需处理；Go 需要的任何东西都不依赖它。',
  'finding.launchd.refresher.changed.summary': '有人改动了 gomend 自己的任务 {label}',
  'finding.launchd.refresher.changed.meaning':
    '它的文件 {plist} 与任何版本的 gomend 所写的都不同。它以 root 身份运行，所以现在它做什么，取决于改动的人写了什么。',
  'finding.launchd.refresher.changed.advice': '建议移除它。如果你仍然需要，可以重新安装。',
  'finding.launchd.refresher.newer.summary': '较新的 gomend 安装了它自己的任务 {label}',
  'finding.launchd.refresher.newer.meaning': '这个 gomend 不认识那个版本，不去动它。',
  'finding.launchd.refresher.newer.advice': '请用较新的 gomend 来改动或移除它。',
  'finding.launchd.refresher.older.summary': 'gomend 自己的任务 {label} 是旧版本（{version}）',
  'finding.launchd.refresher.older.meaning': '它仍像以前一样工作。',
  'finding.launchd.refresher.older.advice': 'gomend 可以更新它。移除它也一样好：几乎没有人需要它。',
  'finding.launchd.refresher.idle.summary': 'gomend 自己的任务 {label} 已安装，但没有运行',
  'finding.launchd.refresher.idle.meaning': '它已在登录项与扩展里关闭，或它的文件不正常。Go 需要的任何东西都不依赖它。',
  'finding.launchd.refresher.idle.advice': '可以不管它，也可以移除：`gomend fix launchd.remove-refresher`。',
  'finding.launchd.refresher.not-loaded.summary': 'macOS 没有加载 gomend 自己的任务 {label}',
  'finding.launchd.refresher.not-loaded.meaning':
    '它的文件在，也正常，但有人让 launchd 移除了它。下次开机时会重新加载。',
  'finding.launchd.refresher.not-loaded.advice':
    'gomend 可以启动它。如果你不再需要它：`gomend fix launchd.remove-refresher`。',
  'finding.launchd.refresher.there.summary': 'gomend 自己的任务 {label} 已经存在',
  'finding.launchd.refresher.there.meaning': '它的文件是 {plist}。它可能是旧版本、有改动，或没有加载。',
  'finding.launchd.refresher.there.advice': '让 gomend 检查它：`gomend check --only launchd.refresher`。',
  'finding.launchd.refresher.others-first.summary': '已有别的任务在清空 DNS 缓存：{others}',
  'finding.launchd.refresher.others-first.meaning': '再加一个，你的 Mac 的缓存会清空得更频繁；一个就已经值得怀疑。',
  'finding.launchd.refresher.others-first.advice':
    '先看看它：`gomend fix launchd.dns-flusher`。去掉之后，你多半不会觉得缺了什么。',
  'finding.launchd.refresher.offered.summary': '你要求安装一个在网络变化时清空 DNS 缓存的任务',
  'finding.launchd.refresher.offered.meaning':
    '几乎没有人需要它。macOS 只在有效期内保留每个应答，最多一小时；DNS 服务器变化时，它会自行清空；/etc/hosts 和 /etc/resolver 变化时，它会重新读取。如果仍然像是旧应答，多半是 DNS 服务器不对、VPN，或应答在服务器那里就是旧的：这个任务会掩盖这些情况，却一个也解决不了。它的作用是：macOS 写入新的 DNS 服务器列表时，最多每分钟一次，由 root 向 mDNSResponder 发送清空缓存的信号。之后，每个应用都要重新查询每个域名。它可能会错过变化：Apple 说它的这种启动方式不可靠。',
  'finding.launchd.refresher.offered.advice':
    '建议不安装。偶尔需要时，手动做一次：`sudo killall -HUP mDNSResponder`。如果你仍然想要这个任务，请选择“是”：只有一个属于 root 的文件，没有 sudo 规则，没有定时器，没有脚本。',
  'finding.launchd.refresher.to-remove.summary': '你要求移除 gomend 自己的任务 {label}',
  'finding.launchd.refresher.to-remove.meaning': '它的文件是 {plist}。这台 Mac 上没有它的其他内容。',
  'finding.launchd.refresher.to-remove.advice': 'Go 需要的任何东西都不依赖它。',

  'fix.launchd.install-refresher.title': '安装任务 {label}，在网络变化时清空 DNS 缓存',
  'fix.launchd.install-refresher.why': '只因为你要求安装它。',
  'fix.launchd.install-refresher.risk':
    '每次变化之后，查询会慢一小会儿；它所掩盖的问题，原因仍然看不出来。macOS 会在登录项与扩展里显示它。',
  'fix.launchd.install-refresher.undo': '任务停止，它的文件移除。',
  'fix.launchd.update-refresher.title': '更新 gomend 自己的任务 {label}',
  'fix.launchd.update-refresher.why': '它的文件由较旧的 gomend 写入。',
  'fix.launchd.update-refresher.risk': '没有已知的风险。',
  'fix.launchd.update-refresher.undo': '恢复旧文件，并加载它。',
  'fix.launchd.remove-refresher.title': '停止 gomend 自己的任务 {label}，并把它的文件移到 {to}',
  'fix.launchd.remove-refresher.why': '在那里没有程序会读取它。你可以随时删除它。',
  'fix.launchd.remove-refresher.risk': '无：macOS 会自行管理 DNS 缓存。',
  'fix.launchd.remove-refresher.undo': '文件移回 {plist}，并重新加载。',
};
