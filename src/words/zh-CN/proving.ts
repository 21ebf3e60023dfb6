import type { Catalogue } from '../words.ts';

const compiling: Catalogue = {
  'proof.hello.title': 'Go 能按你的设置编译并运行程序',
  'proof.hello.ok': '用你自己的设置，Go 能编译程序，程序也能运行：{version}，面向 {target}。',
  'proof.hello.problem':
    '程序编译好了，但不能在这里运行，或者不是面向这个系统的。可能设置了 GOOS 或 GOARCH，也可能有什么在阻止新程序启动。',
  'proof.hello.no-module':
    '程序能编译，但 Go 看不到它所在的模块。设置了 GO111MODULE=off，或者 GOWORK 指向别的项目，就会这样。',
  'proof.hello.settings':
    '用你的设置，Go 编译不了程序；不用你的设置就可以。所以安装没有问题，有问题的是某项设置；`gomend check toolchain` 会查找它。',
  'proof.vet-and-gofmt.title': 'go vet 和 gofmt 都在，而且版本相同',
  'proof.vet-and-gofmt.ok': 'go vet 找出了特意放入的错误，gofmt 找出了没有格式化的文件，两者的版本都是 {version}。',
  'proof.vet-and-gofmt.vet': 'go vet 放过了一个它必须找出的错误：安装中属于它的部分缺失或损坏。',
  'proof.vet-and-gofmt.gofmt': '安装中缺少 gofmt，或者它认不出没有格式化的文件。',
  'proof.vet-and-gofmt.other-version':
    'go vet 或 gofmt 的版本不是 {version}：两套安装混在了同一个目录里。把 Go 重新安装到一个空目录，就能解决。',
  'proof.cgo.title': 'Go 和 C 编译器能配合（cgo）',
  'proof.cgo.ok': 'Go 能通过 `{cc}` 编译含有 C 的程序，程序也能运行。',
  'proof.cgo.problem': '含有 C 的程序用 `{cc}` 编译好了，但运行不正常。',
  'proof.cgo.off': '没有尝试：这里关闭了 cgo（CGO_ENABLED=0），或者没有 C 编译器。不含 C 的程序不需要它。',
  'proof.cgo.no-compiler.darwin':
    '没有尝试：缺少 Apple 的命令行工具（Command Line Tools），这时启动编译器会弹出一个窗口。不含 C 的程序不需要它。',
  'proof.cgo.no-compiler.linux': '没有尝试：没有 C 编译器 `{cc}`。不含 C 的程序不需要它。',
  'proof.race.title': '竞态检测器能找出特意放入的数据竞争',
  'proof.race.ok':
    '竞态检测器（`go build -race`）找出了特意放入的数据竞争，用了锁的地方则不报告；用 cgo 和不用 cgo 都是如此。',
  'proof.race.ok-with-cgo':
    '竞态检测器（`go build -race`）找出了特意放入的数据竞争，用了锁的地方则不报告。它在这里需要 cgo，关闭 cgo 时会说明这一点。',
  'proof.race.without-cgo': '在 CGO_ENABLED=0 时，竞态检测器既找不出特意放入的数据竞争，也不说明它需要 cgo。',
  'proof.race.problem': '竞态检测器找不出特意为它放入的数据竞争。它对其他程序的结论也就毫无价值。',
  'proof.race.false-alarm': '竞态检测器在没有数据竞争的地方报告了数据竞争，或者它的程序没有正常结束。',
  'proof.race.no-target': '没有尝试：{target} 没有竞态检测器。',
  'proof.race.needs-cgo': '没有尝试：竞态检测器在这里需要 cgo，而 cgo 已关闭，或者没有 C 编译器。',
  'proof.cross-build.title': 'Go 能为其他系统编译',
  'proof.cross-build.ok':
    'Go 能为 {targets} 编译，文件本身也这样写明。面向 {ran} 的运行过了；面向 {rest} 的无法在这台电脑上运行。',
  'proof.cross-build.ok-both':
    'Go 能为 {targets} 编译，文件本身也这样写明。面向 {ran} 的运行过了：这台 Mac 两种都能运行。面向 {rest} 的无法在这里运行。',
  'proof.cross-build.does-not-run': 'Go 为 {targets} 编译的程序，在这里运行不正常。',
  'proof.cross-build.problem': 'Go 不能为 {targets} 编译，或者编译出来的是面向别的系统的。',
};

