import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makePdf } from '../testing/make-pdf.ts';

describe('PDF', () => {
  it('gives lines by page', async () => {
    const seen = await collect(makePdf(['Card 4111 (x)\nsecond line', 'page two']));
    expect(seen.outcome).toEqual({ mimeType: 'application/pdf', reason: null, anyText: true });
    expect(seen.text).toBe('Card 4111 (x)\nsecond line\npage two\n');
    expect(seen.places).toEqual(['{"kind":"PAGE","pageNumber":1}', '{"kind":"PAGE","pageNumber":2}']);
  });

  it('tells what it could not read', async () => {
    expect((await collect(makePdf(['', '']))).outcome.reason).toBe('UNABLE_TO_PARSE_FILE');
    expect((await collect(Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).outcome.reason).toBe('MALFORMED_FILE');
    const cut = makePdf(['first page', 'second page']);
    const seen = await collect(cut.subarray(0, cut.length - 20));
    expect(seen.text).toContain('first page');
  });

  it('tells of pages that are pictures beside others', async () => {
    const picture = { content: `q 500 0 0 500 0 0 cm BI /W 9 /H 9 /BPC 8 /CS /G ID ${'a'.repeat(81)} EI Q` };
    const seen = await collect(makePdf(['text', picture]));
    expect(seen.text).toBe('text\n');
    expect(seen.outcome.reason).toBe('UNABLE_TO_PARSE_FILE');
    expect((await collect(makePdf(['text', '']))).outcome.reason).toBeNull();
  });

  it('reads what its author says of it, and bookmarks', async () => {
    const bytes = makePdf(['text'], '/Outlines 6 0 R', [
      '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
      '<< /Title (Record of Ann) /Parent 6 0 R >>',
    ]);
    const seen = await collect(bytes);
    expect(seen.text).toBe('text\nRecord of Ann\n');
    expect(seen.places[1]).toBe('{"kind":"LINES","firstLine":1,"firstColumn":1}');
  });

  it('reads forms and attached files', async () => {
    const file = '<< /Length 14 >>\nstream\nid,name\n1,Ann\n\nendstream';
    const bytes = makePdf(['text'], '/Names << /EmbeddedFiles << /Names [(a.csv) 6 0 R] >> >>', [
      '<< /Type /Filespec /F (a.csv) /EF << /F 7 0 R >> >>',
      file,
    ]);
    expect((await collect(bytes)).byPath.get('a.csv')).toBe('id,name\n1,Ann\n');
  });
});
