import { failed, notKnown, type Program, printed, type RunningMac } from './program.ts';

/** sysctl(8) for reading by name. A name that this Mac does not have is an error, and that tells something too. */
export const sysctl: Program = (call) => {
  const bare = call.args.includes('-n');
  const names = call.args.filter((argument) => argument !== '-n');
  if (names.length === 0 || names.some((name) => name.startsWith('-') || name.includes('='))) {
    const usage =
      'usage: sysctl [-bdehiNnoqx] [-B <bufsize>] name[=value] ...\n       sysctl [-bdehNnoqx] [-B <bufsize>] -a\n';
    return notKnown(call, 1, usage);
  }
  let stdout = '';
  let stderr = '';
  for (const name of names) {
    const value = read(call.mac, name);
    if (value === 'unheard-of') call.mac.unknown(`sysctl ${name}`);
    if (value === null || value === 'unheard-of') stderr += `sysctl: unknown oid '${name}'\n`;
    else stdout += bare ? `${value}\n` : `${name}: ${value}\n`;
  }
  return stderr === '' ? printed(stdout) : failed(1, stderr, stdout);
};

/** null: a name of which Macs with another CPU have a value. */
function read(mac: RunningMac, name: string): string | null {
  const { system, terminal } = mac.state;
  const silicon = system.cpu === 'arm64';
  switch (name) {
    case 'hw.optional.arm64':
      return silicon ? '1' : null;
    case 'sysctl.proc_translated':
      return silicon ? (terminal.translated ? '1' : '0') : null;
    case 'kern.osproductversion':
      return system.version;
    case 'kern.osversion':
      return system.build;
    case 'hw.machine':
      return silicon && !terminal.translated ? 'arm64' : 'x86_64';
    default:
      return 'unheard-of';
  }
}
