import type { Catalogue } from '../words.ts';
import { proxyExceptions } from './proxy-exceptions.ts';
import { proxyGit } from './proxy-git.ts';
import { proxyModules } from './proxy-modules.ts';
import { proxyPortal } from './proxy-portal.ts';
import { proxySettings } from './proxy-settings.ts';
import { proxyTrust } from './proxy-trust.ts';

const facts: Catalogue = {
  'fact.proxy.go-settings': '弄清 go 从哪里下载模块',
  'fact.proxy.environment': '读取代理变量',
  'fact.proxy.listeners': '尝试连接环境变量指定的代理',
  'fact.proxy.source-answers': '像 go 那样请求模块代理',
  'fact.proxy.database-answer': '像 go 那样请求校验和数据库',
  'fact.proxy.second-look': '查看 go 用到的其他主机的证书',
  'fact.proxy.apple-witness': '对没有路由的地址，用 Apple 自带的 curl 再试',
  'fact.proxy.network-time': '查询时钟是否由网络校准',
  'fact.proxy.system': '读取 Mac 的系统代理设置',
  'fact.proxy.trust-files': '读取 go 要信任的证书文件',
};

const checks: Catalogue = {
  'check.proxy.goproxy-value': 'GOPROXY',
  'check.proxy.private-patterns': '私有模块的匹配模式',
  'check.proxy.sumdb': '下载内容经过校验',
  'check.proxy.environment': '环境变量中的代理',
  'check.proxy.system': 'Mac 系统设置中的代理',
  'check.proxy.clock': '时钟准确',
  'check.proxy.trust-files': 'go 要信任的证书',
  'check.proxy.tls': '服务器能证明自己的身份',
  'check.proxy.goproxy-answers': '模块代理有响应',
  'check.proxy.database': '校验和数据库有响应',
};

const dead = (summary: string, meaning: string): Catalogue => ({
  summary,
  meaning: `${meaning}go 的请求都发往那里，所以每次下载都会失败。`,
  advice:
    '如果这个代理属于别的网络，或者它的程序已经不在了，建议去掉这些行。如果你需要它，请重新启动它。GOPROXY=direct 没有用：它走的也是这条路。',
});

function card(key: string, texts: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(texts).map(([part, text]) => [`finding.${key}.${part}`, text]));
}

