import type { Catalogue } from '../words.ts';

const RISK =
  '谁持有这个根证书，谁就能看到这台电脑发送的内容，涉及所有程序和所有使用者。文件和指纹必须是通过不同途径从公司取得的，否则不要继续。';

/** A root certificate that the person was given by their company: `--company-root` and `--fingerprint`. */
export const companyRoot: Catalogue = {
  'fact.proxy.company-root': '查看你指定的根证书',
  'fix.proxy.trust-company-root.title': '信任根证书“{root}”',
  'fix.proxy.trust-company-root.why':
    '{file} 中有一张根证书，它的指纹与你提供的一致（{fingerprint}），在这里看到的证书由它签名。',
  'fix.proxy.trust-company-root.risk': RISK,
  'fix.proxy.trust-company-root.undo':
    '撤回对这张证书的信任，不涉及其他证书；除非它原来就在钥匙串里，否则也会从中移除。',
  'fix.proxy.trust-company-root-linux.title': '信任根证书“{root}”',
  'fix.proxy.trust-company-root-linux.why':
    '{file} 中有一张根证书，它的指纹与你提供的一致（{fingerprint}），在这里看到的证书由它签名。',
  'fix.proxy.trust-company-root-linux.risk': RISK,
  'fix.proxy.trust-company-root-linux.undo':
    '从 /usr/local/share/ca-certificates 移除它的文件，并重新生成不含它的受信任根证书列表。',
  'finding.proxy.tls.too-long-for-apple.summary': '{host} 的证书有效期是 {days} 天，而 macOS 最多接受 {most} 天',
  'finding.proxy.tls.too-long-for-apple.meaning':
    'Go 把判断交给 macOS，而 macOS 会说这样的证书“not standards compliant”，即使它的根证书受信任。它从 {notBefore} 起生效，到 {notAfter} 为止。',
  'finding.proxy.tls.too-long-for-apple.advice':
    '请 {host} 的管理员换一张有效期不超过 {most} 天的证书。手动信任这一张，等于连它写的其他内容也一并信任。',
  'finding.proxy.tls.other-root.summary': '{file} 不是这里缺少的根证书',
  'finding.proxy.tls.other-root.meaning':
    '里面是“{root}”，而 {host} 出示的证书不是由它签名的。那条证书链的末端写的是“{authority}”；另一张证书上也可能写着同样的名称。',
  'finding.proxy.tls.other-root.advice': '请向公司的技术支持索取“{authority}”背后的根证书。',
  'finding.proxy.tls.root-refused.summary': '没有信任 {file}：它不是公司告诉你的那张根证书',
  'finding.proxy.tls.root-refused.meaning': '用同样的参数运行 `gomend fix proxy.tls`，就会说明它有什么问题。',
  'finding.proxy.tls.root-refused.advice': '请向公司的技术支持索取文件和它的 SHA-256 指纹。',
  'finding.proxy.tls.root-covered.summary': '让整个系统信任 {file}，对这里的 go 没有帮助',
  'finding.proxy.tls.root-covered.meaning': 'SSL_CERT_FILE 指定了根证书列表，go 读取它，而不读取系统的列表。',
  'finding.proxy.tls.root-covered.advice': '请把证书加到 SSL_CERT_FILE 指定的文件里，或者去掉这个变量，再重新运行。',
  'finding.proxy.tls.root-no-place.summary': 'gomend 不知道这个系统把自有根证书放在哪里',
  'finding.proxy.tls.root-no-place.meaning':
    '文件是对的。gomend 只知道 Debian 和 Ubuntu 的位置，那里有 /usr/sbin/update-ca-certificates。',
  'finding.proxy.tls.root-no-place.advice': '请在这个系统的手册中查找“trust anchors”。',
  'finding.proxy.tls.root-binary.summary': '{file} 是对的根证书，但这个系统不接受它的格式',
  'finding.proxy.tls.root-binary.meaning': '它是二进制格式（DER），而 Debian 和 Ubuntu 要文本格式（PEM）。',
  'finding.proxy.tls.root-binary.advice':
    '请用 `openssl x509 -inform DER -in FILE -out root.pem` 转成文本，再改为指定 root.pem。指纹不变。',
  'script.cannot.company-root': '只有 gomend 亲自逐字节核对过，才会信任根证书：请为此运行 `gomend fix proxy.tls`。',
};

/** Of the command line, which loads its own words alone. */
export const companyRootCli: Catalogue = {
  'cli.flag.company-root': '公司根证书的文件，用于会拆开加密连接的网络；必须同时给出 --fingerprint',
  'cli.flag.fingerprint': '那张证书的 SHA-256 指纹，以公司告诉你的为准',
  'cli.error.root-needs-fingerprint':
    '--company-root 和 --fingerprint 必须同时给出：一个是文件，一个是公司告诉你的 SHA-256 指纹。',
  'cli.error.root-missing': '无法读取 {file}：没有这个文件，或者它不是你可以读取的普通文件。',
  'cli.error.root-none': '{file} 中没有证书。',
  'cli.error.root-several': '{file} 中不止一张证书：请指定只含根证书的文件。',
  'cli.error.root-more': '{file} 中除了证书还有别的内容：请指定只含根证书的文件。',
  'cli.error.root-unreadable': '{file} 中的证书已损坏。',
  'cli.error.root-no-authority': '{file} 中的证书（“{seen}”）不能为其他证书担保，所以不是根证书：请索取根证书。',
  'cli.error.root-not-a-root': '{file} 中的证书由另一张证书签名（“{seen}”），所以不是根证书：请索取根证书。',
  'cli.error.root-expired': '{file} 中的证书已过期（{seen}）。',
  'cli.error.root-not-yet': '{file} 中的证书尚未生效（从 {seen} 起）：请看看这台电脑的时钟。',
  'cli.error.root-fingerprint-form':
    '--fingerprint 后面的内容不是 SHA-256：除去冒号和空格，它应有 64 个字符，由 0 到 9 和 A 到 F 组成。',
  'cli.error.root-fingerprint-sha1': '--fingerprint 后面的内容是 SHA-1，它可以伪造：请向公司索取 SHA-256 指纹。',
  'cli.error.root-fingerprint': '{file} 中的证书不是公司告诉你的那一张：它的指纹是 {seen}。没有改动任何东西。',
  'cli.error.root-other':
    '{file} 中的证书（“{root}”）不是在这个网络上看到的那些证书背后的根证书（“{authority}”）。没有改动任何东西。',
};
