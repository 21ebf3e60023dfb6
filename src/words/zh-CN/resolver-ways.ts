import type { Catalogue } from '../words.ts';

const tools: Catalogue = {
  'check.resolver.tools-path': '已安装的程序查询域名的方式',
  'finding.resolver.tools-path.only-mac.summary': '在 Mac 以外的系统上，Go 程序一般自己向 DNS 服务器查询',
  'finding.resolver.tools-path.nothing-to-miss.summary':
    '这台 Mac 向同样的 DNS 服务器查询所有域名，所以每个程序的结果都相同',
  'finding.resolver.tools-path.harmless.summary': '{names} 不通过系统查询域名，在这里没有坏处',
  'finding.resolver.tools-path.unseen.summary':
    '看不到已安装的程序是怎样构建的，所以无法判断它们是否查不到 {domains} 下的域名',
  'finding.resolver.tools-path.none-seen.summary': '没有看到会绕过 {domains} 的 DNS 服务器查询域名的 Go 程序',
  'finding.resolver.tools-path.ok.summary': '能看出构建方式的 {n} 个程序都会使用 {domains} 的 DNS 服务器',
  'finding.resolver.tools-path.netgo.summary': '{name} 查不到 {domains} 下的域名',
  'finding.resolver.tools-path.netgo.meaning':
    '对 {domains}，这台 Mac 使用专门的 DNS 服务器，通常来自 VPN。{name} 构建时带有标签 netgo，所以它自己读取 /etc/resolv.conf，绕过这些服务器。如果它需要这样的域名，得到的会是“no such host”，而浏览器却能找到。',
  'finding.resolver.tools-path.netgo.advice':
    '如果它必须访问这样的主机，请改用不带该标签构建的版本。启动时的任何设置都改变不了这一点。容器里的程序同样不知道这些 DNS 服务器。',
  'finding.resolver.tools-path.old-without-cgo.summary': '{name} 查不到 {domains} 下的域名',
  'finding.resolver.tools-path.old-without-cgo.meaning':
    '对 {domains}，这台 Mac 使用专门的 DNS 服务器，通常来自 VPN。{name} 由 {go} 构建，不含 C 代码；在 Go 1.20 之前，这样的程序自己读取 /etc/resolv.conf，绕过这些服务器。如果它需要这样的域名，得到的会是“no such host”，而浏览器却能找到。',
  'finding.resolver.tools-path.old-without-cgo.advice':
    '如果它必须访问这样的主机，请用 Go 1.20 或更高版本重新构建；为此不需要 C 代码。',
  'finding.resolver.tools-path.own-default.summary': '{name} 自己选择不通过系统查询域名',
  'finding.resolver.tools-path.own-default.meaning':
    '它的开发者在其中设置了 netdns=go。所以它自己读取 /etc/resolv.conf，绕过这台 Mac 上 {domains} 的专门 DNS 服务器。',
  'finding.resolver.tools-path.own-default.advice':
    '如果它必须访问这样的主机，请在启动它的那条命令前加上 `GODEBUG=netdns=cgo`，只对那条命令有效。',
  'finding.resolver.tools-path.go-itself.summary': '这个 go 查不到 {host}',
  'finding.resolver.tools-path.go-itself.meaning':
    '只有专门的 DNS 服务器知道 {host}；对 {domains}，这台 Mac 会使用它们。这个 go 的构建方式使它自己读取 /etc/resolv.conf，绕过这些服务器（{go}）。它得到的是“no such host”，而浏览器和 curl 却能找到。',
  'finding.resolver.tools-path.go-itself.advice': '请安装官方的 Go，或任何 1.20 及更高、构建时不带标签 netgo 的版本。',
  'finding.resolver.tools-path.go-itself-later.summary': '这个 go 查不到 {domains} 下的域名',
  'finding.resolver.tools-path.go-itself-later.meaning':
    '它的构建方式使它自己读取 /etc/resolv.conf（{go}），绕过 {domains} 的专门 DNS 服务器。它目前需要的东西都不在那里，但下一个模块可能就在。',
  'finding.resolver.tools-path.go-itself-later.advice':
    '请安装官方的 Go，或任何 1.20 及更高、构建时不带标签 netgo 的版本。',
  'finding.resolver.tools-path.builds-netgo.summary': 'GOFLAGS 让构建出的每个程序都查不到 {domains} 下的域名',
  'finding.resolver.tools-path.builds-netgo.meaning':
    '设置 {flags} 里有标签 netgo。用它构建的程序只向 /etc/resolv.conf 里的 DNS 服务器查询，不向这台 Mac 上 {domains} 的 DNS 服务器查询。go 本身不受影响。',
  'finding.resolver.tools-path.builds-netgo.advice': '如果你的程序要在这台 Mac 上运行，请从 GOFLAGS 里去掉 netgo。',
};

