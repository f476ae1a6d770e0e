import { z } from 'zod';
import type { JsonValue, SettingDocument } from '../model/index.ts';

const json: z.ZodType<JsonValue> = z.json();

export const aclShape = z.object({
  Owner: z.object({ ID: z.string() }).catchall(json),
  Grants: z
    .array(
      z
        .object({
          Grantee: z.object({ ID: z.string().optional(), URI: z.string().optional() }).catchall(json),
          Permission: z.string(),
        })
        .catchall(json),
    )
    .default([]),
});

export const encryptionShape = z
  .object({
    Rules: z.array(
      z
        .object({
          ApplyServerSideEncryptionByDefault: z
            .object({ SSEAlgorithm: z.string(), KMSMasterKeyID: z.string().optional() })
            .catchall(json)
            .optional(),
          BucketKeyEnabled: z.boolean().optional(),
          BlockedEncryptionTypes: z.object({ EncryptionType: z.array(z.string()).optional() }).optional(),
        })
        .catchall(json),
    ),
  })
  .catchall(json);

export const replicationShape = z
  .object({
    Role: z.string(),
    Rules: z.array(
      z
        .object({
          ID: z.string().optional(),
          Status: z.string(),
          Destination: z.object({ Bucket: z.string(), Account: z.string().optional() }).catchall(json),
        })
        .catchall(json),
    ),
  })
  .catchall(json);

export const lifecycleShape = z
  .object({ Rules: z.array(z.object({ ID: z.string().optional(), Status: z.string() }).catchall(json)) })
  .catchall(json);

const tagsShape = z.object({ TagSet: z.array(z.object({ Key: z.string(), Value: z.string() })) });

/** Tags by their key; undefined when the document is none of tags. */
export function readTags(document: SettingDocument): ReadonlyMap<string, string> | undefined {
  if (document === null) return new Map();
  const parsed = tagsShape.safeParse(document);
  return parsed.success ? new Map(parsed.data.TagSet.map(({ Key, Value }) => [Key, Value])) : undefined;
}

export const versionTagsShape = z.array(
  z.object({
    versionId: z.string(),
    isLatest: z.boolean(),
    tags: z.array(z.object({ Key: z.string(), Value: z.string() })),
  }),
);

export const copiesShape = z.array(z.object({ versionId: z.string(), copied: z.boolean() }));

export const redactedShape = z.object({
  source: z.object({ eTag: z.string(), sizeBytes: z.number() }),
  /** `keep`: identifiers that may be found in the copy all the same. */
  copy: z.object({ eTag: z.string(), columns: z.array(z.string()), keep: z.array(z.string()).default([]) }).nullable(),
});

/** A setting that is not what S3 documents: nothing may be concluded from it. */
export const malformed = (setting: string) => ({ refused: `UNKNOWN ${setting}: MALFORMED_RESPONSE` });

export const nothing = z.strictObject({});
