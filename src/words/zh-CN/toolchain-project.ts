import type { Catalogue } from '../words.ts';

/** The project that the person stands in, and the Go that is chosen for it. */
export const toolchainProject: Catalogue = {
  'fact.toolchain.gvm-build': '查看 gvm 的构建结果',
  'fact.toolchain.version-managers': '查看版本管理器选定了哪个版本',
  'fact.toolchain.project-file': '读取当前目录的 go.mod',
  'check.toolchain.version-manager': '版本由版本管理器决定',
  'check.toolchain.project-file': 'Go 能读懂这个项目',

  'finding.toolchain.project-file.none.summary': '这个目录不属于任何 Go 项目',
  'finding.toolchain.project-file.stand-in.summary': '{path} 会自己为这个项目选择 Go',
  'finding.toolchain.project-file.unclear.summary': '无法判断你的 Go 能否读懂 {file}，因为不知道它的版本',
  'finding.toolchain.project-file.unclear.meaning': '1.21 之前的 Go 并不能读懂现在所有的 go.mod。',
  'finding.toolchain.project-file.unclear.advice': '先看看关于 go 本身的检查结果。',
  'finding.toolchain.project-file.readable.summary': '{version} 能读懂 {file}',
  'finding.toolchain.project-file.too-old.summary': '{version} 太旧，读不懂 {file}，而 {better} 可以',
  'finding.toolchain.project-file.too-old.meaning':
    '第 {line} 行写着“{text}”，这种写法 Go 从 1.21 起才认识。`go` 会停在这一行，并显示“must match format 1.23”或“unknown directive”。那句话里的 1.23 只是一个例子，并不是需要的版本。',
  'finding.toolchain.project-file.too-old.advice':
    '建议在查找程序的目录清单（PATH）里，把较新的 Go 放在最前面。go.mod 不要改：参与这个项目的其他人都能读懂它。',
  'finding.toolchain.project-file.too-old-no-other.summary': '{version} 太旧，读不懂 {file}',
  'finding.toolchain.project-file.too-old-no-other.meaning':
    '第 {line} 行写着“{text}”，这种写法 Go 从 1.21 起才认识。`go` 会停在这一行，并显示“must match format 1.23”或“unknown directive”。那句话里的 1.23 只是一个例子，并不是需要的版本。',
  'finding.toolchain.project-file.too-old-no-other.advice':
    '按原来的安装方式，安装当前的 Go：新的 Go 能构建旧的代码。go.mod 不要改：参与这个项目的其他人都能读懂它。',

  'finding.toolchain.go-present.gvm-needs-go.summary': '这台电脑上没有 Go，而没有 Go，gvm 也构建不出 Go',
  'finding.toolchain.go-present.gvm-needs-go.meaning':
    'gvm 从源代码构建 Go，为此需要一个已有的 Go。它的日志 {file} 第 {line} 行是这么说的：{said}',
  'finding.toolchain.go-present.gvm-needs-go.advice':
    '先用 -B 让 gvm 直接安装现成的 Go，例如 `gvm install go1.27.3 -B`。或者从 go.dev/dl 下载适合你的处理器的安装程序。然后再检查一次。',

  'finding.toolchain.version-manager.none.summary': 'go 的启动不经过版本管理器',
  'finding.toolchain.version-manager.first.summary': '{path} 排在最前面，所以启动哪个 Go 由 {manager} 选择',
  'finding.toolchain.version-manager.unused.summary':
    '{winner} 排在 {manager} 的垫片程序之前，而 {manager} 的文件里也没有为这里指定别的版本',
  'finding.toolchain.version-manager.same.summary':
    '{winner} 排在 {manager} 的垫片程序之前，而它正是垫片程序选定的版本',
  'finding.toolchain.version-manager.shadowed.summary':
    '{manager} 选定的是 Go {chosen}，但启动的是 {winner}（{version}）',
  'finding.toolchain.version-manager.shadowed.meaning':
    '版本管理器靠一个代替 go 的垫片程序（{path}）工作，由它启动选定的版本。系统按一份名为 PATH 的清单，逐个目录查找程序，而 {winner} 所在的目录排在垫片程序的目录之前。所以 {manager} 在 {file} 第 {line} 行的选择不起作用。',
  'finding.toolchain.version-manager.shadowed.advice':
    '建议让垫片程序重新排到前面。这不会卸载任何东西。如果你不再使用 {manager}，就改为从启动文件里去掉设置它的那一行。',
  'finding.toolchain.version-manager.perhaps-left.summary':
    '{winner}（{version}）排在 {manager} 的垫片程序之前，而垫片程序选定的是较旧的 Go {chosen}',
  'finding.toolchain.version-manager.perhaps-left.meaning':
    '{manager} 在 {file} 第 {line} 行的选择不起作用。如果你不再使用 {manager}，这没有问题。',
  'finding.toolchain.version-manager.perhaps-left.advice':
    '如果你要的就是较新的 Go，无需处理。否则 {path} 所在的目录必须排在 PATH 的最前面。',
  'finding.toolchain.version-manager.needs-reshim.summary':
    '{manager} 还没有为 {programs} 生成垫片程序，所以终端找不到',
  'finding.toolchain.version-manager.needs-reshim.meaning':
    '`go install` 把程序放进了 Go {chosen} 的目录，而终端不在这个目录里查找（它不在 PATH 里）。只有收到指令，{manager} 才会为它生成垫片程序。',
  'finding.toolchain.version-manager.needs-reshim.advice': '让 {manager} 重新生成垫片程序。',

  'fix.toolchain.make-stand-ins.title': '让 {manager} 重新生成垫片程序',
  'fix.toolchain.make-stand-ins.why': '这样终端就能找到 go 安装的程序。',
  'fix.toolchain.make-stand-ins.risk': '{manager} 只写入它自己的目录。',
  'fix.toolchain.make-stand-ins.undo': '没有什么需要撤回。',
  'step.toolchain.make-stand-ins': '在新终端里输入 `{command}`。',
};