const kinds: Catalogue = {
  'fact.resolver.families': '尝试这个网络支持的地址类型',
  'check.resolver.address-kinds': 'IPv4 和 IPv6',
  'finding.resolver.address-kinds.ok.summary': '这个网络支持 go 需要的地址类型',
  'finding.resolver.address-kinds.host-has-ipv6-alone.summary': '{host} 只有 IPv6 地址，而这个网络没有 IPv6',
  'finding.resolver.address-kinds.host-has-ipv6-alone.meaning':
    '地址有两种：旧的（IPv4）和新的（IPv6）。DNS 服务器知道它的地址是 {addresses}，其中没有旧的那种。这台电脑没有通往新地址的路由，所以系统根本不查询它们，程序报告“no such host”。',
  'finding.resolver.address-kinds.host-has-ipv6-alone.advice':
    '请使用有 IPv6 的网络，或使用访问该主机所需的 VPN。更换 DNS 服务器没有用：它们的应答是对的。',
  'finding.resolver.address-kinds.network-has-ipv6-alone.summary': '这个网络只有 IPv6，而 {host} 没有 IPv6 地址',
  'finding.resolver.address-kinds.network-has-ipv6-alone.meaning':
    '地址有两种：旧的（IPv4）和新的（IPv6）。DNS 服务器知道它的地址是 {addresses}，都是旧的那种，而这个网络只支持新的。这样的网络通常有一个负责转换的 DNS 服务器；这里使用的不做转换，仍去尝试旧地址也没有连通。',
  'finding.resolver.address-kinds.network-has-ipv6-alone.advice':
    '请让网络提供自己的 DNS 服务器：手动填写的公共服务器不做转换。如果现在用的就是网络提供的，请向负责该网络的人询问 DNS64，或换一个网络。',
  'finding.resolver.address-kinds.dead.summary': '这个网络的 IPv6 哪里也到不了',
  'finding.resolver.address-kinds.dead.meaning':
    '这台电脑有 IPv6 路由，但 {hosts} 的 IPv6 地址没有任何应答；用 IPv4 则能连通。go 等待三分之一秒后会尝试另一种地址，所以每个新连接都要多花这么久。不会这样等待的程序会失败，只有 IPv6 的主机也连不上。',
  'finding.resolver.address-kinds.dead.advice':
    '请重启路由器，或告诉负责该网络的人。如果无法修复：打开“系统设置”>“网络”，选中你的连接，再依次打开“详细信息”>“TCP/IP”，在“配置 IPv6”里选择“仅本地链接”。撤销时在同一处改回。',
  'finding.resolver.address-kinds.one-host-dead.summary': '用 IPv6 无法连通 {hosts}',
  'finding.resolver.address-kinds.one-host-dead.meaning':
    '用 IPv4 能连通。go 等待三分之一秒后会尝试 IPv4，所以能正常工作。原因在这个网络还是在那个主机，只凭一个主机无法判断。',
  'finding.resolver.address-kinds.one-host-dead.advice': '能正常工作就无需处理。',
  'fix.resolver.network-with-both.title': '换到能连通 {host} 的网络',
  'fix.resolver.network-with-both.why': 'DNS 服务器的应答是对的；缺的是通往那里的路。',
  'fix.resolver.network-with-both.risk': 'gomend 自己不做任何更改。',
  'fix.resolver.network-with-both.undo': '没有需要撤回的内容。',
  'fix.resolver.network-with-both.instruction':
    '换一个网络，或连接通往 {host} 的 VPN，或去掉手动填写的 DNS 服务器。gomend 会自动重新检查。',
};

