import { describe, expect, it } from 'vitest';
import { Credits } from './credits.ts';

describe('names on clean text', () => {
  it('counts a name as a person’s when one of its reports is a credit, and shows the others', () => {
    const credits = new Credits();
    credits.add('Ann Baker', 'Copyright 2020 ', '\n', 'LICENSE');
    credits.add('Ann  Baker', '+ fixed what ', ' saw', 'NEWS');
    credits.add('Len Node', 'Ptr Node\n\tA ', ' B', 'expr.go');
    expect(credits.result).toMatchObject({ reports: 3, credited: 2, others: [expect.stringContaining('expr.go')] });
  });
});
