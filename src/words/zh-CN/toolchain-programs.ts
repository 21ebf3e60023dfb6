import type { Catalogue } from '../words.ts';

const starting: Catalogue = {
  'finding.toolchain.installed-programs.not-on-linux.summary': '不适用：这些是 macOS 的规则',
  'finding.toolchain.installed-programs.fine.summary': '没有发现你的 Go 程序在这台 Mac 上启动会有障碍',
  'finding.toolchain.installed-programs.no-rosetta.summary': '适用于 Intel，而这台 Mac 没有能翻译它们的程序：{names}',
  'finding.toolchain.installed-programs.no-rosetta.meaning':
    '这台 Mac 用的是 Apple 芯片。Intel 程序只有通过 Rosetta 才能在上面运行，而 Rosetta 没有安装：你会看到“bad CPU type in executable”。升级 macOS 有时会删除 Rosetta。',
  'finding.toolchain.installed-programs.no-rosetta.advice':
    '最好换成为 Apple 芯片构建的版本。如果某个程序没有这样的版本，你可以安装 Rosetta；它的许可协议要由你来同意，所以 gomend 不会代劳。',
  'finding.toolchain.installed-programs.rosetta-unclear.summary': '无法判断这台 Mac 能否启动 Intel 程序：{names}',
  'finding.toolchain.installed-programs.rosetta-unclear.meaning':
    '这台 Mac 用的是 Apple 芯片。Intel 程序只有通过 Rosetta 才能在上面运行，而 Rosetta 是否已安装，没能看到。',
  'finding.toolchain.installed-programs.rosetta-unclear.advice':
    '无需处理，除非其中某个以“bad CPU type in executable”告终。',
  'finding.toolchain.installed-programs.other-cpu.summary': '适用于这台 Mac 没有的处理器：{names}',
  'finding.toolchain.installed-programs.other-cpu.meaning':
    '它们会以“bad CPU type in executable”告终。这样的文件多半是从另一台电脑上复制来的。',
  'finding.toolchain.installed-programs.other-cpu.advice': '重新安装它们，这样就会为这台 Mac 构建。',
  'finding.toolchain.installed-programs.ancient.summary': '构建所用的 Go 太旧，macOS {macos} 无法运行：{names}',
  'finding.toolchain.installed-programs.ancient.meaning':
    '它们由 1.11 之前的 Go 构建。从 macOS 12 起，这样的程序会以“bsdthread_register error”告终。你现在装的是哪个 Go，对它们没有影响。这是从文件里读出来的，gomend 没有启动过任何一个。',
  'finding.toolchain.installed-programs.ancient.advice':
    '换用各个程序的更新版本，或用你现在的 Go 从源代码构建。从这些旧文件里看不出它们的来源。',
  'finding.toolchain.installed-programs.macos-too-old.summary': '适用于比 macOS {macos} 更新的系统：{names}',
  'finding.toolchain.installed-programs.macos-too-old.meaning':
    '它们也许能启动，但一旦用到这个 macOS 没有的功能，就会以“Symbol not found”告终。这是从文件里读出来的，gomend 没有启动过任何一个。',
  'finding.toolchain.installed-programs.macos-too-old.advice':
    '用这个 macOS 能支持的 Go 来构建它们，换用它们的较旧版本，或在方便的时候升级 macOS。',
  'fix.toolchain.install-rosetta.title': '安装 Rosetta（如果你同意它的许可协议）',
  'fix.toolchain.install-rosetta.why': '有了它，这台 Mac 就能运行 Intel 程序。',
  'fix.toolchain.install-rosetta.risk':
    'Apple 要求你同意许可协议。Rosetta 不容易移除，而且 Apple 正在逐步停用它：macOS 27 是最后一个完整包含它的版本。',
  'fix.toolchain.install-rosetta.undo': 'Apple 没有提供移除它的方法。',
  'step.toolchain.install-rosetta':
    '在终端里运行 `softwareupdate --install-rosetta`。它会显示许可协议，并询问你是否同意。如果不同意，什么都不会安装。',
  'fix.toolchain.rebuild-programs.title': '重新安装 {names}',
  'fix.toolchain.rebuild-programs.why': '每个程序都由你现有的 Go 从源代码构建，或由 Homebrew 安装，取代现有的那个。',
  'fix.toolchain.rebuild-programs.risk': '只删除这些文件，由这些程序的其他构建取代。',
  'fix.toolchain.rebuild-programs.undo': '如果你保留了旧文件，就把它们放回去。它们在这台 Mac 上无法启动。',
  'step.toolchain.reinstall-program-with':
    '在终端里运行 `rm "{path}"`，再运行 `GOTOOLCHAIN={toolchain} go install {package}@{version}`，等它完成。',
};

