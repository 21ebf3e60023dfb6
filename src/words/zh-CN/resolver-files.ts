import type { Catalogue } from '../words.ts';

const pins: Catalogue = {
  'finding.resolver.hosts-override.none.summary': '{file} 里没有提到 go 需要的主机',
  'finding.resolver.hosts-override.unreadable.summary': '无法检查：没有读取 {file} 的权限',
  'finding.resolver.hosts-override.as-delivered.summary': 'gomend 无法读取 {file}；它的长度与每台 Mac 出厂时完全一样',
  'finding.resolver.hosts-override.hidden.summary': '{file} 里有谁都看不到的自定义行',
  'finding.resolver.hosts-override.hidden.meaning':
    '它有 {size} 个字节；Mac 出厂时是 {fresh} 个。所以后来加过内容，之后文件又变得不可读取。目前这没有影响。如果其中一行把 go 需要的主机固定到旧地址，那么从文件恢复可读的那天起，go 就会失败。',
  'finding.resolver.hosts-override.hidden.advice':
    '以管理员身份查看这些行，去掉固定 go 所需主机的行，然后再让所有人都能读取这个文件。',
  'finding.resolver.hosts-override.blocked.summary': '{file} 拦截了 go 需要的 {host}',
  'finding.resolver.hosts-override.blocked.meaning':
    '第 {line} 行给它的地址是 {address}，哪里也到不了。这台电脑上的每个程序都以这一行为准。',
  'finding.resolver.hosts-override.blocked.advice': '建议把这一行改成注释。文件的其余部分保持不变。',
  'finding.resolver.hosts-override.dead.summary': '{file} 把 {host} 固定到 {address}，而那里没有应答',
  'finding.resolver.hosts-override.dead.meaning':
    '对所有程序来说，{host} 的地址由第 {line} 行决定，不管 DNS 服务器怎么说。那里不接受连接，所以 go 等待之后失败。',
  'finding.resolver.hosts-override.dead.advice':
    '建议把这一行改成注释。改填现在的地址，也只能用到那个地址再次变化为止。',
  'finding.resolver.hosts-override.wrong.summary': '{file} 把 {host} 固定到 {address}，go 在那里行不通',
  'finding.resolver.hosts-override.wrong.meaning':
    '地址由第 {line} 行决定。DNS 服务器给出的是 {dns}。固定的地址上有应答，但不是 go 需要的内容。',
  'finding.resolver.hosts-override.wrong.advice': '建议把这一行改成注释，重新由 DNS 服务器决定。',
  'finding.resolver.hosts-override.differs.summary': '{file} 把 {host} 固定到 {address}，与 DNS 服务器给出的不同',
  'finding.resolver.hosts-override.differs.meaning':
    '地址由第 {line} 行决定。目前能用，但那台服务器一搬走就会失效。DNS 服务器给出的是 {dns}。',
  'finding.resolver.hosts-override.differs.advice': '建议趁它还没有惹出麻烦，把这一行改成注释。',
  'finding.resolver.hosts-override.frozen.summary': '{file} 把 {host} 固定到 {address}',
  'finding.resolver.hosts-override.frozen.meaning':
    '地址由第 {line} 行决定，不管 DNS 服务器怎么说。目前能用，但那台服务器一搬走就会失效。',
  'finding.resolver.hosts-override.frozen.advice': '建议趁它还没有惹出麻烦，把这一行改成注释。',
  'finding.resolver.hosts-override.own-program.summary': '{file} 把 {host} 指向这台电脑上的一个程序，它有应答',
  'finding.resolver.hosts-override.own-program.meaning':
    '第 {line} 行给它的地址是 {address}。看起来是有意的：那里有程序在监听。',
  'finding.resolver.hosts-override.own-program.advice': '如果你认识那个程序，就无需处理。',
  'finding.resolver.hosts-override.only-source.summary': '只有 {file} 知道 {host}，而且是对的',
  'finding.resolver.hosts-override.only-source.meaning':
    'DNS 服务器没有它的地址。第 {line} 行给出 {address}，那里有应答。',
  'finding.resolver.hosts-override.only-source.advice': '无需处理。',
  'fix.resolver.release-host.title': '重新由 DNS 服务器决定 {host} 的地址',
  'fix.resolver.release-host.why': '{file} 第 {line} 行把它固定到 {address}。这一行会作为注释留在文件里，并注明日期。',
  'fix.resolver.release-host.risk': '只改动一行；系统会监视这个文件，所以什么都不用重启。',
  'fix.resolver.release-host.undo': '文件会恢复原样，一个字节不差。',
};

