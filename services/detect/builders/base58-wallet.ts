import type { Detector } from '../define-detector.ts';
import { encodeBase58Check, isBase58Account } from '../validators/base58-check.ts';
import { walletDetector } from './wallet-detector.ts';

type Given = Pick<Detector, 'id' | 'name' | 'pattern' | 'maxLength' | 'references'> & {
  readonly keywords: readonly string[];
};

export interface Base58Wallet extends Given {
  /** What addresses begin with where that is enough to look for them; without, only near a keyword. */
  readonly literals?: readonly string[];
  /** What may stand before the 20 bytes of an account, in hex; examples are made of the first. */
  readonly versions: readonly string[];
  /** Of the example under a header, where it is another one. */
  readonly secondVersion?: string;
  /** The keyword of the examples. */
  readonly word: string;
  /** What is none though the word stands there; without, that an address stands alone. */
  readonly rejected?: string;
}

const made = (version: string, seed: number): string =>
  encodeBase58Check(
    Buffer.from([...Buffer.from(version, 'hex'), ...Array.from({ length: 20 }, (_, i) => (i * 37 + seed * 11) % 256)]),
  );

/** A detector of accounts in Base58Check (20 bytes behind a version), with its examples. */
export function base58Wallet(of: Base58Wallet): Detector {
  const { literals, versions, word, rejected, secondVersion, ...given } = of;
  const first = versions[0] ?? '';
  return walletDetector({
    ...given,
    ...(literals === undefined
      ? { literals: [], trigger: { kind: 'keyword' } as const, keywordRule: 'required' as const }
      : { literals }),
    validate: (value) => isBase58Account(value, versions) && 'strong',
    examples: () => {
      const address = made(first, 1);
      return {
        match: [
          `${word}: ${address}`,
          { text: made(secondVersion ?? first, 2), header: 'wallet' },
          `{"wallet":{"${word}":"${made(first, 3)}"}}`,
        ],
        reject: [
          `${word}: ${address.slice(0, -1)}${address.endsWith('2') ? '3' : '2'}`,
          rejected ?? `${address} stands alone`,
          { text: made('00', 4), header: word },
        ],
      };
    },
  });
}
