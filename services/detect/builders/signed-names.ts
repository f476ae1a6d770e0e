import type { DetectorForm } from '../define-detector.ts';
import { isSurnameFirst, labelledName, likelyName } from '../validators/known-name.ts';
import { isNamedThing } from '../validators/named-thing.ts';
import { letters, marks } from './letters.generated.ts';
import { capitalizedName, proseName, surnameFirst } from './name-pattern.ts';

/** Mailboxes that no person has for themselves. */
const roles =
  '(?:info|no-?reply|do-?not-?reply|support|sales|admin|team|contact|hello|billing|service|newsletter|notifications?|security|help|office|root|postmaster|webmaster|list)';

/** How addresses of mailboxes end: the domains that most of them are in. */
const domains =
  'com org net edu gov mil int info biz io dev co me app ai de fr uk us ca au nz ie at ch be nl lu it es pt br mx ar cl pe pl cz sk hu ro bg hr si rs gr tr se no dk fi is ee lv lt ru ua by kz il ae sa eg za ng ke in pk bd lk cn hk tw jp kr sg my id ph th vn eu'
    .split(' ')
    .map((domain) => `.${domain}>`);

/** How letters of several languages end; whose they are follows. As it stands before the comma. */
const closings = [
  ...['ind regards', 'est wishes', 'ours faithfully', 'ours truly', 'ours sincerely', 'heers', 'any thanks'],
  ...[
    'reundlichen Grüßen',
    'reundliche Grüße',
    'iele Grüße',
    'iebe Grüße',
    'este Grüße',
    'erzliche Grüße',
    'chöne Grüße',
  ],
  ...[
    'ordialement',
    'ien à vous',
    'incères salutations',
    'istinguées',
    'ordiales saludos',
    'n saludo',
    'aludos',
    'tentamente',
  ],
  ...['ordiali saluti', 'istinti saluti', 'brigada', 'brigado', 'braços', 'braço', 'tenciosamente', 'umprimentos'],
  ...['riendelijke groet', 'riendelijke groeten', 'artelijke groet', 'roetjes', 'älsningar', 'änliga hälsningar'],
  ...[
    'ennlig hilsen',
    'enlig hilsen',
    'vh',
    'erveisin',
    'stävällisin terveisin',
    'oważaniem',
    'ozdrawiam',
    'pozdravem',
  ],
  ...['dvözlettel', 'u stimă', 'aygılarımla', 'оважением', 'уважением', 'повагою', 'поштовањем', 'ε εκτίμηση'],
];
/** What whoever an account, a parcel or a bill belongs to stands behind. */
const holders = [
  ...['t.n.v. ', 'T.n.v. ', 'T.a.v. ', 't.a.v. ', 'z. Hd. ', 'z.Hd. ', 'z. H. ', 'FAO ', 'payable to ', 'a nombre de '],
  ...['intestato a ', 'intestata a ', 'a favore di ', "à l'ordre de ", 'au nom de ', 'em nome de ', 'na nazwisko '],
];

const shared = { keywords: [], keywordRule: 'none', bareConfidence: 'MEDIUM' } as const;
const escaped = (words: string): string => words.trim().replaceAll('.', '\\.').replaceAll(' ', ' {1,2}');

/** Behind the name of a mailbox: its address, of nobody's role. */
const address = String.raw`["']? {0,2}<(?!${roles}@)[\w.+'-]{1,64}@[\w.-]{3,64}>`;
const mailbox = { ...shared, trigger: { kind: 'literals', literals: domains, maxBack: 220 }, maxLength: 260 } as const;

/** Names of who sends, signs or holds something. */
export const signedNames: readonly DetectorForm[] = [
  {
    // `X Y <x.y@example.org>`; `… at 9:14 AM X Y <…> wrote:`, `Copyright 2019 by X Y <…>`
    ...mailbox,
    pattern: new RegExp(
      String.raw`(?:(?<=\d ?[AP]M |(?<![${letters}])(?:by|from|and|to) )|(?<![${letters}${marks}\d_.@/-] ?))(?<value>${capitalizedName})${address}`,
    ),
    validate: (_, raw) => labelledName(raw) && !isNamedThing(raw),
  },
  {
    // `"Y, X" <x.y@example.org>`, as directories of offices have people. Without quotes it may be two of a list.
    ...mailbox,
    pattern: new RegExp(String.raw`(?<![${letters}${marks}\d_.@/,-] ?)(?<value>${surnameFirst})${address}`),
    validate: (_, raw, { 0: all }) =>
      (isSurnameFirst(raw) !== false || (/["']/.test(all.charAt(raw.length)) && labelledName(raw))) &&
      !isNamedThing(raw),
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: closings },
    pattern: new RegExp(
      String.raw`(?:${closings.map(escaped).join('|')})[,.!]?\s{1,4}(?<value>${proseName})(?=[ \t]{0,4}[,.]?(?:[\r\n]|$))`,
    ),
    maxLength: 130,
    validate: (_, raw) => labelledName(raw),
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: holders },
    pattern: new RegExp(
      String.raw`(?<![${letters}${marks}\d])(?:${holders.map(escaped).join('|')}) {1,2}(?<value>${proseName})(?![${letters}${marks}\d_@])`,
    ),
    maxLength: 130,
    validate: (_, raw) => likelyName(raw),
  },
];
