import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

/** What `value` is called beside its element, whatever the chunks. */
async function said(body: string, value: string): Promise<string> {
  const html = Buffer.from(`<html><body>${body}</body></html>`);
  const names = await Promise.all(
    [1, 5, 1000].map(async (chunk) => {
      const { fields } = await collect(html, 'a.html', {}, chunk);
      return fields.find((field) => field.value === value)?.name;
    }),
  );
  expect(new Set(names).size).toBe(1);
  return /\0([^\0]*)\0/.exec(names[0] ?? '')?.[1] ?? '';
}

describe('what texts of markup say of the next', () => {
  it.each([
    ['<p><b>SSN</b>: <span>536</span></p>', 'SSN'],
    ['<div class="row"><div class="form-label">SSN</div><div class="value">536</div></div>', 'SSN'],
    ['<label>SSN</label><select><option value="">--</option><option selected>536</option></select>', 'SSN'],
    [
      '<table><tr><th>Name</th><td>A B</td><td>C D</td></tr><tr><th>SSN</th><td>535</td><td>536</td></tr></table>',
      'SSN',
    ],
    ['<table><tr><td colspan="2"><b>SSN</b></td></tr><tr><td>&nbsp;</td><td>536</td></tr></table>', 'SSN'],
    [
      '<table><tr><th>Team</th><th>Name</th><th>SSN</th></tr><tr><td rowspan="2">North</td><td>A B</td><td>535</td></tr><tr><td>C D</td><td>536</td></tr></table>',
      'SSN',
    ],
    [
      '<table><row><cell><data>Name</data></cell><cell><data>SSN</data></cell><cell><data>City</data></cell></row><row><cell><data>A B</data></cell><cell><data>536</data></cell><cell><data>Kiel</data></cell></row></table>',
      'SSN',
    ],
    [
      '<table><tr><td>Name</td><td>A B</td><td>City</td><td>Kiel</td></tr><tr><td>Team</td><td>North</td><td>SSN</td><td>536</td></tr></table>',
      'Kiel SSN',
    ],
    [
      '<table><tr><th>Field</th><th>Value</th><th>Note</th></tr><tr><td>SSN</td><td>536</td><td>ok</td></tr></table>',
      'SSN',
    ],
    ['<table><tr><td>SSN</td><td>&nbsp;</td><td>:</td><td>536</td></tr></table>', 'SSN'],
    ['<table><tr><td>SSN</td><td>535 11</td><td>536</td></tr></table>', ''],
    ['<table><tr><td>SSN</td><td><input value="536"></td></tr></table>', 'SSN'],
    ['<div><div class="col-4">SSN</div><div class="col-8">536-90-4399</div></div>', 'SSN'],
    ['<p>SSN<br>536-90-4399</p>', 'SSN'],
    ['<li><strong>SSN</strong> 536-90-4399</li>', 'SSN'],
    ['<div>SSN</div><div>5 of 8</div>', ''],
    [
      '<pre><span class="n">SSN</span> <span class="o">=</span> <span class="s">&quot;vT7q2LmXz9&quot;</span></pre>',
      'SSN',
    ],
    ['<pre><span>SSN</span>: <span><span>"</span>vT7q2LmXz9<span>"</span></span></pre>', 'SSN'],
    ['<pre><span class="n">SSN</span> <span class="n">vT7q2LmXz9</span></pre>', ''],
    ['<div class="label">SSN</div><p>none</p><p>536</p>', ''],
  ])('%s', async (body, label) => {
    const value = ['vT7q2LmXz9', '536-90-4399', '5 of 8', '536'].find((one) => body.includes(one)) ?? '';
    expect(await said(body, value)).toBe(label);
  });
});
