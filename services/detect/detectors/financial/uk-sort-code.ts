import { keyedFinancial } from '../../builders/keyed-identifier.ts';

export default keyedFinancial({
  id: 'UK_SORT_CODE',
  name: 'Sort code of a bank branch of the United Kingdom or Ireland',
  body: String.raw`\d{2}([ -]?)\d{2}\1\d{2}`,
  maxLength: 8,
  keywordWindow: 6,
  negativeKeywords: ['date', 'phone', 'invoice'],
  keywords: [
    'sort code',
    'sortcode',
    'sort-code',
    'bank sort code',
    'branch sort code',
    'nsc',
    'sort cd',
    'sort cde',
    'sort code is',
  ],
  values: ['20-32-06', '600923', '04 00 04'],
  wrong: ['20-32-0', '2-32-06', '20-3206'],
  references: ['Pay.UK, Extended Industry Sort Code Directory'],
});
