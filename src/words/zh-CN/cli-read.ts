import type { Catalogue } from '../words.ts';

/** What `gomend read` cannot do anything with, and the way out. */
export const cliRead: Catalogue = {
  'cli.error.unknown-kind': '{word} 不是 gomend 能读的输出种类；`gomend read --list` 会列出所有种类。',
  'cli.error.unknown-kind-near': '{word} 不是 gomend 能读的输出种类；是不是想用 {near}？',
  'cli.error.unknown-kind-several': '{word} 本身不是一个输出种类；可用的有 {kinds}。',
  'cli.error.read-nothing-piped':
    '没有通过管道传入内容，也没有写出 FILE；请试试 `{prints} | gomend read {kind}`，或者 `gomend read {kind} FILE`。',
  'cli.error.read-missing': '没有文件 {file}；请写出别的文件，或者把输出通过管道传给 `gomend read {kind}`。',
  'cli.error.read-denied': '无法读取 {file}：没有权限。请复制其中的内容，再通过管道传给 `gomend read {kind}`。',
  'cli.error.read-directory': '{file} 是一个目录；请写出其中的一个文件。',
  'cli.error.read-not-plain': '{file} 不是普通文件；请把它给出的内容通过管道传给 `gomend read {kind}`。',
  'cli.error.read-not-loopback':
    '{address} 不是这台电脑的普通 http:// 地址（127.0.0.1、localhost 或 [::1]），其他地址都不会去获取。',
  'cli.error.read-too-large': '{file} 超过 {most} MB；请截取有关的部分，再试一次。',
  'cli.error.read-too-large-input': '通过管道传入的内容超过 {most} MB；请截取有关的部分，再试一次。',
  'cli.error.read-failed': '无法读取 {file}（{detail}）；请把它复制到别的位置，再试一次。',
  'cli.error.read-failed-input': '无法读取标准输入（{detail}）；请改为写出 FILE。',
  'cli.error.read-empty': '{file} 是空的，没有可读的内容；请把 `{prints}` 的输出存到里面。',
  'cli.error.read-empty-input': '标准输入是空的，没有可读的内容；请把 `{prints}` 的输出通过管道传入，或者写出 FILE。',
  'cli.error.read-binary': '{file} 不是文本；`gomend read {kind}` 读的是 `{prints}` 打印的内容。',
  'cli.error.read-binary-input': '通过管道传入的不是文本；`gomend read {kind}` 读的是 `{prints}` 打印的内容。',
  'cli.error.read-binary-plist':
    '{file} 是二进制形式的属性列表（plist）；请用 `plutil -convert xml1 -o - FILE | gomend read plist` 来读。',
  'cli.error.read-binary-plist-input':
    '这是二进制形式的属性列表（plist）；请用 `plutil -convert xml1 -o - FILE | gomend read plist` 来读。',
  'cli.error.read-other-kind': '{file} 里没有 {kind} 这一种类的内容；它看起来像 {other}：`gomend read {other}`。',
  'cli.error.read-other-kind-input':
    '通过管道传入的没有 {kind} 这一种类的内容；它看起来像 {other}：`gomend read {other}`。',
};
