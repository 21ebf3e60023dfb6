import type { Catalogue } from '../words.ts';
import { readFiles } from './read-files.ts';
import { readGo } from './read-go.ts';
import { readLaunchd } from './read-launchd.ts';
import { readLog } from './read-log.ts';
import { readNetwork } from './read-network.ts';
import { readTools } from './read-tools.ts';

const frame: Catalogue = {
  'read.head': '当作“{title}”来读：',
  'read.head-command': '当作“{title}”来读（`{command}`）：',
  'read.more': '另外 {n} 个',
  'read.not-understood': '有 {n} 行没有读懂：',
  'read.progress': '已读取 {bytes}。',
  'read.progress-of': '已读取 {bytes}，共 {of}。',
  'read.unread-line': '第 {line} 行：{text}',
  'read.unread-more': '还有 {n} 行；`--verbose` 会全部显示。',
  'read.nothing-found': '里面没有 `{prints}` 打印的内容。',
  'read.looks-like': '它更像是 {other}：请试试 `gomend read {other}`。',
  'read.wants.command': '（用 --command 说明是哪条命令）',
  'read.wants.file-name': '（用 --file-name 说明它原来的文件名）',
};

const titles: Catalogue = {
  'read.title.brew-config': 'Homebrew 自己的设置',
  'read.title.brew-doctor': 'Homebrew 指出的问题',
  'read.title.goroutine-stacks': 'Go 程序的各个 goroutine 在等什么',
  'read.title.csrutil': '系统完整性保护（SIP）',
  'read.title.dscacheutil': 'macOS 查到的域名地址',
  'read.title.dscl': '账户的记录，包括登录 shell',
  'read.title.go-env': 'Go 的设置',
  'read.title.group-names': '一个人所属的群组',
  'read.title.hosts': '手动写入的域名',
  'read.title.ipconfig': '网络告诉这台 Mac 的内容（DHCP）',
  'read.title.launchctl-errors': 'launchd 的错误消息',
  'read.title.launchctl-list': '一个人的后台项目',
  'read.title.launchctl-print': '一个后台项目',
  'read.title.launchctl-print-disabled': '已关闭的后台项目',
  'read.title.mdnsresponder-log': '查询域名的程序的日志',
  'read.title.networksetup': '网络服务的设置',
  'read.title.nsswitch': 'Linux 在哪里查找域名',
  'read.title.paths': '每个登录 shell 都会得到的目录',
  'read.title.plist': '属性列表（plist），多半属于后台项目',
  'read.title.configuration-profiles': 'Mac 的描述文件',
  'read.title.profiles-status': 'Mac 是否由组织管理',
  'read.title.resolv-conf': 'DNS 服务器，供读取这个文件的少数程序使用',
  'read.title.resolver-file': '一个域的 DNS 服务器',
  'read.title.route-get': '通往互联网的路',
  'read.title.scutil-dns': 'macOS 查询的 DNS 服务器',
  'read.title.scutil-proxy': 'macOS 使用的代理',
  'read.title.shell-rc': 'shell 的启动文件',
  'read.title.sw-vers': 'macOS 的版本',
  'read.title.system-files': 'hosts、paths、resolv.conf 或解析器文件',
  'read.title.xcode-tools': 'Apple 的开发者工具',
};

const lookups: Catalogue = {
  'read.dscacheutil.none': 'macOS 没有找到这个域名的地址：这时它什么都不打印。',
  'read.dscacheutil.found': '{name} 的地址是 {addresses}。',
  'read.dscacheutil.without-address': '{name} 存在，但没有列出地址。',
  'read.dscacheutil.loopback': '那就是这台 Mac 自己：/etc/hosts 或某个 DNS 服务器把这个域名指到这里。',
  'read.dscacheutil.like-go': '浏览器和 Go 也这样查询；dig 和 nslookup 不是，所以它们得到的应答可能不同。',
  'read.ipconfig.none': '没有 DHCP 服务器的应答：网络是手动设置的，或者没有连接。',
  'read.ipconfig.address': '网络给这台 Mac 的地址是 {address}。',
  'read.ipconfig.routers': '通往外面的路是 {routers}。',
  'read.ipconfig.servers': '它指定了这些 DNS 服务器：{servers}。',
  'read.ipconfig.no-servers': '里面没有 DNS 服务器。',
  'read.ipconfig.domain': '它的域是 {domain}。',
  'read.ipconfig.proxy': '它提供一个代理脚本：{url}。',
  'read.ipconfig.may-be-overridden': '手动设置和 VPN 比它优先：最终向哪里查询，由 `scutil --dns` 显示。',
  'read.route-get.none': '没有通往外面的路：当时这台 Mac 没有连接网络。',
  'read.route-get.interface': '发往互联网的内容从 {interface} 出去。',
  'read.route-get.gateway': '先到 {gateway}。',
  'read.route-get.tunnel': '{interface} 是隧道：一切都由 VPN 传送。',
};

const person: Catalogue = {
  'read.dscl.shell': '这个账户的登录 shell 是 {shell}。',
  'read.dscl.files-zsh': '在每个新终端窗口里，它读取 ~/.zprofile 和 ~/.zshrc。',
  'read.dscl.files-bash': '在每个新终端窗口里，它读取 ~/.bash_profile；只有其中这样写了，才读取 ~/.bashrc。',
  'read.dscl.files-sh': '在每个新终端窗口里，它读取 ~/.profile。',
  'read.dscl.files-fish': '在每个新终端窗口里，它读取 ~/.config/fish/config.fish。',
  'read.dscl.files-csh': '在每个新终端窗口里，它读取 ~/.tcshrc 或 ~/.cshrc。',
  'read.dscl.files-unknown': 'gomend 不知道它读取哪些文件。',
  'read.dscl.added-shell': '{shell} 不是 macOS 自带的；如果它没有了，终端窗口就再也打不开。',
  'read.dscl.others': '里面还有：{keys}。',
  'read.group-names.admin': '这个人是这台 Mac 的管理员；多半可以使用 sudo。',
  'read.group-names.no-admin': '这个人不是这台 Mac 的管理员；sudo 多半会拒绝。',
  'read.configuration-profiles.none': '没有安装描述文件，或者没有显示出来。',
  'read.configuration-profiles.some': '安装了这些描述文件：{profiles}。',
  'read.configuration-profiles.managed': '其中一个是组织的设备管理。',
  'read.configuration-profiles.names': '其中一个决定怎样查询域名（加密 DNS 或 DNS 过滤器）；手动设置的服务器敌不过它。',
  'read.configuration-profiles.proxy': '其中一个设置系统的代理；手动改了代理，也会重新设回去。',
  'read.configuration-profiles.roots': '其中一个带来一个让 Mac 信任的证书，检查 TLS 内容的公司会这样做。',
  'read.configuration-profiles.jobs': '其中一个决定哪些后台项目可以运行；系统设置里的开关已锁定。',
  'read.profiles-status.managed': '这台 Mac 由组织管理，组织可以在上面设置 DNS 服务器、代理和证书。',
  'read.profiles-status.alone': '没有组织管理这台 Mac。',
  'read.profiles-status.server': '管理它的是 {server}。',
  'read.profiles-status.dep': '它是通过 Apple 面向组织的计划注册的。',
  'read.profiles-status.no-dep': '它不是通过 Apple 面向组织的计划注册的。',
};

/** What a pasted output means, in words. */
export const read: Catalogue = {
  ...frame,
  ...titles,
  ...lookups,
  ...person,
  ...readNetwork,
  ...readLaunchd,
  ...readLog,
  ...readGo,
  ...readTools,
  ...readFiles,
};
