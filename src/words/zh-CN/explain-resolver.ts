import type { Catalogue } from '../words.ts';

const who: Catalogue = {
  'explain.resolver.head': '谁应答 {host}',
  'explain.resolver.failed': '无法查明谁应答它：{subject}（{code}）{detail}',
  'explain.resolver.asker.programs': 'curl、git 和浏览器',
  'explain.resolver.asker.go': 'Go 程序',
  'explain.resolver.asker.go-static': '不用 cgo 的 Go（CGO_ENABLED=0）',
  'explain.resolver.asker.go-static-old': '不用 cgo 的 Go 1.19 或更早版本',
  'explain.resolver.asker.go-own': '设置了 netdns=go 的 Go',
  'explain.resolver.asker.container': '容器',
  'explain.resolver.reason.no-cgo':
    '{who}：这样构建的程序用不到 C 库（Linux 上的 go 命令就是这样），所以由 Go 自己查询。',
  'explain.resolver.reason.godebug': '{who}：新终端里的 GODEBUG 是这样要求的。',
  'explain.resolver.reason.needs-libc': '{who}：Go 把这个域名交给 C 库查询，因为这里的设置写了只有 C 库才会做的事。',
  'explain.resolver.reason.old': '{who}：在 Go 1.20 之前，这样构建的程序无法向 macOS 查询。',
};

const ways: Catalogue = {
  'explain.resolver.way.system': '它们向 macOS 查询（libSystem），由 mDNSResponder 按以下顺序查找：',
  'explain.resolver.way.libc': '它们向 C 库查询，C 库按以下顺序查找（/etc/nsswitch.conf）：',
  'explain.resolver.way.musl': '它们向 C 库（musl）查询，它不读取 /etc/nsswitch.conf。',
  'explain.resolver.way.go.files-dns': 'Go 自己按以下顺序查找：',
  'explain.resolver.way.go.dns-files': 'Go 自己查找，先查服务器：',
  'explain.resolver.way.go.files': 'Go 自己查找，不向任何服务器查询：',
  'explain.resolver.way.go.dns': 'Go 自己查找，不读取 hosts 文件：',
  'explain.resolver.way.docker':
    '在 Docker 自己的网络里，它们看不到这台电脑的 /etc/hosts 和 /etc/nsswitch.conf，只看得到自己的。',
  'explain.resolver.way.machine':
    '{product} 有一台虚拟机，查询的是虚拟机的解析器，而不是这台 Mac 的 /etc/hosts 和 /etc/resolver。',
  'explain.resolver.product.docker-desktop': 'Docker Desktop',
  'explain.resolver.product.colima': 'Colima',
  'explain.resolver.product.orbstack': 'OrbStack',
  'explain.resolver.product.rancher-desktop': 'Rancher Desktop',
  'explain.resolver.product.lima': 'Lima',
  'explain.resolver.product.podman': 'Podman',
};