const sources: Catalogue = {
  'proof.dependency.title': '不用网络，获取并核对模块',
  'proof.dependency.ok': 'Go 能从这个磁盘上的代理获取模块并核对校验和；同一个模块，校验和不同时会拒绝。',
  'proof.dependency.problem': '模块就放在这个磁盘上的代理里，Go 却获取不到。',
  'proof.dependency.accepted': '模块的校验和与 go.sum 里的不同，Go 却没有拒绝。这样一来，它获取的内容都没有核对过。',
  'proof.dependency.other-reason': '无法判断：校验和不同的模块，Go 拒绝了，但给出的是别的理由。',
  'proof.reproducible.title': '相同的源代码得到相同的程序',
  'proof.reproducible.ok':
    '构建两次，程序每个字节都相同：{plain} kB；不带调试信息时 {stripped} kB；使用 -trimpath 时 {trimmed} kB。',
  'proof.reproducible.problem': '用相同的源代码构建两次，得到的程序不同（{variants}）。',
  'proof.reproducible.not-built': '构建同一个程序的几种方式里，有一种不能用。',
  'proof.reproducible.not-smaller': '去掉调试信息，程序并没有变小：没有识别出这个选项。',
  'proof.symbols.title': 'go tool nm 和 go version -m 能查看程序内部',
  'proof.symbols.ok': '`go tool nm` 在程序里找到了 main.main，`go version -m` 说明了它是用什么构建的。',
  'proof.symbols.problem':
    '`go tool nm` 在刚构建的程序里找不到 main.main。从 Go 1.25 起，go 在首次使用这个工具时才构建它，失败的可能是这一步。',
  'proof.symbols.no-build-info': '对刚构建的程序，`go version -m` 没有说明它是用什么构建的。',
  'proof.assembly.title': '编译器能显示汇编代码',
  'proof.assembly.ok': '`go tool compile -S` 能显示一个函数的 {arch} 指令。',
  'proof.assembly.problem': '`go tool compile -S` 没有显示函数的指令。',
};

