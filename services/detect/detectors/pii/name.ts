import { acceptGivenName } from '../../accept/given-name.ts';
import { acceptLabelledName } from '../../accept/labelled-name.ts';
import { personal } from '../../builders/identifier.ts';
import { introducedNames } from '../../builders/introduced-names.ts';
import { withSpellings } from '../../builders/keyword-spellings.ts';
import { capitals, letters, marks, smalls } from '../../builders/letters.generated.ts';
import { nameLabels, titles } from '../../builders/name-labels.ts';
import {
  afterLabel,
  afterPart,
  capitalizedName,
  fieldName,
  proseName,
  restOfName,
  titledName,
} from '../../builders/name-pattern.ts';
import { people } from '../../builders/name-words.ts';
import { notPeople } from '../../builders/not-people.ts';
import { bareNames, parts } from '../../builders/part-name-words.ts';
import { roleColumns, roleNames } from '../../builders/role-names.ts';
import { severities } from '../../builders/severities.ts';
import { signedNames } from '../../builders/signed-names.ts';
import { surnameFirstNames } from '../../builders/surname-first.ts';
import { travellers } from '../../builders/travel-documents.ts';
import { fieldNames, uncasedNames } from '../../builders/uncased-names.ts';
import { frequentGivenNames } from '../../gazetteers/frequent-given-names.ts';
import { isCommonWord } from '../../validators/common-word.ts';
import {
  beginsWithThing,
  evidentName,
  isSentence,
  labelledName,
  likelyName,
  loneName,
  placeSurnamed,
} from '../../validators/known-name.ts';
import { isNamedThing } from '../../validators/named-thing.ts';
import { personName } from '../../validators/person-name.ts';

const oneWord = new RegExp(
  String.raw`(?<![${letters}${marks}\d.@_-] ?)[${capitals}][${letters}${marks}'’-]{1,30}(?![${letters}${marks}\d@_.-]| [${letters}\d(])`,
);

/** Columns of given names or surnames, or of things. */
const loneNames: readonly string[] = [
  ...[
    'first',
    'given',
    'family',
    'last',
    'nom',
    'nome',
    'nombre',
    'naam',
    'namn',
    'navn',
    'nimi',
    'isim',
    'ad',
    'adı',
    'nama',
    'név',
    'nume',
  ],
  ...['ime', 'jmeno', 'tên', 'họ'],
];

