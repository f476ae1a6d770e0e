import type { Recipe } from '../draft.ts';
import { jwt } from '../values/credentials.ts';
import { cardNumber, iban, spacedCard } from '../values/numbers.ts';
import { person } from '../values/person.ts';
import { csv, day, jsonLines, moment, money, uuid } from './text.ts';

/** Settlements with whole card numbers, as no processor should store them. */
export const cardSettlement: Recipe = (draft, rows) => ({
  contentType: 'text/csv',
  body: csv(['transaction', 'cardholder name', 'card number', 'amount', 'date'], rows, (row) => [
    `T${500_000 + row}`,
    draft.put('NAME', person(draft.random).name),
    draft.put('CREDIT_CARD_NUMBER', cardNumber(draft.random)),
    money(draft.random),
    day(draft.random),
  ]),
});

/** Transfers to accounts abroad. */
export const transfers: Recipe = (draft, rows) => ({
  contentType: 'text/csv',
  body: csv(['reference', 'iban', 'amount', 'currency', 'value_date'], rows, () => {
    const account = iban(draft.random);
    return [
      `RF${draft.random.digits(8)}`,
      draft.put(account.identifier, account.value),
      money(draft.random),
      'EUR',
      day(draft.random),
    ];
  }),
});

/** Logs of the payment service: clean, but for the few lines that print a request whole. */
export const leakyLog: Recipe = (draft, rows) => ({
  contentType: 'application/x-ndjson',
  body: jsonLines(rows, (row) => {
    const { random } = draft;
    const line = {
      time: moment(random).toISOString(),
      level: random.pick(['info', 'info', 'info', 'warn']),
      service: 'payments',
      trace: random.hex(32),
      request: uuid(random),
      durationMs: random.int(2, 900),
    };
    if (row % 23 === 11) {
      const number = spacedCard(cardNumber(random));
      return { ...line, level: 'debug', message: `charging credit card ${draft.put('CREDIT_CARD_NUMBER', number)}` };
    }
    if (row % 29 === 17) {
      return {
        ...line,
        level: 'debug',
        headers: { authorization: `Bearer ${draft.put('JSON_WEB_TOKEN', jwt(random))}` },
      };
    }
    return {
      ...line,
      message: random.pick(['charge accepted', 'charge declined', 'refund queued', 'webhook delivered']),
    };
  }),
});
