import { BY_HAND_VALUES } from '../by-hand.ts';
import type { Catalogue } from '../words.ts';
import { byHand } from './toolchain-by-hand.ts';

const values: Catalogue = {
  'finding.toolchain.env-values.ok.summary': '没有让 Go 停下的设置',
  'finding.toolchain.env-values.memory-limit.summary': '{name}={value} 会让所有 Go 程序停下，包括 go 本身',
  'finding.toolchain.env-values.memory-limit.meaning':
    '这里 Go 只接受字节数（后面带 B、KiB、MiB、GiB 或 TiB），或者 off 这个词。写成别的，每个 Go 程序一启动就会以“malformed GOMEMLIMIT”告终。',
  'finding.toolchain.env-values.memory-limit.advice':
    '建议去掉它。没有限制，Go 也能很好地工作；有些教程里写的百分比从来都不能用。',
  'finding.toolchain.env-values.stops-every-program.summary': '{name} 里的 {part} 会让 Go 程序一启动就停下',
  'finding.toolchain.env-values.stops-every-program.meaning':
    '程序只要得到这个值，这个版本的 Go 就会让它结束，go 本身也不例外。这个值是为别的版本准备的。',
  'finding.toolchain.env-values.stops-every-program.advice': '建议去掉它。不管它原本有什么用，在这里都不起作用。',
  'finding.toolchain.env-values.stops-go.summary': '{name}={value} 会让所有 go 命令停下',
  'finding.toolchain.env-values.stops-go.meaning': 'Go 在做其他任何事之前，就会拒绝这个值。',
  'finding.toolchain.env-values.stops-go.advice': '建议去掉它。Go 自己有合适的 {name} 值。',
  'finding.toolchain.env-values.stops-some-commands.summary': 'Go 拒绝 {name}={value}',
  'finding.toolchain.env-values.stops-some-commands.meaning':
    '构建、列出或安装的命令会因此停下。`go version` 仍然能用，所以不容易发现。',
  'finding.toolchain.env-values.stops-some-commands.advice': '建议去掉它。Go 自己有合适的 {name} 值。',
  'finding.toolchain.env-values.work-missing.summary': 'GOWORK 指定了 {value}，而它不存在',
  'finding.toolchain.env-values.work-missing.meaning':
    'GOWORK 告诉 go 在每个目录里都使用哪个工作区文件。没有这个文件，构建、测试或列出的命令会以“reading go.work: … no such file or directory”告终。`go version` 仍然能用，所以不容易发现。',
  'finding.toolchain.env-values.work-missing.advice':
    '建议去掉 GOWORK。go 会自己找到项目的 go.work；在那里新建一个空文件，只会掩盖这个笔误。',
  'finding.toolchain.env-values.goflags-quote.summary': 'GOFLAGS 里有一个没有闭合的引号，go 因此停下',
  'finding.toolchain.env-values.goflags-quote.meaning':
    'GOFLAGS 存放用于所有 go 命令的选项。遇到没有闭合的引号，go 分不清选项到哪里结束，只好放弃。',
  'finding.toolchain.env-values.goflags-quote.advice': '建议去掉这个设置；如果你知道原意，也可以补上引号。',
  'finding.toolchain.env-values.goflags-word.summary': 'GOFLAGS 里有“{part}”，它不是选项，go 因此停下',
  'finding.toolchain.env-values.goflags-word.meaning':
    'GOFLAGS 里的每个词都必须以短横线开头，值要写在等号后面：写 -tags=x，不写 -tags x。',
  'finding.toolchain.env-values.goflags-word.advice': '建议去掉这个设置；如果还需要它，请用等号来写。',
  'finding.toolchain.env-values.goflags-insecure.summary': 'GOFLAGS=-insecure 会让 `go get` 失败',
  'finding.toolchain.env-values.goflags-insecure.meaning':
    '这个选项已经取消。多数命令会忽略它而不作提示，而 `go get` 会以“-insecure flag is no longer supported”告终。',
  'finding.toolchain.env-values.goflags-insecure.advice':
    '建议去掉它。如果当初是因为证书才加上的，要解决的是证书问题。',
  'finding.toolchain.env-values.mod-vendor.summary': 'GOFLAGS 里的 -mod=vendor 对这台电脑上的所有项目生效',
  'finding.toolchain.env-values.mod-vendor.meaning':
    '这样 Go 只查找项目的 vendor 目录。没有这个目录的项目会失败，显示“inconsistent vendoring”；而用 `go install name@version` 安装工具，在哪里都会失败。',
  'finding.toolchain.env-values.mod-vendor.advice': '建议去掉它。项目有 vendor 目录时，Go 会自动使用它。',
  'finding.toolchain.env-values.mod-mod.summary': 'GOFLAGS 里有 -mod=mod：go 会不经询问就修改 go.mod',
  'finding.toolchain.env-values.mod-mod.meaning':
    '这样，单纯的构建命令也可能写入 go.mod 和 go.sum。通常它们会说明缺少什么，然后停下。',
  'finding.toolchain.env-values.mod-mod.advice': '如果你要的就是这样，就保留它。否则去掉它。',
  'finding.toolchain.env-values.module-off.summary': 'GO111MODULE=off 关闭了模块功能',
  'finding.toolchain.env-values.module-off.meaning':
    '如今几乎所有 Go 项目都是模块。需要模块的命令会以“modules disabled by GO111MODULE=off”告终。',
  'finding.toolchain.env-values.module-off.advice': '建议去掉它。如果某个很旧的项目需要它，就只为那个项目设置。',
  'finding.toolchain.env-values.module-auto.summary': 'GO111MODULE=auto：在项目之外，go 按旧的方式工作',
  'finding.toolchain.env-values.module-auto.meaning':
    '在项目里没有变化。在没有 go.mod 的目录里，go 会到 GOPATH 下查找代码。',
  'finding.toolchain.env-values.module-auto.advice': '只有在你知道为什么需要它时才保留。',
  'finding.toolchain.env-values.ignored.summary': '{name}={value} 不起作用',
  'finding.toolchain.env-values.ignored.meaning': 'Go 读不懂这个值，就用自己的值，好像没有设置过一样。',
  'finding.toolchain.env-values.ignored.advice': '不会因此出错。如果你设置它是有用意的，请改正它。',
  'finding.toolchain.env-values.platform-unknown.summary': 'Go 不认识 {part} 这个目标平台',
  'finding.toolchain.env-values.platform-unknown.meaning':
    'GOOS 和 GOARCH 说明 go 为哪种系统和处理器构建。遇到不认识的组合，它什么也不构建。',
  'finding.toolchain.env-values.platform-unknown.advice': '建议去掉这个设置。这样 Go 会为这台电脑构建。',
  'finding.toolchain.env-values.platform-foreign.summary': '所有程序都是为 {part} 构建的，而不是为这台电脑',
  'finding.toolchain.env-values.platform-foreign.meaning':
    'GOOS 和 GOARCH 是长期设置的。你构建或安装的程序在这里无法启动：“exec format error”或“bad CPU type”。',
  'finding.toolchain.env-values.platform-foreign.advice':
    '建议去掉这个设置，只在需要为别的系统构建时，写在那一条命令里。',
  'finding.toolchain.env-values.refused.summary': 'go 拒绝 {name}={value}',
  'finding.toolchain.env-values.refused.meaning':
    '只要设置了它，go 命令就会报错。没有 {name}，go 就能工作。go 的原话：{said}',
  'finding.toolchain.env-values.refused.advice': '建议去掉它，Go 自己有合适的值。',
  'finding.toolchain.env-values.only-here.summary': '{name}={value} 会让 Go 停下，但只在这个终端里',
  'finding.toolchain.env-values.only-here.meaning':
    '新终端不会再得到这个值。这个终端是在此之前打开的，或者由仍带有这个值的程序打开。',
  'finding.toolchain.env-values.only-here.advice': '打开一个新终端，并重新启动打开这个终端的程序。',
};

