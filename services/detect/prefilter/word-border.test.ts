import { describe, expect, it } from 'vitest';
import { isInsideCode, isWordEnd, isWordStart } from './word-border.ts';

/** Whether the keyword between `[` and `]` stands as a word. */
function isWord(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const bytes = Buffer.from(marked.replace(/[[\]]/g, ''), 'latin1');
  return isWordStart(bytes, start) && isWordEnd(bytes, end) && !isInsideCode(bytes, start, end);
}

describe('borders of words', () => {
  it('stand between words, humps, and letters and digits', () => {
    for (const text of [
      '[ssn]',
      'my_[ssn]:',
      'user[Ssn]',
      '[ssn]123456789',
      '[address]2',
      'line1[address]',
      '[cards] ',
      '[tel]:',
    ])
      expect(isWord(text), text).toBe(true);
    for (const text of ['[c.u.]: 1', '[c.u]. 1', '[d.n.i].del']) expect(isWord(text), text).toBe(true);
    for (const text of ['[c.u.]i.l.: 1', '[c.u].i.l: 1', '[C.U.]I: 1']) expect(isWord(text), text).toBe(false);
    for (const text of ['re[ssn]', '[ssn]ow', 'x[ssn]1']) expect(isWord(text), text).toBe(false);
  });

  it('do not stand inside of hashes, tokens and numbers in hexadecimal', () => {
    for (const text of ['WUM[rn]DKyr2ifFEA/9mOZhQ1', 'etag [Rg]4gwPnJ4DgXaI8WAvnj/dC6', '3eJQCaZh[Mob]/KYq7tmz81WfPA'])
      expect(isWord(text), text).toBe(false);
    for (const text of ['customer[Ssn]NumberOfTheFirstAccount2', '/api/v1/customers/[ssn]/12345678901234'])
      expect(isWord(text), text).toBe(true);
    for (const text of ['session=B3n87a[RG]&', 'session=jMN[Rg]IZ4&']) expect(isWord(text), text).toBe(false);
    for (const text of ['[RG]123456789', 'access[Key]Id', 'borrower[SSN]', 'cliente[RG]', 'UserAccountCNPJ[Id]'])
      expect(isWord(text), text).toBe(true);
    for (const text of [
      '9f[aba]',
      '9[aba]4d',
      '9[aba]-',
      '0x3[dea]9',
      '7[tel]',
      '1[address]2',
      ' [cccd]8cd205dd',
      '#[aba]4d9e',
    ])
      expect(isWord(text), text).toBe(false);
    for (const text of ['[aba]123456789', '[cccd]044283931', '[dea]1 b', '[aba]12d', '[ssn]12ab34cd'])
      expect(isWord(text), text).toBe(true);
  });
});
