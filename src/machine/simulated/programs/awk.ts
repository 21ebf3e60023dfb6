import { environmentScript } from '../../../shell/environment-script.ts';
import { notKnown, type Program, printed } from './program.ts';

/** awk, for the one program that gomend itself has for it: printing the variables it looks for, between marks. */
export const awk: Program = (call) => {
  const [program = ''] = call.args;
  const id = /^BEGIN \{ id = "(\w+)";/.exec(program)?.[1];
  const names = /split\("([^"]*)", names, " "\)/.exec(program)?.[1];
  const texts = [...program.matchAll(/print "([^"]+)" id/g)].map(([, text]) => text ?? '');
  const [begin, row, end] = texts;
  const ours = id !== undefined && call.args.length === 1 && environmentScript(id).includes(`'${program}'`);
  if (!ours || names === undefined || begin === undefined || row === undefined || end === undefined) {
    return notKnown(call, 2, 'usage: awk [-F fs][-v var=value][prog | -f progfile][file ...]\n');
  }
  const rows = names.split(' ').flatMap((name) => {
    const value = call.environment[name];
    return value === undefined ? [] : [`${row}${id}:${name}=${oneLine(value)}\n`];
  });
  return printed(`\n${begin}${id}\n${rows.join('')}${end}${id}:${rows.length}\n`);
};

function oneLine(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}
