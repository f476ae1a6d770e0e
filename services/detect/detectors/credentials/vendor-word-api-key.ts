import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';
import { apiVendors } from '../../gazetteers/api-vendors.ts';
import { isMachineKey } from '../../validators/assigned-secret.ts';

export default keyedSecret({
  id: 'VENDOR_WORD_API_KEY',
  name: 'Key of a web service whose name alone says too little',
  generic: true,
  vendors: [...apiVendors.common, ...apiVendors.documented],
  body: {
    source: '[A-Za-z0-9+/_-](?:[A-Za-z0-9_.+/~-]|:(?=[A-Za-z0-9_-]{16})){15,4096}={0,2}',
    most: 4099,
    make: (variant) => fakeSecret('', 32, 'base62', variant),
  },
  wordNeeded: true,
  check: isMachineKey,
  references: ['CWE-798'],
});
