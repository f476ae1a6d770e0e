import { describe, expect, it } from 'vitest';
import { personName } from './person-name.ts';

describe('personName', () => {
  it('accepts names of people in any script of letters', () => {
    for (const name of ['Åsa Laine', 'María José Carreño', "Conan O'Brien", 'NGUYEN VAN AN', '田中 太郎'])
      expect(personName(name)).toBe(true);
  });
  it('rejects companies, headings and placeholders', () => {
    for (const text of ['Acme Corp', 'Bank of Nowhere', 'Error Report', 'unknown', 'user_1', 'J', '4 Smith'])
      expect(personName(text)).toBe(false);
  });
});
