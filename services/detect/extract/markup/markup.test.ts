import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const seen = async (text: string, name = '', chunk = 65536) => {
  const { fields, outcome } = await collect(Buffer.from(text), name, {}, chunk);
  return { mimeType: outcome.mimeType, fields: fields.map(({ name, value }) => [name, value]) };
};

describe('XML and HTML', () => {
  it('takes a short prefix of a namespace, and what declares one, for no name', async () => {
    const text =
      '<cp:core xmlns:cp="http://a.example/2006/b"><cp:revision>10115</cp:revision><card:no>1</card:no></cp:core>';
    expect(await seen(text)).toEqual({
      mimeType: 'application/xml',
      fields: [
        ['core.xmlns', 'http://a.example/2006/b'],
        ['revision', '10115'],
        ['card:no', '1'],
      ],
    });
  });

  it('names texts by their element and label', async () => {
    const text = `<?xml version="1.0"?>
<!DOCTYPE r [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>
<r id='7'><!-- <x>no</x> --><ssn>123-45-6789</ssn> tail
 <p k = "a&amp;b" flag>x &#65;&#x42; &lol2;</p><![CDATA[<raw> & text]]><e/>
 <property name="password" value="s3cret"/><field name="card">4111</field></r>`;
    for (const chunk of [1, 13, 65536]) {
      expect(await seen(text, '', chunk)).toEqual({
        mimeType: 'application/xml',
        fields: [
          ['r.id', '7'],
          ['ssn', '123-45-6789'],
          ['r', 'tail'],
          ['p.k', 'a&b'],
          ['p', 'x AB &lol2;'],
          ['r', '<raw> & text'],
          ['property.name', 'password'],
          ['property.password.value', 's3cret'],
          ['field.name', 'card'],
          ['field.card', '4111'],
        ],
      });
    }
  });

  it('makes no fields of scripts and styles, and goes on behind them; with a prefix they are elements like others', async () => {
    const page = `<r><svg:script>a</svg:script><SCRIPT>if (x<y) b</script><style>i>u</style><p CLASS="form-label">SSN</p><p>1</p></r>`;
    const { fields } = await seen(page);
    expect(fields.map(([name, value]) => `${name?.split('\0')[0]} ${value}`)).toEqual([
      'script a',
      'p.CLASS form-label',
      'p SSN',
      'p 1',
    ]);
    expect(fields.at(-1)?.[0]).toContain('SSN');
  });

  it('names a value by the element around it, and by a name of settings beside it', async () => {
    const text = `<u><Password><Value>a</Value><PlainText>true</PlainText></Password><property name="pw"><value>b</value></property>
<property><name>fs.s3a.secret.key</name><value>c</value></property><Value>d</Value></u>`;
    const { fields } = await seen(text);
    expect(fields.map(([name, value]) => `${value} ${name?.replaceAll('\0', '|')}`)).toEqual([
      'a Password.Value',
      'true PlainText',
      'pw property.name',
      'b property.pw.value',
      'fs.s3a.secret.key name',
      'c property.value|fs.s3a.secret.key|',
      'd u.Value',
    ]);
  });

  it('names by a label what an element holds, not how the thing is defined', async () => {
    const text =
      '<t><column name="given_name" type="VARCHAR(50)" value="Ann"/><el keyword="PatientID" tag="00100020" vr="LO">x</el></t>';
    const { fields } = await seen(text);
    expect(fields.map(([name]) => name)).toEqual([
      'column.name',
      'column.type',
      'column.given_name.value',
      'el.keyword',
      'el.tag',
      'el.vr',
      'el.PatientID',
    ]);
  });

  it('takes the number of a bank or a firm in an account for none of the account', async () => {
    const account = (id: string) => `<Acct>${id}</Acct>`;
    const other = '<Othr><Id>1</Id></Othr>';
    const nameOf = async (text: string) => (await seen(text)).fields.at(-1)?.[0];
    expect(await nameOf(account(`<Id>${other}</Id>`))).toBe("Id['bank account number']");
    expect(await nameOf(account(`<Svcr><FinInstnId>${other}</FinInstnId></Svcr>`))).toBe('Id');
    expect(await nameOf(account(`<Ownr><Id><OrgId>${other}</OrgId></Id></Ownr>`))).toBe('Id');
  });

  it('names texts by what the document says of them elsewhere', async () => {
    const page = `<html><table><tr><th>Name</th><th>SSN</th></tr><tr><td>Jo</td><td>1</td></tr><tr><td>Al<td><b>2</b></table>
<table><tr><th>SSN</th><td>3</td></tr><tr><th scope=row>DOB<td>4</table>
<table><tr><td>Name</td><td>Jo</td></tr><tr><td><b>SSN:</b></td><td>5</td></tr></table>
<table><tr><td>Id<td>City<td>Phone 2<tr><td>6<td>Rome<td>7</table>
<dl><dt>SSN</dt><dd>8</dd><dt>Card<dd>9</dl><p><b>DOB:</b> 10</p><label>PIN</label><input name="x" value="11"> 12
<plist><key>token</key><string>13</string></plist>
<property><name>pass</name><description>of a user</description><value>14</value></property> 15</html>`;
    const said = (chunk: number) =>
      seen(page, '', chunk).then(({ fields }) =>
        fields
          .filter(([, value]) => /^\d/.test(value ?? ''))
          .map(([name, value]) => `${value} ${name?.split('\0')[1] ?? ''}`),
      );
    for (const chunk of [1, 7, 65536])
      expect(await said(chunk)).toEqual([
        ...['1 SSN', '2 SSN', '3 SSN', '4 DOB', '5 Jo SSN', '6 Id', '7 Phone 2', '8 SSN', '9 Card', '10 DOB'],
        ...['11 PIN', '12 ', '13 token', '14 pass', '15 '],
      ]);
  });

  it('reads pages that are not well-formed', async () => {
    const page = `<!doctype html><html><script>if (a<b) { x("<td>") }</script><p>one<p>two<br>three</p>
<table><tr><td>a<td>b</table> 1 < 2 <a href=x.html>link</a></html>`;
    const result = await seen(page);
    expect(result.mimeType).toBe('text/html');
    expect(result.fields.map(([, value]) => value)).toEqual([
      'one',
      'two',
      'three',
      'a',
      'b',
      '1',
      '2',
      'x.html',
      'link',
    ]);
  });

  it('gives out every byte, whatever they are', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '--',
      '[CDATA[',
      ']]>',
      '"',
      "'",
      '=',
      'a',
      ' ',
      '\n',
      '<a>',
      '</a>',
      '<?',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (pieces, chunk) => {
        const text = `<r></r>${pieces.join('')}`;
        const result = await collect(Buffer.from(text), 'a.xml', {}, chunk);
        expect(result.text).toBe(text);
        expect(result.outcome.reason).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('stays bounded with many attributes, deep nesting and long texts', async () => {
    for (const text of [
      `<r ${Array.from({ length: 200_000 }, (_, i) => `a${i}="${i}"`).join(' ')}>x</r>`,
      `${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}`,
      `<r>${'y'.repeat(2_500_000)}</r>`,
      `<r><!--${'y'.repeat(2_500_000)}--></r>`,
    ]) {
      const result = await collect(Buffer.from(text), 'a.xml');
      expect(result.text.length).toBe(text.length);
    }
  });
});
