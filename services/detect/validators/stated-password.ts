import { isAssignedPassword, isDigest } from './assigned-secret.ts';
import { secretText, Word } from './secret-text.ts';

/** `sha256`, `base64`, `8-character`, `user1's`, `2nd`, `v1.2`, `10%`: what sentences about passwords hold. */
const spoken =
  /^(?:sha|md|utf|base|aes|des|rc|ipv|http|tls|ssl|win|x|v|pkcs|crypt|rfc|md5|s|step|user|test|oauth|u?int|float|latin|cp|iso|ucs)[-_]?\d{1,4}(?:le|be)?$|^\d{1,4}(?:-[a-z]+|[a-z]{1,2}|%)$|'s$|:\/|^[:)]|::|:\d{2,5}(?:\/|$)|_(?:md|sha)\d|^[\d.,:/-]+$|[()[\]{}<>=|*]|-ipv\d$|^[A-Za-z]+[,/][A-Za-z]|\.(?:[a-z]{2,4})$|^[a-z-]+@v?\d+(?:\.\d+)+$|^[a-z]+(?:\.[a-z]+)+(?![a-z\d])|^[a-z]+(?:\.[a-z]+)+\d{0,3}$/i;

/** `SSL_OP_NO_TLSv1`: a constant of a program. */
const constant = /^[A-Z]{2,}(?:_[A-Z]{2,})+_\w{1,8}$/;

/** `Tmp#rKrxqVq`: letters in both cases with a sign among them that no word has. */
const signed = /^(?=.*[a-z])(?=.*[A-Z])[\w.-]*[A-Za-z][!#%^~+]+[A-Za-z][\w!#%^~+.-]*$/;

/** True when a value told in a sentence, where any word may stand, can be nothing but a password: letters with digits or signs, no name and no number. */
export function isStatedPassword(value: string): boolean {
  if (value.length < 6 || spoken.test(value) || constant.test(value) || isDigest(value)) return false;
  const { digits, letters, words } = secretText(value);
  if ((digits === 0 && (value.length < 8 || !signed.test(value))) || letters < 2 || (words & Word.ASSIGNMENT) !== 0)
    return false;
  return isAssignedPassword({ name: '', quoted: true, listed: false, plain: /[A-Z]/.test(value), value });
}
