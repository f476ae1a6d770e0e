import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'JIRA_API_TOKEN',
  name: 'Jira or Confluence API token',
  vendors: ['jira', 'confluence', 'atlassian'],
  body: { alphabet: 'base62', length: 24 },
  references: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
});
