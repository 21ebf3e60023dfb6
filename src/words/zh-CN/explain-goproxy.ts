import type { Catalogue } from '../words.ts';

/** `gomend explain goproxy`: how each entry of the list does. */
export const explainGoproxy: Catalogue = {
  'explain.goproxy.failed': '无法弄清：{subject}（{code}）{detail}',
  'explain.goproxy.head': 'GOPROXY 各项的情况：{list}',
  'explain.goproxy.error': 'Go 无法读取这个列表，什么也不下载：{error}',
  'explain.goproxy.no-proxy': '这个列表里没有代理，所以没有可查看的。',
  'explain.goproxy.asked':
    '已按 go 的方式向每一项请求 {module}：最多 16 个小请求和一个 zip。凡是 go 按这个列表不会访问的，gomend 也没有访问。',

  'explain.goproxy.operator.google': 'Google 的，面向所有人',
  'explain.goproxy.operator.goproxy-cn': 'goproxy.cn，面向所有人',
  'explain.goproxy.operator.goproxy-io': 'goproxy.io，面向所有人',
  'explain.goproxy.operator.aliyun': '阿里云的镜像，面向所有人',
  'explain.goproxy.operator.artifactory': 'Artifactory 服务器',
  'explain.goproxy.operator.nexus': 'Nexus 服务器',
  'explain.goproxy.quirk.nexus': '除非另有设置，Nexus 会把“找不到”记住一天，所以在此之前，新版本可能一直找不到。',

  'explain.goproxy.health.serves': '正常提供',
  'explain.goproxy.health.lacks': '正常，但没有 {module}',
  'explain.goproxy.health.fails': '不能用',
  'explain.goproxy.health.garbled': '返回的内容 go 无法读取',
  'explain.goproxy.health.refuses': '禁止所请求的内容',
  'explain.goproxy.health.unknown': '无法判断',
  'explain.goproxy.word.direct': 'direct：go 用 git 或同类工具，直接访问模块所在的仓库。',
  'explain.goproxy.word.off': 'off：go 到此停下，不再访问别处。',

  'explain.goproxy.way.name': '它的域名查不到地址。（{detail}）',
  'explain.goproxy.way.connection': '那里没有程序接受连接。（{detail}）',
  'explain.goproxy.way.handshake': '它接受连接，但建立不了加密连接。（{detail}）',
  'explain.goproxy.way.no-http': '它接受连接，但应答不是 HTTP。（{detail}）',
  'explain.goproxy.way.http-proxy': '中间的 HTTP 代理 {proxy} 不让请求通过。（{detail}）',
  'explain.goproxy.way.unseen': '在可用的时间内没有响应，但这不一定表示不会有响应。{detail}',
  'explain.goproxy.way.unasked': '从这里无法请求它，这不说明它有问题：gomend 无法与中间的 HTTP 代理通信。（{detail}）',
  'explain.goproxy.way.certificate': 'Go 不认可它的身份：{fault}。',
  'explain.goproxy.way.answers': '它有响应{by}。',
  'explain.goproxy.way.by': '，经由 HTTP 代理 {proxy}',
  'explain.goproxy.phases': '域名：{lookup}，连接：{connect}，加密：{tls}，响应：{answer}。',
  'explain.goproxy.phase.none': '不需要',
  'explain.goproxy.fault.clock': '这台电脑的时钟不准，所以没有证书能对上',
  'explain.goproxy.fault.expired': '它的证书已于 {date} 到期',
  'explain.goproxy.fault.not-yet-valid': '它的证书以后才生效',
  'explain.goproxy.fault.other-name': '它的证书是为另一台主机签发的',
  'explain.goproxy.fault.self-signed': '除了它自己，没有谁为它的证书担保',
  'explain.goproxy.fault.public-root': '为它担保的公共证书颁发机构，这台电脑不认识（{authority}）',
  'explain.goproxy.fault.untrusted': '为它担保的一方，这台电脑不认识（{authority}）',
  'explain.goproxy.fault.go-only':
    '这台电脑认可 {authority}，但 SSL_CERT_FILE 或 SSL_CERT_DIR 指定了别的证书，而这个 go 只认那些',
  'explain.goproxy.identity.days': '它的证书由 {authority} 担保，还有 {days} 天有效。',
  'explain.goproxy.identity.soon': '它的证书 {date} 到期（还有 {days} 天），之后 go 会拒绝它。由 {authority} 担保。',
  'explain.goproxy.identity.intercepted':
    '这台主机是 Google 的，证书却来自 {authority}：中间有一方拆开了连接，在查看其中的内容，多半是公司的过滤器。',
  'explain.goproxy.identity.go-trusts': '这台电脑不认可它；go 认可，因为 SSL_CERT_FILE 或 SSL_CERT_DIR 这样指定。',
  'explain.goproxy.identity.go-unknown':
    '设置了 SSL_CERT_FILE 或 SSL_CERT_DIR。在 Mac 上，Go 1.27 及更高版本只认这些文件，更早的版本从不认；无法判断这是哪个版本的 go。',
  'explain.goproxy.clock': '它的时钟与这台电脑的相差 {minutes} 分钟。',
  'explain.goproxy.sends-to': '它会转到 {hosts}，那里能看到下载了什么。',

  'explain.goproxy.right': '正确：{items}。',
  'explain.goproxy.not-offered': '没有提供，也不是必须：{items}。',
  'explain.goproxy.item.list': '版本列表',
  'explain.goproxy.item.info': '版本时间（.info）',
  'explain.goproxy.item.mod': 'go.mod（.mod）',
  'explain.goproxy.item.zip': '源代码（.zip）',
  'explain.goproxy.item.latest': '最新版本（@latest）',
  'explain.goproxy.item.unknown': '对没有的内容回答“找不到”',
  'explain.goproxy.item.upper': '带大写字母的名称',
  'explain.goproxy.item.sumdb': '校验和数据库',
  'explain.goproxy.not-asked.no-module': '没有请求，因为它没有这个模块：{items}。',
  'explain.goproxy.not-asked.no-database': '没有请求，因为 go 也不会请求：{items}。',
  'explain.goproxy.not-asked.no-answer': '无法判断，因为没有响应：{items}。',
  'explain.goproxy.not-asked.credentials':
    '无法判断：{items}。它要求表明身份。go 可能有它的密码（~/.netrc、GOAUTH），gomend 不查看。',
  'explain.goproxy.not-asked.large': '没有读取，因为太大：{items}。',
  'explain.goproxy.not-asked.lacks-it': '无法判断，因为它没有所请求的模块：{items}。',
  'explain.goproxy.not-asked.folder': '目录本身就能说明：{items}。',

  'explain.goproxy.wrong': '有误：{item}——{what}。{cost}',
  'explain.goproxy.what.status': '返回了 HTTP 状态码 {status}',
  'explain.goproxy.what.refused': '它禁止这样做（HTTP 状态码 {status}）',
  'explain.goproxy.what.page': '返回的是一个网页',
  'explain.goproxy.what.not-a-list': '没有一行是版本',
  'explain.goproxy.what.not-json': '无法读取',
  'explain.goproxy.what.other-version': '内容属于另一个版本',
  'explain.goproxy.what.bad-time': '其中的时间不是有效时间',
  'explain.goproxy.what.not-a-go-mod': '里面没有写“module {module}”',
  'explain.goproxy.what.not-a-zip': '不是 zip，或者已损坏',
  'explain.goproxy.what.wrong-prefix': '里面的名称并非都以“{module}@{version}/”开头',
  'explain.goproxy.what.found': '它返回了 200，好像它有这个内容一样',
  'explain.goproxy.what.downgrade': '它从 https 转到 http，go 会拒绝',
  'explain.goproxy.what.too-many-redirects': '它转了十次或更多',
  'explain.goproxy.what.no-location': '它要转走，却没有给出地址',
  'explain.goproxy.what.no-answer': '响应中断了',
  'explain.goproxy.cost.list': 'Go 在那里找不到模块的任何版本，“@latest”或升级都会失败。',
  'explain.goproxy.cost.info': 'Go 在那里无法确定版本。',
  'explain.goproxy.cost.mod': 'Go 无法算出哪些版本可以一起使用。',
  'explain.goproxy.cost.zip': 'Go 无法用那里的任何模块构建。',
  'explain.goproxy.cost.latest': '没有发布过版本的模块，无法从那里下载。',
  'explain.goproxy.cost.unknown':
    '对 go 来说，只有 404 和 410 才是“找不到”：如果后面是逗号，这一项缺少的内容，go 不会再去问下一项。',
  'explain.goproxy.cost.upper': '路径中有大写字母的模块无法下载，例如 github.com/BurntSushi/toml。',
  'explain.goproxy.cost.sumdb': 'Go 通过它查询校验和，所以每个新模块都会失败。',

  'explain.goproxy.time.head': '一个小请求要多长时间',
  'explain.goproxy.time.method':
    '请求的是版本列表：{rounds} 次用新连接（域名、连接、加密、响应），每个连接上再各请求一次；各项轮流，每轮由不同的一项开始，事先有一次不计入的请求。粗线是中间的一半，标记是中位数。',
  'explain.goproxy.time.method-words':
    '请求的是版本列表：{rounds} 次用新连接（域名、连接、加密、响应），每个连接上再各请求一次；各项轮流，每轮由不同的一项开始，事先有一次不计入的请求。',
  'explain.goproxy.time.new': '{host} 新连接',
  'explain.goproxy.time.kept': '{host} 复用连接',
  'explain.goproxy.time.figures': '新连接：{fresh}；复用连接：{kept}',
  'explain.goproxy.time.quartiles': '中位数 {half}，中间的一半 {low} 至 {high}',
  'explain.goproxy.time.few': '响应太少，无法判断',
  'explain.goproxy.time.none-kept': '它不保持连接',
  'explain.goproxy.time.lost': '{sent} 次中有 {lost} 次没有及时响应',
  'explain.goproxy.time.transfer': '{host}：一个 {kilobytes} kB 的 zip，速度 {rate}，仅供参考。',
  'explain.goproxy.time.no-time': '没有剩余时间可以测量。要更多时间：--timeout 30',
  'explain.goproxy.time.fewer': '时间只够 {most} 轮中的 {rounds} 轮。要更多时间：--timeout 30',

  'explain.goproxy.database.head': '校验和数据库',
  'explain.goproxy.database.none': '这样的模块不向它查询。',
  'explain.goproxy.database.off': '从不向它查询：GOSUMDB 是 off。所以模块如果改动过，没有人会发现。',
  'explain.goproxy.database.error': 'Go 会停下：{detail}',
  'explain.goproxy.database.lost':
    '没有通往 {name} 的路，所以凡是还不在 go.sum 中的模块都会失败。如果 {name} 被屏蔽，可以用会转发它的代理；在中国，sum.golang.google.cn 是同一个数据库。关闭它没有用：那样就没有人核对下载的内容了。{detail}',
  'explain.goproxy.database.relayed': '经由 {by} 向 {name} 查询。',
  'explain.goproxy.database.straight': '直接向 {name} 自己的地址查询，它有响应。',
  'explain.goproxy.database.wrong':
    '在 {name} 的地址上，应答的是别的东西（{detail}）。凡是还不在 go.sum 中的模块都会失败。',
  'explain.goproxy.database.unknown': 'go 走哪条路访问 {name}，取决于一个没有得到响应的列表项。',

  'explain.goproxy.chain.head': '列表',
  'explain.goproxy.chain.keep': '保持现状即可。没有发现换一种顺序或分隔符会更好。',
  'explain.goproxy.chain.stuck': '看到的问题，换什么顺序或分隔符都解决不了。',
  'explain.goproxy.chain.change': '更好的写法：GOPROXY={list}',
  'explain.goproxy.chain.how': '设置方法：`{command}`，除非 shell 中的变量另有值（`gomend explain env GOPROXY`）。',
  'explain.goproxy.chain.masked': '*** 的位置，请填上你自己的内容。',
  'explain.goproxy.chain.why.own-first':
    '{source} 放在前面：GOPRIVATE 没有写明私有模块，所以凡是先问 {next} 的私有模块，它都会得知名称。',
  'explain.goproxy.chain.why.pass-failure':
    '{source} 后面用“|”：它不能用，而后面是逗号时，go 会停在那里。改用“|”后，凡是在它那里失败的名称，也会发给 {next}。',
  'explain.goproxy.chain.why.pass-missing':
    '{source} 后面用“|”：它没有的内容，它不回答“找不到”。改用“|”后，凡是在它那里失败的名称，也会发给 {next}。',
  'explain.goproxy.chain.why.faster-first': '{source} 放在 {next} 前面：两者都面向所有人，而它快得多。',
  'explain.goproxy.chain.left.would-tell':
    '{source} 后面保留逗号：如果改成“|”，每当它失败，你的私有模块名就会发给 {next}。请先在 GOPRIVATE 中写明哪些是私有模块。',
  'explain.goproxy.chain.left.nothing-behind':
    '{source} 不能用，后面也没有哪一项能代替它。要么修好它，要么换一个代理。',
  'explain.goproxy.chain.left.garbled':
    '{source} 说一切正常，发来的内容 go 却无法读取。什么分隔符都没有用：要么修好它，要么不用它。',
  'explain.goproxy.chain.left.forbids':
    '{source} 禁止了一部分请求，这可能是有意的：只提供获准模块的代理，会阻止 go 到别处下载其他模块。所以分隔符不改；请询问它的管理员。',
  'explain.goproxy.chain.blocked':
    '在 proxy.golang.org 被屏蔽的地方，例如中国，有人选择 https://goproxy.cn,direct。是否这样做由你决定：它的运营方会得知你下载的每个模块的名称。',
  'explain.goproxy.chain.comma': '“,”只有在“找不到”（404 或 410）时才继续：代理没有响应、403 或 500，都会让一切停下。',
  'explain.goproxy.chain.pipe': '“|”在任何情况下都会继续，所以在前一项失败的名称，下一项也会得知。',
  'explain.goproxy.chain.direct':
    '末尾的“direct”表示用 git 访问各模块自己所在的仓库；没有它，代理都没有的模块就无法获取。',

  'explain.goproxy.verify.head': '从两条路取得同一版本：{module}@{version}',
  'explain.goproxy.verify.agree': 'Go 自己取得的副本与 gomend 的副本相同，两者没有共用的代码：{sum}',
  'explain.goproxy.verify.database': '校验和数据库的记录也相同，签名有效。',
  'explain.goproxy.verify.apart':
    '两条路得到的{fields}不一致。Go 给出 {go}，gomend 得到 {own}，数据库的记录是 {database}。中间有一方改动了内容，或者某个代理已损坏。不要用它构建；请询问代理的管理员。',
  'explain.goproxy.verify.field.version': '版本',
  'explain.goproxy.verify.field.time': '时间',
  'explain.goproxy.verify.field.sum': '校验和',
  'explain.goproxy.verify.field.modSum': 'go.mod 的校验和',
  'explain.goproxy.verify.go.no-go': 'Go 的副本：没有找到可以用来下载的 go。',
  'explain.goproxy.verify.go.failed': 'Go 的副本：无法下载。{detail}',
  'explain.goproxy.verify.own.no-source': 'gomend 的副本：列表中没有哪一项能提供。',
  'explain.goproxy.verify.own.failed': 'gomend 的副本：无法完整下载。{detail}',
  'explain.goproxy.verify.simulated': '在模拟 Mac 上不下载任何内容，所以没有可比较的。',
  'explain.goproxy.verify.one': '只取得一个副本，所以只能与数据库比较。',
  'explain.goproxy.verify.nobody': '–',
  'explain.goproxy.verify.record.unknown-key': '数据库：gomend 不认识它签名所用的密钥。',
  'explain.goproxy.verify.record.no-answer': '数据库：它没有响应。',
  'explain.goproxy.verify.record.malformed': '数据库：它的应答不成样子。中间有一方改动了内容，或者它已损坏。',
  'explain.goproxy.verify.record.unsigned':
    '数据库：它的应答没有它的签名。中间有一方改动了内容。不要用新下载的内容构建。',
  'explain.goproxy.verify.record.bad-signature':
    '数据库：应答的签名无效。中间有一方改动了内容。不要用新下载的内容构建。',
};
