import { readSystemFile, type SystemFile } from '../../macos/system-files.ts';
import type { Message } from '../../model/message.ts';
import { hostsMeaning } from './hosts.ts';
import { defineKind } from './kind.ts';
import { resolvConfMeaning } from './linux-files.ts';
import { pathsMeaning } from './paths.ts';
import { resolverFileMeaning } from './resolver-file.ts';

function meaning(facts: SystemFile): readonly Message[] {
  if ('entries' in facts) return hostsMeaning(facts);
  if ('lines' in facts) return pathsMeaning(facts);
  return 'ndots' in facts ? resolvConfMeaning(facts) : resolverFileMeaning(facts);
}

export const systemFiles = defineKind({
  name: 'system-files',
  prints: 'cat FILE',
  wants: 'file-name',
  isFile: true,
  reader: readSystemFile,
  found: (facts) => {
    if ('entries' in facts) return facts.entries.length > 0;
    if ('lines' in facts) return facts.lines.some((line) => /^\s*[/~$]/.test(line));
    return 'ndots' in facts ? facts.nameservers.length > 0 || facts.madeByMacos : facts.live;
  },
  meaning,
});
