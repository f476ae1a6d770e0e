import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { examplesOf } from './define-detector.ts';
import { detectText } from './detect-text.ts';
import { countriesIn, countryOf } from './gazetteers/countries.ts';
import { macieIdentifiers } from './macie-identifiers.ts';
import { maturityOf, measurementOf } from './maturity.ts';
import { labelledCases, measured } from './measured.generated.ts';

const { detectors } = catalogue();
const byId = new Map(detectors.map((detector) => [detector.id, detector]));
const missing = (ids: readonly string[]): readonly string[] => ids.filter((id) => !byId.has(id));
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Macie's severity table (user guide, "Severity scoring for sensitive data findings"), by the identifiers that are not High throughout. */
const lowerSeverities: Readonly<Record<string, readonly string[]>> = {
  'LOW MEDIUM HIGH': list(
    'CREDIT_CARD_EXPIRATION MEDICAL_DEVICE_UDI DATE_OF_BIRTH NAME HTTP_COOKIE ADDRESS PHONE_NUMBER BRAZIL_PHONE_NUMBER UK_PHONE_NUMBER DRIVERS_LICENSE UK_DRIVERS_LICENSE GERMANY_DRIVERS_LICENSE',
  ),
  'LOW MEDIUM MEDIUM': ['LATITUDE_LONGITUDE'],
  'LOW LOW MEDIUM': ['VEHICLE_IDENTIFICATION_NUMBER'],
  'MEDIUM HIGH HIGH': list('CREDIT_CARD_SECURITY_CODE USA_PASSPORT_NUMBER UK_PASSPORT_NUMBER SPAIN_PASSPORT_NUMBER'),
  'MEDIUM MEDIUM HIGH': list(
    'ARGENTINA_TARJETA_SUBE ARGENTINA_ORGANIZATION_TAX_IDENTIFICATION_NUMBER COLOMBIA_ORGANIZATION_NIT_NUMBER MEXICO_ORGANIZATION_RFC_NUMBER',
  ),
};

/** Macie's RECOMMENDED set (user guide), to which all of PHI is added here. */
const recommended = list(`
  AWS_CREDENTIALS HTTP_BASIC_AUTH_HEADER OPENSSH_PRIVATE_KEY PGP_PRIVATE_KEY PUTTY_PRIVATE_KEY PKCS CREDIT_CARD_MAGNETIC_STRIPE
  CREDIT_CARD_NUMBER CANADA_DRIVERS_LICENSE DRIVERS_LICENSE UK_DRIVERS_LICENSE UK_ELECTORAL_ROLL_NUMBER
  FRANCE_NATIONAL_IDENTIFICATION_NUMBER GERMANY_NATIONAL_IDENTIFICATION_NUMBER ITALY_NATIONAL_IDENTIFICATION_NUMBER SPAIN_DNI_NUMBER
  UK_NATIONAL_INSURANCE_NUMBER CANADA_PASSPORT_NUMBER FRANCE_PASSPORT_NUMBER GERMANY_PASSPORT_NUMBER ITALY_PASSPORT_NUMBER
  SPAIN_PASSPORT_NUMBER UK_PASSPORT_NUMBER USA_PASSPORT_NUMBER CANADA_SOCIAL_INSURANCE_NUMBER SPAIN_SOCIAL_SECURITY_NUMBER
  USA_SOCIAL_SECURITY_NUMBER AUSTRALIA_TAX_FILE_NUMBER BRAZIL_CPF_NUMBER FRANCE_TAX_IDENTIFICATION_NUMBER
  GERMANY_TAX_IDENTIFICATION_NUMBER SPAIN_NIE_NUMBER SPAIN_NIF_NUMBER SPAIN_TAX_IDENTIFICATION_NUMBER
  USA_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER ${macieIdentifiers.PHI.join(' ')}`);

/** Macie's rule: these need no keyword; all other identifiers but credentials, account numbers and phones do. */
const withoutKeyword = new Set(
  list('CREDIT_CARD_NUMBER_(NO_KEYWORD) NAME HTTP_COOKIE ADDRESS').concat(
    Object.values(macieIdentifiers)
      .flat()
      .filter((id) => /_BANK_ACCOUNT_NUMBER$|PHONE_NUMBER$/.test(id)),
    macieIdentifiers.CREDENTIALS,
  ),
);

