import type { Catalogue } from '../words.ts';

const answers: Catalogue = {
  'finding.proxy.goproxy-answers.ok.summary': '模块代理 {source} 有响应',
  'finding.proxy.goproxy-answers.none-asked.summary': 'GOPROXY 里没有可以请求的模块代理',
  'finding.proxy.goproxy-answers.not-there.summary': '模块代理有响应，但没有 gomend 请求的模块',
  'finding.proxy.goproxy-answers.not-there.meaning':
    'gomend 请求的是 golang.org/x/mod，公共代理都有它。公司的代理可能只有自己的模块。',
  'finding.proxy.goproxy-answers.not-there.advice': '如果公共模块也要从那里下载，请询问它的管理员。',
  'finding.proxy.goproxy-answers.credentials.summary': '模块代理 {source} 要求表明身份（状态码 {status}）',
  'finding.proxy.goproxy-answers.credentials.meaning':
    '它在线。go 可能有它的密码，来自 .netrc 或 GOAUTH；gomend 不看密码，所以无法判断 go 能否通过。',
  'finding.proxy.goproxy-answers.credentials.advice':
    '如果 go 报错 401 或 403，请把登录信息写进 ~/.netrc（只让你自己能读取），或者询问这个代理的管理员。',
  'finding.proxy.goproxy-answers.unasked.summary':
    '无法判断：访问 {source} 要经过 gomend 不支持的代理（SOCKS 代理或加密的代理）',
  'finding.proxy.goproxy-answers.slow.summary':
    '无法判断：{source} 接受连接，但在 gomend 等待的 {seconds} 秒内没有响应。可能查询它的域名就要这么久；go 会等得更久',
  'finding.proxy.goproxy-answers.unseen.summary':
    '无法判断：在 gomend 等待的 {seconds} 秒内，{source} 没有传回任何内容，原因也看不出来。go 会等得更久',
  'finding.proxy.goproxy-answers.through-proxy.summary': '中间的 HTTP 代理连不到 {source}（状态码 {status}）',
  'finding.proxy.goproxy-answers.through-proxy.meaning': '环境变量指定的代理自己作了应答，说它无法连通模块代理。',
  'finding.proxy.goproxy-answers.through-proxy.advice': '请询问那个代理的管理员，{source} 是否放行，能否连通。',
  'finding.proxy.goproxy-answers.page.summary': '{source} 返回的是网页，而不是模块数据',
  'finding.proxy.goproxy-answers.page.meaning':
    "中间有什么显示了一个页面：Wi-Fi 的登录页，或者过滤器的页面。Go 把它当作成功，随后停下并报错“invalid character '<'”。它不会再试下一项。",
  'finding.proxy.goproxy-answers.page.advice':
    '请在浏览器中打开 {source}。如果网络要求登录，就登录；如果是拦截页面，请询问过滤器的管理员。',
  'finding.proxy.goproxy-answers.no-fallback.summary': '{source} 没有响应，而 go 不会去试 {next}',
  'finding.proxy.goproxy-answers.no-fallback.meaning':
    '它后面是逗号，只有在那里找不到模块时，go 才会继续。服务器连不通或出错，下载就到此为止。{next} 是有响应的。',
  'finding.proxy.goproxy-answers.no-fallback.advice':
    '如果 {source} 要通过 VPN 访问，请连接 VPN。把逗号换成 |，go 在任何失败之后都会继续；但这样一来，私有模块的名称可能会发到 {next}，除非 GOPRIVATE 涵盖了它们。',
  'finding.proxy.goproxy-answers.status.summary': '模块代理 {source} 返回状态码 {status}',
  'finding.proxy.goproxy-answers.status.meaning':
    '它在线，只是出了问题，或者不接受这个请求。只有状态码是 404 或 410 时，go 才会试下一项。',
  'finding.proxy.goproxy-answers.status.advice': '请过一会儿再试。如果一直这样，请告诉它的管理员。',
  'finding.proxy.goproxy-answers.own-proxy-down.summary': '这台电脑上的 {source} 没有程序应答',
  'finding.proxy.goproxy-answers.own-proxy-down.meaning':
    'GOPROXY 指向这台电脑上一个提供模块的程序。这个程序没有运行。',
  'finding.proxy.goproxy-answers.own-proxy-down.advice':
    '请重新启动它；如果它是后台项目，请看那方面的检查结果。如果不再需要它，请去掉 GOPROXY。',
  'finding.proxy.goproxy-answers.private-down.summary': '模块代理 {source} 无法连通',
  'finding.proxy.goproxy-answers.private-down.meaning': '它的地址属于专用网络，那里没有程序应答。',
  'finding.proxy.goproxy-answers.private-down.advice': '请连接它所在的网络或 VPN。',
  'finding.proxy.goproxy-answers.local-network.summary': '{source} 在线，但 macOS 不让 {app} 访问它',
  'finding.proxy.goproxy-answers.local-network.meaning':
    '从 macOS 15 起，每个应用都要获得许可才能访问本地网络，在 {app} 里运行的程序用的是 {app} 的许可。从这里用 Apple 自带的 curl 能连上，其他程序得到的答复却是“no route to host”：缺少许可时就是这样。',
  'finding.proxy.goproxy-answers.local-network.advice':
    '请在“系统设置”中允许访问。修改路由或防火墙，或者以管理员身份运行 go，只会掩盖问题。',
  'finding.proxy.goproxy-answers.local-network-unnamed.summary': '{source} 在线，但 macOS 不让这个终端访问它',
  'finding.proxy.goproxy-answers.local-network-unnamed.meaning':
    '从 macOS 15 起，每个应用都要获得许可才能访问本地网络，在应用里运行的程序也一样。从这里用 Apple 自带的 curl 能连上，其他程序得到的答复却是“no route to host”：缺少许可时就是这样。在 tmux 里，用的是启动 tmux 的那个应用的许可。',
  'finding.proxy.goproxy-answers.local-network-unnamed.advice':
    '请在“系统设置”中允许访问。修改路由或防火墙，或者以管理员身份运行 go，只会掩盖问题。',
  'finding.proxy.goproxy-answers.held-back.summary': '{source} 在线，但从这里只有 Apple 自带的程序能连上',
  'finding.proxy.goproxy-answers.held-back.meaning':
    'Apple 的 curl 能连上，gomend 得到的答复却是“no route to host”。这台电脑上有什么在区别对待不同的程序：过滤器或安全软件。',
  'finding.proxy.goproxy-answers.held-back.advice': '请查看这类程序的规则，或者询问这台电脑的管理员。',
  'finding.proxy.goproxy-answers.blocked.summary': '从这里无法连通模块代理 {source}',
  'finding.proxy.goproxy-answers.blocked.meaning':
    '能查到它的域名，但没有响应。可能是这个网络或所在的国家不放行。在后面加“,direct”没有用：只有找不到模块时 go 才会继续。',
  'finding.proxy.goproxy-answers.blocked.advice':
    '请换一个网络试试。如果公司有自己的模块代理，就用它。其他代理都会看到你的模块名，请谨慎选择。关闭校验和数据库解决不了问题。',
  'finding.proxy.goproxy-answers.passed-over.summary': '{source} 没有响应；go 白等一段时间，再去请求 {next}',
  'finding.proxy.goproxy-answers.passed-over.meaning':
    '它后面是 |，所以任何失败之后 go 都会继续。这样能用，但每次查找都要先等第一项。',
  'finding.proxy.goproxy-answers.passed-over.advice': '请连接它可能需要的 VPN，或者把它从列表中去掉。',
  'finding.proxy.goproxy-answers.only-direct.summary': '{source} 没有响应；go 从各模块的源仓库获取',
  'finding.proxy.goproxy-answers.only-direct.meaning':
    '它后面是 |，所以任何失败之后 go 都会继续。只要有 git，模块所在的主机也能连通，这样就能用。',
  'finding.proxy.goproxy-answers.only-direct.advice': '请连接它可能需要的 VPN，或者把它从列表中去掉。',
  'fix.proxy.reach-source.title': '连接到 {source} 所在的网络',
  'fix.proxy.reach-source.why': '只要能重新连通它，go 的设置都不用改。',
  'fix.proxy.reach-source.risk': 'gomend 自己不做任何更改。',
  'fix.proxy.reach-source.undo': '没有需要撤回的内容。',
  'fix.proxy.reach-source.instruction': '请连接 VPN，或者换到能连通 {source} 的网络。之后 gomend 会自动重新检查。',
  'fix.proxy.allow-local-network.title': '允许 {app} 访问本地网络',
  'fix.proxy.allow-local-network.why': 'macOS 目前拒绝访问，只针对这个应用。',
  'fix.proxy.allow-local-network.risk': '这个应用以及在其中运行的程序，将能访问附近的设备。',
  'fix.proxy.allow-local-network.undo': '把同一个开关再关上。',
  'fix.proxy.allow-local-network.instruction':
    '请打开“系统设置”>“隐私与安全性”>“本地网络”，打开 {app} 的开关（如果已经打开，就先关上再打开）。然后按 Command-Q 彻底退出 {app}，重新启动它，再在那里运行 gomend。不在列表里的应用，是从未请求过许可：请更新它。',
  'fix.proxy.allow-local-network-unnamed.title': '允许这个终端访问本地网络',
  'fix.proxy.allow-local-network-unnamed.why': 'macOS 目前拒绝访问，只针对这个应用。',
  'fix.proxy.allow-local-network-unnamed.risk': '这个应用以及在其中运行的程序，将能访问附近的设备。',
  'fix.proxy.allow-local-network-unnamed.undo': '把同一个开关再关上。',
  'fix.proxy.allow-local-network-unnamed.instruction':
    '请打开“系统设置”>“隐私与安全性”>“本地网络”，打开这个终端所属应用的开关。然后按 Command-Q 彻底退出它，tmux 也要退出，重新启动它，再在那里运行 gomend。',
};