export default personal({
  id: 'NAME',
  name: 'Full name of a person',
  severity: severities.rising,
  pattern: new RegExp(
    String.raw`(?<=[${letters}"'][ \t]{0,2}[:=][ \t]{0,8}["']?)${capitalizedName}(?![${letters}\d@])`,
  ),
  // All of a field, or of what stands between commas in it: no word before, none after.
  fieldPattern: new RegExp(
    String.raw`(?<![${letters}${marks}\d.@_-] ?)${fieldName}(?![${letters}\d@_-]| [${letters}\d(])`,
  ),
  maxLength: 120,
  accept: acceptLabelledName,
  trigger: { kind: 'keyword' },
  keywords: people,
  keywordWindow: 12,
  negativeKeywords: notPeople,
  normalize: (value) => value.toLowerCase().replace(/\s+/g, ' '),
  validate: (_, raw) =>
    (personName(raw) || placeSurnamed(raw)) && /\s/.test(raw.trim()) && !beginsWithThing(raw) && !isSentence(raw),
  forms: [
    ...uncasedNames,
    ...fieldNames,
    ...introducedNames,
    ...signedNames,
    ...roleNames,
    ...roleColumns,
    ...travellers,
    ...surnameFirstNames,
    {
      // `Name: X Y` as a form or letter writes it.
      trigger: { kind: 'literals', literals: nameLabels.flatMap((word) => [`${word}:`, `${word} :`]), maxBack: 0 },
      // `Upstream-Name:` and `text.Name:` are no one's; a name in small letters is one that the lists have.
      pattern: new RegExp(
        String.raw`(?<![${letters}\d_.-])(?:${nameLabels.join('|')}) ?:\s{1,8}(?<value>${fieldName})(?![${letters}\d@_(]| [${letters}\d])`,
      ),
      maxLength: 130,
      keywords: [...new Set(nameLabels.map((word) => word.toLowerCase()))],
      keywordRule: 'supporting',
      bareConfidence: 'LOW',
      // One word in small letters under `name` is what machines call something.
      validate: (_, raw, { 0: all }) => (all !== raw || !/^\p{Ll}+$/u.test(raw)) && labelledName(raw),
    },
    {
      // A bare `name` is a person's only where a list of names says so, and nothing that it is a product's or a file's.
      trigger: { kind: 'keyword' },
      pattern: afterLabel(capitalizedName),
      maxLength: 120,
      accept: acceptLabelledName,
      keywords: bareNames,
      keywordRule: 'supporting',
      bareConfidence: 'LOW',
      validate: (_, raw) => (likelyName(raw) || placeSurnamed(raw)) && /\s/.test(raw.trim()) && !isNamedThing(raw),
    },
    {
      trigger: { kind: 'keyword' },
      // Not the first word of a sentence.
      pattern: afterPart(
        `[${capitals}][${letters}${marks}'’-]{1,30}(?: [${capitals}][${letters}${marks}'’-]{1,30})?(?!_| [${smalls}])`,
      ),
      maxLength: 80,
      accept: acceptLabelledName,
      keywords: () => withSpellings(parts),
      keywordWindow: 8,
      validate: (_, raw) => personName(raw) || placeSurnamed(raw),
    },
    {
      // One word of the lists in a column whose name may be anything's.
      trigger: { kind: 'field' },
      pattern: oneWord,
      fieldPattern: oneWord,
      maxLength: 60,
      keywords: loneNames,
      validate: (_, raw) => loneName(raw),
    },
    {
      trigger: {
        kind: 'literals',
        literals: ['Mr. ', 'Mr ', 'Mrs. ', 'Mrs ', 'Ms. ', 'Ms ', 'Dr. ', 'Dr ', 'Prof. ', 'Herr ', 'Frau '],
      },
      pattern: new RegExp(
        String.raw`(?<![${letters}\d])(?:Mrs?|Ms|Dr|Prof|Herr|Frau)\.? (?<value>${proseName})(?![${letters}\d_])`,
      ),
      maxLength: 100,
      keywords: [],
      keywordRule: 'none',
      bareConfidence: 'MEDIUM',
      validate: (_, raw, { 0: titled }) =>
        personName(raw) && !isCommonWord(raw.split(' ', 1)[0] ?? '') && !isNamedThing(titled),
    },
    {
      // Titles of other languages; a surname that no list knows, behind initials and particles.
      trigger: { kind: 'literals', literals: titles },
      pattern: new RegExp(
        String.raw`(?<![${letters}${marks}\d])(?:${titles.map((words) => words.trim().replace('.', '\\.')).join('|')}) (?<value>${titledName})(?![${letters}${marks}\d_@])`,
      ),
      maxLength: 130,
      keywords: [],
      keywordRule: 'none',
      bareConfidence: 'MEDIUM',
      validate: (_, raw) => personName(raw) && !raw.split(/[ .]/).some(isCommonWord),
    },
    {
      trigger: {
        kind: 'literals',
        literals: [
          'name is ',
          "name's ",
          'named ',
          'Dear ',
          'egards,',
          'incerely,',
          'signed by ',
          'Signed by ',
          'Attn: ',
          'c/o ',
        ],
      },
      pattern: new RegExp(
        String.raw`(?:name is|name's|(?<![${letters}])named|Dear|[Rr]?egards,|[Ss]?incerely,|(?<![${letters}])[Ss]igned by|Attn:|c\/o)\s{1,4}(?<value>${proseName})(?![${letters}\d_])`,
      ),
      maxLength: 110,
      keywords: [],
      keywordRule: 'none',
      bareConfidence: 'MEDIUM',
      validate: (_, raw) => likelyName(raw),
    },
    {
      // In prose, by a given name that is no other word.
      trigger: { kind: 'literals', literals: frequentGivenNames().map((name) => `${name} `) },
      pattern: new RegExp(
        String.raw`(?<![${letters}${marks}\d_./@'’-])[${capitals}][${letters}${marks}'’-]{1,24} ${restOfName}(?![${letters}\d_@])`,
      ),
      maxLength: 100,
      keywords: [],
      keywordRule: 'none',
      bareConfidence: 'MEDIUM',
      validate: (_, raw) => evidentName(raw) && !isNamedThing(raw),
      accept: acceptGivenName,
    },
  ],
  examples: {
    match: [
      'Name: Åsa Laine',
      { text: 'maria josé carreño', header: 'customer_name' },
      '"patient":"Carol Singh"',
      { text: 'Lindqvist', header: 'lastName' },
      { text: 'Park', header: 'last_name' },
      { text: 'Alonzo Park', header: 'name' },
      'Me llamo Itziar Goikoetxea',
      'Naam: Goedele Vanhoutte',
      'Leerkracht: mevr. T. van Heukelom',
      'Фамилия: Прокофьева',
      'Иванова Мария Петровна, паспорт',
      'Име: Димитър Петров Георгиев',
      'Author: Mireille Fauconnier <mireille@example.org>',
      'Cordialement,\nAnaïs Garcia',
      'naar NL67 t.n.v. Jack Ligtvoet.',
      '営業部 田中 健一 様',
      '尊敬的李建国先生：您好',
      '안녕하세요, 박지훈입니다.',
      'Madame Rivière a déposé plainte',
      { text: 'Carol Singh', header: 'tutor' },
      { text: 'Thandiwe Mabuza', header: 'attending_physician' },
      { text: 'Carol Singh', header: 'created_by' },
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<',
      'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<',
      'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<',
      'M2DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 14D',
      'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100',
      ' 1.KOWALCZYK/ANNA MRS   2.DOE/JOHN MR',
      'maintainer: Klaus Post <k@example.org>',
      'To: "Pham, Minh Tuan" <mtpham@example.org>',
      'Cc: Miller, Susan <s@example.org>',
      'Copyright (C) 2019 by Dirk Vermeulen <d@example.org>',
      'Passenger DUBOIS/CAMILLE MRS on AF 1402',
      'On Mon, Jan 6, 2025 at 9:14 AM Obinna Ekwueme <o@example.org> wrote:',
      'Patient Name: MOREAU,JOHN A',
      'Tenant: Thandiwe Mabuza; unit 4',
      'Bill to: Carol Singh',
    ],
    reject: [
      'file name: Annual Report',
      "cset name='Left Speaker Mixer'",
      'Dear Customer Service',
      { text: 'Chercher un patient', header: 'Navigation.findPatient' },
      { text: 'Ultima visita nota', header: 'patient.lastVisit' },
      'cat <<<<EOF',
      { text: 'Storage Driver', header: 'driver' },
      { text: 'postgresql', header: 'driver' },
      { text: 'Platform Engineering', header: 'owner' },
      { text: 'Google Cloud', header: 'identity_provider' },
      'CONTENT/LANGUAGE MR',
      'READ/WRITE MISSES',
      'Owner: Platform Engineering',
      'Vendor: Palo Alto',
      'Guest: Windows Server',
      'Naam: Blauwe stoel',
      'de heer en mevrouw',
      'Victoria Station is closed',
      'Harley Davidson did not come',
      'From: Billing Department <billing@example.org>',
      'Northwind Traders <info@example.org>',
      '"Accounts, Payable" <ap@example.org>',
      'Dr. Martens boots',
      'お客様 各位 様',
      '안녕하세요, 고객센터입니다.',
      { text: 'web-01', header: 'hostname' },
      'Patient: Adult,Male',
      { text: 'Tables,Columns', header: 'name' },
      { text: 'Acme Corp', header: 'name' },
      'name=service_7',
      { text: 'Blue Kettle 12', header: 'product_name' },
      { text: 'lang', header: 'name' },
      { text: 'Amber Alert', header: 'name' },
      { text: 'Jasmine Runner', header: 'name' },
      '- name: Install Docker client',
    ],
  },
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
