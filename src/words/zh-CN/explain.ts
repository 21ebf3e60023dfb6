import type { Catalogue } from '../words.ts';
import { explainGo } from './explain-go.ts';
import { explainJob } from './explain-job.ts';
import { explainResolver } from './explain-resolver.ts';

const path: Catalogue = {
  'explain.path.head': '新终端窗口的 PATH：查找程序的目录，从先到后',
  'explain.path.head-name': '新终端窗口在哪里找到 `{name}`：按 PATH 从先到后查找',
  'explain.path.entry': '{path}',
  'explain.path.how.traced': '启动了一次你的 shell，它逐行说明了自己做的事。只有 shell 自己说明时，才写出是哪一行。',
  'explain.path.how.asked': '启动了你的 shell，并询问它的 PATH；这些行是读取它的文件找到的，所以可能漏掉或弄错某一行。',
  'explain.path.how.read':
    '没有启动 shell：这是它的文件里写的内容。条件和函数里的行，以及程序打印的内容，这样无法得知，所以顺序可能不同。',
  'explain.path.how.session': '这是 launchd 给出的内容。',
  'explain.path.stopped.timeout': '{seconds} 秒后没有再等下去，当时进行到 {at}；那一行之后的内容不在这里。',
  'explain.path.stopped.garbage': '它自己结束了，当时进行到 {at}；那一行之后的内容不在这里。',
  'explain.path.nobody': '这些目录里都没有 `{name}`。',
  'explain.path.only': '`{name}` 运行的是第 {position} 项 {path} 里的那个：其他各项都没有。',
  'explain.path.first':
    '`{name}` 运行的是第 {position} 项 {path} 里的那个：它排在最前面。另有 {n} 项里也有，但从不运行。',
  'explain.path.unknown.login': '无法查明新终端窗口得到什么：{subject}（{code}）{detail}',
  'explain.path.unknown.interactive': '无法查看在 shell 里启动的 shell：{subject}（{code}）{detail}',
  'explain.path.unknown.plain': '无法查看脚本的 shell：{subject}（{code}）{detail}',
  'explain.path.unknown.apps': '无法查明 App 得到什么：{subject}（{code}）{detail}',
};

const origins: Catalogue = {
  'explain.origin.line': '{at}',
  'explain.origin.read': '{at}（只读取，没有运行）',
  'explain.origin.list': '{at}（path_helper）',
  'explain.origin.within': '{at} 运行的内容',
  'explain.origin.within-file': '{file} 里的内容，由 {at} 运行',
  'explain.origin.between': '{from} 与 {to} 之间',
  'explain.origin.before': '{to} 之前',
  'explain.origin.end': '末尾',
  'explain.origin.inherited': '一开始就有',
  'explain.origin.unknown': '来源不明',
};

const notes: Catalogue = {
  'explain.note.helper': '由 path_helper 移到各清单之后',
  'explain.note.moved': '移动者：{at}',
  'explain.note.missing': '没有这个目录',
  'explain.note.not-a-directory': '不是目录',
  'explain.note.duplicate': '与第 {position} 项相同',
  'explain.note.wins': '{program} ← 运行的是它',
  'explain.note.holds': '{program}',
  'explain.note.not-executable': '{program}，你无权运行',
};

const elsewhere: Catalogue = {
  'explain.context.interactive': '由另一个程序启动、不是登录 shell 的 shell 里：',
  'explain.context.plain': '脚本里，以及通过 ssh 运行命令时：',
  'explain.context.apps': '从程序坞打开的 App，以及不询问 shell 的编辑器里：',
  'explain.result.none': '找不到 `{name}`。',
  'explain.result.found': '{program}，在 {path}。',
  'explain.difference.none': 'PATH 相同。',
  'explain.difference.order': 'PATH 的各项相同，顺序不同。',
  'explain.difference.missing': '那里的 PATH 里没有：{directories}。',
  'explain.difference.more': '只有那里才有：{directories}。',
  'explain.difference.whole': 'PATH 是 {directories}。',
};

const env: Catalogue = {
  'explain.env.head': '{name} 是 {value}',
  'explain.env.head-unknown': '{name}：无法知道它的值',
  'explain.env.failed': '无法查明它来自哪里：{subject}（{code}）{detail}',
  'explain.env.not-known': '（无法知道）',
  'explain.env.nothing': '（空）',
  'explain.env.place': '{file}:{line}',
  'explain.env.wins': '← 以它为准',
  'explain.env.not-exported': '没有导出，所以任何程序都看不到',
  'explain.env.source.process': '这里',
  'explain.env.source.startup': '新终端',
  'explain.env.source.launchd': 'launchd',
  'explain.env.source.user-file': 'go env -w',
  'explain.env.source.goroot-file': 'Go 的 go.env',
  'explain.env.source.default': '默认值',
  'explain.env.why.process': '它设置在这个终端的环境里，而 Go 最先看的就是环境。',
  'explain.env.why.user-file': '这个终端里没有设置它，而 `go env -w` 把它写进了你自己的设置文件。',
  'explain.env.why.goroot-file': '你的设置里都没有它，而这里找到的 Go 自带这个值。',
  'explain.env.why.default': '没有任何地方设置它，所以 Go 用自己的值。',
  'explain.env.new-terminal': '新终端窗口得到的是另一个值：{value}。这个终端保持打开时的值。',
  'explain.env.startup.traced': '启动了一次你的 shell，它逐行说明了自己做的事。',
  'explain.env.startup.read': '只读取了启动文件，没有运行：条件和函数里的行，以及程序打印的内容，可能会漏掉。',
  'explain.env.startup.unknown': '无法知道你的启动文件做了什么。',
};

export const explain: Catalogue = {
  ...path,
  ...origins,
  ...notes,
  ...elsewhere,
  ...env,
  ...explainGo,
  ...explainJob,
  ...explainResolver,
};
