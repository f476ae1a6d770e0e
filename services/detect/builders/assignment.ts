/** What may stand between the name of a setting and its value, over configuration formats and programming languages. */
const quote = `(?:\\\\{0,3}["'\`])`;
const blank = '[ \\t]{0,8}';

/** `password = `, `"password": `, `password := `, `['password'] => `, `password: string = `, `%3D`. */
const sign = `(?:\\??:${blank}(?:[Ss]tr|[Ss]tring|&(?:'static )?str|[Ss]ecure[Ss]tring|text|char\\*?)${blank}=|={1,3}|!={1,2}|:=|\\?=|=>|->|:(?!:)|%3[Dd])`;
/** `{"name": "PASSWORD", "value": "…"}`, `- name: PASSWORD⏎ value: …`, `<add key="password" value="…"/>`, `<name>password</name><value>…`, Terraform's `variable "password" { default = "…"`. */
const paired = `(?:(?:,?\\s{1,40}|,)${quote}?(?:value|val|content|default|defaultValue)${quote}?${blank}[:=]|${quote}${blank}\\{[^{}]{0,160}?default${blank}=)`;
const tagged = `<\\/\\w{1,12}>\\s{0,40}<(?:string|value|val)`;

/** Between a name and its value. The name may be quoted or in brackets; the value may be quoted. */
export const assignmentSource = `(?:${quote}?\\]?\\)?${blank}(?:${sign}|${paired})${blank}|${quote}${blank},${blank}(?=[br@]?${quote})|\\(${blank}(?=[br@]?${quote})|(?:${tagged})?>\\s{0,24}(?=[^\\s<>][^<>]{0,200}<\\/))`;

/** Opening quotes before a value; the group `open` tells the validator whether the value is a literal. */
export const openSource = `(?<open>[brfu@]?${quote}|)`;

/**
 * A regular expression for the value of a setting: `names` (an alternation that starts with the trigger's literals), whatever else
 * belongs to the name (groups `left` and `rest`), an assignment in any common form, and `value` (group). Quoted values match `quoted`,
 * others `bare`, both character classes without brackets.
 */
export function assignmentPattern(names: string, quoted: string, bare: string, least: number, most: number): RegExp {
  return new RegExp(
    `(?<=(?<left>[A-Za-z0-9_.:-]{0,32}))(?<name>${names})(?<rest>[A-Za-z0-9_-]{0,32})(?![A-Za-z0-9_-])` +
      `(?:${assignmentSource}${openSource}|(?<=--[a-z][a-z0-9-]{0,40})[ =]${openSource.replace('<open>', ':')})` +
      `(?<value>(?<=["'\`])[${quoted}]{${least},${most}}(?=\\\\{0,3}["'\`])|(?<!["'\`])[${bare}]{${least},${most}}={0,2}(?![${bare}])(?![([])(?!\\s{0,3}\\())`,
    'i',
  );
}
