import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { htmlSayings } from './html-sayings.ts';
import { uuencodedFiles } from './uuencoded.ts';

const message = (body: string, headers = 'Content-Type: text/plain') =>
  `From: Ann <ann@example.com>\r\nTo: bob@example.com\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;

describe('eml', () => {
  it('keeps the lines of a plain message and decodes its header', async () => {
    const seen = await collect(Buffer.from(message('one\r\ntwo 4111\r\n')), 'a', {}, 7);
    expect(seen.outcome).toEqual({ mimeType: 'message/rfc822', reason: null, anyText: true });
    const lines = seen.text.split('\n');
    expect(lines[7]?.trim()).toBe('one');
    expect(lines[8]?.trim()).toBe('two 4111');
    expect(seen.text).toContain('subject: Grüße');
  });

  it('reads parts, once, and attachments within attachments', async () => {
    const inner = message('inner text');
    const csv = Buffer.from('id,name\n1,Ann\n').toString('base64');
    const body = [
      '--b\r\nContent-Type: multipart/alternative; boundary=c\r\n',
      '--c\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCard =34111 gr=C3=BC=C3=9F\r\n',
      '--c\r\nContent-Type: text/html\r\n\r\n<p>Card <b>4111</b> gr&uuml;&szlig;</p>\r\n--c--',
      `--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment; filename=a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\n${csv}`,
      `--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}`,
      '--b--',
    ].join('\r\n');
    const seen = await collect(Buffer.from(message(body, 'Content-Type: multipart/mixed; boundary=b')));
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get('')).toContain('Card 4111 grüß');
    expect(seen.byPath.get('a.csv')).toBe('id,name\n1,Ann\n');
    expect(seen.byPath.get('message.eml')).toContain('inner text');
    expect(seen.byPath.get('body.html')).toBeUndefined();
    const html = message('<p>only 4111</p>', 'Content-Type: text/html');
    expect((await collect(Buffer.from(html))).byPath.get('body.html')).toContain('only 4111');
  });
});

describe('what else a message holds', () => {
  const multipart = 'Content-Type: multipart/mixed; boundary="b"';
  const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
  const read = (body: string, headers?: string) => collect(Buffer.from(message(body, headers)));

  it('text before and behind its parts, descriptions, a body whose parts are not told apart', async () => {
    const described = part(
      'Content-Type: text/csv\r\nContent-Description: of Ann\r\nContent-Disposition: attachment; filename=a.csv',
      'id,name\r\n1,Ann',
    );
    const seen = await read(
      `a preamble\r\n${part('Content-Type: text/plain', 'text')}${described}--b--\r\na footer grüß\r\n`,
      multipart,
    );
    expect(seen.outcome.reason).toBeNull();
    for (const text of ['a preamble', 'a footer grüß', 'of Ann']) expect(seen.byPath.get('')).toContain(text);
    const nested = part(
      'Content-Type: multipart/alternative; boundary=c\r\nX-Note: of Bo',
      `inner preamble\r\n--c\r\n\r\ntext\r\n--c--\r\ninner footer`,
    );
    const encoded = part(
      'Content-Transfer-Encoding: base64\r\nContent-ID: <of Cy>',
      'dGV4dA==\r\n____\r\na list: grüß',
    );
    const { text } = await read(
      `${nested}${encoded}${part('Content-Type: text/plain\r\n<p>no field', '')}--b--\r\n`,
      multipart,
    );
    for (const outside of ['of Bo', 'inner preamble', 'inner footer', 'of Cy', 'a list: grüß', '<p>no field'])
      expect(text.split(outside), outside).toHaveLength(2);
    expect((await read('--b\r\n\r\nin a part\r\n--b--\r\n', 'Content-Type: multipart/mixed')).text).toContain(
      'in a part',
    );
  });

  it('tells that it is cut: a part that nothing ends, base64 that ends within a group', async () => {
    const base64 = Buffer.from('id,name\n1,Ann\n2,Bo\n').toString('base64');
    const whole = `${part('Content-Type: text/plain', 'text')}${part('Content-Transfer-Encoding: base64', base64)}--b--\r\n`;
    expect((await read(whole, multipart)).outcome.reason).toBeNull();
    for (let length = 5; length < whole.length - 4; length++)
      expect((await read(whole.slice(0, length), multipart)).outcome.reason, whole.slice(0, length)).not.toBeNull();
    const header = 'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64';
    expect((await read(`${base64}\r\n`, header)).outcome.reason).toBeNull();
    expect((await read(base64.slice(0, -3), header)).outcome.reason).toBe('MALFORMED_FILE');
    // A mailbox with such a message has one that was not wholly read.
    const mbox = `From a Mon Jan  1 00:00:00 2024\n${message(whole.slice(0, 80), multipart)}`;
    expect((await collect(Buffer.from(mbox))).outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it('files that are uuencoded, in its text or as an attachment', async () => {
    const file = 'begin 644 a.csv\r\n.:60L;F%M90HQ+$%N;@H \r\n`\r\nend\r\n';
    const inline = await read(`see below\r\n\r\n${file}`);
    expect(inline.byPath.get('a.csv')).toBe('id,name\n1,Ann\n');
    expect(inline.outcome.reason).toBeNull();
    const attached = await read(
      `${part('Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: x-uuencode', file)}--b--`,
      multipart,
    );
    expect(attached.byPath.get('a.csv')).toBe('id,name\n1,Ann\n');
    expect((await read('begin 644 words that are none\r\n')).outcome.reason).toBeNull();
  });

  it('large files that are uuencoded', () => {
    const line = `M${'04)#'.repeat(15)}\n`;
    const [file] = uuencodedFiles(`begin 644 a.csv\n${line.repeat(120_000)}\`\nend\n`);
    expect(file?.content.length).toBe(45 * 120_000);
    expect(uuencodedFiles(`begin 644 a.csv\n${line.repeat(120_000)}`)).toEqual([]);
  });

  it('tells what it cannot read, and no signature', async () => {
    expect((await read('hello\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nAAAA\r\n')).outcome.reason).toBe(
      'ENCRYPTED_ARCHIVE',
    );
    expect((await read('=ybegin line=128 size=9 name=a\r\nabc\r\n=yend size=9\r\n')).outcome.reason).toBe(
      'ARCHIVE_CONTAINS_UNPROCESSED_FILES',
    );
    const signature = part(
      'Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64',
      'MIIAAQID',
    );
    expect(
      (await read(`${part('Content-Type: text/plain', 'text')}${signature}--b--`, multipart)).outcome.reason,
    ).toBeNull();
  });
});