const runtime: Catalogue = {
  'proof.goroutines.title': '1000 个 goroutine 交出结果',
  'proof.goroutines.ok': '1000 个 goroutine 都交出了结果，每个恰好一次。',
  'proof.goroutines.problem': '1000 个 goroutine 里，并非每个都恰好交出一次结果。',
  'proof.goroutines.hung': '有 1000 个 goroutine 的程序没有结束。',
  'proof.channels.title': '通道（channel）保持顺序，死锁能发现',
  'proof.channels.ok': '通道保持顺序，关闭和超时都正常，死锁也能发现。',
  'proof.channels.problem': '某个通道没有保持顺序，或者关闭、超时不正常。',
  'proof.channels.no-deadlock': '一个程序里所有 goroutine 都在永远等待，它却没有以“all goroutines are asleep”结束。',
  'proof.locks.title': '锁和原子计数器计数正确',
  'proof.locks.ok': '8 个 goroutine 一起数到 800,000，用锁和用原子计数器各一次，都没有漏数。',
  'proof.locks.problem': '用锁或原子计数器计数，得到了错误的数字。',
  'proof.locks.hung': '用锁计数的程序没有结束。',
  'proof.cancelling.title': '取消之后很快结束',
  'proof.cancelling.ok':
    '取消后 {us} 微秒，50 个 goroutine 全部结束；正在等待响应的 HTTP 请求，在取消后 {requestUs} 微秒结束。',
  'proof.cancelling.problem': '取消之后，goroutine 或请求没有结束，或者结束的原因不对。',
  'proof.cancelling.late':
    '取消之后结束得晚：goroutine 用了 {us} 微秒，请求用了 {requestUs} 微秒。可能只是这台电脑很忙；等它空闲时再试一次。',
  'proof.timers.title': '定时器只触发一次，而且能停止',
  'proof.timers.ok': '定时器只触发一次，停止后不再触发，它们的通道也符合这个 Go 版本的规则。',
  'proof.timers.problem': '某个定时器不是恰好触发一次，或者停止后仍然触发。',
  'proof.timers.hung': '某个定时器一直没有触发。',
  'proof.timers.channel':
    '定时器的通道不符合这个 Go 版本的规则：从 1.23 起，Stop 之后不会再从中取出旧值。GODEBUG 里的 asynctimerchan 会造成这种情况。',
  'proof.clock.title': '时间从不倒退',
  'proof.clock.ok': 'Go 有一个从不倒退的时钟；按它计算，50 毫秒的睡眠用了 {ms} 毫秒。',
  'proof.clock.problem': '时间会倒退或停住，或者没有单调时钟的部分。',
  'proof.clock.hung': '50 毫秒的睡眠没有结束。',
  'proof.preemption.title': '忙碌的循环不会让别的一直等',
  'proof.preemption.ok':
    '只用一个处理器，又有一个从不停顿的循环时，另一个睡眠 10 毫秒的 goroutine 在 {ms} 毫秒后继续运行。',
  'proof.preemption.hung':
    '只用一个处理器时，一个从不停顿的循环会让其他的全都一直等。GODEBUG 里的 asyncpreemptoff=1 会造成这种情况。',
  'proof.preemption.late':
    '只用一个处理器时，一个从不停顿的循环让另一个 goroutine 等了 {ms} 毫秒，而不是 10 毫秒。可能只是这台电脑很忙。',
  'proof.processors.title': '忙碌的 goroutine 能用上每个处理器',
  'proof.processors.ok': '忙碌的 goroutine 用上了全部 {count} 个处理器，调度器的跟踪可以证明。',
  'proof.processors.ok-fewer': '忙碌的 goroutine 用上了 Go 可以使用的全部 {count} 个处理器；这台电脑有 {cpus} 个。',
  'proof.processors.problem': '在 {count} 个处理器里，忙碌的 goroutine 大部分时间只用了 {used} 个。',
  'proof.processors.no-trace': '调度器没有说明有多少个处理器（GODEBUG=schedtrace）。',
  'proof.many-timers.title': '100,000 个定时器都触发，没有过早的',
  'proof.many-timers.ok':
    '100,000 个定时器在 300 毫秒内触发，每个一次，没有过早的：半数最多晚 {middle} 毫秒，100 个里有 99 个最多晚 {late} 毫秒。',
  'proof.many-timers.problem': '100,000 个定时器里，并非每个都恰好触发一次，或者有的触发过早。',
  'proof.many-timers.hung': '100,000 个定时器里，有的一直没有触发。',
  'proof.many-timers.late': '100,000 个定时器里，每一百个有一个晚了超过 {late} 毫秒才触发。可能只是这台电脑很忙。',
  'proof.leak.title': '能看出泄漏的 goroutine',
  'proof.leak.ok': '从 goroutine 的数量，能看出有些在永远等待。',
  'proof.leak.ok-profile': '从 goroutine 的数量，能看出有些在永远等待；goroutineleak 性能分析能指出在哪里。',
  'proof.leak.problem': '从 goroutine 的数量，看不出有些在永远等待。',
  'proof.leak.hung': '有泄漏 goroutine 的程序没有结束。',
  'proof.leak.no-profile': 'goroutineleak 性能分析（Go 1.27 起提供）没有指出一个永远等待的 goroutine。',
  'proof.memory-limit.title': '遵守 GOMEMLIMIT',
  'proof.memory-limit.ok':
    '设置了 GOMEMLIMIT=64MiB 的程序产生了 {made} MiB 垃圾，占用从未超过 {peak} MiB；为回收垃圾停顿最长 {pause} 微秒。',
  'proof.memory-limit.problem': '设置了 GOMEMLIMIT=64MiB 的程序占用了 {peak} MiB，或者没有采用这个上限。',
  'proof.memory-limit.hung': '设置了 GOMEMLIMIT=64MiB 的程序没有结束。',
};

