import { expect, it } from 'vitest';
import { anyTags, asksForTags, inTagScope, type TagCriterion } from './tag-scope.ts';

const is = (key: string, value: string | null): TagCriterion => ({ comparator: 'EQ', tagValues: [{ key, value }] });
const isNot = (key: string, value: string | null): TagCriterion => ({ comparator: 'NE', tagValues: [{ key, value }] });

it.each([
  ['nothing asked', anyTags, {}, true],
  ['the tag', { ...anyTags, includes: [is('env', 'prod')] }, { env: 'prod' }, true],
  ['another value', { ...anyTags, includes: [is('env', 'prod')] }, { env: 'Prod' }, false],
  ['no tag', { ...anyTags, includes: [is('env', 'prod')] }, {}, false],
  ['any value', { ...anyTags, includes: [is('env', null)] }, { env: '' }, true],
  ['one of two', { ...anyTags, includes: [is('env', 'prod'), is('pci', null)] }, { env: 'prod' }, false],
  ['not that tag', { ...anyTags, includes: [isNot('env', 'dev')] }, {}, true],
  ['that tag', { ...anyTags, includes: [isNot('env', 'dev')] }, { env: 'dev' }, false],
  ['excluded', { ...anyTags, excludes: [is('env', 'dev')] }, { env: 'dev' }, false],
  ['included and excluded', { includes: [is('env', null)], excludes: [is('env', 'dev')] }, { env: 'dev' }, false],
  ['half excluded', { ...anyTags, excludes: [is('env', 'dev'), is('x', null)] }, { env: 'dev' }, true],
  ['a key of every object', { ...anyTags, includes: [is('constructor', null)] }, {}, false],
] as const)('%s', (_, scope, tags, inScope) => {
  expect(inTagScope(scope, tags)).toBe(inScope);
});

it('asks for tags only where they matter', () => {
  expect([asksForTags(anyTags), asksForTags({ ...anyTags, excludes: [is('a', null)] })]).toEqual([false, true]);
});
