import type { Catalogue } from '../words.ts';

/** Proxies in git's own settings. */
export const proxyGit: Catalogue = {
  'fact.proxy.git-proxies': '尝试连接 git 设置中的代理',
  'check.proxy.git-proxies': 'git 设置中的代理',
  'finding.proxy.git-proxies.none.summary': 'git 设置中没有代理',
  'finding.proxy.git-proxies.ok.summary': 'git 设置中的代理可以连接：{proxies}',
  'finding.proxy.git-proxies.unseen.summary': '无法判断：git 设置中的代理 {proxy} 处是否有程序应答',
  'finding.proxy.git-proxies.dead.summary': 'git 设置中有代理 {proxy}，但那里没有程序应答',
  'finding.proxy.git-proxies.dead.meaning':
    '它写在 {file} 的第 {line} 行。go 会让 git 从 {hosts} 拉取模块，而 git 会先找这个代理，不管 shell 的变量怎么写。报错是“exit status 128”，并带有“unable to access”。',
  'finding.proxy.git-proxies.dead.advice':
    '如果这个代理属于别的网络，或者它的程序已经不在了，建议去掉这一行。如果你需要它，请重新启动它。',
  'finding.proxy.git-proxies.unused-dead.summary': 'git 设置中有代理 {proxy}，但那里没有程序应答',
  'finding.proxy.git-proxies.unused-dead.meaning':
    '它写在 {file} 的第 {line} 行。go 在这里下载模块不需要 git。git 自己通过 https 则连不出去。',
  'finding.proxy.git-proxies.unused-dead.advice': '有空时把这一行去掉。',
  'fix.proxy.drop-git-proxy.title': '从 {file} 中去掉第 {line} 行',
  'fix.proxy.drop-git-proxy.why': '这一行指定了代理 {proxy}，而那里没有程序应答。',
  'fix.proxy.drop-git-proxy.risk':
    '这一行会变成注释留下。之后 git 会按 shell 的变量走，或者直接连接。如果你在别的网络要用这个代理，到时请重新设置。',
  'fix.proxy.drop-git-proxy.undo': '文件会恢复原样，一个字节不差。',
};
