import { readScutilProxy, type ScutilDictionary, type ScutilValue } from '../../macos/scutil-proxy.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

const PROXIES = ['HTTP', 'HTTPS', 'SOCKS', 'FTP'] as const;

function text(value: ScutilValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const isOn = (facts: ScutilDictionary, key: string) => text(facts[key]) === '1';

function proxy(facts: ScutilDictionary, kind: (typeof PROXIES)[number]): readonly Message[] {
  const host = text(facts[`${kind}Proxy`]);
  const port = text(facts[`${kind}Port`]);
  const address = port === '' ? host : `${host}:${port}`;
  // A host may stand there although it is switched off: only the switch decides.
  if (isOn(facts, `${kind}Enable`)) {
    return [message(host === '' ? 'read.proxy.on-without-host' : 'read.proxy.on', { kind, address })];
  }
  return host === '' ? [] : [message('read.proxy.off-with-host', { kind, address })];
}

function automatic(facts: ScutilDictionary): readonly Message[] {
  const url = text(facts['ProxyAutoConfigURLString']);
  const messages: Message[] = [];
  if (isOn(facts, 'ProxyAutoConfigEnable')) {
    messages.push(message(url === '' ? 'read.proxy.pac-without-url' : 'read.proxy.pac', { url }));
  } else if (url !== '') messages.push(message('read.proxy.pac-off', { url }));
  if (isOn(facts, 'ProxyAutoDiscoveryEnable')) messages.push(message('read.proxy.discovery'));
  return messages;
}

function exceptions(facts: ScutilDictionary): readonly Message[] {
  const list = facts['ExceptionsList'];
  const names = Array.isArray(list) ? list.map(String) : [];
  const joined = names.find((name) => /[,、，;]/.test(name));
  return [
    ...(names.length > 0 ? [message('read.proxy.exceptions', { names })] : []),
    ...(joined === undefined ? [] : [message('read.proxy.exception-joined', { name: joined })]),
    ...(isOn(facts, 'ExcludeSimpleHostnames') ? [message('read.proxy.simple-names')] : []),
  ];
}

function meaning(facts: ScutilDictionary): readonly Message[] {
  const ways = [...PROXIES.flatMap((kind) => proxy(facts, kind)), ...automatic(facts)];
  const switches = [...PROXIES.map((kind) => `${kind}Enable`), 'ProxyAutoConfigEnable', 'ProxyAutoDiscoveryEnable'];
  const isUsed = switches.some((key) => isOn(facts, key));
  return [
    ...(isUsed ? [] : [message('read.proxy.none')]),
    ...ways,
    ...(isUsed ? exceptions(facts) : []),
    ...('__SCOPED__' in facts ? [message('read.proxy.scoped')] : []),
    message(isUsed ? 'read.proxy.go-does-not-read' : 'read.proxy.go-has-its-own'),
  ];
}

export const scutilProxy = defineKind({
  name: 'scutil-proxy',
  prints: 'scutil --proxy',
  reader: readScutilProxy,
  meaning,
});
