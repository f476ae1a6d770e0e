import { describe, expect, it } from 'vitest';
import { paged } from './paged.ts';

/** Answers with these tokens, one after the other. */
async function through(...tokens: readonly (string | undefined)[]): Promise<readonly (string | undefined)[]> {
  const asked: (string | undefined)[] = [];
  const pages = paged('s3:ListThings', async (token) => {
    asked.push(token);
    return { items: asked.length, next: tokens[asked.length - 1] };
  });
  for await (const count of pages) expect(count).toBe(asked.length);
  return asked;
}

describe('a list that goes on with tokens', () => {
  it('ends where there is none, or an empty one', async () => {
    expect(await through(undefined)).toEqual([undefined]);
    expect(await through('a', 'b', '')).toEqual([undefined, 'a', 'b']);
  });

  it('is refused when a token comes back, at once or later', async () => {
    const refused = { code: 'MALFORMED_RESPONSE', detail: 's3:ListThings' };
    await expect(through('a', 'a')).rejects.toMatchObject(refused);
    await expect(through('a', 'b', 'c', 'a')).rejects.toMatchObject(refused);
  });

  it('asks for no page that nobody takes', async () => {
    let asked = 0;
    for await (const _ of paged('s3:ListThings', async () => ({ items: asked++, next: `${asked}` }))) break;
    expect(asked).toBe(1);
  });
});
