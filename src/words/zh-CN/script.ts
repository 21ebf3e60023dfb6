import type { Catalogue } from '../words.ts';

/** What a script says while it runs. */
const running: Catalogue = {
  'script.say.ask': '要执行吗？[y/N] ',
  'script.say.heading': '第 {number} 项修复，共 {of} 项',
  'script.say.opening': '这个脚本执行 gomend 在 {date} 计划的更改。每项更改之前都会先问你；其他的什么都不改。',
  'script.say.usage': '用法：sh {script} [--yes]     加 --yes 表示不再询问，全部执行',
  'script.say.wrong-system': '什么都没有做：这个脚本是为另一种系统写的（{system}）。',
  'script.say.wrong-account': '什么都没有做：这个脚本是为账户 {name} 写的，其主目录是 {home}。',
  'script.say.as-root': '什么都没有做：请以你自己的身份运行，不要加 sudo。需要 sudo 的地方，脚本会自己请求。',
  'script.say.no-terminal': '什么都没有做：没有可以向你提问的终端。请在终端里运行，或者加上 --yes。',
  'script.say.no-program': '什么都没有做：这里没有程序 {path}。',
  'script.say.no-place': '什么都没有做：无法在 {path} 里保存副本。',
  'script.say.already': '这项已经做过了。',
  'script.say.not-ready':
    '没有执行，没有做任何更改：这项修复涉及的一个文件已经和计划时不一样了。如果前面有修复要改同一个文件，请先做那一项；否则请重新运行 gomend。',
  'script.say.done': '已完成。',
  'script.say.declined': '按你的选择，没有执行。',
  'script.say.changed': '这里已经和计划时不一样了：{path}',
  'script.say.cannot-keep': '没能复制一份副本：{path}',
  'script.say.cannot-write': '没能更改：{path}',
  'script.say.not-composed': '新内容和计划的不一致：{path}',
  'script.say.rights': '没能保留所有者和权限：{path}',
  'script.say.other-disk': '这要移到另一个磁盘上：{path}',
  'script.say.not-roots': '除管理员之外还有别人可以更改这里，所以不在这里用 sudo 做任何事：{path}',
  'script.say.not-yours': '它不在应在的位置，或者不属于你：{path}',
  'script.say.command-failed': '这条命令失败了：{command}',
  'script.say.found': '它在别处还有另一个名字，所以没有改变任何文件的归属：{what}',
  'script.say.sudo': '现在由 sudo 自己询问密码。这个脚本看不到你输入的内容。',
  'script.say.sudo-each': '这台电脑上的 sudo 设置为用过密码立即忘记，所以每条命令之前它都会再问一次。',
  'script.say.sudo-denied': '没有获得 sudo 权限。',
  'script.say.your-turn': '现在轮到你动手：',
  'script.say.your-turn-ask': '做好后请按回车；要在这里停止，请输入 q。',
  'script.say.waiting': '等你动手。做好后请再次运行这个脚本：它会从这里继续。',
  'script.say.taking-back': '正在撤回这项修复所做的更改。',
  'script.say.taken-back': '这项修复涉及的一切都和之前一样。',
  'script.say.not-taken-back': '这项修复的这些步骤没能撤回：{steps}。旧文件的副本在 {keep}。',
  'script.say.stopped': '已停止。',
  'script.say.way-back': '如果之后没有别的改动，这样可以恢复原样：',
};

/** What stands in a script for whoever reads it before. */
const reading: Catalogue = {
  'script.header.made': '由 gomend {version} 写于 {date}，适用于 {system}、账户 {name} 和主目录 {home}。',
  'script.header.what': '它做 {n} 项更改，每项之前都会先问。运行之前请先读一遍：',
  'script.header.how':
    '文件只要有一个字节和写这个脚本时不同，那里就什么都不做。旧文件保存在 {keep}，结束时会打印出恢复它们的命令。脚本可以再次运行：做过的不会做第二次。',
  'script.header.secrets': '脚本中有些行带有你自己的文件里原有的凭据：不要把这个脚本交给别人。',
  'script.header.left': '不在这个脚本里的：',
  'script.header.shared': '所有修复共用的函数',
  'script.header.run': '运行的过程',
  'script.about.why': '理由：{text}',
  'script.about.risk': '风险：{text}',
  'script.about.undo': '撤销：{text}',
  'script.about.after': '生效：{text}',
  'script.left.line': '{title}：{why}',
  'script.cannot.by-hand': '只有你能做。{instruction}',
  'script.cannot.download': '它要下载东西，而且下载途中必须核对；请让 gomend 来做。',
  'script.cannot.mode': '{path} 的权限是脚本保留不了的。',
  'script.cannot.name': '其中一个名称含有无法显示的字符。',
  'script.cannot.secret': '它需要凭据，而凭据不应写在脚本里。',
  'script.cannot.secret-in-open': '它的行里带有凭据，只有你自己的文件才不会让别人看到：请指定一个文件。',
  'script.cannot.included': '这个脚本里前面的一项修复已经包含它。',
  'script.cannot.plan': '无法为它制定计划（{detail}）。',
  'script.cannot.same-file': '这个脚本里前面的一项修复要改 {path} 的同一行。做完那一项后，请重新运行 gomend。',
};

/** What gomend says about the script that it wrote. */
const written: Catalogue = {
  'mend.outcome.scripted': '它在脚本里；没有做任何更改。',
  'mend.outcome.unscriptable': '不在脚本里：{why}',
  'script.written': '脚本在 {file}，含 {n} 项修复。先读一遍，再运行：`sh {argument}`',
  'script.nothing': '没有写脚本：这里没有脚本能做的事。',
  'script.left': '不在脚本里的：',
};

export const script: Catalogue = { ...running, ...reading, ...written };
