import { type PathsFile, readPathsFile } from '../../macos/paths-file.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

export function pathsMeaning({ file, lines, warnings }: PathsFile): readonly Message[] {
  if (lines.length === 0) return [];
  const isMain = file === null ? lines.includes('/bin') || lines.includes('/usr/bin') : file.endsWith('/paths');
  const missing = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].filter((one) => !lines.includes(one));
  return [
    message('read.paths.entries', { entries: lines }),
    ...(isMain && missing.length > 0 ? [message('read.paths.missing', { paths: missing })] : []),
    ...warnings.map(({ line, warning, text }) => message(`read.paths.${warning}`, { line, text: text.trim() })),
    message('read.paths.login-shells'),
  ];
}

export const paths = defineKind({
  name: 'paths',
  prints: 'cat /etc/paths',
  isFile: true,
  reader: readPathsFile,
  // Any line is an entry to path_helper; a person means directories.
  found: (facts) => facts.lines.some((line) => /^\s*[/~$]/.test(line)),
  meaning: pathsMeaning,
});
