import { credential } from '../../builders/credential.ts';

/** Words of BIP 39's list; made up, no checksum. */
const words = 'copper velvet tunnel harvest orbit salmon pencil winter glance rotate humble napkin'.split(' ');
const names = [
  'mnemonic',
  'seed phrase',
  'seed_phrase',
  'seedphrase',
  'recovery phrase',
  'recovery_phrase',
  'secret phrase',
];
/** Lengths of a phrase of BIP 39. */
const lengths = new Set([12, 15, 18, 21, 24]);

export default credential({
  id: 'RECOVERY_PHRASE',
  name: 'Recovery phrase of a wallet (BIP 39)',
  trigger: { kind: 'literals', ignoreCase: true, literals: names },
  pattern: new RegExp(
    `(?:${names.join('|')})["'\`\\])*]{0,3}[ \\t]{0,4}(?:is:?|[:=]|=>)[ \\t]{0,4}\\r?\\n?[ \\t]{0,8}["'\`*]{0,3}(?<value>[a-z]{3,8}(?: [a-z]{3,8}){11,23})(?![ ]?[A-Za-z0-9_(=-])`,
    'i',
  ),
  maxLength: 280,
  validate: (value) => {
    const list = value.split(' ');
    return lengths.has(list.length) && value === value.toLowerCase() && new Set(list).size > list.length / 2;
  },
  examples: {
    match: [
      `MNEMONIC="${words.join(' ')}"`,
      `mnemonic: '${words.join(' ')}'`,
      `Your recovery phrase is: ${words.join(' ')}\n`,
    ],
    reject: [
      'mnemonic: the words that your wallet will show when you first set one up',
      `mnemonic: ${words.slice(0, 9).join(' ')}`,
      `MNEMONIC="${'test '.repeat(11)}junk"`,
    ],
  },
  references: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
});
