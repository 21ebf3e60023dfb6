import { BY_HAND_GOBIN, BY_HAND_GOPATH } from '../by-hand.ts';
import type { Catalogue } from '../words.ts';
import { byHand } from './toolchain-by-hand.ts';

const gopath: Catalogue = {
  'finding.toolchain.gopath.default.summary': '没有设置 GOPATH；go 使用 {value}',
  'finding.toolchain.gopath.ok.summary': 'GOPATH 正常（{value}）',
  'finding.toolchain.gopath.not-yet.summary': 'GOPATH 是 {value}；go 需要时会创建这个目录',
  'finding.toolchain.gopath.tilde.summary': 'GOPATH 里有一个没有展开的 ~（{entry}），go 因此停下',
  'finding.toolchain.gopath.tilde.meaning':
    '只有不在引号里的 ~，shell 才会换成你的主目录。Go 得到的是 ~ 这个字符本身，于是拒绝它：go 命令还没开始做事就会停下。',
  'finding.toolchain.gopath.tilde.advice': '建议去掉这个设置。这样 Go 会使用你主目录里的 go 目录，多数人要的就是它。',
  'finding.toolchain.gopath.relative.summary': 'GOPATH 里有 {entry}，它不以 / 开头，go 因此停下',
  'finding.toolchain.gopath.relative.meaning':
    '无论你在哪个目录，GOPATH 都必须指同一个位置，所以 Go 只接受完整路径。否则 go 命令还没开始做事就会停下。',
  'finding.toolchain.gopath.relative.advice':
    '建议去掉这个设置。这样 Go 会使用你主目录里的 go 目录，多数人要的就是它。',
  'finding.toolchain.gopath.equals-goroot.summary': 'GOPATH 与 Go 的安装目录是同一个目录：{root}',
  'finding.toolchain.gopath.equals-goroot.meaning':
    'GOPATH 用来存放你的模块和工具。与安装目录混在一起，下次更新时它们会丢失或造成妨碍，而且 go 每次都会警告。',
  'finding.toolchain.gopath.equals-goroot.advice': '建议去掉 GOPATH 的设置，或给它一个单独的目录。',
  'finding.toolchain.gopath.goroot-at-default.summary': 'Go 安装在 {root}，而这里默认用来存放你的模块',
  'finding.toolchain.gopath.goroot-at-default.meaning':
    'Go 不会用自己的安装目录存放你的模块，于是没有地方存放：“neither GOMODCACHE nor GOPATH is set”。',
  'finding.toolchain.gopath.goroot-at-default.advice':
    '建议给 GOPATH 一个单独的目录。把 Go 移到别处（例如主目录里的 sdk 目录）也一样好，但要同时修改 PATH。',
  'finding.toolchain.gopath.not-a-directory.summary': 'GOPATH 是 {entry}，而它是文件，不是目录',
  'finding.toolchain.gopath.not-a-directory.meaning': 'Go 不能在那里存放模块或工具。',
  'finding.toolchain.gopath.not-a-directory.advice': '建议去掉这个设置。这样 Go 会使用你主目录里的 go 目录。',
  'finding.toolchain.gopath.nowhere.summary': 'GOPATH 是 {entry}，而这个位置无法创建',
  'finding.toolchain.gopath.nowhere.meaning':
    '这个路径上只有 {nearest} 存在。看来是笔误，或是另一台电脑上的路径。下载模块会失败。',
  'finding.toolchain.gopath.nowhere.advice': '建议去掉这个设置。这样 Go 会使用你主目录里的 go 目录。',
  'finding.toolchain.gopath.far.summary': 'GOPATH 是 {entry}，而这个路径上只有 {nearest} 存在',
  'finding.toolchain.gopath.far.meaning': 'Go 会把其余的目录都创建出来。看来是笔误，或是另一台电脑上的路径。',
  'finding.toolchain.gopath.far.advice':
    '除非你要的就是这个位置，否则建议去掉这个设置。这样 Go 会使用你主目录里的 go 目录。',
  'finding.toolchain.gopath.not-writable.summary': 'GOPATH 是 {entry}，而你不能往那里写入',
  'finding.toolchain.gopath.not-writable.meaning': '下载模块和安装工具会失败，显示“permission denied”。',
  'finding.toolchain.gopath.not-writable.advice':
    '建议去掉这个设置，并且永远不要用 sudo 运行 go：这样的目录正是属于 root 的文件造成的。',
  'finding.toolchain.gopath.is-bin.summary': 'GOPATH 是 {entry}，看起来是它里面存放程序的那个目录',
  'finding.toolchain.gopath.is-bin.meaning': 'Go 会自己加上 bin。于是工具会装到 bin/bin，没有程序能在那里找到它们。',
  'finding.toolchain.gopath.is-bin.advice': '建议去掉这个设置。这样 Go 会使用你主目录里的 go 目录。',
  'finding.toolchain.gopath.is-home.summary': 'GOPATH 就是你的主目录本身',
  'finding.toolchain.gopath.is-home.meaning': '这能用。Go 会把它的 pkg 和 bin 目录放在你自己的文件当中。',
  'finding.toolchain.gopath.is-home.advice': '如果你喜欢这样，就无需处理。',
};