const environment: Catalogue = {
  'finding.proxy.environment.none.summary': '环境变量中没有设置代理',
  'finding.proxy.environment.ok.summary': '环境变量中的代理可以连接：{proxies}',
  'finding.proxy.environment.local-network.summary': '代理 {proxy} 在线，但 macOS 不让这个终端访问它',
  'finding.proxy.environment.local-network.meaning':
    '从 macOS 15 起，每个应用都要获得许可才能访问本地网络，在应用里运行的程序也一样。从这里用 Apple 自带的 curl 能连上这个代理，其他程序得到的答复却是没有通路。',
  'finding.proxy.environment.local-network.advice': '请在“系统设置”中允许访问。指定代理的那些行是对的，不用改。',
  'finding.proxy.environment.held-back.summary': '代理 {proxy} 在线，但从这里只有 Apple 自带的程序能连上',
  'finding.proxy.environment.held-back.meaning':
    'Apple 的 curl 能连上，gomend 得到的答复却是没有通路。这台电脑上有什么在区别对待不同的程序：过滤器或安全软件。',
  'finding.proxy.environment.held-back.advice':
    '请查看这类程序的规则，或者询问这台电脑的管理员。指定代理的那些行是对的。',
  ...card(
    'proxy.environment.closed',
    dead('代理 {proxy} 处没有程序在监听', '{names} 指定了一个代理，但那个地址没有程序应答。'),
  ),
  ...card(
    'proxy.environment.unknown-host',
    dead('找不到代理 {host}', '{names} 指定了一个代理，但在这个网络里查不到它的域名。'),
  ),
  ...card(
    'proxy.environment.no-route',
    dead('没有通往代理 {proxy} 的路由', '{names} 指定了一个代理，但从这个网络无法连通它。'),
  ),
  ...card(
    'proxy.environment.silent',
    dead('代理 {proxy} 没有响应', '{names} 指定了一个代理，但那个地址没有传回任何内容。'),
  ),
  ...card('proxy.environment.hangs-up', dead('代理 {proxy} 会挂断连接', '{names} 指定的代理接受连接，随即又断开。')),
  'finding.proxy.environment.unseen.summary': '无法判断：查找代理 {host} 所需的时间超过了 gomend 的等待时间',
  'finding.proxy.environment.refuses.summary': '代理 {proxy} 不让 go 通过（状态码 {status}）',
  'finding.proxy.environment.refuses.meaning': '代理在线，也有响应，但拒绝连接 go 需要的主机。',
  'finding.proxy.environment.refuses.advice':
    '请它的管理员放行 GOPROXY 中的主机。gomend 不建议绕过它：你的网络可能不允许走别的路。',
  'finding.proxy.environment.credentials.summary': '代理 {proxy} 要求用户名和密码',
  'finding.proxy.environment.credentials.meaning':
    '它返回状态码 407。只有变量里写了用户名和密码，go 才会发送，而变量里没有可用的。',
  'finding.proxy.environment.credentials.advice':
    '请询问它的管理员。启动文件里的密码，你的每个程序都能读到；更好的办法是在这台电脑上用一个小型辅助代理保管密码。',
  'finding.proxy.environment.ntlm.summary': '代理 {proxy} 要求的登录方式，go 不支持',
  'finding.proxy.environment.ntlm.meaning':
    '它返回状态码 407，并且只提供 NTLM 或 Kerberos。浏览器支持这些方式，go 不支持。',
  'finding.proxy.environment.ntlm.advice':
    '可以在这台电脑上用 cntlm 或 px 之类的辅助代理替 go 登录，再让变量指向它。公司允许用哪一个，请先问清楚。',
  'finding.proxy.environment.speaks-plain.summary': '代理 {host} 写的是 https，实际只支持不加密的 HTTP',
  'finding.proxy.environment.speaks-plain.meaning':
    '{names} 以 https 开头，所以 go 会与代理本身建立加密连接，而代理看不懂。报错里会提到 TLS handshake。',
  'finding.proxy.environment.speaks-plain.advice':
    '建议改成 http。这只是与代理通信的方式；经过代理的内容仍然是加密的。',
  'finding.proxy.environment.unused-dead.summary': '代理 {proxy} 不可用，但 go 不需要它',
  'finding.proxy.environment.unused-dead.meaning':
    '{names} 指定了一个不可用的代理。go 现在要下载的内容不经过它，其他程序就未必了。',
  'finding.proxy.environment.unused-dead.advice': '有空时把这些行去掉。',
  'finding.proxy.environment.unusable.summary': '{name} 的内容，对 go 来说不是代理',
  'finding.proxy.environment.unusable.meaning': '它的值是“{value}”。go 无法从中得出地址，或者得出的地址哪里也去不了。',
  'finding.proxy.environment.unusable.advice': '请看看前后是否多了空格，或者缺了主机。代理的写法是 http://HOST:PORT。',
  'finding.proxy.environment.only-here.summary': '只有这个终端里设置了 {names}，新终端里没有',
  'finding.proxy.environment.only-here.meaning':
    '这里的值是 {values}。从这个终端启动的程序会用它，从新终端启动的不会。',
  'finding.proxy.environment.only-here.advice': '如果 go 在这里失败，在新终端里正常，原因就在这里：关掉这个终端即可。',
  'finding.proxy.environment.two-spellings.summary': '{upper} 和 {lower} 的值不一样',
  'finding.proxy.environment.two-spellings.meaning':
    '一个是“{one}”，另一个是“{other}”。Go 用大写的那个，curl 和 git 优先用小写的那个，所以它们走的路不同。',
  'finding.proxy.environment.two-spellings.advice': '把两个设成同一个值，或者只设其中一个。',
  'finding.proxy.environment.all-proxy.summary': 'go 不读取 {name}',
  'finding.proxy.environment.all-proxy.meaning': '{name} 是 {value}。curl 和 git 会用它，go 则直接连接服务器。',
  'finding.proxy.environment.all-proxy.advice': '如果要让 go 用这个代理，请同时设置 HTTPS_PROXY。',
  'finding.proxy.environment.http-only.summary': '只设置了 {name}，而 go 只在访问未加密的地址时才用它',
  'finding.proxy.environment.http-only.meaning':
    'Go 通过 https 下载模块，这时读取的是 HTTPS_PROXY。这个变量没有设置，所以 go 直接连接。',
  'finding.proxy.environment.http-only.advice': '如果要让 go 用这个代理，请同时设置 HTTPS_PROXY。',
  'fix.proxy.drop-proxy-lines.title': '从启动文件中去掉设置代理 {proxy} 的 {n} 行',
  'fix.proxy.drop-proxy-lines.why': '那里没有程序应答。这 {n} 行会变成注释留在 {files} 中，并注明日期。',
  'fix.proxy.drop-proxy-lines.risk': '如果你在别的网络要用这个代理，到时请重新设置。这个终端在关闭之前仍是旧值。',
  'fix.proxy.drop-proxy-lines.undo': '文件会恢复原样，一个字节不差。',
  'fix.proxy.correct-scheme.title': '把代理 {proxy} 改成以 http 开头',
  'fix.proxy.correct-scheme.why': '这个代理只支持不加密的 HTTP，经过它的内容仍然是加密的。',
  'fix.proxy.correct-scheme.risk': '新终端会使用新值。',
  'fix.proxy.correct-scheme.undo': '文件会恢复原样，一个字节不差。',
};

