/** A page's own operators, in the place of a text, and more entries of its dictionary. */
export interface DrawnPage {
  readonly content: string;
  readonly entries?: string;
}

function operatorsOf(page: string | DrawnPage): string {
  if (typeof page !== 'string') return page.content;
  const lines = page
    .split('\n')
    .map((line, y) => `1 0 0 1 72 ${700 - y * 20} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`);
  return page === '' ? '' : `BT /F1 12 Tf ${lines.join(' ')} ET`;
}

/** A PDF with a page for each text, in Helvetica; `extra` objects are numbered from 4 + 2 × pages on. */
export function makePdf(pages: readonly (string | DrawnPage)[], catalogue = '', extra: readonly string[] = []): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  objects.push(`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const [i, page] of pages.entries()) {
    const content = operatorsOf(page);
    const { entries = '' } = typeof page === 'string' ? {} : page;
    const resources = entries.includes('/Resources') ? '' : '/Resources << /Font << /F1 3 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + i * 2} 0 R ${entries} ${resources} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  objects.push(...extra);
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
