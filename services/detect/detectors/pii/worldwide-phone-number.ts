import { callingVerbs, callPhrases, callPhrasesOfOtherLanguages } from '../../builders/call-phrases.ts';
import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { groupedForm, internationalPhone, notInUrl, notZip, phoneExtension } from '../../builders/phone-detector.ts';
import {
  dialWords,
  notPhones,
  phoneWords,
  phoneWordsOfOtherLanguages,
  placeWords,
} from '../../builders/phone-words.ts';
import { severities } from '../../builders/severities.ts';
import type { DetectorForm } from '../../define-detector.ts';
import { digitsOf, phoneCountry } from '../../validators/phone.ts';

const date = /^\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}$|^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}$|^\d{1,3}(?:\.\d{1,3}){3}$/;
/** `2017-2020`, and the number of a CVE: years lead. */
const years = /^(?:19|20)\d\d-(?:\d{4,7}|\d\d)$/;
/** `2004-10-27` or `2004/10/27` in it, `20030614`, a year and a month: what is logged beside a change of somebody's number. */
const day =
  /(?:^|\D)(?:19|20)\d\d([-/.])[01]\d\1[0-3]\d|^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|^(?:19|20)\d\d[- ](?:19|20)\d\d/;
/** `Mol. Cell. Proteomics 6: 669-676(2007)`: pages and a year. */
const pages = /\d\((?:19|20)\d\d$/;
/** Weights of a collation: `1657.0020.0002`. */
const weights = /^(?:[0-9A-F]{4}\.)+[0-9A-F]{4}$/;
/** Numbers of two digits in a row, more than a number of eight has: columns of a table. */
const columns = /^[1-9]\d(?:[ .-]\d\d){3}[ .-]\d/;
/** As it is written behind a phrase or verb that a number follows; eight or ten digits in one. */
const called = String.raw`\+\d{1,3}(?:[ ().\/-]{0,3}\d){6,12}|\(?\d{2,5}(?:\)[ .\/-]{0,3}|[ .\/-]{1,3})\d{2,8}(?:[ .\/-]{1,3}\d{2,8}){0,3}|0\d{8,10}|[1-9]\d{9}`;
/** `10-105-162-105`: an address of a machine, as names of hosts have it. */
const ofMachine = (raw: string): boolean => {
  const groups = raw.split('-');
  return (
    groups.length === 4 && raw.length > 11 && groups.every((group) => /^\d{1,3}$/.test(group) && Number(group) < 256)
  );
};
const ofPhoneLength = (value: string, raw: string): boolean =>
  value.length >= 7 && value.length <= 14 && other(value, raw);
/** Process and thread, in columns: `2626  2839`. */
const ofLog = /^\d{4} {2}\d{4}$/;
const other = (value: string, raw: string): boolean =>
  !ofLog.test(raw) &&
  !/(\d)\1{5}/.test(value) &&
  !date.test(raw) &&
  !years.test(raw) &&
  !day.test(raw) &&
  !weights.test(raw) &&
  !pages.test(raw) &&
  !ofMachine(raw);

/** Calling codes of ITU-T E.164 but those of countries with a detector of their own: of two digits, or of three. */
const callingCode = String.raw`2[07]|3[0-26]|4[0135-8]|5[1-46-8]|6[0-6]|8[1246]|9[0-58]|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[0578]|9[679])\d`;

export default personal({
  id: 'WORLDWIDE_PHONE_NUMBER',
  name: 'Phone number of any other country',
  severity: severities.rising,
  trigger: { kind: 'shape', shape: 'phone' },
  ...internationalPhone(callingCode),
  keywords: [...phoneWords, ...phoneWordsOfOtherLanguages],
  keywordRule: 'supporting',
  bareConfidence: 'HIGH',
  normalize: digitsOf,
  validate: (_, raw) => phoneCountry(raw) !== null && 'strong',
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(
        String.raw`${notInUrl}${notZip}(?<!\d\+|\d\d:|(?<!\bw)[a-z]\.[a-z]{2,3}/)\+?\(?\d(?:[ ().\/-]{0,2}\d){6,13}${phoneExtension}`,
      ),
      maxLength: 50,
      keywordRule: 'required',
      negativeKeywords: [
        'date',
        'time',
        'ssn',
        'account',
        'order',
        'ip',
        'version',
        'start',
        'end',
        'offset',
        'size',
        ...notPhones,
      ],
      validate: other,
    },
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(called),
      maxLength: 60,
      keywords: [...callPhrases, ...callPhrasesOfOtherLanguages],
      keywordRule: 'required',
      keywordWindow: 10,
      validate: ofPhoneLength,
    },
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`${notZip}\(?0\d{1,4}\)?(?:[ .\/-]\d{2,8}){1,4}`),
      maxLength: 30,
      keywords: dialWords,
      keywordRule: 'required',
      keywordWindow: 4,
      validate: (value, raw) => value.length >= 9 && value.length <= 12 && other(value, raw) && !columns.test(raw),
    },
    ...callingVerbs.map(
      ([verbs, preposition]): DetectorForm => ({
        trigger: { kind: 'keyword', follows: true },
        // At most five words between, none of them ends a sentence.
        pattern: new RegExp(
          String.raw`(?<=\b(?:${verbs.join('|').replaceAll(' ', ' {1,2}')}) (?:[^\s\d:;!?]{1,24} ){0,5}${preposition} )(?:${called}|[2-9]\d{7})(?![\w]|[-.]\d)`,
          'i',
        ),
        maxLength: 60,
        keywords: verbs,
        keywordRule: 'required',
        keywordWindow: 150,
        validate: ofPhoneLength,
      }),
    ),
    // Mobile numbers of the Netherlands, Australia and Indonesia, of Brazil with its nine, of Japan and Korea.
    groupedForm(
      String.raw`06[ -]\d{8}|06[ -]\d{4} \d{4}|04\d\d \d{3} \d{3}|08\d\d-\d{4}-\d{3,4}|\(\d\d\) 9\d{4}-\d{4}|0[789]0-\d{4}-\d{4}|010-\d{4}-\d{4}`,
    ),
    {
      // Handphones of South-East Asia, wallets of phones.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`0\d{2,3}[- ]?\d{3,4}[- ]?\d{3,4}|[89]\d{3}[- ]\d{4}`),
      maxLength: 15,
      keywords: ['hp', 'h/p', 'no hp', 'm-pesa', 'mpesa'],
      keywordRule: 'required',
      keywordWindow: 2,
      validate: other,
    },
    {
      // Turkish, Belgian and French mobile numbers: `cep` alone is Brazil's word for a postal code.
      trigger: { kind: 'keyword' },
      pattern: isolated(
        String.raw`0?5\d{2} ?\d{3} ?\d{2} ?\d{2}|04\d\d[ .\/]?(?:\d\d[ .]?){2}\d\d|0[67](?:[ .]?\d\d){4}`,
      ),
      maxLength: 14,
      keywords: ['cep', 'gsm'],
      keywordRule: 'required',
      keywordWindow: 4,
      validate: other,
    },
    {
      // `781 1704 office`, `Desk: 0489 25 37 29`.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\+\d(?:[ ().-]{0,2}\d){8,13}|\d{10}|\(?\d{2,5}\)?(?:[ .-]\d{2,5}){1,4}`),
      maxLength: 44,
      keywords: placeWords,
      keywordRule: 'required',
      keywordWindow: 3,
      validate: (value, raw) => value.length >= 7 && value.length <= 14 && other(value, raw) && !columns.test(raw),
    },
  ],
  examples: {
    match: [
      { text: '447700900123', header: 'called_number' },
      '+971 50 123 4567',
      { text: '432 03 163', header: 'mobile' },
      'stop the messages to 0489 25 37 29',
      'can you call me on 9472 7916?',
      'please call 020 7946 0958',
      'Kunt u mij bellen op 06-55512345?',
      'Sie erreichen mich unter 0171 5551234.',
      'Me liga no 98765-4321',
      'Desk: +447700 921 916',
      'numer telefonu: 535 425 685',
      'Groet, Marjolein 06-41188207',
      'Ring Nora Andersson på 029-63 73 61.',
      'Sie erreichen Herrn Kambs unter 05157 96040.',
      'Ring Victoria Evans on (020) 74960821 please.',
      'Wij bellen u op 0612345987.',
      'Beni (484)060 2628 numarasından arayabilirsiniz.',
      'GSM 0475 41 88 20',
      'tel:47912345678/2',
      'https://wa.me/447700900123',
      'https://sms.example.org/contact/87412345678',
      '090-1234-8871 までご連絡ください',
      '电话 13614715405',
      { text: '2107723670', header: 'τηλέφωνο' },
    ],
    reject: [
      { text: '48953882', header: 'contacts[*].external_id' },
      ...lookalikes,
      'item 06-41188207-1',
      'Contacts/EditView.html,v 1.22 2004/07/16 04:04:42 ann Exp',
      'Mol. Cell. Proteomics 6:669-676(2007).',
      'how to reach us: Boston, MA 02110-1301',
      { text: '51 Franklin St, Boston, MA 02110-1301, USA', header: 'licenseText' },
      'aws ssm-contacts --contact-id arn:aws:ssm-contacts:us-east-1:682428703967:contact/ann',
      'Ring the bell at 10 30 12 every day',
      'They call it on 2024-11-03 10:20',
      'text found at 1009420 bytes',
      '+999 12345678',
      'build 0024-744-815',
      "('NH', 603, '-071.544599', '+43.128256')",
      '+39.892263',
      'teamworx.ph/1839/20/279.png',
      'GET https://p42-contacts.icloud.com:443/87412345678/carddavhome/card',
      'https://contacts.example.info/87412345678/',
      '/api/contacts/87412345678',
      '0489 25 37 29 stands alone',
      { text: '2024-11-03', header: 'phone' },
      'phone 1111111',
      'Copyright 2007-2009 Torch Mobile, CVE-2011-0192',
      "quantize(Decimal('+35236450.6'))",
      'PH\t+143512+1205804\tAsia/Manila',
      'available extensions 11 10 12 10 100 0 0',
    ],
  },
  references: ['ITU-T E.164', 'https://github.com/google/libphonenumber'],
});
