import type { Catalogue } from '../words.ts';

const owners: Catalogue = {
  'finding.toolchain.cache-owners.none.summary': 'go 没有在这里存放任何可能属于别人的文件',
  'finding.toolchain.cache-owners.fine.summary': '在 go 写入的目录里，没有属于 root 的内容',
  'finding.toolchain.cache-owners.not-all-seen.summary': '没能查完 {trees}',
  'finding.toolchain.cache-owners.not-all-seen.meaning':
    'gomend 在查找属于 root（管理员）的文件。在时限内看到的文件都属于你。',
  'finding.toolchain.cache-owners.not-all-seen.advice': '无需处理，除非 go 对那里的某个文件显示“permission denied”。',
  'finding.toolchain.cache-owners.folders.summary':
    '在 go 存放自己文件的地方，有 {folders} 个目录属于 root，例如 {example}',
  'finding.toolchain.cache-owners.folders.meaning':
    'root 是这台电脑的管理员。go 以你的身份运行，不能往那里写入，所以构建、下载或安装会以“permission denied”告终。多半是有人曾用 sudo 运行 go：在 Mac 上，这样运行的 go 会在你的主目录里工作，而它生成的文件属于 root。',
  'finding.toolchain.cache-owners.folders.advice':
    '建议把 go 的这些目录还给你，主目录里的其他内容都不动。再用 sudo 运行 go，会产生更多这样的文件；不需要对所有人开放这些目录，也不需要删除你的模块。',
  'finding.toolchain.cache-owners.files.summary':
    '在 go 存放自己文件的地方，有 {files} 个文件属于 root，例如 {example}',
  'finding.toolchain.cache-owners.files.meaning':
    'root 是这台电脑的管理员。其中大多数文件 go 能读取，但一旦需要改动某个文件，就会以“permission denied”告终。多半是有人曾用 sudo 运行 go。',
  'finding.toolchain.cache-owners.files.advice':
    '建议把 go 的这些目录还给你，主目录里的其他内容都不动。不要再用 sudo 运行 go。',
  'fix.toolchain.give-back-caches.title': '把 {trees} 还给你',
  'fix.toolchain.give-back-caches.why': '这样 go 又能往那里写入。只改变所有者：文件的内容和谁能读取都不变。',
  'fix.toolchain.give-back-caches.risk':
    '这些目录里的一切都会变成你的。其中的链接不会跟随；如果有文件在别处还有第二个名字，修复在开始之前就会停下。',
  'fix.toolchain.give-back-caches.undo': '之前哪个文件属于谁，没有记录；也没有什么需要它们属于 root。',
  'step.toolchain.give-back-by-hand':
    '主目录以外，gomend 不改变所有者：{trees}。请看看它们，如果只供 go 使用，就请管理员把它们交给你：`sudo chown -h -R -P "$(id -u):$(id -g)" FOLDER`',
};

