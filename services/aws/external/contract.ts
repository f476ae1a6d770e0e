import type { ExternalFinding, ExternalProvider } from '../../model/index.ts';
import type { AccountHandle } from '../contract.ts';

/**
 * Findings of other services about buckets. Every method answers or throws an `OrgsweepError`: SERVICE_NOT_ENABLED, ACCESS_DENIED,
 * ROLE_NOT_ASSUMABLE, THROTTLED, … with the action in `detail`.
 */
export interface ExternalFindingSource {
  /** The account that sees the provider's findings of the whole organization; null when there is none. Asked with the central side's credentials. */
  administrator(provider: ExternalProvider): Promise<string | null>;
  /** Accounts whose findings an administrator sees in the region, itself among them. */
  members(administrator: AccountHandle, provider: ExternalProvider, region: string): Promise<ReadonlySet<string>>;
  /** Findings about buckets that are open at the provider, page by page; an administrator's are those of its members, too. `accountIds`, at most
   * 20, leaves out those of others; null takes all. */
  read(
    handle: AccountHandle,
    provider: ExternalProvider,
    region: string,
    accountIds: readonly string[] | null,
  ): AsyncGenerator<readonly ExternalFinding[]>;
}
