import type { Catalogue } from '../words.ts';

const all: Catalogue = {
  'finding.resolver.servers.ok.summary': 'DNS 服务器（共 {servers|# 个|# 个}）能应答 {hosts} 的查询',
  'finding.resolver.servers.not-needed.summary': '按你的设置，go 没有域名需要查询',
  'finding.resolver.servers.none.summary': '这台电脑没有可查询的 DNS 服务器',
  'finding.resolver.servers.none.meaning':
    'DNS 服务器把 {hosts} 这样的域名变成地址。这里一个也没有配置，所以查询任何域名都是“no such host”。',
  'finding.resolver.servers.none.advice':
    '重新连接你的网络，网络通常会提供 DNS 服务器。如果没有，请向负责该网络的人询问正确的 DNS 服务器。',
  'finding.resolver.servers.local-dead.all.summary': '域名查询发往这台电脑上的 {servers}，而那里没有程序在监听',
  'finding.resolver.servers.local-dead.all.meaning':
    '本应由这台电脑上的一个程序应答所有域名：本地 DNS 服务器、广告拦截程序之类。它没有运行，而系统也不向别处查询。',
  'finding.resolver.servers.local-dead.all.advice':
    '重新启动那个程序，或让网络提供自己的 DNS 服务器。在旁边加一个公共服务器会掩盖故障，你公司的域名也会随之查不到。',
  'finding.resolver.servers.local-job.summary': '{servers} 没有应答，那里本应由后台任务 {job} 应答',
  'finding.resolver.servers.local-job.meaning': '只要那个任务不运行，在那里查询的域名就找不到。',
  'finding.resolver.servers.local-job.advice': '请看关于该后台任务的检查结果。',
  'finding.resolver.servers.local-dead.domain.summary':
    '{domain} 下的域名向这台电脑上的 {servers} 查询，而那里没有程序在监听',
  'finding.resolver.servers.local-dead.domain.meaning':
    '本应由这台电脑上的一个程序应答 {domain} 的查询，但它没有运行。其他域名不受影响。',
  'finding.resolver.servers.local-dead.domain.advice':
    '重新启动那个程序。如果不再需要它，就应去掉 /etc/resolver 里把域名指向那里的文件。',
  'finding.resolver.servers.dead.all.summary': '没有 DNS 服务器应答：{servers}',
  'finding.resolver.servers.dead.all.meaning':
    'DNS 服务器把域名变成地址。gomend 向每个已配置的服务器都查询了两次，没有收到可读的应答，所以 go 找不到任何主机。',
  'finding.resolver.servers.dead.all.advice':
    '如果这些服务器属于另一个网络，或属于已断开的 VPN，请连接到那里，或改回当前网络的服务器。清空缓存在这里没有用。',
  'finding.resolver.servers.dead.domain.summary': '{domain} 的 DNS 服务器没有应答：{servers}',
  'finding.resolver.servers.dead.domain.meaning':
    '对 {domain} 下的域名，这台电脑使用专门的 DNS 服务器，而它们没有任何应答。',
  'finding.resolver.servers.dead.domain.advice': '如果它们要通过 VPN 才能连通，请连接 VPN。其他域名不受影响。',
  'finding.resolver.servers.not-direct.summary': '列出的 DNS 服务器没有应答 gomend，但系统能查到域名',
  'finding.resolver.servers.not-direct.meaning':
    '{servers} 没有给 gomend 应答。系统却有结果：来自缓存，或来自列表里看不到的加密 DNS。',
  'finding.resolver.servers.not-direct.advice': '域名能查到就无需处理。',
};

