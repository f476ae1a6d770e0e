import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { readText } from './read-text.ts';

/** What encrypted texts begin with: OpenPGP (RFC 9580, 6.2), age, Ansible Vault, OpenSSL's `Salted__` in base64 to the end. */
const marks =
  /^\ufeff?\s*(?:-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----|\$ANSIBLE_VAULT;\d|U2FsdGVkX1[89+/][A-Za-z0-9+/=\s]+$)/;

/** True for a text that begins with what is encrypted. */
export const looksEncrypted = (start: string): boolean => marks.test(start);

/** What is encrypted says nothing: ENCRYPTED_ARCHIVE, as for documents behind a password. What stands around it is read. */
export async function* readEncrypted(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason> {
  yield* readText(input, place);
  return 'ENCRYPTED_ARCHIVE';
}
