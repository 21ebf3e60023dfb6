import { describe, expect, it } from 'vitest';
import { recogniseMessage } from '../../src/symptom/recognise.ts';
import { FOREIGN } from './foreign.ts';

describe('messages that are about something else', () => {
  it('are many', () => expect(FOREIGN.length).toBeGreaterThanOrEqual(300));

  it.each(FOREIGN.map((message) => [message.split('\n')[0] ?? '', message] as const))('%s', (_, message) => {
    const { recognised, suspects } = recogniseMessage(message);
    expect({ recognised, first: recognised ? suspects[0] : null }).toEqual({ recognised: false, first: null });
  });
});
