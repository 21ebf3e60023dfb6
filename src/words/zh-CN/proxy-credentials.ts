import type { Catalogue } from '../words.ts';

/** How go proves itself to servers that ask who is there. */
export const proxyCredentials: Catalogue = {
  'fact.proxy.netrc': '查看你存有哪些服务器的密码，密码的其他内容一概不看',
  'fact.proxy.go-credentials': '查看 go 如何登录服务器',
  'check.proxy.credentials': '需要登录时 go 能登录',

  'finding.proxy.credentials.none.summary': 'go 需要的服务器都不要求密码',
  'finding.proxy.credentials.elsewhere.summary': '有服务器要求密码，go 不是从 netrc 文件取得密码（这里没有尝试）',
  'finding.proxy.credentials.ok.summary': '{file} 存有 {n} 台服务器的密码，只有你能读取：{machines}',
  'finding.proxy.credentials.goauth-ignored.summary': '{version} 不认识 GOAUTH',
  'finding.proxy.credentials.goauth-ignored.meaning':
    '它的值是“{value}”。只有 Go 1.24 及更高版本才读取它；你的版本只看 netrc 文件，不看别处。',
  'finding.proxy.credentials.goauth-ignored.advice': '如果有服务器拒绝 go，请安装更新的版本，或者把密码写进 ~/.netrc。',
  'finding.proxy.credentials.goauth-empty-command.summary': 'GOAUTH 中有一项是空的，这样 go 什么也下载不了',
  'finding.proxy.credentials.goauth-empty-command.meaning':
    '它的值是“{value}”。每次下载都会报错“GOAUTH encountered an empty command”，不需要密码的模块也一样。',
  'finding.proxy.credentials.goauth-empty-command.advice': '请去掉前面或后面没有内容的那个“;”，或者去掉整项设置。',
  'finding.proxy.credentials.goauth-off-with-others.summary': 'GOAUTH 中除了 off 还有别的内容，这样 go 什么也下载不了',
  'finding.proxy.credentials.goauth-off-with-others.meaning':
    '它的值是“{value}”。每次下载都会报错“GOAUTH=off cannot be combined with other authentication commands”。',
  'finding.proxy.credentials.goauth-off-with-others.advice':
    '如果你不需要它，建议去掉这项设置：之后 go 会读取 ~/.netrc。',
  'finding.proxy.credentials.goauth-git-directory.summary': 'GOAUTH 写了 git，但没有跟完整路径，这样 go 什么也下载不了',
  'finding.proxy.credentials.goauth-git-directory.meaning':
    '它的值是“{value}”。git 后面必须跟一个目录，写成从 / 开始的完整路径。每次下载都会报错“GOAUTH=git dir method requires an absolute path”。',
  'finding.proxy.credentials.goauth-git-directory.advice':
    '请写出完整目录，例如 `git /Users/NAME`；这里不能用 ~。或者去掉这项设置：之后 go 会读取 ~/.netrc。',
  'finding.proxy.credentials.goauth-directory-gone.summary': 'GOAUTH 指定的目录不存在：{directory}',
  'finding.proxy.credentials.goauth-directory-gone.meaning':
    '它的值是“{value}”。go 会在那个目录里向 git 要密码。目录不存在，每次下载都会报错“GOAUTH=git encountered an error”。',
  'finding.proxy.credentials.goauth-directory-gone.advice':
    '请指定一个存在的目录，或者去掉这项设置：之后 go 会读取 ~/.netrc。',
  'finding.proxy.credentials.nothing.summary': '{host} 上的模块代理要求密码，而 go 没有它的密码',
  'finding.proxy.credentials.nothing.meaning':
    '它返回状态码 401。go 在 {file} 里找不到任何服务器的用户名和密码，地址里也没有写。',
  'finding.proxy.credentials.nothing.advice':
    '请向它的管理员要一个令牌，在 ~/.netrc 里写成一行：machine {host} login NAME password TOKEN。然后运行 `chmod 600 ~/.netrc`。',
  'finding.proxy.credentials.other-machines.summary':
    '{host} 上的模块代理要求密码，而你的 netrc 文件里只有其他服务器的',
  'finding.proxy.credentials.other-machines.meaning':
    '它返回状态码 401。{file} 里写的是 {machines}，而 go 只认与服务器名完全一致的条目；名为 default 的条目对 go 无效。',
  'finding.proxy.credentials.other-machines.advice':
    '请向它的管理员要一个令牌，在文件里加一行：machine {host} login NAME password TOKEN。',
  'finding.proxy.credentials.netrc-unused.summary': '{host} 上的模块代理要求密码，而 GOAUTH 让 go 不读你的 netrc 文件',
  'finding.proxy.credentials.netrc-unused.meaning':
    '它返回状态码 401。{file} 里有它的条目，但 GOAUTH 的值不包含 netrc。',
  'finding.proxy.credentials.netrc-unused.advice': '请去掉 GOAUTH，或者在其中加上 netrc。',
  'finding.proxy.credentials.unreadable.summary': '{file} 存在，但你没有权限读取',
  'finding.proxy.credentials.unreadable.meaning':
    'go 和 git 会在那里找用户名和密码，结果什么也找不到，而且多半没有提示。服务器随后返回 401 或 404。',
  'finding.proxy.credentials.unreadable.advice':
    '用 sudo 运行过命令之后，它常常归 root 所有。查看所有者：`ls -l {file}`。',
  'finding.proxy.credentials.open-to-others.summary': '这台电脑上的其他人能读取 {file} 里的密码',
  'finding.proxy.credentials.open-to-others.meaning':
    '它以明文保存 {machines} 的用户名和密码。它的权限是 {mode}：其他账户以及它们运行的程序都能读取。',
  'finding.proxy.credentials.open-to-others.advice': '建议改成只有你能访问。你自己的程序都不会因此失灵。',
  'finding.proxy.credentials.incomplete.summary': 'go 会跳过 {file} 中的条目：{incomplete}',
  'finding.proxy.credentials.incomplete.meaning':
    '按 go 的读法，它们缺少 login 或 password：go 把词两两配对，不认引号和注释。密码里有空格，就会从中断开。',
  'finding.proxy.credentials.incomplete.advice':
    '如果 go 需要那台服务器，请写成一行：machine HOST login NAME password TOKEN。',
  'finding.proxy.credentials.only-default.summary': '{file} 里只有一个适用于所有服务器的条目，go 不用它',
  'finding.proxy.credentials.only-default.meaning': 'curl 和 git 会用名为 default 的条目。go 要求写明服务器名。',
  'finding.proxy.credentials.only-default.advice': '如果 go 在某处需要密码，请加一个写明服务器名的条目。',
  'finding.proxy.database.behind-credentials.summary': '{base} 是否转发对校验和数据库的查询，只有能登录的人才能知道',
  'finding.proxy.database.behind-credentials.meaning':
    '它返回状态码 {status}。gomend 不看你的任何密码，所以无法像 go 那样请求。',
  'finding.proxy.database.behind-credentials.advice': '如果下载正常，无需处理。如果不正常，请看关于登录的检查结果。',

  'fix.proxy.close-netrc.title': '让 {file} 只有你自己能访问',
  'fix.proxy.close-netrc.why': '里面有密码，而其他人能读取（它的权限是 {mode}）。',
  'fix.proxy.close-netrc.risk': '如果有其他账户的程序在读取这个文件，它将不能再读。',
  'fix.proxy.close-netrc.undo': '权限会改回 {mode}。',
};
