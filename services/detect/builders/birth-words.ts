/** A word for "date" before or behind a word for "birth", as columns abbreviate the two. */
const pairs: readonly (readonly [dates: string, births: string])[] = [
  ['date dt dte dat', 'birth brth bth'],
  ['geburts geb', 'datum dat dt tag'],
  ['geboorte geb', 'datum dat dt'],
  ['date dat dt', 'naissance naiss nais nai'],
  ['fecha fec fch f', 'nacimiento nacim nacto nac'],
  ['data dat dt', 'nascita nasc nascimento nascim nascto'],
  ['data dat dt', 'urodzenia urodz ur'],
  ['datum dat', 'narození narodenia naroz nar rođenja rođ rojstva'],
  ['data dt', 'nașterii naștere nast'],
  ['doğum dog', 'tarihi tarih tar tr'],
  ['födelse fødsels född født föd fod', 'datum dato dat dag tid'],
  ['syntymä synt', 'aika pvm päivä'],
  ['születési szül', 'dátum ideje idő dat'],
  ['дата дат', 'рождения рожд рож народження нар рођења'],
  ['ημερομηνία ημ ημερ', 'γέννησης γεν γενν'],
  ['hm imer hmer', 'gennisis gennhshs genn gen'],
  ['tanggal tgl', 'lahir lhr'],
  ['ngày', 'sinh'],
];

/** `geb_dat`, `fecNac`, `dt-birth`, `GEBDAT`: names of columns for a date of birth, in both orders where a language has both. */
export const birthDateColumns: readonly string[] = [
  ...pairs.flatMap(([dates, births]) =>
    dates.split(' ').flatMap((date) => births.split(' ').map((birth) => `${date} ${birth}`)),
  ),
  ...[
    'dte of birth',
    'dt of birth',
    'birth dte',
    'birth dat',
    'brth dt',
    'bth dt',
    'brthdt',
    'birthdt',
    'ddn',
    'fdn',
    'ddnaiss',
  ],
  // SAP: PA0002-GBDAT, PA0021-FGBDT.
  ...['gbdat', 'fgbdt'],
];
