import type { Catalogue } from '../words.ts';
import { proxyCredentials } from './proxy-credentials.ts';

const names: Catalogue = {
  'fact.proxy.project': '读取当前目录的 go.mod 和 go.work',
  'fact.proxy.loose-import': '查找不属于任何模块的 Go 文件',
  'fact.proxy.project-toolchain': '查找这个项目要求的 Go',
  'fact.proxy.git-files': '读取 git 的设置',
  'fact.proxy.git-ways': '查看 git 从哪里拉取',
  'fact.proxy.build-context': '读取当前目录的 Dockerfile',
  'check.proxy.project': 'go.mod 与 go.work 相符',
  'check.proxy.project-toolchain': '这个项目要求的 Go',
  'check.proxy.private-modules': '这个项目的私有模块',
  'check.proxy.git-rewrites': 'git 替换的地址',
  'check.proxy.version-control': 'GOVCS',
  'check.proxy.build-context': '容器构建中的模块',
};

const project: Catalogue = {
  'finding.proxy.project.none.summary': '当前目录不属于任何 Go 项目',
  'finding.proxy.project.ok.summary': '{file} 提到的内容都在',
  'finding.proxy.project.no-go-mod.summary': '{file} 需要一个模块，但没有 go.mod',
  'finding.proxy.project.no-go-mod.meaning':
    '第 {line} 行导入了 {package}。go 该下载它的哪个版本，写在名为 go.mod 的文件里，而这里和上级目录里都没有这个文件。go 会报错“go.mod file not found”或“no required module provides package”。',
  'finding.proxy.project.no-go-mod.advice':
    '如果项目在别处，请切换到它的目录。如果是新项目，请在这里输入 `go mod init NAME`，NAME 换成项目对外使用的路径，然后输入 `go mod tidy`。',
  'finding.proxy.project.member-gone.summary': '{file} 提到的目录里没有 go.mod：{directory}',
  'finding.proxy.project.member-gone.meaning':
    'go.work 把几个模块合成一个工作区，go 会读取其中每一个。缺了一个，在这里运行的每条命令都会报错“cannot load module … listed in go.work file”。',
  'finding.proxy.project.member-gone.advice':
    '请找回这个目录，或者从第 {line} 行去掉它：`go work edit -dropuse=FOLDER`。加上 GOWORK=off，go 运行这一条命令时就不用工作区。',
  'finding.proxy.project.replacement-gone.summary': '{module} 应取自一个不存在的目录：{directory}',
  'finding.proxy.project.replacement-gone.meaning':
    '{file} 的第 {line} 行用这台电脑上的一个目录代替模块。凡是需要这个模块的操作都会报错“replacement directory … does not exist”，`go mod tidy` 也一样。这样的行常常来自别人的改动。',
  'finding.proxy.project.replacement-gone.advice':
    '请取得这个目录，或者去掉这一行，让 go 自己下载模块：`go mod edit -dropreplace={module}`。这个文件属于整个项目，请先问问其他成员。',
  'finding.proxy.project.not-a-member.summary': '{work} 里没有列出 {file} 的模块',
  'finding.proxy.project.not-a-member.meaning':
    '在 go.work 所在的目录之下，go 把工作区的模块当作项目。在这里它会报错“current directory is contained in a module that is not one of the workspace modules”。',
  'finding.proxy.project.not-a-member.advice':
    '如果它属于这个工作区，请在这里输入 `go work use .`。如果不属于，在命令前加上 `GOWORK=off`，go 就不用工作区。',
};

