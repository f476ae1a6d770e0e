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

/**
 * What elements hold whose own name does not say it, by the element around them: OFX 2.2 (11.3.1, 11.3.2), CDA R2, ISO 20022
 * (pain.001, camt.053: PartyIdentification, PostalAddress, CashAccount), UBL 2.1 (PartyTaxScheme), FatturaPA 1.2 (IdFiscaleIVA), UN/CEFACT's
 * CrossIndustryInvoice (Factur-X), NCPDP SCRIPT 2017071 (NewRx). In small letters.
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
  birthdt: { dtandplcofbirth: 'date of birth' },
  phnenb: { ctctdtls: 'phone number' },
  mobnb: { ctctdtls: 'mobile number' },
  companyid: { partytaxscheme: 'vat number' },
  idcodice: { idfiscaleiva: 'partita iva' },
  given: { name: 'first name' },
  family: { name: 'last name' },
};

/** The name of an element without its namespace's prefix, in small letters. */
export const plainName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

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
