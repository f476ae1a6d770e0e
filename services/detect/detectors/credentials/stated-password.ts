import { capitalized } from '../../builders/capitalized.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { passwordWords, passwordWordsBeyondAscii } from '../../builders/password-words.ts';
import { isStatedPassword } from '../../validators/stated-password.ts';
import { isPhrasePassword } from '../../validators/word-password.ts';

const password = fakeSecret('', 12);
const words = [
  ...['password', 'passwd', 'passcode', 'passphrase', 'pwd', 'parola', 'clave', ...passwordWords],
  ...['wi-fi key', 'wifi key', 'wlan key', 'wlan-key', 'wpa key', 'wpa2 key'],
];
const beyondAscii = passwordWordsBeyondAscii.flatMap((word) => [...new Set([word, capitalized(word)])]);
/** `password: …`, `password = …` are settings, which have a detector. */
const noSetting = '(?!["\'`\\])]{0,2}[ ]{0,4}(?::|=|：){1,2}[ ]{0,4}["\'`]?[\\w!-&+-/;?@^~])';
/** `(temporary)`. */
const remark = '(?:[ ]\\([^()\\r\\n]{1,30}\\))?';
/** `for the VPN`, `du serveur`, `fürs Wiki`, `root@localhost is generated for …`. */
const whose =
  '(?:[ ](?:is generated )?(?:for|of|fürs?|zum|zur|vom|du|de|del|della|do|da|od|para|pour|per|voor|van|dla|till|för|для|от|к|на)(?:[ ](?!is |was |to |ist |est |es |é |è )[^\\s:=,;()"]{1,24}){1,3}?(?=:|[ ](?:is|was|lautet|ist|est|c’est|c\'est|es|é|è|to|=|→|:)[ :]))?';
/** `is`, `lautet`, `est :`, `has been set to`, `→`, `:**`, nothing. */
const verb =
  "(?:et|a|ul)?(?:[ ](?:temporaire|provisoire|temporal|temporário|iniziale|inicial))?(?:[ ](?:has|was|wurde|been|is|changed|set|reset|auf|zu|now|new|still|your|jetzt|nun|foi|fue|a|été)){0,4}(?:[ ](?:is|was|to|as|ist|lautet|est|es|é|è|c’est|c'est|är|er|on|to|je|jest|—|–|→|=|-|è:|é:))?[ ]?:?(?:\\*\\*|'{3}|</(?:b|strong|em|td|th|label)>)?:?(?:[ ]|&nbsp;){1,3}(?:<td>|<code>|<b>|<strong>|\\*{1,2}|`)?";
