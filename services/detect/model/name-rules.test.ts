import { describe, expect, it } from 'vitest';
import { addressesByRules } from './address-rules.ts';
import { accountsOf } from './handles.ts';
import { namesByRules } from './name-rules.ts';

const names = (text: string, message = true): readonly string[] =>
  namesByRules(text, message).map(({ start, end }) => text.slice(start, end));

describe('names in prose by rules', () => {
  it('finds full names, given names of a message, and surnames that something speaks of', () => {
    expect(names('Yesterday Zofia Wrzesniewska met Linda in the park.')).toEqual(['Zofia Wrzesniewska', 'Linda']);
    expect(names('I would like to add my daughter Yuito, she is nine.')).toEqual(['Yuito']);
    expect(names('Ms. Brabec flew to the coast on Saturday.')).toEqual(['Brabec']);
    expect(names('Please send the papers to Dr. J. Okonkwo-Lindqvist soon.')).toEqual(['J. Okonkwo-Lindqvist']);
  });

  it('goes on from a name to the others of its list, and to the same name later', () => {
    expect(names('There were six of them: Hannah, Hleb, Anthony and Gaetane.')).toEqual([
      ...['Hannah', 'Hleb', 'Anthony', 'Gaetane'],
    ]);
    expect(names('Born in Leeds, Hattie Crane studied law.')).toEqual(['Hattie Crane']);
    expect(names('A film by Maciej Borkowski, and Borkowski plays in it.')).toEqual(['Maciej Borkowski', 'Borkowski']);
  });

  it('reads texts without capitals, or with nothing else', () => {
    expect(names('hello, my name is katarzyna nowak and i lost my card')).toEqual(['katarzyna nowak']);
    expect(names('PLEASE CALL SUSAN ADAMS ABOUT THE INVOICE')).toEqual(['SUSAN ADAMS']);
  });

  it('leaves places, firms, streets, headings and things alone', () => {
    for (const text of [
      'We moved here from France in the spring.',
      'The Robinson Foundation gave the money for it.',
      'The house stands at 5850 Jana Nerudy 894 in the old town.',
      'Each Authorization Code Grant has its own request.',
      'He lives on the north side of the river.',
      'Customer: I would like to know the opening hours.',
      'Pack moved it before noon, and the next pack too.',
    ])
      expect(names(text), text).toEqual([]);
  });

  it('wants more than a given name in a longer or technical text', () => {
    expect(names('Linda is what the river is called in the north.', false)).toEqual([]);
    expect(names('The Apollo server reads /etc/apollo.conf when Linda starts.')).toEqual([]);
    expect(names('Name: Åsa Laine Phone: none', false)).toEqual(['Åsa Laine']);
    expect(names('In the end Dr. Linda Brabec said that it works.', false)).toEqual(['Linda Brabec']);
  });
});

describe('accounts named after their owners', () => {
  it('are those that spell a given name and a surname', () => {
    const found = (text: string): readonly string[] => accountsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(found('thanks @NicholasBaker and @susanadams for the tip')).toEqual(['NicholasBaker', 'susanadams']);
    expect(found('@JiovanniVargas, @NatalieGBorden and @karibrownnn wrote')).toEqual([
      'JiovanniVargas',
      'NatalieGBorden',
      'karibrownnn',
    ]);
    expect(found('see @CrapTaxidermy, @TheDailyNews, ann@susanadams.org, @Override() and @types/susan')).toEqual([]);
  });
});

describe('addresses in prose by rules', () => {
  const found = (text: string): readonly string[] =>
    addressesByRules(text, true).map(({ start, end }) => text.slice(start, end));

  it('knows streets of several countries with a postcode and town, a flat, or a word for them', () => {
    expect(found('She wrote from 12 Chestnut Grove, Leeds LS6 2AB in May.')).toEqual([
      '12 Chestnut Grove, Leeds LS6 2AB',
    ]);
    expect(found('Das Haus steht in der Lindenstraße 14, 50674 Köln seit langem.')).toEqual([
      'Lindenstraße 14, 50674 Köln',
    ]);
    expect(found('Elle habite 8 rue de la Fontaine, 69003 Lyon depuis mai.')).toEqual([
      '8 rue de la Fontaine, 69003 Lyon',
    ]);
    expect(found('Lives in Kerkstraat 9, 1017 GC Amsterdam now.')).toEqual(['Kerkstraat 9, 1017 GC Amsterdam']);
    expect(found('My address is 77 Birch Lane from now on.')).toEqual(['77 Birch Lane']);
  });

  it('takes no dates, counts and versions for one', () => {
    for (const text of [
      'We met on 12 May 2021 and on 5 January 2020 in the park.',
      'There are 25 Green Places to see in 2021.',
      'Please visit us on 3 March 2022 at noon.',
    ])
      expect(found(text), text).toEqual([]);
  });
});
