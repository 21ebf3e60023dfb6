import type { Catalogue } from '../words.ts';

/** Networks that want a login first. */
export const proxyPortal: Catalogue = {
  'fact.proxy.plain-look': '加密方式失败，改用不加密的方式请求 go 用到的主机',
  'check.proxy.captive-portal': '网络登录页',
  'finding.proxy.captive-portal.not-looked.summary': '没有迹象表明这个网络要求先登录',
  'finding.proxy.captive-portal.none.summary': '没有网络登录页挡在中间',
  'finding.proxy.captive-portal.says-so.summary': '这个网络要求先登录，然后才放行',
  'finding.proxy.captive-portal.says-so.meaning':
    '请求 {hosts} 时，应答的是网络本身，状态码 511 的意思是“先登录”。登录之前，所有加密连接都会失败，go 报出的证书或时间错误也都只是这个意思。',
  'finding.proxy.captive-portal.says-so.advice': '请打开浏览器登录。为此不需要信任任何证书，也不需要更换 DNS 服务器。',
  'finding.proxy.captive-portal.leads-away.summary': '这个网络先把 go 引到 {page}',
  'finding.proxy.captive-portal.leads-away.meaning':
    '不加密地请求 {hosts}，会转到与之无关的 {page}；加密的请求则全都不通。酒店、列车和访客网络在登录之前都是这样。过滤器拦截某个主机时，也会这样显示自己的页面。',
  'finding.proxy.captive-portal.leads-away.advice':
    '请打开浏览器，看看那个页面写了什么。如果要求登录，就登录。如果说有内容被拦截，请询问这个网络的管理员。为此不需要信任任何证书，也不需要更换 DNS 服务器。',
  'fix.proxy.log-in.title': '打开浏览器，登录这个网络',
  'fix.proxy.log-in.why': '登录之前，应答的是这个网络，而不是 {hosts}。',
  'fix.proxy.log-in.risk': 'gomend 自己不做任何更改。',
  'fix.proxy.log-in.undo': '没有需要撤回的内容。',
  'fix.proxy.log-in.instruction':
    '请打开浏览器，访问 http://captive.apple.com；这个地址不加密，登录页才能显示出来。在那里登录，或者换一个网络。之后 gomend 会自动重新检查。',
};