const hosts: Catalogue = {
  'finding.resolver.hosts-file.ok.summary': '{file} 可以读取，并且有 localhost',
  'finding.resolver.hosts-file.mode.summary': '不是所有人都能读取 {file}（权限 {mode}）',
  'finding.resolver.hosts-file.mode.meaning':
    '系统的一些部分以各自的账户运行。无权读取这个文件的部分，会当作文件是空的，所以各程序对域名的结果不一致。',
  'finding.resolver.hosts-file.mode.advice':
    '先看文件里写了什么，再让所有人都能读取它（权限 0644）。顺序反了，没有人注意到的旧行就会重新生效。',
  'finding.resolver.hosts-file.unreadable.summary': '{file} 无法读取（权限 {mode}），gomend 也不行',
  'finding.resolver.hosts-file.unreadable.meaning':
    'macOS 里查询域名的部分以自己的账户运行，也无法读取它，所以其中的内容对大多数程序不起作用。文件有 {size} 个字节；全新的文件约有 200 个。',
  'finding.resolver.hosts-file.unreadable.advice':
    '先看里面写了什么。如果有一行固定了 go 需要的主机，就去掉它，然后再让文件恢复可读（权限 0644）。顺序反了，那一行就会生效。',
  'fix.resolver.hosts-mode.title': '从 {file} 去掉旧的固定地址，再让所有人都能读取',
  'fix.resolver.hosts-mode.why':
    '一个文件有的程序能读、有的不能，各程序对域名的结果就会不一致。两者要一起修复，因为只开放读取会让旧行生效。',
  'fix.resolver.hosts-mode.risk': '请先查看：长期没有人看到的行会重新生效。',
  'fix.resolver.hosts-mode.undo': '副本 {copy} 里有旧的内容，`sudo chmod {mode} {realPath}` 恢复旧的权限。',
  'fix.resolver.hosts-mode.instruction':
    'gomend 无权读取 {realPath}，需要你动手。先保留副本：`sudo cp -p {realPath} {copy}`。用 `sudo nano {realPath}` 打开它，去掉每一个提到 {hosts} 的行，保留 localhost 和 broadcasthost 的行。保存之后，再运行 `sudo chown {owner} {realPath}` 和 `sudo chmod 0644 {realPath}`。系统会自动发现变化，gomend 会重新检查。',
  'finding.resolver.hosts-file.no-localhost.summary': '名称 localhost 没有指向任何地方',
  'finding.resolver.hosts-file.no-localhost.meaning':
    '{file} 里缺少 localhost 的行。localhost 是电脑对自己的称呼，没有它，调试器、编辑器和本地服务器都会失败。',
  'finding.resolver.hosts-file.no-localhost.advice': '建议补回每个系统自带的那几行，其余不动。',
  'finding.resolver.hosts-file.localhost-missing.summary': '{file} 里没有 localhost 的行',
  'finding.resolver.hosts-file.localhost-missing.meaning':
    'localhost 是电脑对自己的称呼。没有这个文件，系统也可能知道它，但自己查询域名的程序不知道。',
  'finding.resolver.hosts-file.localhost-missing.advice': '建议补回每个系统自带的那几行。',
  'finding.resolver.hosts-file.localhost-elsewhere.summary': '{file} 把 localhost 指向 {address}',
  'finding.resolver.hosts-file.localhost-elsewhere.meaning':
    'localhost 是电脑对自己的称呼，而第 {line} 行给它的不是这台电脑自己的地址。程序想与自己通信，却在与别人通信。',
  'finding.resolver.hosts-file.localhost-elsewhere.advice': '从那一行去掉 localhost，除非你知道它为什么在那里。',
  'finding.resolver.hosts-file.rich-text.summary': '{file} 保存成了带格式的文本，所以内容全都不起作用',
  'finding.resolver.hosts-file.rich-text.meaning':
    '有编辑器（例如“文本编辑”）把它连同字体和颜色一起保存了。在那个编辑器里看起来与以前一样，但查询域名的程序读不懂其中任何一行。所以 localhost 的行没有生效，后来添加的内容也没有。',
  'finding.resolver.hosts-file.rich-text.advice': '重新写成纯文本。旧文件会作为副本保留。',
  'finding.resolver.hosts-file.utf-16.summary': '{file} 保存成了每个字符两个字节，所以内容全都不起作用',
  'finding.resolver.hosts-file.utf-16.meaning':
    '在编辑器里看起来与以前一样，但查询域名的程序读不懂其中任何一行。所以 localhost 的行没有生效，后来添加的内容也没有。',
  'finding.resolver.hosts-file.utf-16.advice': '重新写成纯文本（UTF-8）。旧文件会作为副本保留。',
  'finding.resolver.hosts-file.one-line.summary': '在系统看来 {file} 只有一行，所以内容全都不起作用',
  'finding.resolver.hosts-file.one-line.meaning':
    '它用的是很早以前 Mac 的换行方式，编辑器仍会显示成多行。对查询域名的程序来说，它是很长的一行，而且是注释。所以 localhost 的行没有生效，后来添加的内容也没有。',
  'finding.resolver.hosts-file.one-line.advice': '重新写成纯文本。旧文件会作为副本保留。',
  'finding.resolver.hosts-file.lost-lines.summary': '{file} 有 {n} 行没有给任何地址指定名称',
  'finding.resolver.hosts-file.lost-lines.meaning':
    '每行必须以地址开头，不带端口，后面跟一个名称。从第 {line} 行起，有的行不是这样；系统会跳过这样的行。',
  'finding.resolver.hosts-file.lost-lines.advice': '如果你需要它本来要起的作用，请改正。',
  'finding.resolver.hosts-file.too-long.summary': '{file} 有 {n} 行对 macOS 来说太长',
  'finding.resolver.hosts-file.too-long.meaning':
    'macOS 每行只读 1023 个字节，其余部分会当作另一行（第 {line} 行）。所以行尾的名称没有地址，或地址是错的；Go 会读取整行，结果与系统不一致。',
  'finding.resolver.hosts-file.too-long.advice': '把这些名称分成几行，每行前面都写上地址。',
  'fix.resolver.stock-hosts.title': '手动重新编写 {file}',
  'fix.resolver.stock-hosts.why': '其中哪些行应当保留，gomend 不能靠猜。',
  'fix.resolver.stock-hosts.risk': '你在那里写的内容会立即生效。',
  'fix.resolver.stock-hosts.undo': '副本 {copy} 里有旧的内容。',
  'fix.resolver.stock-hosts.instruction':
    '先保留副本：`sudo mv {realPath} {copy}`。再写一个新文件：`sudo nano {realPath}`，以下内容各占一行：{lines}；再加上你仍然需要的自定义行。保存之后，运行 `sudo chmod 0644 {realPath}`。系统会自动发现变化，gomend 会重新检查。',
  'fix.resolver.restore-localhost.title': '把 localhost 的行补回 {file}',
  'fix.resolver.restore-localhost.why': '每个系统都自带这几行，程序也依赖它们。',
  'fix.resolver.restore-localhost.risk': '只添加行，不改动已有的行。',
  'fix.resolver.restore-localhost.undo': '文件会恢复原样，一个字节不差。',
};

