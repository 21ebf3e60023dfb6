import type { Catalogue } from '../words.ts';

/** Options and errors of `gomend prove`. */
export const cliProve: Catalogue = {
  'cli.flag.list-proofs': '列出各项实测，不运行',
  'cli.flag.about-proofs': '说明每项实测做什么、为什么做，不运行',
  'cli.flag.go': '实测这个 go，而不是新终端会找到的那个',
  'cli.flag.beside': '之后用这个 go 再运行同样的实测，并排显示两者的结果',
  'cli.flag.open': '之后把记录下的内容作为网页提供给浏览器，只限这台电脑，直到按 ctrl-c',
  'cli.error.open-what':
    '--open 显示一项实测的网页；请写出是哪一项，例如 `gomend prove {proof} --open`；可用的有 {proofs}。',
  'cli.error.open-is-text': '--open 在 gomend 运行期间提供网页，不能与 --json、--out 或模拟 Mac 一起用。',
  'cli.error.unknown-proof': '没有 {word} 这项实测；`gomend prove --list` 会列出所有实测。',
  'cli.error.unknown-proof-near': '没有 {word} 这项实测；是不是想用 {near}？',
  'cli.error.go-not-absolute': '--{flag} 后面是 go 程序从 / 开始的完整路径；{value} 不符合。',
};