const profiles: Catalogue = {
  'proof.cpu-profile.title': 'CPU 性能分析能指出忙碌的函数',
  'proof.cpu-profile.ok':
    'CPU 性能分析指出了忙碌的函数，以及它运行时带的标签；按 `go tool pprof -top`，这个函数占了 {share} % 的时间。',
  'proof.cpu-profile.problem':
    'CPU 性能分析没有指出忙碌的函数。虚拟机，或使用同一个信号的工具，都可能让性能分析一直是空的。',
  'proof.cpu-profile.hung': '接受性能分析的程序没有结束。',
  'proof.cpu-profile.no-label': 'CPU 性能分析指出了忙碌的函数，但没有指出它运行时带的标签。',
  'proof.cpu-profile.no-top':
    'CPU 性能分析指出了忙碌的函数，但 `go tool pprof -top` 读不了它。从 Go 1.25 起，go 在首次使用这个工具时才构建它，失败的可能是这一步。',
  'proof.waiting-profiles.title': '阻塞和互斥锁性能分析能指出谁在等',
  'proof.waiting-profiles.ok': '阻塞性能分析指出了谁在等通道，互斥锁性能分析指出了谁占着锁。',
  'proof.waiting-profiles.problem': '有性能分析没有指出特意为它放入的内容（{profiles}）。',
  'proof.waiting-profiles.hung': '等待通道和锁的程序没有结束。',
  'proof.block-profile.title': '`go test -blockprofile` 能指出在等的那一行',
  'proof.block-profile.ok': '`go test -blockprofile` 和 `go tool pprof` 指出了测试在哪一行等通道（第 {line} 行）。',
  'proof.block-profile.problem': '测试的阻塞性能分析没有指出在等通道的那一行。',
  'proof.block-profile.no-test': '一个除了等待什么也不做的测试，`go test -blockprofile` 没有运行它。',
  'proof.heap-profile.title': '堆性能分析能指出谁在分配内存',
  'proof.heap-profile.ok': '堆性能分析指出了占着内存的函数。',
  'proof.heap-profile.problem': '堆性能分析没有指出占着内存的函数。',
  'proof.heap-profile.hung': '占着内存的程序没有结束。',
  'proof.trace.title': 'runtime/trace 能记录发生了什么',
  'proof.trace.ok': 'runtime/trace 记录了一次运行（{bytes} 字节），记录完整，特意放入的名称都在其中。',
  'proof.trace.problem': 'runtime/trace 没有记录运行，或者没有记下特意放入的名称。',
  'proof.trace.hung': '由 runtime/trace 记录的程序没有结束。',
  'proof.trace.damaged': 'runtime/trace 的记录不完整。',
};

