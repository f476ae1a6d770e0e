import { describe, expect, it } from 'vitest';
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
    ])
      expect(names(text), text).toEqual([]);
  });

  it('wants more than a given name in a longer or technical text', () => {
    expect(names('Linda is what the river is called in the north.', false)).toEqual([]);
    expect(names('The Apollo server reads /etc/apollo.conf when Linda starts.')).toEqual([]);
    expect(names('In the end Dr. Linda Brabec said that it works.', false)).toEqual(['Linda Brabec']);
  });
});

describe('accounts named after their owners', () => {
  it('are those that spell a given name and a surname', () => {
    const found = (text: string): readonly string[] => accountsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(found('thanks @NicholasBaker and @susanadams for the tip')).toEqual(['NicholasBaker', 'susanadams']);
    expect(found('see @TheDailyNews, ann@susanadams.org, @Override() and @types/susan')).toEqual([]);
  });
});