const single: Catalogue = {
  'finding.resolver.servers.one-silent.summary': 'DNS 服务器 {server} 没有应答',
  'finding.resolver.servers.one-silent.meaning':
    'gomend 查询了两次，都没有收到应答。{alive} 会代为应答，但每次先问到这个服务器时，查询都要多等几秒。',
  'finding.resolver.servers.one-silent.advice': '把它从列表中去掉，或查明它为什么没有应答。',
  'finding.resolver.servers.one-closed.summary': 'DNS 服务器 {server} 处没有程序应答',
  'finding.resolver.servers.one-closed.meaning': '那台电脑开着，但上面没有运行 DNS 服务器。{alive} 会代为应答。',
  'finding.resolver.servers.one-closed.advice': '把它从列表中去掉，或在那里启动 DNS 服务器。',
  'finding.resolver.servers.one-garbled.summary': 'DNS 服务器 {server} 的应答无法读取',
  'finding.resolver.servers.one-garbled.meaning':
    '收到的内容不是对该查询的正常应答：已损坏，或是给别人的。{alive} 应答正常。',
  'finding.resolver.servers.one-garbled.advice':
    '往往是路由器有故障，或路由器在插手。重启路由器，或把这个服务器从列表中去掉。',
  'finding.resolver.servers.one-no-route.summary': '没有通往 DNS 服务器 {server} 的路由',
  'finding.resolver.servers.one-no-route.meaning':
    '系统会立即跳过它，所以不会变慢。{alive} 有应答。通常是在没有 IPv6 的网络上配置了 IPv6 服务器。',
  'finding.resolver.servers.one-no-route.advice': '无需处理。',
  'finding.resolver.servers.lossy.summary': 'DNS 服务器 {server} 对 {sent} 次查询中的 {lost} 次没有应答',
  'finding.resolver.servers.lossy.meaning':
    'gomend 在半秒内向它查询了 {sent} 次，其中 {lost} 次的应答没有在一秒内收到。每丢失一次，查询就要等一秒或更久，go 也跟着等。Wi-Fi 信号弱、线路拥挤、服务器过载，或服务器限制查询次数，都会这样。',
  'finding.resolver.servers.lossy.advice':
    '请靠近路由器，或改用网线，再检查一次。如果仍然如此，请把依据里的数字告诉服务器或线路的运营方。',
  'finding.resolver.servers.slow.summary': 'DNS 服务器 {server} 每次应答需要 {median}',
  'finding.resolver.servers.slow.meaning':
    '不会因此失败，但 go 要先查到两个域名才能开始下载，所以每次启动都要等一秒或更久。服务器太远、卫星线路或 VPN 都会这样。',
  'finding.resolver.servers.slow.advice': '如果这个网络提供自己的服务器，通常会更快。否则无需处理。',
};

