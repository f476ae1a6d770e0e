import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';
import { apiVendors } from '../../gazetteers/api-vendors.ts';
import { isMachineKey } from '../../validators/assigned-secret.ts';

/** `docker-credential-helpers-e6a83c8816a5623a`: words and a digest, as bills of materials name packages. */
const packageId = /^(?!(?:live|test|prod|sandbox|key|pat|secret|token)-)(?:[a-z]{3,}-)+[0-9a-f]{15,16}$/;

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
  check: (value) => !packageId.test(value) && isMachineKey(value),
  references: ['CWE-798'],
});
