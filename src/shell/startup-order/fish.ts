import { personFile, type ShellStart, type StartupStep, systemFile } from './step.ts';

/** `/opt/homebrew/bin/fish` → `/opt/homebrew`; the system's own fish has its files in /etc and /usr. */
function prefixOf(program: string): string {
  const at = program.lastIndexOf('/bin/');
  return at <= 0 ? '/usr' : program.slice(0, at);
}

/**
 * Every fish reads them all, login or not: the person's snippets, the system's, those of packages, then the
 * system's configuration and the person's own. Source: fish(1), fish-language, Configuration files.
 */
export function fishOrder(start: ShellStart): readonly StartupStep[] {
  const prefix = prefixOf(start.program);
  const system = prefix === '/usr' ? '/etc/fish' : `${prefix}/etc/fish`;
  const person = `${start.environment?.['XDG_CONFIG_HOME'] || `${start.home}/.config`}/fish`;
  return [
    { kind: 'directory', owner: 'person', path: `${person}/conf.d`, ending: '.fish' },
    { kind: 'directory', owner: 'system', path: `${system}/conf.d`, ending: '.fish' },
    { kind: 'directory', owner: 'system', path: `${prefix}/share/fish/vendor_conf.d`, ending: '.fish' },
    systemFile(`${system}/config.fish`),
    personFile(`${person}/config.fish`),
  ];
}
