import { describe, expect, it } from 'vitest';
import { markTag } from '../../model/index.ts';
import { mergedTags } from './bucket-tags.ts';

const own = { Key: markTag, Value: 'require-tls@2026-01-02T00:00:00.000Z' };
const theirs = { Key: 'owner', Value: 'team' };
const more = { Key: 'data-classification', Value: 'restricted' };

describe('the whole set of tags', () => {
  it('keeps the tags of others, in their order, when a bucket is marked or unmarked', () => {
    expect(mergedTags('bucketMark', own.Value, [theirs, more])).toEqual({ TagSet: [theirs, more, own] });
    expect(mergedTags('bucketMark', null, [theirs, own, more])).toEqual({ TagSet: [theirs, more] });
    expect(mergedTags('bucketMark', own.Value, [])).toEqual({ TagSet: [own] });
  });

  it('is none when the mark was the only one', () => {
    expect(mergedTags('bucketMark', null, [own])).toBeNull();
  });

  it('keeps the mark when tags are written, or put back to none', () => {
    expect(mergedTags('bucketTags', { TagSet: [theirs, more] }, [theirs, own])).toEqual({
      TagSet: [theirs, more, own],
    });
    expect(mergedTags('bucketTags', null, [theirs, own])).toEqual({ TagSet: [own] });
    expect(mergedTags('bucketTags', null, [theirs])).toBeNull();
  });
});
