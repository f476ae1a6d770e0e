import { type Pattern, patternOf } from '../regex/pattern.ts';

/** What may stand between the name of a setting and its value, over configuration formats and programming languages. */
const quote = `(?:\\\\{0,3}["'\`]|\\xe2\\x80[\\x98-\\x9f]|%2[27]|&(?:quot|apos|#34|#39);|\\\\{1,2}u002[27])`;
const blank = '[ \\t]{0,8}';
/** A literal is about to start: `"`, `@"`, `L"`, `b'`, `"""`, `r#"`. */
const literal = '(?=[brfuL@$]{0,2}#{0,2}["\'`\\\\])';

/** Types that stand between a name and `=`: `password: str =`, `password string =`, `password As String =`, `password[64] =`, `Password { get; set; } =`. */
const type = `(?:\\??:${blank}(?:[Ss]tr|[Ss]tring|&(?:'static )?str|[Ss]ecure[Ss]tring|text|char\\*?)|[?!]?:[ ]?[A-Za-z&*?][\\w<>&'?*.]{0,24}(?=[ ]?=[ ]?["'\`])|[ \\t](?:As[ ])?[*&]?(?:string|text|str)|\\[\\w{0,8}\\]|(?:\\[\\])?[ ]PROGMEM|:${blank}Optional\\[str\\]|[ ]?\\{[A-Za-z; ]{3,30}\\})`;
/** `password = `, `"password": `, `password := `, `['password'] => `, `password <- `, `PASSWORD ||= "`, `env["PASSWORD"] ?? "`, `API key - …`, `%3D`, quoted-printable `=3D`. */
const sign = `(?:${type}?(?:\\.(?:[Tt]ext|[Vv]alue)(?=[ ]?[=!]=))?${blank}(?:={1,3}(?:3D)?|:{1,3}=|[?+]=|=>)|!={1,2}|<-|->|(?<=[ ])(?:-|\\xe2\\x80\\x94)(?=[ ])|:-?(?!:|\\?[ A-Za-z])|(?<=["'][ ])to(?=[ ]["'])|(?<=[ ])(?:is|ist|was)[ ]?:|%3[AaDd]|(?:\\|\\||\\?[?:]|or )=?(?=[ ]?["'\`]))`;
/** Behind the sign: a bracket, a constructor or another call, the halves of a string, the next line, YAML's `|` and `!!str`. */
const lead = `(?:(?!\\{\\s{0,24}["'](?:value|type|sensitive|default|description)["'])\\[?\\{?\\(?\\{?[ ]?${literal}|\\(\\r?\\n[ \\t]{1,24}${literal}|<<[-~]?["']?[A-Z_]{2,16}["']?\\r?\\n[ \\t]{0,24}|\\[\\]string\\{${literal}|\\[\\]byte\\(${literal}|(?:new )?(?:String(?:::from|\\.new)?|SecretStr(?:ing)?|Secure[Ss]tr(?:ing)?|Buffer\\.from|std::string|QString|QByteArray|NSString|_?T|TEXT|str|bytes|b64decode|base64\\.b64decode|toString)\\(${literal}|(?:[A-Z]\\w{0,12}\\.)?pack[ ]${literal}|["'\`][ ]?[+.&][ ]?${literal}|\\\\?\\r?\\n\\s{0,24}${literal}|[A-Za-z_][\\w.:]{0,30}\\((?:\\w{1,16}[=:][ ]?)?${literal}|(?<=[A-Za-rt-z*]:[ ]?)\\r?\\n\\s{0,8}(?=[\\w+/=.~:-]{16,600}[ \\t]{0,8}(?:[\\r\\n]|$))|base64:|[|>][+-]?\\r?\\n[ ]{1,24}|!!?[\\w:-]{2,20}[ ]|)`;
/** `{"name": "PASSWORD", "value": "…"}`, `"token": {"value": "…"}`, CloudFormation's `Password:⏎ Type: String⏎ Default: …`, `- name: PASSWORD⏎ value: …`, `<add key="password" value="…"/>`, Terraform's `variable "password" { default = "…"`. */
const paired = `(?::?[ ]?(?:\\{\\s{0,24}|,?\\s{1,40}|,)(?:${quote}?(?:type|enabled|sensitive|description|secure|scope|noecho)${quote}?${blank}[:=][ ]?${quote}?[\\w -]{1,24}${quote}?,?\\s{0,24}){0,2}${quote}?(?:\\w{1,8}:)?(?:value|val|content|default|defaultValue|ParameterValue|StringValue|placeholder)${quote}?${blank}[:=]|[ ]--(?:value|body|data|secret-string)(?=[ =])|${quote}${blank}\\{[^{}]{0,160}?default${blank}=)`;
const attributes = `${quote}?(?:[ \\t][\\w:.-]{1,24}=["'][^"'<>\\r\\n]{0,60}["']){0,3}`;
/** `<password>…</password>`, `<string name="password">…`, `<name>password</name><value>…`, `<![CDATA[…`. */
const tagged = `(?:(?:<\\/[\\w-]{1,16})?>\\s{0,40}<(?:string|(?:[a-z]{3,5}-){0,2}value|val)|${attributes})?>\\s{0,24}(?:<!\\[CDATA\\[|(?=[^\\s<>][^<>]{0,200}<\\/))|&gt;(?=[^\\s<>&]{1,200}&lt;\\/)`;
/** Commands and directives that take a name and a value with a space between: `ENV X v`, `setenv X v`, `SetEnv`, `npm config set`, `#define`. */
const commands =
  '(?:(?:setenv|SetEnv|fastcgi_param|uwsgi_param|setx|set(?:[ ]-g?x)?|ENV|ARG|define|def|config[ ]set|config[ ]--global|circleci[ ]env[ ]\\w{1,9}|param|enable|user(?:name)?[ ]\\S{1,40}|env|proxy_set_header|local|setq|let)[ \\t]{1,4}|(?<![^\\r\\n])[ \\t]{0,8}[$@:-]?)';
