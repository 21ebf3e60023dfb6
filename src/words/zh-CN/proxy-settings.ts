import type { Catalogue } from '../words.ts';

const goproxy: Catalogue = {
  'finding.proxy.goproxy-value.ok.summary': 'GOPROXY 是 {value}',
  'finding.proxy.goproxy-value.direct.summary': 'GOPROXY 是 {value}：go 从各模块的源仓库获取',
  'finding.proxy.goproxy-value.direct.meaning':
    '没有使用模块代理。这样需要 git，每个主机都要能连通，作者撤下的模块也就拿不到了。',
  'finding.proxy.goproxy-value.direct.advice': '如果是有意为之，无需处理。',
  'finding.proxy.goproxy-value.off.summary': 'GOPROXY 是 off：go 不下载任何新内容',
  'finding.proxy.goproxy-value.off.meaning':
    '只能使用已经在这里的模块。其他模块都会报错“module lookup disabled by GOPROXY=off”。符合 GOPRIVATE 的模块仍会获取。',
  'finding.proxy.goproxy-value.off.advice': '如果你不想这样，建议去掉这项设置。',
  'finding.proxy.goproxy-value.empty.summary': 'GOPROXY 里一项也没有，所以 go 什么也不下载',
  'finding.proxy.goproxy-value.empty.meaning': '设置文件里的空值不等于没有设置：它会盖住默认值。go 会报错“{said}”。',
  'finding.proxy.goproxy-value.empty.advice': '建议去掉这项设置，恢复默认值。',
  'finding.proxy.goproxy-value.letter-case.summary': 'GOPROXY 里写了 {word}，go 看不懂',
  'finding.proxy.goproxy-value.letter-case.meaning':
    '这个词只有小写才有效。像现在这样，每次下载都会失败，私有模块也不例外：“{said}”。',
  'finding.proxy.goproxy-value.letter-case.advice': '建议改成小写。',
  'finding.proxy.goproxy-value.invalid.summary': 'go 无法读取 GOPROXY：{said}',
  'finding.proxy.goproxy-value.invalid.meaning':
    '它的值是“{value}”。只要有一项无法读取，每次下载都会失败，私有模块也不例外。',
  'finding.proxy.goproxy-value.invalid.advice': '如果你不知道它原本要写什么，建议去掉这项设置，恢复默认值。',
  'finding.proxy.goproxy-value.path-as-host.summary': 'GOPROXY 里写了 {source}，go 会把它当成主机',
  'finding.proxy.goproxy-value.path-as-host.meaning':
    '目录要写成 file:// 加完整路径。其他写法，go 都会在前面加上 https://，去找叫这个名称的电脑。',
  'finding.proxy.goproxy-value.path-as-host.advice': '请写成 file:///FULL/PATH，或者去掉这项设置。',
  'finding.proxy.goproxy-value.plain-http.summary': '模块代理 {source} 没有加密',
  'finding.proxy.goproxy-value.plain-http.meaning':
    '途中的其他人能看到你下载哪些模块。只要校验和数据库没有关闭，下载的内容仍会与它核对。',
  'finding.proxy.goproxy-value.plain-http.advice': '请向它的管理员要一个 https 地址。',
  'finding.proxy.goproxy-value.password-in-the-open.summary': 'go 拒绝把密码发给 {source}',
  'finding.proxy.goproxy-value.password-in-the-open.meaning':
    '这个地址带有用户名和密码，却没有加密。go 会停下并报错“refusing to pass credentials to insecure URL”。',
  'finding.proxy.goproxy-value.password-in-the-open.advice':
    '请使用这个代理的 https 地址，并把密码放在 .netrc 文件里。',
};

const broken = (summary: string, meaning: string): Catalogue => ({
  summary,
  meaning: `${meaning}go 按字面使用这些模式，所以 {patterns} 匹配不到任何模块，于是 go 会到公共服务器上请求私有模块。`,
  advice: '应该写成 {better}。',
});

function cards(key: string, kinds: Readonly<Record<string, Catalogue>>): Catalogue {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, texts]) =>
      Object.entries(texts).map(([part, text]) => [`finding.${key}.${kind}.${part}`, text]),
    ),
  );
}