const file: Catalogue = {
  'finding.toolchain.env-file.none.summary': '你没有 go 设置文件',
  'finding.toolchain.env-file.missing.summary': '你没有 go 设置文件（{file} 不存在）',
  'finding.toolchain.env-file.ok.summary': '{file} 正常（{count} 项设置）',
  'finding.toolchain.env-file.unreadable.summary': '{file} 无法读取',
  'finding.toolchain.env-file.unreadable.meaning':
    '设置文件读不了时，Go 会直接忽略它，不作任何提示。gomend 也看不到里面写了什么。',
  'finding.toolchain.env-file.unreadable.advice': '看看这个文件属于谁。它应该属于你。',
  'finding.toolchain.env-file.stops-go.summary': '{file} 里有内容让 go 停下',
  'finding.toolchain.env-file.stops-go.meaning':
    '所有 go 命令都会读取这个文件，所以都用不了。没有这个文件，go 就能工作。go 的原话：{said}',
  'finding.toolchain.env-file.stops-go.advice': '逐行检查这个文件。无法确定是哪一行。',
  'finding.toolchain.env-file.overridden.summary': '{file} 第 {line} 行已损坏，但现在没有用到',
  'finding.toolchain.env-file.overridden.meaning':
    '你的终端里也设置了 {name}，以终端里的为准。哪天终端里的设置没有了，损坏的这一行就会起作用。',
  'finding.toolchain.env-file.overridden.advice': '建议去掉这一行。',
  'finding.toolchain.env-file.carriage-return.summary': '{file} 里 {name} 的值末尾有一个看不见的字符',
  'finding.toolchain.env-file.carriage-return.meaning':
    '这一行用的是 Windows 换行符。Go 把多出来的字符当成值的一部分，所以实际的值与看到的不同。',
  'finding.toolchain.env-file.carriage-return.advice': '建议让 go 重新写入这一行。',
  'finding.toolchain.env-file.quoted.summary': '{file} 里 {name} 的值带有引号，go 会把引号当成值的一部分',
  'finding.toolchain.env-file.quoted.meaning': '在这个文件里，引号只是普通字符。Go 使用的是 {value}，连同引号。',
  'finding.toolchain.env-file.quoted.advice': '建议让 go 重新写入这一行，不带引号。',
  'finding.toolchain.env-file.remark.summary': '{file} 里 {name} 的值后面有注释，go 会把注释当成值的一部分',
  'finding.toolchain.env-file.remark.meaning': '在这个文件里，值的后面不能写注释。Go 使用的是 {value}。',
  'finding.toolchain.env-file.remark.advice': '建议让 go 重新写入这一行，不带注释。',
  'finding.toolchain.env-file.empty-default.summary': '{file} 里 {name} 是空的，它的默认值因此失效',
  'finding.toolchain.env-file.empty-default.meaning':
    '这样 Go 使用的是空的 {name}，无法获取或核对模块。这里写一个空值，与没有这一行并不一样。',
  'finding.toolchain.env-file.empty-default.advice': '建议去掉这一行，让默认值重新生效。',
  'finding.toolchain.env-file.blank-in-name.summary': '{file} 第 {line} 行不起作用，因为 = 前面有空格',
  'finding.toolchain.env-file.blank-in-name.meaning':
    'Go 把“{name} ”连同空格当成名称，而这样的名称没有任何程序会用到。',
  'finding.toolchain.env-file.blank-in-name.advice': '建议去掉它。请用 `go env -w` 正确设置。',
  'finding.toolchain.env-file.passed-over.summary': '{file} 第 {line} 行看起来像设置，但 go 会忽略它',
  'finding.toolchain.env-file.passed-over.meaning':
    '设置必须从行首开始，并以大写字母开头。前面如果有空格、`export` 或小写字母，go 就会忽略这一行，不作提示。',
  'finding.toolchain.env-file.passed-over.advice': '建议去掉它。请用 `go env -w` 正确设置。',
  'finding.toolchain.env-file.not-read-here.summary': '{file} 里的 {name} 不起作用：Go 只从终端读取它',
  'finding.toolchain.env-file.not-read-here.meaning':
    '并不是每个变量都能写在这个文件里。这个变量只有由你的 shell 的启动文件导出（export），才会生效。',
  'finding.toolchain.env-file.not-read-here.advice': '建议去掉这一行，它只会让人误解。',
};

