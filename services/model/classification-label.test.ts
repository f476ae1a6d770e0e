import { expect, it } from 'vitest';
import { labelSensitivity } from './classification-label.ts';

it.each([
  [{}, null],
  [{ 'data-classification': 'Restricted' }, { score: 85, tag: 'data-classification=Restricted' }],
  [
    { 'acme:DataClassification': 'Highly Confidential' },
    { score: 85, tag: 'acme:DataClassification=Highly Confidential' },
  ],
  [
    { sensitivity: 'confidential', Classification: 'secret' },
    { score: 85, tag: 'Classification=secret' },
  ],
  [{ 'data-classification': 'internal' }, null],
  [{ owner: 'restricted' }, null],
  [{ 'data-classification': 'constructor' }, null],
  [{ 'data-classification': 'restricted', 'classified-by': 'orgsweep' }, null],
])('%j', (tags, said) => {
  expect(labelSensitivity(tags)).toEqual(said);
});
