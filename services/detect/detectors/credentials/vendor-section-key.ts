import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { apiVendors } from '../../gazetteers/api-vendors.ts';
import { isDigest, isMachineKey } from '../../validators/assigned-secret.ts';

const plain = (name: string): string => name.toLowerCase().replace(/[_. -]/g, '');
const distinctive = new Set([...apiVendors.distinctive, ...apiVendors.documented].map(plain));
const common = new Set(apiVendors.common.map(plain));

/** Names with a sign of structure behind them: of sections, objects, blocks, elements, constructors, members of a list. */
const heads = /[A-Za-z0-9][\w.-]{2,40}(?=["'\]>]{0,2}[ \t]{0,4}(?:[:=,{([|]|\r?\n))/g;

/** True when one of the names in `above` is a web service's. */
function isVendorSection(above: string, value: string): boolean {
  for (const [head] of above.matchAll(heads)) {
    const name = plain(head.slice(head.lastIndexOf(':') + 1).replace(/\.(?:config|client|options|settings)$/i, ''));
    if (distinctive.has(name) || (common.has(name) && !isDigest(value))) return true;
  }
  return false;
}

const key = fakeSecret('', 32);
const value = '[A-Za-z0-9+/_-](?:[A-Za-z0-9_.+/~-]|:(?=[A-Za-z0-9_-]{16})){15,200}={0,2}';

export default credential({
  id: 'VENDOR_SECTION_KEY',
  name: 'Key in the section of a web service',
  generic: true,
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: ['key: ', 'key:"', 'key = ', 'key=', 'key":', "key':", "key' =", 'key" =', 'key>', 'key |'],
  },
  pattern: new RegExp(
    `(?<![\\w.$-])key["']?[ \\t]{0,4}(?:[:=>|]|=>)[ \\t]{0,4}["'\\x60]?(?=[\\w+/-]{12})(?<=(?<above>[^]{0,160})[^]{3})` +
      `(?<value>(?<![A-Za-z0-9])${value})(?=["'<\\x60]|[ \\t]{0,4}(?:[\\r\\n#;,})|]|$))`,
    'i',
  ),
  maxLength: 230,
  acrossFields: true,
  validate: (found, _raw, match) => isMachineKey(found) && isVendorSection(match.groups?.['above'] ?? '', found),
  examples: {
    match: [
      `geckoboard:\n  key: ${key}\n`,
      `[geckoboard]\nkey = ${key}`,
      `"GeckoBoard": {\n  "Key": "${key}",`,
      `geckoboard.Config{Key: "${key}"}`,
    ],
    reject: [
      `cache:\n  key: $key\n`,
      `geckoboard:\n  key: $GECKOBOARD_KEY\n`,
      `the geckoboard is said to be the key: $key`,
      `redis:\n  key: $fakeSecret('', 40, 'hex')\n`,
    ],
  },
  references: ['CWE-798'],
});
