import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAssembly } from '../../model/web-assembly.ts';
import { createAccepted, KernelScanner, PlainScanner } from './automaton-scanner.ts';
import { createHits, type IntList } from './hits.ts';
import { KeywordTrie } from './keyword-trie.ts';
import { LocalKeywords } from './local-keywords.ts';
import { buildPrefilter, Prefilter, type PrefilterSpec } from './prefilter.ts';
import { shapeNames } from './shapes.ts';

const spec: PrefilterSpec = {
  keywords: [
    'ssn',
    'ss#',
    'social security',
    'card',
    'credit card number',
    'cc',
    'número',
    'cartão de número',
    'état',
    '身份证',
    'tax id',
    'cvv2',
    'pan',
    'e-mail',
  ],
  literals: [
    { text: 'AKIA', ignoreCase: false },
    { text: 'KIA', ignoreCase: false },
    { text: 'SG.', ignoreCase: false },
    { text: 'Pass_word', ignoreCase: true },
    { text: '5%', ignoreCase: true },
    { text: 'id=', ignoreCase: true },
  ],
  shapes: new Set(shapeNames),
  later: new LocalKeywords(['order', 'no of parts', 'über']),
  minDigits: 7,
  minAlnum: 6,
};
const tables = buildPrefilter(spec);

function groups(list: IntList, width: number): string[] {
  const out: string[] = [];
  for (let i = 0; i < list.length; i += width)
    out.push(Array.from({ length: width }, (_, k) => list.at(i + k)).join(':'));
  return out;
}

function scan(text: string, plain = false): ReturnType<typeof createHits> {
  const hits = createHits();
  const prefilter = plain ? new Prefilter(tables, new PlainScanner(tables.automata)) : new Prefilter(tables);
  prefilter.scan(Buffer.from(text), hits);
  return hits;
}

function keywords(text: string): readonly string[] {
  const hits = scan(text).keywords;
  return groups(hits, 3).map((_, i) => spec.keywords[hits.at(i * 3 + 2)] ?? '');
}

describe('keywords', () => {
  it('are found at word borders, in every spelling of their spaces', () => {
    expect(keywords('SSN: 1, userSsn=2, usrSSN, ssn_last, ssns; 4ssn ssn4')).toEqual([
      'ssn',
      'ssn',
      'ssn',
      'ssn',
      'ssn',
      'ssn',
    ]);
    expect(keywords('creditCardNumber credit_card-number')).toEqual([
      'credit card number',
      'card',
      'credit card number',
      'card',
    ]);
    expect(keywords('taxId TAXID tax.id syntaxid company panel assn')).toEqual(['tax id', 'tax id', 'tax id']);
    expect(keywords('ss# e-mail CVV2=1 cvv25')).toEqual(['ss#', 'e-mail', 'cvv2']);
  });

  it('may hold any letter', () => {
    expect(keywords('o cartão de número')).toEqual(['cartão de número', 'número']);
    expect(keywords('NÚMERO Número número état ÉTAT États 我的身份证号')).toEqual([
      'número',
      'número',
      'número',
      'état',
      'état',
      'état',
      '身份证',
    ]);
  });
});

describe('automata', () => {
  const words =
    'ssn Ssn SSN pan Pan PAN card Card CARD credit Credit number tax Tax ID id número Número 身份证 cc AKIA pass_WORD SG. état ÉTAT';
  const piece = fc.constantFrom(...' _-.#14é\nx/', ...words.split(' '));

  it('find the same keywords as walking the trie', () => {
    const trie = new KeywordTrie(spec.keywords);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''));
        const expected = createHits().keywords;
        trie.scan(bytes, 0, bytes.length, expected);
        const found = scan(pieces.join('')).keywords;
        expect(groups(found, 3).sort()).toEqual(groups(expected, 3).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('report literals exactly', () => {
    const hits = scan('xAKIAQ akia SG.x sg. pass_WORD pass word 7% 5% 5- ID= Id- ').literals;
    expect(groups(hits, 2).sort()).toEqual(['1:0', '12:2', '2:1', '21:3', '44:4', '50:5'].sort());
  });

  it('know literals with letters beyond ASCII in small letters, in capitals and capitalized, in few states', () => {
    const literal = buildPrefilter({ ...spec, keywords: [], literals: [{ text: 'токен доступа', ignoreCase: true }] });
    const hits = createHits();
    new Prefilter(literal).scan(Buffer.from('токен доступа, Токен доступа, ТОКЕН ДОСТУПА, токЕН доступа'), hits);
    expect(groups(hits.literals, 2).length).toBe(3);
    // Every case of every letter would take 8,000.
    expect(literal.automata[1]?.stateCount).toBeLessThan(200);
  });

  it('run alike in the kernel and in plain JavaScript, on any text and over the borders of segments and lanes', () => {
    const wasm = webAssembly();
    expect(wasm).not.toBeNull();
    if (wasm === null) return;
    const kernel = new KernelScanner(tables.automata, wasm);
    const plain = new PlainScanner(tables.automata);
    const visits = (scanner: KernelScanner | PlainScanner, bytes: Uint8Array): string[] => {
      const accepted = createAccepted(tables.automata);
      scanner.scan(bytes, 0, tables.automata.length, accepted);
      return accepted.flatMap((list, automaton) => groups(list, 2).map((pair) => `${automaton}:${pair}`));
    };
    const words = fc.constantFrom(
      ...'0123456789abcdefABCDEF:.-@+() /\n',
      'ssn',
      'AKIA',
      '12.3.4.5',
      '4111 1111 1111',
      'DE89 3704',
      'a@b',
      '::1',
      'aa:bb:cc:dd:ee:ff',
    );
    fc.assert(
      // Short texts are stepped through, longer ones go through lanes.
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom(0, 1_500), (pieces, blanks) => {
        const bytes = Buffer.from(pieces.join('') + ' '.repeat(blanks) + pieces.join(''));
        expect(visits(kernel, bytes)).toEqual(visits(plain, bytes));
      }),
      { numRuns: 300 },
    );
    const line = 'GET /a?card=4111-1111-1111-1111 ssn AKIA user@host.org 10.0.0.1\n';
    for (const length of [256 * 1024 - 1, 256 * 1024, 256 * 1024 + 3, 700_001]) {
      const bytes = Buffer.alloc(length, line);
      expect(visits(kernel, bytes)).toEqual(visits(plain, bytes));
    }
  });
});