const search: Catalogue = {
  'fact.resolver.search-answers': '查询搜索域对域名的影响',
  'check.resolver.search-domains': '搜索域',
  'finding.resolver.search-domains.none.summary': '这里没有搜索域来补全域名',
  'finding.resolver.search-domains.ok.summary': '搜索域 {domains} 没有让 go 的任何主机得到别的地址',
  'finding.resolver.search-domains.wildcard.summary': '{domains} 下的每个域名都有地址，不存在的也有',
  'finding.resolver.search-domains.wildcard.meaning':
    '这台电脑用 {domains} 补全域名。那里一个由随机字母组成的域名，得到的地址是 {addresses}。所以拼错的短名称会通向那里，错误信息会是“connection refused”，或显示别人的证书，而不是“no such host”。自己查询域名的程序（设置了 netdns=go 的 Go，Linux 上和容器里的大多数程序），较长的域名也会通向那里。',
  'finding.resolver.search-domains.wildcard.advice':
    '目前 go 需要的东西都不受影响。以后如果域名方面的错误看起来不合理，可以想到它。',
  'finding.resolver.search-domains.short-name.summary':
    '{host} 查不到；应答的是 {domain} 下的泛解析（任何名称都有应答）',
  'finding.resolver.search-domains.short-name.meaning':
    '名称 {host} 里没有点，所以会补全成 {host}.{domain}。它的地址是 {addresses}，那里的其他名称也都是这个地址，不存在的也一样。那个地址上应答的不是 go 需要的内容。',
  'finding.resolver.search-domains.short-name.advice':
    '在用到该主机的设置里写出它的完整域名。如果仍然失败，就要由它的负责人说明它叫什么名字。',
  'finding.resolver.search-domains.asked-first.summary': 'go 把 {host}.{domain} 当成了 {host}',
  'finding.resolver.search-domains.asked-first.meaning':
    '/etc/resolv.conf 要求先补全域名再按原样查询（ndots），而 go 在这里会读取这个文件。{host}.{domain} 的地址是 {addresses}，{domain} 下的每个域名都是如此。所以 go 从不查询 {host} 本身。',
  'finding.resolver.search-domains.asked-first.advice':
    '在写入 /etc/resolv.conf 的程序或设置里，去掉带 ndots 的那一行，或去掉搜索域。',
  'finding.resolver.search-domains.instead.summary': 'go 得到的是另一个主机，而不是 {host}',
  'finding.resolver.search-domains.instead.meaning':
    'DNS 服务器没有 {host} 的地址。go 在这里自己查询域名，随后会在后面加上搜索域再试：{host}.{domain} 的地址是 {addresses}。所以 go 连接的是它，错误信息说的是证书或连接被拒绝，而不是域名。',
  'finding.resolver.search-domains.instead.advice':
    '真正的问题是 {host} 查不到；请看关于 DNS 服务器的检查结果。搜索域只是掩盖了它。',
};

const encrypted: Catalogue = {
  'fact.resolver.encrypted-answers': '向描述文件中的加密 DNS 服务器查询',
  'check.resolver.encrypted-dns': '加密 DNS',
  'finding.resolver.encrypted-dns.only-mac.summary': '加密 DNS 描述文件是 macOS 特有的',
  'finding.resolver.encrypted-dns.none.summary':
    '没有配置描述文件让这台 Mac 以别的方式查询域名；iCloud 专用代理在这里看不出来',
  'finding.resolver.encrypted-dns.not-told.summary': '看不到是否有配置描述文件让这台 Mac 以别的方式查询域名',
  'finding.resolver.encrypted-dns.installed.summary': '描述文件 {profile} 可能让 macOS 用加密 DNS 查询域名',
  'finding.resolver.encrypted-dns.installed.meaning':
    '这样的描述文件把查询发往它自己的服务器，DNS 服务器列表里看不到。它在这个网络上是否生效，从外部只能间接看出，而这里没有任何迹象：列出的服务器给出的结果相同。Go 向系统查询，所以会遵循描述文件。自己查询域名的程序（GODEBUG=netdns=go、标签 netgo）和容器则不会。',
  'finding.resolver.encrypted-dns.installed.advice':
    '无需处理。如果有一天各程序查到的域名结果不同，可以询问 {organization}：这是它设置的，它能说明其作用。',
  'finding.resolver.encrypted-dns.in-force.summary': '域名的查询方式与 DNS 服务器列表所写的不同：{profile}',
  'finding.resolver.encrypted-dns.in-force.meaning':
    '系统能找到 {hosts}，而列出的 DNS 服务器给出的结果不同。macOS 在任何地方都不显示应答者是谁。描述文件 {profile} 可以启用加密 DNS，所以很可能是它。Go 向系统查询，所以会遵循它。自己查询域名的程序（GODEBUG=netdns=go、标签 netgo）和容器不会，遇到这样的域名就会失败。',
  'finding.resolver.encrypted-dns.in-force.advice':
    '能正常工作就无需处理。这是 {organization} 设置的；更换 DNS 服务器之前，请先询问那里。',
  'finding.resolver.encrypted-dns.server-fails.summary':
    'macOS 查不到 {host}，而 {server}（描述文件 {profile} 的加密 DNS）没有应答',
  'finding.resolver.encrypted-dns.server-fails.meaning':
    '{organization} 的描述文件可以让 macOS 只在那里查询域名。列出的 DNS 服务器知道 {host}，所以域名本身没有问题。所有向系统查询的程序遇到这样的域名都会失败，Go 也在其中。',
  'finding.resolver.encrypted-dns.server-fails.advice':
    '请把这里看到的情况告诉 {organization}；需要修复的是那个服务器，或通往它的路。如果描述文件是你自己安装的，可以在“系统设置”的“VPN 与设备管理”里移除它。',
  'finding.resolver.encrypted-dns.past-profile.summary': 'GODEBUG 让 go 绕过 {profile} 的加密 DNS',
  'finding.resolver.encrypted-dns.past-profile.meaning':
    '{organization} 的描述文件 {profile} 可以让 macOS 用加密 DNS 查询域名。GODEBUG 里有 netdns=go，所以 go 不向 macOS 查询，而是不加密地向 {servers} 查询。只有该描述文件的服务器才知道的域名，唯独 go 得到的是“no such host”。',
  'finding.resolver.encrypted-dns.past-profile.advice': '建议从 GODEBUG 里去掉 netdns=go。请看关于它的检查结果。',
};

