import { defineAction } from '../define-action.ts';
import { encryptionShape, malformed, nothing } from '../shapes.ts';

/** Objects under keys that only the writer holds are what ransom is made of; a bucket can refuse them. */
export default defineAction({
  id: 'block-sse-c',
  title: 'Refuse objects under customer-provided keys (SSE-C)',
  description:
    'Sets SSE-C among the blocked encryption types. Writers that send their own keys stop being able to write.',
  target: 'BUCKET',
  parameters: nothing,
  reads: ['encryption'],
  writes: ['encryption'],
  plan(documents) {
    const standard = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] };
    const now = encryptionShape.safeParse(documents('encryption') ?? standard);
    if (!now.success) return malformed('encryption');
    const Rules = now.data.Rules.map((rule) => {
      const blocked = (rule.BlockedEncryptionTypes?.EncryptionType ?? []).filter((type) => type !== 'NONE');
      const EncryptionType = blocked.includes('SSE-C') ? blocked : [...blocked, 'SSE-C'];
      return { ...rule, BlockedEncryptionTypes: { EncryptionType } };
    });
    return [{ setting: 'encryption', document: { ...now.data, Rules } }];
  },
  samples: [
    { documents: {} },
    {
      documents: {
        encryption: {
          Rules: [
            {
              ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
              BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
            },
          ],
        },
      },
    },
  ],
});