const toolchain: Catalogue = {
  'finding.proxy.project-toolchain.ok.summary': '当前目录要求的 Go 不比你的新',
  'finding.proxy.project-toolchain.none.summary': '当前目录不属于任何 Go 项目',
  'finding.proxy.project-toolchain.there.summary': '{file} 要求 {name}，它在 {path}',
  'finding.proxy.project-toolchain.fetched.summary': '{file} 要求 {name}，go 会自行下载',
  'finding.proxy.project-toolchain.fetched.meaning':
    '第 {line} 行写的是“{text}”，而你的是 {version}。在这个目录里运行第一条命令时，go 会从下载模块的地方取得新版本，大约 70 MB。',
  'finding.proxy.project-toolchain.fetched.advice': '无需处理。如果之后没有网络，请提前下载。',
  'finding.proxy.project-toolchain.local.summary': '{file} 要求更新的 Go，而 GOTOOLCHAIN={value} 不允许',
  'finding.proxy.project-toolchain.local.meaning':
    '第 {line} 行写的是“{text}”，而你的是 {version}。Go 本来可以自行取得新版本，但这项设置让它只用现有的版本。在这个目录里运行的每条命令都会报错“go.mod requires go >= …”。',
  'finding.proxy.project-toolchain.local.advice':
    '请安装更新的 Go，或者让 go 自行下载，这就要去掉这项设置。不要改动 go.mod。',
  'finding.proxy.project-toolchain.not-on-path.summary': '{file} 要求 {name}，而 PATH 的各个目录里都没有它',
  'finding.proxy.project-toolchain.not-on-path.meaning':
    '第 {line} 行写的是“{text}”，而你的是 {version}。GOTOOLCHAIN 是 {value}，所以 go 只在 PATH 中查找名为 {name} 的程序，不会下载。',
  'finding.proxy.project-toolchain.not-on-path.advice':
    '请安装它：先运行 `go install golang.org/dl/{name}@latest`，再运行 `{name} download`。或者把 GOTOOLCHAIN 设为 auto。',
  'finding.proxy.project-toolchain.misnamed.summary': '{version} 要找 {name}，而这个版本不存在',
  'finding.proxy.project-toolchain.misnamed.meaning':
    '{file} 的第 {line} 行写的是“{text}”，这是语言的版本，不是发布的版本。每个语言版本的第一次发布叫 {name}.0，而 {version} 不会自动补上最后一个数字。结果是报错“toolchain not available”，或者模块代理拒绝请求。',
  'finding.proxy.project-toolchain.misnamed.advice':
    '请用安装当前 Go 的方式安装更新的版本：从 1.21.11 和 1.22.4 起，Go 会自动补上。这样 go.mod 就不用改。',
  'finding.proxy.project-toolchain.offline.summary': '{file} 要求 {name}，而 GOPROXY 是 off',
  'finding.proxy.project-toolchain.offline.meaning':
    '第 {line} 行写的是“{text}”，而你的是 {version}。新版本的 Go 要从下载模块的地方取得，而这条路已经关闭。go 只会报错“toolchain not available”。',
  'finding.proxy.project-toolchain.offline.advice': '如果不是你有意关闭的，建议去掉这项设置。否则请自行安装更新的 Go。',
  'finding.proxy.project-toolchain.unchecked.summary': '{file} 要求 {name}，而 GOSUMDB 为 off 时 go 不会下载它',
  'finding.proxy.project-toolchain.unchecked.meaning':
    '第 {line} 行写的是“{text}”，而你的是 {version}。新版本的 Go 是要在你电脑上运行的程序，所以 go 绝不会未经校验就使用。结果是报错“checksum database disabled by GOSUMDB=off”。',
  'finding.proxy.project-toolchain.unchecked.advice':
    '建议去掉这项设置。对于公司的模块，把它们的路径写进 GOPRIVATE 就够了，不多也不少。',
};

const modules: Catalogue = {
  'finding.proxy.private-modules.no-project.summary': '当前目录不属于任何 Go 项目',
  'finding.proxy.private-modules.vendored.summary': '{file} 需要的模块就在旁边的 vendor 目录里',
  'finding.proxy.private-modules.ok.summary': '没有迹象表明 go 会向公共服务器请求 {file} 的私有模块',
  'finding.proxy.private-modules.uncovered.summary': 'go 会向公共服务器请求你自己网络中的 {n} 个模块：{modules}',
  'finding.proxy.private-modules.uncovered.meaning':
    '外面无法连通这 {n} 个模块所在的主机，所以模块代理和校验和数据库都不知道它们：下载会报错“404”、“410”或“verifying module”。而且模块名会发给不需要知道它们的服务器。',
  'finding.proxy.private-modules.uncovered.advice':
    '建议把 {patterns} 加入 GOPRIVATE。之后，这些路径之下的模块 go 会从源仓库获取，其余的照常校验。',
  'finding.proxy.private-modules.perhaps.summary': '可能是私有模块，go 却会向公共服务器请求：{modules}',
  'finding.proxy.private-modules.perhaps.meaning':
    '你自己的设置或这个项目也涉及这 {n} 个模块所在的主机。它们是否对所有人开放，gomend 无从知道，也不会去问，因为那样就会泄露它们的名称。',
  'finding.proxy.private-modules.perhaps.advice':
    '如果这 {n} 个模块是私有的：运行 `go env -w GOPRIVATE={value}`，并保留其中已有的内容。',
};