const notRead = (why: string): Catalogue => ({
  summary: `{file} 指定了一个 DNS 服务器，但 macOS 没有读取它（第 {line} 行）`,
  meaning: `${why}所以 {domain} 下的域名没有可查询的服务器，结果都是“no such host”。`,
});

function faults(): Catalogue {
  const why: Readonly<Record<string, string>> = {
    'leading-blank': '行首有空格，macOS 会跳过这一行。',
    'two-blanks': 'macOS 在第一个空格处拆分这一行，再多一个空格，地址就成了空的。',
    'carriage-return': '这一行用的是 Windows 的换行方式，其中一个看不见的字符成了地址的一部分。',
    'no-value': '这一行没有地址。',
    'not-an-address': '那里写的不是地址。不能用域名。',
    'address-with-colon-port': '端口在这里不能写在冒号后面，要写在点号后面，或单独写一行。',
  };
  const found: Record<string, string> = {};
  for (const [fault, sentence] of Object.entries(why)) {
    const key = `finding.resolver.resolver-files.${fault}`;
    for (const [part, text] of Object.entries(notRead(sentence))) found[`${key}.${part}`] = text;
    found[`${key}.advice`] = '建议把这一行改成 macOS 能读取的写法。在旁边另加一个文件，或清空缓存，都没有用。';
  }
  return found;
}

