import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';
import type { Detector } from '../../define-detector.ts';

const token = (variant: number): string => fakeSecret('', 20, 'base62', variant);

/** Devices call `/api/v1/<token>/telemetry`, so that the token stands in logs and scripts. Those that ThingsBoard makes have 20 letters and digits. */
export default {
  ...shapedToken({
    id: 'THINGSBOARD_ACCESS_TOKEN',
    name: 'ThingsBoard device access token',
    literals: ['/telemetry', '/attributes', '/rpc'],
    maxBack: 20,
    source: '(?<=/api/v1/)[A-Za-z0-9]{20}(?=/(?:telemetry|attributes|rpc))',
    most: 20,
    make: token,
    references: ['https://thingsboard.io/docs/reference/http-api/getting-connected/'],
  }),
  examples: () => ({
    match: [
      `curl -X POST https://thingsboard.cloud/api/v1/${token(1)}/telemetry -d '{"t":21}'`,
      `"GET /api/v1/${token(2)}/attributes?sharedKeys=x HTTP/1.1" 200`,
      `coap-client -m post coap://things.internal/api/v1/${token(4)}/rpc`,
    ],
    reject: [
      token(3),
      `/api/v1/${token(1)}/devices`,
      `/api/v1/${'x'.repeat(20)}/telemetry`,
      '/api/v1/orders/telemetry',
    ],
  }),
} satisfies Detector;
