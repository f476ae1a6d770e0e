import { namedLinesReader } from './named-lines.ts';

/** Fields by their tag (FIX 4.2, 4.4, 5.0 SP2): accounts, those who own and pay, logins. */
const tags: ReadonlyMap<string, string> = new Map([
  ['1', 'account number'],
  ['79', 'account number'],
  ['178', 'bank account number'],
  ['179', 'account holder name'],
  ['184', 'bank account number'],
  ['185', 'account holder name'],
  ['440', 'account number'],
  ['486', 'date of birth'],
  ['488', 'cardholder name'],
  ['489', 'card number'],
  ['490', 'card expiration'],
  ['500', 'bank account number'],
  ['502', 'account holder name'],
  ['511', 'email'],
  ['553', 'username'],
  ['554', 'password'],
  ['671', 'account number'],
  ['925', 'password'],
]);

/** Logs show the byte 01 between fields as what can be read. */
const field = /(?<=(?:^|[\x01|^;]| )(\d{1,4}))=([^\x01|^;]{1,256})/g;

/** Logs of FIX messages. */
export const readFix = namedLinesReader(() => (line, add) => {
  for (const { 1: tag = '', 2: value = '', index } of line.matchAll(field))
    add(index + 1, index + 1 + value.length, tags.get(tag) ?? '');
});
