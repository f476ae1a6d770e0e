/** Kinds of values that one case's label and another's detector may call differently; the first that fits. */
const families: readonly (readonly [family: string, names: RegExp])[] = [
  ['email', /EMAIL/],
  ['phone', /PHONE|MOBILE/],
  ['card', /^CREDIT_CARD/],
  ['iban', /IBAN|BANK_ACCOUNT_NUMBER$/],
  ['bank', /BANK|ROUTING|SORT_CODE|SWIFT|BIC$|CUSIP|ISIN|SEDOL|LEGAL_ENTITY/],
  ['passport', /PASSPORT/],
  ['vehicle', /PLATE|VEHICLE|VIN$/],
  ['driver', /DRIVERS?_LICEN[CS]E|DRIVING/],
  [
    'phi',
    /(?<!COLO)MBI|NHS|MEDICARE|NPI|PROVIDER|DRUG|MEDICAL|HEALTH|MRN|LANR|BSNR|PATIENT|PHN|ICD10|PRESCRIPTION|MEDICATION|LABORATORY/,
  ],
  [
    'crypto',
    /CRYPTO|BITCOIN|ETHEREUM|LITECOIN|MONERO|RIPPLE|DOGECOIN|DASH_|ZCASH|^TRON_|TEZOS|CARDANO|COSMOS|STELLAR|POLKADOT|SOLANA|WALLET/,
  ],
  ['network', /^(IP|MAC)_?ADD|IPV|URL|DOMAIN|UUID|COOKIE/],
  ['date', /DATE|DOB|BIRTH/],
  ['location', /POST_?CODE|ZIP|CEP_CODE|LATITUDE|GPS/],
  ['address', /ADDRESS|STREET/],
  ['name', /^(NAME|PERSON|GIVEN_NAME|SURNAME)$/],
  [
    'government',
    /SOCIAL|NATIONAL|TAX|VAT|TIN$|NIF|NIE|AADHAAR|PESEL|SIN$|NIN|RRN|CPF|CNPJ|CURP|RUT|RFC|NIT|DNI|UTR|GSTIN|ACCOUNT_NUMBER|BUSINESS|COMPANY|NRIC|UEN|VOTER|IDENTI|_ID|EIN|CUIT|PERSONNUMMER|SSN|NRN|BSN|PAN$|CPR|FIN$|MY_NUMBER|KID$|ZEHUT/,
  ],
];
const credential =
  /AWS_|GCP_API|BASIC_AUTH|WEB_TOKEN|PRIVATE_KEY|PKCS|STRIPE|TOKEN|SECRET|API_KEY|PASSWORD|CREDENTIAL|WEBHOOK|CONNECTION_STRING/;

/** The family of an identifier or of a case's label; `other` for none. */
export function familyOf(name: string): string {
  const upper = name.toUpperCase().replace(/[ /-]/g, '_');
  if (credential.test(upper)) return 'credential';
  return families.find(([, names]) => names.test(upper))?.[0] ?? 'other';
}

/** Families that cases which label everything else do not label throughout. */
export const unlabelled = new Set(['date', 'network', 'location', 'other']);
