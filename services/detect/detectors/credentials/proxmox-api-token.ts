import { fakeUuid } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'PROXMOX_API_TOKEN',
  name: 'Proxmox API token',
  literals: ['PVEAPIToken=', 'PBSAPIToken=', 'PVEAPIToken ', '@pam!', '@pve!', '@pbs!'],
  source:
    '(?:P[VB]EAPIToken[= ])?[\\w.-]{1,40}@[a-z]{2,12}![\\w.-]{1,40}[=:](?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 150,
  make: (variant) => `root@pam!ci=${fakeUuid(variant)}`,
  maxBack: 40,
  references: [
    'https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens',
    'https://pbs.proxmox.com/docs/user-management.html#api-tokens',
  ],
});