const system: Catalogue = {
  'finding.proxy.system.only-mac.summary': '系统代理设置只有 macOS 才有',
  'finding.proxy.system.none.summary': '系统设置中没有打开代理',
  'finding.proxy.system.both.summary': '系统设置中有代理，go 也有自己的代理',
  'finding.proxy.system.go-ignores-it.summary': '浏览器经过 {addresses}，go 不经过',
  'finding.proxy.system.go-ignores-it.meaning':
    'Go 从不读取系统设置中的代理，只读取 HTTPS_PROXY 之类的变量。它直接连接，在这里行得通。',
  'finding.proxy.system.go-ignores-it.advice': '无需处理。',
  'finding.proxy.system.go-needs-it.summary': '浏览器经过 {addresses}；go 不经过，也连不出去',
  'finding.proxy.system.go-needs-it.meaning':
    'Go 从不读取系统设置中的代理，只读取 HTTPS_PROXY 之类的变量。这个网络似乎不允许直接连接。',
  'finding.proxy.system.go-needs-it.advice':
    '用那个地址试试 `HTTPS_PROXY=http://HOST:PORT go list -m golang.org/x/mod@latest`。如果可行，就在启动文件中设置这个变量。',
  'finding.proxy.system.leftover.summary': '系统设置中，{services} 的代理没有响应：{addresses}',
  'finding.proxy.system.leftover.meaning':
    '浏览器和许多程序会用它，结果连不出去，或者白白等待。Go 不读取它。删除代理软件后，常会留下这样的设置。',
  'finding.proxy.system.leftover.advice': '建议关闭它，但保留地址，以便以后再打开。',
  'finding.proxy.system.leftover-elsewhere.summary': '系统使用的代理没有响应：{addresses}',
  'finding.proxy.system.leftover-elsewhere.meaning':
    '没有哪个网络服务是手动这样设置的。它来自描述文件、VPN 或网络本身，gomend 无法在那里关闭它。',
  'finding.proxy.system.leftover-elsewhere.advice': '请询问该描述文件或网络的管理员。',
  'fix.proxy.switch-off.title': '为 {services} 关闭没有响应的代理',
  'fix.proxy.switch-off.why': '它的地址没有程序应答。',
  'fix.proxy.switch-off.risk': '地址会留在设置中，只改动开关。',
  'fix.proxy.switch-off.undo': '重新打开这些开关。',
};

export const proxy: Catalogue = {
  ...facts,
  ...checks,
  ...proxySettings,
  ...environment,
  ...system,
  ...proxyExceptions,
  ...proxyGit,
  ...proxyModules,
  ...proxyPortal,
  ...proxyTrust,
};
