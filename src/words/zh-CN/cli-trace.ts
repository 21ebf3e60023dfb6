import type { Catalogue } from '../words.ts';

/** Options and errors of `gomend trace`. */
export const cliTrace: Catalogue = {
  'cli.verb.trace': '运行一条命令，显示它实际请求了哪些主机，以及预计会请求哪些',
  'cli.flag.cache': 'own：用你现有的模块缓存；private：这次运行用一个空的缓存，让所有内容都真正重新获取',
  'cli.error.trace-what': '请说明要运行什么，例如 `gomend trace -- go mod download`。',
  'cli.error.trace-simulated': '`gomend trace` 在这台电脑上运行真实的程序，不能与模拟 Mac 一起用；请去掉 --simulate。',
  'cli.error.trace-cache': '--cache 后面是 own 或 private；{value} 都不是。',
  'cli.error.trace-not-found':
    '你的 PATH 里没有程序 {word}；`gomend explain path` 会说明情况，别处的程序要连同位置一起写。',
  'cli.error.trace-no-file': '没有可以运行的文件 {file}。',
  'cli.error.trace-not-executable': '{file} 无法运行。',
  'cli.error.trace-not-started': '{file} 没能启动：{detail}',
  'cli.error.trace-no-proxy': 'gomend 没能在这台电脑上监听：{detail}',
  'cli.error.trace-no-cache': '没能为这次运行的缓存建立目录：{detail}',
  'cli.error.trace-settings': '没能读取你的代理设置：{detail}',
};
