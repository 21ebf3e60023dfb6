import type { Catalogue } from '../words.ts';

/** `gomend explain proxy`: which HTTP proxy each program uses. */
export const explainProxy: Catalogue = {
  'explain.proxy.head': '请求 {url} 时经过哪个 HTTP 代理',
  'explain.proxy.failed': '无法弄清：{subject}（{code}）{detail}',
  'explain.proxy.program.go': 'Go',
  'explain.proxy.program.git': 'git',
  'explain.proxy.program.curl': 'curl',
  'explain.proxy.program.system': '这台 Mac',
  'explain.proxy.direct': '无代理',
  'explain.proxy.error': '出错：{error}',
  'explain.proxy.why.scheme-never-proxied': '只有 http 和 https 才走代理',
  'explain.proxy.why.no-proxy-set': '它查看的设置中都没有代理',
  'explain.proxy.why.local-host': '访问这台电脑自己的地址从不走代理',
  'explain.proxy.why.no-proxy-entry': '{setting} 用“{entry}”排除了它',
  'explain.proxy.why.proxy': '由 {setting} 指定',
  'explain.proxy.why.switched-off': '{setting} 存在但为空，等于关闭代理',
  'explain.proxy.why.unusable': '{setting} 无法使用',
  'explain.proxy.system.none': '无代理 · 网络设置中没有打开代理',
  'explain.proxy.system.proxy': '{proxy} · 按网络设置，浏览器和大多数应用都经过它',
  'explain.proxy.system.exception': '无代理 · 网络设置用“{entry}”排除了它',
  'explain.proxy.system.simple-name': '无代理 · 网络设置排除了不带点的名称',
  'explain.proxy.system.script': '{ways} · 由 {url} 的脚本为这个地址指定',
  'explain.proxy.system.way-direct': '无代理',
  'explain.proxy.system.way-unknown': '“{word}”（gomend 看不懂）',
  'explain.proxy.system.way-then': '；如果失败：',
  'explain.proxy.system.script-not-asked': '无法判断 · 由 {url} 的脚本决定，而这种地址不会去问脚本',
  'explain.proxy.system.script-unread': '无法判断 · 由 {url} 的脚本决定，而 gomend 取不到它（{detail}）',
  'explain.proxy.system.script-unrun': '无法判断 · 由 {url} 的脚本决定，而它没有给出答案（{detail}）',
  'explain.proxy.system.script-looked-for': '无法判断 · 由要在网络中查找的脚本决定',
  'explain.proxy.system.unknown': '无法判断 · 读取不到网络设置：{detail}',
  'explain.proxy.note.system-not-go':
    '终端里的 Go、git 和 curl 不读取网络设置：它们只通过 HTTPS_PROXY 之类的变量得知代理。如果网络只让代理的流量出去，就会出现浏览器正常、`go` 却不通的情况。',
  'explain.proxy.note.go-not-system':
    'Go 走了一个网络设置中没有的代理，而浏览器直接连接。如果那个代理属于别的网络，就会出现浏览器正常、`go` 却不通的情况。',
  'explain.proxy.note.all-proxy': 'Go 不看 {variable}：它只用 HTTPS_PROXY 和 HTTP_PROXY。',
  'explain.proxy.note.upper-http-proxy':
    '对于以 http 开头的地址，curl 只认小写的 http_proxy。所以在这里 Go 走代理，curl 直接连接。',
  'explain.proxy.note.local-host': '访问这台电脑自己时，Go 从不走代理；curl 和 git 会走，除非 NO_PROXY 中写了它。',
  'explain.proxy.note.unusable-for-go': '{variable} 的值，Go 完全不当作代理，而是直接连接。',
  'explain.proxy.note.git-conditions':
    'git 的设置中有 {n} 行（includeIf）只对某些项目有效。gomend 没有查看它们引入的内容。',
};