const files: Catalogue = {
  'finding.resolver.resolver-files.only-mac.summary': '/etc/resolver 是 macOS 特有的',
  'finding.resolver.resolver-files.none.summary': '/etc/resolver 里没有文件',
  'finding.resolver.resolver-files.ok.summary': '/etc/resolver 里的文件按其内容生效，用于 {live}',
  'finding.resolver.resolver-files.unreadable.summary': 'gomend 无法读取 {file}',
  'finding.resolver.resolver-files.unreadable.meaning':
    'macOS 自己能读取它，所以它在生效。它的内容，gomend 只能从解析器列表里看到。',
  'finding.resolver.resolver-files.unreadable.advice': '只要其中的域名能查到，就无需处理。',
  'finding.resolver.resolver-files.multicast-port.summary': '{file} 指定了端口 5353，而 macOS 自己要用它',
  'finding.resolver.resolver-files.multicast-port.meaning':
    'macOS 用这个端口与附近的设备通信。它很可能会跳过使用端口 5353 的 DNS 服务器，所以 {domain} 下的域名可能查不到。',
  'finding.resolver.resolver-files.multicast-port.advice': '让服务器改为监听另一个端口，并把新端口写进这个文件。',
  'finding.resolver.resolver-files.empty.summary': '{file} 没有指定 DNS 服务器，{host} 查不到',
  'finding.resolver.resolver-files.empty.meaning':
    '这个文件用于 {domain} 下的域名，却没有带地址的“nameserver”行。所以要么它不起作用，要么这些域名没有可查询的服务器。',
  'finding.resolver.resolver-files.empty.advice':
    '{domain} 的负责人知道它的 DNS 服务器地址。如果没有人需要这个文件，请把它移出那个目录。',
  'finding.resolver.resolver-files.empty-harmless.summary': '{file} 没有指定 DNS 服务器，但 {host} 仍能查到',
  'finding.resolver.resolver-files.empty-harmless.meaning':
    '这个文件用于 {domain} 下的域名，却没有带地址的“nameserver”行。',
  'finding.resolver.resolver-files.empty-harmless.advice': '无需处理。如果没有人需要这个文件，请把它移出那个目录。',
  'finding.resolver.resolver-files.leftover.summary': '{file} 像是遗留文件，却对 {domain} 生效',
  'finding.resolver.resolver-files.leftover.meaning':
    'macOS 会读取这个目录里的每个文件，不管它叫什么名字。这个文件和 {others} 都用于 {domain}，指定的服务器却不同，所以域名有时能查到，有时查不到。',
  'finding.resolver.resolver-files.leftover.advice': '建议把它移出这个目录。在目录里改名没有用，因为名字不起作用。',
  'finding.resolver.resolver-files.double.summary': '{file} 和 {others} 对 {domain} 的内容相同',
  'finding.resolver.resolver-files.double.meaning':
    'macOS 会读取这个目录里的每个文件，不管它叫什么名字。内容都对，只是多了一个。',
  'finding.resolver.resolver-files.double.advice': '建议趁它们还没有出现差别，移走一个。',
  'finding.resolver.resolver-files.copy-in-force.summary': '{file} 像是副本，却对 {domain} 生效',
  'finding.resolver.resolver-files.copy-in-force.meaning':
    'macOS 会读取这个目录里的每个文件，不管它叫什么名字。没有别的文件用于 {domain}，所以以这个文件为准。',
  'finding.resolver.resolver-files.copy-in-force.advice': '如果这是有意的，就无需处理。否则请把它移出这个目录。',
  'fix.resolver.mend-file.title': '把 {file} 里有误的行改成 macOS 能读取的写法',
  'fix.resolver.mend-file.why': '这个文件的意图是对的：内容应为 {lines}。',
  'fix.resolver.mend-file.risk': 'macOS 会在两秒内自动发现变化。',
  'fix.resolver.mend-file.undo': '文件会恢复原样，一个字节不差。',
  'fix.resolver.rewrite-file.title': '手动重新编写 {file}',
  'fix.resolver.rewrite-file.why': '那里本来想写什么，gomend 不能靠猜。',
  'fix.resolver.rewrite-file.risk': 'macOS 会在两秒内自动发现变化。',
  'fix.resolver.rewrite-file.undo': '改动文件之前，先在那个目录之外保留一份副本：放在目录里的副本也会生效。',
  'fix.resolver.rewrite-file.instruction':
    '用 `{open}` 打开它，写一行 `nameserver 地址`：一个空格，一个单纯的地址，行首没有空格。gomend 会自动重新检查。',
  'fix.resolver.move-file.title': '把 {file} 移出这个目录',
  'fix.resolver.move-file.why': '那个目录里的每个文件都会生效。移到外面，它就只是一份副本。',
  'fix.resolver.move-file.risk': '文件会保留为 {to}。',
  'fix.resolver.move-file.undo': '把文件移回原处。',
};

export const resolverFiles: Catalogue = { ...pins, ...hosts, ...faults(), ...files };
