import { textOf } from '../files/content.ts';
import { absolute } from '../files/path.ts';
import type { Session } from './session.ts';

/** `[ … ]` and `test`: null where the expression is not simulated. */
export function testWords(words: readonly string[], session: Session): boolean | null {
  if (words.length === 0) return false;
  if (words[0] === '!') {
    const inner = testWords(words.slice(1), session);
    return inner === null ? null : !inner;
  }
  for (const [operator, both] of [
    ['-o', false],
    ['-a', true],
  ] as const) {
    const at = words.indexOf(operator, 1);
    if (at < 0 || words.length < 4) continue;
    const left = testWords(words.slice(0, at), session);
    const right = testWords(words.slice(at + 1), session);
    if (left === null || right === null) return null;
    return both ? left && right : left || right;
  }
  const [first = '', second = '', third = ''] = words;
  if (words.length === 1) return first !== '';
  if (words.length === 2) return unary(first, second, session);
  return words.length === 3 ? binary(first, second, third) : null;
}

export function unary(operator: string, operand: string, session: Session): boolean | null {
  const { files, state } = session.mac;
  const path = absolute(operand, session.directory);
  switch (operator) {
    case '-n':
      return operand !== '';
    case '-z':
      return operand === '';
    case '-e':
      return files.peek(path) !== undefined;
    case '-d':
      return files.peek(path)?.node.type === 'directory';
    case '-f':
      return files.peek(path)?.node.type === 'file';
    case '-s': {
      const node = files.peek(path)?.node;
      return node?.type === 'file' ? textOf(state, node) !== '' : node !== undefined;
    }
    case '-r':
      return files.canRead(path, session.actor);
    case '-x':
      return files.canExecute(path, session.actor);
    case '-L':
    case '-h':
      return linkAt(path, session);
    case '-t':
      return session.terminal;
    case '-o':
      return option(operand, session);
    default:
      return null;
  }
}

export function binary(left: string, operator: string, right: string): boolean | null {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '-eq':
      return Number(left) === Number(right);
    case '-ne':
      return Number(left) !== Number(right);
    case '-lt':
      return Number(left) < Number(right);
    case '-le':
      return Number(left) <= Number(right);
    case '-gt':
      return Number(left) > Number(right);
    case '-ge':
      return Number(left) >= Number(right);
    default:
      return null;
  }
}

function linkAt(path: string, session: Session): boolean {
  try {
    return session.mac.files.find(path, session.actor, false).node.type === 'link';
  } catch {
    return false;
  }
}

function option(name: string, session: Session): boolean | null {
  if (name === 'interactive') return session.interactive;
  return name === 'login' ? session.login : null;
}
