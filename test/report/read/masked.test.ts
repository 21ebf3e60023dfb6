import { describe, expect, it } from 'vitest';
import { maskedFacts } from '../../../src/report/read/masked.ts';

describe('facts of a pasted output', () => {
  it.each(['Authorization', 'proxy-authorization', 'Cookie', 'Set-Cookie', 'X-Api-Key'])(
    'hide what stands under %s, as the same line in a text does',
    (field) => {
      expect(maskedFacts('dscl', { [field]: 'Basic Ym9iOnNlY3JldA==' })).toEqual({ [field]: '***' });
    },
  );

  it('show what stands under other names', () => {
    expect(maskedFacts('dscl', { CookieAcceptPolicy: '2' })).toEqual({ CookieAcceptPolicy: '2' });
  });
});
