import { expect, it } from 'vitest';
import { placedFields, record } from '../testing/placed-fields.ts';

it('Bacs, direct entry, Zengin, CFONB, CNAB: columns counted in characters', async () => {
  const labels = 'VOL1\nHDR1\nHDR2\nUHL1\n';
  const bacs = record(
    ['204571', 6],
    ['12345678', 8],
    ['017', 3],
    ['401234', 6],
    ['87654321', 8],
    ['0000', 4],
    ['00000000100FIRM', 51],
    ['ANN ROE', 18],
  );
  expect(await placedFields(labels + bacs, 'application/x-bacs')).toEqual([
    ['sort code', '204571'],
    ['bank account number', '12345678'],
    ['sort code', '401234'],
    ['bank account number', '87654321'],
    ['account holder name', 'ANN ROE'],
  ]);
  const australian = record(['0', 18], ['01WBC', 12], ['FIRM', 26], ['301500PAY', 64]);
  const detail = record(
    ['1062-999', 8],
    ['123456789', 9],
    [' 530000001234', 13],
    ['ROE, ANN', 32],
    ['PAY', 18],
    ['062-000', 7],
    ['12345678', 33],
  );
  expect(await placedFields(`${australian}\n${detail}\n`, 'application/x-direct-entry')).toEqual([
    ['bsb', '062-999'],
    ['bank account number', '123456789'],
    ['account holder name', 'ROE, ANN'],
    ['bsb', '062-000'],
    ['bank account number', '12345678'],
  ]);
  const from = record(
    ['1210', 4],
    ['1234567890', 10],
    ['ﾔﾏﾀﾞ', 40],
    ['11050001', 8],
    ['ﾐｽﾞﾎ', 15],
    ['001', 3],
    ['ﾎﾝﾃﾝ', 15],
    ['1', 1],
    ['7654321', 24],
  );
  const to = record(
    ['20005', 5],
    ['ﾐﾂﾋﾞｼ', 15],
    ['022', 3],
    ['ｼﾝｼﾞﾕｸ', 15],
    ['', 4],
    ['1', 1],
    ['1234567', 7],
    ['ﾅｶﾑﾗ ﾊﾙﾄ', 70],
  );
  expect(await placedFields(`${from}\n${to}\n`, 'application/x-zengin')).toEqual([
    ['bank account number', '7654321'],
    ['bank account number', '1234567'],
    ['account holder name', 'ﾅｶﾑﾗ ﾊﾙﾄ'],
  ]);
  const collected = await placedFields(`${from.replace(/^1210/, '1910')}\n${to}\n`, 'application/x-zengin');
  expect(collected).toHaveLength(3);
  const balance = record(['0130004', 11], ['00812EUR2 ', 10], ['00012345678', 13], ['311025', 86]);
  const payer = record(['0530004', 11], ['00812EUR2 ', 10], ['00012345678', 13], ['021025', 11], ['NPYANN ROE', 75]);
  expect(await placedFields(`${balance}\n${payer}\n`, 'application/x-cfonb')).toEqual([
    ['bank account number', '00012345678'],
    ['bank account number', '00012345678'],
    ['account holder name', 'ANN ROE'],
  ]);
  const order = record(
    ['0302', 12],
    ['123456', 13],
    ['10116', 5],
    ['FIRM', 50],
    ['E', 6],
    ['00812', 5],
    ['00012345678', 68],
  );
  const payee = record(['0602', 30], ['ANN ROE', 24], ['BANK', 32], ['00813', 5], ['00087654321', 68]);
  expect(await placedFields(`${order}\n${payee}\n`, 'application/x-cfonb')).toEqual([
    ['bank account number', '00012345678'],
    ['account holder name', 'ANN ROE'],
    ['bank account number', '00087654321'],
  ]);
  const party = (gap: number) =>
    [
      ['3000400812', 10],
      ['00012345678', 11],
      ['ANN ROE', 24],
      ['', gap],
    ] as const;
  const returns = record(['31000001A1', 10], ['021025E', 11], ...party(11), ...party(118));
  expect(await placedFields(`${returns}\n`, 'application/x-cfonb')).toEqual([
    ['bank account number', '00012345678'],
    ['account holder name', 'ANN ROE'],
    ['bank account number', '00012345678'],
    ['account holder name', 'ANN ROE'],
  ]);
  const file = record(['00100000', 17], ['2', 1], ['11222333000181', 34], ['01234', 6], ['000000012345', 182]);
  const paid = record(['0010001300001A000018001012349', 29], ['000000098765', 14], ['ANN ROE', 197]);
  expect(await placedFields(file + paid, 'application/x-cnab')).toEqual([
    ['cnpj', '11222333000181'],
    ['conta corrente', '000000012345'],
    ['bank account number', '000000098765'],
    ['account holder name', 'ANN ROE'],
  ]);
  const lot = record(['00100011R01  043 2', 18], ['011222333000181', 41], ['000000012345', 181]);
  const pix = record(['0010001300002B02 1', 18], ['00012345678909', 109], ['ann@roe.example', 113]);
  const slip = record(
    ['0010001300003J', 17],
    ['521', 3],
    ['000012345678909', 15],
    ['ANN ROE', 40],
    ['2', 1],
    ['011222333000181', 55],
    ['1', 1],
    ['000098765432100', 15],
    ['JO ROE', 93],
  );
  const told = record(['0010001300004T', 132], ['1', 1], ['000012345678909', 15], ['ANN ROE', 92]);
  expect((await placedFields([file, lot, pix, slip, told].join('\r\n'), 'application/x-cnab')).slice(2)).toEqual([
    ['cnpj', '11222333000181'],
    ['conta corrente', '000000012345'],
    ['cpf', '12345678909'],
    ['email', 'ann@roe.example'],
    ['cpf', '12345678909'],
    ['full name', 'ANN ROE'],
    ['cnpj', '11222333000181'],
    ['cpf', '98765432100'],
    ['full name', 'JO ROE'],
    ['cpf', '12345678909'],
    ['full name', 'ANN ROE'],
  ]);
  const bills = record(['01REMESSA01COBRANCA', 400]);
  const bill = record(['1', 218], ['01', 2], ['00012345678909', 14], ['ANN ROE', 40], ['RUA 7', 52], ['01310100', 74]);
  expect(await placedFields(bills + bill, 'application/x-cnab')).toEqual([
    ['cpf', '12345678909'],
    ['full name', 'ANN ROE'],
    ['street address', 'RUA 7'],
    ['cep', '01310100'],
  ]);
});
