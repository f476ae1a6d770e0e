import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledCatalogue } from '../catalogue.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { normalized } from '../scan/normalized.ts';
import { unsure } from './accept.ts';

const forms = compiledCatalogue().forms.filter(({ acceptor }) => acceptor !== null);
/** Secrets told by a vendor's name, which stands in a text far more often than they do; and all others. */
const keyed = forms.filter(
  ({ detector: { label, trigger } }) => label === 'CREDENTIALS' && trigger.kind === 'literals',
);
const shapes = forms.filter((form) => !keyed.includes(form));

/** What pattern and validator of a form say of the place `at`: the end of the match, 0 when it is not accepted. */
function slowly(form: CompiledForm, text: string, at: number): number {
  const sticky = new RegExp(form.detector.pattern.source, `${form.detector.pattern.flags}y`);
  sticky.lastIndex = at;
  const match = sticky.exec(text);
  if (match === null) return 0;
  const raw = Buffer.from(match[0], 'latin1').toString('utf8');
  const value = normalized(form, raw);
  if (form.testValues?.has(value) === true || /^0*$/.test(value)) return 0;
  const verdict = form.validate?.(value, raw, match) ?? true;
  return verdict === false ? 0 : verdict === 'strong' ? -(at + match[0].length) : at + match[0].length;
}

/** The same by the acceptor; undefined where it is not sure. */
function quickly(form: CompiledForm, bytes: Buffer, at: number): number | undefined {
  const end = form.acceptor?.endAt(bytes, at) ?? unsure;
  if (end === unsure) return undefined;
  return form.acceptor?.strong === true ? -end : end;
}

const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const piece = fc.oneof(
  fc.constantFrom(...'0123456789 .-_,;:/()+@%$"\'\n#xe=', 'é', '\xa3', '\xa0', '', '  ', '://', ' ext. 12', 'a', 'Z'),
  fc.constantFrom(
    'com',
    'co.uk',
    'museum',
    'test',
    'photography',
    'info',
    'online',
    'AB',
    'X4RTBPFW4',
    'x',
    'io',
    'git',
    'a.b',
    'user',
    '2x',
    'mail.example',
    'x1',
    '-',
    'James ',
    'name: ',
    'Nom="',
    'é : ',
    'x":\'',
    'JAMES M. ',
    'Zoë ',
    'Ann-Lee ',
    'Smith',
    'van ',
  ),
  digits(1, 4),
  digits(9, 19),
  fc.constantFrom('078051120', '4111111111111111', '4111 1111 1111 1111', '37144963539843', '111111111', '000'),
  fc
    .tuple(digits(3, 3), digits(2, 2), digits(4, 4), fc.constantFrom('-', ' ', '.', ''))
    .map(([a, b, c, s]) => a + s + b + s + c),
  fc
    .tuple(digits(4, 4), digits(4, 4), digits(4, 4), digits(4, 4), fc.constantFrom('-', ' '))
    .map((p) => p.slice(0, 4).join(p[4])),
  fc
    .tuple(digits(3, 3), digits(3, 3), digits(4, 4), fc.constantFrom('-', ') ', '/', ')'))
    .map(([a, b, c, s]) => `(${a}${s}${b}-${c}`),
  fc
    .tuple(digits(3, 3), digits(3, 3), digits(4, 4), fc.constantFrom('-', ' ', '/'))
    .map(([a, b, c, s]) => `${a}${s}${b}-${c}`),
  fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 5 }).map((octets) => octets.join('.')),
  fc
    .tuple(
      fc.constantFrom('ann.lee', 'x', 'bob+1', 'é', "o'neil_", 'a..b'),
      fc.constantFrom('a.com', 'b-.org', 'x.y.z.de', 'q.xx', 'm.info', 'é.fr'),
    )
    .map((p) => p.join('@')),
  fc
    .tuple(
      fc.constantFrom('stream', 'Segment', 'STREAM', 'hunter', 'muxtoken', 'steam', 'resend'),
      fc.constantFrom('', '_', '-', ' ', '__', 'line', 'x'),
      fc.constantFrom('', 'api', 'WRITE', 'app', 'v2', 'buffer', 'x_'),
      fc.constantFrom('', '_', ' ', '.'),
      fc.constantFrom('', 'key', 'Token', 'auth', 'id', 'path'),
      fc.constantFrom('', '=', ': "', ' = ', '-', ' '),
      fc.constantFrom('', 'Zk3vT9qLm2XwR7pB', '9f86d081884c7d659a2feaa0c55ad015', 'c2VjcmV0LXZhbHVl'),
    )
    .map((p) => p.join('')),
);

describe('acceptors', () => {
  it('are there for the shapes that fill files', () => {
    expect([...new Set(shapes.map(({ id }) => id))].sort()).toEqual([
      'CREDIT_CARD_NUMBER',
      'CREDIT_CARD_NUMBER_(NO_KEYWORD)',
      'EMAIL_ADDRESS',
      'FRANCE_NATIONAL_IDENTIFICATION_NUMBER',
      'IP_ADDRESS',
      'NAME',
      'PHONE_NUMBER',
      'USA_SOCIAL_SECURITY_NUMBER',
    ]);
    expect(keyed.length).toBeGreaterThan(10);
  });

  it.each(forms.map((form) => [form.id, form] as const))('%s says what its pattern and validator say', (_, form) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''));
        const text = bytes.toString('latin1');
        for (let at = 0; at < text.length; at++) {
          const quick = quickly(form, bytes, at);
          if (quick !== undefined) expect(quick + 0, JSON.stringify([text, at])).toBe(slowly(form, text, at) + 0);
        }
      }),
      { numRuns: keyed.includes(form) ? 150 : 1_500 },
    );
  });

  it('are sure of what they are there for', () => {
    const sure = ['10.1.2.3', 'ann.lee@mail.example.com', '4539 1488 0343 6467', '536-90-4399', '(602) 272-9781'];
    for (const text of sure)
      expect(forms.some((form) => Math.abs(quickly(form, Buffer.from(text), 0) ?? 0) === text.length)).toBe(true);
  });
});
