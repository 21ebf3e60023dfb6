import type { Catalogue } from '../words.ts';

/** 已知 macOS 升级会改变什么。从不说就是升级造成的，只说已知升级会这样。 */
export const upgrade: Catalogue = {
  'upgrade.explained': '已知升级会造成这些情况',
  'upgrade.others': '这些另有原因',
  'upgrade.fine': '升级也会改变，但这里正常',
  'upgrade.rest': '其余各项',
  'upgrade.some':
    '已知 macOS 升级会改变 {n} 件事，先检查的就是这些。这里是不是升级造成的无法判断，只知道升级会带来这种情况。',
  'upgrade.none': '已知 macOS 升级会改变 {n} 件事，先检查的就是这些，都没有问题。',
  'upgrade.none-seen': '已知 macOS 升级会改变 {n} 件事，看到的都没有问题；有 {unseen} 件没能检查。',
  'upgrade.not-known': '升级会改变什么，这里只了解 macOS，而且要能看到它的版本号。',
  'upgrade.with': '已知 macOS {version} 起会改变：{what}。',
  'upgrade.with-any': '已知 macOS 升级会改变：{what}。',
  'upgrade.tools': 'Apple 的命令行工具不见了，记录里却还说它在',
  'upgrade.licence': '需要新的 Xcode，并且要重新同意它的许可协议',
  'upgrade.touch-id': '让 sudo 接受指纹的那个文件换成了新的，里面没有这项设置',
  'upgrade.rosetta': '用来运行 Intel 程序的 Rosetta 没有了',
  'upgrade.identity': '没有身份标记（LC_UUID）的程序不再启动，Go 1.24 之前编译的程序可能就是这样',
  'upgrade.local-network': '应用要有权限，才能访问同一网络里的其他电脑',
  'upgrade.background': '后台项目列在系统设置里，可能显示为不允许',
};
