import type { Catalogue } from '../words.ts';

/** What each proof does, and why that is worth knowing. */
export const provingAbout: Catalogue = {
  'proving.about.read': '延伸阅读',
  'proving.about.budget':
    '所有实测总共有 {seconds} 秒（--timeout）。在此之内，go 做一件事超过 {build} 秒就会中止；实测的程序超过 {run} 秒就会中止，如果那项实测另有说明，会更早。',
  'proof.hello.about':
    '编译并运行一个只打印一行的程序，用的全是你自己的设置。只有这项实测这样做：如果它失败而其他的通过，原因就是某项设置，而不是安装。',
  'proof.vet-and-gofmt.about':
    '让 go vet 检查一个有错误的程序，让 gofmt 检查一个没有格式化的文件。编辑器每次保存都会运行这两个工具；如果它们的版本与 go 不同，找出的东西也不同。',
  'proof.dependency.about':
    '从一个充当模块代理的目录获取模块，一次 go.sum 里的校验和正确，一次错误。有了校验和，才能保证每个人得到的代码都相同。',
  'proof.reproducible.about':
    '用三种方式把同一个程序各构建两次，逐字节比较得到的文件。如果不同，说明时间、路径或损坏的内存影响到了程序。',
  'proof.assembly.about': '让编译器打印一个小函数的机器指令。由此可以看出编译器是完整的，以及它为哪种处理器编译。',
  'proof.goroutines.about':
    '启动 1000 个 goroutine，每个交出一个数字，再把这些数字相加。goroutine 是与其他工作同时进行的一项工作；它只占几 kB，不占一个线程。',
  'proof.channels.about':
    '通过通道发送，关闭一个通道，在一个通道上带时限等待，并在另一个程序里永远等待。当所有 goroutine 都在永远等待时，Go 会发现，并以“all goroutines are asleep”结束程序。',
  'proof.locks.about':
    '八个 goroutine 一起计数，一次用锁，一次用原子计数器。两者都不用会漏数；用了其中一个，就一个都不该漏。',
  'proof.timers.about':
    '启动一些定时器，有的在触发之前停止，有的在触发之后停止，然后计数。从 Go 1.23 起，Stop 之后，定时器的通道里不再有旧值。',
  'proof.clock.about':
    '询问时间 200,000 次，并睡眠一次。时长用一个谁都不能往回拨的时钟来量，所以校正时钟不会让时限提前结束。',
  'proof.leak.about':
    '让一些 goroutine 等待再也没有谁能发送的内容，看能不能找出它们。服务器就是这样泄漏，几天之后耗尽内存。',
  'proof.waiting-profiles.about':
    '让一个 goroutine 等待通道，让另外几个争抢一把锁，看阻塞性能分析和互斥锁性能分析能不能指出它们。这两种性能分析回答的是：谁让谁在等？',
  'proof.heap-profile.about':
    '在一个函数里占住 64 MB 内存，看堆性能分析能不能指出它。这种性能分析回答的是：内存在谁那里？',
  'proof.block-profile.about':
    '用 `go test -blockprofile` 运行一个等待通道的测试，让 `go tool pprof` 说出等在哪一行。要查明慢的测试在等什么，就用这个办法。',
  'proof.trace.about':
    '用 runtime/trace 记录一次短的运行，再拆开记录查看。从跟踪里可以看到，每一刻哪个 goroutine 在运行、在等待，或者轮不到运行。',
  'proof.preemption.about':
    '只给 Go 一个处理器，启动一个从不停顿的循环，看另一个 goroutine 什么时候轮到。从 Go 1.14 起，运行时会用信号打断这样的循环。',
  'proof.processors.about':
    '启动数量是处理器两倍的忙碌 goroutine，读取调度器的跟踪。只用一个处理器的程序，要花几倍的时间。',
  'proof.many-timers.about':
    '启动 100,000 个定时器，都在接下来的 300 毫秒内到时。它们晚多少，是这台电脑此刻的数字，不是评分：电脑越忙，就越晚。',
  'proof.memory-limit.about':
    '把 GOMEMLIMIT 设为 64 MiB，产生十倍于此的垃圾，然后测量。这个上限让 Go 更早回收垃圾；它不是一堵墙，确实需要更多内存的程序会变慢。',
  'proof.cpu-profile.about':
    '让一个函数一直忙碌，做 CPU 性能分析，再让 `go tool pprof -top` 读取。这种性能分析回答的是：时间花在哪里？',
  'proof.symbols.about':
    '在刚构建的程序里查看它的函数，以及 go 写入的内容：它的版本和模块。以后任何人都能由此知道一个程序是用什么做成的。',
  'proof.dead-port.about':
    '连接一个关闭的端口，并向一个从不响应的服务器发送请求，时限是 400 毫秒。没有这种时限的程序会卡住，有时限的程序会说出哪里有问题。',
  'proof.cancelling.about':
    '取消 50 个正在等待的 goroutine 和一个进行中的请求，测量到它们结束为止的时间。Go 通过交给每次调用的 context 传递取消。',
  'proof.proxy-variables.about':
    '从这台电脑上自己的服务器获取内容，看会向代理请求哪个地址。不用任何网络，就能知道 HTTP_PROXY 和 NO_PROXY 是否有效。',
  'proof.resolvers.about':
    '用 Go 自己的解析器和系统的解析器查询 localhost，然后查询 go 需要的主机：两种都用，再用 Go 在这里选用的那种，以它自己的说明为准（GODEBUG=netdns=2）。两者读取的内容不同，所以一个域名可能一个程序知道，另一个不知道。查询这些主机时，会用到你的 DNS 服务器；所有实测里，只有这一项会向别处查询。',
  'proof.connections.about':
    '向自己打开 1000 个连接，让它们全部等待，再全部响应。等待中的连接共用少数几个线程（Mac 上是 kqueue，Linux 上是 epoll）；打开文件数的上限低，能打开的连接就少。',
  'proof.mixed-load.about':
    '三秒之内，HTTP 请求、长连接和定时器同时进行；然后全部关闭，一个都不该留下。服务器做的就是这些。',
  'proof.cgo.about': '编译一个调用 C 函数的程序。它需要 C 编译器（在 Mac 上是 Apple 的命令行工具）；大多数程序不需要。',
  'proof.race.about':
    '两个 goroutine 写同一个变量，一次用锁，一次不用；竞态检测器（`go build -race`）必须报告后者，不得报告前者。先按 Go 在这里的做法尝试，再用 CGO_ENABLED=0 尝试。',
  'proof.cross-build.about':
    '为两种 Mac 和 Linux 编译，从文件里读出它们面向什么，再运行这台电脑能运行的；在装有 Rosetta 的 Apple 芯片 Mac 上，面向 Intel 的也运行。只要不涉及 C，Go 不需要别的东西就能做到。',
};
