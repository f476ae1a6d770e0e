import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

/** Base64 of the first two digits of a user id, which open every token. */
const openings = Array.from({ length: 90 }, (_, i) =>
  Buffer.from(String(i + 10))
    .toString('base64')
    .slice(0, 2),
).flatMap((two) => [...'AEIMQUYcgk'].map((third) => two + third));
const user = Buffer.from(`1${fakeSecret('', 17, 'digits')}`).toString('base64url');
const token = `${user}.${fakeSecret('G', 5, 'base64url')}.${fakeSecret('', 38, 'base64url')}`;

export default credential({
  id: 'DISCORD_BOT_TOKEN',
  name: 'Discord bot token',
  trigger: { kind: 'literals', literals: [...new Set(openings)] },
  pattern:
    /(?<![A-Za-z0-9_.-])(?<user>[MNO][A-Za-z0-9]{22,27})\.[A-Za-z0-9_-]{6}\.(?<secret>[A-Za-z0-9_-]{27,40})(?![A-Za-z0-9_-])/,
  maxLength: 80,
  validate: (_value, _raw, match) => {
    const { user: id = '', secret = '' } = match.groups ?? {};
    return /^\d{17,20}$/.test(Buffer.from(id, 'base64').toString('latin1')) && looksRandom(secret) ? 'strong' : false;
  },
  examples: {
    match: [token, `DISCORD_TOKEN="${token}"`, `client.login('${token}');`],
    reject: [token.slice(3), token.replace(/.{30}$/, 'x'.repeat(30)), token.replaceAll('.', '-')],
  },
  references: ['https://docs.discord.com/developers/reference#authentication'],
});
