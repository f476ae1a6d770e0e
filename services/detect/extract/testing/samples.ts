import { gzipSync } from 'node:zlib';
import { compressedTable, tableText } from './compressed-table.ts';
import { makeAvro } from './make-avro.ts';
import { makeOle } from './make-ole.ts';
import { makePdf } from './make-pdf.ts';
import { makeSevenZip } from './make-seven-zip.ts';
import { makeTar } from './make-tar.ts';
import { makeVba, packVba } from './make-vba.ts';
import { makeWord } from './make-word.ts';
import { makeZip } from './make-zip.ts';
import { orcFiles } from './orc-files.ts';
import { parquetFiles } from './parquet-files.ts';
import { sevenZipFiles } from './seven-zip-files.ts';
import { sqliteFile } from './sqlite-file.ts';
import { xlsFile } from './xls-file.ts';

const wide = (text: string) => Buffer.from(text, 'utf16le');
const base64 = (text: string) => Buffer.from(text, 'base64');
const types = { name: '[Content_Types].xml', data: '<Types/>' };
const people = Array.from({ length: 20 }, (_, i) => ({
  id: i,
  name: `Näme ${i}`,
  tags: ['a', '\u00e9"\n'],
  home: { city: 'Rome' },
}));

const docx = makeZip([
  types,
  {
    name: 'word/document.xml',
    data: '<w:document xmlns:w="w"><w:p><w:r><w:t>Card 4111</w:t></w:r></w:p><w:p><w:t>b&amp;c</w:t></w:p></w:document>',
    method: 0,
  },
  {
    name: 'word/_rels/document.xml.rels',
    data: '<R><r Id="1" Target="mailto:a@example.com" TargetMode="External"/></R>',
    method: 0,
  },
  { name: 'word/embeddings/x.csv', data: tableText },
]);
const xlsx = makeZip([
  types,
  {
    name: 'xl/workbook.xml',
    data: '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
    method: 0,
  },
  { name: 'xl/_rels/workbook.xml.rels', data: '<R><r Id="r1" Target="worksheets/sheet1.xml"/></R>', method: 0 },
  { name: 'xl/sharedStrings.xml', data: '<sst><si><t>Name</t></si><si><t>Ann</t></si></sst>', method: 0 },
  {
    name: 'xl/worksheets/sheet1.xml',
    data: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="ZZ2"><v>4.1E15</v></c></row></sheetData></worksheet>',
    method: 0,
  },
]);
const pptx = makeZip([
  types,
  { name: 'ppt/presentation.xml', data: '<p/>' },
  { name: 'ppt/slides/slide1.xml', data: '<p xmlns:a="a"><a:p><a:t>one</a:t></a:p></p>', method: 0 },
]);
const odf = (mimeType: string, content: string) =>
  makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${mimeType}` },
    { name: 'content.xml', data: content, method: 0 },
  ]);
const mail = `From: a@example.com\r\nTo: b@example.com\r\nSubject: =?utf-8?q?x=C3=BC?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\ntext 4111\r\n--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(tableText.slice(0, 200)).toString('base64')}\r\n--b--\r\n`;

const x12Header =
  'ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *260101*1253*^*00501*000000905*1*T*:~';

/** Small right files by format: what mutations start from. */
export const samples: Readonly<Record<string, readonly Buffer[]>> = {
  text: [Buffer.from('Grüße\nline two 4111\n'.repeat(10)), wide('\ufeffGrüße\nzwei\n'.repeat(10))],
  csv: [Buffer.from(tableText.slice(0, 500)), Buffer.from('a;"b ""x"" y";c\r\n1;"two\nlines";3\r\n'.repeat(8))],
  json: [Buffer.from(JSON.stringify(people)), Buffer.from(JSON.stringify({ people }, null, 2))],
  jsonl: [Buffer.from(people.map((person) => JSON.stringify(person)).join('\n'))],
  xml: [Buffer.from('<?xml version="1.0"?><r a="1"><!-- c --><p name="x">t &amp; &#65;</p><![CDATA[ d ]]><q/></r>')],
  html: [Buffer.from('<!doctype html><html><script>a<b</script><p class=x>one<br>two</p></html>')],
  yaml: [Buffer.from('a:\n  b: "c"\n  d:\n    - e\n    - f: g\n[x]\ny = z\n')],
  ofx: [Buffer.from('OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><CCACCTFROM>\n<ACCTID>4111\n</CCACCTFROM></OFX>\n')],
  swift: [Buffer.from(':20:A\n:25:B/1\n:28C:1\n:60F:C1\n:86:166?00X?31DE00?32ANN\n-\n')],
  aamva: [Buffer.from('@\n\x1e\rANSI 636014040002DL00410288ZC03290015DLDAQX1\nDCSDOE\nDBB01021990\nDAK941100000\n')],
  tables: [Buffer.from('one\ntwo | three\n| a | b |\n|---|--:|\n| 1 | 2\\|3 |\n\nfour\n c | d\n---+---\n 5 | 6\n')],
  drawn: [
    Buffer.from(
      'one\n\nname    no   at\nann b   1    5/6\nc       2    7/8\n\ntwo\n\nq    r\n---- --\nx y  1\n||s||t||\n|1|2|\nend\n',
    ),
    Buffer.from('z\n{| class="w"\n! a !! b\n|-\n| 1 || x="y" | 2\n|-\n! c\n| 3\n|}\nend\n'),
  ],
  vcard: [Buffer.from('BEGIN:VCARD\r\nN:Ann;Bo;;\r\na.TEL;TYPE="x:y":1\r\n 2\r\nEND:VCARD\r\n')],
  ldif: [
    Buffer.from(
      'version: 1\n\n# a\ndn: cn=Ann Lee,dc=a\ncn: Ann Lee\nsn: L\n ee\nst:: TcO8bGxl\n cg==\npostalAddress: 1 A St $ B\n',
    ),
  ],
  hl7: [
    Buffer.from('MSH|^~\\&|A|B|C|D|202601181126||ADT^A01|1|P|2.8\rPID|1||17^^^A^MR~x^^^B^SS||EVERETT^ADAM||19610615\r'),
    Buffer.from('FHS|^~\\&|A\nMSH|^~\\&|A\nNK1|1|EVERETT^BARBARA|WIFE\n'),
  ],
  x12: [
    Buffer.from(`${x12Header}ST*837*0021~NM1*IL*1*SMITH*JANE****MI*JS001~\nREF*SY*x~HI*ABK:J03.00*ABF:Z11~SE*4*0021~`),
  ],
  edifact: [
    Buffer.from(
      "UNA:+.? '\nUNB+UNOA:1+A+B+251105:0930+1'\nNAD+OY+++O?'NEIL ANN+ROAD 7?+8+KOELN++50674+DE'\nCOM+a@example.com:EM'",
    ),
  ],
  nacha: [
    Buffer.from(
      `101 021000021 1234567892511051342A094101${'BANK'.padEnd(23)}${'FIRM'.padEnd(23)}${'1'.padStart(8)}\n` +
        `622021000021${'1234567890'.padEnd(17)}0000000100${'E1'.padEnd(15)}${'ANN'.padEnd(22)}  0091000010000001\n`,
    ),
  ],
  bai2: [
    Buffer.from(
      '01,021000021,1,251105,0800,1,80,,2/\n02,1,021000021,1,251104,2359,USD,2/\n03,1234567890,USD,010,5,,/\n',
    ),
  ],
  fix: [Buffer.from('8=FIX.4.4|9=17|35=D|1=12345678|554=x|10=112|\n8=FIX.4.4\x019=1\x0135=A\x011=2\x01')],
  ncpdp: [
    Buffer.from(
      '610066D0B1PCN99999991011234567893     20251105SOFTWARE01\x1e\x1cAM01\x1cC419800503\x1cCAANN\x1cE103\x1cD700777310502',
    ),
  ],
  xdt: [Buffer.from('01380006310\r\n0143101Muster\r\n0173103'.concat('17081962\r\n'))],
  dicomDump: [
    Buffer.from(
      "(0008,0005) CS [ISO_IR 100]  # 1\n(0008,0090) PN [Roe^Ann]  # 1\n(0010,0010) Patient's Name  PN: 'Doe^Jo'\n(0010,0020) LO [17]  # 1\n",
    ),
  ],
  sql: [
    Buffer.from("-- MySQL dump\nCREATE TABLE `t` (`a` int, `b` text);\nINSERT INTO `t` VALUES (1,'x\\'y'),(2,'z');\n"),
    Buffer.from('COPY public.t (a, b) FROM stdin;\n1\tx\\ty\n2\t\\N\n\\.\n'),
  ],
  gzip: [gzipSync(tableText)],
  bzip2: [base64(compressedTable.bzip2)],
  xz: [base64(compressedTable.xz)],
  zstd: [base64(compressedTable.zstd)],
  tar: [
    makeTar([
      { name: 'a.csv', data: tableText.slice(0, 300) },
      { name: 'x', type: 'x', data: '13 path=long\n' },
      { name: 'b', data: 'text' },
    ]),
  ],
  zip: [
    makeZip([
      { name: 'a.csv', data: tableText },
      { name: 'b/c.json', data: '{"a":"b"}' },
      { name: 'd.gz', data: gzipSync('text') },
    ]),
  ],
  '7z': [
    makeSevenZip(
      [
        { members: [{ name: 'a.csv', data: tableText }], method: 'deflate' },
        {
          members: [
            { name: 'b/c.json', data: '{"a":"b"}' },
            { name: 'd.gz', data: gzipSync('text') },
          ],
          method: 'lzma2',
        },
      ],
      ['empty'],
    ),
    ...Object.values(sevenZipFiles).map(base64),
  ],
  docx: [docx],
  xlsx: [xlsx],
  pptx: [pptx],
  odt: [odf('text', '<o:d xmlns:o="o"><o:p>one <o:s/>two</o:p></o:d>')],
  ods: [
    odf(
      'spreadsheet',
      '<o:d xmlns:o="o"><o:table o:name="S"><o:table-row><o:table-cell o:value="4"><o:p>4</o:p></o:table-cell></o:table-row></o:table></o:d>',
    ),
  ],
  pdf: [makePdf(['Card 4111\nline', 'two'])],
  eml: [Buffer.from(mail)],
  mbox: [
    Buffer.from(
      `From a@example.com Mon Jan  1 00:00:00 2024\n${mail}\nFrom a@example.com Mon Jan  1 00:00:00 2024\n${mail}`,
    ),
  ],
  rtf: [
    Buffer.from(String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Caf\'e9 \u8364?\par{\pict\bin3 abc}\tab x}`),
    Buffer.from(
      `{\\rtf1{\\fonttbl{\\f1\\fcharset128 A;}}\\f1\\'93\\'fa{\\*\\objdata 0105${makeOle({ 'MsoDataStore/Item': Buffer.from('<a>b</a>') }).toString('hex')}}}`,
    ),
  ],
  doc: [makeWord('Card 4111\r', 'Grüße\r')],
  xls: [base64(xlsFile).subarray(0, 30_208)],
  vba: [makeVba(packVba(Buffer.from('Const Card = "4111"\r\n')))],
  ppt: [makeOle({ 'PowerPoint Document': Buffer.concat([Buffer.from([0, 0, 0xa0, 0x0f, 8, 0, 0, 0]), wide('text')]) })],
  msg: [
    makeOle({
      '__properties_version1.0': Buffer.alloc(32),
      '__substg1.0_1000001F': wide('Body 4111'),
      '__attach_version1.0_#00000000/__substg1.0_37010102': Buffer.from(tableText.slice(0, 100)),
    }),
    makeOle({
      '__properties_version1.0': Buffer.alloc(32),
      // The example of [MS-OXRTFCP].
      '__substg1.0_10090102': Buffer.from(
        '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
        'hex',
      ),
      '__attach_version1.0_#00000000/__substg1.0_80061102-00000000': wide('bytes of text'),
    }),
  ],
  // All but what is not read: LZ4.
  orc: [orcFiles.uncompressed, orcFiles.zlib, orcFiles.snappy, orcFiles.zstd, orcFiles.numbers, orcFiles.old].map(
    base64,
  ),
  parquet: Object.values(parquetFiles).map(base64),
  avro: [makeAvro('null'), makeAvro('deflate')],
  sqlite: [base64(sqliteFile)],
};
