import { z } from 'zod';

/** The URL of a configuration: http or https, without user name and password, which would be stored in clear. Whether its host may be asked the sender decides. */
export const webUrl = z.url({ protocol: /^https?$/, error: 'give an http or https URL' }).refine(
  (text) => {
    const { username, password } = new URL(text);
    return username === '' && password === '';
  },
  { error: 'a URL may not hold credentials', when: ({ value }) => typeof value === 'string' && URL.canParse(value) },
);
