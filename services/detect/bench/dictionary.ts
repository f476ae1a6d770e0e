import { readFile } from 'node:fs/promises';
import { DictionaryBuilder, DictionaryMatcher } from '../custom/dictionary.ts';

/** Builds a dictionary of as many entries as the command line says (ten million) and searches texts without any; prints JSON. */
const wanted = Number(process.argv[2] ?? 10_000_000);

function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const builder = new DictionaryBuilder();
const buildSeconds = seconds(() => {
  for (let n = 0; n < wanted; n++) builder.add(`Customer ${((n * 2_654_435_761) % 2 ** 32).toString(36)} ${n % 1_000}`);
});
const dictionary = builder.build();
const texts = {
  english: 'the quick brown fox jumps over a lazy dog and reads customer data 4711\n',
  german: 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich für Müller 4711\n',
  russian: 'Съешь же ещё этих мягких французских булок, да выпей чаю в четверг 4711\n',
};
let found = 0;
const scanMBPerSecond = Object.fromEntries(
  Object.entries(texts).map(([language, line]) => {
    const text = Buffer.from(line.repeat(100_000));
    const matcher = new DictionaryMatcher(dictionary);
    const spent = seconds(() =>
      matcher.scan(text, 0, text.length, () => {
        found++;
      }),
    );
    return [language, text.length / 1e6 / spent];
  }),
);
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
process.stdout.write(
  `${JSON.stringify({
    entries: dictionary.entries,
    buildSeconds,
    tableMiB: dictionary.table.byteLength / 2 ** 20,
    peakRssMB: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000,
    scanMBPerSecond,
    found,
  })}\n`,
);
