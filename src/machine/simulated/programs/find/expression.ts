import { userNumber } from '../../files/actor.ts';
import type { FileNode } from '../../state/files.ts';
import type { MacState } from '../../state/mac-state.ts';

/** One file that find has come by, and what an expression may do about it. */
export interface Visit {
  readonly state: MacState;
  readonly name: string;
  readonly node: FileNode;
  print(end: '\n' | '\0'): void;
  prune(): void;
}

/** Whether it is true of a file; actions happen on the way. */
export type Expression = (visit: Visit) => boolean;

/** A primary or operator that the simulation does not know. */
export class UnknownWord extends Error {}

const TYPES: Readonly<Record<string, FileNode['type']>> = { f: 'file', d: 'directory', l: 'link' };

/** Every file of the simulation has one name. */
const LINKS = 1;

export function parseExpression(words: readonly string[]): Expression {
  let at = 0;
  const take = (): string => words[at++] ?? '';

  const either = (): Expression => {
    const left = all();
    if (words[at] !== '-o') return left;
    at++;
    const right = either();
    return (visit) => left(visit) || right(visit);
  };
  const all = (): Expression => {
    const parts: Expression[] = [];
    while (at < words.length && words[at] !== '-o' && words[at] !== ')') parts.push(one());
    if (parts.length === 0) throw new UnknownWord(words[at] ?? '(nothing)');
    return (visit) => parts.every((part) => part(visit));
  };
  const one = (): Expression => {
    const word = take();
    switch (word) {
      case '(': {
        const inner = either();
        if (take() !== ')') throw new UnknownWord('(');
        return inner;
      }
      case '!': {
        const denied = one();
        return (visit) => !denied(visit);
      }
      case '-print':
      case '-print0':
        return (visit) => {
          visit.print(word === '-print' ? '\n' : '\0');
          return true;
        };
      case '-prune':
        return (visit) => {
          visit.prune();
          return true;
        };
      default:
        return test(word, take());
    }
  };
  const whole = either();
  if (at < words.length) throw new UnknownWord(words[at] ?? '');
  return whole;
}

function test(word: string, operand: string): Expression {
  switch (word) {
    case '-type': {
      const type = TYPES[operand];
      if (type !== undefined) return ({ node }) => node.type === type;
      break;
    }
    case '-user':
      // A number, or the name of an account.
      return ({ node, state }) => String(userNumber(state, node.owner)) === operand || node.owner === operand;
    case '-links': {
      const more = /^\+(\d+)$/.exec(operand)?.[1];
      if (more !== undefined) return () => LINKS > Number(more);
      break;
    }
    case '-name': {
      const pattern = new RegExp(`^${operand.split('*').map(escaped).join('.*')}$`, 's');
      if (!/[?[\\]/.test(operand)) return ({ name }) => pattern.test(name);
      break;
    }
  }
  throw new UnknownWord(`${word} ${operand}`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