const local: Catalogue = {
  'fact.resolver.local-holders': '查看这台电脑上哪个程序占用域名查询的端口',
  'check.resolver.local-server': '在这台电脑上应答域名的程序',
  'finding.resolver.local-server.only-mac.summary': '只在 Mac 上检查由谁在本机应答',
  'finding.resolver.local-server.none.summary': '没有域名要向这台电脑自己查询',
  'finding.resolver.local-server.not-asked.summary': 'go 需要的内容都不是由这台电脑上的 {servers} 应答的',
  'finding.resolver.local-server.unseen.summary': '这台电脑上的 {servers} 在应答域名，看不出是哪个程序',
  'finding.resolver.local-server.product.summary': '在这台电脑上应答域名的是 {product}，以 {user} 身份运行',
  'finding.resolver.local-server.stranger.summary': '在这台电脑上应答域名的是 gomend 不认识的程序：{program}',
  'finding.resolver.local-server.stranger.meaning':
    '它在 {servers} 等待查询，以 {user} 身份运行。它的任何应答，所有程序都会相信。过滤器、VPN 和开发工具会这样；gomend 只认识其中一部分。',
  'finding.resolver.local-server.stranger.advice':
    '如果是你或你的公司放在那里的，就无需处理。否则，在放心地把密码交给这台 Mac 之前，先查明它是怎么来的。',
  'finding.resolver.local-server.odd-place.summary': '应答域名的程序位于临时存放文件的地方：{program}',
  'finding.resolver.local-server.odd-place.meaning':
    '它在 {servers} 等待查询，以 {user} 身份运行。它的任何应答，这台 Mac 上的所有程序都会相信。没有人会把 DNS 服务器安装在临时文件或下载文件的目录里：在那里，任何程序都可以用别的程序替换它。',
  'finding.resolver.local-server.odd-place.advice':
    '请查明是什么启动了它，又是谁把 {servers} 填成了 DNS 服务器。gomend 在这里不做改动：必须先弄清它是什么。',
  'finding.resolver.servers.local-taken.summary': '域名向这台电脑上的 {servers} 查询，而 macOS 自己占用了那个端口',
  'finding.resolver.servers.local-taken.meaning':
    '本应由你自己的 DNS 服务器在那里应答，但它做不到：macOS（{program}）为互联网共享或虚拟机占用了这个端口，并且只应答它们。你的 DNS 服务器启动时会报告“address already in use”。',
  'finding.resolver.servers.local-taken.advice':
    '关闭互联网共享，或停止需要它的虚拟机或容器，再重新启动你的 DNS 服务器；也可以让它监听另一个端口或地址。macOS 自己的那个部分不能停止：所有域名都要经过它。',
  'finding.resolver.servers.local-mute.summary': '{program} 占用了这台电脑上 {servers} 的端口，却没有应答',
  'finding.resolver.servers.local-mute.meaning':
    '域名在那里查询，却没有任何应答。该程序以 {user} 身份运行；它可能卡住了，也可能在等待它后面一个已经不在的服务器。',
  'finding.resolver.servers.local-mute.advice':
    '重新启动那个程序。如果仍然没有应答，请查看它自己又向哪个服务器查询，或让网络提供自己的 DNS 服务器。',
};

/** By which ways names are looked up, and what a network does to them. */
export const resolverWays: Catalogue = { ...tools, ...kinds, ...search, ...encrypted, ...local };
