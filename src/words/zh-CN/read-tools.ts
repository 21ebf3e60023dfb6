import type { Catalogue } from '../words.ts';

const brew: Catalogue = {
  'read.brew-config.version': 'Homebrew {version}，macOS {macos}。',
  'read.brew-config.apple-silicon': '它的位置（{prefix}）是 Apple 芯片的常规位置，而且以原生方式运行。',
  'read.brew-config.intel': '它的位置（{prefix}）是 Intel 版 Homebrew 的常规位置。',
  'read.brew-config.rosetta':
    '这是 Apple 芯片 Mac 上的 Intel 版 Homebrew（{prefix}），由 Rosetta 翻译。它安装的一切也都是 Intel 版，包括 Go。',
  'read.brew-config.prefix-of-other-cpu':
    '它以 {arch} 运行，而位置是 {prefix}；与之对应的常规位置是 {usual}。两者不相配。',
  'read.brew-config.own-prefix':
    '它的位置 {prefix} 不是常规位置（{usual}），所以许多东西不能直接下载，要由它自己构建。',
  'read.brew-config.mirror': '它从 {origin} 更新自己，而不是从 Homebrew 自己的地址。',
  'read.brew-config.no-tools':
    '命令行工具（Command Line Tools）和 Xcode 都没有安装：缺少 git、clang，以及所有需要 C 编译器的东西。',
  'read.brew-config.xcode-only': '没有单独安装命令行工具；Xcode 自带一份。',
  'read.brew-config.clt': '命令行工具已安装，版本是 {version}。',
  'read.brew-config.complaints': '中间夹有其他程序的报错：{lines}。',
  'read.brew-doctor.ready': 'Homebrew 没有发现可指出的问题。',
  'read.brew-doctor.warnings': '{n} 个警告：{warnings}。',
  'read.brew-doctor.for-makers': '它们供 Homebrew 的开发者参考。如果一切正常，可以不管；Homebrew 自己也这样说。',
  'read.brew-doctor.tools': '其中一个与命令行工具或 Xcode 有关：没有它们，含有 C 代码的都无法构建。',
  'read.brew-doctor.path': '其中一个与 PATH 有关：两个同名的程序运行哪一个，由它决定。',
  'read.brew-doctor.unlinked': '其中一个与未链接的 keg（unlinked kegs）有关：它们已安装，但按名称找不到。',
  'read.brew-doctor.rosetta': '其中一个与 CPU 的种类有关：可能混进了 Intel 版的程序。',
};

const system: Catalogue = {
  'read.sw-vers.version': '这是 macOS {version}。',
  'read.sw-vers.named': '这是 macOS {version}，{name}。',
  'read.sw-vers.build-only': '里面只有构建版本号：{build}。',
  'read.sw-vers.extra': '{extra} 是在两个版本之间插入的小型安全更新。',
  'read.sw-vers.go': '这里已知能在上面运行的最新 Go 是 Go {series}。',
  'read.sw-vers.compatibility':
    '{version} 不是真实的版本：对为较旧系统构建的程序，macOS {real} 或更新的系统会这样自称。',
  'read.csrutil.enabled': '系统完整性保护（SIP）已打开，这是应有的样子。',
  'read.csrutil.disabled': '系统完整性保护（SIP）已关闭：任何以 root 身份运行的程序都能改动 macOS 本身。它应当打开。',
  'read.csrutil.custom': '有人关闭了系统完整性保护（SIP）的一部分；Apple 不支持这样做。',
  'read.csrutil.other': 'macOS 把系统完整性保护（SIP）的状态叫作“{status}”。',
  'read.csrutil.off': '已关闭：{names}。',
  'read.csrutil.go': 'Go 不需要关闭其中任何一项，它的调试器也不需要。',
  'read.csrutil.only-recovery': '它只能在“macOS 恢复”里更改，所以 gomend 从不更改它。',
};

const xcode: Catalogue = {
  'read.xcode-tools.selected-clt': '选用的是命令行工具（{path}）。',
  'read.xcode-tools.selected-path': '选用的开发者工具是：{path}。',
  'read.xcode-tools.may-be-gone': '那个目录是否还在，它没有说明。',
  'read.xcode-tools.sdk': '构建时用的 macOS 头文件和库在 {path}。',
  'read.xcode-tools.receipt': 'macOS 记得安装过 {id}，版本是 {version}。',
  'read.xcode-tools.no-receipt': 'macOS 不记得安装过 {id}。',
  'read.xcode-tools.receipt-may-outlive':
    '工具没有了，这条记载也可能还在；没有这条记载，工具也可能在：只有查看那个目录才知道。',
  'read.xcode-tools.none': '没有安装开发者工具。',
  'read.xcode-tools.dialog': 'macOS 打开了一个窗口，询问是否安装它们：请在屏幕上找一找。',
  'read.xcode-tools.install': '`xcode-select --install` 会在屏幕上打开一个窗口，询问是否安装它们。',
  'read.xcode-tools.gone': '选用的开发者工具已经不在 {path}。升级 macOS 时常会这样。',
  'read.xcode-tools.lookup': '选用的开发者工具里没有“{item}”。',
  'read.xcode-tools.lookup-platform': '只有 Xcode 才有它；单有命令行工具不够。',
  'read.xcode-tools.requires-xcode': '{tool} 属于 Xcode，而选用的只是命令行工具。Go 从不需要它。',
  'read.xcode-tools.license':
    '没有同意 Xcode 的许可协议，所以它的工具拒绝运行。`sudo xcodebuild -license` 会显示协议，并询问是否同意。',
  'read.xcode-tools.install-requested': '已打开一个窗口，询问是否安装这些工具；现在还什么都没有安装。',
  'read.xcode-tools.already-installed': '它们已经安装；更新的版本由系统设置里的“软件更新”提供。',
  'read.xcode-tools.go':
    'Go 只有使用 git，以及构建含有 C 代码的包（cgo）时，才需要这些工具；其他一切没有它们也能构建。',
};

export const readTools: Catalogue = { ...brew, ...system, ...xcode };
