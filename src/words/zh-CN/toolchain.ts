import type { Catalogue } from '../words.ts';
import { toolchainCompiler } from './toolchain-compiler.ts';
import { toolchainGates } from './toolchain-gates.ts';
import { toolchainInstall } from './toolchain-install.ts';
import { toolchainPlaces } from './toolchain-places.ts';
import { toolchainPrograms } from './toolchain-programs.ts';
import { toolchainProject } from './toolchain-project.ts';
import { toolchainSettings } from './toolchain-settings.ts';

const facts: Catalogue = {
  'fact.toolchain.go-installations': '查找这台电脑上所有的 go',
  'fact.toolchain.go-version': '询问 go 的版本',
  'fact.toolchain.go-env': '询问 go 的设置',
  'fact.toolchain.env-file': '读取你的 go 设置文件',
  'fact.toolchain.goroot': '查看 GOROOT 指向哪里',
  'fact.toolchain.go-directories': '查看 go 存放模块和程序的位置',
  'fact.toolchain.downloaded-programs': '查找通过浏览器下载的程序',
  'fact.toolchain.refused-programs': '查找与签名不符的程序',
  'fact.toolchain.pinned-toolchain': '查看是否指定了较旧的 Go 版本',
  'fact.toolchain.installed-programs': '读取你的 Go 程序适用于什么系统和处理器',
  'fact.toolchain.debugserver': '查找 Apple 的 debugserver',
  'fact.toolchain.cache-owners': '在 go 自己的目录里查找属于 root 的文件',
  'fact.toolchain.workspace-file': '查找 GOWORK 指定的工作区',
  'fact.toolchain.command-line-tools': '查找 Apple 的命令行工具',
};

const checks: Catalogue = {
  'check.toolchain.go-present': '终端能找到 go',
  'check.toolchain.go-wins': '启动的是哪个 go',
  'check.toolchain.env-values': '可能让 Go 无法工作的设置',
  'check.toolchain.env-file': '你的 go 设置文件',
  'check.toolchain.goroot': 'GOROOT',
  'check.toolchain.go-runs': 'go 能正常回应',
  'check.toolchain.version-supported': 'Go 版本的新旧',
  'check.toolchain.architecture': 'Go 适合这个处理器',
  'check.toolchain.downloaded-programs': '通过浏览器下载的程序',
  'check.toolchain.refused-programs': '程序的签名',
  'check.toolchain.program-identity': '新版 macOS 拒绝启动的程序',
  'check.toolchain.installed-programs': '程序适合这台 Mac',
  'check.toolchain.tool-versions': '构建各工具所用的 Go',
  'check.toolchain.cache-owners': 'go 的文件属于谁',
  'check.toolchain.gopath': 'GOPATH',
  'check.toolchain.gobin': 'go 安装的程序',
  'check.toolchain.command-line-tools': 'Apple 的命令行工具',
  'check.toolchain.linker': 'Apple 的链接器',
  'check.toolchain.debugger': '调试器',
};

const present: Catalogue = {
  'finding.toolchain.go-present.ok.summary': '新终端能找到 go：{path}',
  'finding.toolchain.go-present.new-terminal-only.summary': '新终端能找到 go，这个终端还找不到',
  'finding.toolchain.go-present.new-terminal-only.meaning':
    '新终端会在 {path} 所在的目录里查找。你现在用的终端是在此之前打开的，或者是由不读取启动文件的程序打开的。',
  'finding.toolchain.go-present.new-terminal-only.advice': '打开一个新终端即可，什么都不用改。',
  'finding.toolchain.go-present.not-on-path.summary': 'Go 安装在 {path}，但终端找不到它',
  'finding.toolchain.go-present.not-on-path.meaning':
    '终端只在一份名为 PATH 的清单所列的目录里查找程序。{directory} 不在这份清单上，所以虽然 Go 已经安装，输入 `go` 仍会得到“command not found”。',
  'finding.toolchain.go-present.not-on-path.advice':
    '建议在你的启动文件里把这一个目录加入 PATH。再装一次 Go 没有用，设置 GOROOT 只会在以后带来麻烦。',
  'finding.toolchain.go-present.line-ends.summary':
    '新终端找不到 go：把 {directory} 加入 PATH 的那一行，末尾有一个看不见的字符',
  'finding.toolchain.go-present.line-ends.meaning':
    '你的启动文件用的是 Windows 换行符。shell 把多出来的字符当成目录名的一部分，而叫这个名字的目录并不存在。',
  'finding.toolchain.go-present.line-ends.advice':
    '用 Unix 换行符保存这个启动文件，做法见“新终端的启动”一项。再装一次 Go，或者把目录再加一遍，都不对。',
  'finding.toolchain.go-present.only-here.summary': '这个终端能找到 go，但新终端会找不到（{path} 不在它的清单上）',
  'finding.toolchain.go-present.only-here.meaning':
    '查找程序的目录清单叫作 PATH，它只在这个终端里改过。一打开别的终端，就找不到 `go` 了。',
  'finding.toolchain.go-present.only-here.advice':
    '建议在你的启动文件里把 {directory} 加入 PATH，这样每个终端里都有它。',
  'finding.toolchain.go-present.not-asked.summary': '无法判断新终端能否找到 go：你的登录 shell 没有回答',
  'finding.toolchain.go-present.not-asked.meaning':
    '去哪里查找程序，是终端启动时决定的。gomend 没能启动一个新终端，所以不作猜测。',
  'finding.toolchain.go-present.not-asked.advice': '先解决 shell 的启动问题，再检查一次。',
  'finding.toolchain.go-present.only-seen-here.meaning':
    '去哪里查找程序，是终端启动时决定的。gomend 没能启动一个新终端，所以只知道这个终端的情况。',
  'finding.toolchain.go-present.only-seen-here.advice': '先解决 shell 的启动问题，再检查一次。',
  'finding.toolchain.go-present.only-seen-here.summary':
    '这个终端能找到 go：{path}；新终端能否找到无法判断，因为你的登录 shell 没有回答',
};

