import { findOnPath } from './on-path.ts';
import { notKnown, type Program, printed } from './program.ts';

/** `env NAME=VALUE… PROGRAM ARGUMENT…`; without a program it prints the environment. */
export const env: Program = (call) => {
  const found = call.args.findIndex((argument) => !/^[A-Za-z_]\w*=/.test(argument));
  const first = found < 0 ? call.args.length : found;
  const [program, ...rest] = call.args.slice(first);
  if (program?.startsWith('-')) {
    return notKnown(call, 1, 'usage: env [-0iv] [-u name] [name=value ...] [command [argument ...]]\n');
  }
  const given = call.args.slice(0, first).map((argument) => {
    const equals = argument.indexOf('=');
    return [argument.slice(0, equals), argument.slice(equals + 1)] as const;
  });
  const environment = { ...call.environment, ...Object.fromEntries(given) };
  if (program === undefined) {
    return printed(
      Object.entries(environment)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
  }
  const path = findOnPath({ ...call, environment }, program);
  const missing = { stdout: '', stderr: `env: ${program}: No such file or directory\n`, exitCode: 127, ms: 0 };
  if (path === null) return missing;
  const launched = call.mac.launch({ ...call, environment, argv: [path, ...rest] });
  return launched.kind === 'ended' ? launched.ended : { ...missing, exitCode: 126 };
};
