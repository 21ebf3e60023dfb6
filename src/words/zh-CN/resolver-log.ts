import type { Catalogue } from '../words.ts';

/** What the log of macOS says of name lookups. Hints. */
export const resolverLog: Catalogue = {
  'check.resolver.log': 'macOS 日志里的域名查询',
  'fact.resolver.log': '域名查询程序的日志',
  'finding.resolver.log.other-system.summary': '只有 macOS 有这种日志',
  'finding.resolver.log.refused.summary': '无法检查：macOS 不允许这个账户读取日志',
  'finding.resolver.log.refused.meaning':
    '它的说明是：{detail}。只有管理员可以读取日志，终端可能还需要“完全磁盘访问权限”（“系统设置”>“隐私与安全性”）。gomend 检查的其他内容都不依赖它。/var/log/system.log 不能代替它：自 macOS 10.12 起，那里几乎不再写入任何内容。',
  'finding.resolver.log.refused.advice':
    '如果想知道，请以管理员身份运行 `gomend check --only resolver.log`。不值得为此给任何人更多权限。',
  'finding.resolver.log.quiet.summary': '最近 {minutes} 分钟内没有任何查询',
  'finding.resolver.log.seen.summary': '最近 {minutes} 分钟内，各程序共查询域名 {asked} 次',
  'finding.resolver.log.seen.meaning':
    '查询者：{clients}。有 {negative} 次没有查到任何内容；对 IPv6 地址来说这很常见。{lines} 行里有 {hidden} 行，macOS 隐去了部分内容，主要是主机名。以上由 /usr/bin/log 从 macOS 的日志中读取：自 macOS 10.12 起，/var/log/system.log 里几乎没有内容。',
  'finding.resolver.log.seen.advice':
    '这是线索，不是证明：日志只说明查询了什么，不说明为什么。不要因为有人要求，就安装显示这些隐去域名的描述文件。',
  'finding.resolver.log.busy.summary': '一分钟内查询超过 {most} 次：{programs}',
  'finding.resolver.log.busy.meaning':
    '括号里的数字是一分钟内的最高次数。浏览器、一次更新或一次构建都会有这么多查询，go 下载许多模块时也是。这本身不是故障。',
  'finding.resolver.log.busy.advice': '无需处理，除非其中有你不认识的程序。',
  'finding.resolver.log.reasons.summary': '有些查询没有结果：{reasons}',
  'finding.resolver.log.reasons.meaning':
    '这些是 macOS 的原话，括号里是次数。“nxdomain”表示没有这个域名，“no-data”表示该域名没有这种地址，“no-dns-service”表示没有可查询的服务器。具体是哪些域名，日志里隐去了。',
  'finding.resolver.log.reasons.advice': '如果 go 同时也失败，`gomend check resolver` 会自己向服务器查询。',
  'finding.resolver.log.circles.summary': '有 {n} 次，某个程序查询的正是当时在向这台电脑自身查询的同一个域名',
  'finding.resolver.log.circles.meaning':
    '涉及的程序：{programs}。如果其中之一是这台电脑上的 DNS 服务器，那么 macOS 向它查询什么，它又反过来向 macOS 查询，域名就在兜圈子。两个程序同时查询同一个域名，看起来也是这样，所以这只是线索。',
  'finding.resolver.log.circles.advice': '请查看该 DNS 服务器的设置：它应当向外部的服务器查询，而不是向这台电脑查询。',
  'finding.resolver.log.purged.summary': '清空过全部已缓存的应答：{times}',
  'finding.resolver.log.purged.meaning':
    '日志里在这些时刻有“SIGHUP: Purge cache”这一行。它证明清空域名缓存的信号已经送达。',
  'finding.resolver.log.purged.advice':
    '无需处理。如果反复出现，说明有东西在定时清空缓存：`gomend check launchd` 能找到它。',
  'finding.resolver.log.partly.summary': '日志没有读完',
  'finding.resolver.log.partly.meaning': '耗时太久，或内容太多。以上计数来自 {lines} 行。',
  'finding.resolver.log.partly.advice': '无需处理。等电脑空闲一些时再试。',
};
