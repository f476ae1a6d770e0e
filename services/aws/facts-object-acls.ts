import { GetObjectAclCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import {
  absent,
  type BucketAcl,
  type BucketRef,
  denied,
  type Fact,
  failed,
  known,
  type ObjectAclSample,
} from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle } from './contract.ts';
import { translate } from './errors.ts';
import { aclOf } from './facts.ts';
import { decodedKey } from './objects.ts';

/** ACLs read of one bucket, at most: one call each. */
export const sampleSize = 16;

/** What decides whether an object's ACL can open anything to the world. */
interface AclSettings {
  readonly ownership: Fact<unknown>;
  /** Of account and bucket. */
  readonly blocks: readonly Fact<unknown>[];
}

const ignoresPublicAcls = (fact: Fact<unknown>): boolean =>
  fact.state === 'known' &&
  typeof fact.value === 'object' &&
  fact.value !== null &&
  'ignorePublicAcls' in fact.value &&
  fact.value.ignorePublicAcls === true;

/** As many as the sample holds, spread over all of them; the same ones in every sweep as long as the bucket stays as it is. */
function spread<T>(all: readonly T[]): readonly T[] {
  if (all.length <= sampleSize) return all;
  return Array.from({ length: sampleSize }, (_, at) => Math.floor((at * all.length) / sampleSize)).flatMap((at) =>
    all.slice(at, at + 1),
  );
}

interface Page {
  readonly keys: readonly string[];
  readonly more: boolean;
}
/** An ACL, that the object has gone since it was listed, or why it could not be read. */
type Answer =
  | { readonly key: string; readonly acl: BucketAcl }
  | { readonly key: string; readonly unread: Fact<never> | null };

/** Reads the ACLs of one bucket's objects, a sample of them. */
class ObjectAcls {
  readonly #caller: MemberCaller;
  readonly #handle: AccountHandle;
  readonly #bucket: BucketRef;

  constructor(caller: MemberCaller, handle: AccountHandle, bucket: BucketRef) {
    this.#caller = caller;
    this.#handle = handle;
    this.#bucket = bucket;
  }

  get #input() {
    return { Bucket: this.#bucket.name, ExpectedBucketOwner: this.#handle.accountId };
  }

  #unread(error: unknown, action: string): Fact<never> | null {
    const { code } = translate(error, action, this.#bucket.region);
    if (code === 'NOT_FOUND' && action === 's3:GetObjectAcl') return null;
    return code === 'ACCESS_DENIED' ? denied(action) : failed(code);
  }

  async #list(): Promise<Page> {
    const list = new ListObjectsV2Command({ ...this.#input, EncodingType: 'url', MaxKeys: 1_000 });
    const page = await this.#caller.ask(this.#handle, this.#bucket.region, 's3:ListBucket', ({ s3 }) => s3.send(list));
    return { keys: (page.Contents ?? []).map(({ Key }) => decodedKey(Key ?? '')), more: page.IsTruncated === true };
  }

  async #aclOf(key: string): Promise<Answer> {
    const ask = new GetObjectAclCommand({ ...this.#input, Key: key });
    try {
      const { region } = this.#bucket;
      const said = await this.#caller.ask(this.#handle, region, 's3:GetObjectAcl', ({ s3 }) => s3.send(ask));
      return { key, acl: aclOf(said) };
    } catch (error) {
      return { key, unread: this.#unread(error, 's3:GetObjectAcl') };
    }
  }

  async read(): Promise<Fact<ObjectAclSample>> {
    let page: Page;
    try {
      page = await this.#list();
    } catch (error) {
      return this.#unread(error, 's3:ListBucket') ?? failed('NOT_FOUND');
    }
    const answers = await Promise.all(spread(page.keys).map((key) => this.#aclOf(key)));
    const gone = answers.filter((answer) => 'unread' in answer && answer.unread === null).length;
    const unread = answers.flatMap((answer) => ('unread' in answer && answer.unread !== null ? [answer.unread] : []));
    const byAcl = new Map<string, { readonly keys: string[]; readonly acl: BucketAcl }>();
    for (const answer of answers) {
      if (!('acl' in answer)) continue;
      const id = JSON.stringify(answer.acl);
      const same = byAcl.get(id) ?? { keys: [], acl: answer.acl };
      same.keys.push(answer.key);
      byAcl.set(id, same);
    }
    const [why] = unread;
    // Refusals of single objects are usual: an object of another account's, or a Deny for a prefix.
    if (byAcl.size === 0 && why !== undefined) return why;
    return known({ listed: page.keys.length - gone, more: page.more, acls: [...byAcl.values()] });
  }
}

/** Reads ACLs of some objects, where ACLs are on and public ones are not ignored: elsewhere no call is made. A refusal is an answer. */
export async function readObjectAcls(
  caller: MemberCaller,
  handle: AccountHandle,
  bucket: BucketRef,
  { ownership, blocks }: AclSettings,
): Promise<Fact<ObjectAclSample>> {
  if (ownership.state === 'known' && ownership.value === 'BucketOwnerEnforced') return absent;
  if (blocks.some(ignoresPublicAcls)) return absent;
  if (ownership.state === 'denied' || ownership.state === 'failed') return ownership;
  return await new ObjectAcls(caller, handle, bucket).read();
}
