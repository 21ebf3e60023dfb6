import { SignReader } from '../../symptom/read-signs.ts';
import type { Sign } from '../../symptom/sign.ts';
import { barsAsOne, type Told, tellWhole } from '../../symptom/told.ts';
import type { Invocation } from '../invocation.ts';
import { standardInputAsItComes } from '../standard-input.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { BothEnds } from './both-ends.ts';

/** A message from the command line, or from standard input. */
export interface GivenMessage {
  readonly signs: readonly Sign[];
  /** Its beginning and its end. */
  readonly told: Told;
}

/** @throws {UsageError} if there is none */
export async function messageOf({ operands }: Invocation, terminal: Terminal): Promise<GivenMessage> {
  const reader = new SignReader();
  const text = operands.join(' ');
  if (operands.length > 0 && text !== '-') {
    if (text.trim() === '') throw new UsageError('symptom-nothing');
    reader.push(text);
    return { signs: reader.end(), told: tellWhole(barsAsOne(text)) };
  }
  if (terminal.inIsTerminal && text === '') throw new UsageError('symptom-nothing');
  // A log may be long: it is read as it comes, and no more than a part of it is held.
  const ends = new BothEnds();
  for await (const chunk of standardInputAsItComes()) {
    reader.pushBytes(chunk);
    ends.push(chunk);
  }
  if (ends.bytes === 0) throw new UsageError('symptom-empty');
  return { signs: reader.end(), told: ends.told() };
}
