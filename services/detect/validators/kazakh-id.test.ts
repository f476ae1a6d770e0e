import { describe, expect, it } from 'vitest';
import { kazakhId } from './kazakh-id.ts';

/** The check digit worked out by hand for one number: 8·1+5·2+1·3+0·4+2·5+9·6+3·7+0·8+0·9+1·10+5·11 = 171 = 15·11 + 6. */
describe('kazakhId', () => {
  it('accepts a number with its check digit and no other', () => {
    const right = '85102930015';
    const fitting = [...'0123456789'].filter((digit) => kazakhId(right + digit));
    expect(fitting).toEqual(['6']);
  });
  it('rejects dates and kinds that there are not', () => {
    for (const value of ['851329300156', '85102930015', '851029900156']) expect(kazakhId(value)).toBe(false);
  });
});
