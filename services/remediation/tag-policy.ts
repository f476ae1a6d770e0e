import { z } from 'zod';
import { type SettingDocument, tagViolations } from '../model/index.ts';
import { malformed } from './shapes.ts';

const shape = z.array(
  z.object({
    key: z.string(),
    values: z.array(z.string()).nullable(),
    enforcedFor: z.array(z.string()),
    requiredFor: z.array(z.string()),
  }),
);

/**
 * Why tags must not be written: one of those that change breaks the organization's tag policy, or AWS would turn the whole set down for one that
 * is there already. Undefined when nothing speaks against it.
 */
export function tagPolicyObjection(
  document: SettingDocument,
  now: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  resourceType: 's3:bucket' | 's3:object',
): { readonly refused: string } | undefined {
  const policy = shape.safeParse(document ?? []);
  if (!policy.success) return malformed('tagPolicy');
  const wrong = tagViolations(policy.data, wanted, resourceType).filter(
    ({ tag, enforced }) => tag !== null && (enforced || now.get(tag) !== wanted.get(tag)),
  );
  if (wrong.length === 0) return undefined;
  return { refused: `TAG_POLICY ${wrong.map(({ text }) => text).join('; ')}` };
}
