import { GO_VARIABLES, PROXY_VARIABLES, TRUST_VARIABLES } from '../../go/variables.ts';
import { type Message, message } from '../../model/message.ts';
import { readShellRc, type ShellRc } from '../../shell/shell-rc.ts';
import { defineKind } from './kind.ts';

const KNOWN: ReadonlySet<string> = new Set([...GO_VARIABLES, ...PROXY_VARIABLES, ...TRUST_VARIABLES]);

function meaning({ assignments, issues, sources, evals }: ShellRc): readonly Message[] {
  const go = assignments.filter(([name]) => KNOWN.has(name));
  const set = go.flatMap(([name, raw]) => (raw === null ? [] : [`${name}=${raw}`]));
  const unset = go.flatMap(([name, raw]) => (raw === null ? [name] : []));
  const paths = assignments.filter(([name]) => name === 'PATH').length;
  const others = assignments.length - go.length - paths;
  const messages = [
    ...(set.length > 0 ? [message('read.shell-rc.sets', { settings: set })] : []),
    ...(unset.length > 0 ? [message('read.shell-rc.unsets', { names: [...new Set(unset)] })] : []),
    ...(paths > 0 ? [message('read.shell-rc.path', { n: paths })] : []),
    ...(others > 0 ? [message('read.shell-rc.others', { n: others })] : []),
    ...issues.map((issue) => message(`read.shell-rc.${issue}`)),
    ...(sources.length > 0 ? [message('read.shell-rc.sources', { n: sources.length })] : []),
    ...(evals.length > 0 ? [message('read.shell-rc.evals', { n: evals.length })] : []),
  ];
  if (messages.length === 0) return [];
  const nothing = go.length === 0 && paths === 0 && issues.length === 0 ? [message('read.shell-rc.nothing-of-go')] : [];
  return [...messages, ...nothing, message('read.shell-rc.not-run')];
}

export const shellRc = defineKind({
  name: 'shell-rc',
  prints: 'cat ~/.zshrc',
  wants: 'file-name',
  isFile: true,
  reader: readShellRc,
  found: ({ assignments, issues, sources, evals }) =>
    assignments.length + sources.length + evals.length > 0 || issues.some((issue) => issue !== 'not-shell-syntax'),
  meaning,
});
