/** Words for "number" with their abbreviations; `head` stands before what it counts, `tail` behind it or at its end. */
const numberWords: readonly { readonly head?: RegExp; readonly tail?: RegExp; readonly short: readonly string[] }[] = [
  { tail: /[ -]?nummer$/u, short: ['nr', ' nr'] },
  { tail: / number$/u, short: [' no', ' #', ' num', ' nbr'] },
  { tail: / (?:numurs|numeris)$/u, short: [' nr'] },
  { tail: / numero$/u, short: [' nro', ' nr', ' no'] },
  { tail: / číslo$/u, short: [' č'] },
  { tail: / številka$/u, short: [' št'] },
  { tail: /[ -]?szám$/u, short: [' sz'] },
  { head: /^numéro (?=d)/u, short: ['n° ', 'nº ', 'no ', 'no. '] },
  { head: /^numéro (?:de |d['’])?/u, short: ['n° ', 'nº ', 'num '] },
  { head: /^número (?=d)/u, short: ['nº ', 'n° ', 'n.º ', 'núm. ', 'nro. '] },
  { head: /^número (?:de |da |do )?/u, short: ['nº ', 'n° ', 'núm. ', 'num ', 'nro ', 'nr '] },
  { head: /^numero (?:di )?/u, short: ['n. ', 'nr. ', 'n° ', 'num '] },
  { head: /^numer /u, short: ['nr '] },
  { head: /^broj /u, short: ['br. ', 'br '] },
  { head: /^številka /u, short: ['št. ', 'št '] },
  { head: /^číslo /u, short: ['č. ', 'č '] },
  { head: /^αριθμός /u, short: ['αρ. ', 'αρ '] },
  { head: /^nomor /u, short: ['no ', 'no. '] },
  { head: /^номер /u, short: ['№ '] },
];
const numbered = /num|núm|szám|čísl|štev|αριθ|nomor|номер|broj/u;
const beyondAscii = /[^\x00-\x7f]/;
const abbreviation = /^\p{L}{2,4}$/u;
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
/** Letters that are no other letter with a mark. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' };
/** Marks above Latin and Greek letters: those of Hebrew, Arabic and Indian scripts are letters to their readers. */
const marked = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(marked, '$1')
    .normalize('NFC')
    .replace(/[øłđıßæ]/g, (letter) => plainLetters[letter] ?? letter);
}

function shortened(word: string): readonly string[] {
  if (!numbered.test(word)) return [];
  return numberWords.flatMap(({ head, tail, short }) => {
    if (head?.test(word)) return short.map((start) => word.replace(head, start));
    if (tail?.test(word)) return short.map((end) => word.replace(tail, end));
    return [];
  });
}

/** What columns leave out between the words of Romance languages: `nom_famille`, `fecha_nacimiento`, `num_secu_sociale`. */
const particles = / (?:de la |de l['’]|de |del |della |dell['’]|di |do |da |du |des |dos |d['’])/gu;

const known = new Map<string, readonly string[]>();

function spellingsOf(word: string): readonly string[] {
  let spellings = known.get(word);
  if (spellings === undefined) {
    const numbered = [word, ...shortened(word)];
    const written = [...numbered, ...numbered.map((text) => text.replace(particles, ' '))];
    const plain = written
      .filter((text) => beyondAscii.test(text))
      .flatMap((text) => [
        withoutMarks(text),
        withoutMarks(text.replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter)),
      ]);
    const dotted = abbreviation.test(word) ? [[...word].join('.')] : [];
    spellings = [...new Set([...written, ...plain, ...dotted])];
    known.set(word, spellings);
  }
  return spellings;
}

/**
 * Keywords with the other ways to write them on forms: without marks (`numero de securite sociale`, `Fuehrerschein`), the word for "number"
 * abbreviated (`Führerschein-Nr.`, `n° de passeport`), abbreviations with dots (`S.S.N.`).
 */
export function withSpellings(keywords: readonly string[]): readonly string[] {
  return [...new Set(keywords.flatMap(spellingsOf))];
}
