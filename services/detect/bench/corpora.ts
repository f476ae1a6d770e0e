import { Random } from './random.ts';

const hex = '0123456789abcdef';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const alnum = upper + lower + digits;
type List = readonly [string, ...string[]];
const list = (text: string): List => {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
};
const firstNames = list(
  'James Mary John Patricia Robert Jennifer Michael Linda David Elizabeth José Zoë Björn Wei Aisha Olga Lucía',
);
const lastNames = list(
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Müller Nguyen Kowalski Rossi Silva Tanaka',
);
const words = list(
  'the service request failed while processing upstream connection pool worker thread completed order payment invoice customer account session ' +
    'cache database query index shard replica region bucket object upload download timeout retry backoff queue message event handler stream buffer ' +
    'memory network latency response status update create delete list get post put patch job task schedule cron batch metric counter gauge ' +
    'histogram trace span context user profile setting feature flag rollout deploy build release version commit branch merge review test coverage ' +
    'report error warning info debug',
);

/** Lines of the corpora; every value is made up. */
class Lines {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  sentence(least: number, most: number): string {
    return Array.from({ length: this.#random.int(least, most) }, () => this.#random.pick(words)).join(' ');
  }

  #two(least: number, most: number): string {
    return String(this.#random.int(least, most)).padStart(2, '0');
  }

  #time(): string {
    const r = this.#random;
    return `2024-${this.#two(1, 12)}-${this.#two(1, 28)}T${this.#two(0, 23)}:${this.#two(0, 59)}:${this.#two(0, 59)}.${r.text(digits, 3)}Z`;
  }

  #ip(): string {
    const r = this.#random;
    return `${r.int(1, 223)}.${r.int(0, 255)}.${r.int(0, 255)}.${r.int(1, 254)}`;
  }

