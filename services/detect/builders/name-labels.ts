/** Labels of a person's name as forms of several languages print them. */
export const nameLabels = [
  ...['Name', 'NAME', 'Naam', 'Nom', 'Nome', 'Nombre', 'Nama', 'Namn', 'Navn', 'Nimi', 'Név', 'Nume', 'Nafn', 'Vardas'],
  ...['Anyja neve', 'Leánykori név', 'Име', 'Имя', 'Όνομα', 'Adı', 'Ime'],
];

/** Titles of Dutch, French, Spanish, Italian, Turkish and Indian letters, and of the clergy. */
export const titles = [
  ...['mevr. ', 'Mevr. ', 'mevrouw ', 'Mevrouw ', 'dhr. ', 'Dhr. ', 'de heer ', 'De heer ', 'Mme ', 'Mlle '],
  ...[
    'Monsieur ',
    'Madame ',
    'Mademoiselle ',
    'de M. ',
    'à M. ',
    'par M. ',
    'pour M. ',
    'chez M. ',
    'Señor ',
    'Señora ',
  ],
  ...[
    'señor ',
    'señora ',
    'signor ',
    'Signor ',
    'signora ',
    'Signora ',
    'senhora ',
    'Senhora ',
    'Pani ',
    'sig. ',
    'Sig. ',
  ],
  ...[
    'Sra. ',
    'Srta. ',
    'Dña. ',
    'sig.ra ',
    'Sig.ra ',
    'avv. ',
    'Avv. ',
    'dott. ',
    'Dott. ',
    'Sayın ',
    'Smt. ',
    'Shri ',
  ],
];
