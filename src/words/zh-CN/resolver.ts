import type { Catalogue } from '../words.ts';
import { resolverFiles } from './resolver-files.ts';
import { resolverLog } from './resolver-log.ts';
import { resolverServers } from './resolver-servers.ts';
import { resolverWays } from './resolver-ways.ts';

const facts: Catalogue = {
  'fact.resolver.network': '查找通往网络的路由',
  'fact.resolver.configuration': '读取这台电脑使用哪些 DNS 服务器',
  'fact.resolver.network-services': '列出网络服务',
  'fact.resolver.service-servers': '查找手动填写的 DNS 服务器',
  'fact.resolver.needed-hosts': '确定 go 需要哪些主机',
  'fact.resolver.go-path': '确定 go 以哪种方式查询域名',
  'fact.resolver.planned-questions': '确定向哪个 DNS 服务器查询什么',
  'fact.resolver.server-latency': '测量 DNS 服务器的应答速度',
  'fact.resolver.server-answers': '向 DNS 服务器查询 go 需要的主机',
  'fact.resolver.nonsense-answers': '向 DNS 服务器查询一个不存在的域名',
  'fact.resolver.denial-ages': '再次查询某个主机是否不存在，看是谁缓存了结果',
  'fact.resolver.system-answers': '向系统查询 go 需要的主机',
  'fact.resolver.hosts': '读取 /etc/hosts',
  'fact.resolver.pinned-hosts': '尝试连接 /etc/hosts 固定的地址',
  'fact.resolver.files': '读取 /etc/resolver 里的文件',
};

const checks: Catalogue = {
  'check.resolver.network': '是否连接网络',
  'check.resolver.hosts-file': '/etc/hosts',
  'check.resolver.hosts-override': '/etc/hosts 里 go 需要的主机',
  'check.resolver.resolver-files': '/etc/resolver 里的文件',
  'check.resolver.manual-servers': '手动填写的 DNS 服务器',
  'check.resolver.supplemental': 'VPN 的 DNS 服务器',
  'check.resolver.servers': 'DNS 服务器是否应答',
  'check.resolver.go-path': 'go 查询域名的方式',
  'check.resolver.agreement': '系统与 DNS 服务器是否一致',
};

const network: Catalogue = {
  'finding.resolver.network.ok.summary': '这台电脑已通过 {interface} 联网',
  'finding.resolver.network.not-needed.summary': '按你的设置，go 不需要网络',
  'finding.resolver.network.local.summary': '没有通往互联网的路由，但有 DNS 服务器可以连通',
  'finding.resolver.network.none.summary': '这台电脑没有连接任何网络',
  'finding.resolver.network.none.meaning':
    '它无法连接任何其他电脑，所以 go 什么都下载不了。在 Mac 上，这时的错误信息往往是“no such host”，看起来像是别的问题。',
  'finding.resolver.network.none.advice': '先连接网络。在此之前，DNS 服务器和代理方面没有别的值得改动。',
  'fix.resolver.connect.title': '连接网络',
  'fix.resolver.connect.why': '目前其他的失败都由此引起。',
  'fix.resolver.connect.risk': 'gomend 自己不做任何更改。',
  'fix.resolver.connect.undo': '没有需要撤回的内容。',
  'fix.resolver.connect.instruction': '打开 Wi-Fi 或插上网线，然后选择你的网络。gomend 会自动重新检查。',
};

const goPath: Catalogue = {
  'finding.resolver.go-path.system.summary': 'go 查询域名的方式与其他程序相同',
  'finding.resolver.go-path.go.summary': 'go 自己向 DNS 服务器查询，在 Linux 上通常如此',
  'finding.resolver.go-path.forced-system.summary': 'GODEBUG 要求 go 通过系统查询域名',
  'finding.resolver.go-path.forced-system.meaning':
    '设置 {item} 让 go 使用与其他程序相同的方式。在 Mac 上本来就是这样。',
  'finding.resolver.go-path.forced-system.advice': '无需处理。去掉这项设置，也不会有任何变化。',
  'finding.resolver.go-path.harmless.summary': 'GODEBUG 让 go 自己查询域名，在这里没有坏处',
  'finding.resolver.go-path.harmless.meaning':
    '设置 {item} 后，go 直接向 {servers} 查询，绕过 macOS 针对某些域掌握的信息。目前 macOS 没有这类信息。',
  'finding.resolver.go-path.harmless.advice': '仍建议去掉它：下次连上 VPN 时，它会让 go 看不到 VPN 后面的域名。',
  'finding.resolver.go-path.as-usual.summary': 'GODEBUG 让 go 自己查询域名，在这里本来就是这样',
  'finding.resolver.go-path.as-usual.meaning': '设置 {item} 在这个系统上几乎不起作用。',
  'finding.resolver.go-path.as-usual.advice': '无需处理。',
  'finding.resolver.go-path.split.summary': 'GODEBUG 让 go 绕过了 {domains} 的 DNS 服务器',
  'finding.resolver.go-path.split.meaning':
    '对 {domains}，这台 Mac 使用专门的 DNS 服务器，通常来自 VPN。设置 {item} 后，go 会绕过它们，一切都向 {servers} 查询。go 目前需要的东西都不在那里，但下一个模块可能就在。',
  'finding.resolver.go-path.split.advice':
    '建议从 GODEBUG 里去掉 {item}。修改 /etc/resolv.conf 没有用：那个文件由 macOS 自己写入。',
  'finding.resolver.go-path.lost.summary': 'GODEBUG 让 go 找不到 {host}',
  'finding.resolver.go-path.lost.meaning':
    '只有专门的 DNS 服务器知道 {host}；对 {domains}，这台 Mac 会使用它们。设置 {item} 后，go 会绕过它们，转而向 {servers} 查询，得到的答复是“no such host”，而浏览器和 curl 却能找到。',
  'finding.resolver.go-path.lost.advice':
    '建议从 GODEBUG 里去掉 {item}，其余设置保留。在 /etc/hosts 里加一行，或把 VPN 的 DNS 服务器填到 Wi-Fi 里，一旦有变动就会失效。',
};

