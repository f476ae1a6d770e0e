import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { placedFields, record } from '../testing/placed-fields.ts';

describe('payments and messages whose fields are told by their place', () => {
  const header = record(
    ['101 0210000219876543210', 23],
    ['2511051342A094101', 17],
    ['BANK', 23],
    ['FIRM', 23],
    ['', 8],
  );
  const entry = record(
    ['622021000021', 12],
    ['00123', 17],
    ['0000000100', 10],
    ['E1', 15],
    ['ANN ROE', 22],
    ['  0', 18],
  );

  it('NACHA: accounts, banks, holders; with line ends or without', async () => {
    const expected = [
      ['routing number', '021000021'],
      ['routing number', '021000021'],
      ['bank account number', '00123'],
      ['account holder name', 'ANN ROE'],
    ];
    expect(await placedFields(`${header}\n${entry}\r\n`, 'application/x-nacha')).toEqual(expected);
    expect(await placedFields(header + entry, 'application/x-nacha')).toEqual(expected);
    const batch = record(['5200FIRM', 40], ['1123456789', 10], ['IATPAY', 44]);
    const foreign = record(['622021000021', 39], ['DE89', 35], ['', 20]);
    const street = record(['715', 18], ['1 ROAD', 35], ['', 41]);
    expect(await placedFields([header, batch, foreign, street].join('\n'), 'application/x-nacha')).toEqual([
      expected[0],
      expected[1],
      ['bank account number', 'DE89'],
      ['street address', '1 ROAD'],
    ]);
    const bank = record(['714DEUTSCHE BANK', 38], ['02', 2], ['COBADEFF', 54]);
    const born = record(['716', 3], ['BERLIN', 35], ['DE*10115\\', 35], ['1984-05-03', 21]);
    expect((await placedFields([header, batch, bank, born].join('\n'), 'application/x-nacha')).slice(1)).toEqual([
      ['bic', 'COBADEFF'],
      ['city', 'BERLIN'],
      ['date of birth', '1984-05-03'],
    ]);
    const paid = (kind: string, rest: string) => [
      header,
      record(['5200FIRM', 40], ['9', 10], [kind, 44]),
      record(['622021000021', 12], ['00123', 17], ['0000000100', 10], [rest, 55]),
    ];
    const names = async (kind: string, rest: string) =>
      (await placedFields(paid(kind, rest).join('\n'), 'application/x-nacha')).at(-1);
    expect(await names('CIE', 'ANN ROE        17')).toEqual(['account holder name', 'ANN ROE']);
    expect(await names('CTX', '17             0002ANN ROE')).toEqual(['account holder name', 'ANN ROE']);
  });

  it('EDIFACT: parties, accounts, ways to reach somebody; released signs are part of values', async () => {
    const text =
      "UNA:+.? 'UNB+UNOC:3+A:14+B:14+251110:1010+1'\nNAD+BY+17::9++ANN O?'NEIL+ROAD 3?+4+BREMEN++28217+DE'NAD+FL+++ROE:ANN'\n" +
      "FII+BF+123456:ANN ROE+COBADEFF:25:5'COM+?+49 421 1:TE'DTM+329:840503'DTM+137:840503:102'DOC+P+X1'PNA+PAT+17:CPR+++SU:ROE+FO:ANN'PNA+BN++++1+4:ROE+2:JO'RFF+AIU:4539'";
    expect(await placedFields(text, 'application/edifact')).toEqual([
      ['full name', "ANN O'NEIL"],
      ['street address', 'ROAD 3+4'],
      ['city', 'BREMEN'],
      ['postcode', '28217'],
      ['last name', 'ROE'],
      ['first name', 'ANN'],
      ['bank account number', '123456'],
      ['account holder name', 'ANN ROE'],
      ['bic', 'COBADEFF'],
      ['phone', '+49 421 1'],
      ['date of birth', '840503'],
      ['passport number', 'X1'],
      ['cpr-nummer', '17'],
      ['last name', 'ROE'],
      ['first name', 'ANN'],
      ['last name', 'ROE'],
      ['first name', 'JO'],
      ['card number', '4539'],
    ]);
  });

  it('SWIFT MT: parties of payments in each option, and who sends and receives', async () => {
    const text =
      '{1:F01BANKBEBBAXXX0000000000}{2:I103DEUTDEFFXXXXN}{4:\n:20:X\n:50K:/123\nANN ROE\nROAD 7\n:52A:/C/9\nKREDBEBB\n' +
      ':57D://FW021000021\nFIRST BANK\n:59F:/456\n1/JO ROE\n2/ROAD 9\n3/US/TULSA\n4/19840503\n:70:FOR\n-}';
    expect(await placedFields(text, 'application/x-swift-mt')).toEqual([
      ['bic', 'BANKBEBB'],
      ['bic', 'DEUTDEFF'],
      ['bank account number', '123'],
      ['full name', 'ANN ROE'],
      ['street address', 'ROAD 7'],
      ['bank account number', '9'],
      ['bic', 'KREDBEBB'],
      ['routing number', '021000021'],
      ['bank account number', '456'],
      ['full name', 'JO ROE'],
      ['street address', 'ROAD 9'],
      ['address', 'US/TULSA'],
      ['date of birth', '19840503'],
    ]);
    const dutch = ':20:X\n:25:1\n:28C:1\n:60F:C1\n:86:/EREF/1//CNTP/NL1/INGBNL2A/A ROE///REMI/x\n';
    expect((await placedFields(dutch, 'application/x-swift-mt')).slice(1)).toEqual([
      ['iban', 'NL1'],
      ['bic', 'INGBNL2A'],
      ['account holder name', 'A ROE'],
    ]);
  });

  it('BAI2, Fedwire, FIX', async () => {
    const bai =
      '01,021000021,1,251105,0800,1,80,,2/\n02,1,021000021,1,251104,2359,USD,2/\n03,00123,USD,010,5,,/\n16,475,1/\n';
    expect(await placedFields(bai, 'application/x-bai2')).toContainEqual(['bank account number', '00123']);
    const wire =
      '{1500}30X T \n{1510}1000\n{3100}021000021BANK*\n{4100}F021000021*BANK*\n{4200}D00123*ANN ROE*1 ROAD*\n{5010}SOSE/17*1/JO ROE*4/19840503*7/18*\n{5400}021000022\n';
    expect(await placedFields(wire, 'application/x-fedwire')).toEqual([
      ['routing number', '021000021'],
      ['routing number', '021000021'],
      ['bank account number', '00123'],
      ['full name', 'ANN ROE'],
      ['street address', '1 ROAD'],
      ['ssn', '17'],
      ['full name', 'JO ROE'],
      ['date of birth', '19840503'],
      ['national identification number', '18'],
      ['routing number', '021000022'],
    ]);
    const fix = '10:14 : 8=FIX.4.4|9=178|35=A|49=B|1=00123|554=x|486=19840503|488=ANN ROE|489=4539|11=1|\n';
    expect(await placedFields(fix, 'application/x-fix')).toEqual([
      ['account number', '00123'],
      ['password', 'x'],
      ['date of birth', '19840503'],
      ['cardholder name', 'ANN ROE'],
      ['card number', '4539'],
    ]);
  });

  it('ISO 8583 as switches print it, and as XML of jPOS', async () => {
    const printed = 'MTI : 0100\nField-2 : 4539\nField-3 : 000000\nField-4 : 300\nField-11 : 17\nField-102 : [00123]\n';
    expect(await placedFields(printed, 'application/x-iso8583-dump')).toEqual([
      ['card number', '4539'],
      ['bank account number', '00123'],
    ]);
    const logged =
      '10:14 got 0100\n<isomsg>\n<field id="2" value="4539"/>\n<field id="3" value="0"/>\n<field id="4" value="1"/>\n<field id="11" value="7"/>\n';
    expect(await placedFields(logged, 'application/x-iso8583-dump')).toEqual([['card number', '4539']]);
    const xml = '<?xml version="1.0"?><isomsg><field id="2" value="4539"/><field id="3" value="000000"/></isomsg>';
    expect((await placedFields(xml, 'application/xml')).filter(([name]) => name?.includes('\0'))).toEqual([
      ['field.value\0card number\0', '4539'],
    ]);
  });

  it('takes no other text for one of them', async () => {
    const others = [
      "UNB: the interchange's header; UNH begins a message\n",
      '101 Dalmatians\n5200 steps\n622 more\n',
      '01,02,03\n04,05,06\n',
      'The tag 8=FIX.4.4 begins each message, 35=D says its kind.\n',
      ':20: minutes past\n:32A: of the song\n',
      '{1500} people came\n',
      '0138000 patients\n0140000 beds\n',
      'VOL1 and HDR1 are labels\n',
      'F2: help\nF3: leave\nF4: list\nF7: back\nF11: more\n',
      'Field 2: a name\nField 3: a street\nField 4: a town\nField 7: a note\n',
    ];
    for (const text of others)
      expect((await collect(Buffer.from(text), 'a.txt')).outcome.mimeType, text).toMatch(/^text\//);
  });
});
