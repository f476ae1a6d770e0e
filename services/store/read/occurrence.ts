import { z } from 'zod';
import type { Occurrence } from '../../model/index.ts';

const number = z.number();
const maybe = z.string().nullable();
const archivePath = { archivePath: z.string().exactOptional() };

/** A stored occurrence: its kind with the location's members. */
export const occurrenceShape: z.ZodType<Occurrence> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('CELL'),
    row: number,
    column: number,
    columnName: maybe,
    cellReference: maybe,
    ...archivePath,
  }),
  z.object({ kind: z.literal('LINE_RANGE'), start: number, end: number, startColumn: number, ...archivePath }),
  z.object({ kind: z.literal('OFFSET_RANGE'), start: number, end: number, ...archivePath }),
  z.object({ kind: z.literal('PAGE'), pageNumber: number, ...archivePath }),
  z.object({ kind: z.literal('RECORD'), recordIndex: number, jsonPath: maybe, ...archivePath }),
]);
