import { Command } from 'commander';
import { expect, it } from 'vitest';
import { addTagOptions, tagInput } from './tag-options.ts';

const parsed = (...args: string[]) =>
  tagInput(
    addTagOptions(new Command())
      .parse(['node', 'orgsweep', ...args])
      .opts(),
  );
const is = (...tagValues: { key: string; value: string | null }[]) => ({ comparator: 'EQ', tagValues });

it('says nothing where nothing is asked', () => {
  expect(parsed()).toEqual({ bucketTags: undefined, objectTags: undefined, labels: undefined });
});

it('has values of one key as alternatives, and any unwanted one as enough', () => {
  const wanted = ['--bucket-tag', 'env=prod', '--bucket-tag', 'env=stage', '--bucket-tag', 'pci'];
  const unwanted = ['--not-object-tag', 'privileged=a=b', '--not-object-tag', 'hold'];
  expect(parsed(...wanted, ...unwanted)).toEqual({
    bucketTags: {
      includes: [is({ key: 'env', value: 'prod' }, { key: 'env', value: 'stage' }), is({ key: 'pci', value: null })],
      excludes: [],
    },
    objectTags: { includes: [], excludes: [is({ key: 'privileged', value: 'a=b' }, { key: 'hold', value: null })] },
  });
});