const git: Catalogue = {
  'finding.proxy.git-rewrites.none.summary': 'git 按原样使用地址',
  'finding.proxy.git-rewrites.ok.summary': 'git 会改用别的地址，这些地址的写法可行：{rewrites}',
  'finding.proxy.git-rewrites.refused.summary': 'git 无法读取它的设置文件 {file}',
  'finding.proxy.git-rewrites.refused.meaning': '它停在一行看不懂的内容上，凡是要从源仓库拉取的模块也就都拿不到。',
  'finding.proxy.git-rewrites.refused.advice': '请输入 `git config --list`：它会指出是哪一行。',
  'finding.proxy.git-rewrites.with-password.summary': '{file} 第 {line} 行的地址里有密码',
  'finding.proxy.git-rewrites.with-password.meaning':
    'git 用 {base} 代替 {insteadOf}。密码以明文写在文件里，拉取失败时也会出现在 git 的报错中。',
  'finding.proxy.git-rewrites.with-password.advice':
    '用凭证助手保管更好：在 Mac 上，运行 `git config --global credential.helper osxkeychain`。',
  'finding.proxy.git-rewrites.run-together.summary': 'git 无法把 {insteadOf} 变成有效地址：{file} 第 {line} 行',
  'finding.proxy.git-rewrites.run-together.meaning':
    '它用 {base} 来代替，末尾没有 : 或 /，于是主机与后面的内容连在了一起。从那里拉取总会失败，go 会报错“Could not resolve hostname”或“exit status 128”。',
  'finding.proxy.git-rewrites.run-together.advice':
    '请在主机后面加一个冒号，像 git@github.com: 这样；或者去掉这一行，git 就会改回通过 https 拉取。',
  'finding.proxy.git-rewrites.path-as-port.summary': 'git 无法把 {insteadOf} 变成有效地址：{file} 第 {line} 行',
  'finding.proxy.git-rewrites.path-as-port.meaning':
    '它用 {base} 来代替。在 ssh:// 地址中，冒号后面应该是端口，而这里是路径。从那里拉取总会失败。',
  'finding.proxy.git-rewrites.path-as-port.advice':
    '请把主机后面的冒号改成 /，像 ssh://git@github.com/ 这样；或者去掉这一行，git 就会改回通过 https 拉取。',
  'finding.proxy.git-rewrites.git-protocol-gone.summary': 'git 访问 {base} 的方式，GitHub 已经停用',
  'finding.proxy.git-rewrites.git-protocol-gone.meaning':
    '{file} 的第 {line} 行用 git:// 代替 {insteadOf}。GitHub 从 2022 年起不再响应这种方式，所以拉取会卡住或被拒绝。',
  'finding.proxy.git-rewrites.git-protocol-gone.advice': '建议去掉这一行。之后 git 会通过 https 拉取。',
  'fix.proxy.drop-rewrite.title': '从 {file} 中去掉第 {line} 行',
  'fix.proxy.drop-rewrite.why': 'git 用 {base} 代替 {insteadOf}，结果怎么也拉取不到。',
  'fix.proxy.drop-rewrite.risk': '这一行会变成注释留下。原来通过 ssh 拉取的内容，之后会通过 https 拉取。',
  'fix.proxy.drop-rewrite.undo': '文件会恢复原样，一个字节不差。',
};

const vcs: Catalogue = {
  'finding.proxy.version-control.default.summary': 'go 可以用 git 获取模块',
  'finding.proxy.version-control.ok.summary': 'GOVCS 允许 go 使用 git：{value}',
  'finding.proxy.version-control.strict.summary': 'GOVCS 不让 go 用 git 获取公共模块：{value}',
  'finding.proxy.version-control.strict.meaning': '只要模块来自模块代理，就没有影响。如果从源仓库获取，就会被拒绝。',
  'finding.proxy.version-control.strict.advice': '如果是有意为之，无需处理。',
  'finding.proxy.version-control.invalid.summary': 'go 无法读取 GOVCS：{said}',
  'finding.proxy.version-control.invalid.meaning':
    '它的值是“{value}”。凡是从源仓库获取的模块都会因此失败，私有模块也不例外。',
  'finding.proxy.version-control.invalid.advice':
    '它应是 `public:git,private:all` 这样的列表。如果你不知道它原本要写什么，建议去掉它。',
  'finding.proxy.version-control.forbids.summary': 'GOVCS 不让 go 获取这个项目的 {n} 个模块：{modules}',
  'finding.proxy.version-control.forbids.meaning':
    '它的值是“{value}”。这 {n} 个模块要用 git 从源仓库获取，而这里不允许。go 会报错“GOVCS disallows using git”。',
  'finding.proxy.version-control.forbids.advice':
    '如果是公司设置的，请问明原因。否则建议去掉它：默认情况下 go 可以使用 git 和 Mercurial。',
};

