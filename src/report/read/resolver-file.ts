import { type ResolverFile, readResolverFile } from '../../macos/resolver-file.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

export function resolverFileMeaning(facts: ResolverFile): readonly Message[] {
  const { file, serves, servers, live, warnings } = facts;
  if (!live && warnings.length === 0) return [];
  const addresses = servers.map(({ address, port }) => (port === null ? address : `${address} (:${port})`));
  const messages: Message[] = [];
  if (!live) messages.push(message('read.resolver-file.dead'));
  else if (serves === null) messages.push(message('read.resolver-file.which'));
  if (addresses.length > 0) {
    messages.push(
      serves === null
        ? message('read.resolver-file.servers', { servers: addresses })
        : message('read.resolver-file.serves', { domain: serves.replace('\r', ''), servers: addresses }),
    );
  }
  if (servers.some(({ address }) => /^(?:127\.|::1$)/.test(address)))
    messages.push(message('read.resolver-file.loopback'));
  for (const { line, warning, text } of warnings) {
    messages.push(message(`read.resolver-file.${warning}`, { line, text: text.trim() }));
  }
  if (file !== null && /(?:~|\.(?:bak|old|orig|save|sw[a-z]|disabled))$|\/\.DS_Store$/.test(file)) {
    messages.push(message('read.resolver-file.copy', { file }));
  }
  return [...messages, message('read.resolver-file.at-once')];
}

export const resolverFile = defineKind({
  name: 'resolver-file',
  prints: 'cat /etc/resolver/NAME',
  wants: 'file-name',
  isFile: true,
  reader: readResolverFile,
  found: (facts) => facts.live || facts.nameservers.length > 0,
  meaning: resolverFileMeaning,
});