  #card(): string {
    const body = `4${this.#random.text(digits, 14)}`;
    const check = [...digits].find((digit) => {
      const sum = [...(body + digit)]
        .reverse()
        .reduce(
          (total, d, i) => total + (i % 2 === 0 ? Number(d) : Number(d) > 4 ? Number(d) * 2 - 9 : Number(d) * 2),
          0,
        );
      return sum % 10 === 0;
    });
    const card = body + check;
    return this.#random.next() < 0.5 ? card : card.replace(/(\d{4})(?=\d)/g, '$1 ');
  }

  #email(): string {
    const plain = (name: string): string =>
      name
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase();
    const r = this.#random;
    const host = r.pick(list('example.com mail.test corp.example.org gmail.com'));
    return `${plain(r.pick(firstNames))}.${plain(r.pick(lastNames))}${r.int(1, 999)}@${host}`;
  }

  #secret(): string {
    const r = this.#random;
    const makers: readonly [() => string, ...(() => string)[]] = [
      () => `AK${'IA'}${r.text(`${upper}234567`, 16)}`,
      () => `gh${'p_'}${r.text(alnum, 36)}`,
      () => `sk_${'live_'}${r.text(alnum, 24)}`,
      () => `xox${'b-'}${r.text(digits, 12)}-${r.text(digits, 12)}-${r.text(alnum, 24)}`,
      () => `AI${'za'}${r.text(alnum, 35)}`,
      () => `gl${'pat-'}${r.text(alnum, 20)}`,
      () => `npm${'_'}${r.text(lower + digits, 36)}`,
      () => `SG${'.'}${r.text(alnum, 22)}.${r.text(alnum, 43)}`,
      () => `postgres://admin:${r.text(alnum, 16)}@db.internal:5432/app`,
      () => `ey${'JhbGciOiJIUzI1NiJ9'}.ey${r.text(alnum, 60)}.${r.text(alnum, 43)}`,
      () => `api_key = "${r.text(alnum, 32)}"`,
      () => `aws_secret_access_key=${r.text(alnum, 40)}`,
    ];
    return r.pick(makers)();
  }

  access(): string {
    const r = this.#random;
    const request = `${r.pick(list('GET POST PUT'))} /api/v1/${r.pick(words)}/${r.int(1, 99_999)}?page=${r.int(1, 50)} HTTP/1.1`;
    const agent = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${r.int(90, 130)}.0.0.0 Safari/537.36`;
    const time = `${r.int(10, 28)}/Nov/2024:${r.int(10, 23)}:${r.int(10, 59)}:${r.int(10, 59)} +0000`;
    const line = `${this.#ip()} - - [${time}] "${request}" ${r.pick(list('200 200 200 304 404 500'))} ${r.int(100, 99_999)} "https://www.example.com/${r.pick(words)}" "${agent}"`;
    return r.next() < 1 / 400 ? `${line} token=${this.#secret()}` : line;
  }

  json(): string {
    const r = this.#random;
    const uuid = [8, 4, 4, 4, 12].map((length) => r.text(hex, length)).join('-');
    return JSON.stringify({
      timestamp: this.#time(),
      level: r.pick(list('INFO WARN ERROR DEBUG')),
      service: `${r.pick(words)}-service`,
      traceId: r.text(hex, 32),
      requestId: uuid,
      msg: this.sentence(4, 12),
      durationMs: r.int(1, 5_000),
      ...(r.next() < 0.25 ? { user: this.#email() } : { userId: r.int(1, 1_000_000) }),
      ...(r.next() < 0.03 ? { name: `${r.pick(firstNames)} ${r.pick(lastNames)}` } : {}),
      ...(r.next() < 0.002 ? { authorization: `Bearer ${this.#secret()}` } : {}),
    });
  }

  csv(): string {
    const r = this.#random;
    const rare = (share: number, value: () => string): string => (r.next() < share ? value() : '');
    return [
      ...[
        r.int(1_000_000, 9_000_000),
        this.#time(),
        r.pick(list('USD EUR GBP')),
        `${r.int(1, 9_999)}.${r.text(digits, 2)}`,
      ],
      ...[`${r.text(upper, 3)}-${r.text(digits, 6)}`, r.pick(words), r.int(0, 1), r.text(digits, 10)],
      ...[rare(0.05, () => this.#card()), rare(0.05, () => this.#ssn()), rare(0.1, () => this.#phone())],
    ].join(',');
  }

  #ssn(): string {
    const r = this.#random;
    return `${r.int(100, 665)}-${r.int(10, 99)}-${r.int(1_000, 9_999)}`;
  }

  #phone(): string {
    const r = this.#random;
    return `(${r.int(201, 989)}) ${r.int(200, 999)}-${r.int(1_000, 9_999)}`;
  }

  code(): string {
    const r = this.#random;
    const word = (): string => r.pick(words);
    const kind = r.next();
    if (kind < 0.002) return `const ${word()}Key = '${this.#secret()}';`;
    if (kind < 0.3) return `  ${word()}.${word()}(${word()}, ${r.int(0, 100)}); // ${this.sentence(3, 8)}`;
    if (kind < 0.6)
      return `function ${word()}_${word()}(${word()}, ${word()}) { return ${word()} + ${r.int(0, 255)}; }`;
    if (kind < 0.8) return `${word()}.${word()}.${word()}=${word()}`;
    if (kind < 0.81) return `-- 日本語のコメント: ${this.sentence(4, 4)} größe`;
    return `    ${word()}: ${word()} # ${this.sentence(2, 6)}`;
  }

  worst(): string {
    const r = this.#random;
    return `${this.#email()} ssn ${this.#ssn()} card ${this.#card()} ${this.#phone()} ${this.#ip()} ${this.#secret()} ${r.pick(firstNames)} ${r.int(1, 9_999)} Main Oak Street`;
  }

  clean(): string {
    const sentence = this.sentence(6, 20);
    return `${sentence[0]?.toUpperCase() ?? ''}${sentence.slice(1)}.`;
  }
}

const block = 64 * 1024;

/** About `bytes` of lines from each maker in turn, 64 KB of one kind at a time. */
function build(bytes: number, makers: readonly (() => string)[]): Buffer {
  const out: string[] = [];
  let size = 0;
  for (let turn = 0; size < bytes; turn++) {
    const make = makers[turn % makers.length];
    if (make === undefined) break;
    for (let filled = 0; filled < block; ) {
      const line = `${make()}\n`;
      out.push(line);
      filled += line.length;
    }
    size += block;
  }
  return Buffer.from(out.join(''));
}

const csvHeader = 'id,created,currency,amount,reference,word,active,serial,card_number,ssn,phone\n';

/** The corpora of the benchmarks: everyday text, the most matches a line can hold, none at all, and one format each. */
export const corpora = {
  mixed: (bytes: number, seed: number): Buffer => {
    const lines = new Lines(seed);
    const [access, json, csv, code] = [() => lines.access(), () => lines.json(), () => lines.csv(), () => lines.code()];
    return build(bytes, [access, json, csv, code, access, json, csv, code, access, json, access, json]);
  },
  worst: (bytes: number, seed: number): Buffer => {
    const lines = new Lines(seed);
    return build(bytes, [() => lines.worst()]);
  },
  clean: (bytes: number, seed: number): Buffer => {
    const lines = new Lines(seed);
    return build(bytes, [() => lines.clean()]);
  },
  csv: (bytes: number, seed: number): Buffer => {
    const lines = new Lines(seed);
    return Buffer.concat([Buffer.from(csvHeader), build(bytes, [() => lines.csv()])]);
  },
  jsonLines: (bytes: number, seed: number): Buffer => {
    const lines = new Lines(seed);
    return build(bytes, [() => lines.json()]);
  },
} as const;
export type CorpusName = keyof typeof corpora;
