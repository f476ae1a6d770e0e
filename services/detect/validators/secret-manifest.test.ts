import { describe, expect, it } from 'vitest';
import { decodedText } from './decoded-text.ts';
import { isEncodedSecret, isInSecretData } from './secret-manifest.ts';
import { isFieldPassword } from './word-password.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('values in manifests', () => {
  it('are read as base64 when they are text', () => {
    expect(decodedText(base64('db.internal'))).toBe('db.internal');
    expect(decodedText('not base64!!')).toBeNull();
    expect(decodedText('/////w==')).toBeNull();
  });

  it('are secrets when they decode to passwords, keys or random bytes', () => {
    for (const text of ['Falcon2024!', 'q7Zr2mXw9LkT4vBn', 'hP28Ns0qLw'])
      expect(isEncodedSecret(base64(text))).toBe(true);
    for (const text of ['db.internal', 'eu-west-1', 'true', '5432', '-----BEGIN CERTIFICATE-----\nMIIB'])
      expect(isEncodedSecret(base64(text))).toBe(false);
  });

  it('stand in the data of a Secret, above or below its kind', () => {
    expect(isInSecretData('kind: Secret\ndata:\n  a', 'x\n')).toBe(true);
    expect(isInSecretData('- data:\n    a', 'x\n  kind: Secret\n')).toBe(true);
    expect(isInSecretData('{"kind":"Secret","data":{"a"', '"x"}}')).toBe(true);
    expect(isInSecretData('kind: ConfigMap\ndata:\n  a', 'x\n')).toBe(false);
    expect(isInSecretData('kind: Secret\n---\nkind: ConfigMap\ndata:\n  a', 'x\n')).toBe(false);
    expect(isInSecretData('- data:\n    a', 'x\n- kind: Secret\n')).toBe(false);
    expect(isInSecretData('kind: Secret\nmetadata:\n  uid', 'x\n')).toBe(false);
  });
});

it('words alone are passwords of fields when English has no such word', () => {
  expect(isFieldPassword('hellmouthy')).toBe(true);
  expect(isFieldPassword('Marble-Tiger-79')).toBe(true);
  for (const word of ['required', 'computer', 'passwort', 'hashed', 'Wert']) expect(isFieldPassword(word)).toBe(false);
});
