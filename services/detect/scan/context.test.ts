import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import { detectText } from '../detect-text.ts';
import { passesLuhn, testDetector } from '../testing/detectors.ts';

const digits = /(?<![A-Za-z0-9])[0-9]{16}(?![A-Za-z0-9])/;
const common = {
  pattern: digits,
  negativeKeywords: ['order', 'version'],
  validate: (value: string) => passesLuhn(value) && ('strong' as const),
};
const required = compileCatalogue([
  testDetector({
    id: 'X',
    ...common,
    keywords: ['card', 'phone', 'mobile', 'credit card', 'numéro de carte'],
    keywordRule: 'required',
  }),
]);
const supporting = compileCatalogue([
  testDetector({
    id: 'X',
    ...common,
    trigger: { kind: 'shape', shape: 'digits' },
    keywords: ['card'],
    keywordRule: 'supporting',
  }),
]);
const value = '4539148803436467';

function confidence(text: string, header = '', catalogue = required): string | undefined {
  return detectText(text.replace('#', value), { header }, catalogue)[0]?.confidence;
}

const short = compileCatalogue([
  testDetector({
    id: 'X',
    pattern: /(?<!\d)(?:\d{4,9}(?: \d{5})?|\d{12})(?!\d)/,
    keywords: ['mrn'],
    keywordRule: 'required',
  }),
]);

describe('a number beside the word for what it counts', () => {
  it.each([
    'mrn queue: processed 26080 items',
    'mrn 26080 ms',
    'mrn: see ticket #88640',
    'mrn RFC 4424, section 6',
    'mrn thread-2042 started',
    'host mrn[22820]: cache',
    'GET /mrn HTTP/1.1" 2004 51204',
    'GET /mrn HTTP/2" 200 51204',
    'mrn arn:aws:sns:eu-west-1:260801020012:x',
  ])('is not told in %j', (text) => expect(detectText(text, {}, short)).toEqual([]));

  it.each([
    'mrn 26080',
    'mrn=26080 items',
    'MRN 26080, 3 items',
    'the mrn is 26080 and',
    'mrn #26080',
    'ticket: mrn 26080',
    'online mrn 26080',
    'mrn 26080 US',
    'mrn 26080 GB',
    'mrn, San Juan PR 26080',
    '"mrn" "26080"',
  ])('is told in %j', (text) => expect(detectText(text, {}, short)).toHaveLength(1));

  it('is told under its header', () => expect(detectText('26080 items', { header: 'mrn' }, short)).toHaveLength(1));
});

describe('a required keyword', () => {
  it.each([
    'card #',
    'Card: #',
    'CARD=#',
    '# (card)',
    'creditCard: "#"',
    'credit_card_no = #',
    '"cards":["#"]',
    'card\n#',
    `card ${'.'.repeat(28)} #`,
    `card ${'.'.repeat(100)} #`,
    'card\n\n#',
    'cards:\n- 4111-1111-1111-1112, 4111 1111 1111 1113\n- 4111111111111114 and #',
    'le numéro de carte est #',
    'NUMÉRO DE CARTE #',
    'value of card, number = #',
    'card "\\"#\\""',
    'CARD-1: #',
  ])('speaks for the value in %j', (text) => expect(confidence(text)).toBe('HIGH'));

  it.each([
    '#',
    'discard #',
    'cardigan #',
    `card ${'a '.repeat(15)} #`,
    `card ${'.'.repeat(160)} #`,
    'card\n\nwords #',
    '#\ncard',
    'card: none, account_no=#',
    '{"card":null,"trace_id":"#"}',
    'payload_x: #; card',
    'part CARD-84157, #',
    '#, CARD-84157',
    'etag Card4gwPnJ4DgXaI8WAvnj/dC6\n#',
  ])('does not in %j', (text) => expect(confidence(text)).toBeUndefined());

  it('counts characters, not bytes', () => {
    expect(confidence(`card ${'é'.repeat(28)} #`)).toBe('HIGH');
    expect(confidence(`card ${'é'.repeat(30)} #`)).toBeUndefined();
  });
});

describe('the label of another value', () => {
  it('does not speak for the value before it, nor for one on the next line', () => {
    for (const text of ['#, card: 77', '# card no: 77', '# "card":"77"', '# CARD-77', 'card: 77\n#', 'card=77;\n#'])
      expect(confidence(text), text).toBeUndefined();
  });

  it('is no device or file of that name', () => {
    for (const text of [
      'GET /card.js?v=#',
      '/img/phone.png HTTP/1.1" 200 #',
      '/item/# "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1)"',
      'iPhone #',
      'IPHONE #',
      '"Mozilla/5.0 (Windows Phone 10.0; #',
      '# "Chrome/99 Mobile Safari/537.36"',
      'Mobile/15E148" #',
    ])
      expect(confidence(text), text).toBeUndefined();
    for (const text of [
      'phone #',
      'card.no #',
      'The card. js #',
      'homePhone=#',
      'HIPHONE phone #',
      'miPhone #',
      'Android phone #',
      'Mobile/77 #',
      'mobile/fax #',
    ])
      expect(confidence(text), text).toBe('HIGH');
  });

  it('is one only where a value stands behind it', () => {
    for (const text of ['# card', '# (card)', '# is a card: ', 'card:\n#', 'card no:\n#', 'card\n#'])
      expect(confidence(text), text).toBe('HIGH');
  });
});

describe('a header', () => {
  it.each(['card', 'Card No.', 'customerCard', 'payment.card.number', 'cards[*]', "['credit card']", 'CARD_NUMBER'])(
    'speaks for its values: %j',
    (header) => expect(confidence('#', header)).toBe('HIGH'),
  );
  it.each(['discard', 'value', ''])('does not: %j', (header) => expect(confidence('#', header)).toBeUndefined());
});

describe('negative words', () => {
  it('nearer than a keyword drop the value, further off do not', () => {
    expect(confidence('card order #')).toBeUndefined();
    expect(confidence('order by card #')).toBe('HIGH');
    expect(confidence('card # order')).toBe('HIGH');
  });

  it('in its own label or header drop it, and weaken it where a keyword stands there too', () => {
    expect(confidence('order_no=#', '', supporting)).toBeUndefined();
    expect(confidence('card_order_no=#')).toBe('MEDIUM');
    expect(confidence('#', 'order id', supporting)).toBeUndefined();
    expect(confidence('#', 'card order id')).toBe('MEDIUM');
    expect(confidence('#', 'order.card')).toBe('HIGH');
    // DynamoDB's types, and `value`, name nothing: the element before them does.
    expect(confidence('#', 'order_no.S', supporting)).toBeUndefined();
    expect(confidence('#', 'items.order_no.value[*]', supporting)).toBeUndefined();
  });
});

describe('a supporting keyword', () => {
  it('raises confidence, and its absence does not drop the value', () => {
    expect(confidence('#', '', supporting)).toBe('MEDIUM');
    expect(confidence('card #', '', supporting)).toBe('HIGH');
  });
});