describe('an automaton with more accepting states than others', () => {
  it('loses none of them in a full segment of the kernel', () => {
    const codes = [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((last) => `Q${last}`);
    const many = buildPrefilter({ ...spec, literals: codes.map((text) => ({ text, ignoreCase: false })) });
    const found = (bytes: number, code: string): number => {
      const out = createHits();
      new Prefilter(many).scan(Buffer.alloc(bytes, `${code}${'.'.repeat(997)}\n`), out);
      return out.literals.length;
    };
    for (const code of codes) expect(found(300_000, code) / found(3_000, code), code).toBe(100);
  });
});

describe('keywords looked for on demand', () => {
  it('are found as the others are, anywhere', () => {
    const text = 'Order border orderNo über ÜBER no of parts';
    const out = createHits().keywords;
    new Prefilter(tables).scanLater(Buffer.from(text), out);
    expect(groups(out, 3).map((group) => group.split(':')[2])).toEqual(['0', '0', '2', '2', '1']);
  });

  it('are found in any part of a text as in a walk through the trie, down to one letter', () => {
    const words = ['v', 'no', 'order', 'no of parts', 'über', '订单', 'p2'];
    const local = new LocalKeywords(words);
    const trie = new KeywordTrie(words);
    const piece = fc.constantFrom(...' _-.#14éxv', 'no', 'No', 'order', 'Order', 'parts', 'of', 'ÜBER', '订单', 'p2');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(30), (pieces, from) => {
        const bytes = Buffer.from(pieces.join(''));
        const [found, expected] = [createHits().keywords, createHits().keywords];
        local.scan(bytes, Math.min(from, bytes.length), bytes.length, found);
        trie.scan(bytes, Math.min(from, bytes.length), bytes.length, expected);
        expect(groups(found, 3).sort()).toEqual(groups(expected, 3).sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('shapes', () => {
  function spans(text: string): readonly string[] {
    const hits = scan(text).shapes;
    return groups(hits, 3).map(
      (_, i) => `${shapeNames[hits.at(i * 3 + 2)]}:${text.slice(hits.at(i * 3), hits.at(i * 3 + 1))}`,
    );
  }

  it.each([
    ['4111 1111 1111 1111', 'digits:4111 1111 1111 1111'],
    ['x 12-34.5678', 'digits:12-34.5678'],
    ['<maria.lopez+a@mail.example>', 'email:maria.lopez+a'],
    ['at 192.168.10.254:80', 'ipv4:1'],
    ['fe80::1ff:fe23', 'ipv6:fe80::1ff:fe23'],
    ['2001:db8:0:1:1:1:1:1', 'ipv6:2001:db8:0:1:1:1:1:1'],
    ['mac 00:1B:44:11:3a:b7', 'mac:00:1B:44:11:3a:b7'],
    ['001b.4411.3ab7', 'mac:001b.4411.3ab7'],
    ['(GB29 NWBK 6016)', 'iban:G'],
    ['fix X1234567Z', 'alnum-id:X1234567Z'],
    ['at 07911 123 456', 'phone: 07911 123'],
    ['tel +49 (0)30 123456', 'phone: +49 (0'],
    ['48.85837, 2.29448', 'coordinates:48.85837, 2.294'],
  ])('%s holds %s', (text, span) => {
    expect(spans(text)).toContain(span);
  });

  it.each(['2024', '12:34:56', 'a.b@', '1.2.3', 'std:count', 'word', '3.14'])('%s holds none', (text) => {
    expect(spans(text)).toEqual([]);
  });
});