const wins: Catalogue = {
  'finding.toolchain.go-wins.none.summary': 'PATH 里没有看到 go，所以谈不上选哪一个',
  'finding.toolchain.go-wins.only.summary': 'PATH 里只有一个 go：{path}',
  'finding.toolchain.go-wins.stand-in.summary': '排在最前面的是 {path}，它会为每个目录选择 Go 版本',
  'finding.toolchain.go-wins.incomparable.summary': '排在最前面的是 {path}，但看不出它是哪个版本',
  'finding.toolchain.go-wins.incomparable.meaning': '它旁边没有版本文件，所以无法判断它是否比 {others} 旧。',
  'finding.toolchain.go-wins.incomparable.advice':
    '如果它是单独复制出来的 go，没有同目录的其余文件，请把它删掉：这样的副本不能用。',
  'finding.toolchain.go-wins.newest-first.summary': '有多个 go，排在最前面的是最新的：{path}',
  'finding.toolchain.go-wins.older-on-purpose.summary':
    '{path}（{version}）排在较新的 {better}（{betterVersion}）之前，看来是有意的',
  'finding.toolchain.go-wins.older-on-purpose.meaning':
    '前者所在的目录以它的版本命名。有人为了使用这个版本，特意把它放在前面。',
  'finding.toolchain.go-wins.older-on-purpose.advice':
    '如果你要的就是这个版本，无需处理。否则请从启动文件里去掉设置它的那一行。',
  'finding.toolchain.go-wins.pushed-back.summary':
    '{path}（{version}）排在 {better}（{betterVersion}）之前，因为 macOS 会重新排列清单',
  'finding.toolchain.go-wins.pushed-back.meaning':
    '你的那一行把较新的 Go 放在最前面，但它写在 .zshenv 里。读完这个文件之后，macOS 会重新排列清单，把自己的目录放到前面。',
  'finding.toolchain.go-wins.pushed-back.advice':
    '请看“PATH 的顺序”一项的结果。那一行应该写在 .zprofile 里，什么都不用删除。',
  'finding.toolchain.go-wins.older-patch-first.summary':
    '{path}（{version}）排在 {better} 之前，而后者是 {betterVersion}',
  'finding.toolchain.go-wins.older-patch-first.meaning':
    '两者属于同一个版本系列，都能用。较新的那个修正了更多错误，但启动的不是它。',
  'finding.toolchain.go-wins.older-patch-first.advice': '更新前一个，或者两个只留一个。不必着急。',
  'finding.toolchain.go-wins.shadowed.summary':
    '启动的是较旧的 Go：{path}（{version}）挡住了 {better}（{betterVersion}）',
  'finding.toolchain.go-wins.shadowed.meaning':
    '清单里排在最前面的目录优先。所以 `go` 启动的是较旧的那个，更新较新的那个看起来毫无效果。',
  'finding.toolchain.go-wins.shadowed.advice':
    '建议调整顺序，让较新的先找到。这不会卸载任何东西。把 GOROOT 设成较新的那个，会使两者混用，导致构建失败。',
};

