import type { Recipe } from '../draft.ts';
import { iban, ssn } from '../values/numbers.ts';
import { person } from '../values/person.ts';
import { csv, day, jsonLines, money, prose } from './text.ts';

/** The customer table that everybody exports once. */
export const customers: Recipe = (draft, rows) => ({
  contentType: 'text/csv',
  body: csv(['customer_id', 'full_name', 'email', 'phone', 'address', 'date_of_birth', 'segment'], rows, (row) => {
    const who = person(draft.random);
    return [
      `C${100_000 + row}`,
      draft.put('NAME', who.name),
      draft.put('EMAIL_ADDRESS', who.email),
      draft.put('PHONE_NUMBER', who.phone),
      draft.put('ADDRESS', who.address),
      draft.put('DATE_OF_BIRTH', who.birthDate),
      draft.random.pick(['new', 'regular', 'lapsed']),
    ];
  }),
});

/** Payroll, one record a line. */
export const payroll: Recipe = (draft, rows) => ({
  contentType: 'application/x-ndjson',
  body: jsonLines(rows, (row) => {
    const who = person(draft.random);
    return {
      employeeId: `E${2_000 + row}`,
      name: draft.put('NAME', who.name),
      socialSecurityNumber: draft.put('USA_SOCIAL_SECURITY_NUMBER', ssn(draft.random)),
      salary: draft.random.int(38, 180) * 1000,
      bankAccountNumber: draft.put('BANK_ACCOUNT_NUMBER', draft.random.pick(['4', '7']) + draft.random.digits(9)),
      startDate: day(draft.random),
    };
  }),
});

/** Letters to business customers, with the account to pay to. */
export const invoice: Recipe = (draft) => {
  const { random } = draft;
  const who = person(random);
  const account = iban(random);
  const lines = Array.from(
    { length: random.int(2, 8) },
    () => `  ${random.int(1, 40)} x item ${random.digits(5)}   ${money(random)}`,
  );
  return {
    contentType: 'text/plain',
    body: [
      `INVOICE ${random.int(10_000, 99_999)}`,
      `Date: ${day(random)}`,
      '',
      'Bill to:',
      `Name: ${draft.put('NAME', who.name)}`,
      `Address: ${draft.put('ADDRESS', who.address)}`,
      '',
      ...lines,
      '',
      `Please pay within 30 days to IBAN ${draft.put(account.identifier, account.value)}.`,
      '',
    ].join('\n'),
  };
};

/** Tickets, into which people write what they should not. */
export const supportTicket: Recipe = (draft, rows) => {
  const { random } = draft;
  const turns = Array.from({ length: rows }, () => {
    const who = person(random);
    switch (random.int(0, 3)) {
      case 0:
        return `Customer: ${prose(random, 2)} My social security number is ${draft.put('USA_SOCIAL_SECURITY_NUMBER', ssn(random))} if you need it.`;
      case 1:
        return `Customer: ${prose(random, 1)} Call me at phone ${draft.put('PHONE_NUMBER', who.phone)} please.`;
      case 2:
        return `Customer: ${prose(random, 1)} Write to ${draft.put('EMAIL_ADDRESS', who.email)} instead.`;
      default:
        return `Agent: ${prose(random, 3)}`;
    }
  });
  return { contentType: 'text/plain', body: `Ticket ${random.digits(6)}\n\n${turns.join('\n\n')}\n` };
};