const versions: Catalogue = {
  'finding.toolchain.tool-versions.none.summary': '没有安装 gopls、golangci-lint 或 staticcheck',
  'finding.toolchain.tool-versions.fine.summary': '构建所用的 Go 足够新：{names}',
  'finding.toolchain.tool-versions.behind.summary': '构建所用的 Go 比你使用的 Go {series} 旧：{names}',
  'finding.toolchain.tool-versions.behind.meaning':
    '这样的工具按构建它的那个 Go 的规则读代码。项目如果不要求更新的 Go，它和以前一样能用。',
  'finding.toolchain.tool-versions.behind.advice': '目前无需处理。等到其中某个工具拒绝处理某个项目，再重新安装它。',
  'finding.toolchain.tool-versions.refuses.summary':
    '{name} 由 Go {go} 构建，拒绝处理这个项目，因为项目要求 Go {wanted}',
  'finding.toolchain.tool-versions.refuses.meaning':
    '{file} 第 {line} 行要求 Go {wanted}。{name} 只懂构建它的那个 Go 的规则，会说构建它所用的 Go 版本低于项目的版本，或这个包需要更新的 Go 版本。',
  'finding.toolchain.tool-versions.refuses.advice':
    '用较新的 Go 重新构建 {name}。项目本身没有错；在那里改为要求较旧的 Go，只会掩盖问题。',
  'finding.toolchain.tool-versions.editor-behind.summary':
    '协助编辑器工作的 gopls 由 Go {go} 构建，而这个项目要求 Go {wanted}',
  'finding.toolchain.tool-versions.editor-behind.meaning':
    '{file} 第 {line} 行要求 Go {wanted}。gopls 会继续工作，但不懂较新的规则，所以编辑器可能把能正常构建的代码标成错误。',
  'finding.toolchain.tool-versions.editor-behind.advice': '用较新的 Go 重新构建 gopls，并重新启动编辑器。',
};

const debugging: Catalogue = {
  'finding.toolchain.debugger.not-on-linux.summary': '不适用：只有在 Mac 上，Delve 才需要 Apple 的程序',
  'finding.toolchain.debugger.none.summary': '没有安装 Go 的调试器 Delve',
  'finding.toolchain.debugger.fine.summary': 'Delve 调试程序所需的都在（{path}）',
  'finding.toolchain.debugger.unclear.summary': '无法判断 Delve 调试程序所需的是否都在',
  'finding.toolchain.debugger.unclear.meaning':
    '在 Mac 上，Delve 通过 Apple 的 debugserver 工作。它在不在，没能在时限内看到。',
  'finding.toolchain.debugger.unclear.advice': '无需处理，除非调试以“debugserver not found”告终。',
  'finding.toolchain.debugger.under-rosetta.summary': '{path} 是 Intel 版的 Delve，不能在 Apple 芯片上调试',
  'finding.toolchain.debugger.under-rosetta.meaning':
    '它只能通过翻译（Rosetta）运行，而它拒绝这样做：“can not run under Rosetta”。它多半是由 Intel 版的 Go 构建的。',
  'finding.toolchain.debugger.under-rosetta.advice':
    '用适用于 Apple 芯片的 Go 重新构建 Delve，并重新启动编辑器。编辑器也必须是适用于 Apple 芯片的版本。',
  'finding.toolchain.debugger.old.summary': '{path} 是 Delve {version}，早于它的第一个正式版本',
  'finding.toolchain.debugger.old.meaning':
    '这么旧的 Delve，只有用你自己制作的证书签名后，才能在 Mac 上调试，否则会以“could not fork/exec”告终。较新的版本不需要这样做。',
  'finding.toolchain.debugger.old.advice': '换成现在的 Delve。它不需要证书。',
  'finding.toolchain.debugger.no-debugserver.summary': 'Delve 已安装，但没有 Apple 的 debugserver',
  'finding.toolchain.debugger.no-debugserver.meaning':
    'Delve 通过 debugserver 控制被调试的程序，而 debugserver 随 Apple 的命令行工具提供。命令行工具在，但缺少这一部分。调试会以“debugserver or lldb-server not found”告终。',
  'finding.toolchain.debugger.no-debugserver.advice': '重新安装命令行工具。在此期间，构建和测试都能用。',
};