describe('mbox', () => {
  it('takes sentences for no separators', async () => {
    const box = `From ann@example.com Mon Jan  1 00:00:00 2024\n${message('one\n').replaceAll('\r', '')}\nFrom here on 2024 counts\nwords\n\nFrom bob\n${message('two\n').replaceAll('\r', '')}`;
    for (const chunk of [7, 65536]) {
      const seen = await collect(Buffer.from(box), 'x', {}, chunk);
      expect([...seen.byPath.keys()]).toEqual(['1.eml', '2.eml']);
      expect(seen.byPath.get('1.eml')).toContain('From here on 2024 counts\nwords');
    }
  });

  it('gives each message its number, whatever the chunks', async () => {
    const envelope = 'From ann@example.com Mon Jan  1 00:00:00 2024\n';
    const box = [1, 2, 3].map((i) => `${envelope}${message(`text ${i}\n`).replaceAll('\r', '')}\n`).join('');
    for (const chunk of [1, 100, 65536]) {
      const seen = await collect(Buffer.from(box), 'x', {}, chunk);
      expect(seen.outcome).toEqual({ mimeType: 'application/mbox', reason: null, anyText: true });
      expect([...seen.byPath.keys()]).toEqual(['1.eml', '2.eml', '3.eml']);
      expect(seen.byPath.get('2.eml')).toContain('text 2');
    }
  });
});