const version: Catalogue = {
  'finding.toolchain.version-supported.ok.summary': '{version} 仍有安全修复（截至 {knownOn} 的信息）',
  'finding.toolchain.version-supported.newer-than-known.summary':
    '{version} 比 gomend 自带的版本清单还新，清单截至 {knownOn}',
  'finding.toolchain.version-supported.older-patch.summary': '{version} 能用；到 {knownOn} 时已经发布了 {newest}',
  'finding.toolchain.version-supported.older-patch.meaning': '你的版本系列仍有修复，其中至少有一批还没有安装到这里。',
  'finding.toolchain.version-supported.older-patch.advice':
    '方便的时候，按原来的安装方式更新 Go。可能还有比 {newest} 更新的版本：gomend 的清单截至 {knownOn}。',
  'finding.toolchain.version-supported.perhaps-ended.summary': '{version} 可能已经没有安全修复',
  'finding.toolchain.version-supported.perhaps-ended.meaning':
    '每个 Go 版本系列维护到有两个更新的系列发布为止。按日程推算，Go {series} 应该已经到期，但 gomend 的清单截至 {knownOn}，所以不能确定。',
  'finding.toolchain.version-supported.perhaps-ended.advice': '看看 go.dev/dl：列在最上面的版本就是仍有修复的版本。',
  'finding.toolchain.version-supported.ended.summary': '{version} 不再有安全修复',
  'finding.toolchain.version-supported.ended.meaning':
    'Go 项目目前维护的版本系列是 {supported}（截至 {knownOn} 的信息）。Go {series} 仍能运行，但其中发现的漏洞不会再修补，要求更新版本 Go 的项目也可能无法构建。',
  'finding.toolchain.version-supported.ended.advice':
    '建议按原来的安装方式，安装一个仍在维护的版本。你的项目不需要为此改动：新的 Go 能构建旧的代码。',
  'finding.toolchain.version-supported.macos-too-old.summary':
    '{version} 需要 macOS {minimum} 或更高版本，而这台 Mac 是 macOS {macos}',
  'finding.toolchain.version-supported.macos-too-old.meaning':
    'Go 或由它构建的程序可能一启动就停止，并提示缺少某个符号。',
  'finding.toolchain.version-supported.macos-too-old.advice':
    '适用于这个 macOS 的最后一个版本是 Go {newest}。如果你的 Mac 允许，更好的办法是更新 macOS，因为旧版本没有安全修复。',
  'finding.toolchain.version-supported.lc-uuid.summary':
    'macOS {macos} 可能拒绝启动 {version} 构建的程序（缺少 LC_UUID）',
  'finding.toolchain.version-supported.lc-uuid.meaning':
    '从 macOS 26 起，程序必须带有一个身份标记，而 Go 从 1.24 起才会自动写入它。在这里构建的测试和程序可能以“missing LC_UUID load command”和“abort trap”告终。并不是每个程序都会受影响。',
  'finding.toolchain.version-supported.lc-uuid.advice':
    '建议换用 Go 1.24 或更高版本。关闭 macOS 的保护没有用，也没有必要。',
  'finding.toolchain.version-supported.not-seen.summary': '无法判断：没有看到新终端启动的是哪个 go',
  'finding.toolchain.version-supported.not-seen.meaning':
    '你的登录 shell 没有回答，这个终端也找不到 go。但 go 仍有可能存在。',
  'finding.toolchain.version-supported.not-seen.advice': '先解决 shell 的启动问题，再检查一次。',
  'finding.toolchain.version-supported.unreadable.summary': '无法判断 {path} 是哪个 Go 版本',
  'finding.toolchain.version-supported.unreadable.meaning': '它旁边没有版本文件，它自己也没有说明版本。',
  'finding.toolchain.version-supported.unreadable.advice': '先看看 go 为什么没有回应。',
};