const downloads: Catalogue = {
  'finding.toolchain.downloaded-programs.not-on-linux.summary': '不适用：只有 macOS 会这样标记下载的文件',
  'finding.toolchain.downloaded-programs.none.summary': '你的 Go 程序都不是通过浏览器下载的',
  'finding.toolchain.downloaded-programs.let-through.summary': 'macOS 允许启动这些通过浏览器下载的程序：{names}',
  'finding.toolchain.downloaded-programs.refused.summary': '{name} 是通过 {agent} 下载的，一启动就会被 macOS 终止',
  'finding.toolchain.downloaded-programs.refused-unnamed.summary': '{name} 是通过浏览器下载的，一启动就会被 macOS 终止',
  'finding.toolchain.downloaded-programs.refused-unnamed.meaning':
    '浏览器保存的文件，macOS 会加上隔离标记。有这个标记的程序，只有由 Apple 已知的开发者签名，才能启动；而这个程序没有任何人签名。你会看到“killed”，或关于恶意软件的警告。',
  'finding.toolchain.downloaded-programs.refused-unnamed.advice':
    '最安全的办法是删掉它，让 go 从源代码构建这个程序：go 生成的文件没有这个标记。如果要保留这个文件，请先确认它就是制作者发布的那个。不需要关闭 macOS 的保护。',
  'finding.toolchain.downloaded-programs.refused.meaning':
    '浏览器保存的文件，macOS 会加上隔离标记。有这个标记的程序，只有由 Apple 已知的开发者签名，才能启动；而这个程序没有任何人签名。你会看到“killed”，或关于恶意软件的警告。',
  'finding.toolchain.downloaded-programs.refused.advice':
    '最安全的办法是删掉它，让 go 从源代码构建这个程序：go 生成的文件没有这个标记。如果要保留这个文件，请先确认它就是制作者发布的那个。不需要关闭 macOS 的保护。',
  'finding.toolchain.downloaded-programs.unclear.summary': '无法判断 macOS 是否允许启动通过浏览器下载的 {name}',
  'finding.toolchain.downloaded-programs.unclear.meaning':
    '浏览器保存的文件，macOS 会加上隔离标记，启动时再作判定。这个程序的签名，或者 macOS 究竟会不会判定，没能看到。',
  'finding.toolchain.downloaded-programs.unclear.advice': '如果它以“killed”告终，请删掉它，再用 `go install` 安装。',
  'fix.toolchain.reinstall-program.title': '让 go 重新构建 {package}，替换 {path}',
  'fix.toolchain.reinstall-program.why':
    'go 从你获取模块的地方取得源代码，核对之后，在这里为这台 Mac 构建。这样生成的程序没有下载标记。',
  'fix.toolchain.reinstall-program.risk': '只删除这一个文件，由这个程序的另一次构建取代。',
  'fix.toolchain.reinstall-program.undo': '如果你保留了旧文件，就把它放回去，否则重新下载。',
  'step.toolchain.reinstall-program': '在终端里运行 `rm "{path}"`，再运行 `go install {package}@{version}`，等它完成。',
  'fix.toolchain.trust-download.title': '去掉 {path} 的下载标记',
  'fix.toolchain.trust-download.why': '没有这个标记，macOS 就会启动这个程序。只对你信任的文件这样做。',
  'fix.toolchain.trust-download.risk':
    '以后启动这一个文件之前，不再有任何检查。如果有人在途中改动过它，你能做的事它都能做。',
  'fix.toolchain.trust-download.undo': '把标记原样放回去。',
  'step.toolchain.compare-checksum':
    '把这个文件与制作者公布的校验和（SHA-256）比较。在终端里运行 `shasum -a 256 "{path}"`。如果公布的是压缩包的校验和，就检查压缩包。只有两者每个字符都相同，才回答“是”。',
};