const places: Catalogue = {
  'explain.resolver.status.not-reached': '不再查询这里。',
  'explain.resolver.status.perhaps': '只有前一处不知道这个域名时，才会查询这里。',
  'explain.resolver.ends': '/etc/nsswitch.conf 里 `{source}` 后面的一条规则使查询到此结束：后面的都不再查询。',
  'explain.resolver.hosts.none': '{path}：没有哪一行提到它。',
  'explain.resolver.hosts.missing': '{path} 不存在。',
  'explain.resolver.hosts.unreadable': '它们不能读取 {path}，所以其中的内容不起作用。',
  'explain.resolver.hosts.line': '{path}:{line} 写的是 {address}',
  'explain.resolver.hosts.found': '{lines}。',
  'explain.resolver.from.file': '{path}',
  'explain.resolver.from.default': '默认服务器',
  'explain.resolver.from.supplemental': 'VPN 或别的程序负责应答 {domain} 及其下的所有域名',
  'explain.resolver.from.tunnel': 'VPN（{interface}）负责应答 {domain} 及其下的所有域名',
  'explain.resolver.from.domain': '{domain} 及其下所有域名的专用解析器',
  'explain.resolver.from.docker.copied': '这台电脑的服务器，由 Docker 复制',
  'explain.resolver.from.docker.filtered': '这台电脑的服务器，不含只有这台电脑自身才能连通的那些',
  'explain.resolver.from.docker.configured': '/etc/docker/daemon.json 指定的服务器',
  'explain.resolver.from.docker.public': 'Google 的公共服务器，因为从容器里无法连通这台电脑自己的服务器',
  'explain.resolver.from.nobody': '{names} 没有解析器。',
  'explain.resolver.servers.some': '{where}：向 {servers} 查询 {names}。',
  'explain.resolver.servers.none': '{where}：那里没有指定服务器，所以没有可查询 {names} 的地方。',
  'explain.resolver.servers.port': '{address} 端口 {port}',
  'explain.resolver.servers.no-name': '{where}：这样的域名不向任何服务器查询。',
  'explain.resolver.servers.rotates': '由于 `rotate`，排在最前的服务器会不时变化。',
  'explain.resolver.multicast.asks':
    '本地网络：同时向其中的每台电脑查询（组播）。gomend 不去查询，因为所有电脑都会收到。',
  'explain.resolver.multicast.not-this-name':
    '本地网络（`{source}`）只用于查询 `printer.local` 这样的名称，不用于这个域名。',
  'explain.resolver.multicast.no-daemon': '无法向本地网络（`{source}`）查询：avahi-daemon 没有运行。',
  'explain.resolver.own-name.localhost': '`{source}` 知道这个名称：它指这台电脑。',
  'explain.resolver.own-name.container': '容器自己的 /etc/hosts 知道这个名称：它指该容器。',
  'explain.resolver.own-name.this-computer': '`{source}` 知道这个名称：它是这台电脑自己的名称。',
  'explain.resolver.own-name.gateway': '`{source}` 知道这个名称：它指路由器。',
  'explain.resolver.own-name.other': '`{source}` 只知道这台电脑自己的名称。',
  'explain.resolver.module.missing': '`{source}` 没有安装，会跳过。',
  'explain.resolver.module.not-running': '`{source}` 已安装，但它背后的程序没有运行：会跳过。',
  'explain.resolver.module.installed': '会向 `{source}` 查询；它的应答从这里看不到。',
  'explain.resolver.module.unknown': '看不到这里是否安装了 `{source}`。',
  'explain.resolver.everybody': '本地网络',
  'explain.resolver.question.name': '{server}：{name} {answer}',
  'explain.resolver.question.zone': '{server}：询问它是否自己管理 `{name}`',
  'explain.resolver.question.again': '{line}（{times} 次）',
  'explain.resolver.said.nothing': '存在，没有地址',
  'explain.resolver.said.denied': '不存在',
  'explain.resolver.said.failed': '查不出结果（SERVFAIL）',
  'explain.resolver.said.refused': '被拒绝（REFUSED）',
  'explain.resolver.said.referral': '没有得到应答，只是退了回来',
  'explain.resolver.said.silent': '在时限内没有得到应答',
  'explain.resolver.said.closed': '无法查询，那里没有程序在监听',
  'explain.resolver.said.unknown': '没有查询',
};

const endings: Catalogue = {
  'explain.resolver.ending.addresses': '{addresses}',
  'explain.resolver.ending.addresses-from': '{addresses}，由 {server} 应答',
  'explain.resolver.ending.own-addresses': '这台电脑自己的地址',
  'explain.resolver.ending.unknown': '得到什么结果，从这里看不到。',
  'explain.resolver.ending.machine':
    '得到什么结果，从这里看不到。这样的虚拟机通常会把域名转给 Mac 查询，但 VPN 的域名不一定。',
  'explain.resolver.ending.musl': '对这个 C 库，gomend 不推算得到什么结果。',
  'explain.resolver.ending.none.no-such-name': '没有这个域名',
  'explain.resolver.ending.none.no-address': '域名存在，但没有地址',
  'explain.resolver.ending.none.try-again': '没有结果：没有服务器能给出答复',
  'explain.resolver.ending.none.misbehaving': '没有结果：Go 报告 `server misbehaving`',
  'explain.resolver.ending.none.timeout': '没有结果：没有服务器在时限内应答（`i/o timeout`）',
  'explain.resolver.ending.none.closed': '没有结果：那里没有程序在监听（`connection refused`）',
  'explain.resolver.ending.none.not-asked': '没有结果：对 `onion` 下的域名，Go 不向任何地方查询',
  'explain.resolver.ending.none.broken':
    '没有结果：/etc/nsswitch.conf 里有一条 C 库读不懂的规则，所以它不向任何地方查询',
  'explain.resolver.ending.none.system-error': '没有结果，而且系统报错：应当最后查询的模块没有安装',
};