const value = '["\'`„“»«]?(?<value>[!#-&+./0-9:;=?@A-Z^_a-z~-]{6,64})';
/** A sign or a verb straight before a value: words and a number may stand there. */
const clear = /(?::|=|→|[ ](?:is|ist|lautet|est|es|é|è|to|är|er)[ ]?:?)[ *]{0,4}["'`„“»«]?$/i;
/** What `for the account` and the like may stand between in a question, and who answers in a chat. */
const asked =
  '[^\\r\\n?.:=]{0,40}\\?[ \\t]{0,2}\\r?\\n(?:\\[?[\\d/., :APMapm-]{5,24}\\]?[ ]?(?:-[ ])?)?<?[A-Za-z][\\w .-]{0,24}>?:[ ](?:it.?s[ ]|is[ ])?';
/** `パスワードは…です`, `密码是…`, `비밀번호는 …`. */
const eastern = '(?:は|是|为|為|는|은|가)[ ]?';

export default credential({
  id: 'STATED_PASSWORD',
  name: 'Password told in a sentence',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: { kind: 'literals', ignoreCase: true, literals: words },
  pattern: new RegExp(
    `(?<![A-Za-z_.$-])(?!(?<=sudo )passwd)(?:${words.join('|')})${noSetting}${remark}${whose}${verb}${value}(?![^\\s.,;:!?)"'\`<*”“»])`,
    'i',
  ),
  maxLength: 200,
  validate: (value, _raw, match) =>
    isStatedPassword(value) ||
    (isPhrasePassword(value) && /\d{2}$/.test(value) && clear.test(match[0].slice(0, match[0].lastIndexOf(value)))),
  normalize: (text) => text.replace(/[.,;:]+$/, ''),
  forms: [
    {
      trigger: {
        kind: 'literals',
        literals: [
          'pw ',
          'PW ',
          'pass is ',
          'Pass is ',
          'PASS ',
          'pw: ',
          'PW: ',
          'lave: ',
          'arola: ',
          'PASSWORD ',
          'pass `',
          'Pass ',
          'PW for ',
          'mdp ',
          'pw for ',
        ],
      },
      pattern: new RegExp(
        `(?:(?<=(?<![A-Za-z_.$-])[Cc])lave: |(?<=(?<![A-Za-z_.$-])[Pp])arola: |(?<![A-Za-z_.$-])(?:pw|PW|mdp)(?: for(?: [\\w.-]{1,20}){1,3}(?=:| is))?(?:(?: (?:is|ist|lautet|=|was|has been)(?: now| still| jetzt)?)?(?: (?:changed|reset|set) to)?)?:? {1,3}|(?<![A-Za-z_.$-])pass (?=\`)|(?<![^\\r\\n])Pass (?=\\S{6,64}\\s)|(?<![A-Za-z_.$-])[Pp]ass is |(?<![A-Za-z_.$-])PASSWORD [a-z_]{2,30} = |(?<=USER \\S{1,40}\\r?\\n)PASS )${value}(?![^\\s.,;:!?)"'\`])`,
      ),
      maxLength: 90,
      // A name of a program: `pass \`hasKeyV2\``.
      validate: (value) => isStatedPassword(value) && !/^[a-z]+(?:[A-Z]+[a-z]+)+[A-Z]?\d?$/.test(value),
    },
    {
      // Asked for in a chat, and answered.
      trigger: {
        kind: 'literals',
        ignoreCase: true,
        literals: ['password', 'passwd', 'pw', 'passwort', 'kennwort', 'mdp'],
      },
      pattern: new RegExp(
        `(?<![A-Za-z_.$-])(?:password|passwd|pw|passwort|kennwort|mdp)(?![A-Za-z_])${asked}${value}(?=[ \\t]{0,2}(?:[\\r\\n]|$))`,
        'i',
      ),
      maxLength: 190,
      validate: (value) => isStatedPassword(value) && /\d\d|[A-Z].*\d|\d.*[A-Z]|[!@#$%^&*?]/.test(value),
    },
    {
      trigger: {
        kind: 'literals',
        literals: [' as the password', ' as password', ' as your password', ' as a password', ' as the pw'],
        maxBack: 66,
      },
      pattern:
        /(?<=(?:use|using|set|take|try|enter|with) ["'`]?)(?<value>[!#-&+./-9:;=?@A-Z^_a-z~-]{6,64})["'`]? as (?:the |your |a )?p/,
      maxLength: 90,
      validate: (value) => isStatedPassword(value),
    },
    {
      trigger: { kind: 'literals', literals: ['reset it to ', 'changed it to ', 'set it to '] },
      pattern: new RegExp(
        `(?<=(?:password|pw|passwd|login)[^]{1,120})(?:reset|changed|set) it to ${value}(?![^\\s.,;:!?)"'\`<])`,
        'i',
      ),
      maxLength: 90,
      validate: (value) => isStatedPassword(value),
    },
    {
      trigger: { kind: 'literals', literals: beyondAscii },
      pattern: new RegExp(`(?:${beyondAscii.join('|')})${noSetting}(?:${eastern}|${whose}${verb})${value}`),
      maxLength: 200,
      validate: (value) => isStatedPassword(value),
    },
  ],
  examples: {
    match: [
      `Usuario: bob Clave: ${password}`,
      `PASSWORD elastic = ${password}`,
      `das Passwort lautet ${password}`,
      `Le mot de passe est : ${password}`,
      `la contraseña es ${password}`,
      `I changed the password to ${password}, ok?`,
      `Login with admin and password ${password}`,
      `**Password:** ${password}`,
      `Laptop password (temporary): \`${password}\``,
      `パスワードは${password}です`,
      `密码是${password}`,
      `пароль — ${password}`,
      `Das Kennwort für das WLAN lautet: ${password}`,
      `La contraseña del servidor es ${password}`,
      `Пароль от сервера: ${password}`,
      `your new password: *${password}*`,
      `my pw is ${password}`,
      `root pw is now ${password}`,
      `the wifi key is ${password}`,
      `PW for the zip: ${password}`,
      `user \`app\` pass \`${password}\``,
      `login app, mdp ${password}`,
      `root pw changed to ${password}`,
      `please use ${password} as the password for it`,
      `He forgot his password, I reset it to ${password}, ok?`,
      `Ann: whats the pw for staging?\nRaj: ${password}`,
      'Das Passwort lautet cobalt.otter.644.',
      `Your password is ${['Qmd', 'wKrxqVq'].join('#')}.`,
    ],
    reject: [
      'the password is base64 encoded',
      'set one using `sudo passwd ec2-user`',
      'pass `hasSDKWithNoBucketingV2 ? 1 : 2` at the call',
      'the password is 16-byte long',
      'password to /dev/sda1',
      'Password: ',
      'the password is C#sharp',
      'set the password to "changeme1"',
      'das Passwort ist falsch',
      'password has been reset to its default',
      'password is $PASSWORD1',
      'palabra clave: madrid',
      'the password for user1 is missing',
      'pass user1 as the password',
      'Ann: what is the password?\nRaj: ask-bob2',
      'the number of tokens, reset it to level1',
      'the password is utf-8-bom',
      'converts password to latin1 before',
      'password of the database db_1 expires',
      'func open(name string, password *uint16, flags uint32)',
      'one has to pass `SSL_OP_NO_TLSv1`',
      '\\ passwd prefer-ipv4 prefer-ipv6',
      `remove password ${fakeSecret('', 40, 'hex')}`,
    ],
  },
  references: ['CWE-256'],
});
