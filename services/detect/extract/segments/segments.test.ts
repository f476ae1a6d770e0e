import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const fieldsOf = async (text: string, mimeType: string) => {
  const seen = await collect(Buffer.from(text), 'message', {}, 7);
  expect(seen.text).toBe(text);
  expect(seen.outcome).toMatchObject({ mimeType, reason: null });
  return seen.fields.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]);
};
const isa =
  'ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *260101*1253*^*00501*000000905*1*T*:~';

describe('messages whose fields are told by their place', () => {
  it('HL7 v2: names, birth date, address, ids by their type', async () => {
    const text =
      'MSH|^~\\&|ADT|HOSPITAL|||202601181126||ADT^A01|1|P|2.8\r' +
      'PID|1||17^5^M11^ADT^MR~42^^^USA^SS||EVERETT^ADAM||19610615|M|||22 HOME ST^^GREENSBORO^NC^27401||(336)379-1212||||||42\r';
    expect(await fieldsOf(text, 'x-application/hl7-v2+er7')).toEqual([
      ['medical record number', '17'],
      ['ssn', '42'],
      ['last name', 'EVERETT'],
      ['first name', 'ADAM'],
      ['date of birth', '19610615'],
      ['street address', '22 HOME ST'],
      ['city', 'GREENSBORO'],
      ['state', 'NC'],
      ['zip code', '27401'],
      ['home phone', '(336)379-1212'],
      ['ssn', '42'],
    ]);
  });

  it('X12: names of persons, ids by their qualifier', async () => {
    const text = `${isa}ST*837*1~NM1*85*2*CLINIC*****XX*12~\nNM1*IL*1*SMITH*JANE****MI*JS1~REF*SY*42~DMG*D8*19430501*F~PER*IC*ANN*TE*555~HI*ABK:J03.00*ABF:Z11~`;
    expect(await fieldsOf(text, 'application/edi-x12')).toEqual([
      ['npi', '12'],
      ['last name', 'SMITH'],
      ['first name', 'JANE'],
      ['member id', 'JS1'],
      ['ssn', '42'],
      ['date of birth', '19430501'],
      ['contact name', 'ANN'],
      ['phone', '555'],
      ['icd-10 diagnosis code', 'J03.00'],
      ['icd-10 diagnosis code', 'Z11'],
    ]);
  });

  it('finds no names in words that every object of JavaScript knows', async () => {
    const hl7 = 'MSH|^~\\&|A|B|||2026||ADT^A01|1|P|2.8\rPID|1||17^^^H^constructor\rtoString|1|2\r';
    expect(await fieldsOf(hl7, 'x-application/hl7-v2+er7')).toEqual([['medical record number', '17']]);
    const x12 = `${isa}ST*837*1~REF*toString*42~PER*IC*ANN*__proto__*555~valueOf*1~`;
    expect(await fieldsOf(x12, 'application/edi-x12')).toEqual([['contact name', 'ANN']]);
  });

  it('takes nothing else for them', async () => {
    for (const text of ['MSH is a word\n', 'ISAAC*NEWTON*1642\n', 'PID|1|2\n'])
      expect((await collect(Buffer.from(text), 'a.txt', {}, 7)).outcome.mimeType).toBe('text/plain');
  });
});
