import type { Catalogue } from '../words.ts';

/** The compiler that go starts for C code. */
export const toolchainCompiler: Catalogue = {
  'fact.toolchain.c-compiler': '查看 go 会使用的 C 编译器',
  'check.toolchain.c-compiler': 'go 使用的 C 编译器',
  'finding.toolchain.c-compiler.not-on-linux.summary': '不适用：只有 macOS 需要 Apple 的编译器',
  'finding.toolchain.c-compiler.not-used.summary': 'go 已设为不使用 C 编译器',
  'finding.toolchain.c-compiler.none.summary': '没有名为 {command} 的 C 编译器；不含 C 代码的 Go 代码照样能构建',
  'finding.toolchain.c-compiler.apple.summary': 'go 使用 Apple 的 C 编译器（{path}）',
  'finding.toolchain.c-compiler.another.summary': 'go 使用的不是 Apple 的 C 编译器，而是 {path}，没有发现不妥',
  'finding.toolchain.c-compiler.no-headers.summary': 'go 会用 {path} 构建 C 代码，而它找不到 Apple 的头文件',
  'finding.toolchain.c-compiler.no-headers.meaning':
    '有些 Go 包里带有 C 代码。遇到它们，go 会启动最先找到的 C 编译器，而那不是 Apple 的编译器。虽然 Apple 的工具都在，也都正常，它还是会停下，显示“stdlib.h file not found”。重新安装 Xcode 没有用。',
  'finding.toolchain.c-compiler.no-headers.advice':
    '建议让 go 使用 Apple 的编译器。这台 Mac 上的其他程序仍使用原来那个。',
  'finding.toolchain.c-compiler.conda.summary': 'go 会用 conda 的 {path} 构建 C 代码，而它找不到 Apple 的头文件',
  'finding.toolchain.c-compiler.conda.meaning':
    '已激活的 conda 环境自带 C 编译器，go 最先找到的就是它。用它构建不了含有 C 代码的 Go 包。重新安装 Xcode 没有用。',
  'finding.toolchain.c-compiler.conda.advice':
    '让 go 使用 Apple 的编译器，或者在使用 Go 之前输入 `conda deactivate`。输入 `conda config --set auto_activate_base false`，conda 就不会在每个新终端里自动激活。',
  'finding.toolchain.c-compiler.conda-old.summary': 'go 会用 conda 的旧编译器 {path} 构建 C 代码',
  'finding.toolchain.c-compiler.conda-old.meaning':
    '它是为十年前的 macOS 制作的。它的链接器读不了新版 macOS 的库，会显示“unsupported file format”或“symbol(s) not found”。重新安装 Xcode 没有用。',
  'finding.toolchain.c-compiler.conda-old.advice':
    '让 go 使用 Apple 的编译器，或者在使用 Go 之前输入 `conda deactivate`。输入 `conda config --set auto_activate_base false`，conda 就不会在每个新终端里自动激活。',
  'finding.toolchain.c-compiler.spoils.summary':
    '含有 C 代码的程序构建出来后签名不对：{programs}。go 用 {path} 链接它们',
  'finding.toolchain.c-compiler.spoils.meaning':
    '在 Apple 芯片上，程序如果与自带的签名不符，一启动就会被 macOS 终止。Go 构建这些程序时带有 C 代码，为此启动的不是 Apple 的编译器；这很可能就是原因。',
  'finding.toolchain.c-compiler.spoils.advice': '建议让 go 使用 Apple 的编译器。然后重新构建或安装这些程序。',
};