describe("Macie's 166 identifiers", () => {
  it('are there under their ids and labels', () => {
    expect(Object.values(macieIdentifiers).flat()).toHaveLength(166);
    for (const [label, ids] of Object.entries(macieIdentifiers)) {
      expect(missing(ids)).toEqual([]);
      expect(ids.filter((id) => byId.get(id)?.label !== label)).toEqual([]);
    }
  });
  it('have its severities', () => {
    const lower = new Map(
      Object.entries(lowerSeverities).flatMap(([rule, ids]) => ids.map((id) => [id, rule] as const)),
    );
    const high = ['USA_SOCIAL_SECURITY_NUMBER', 'CREDIT_CARD_NUMBER', 'UK_NHS_NUMBER', 'BRAZIL_CPF_NUMBER', 'PKCS'];
    for (const [id, rule] of [...lower, ...high.map((id) => [id, 'HIGH HIGH HIGH'] as const)])
      expect(byId.get(id)?.severity.join(' '), id).toBe(rule);
  });
  it('need a keyword where its do', () => {
    const own = Object.values(macieIdentifiers).flat();
    const wrong = own.filter((id) => !withoutKeyword.has(id) && byId.get(id)?.keywordRule !== 'required');
    // Tracks have their own marks and Luhn digits: found without keyword too, which is more than Macie does.
    expect(wrong).toEqual(['CREDIT_CARD_MAGNETIC_STRIPE']);
  });
  it('are recommended as its are, and PHI with them', () => {
    const own = new Set(Object.values(macieIdentifiers).flat());
    const ours = detectors.filter((detector) => detector.recommended && own.has(detector.id)).map(({ id }) => id);
    expect(ours.toSorted()).toEqual(recommended.toSorted());
  });
});

describe('what Macie lacks', () => {
  it('names the kinds that the catalogue promises', () => {
    const promised = `EMAIL_ADDRESS IP_ADDRESS MAC_ADDRESS IMEI SWIFT_BIC ABA_ROUTING_NUMBER ISIN CUSIP BITCOIN_ADDRESS ETHEREUM_ADDRESS
      LITECOIN_ADDRESS MONERO_ADDRESS RIPPLE_ADDRESS BITCOIN_CASH_ADDRESS USA_EMPLOYER_IDENTIFICATION_NUMBER ICD10_CODE HEALTH_CONDITION
      MEDICATION MEDICAL_RECORD_NUMBER PRESCRIPTION LABORATORY_RESULT RACIAL_OR_ETHNIC_ORIGIN POLITICAL_OPINION RELIGIOUS_BELIEF
      TRADE_UNION_MEMBERSHIP GENETIC_DATA BIOMETRIC_DATA SEXUAL_ORIENTATION CRIMINAL_RECORD VEHICLE_REGISTRATION_PLATE`;
    expect(missing(list(promised))).toEqual([]);
  });
  it('knows a national or tax number of every country that the catalogue promises', () => {
    const promised = list('PL BE NL SE DK NO PT RO CZ CH JP KR CN SG HK TH ID MY TW ZA TR IL AE NZ IE AT GR HU');
    const known = new Set(detectors.flatMap(({ id }) => (/NATIONAL|TAX|SOCIAL/.test(id) ? (countryOf(id) ?? []) : [])));
    expect(promised.filter((country) => !known.has(country))).toEqual([]);
  });
  it('finds the account numbers of every country in the IBAN registry', async () => {
    const { countrySpecs } = await import('ibantools');
    const territories = new Set(list('AX GF GP MF MQ NC PF PM RE TF WF YT'));
    const registered = Object.entries(countrySpecs).filter(([, spec]) => spec.IBANRegistry === true);
    const examples = detectors.flatMap((detector) =>
      detector.id.endsWith('_BANK_ACCOUNT_NUMBER')
        ? examplesOf(detector).match.flatMap((e) =>
            typeof e === 'string' ? (/[A-Z]{2}\d{2}/.exec(e)?.[0].slice(0, 2) ?? []) : [],
          )
        : [],
    );
    const known = new Set(examples);
    const absent = registered.map(([country]) => country).filter((c) => !known.has(c) && !territories.has(c));
    expect(absent).toEqual([]);
  });
});

describe('maturity', () => {
  it('is the measured one', () => {
    expect(labelledCases).toBeGreaterThan(1_000);
    for (const detector of detectors) {
      expect(detector.maturity, detector.id).toBe(maturityOf(detector));
      if (detector.maturity === 'stable')
        expect(measurementOf(detector.id)?.precision ?? 0).toBeGreaterThanOrEqual(0.95);
    }
  });
  it('knows no detector that is gone', () => {
    expect(missing(Object.keys(measured))).toEqual([]);
  });
  it('is experimental without a measurement', () => {
    const [detector] = detectors;
    if (detector === undefined) throw new Error('no detectors');
    expect(maturityOf({ ...detector, id: 'NEVER_MEASURED', maturity: 'stable' })).toBe('experimental');
  });
});

describe('countries in headers', () => {
  it('are read from names and adjectives, however they are spelt', () => {
    expect(countriesIn('austrianPassportNo')).toEqual(['AT']);
    expect(countriesIn('passport_number_new_zealand')).toEqual(['NZ']);
    expect(countriesIn('us_tax_id')).toEqual(['US']);
  });
  it('are not read from words that mean something else', () => {
    for (const header of ['contact_us', 'id_no', 'numero de pasaporte', 'georgia_license', 'passport no', 'jordan_id'])
      expect(countriesIn(header), header).toEqual([]);
  });
  it('rule out the numbers of other countries', () => {
    const under = (header: string): readonly string[] => detectText('925665416', { header }).map((d) => d.identifier);
    expect(under('uk_passport_number')).toEqual(['UK_PASSPORT_NUMBER']);
    expect(under('german passport number')).toEqual([]);
  });
});
