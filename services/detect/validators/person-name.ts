/** Words that stand in names of companies, products, places and columns, never alone in a person's. */
const impersonal = new Set(
  [
    'inc llc ltd gmbh corp corporation company co plc ag sa srl bv nv group holding holdings bank university college school hospital clinic institute',
    'department dept ministry agency association foundation committee council team office center centre street avenue road services service system systems',
    'software server database table column field value name test example unknown none null true false default admin administrator user guest root system',
    'error warning info debug report order invoice account address phone email date number id the and for with from this that your our my null n/a na tbd',
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
    'cup band society club diocese award trophy stadium league tournament festival theatre theater library dock orchestra album song film story show magazine',
    'string str int integer float double boolean bool char object array module function class method void undefined promise optional expected source files',
    'please thanks hello dear regards sincerely hotel restaurant airport park museum church north south east west united states kingdom republic',
    'api sdk cli gui html json xml yaml http linux unix windows apache maven gnu debian ubuntu kernel widget widgets plugin toolkit framework compiler',
    'aquarius aries capricorn gemini libra pisces sagittarius scorpio taurus virgo credentials modules init numeral semibold oblique',
    'router header headers parser protocol algorithm algorithms cryptographic introspection lexer gateway daemon firmware self-test self-testing ansi dss sasl',
    'kimlik ausweis reisepass pasaport petitioner respondent plaintiff plaintiffs defendant defendants appellant appellee password passwd username kennwort passwort benutzername wachtwoord contraseña senha',
    'mon tue wed thu fri feb apr jul aug sep sept oct nov dec islands norway sweden finland contributors developers maintainers utils',
  ]
    .join(' ')
    .split(' '),
);

/** `headerValue`, `TaskQueueName`: small letters before a capital, but for the beginnings of surnames (`McDonald`, `DeVito`, `VanBaren`). */
const nameInCode =
  /(?<!\p{L})(?!(?:Mac|Mc|De|Di|Da|Du|Del|Della|La|Le|Los|Las|Van|Vander|Von|Fitz|San|St|El|Al|Ben|Bin|Ma|Mo|O|D|L)\p{Lu})[\p{L}]*\p{Ll}\p{Lu}/u;

/** Letters only, at least one long word, none that speaks of a company, a place, a placeholder or a heading. */
export function personName(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’/-]+/gu) ?? [];
  return (
    /^[^\d_@#{}<>=/\\]+$/.test(text) &&
    !nameInCode.test(text) &&
    !/(\p{Ll})\1\1/u.test(text) &&
    words.some((word) => word.length > 1) &&
    !words.some((word) => impersonal.has(word))
  );
}