const roots: Catalogue = {
  'finding.toolchain.goroot.unset.summary': '没有设置 GOROOT，本来就该这样',
  'finding.toolchain.goroot.managed.summary': 'GOROOT 由版本管理器设为 {value}，与启动的 Go 相符',
  'finding.toolchain.goroot.needless.summary': 'GOROOT 设为 {value}，值是对的，但没有必要',
  'finding.toolchain.goroot.needless.meaning':
    '没有它，go 也知道自己在哪里。更新之后，或换一种安装方式之后，这一行仍指向旧的位置，go 就会停下。',
  'finding.toolchain.goroot.needless.advice': '建议有空时去掉这一行。现在没有问题。',
  'finding.toolchain.goroot.stale.summary': 'GOROOT 指向 {value}，但它已不存在',
  'finding.toolchain.goroot.stale.meaning':
    'GOROOT 告诉 go 它自己的文件在哪里。这个位置如果已经不在，所有 go 命令都会以“cannot find GOROOT directory”告终。',
  'finding.toolchain.goroot.stale.advice':
    '建议从 {file} 第 {line} 行去掉 GOROOT。go 会自己找到它的位置；把 GOROOT 指向新的位置，下次更新又会出错。',
  'finding.toolchain.goroot.stale-from-elsewhere.summary': 'GOROOT 指向 {value}，但它已不存在',
  'finding.toolchain.goroot.stale-from-elsewhere.meaning':
    'GOROOT 告诉 go 它自己的文件在哪里。这个位置如果已经不在，所有 go 命令都会以“cannot find GOROOT directory”告终。',
  'finding.toolchain.goroot.stale-from-elsewhere.advice':
    '根本不应该设置它。无法确定是哪一行设置的：请在启动文件和编辑器的设置里查找 GOROOT。',
  'finding.toolchain.goroot.wrong-dir.summary': 'GOROOT 指向 {value}，而那里不是 Go 的安装目录',
  'finding.toolchain.goroot.wrong-dir.meaning':
    'GOROOT 必须是存放 Go 自身源代码的目录。换成别的目录，go 就找不到它的标准包。',
  'finding.toolchain.goroot.wrong-dir.advice':
    '建议从 {file} 第 {line} 行去掉 GOROOT。go 会自己找到它的位置，没有人需要设置 GOROOT。',
  'finding.toolchain.goroot.wrong-dir-from-elsewhere.summary': 'GOROOT 指向 {value}，而那里不是 Go 的安装目录',
  'finding.toolchain.goroot.wrong-dir-from-elsewhere.meaning':
    'GOROOT 必须是存放 Go 自身源代码的目录。换成别的目录，go 就找不到它的标准包。',
  'finding.toolchain.goroot.wrong-dir-from-elsewhere.advice':
    '根本不应该设置它。无法确定是哪一行设置的：请在启动文件和编辑器的设置里查找 GOROOT。',
  'finding.toolchain.goroot.mismatch.summary': 'GOROOT 属于另一个 Go（{version}），而启动的是 {goVersion}',
  'finding.toolchain.goroot.mismatch.meaning':
    '这样 go 会使用另一套安装里的编译器。`go version` 看起来正常，而构建会以“does not match go tool version”告终。',
  'finding.toolchain.goroot.mismatch.advice': '建议从 {file} 第 {line} 行去掉 GOROOT。每个 go 都会自己找到它的文件。',
  'finding.toolchain.goroot.mismatch-from-elsewhere.summary':
    'GOROOT 属于另一个 Go（{version}），而启动的是 {goVersion}',
  'finding.toolchain.goroot.mismatch-from-elsewhere.meaning':
    '这样 go 会使用另一套安装里的编译器。`go version` 看起来正常，而构建会以“does not match go tool version”告终。',
  'finding.toolchain.goroot.mismatch-from-elsewhere.advice':
    '根本不应该设置它。无法确定是哪一行设置的：请在启动文件和编辑器的设置里查找 GOROOT。',
  'finding.toolchain.goroot.incomparable.summary': 'GOROOT 是 {value}；无法判断它是否属于 {go}',
  'finding.toolchain.goroot.incomparable.meaning': '两者之中有一个没有说明版本。',
  'finding.toolchain.goroot.incomparable.advice': '如果构建失败，并显示关于版本的消息，先去掉 GOROOT。',
  'finding.toolchain.goroot.unreadable.summary': 'GOROOT 是 {value}，而 gomend 没有权限查看那里',
  'finding.toolchain.goroot.unreadable.meaning': 'Go 可能也无法查看那里。',
  'finding.toolchain.goroot.unreadable.advice': 'GOROOT 没有必要设置。如果 go 报错提到它，就去掉它。',
  'finding.toolchain.goroot.here-harmless.summary': '只在这个终端里设置了 GOROOT，值是 {value}',
  'finding.toolchain.goroot.here-harmless.meaning': '新终端里没有它。它在这里没有害处。',
  'finding.toolchain.goroot.here-harmless.advice': '无需处理。',
  'finding.toolchain.goroot.here-broken.summary': '这个终端里还有一个不能用的 GOROOT：{value}',
  'finding.toolchain.goroot.here-broken.meaning':
    '新终端不会再得到它。这个终端是在此之前打开的，或者由仍带有旧值的程序打开。',
  'finding.toolchain.goroot.here-broken.advice': '打开一个新终端，并重新启动打开这个终端的程序。',
};

export const toolchainSettings: Catalogue = {
  ...values,
  ...byHand(values, BY_HAND_VALUES),
  ...file,
  ...roots,
  ...byHand(roots, ['goroot.stale', 'goroot.wrong-dir', 'goroot.mismatch']),
};
