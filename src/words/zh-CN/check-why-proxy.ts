import type { Catalogue } from '../words.ts';

export const checkWhyProxy: Catalogue = {
  'check.proxy.goproxy-value.why': 'GOPROXY 写明 go 从哪里获取模块。值读不懂，或者关闭了下载，所有下载都会失败。',
  'check.proxy.private-patterns.why':
    'GOPRIVATE 列出与外人无关的模块。如果模式一个也匹配不上，go 会向公共服务器查询它们：既查不到，又把名字泄露出去。',
  'check.proxy.sumdb.why':
    'go 会把每个新模块与一份公开的列表核对，防止有人换成改动过的版本。关闭了核对，伪造的模块混进来也不会察觉。',
  'check.proxy.project.why':
    'go.mod 和 go.work 写明项目由哪些部分组成。如果其中提到的目录不存在，项目里的命令都会失败。',
  'check.proxy.project-toolchain.why':
    '项目可能要求比你的更新的 Go，go 可以自己获取。如果不允许或获取不到，项目里的命令都会报错。',
  'check.proxy.private-modules.why':
    '这个项目可能用到只有你公司能访问的模块。如果没有告诉 go 它们是私有的，go 会去问公共服务器，而那里根本没有。',
  'check.proxy.git-rewrites.why': 'git 可以把地址的开头换成别的。如果换完之后不成地址，从那里获取的操作都会失败。',
  'check.proxy.git-proxies.why':
    'git 有自己的代理设置，go 看不到。如果那个代理已经停用，由 git 获取的模块都会以“exit status 128”失败。',
  'check.proxy.version-control.why':
    'GOVCS 写明 go 可以用哪些程序（例如 git）从源头获取模块。写得太严或写错，需要的模块也会被拒绝。',
  'check.proxy.build-context.why':
    '容器里的构建看不到这台电脑的设置和密码。依赖它们的构建在这里正常，到那里就会失败，或者把密码留在镜像里。',
  'check.proxy.environment.why':
    'HTTPS_PROXY 这类变量让 go 通过代理（中间的一台电脑）上网。代理已停用或写错，go 就什么都连不上。',
  'check.proxy.system.why':
    '浏览器使用系统设置里的代理，go 不使用。如果网络必须经过代理才能上网，就会出现浏览器正常、go 失败的情况。',
  'check.proxy.captive-portal.why':
    '酒店和列车的网络会先显示登录页。登录之前，无论访问哪台服务器，回应的都是这个页面，go 会因此出错。',
  'check.proxy.clock.why': '证书只在一段时间内有效。时钟不准，证书看上去就像已过期或尚未生效，所有加密连接都会失败。',
  'check.proxy.trust-files.why':
    'SSL_CERT_FILE 和 SSL_CERT_DIR 写明 go 信任哪些证书。如果它们取代了钥匙串，或者所指的文件已不存在，浏览器能打开的连接，go 也会失败。',
  'check.proxy.tls.why':
    '服务器用证书证明自己的身份。如果中间有过滤软件或公司设备换上了 go 不认识的证书，go 会拒绝连接，而且拒绝得对。',
  'check.proxy.goproxy-answers.why':
    'go 从 GOPROXY 列出的服务器获取模块。第一台没有响应时，go 大多不会去问下一台，于是什么也下载不到。',
  'check.proxy.credentials.why':
    '私有服务器要知道是谁在访问。go 在该找的地方找不到用户名和密码，服务器的回答就像模块不存在一样。',
  'check.proxy.database.why':
    'go 会向校验和数据库核对每个新模块。如果连不上，又没有模块代理代为转达，新模块就会被拒绝。',
};
