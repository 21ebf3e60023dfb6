import type { Catalogue } from '../words.ts';

const hosts: Catalogue = {
  'read.hosts.stock': '除了每台 Mac 都有的内容，里面没有添加什么。',
  'read.hosts.elsewhere': '有人添加了：{entries}。',
  'read.hosts.here': '指到这台 Mac 自己，或者哪里都不指：{names}。在这里测试或屏蔽这些域名，就是这样写。',
  'read.hosts.go-hosts': 'Go 需要 {names}，而它的地址由这个文件决定；如果地址不对，go 就会失败。',
  'read.hosts.no-localhost': '没有哪一行写着 localhost，而每台 Mac 的文件里都有。',
  'read.hosts.no-ipv6-localhost': '缺少把 ::1 也叫作 localhost 的那一行，或者它成了注释；每台 Mac 都有这一行。',
  'read.hosts.too-long':
    '有 {lines|# 行|# 行}达到或超过 1024 个字母，macOS 会把它们切成几段，其中的域名会丢失：第 {lines} 行。',
  'read.hosts.before-dns': '这里写的内容比所有 DNS 服务器优先，用不用 VPN 都一样，而且只对写明的这些域名有效。',
};

const paths: Catalogue = {
  'read.goroutine-stacks.total':
    '{n} 个 goroutine 停在 {groups} 个不同的位置。goroutine 是与其他工作同时进行的一项工作。',
  'read.goroutine-stacks.creator': '其中 {n} 个由 {name} 启动（{at}）。',
  'read.goroutine-stacks.largest': '最大的一组：{n} 个 goroutine，状态是“{state}”，位于 {where}。',
  'read.goroutine-stacks.long': '在 {where} 有一个已经停了 {minutes} 分钟。',
  'read.goroutine-stacks.next':
    '许多 goroutine 停在同一个位置，本身不是问题。请过几分钟再读一次：在此期间增加的，就是一直没有归还的。',
  'read.paths.entries': '这些目录按以下顺序加入 PATH：{entries}。',
  'read.paths.missing': '缺少每台 Mac 都需要的：{paths}。',
  'read.paths.login-shells': '登录 shell 把它们放到此前 PATH 里所有目录的前面。不是 shell 的程序不读取这个文件。',
  'read.paths.comment': '第 {line} 行看起来像注释，但这个文件里没有注释：“{text}”会成为 PATH 里的一个目录。',
  'read.paths.carriage-return': '第 {line} 行用了 Windows 的换行符，所以找不到这个目录。',
  'read.paths.blanks': '第 {line} 行的开头或末尾有空白字符，而它们也算在内：所以找不到这个目录。',
  'read.paths.not-expanded': '第 {line} 行（“{text}”）照原样使用：~ 和 $ 在这里没有特殊含义。',
  'read.paths.relative': '第 {line} 行（“{text}”）不以 / 开头，所以指哪里取决于当时所在的目录。',
  'read.paths.several': '第 {line} 行（“{text}”）里有冒号；每个目录应当各占一行。',
};

const resolver: Catalogue = {
  'read.resolver-file.serves': '以 {domain} 结尾的域名向 {servers} 查询，而不是平常的 DNS 服务器。',
  'read.resolver-file.servers': '它指定了 {servers}。',
  'read.resolver-file.which':
    '它对哪些域名有效，里面没有写：由文件自己的名称决定。请写出来：`--file-name /etc/resolver/NAME`。',
  'read.resolver-file.loopback': '里面有这台 Mac 自己的地址：要由这台 Mac 上的一个程序来应答。',
  'read.resolver-file.dead': 'macOS 在里面找不到任何认识的内容，所以不会由它得到解析器。',
  'read.resolver-file.copy': '{file} 看起来像副本，但那个目录里的每个文件都有效，不论叫什么名称。',
  'read.resolver-file.at-once': '这样的文件变化时，macOS 会自动发现；不需要清空缓存，也不需要重新启动什么。',
  'read.resolver-file.leading-blank': '第 {line} 行以空白字符开头，所以 macOS 不理会它：“{text}”。',
  'read.resolver-file.two-blanks': '第 {line} 行在只允许一个空白字符的地方有两个，所以它的值会丢失：“{text}”。',
  'read.resolver-file.carriage-return': '第 {line} 行用了 Windows 的换行符，它的值因此不对。',
  'read.resolver-file.no-value': '第 {line} 行没有值：“{text}”。',
  'read.resolver-file.not-an-address': '第 {line} 行写的不是地址；那里不允许写域名：“{text}”。',
  'read.resolver-file.address-with-colon-port':
    '第 {line} 行把端口写在冒号后面，macOS 读不懂；请把 `port` 单独写一行：“{text}”。',
  'read.resolver-file.not-a-number': '第 {line} 行需要一个数字：“{text}”。',
  'read.resolver-file.unknown-keyword': '第 {line} 行开头的词 macOS 不认识：“{text}”。',
  'read.resolver-file.over-limit': '第 {line} 行超出了同类行允许的数量，不起作用：“{text}”。',
  'read.resolver-file.multicast-port': '第 {line} 行指定端口 5353，macOS 把它用于附近设备的名称。',
  'read.resolver-file.no-server': '里面没有剩下可用的服务器，所以通过它找不到这些域名。',
  'read.resolv-conf.by-macos': '这个文件由 macOS 自己生成，内容来自 `scutil --dns` 显示的设置。',
  'read.resolv-conf.by-others':
    '它没有 macOS 写的开头。在 Linux 上这是正常的；在 Mac 上，说明是别的人或程序写的，它不随网络变化。',
  'read.resolv-conf.servers': '它指定了 {servers}。',
  'read.resolv-conf.no-servers': '它没有指定可用的 DNS 服务器。',
  'read.resolv-conf.search': '短的名称会在后面加上 {domains} 来尝试。',
  'read.resolv-conf.unknown': '里面的这些词 Go 不认识：{words}。',
  'read.resolv-conf.who-reads':
    '在 Mac 上几乎没有程序读取它：只有 dig、nslookup，以及要求这样做的 Go 程序（GODEBUG=netdns=go）。所以 dig 和 go 的结果可能不同。',
  'read.nsswitch.order': '主机名按以下顺序查找：{sources}。',
  'read.nsswitch.linux': 'Linux 读取它；macOS 没有这个文件。',
};