describe('RTF', () => {
  it('gives its text, whatever the chunks', async () => {
    const text = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\author Ann}}{\*\generator x;}\f0 Caf\'e9 \b 4111\b0 \u8364?\uc0\u8364 \par
{\pict\bin5 }}{x}}two\tab three\~four\{5\}\cell\row}`;
    for (const chunk of [1, 1000]) {
      const seen = await collect(Buffer.from(text, 'latin1'), '', {}, chunk);
      expect(seen.outcome).toEqual({ mimeType: 'application/rtf', reason: null, anyText: true, unreadPictures: 1 });
      expect(seen.text).toBe('Ann\nCafé 4111€€\ntwo\tthree four{5}\t\n\n');
    }
    const noted = String.raw`{\rtf1{\header top}body{\footnote a note}{\*\annotation a comment}{\*\generator x}{\object{\*\objdata 0105}}}`;
    const told = await collect(Buffer.from(noted));
    expect(told.text).toBe(' top\nbody a note\na comment\n\n');
    expect(told.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    expect((await collect(Buffer.from('{\\rtf1 open {'.padEnd(20)))).outcome.reason).toBe('MALFORMED_FILE');
    const deep = await collect(Buffer.from(`{\\rtf1 a${'{'.repeat(100_000)}b${'}'.repeat(100_000)}c}`));
    expect(deep.text).toBe('abc\n');
  });
});

describe('what HTML of a message holds beside what it shows', () => {
  const message = (html: string, text = 'Write to us here') =>
    Buffer.from(
      [
        ...[
          'From: a@b.example',
          'To: c@d.example',
          'Subject: s',
          'Content-Type: multipart/alternative; boundary=x',
          '',
        ],
        ...['--x', 'Content-Type: text/plain', '', text, '--x', 'Content-Type: text/html', '', html, '--x--', ''],
      ].join('\r\n'),
    );

  it.each([
    ['a link', '<p>Write to us <a href="mailto:ann%40mail.example">here</a></p>', 'mailto:ann@mail.example'],
    ['a picture', '<p>Write to us here<img alt="Ward of Ann Lee"></p>', 'Ward of Ann Lee'],
    ['a hidden value', "<p>Write to us here<input type=hidden value='ann@mail.example'></p>", 'ann@mail.example'],
    ['a comment', '<p>Write to us here</p><!-- for Ann -->', 'for Ann'],
    ['its title', '<title>Ann&#39;s file</title><p>Write to us here</p>', "Ann's file"],
    [
      'linked data',
      '<script type="application/ld+json">{"name":"Ann"}</script><p>Write to us here</p>',
      '{"name":"Ann"}',
    ],
  ])('is read: %s', async (_, html, said) => {
    const seen = await collect(message(html));
    expect(seen.text.split('\n')).toContain(said);
    expect([...seen.byPath.keys()]).toEqual(['']);
  });

  it('stands in its place behind letters that are two when small', () => {
    expect([...htmlSayings('<p>İİİİİİ</p><TITLE>Ann Lee</TITLE><p>x</p>', 'x')]).toEqual(['Ann Lee']);
  });

  it('is not told twice, and words with references are compared as they are meant', async () => {
    const same = await collect(
      message('<title>s</title><!--[if mso]>x<![endif]--><p title="here">Write&nbsp;to us &#104;ere</p>'),
    );
    expect(same.text.match(/Write/g)).toHaveLength(1);
    expect((await collect(message('<p>Write to us here, ann&#64;mail.example</p>'))).byPath.get('body.html')).toContain(
      'mail.example',
    );
  });

  it('takes no longer for stretches that nothing ends', async () => {
    for (const open of ['<', '<!--', '<style>', '<title ', 'a="'])
      expect((await collect(message(open.repeat(100_000)))).outcome.reason).toBeNull();
  });

  it('a message begins behind a blank line, a mark, its length', async () => {
    const plain =
      'From: a@b.example\nSubject: s\nTo: c@d.example\nContent-Transfer-Encoding: base64\n\nYW5uQG1haWwuZXhhbXBsZQ==\n';
    for (const file of [`\n${plain}`, `\ufeff${plain}`, `>From a@b Mon Jan  1 10:00:00 2024\n${plain}`])
      expect((await collect(Buffer.from(file))).text).toContain('ann@mail.example');
    const apple = `${plain.length}\n${plain}<?xml version="1.0"?><plist/>`;
    expect((await collect(Buffer.from(apple), 'a.emlx')).text).toContain('ann@mail.example');
    const part = plain.replace('\n\n', '\nContent-Type: message/partial; id=x; number=2\n\n');
    expect((await collect(Buffer.from(part))).outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });
});
