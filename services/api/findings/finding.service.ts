import type {
  DetectionRow,
  FindingCauses,
  FindingFilter,
  FindingGroupBy,
  FindingRow,
  TicketRecord,
} from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requirePlaces } from '../relay/require-places.ts';
import { seenFilter } from '../relay/seen-filter.ts';
import type { FindingFilterInput } from './finding.input.ts';
import { requireKnown } from './require-known.ts';

/** The input's conditions in the store's words. */
export function findingFilter(input: FindingFilterInput | null | undefined): FindingFilter {
  return seenFilter(defined(input));
}

/** A page of findings of the organization. */
export async function listFindings(
  context: ApiContext,
  filter: FindingFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<FindingRow>> {
  authorize(context, 'read');
  await requirePlaces(context, filter);
  return await listFindingsWithin(context, filter, args);
}

/** The same where the filter is that of a parent, which is there. */
export async function listFindingsWithin(
  context: ApiContext,
  filter: FindingFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<FindingRow>> {
  authorize(context, 'read');
  await requireKnown(context, filter);
  return await connect(context, context.store.findings, filter, args.sort, args);
}

/** One finding; null when there is none of that id. */
export async function getFinding(context: ApiContext, id: string): Promise<FindingRow | null> {
  authorize(context, 'read');
  return await context.loaders.finding.load(id);
}

/** What was detected in the finding's object; empty for policy findings. */
export async function listDetections(context: ApiContext, findingId: string): Promise<readonly DetectionRow[]> {
  authorize(context, 'read');
  return await context.loaders.detections.load(findingId);
}

/** Tickets that sinks made of the finding. */
export async function listTickets(context: ApiContext, findingId: string): Promise<readonly TicketRecord[]> {
  authorize(context, 'read');
  return await context.loaders.tickets.load(findingId);
}

/** The calls that made and resolved a finding; null when none is known. */
export async function getCauses(context: ApiContext, findingId: string): Promise<FindingCauses | null> {
  authorize(context, 'read');
  return await context.loaders.causes.load(findingId);
}

/** Counts of findings by one property, the largest first. */
export async function countFindings(
  context: ApiContext,
  groupBy: FindingGroupBy,
  filter: FindingFilter,
  limit: number,
): Promise<readonly { key: string; count: number; matches: number }[]> {
  authorize(context, 'read');
  await requirePlaces(context, filter);
  await requireKnown(context, filter);
  return await context.store.findingStatistics(groupBy, filter, limit);
}
