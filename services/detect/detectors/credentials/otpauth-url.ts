import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const seed = fakeSecret('', 32, 'base32');
/** The secret of the page that defines the form. */
const documented = 'JBSWY3D' + 'PEHPK3PXP';

export default credential({
  id: 'OTPAUTH_URL',
  name: 'Seed of one-time passwords (otpauth URL)',
  trigger: { kind: 'literals', ignoreCase: true, literals: ['otpauth://', 'otpauth%3A%2F%2F', 'otpauth-migration://'] },
  pattern:
    /otpauth(?::\/\/|%3A%2F%2F)[ht]otp[^\s"'<>]{1,200}?(?:secret(?:=|%3D))(?<value>[A-Z2-7]{16,128})(?![A-Z2-7])|otpauth-migration:\/\/offline\?data=(?<all>[A-Za-z0-9+/%=_-]{40,4000})/i,
  maxLength: 4100,
  validate: (value, _raw, match) => {
    const found = match.groups?.['all'] ?? value;
    return found !== documented && looksRandom(found.slice(0, 200), 2.5);
  },
  examples: {
    match: [
      `otpauth://totp/Acme:ana?secret=${seed}&issuer=Acme`,
      `otpauth://hotp/ana?counter=1&secret=${seed.slice(0, 16)}`,
      `otpauth-migration://offline?data=${fakeSecret('', 80)}%3D`,
    ],
    reject: [
      `otpauth://totp/Example:alice@google.com?secret=${documented}&issuer=Example`,
      'otpauth://totp/x?secret=$' + '{SECRET}',
      'otpauth://totp/LABEL?PARAMETERS',
    ],
  },
  references: ['https://github.com/google/google-authenticator/wiki/Key-Uri-Format'],
});