const database: Catalogue = {
  'finding.proxy.database.ok.summary': '校验和数据库 {name} 有响应',
  'finding.proxy.database.relayed.summary': '经由 {base} 可以连通校验和数据库 {name}',
  'finding.proxy.database.not-asked.summary': 'go 现在不需要校验和数据库',
  'finding.proxy.database.own-modules.summary': '校验和数据库 {name} 无法连通，而你用的是自己的模块代理',
  'finding.proxy.database.own-modules.meaning': '列在 go.sum 里的模块，不用它也能校验。项目里新加入的模块会失败。',
  'finding.proxy.database.own-modules.advice': '如果这里不加入新模块，无需处理。',
  'finding.proxy.database.unasked.summary':
    '无法判断：访问 {name} 要经过 gomend 不支持的代理（SOCKS 代理或加密的代理）',
  'finding.proxy.database.unseen.summary':
    '无法判断：连到校验和数据库 {name} 所需的时间超过了 gomend 的等待时间；go 会等得更久',
  'finding.proxy.database.refused.summary': '能连通校验和数据库 {name}，但它拒绝请求（状态码 {status}）',
  'finding.proxy.database.refused.meaning':
    '应答者的证书受这台电脑信任：它是数据库本身，或者是代它应答的公司过滤器。go 得到同样的应答，无法校验新模块。',
  'finding.proxy.database.refused.advice':
    '请询问这个网络的管理员，是否允许访问 {name}。对于公司的模块，GOPRIVATE 就够了。关闭数据库会让所有新模块都得不到校验。',
  'finding.proxy.database.in-trouble.summary': '校验和数据库 {name} 出了问题（状态码 {status}）',
  'finding.proxy.database.in-trouble.meaning': '能连通它，它说现在无法应答。项目里新加入的模块，go 可能无法校验。',
  'finding.proxy.database.in-trouble.advice': '请过一会儿再试。关闭它会让所有新模块都得不到校验。',
  'finding.proxy.database.not-database.summary': '能连通 {name}，但它的应答不像校验和数据库的应答（状态码 {status}）',
  'finding.proxy.database.not-database.meaning':
    'gomend 请求的是数据库的最新状态，每个校验和数据库都应该有。如果 go 在校验新模块时停下，问题就要在这里找。',
  'finding.proxy.database.not-database.advice':
    '请看看 GOSUMDB 的地址是否正确，并询问它的管理员。如果它是公共数据库，可能是中间有什么代它应答。',
  'finding.proxy.database.credentials.summary': '校验和数据库 {name} 要求表明身份',
  'finding.proxy.database.credentials.meaning': 'gomend 不看密码，所以无法判断 go 能否通过。',
  'finding.proxy.database.credentials.advice': '如果 go 在校验模块时失败，请询问它的管理员。',
  'finding.proxy.database.no-way.summary': 'go 找不到通往校验和数据库 {name} 的路',
  'finding.proxy.database.no-way.meaning':
    'go 会先问模块代理是否转发它的查询。其中一个失败了，而按它在 GOPROXY 中的位置，go 不能去试下一个。',
  'finding.proxy.database.no-way.advice': '请先解决模块代理的问题。关闭数据库会让所有新模块都得不到校验。',
  'finding.proxy.database.blocked.summary': '校验和数据库 {name} 无法连通',
  'finding.proxy.database.blocked.meaning':
    '模块能下载，但 go 无法校验新模块，于是停下。GOPROXY 中没有哪个模块代理会转发它的查询。',
  'finding.proxy.database.blocked.advice':
    '解决办法是用一个会转发查询的模块代理，或者换一个网络。对于公司的模块，GOPRIVATE 就够了。关闭数据库会让所有新模块都得不到校验。',
};