const patterns: Catalogue = {
  'finding.proxy.private-patterns.none.summary': '没有标明任何私有模块',
  'finding.proxy.private-patterns.ok.summary': '私有模块的匹配模式写法正确：{patterns}',
  ...cards('proxy.private-patterns', {
    space: broken('{name} 里有空格，go 会照字面理解', '这个列表的逗号后面不能有空格。'),
    scheme: broken('{name} 里写的是地址，应该写模式', '模式以主机开头，前面不带 https:// 或 git@。'),
    'git-suffix': broken('{name} 里有以 .git 结尾的模式', '模式要与模块路径匹配，而模块路径末尾没有 .git。'),
    'everything-below': broken(
      '{name} 里有以“...”结尾的模式',
      '在 Go 的其他地方，三个点表示“下面的全部”，在这里不是。模式本来就涵盖它下面的全部。',
    ),
  }),
  'finding.proxy.private-patterns.leak.summary': '私有模块的名称会发给 {database}：{patterns}',
  'finding.proxy.private-patterns.leak.meaning':
    'GONOPROXY 让这些模块不经过模块代理，但管不到校验和数据库。Go 会向它查询，而它不认识这些模块，于是下载失败，报错“verifying module”。',
  'finding.proxy.private-patterns.leak.advice':
    '建议把这些模式写进 GOPRIVATE，它对两者都有效。完全关闭校验和数据库，会让其他所有模块也失去保护。',
};

const sumdb: Catalogue = {
  'finding.proxy.sumdb.ok.summary': '新模块会与 {name} 核对',
  'finding.proxy.sumdb.invalid.summary': 'go 无法读取 GOSUMDB：{said}',
  'finding.proxy.sumdb.invalid.meaning':
    'GOSUMDB 指定由哪个数据库为下载内容担保。值为“{value}”时，每个新模块都会失败。',
  'finding.proxy.sumdb.invalid.advice': '建议去掉这项设置，恢复默认值。',
  'finding.proxy.sumdb.off.summary': 'GOSUMDB 是 off：新模块没有经过校验',
  'finding.proxy.sumdb.off.meaning':
    '通常，go 会核对每个新模块是否与其他人拿到的一样。没有这一步，改动过的模块就会不知不觉地进来。有了这项设置，Go 本身也无法下载。',
  'finding.proxy.sumdb.off.advice': '建议去掉它。对于公司的模块，把它们的路径写进 GOPRIVATE 就够了，不多也不少。',
  'finding.proxy.sumdb.off-offline.summary': 'GOSUMDB 是 off，而 go 本来也不从网络下载',
  'finding.proxy.sumdb.off-offline.meaning': '反正没有可以查询的对象，现在没有什么损失。',
  'finding.proxy.sumdb.off-offline.advice': '等 GOPROXY 重新指定了服务器，再去掉它。',
  'finding.proxy.sumdb.all-private.summary': 'GOPRIVATE 涵盖了所有模块（{value}）',
  'finding.proxy.sumdb.all-private.meaning': '所有模块都算作私有：一概不从模块代理获取，新模块也一概不校验。',
  'finding.proxy.sumdb.all-private.advice': '建议去掉它，只写你自己的模块的路径，例如 git.example.com/team。',
  'finding.proxy.sumdb.all-unchecked.summary': 'GONOSUMDB 涵盖了所有模块（{value}）',
  'finding.proxy.sumdb.all-unchecked.meaning':
    '新模块都不会核对是否与其他人拿到的一样，改动过的模块就会不知不觉地进来。',
  'finding.proxy.sumdb.all-unchecked.advice': '建议去掉它，只在 GOPRIVATE 中写你自己的模块。',
  'finding.proxy.sumdb.all-insecure.summary': 'GOINSECURE 涵盖了所有模块（{value}）',
  'finding.proxy.sumdb.all-insecure.meaning': 'go 从源仓库获取模块时，不核对应答者是谁，也接受未加密的地址。',
  'finding.proxy.sumdb.all-insecure.advice': '建议去掉它。如果公司服务器的证书不受信任，应该把它的根证书加到钥匙串里。',
};

export const proxySettings: Catalogue = { ...goproxy, ...patterns, ...sumdb };
