import type { Catalogue } from '../words.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  separator: '这个列表的各项只能用逗号分隔。换成别的符号，go 看到的就是一个很长的名称。',
  scheme: '这个列表里写的是主机，前面不带 https://。',
  path: '这个列表里写的是主机，后面不带别的内容。',
  'address-star': '地址里面的 * 没有意义。',
  star: '* 只有单独使用，或者写成域名前面的 *. 才有意义。不过写一个域名本来就包括它下面的全部域名。',
  'last-dot': '末尾带一个点，go 就找不到叫这个名称的主机。',
  'port-name': 'go 会拿冒号后面的部分与端口号比较。',
  brackets: '这种地址只有后面跟端口时才加方括号。',
  unwritable: 'go 会照字面理解它，而没有主机叫这个名称。',
};

function textsOf(kind: string, meaning: string): Catalogue {
  const advice = kind === 'unwritable' ? '请逐个写出主机，用逗号分隔。' : '应该写成 {better}。';
  const [here, missed] = [
    `finding.proxy.environment.no-proxy-${kind}`,
    `finding.proxy.environment.no-proxy-misses-${kind}`,
  ];
  return {
    [`${here}.summary`]: '{name} 中的 {entry} 对 go 不起作用',
    [`${here}.meaning`]: `${meaning}就 gomend 所见，go 现在要下载的内容都与它无关。`,
    [`${here}.advice`]: advice,
    [`${missed}.summary`]: '{name} 看起来排除了 {hosts}，实际却仍经过代理',
    [`${missed}.meaning`]: `{name} 列出不经过代理的主机。其中有一项是 {entry}。${meaning}如果代理不认识这样的主机，go 就什么也拿不到。`,
    [`${missed}.advice`]: advice,
  };
}

function keep(spelling: 'upper' | 'lower', why: string): Catalogue {
  return {
    [`fix.proxy.keep-${spelling}.title`]: '把 {changed} 设成 {kept} 的值：{value}',
    [`fix.proxy.keep-${spelling}.why`]: `${why}改动的文件是 {files}。`,
    [`fix.proxy.keep-${spelling}.risk`]: '原来使用另一个值的程序，以后会用这个值。这个终端在关闭之前仍是旧值。',
    [`fix.proxy.keep-${spelling}.undo`]: '文件会恢复原样，一个字节不差。',
  };
}

/** Exceptions from the proxy (NO_PROXY) that are read otherwise than they look, and spellings that differ. */
export const proxyExceptions: Catalogue = {
  ...Object.assign({}, ...Object.entries(MEANINGS).map(([kind, meaning]) => textsOf(kind, meaning))),
  'fix.proxy.correct-exceptions.title': '把 {entry} 改成 {better}',
  'fix.proxy.correct-exceptions.why':
    '这样 go 就会按原来的意思理解它。主机后面没有端口时，curl 和 git 也一样。改动的文件是 {files}。',
  'fix.proxy.correct-exceptions.risk': '以后访问这一项所指的主机不再经过代理。这个终端在关闭之前仍是旧值。',
  'fix.proxy.correct-exceptions.undo': '文件会恢复原样，一个字节不差。',
  'finding.proxy.environment.all-proxy-needed.summary': 'go 不读取 {name}，不用它又连不出去',
  'finding.proxy.environment.all-proxy-needed.meaning':
    '{name} 是 {value}。curl 和 git 会用它。go 直接连接服务器，而这条路得不到响应。',
  'finding.proxy.environment.all-proxy-needed.advice':
    '请在同一个文件中把 HTTPS_PROXY 设成同一个值。如果之后 go 正常了，问题就只在这里。',
  ...keep('upper', 'Go 已经在用这个值，curl 和 git 会随之一致。'),
  ...keep('lower', 'curl 和 git 已经在用这个值，go 会随之一致。'),
};