const network: Catalogue = {
  'proof.dead-port.title': '连接没人应答的端口，会在时限内失败',
  'proof.dead-port.ok': '连接关闭的端口，立刻被拒绝；对从不响应的服务器，在 {ms} 毫秒后放弃，允许的是 400 毫秒。',
  'proof.dead-port.problem':
    '这台电脑上关闭的端口有应答，或者对从不响应的服务器的请求没有超时。可能有什么挡在程序和网络之间，例如安全软件。',
  'proof.dead-port.hung': '对从不响应的服务器的请求设了时限，却没有结束。',
  'proof.dead-port.late': '时限为 400 毫秒的请求在 {ms} 毫秒后才放弃，或者连接关闭的端口很晚才被拒绝。',
  'proof.proxy-variables.title': '这台电脑上 HTTP 能用，代理变量有效',
  'proof.proxy-variables.ok': '从这台电脑自己获取内容的 HTTP 请求直接连接，其他域名经由 HTTP_PROXY，NO_PROXY 也有效。',
  'proof.proxy-variables.problem': '程序无法通过 HTTP 从这台电脑自己获取任何内容。',
  'proof.proxy-variables.not-followed': '程序没有按 Go 文档的说明使用 HTTP_PROXY 和 NO_PROXY。',
  'proof.resolvers.title': 'Go 查询域名的两种方式',
  'proof.resolvers.ok': 'Go 自己的解析器和系统的解析器都知道 localhost：{byGo}，{bySystem}。',
  'proof.resolvers.problem': '查询 localhost 的两种方式里，有一种不知道它。/etc/hosts 里它的那一行可能没有了。',
  'proof.resolvers.elsewhere': 'localhost 指向另一台电脑：{byGo} 和 {bySystem}。请查看 /etc/hosts。',
  'proof.resolvers.differ': 'Go 自己的解析器说 localhost 是 {byGo}，系统的解析器说是 {bySystem}。',
  'proof.resolvers.ok-hosts':
    'Go 的两种查询方式都能找到 {hosts}。没有另外指定时，你的程序用的是：{order}（cgo 是系统的方式，files 和 dns 是 Go 自己的方式）。',
  'proof.resolvers.ok-nobody':
    '两种方式都知道 localhost，也都找不到 {hosts}，所以两者一致，障碍在别处（{error}）。`gomend check resolver` 会查找它。',
  'proof.resolvers.ok-two-places':
    '{host} 的地址，Go 自己的解析器得到 {byGo}，系统得到 {bySystem}：其中一个在互联网上，另一个不在。你的程序用的是 {order}（cgo 是系统的方式）。这种情况来自只负责某些域名的 DNS 服务器（例如 VPN 带来的），或者来自搜索域。',
  'proof.resolvers.ok-system-alone':
    '只有系统能找到 {host}；Go 自己的解析器说：{error}。你的程序用的是 {order}（cgo 是系统的方式），所以能找到。它来自只负责某些域名的 DNS 服务器（VPN、/etc/resolver）、设置加密 DNS 的描述文件，或者本地网络的名称。带有构建标签 netgo 的程序和容器找不到它。',
  'proof.resolvers.ok-go-alone':
    '只有 Go 自己的解析器能找到 {host}；系统说：{error}。你的程序用的是 {order}（files 和 dns 是 Go 自己的方式），所以能找到。系统可能还记着以前没有这个域名，可能用的是别的 DNS 服务器，也可能这个主机只有一种地址，而系统没有通往那种地址的路。',
  'proof.resolvers.go-misses':
    '系统能找到 {host}，地址是 {bySystem}，你的程序却找不到：它们用的是 {order}，即 Go 自己的解析器，它说：{error}。它只读取 /etc/resolv.conf，不知道 VPN、描述文件或 /etc/resolver 带来的 DNS 服务器。请查看 GODEBUG 里有没有 netdns=go，或者有没有构建标签 netgo。',
  'proof.resolvers.system-misses':
    'Go 自己的解析器能找到 {host}，地址是 {byGo}，你的程序却找不到：它们用的是 {order}，而系统说：{error}。系统可能还记着以前没有这个域名，也可能这个主机只有一种地址，而系统没有通往那种地址的路。`gomend check resolver` 会说明是哪一种。',
  'proof.resolvers.one-resolver': '没有尝试：这个 Go 不用 cgo，只有自己的解析器，无法向系统的解析器查询。',
  'proof.connections.title': '同时 1000 个连接',
  'proof.connections.ok': '这台电脑上有 {n} 个连接同时等待，全部得到响应，共用 {threads} 个线程。',
  'proof.connections.ok-fewer':
    '这台电脑上有 {n} 个连接同时等待，全部得到响应。打开文件数的上限（{limit}）太低，达不到 1000 个。',
  'proof.connections.problem': '这台电脑上的连接只有 {n} 个得到响应。',
  'proof.connections.hung': '同时有许多连接时，得不到响应。',
  'proof.connections.threads': '等待中的连接各占一个线程（{threads} 个线程）：它们本应一个都不占。',
  'proof.mixed-load.title': '请求、连接和定时器同时进行',
  'proof.mixed-load.ok':
    '三秒内有 {requests} 个 HTTP 请求、50 个长连接上的 {beats} 条消息和 20 个定时器的 {ticks} 次触发，全部正确，也没有留下 goroutine。',
  'proof.mixed-load.problem':
    '在这台电脑自己上，请求、连接和定时器同时进行时，有 {wrong} 个出错（{requests} 个请求、{beats} 条消息、{ticks} 次触发）。',
  'proof.mixed-load.hung': '请求、连接和定时器同时进行时，没有结束。',
  'proof.mixed-load.left': '全部得到响应，但留下了 {left} 个 goroutine。',
  'proof.connections.few-files': '没有尝试：打开文件数的上限（{limit}）太低。',
};

