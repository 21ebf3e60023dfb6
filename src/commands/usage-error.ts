import { type Message, message, type Params } from '../model/message.ts';

/** The person's command line or input file is wrong: one sentence naming it and the way out, and exit code 2. */
export class UsageError extends Error {
  readonly sentence: Message;

  /** @param key below `cli.error.` */
  constructor(key: string, params: Params = {}) {
    super(key);
    this.name = 'UsageError';
    this.sentence = message(`cli.error.${key}`, params);
  }
}
