import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScannerPool } from '../contract.ts';
import { createScannerPool } from '../pool/create-scanner-pool.ts';

/** Made up: a Luhn number, an SSN, a routing number with its check digit. */
const card = '4539148803436467';
const ssn = '536-90-4399';
const routing = '121042882';

describe('formats whose words are no keywords', () => {
  let pool: ScannerPool;
  beforeAll(async () => {
    pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32).fill(7) });
  });
  afterAll(() => pool.close());

  /** What is told of a file with a confidence such as HIGH, as `identifier row`; rows are lines, rows of tables or records. */
  const told = async (text: string, name: string, least = /HIGH/): Promise<readonly string[]> => {
    const identifiers = { selector: 'ALL', ids: [] } as const;
    const request = { name, sizeBytes: null, identifiers, maxBytes: 1e9, deadlineMs: 60_000, maxOccurrences: 9 };
    const { detections } = await pool.scan(request, Buffer.from(text));
    const rows = detections
      .filter(({ confidence }) => least.test(confidence))
      .flatMap(({ identifier, occurrences }) =>
        occurrences.map((o) => {
          const row =
            o.kind === 'LINE_RANGE' ? o.start : o.kind === 'CELL' ? o.row : o.kind === 'RECORD' ? o.recordIndex : 0;
          return `${identifier} ${row}`;
        }),
      );
    return rows.sort();
  };

  it('Ansible and workflows: names of steps are no names of people', async () => {
    const steps =
      '- name: Create Carter Folder\n  file: path=/x\n- name: Copy Jordan\n  our_module: x\n- name: Drew Barrymore\n  when: y\n';
    expect(await told(steps, 'a.yml', /MEDIUM|HIGH/)).toEqual([]);
    const people = '- name: Carter Jordan\n  user: carter\n- name: Drew Barrymore\n  roles: [admin]\n';
    expect(await told(people, 'a.yml', /MEDIUM|HIGH/)).toEqual(['NAME 1', 'NAME 3']);
  });

  it('C-CDA: ids by the OID of their root, whatever the order of attributes', async () => {
    const text = [
      '<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="2.16.840.1.113883.19.5" extension="2025550143"/>',
      `<recordTarget><patientRole><id root="1.3.6.1.4.1.99" extension="9982340111"/>`,
      `<id extension="${ssn}" root="2.16.840.1.113883.4.1"/>`,
      '<id root="2.16.840.1.113883.4.3.6" extension="D1234567"/>',
      '<telecom value="tel:+18162766909"/>',
      '<patient><name><given>Myra</given>',
      '<family>Jones</family></name>',
      '<birthTime value="19770501"/></patient></patientRole></recordTarget>',
      '<assignedAuthor><id root="2.16.840.1.113883.4.6" extension="1245319599"/></assignedAuthor></ClinicalDocument>',
    ].join('\n');
    expect(await told(text, 'a.xml')).toEqual([
      'DATE_OF_BIRTH 8',
      'DRIVERS_LICENSE 4',
      'MEDICAL_RECORD_NUMBER 2',
      'NAME 6',
      'NAME 7',
      'PHONE_NUMBER 5',
      'USA_NATIONAL_PROVIDER_IDENTIFIER 9',
      'USA_SOCIAL_SECURITY_NUMBER 3',
    ]);
    expect(
      await told(text.replace('1" extension="D', '1" x="y" extension="D').replaceAll('<id', '<h:id'), 'a'),
    ).toContain('USA_SOCIAL_SECURITY_NUMBER 3');
    const fhir = { identifier: [{ system: 'urn:oid:2.16.840.1.113883.4.1', value: ssn }] };
    expect(await told(JSON.stringify(fhir), 'a.json')).toEqual(['USA_SOCIAL_SECURITY_NUMBER 0']);
  });

  it('OFX 1 and 2: accounts by the aggregate around them', async () => {
    const lines = [
      '<OFX><STMTRS><BANKACCTFROM>',
      `<BANKID>${routing}`,
      '<ACCTID>1234567890123',
      '<ACCTTYPE>CHECKING',
      '</BANKACCTFROM><STMTTRN>',
      `<FITID>${card}`,
      '</STMTTRN></STMTRS><CCSTMTRS><CCACCTFROM>',
      `<ACCTID>${card}`,
      '</CCACCTFROM></CCSTMTRS></OFX>',
    ];
    const expected = ['ABA_ROUTING_NUMBER 2', 'BANK_ACCOUNT_NUMBER 3', 'CREDIT_CARD_NUMBER 8'];
    const sgml = lines.join('\n');
    expect(await told(sgml, 'bank.ofx')).toEqual(expected);
    expect(await told(`OFXHEADER:100\nDATA:OFXSGML\n\n${sgml}`, 'bank.qfx')).toEqual(
      expected.map((line) => line.replace(/\d+$/, (row) => String(Number(row) + 3))),
    );
    const xml = sgml.replace(/<(\w+)>([^<\n]+)\n/g, '<$1>$2</$1>\n');
    expect(await told(`<?xml version="1.0"?><?OFX OFXHEADER="200"?>${xml}`, 'x')).toEqual(expected);
  });

  it('payments of ISO 20022 and invoices: what is said by the element around', async () => {
    const text = [
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn><PmtInf>',
      '<Dbtr><Nm>Myra Jones</Nm>',
      '<PstlAdr><PstCd>94043</PstCd>',
      '<AdrLine>1600 Amphitheatre Parkway, Mountain View CA</AdrLine></PstlAdr>',
      '<Id><PrvtId><DtAndPlcOfBirth><BirthDt>1977-05-01</BirthDt></DtAndPlcOfBirth>',
      '</PrvtId></Id><CtctDtls><PhneNb>+1-816-2766909</PhneNb></CtctDtls></Dbtr>',
      '<DbtrAcct><Id><Othr><Id>000123456789</Id></Othr></Id></DbtrAcct>',
      '<MsgId>000123456789</MsgId></PmtInf></CstmrCdtTrfInitn></Document>',
    ].join('\n');
    expect(await told(text, 'a.xml')).toEqual([
      'ADDRESS 4',
      'BANK_ACCOUNT_NUMBER 7',
      'DATE_OF_BIRTH 5',
      'NAME 2',
      'PHONE_NUMBER 6',
      'POSTCODE 3',
    ]);
    const invoice =
      '<FatturaElettronica><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>00743110157</IdCodice></IdFiscaleIVA>';
    expect(await told(`<?xml version="1.0"?>${invoice}</FatturaElettronica>`, 'f.xml')).toEqual([
      'VAT_IDENTIFICATION_NUMBER 1',
    ]);
  });

  it('a card beside what payment APIs keep with it, in any order', async () => {
    const objects = [
      { source: { number: card, cvc: '314', exp_month: 8 } },
      { source: { expiryYear: 2031, number: card } },
      { number: card, order: 3 },
      { exp_month: 8, of: { number: card } },
    ];
    const text = objects.map((value) => JSON.stringify(value)).join('\n');
    const cards = (await told(text, 'a.jsonl')).filter((line) => line.startsWith('CREDIT_CARD_NUMBER'));
    expect(cards).toEqual(['CREDIT_CARD_NUMBER 0', 'CREDIT_CARD_NUMBER 1']);
    const yaml = `a:\n  number: ${card}\n  exp_month: 8\nb:\n  number: ${card}\n  exponent: 8\n`;
    expect(await told(yaml, 'a.yaml')).toEqual(['CREDIT_CARD_NUMBER 2']);
  });

  it('MT940 and MT942: accounts, banks and names by tag and subfield', async () => {
    const head = ':20:STARTUMS\r\n:25:10020030/1234567890\r\n:28C:00001/001\r\n:60F:C260101EUR1000,00\r\n';
    const german = `${head}:86:166?00GUTSCHRIFT?20EREF+123?30COBADEFFXXX\r\n?31FR1420041010050500013M02606?32PIERRE DUBOIS\r\n-\r\n`;
    expect(await told(german, 'a.sta')).toEqual([
      'BANK_ACCOUNT_NUMBER 2',
      'FRANCE_BANK_ACCOUNT_NUMBER 6',
      'NAME 6',
      'SWIFT_BIC 5',
    ]);
    const dutch = `{1:F01X}{2:I940X}{4:\n${head}:86:/TRTP/SEPA/IBAN/FR1420041010050500013M02606/BIC/COBADEFF/NAME/P DUBOIS\n/REMI/rent\n-}`;
    expect(await told(dutch, 'a')).toEqual([
      'BANK_ACCOUNT_NUMBER 3',
      'FRANCE_BANK_ACCOUNT_NUMBER 6',
      'NAME 6',
      'SWIFT_BIC 6',
    ]);
  });

  it('vCard and iCalendar: names, numbers, birth dates', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Dubois;Pierre;;Dr.;',
      'item1.TEL;TYPE=CELL:(816) 276-6909',
      'ADR;TYPE="home,a:b":;;42 Plantation St.;Baytown;LA;30314;USA',
      'BDAY:19650606',
      'END:VCARD',
    ];
    expect(await told(card.join('\r\n'), 'a.vcf')).toEqual([
      'ADDRESS 5',
      'DATE_OF_BIRTH 6',
      'NAME 3',
      'NAME 3',
      'PHONE_NUMBER 4',
      'POSTCODE 5',
    ]);
    const calendar =
      'BEGIN:VCALENDAR\nATTENDEE;ROLE=X;CN="Pierre Dubois":mailto:p@example.com\nDTSTART:19650606T100000Z\n';
    expect(await told(calendar, 'a.ics')).toContain('NAME 2');
    expect(await told(calendar, 'a.ics')).not.toContain('DATE_OF_BIRTH 3');
  });

  it('tables of entity, attribute and value, in any order of columns', async () => {
    const rows = ['17,name,x', `17,ssn,${ssn}`, `17,order,${ssn}`, '18,dob,1977-05-01'];
    const expected = ['DATE_OF_BIRTH 5', 'USA_SOCIAL_SECURITY_NUMBER 3'];
    expect(await told(`id,attribute,value\n${rows.join('\n')}\n`, 'a.csv')).toEqual(expected);
    const turned = rows.map((row) => row.split(',').reverse().join('\t')).join('\n');
    expect(await told(`Value\tfield_name\tid\n${turned}\n`, 'a.tsv')).toEqual(expected);
    expect(await told(`id,attribute,count\n${rows.join('\n')}\n`, 'a.csv')).not.toContain(expected[1]);
    const lines = rows.map((row) => row.split(',')).map(([id, key, value]) => JSON.stringify({ id, key, value }));
    expect(await told(lines.join('\n'), 'a.jsonl')).toEqual(['DATE_OF_BIRTH 3', 'USA_SOCIAL_SECURITY_NUMBER 1']);
  });

  it('HL7 v2 and X12: record numbers of any shape, diagnoses without their dot', async () => {
    const hl7 = 'MSH|^~\\&|A|B|||202601181126||ADT^A01|1|P|2.8\rPID|1||K7-22B-9041^^^A^MR\rDG1|1||J449^X^I10\r';
    expect(await told(hl7, 'a.hl7')).toEqual(['ICD10_CODE 1', 'MEDICAL_RECORD_NUMBER 1']);
    const isa =
      'ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *260101*1253*^*00501*000000905*1*T*:~';
    expect(await told(`${isa}HI*ABK:J449~`, 'a.edi')).toEqual(['ICD10_CODE 1']);
  });

  it('tables drawn in text: Markdown, psql, MySQL; the text around them as ever', async () => {
    const text = [
      'Our order 536-90-4397 came.',
      '',
      '| Name | SSN | Card |',
      '|------|:---:|---|',
      `| Myra Jones | ${ssn} | \`${card}\` |`,
      '| X | 536-90-4398 | |',
      `order ${ssn} | came`,
      'and more',
      `not below | ${ssn}`,
      ' id |     ssn',
      '----+-------------',
      '  1 | 536904396',
      '(1 row)',
      '+----+-----------+',
      '| id | ssn       |',
      '+----+-----------+',
      '|  1 | 536904395 |',
      '+----+-----------+',
      'My social security number is 536-90-4394.',
    ].join('\n');
    const rows = [6, 7, 13, 18, 20].map((row) => `USA_SOCIAL_SECURITY_NUMBER ${row - 1}`);
    const found = await told(text.replace(/order .* came\n/, '\n'), 'a.md');
    expect(found.filter((line) => line.startsWith('CREDIT'))).toEqual(['CREDIT_CARD_NUMBER 5']);
    expect(found.filter((line) => line.startsWith('USA')).sort()).toEqual(rows.sort());
  });

  it('private keys over many lines, in files that are read by their fields', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
    const lines = (indent: string): string => pem.replaceAll('\n', `\n${indent}`);
    const files: Readonly<Record<string, string>> = {
      'secret.yaml': `kind: Secret\nstringData:\n  user: bob\n  tls.key: |\n    ${lines('    ')}\nother: 1\n`,
      'list.yaml': `keys:\n  - ${lines('  - ')}\n`,
      '.env': `A=1\nPRIVATE_KEY="${pem}"\nB=2\n`,
      'a.toml': `[x]\nkey = """\n${pem}\n"""\nb = 2\n`,
      'a.ini': `[tls]\nkey =\n  ${lines('  ')}\n`,
      'a.json': JSON.stringify({ key: pem }),
      'a.ipynb': JSON.stringify({ nbformat: 4, cells: [{ source: pem.split('\n').map((line) => `${line}\n`) }] }),
      'a.csv': `id,key\n1,"${pem}"\n2,"none"\n`,
      'a.html': `<!doctype html><html><body><pre>${pem.replaceAll('\n', '<br>')}</pre></body></html>`,
    };
    for (const [name, text] of Object.entries(files))
      expect((await told(text, name)).join(), name).toMatch(/^PKCS \d+$/);
  });

  it('what stands in a notebook is not under the word cell', async () => {
    const notebook = JSON.stringify({ nbformat: 4, cells: [{ source: [`SSN: ${ssn}\n`] }] });
    expect(await told(notebook, 'a.ipynb', /HIGH|MEDIUM/)).toEqual(['USA_SOCIAL_SECURITY_NUMBER 0']);
  });
});
