import type { Catalogue } from '../words.ts';

const dns: Catalogue = {
  'read.scutil-dns.none': '里面一个解析器都没有。没有网络时，macOS 打印的就是这样；也可能是其余的输出截掉了。',
  'read.scutil-dns.no-default': '里面没有用于一般域名的解析器：要么那一部分略去了，要么 macOS 没有。',
  'read.scutil-dns.default-without-server':
    '第一个解析器没有 DNS 服务器：当时这台 Mac 没有联网，所以找不到互联网上的域名。',
  'read.scutil-dns.default': '凡是下面没有另外指定的域名，都向 {servers} 查询。',
  'read.scutil-dns.default-through': '凡是下面没有另外指定的域名，都经由 {interface} 向 {servers} 查询。',
  'read.scutil-dns.tunnel': '{interface} 是隧道：应答所有域名的是 VPN 或类似的程序，而不是这台 Mac 所在的网络。',
  'read.scutil-dns.loopback':
    '其中有这台 Mac 自己的地址：由这台 Mac 上的一个程序应答。那个程序没有运行时，可能找不到域名。',
  'read.scutil-dns.default-not-reachable':
    'macOS 现在看不到通往那个服务器的路（“Not Reachable”），所以通过它找不到域名。',
  'read.scutil-dns.no-address-lookups':
    '不能向那个解析器查询地址：它既没有“Request A records”，也没有“Request AAAA records”。',
  'read.scutil-dns.no-ipv6': '没有查询 IPv6 地址，因为这台 Mac 没有 IPv6 的出路。这很常见，不是问题。',
  'read.scutil-dns.more-defaults': '后面还有 {n} 个没有写明域的解析器；第一个比它们优先。',
  'read.scutil-dns.search': '只有一个词、不带点的名称，会在后面加上 {domains} 来尝试。',
  'read.scutil-dns.domain-without-server': '以 {domain} 结尾的域名交给一个没有服务器的解析器，所以在那里找不到。',
  'read.scutil-dns.domain-supplemental':
    '以 {domain} 结尾的域名改向 {servers} 查询。这是 VPN 或另一个网络服务添加的（“Supplemental”）。',
  'read.scutil-dns.domain-through': '以 {domain} 结尾的域名改为经由 {interface} 向 {servers} 查询。',
  'read.scutil-dns.domain-file':
    '以 {domain} 结尾的域名改向 {servers} 查询。它没有绑定到任何网络，/etc/resolver 里的文件添加的就是这样。',
  'read.scutil-dns.multicast': '有 {n} 项用于附近设备的名称（“mdns”）。“Not Reachable”在那里是正常的：它们没有服务器。',
  'read.scutil-dns.scoped': '“for scoped queries”的解析器只供绑定到某一个网络的程序使用。普通的查询不用它们。',
  'read.scutil-dns.scoped-interfaces':
    '“for scoped queries”的解析器（{interfaces}）只供绑定到那个网络的程序使用。普通的查询不用它们。',
  'read.scutil-dns.service-specific': '有 {n} 个解析器只供属于某一个服务的程序使用，例如只用于个别 App 的 VPN。',
  'read.scutil-dns.reachable': '“Reachable”表示有通往服务器的路，不表示服务器会应答。',
  'read.scutil-dns.not-shown':
    '这里显示的不是全部：/etc/hosts 比这一切优先，而由描述文件或 App 设置的加密 DNS 看不到。',
};

const proxy: Catalogue = {
  'read.proxy.none': 'macOS 设为不使用代理。',
  'read.proxy.on': '{kind} 代理已打开：{address}。',
  'read.proxy.on-without-host': '{kind} 代理已打开，但没有写地址。',
  'read.proxy.off-with-host': '为 {kind} 填写了一个代理（{address}），但已关闭，所以不使用它。',
  'read.proxy.pac': '每个地址使用哪个代理，由脚本决定：{url}。',
  'read.proxy.pac-without-url': '使用哪个代理应由脚本决定，但缺少脚本的地址。',
  'read.proxy.pac-off': '填写了代理脚本的地址（{url}），但已关闭。',
  'read.proxy.discovery': 'macOS 还会向网络本身索取这样的脚本（自动发现代理）。',
  'read.proxy.exceptions': '访问这些不走代理：{names}。',
  'read.proxy.exception-joined':
    '“{name}”是单独一项，里面却有分隔符，所以 macOS 把它当成一个名称。如果想写的是几个，每个都需要单独一项。',
  'read.proxy.simple-names': '访问不带点的名称也不走代理。',
  'read.proxy.scoped': '__SCOPED__ 下面还有针对单个网络的设置；这里不说明它们。',
  'read.proxy.go-does-not-read':
    'Go 和 git 不读取这些设置：它们看的是变量 HTTPS_PROXY、HTTP_PROXY 和 NO_PROXY。所以会出现浏览器正常、`go` 却不通的情况。',
  'read.proxy.go-has-its-own': 'Go 和 git 本来也不读取这些设置：它们看的是变量 HTTPS_PROXY、HTTP_PROXY 和 NO_PROXY。',
};