const plist: Catalogue = {
  'read.plist.job': '这是后台项目 {label} 的文件。',
  'read.plist.no-label': '它像是后台项目的文件，但缺少 launchd 需要的标签（Label）。',
  'read.plist.program': '它启动 {program}。',
  'read.plist.no-program': '它没有指定要启动的程序。',
  'read.plist.relative-program': '{program} 不是完整路径；launchd 不认识 ~，也不知道 shell 的 PATH。',
  'read.plist.run-at-load': '一加载就启动。',
  'read.plist.keep-alive': '每次结束后，launchd 都会再次启动它。',
  'read.plist.network-state': '它要求有网络时运行；launchd 已不再提供这个功能。',
  'read.plist.interval': '每 {seconds} 秒启动一次；Mac 睡眠时会错过这些启动。',
  'read.plist.calendar': '在设定的时间启动。',
  'read.plist.disabled': '它自己写明已关闭；`launchctl enable` 可以使这一点无效。',
  'read.plist.environment': '它为自己的程序设置了变量：{names}。',
  'read.plist.environment-not-text': '变量必须是文本，而这些不是：{names}。',
  'read.plist.flushes': '它会清空名称缓存。macOS 会自行管理这个缓存，所以这样做得不偿失，还会掩盖真正的问题。',
  'read.plist.only-a-file': '有文件不等于已加载：是否已加载，要看 `launchctl print DOMAIN/LABEL`。',
  'read.plist.keys': '这是一份含有 {n} 项设置的列表：{keys}。',
  'read.plist.other': '它只含一个值，没有带名称的设置。',
};

const shell: Catalogue = {
  'read.shell-rc.sets': '它设置了与 Go 有关的内容：{settings}。',
  'read.shell-rc.unsets': '它取消了 {names}。',
  'read.shell-rc.path': '它改动 PATH（查找程序的目录清单）{n} 次。',
  'read.shell-rc.others': '它还设置了 {n} 个其他变量。',
  'read.shell-rc.sources': '它还会让 shell 读取 {n} 个其他文件；那些文件设置了什么，这里无法知道。',
  'read.shell-rc.evals': '有 {n} 行会执行某个程序打印的内容；那些内容设置了什么，这里无法知道。',
  'read.shell-rc.nothing-of-go': '里面没有与 Go 有关的内容。',
  'read.shell-rc.not-run': '只读取了它，没有运行：写在条件后面的内容可能从不执行。',
  'read.shell-rc.gopath-equals-goroot': 'GOPATH 设成了与 GOROOT 相同；两者必须是不同的目录。',
  'read.shell-rc.gopath-literal-tilde': 'GOPATH 里的 ~ 在引号中，所以仍然是 ~；go 不接受。',
  'read.shell-rc.goproxy-plain-http': 'GOPROXY 里有一个不加密的地址（http）。',
  'read.shell-rc.goroot-is-bin-folder': 'GOROOT 以 bin 结尾；它必须指向上一级目录。',
  'read.shell-rc.goroot-pinned-to-cellar-version':
    'GOROOT 指向 Homebrew 的 Cellar 里的某一个版本；下次升级就会把它移除。Go 自己能找到 GOROOT。',
  'read.shell-rc.path-overwritten': '重新设置 PATH 时没有带上原来的内容，所以大多数程序都找不到了。',
  'read.shell-rc.path-wrong-gopath-bin': '加入 PATH 的是 GOPATH 目录本身；程序在它下面的 bin 目录里。',
  'read.shell-rc.not-shell-syntax': '有一行想设置什么，但这种写法没有哪个 shell 能读懂。',
  'read.shell-rc.unterminated-quote': '有一个引号没有闭合，所以它后面的内容全都成了同一段文本。',
};

export const readFiles: Catalogue = { ...hosts, ...paths, ...resolver, ...plist, ...shell };
