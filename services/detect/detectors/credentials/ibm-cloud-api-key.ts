import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'IBM_CLOUD_API_KEY',
  name: 'IBM Cloud IAM API key',
  vendors: ['ibm', 'ibmcloud', 'bluemix', 'ic_api'],
  body: { alphabet: 'base64url', length: 44 },
  references: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
});
