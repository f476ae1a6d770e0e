import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { fieldsOf } from '../testing/placed-fields.ts';

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

  it('bar codes of driving licences: elements by their names, the first behind the header', async () => {
    const text =
      '@\n\x1e\rANSI 636014040002DL00410288ZC03290015DLDAQX1\nDCSDOE\nDBB01021990\nDAU066 in\nDBM219099999\nDBPANN\nDAK94110\n';
    const seen = await collect(Buffer.from(text), 'a.txt');
    expect(seen.fields.map(({ name, value }) => [name, value])).toEqual([
      ['driver license number', 'X1'],
      ['last name', 'DOE'],
      ['date of birth', '01021990'],
      ['social security number', '219099999'],
      ['first name', 'ANN'],
      ['zip code', '94110'],
    ]);
    expect(seen.text).toContain('   DOE');
    expect((await collect(Buffer.from('@\nANSI colours\nDASH\n'), 'a.txt')).fields).toEqual([]);
  });

  it('vCard and iCalendar: lines put together again, quoted-printable resolved, lines counted as they stand', async () => {
    const card =
      'BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE:SSN 219-0\r\n 9-9999\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=2Db=\r\nc=\r\n d\r\n' +
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J\r\nFN;QUOTED-PRINTABLE:J=F6rg\r\nTEL:5\r\n\t5\r\n\t5\r\nEND:VCARD\r\n';
    for (const chunkBytes of [3, 7, 4096]) {
      const seen = await collect(Buffer.from(card), 'a.vcf', {}, chunkBytes);
      expect(seen.fields.map(({ name, value }) => [name, value.trimEnd()])).toEqual(
        expect.arrayContaining([
          ['note', 'SSN 219-09-9999'],
          ['note', 'a-bc d'],
          ['last name', 'Müller'],
          ['first name', 'J'],
          ['full name', 'Jörg'],
          ['phone', '555'],
        ]),
      );
      expect(seen.text.split('\n').length).toBe(card.split('\n').length);
      expect(Buffer.byteLength(seen.text)).toBe(card.length);
      expect(seen.text.split('\n').findIndex((line) => line.startsWith('FN'))).toBe(8);
    }
    const calendar =
      'BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:QUFB\r\nATTACH:https://example.org/\r\nEND:VCALENDAR\r\n';
    const told = await collect(Buffer.from(calendar), 'a.ics');
    expect(told.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    expect((await collect(Buffer.from(calendar.replace(/ATTACH;.*\r\n/, '')), 'a.ics')).outcome.reason).toBeNull();
  });

  it('LDIF: lines put together again, base64 of texts resolved, lines of an address set apart', async () => {
    const entry =
      'version: 1\n\n# people\ndn: cn=Eve Moss,dc=acme\r\ncn: Eve Moss\r\nsn: M\r\n oss\r\nsn;lang-de:: TcO8bGxl\r\n cg==\r\n' +
      'userPassword:: e1NTSEF9\njpegPhoto:: TcO8bGxlcg==\npostalAddress: 1 Elm St $ Troy\ncn:: AAECAw==\n';
    for (const chunkBytes of [3, 7, 4096]) {
      const seen = await collect(Buffer.from(entry), 'a', {}, chunkBytes);
      expect(seen.outcome.mimeType).toBe('text/x-ldif');
      expect(seen.fields.map(({ name, value }) => [name, value.trimEnd()])).toEqual([
        ['version', '1'],
        ['dn', 'cn=Eve Moss,dc=acme'],
        ['cn', 'Eve Moss'],
        ['last name', 'Moss'],
        ['last name', 'Müller'],
        ['userPassword', 'e1NTSEF9'],
        ['jpegPhoto', 'TcO8bGxlcg=='],
        ['address', '1 Elm St   Troy'],
        ['cn', 'AAECAw=='],
      ]);
      expect(seen.text.split('\n').length).toBe(entry.split('\n').length);
    }
  });

  it('HL7 v2 below a few lines of remarks, but not in a text that shows its header only', async () => {
    const text = '/* Sample.\n */\n\nMSH|^~\\&|A|B|||2026||ADT^A01|1|P|2.8\nPID|1||17\n';
    expect(await fieldsOf(text, 'x-application/hl7-v2+er7')).toEqual([['medical record number', '17']]);
    const shown = await collect(Buffer.from('It begins with:\n\nMSH|^~\\&|A|B\n\nand goes on.\n'), 'a.txt');
    expect(shown.outcome.mimeType).toBe('text/plain');
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
