/** What the base64 of a longer text has of `bytes`, whatever stands around them; too few characters stand in any long text of it. */
function base64Within(bytes: Buffer): string[] {
  const within = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6));
  });
  return within.filter((text) => text.length >= 8);
}

/** The forms in which a value could slip through: as it is, escaped in JSON, base64, UTF-16, hex, URL-encoded. */
function forms(value: string): string[] {
  const bytes = Buffer.from(value);
  const wide = Buffer.from(value, 'utf16le');
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    ...base64Within(bytes),
    ...base64Within(wide),
    bytes.toString('hex'),
    wide.toString('hex'),
    [...value].join('\0'),
    encodeURIComponent(value),
  ];
}

/** Those of `values` that stand in `place` in any form, in one pass over it: it may be hundreds of megabytes. */
export function leaked(place: string | Buffer, values: readonly string[]): ReadonlySet<string> {
  const bytes = Buffer.from(place);
  // Which three bytes any form begins with, and the forms that begin so.
  const begins = new Uint8Array(1 << 24);
  const byBeginning = new Map<number, { readonly form: Buffer; readonly value: string }[]>();
  for (const value of values)
    for (const form of forms(value).map((text) => Buffer.from(text))) {
      const beginning = form.readUIntBE(0, 3);
      begins[beginning] = 1;
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { form, value }]);
    }
  const found = new Set<string>();
  let last = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    last = ((last << 8) | (bytes[at] ?? 0)) & 0xff_ff_ff;
    if (begins[last] === 1)
      for (const { form, value } of byBeginning.get(last) ?? [])
        if (bytes.subarray(at - 2, at - 2 + form.length).equals(form)) found.add(value);
  }
  return found;
}