const hosts: Catalogue = {
  'finding.resolver.servers.disagree.summary': '各 DNS 服务器对 {host} 的结果不一致',
  'finding.resolver.servers.disagree.meaning':
    '{finders} 知道它，{deniers} 说它不存在或没有地址。先问到哪个就以哪个为准，所以时而成功，时而失败。',
  'finding.resolver.servers.disagree.advice':
    '所知内容不同的服务器不能放在同一个列表里。只保留你所在网络的服务器。把公司服务器排在公共服务器后面行不通：第一个“没有”就是最终结果。',
  'finding.resolver.servers.system-finds.summary': 'DNS 服务器不知道 {host}，但系统能找到它',
  'finding.resolver.servers.system-finds.meaning':
    '{servers} 没有给出地址。系统的地址另有来源：/etc/hosts、加密 DNS 或缓存。',
  'finding.resolver.servers.system-finds.advice': '能找到就无需处理。',
  'finding.resolver.servers.private-host.summary': '存放私有模块的 {host} 在这里查不到',
  'finding.resolver.servers.private-host.meaning':
    '你的设置把它列为私有模块所在的主机。目前 {servers} 没有给出它的地址。',
  'finding.resolver.servers.private-host.advice': '如果它要通过 VPN 才能连通，请先连接 VPN，再从那里下载。',
  'finding.resolver.servers.optional-host.summary': '找不到 {host}，但 go 只是偶尔需要它',
  'finding.resolver.servers.optional-host.meaning':
    '{servers} 没有给出它的地址。只有另一个服务器没有所需内容时，go 才会访问它。',
  'finding.resolver.servers.optional-host.advice': '目前无需处理。',
  'finding.resolver.servers.proxy-host.summary': 'DNS 服务器不知道 HTTP 代理 {host}',
  'finding.resolver.servers.proxy-host.meaning': '{servers} 没有给出它的地址。',
  'finding.resolver.servers.proxy-host.advice': '请看关于代理变量的检查结果。',
  'finding.resolver.servers.sunk.summary': 'DNS 服务器给 {host} 的地址哪里也到不了',
  'finding.resolver.servers.sunk.meaning':
    '{servers} 的应答是 0.0.0.0 或 ::，过滤器和广告拦截程序就是这样拒绝域名的。go 需要这个域名。',
  'finding.resolver.servers.sunk.advice':
    '在那里应答的过滤器中放行 {host}，或询问它的运营方。换一个 DNS 服务器等于绕过一条规则，而那条规则可能是有意设的。',
  'finding.resolver.servers.failing.summary': 'DNS 服务器查不到 {host}（{codes}）',
  'finding.resolver.servers.failing.meaning':
    '{servers} 有应答，但表示查不出结果，或不愿应答。这并不说明主机本身的情况。',
  'finding.resolver.servers.failing.advice':
    '一分钟后再试。如果仍然如此，就是该服务器或它自己的网络连接有问题；请把代码 {codes} 告诉它的运营方。',
  'finding.resolver.servers.half-silent.summary': '关于 {host} 的查询，DNS 服务器有一种没有应答',
  'finding.resolver.servers.half-silent.meaning':
    '主机可以有 IPv4 和 IPv6 两种地址。{servers} 表示其中一种没有，而另一种问了两次都没有应答。所以 go 只能等待，可能得不到地址。',
  'finding.resolver.servers.half-silent.advice':
    '一分钟后再试。如果仍然如此，就是途中有东西拦住了其中一种查询：请换一个网络再检查，并告诉这个网络的运营方。',
  'finding.resolver.servers.failing-signature.summary': 'DNS 服务器不信任它查到的 {host} 的结果（{codes}）',
  'finding.resolver.servers.failing-signature.meaning':
    '{servers} 表示，关于 {host} 的应答没有正确签名（DNSSEC），因此不给出结果。原因见依据，用的是服务器的原话。',
  'finding.resolver.servers.failing-signature.advice':
    '如果是服务器的时钟不准，或途中有东西改动应答，那么所有签名的域名在那里都会失败：请告诉它的运营方。如果只有这个域名如此，就要由 {host} 的运营方修复。',
  'finding.resolver.servers.failing-way.summary': 'DNS 服务器无法连通知道 {host} 的服务器（{codes}）',
  'finding.resolver.servers.failing-way.meaning':
    '{servers} 有应答，但表示它需要查询的服务器没有应答。往往是它自己通往互联网的路断了：路由器没有接通线路，或有防火墙。',
  'finding.resolver.servers.failing-way.advice':
    '看看其他域名能否查到。如果都查不到，问题在通往互联网的路上；如果只缺这一个，请等待，或询问它的运营方。',
  'finding.resolver.servers.refused.summary': 'DNS 服务器拒绝查询 {host}',
  'finding.resolver.servers.refused.meaning':
    '{servers} 在运行，但应答是“refused”：它不为这台电脑服务，或不查询这个域名。这并不说明主机本身的情况。',
  'finding.resolver.servers.refused.advice':
    '往往是另一个网络或另一个运营商的服务器：请改用你所在网络的服务器，或请它的运营方允许你使用。',
  'finding.resolver.servers.lame.summary': '{servers} 不是用来查询域名的服务器',
  'finding.resolver.servers.lame.meaning':
    '它对 {host} 一无所知，也不会去问别的服务器：这种服务器只回答自己管的域名。Go 把这种情况称为“lame referral”，找不到主机。',
  'finding.resolver.servers.lame.advice': '它不应出现在 DNS 服务器列表里。请使用你所在网络的服务器。',
  'finding.resolver.servers.filtered.summary': 'DNS 服务器的一条规则让 {host} 查不到',
  'finding.resolver.servers.filtered.meaning':
    '{servers} 自己就是这样说的，并给出了原因（见依据）：该域名在那里遭到拦截、过滤或禁止。',
  'finding.resolver.servers.filtered.advice':
    '请服务器的运营方放行 {host}。换一个 DNS 服务器等于绕过一条规则，而那条规则可能是有意设的。',
  'finding.resolver.servers.no-address.summary': '{host} 存在，但 DNS 服务器没有它的地址',
  'finding.resolver.servers.no-address.meaning':
    '{servers} 表示知道这个域名，但它没有地址。这是区域 {zone} 给出的答复，可缓存 {seconds} 秒。go 无法连接它。',
  'finding.resolver.servers.no-address.advice': '需要由 {zone} 的负责人填写地址。如果刚刚填好，请等这段时间过去。',
  'finding.resolver.servers.no-address-unvouched.summary': 'DNS 服务器没有 {host} 的地址，也没有说明依据谁的答复',
  'finding.resolver.servers.no-address-unvouched.meaning':
    '{servers} 表示知道这个域名，但它没有地址。这类应答正常会写明来自哪个区域，而这个没有写：可能有过滤器去掉了地址。',
  'finding.resolver.servers.no-address-unvouched.advice': '请服务器或过滤器的运营方放行 {host}，或换一个网络试试。',
  'finding.resolver.servers.denied.summary': 'DNS 服务器表示 {host} 不存在',
  'finding.resolver.servers.denied.meaning':
    '{servers} 表示这个域名不存在。这是区域 {zone} 给出的答复，可缓存 {seconds} 秒。go 得到的是“no such host”。',
  'finding.resolver.servers.denied.advice':
    '先检查 GOPROXY 里有没有拼写错误。公司的主机可能只在公司内部存在：请连接 VPN 再检查。',
  'finding.resolver.servers.denied-remembered.summary': 'DNS 服务器缓存了“{host} 不存在”这个结果',
  'finding.resolver.servers.denied-remembered.meaning':
    '{servers} 之前查询过，从区域 {zone} 得到了这个答复。gomend 查询了两次，期间这个否定结果的缓存时间在减少：还剩 {seconds} 秒。在此之前不会重新查询，go 得到的是“no such host”。',
  'finding.resolver.servers.denied-remembered.advice':
    '如果这个域名刚刚建立或修复，请等这段时间过去。否则请检查 GOPROXY 里有没有拼写错误；公司的主机可能只在公司内部存在。',
  'finding.resolver.servers.denied-unvouched.summary': 'DNS 服务器表示 {host} 不存在，但没有说明依据谁的答复',
  'finding.resolver.servers.denied-unvouched.meaning':
    '{servers} 表示这个域名不存在。正常的否定应答会写明来自哪个区域、有效多久。这个应答没有写明任何来源，没有谁为它担保。可能是该服务器，或途中的某个设备，自己编造的。',
  'finding.resolver.servers.denied-unvouched.advice':
    '请服务器或过滤器的运营方放行 {host}，或换一个网络试试。从这里无法判断是谁。',
  'finding.resolver.servers.made-up.summary': 'DNS 服务器给 {host} 的地址，与它给不存在的域名的地址相同',
  'finding.resolver.servers.made-up.meaning':
    'gomend 向 {servers} 查询了一个没有人拥有的域名，得到的是同一个地址。所以这不是 {host} 的地址，而是这个网络里某个东西的地址：说明你为何受阻或要求你登录的页面，或是接管所有域名的代理。',
  'finding.resolver.servers.made-up.advice':
    '打开任意一个网页：如果出现要求登录的页面，先登录。否则请询问服务器的运营方。如果 go 仍能正常访问，那就是有意设置的代理。',
  'finding.resolver.servers.makes-up.summary': '{servers} 会给不存在的域名返回地址',
  'finding.resolver.servers.makes-up.meaning':
    'gomend 查询了一个没有人拥有的域名，得到的是 {addresses}。go 需要的域名都能正确查到，但拼错的域名或内部域名会通向陌生的地址，而不是得到“no such host”。',
  'finding.resolver.servers.makes-up.advice': '就 go 而言无需处理。许多运营商在用户页面里有关闭它的开关。',
  'finding.resolver.servers.kinds.summary': '各 DNS 服务器把 {host} 指向不同的地方',
  'finding.resolver.servers.kinds.meaning':
    '{outside} 给出的是互联网上的地址，{inside} 给出的是某个网络内部的地址。先问到哪个就以哪个为准。',
  'finding.resolver.servers.kinds.advice':
    '在公司内部，这可能是有意的：那就只在列表里保留公司的服务器。所知内容不同的服务器不能放在同一个列表里。',
  'finding.resolver.servers.more-answers.summary': '除 {server} 的应答外，还收到 {n} 个没有人要的应答',
  'finding.resolver.servers.more-answers.meaning':
    '每次查询都带有一个编号，并从一个端口发出，这个端口只有所问的服务器才应知道。收到的应答里，有的编号不对，有的回答的是别的查询，有的来自别的发送者，有的与第一个应答矛盾。gomend 没有采用它们。代替其他服务器应答的路由器会这样，想抢在真正的服务器之前应答的设备也会这样。',
  'finding.resolver.servers.more-answers.advice':
    '请换一个网络再检查。如果在那里不再出现，请询问这个网络的运营方；次数见依据。',
};

