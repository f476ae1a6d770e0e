import { validate as at } from 'stdnum/lib/cjs/at/uid.js';
import { validate as be } from 'stdnum/lib/cjs/be/vat.js';
import { validate as bg } from 'stdnum/lib/cjs/bg/vat.js';
import { validate as ch } from 'stdnum/lib/cjs/ch/uid.js';
import { validate as cy } from 'stdnum/lib/cjs/cy/vat.js';
import { validate as cz } from 'stdnum/lib/cjs/cz/dic.js';
import { validate as de } from 'stdnum/lib/cjs/de/vat.js';
import { validate as dk } from 'stdnum/lib/cjs/dk/cvr.js';
import { validate as ee } from 'stdnum/lib/cjs/ee/kmkr.js';
import { validate as es } from 'stdnum/lib/cjs/es/nif.js';
import { validate as fi } from 'stdnum/lib/cjs/fi/alv.js';
import { validate as fr } from 'stdnum/lib/cjs/fr/tva.js';
import { validate as gb } from 'stdnum/lib/cjs/gb/vat.js';
import { validate as gr } from 'stdnum/lib/cjs/gr/vat.js';
import { validate as hr } from 'stdnum/lib/cjs/hr/oib.js';
import { validate as hu } from 'stdnum/lib/cjs/hu/anum.js';
import { validate as ie } from 'stdnum/lib/cjs/ie/vat.js';
import { validate as it } from 'stdnum/lib/cjs/it/iva.js';
import { validate as lt } from 'stdnum/lib/cjs/lt/pvm.js';
import { validate as lu } from 'stdnum/lib/cjs/lu/tva.js';
import { validate as lv } from 'stdnum/lib/cjs/lv/pvn.js';
import { validate as mt } from 'stdnum/lib/cjs/mt/vat.js';
import { validate as nl } from 'stdnum/lib/cjs/nl/btw.js';
import { validate as no } from 'stdnum/lib/cjs/no/mva.js';
import { validate as pl } from 'stdnum/lib/cjs/pl/nip.js';
import { validate as pt } from 'stdnum/lib/cjs/pt/nif.js';
import { validate as ro } from 'stdnum/lib/cjs/ro/cif.js';
import { validate as se } from 'stdnum/lib/cjs/se/vat.js';
import { validate as si } from 'stdnum/lib/cjs/si/ddv.js';
import { validate as sk } from 'stdnum/lib/cjs/sk/dph.js';
import type { Validation } from '../define-detector.ts';

type Check = (value: string) => { readonly isValid: boolean };
const ownPrefix: Record<string, Check> = { AT: at, CHE: ch, NO: no };
const bare: Record<string, Check> = {
  ...{
    BE: be,
    BG: bg,
    CY: cy,
    CZ: cz,
    DE: de,
    DK: dk,
    EE: ee,
    EL: gr,
    ES: es,
    FI: fi,
    FR: fr,
    GB: gb,
    GR: gr,
    HR: hr,
    HU: hu,
    IE: ie,
  },
  ...{ IT: it, LT: lt, LU: lu, LV: lv, MT: mt, NL: nl, PL: pl, PT: pt, RO: ro, SE: se, SI: si, SK: sk, XI: gb },
};

/** Shapes that VIES documents (FAQ, "What is the format of a VAT number?") and those of the neighbours. */
const shapes: Record<string, RegExp> = {
  ...{
    AT: /^U\d{8}$/,
    BE: /^[01]\d{9}$/,
    BG: /^\d{9,10}$/,
    CHE: /^\d{9}(?:MWST|TVA|IVA|TPV)?$/,
    CY: /^\d{8}[A-Z]$/,
    CZ: /^\d{8,10}$/,
    DE: /^\d{9}$/,
  },
  ...{
    DK: /^\d{8}$/,
    EE: /^\d{9}$/,
    EL: /^\d{9}$/,
    ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
    FI: /^\d{8}$/,
    FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  },
  ...{
    GB: /^(?:\d{9}(?:\d{3})?|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
    GR: /^\d{9}$/,
    HR: /^\d{11}$/,
    HU: /^\d{8}$/,
    IE: /^\d[0-9A-Z+*]\d{5}[A-W][A-IW]?$/,
    IT: /^\d{11}$/,
  },
  ...{
    LT: /^(?:\d{9}|\d{12})$/,
    LU: /^\d{8}$/,
    LV: /^\d{11}$/,
    MT: /^\d{8}$/,
    NL: /^\d{9}B\d{2}$/,
    NO: /^\d{9}(?:MVA)?$/,
    PL: /^\d{10}$/,
    PT: /^\d{9}$/,
  },
  ...{
    RO: /^\d{2,10}$/,
    SE: /^\d{12}$/,
    SI: /^\d{8}$/,
    SK: /^\d{10}$/,
    XI: /^(?:\d{9}(?:\d{3})?|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  },
};

/** Countries whose check digits every number in use has; elsewhere older numbers and groups of firms are without. */
const alwaysChecked = new Set(['CHE', 'GB', 'XI']);
/** As VIES and the registers print it: the number follows its country at once. */
const canonical = /^\S+$/;

/** ISO 3166 code of the country that a VAT number's prefix stands for. */
export function vatCountry(value: string): string {
  const prefix = value.slice(0, 2).toUpperCase();
  return prefix === 'EL' ? 'GR' : prefix === 'XI' ? 'GB' : prefix;
}

/**
 * VAT identification number with its country's prefix, of the European Union, the United Kingdom, Norway and Switzerland: `strong`
 * with fitting check digits, true where only the documented shape fits and nothing separates prefix and number.
 */
export function vatNumber(value: string): Validation {
  const compact = value.toUpperCase().replace(/[^0-9A-Z+*]/g, '');
  const prefix = compact.startsWith('CHE') ? 'CHE' : compact.slice(0, 2);
  const rest = compact.slice(prefix.length);
  if (shapes[prefix]?.test(rest) !== true) return false;
  const own = ownPrefix[prefix];
  const proved =
    own !== undefined
      ? own(compact.replace(/(?<=^CHE\d{9})[A-Z]+$/, '')).isValid || own(rest).isValid
      : (bare[prefix]?.(rest).isValid ?? false);
  if (/^(?:GD|HA)/.test(rest)) return canonical.test(value);
  if (proved) return 'strong';
  return !alwaysChecked.has(prefix) && canonical.test(value);
}
