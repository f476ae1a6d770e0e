import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'MAILERSEND_API_TOKEN',
  name: 'MailerSend API token',
  prefixes: ['mlsn.'],
  alphabet: 'hex',
  length: 64,
  references: ['https://developers.mailersend.com/general.html#authentication'],
});
