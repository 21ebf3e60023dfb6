import type { Catalogue } from '../words.ts';

/** What lines of mDNSResponder come to. Hints, and said to be that. */
export const readLog: Catalogue = {
  'read.mdnsresponder-log.system-log':
    '里面有旧的系统日志的行。从 macOS 10.12 起，mDNSResponder 和几乎所有其他程序都写入统一日志，/var/log/system.log 里几乎没有剩下什么。统一日志由 `/usr/bin/log show` 打印；请写完整路径，因为在 zsh 里单独的 `log` 是另一样东西。',
  'read.mdnsresponder-log.lines': '有 {n} 行来自 mDNSResponder，这个程序替所有其他程序查询域名。',
  'read.mdnsresponder-log.span': '第一行的时间是 {from}，最后一行是 {until}。',
  'read.mdnsresponder-log.asked': '各程序共提出查询请求 {n} 次。',
  'read.mdnsresponder-log.ended': '有 {n} 次请求已放弃或已完成。',
  'read.mdnsresponder-log.sent': '向服务器发送了 {n} 次查询。',
  'read.mdnsresponder-log.received': '从服务器收到 {n} 次响应。',
  'read.mdnsresponder-log.answered': '有 {n} 个应答交给了程序。',
  'read.mdnsresponder-log.negative': '有 {n} 次告诉程序没有查到任何内容。对 IPv6 地址来说，这很常见。',
  'read.mdnsresponder-log.negative-reasons': '它自己写的原因：{reasons}。',
  'read.mdnsresponder-log.withdrawn': '有 {n} 个应答撤回了，多半因为太旧。',
  'read.mdnsresponder-log.suppressed': '有 {n} 次查询拦下了，从未发送。',
  'read.mdnsresponder-log.reasons': '给出的原因：{reasons}。',
  'read.mdnsresponder-log.no-ipv6': '没有 IPv6 的出路时，对 IPv6 地址来说，这是正常的。',
  'read.mdnsresponder-log.clients': '提出请求的程序（及次数）：{clients}。',
  'read.mdnsresponder-log.other-clients': '另有 {n} 次请求来自其他程序。',
  'read.mdnsresponder-log.in-vain': '得知没有查到任何内容的程序：{clients}。',
  'read.mdnsresponder-log.rates':
    '在时钟的同一分钟内请求超过 {most} 次的程序（附最多时的次数）：{rates}。浏览器、更新或构建都会有这么多请求，所以本身不是问题。',
  'read.mdnsresponder-log.busiest': '所有程序合计，请求最多的是 {minute} 这一分钟：{n} 次。',
  'read.mdnsresponder-log.loopback': '有 {n} 次查询发给了这台电脑自身的服务器。VPN、过滤器或本地 DNS 服务器会这样。',
  'read.mdnsresponder-log.loops':
    '有 {n} 次，某个程序请求的正是当时在向这台电脑自身查询的同一个域名：{programs}。如果那个程序就是本地 DNS 服务器，域名可能在兜圈子；两个程序同时需要同一个域名，看起来也是这样。',
  'read.mdnsresponder-log.purged': '缓存的应答全部丢弃了 {n} 次：{times}。',
  'read.mdnsresponder-log.errors': '有 {n} 行标记为错误。',
  'read.mdnsresponder-log.masked':
    'macOS 会在其中隐去主机名：{of} 行里有 {n} 行隐去了内容（{percent}%）。只有安装一种描述文件才能解除，而谁都不应要求你安装它。',
  'read.mdnsresponder-log.readable': '有 {n} 行明文写着主机名。把日志交给别人之前，请先看看这些行；这里没有列出它们。',
  'read.mdnsresponder-log.only-a-hint':
    '日志是线索，不是证明：它说明查询和应答了什么，不说明为什么，而且 Apple 明天就可能换一种写法。',
  'read.mdnsresponder-log.long': '逐行的列表只含最前面的一些；上面的计数还包括另外 {n} 行。',
  'read.mdnsresponder-log.too-long': '跳过了 {n} 行，因为日志里不会有那么长的行。',
  'read.mdnsresponder-log.more-not-understood': '除了下面列出的，还有 {n} 行没有读懂。',
  'read.mdnsresponder-log.cut-off': '最后一行不完整：日志在那里截断了。',
};
