import type { Catalogue } from '../words.ts';

const facts: Catalogue = {
  'fact.toolchain.go-download': '查询适用于这台电脑的最新 Go',
};

const findings: Catalogue = {
  'finding.toolchain.go-present.none.summary': '这台电脑上没有找到 Go',
  'finding.toolchain.go-present.none.meaning':
    '终端查找程序的每个目录，以及通常安装 Go 的地方，都找过了。凡是需要 Go 的都无法工作。',
  'finding.toolchain.go-present.none.advice':
    '建议安装 {version}，这是 {source} 为这台电脑列出的最新版本。选一种方式就够了；每种方式都会先展示，然后才动手。',
  'finding.toolchain.go-present.none-older.summary': '这台电脑上没有找到 Go',
  'finding.toolchain.go-present.none-older.meaning':
    '终端查找程序的每个目录，以及通常安装 Go 的地方，都找过了。最新的 Go {newest} 需要 macOS {minimum} 或更高版本，而这台 Mac 的版本较旧。',
  'finding.toolchain.go-present.none-older.advice':
    '建议安装 {version}，这是这个 macOS 能运行的最新版本。如果你的 Mac 允许，从长远看更好的办法是更新 macOS，因为旧版本没有安全修复。',
  'finding.toolchain.go-present.none-unlisted.summary': '这台电脑上没有找到 Go，该装哪个版本也没能查到',
  'finding.toolchain.go-present.none-unlisted.meaning': '凡是需要 Go 的都无法工作。没能从 {subject} 取得下载清单。',
  'finding.toolchain.go-present.none-unlisted.advice':
    '如果有关于网络的检查结果，先解决网络问题，再检查一次。没有互联网时，可以指定一个镜像、目录或文件：`gomend --go-from PLACE`。或者自己从 go.dev/dl 下载适合你的处理器的安装程序。',
};

const fixes: Catalogue = {
  'fix.toolchain.install-go-package.title': '用官方安装程序，为所有人安装 {version}',
  'fix.toolchain.install-go-package.why':
    '这是 Go 项目推荐的方式。{version} 来自 {source}；运行之前会核对它的大小、校验和以及 Google 的签名。每个新终端都能找到它。',
  'fix.toolchain.install-go-package.risk':
    '安装程序会写入 /usr/local/go 和 /etc/paths.d/go，并删除 /usr/local/go 里原有的内容。你自己的文件和项目保持不变。',
  'fix.toolchain.install-go-package.undo':
    '没有人能替你撤销：那里如果原有旧的 Go，已经没有了。以后要卸载 Go，请删除 /usr/local/go 和 /etc/paths.d/go。',
  'fix.toolchain.install-go-home.title': '只为你自己安装 {version}，不用 sudo',
  'fix.toolchain.install-go-home.why':
    '{version} 来自 {source}；使用之前会核对它的大小和校验和。它会放进 {to}，并在 {files} 里加上一行，让新终端能找到它。',
  'fix.toolchain.install-go-home.risk': '系统的内容都不动，现有的内容都不替换。大约占用 300 MB 磁盘空间。',
  'fix.toolchain.install-go-home.undo': '把这个目录和那一行再去掉。',
  'fix.toolchain.install-go-home-elsewhere.title': '从 {source} 只为你自己安装 {version}，不用 sudo',
  'fix.toolchain.install-go-home-elsewhere.why':
    '它的大小和校验和只与 {source} 自己提供的信息核对，不与 Go 项目的任何信息核对：你是在信任那个来源。它会放进 {to}，并在 {files} 里加上一行，让新终端能找到它。',
  'fix.toolchain.install-go-home-elsewhere.risk':
    '谁往 {source} 里放文件，谁就决定你输入 `go` 时运行的是什么。系统的内容都不动，现有的内容都不替换。大约占用 300 MB 磁盘空间。',
  'fix.toolchain.install-go-home-elsewhere.undo': '把这个目录和那一行再去掉。',
  'fix.toolchain.install-go-homebrew.title': '用 Homebrew 安装 Go',
  'fix.toolchain.install-go-homebrew.why':
    '你有 Homebrew，以后由它把 Go 和其他程序一起更新。它安装的是它现有的版本，可能比 {version} 晚几天。',
  'fix.toolchain.install-go-homebrew.risk': 'Homebrew 可能会先更新自己，这需要几分钟。',
  'fix.toolchain.install-go-homebrew.undo': '让 Homebrew 再卸载 Go。Homebrew 自身的更新会保留。',
  'fix.toolchain.upgrade-go-homebrew.title': '让 Homebrew 更新 Go',
  'fix.toolchain.upgrade-go-homebrew.why':
    '你的 Go 是用 Homebrew 安装的，所以应该由 Homebrew 更新。{version} 已经发布；Homebrew 可能会晚几天。',
  'fix.toolchain.upgrade-go-homebrew.risk': 'Homebrew 可能会先更新自己，这需要几分钟。',
  'fix.toolchain.upgrade-go-homebrew.undo': 'Homebrew 不保留旧版本，无法退回。',
};

/** Getting a Go: what could be had, and the ways to have it. */
export const toolchainInstall: Catalogue = { ...facts, ...findings, ...fixes };