const build: Catalogue = {
  'finding.proxy.build-context.none.summary': '当前目录里没有 Dockerfile',
  'finding.proxy.build-context.ok.summary': '没看出 {file} 在模块方面缺少什么',
  'finding.proxy.build-context.neither.summary':
    '{file} 第 {line} 行会下载模块，而在它之前没看到 GOPRIVATE，也没看到登录方式',
  'finding.proxy.build-context.neither.meaning':
    '容器不知道这台电脑上的设置。这个项目需要 {n} 个私有模块（{modules}）。从外部传给构建的内容，gomend 看不到。',
  'finding.proxy.build-context.neither.advice':
    '如果构建在那里失败：在那一行之前加上 `ENV GOPRIVATE=…`，并给那一行加上 `RUN --mount=type=secret,id=netrc,target=/root/.netrc`。',
  'finding.proxy.build-context.no-goprivate.summary': '{file} 第 {line} 行会下载模块，而在它之前没看到 GOPRIVATE',
  'finding.proxy.build-context.no-goprivate.meaning':
    '容器不知道这台电脑上的设置。这个项目需要 {n} 个私有模块（{modules}），在容器里 go 会向公共服务器请求它们。',
  'finding.proxy.build-context.no-goprivate.advice': '如果构建在那里失败：在那一行之前加上 `ENV GOPRIVATE=…`。',
  'finding.proxy.build-context.no-credentials.summary': '{file} 第 {line} 行会下载模块，而在它之前没看到登录方式',
  'finding.proxy.build-context.no-credentials.meaning':
    '容器里既没有你的 netrc 文件，也没有你的 ssh 密钥。这个项目需要 {n} 个私有模块（{modules}）。',
  'finding.proxy.build-context.no-credentials.advice':
    '如果构建在那里失败：给那一行加上 `RUN --mount=type=secret,id=netrc,target=/root/.netrc`，构建时用 `docker build --secret id=netrc,src=$HOME/.netrc`。',
  'finding.proxy.build-context.secret-kept.summary': '{file} 第 {line} 行把名为 {name} 的机密传给了构建',
  'finding.proxy.build-context.secret-kept.meaning':
    '构建的参数和变量会留在该阶段的历史中，可以读出来。拿到该阶段镜像的人都能看到。',
  'finding.proxy.build-context.secret-kept.advice':
    '请改为只在需要它的那条命令中以文件形式传入：`RUN --mount=type=secret`。',
};

const other: Catalogue = {
  'fix.proxy.pass-over.title': '只要 {source} 失败，就让 go 接着试下一项',
  'fix.proxy.pass-over.why': '在 GOPROXY 中把它后面的逗号换成 | 即可。{next} 有响应。',
  'fix.proxy.pass-over.risk': '每当 {source} 失败，模块名就会发给 {next}。GOPRIVATE 只拦住它涵盖的模块：{patterns}。',
  'fix.proxy.pass-over.undo': '设置会恢复原样。',
  'fix.proxy.pass-over-uncovered.title': '只要 {source} 失败，就让 go 接着试下一项',
  'fix.proxy.pass-over-uncovered.why': '在 GOPROXY 中把它后面的逗号换成 | 即可。{next} 有响应。',
  'fix.proxy.pass-over-uncovered.risk':
    '每当 {source} 失败，所有模块名都会发给 {next}，包括公司的模块：GOPRIVATE 一个也没有涵盖。如果你有这样的模块，请先设置它。',
  'fix.proxy.pass-over-uncovered.undo': '设置会恢复原样。',
  'fix.proxy.use-mirror.title': '从 {mirror} 下载模块',
  'fix.proxy.use-mirror.why':
    '从这里访问 Go 自己的代理，没有响应。gomend 没有试过这个镜像：go 现在也不会访问它。下载的内容仍会校验。',
  'fix.proxy.use-mirror.risk': '它不由 Go 的作者运营，运营方会看到你下载的模块名。只有在你愿意时才这样做。',
  'fix.proxy.use-mirror.undo': '设置会恢复原样。',
  'fix.proxy.use-database-mirror.title': '改用 {mirror} 上的校验和数据库',
  'fix.proxy.use-database-mirror.why':
    '它是同一个数据库，用同样的签名，只是同一家公司的另一个地址。gomend 没有试过从这里访问它是否有响应。',
  'fix.proxy.use-database-mirror.risk': '新模块的名称会发到那里。每个应答都照常校验。',
  'fix.proxy.use-database-mirror.undo': '设置会恢复原样。',
};

/** The project that the person stands in: its modules, and what go needs to get them. */
export const proxyModules: Catalogue = {
  ...names,
  ...project,
  ...toolchain,
  ...modules,
  ...git,
  ...vcs,
  ...build,
  ...other,
  ...proxyCredentials,
};
