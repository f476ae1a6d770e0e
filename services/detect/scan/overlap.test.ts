import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../compiled.ts';
import { detectText } from '../detect-text.ts';
import { testDetector } from '../testing/detectors.ts';

const literal = { kind: 'literals', literals: ['id-'] } as const;
const found = (text: string, ...detectors: readonly Parameters<typeof testDetector>[0][]): readonly string[] =>
  detectText(text, {}, compileCatalogue(detectors.map(testDetector))).map((d) => `${d.identifier}:${d.start}-${d.end}`);

const short = { id: 'SHORT', trigger: literal, pattern: /id-[0-9]{2}/ };
const long = { id: 'LONG', trigger: literal, pattern: /id-[0-9]{2,9}/ };

describe('one value gets one explanation', () => {
  it('the surer one', () => {
    expect(found('id-123456', long, { ...short, validate: () => 'strong' as const })).toEqual(['SHORT:0-5']);
  });
  it('then the longer one', () => {
    expect(found('id-123456', short, long)).toEqual(['LONG:0-9']);
  });
  it('then the one whose keyword is nearer', () => {
    const a = { ...long, id: 'A', keywords: ['tax'], keywordRule: 'required' as const };
    const b = { ...long, id: 'B', keywords: ['passport'], keywordRule: 'required' as const };
    expect(found('passport and tax id-123456', a, b)).toEqual(['A:17-26']);
    expect(found('tax and passport id-123456', a, b)).toEqual(['B:17-26']);
  });
  it('then the first by name, so that the answer never depends on the order of the catalogue', () => {
    const [a, b] = [
      { ...long, id: 'A' },
      { ...long, id: 'B' },
    ];
    expect(found('id-12', b, a)).toEqual(['A:0-5']);
  });
});

describe('what is composite', () => {
  const cookie = {
    id: 'COOKIE',
    composite: true,
    trigger: { kind: 'literals', literals: ['Cookie:'] } as const,
    pattern: /Cookie: .{1,20}/,
  };
  it('keeps what it holds', () => {
    expect(found('Cookie: id-123456', cookie, long)).toEqual(['COOKIE:0-17', 'LONG:8-17']);
  });
  it('does not keep two explanations of one value inside', () => {
    expect(found('Cookie: id-123456', cookie, long, short)).toEqual(['COOKIE:0-17', 'LONG:8-17']);
  });
});

describe('neighbours', () => {
  it('are told apart', () => {
    expect(found('id-12id-34 id-56', short)).toEqual(['SHORT:0-5', 'SHORT:5-10', 'SHORT:11-16']);
  });
});