/** `the token for Acme Maps is …`. */
const whose = `(?:[ ](?:for|of)(?:[ ][\\w.']{1,24})(?:[ ][\\w.']{1,24})?(?:[ ][\\w.']{1,24})?)?`;
/** `fun password(): String = "`, `GetToken() => "`, `var secret: String { return "`, `apiKey() { return '`. */
const returned = `(?:[ ]by lazy[ ]?\\{[ ]?${literal}|\\(\\)[ ]?(?::[ ]?[A-Za-z]{3,10}[ ]?)?(?:=>?[ ]?${literal}|\\{\\s{0,12}return[ ]${literal})|:[ ]?String[ ]?\\{[ ]?(?:return[ ])?${literal})`;
/** Arguments of what is done with a field, or with a variable that is not set: `("PW").unwrap_or("`, `'[name=password]').type("`. */
const done = `(?:${quote}|[\\])]){0,4}\\.(?:equals(?:IgnoreCase)?|send_?[Kk]eys|type(?:Text)?|fill|set(?:Text|Value)|unwrap_or|getOrElse|orElse)\\(${literal}`;
/** Robot Framework: `${PASSWORD}    value`. */
const robot = '(?<=\\$\\{[\\w ]{1,40})\\}[ \\t]{2,8}(?=\\S)';
const spaced = `(?:(?=[ \\t])(?<=${commands}[\\w.:/@$-]{0,64})[ \\t]{1,8}(?:\\d[ ])?(?=\\S)|["']?[ \\t]{1,4}${literal}|${whose}[ \\t](?:is|was):?[ \\t]{1,4})`;

/** Between a name and its value. The name may be quoted, starred or in brackets; the value may be quoted. */
export const assignmentSource = `(?:${returned}|\\}[ ]?=[ ]?${literal}|${quote}?[\\])]{0,2}(?:\\*\\*)?${whose}${blank}(?:${sign}|${paired}[ =]?|\\|[ ])[ \\t]{0,24}${lead}|${quote}?\\)?${blank},${blank}${literal}|\\((?:["'](?:String|string)["'],)?${blank}${literal}|${quote}\\)(?:\\(|[ ])${literal}|\\{${literal}|${done}|${robot}|${tagged})`;

/** `\/` and `\u0026`: how JSON is often written. */
const jsonEscape = '\\\\(?:\\/|u00[0-9a-f]{2})';

/** Opening quotes before a value; the group `open` tells the validator whether the value is a literal. */
export const openSource = `(?<open>[brfuL@$]{0,2}#{0,2}(?:"""(?:\\r?\\n)?|'''(?:\\r?\\n)?|["'\`]\\\\{1,3}["']|'"|${quote})|qq?[{(\\[|!/]|%[qQ][{(\\[|]|\\[\\[(?=[^\\s\\]]{1,600}\\]\\])|)`;

/**
 * A regular expression for the value of a setting: `names` (an alternation that starts with the trigger's literals), whatever else
 * belongs to the name (groups `left` and `rest`), an assignment in any common form, and `value` (group). Quoted values match `quoted`,
 * others `bare` (without `%`), both character classes without brackets. Groups: `start` when a line starts
 * with the name, else `before` is the character there; `after` is what follows the value.
 */
export function assignmentPattern(names: string, quoted: string, bare: string, least: number, most: number): Pattern {
  const opening = openSource.replace('?<open>', '?:');
  // `123456:Qk3v9TzPd7Lm2XwR…`: an unquoted key may have a colon, when much of the key follows it.
  const colon = bare.startsWith('^') ? '' : '|:(?=[\\w-]{16})';
  return patternOf(
    `(?<=(?:(?<start>(?<![^\\r\\n])[ \\t]{0,24}(?:(?:export|set|setenv|fastcgi_param|uwsgi_param|declare|let|var|const|val|def|enable|[$@*#/-]{1,2})[ ]{1,4})?)|(?<before>[^]?))(?<left>[A-Za-z0-9_.:-]{0,32}))(?<name>${names})(?<rest>[A-Za-z0-9_-]{0,32})(?![A-Za-z0-9_-])` +
      `(?:(?<gap>${assignmentSource})${openSource}|(?<option>(?<=(?<![\\w\\\\-])--?[a-z][a-z0-9_-]{0,40})(?:[ =]|["'],[ ]?(?=["'])))${opening}|(?<loose>${spaced})${opening})` +
      `(?<value>(?<=\\x80[\\x98-\\x9f])[\\x21-\\x7e]{${least},${most}}(?=\\xe2\\x80[\\x98-\\x9f])|(?<=["'\`])(?:(?:[${quoted}]|${jsonEscape}){${least},${most}}|[a-z]{4}(?: [a-z]{4}){3})(?=\\\\{0,3}["'\`])|(?<!["'\`])(?:[${bare}]|%(?!2[27])${colon}){${least},${most}}={0,2}(?![${bare}]|%(?!2[27]))(?![([])(?!\\s{0,3}\\())(?=(?<after>[^]?[ ]?[^]?))`,
    'i',
  );
}
