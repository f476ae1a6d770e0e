import { OrgsweepError, SweepStatus } from '../../model/index.ts';
import { type FileFormat, type FileGap, fileFormats } from '../../sinks/index.ts';
import type { CoverageRow, FindingFilter, FindingRow, Page, SweepRecord } from '../../store/contract.ts';
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

/** Whether it was to read all there is, and went on to its end. */
const wasWhole = ({ status, options }: SweepRecord): boolean =>
  (status === 'COMPLETE' || status === 'PARTIAL') &&
  options.scanObjects &&
  [options.accountIds, options.organizationalUnitIds, options.bucketNames].every((chosen) => chosen.length === 0) &&
  [options.bucketTags, options.objectTags].every(({ includes, excludes }) => includes.length + excludes.length === 0);

/** So many sweeps back the last one of everything is looked for. */
const sweepsBack = 50;

/**
 * What was not, or not wholly, looked at: by the latest sweep of everything, and by those of a part that ended since. The latest alone may
 * have been of one account, and the gaps of all others would be silent.
 */
async function gaps({ store }: ApiContext): Promise<readonly FileGap[]> {
  const { COMPLETE, PARTIAL, CANCELLED, FAILED } = SweepStatus;
  const ended = { statuses: [COMPLETE, PARTIAL, CANCELLED, FAILED] };
  const { edges } = await store.sweeps.page(ended, 'STARTED_DESC', { first: sweepsBack, after: null });
  const sweeps = edges.map(({ node }) => node);
  const whole = sweeps.findIndex(wasWhole);
  const all = new Map<string, FileGap>();
  for (const { id } of whole < 0 ? sweeps : sweeps.slice(0, whole + 1)) {
    const filter = { sweepId: id, statuses: ['PARTIAL', 'SKIPPED', 'DENIED', 'FAILED'] as const };
    for await (const rows of pages((after) => store.coverage.page(filter, 'SCOPE_ASC', { first: limits.first, after })))
      for (const gap of rows.map(gapOf)) all.set(`${gap.uri} ${gap.status} ${gap.reason}`, gap);
  }
  return [...all.values()];
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