const gobin: Catalogue = {
  'finding.toolchain.gobin.none.summary': 'go 还没有用来安装程序的目录',
  'finding.toolchain.gobin.on-path.summary': 'go 安装的程序能找到（{directory}）',
  'finding.toolchain.gobin.nothing-installed.summary': '还没有用 go 安装过程序',
  'finding.toolchain.gobin.not-on-path.summary': '找不到 {directory} 里的程序：{programs}',
  'finding.toolchain.gobin.not-on-path.meaning':
    '它们是用 `go install` 安装的，而它们所在的目录不在 PATH 里。PATH 是终端查找程序的目录清单。',
  'finding.toolchain.gobin.not-on-path.advice':
    '建议把这个目录加到清单末尾，在那里它不会挡住别的程序。如果把这些程序复制到别处，以后会留下旧的副本。',
  'finding.toolchain.gobin.relative.summary': 'GOBIN 是 {value}，它不以 / 开头，所以什么也装不了',
  'finding.toolchain.gobin.relative.meaning': '`go install` 会以“GOBIN must be an absolute path”告终。',
  'finding.toolchain.gobin.relative.advice': '建议去掉这个设置。这样 Go 会使用 GOPATH 下的 bin 目录。',
  'finding.toolchain.gobin.in-shims.summary': 'GOBIN 是 {directory}，那里是版本管理器自己的文件',
  'finding.toolchain.gobin.in-shims.meaning':
    '这个目录里是由版本管理器生成和删除的垫片程序。装到这里的程序会丢失，或取代某个垫片程序。',
  'finding.toolchain.gobin.in-shims.advice': '建议去掉这个设置，并更新版本管理器。',
  'finding.toolchain.gobin.not-a-directory.summary': '{directory} 是文件，所以 go 不能把程序装到那里',
  'finding.toolchain.gobin.not-a-directory.meaning': '`go install` 需要一个叫这个名字的目录。',
  'finding.toolchain.gobin.not-a-directory.advice': '去掉这个设置，或把这个文件移到别处。',
  'finding.toolchain.gobin.not-writable.summary': 'go 不能安装程序：你不能往 {directory} 里写入',
  'finding.toolchain.gobin.not-writable.meaning':
    '`go install` 会以“permission denied”告终。这个目录属于别人，或者位于你不能创建目录的地方（{nearest}）。',
  'finding.toolchain.gobin.not-writable.advice':
    '建议去掉这个设置，改用 GOPATH 下的 bin 目录。`sudo go install` 会留下属于 root 的文件。',
  'finding.toolchain.gobin.cannot-be-made.summary': '{directory} 不存在，而你不能创建它',
  'finding.toolchain.gobin.cannot-be-made.meaning': '在你用 go 安装程序之前，这没有影响。',
  'finding.toolchain.gobin.cannot-be-made.advice': '安装程序之前，先看看 {nearest} 属于谁。',
};

