import type { DetectorForm } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { withSpellings } from './keyword-spellings.ts';

/** As bytes: a pattern with a letter beyond ASCII is run on decoded text. */
const escaped = (words: string): string =>
  Buffer.from(words)
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);

/** Phrases that an address follows straight, with no sign between; `ending`: as the pattern has it. */
const stated = [
  ...['domicilio en', 'domiciliado en', 'domiciliada en', 'vivo en', 'vive en', 'residente in', 'abito in', 'abita in'],
  ...['residente na', 'residente em', 'moro na', 'residing at', 'resides at', 'live at', 'lives at'],
  ...[
    'wohnhaft in',
    'wohne in',
    'wohnt in',
    'wonende te',
    'woon op',
    'woont op',
    'bor på',
    'demeurant',
    'demeurant au',
  ],
  ...["j'habite au", 'domiciliée au', 'mieszkam przy', 'zamieszkały', 'zamieszkała', 'domiciliat în', 'domiciliată în'],
  ...['с адрес', 'за адресою', 'adresi'],
].map((words) => ({ words, ending: escaped(words) }));

/** The same in Chinese, Japanese and Korean, without a blank. */
const statedCjk = ['家住', '现住', '住在', '地址是', '地址为', '住所は', '주소는 '];
const endingCjk = statedCjk.map(escaped).join('|');

/** What forms, registers and address books call the field (UPU S42 "delivery address", and the words of national post offices for it). */
const addressLabels: readonly string[] = [
  ...['address', 'home address', 'street address', 'mailing address', 'postal address', 'residential address', 'addr'],
  ...[
    'billing address',
    'shipping address',
    'delivery address',
    'address line 1',
    'address 1',
    'addr 1',
    'addr line 1',
    'mailing addr',
    'home addr',
    'street addr',
    'street',
    'place of residence',
  ],
  ...[
    'adresse',
    'anschrift',
    'postanschrift',
    'wohnanschrift',
    'wohnadresse',
    'straße',
    'stras',
    'lieferadresse',
    'domicile',
  ],
  ...['indirizzo', 'residenza', 'domicilio', 'dirección', 'calle', 'endereço', 'morada', 'logradouro', 'adreça'],
  ...['adres', 'adres zamieszkania', 'woonadres', 'bezoekadres', 'adress', 'gatuadress', 'bostadsadress', 'osoite'],
  ...[
    'katuosoite',
    'adresa',
    'bydliště',
    'bydlisko',
    'cím',
    'lakcím',
    'aadress',
    'adrese',
    'adresas',
    'naslov',
    'heimilisfang',
  ],
  ...['διεύθυνση', 'адрес', 'адреса', 'ikamet', 'alamat', 'địa chỉ', '住所', '地址', '住址', '주소'],
  ...['العنوان', 'عنوان السكن', 'آدرس', 'כתובת', 'מען', 'पता', 'निवास पता', 'ঠিকানা', 'ที่อยู่', 'ที่อยู่ปัจจุบัน'],
  ...['wohnhaft', 'wohnort', 'domicilié', 'domiciliée'],
  ...[
    'bytem',
    'domic',
    'direcc',
    'adresse postale',
    'adr. ligne 1',
    'lähiosoite',
    'vej',
    'veg',
    'gade',
    'gateadresse',
    'οδός',
    'ulica',
    'utca',
    'улица',
    'вулиця',
    'domiciliu',
    'strada',
    'açık adres',
    'ev adresi',
    'adres zam',
    'ind. residenza',
  ],
  ...[
    'trvale bytem',
    'trvalé bydliště',
    'bopæl',
    'bosted',
    'folkbokföringsadress',
    'kotiosoite',
    'ikamet adresi',
    'adresi',
  ],
  ...['адрес регистрации', 'адрес проживания', 'место жительства', 'по адресу', 'адреса проживання'],
  ...[
    '家庭住址',
    '现住址',
    '通讯地址',
    '收货地址',
    '现住所',
    '現住所',
    '居所',
    '거주지',
    '자택주소',
    '배송지',
    '소재지',
  ],
  ...stated.map(({ words }) => words),
  ...statedCjk.map((words) => words.trim()),
  ...['nơi ở', 'nơi cư trú', 'hộ khẩu thường trú', 'thường trú', 'chỗ ở hiện nay', 'alamat rumah', 'alamat tinggal'],
];

/** Addresses of other kinds. */
const otherAddresses: readonly string[] = [
  ...[
    'ip',
    'ip address',
    'mac',
    'mac address',
    'email',
    'email address',
    'e-mail',
    'mail address',
    'web address',
    'url',
  ],
  ...['wallet', 'bitcoin', 'ethereum', 'contract', 'memory', 'bus', 'register', 'host'],
  ...[
    'street view',
    'offset',
    'server',
    'device',
    'slave',
    'modbus',
    'address pool',
    'address space',
    'address range',
    'multicast',
  ],
];

/** What stands before `address` where it is none of a person or house. */
const technical =
  'memory base start end bus return physical virtual logical multicast broadcast unicast anycast source destination target load entry heap stack page segment network gateway loopback hardware link binding listen sip contract token wallet'.split(
    ' ',
  );