const runner: Catalogue = {
  'proving.no-directory': '没有尝试：无法为它新建专用目录（{detail}）。',
  'proving.no-go': '新终端里没有 go，所以什么都无法尝试。`gomend check toolchain` 会查找 go。',
  'proving.go-unseen': '没有尝试：看不到新终端找到的 go 是哪一个（{detail}）。',
  'proving.go-does-not-run': 'go 连自己是什么都不说，所以什么都无法编译。`gomend check toolchain` 会查找原因。',
  'proving.go-too-slow': '无法判断：go 在 20 秒内没有说出自己是什么。电脑很忙时会这样。',
  'proving.go-fails': '没有尝试：没有能运行的 go。',
  'proving.cut-short': '无法判断：还没有做完就停止了。',
  'proving.not-simulated': '没有尝试：模拟 Mac 不运行这个程序。',
  'proving.nothing-compiles': '没有尝试：这里什么都编译不了，见 hello。',
  'proving.needs-build': '没有尝试：它的程序编译不了，见 {other}。',
  'proving.ended-badly': '用于这项实测的程序没有正常结束；它输出的内容在下面。',
  'proving.too-slow': '无法判断：需要做的事没有及时结束。可能只是这台电脑很忙。',
  'proving.not-started': '无法判断：系统没有启动它的程序（{detail}）。',
  'proving.build-too-slow': '无法判断：它的程序三分钟内没有编译好。',
  'proving.does-not-compile':
    '无论你怎样设置，用于这项实测的程序都编译不了：这套 Go 安装，或它另外需要的东西，已经损坏。编译器的原话在下面。',
  'proving.looking': 'gomend {version} 在{target}上编译并运行几个小 Go 程序。不获取任何内容，也不留下这些程序。',
  'proving.with': 'Go：{program}，{version}，{target}',
  'proving.how.own': '用你自己的设置运行',
  'proving.how.clean': '用 Go 自己的设置运行，不用你的设置',
  'proving.progress': '{done}/{total}  {what}',
  'proving.progress.building': '正在编译：{title}',
  'proving.progress.running': '{title}',
  'proving.page': '请在浏览器里打开 {address}；只有这台电脑能打开。按 ctrl-c 结束。',
  'proving.page.ended': '网页自己结束了：{detail}',
  'proving.beside': '同样的实测并排显示。用时是这台电脑此刻的情况；第一个 go 需要新编译的内容，也算在它的用时里。',
  'proving.counts': '{n} 项实测，用时 {seconds} 秒：{counts}。',
  'proving.count.ok': '{n} 项通过',
  'proving.count.problem': '{n} 项失败',
  'proving.count.skipped': '{n} 项没有尝试',
  'proving.count.unknown': '{n} 项无法判断',
  'proving.verdict.ok': '就这些程序来看，Go 在这里能用。',
  'proving.verdict.problem': '失败的项目都附有原因。',
  'proving.verdict.unknown': '没有失败的项目，但并非全部都能看到。',
};

export const proving: Catalogue = { ...compiling, ...sources, ...runtime, ...profiles, ...network, ...runner };