const clock: Catalogue = {
  'finding.proxy.clock.ok.summary': '这台电脑的时钟准确，依据是 {hosts} 给出的时间',
  'finding.proxy.clock.not-needed.summary': '不需要加密连接，所以时钟没有影响',
  'finding.proxy.clock.unread.summary': '无法判断：{hosts} 没有给出时间',
  'finding.proxy.clock.apart.summary': '无法判断：{hosts} 给出的时间不一致',
  'finding.proxy.clock.one-voice.summary':
    '无法判断：按 {hosts} 给出的时间，这里的时钟差了 {days} 天，而没有别的服务器可以核对',
  'finding.proxy.clock.drifts.summary': '这台电脑的时钟差了 {minutes} 分钟',
  'finding.proxy.clock.drifts.meaning':
    '按 {hosts} 给出的时间，相差 {seconds} 秒。证书仍能通过验证。公司的登录常常只允许相差五分钟。',
  'finding.proxy.clock.drifts.advice': '请让系统自动设置日期和时间。',
  'finding.proxy.clock.off.summary': '这台电脑的时钟差了 {days} 天',
  'finding.proxy.clock.off.meaning':
    '{hosts} 给出的时间一致，与这里相差 {seconds} 秒。证书只在一段时间内有效；有的很快就会被拒绝，登录则现在就会失败。',
  'finding.proxy.clock.off.advice': '请校准时钟。这与时区无关。',
  'finding.proxy.clock.behind.summary': '这台电脑的时钟慢了 {days} 天，所以证书被拒绝',
  'finding.proxy.clock.behind.meaning':
    '证书只在一段时间内有效，按这里的时钟，这段时间还没到。所有加密连接都会这样失败；服务器没有问题。按 {hosts} 给出的时间，相差 {seconds} 秒。',
  'finding.proxy.clock.behind.advice': '请校准时钟。这与时区无关，而关闭证书检查等于敞开所有的门。',
  'finding.proxy.clock.ahead.summary': '这台电脑的时钟快了 {days} 天，所以证书被拒绝',
  'finding.proxy.clock.ahead.meaning':
    '证书只在一段时间内有效，按这里的时钟，这段时间已经过了。所有加密连接都会这样失败；服务器没有问题。按 {hosts} 给出的时间，相差 {seconds} 秒。',
  'finding.proxy.clock.ahead.advice': '请校准时钟。这与时区无关，而关闭证书检查等于敞开所有的门。',
  'finding.proxy.clock.certificates-of-tomorrow.summary': '这台电脑的时钟慢了：按它的时间，{host} 的证书要到将来才生效',
  'finding.proxy.clock.certificates-of-tomorrow.meaning':
    '证书从 {notBefore} 起有效，按这里的时钟，这个时间还没到。没有人会签发将来才生效的证书，所以多半是时钟不准。没有服务器告诉 gomend 时间。',
  'finding.proxy.clock.certificates-of-tomorrow.advice':
    '请把这里的日期与手机对照，然后校准时钟。关闭证书检查则等于敞开所有的门。',
  'fix.proxy.use-network-time.title': '让 Mac 通过网络校准时钟',
  'fix.proxy.use-network-time.why': '之后它会自动向 Apple 的时间服务器查询，保持准确。第一次可能需要一分钟。',
  'fix.proxy.use-network-time.risk': '日期会跳到正确的值。时区不变。',
  'fix.proxy.use-network-time.undo': '开关在“系统设置”>“通用”>“日期与时间”。错误的时间没有必要恢复。',
  'fix.proxy.set-clock.title': '手动校准时钟',
  'fix.proxy.set-clock.why':
    '证书只在一段时间内有效，而这台电脑以为现在不在这段时间内。有些办公网络不让任何时间服务器通过。',
  'fix.proxy.set-clock.risk': '没有风险。',
  'fix.proxy.set-clock.undo': '没有需要撤回的内容。',
  'fix.proxy.set-clock.instruction':
    '请打开“系统设置”>“通用”>“日期与时间”，打开自动设置时间和日期的开关。如果没有效果，说明这个网络不让任何时间服务器通过：请在那里关掉自动设置，照着手机输入日期和时间。之后 gomend 会自动重新检查。',
  'fix.proxy.set-clock-linux.title': '校准时钟',
  'fix.proxy.set-clock-linux.why': '证书只在一段时间内有效，而这台电脑以为现在不在这段时间内。',
  'fix.proxy.set-clock-linux.risk': '没有风险。',
  'fix.proxy.set-clock-linux.undo': '`sudo timedatectl set-ntp false` 会把开关再关上。',
  'fix.proxy.set-clock-linux.instruction':
    '请运行 `sudo timedatectl set-ntp true`，让系统通过网络校准时钟。之后 gomend 会自动重新检查。',
};

