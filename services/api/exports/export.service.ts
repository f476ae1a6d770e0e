import { OrgsweepError, SweepStatus } from '../../model/index.ts';
import { type FileFormat, type FileGap, fileFormats } from '../../sinks/index.ts';
import type { CoverageRow, FindingFilter, FindingRow, Page } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { limits } from '../limits/limits.ts';

/** The format of that id; BAD_USER_INPUT names the ones there are. */
export function formatOf(id: string): FileFormat {
  const found = fileFormats.find((format) => format.id === id);
  if (found !== undefined) return found;
  throw new OrgsweepError('BAD_USER_INPUT', 'There is no such file format.', {
    advice: `Use one of ${fileFormats.map((format) => format.id).join(', ')}.`,
  });
}

/** Every page of a connection of the store. */
async function* pages<T>(read: (after: string | null) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  let after: string | null = null;
  do {
    const page: Page<T> = await read(after);
    if (page.edges.length > 0) yield page.edges.map(({ node }) => node);
    after = page.hasNextPage ? (page.edges.at(-1)?.cursor ?? null) : null;
  } while (after !== null);
}

const gapOf = ({ bucketName, accountId, region, status, reason }: CoverageRow): FileGap => ({
  uri:
    bucketName !== null
      ? `s3://${bucketName}`
      : `aws://${accountId ?? 'organization'}${region === null ? '' : `/${region}`}`,
  status,
  reason: reason ?? '',
});

/** What the latest sweep that has ended did not, or not wholly, look at. */
async function gaps({ store }: ApiContext): Promise<readonly FileGap[]> {
  const { COMPLETE, PARTIAL, CANCELLED, FAILED } = SweepStatus;
  const ended = { statuses: [COMPLETE, PARTIAL, CANCELLED, FAILED] };
  const [latest] = (await store.sweeps.page(ended, 'STARTED_DESC', { first: 1, after: null })).edges;
  if (latest === undefined) return [];
  const filter = { sweepId: latest.node.id, statuses: ['PARTIAL', 'SKIPPED', 'DENIED', 'FAILED'] as const };
  const all: FileGap[] = [];
  for await (const rows of pages((after) => store.coverage.page(filter, 'SCOPE_ASC', { first: limits.first, after })))
    all.push(...rows.map(gapOf));
  return all;
}

/** The findings as a file, piece by piece; the store is read as fast as the pieces are taken. */
export function exportFindings(context: ApiContext, format: FileFormat, filter: FindingFilter): AsyncIterable<string> {
  authorize(context, 'read');
  const { store } = context;
  const read = (after: string | null): Promise<Page<FindingRow>> =>
    store.findings.page(filter, 'SEVERITY_DESC', { first: limits.first, after });
  async function* events() {
    for await (const findings of pages(read)) yield await store.findingsAsEvents(findings);
  }
  return format.write({ events: events(), gaps: () => gaps(context) });
}
