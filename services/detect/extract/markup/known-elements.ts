import { labelOfOid } from '../json/oid-labels.ts';

type Held = Readonly<Record<string, string>>;

const account = (word: string): Held => ({
  bankacctfrom: word,
  bankacctto: word,
});

/** What people of a payment or an invoice are called around their names. */
const party = (word: string): Held =>
  Object.fromEntries(
    ['dbtr', 'cdtr', 'ultmtdbtr', 'ultmtcdtr', 'initgpty', 'acctownr', 'ownr'].map((around) => [around, word]),
  );

const within = (word: string, around: string): Held =>
  Object.fromEntries(around.split(' ').map((element) => [element, word]));
/** Fields of HL7 v2 whose type is XPN or XCN, XAD, XTN, CX and TS, as its XML encoding names them. */
const persons = 'pid.5 pid.9 nk1.2 gt1.3 in1.16 mrg.7 pv1.7 pv1.8 pv1.9 pv1.17 orc.10 orc.12 obr.10 obr.16 obr.28';
const addresses = 'pid.11 nk1.4 gt1.5 in1.19';
const phones = within('phone number', 'pid.13 pid.14 nk1.5 nk1.6 gt1.6 gt1.7');
const hl7 = {
  'fn.1': { ...within('last name', persons), 'pid.6': 'mother maiden name' },
  'xpn.2': within('first name', persons),
  'xcn.3': within('first name', persons),
  'cx.1': {
    ...within('medical record number', 'pid.2 pid.3 mrg.1'),
    'pid.4': 'patient id',
    'pid.18': 'patient account number',
    'in1.49': 'member id',
  },
  'ts.1': within('date of birth', 'pid.7 nk1.16 gt1.8 in1.18'),
  'sad.1': within('street address', addresses),
  'xad.3': within('city', addresses),
  'xad.5': within('zip code', addresses),
  'xtn.1': phones,
  'xtn.7': phones,
  'xtn.12': phones,
  'pid.7': { pid: 'date of birth' },
  'pid.19': { pid: 'ssn' },
};

/**
 * What elements hold whose own name does not say it, by the element around them: OFX 2.2 (11.3.1, 11.3.2), CDA R2, ISO 20022
 * (pain.001, camt.053: PartyIdentification, PostalAddress, CashAccount), UBL 2.1 (PartyTaxScheme), FatturaPA 1.2 (IdFiscaleIVA), UN/CEFACT's
 * CrossIndustryInvoice (Factur-X), NCPDP SCRIPT 2017071 (NewRx), HL7 v2's XML encoding. In small letters.
 */
const known: Readonly<Record<string, Held>> = {
  acctid: {
    ...account('bank account number'),
    ccacctfrom: 'credit card number',
    ccacctto: 'credit card number',
    invacctfrom: 'bank account number',
  },
  bankid: account('routing number'),
  id: {
    patientrole: 'medical record number',
    dbtracct: 'bank account number',
    cdtracct: 'bank account number',
    acct: 'bank account number',
    prvtid: 'national identification number',
    payeefinancialaccount: 'bank account number',
    payerfinancialaccount: 'bank account number',
    financialinstitutionbranch: 'bic',
    // A bank or firm within an account: `<Acct><Svcr><FinInstnId><Othr><Id>` has its VAT number.
    fininstnid: '',
    brnchid: '',
    orgid: '',
    specifiedtaxregistration: 'vat number',
  },
  mmbid: { clrsysmmbid: 'routing number' },
  name: {
    payeefinancialaccount: 'account holder name',
    contact: 'contact name',
    sellertradeparty: 'full name',
    buyertradeparty: 'full name',
  },
  completenumber: { telephoneuniversalcommunication: 'phone number' },
  postcodecode: { postaltradeaddress: 'postal code' },
  lineone: { postaltradeaddress: 'street address' },
  number: {
    primarytelephone: 'phone number',
    fax: 'fax number',
    homephone: 'phone number',
    cellularphone: 'mobile number',
  },
  date: { dateofbirth: 'date of birth' },
  code: { productcode: 'ndc', primary: 'icd-10 diagnosis code' },
  drugdescription: { medicationprescribed: 'medication', medicationdispensed: 'medication' },
  cardholderid: { benefitscoordination: 'member id' },
  groupid: { benefitscoordination: 'group number' },
  postalzone: { postaladdress: 'postal code' },
  nm: party('full name'),
  adrline: { pstladr: 'address' },
  pstcd: { pstladr: 'postal code' },
  strtnm: { pstladr: 'street address' },
  ...hl7,
  birthdt: { dtandplcofbirth: 'date of birth' },
  phnenb: { ctctdtls: 'phone number' },
  mobnb: { ctctdtls: 'mobile number' },
  companyid: { partytaxscheme: 'vat number' },
  idcodice: { idfiscaleiva: 'partita iva' },
  given: { name: 'first name' },
  family: { name: 'last name' },
};

/** The name of an element without its namespace's prefix, and the brackets that a path puts around one with a dot, in small letters. */
export const plainName = (name: string): string =>
  name
    .replace(/^\['(.+)'\]$/, '$1')
    .replace(/^.*?:/, '')
    .toLowerCase();

/** What the element of this plain name holds, by the one around it; null when its name says all there is to say. */
export const heldBy = (name: string): Held | null => (Object.hasOwn(known, name) ? (known[name] ?? null) : null);

/** What the `extension` of a CDA identifier is, by the OID in its tag (all between `<id` and `>`); empty when that is not known. */
export function labelOfTag(tag: string): string {
  return labelOfOid(/\broot\s*=\s*["']([\d.]{5,64})["']/.exec(tag)?.[1] ?? '');
}

export const layout: ReadonlySet<string> = new Set(
  'div span p br li b strong em i u font small code pre td dd a h1 h2 h3 h4 h5 h6 center section article tt samp'.split(
    ' ',
  ),
);