const signatures: Catalogue = {
  'finding.toolchain.refused-programs.not-on-linux.summary': '不适用：只有 macOS 强制要求签名',
  'finding.toolchain.refused-programs.none.summary': '没有迹象表明 macOS 拒绝启动你的 Go 程序',
  'finding.toolchain.refused-programs.written-over.summary': '{name} 一启动就会被 macOS 终止，尽管文件本身没有问题',
  'finding.toolchain.refused-programs.written-over.meaning':
    '它最近一次因签名被终止是在 {day}，之后文件没有再写入过。磁盘上的签名是正确的。把新程序直接复制到旧程序上就会这样：只要还是同一个文件，macOS 记住的就一直是旧程序的签名。',
  'finding.toolchain.refused-programs.written-over.advice':
    '建议把同一个程序作为新文件放到那里。为了不再发生，把它复制到那里的工具最好先删除旧文件，或者使用 `install`。不需要签名，也不需要关闭任何保护。',
  'finding.toolchain.refused-programs.damaged.summary': '{name} 一启动就会被 macOS 终止：它与自己的签名不符',
  'finding.toolchain.refused-programs.damaged.meaning':
    '在 Apple 芯片上，每个程序都必须与自带的签名相符。这个程序在构建之后被改动过，例如经过加壳工具、strip，或一次中断的复制。codesign 的原话：{said}',
  'finding.toolchain.refused-programs.damaged.advice':
    '删除 {path}，再重新构建或安装这个程序。Go 会自动给它构建的程序签名。',
  'finding.toolchain.refused-programs.unclear.summary': 'macOS 因签名终止了 {name}，原因无法判断',
  'finding.toolchain.refused-programs.unclear.meaning':
    '有一份 {day} 的崩溃报告，但这个文件与签名是否相符，没能在时限内看到。',
  'finding.toolchain.refused-programs.unclear.advice': '如果它仍被终止，删除 {path}，再重新构建或安装这个程序。',
  'finding.toolchain.refused-programs.unverified.summary': '没能在时限内判断 {names} 与签名是否相符',
  'finding.toolchain.refused-programs.unverified.meaning':
    '在 Apple 芯片上，每个程序都必须与自带的签名相符。检查签名的程序（codesign）没有回答。没有崩溃报告表明它们有问题。',
  'finding.toolchain.refused-programs.unverified.advice': '等 Mac 不那么忙的时候再检查一次。',
  'finding.toolchain.refused-programs.reports-hidden.summary': '无法判断 macOS 是否终止过你的某个程序',
  'finding.toolchain.refused-programs.reports-hidden.meaning':
    'macOS 会记下它终止了哪些程序以及原因。gomend 没有权限读取这些记录。就能看到的而言，这些文件与签名相符。',
  'finding.toolchain.refused-programs.reports-hidden.advice': '无需处理，除非其中某个以“killed”告终。',
  'fix.toolchain.copy-as-new-file.title': '把 {path} 作为新文件放回原处，内容不变',
  'fix.toolchain.copy-as-new-file.why': 'macOS 按文件记住签名。换成新文件，它就会重新检查。',
  'fix.toolchain.copy-as-new-file.risk': '程序逐字节保持不变。',
  'fix.toolchain.copy-as-new-file.undo': '内容没有改变，所以没有什么需要恢复。',
};