const cpu: Catalogue = {
  'finding.toolchain.architecture.none.summary': 'PATH 里没有 go，所以没有可以比较的',
  'finding.toolchain.architecture.native.summary': 'go 适用于这个处理器（{cpu}）',
  'finding.toolchain.architecture.unreadable.summary': '无法判断 {path} 适用于哪种处理器',
  'finding.toolchain.architecture.unreadable.meaning': 'gomend 读不懂这个程序文件，go 自己也没有说明。',
  'finding.toolchain.architecture.unreadable.advice': '只要 go 能用，就无需处理。',
  'finding.toolchain.architecture.translated.summary': '这个终端像在 Intel 处理器上一样运行（Rosetta）',
  'finding.toolchain.architecture.translated.meaning':
    'Rosetta 在 Apple 芯片上翻译 Intel 程序。这个终端，或运行 gomend 的 Node，是以这种方式启动的，从中启动的一切也都如此。构建会变慢，得到的是 Intel 程序。',
  'finding.toolchain.architecture.translated.advice':
    '建议对终端关闭它，然后重新启动终端。改为设置 GOARCH 只会掩盖问题。Rosetta 本身也将退出：macOS 27 是最后一个完整包含它的版本。',
  'finding.toolchain.architecture.amd64.summary': '{path} 是 Intel 版的 Go，而这台 Mac 用的是 Apple 芯片',
  'finding.toolchain.architecture.amd64.meaning':
    '它只能通过翻译运行，没有另外指定时构建的是 Intel 程序，而且不能与原生的库链接。',
  'finding.toolchain.architecture.amd64.advice':
    '按原来的安装方式，安装适用于 Apple 芯片的 Go（arm64），并重新构建用它安装的工具。长期设置 GOARCH 不能解决问题。',
  'finding.toolchain.architecture.amd64-native-there.summary': '{path} 是 Intel 版的 Go，而 {better} 才适合这台 Mac',
  'finding.toolchain.architecture.amd64-native-there.meaning':
    '先找到的是 Intel 版。它只能通过翻译运行，没有另外指定时构建的是 Intel 程序，而且不能与原生的库链接。',
  'finding.toolchain.architecture.amd64-native-there.advice':
    '建议把适合的那个放在清单最前面。之后重新安装由 Intel 版构建的工具。',
  'finding.toolchain.architecture.intel-homebrew.summary':
    '{path} 来自 Intel 版的 Homebrew，而这台 Mac 用的是 Apple 芯片',
  'finding.toolchain.architecture.intel-homebrew.meaning':
    '/usr/local 里的这个 Homebrew 很可能是从旧 Mac 上复制过来的。它安装的一切都只能通过翻译运行，包括 Go。',
  'finding.toolchain.architecture.intel-homebrew.advice':
    '在 /opt/homebrew 里安装适用于 Apple 芯片的 Homebrew，再用它安装 Go。等你需要的都迁移过去之前，先保留旧的。',
  'finding.toolchain.architecture.intel-homebrew-native-there.summary':
    '{path} 来自 Intel 版的 Homebrew，而 {better} 才适合这台 Mac',
  'finding.toolchain.architecture.intel-homebrew-native-there.meaning':
    '先找到的是 /usr/local 里的 Intel 版 Homebrew。它安装的一切都只能通过翻译运行，包括 Go。',
  'finding.toolchain.architecture.intel-homebrew-native-there.advice':
    '建议把适合的 Go 放在最前面。之后重新安装 ~/go/bin 里由 Intel 版构建的工具。旧的 Homebrew 可以留到你需要的都迁移过去为止。',
  'finding.toolchain.architecture.no-rosetta.summary': '{path} 是 Intel 版的 Go，这台 Mac 无法启动它',
  'finding.toolchain.architecture.no-rosetta.meaning':
    '这台 Mac 用的是 Apple 芯片。Intel 程序只有通过 Rosetta 才能在上面运行，而 Rosetta 没有安装：你会看到“bad CPU type in executable”。',
  'finding.toolchain.architecture.no-rosetta.advice':
    '按原来的安装方式，安装适用于 Apple 芯片的 Go（arm64）。Rosetta 只会让错的 Go 能够启动。',
  'finding.toolchain.architecture.no-rosetta-native-there.summary':
    '{path} 是 Intel 版的 Go，这台 Mac 无法启动它，而 {better} 才适合这台 Mac',
  'finding.toolchain.architecture.no-rosetta-native-there.meaning':
    '先找到的是 Intel 版。它只有通过 Rosetta 才能运行，而 Rosetta 没有安装：你会看到“bad CPU type in executable”。',
  'finding.toolchain.architecture.no-rosetta-native-there.advice':
    '建议把适合的那个放在清单最前面。Rosetta 只会让错的 Go 能够启动。',
  'finding.toolchain.architecture.cannot-run.summary': '{path} 适用于 {arch}，这台 Mac（{cpu}）不能运行它',
  'finding.toolchain.architecture.cannot-run.meaning': '启动它会以“bad CPU type in executable”告终。',
  'finding.toolchain.architecture.cannot-run.advice': '按原来的安装方式，改装适用于 Intel Mac 的 Go（amd64）。',
  'finding.toolchain.architecture.narrower.summary': '{path} 是 32 位的 Go，而这台电脑是 64 位的',
  'finding.toolchain.architecture.narrower.meaning': '它能用，没有另外指定时构建的是 32 位程序。',
  'finding.toolchain.architecture.narrower.advice': '如果这正是你要的，就无需处理。',
  'finding.toolchain.architecture.other-cpu.summary': '{path} 适用于 {arch}，而这台电脑是 {cpu}',
  'finding.toolchain.architecture.other-cpu.meaning': '即使能运行，也要借助模拟器。',
  'finding.toolchain.architecture.other-cpu.advice': '按原来的安装方式，安装适用于 {cpu} 的 Go。',
};

export const toolchain: Catalogue = {
  ...facts,
  ...checks,
  ...present,
  ...wins,
  ...version,
  ...cpu,
  ...toolchainSettings,
  ...toolchainGates,
  ...toolchainInstall,
  ...toolchainPlaces,
  ...toolchainCompiler,
  ...toolchainProject,
  ...toolchainPrograms,
};
