import { credential } from '../../builders/credential.ts';
import { isRandomBytes, namesByteKey } from '../../validators/byte-array.ts';

/** A byte: `0x6c`, `(byte) 0x6c`, `108`, `-12`, `'l'`. */
const byte = "(?:\\(s?byte\\) ?)?(?:0x[0-9A-Fa-f]{1,2}(?:u8)?|-?\\d{1,3}|'[!-&(-\\[\\]-~]')";
const open = [
  '(?:new )?(?:byte|sbyte|char|u?int8_t)?\\[\\w{0,12}\\](?:byte|u?int8)? ?\\{',
  '(?:bytes|bytearray|byteArrayOf|ubyteArrayOf|vec!|&|Uint8Array\\.(?:from|of)|new Uint8Array|Buffer\\.from|pack\\([\'"]C\\*[\'"], ?)?[({[]{1,2}',
];
const example = '0x6c, 0x35, 0x46, 0x91, 0xe5, 0x4b, 0xd6, 0x56, 0x09, 0xa2, 0x77, 0x3c, 0xf8, 0x12, 0xbd, 0x20';

export default credential({
  id: 'BYTE_ARRAY_KEY',
  name: 'Key written as an array of bytes',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: ['key', 'secret', 'passwd', 'password', 'pass', 'psk'].flatMap((name) => [
      `${name}[`,
      `${name} = {`,
      `${name} = [`,
      `${name} = new`,
      `${name} = b`,
      `${name} = u`,
      `${name}: [`,
      `${name} []`,
    ]),
  },
  pattern: new RegExp(
    `(?<=(?<left>[\\w.]{0,24}))(?<name>key|secret|pass(?:word|wd)?|psk)(?:: ?(?:\\[?\\w{0,10}(?:; ?\\w{1,8})?\\]?))?(?: ?\\[\\w{0,24}\\])?(?: PROGMEM)? ?=? ?(?:${open.join('|')})\\s{0,20}(?<value>${byte}(?:,\\s{0,20}${byte}){7,63}),?\\s{0,20}[)}\\]]`,
    'i',
  ),
  maxLength: 2400,
  validate: (value, _raw, match) => namesByteKey(match.groups?.['left'] ?? '') && isRandomBytes(value),
  examples: {
    match: [
      `static const uint8_t aes_key[16] = { ${example} };`,
      `byte[] secret = new byte[] {${example}};`,
      `let key: [u8; 16] = [${example}];`,
      `var key = []byte{${example}}`,
      `AES_KEY = bytes([${example}])`,
      `val aesKey = byteArrayOf(${example})`,
      "char[] pass = {'k', '7', 'R', 'q', 'w', '2', 'Z', 'p', 'L'};",
    ],
    reject: [
      'uint8_t public_key[8] = { 0x6c, 0x35, 0x46, 0x91, 0xe5, 0x4b, 0xd6, 0x56 };',
      'byte[] key = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};',
      'key = [60, 62, 64, 65, 67, 69, 71, 72]',
      'uint8_t key[16] = { 0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99 };',
      'key[8] = {0, 0, 0, 0, 0, 0, 0, 0}',
    ],
  },
  references: ['CWE-321'],
});