const identity: Catalogue = {
  'finding.toolchain.program-identity.not-on-linux.summary': '不适用：只有 macOS 要求程序带有身份标记',
  'finding.toolchain.program-identity.fine.summary': '你的 Go 程序都带有新版 macOS 要求的身份标记',
  'finding.toolchain.program-identity.without.summary': '由较旧的 Go 构建，没有身份标记：{names}',
  'finding.toolchain.program-identity.without.meaning':
    '它们能启动。但这些程序没有 LC_UUID，macOS 分不清它们，所以无法授予它们访问你自己网络中电脑的权限。',
  'finding.toolchain.program-identity.without.advice': '下次需要安装它们时，用 Go 1.24 或更高版本重新安装。',
  'finding.toolchain.program-identity.pinned-unclear.summary':
    '这里指定了 {name}，无法判断它构建的程序是否会被 macOS {macos} 拒绝',
  'finding.toolchain.program-identity.pinned-unclear.meaning':
    '1.24 之前的 Go 不会把身份标记（LC_UUID）写入程序；如果用新的工具把 C 代码链接进这样的程序，macOS 26 及更高版本就会拒绝它。go 没有说明 C 代码是否启用。',
  'finding.toolchain.program-identity.pinned-unclear.advice': '先解决让 go 无法运行的问题，再检查一次。',
  'finding.toolchain.program-identity.refused.summary': 'macOS {macos} 拒绝启动 {name}',
  'finding.toolchain.program-identity.refused.meaning':
    '这个程序没有身份标记（LC_UUID），又是用 macOS 26 或更高版本的工具构建的。它会以“missing LC_UUID load command”告终。',
  'finding.toolchain.program-identity.refused.advice':
    '换用它的更新版本，或用 Go 1.24 或更高版本构建它。你的 Mac 什么都不用改。',
  'finding.toolchain.program-identity.refused-built.summary': 'macOS {macos} 拒绝启动由 {go} 构建的 {name}',
  'finding.toolchain.program-identity.refused-built.meaning':
    '1.24 之前的 Go 不会把身份标记（LC_UUID）写入它构建的程序。这个程序会以“missing LC_UUID load command”告终。',
  'finding.toolchain.program-identity.refused-built.advice':
    '如果你现在的 Go 是 1.24 或更高版本，就用它重新构建。你的 Mac 什么都不用改。',
  'finding.toolchain.program-identity.pinned.summary':
    '{file} 第 {line} 行指定了 {name}，它构建的测试一启动就会被 macOS {macos} 终止',
  'finding.toolchain.program-identity.pinned.meaning':
    '1.24 之前的 Go 不会把身份标记（LC_UUID）写入它构建的程序，而从 macOS 26 起，这样的程序一启动就会被系统终止：“missing LC_UUID load command”、“signal: abort trap”。受影响的是与 C 代码一起构建的程序，使用网络的包的测试就属于这一类。',
  'finding.toolchain.program-identity.pinned.advice':
    '在那里改为指定 Go 1.24 或更高版本，或去掉这一行。gomend 没有实际运行测试来验证；这是根据 macOS、开发者工具和 Go 的版本得出的。在此之前，在 GOFLAGS 里加上 -ldflags=-linkmode=external，可以应付一次会话。不需要长期关闭 C 代码，也不需要退回旧的 macOS。',
  'finding.toolchain.program-identity.pinned-somewhere.summary':
    'GOTOOLCHAIN 指定了 {name}，它构建的测试一启动就会被 macOS {macos} 终止',
  'finding.toolchain.program-identity.pinned-somewhere.meaning':
    '1.24 之前的 Go 不会把身份标记（LC_UUID）写入它构建的程序，而从 macOS 26 起，这样的程序一启动就会被系统终止：“missing LC_UUID load command”、“signal: abort trap”。受影响的是与 C 代码一起构建的程序，使用网络的包的测试就属于这一类。',
  'finding.toolchain.program-identity.pinned-somewhere.advice':
    '没能看到这里是什么设置了 GOTOOLCHAIN。请改为指定 Go 1.24 或更高版本，或去掉它。',
  'fix.toolchain.upgrade-formula.title': '让 Homebrew 安装更新的 {formula}',
  'fix.toolchain.upgrade-formula.why': '现有的这个是 Homebrew 安装的。它的较新构建是用较新的 Go 做的。',
  'fix.toolchain.upgrade-formula.risk': 'Homebrew 可能会同时更新其他程序。新版本的行为可能与以前不同。',
  'fix.toolchain.upgrade-formula.undo': 'Homebrew 不会自己退回旧版本。',
  'step.toolchain.upgrade-formula':
    '在终端里运行 `{brew} upgrade {formula}`，等它完成。如果 Homebrew 说已经是最新版本，就运行 `{brew} reinstall {formula}`。',
  'fix.toolchain.raise-toolchain.title': '指定比 {name} 更新的 Go',
  'fix.toolchain.raise-toolchain.why': 'Go 1.24 及更高版本会写入 macOS 要求的身份标记。',
  'fix.toolchain.raise-toolchain.risk': '较新的 Go 对旧代码可能更严格。项目是否已经准备好，要由项目的负责人来说。',
  'fix.toolchain.raise-toolchain.undo': '把旧版本再写回去。',
  'step.toolchain.raise-toolchain':
    '打开 {file}。在第 {line} 行，把 {name} 换成 Go 1.24 或更高版本，例如 go1.26.3，或去掉这一行。如果还有别人参与这个项目，请先与他们商量好。然后打开一个新终端，或在那个目录里运行 `direnv allow`。',
  'step.toolchain.drop-pin-of-terminal':
    '找出是什么在这个终端里设置了 GOTOOLCHAIN={name}：可能是脚本、编辑器，或你输入过的命令。在那里改为指定 Go 1.24 或更高版本，或去掉它，然后打开一个新终端。',
};

export const toolchainGates: Catalogue = { ...owners, ...downloads, ...signatures, ...identity };
