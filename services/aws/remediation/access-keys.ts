import { IAMClient, ListAccessKeysCommand, ListUsersCommand, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { LRUCache } from 'lru-cache';
import { OrgsweepError, type RemediationTarget, type SettingDocument } from '../../model/index.ts';
import { awsErrorName } from '../errors.ts';
import { paged } from '../paged.ts';

/** Keyed fingerprint of an access key's id, as findings keep it. */
export type KeyFingerprint = (accessKeyId: string) => string;
/** Asks IAM in the target's account; throws as `MemberCaller` does. */
export type AskIam = <T>(action: string, request: (iam: IAMClient) => Promise<T>) => Promise<T>;

interface Found {
  readonly userName: string;
  readonly id: string;
  readonly status: string;
}

/**
 * Access keys by their fingerprints: the ids are nowhere stored, so the keys of the account's users are listed and each is hashed. Where one
 * was found is remembered, so that only the first look goes over all users.
 */
export class AccessKeys {
  readonly #fingerprintOf: KeyFingerprint;
  readonly #owners = new LRUCache<string, string>({ max: 1_000 });

  constructor(fingerprintOf: KeyFingerprint) {
    this.#fingerprintOf = fingerprintOf;
  }

  async #ofUser(userName: string, wanted: string, ask: AskIam): Promise<Found | undefined> {
    const action = 'iam:ListAccessKeys';
    const pages = paged(action, async (marker) => {
      const page = await ask(action, (iam) =>
        iam.send(new ListAccessKeysCommand({ UserName: userName, Marker: marker })).catch((error: unknown) => {
          // Deleted since the users were listed.
          if (awsErrorName(error) === 'NoSuchEntityException' || awsErrorName(error) === 'NoSuchEntity') return null;
          throw error;
        }),
      );
      return { items: page?.AccessKeyMetadata ?? [], next: page?.IsTruncated === true ? page.Marker : undefined };
    });
    for await (const page of pages)
      for (const { AccessKeyId: id = '', Status: status = '' } of page)
        if (id !== '' && this.#fingerprintOf(id) === wanted) return { userName, id, status };
    return undefined;
  }

  async #find({ accountId, accessKey = '' }: RemediationTarget, ask: AskIam): Promise<Found | undefined> {
    const cacheKey = `${accountId} ${accessKey}`;
    const owner = this.#owners.get(cacheKey);
    const known = owner === undefined ? undefined : await this.#ofUser(owner, accessKey, ask);
    if (known !== undefined) return known;
    const action = 'iam:ListUsers';
    const pages = paged(action, async (marker) => {
      const page = await ask(action, (iam) => iam.send(new ListUsersCommand({ Marker: marker })));
      return { items: page.Users ?? [], next: page.IsTruncated === true ? page.Marker : undefined };
    });
    for await (const page of pages)
      for (const { UserName: userName = '' } of page) {
        const found = await this.#ofUser(userName, accessKey, ask);
        if (found === undefined) continue;
        this.#owners.set(cacheKey, userName);
        return found;
      }
    return undefined;
  }

  /** Whose it is and whether it is active; undefined when no user of the account has it. */
  async read(target: RemediationTarget, ask: AskIam): Promise<{ userName: string; status: string } | undefined> {
    const found = await this.#find(target, ask);
    return found && { userName: found.userName, status: found.status };
  }

  /** Sets its status with `write`, having found it with `ask`. */
  async write(
    target: RemediationTarget,
    document: SettingDocument,
    ask: AskIam,
    write: AskIam,
    abortSignal: AbortSignal,
  ): Promise<void> {
    const found = await this.#find(target, ask);
    const wanted: unknown = Object(document).status;
    if (found === undefined || (wanted !== 'Active' && wanted !== 'Inactive'))
      throw new OrgsweepError('NOT_FOUND', 'The access key is gone.', { detail: 'NO_SUCH_KEY' });
    const change = new UpdateAccessKeyCommand({ UserName: found.userName, AccessKeyId: found.id, Status: wanted });
    await write('iam:UpdateAccessKey', (iam) => iam.send(change, { abortSignal }));
  }
}