const rest: Catalogue = {
  'explain.resolver.mode.stub':
    '/etc/resolv.conf 指定的是 systemd-resolved，它是这台电脑上的程序，向网络的服务器查询。',
  'explain.resolver.mode.uplink': '/etc/resolv.conf 是 systemd-resolved 写出的网络服务器列表。',
  'explain.resolver.mode.static': '/etc/resolv.conf 指定的是 systemd-resolved，不含网络的搜索域。',
  'explain.resolver.mode.missing': '/etc/resolv.conf 不存在，所以向这台电脑自身查询（127.0.0.1）。',
  'explain.resolver.uplinks': 'systemd-resolved 把查询转给 {servers}；这个域名会转给其中哪一个，从这里看不到。',
  'explain.resolver.alike': '它们查询的地方相同，结果也相同。',
  'explain.resolver.differ': '并非都相同',
  'explain.resolver.outcome.asks.addresses': '{who}：{servers} 的应答是 {addresses}。',
  'explain.resolver.outcome.asks.own-addresses': '{who}：这台电脑自身。',
  'explain.resolver.outcome.asks.none': '{who}：向 {servers} 查询，没有得到地址。',
  'explain.resolver.outcome.asks.unknown': '{who}：得到什么结果，从这里看不到。',
  'explain.resolver.outcome.asks-nobody.addresses': '{who}：{addresses}，没有向任何服务器查询。',
  'explain.resolver.outcome.asks-nobody.own-addresses': '{who}：这台电脑自身，没有向任何服务器查询。',
  'explain.resolver.outcome.asks-nobody.none': '{who}：没有地址，也没有向任何服务器查询。',
  'explain.resolver.outcome.asks-nobody.unknown': '{who}：得到什么结果，从这里看不到。',
  'explain.resolver.memories': '应答从哪里来',
  'explain.resolver.memories.zone': '{server} 自己就负责 {name} 所在的区域；别处可以把这个应答缓存 {n} 秒。',
  'explain.resolver.memories.memory': '{server} 从之前的查询缓存了 {name}，还会保留 {n} 秒。',
  'explain.resolver.memories.own-times':
    '一秒之后，{server} 给 {name} 的缓存时间仍然是 {n} 秒，而它并不负责这个区域：它要么转发查询，要么自己设定时间。',
  'explain.resolver.memories.stretched':
    '{server} 还会把 {name} 缓存 {n} 秒，比区域允许的更久。经由它，会很晚才看到变化。',
  'explain.resolver.unseen': 'gomend 看不到的内容',
  'explain.resolver.unseen.encrypted-dns':
    '由描述文件或 App 设置的加密 DNS 排在这一切之前，而且不会列在 gomend 有权读取的任何地方。',
  'explain.resolver.unseen.private-relay': 'iCloud 专用代理可能会为 Safari 在别处查询域名。',
  'explain.resolver.unseen.scoped': '绑定到某个网络接口的程序，会向该接口的服务器查询：{listed}。',
  'explain.resolver.unseen.preferences':
    'mDNSResponder 在这里有自己的偏好设置（com.apple.mDNSResponder.plist），可能会让它尝试更多域名。',
  'explain.resolver.unseen.remembered': 'mDNSResponder 的缓存里可能还有较旧的应答。',
  'explain.resolver.unseen.nscd': '这里运行着 nscd，它的缓存里可能还有较旧的应答。',
  'explain.resolver.unseen.browsers': '浏览器如果设置了，可能会通过 HTTPS 向它自己的服务器查询。',
};

/** `gomend explain resolver`: from a name to an answer. */
export const explainResolver: Catalogue = { ...who, ...ways, ...places, ...endings, ...rest };