const networksetup: Catalogue = {
  'read.networksetup.which':
    '从文本里看不出它回答的是哪个问题。请写出命令：`--command "networksetup -getdnsservers Wi-Fi"`。',
  'read.networksetup.no-services': '里面没有列出已打开的网络服务。',
  'read.networksetup.order': '只要已连接，macOS 按以下顺序优先使用：{names}。',
  'read.networksetup.services': '这些网络服务已打开：{names}。',
  'read.networksetup.disabled': '已关闭：{names}。',
  'read.networksetup.without-device': '没有自己的设备（由 VPN 或 App 添加的就是这样）：{names}。',
  'read.networksetup.names-differ': '这些名称谁都可以改；其他命令需要的，是与这里完全相同的写法。',
  'read.networksetup.dns-by-network':
    '没有手动设置 DNS 服务器。它们由网络（DHCP）或 VPN 提供；这里从不显示那些服务器，要用 `scutil --dns` 查看。',
  'read.networksetup.dns-by-network-on':
    '没有为 {service} 手动设置 DNS 服务器。它们由网络（DHCP）或 VPN 提供；这里从不显示那些服务器，要用 `scutil --dns` 查看。',
  'read.networksetup.dns-by-hand': '手动设置了这些 DNS 服务器：{servers}。',
  'read.networksetup.dns-by-hand-on': '为 {service} 手动设置了这些 DNS 服务器：{servers}。',
  'read.networksetup.dns-replaces': '它们取代各个网络提供的 DNS 服务器，在另一间办公室或家里也是如此。',
  'read.networksetup.dns-loopback':
    '其中有这台 Mac 自己的地址：由这台 Mac 上的一个程序应答。那个程序没有运行时，可能找不到域名。',
  'read.networksetup.domains': '手动设置了这些搜索域：{domains}。',
  'read.networksetup.domains-on': '为 {service} 手动设置了这些搜索域：{domains}。',
  'read.networksetup.domains-none': '没有手动设置域。',
  'read.networksetup.domains-none-on': '没有为 {service} 手动设置域。',
  'read.networksetup.bypass': '访问这些不走代理：{domains}。',
  'read.networksetup.bypass-on': '在 {service} 上，访问这些不走代理：{domains}。',
  'read.networksetup.bypass-none': '没有任何例外不走代理。',
  'read.networksetup.bypass-none-on': '在 {service} 上，没有任何例外不走代理。',
  'read.networksetup.pac': '使用哪个代理由脚本决定：{url}。',
  'read.networksetup.pac-on': '在 {service} 上，使用哪个代理由脚本决定：{url}。',
  'read.networksetup.pac-off': '没有使用代理脚本。',
  'read.networksetup.pac-off-on': '在 {service} 上没有使用代理脚本。',
  'read.networksetup.proxy-on': '这个代理已打开：{address}。',
  'read.networksetup.proxy-on-on': '在 {service} 上，这个代理已打开：{address}。',
  'read.networksetup.proxy-on-nowhere': '这个代理已打开，但没有写地址。',
  'read.networksetup.proxy-on-nowhere-on': '在 {service} 上，这个代理已打开，但没有写地址。',
  'read.networksetup.proxy-off': '这个代理已关闭。',
  'read.networksetup.proxy-off-on': '在 {service} 上，这个代理已关闭。',
  'read.networksetup.proxy-kept': '它的地址还留着（{address}），关闭期间不起作用。',
  'read.networksetup.proxy-unknown': '文本里没有写这个代理是否已打开。',
  'read.networksetup.proxy-authenticated': '它要求用户名和密码。',
  'read.networksetup.discovery-on': 'macOS 会向网络本身索取代理脚本（自动发现代理已打开）。',
  'read.networksetup.discovery-off': 'macOS 不向网络索取代理脚本（自动发现代理已关闭）。',
  'read.networksetup.unknown-service':
    '那台 Mac 上没有叫 {service} 的网络服务。`networksetup -listallnetworkservices` 会打印所有名称。',
  'read.networksetup.needs-admin': '被拒绝：只有管理员可以更改。什么都没有改。',
  'read.networksetup.refused': '被拒绝，而且这一点写在标准输出里。从退出码看不出来，只有文字会说明。',
};

export const readNetwork: Catalogue = { ...dns, ...proxy, ...networksetup };