const linking: Catalogue = {
  'finding.toolchain.linker.not-on-linux.summary': '不适用：Apple 的链接器属于 macOS 的工具',
  'finding.toolchain.linker.fine.summary': '你的 Go 与 Apple 的链接器之间没有已知的问题',
  'finding.toolchain.linker.strict.summary': '{version} 与 Apple 命令行工具 {tools} 的链接器不合',
  'finding.toolchain.linker.strict.meaning':
    '链接器把程序的各个部分组合在一起。15.0 版的链接器是全新的，比以前更严格。程序里有 C 代码时，这个 Go 会让它显示“malformed LC_DYSYMTAB”，有时还会失败。gomend 没有实际构建程序来验证；这是根据两者的版本得出的。',
  'finding.toolchain.linker.strict.advice':
    '先更新 Go，再在“系统设置”的“软件更新”里更新 Apple 的命令行工具。在此之前，用 -ldflags=-extldflags=-Wl,-ld_classic 可以应付一次构建。不需要换用更旧的工具。',
  'finding.toolchain.command-line-tools.no-headers.summary': 'Apple 的命令行工具在，但缺少 C 代码需要的文件',
  'finding.toolchain.command-line-tools.no-headers.meaning':
    "含有 C 代码的程序会以“'stdlib.h' file not found”告终。“软件更新”认为工具是完整的，所以更新没有用。纯 Go 代码仍能构建。",
  'finding.toolchain.command-line-tools.no-headers.advice':
    '重新安装这些工具。不需要设置 SDKROOT，也不需要完整的 Xcode。',
  'fix.toolchain.agree-to-xcode-licence.title': '同意 Xcode 的许可协议（如果你愿意）',
  'fix.toolchain.agree-to-xcode-licence.why': '要有人同意之后，Xcode 的 git 和 C 编译器才能用。',
  'fix.toolchain.agree-to-xcode-licence.risk': '你是在与 Apple 订立合同。请先阅读；gomend 绝不会替你同意。',
  'fix.toolchain.agree-to-xcode-licence.undo': '同意之后无法收回。',
  'step.toolchain.agree-to-xcode-licence':
    '打开一次 Xcode，或在终端里运行 `sudo xcodebuild -license`。阅读显示的内容，如果愿意就同意；这需要这台 Mac 的管理员。如果没有 Xcode，单有 Apple 的命令行工具对 Go 就够了；它们不要求同意协议。',
  'fix.toolchain.renew-command-line-tools.title': '重新安装 Apple 的命令行工具（Command Line Tools）',
  'fix.toolchain.renew-command-line-tools.why': '完整安装一次，缺少的部分就会回来。',
  'fix.toolchain.renew-command-line-tools.risk':
    '下载完成之前，完全没有这些工具可用。请先确认网络正常；下载量约 1 GB。',
  'fix.toolchain.renew-command-line-tools.undo': '把旧目录改回原来的名字。',
  'step.toolchain.renew-command-line-tools':
    '在终端里运行 `sudo mv "{directory}" "{directory}.old"`，再运行 `xcode-select --install`，并在对话框里同意。这需要这台 Mac 的管理员。一切正常之后，删掉旧目录。',
};

export const toolchainPrograms: Catalogue = { ...starting, ...versions, ...debugging, ...linking };
