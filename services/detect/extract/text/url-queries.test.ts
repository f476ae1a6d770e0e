import { describe, expect, it } from 'vitest';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { detectText } from '../../detect-text.ts';
import { collect } from '../testing/collect.ts';
import { resolveQueries, resolveQueriesIn } from './url-queries.ts';

describe('queries of URLs and bodies of forms', () => {
  it.each([
    ['/u?mail=ann%40example.org&x=1', '/u?mail=ann@example.org  &x=1'],
    ['name=Jos%C3%A9+Mar%C3%ADa&tel=%2B34+612', 'name=José María          &tel=+34 612  '],
    ['/u?tel=+34612&n=a%0Ab', '/u?tel=+34612&n=a b  '],
  ])('are read as they are meant: %s', async (written, meant) => {
    expect(resolveQueries(written)).toBe(meant);
    const bytes = Buffer.from(`GET ${written} HTTP/1.1`);
    resolveQueriesIn(bytes);
    expect(bytes.toString().replace(/ +/g, ' ')).toBe(`GET ${meant} HTTP/1.1`.replace(/ +/g, ' '));
    expect(bytes.length).toBe(written.length + 13);
    const { text } = await collect(Buffer.from(`id,url\n1,"${written}"\n2,"${written}"\n`), 'a.csv');
    expect(text.replace(/ +/g, ' ')).toContain(meant.replace(/ +/g, ' ').trim());
  });

  it.each([
    '/u?sig=a%2Bb%3D&token=x%2Fy',
    'a = b%40c and 5+6',
    `/u?d=${'aB3'.repeat(20)}+${'x9Z'.repeat(20)}`,
    '/u?a=%zz&b=%E4',
    'x=1+2',
  ])('but signatures, sums and what is no escape are left: %s', (written) => {
    expect(resolveQueries(written)).toBe(written);
  });

  it.each([
    ['ssn%3D536-90-4399', 'ssn=536-90-4399  '],
    ['t%3D536904399', 't=536904399  '],
    ['ann.lee%40example.org', 'ann.lee@example.org  '],
    ['%7B%22n%22%3A%22Jos%C3%A9%22%2C%22x%22%3A1%7D', '{"n":"José" ,"x":1} '],
    ['Authorization%3A%20Basic%20YW5h', 'Authorization: Basic YW5h      '],
  ])('so is escaped text elsewhere: %s', (written, meant) => {
    expect(resolveQueries(written).replace(/ +/g, ' ')).toBe(meant.replace(/ +/g, ' '));
    expect(resolveQueries(written)).toHaveLength(written.length);
    const bytes = Buffer.from(`a ${written} b`);
    resolveQueriesIn(bytes);
    expect(bytes.toString().replace(/ +/g, ' ')).toBe(`a ${meant} b`.replace(/ +/g, ' '));
    expect(bytes).toHaveLength(written.length + 4);
  });

  it.each(['postgres://u:p%40ss@db/x%3Dy', 'printf("%3d%22s")', 'LIKE %3Dx%zz', 'token=YWJj%3D%3D', 'a%20b'])(
    'but not URLs, formats, padding and blanks: %s',
    (written) => {
      expect(resolveQueries(written)).toBe(written);
    },
  );

  it('a token right behind an escaped sign is told by its own form', () => {
    const token = fakeSecret('AKIA', 16, 'base32', 3);
    for (const text of [`aws_access_key_id%3D${token}`, `%22${token}%22`, `id%3A${token}%26y`])
      expect(detectText(resolveQueries(text)).map(({ identifier }) => identifier)).toEqual(['AWS_ACCESS_KEY_ID']);
  });

  const hook = `https://hooks.slack.com/services/${fakeSecret('T', 9, 'upperDigits')}/${fakeSecret('B', 9, 'upperDigits')}/${fakeSecret('', 24)}`;
  const token = fakeSecret('ghp_', 36);
  const written = encodeURIComponent(hook);

  it.each([
    [`GET /p?url=${written} HTTP/1.1`, 'SLACK_WEBHOOK_URL'],
    [`/p?x=1&redirect_uri=${written}&y=2`, 'SLACK_WEBHOOK_URL'],
    [`/p?uri=${encodeURIComponent(`${hook}?n=${'x'.repeat(120)}`)}`, 'SLACK_WEBHOOK_URL'],
    [`hook is ${written}`, 'SLACK_WEBHOOK_URL'],
    [`/p?url=${encodeURIComponent(`https://a.example.org/?t=${token}`)}`, 'GITHUB_TOKEN'],
    [`a%2F${token}%2Fb`, 'GITHUB_TOKEN'],
    [`%2F${fakeSecret('AKIA', 16, 'base32', 3)}%2F`, 'AWS_ACCESS_KEY_ID'],
  ])('what an escaped URL or path holds is told: %#', async (text, identifier) => {
    for (const name of ['a.log', 'a.csv']) {
      const read = await collect(Buffer.from(name === 'a.csv' ? `id,url\n1,"${text}"\n2,x\n` : `${text}\n`), name);
      expect(detectText(read.text).map((found) => found.identifier)).toEqual([identifier]);
    }
    expect(detectText(resolveQueries(text)).map((found) => found.identifier)).toEqual([identifier]);
  });

  it('an address behind a key is told without it', () => {
    const text = 'POST first=Ann&to=ann.lee@example.org';
    const [found] = detectText(text).filter(({ identifier }) => identifier === 'EMAIL_ADDRESS');
    expect(text.slice(found?.start, found?.end)).toBe('ann.lee@example.org');
  });
});
