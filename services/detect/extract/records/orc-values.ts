import { ExtractError } from '../core/extract-error.ts';
import { decimalText } from './decimal-text.ts';
import { OrcRuns } from './orc-runs.ts';

/** The values of a column that are not null, `count` of them; `stream` gives its streams unpacked. */
export function orcValues(
  kind: number,
  count: number,
  form: number,
  dictionarySize: number,
  stream: (kind: number) => Buffer,
): ArrayLike<unknown> {
  const wholes = (of: number, most: number, signed: boolean): BigInt64Array =>
    new OrcRuns(stream(of)).wholes(most, signed, form >= 2);
  // Grows with what is there: `count` is what the file claims.
  const list = <T>(value: (at: number) => T): T[] => {
    const out: T[] = [];
    for (let at = 0; at < count; at++) out.push(value(at));
    return out;
  };
  if (kind === 0) {
    const bits = new OrcRuns(stream(1)).bytes(Math.ceil(count / 8));
    return list((at) => ((bits[at >> 3] ?? 0) & (128 >> (at & 7))) !== 0);
  }
  if (kind === 1) return new OrcRuns(stream(1)).bytes(count);
  if (kind >= 2 && kind <= 4) return wholes(1, count, true);
  if (kind === 5 || kind === 6) {
    const bytes = stream(1);
    return list((at) => (kind === 5 ? bytes.readFloatLE(at * 4) : bytes.readDoubleLE(at * 8)));
  }
  if (kind === 15) {
    const days = wholes(1, count, true);
    return list((at) => new Date(Number(days[at]) * 86_400_000));
  }
  if (kind === 9 || kind === 18) {
    // From 2015 on, in the writer's time zone (left out here); what is below a second is not told.
    const seconds = wholes(1, count, true);
    return list((at) => new Date((Number(seconds[at]) + 1_420_070_400) * 1000));
  }
  if (kind === 14) {
    const digits = new OrcRuns(stream(1));
    const scales = wholes(5, count, true);
    return list((at) => decimalText(digits.varint(true), Number(scales[at])));
  }
  if (kind !== 7 && kind !== 8 && kind !== 16 && kind !== 17)
    throw new ExtractError('UNSUPPORTED_FILE_TYPE_EXCEPTION', 'orc kind of column');
  if (form % 2 === 0) return cut(stream(1), wholes(2, count, false));
  const words = cut(stream(3), wholes(2, dictionarySize, false));
  const numbers = wholes(1, count, false);
  return list((at) => words[Number(numbers[at])]);
}

function cut(bytes: Uint8Array, sizes: BigInt64Array): Uint8Array[] {
  let end = 0;
  return Array.from(sizes, (size) => {
    const start = end;
    end += Number(size);
    return bytes.subarray(start, end);
  });
}
