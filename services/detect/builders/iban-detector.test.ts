import { expect, it } from 'vitest';
import { detectText } from '../detect-text.ts';

const idsIn = (text: string): readonly string[] => detectText(text).map(({ identifier }) => identifier);

it('takes letters of one case for an account number, and those of base64 for none', () => {
  const account = 'GT82TRAJ01020000001210029690';
  for (const text of [account, account.toLowerCase(), `Gt${account.slice(2)}`])
    expect(idsIn(`IBAN ${text}`)).toEqual(['GUATEMALA_BANK_ACCOUNT_NUMBER']);
  expect(idsIn(`x/${account.replace('TRAJ', 'TrAj')}/x`)).toEqual([]);
});