const agreement: Catalogue = {
  'finding.resolver.agreement.ok.summary': '对 go 需要的 {n} 个主机，系统与 DNS 服务器结果一致',
  'finding.resolver.agreement.nothing.summary': '系统与 DNS 服务器之间没有可比较的内容',
  'finding.resolver.agreement.stale.summary': '系统说没有 {host}，但 DNS 服务器知道它',
  'finding.resolver.agreement.stale.meaning':
    '直接查询时，DNS 服务器的应答是 {direct}。系统仍然用缓存里的“no such host”作答，go 得到的就是这个答复。',
  'finding.resolver.agreement.stale.advice':
    '建议清空一次缓存。用一个任务每隔几分钟清空一次治不了本：每次查询都会变慢，原因也会因此掩盖。',
  'finding.resolver.agreement.system-none.summary': '其他程序找不到 {host}，go 能找到',
  'finding.resolver.agreement.system-none.meaning':
    'DNS 服务器的应答是 {direct}，而 go 自己向它们查询。通过系统查询的程序得到的答复是没有这个主机。',
  'finding.resolver.agreement.system-none.advice': 'go 不需要任何处理。如果 git 失败，请查看 /etc/nsswitch.conf。',
  'finding.resolver.agreement.go-none.summary': '其他程序能找到 {host}，go 可能找不到',
  'finding.resolver.agreement.go-none.meaning':
    '系统的应答是 {system}。go 会自己向 /etc/resolv.conf 里的 DNS 服务器查询，而它们没有这个主机的地址。',
  'finding.resolver.agreement.go-none.advice':
    '系统另有来源：VPN 或本地服务。只对一条命令加上 `GODEBUG=netdns=cgo`，就能看出是不是这个原因。',
  'finding.resolver.agreement.servers-none.summary': '系统能找到 {host}，而列出的 DNS 服务器找不到',
  'finding.resolver.agreement.servers-none.meaning':
    '有某个没有列在 DNS 服务器列表里的来源在为这台电脑应答：加密 DNS 描述文件、iCloud 专用代理、VPN 或过滤器，也可能是仍在缓存里的应答。go 走的是同一条路，所以能正常工作。',
  'finding.resolver.agreement.servers-none.advice':
    '能正常工作就无需处理。如果域名时不时查不到，请询问负责该描述文件或 VPN 的人。',
  'finding.resolver.agreement.kinds.summary': '对 {host}，系统与 DNS 服务器给出的地址类型不同',
  'finding.resolver.agreement.kinds.meaning':
    '系统的应答是 {system}，列出的 DNS 服务器的应答是 {direct}。其中一方是互联网上的地址，另一方不是，说明中间有东西在自行应答：加密 DNS 描述文件、VPN 或代理程序。',
  'finding.resolver.agreement.kinds.advice':
    '如果这是你或你的公司设置的，那就没有问题。否则，在更换 DNS 服务器之前，先查明是哪个程序。',
  'fix.resolver.flush-caches.title': '清空一次 DNS 缓存',
  'fix.resolver.flush-caches.why':
    'DNS 服务器知道 {host}；过时的只是 macOS 缓存里的应答。缓存有两处，各用一个步骤清空。之后会重新查询这些域名；以管理员身份运行 `gomend check --only resolver.log`，还能看到日志里说明这一点的那一行。',
  'fix.resolver.flush-caches.risk': '接下来的几次查询会稍慢一些。',
  'fix.resolver.flush-caches.undo': '无法撤销，也不需要撤销：缓存会自行重新填充。',
};

export const resolver: Catalogue = {
  ...facts,
  ...checks,
  ...network,
  ...resolverServers,
  ...resolverLog,
  ...resolverFiles,
  ...goPath,
  ...resolverWays,
  ...agreement,
};
