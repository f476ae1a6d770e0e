import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { fieldsOf } from '../testing/placed-fields.ts';

const named = async (text: string, name: string) =>
  (await collect(Buffer.from(text), name, {}, 7)).fields
    .filter((field) => field.name.includes('\0'))
    .map((field) => [field.name.split('\0')[1], field.value]);

describe('messages of hospitals and pharmacies', () => {
  it('HL7 v2: results, codes by their system, prescribers, persons with the type of their number', async () => {
    const text =
      'MSH|^~\\&|A|B|||2026||ORU^R01|1|P|2.8\rPV1|1|I|||||12^ROE^ANN^^^^^^^^^^DEA\r' +
      'OBX|1|NM|2345-7^Glucose^LN||95|mg/dL|65-99\rOBX|2|ST|1^X^L||95||\rFT1|1|||2026||CG|99213^^C4\r' +
      'RXE|1|0777-3105-02^DRUG^NDC|20||||||||||AB1^ROE^JO||17\r';
    expect(await fieldsOf(text, 'x-application/hl7-v2+er7')).toEqual([
      ['dea number', '12'],
      ['last name', 'ROE'],
      ['first name', 'ANN'],
      ['laboratory result', '95'],
      ['cpt code', '99213'],
      ['ndc', '0777-3105-02'],
      ['medication', 'DRUG'],
      ['dea number', 'AB1'],
      ['last name', 'ROE'],
      ['first name', 'JO'],
      ['prescription number', '17'],
    ]);
  });

  it('HL7 v2 in XML: persons, birth dates, addresses and ids by their field', async () => {
    const text =
      '<ADT_A01 xmlns="urn:hl7-org:v2xml"><PID><PID.3><CX.1>17</CX.1><CX.5>MR</CX.5></PID.3><PID.5><XPN.1><FN.1>Roe</FN.1></XPN.1>' +
      '<XPN.2>Ann</XPN.2></PID.5><PID.7><TS.1>19750322</TS.1></PID.7><PID.11><XAD.1><SAD.1>2 Elm St</SAD.1></XAD.1></PID.11></PID>' +
      '<PV1><PV1.19><CX.1>22</CX.1></PV1.19></PV1></ADT_A01>';
    const { fields } = await collect(Buffer.from(text), 'a.xml');
    expect(fields.slice(1).map(({ name, value }) => [name, value])).toEqual([
      ["['CX.1']['medical record number']", '17'],
      ["['CX.5']", 'MR'],
      ["['FN.1']['last name']", 'Roe'],
      ["['XPN.2']['first name']", 'Ann'],
      ["['TS.1']['date of birth']", '19750322'],
      ["['SAD.1']['street address']", '2 Elm St'],
      ["['CX.1']", '22'],
    ]);
  });

  it('NCPDP: numbers by the qualifier before them', async () => {
    const text =
      '\x02610066D0B1PCN99999991011234567893     20251105SOFTWARE01\x1e\x1cAM01\x1cC419800503\x1cCAANN\x1cE103\x1cD700777\x1cE199\x1cD71\x1cEZ12\x1cDBAB1\x1cCX01\x1cCY078\x03';
    expect(await fieldsOf(text, 'application/x-ncpdp')).toEqual([
      ['npi', '1234567893'],
      ['date of birth', '19800503'],
      ['first name', 'ANN'],
      ['ndc', '00777'],
      ['dea number', 'AB1'],
      ['ssn', '078'],
    ]);
  });

  it('NCPDP: a field that begins within the header ends it', async () => {
    const text = '610066D0B1PCN93\x1cC9991011234567893     20251105SOFTWARE01\x1e\x1cAM01\x1cC419800503\x1cCAANN\x03';
    expect(await fieldsOf(text, 'application/x-ncpdp')).toEqual([
      ['date of birth', '19800503'],
      ['first name', 'ANN'],
    ]);
  });

  it('xDT and printed headers of DICOM', async () => {
    expect(
      await fieldsOf(
        '01380006310\r\n0143101Muster\r\n0123622175\r\n0173103'.concat('17081962\r\n'),
        'application/x-xdt',
      ),
    ).toEqual([
      ['last name', 'Muster'],
      ['geburtsdatum', '17081962'],
    ]);
    const dump =
      "(0008,0005) CS [ISO_IR 100]  # 1\n(0008,0020) DA [20250812]  # 8\n(0010,0010) Patient's Name   PN: 'Doe^Jo'\n(0010,0020) LO [17]  # 2\n";
    expect(await fieldsOf(dump, 'application/x-dicom-dump')).toEqual([
      ['last name', 'Doe'],
      ['first name', 'Jo'],
      ['patient id', '17'],
    ]);
  });

  it('FHIR in JSON and XML: types of identifiers, systems of codes, in any order', async () => {
    const identifier = { type: { coding: [{ system: 'http://x/v2-0203', code: 'SS' }] }, value: '17' };
    const turned = { value: '18', type: { coding: [{ code: 'MR' }] } };
    const coding = [
      { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' },
      { code: '99213', system: 'http://www.ama-assn.org/go/cpt' },
    ];
    const json = JSON.stringify({ identifier: [identifier, turned], other: { code: 'SS', value: '19' }, coding });
    expect((await named(json, 'a.json')).filter(([label]) => !/^http/.test(label ?? ''))).toEqual([
      ['ssn', '17'],
      ['medical record number', '18'],
      ['icd-10 diagnosis code', 'I10'],
      ['cpt code', '99213'],
    ]);
    const xml =
      '<Patient><identifier><type><coding><code value="SS"/></coding></type><value value="17"/></identifier>' +
      '<identifier><value value="19"/></identifier><coding><system value="http://hl7.org/fhir/sid/icd-10"/><code value="I10"/></coding></Patient>';
    expect(await named(`<?xml version="1.0"?>${xml}`, 'a.xml')).toEqual([
      ['ssn', '17'],
      ['icd-10 diagnosis code', 'I10'],
    ]);
    const cda =
      '<value code="I10" codeSystem="2.16.840.1.113883.6.90"/><code codeSystem="2.16.840.1.113883.6.69" code="00777"/><value value="13.7" unit="g/dL"/><value value="13.8"/>';
    expect(await named(`<?xml version="1.0"?><o>${cda}</o>`, 'a.xml')).toEqual([
      ['icd-10 diagnosis code', 'I10'],
      ['ndc', '00777'],
      ['laboratory result', '13.7'],
    ]);
  });
});
