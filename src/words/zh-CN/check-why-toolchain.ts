import type { Catalogue } from '../words.ts';

export const checkWhyToolchain: Catalogue = {
  'check.toolchain.go-present.why':
    '终端只在一份名为 PATH 的目录列表里查找程序。那里没有 go，所有需要 Go 的工作都做不了：“command not found: go”。',
  'check.toolchain.go-wins.why':
    '电脑上可能装有几个 Go，启动的只是最先找到的那个。如果它是旧的，更新其他几个都不起作用。',
  'check.toolchain.env-values.why':
    'Go 从环境变量读取设置。遇到不能接受的值，它什么都没做就停止，或者为别的系统构建程序。',
  'check.toolchain.env-file.why':
    '`go env -w` 写入一个单独的文件，启动文件里看不到它。其中一行坏了，所有 go 命令都受影响，而且很难找到。',
  'check.toolchain.goroot.why':
    'GOROOT 告诉 go 它自己的文件在哪里，其实 go 自己找得到。设成了错误的位置，所有 go 命令都会失败。',
  'check.toolchain.go-runs.why':
    '有 go 不等于它能启动：它可能已损坏、macOS 不让它运行，或者还没有选定版本。它不回应，就什么都构建不了。',
  'check.toolchain.version-manager.why':
    'goenv、asdf、mise 这类版本管理器决定启动哪个 Go。轮不到它来决定，运行的就不是为项目选定的版本。',
  'check.toolchain.version-supported.why':
    '每个 Go 版本大约维护一年。之后发现的漏洞不再修补，较新的项目也可能无法用它构建。',
  'check.toolchain.project-file.why':
    'go.mod 文件写明项目需要哪个 Go。Go 太旧，读不懂这个文件，就会在本来没有错的一行上报错。',
  'check.toolchain.architecture.why':
    'Mac 有两类处理器：Apple 芯片和 Intel。为另一类处理器制作的 Go 要靠翻译运行，很慢，构建出的程序也不对，或者根本启动不了。',
  'check.toolchain.downloaded-programs.why':
    'macOS 会给浏览器保存的文件加上标记，启动之前先检查。没有通过检查的程序会立即结束，往往只显示“killed”。',
  'check.toolchain.refused-programs.why':
    '在 Apple 芯片的 Mac 上，签名与内容相符的程序才能启动。不相符时，macOS 直接结束它，也不说明原因。',
  'check.toolchain.program-identity.why':
    'macOS 26 只启动带有身份标记（LC_UUID）的程序，而旧版 Go 不写入这个标记。没有它，以前能用的工具一启动就结束。',
  'check.toolchain.installed-programs.why':
    'go 安装的程序只适合某一类处理器和某些 macOS 版本。换了新 Mac 或升级系统之后，有些可能启动不了。',
  'check.toolchain.tool-versions.why':
    '代码检查工具、调试器这类读取 Go 代码的工具，只认识构建它们时所用的 Go。换了更新的 Go，它们会失败，或者误报错误。',
  'check.toolchain.cache-owners.why':
    'go 把下载和构建结果放在你的目录里。如果其中有文件属于 root（多半是用过“sudo go”），构建会以“permission denied”结束。',
  'check.toolchain.gopath.why':
    'GOPATH 是存放下载的模块和已安装工具的目录。go 用不了这个目录，就既不能下载也不能安装。',
  'check.toolchain.gobin.why':
    '`go install` 把程序放进一个固定的目录。这个目录不能写入，安装就会失败；终端不在那里查找，就会显示“command not found”。',
  'check.toolchain.command-line-tools.why':
    'git 和 C 编译器来自 Apple 的命令行工具（Command Line Tools），go 有时两个都需要。升级 macOS 可能会删除或损坏它们。',
  'check.toolchain.linker.why':
    '链接器把程序的各个部分组合起来。Apple 的某些链接器与某些 Go 版本合不来，含有 C 代码的构建会失败。',
  'check.toolchain.debugger.why':
    '调试器要让程序停下来，查看其内部，macOS 对此要求有权限。缺了哪一部分，构建虽然正常，调试却会失败。',
  'check.toolchain.c-compiler.why':
    '有些 Go 包含有 C 代码，go 会用 PATH 里最先找到的 C 编译器来编译。如果它不是 Apple 的，往往不熟悉这台 Mac，构建就会失败。',
};
