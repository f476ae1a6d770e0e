import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { mod97 } from '../../validators/mod97.ts';

/** The lender's LEI, up to 23 characters for the loan, and two check digits over all of them (ISO 7064 mod 97-10). */
export default keyedFinancial({
  id: 'USA_UNIVERSAL_LOAN_IDENTIFIER',
  name: 'United States universal loan identifier',
  severity: severities.rising,
  body: String.raw`[0-9A-Z]{18}\d{2}[0-9A-Z]{1,23}\d{2}`,
  maxLength: 45,
  keywords: ['universal loan identifier', 'uli', 'loan identifier', 'uli number'],
  columnEvidence: true,
  validate: (value) => mod97(value) === 1 && 'strong',
  values: [
    '529900T8BM49AURSDO55LOAN2026000179',
    '529900T8BM49AURSDO55MTG734',
    '529900T8BM49AURSDO551234567890123456789012367',
  ],
  wrong: ['529900T8BM49AURSDO55LOAN2026000178', '529900T8BM49AURSDO55'],
  references: ['12 CFR part 1003 (Regulation C), appendix C'],
});