const runs: Catalogue = {
  'finding.toolchain.go-runs.ok.summary': 'go 有回应：{version} {target}',
  'finding.toolchain.go-runs.no-version-selected.summary': '{path} 是垫片程序，还没有为它选定 Go 版本',
  'finding.toolchain.go-runs.no-version-selected.meaning':
    '它由 goenv、asdf 或 mise 之类的版本管理器放在那里，但它不知道该启动哪个 Go。它的原话：{said}',
  'finding.toolchain.go-runs.no-version-selected.advice':
    '用你的版本管理器选定一个全局版本，例如 `goenv global 1.27.3` 或 `mise use -g go@1.27`。',
  'finding.toolchain.go-runs.only-in-folder.summary': 'go 在 {folder} 里有回应：{version}。在别处没有选定版本',
  'finding.toolchain.go-runs.only-in-folder.meaning':
    '{path} 是版本管理器的垫片程序。你所在的目录指定了 Go 版本，其他地方都没有选定版本。如果你只在这样的目录里工作，这没有问题。',
  'finding.toolchain.go-runs.only-in-folder.advice':
    '无需处理。如果想在每个目录里都能用 go，请用你的版本管理器选定一个全局版本，例如 `goenv global 1.27.3` 或 `mise use -g go@1.27`。',
  'finding.toolchain.go-runs.cannot-start.summary': '{path} 无法启动',
  'finding.toolchain.go-runs.cannot-start.meaning':
    '系统拒绝启动它，多半是因为它适用于别的处理器，或已损坏。系统的原话：{said}',
  'finding.toolchain.go-runs.cannot-start.advice': '按原来的安装方式，重新安装适合这个处理器的 Go。',
  'finding.toolchain.go-runs.killed.summary': '{path} 一启动就会被系统终止',
  'finding.toolchain.go-runs.killed.meaning':
    '如果程序的签名已经不符，或者是通过浏览器下载而没有经过检查，macOS 就会这样做。',
  'finding.toolchain.go-runs.killed.advice': '从 go.dev/dl 或用 Homebrew 重新安装 Go。不需要关闭 macOS 的保护。',
  'finding.toolchain.go-runs.fails.summary': 'go 没有正常回应：{said}',
  'finding.toolchain.go-runs.fails.meaning': '连 `go version` 都会失败，而这不是你的任何设置造成的。',
  'finding.toolchain.go-runs.fails.advice': '{path} 背后的安装很可能已损坏。请按原来的安装方式重新安装 Go。',
};

const tools: Catalogue = {
  'finding.toolchain.command-line-tools.not-on-linux.summary': '不适用：这些工具是 macOS 的一部分',
  'finding.toolchain.command-line-tools.ok.summary': 'Apple 的命令行工具正常（{selected}）',
  'finding.toolchain.command-line-tools.no-sdk.summary': '无法判断 Apple 的命令行工具是否完整',
  'finding.toolchain.command-line-tools.no-sdk.meaning': '工具都在，但没有在时限内说出它们的库在哪里。',
  'finding.toolchain.command-line-tools.no-sdk.advice': '只要含有 C 代码的构建能成功，就无需处理。',
  'finding.toolchain.command-line-tools.licence.summary': '还没有同意 Xcode 的许可协议',
  'finding.toolchain.command-line-tools.licence.meaning':
    '在同意之前，Xcode 的 git 和 C 编译器拒绝工作，而 go 有时需要它们。它们的原话：{said}',
  'finding.toolchain.command-line-tools.licence.advice':
    '这要由你决定，所以 gomend 不会代劳：打开一次 Xcode，或运行 `sudo xcodebuild -license`。',
  'finding.toolchain.command-line-tools.damaged.summary': 'Apple 的命令行工具在，但不完整',
  'finding.toolchain.command-line-tools.damaged.meaning':
    '它们说不出自己的库在哪里，所以含有 C 代码的程序无法构建。它们的原话：{said}',
  'finding.toolchain.command-line-tools.damaged.advice':
    '在“系统设置”的“软件更新”里看看有没有这些工具的更新。只有在没有更新时，才重新安装。',
  'finding.toolchain.command-line-tools.override-dangling.summary':
    'DEVELOPER_DIR 指向 {selected}，而那里没有开发者工具',
  'finding.toolchain.command-line-tools.override-dangling.meaning':
    '使用哪套工具，以这个设置为准。凡是带有这个设置的终端，git 和 C 编译器都会失败。',
  'finding.toolchain.command-line-tools.override-dangling.advice': '建议去掉这个设置。',
  'finding.toolchain.command-line-tools.dangling.summary': 'macOS 到 {selected} 找开发者工具，而它们在 {present}',
  'finding.toolchain.command-line-tools.dangling.meaning':
    'git 和 C 编译器会失败，显示“invalid active developer path”，而 go 有时需要它们。',
  'finding.toolchain.command-line-tools.dangling.advice': '建议让 macOS 指向现有的工具。什么都不用下载。',
  'finding.toolchain.command-line-tools.missing.summary': 'Apple 的命令行工具（Command Line Tools）不见了',
  'finding.toolchain.command-line-tools.missing.meaning':
    'macOS 更新往往会删除它们。git 会失败，go 构建含有 C 代码的内容也都会失败。纯 Go 代码仍能构建。',
  'finding.toolchain.command-line-tools.missing.advice':
    '建议重新安装。长期关闭 C 代码（CGO_ENABLED=0）只会掩盖问题，也不需要完整的 Xcode。',
  'finding.toolchain.command-line-tools.not-installed.summary': '没有安装 Apple 的命令行工具（Command Line Tools）',
  'finding.toolchain.command-line-tools.not-installed.meaning':
    '没有它们，纯 Go 代码也能构建。git 和用到 C 的代码不能用。',
  'finding.toolchain.command-line-tools.not-installed.advice': '建议安装。不需要完整的 Xcode。',
};