const manual: Catalogue = {
  'finding.resolver.manual-servers.only-mac.summary': '网络服务及其 DNS 服务器是 macOS 特有的',
  'finding.resolver.manual-servers.automatic.summary': 'DNS 服务器由网络提供',
  'finding.resolver.manual-servers.set.summary': '{service} 的 DNS 服务器是手动填写的（{servers}）',
  'finding.resolver.manual-servers.harmless.summary':
    '{service} 使用手动填写的 DNS 服务器（{servers}），go 需要的域名都能查到',
  'finding.resolver.manual-servers.harmless.meaning':
    '它们取代了这个网络提供的 {offered}。go 需要的域名没有因此查不到。',
  'finding.resolver.manual-servers.harmless.advice': '无需处理。',
  'finding.resolver.manual-servers.host-hidden.summary': '{service} 上手动填写的 DNS 服务器让 {host} 查不到',
  'finding.resolver.manual-servers.host-hidden.meaning':
    '这个网络提供 {offered}，它知道 {host}。现在改为向手动填写的 {servers} 查询，而那里查不到它。于是 go 连不上它：“no such host”。',
  'finding.resolver.manual-servers.host-hidden.advice':
    '如果 {servers} 不是你有意要用的，请让网络重新提供自己的服务器。把它们排在手动填写的服务器后面没有用：第一个“没有”就是最终结果。',
  'finding.resolver.manual-servers.domain-hidden.summary': '{service} 上手动填写的 DNS 服务器让 {domain} 的域名查不到',
  'finding.resolver.manual-servers.domain-hidden.meaning':
    '这个网络为自己的域 {domain} 提供 {offered}。现在改为向手动填写的 {servers} 查询，而那里表示 {domain} 不存在。对 go 来说，这个网络里的主机都是“no such host”。',
  'finding.resolver.manual-servers.domain-hidden.advice':
    '如果 {servers} 不是你有意要用的，请让网络重新提供自己的服务器。把它们排在手动填写的服务器后面没有用：第一个“没有”就是最终结果。',
  'fix.resolver.automatic-servers.title': '让 {service} 重新使用网络提供的 DNS 服务器',
  'fix.resolver.automatic-servers.why': '手动填写的服务器（{servers}）挡住了这个网络提供的 {offered}。',
  'fix.resolver.automatic-servers.risk': '如果填写 {servers} 是有原因的（过滤、隐私），它们的作用也会随之消失。',
  'fix.resolver.automatic-servers.undo': '恢复列表 {servers}。',
};