const tls: Catalogue = {
  'finding.proxy.tls.ok.summary': '{hosts} 能证明自己的身份',
  'finding.proxy.tls.nothing.summary': '不需要加密连接',
  'finding.proxy.tls.unseen.summary': '无法判断：{hosts} 没有给出证书',
  'finding.proxy.tls.interception.summary': '访问 {hosts} 时，中间有一方出示了自己的证书',
  'finding.proxy.tls.interception.meaning':
    '这些证书都由“{authority}”签发，而这台电脑不认识它。公司会用这种方式查看加密流量，并把自己的根证书装到公司的电脑上。这台电脑上缺少它。',
  'finding.proxy.tls.interception.advice':
    '请向公司索取根证书，再通过另一种途径取得它的指纹，核对是否一致。gomend 不从连接中取证书：那样等于谁在中间就信任谁。在 go 或 git 中关闭检查也没有用。Node（NODE_EXTRA_CA_CERTS）、Java 和容器各有自己的列表，也需要这个根证书。',
  'fix.proxy.company-root.title': '添加公司的根证书',
  'fix.proxy.company-root.why': '有了它，这台电脑才会认可在这里看到的证书。',
  'fix.proxy.company-root.risk': '谁持有这个根证书，谁就能看到这台电脑发送的内容。哪一个才是对的，只有公司能告诉你。',
  'fix.proxy.company-root.undo':
    '`sudo security remove-trusted-cert -d root.pem` 会撤回信任；证书可以在“钥匙串访问”中移除。',
  'fix.proxy.company-root.instruction':
    '请向公司的技术支持索取“{authority}”背后的根证书文件，并通过电话或书面取得它的 SHA-256 指纹。然后坐在这台 Mac 前（不要通过 ssh）运行 `gomend fix proxy.tls --company-root root.pem --fingerprint FINGERPRINT`：gomend 会核对这个文件是否正是那张证书，是否正是这里缺少的那张，再把它放进钥匙串。如果这台 Mac 由公司管理，请改为索取包含根证书的描述文件。之后 gomend 会自动重新检查。',
  'fix.proxy.company-root-linux.title': '添加公司的根证书',
  'fix.proxy.company-root-linux.why': '有了它，这台电脑才会认可在这里看到的证书。',
  'fix.proxy.company-root-linux.risk':
    '谁持有这个根证书，谁就能看到这台电脑发送的内容。哪一个才是对的，只有公司能告诉你。',
  'fix.proxy.company-root-linux.undo': '把文件移走，再运行同一条命令。',
  'fix.proxy.company-root-linux.instruction':
    '请向公司的技术支持索取“{authority}”背后的根证书文件，并通过电话或书面取得它的 SHA-256 指纹。然后，在 Debian 和 Ubuntu 上运行 `gomend fix proxy.tls --company-root root.pem --fingerprint FINGERPRINT`：gomend 会核对这个文件是否正是那张证书，是否正是这里缺少的那张，再让系统信任它。在其他系统上，请把它放到系统存放自有根证书的位置。之后 gomend 会自动重新检查。',
  'finding.proxy.tls.untrusted.summary': '{host} 出示的证书不受这台电脑信任',
  'finding.proxy.tls.untrusted.meaning':
    '它由“{authority}”签发，而这台电脑不认识它。可能是公司的服务器用了自己的根证书，也可能中间有别人；只看一台主机，无法判断。',
  'finding.proxy.tls.untrusted.advice':
    '请询问 {host} 的管理员，或者这个网络的管理员。信任连接中出示的证书，或者关闭检查，等于谁都信任。',
  'finding.proxy.tls.public-root.summary': '这台电脑不认识 {host} 背后的公共证书颁发机构',
  'finding.proxy.tls.public-root.meaning':
    '证书由“{authority}”签发，凡是及时更新的系统都认识它。这里的受信任根证书列表太旧、是空的，或者已被替换。',
  'finding.proxy.tls.public-root.advice': '请更新系统。在 Linux 上，请安装 ca-certificates 软件包。',
  'finding.proxy.tls.expired.summary': '{host} 的证书已过期',
  'finding.proxy.tls.expired.meaning': '它的有效期到 {notAfter} 为止，而这里的时钟是准的。签发者是“{issuer}”。',
  'finding.proxy.tls.expired.advice': '请告诉 {host} 的管理员；如果是过滤器代它应答，请告诉过滤器的管理员。',
  'finding.proxy.tls.not-yet-valid.summary': '{host} 的证书尚未生效',
  'finding.proxy.tls.not-yet-valid.meaning': '它从 {notBefore} 起有效，而这里的时钟是准的。签发者是“{issuer}”。',
  'finding.proxy.tls.not-yet-valid.advice': '请告诉 {host} 的管理员；如果是过滤器代它应答，请告诉过滤器的管理员。',
  'finding.proxy.tls.other-name.summary': '{host} 出示的证书是为另一台主机签发的',
  'finding.proxy.tls.other-name.meaning': '证书上写的是“{subject}”，由“{issuer}”签发。在那里应答的不是 {host}。',
  'finding.proxy.tls.other-name.advice':
    '原因可能是过滤器、Wi-Fi 的登录页或错误的地址。请换一个网络试试。关闭检查等于谁都信任。',
  'finding.proxy.tls.self-signed.summary': '{host} 出示的证书没有任何机构担保',
  'finding.proxy.tls.self-signed.meaning': '它是自己给自己签发的：“{subject}”。',
  'finding.proxy.tls.self-signed.advice': '请 {host} 的管理员换一张正规的证书。关闭检查等于谁都信任。',
  'fix.proxy.other-network.title': '换一个网络试试',
  'fix.proxy.other-network.why': '在这里代 {host} 应答的，不是 {host}。',
  'fix.proxy.other-network.risk': 'gomend 自己不做任何更改。',
  'fix.proxy.other-network.undo': '没有需要撤回的内容。',
  'fix.proxy.other-network.instruction':
    '如果这个网络要求登录，就登录，或者换到另一个网络。如果它是公司的网络，请要求放行 {host}。之后 gomend 会自动重新检查。',
};

