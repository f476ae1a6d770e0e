import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { examplesOf } from './define-detector.ts';
import { detectText } from './detect-text.ts';

/** Keywords of Macie's user guide ("Keyword requirements"), `|` between them. Each must open the way to the identifier's own example. */
const keywords: Readonly<Record<string, string>> = {
  DATE_OF_BIRTH: 'bday|b-day|birth date|birthday|date of birth|dob',
  LATITUDE_LONGITUDE: 'coordinate|coordinates|lat long|latitude longitude|position',
  PHONE_NUMBER: 'cell|contact|fax|fax number|mobile|phone|phone number|tel|telephone|telephone number',
  BRAZIL_PHONE_NUMBER: 'cel|celular|fone|móvel|número residencial|numero residencial|telefone',
  BRAZIL_CEP_CODE: 'cep|código de endereçamento postal|codigo de enderecamento postal|código postal|codigo postal',
  UK_ELECTORAL_ROLL_NUMBER:
    'electoral #|electoral number|electoral roll #|electoral roll no.|electoral roll number|electoralrollno',
  VEHICLE_IDENTIFICATION_NUMBER:
    'vehicle identification number|vin|niv|fahrgestellnummer|numarul de identificare|numarul seriei de sasiu|numer vin|número de identificação do veículo|número de identificación de automóviles|vin numeris',
  ARGENTINA_TARJETA_SUBE: 'sube|sistema único de boleto electrónico',
  USA_SOCIAL_SECURITY_NUMBER: 'social security|ss#|ssn',
  SPAIN_SOCIAL_SECURITY_NUMBER:
    'número de la seguridad social|social security no|social security number|socialsecurityno#|ssn|ssn#',
  CANADA_SOCIAL_INSURANCE_NUMBER: 'canadian id|sin|social insurance number',
  UK_NATIONAL_INSURANCE_NUMBER:
    'insurance no.|insurance number|insurance#|national insurance number|nationalinsurance#|nationalinsurancenumber|nin|nino',
  USA_PASSPORT_NUMBER: 'passport|travel document',
  UK_PASSPORT_NUMBER: 'passport #|passport no|passport number|passport#|passportid',
  CANADA_PASSPORT_NUMBER: 'passeport|passeport#|passport|passport#|passportno|passportno#',
  FRANCE_PASSPORT_NUMBER: 'numéro de passeport|passeport|passeport #|passeport n °|passeport non',
  GERMANY_PASSPORT_NUMBER:
    'ausstellungsdatum|ausstellungsort|geburtsdatum|passport|passports|reisepass|reisepass–nr|reisepassnummer',
  ITALY_PASSPORT_NUMBER:
    'italian passport number|numéro passeport|numéro passeport italien|passaporto|passaporto italiana|passaporto numero|passport number',
  SPAIN_PASSPORT_NUMBER:
    'españa pasaporte|libreta pasaporte|número pasaporte|pasaporte|passport|passport book|passport no|passport number|spain passport',
  ARGENTINA_DNI_NUMBER: 'dni|dni#|d.n.i.|documento nacional de identidad',
  BRAZIL_RG_NUMBER: 'registro geral|rg',
  CHILE_RUT_NUMBER:
    'run|r.u.n.|rut|r.u.t.|rol único nacional|rol único tributario|unique national number|unique tax registry',
  COLOMBIA_CITIZENSHIP_CARD_NUMBER: 'cédula de ciudadanía|documento de identificación',
  FRANCE_NATIONAL_IDENTIFICATION_NUMBER:
    "assurance sociale|carte nationale d'identité|cni|code sécurité sociale|fssn#|insee|insurance number|national id number|nationalid#|numéro d'assurance|sécurité sociale|social security|social security number|ss#|ssn|ssn#",
  GERMANY_NATIONAL_IDENTIFICATION_NUMBER:
    'ausweisnummer|id number|identification number|identity number|insurance number|personal id|personalausweis',
  INDIA_AADHAAR_NUMBER: 'aadhaar|aadhar|adhaar|uidai',
  ITALY_NATIONAL_IDENTIFICATION_NUMBER:
    'codice fiscal|dati anagrafici|ehic|health card|health insurance card|p. iva|partita i.v.a.|personal data|tax code|tessera sanitaria',
  MEXICO_CURP_NUMBER:
    'curp|clave única|clave unica|clave única de registro de población|clave personal identidad|registration code|registry code|population code',
  SPAIN_DNI_NUMBER:
    'dni|dni#|dninúmero#|documento nacional de identidad|identidad único|insurance number|national identification number|national identity|nationalid#|nationalidno#|número nacional identidad|personal identification number|unique identity number|uniqueid#',
  CANADA_NATIONAL_IDENTIFICATION_NUMBER:
    'permanent resident card|permanent resident no|permanent resident number|pr no|pr number|carte résident permanent|numéro résident permanent',
  USA_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER: 'itin|i.t.i.n.|individual taxpayer identification number',
  UK_TAX_IDENTIFICATION_NUMBER:
    'paye|tax id|tax id no|tax id number|tax identification|tax#|taxid#|tin|trn|temporary reference number|unique tax reference|unique taxpayer reference|utr',
  AUSTRALIA_TAX_FILE_NUMBER: 'tax file number|tfn',
  BRAZIL_CPF_NUMBER: 'cadastro de pessoa física|cadastro de pessoas físicas|cpf',
  BRAZIL_CNPJ_NUMBER: 'cadastro nacional da pessoa jurídica|cnpj',
  ARGENTINA_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER:
    'cuil|c.u.i.l|cuit|c.u.i.t|clave única de identificación tributaria|número de identificación fiscal|número de contribuyente|unified labor identification code',
  COLOMBIA_INDIVIDUAL_NIT_NUMBER: 'nit|nit.|nit#|n.i.t.',
  FRANCE_TAX_IDENTIFICATION_NUMBER:
    "numéro d'identification fiscale|tax id|tax identification number|tax number|tin|tin#",
  GERMANY_TAX_IDENTIFICATION_NUMBER:
    'identifikationsnummer|steuer id|steueridentifikationsnummer|steuernummer|tax id|tax number',
  INDIA_PERMANENT_ACCOUNT_NUMBER: 'e-pan|pan card|pan number|permanent account number',
  MEXICO_INDIVIDUAL_RFC_NUMBER:
    'rfc|rfc#|r.f.c.|registro federal de contribuyentes|iva|i.v.a.|impuesto al valor agregado',
  SPAIN_NIE_NUMBER: 'nie|número de identidad de extranjero',
  SPAIN_NIF_NUMBER:
    'nif|número de contribuyente|número de identificación fiscal|personal tax number|tax id|tax number|tin|tin#',
  SPAIN_TAX_IDENTIFICATION_NUMBER: 'cif|cifnúmero#|número de impuesto corporativo|tax id|tax number|tin',
  US_DRUG_ENFORCEMENT_AGENCY_NUMBER: 'dea number|dea registration',
  USA_HEALTH_INSURANCE_CLAIM_NUMBER: 'health insurance claim number|hic no|hic no.|hic number|hic#|hicn|hicn#|hicno#',
  CANADA_HEALTH_NUMBER: 'canada healthcare number|msp number|personal healthcare number|phn|soins de santé',
  EUROPEAN_HEALTH_INSURANCE_CARD_NUMBER:
    'ehic|ehic#|ceam|health card|health card number|health insurance card|health insurance number|insurance card number|krankenversicherungskarte|krankenversicherungsnummer|medical account number|versicherungsnummer|gesundheitskarte|tessera sanitaria|tarjeta de salud|hälsokort|sjukförsäkringskort',
  FRANCE_HEALTH_INSURANCE_NUMBER: "carte d'assuré social|carte vitale|insurance card",
  UK_NHS_NUMBER: 'national health service|nhs',
  USA_MEDICARE_BENEFICIARY_IDENTIFIER: 'mbi|medicare beneficiary',
  USA_HEALTHCARE_PROCEDURE_CODE: 'current procedural terminology|hcpcs|healthcare common procedure coding system',
  USA_NATIONAL_DRUG_CODE: 'national drug code|ndc',
  USA_NATIONAL_PROVIDER_IDENTIFIER: 'hipaa|n.p.i|national provider|npi',
  MEDICAL_DEVICE_UDI:
    'blood|blood bag|dev id|device id|device identifier|gs1|hibcc|iccbba|med|udi|unique device id|unique device identifier',
  CREDIT_CARD_NUMBER:
    'account number|american express|amex|bank card|c card|card|cc #|ccn|check card|cred card|credit|credit card|credit cards|credit no|credit num|dankort|debit|debit card|debit no|debit num|diners club|discover|electron|japanese card bureau|jcb|mastercard|mc|pan|payment account number|payment card number|pcn|pmnt #|pmnt card|pmnt no|pmnt number|union pay|visa',
  CREDIT_CARD_SECURITY_CODE:
    'card id|card identification code|card identification number|card security code|card validation code|card validation number|card verification data|card verification value|cvc|cvc2|cvv|cvv2|elo verification code',
  CREDIT_CARD_EXPIRATION: 'exp d|exp m|exp y|expiration|expiry',
  BANK_ACCOUNT_NUMBER:
    'bank account|bank acct|checking account|checking acct|deposit account|deposit acct|savings account|savings acct',
  GERMANY_BANK_ACCOUNT_NUMBER:
    'account code|account number|bankleitzahl|bban|iban|kartennummer|kontonummer|kreditkartennummer|sepa',
  DRIVERS_LICENSE:
    "dl#|dl:|dlno#|driver licence|driver license|driver permit|drivers lic.|drivers licence|drivers license|driver's license|driving licence|driving license|driving permit",
  GERMANY_DRIVERS_LICENSE: 'führerschein|fuhrerschein|fuehrerschein|führerschein- nr|fuehrerscheinnummer',
  FRANCE_DRIVERS_LICENSE: 'permis de conduire',
  ITALY_DRIVERS_LICENSE: 'patente guida|patente di guida|patente guida numero',
  POLAND_DRIVERS_LICENSE: 'prawo jazdy|numer licencyjny',
  NETHERLANDS_DRIVERS_LICENSE: 'rijbewijs|rijbewijsnummer|permis de conduire',
  SWEDEN_DRIVERS_LICENSE: 'körkort|ajokortti',
};

const byId = new Map(catalogue().detectors.map((detector) => [detector.id, detector]));

/** The first value that the detector's own examples hold, as it is found alone. */
function exampleValue(id: string): string {
  const detector = byId.get(id);
  for (const example of detector === undefined ? [] : examplesOf(detector).match) {
    const { text, header } = typeof example === 'string' ? { text: example, header: '' } : example;
    const found = detectText(text, { header, identifiers: { selector: 'INCLUDE', ids: [id] } })[0];
    if (found !== undefined) return text.slice(found.start, found.end);
  }
  throw new Error(`no example of ${id}`);
}

describe("Macie's keywords", () => {
  it.each(Object.entries(keywords))('open the way to %s', (id, words) => {
    const value = exampleValue(id);
    const silent = words
      .split('|')
      .filter(
        (word) =>
          !detectText(`${word}: ${value}`, { identifiers: { selector: 'INCLUDE', ids: [id] } }).some(
            (d) => d.confidence !== 'LOW',
          ),
      );
    expect(silent).toEqual([]);
  });
});