const supplemental: Catalogue = {
  'finding.resolver.supplemental.only-mac.summary': 'VPN 的附加 DNS 服务器是 macOS 特有的',
  'finding.resolver.supplemental.none.summary': '没有 VPN 登记自己的 DNS 服务器',
  'finding.resolver.supplemental.ok.summary': '{domains} 的附加 DNS 服务器有应答',
  'finding.resolver.supplemental.stale.summary': '{domain} 的 DNS 服务器仍有登记，但已经不在',
  'finding.resolver.supplemental.stale.meaning':
    '某个 VPN 为 {domain} 下的域名登记了 {servers}。它们已无法连通，但 macOS 仍向它们查询，所以这些域名查不到。看起来是 VPN 结束时没有清理。',
  'finding.resolver.supplemental.stale.advice':
    '在该 VPN 自己的程序里连接再断开。重启 Mac 也能清除。不建议靠猜测删除系统里的条目。',
  'fix.resolver.restart-vpn.title': '连接再断开 VPN',
  'fix.resolver.restart-vpn.why': '只有为 {domain} 登记 {servers} 的程序才能妥善撤回它们。',
  'fix.resolver.restart-vpn.risk': '经由 VPN 的连接会中断。',
  'fix.resolver.restart-vpn.undo': '没有需要撤回的内容。',
  'fix.resolver.restart-vpn.instruction': '打开你的 VPN 程序，连接；如果现在不需要，再断开。gomend 会自动重新检查。',
};

export const resolverServers: Catalogue = { ...all, ...single, ...hosts, ...manual, ...supplemental };
