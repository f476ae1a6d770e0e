import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import { testDetector } from '../testing/detectors.ts';
import { lineBlock, scanBlocks } from '../testing/scan-blocks.ts';

describe('evidence of a detector', () => {
  it('stands behind the reasons, each phrase once, at most ten', () => {
    const catalogue = compileCatalogue([
      testDetector({
        id: 'TOKEN',
        trigger: { kind: 'literals', literals: ['tok_'] },
        pattern: /tok_[a-z]\d{2}/,
        evidence: (value) => (value.startsWith('tok_a') ? `account ${value.slice(5)}` : null),
      }),
    ]);
    const found = (text: string): readonly string[] =>
      scanBlocks(catalogue, [lineBlock(Buffer.from(text), false)])[0]?.reasons ?? [];
    expect(found('tok_b11')).toEqual(['prefix']);
    expect(found('tok_b11 tok_a22 tok_a21 tok_a22')).toEqual(['prefix', 'account 21', 'account 22']);
    const many = Array.from({ length: 40 }, (_, i) => `tok_a${i + 10}`).join(' ');
    expect(found(many)).toHaveLength(11);
  });
});