const trust: Catalogue = {
  'finding.proxy.trust-files.only-mac.summary': '在这个系统上，使用证书文件是常规做法',
  'finding.proxy.trust-files.keychain.summary': '钥匙串信任什么，go 就信任什么',
  'finding.proxy.trust-files.ignored.summary': '设置了 {names}，而这个 Go 在 Mac 上不理会它',
  'finding.proxy.trust-files.ignored.meaning': '从 Go 1.27 起，{names} 会取代钥匙串，只有它指定的文件里的证书才算数。',
  'finding.proxy.trust-files.ignored.advice': '更新 Go 之前，请先想一想为什么要设置它。',
  'finding.proxy.trust-files.unknown-go.summary': '设置了 {names}；go 是否理会它，取决于版本',
  'finding.proxy.trust-files.unknown-go.meaning':
    'Go 1.27 及更高版本在 Mac 上只信任那些证书，不再信任钥匙串。gomend 无法判断这是哪个版本的 Go。',
  'finding.proxy.trust-files.unknown-go.advice': '请先查明 go 为什么不显示版本。',
  'finding.proxy.trust-files.empty.summary': '{names} 让 go 一张证书也没有',
  'finding.proxy.trust-files.empty.meaning':
    'Go {version} 只信任 {names} 指定的证书，不再信任钥匙串。在 {files} 中找不到任何证书，所以所有加密连接都会失败。',
  'finding.proxy.trust-files.empty.advice': '建议去掉这一行，让 go 重新信任钥匙串。在 Go 1.27 之前，它不起作用。',
  'finding.proxy.trust-files.replaces.summary': '{names} 让 go 不用钥匙串，于是缺了需要的证书',
  'finding.proxy.trust-files.replaces.meaning':
    'Go {version} 只信任 {files} 中的证书。按这些证书，go 最先访问的服务器不受信任，而钥匙串可能是认识它的。',
  'finding.proxy.trust-files.replaces.advice': '建议去掉这一行，让 go 重新信任钥匙串。在 Go 1.27 之前，它不起作用。',
  'finding.proxy.trust-files.in-place.summary': '对 go 来说，{names} 取代了钥匙串，目前一切正常',
  'finding.proxy.trust-files.in-place.meaning':
    'Go {version} 只信任 {files} 中的证书。公司加到钥匙串里的根证书，对 go 不算数。',
  'finding.proxy.trust-files.in-place.advice': '如果你不需要它，请去掉这一行。',
};

export const proxyTrust: Catalogue = { ...answers, ...database, ...clock, ...tls, ...trust };
