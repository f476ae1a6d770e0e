import type { FormatReader } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineEnds, type NameComponent, readSegments, tableOf } from './segment-indexer.ts';
import { edifactSigns } from './sniff-segments.ts';

/** How somebody is reached (data element 3155), what a reference is (1153), whose number it is (1131), what a document is (1001 as PAXLST has it), what part of a name something is (3405; MedCom's codes are letters). */
const reach = tableOf({ TE: 'phone', AL: 'mobile phone', FX: 'fax', EM: 'email' });
const references = tableOf({
  VA: 'vat number',
  AHP: 'tax identification number',
  FC: 'tax identification number',
  AIU: 'card number',
});
const identifiers = tableOf({ CPR: 'cpr-nummer', SS: 'ssn', '25': 'bic' });
const documents = tableOf({
  P: 'passport number',
  '39': 'passport number',
  I: 'national identification number',
  IP: 'passport number',
});
const nameParts = tableOf({
  SU: 'last name',
  FO: 'first name',
  '1': 'last name',
  '2': 'first name',
  '3': 'last name',
  '4': 'last name',
  '5': 'last name',
  '6': 'first name',
  '7': 'first name',
  '9': 'first name',
});

/** Codes that say what a component holds stand in the one behind it, or before it (`PNA`, `RFF`). */
const nameOf: NameComponent = (segment, field, component, beside, fields) => {
  switch (segment) {
    case 'NAD':
      // People have a name in parts, firms and others one over several lines.
      if (field === 4 && component <= 2 && beside(1) !== '' && !/[ ,]/.test(beside(0) + beside(1)))
        return component === 1 ? 'last name' : 'first name';
      return ['', '', '', 'full name', 'street address', 'city', 'state', 'postcode'][field - 1] ?? '';
    case 'PNA':
      if (field === 2) return component === 1 ? (identifiers.get(beside(1)) ?? '') : '';
      return field > 4 && component === 2 ? (nameParts.get(beside(0)) ?? '') : '';
    case 'ADR':
      if (field === 2) return component > 1 ? 'street address' : '';
      return ['', '', 'city', 'postcode'][field - 1] ?? '';
    case 'COM':
      return component === 1 ? (reach.get(beside(1)) ?? '') : '';
    case 'CTA':
      return field === 2 && component === 2 ? 'contact name' : '';
    case 'FII':
      if (field === 2) return ['bank account number', 'account holder name'][component - 1] ?? '';
      return field === 3 && component === 1 ? (identifiers.get(beside(1)) ?? '') : '';
    case 'DTM':
      return component === 2 && beside(0) === '329' ? 'date of birth' : '';
    case 'RFF':
      return component === 2 ? (references.get(beside(0)) ?? '') : '';
    case 'DOC':
      return field === 2 && component === 1 ? (documents.get(fields(1).replace(/:.*/s, '')) ?? '') : '';
    case 'RSL':
      return field === 2 && component === 1 && fields(1) === 'NV' ? 'laboratory result' : '';
    default:
      return '';
  }
};

/** A UN/EDIFACT interchange (directory D.96A and later): payments, invoices, passenger lists, messages of the Danish health service (MedCom). */
export const readEdifact: FormatReader = async function* (input, place) {
  const window = new Window(input);
  await window.fill(16);
  const [component, field, release, terminator] = edifactSigns(
    window.bytes.toString('latin1', window.start, window.end),
  );
  const dialect = { terminators: [terminator, ...lineEnds], field, repetition: -1, component };
  return yield* readSegments(window, place, release === 32 ? dialect : { ...dialect, release }, nameOf);
};
