import type { Catalogue } from '../words.ts';

export const checkWhyResolver: Catalogue = {
  'check.resolver.network.why': 'Go 通过网络获取模块和更新的 Go 版本。网络不通，域名和服务器的其他问题都无从判断。',
  'check.resolver.hosts-file.why':
    '/etc/hosts 直接给出域名的地址，电脑对自己的称呼 localhost 也写在里面。它损坏了，调试器和本机服务就会失败。',
  'check.resolver.hosts-override.why':
    '/etc/hosts 里的一行比任何 DNS 服务器都优先。如果其中固定了 go 需要的主机，那台服务器一换地址，go 就会失败。',
  'check.resolver.resolver-files.why':
    '/etc/resolver 里的文件写明由哪台 DNS 服务器解析某个域，常见的是公司的域。文件有误或早该删除，这些域名就会“no such host”。',
  'check.resolver.manual-servers.why':
    'DNS 服务器把域名变成地址。手动填写的服务器会取代网络提供的，只有公司内部知道的域名就可能找不到。',
  'check.resolver.supplemental.why':
    'VPN 会带来解析自己域名的 DNS 服务器。如果断开后还留着，每次查询这些域名都要等一台不再应答的服务器。',
  'check.resolver.servers.why':
    'DNS 服务器把 proxy.golang.org 这样的域名变成地址。如果都不应答，或者很慢，go 就要等待，或者以“no such host”结束。',
  'check.resolver.local-server.why':
    '这台电脑上可能有程序在应答域名查询。它说什么，其他程序都相信；它一停，就什么域名都找不到。',
  'check.resolver.address-kinds.why':
    '一台主机可能有 IPv4 和 IPv6 两种地址。如果其中一种看似可用却连不通，每次连接都要先等一阵，才会改用另一种。',
  'check.resolver.search-domains.why':
    '搜索域会接在短名称后面。如果某个搜索域对任何名称都给出地址，go 就会连到不相干的电脑上。',
  'check.resolver.go-path.why':
    'Go 可以像其他程序一样请系统查询域名，也可以自己询问 DNS 服务器。自己询问时，它不知道 VPN 的专用服务器，浏览器找得到的它却找不到。',
  'check.resolver.tools-path.why':
    'Go 程序在构建时可以设成绕过系统、自己查询域名。这样的程序找不到只有 VPN 或公司知道的域名，而 go 却找得到。',
  'check.resolver.encrypted-dns.why':
    '描述文件可以让 macOS 用加密 DNS 查询域名。用其他方式查询的程序会得到不同的结果，或者得不到结果。',
  'check.resolver.agreement.why':
    '系统和 DNS 服务器给出的结果应当一致。如果不一致，有的程序找得到主机，有的找不到，而且看不出原因。',
  'check.resolver.log.why': 'macOS 会记录查询域名的经过。哪些程序查询最多、哪些查询失败，只有在那里才看得到。',
};
