import { findOnPath } from './on-path.ts';
import { notKnown, type Program } from './program.ts';

/** `env NAME=VALUE… PROGRAM ARGUMENT…` */
export const env: Program = (call) => {
  const first = call.args.findIndex((argument) => !/^[A-Za-z_]\w*=/.test(argument));
  const [program, ...rest] = first < 0 ? [] : call.args.slice(first);
  if (program === undefined || program.startsWith('-')) {
    return notKnown(call, 1, 'usage: env [-0iv] [-u name] [name=value ...] [command [argument ...]]\n');
  }
  const given = call.args.slice(0, first).map((argument) => {
    const equals = argument.indexOf('=');
    return [argument.slice(0, equals), argument.slice(equals + 1)] as const;
  });
  const environment = { ...call.environment, ...Object.fromEntries(given) };
  const path = findOnPath({ ...call, environment }, program);
  const missing = { stdout: '', stderr: `env: ${program}: No such file or directory\n`, exitCode: 127, ms: 0 };
  if (path === null) return missing;
  const launched = call.mac.launch({ ...call, environment, argv: [path, ...rest] });
  return launched.kind === 'ended' ? launched.ended : { ...missing, exitCode: 126 };
};
