import { expect, it } from 'vitest';
import { detectText } from '../detect-text.ts';

it('a value behind a sign of several bytes begins and ends where it stands', () => {
  for (const text of ['氏名：山田太郎、電話番号', '姓名：王小明，身份证号', '氏名: 山田太郎、電話番号'])
    expect(
      detectText(text).map(({ identifier, start, end }) => [identifier, text.slice(start, end)]),
      text,
    ).toEqual([['NAME', text.replace(/^.+[:：] ?|[、，].+$/g, '')]]);
});
