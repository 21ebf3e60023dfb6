import type { Catalogue } from '../words.ts';

export const readGo: Catalogue = {
  'read.go-env.version': '版本是 {version}。',
  'read.go-env.unsupported': 'Go {series} 不再有安全修复（{day} 时的信息）。',
  'read.go-env.from-homebrew': '它来自 Homebrew（{path}）。',
  'read.go-env.from-macports': '它来自 MacPorts（{path}）。',
  'read.go-env.from-goenv': '它由 goenv 安装（{path}）。',
  'read.go-env.from-gvm': '它由 gvm 安装（{path}）。',
  'read.go-env.from-asdf': '它由 asdf 安装（{path}）。',
  'read.go-env.from-mise': '它由 mise 安装（{path}）。',
  'read.go-env.from-nix': '它来自 Nix（{path}）。',
  'read.go-env.from-toolchain-module': '它由另一个 Go 获取（{path}），因为某个模块或 GOTOOLCHAIN 要求这个版本。',
  'read.go-env.from-other': '它自己的文件在 {path}。',
  'read.go-env.intel':
    '这个 go 是 Intel 版。在 Apple 芯片的 Mac 上，它要通过翻译运行，而且更慢；那台 Mac 是哪一种，这里没有写。',
  'read.go-env.cross':
    '它运行在 {host} 上，却为 {target} 构建：除非另外指定，构建出来的程序不能在那台电脑上运行。',
  'read.go-env.modules-off':
    'GO111MODULE=off 关闭了模块功能：不读取 go.mod 文件，`go install NAME@VERSION` 也不能用。',
  'read.go-env.modules-auto': 'GO111MODULE=auto：只在找到 go.mod 文件的地方使用模块，和 Go 1.16 之前一样。',
  'read.go-env.modules-on': 'GO111MODULE=on 从 Go 1.16 起就是默认值；设置它没有别的作用。',
  'read.go-env.no-module': '打印它的时候不在任何模块里（那里没有 go.mod 文件），这不是问题。',
  'read.go-env.workspace': '正在使用工作区：哪些模块属于一起，由 {path} 决定。',
  'read.go-env.gopath-is-goroot': 'GOPATH 和 GOROOT 是同一个目录；go 会对此发出警告，两者必须不同。',
  'read.go-env.gopath-several': 'GOPATH 有几个目录；go 下载和安装的内容放在第一个，即 {path}。',
  'read.go-env.gobin': '`go install` 把程序放进 {path}；只有它在 PATH 里，才能按名称找到这些程序。',
  'read.go-env.cgo-off':
    'CGO_ENABLED 是 0：不构建含有 C 代码的包。有人关闭了它，或者（从 Go 1.20 起）没有找到 C 编译器。',
  'read.go-env.toolchain-local': 'GOTOOLCHAIN=local：go 从不获取别的版本，即使某个模块要求更新的版本。',
  'read.go-env.toolchain': '无论安装的是哪个 go，GOTOOLCHAIN 要求的都是 {value}。',
  'read.go-env.goenv-off': 'GOENV=off：不读取 `go env -w` 写入的内容。',
  'read.go-env.more-set': '另外还设置了这些，通常不会设置：{settings}。',
  'read.go-env.refused-every-program':
    'Go 不接受 {name}={value}：所有 Go 程序都会因此结束，包括 go 自己。',
  'read.go-env.refused-go-command': 'Go 不接受 {name}={value}：有了它，几乎所有 go 命令都不能用。',
  'read.go-env.refused-some-commands':
    'Go 不接受 {name}={value}：有了它，构建包或列出包的命令都不能用。',
  'read.go-env.no-platform': '没有面向 {target} 的 Go，所以什么都无法构建。',
  'read.go-env.goproxy': '模块来自 {sources}，而不是默认的 proxy.golang.org。',
  'read.go-env.goproxy-alone': '后面没有别的：那里没有的，不会到别处去找。',
  'read.go-env.goproxy-plain': '没有加密：{sources}。途中任何人都能看到并改动来自那里的内容。',
  'read.go-env.goproxy-direct': 'GOPROXY=direct：每个模块都从它所在的仓库获取，多半用 git。',
  'read.go-env.goproxy-off': 'GOPROXY=off：go 不下载任何还没有的模块。',
  'read.go-env.goproxy-invalid': 'go 读不懂 GOPROXY={value}（{said}），所以什么都不下载。',
  'read.go-env.gosumdb-off': 'GOSUMDB=off：没有人核对得到的模块是不是与其他所有人的相同。',
  'read.go-env.gosumdb': '校验和向 {name} 查询，而不是默认的 sum.golang.org。',
  'read.go-env.gosumdb-invalid': 'go 读不懂 GOSUMDB={value}（{said}）。',
  'read.go-env.direct': '这些直接从所在的仓库获取，不经过模块代理：{patterns}。',
  'read.go-env.unchecked': '这些不向公共的校验和数据库查询：{patterns}。',
  'read.go-env.insecure': '对这些，go 接受没有有效加密的服务器：{patterns}。',
  'read.go-env.nothing-odd': '在 gomend 已知有影响的设置里，没有不寻常的。',
  'read.go-env.where-from':
    '里面显示的是最终有效的值，不是由谁设置的：在那台电脑上运行 `gomend check toolchain`，会查找设置它们的行。',
};
