import { commonWords } from '../gazetteers/common-words.ts';

/** What joins other words: not in the list. */
const functionWords = new Set(
  (
    'do does he him she it we us if the they them their there then than my your our his her its this that these those what when where which while with without who whose why how ' +
    'der die das dies dann nur mit und les des une una uno esta este las los per con hi hey hello dear thanks bye ok oh yes no you and but for from into onto upon unless until because since after before within under over between about against during through any some each ' +
    'every all both such should would could can cannot must may might shall will are was were has have had been being not nor per via'
  ).split(' '),
);

/** Words of programs and their logs that the list lacks, or has as names of people. */
const technical = new Set(
  (
    'api async backoff boolean config cpu cron daemon delete etag gpu hostname http iam json kernel lambda localhost login logout metric mutex parse payload proxy queue regex schema ' +
    'socket ssd stderr stdin stdout sync timeout timestamp tmp uri url username uuid vm vpc webhook xml'
  ).split(' '),
);

/** Endings of plurals and verbs, and what stands in their place in the list. */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['d', ''],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ers', ''],
];

/** True for an English word that is no name in the lists, plurals and forms of verbs included; case does not matter. */
export function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/n['’]t$|['’]s$/, '');
  const words = commonWords();
  return (
    functionWords.has(plain) ||
    technical.has(plain) ||
    words.has(plain) ||
    endings.some(
      ([ending, instead]) =>
        plain.length > ending.length + 2 &&
        plain.endsWith(ending) &&
        words.has(plain.slice(0, -ending.length) + instead),
    )
  );
}