const fixes: Catalogue = {
  'fix.toolchain.unset-go-setting.title': '从你的 go 设置文件里去掉 {name}',
  'fix.toolchain.unset-go-setting.why': '这样 Go 的默认值重新生效。用 `go env -u` 完成。',
  'fix.toolchain.unset-go-setting.risk': '{file} 会少一行，原来的文件会保留，以便撤销。',
  'fix.toolchain.unset-go-setting.undo': '把 {file} 恢复原样。',
  'fix.toolchain.write-go-setting.title': '让 go 把 {name}={value} 写入你的 go 设置文件',
  'fix.toolchain.write-go-setting.why': '这样这一行就是 go 自己写出来的样子。用 `go env -w` 完成。',
  'fix.toolchain.write-go-setting.risk': '{file} 会改动一行，原来的文件会保留，以便撤销。',
  'fix.toolchain.write-go-setting.undo': '把 {file} 恢复原样。',
  'fix.toolchain.remove-settings-line.title': '从 {file} 里去掉第 {line} 行',
  'fix.toolchain.remove-settings-line.why': '这一行是“{text}”。去掉之后，Go 的默认值生效。',
  'fix.toolchain.remove-settings-line.risk': '只去掉这一行。',
  'fix.toolchain.remove-settings-line.undo': '把这一行放回去。',
  'fix.toolchain.install-command-line-tools.title': '安装 Apple 的命令行工具（Command Line Tools）',
  'fix.toolchain.install-command-line-tools.why':
    '有了它们，git 和 C 编译器就能用了。macOS 从 Apple 下载它们，可能要几分钟。',
  'fix.toolchain.install-command-line-tools.risk': '下载量较大，你自己的内容不会改动。',
  'fix.toolchain.install-command-line-tools.undo': '安装之后无法撤回。它没有害处。',
  'fix.toolchain.select-developer-directory.title': '让 macOS 使用 {to} 里的开发者工具',
  'fix.toolchain.select-developer-directory.why': '这个位置存在，而现在选定的位置不存在。',
  'fix.toolchain.select-developer-directory.risk': '以后，凡是用 Apple 的工具构建的程序，用的都是这套工具。',
  'fix.toolchain.select-developer-directory.undo': '原来的位置已经不在，所以不能再选它。',
  'fix.toolchain.leave-rosetta.title': '让终端不通过 Rosetta 运行',
  'fix.toolchain.leave-rosetta.why': '这样从它启动的一切都以原生方式运行，并为 Apple 芯片构建。',
  'fix.toolchain.leave-rosetta.risk': '真正的 Intel 程序仍能运行。',
  'fix.toolchain.leave-rosetta.undo': '重新勾选那一项。',
  'step.toolchain.finish-tools-dialog': 'macOS 会弹出窗口，询问是否安装这些工具。请按“安装”，等到它提示安装完毕。',
  'step.toolchain.install-tools-at-the-mac':
    '安装工具的窗口无法在这里打开。请直接在这台 Mac 上打开“终端”，运行 `xcode-select --install`。',
  'step.toolchain.install-tools-perhaps-here':
    '无法判断这里能否打开窗口。请直接在这台 Mac 上，在“终端”里运行 `xcode-select --install`，然后在打开的窗口里按“安装”，等到它提示安装完毕。',
  'step.toolchain.leave-rosetta':
    '退出 {terminal}。在“访达”里选中它，选取“文件”>“显示简介”，取消勾选“使用 Rosetta 打开”。再重新打开它。如果没有这一项，请安装适用于 Apple 芯片的 Node。',
};

export const toolchainPlaces: Catalogue = {
  ...gopath,
  ...byHand(gopath, BY_HAND_GOPATH),
  ...gobin,
  ...byHand(gobin, BY_HAND_GOBIN),
  ...runs,
  ...tools,
  ...byHand(tools, ['command-line-tools.override-dangling']),
  ...fixes,
};
