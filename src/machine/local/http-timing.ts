import { Agent } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpPhases } from '../port.ts';

/** Keeps one connection that is there already, and never opens another. */
export class OneConnection extends Agent {
  #socket: Socket | null;

  constructor(socket: Socket) {
    super({ keepAlive: true, maxSockets: 1 });
    this.#socket = socket;
  }

  override createConnection(): Socket {
    const socket = this.#socket;
    this.#socket = null;
    if (socket === null) throw new Error('the connection was not kept');
    return socket;
  }
}

type Mark = 'found' | 'connected' | 'reached' | 'secured' | 'asked' | 'answered';

/** When each part of an exchange was over. */
export class Stopwatch {
  readonly #begun = performance.now();
  readonly #marks = new Map<Mark, number>();

  mark(name: Mark): void {
    this.#marks.set(name, performance.now() - this.#begun);
  }

  /** @param named the host is a name, and had to be looked up */
  phases(named: boolean): HttpPhases {
    const at = (name: Mark) => this.#marks.get(name) ?? 0;
    const secured = this.#marks.get('secured');
    return {
      lookup: named ? at('found') : null,
      connect: at('connected') - (named ? at('found') : 0),
      tls: secured === undefined ? null : secured - at('reached'),
      answer: at('answered') - at('asked'),
    };
  }
}
