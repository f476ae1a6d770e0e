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
  it('then a secret of its own form, not one that is told by the key it stands under', () => {
    const key = {
      ...long,
      label: 'CREDENTIALS' as const,
      keywords: ['key'],
      keywordRule: 'supporting' as const,
      bareConfidence: 'HIGH' as const,
    };
    expect(found('key=id-123456', { ...key, id: 'A', generic: true }, { ...key, id: 'B', keywords: [] })).toEqual([
      'B:4-13',
    ]);
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
  it('then the one whose keywords say more', () => {
    const a = { ...long, id: 'A', keywords: ['passport number'], keywordRule: 'required' as const };
    const b = { ...long, id: 'B', keywords: ['us passport', 'passport number'], keywordRule: 'required' as const };
    expect(found('US passport number id-123456', a, b)).toEqual(['B:19-28']);
    const header = { header: 'us_passport_number' };
    const both = compileCatalogue([a, b].map(testDetector));
    expect(detectText('id-123456', header, both).map((d) => d.identifier)).toEqual(['B']);
  });
  it('then what is recommended, then what Macie has', () => {
    expect(found('id-12', { ...long, id: 'A' }, { ...long, id: 'B', recommended: true })).toEqual(['B:0-5']);
    expect(found('id-12', { ...long, id: 'A' }, { ...long, id: 'UK_NHS_NUMBER' })).toEqual(['UK_NHS_NUMBER:0-5']);
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

describe('a header that names a country', () => {
  const id = (country: string): Parameters<typeof testDetector>[0] => ({
    ...long,
    id: `${country}_TAX_NUMBER`,
    trigger: { kind: 'keyword' },
    keywords: ['tax id'],
    keywordRule: 'required',
  });
  const both = compileCatalogue([id('AUSTRIA'), id('POLAND')].map(testDetector));
  const under = (header: string): readonly string[] =>
    detectText('id-123456', { header }, both).map((d) => d.identifier);

  it('takes its numbers and no others', () => {
    expect(under('polish_tax_id')).toEqual(['POLAND_TAX_NUMBER']);
    expect(under('austrianTaxId')).toEqual(['AUSTRIA_TAX_NUMBER']);
    expect(under('spanish tax id')).toEqual([]);
    expect(under('tax_id')).toEqual(['AUSTRIA_TAX_NUMBER']);
  });
  it('leaves alone what a keyword inside the field announces', () => {
    const note = detectText('Polish tax id id-123456', { header: 'uk_notes' }, both);
    expect(note.map((d) => d.start)).toEqual([14]);
  });
});
