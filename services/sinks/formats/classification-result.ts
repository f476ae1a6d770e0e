import type { FindingDetection, FindingEvent } from '../../model/index.ts';
import { type MacieOccurrences, macieOccurrences } from './occurrences.ts';

type Detections = readonly { readonly type: string; readonly count: number; readonly occurrences: MacieOccurrences }[];
type CustomDetections = readonly {
  readonly arn: string;
  readonly name: string;
  readonly count: number;
  readonly occurrences: MacieOccurrences;
}[];

/** Macie's `ClassificationResult` (API reference). */
interface ClassificationResult {
  readonly status: { readonly code: string; readonly reason?: string };
  readonly mimeType: string;
  readonly sizeClassified: number;
  readonly additionalOccurrences: boolean;
  readonly sensitiveData: readonly {
    readonly category: string;
    readonly totalCount: number;
    readonly detections: Detections;
  }[];
  readonly customDataIdentifiers: { readonly totalCount: number; readonly detections: CustomDetections };
}

const sum = (detections: readonly FindingDetection[]): number => detections.reduce((all, each) => all + each.count, 0);

/** What the scan of the object gave, with at most `limit` occurrences of each identifier. Null for what is no object. */
export function classificationResult(event: FindingEvent, limit: number): ClassificationResult | null {
  const { object } = event.finding;
  if (object === null) return null;
  const open = event.detections.filter((each) => each.status !== 'RESOLVED');
  const custom = open.filter((each) => each.category === 'CUSTOM_IDENTIFIER');
  const categories = [...new Set(open.map((each) => each.category))].filter((name) => name !== 'CUSTOM_IDENTIFIER');
  return {
    status: { code: object.status, ...(object.reason === null ? {} : { reason: object.reason }) },
    mimeType: object.mimeType,
    sizeClassified: object.bytesClassified,
    additionalOccurrences: open.some((each) => each.count > Math.min(each.occurrences.length, limit)),
    sensitiveData: categories.map((category) => {
      const within = open.filter((each) => each.category === category);
      return {
        category,
        totalCount: sum(within),
        detections: within.map(({ identifier, count, occurrences }) => ({
          type: identifier,
          count,
          occurrences: macieOccurrences(occurrences, limit),
        })),
      };
    }),
    customDataIdentifiers: {
      totalCount: sum(custom),
      detections: custom.map(({ identifier, count, occurrences }) => ({
        arn: identifier,
        name: identifier.replace(/^custom:/, ''),
        count,
        occurrences: macieOccurrences(occurrences, limit),
      })),
    },
  };
}