/** What stands small within addresses; looked ahead for, since the proof against backtracking takes minutes over a loop of many words. */
const particle =
  '(?=(?:de|del|della|delle|dei|des|du|da|do|dos|das|d|di|la|le|las|los|el|e|i|y|van|von|der|den|het|zum|zur|am|an|im|in|bei|nad|pod|ul|al|os|pl|rue|route|impasse|quai|cours|sentier|cesta|ulica|ulice|trg|gate|vei|veien|vej|gade|utca|iela|mnt|tee|put|weg|laan|straat|avenue|av|boulevard|chemin|place|via|viale|piazza|calle|avenida|rua|strada|bis|ter|apt|apto|lok|bus|nr|no|n|n\\xc2[\\xb0\\xba]|izda|dcha|izq|andar|piso|casa|km|bl|bloc|et|sc|ap|str|jud|gr|lgh|tv|th|kl|st|s\\.n\\.c|snc|m|esc|pta|portal|flat|floor|near|opp)(?![A-Za-z0-9\\x80-\\xff]))[a-z]{1,9}(?:\\.n\\.c|\\xc2[\\xb0\\xba])?';
/** Full-width colon, comma, semicolon and stop, as bytes: they end an address in Chinese and Japanese. */
const fullWidth = String.raw`\xef\xbc[\x8c\x9a\x9b]|\xe3\x80[\x81\x82]`;
const beyond = String.raw`(?!${fullWidth})[\x80-\xff]`;
const letters = `(?:[A-Za-z0-9./-]|${beyond}){0,119}`;
/** What is told behind an address: it is no part of it. */
const otherLabel = String.raw`(?!(?:HP|Hp|Telp?|Phone|Mobile|Mob|E-?[Mm]ail|Fax|Cell|Handy|Telefon|T\xc3\xa9l)(?:[.:]| [+\d(]))`;
/**
 * A word with a capital or with any other letter than of ASCII (with `:15` as Turkish addresses count houses and doors), a number with its
 * letters, a word that stands small within addresses.
 */
const piece = String.raw`(?:${otherLabel}(?:[dl]')?(?:[A-Z]|${beyond})(?:[A-Za-z0-9.'/-]|${beyond}){0,119}(?:: ?\d{1,4}[A-Za-z]?)?|#?\d${letters}|${particle}[.']?)`;
const body = String.raw`(?:(?<![A-Za-z0-9\x80-\xff@#./+-])|(?<=\xef\xbc\x9a|${endingCjk}))${piece}(?:[ ,;]{1,3}${piece}){0,18}`;
/** All of the value: prose under such a header holds capitals and numbers, too. A district or province may stand in brackets. */
const field = patternOf(
  `(?<=^|["'>\n\t,;|]| {2}|[:=] ?|\\|[ \t]{1,24})${piece}(?:(?:[ ,;]{1,3}(?:[-/#] |\\()?|\\)(?:, ?| )?)${piece}){0,18}[.)]?(?=["'<\r\n\t,;|}]| {2}|[ \t]{1,24}\\||$)`,
);
/** Straight behind a label in text, with a sign or a verb between. */
const labelled = patternOf(
  String.raw`(?<=(?:[A-Za-z\x80-\xff]|[a-z][ _]?1)["'\x60*]{0,3}(?: ?(?:[:=|\t-]|\xef\xbc\x9a)| is| lautet| ist| est| \xc3\xa8| es| \xc3\xa9| to| \xc3\xa4r| er| on)[ \t*]{0,3}["']?|(?<![A-Za-z\x80-\xff])(?:${stated.map(({ ending }) => ending).join('|')}) {1,2}|${endingCjk})${body}`,
);

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const anyCjk = new RegExp(`[${cjk}]`, 'u');
/** What Chinese, Japanese and Korean addresses are divided by. */
const divided = new RegExp(`[${cjk}][都道府県市区區町村省县縣路街号號丁目시도구군동로길]`, 'u');
const number = /(?<![\p{L}\p{N}])\p{N}/u;
const capitalized = /(?<![\p{L}\p{N}])[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{2,}/gu;

/** A house with a name in a street, as villages of Britain and Ireland have them. */
const houseOrStreet =
  /^(?:The )?[A-Z][A-Za-z'’-]+ [A-Za-z'’ -]{0,40}, [A-Z][A-Za-z'’ -]{1,40} (?:Street|Road|Lane|Avenue|Drive|Close|Square|Terrace|Gardens|Green|Hill|Row|Way)(?:,|$)/;

/**
 * True for what stands in a field for an address and is one: a number of up to seven digits (house, box or postcode) and either a
 * word of three letters with a capital, or the divisions of an address in Chinese, Japanese or Korean. No single code, no date.
 */
export function addressLike(text: string): boolean {
  if (!/\p{N}/u.test(text)) return houseOrStreet.test(text);
  // `Home Address - Line 1`, a copyright's year, an address of a machine.
  if (/\p{N}{8}/u.test(text) || /^(?:(?:Line \d|Copyright)(?!\p{L})|\d{1,3}(?:\.\d{1,3}){3}(?!\d))/u.test(text))
    return false;
  if (anyCjk.test(text)) return divided.test(text);
  // `an IPv4` address has none.
  if (!number.test(text)) return false;
  const words = text.match(capitalized) ?? [];
  return words.length > 0 && text.split(/[ ,;]+/).length >= (words.length > 1 ? 3 : 2);
}

const shared = {
  maxLength: 400,
  keywords: () => withSpellings(addressLabels),
  negativeKeywords: [...otherAddresses, ...technical.map((word) => `${word} address`)],
  keywordRule: 'required' as const,
  keywordWindow: 5,
  composite: true,
  normalize: (value: string) => value.toLowerCase().replace(/[ ,;.]+/g, ' '),

  validate: (_: string, raw: string) => addressLike(raw),
};

/** Addresses of any country where a header or a label says that an address follows: their own form need not be known then. */
export const labelledAddresses: readonly DetectorForm[] = [
  { ...shared, trigger: { kind: 'field' }, pattern: field, fieldPattern: field },
  { ...shared, trigger: { kind: 'keyword', follows: true }, pattern: labelled, fieldPattern: field },
];
