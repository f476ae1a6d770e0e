import { fakeSecret } from '../../builders/fake-secret.ts';
import { placedPassword } from '../../builders/placed-password.ts';

const password = fakeSecret('', 14);
const send = '(?:\\w{1,12}\\.)?send(?:line)?[ (](?:-- )?';

export default placedPassword({
  id: 'EXPECT_PASSWORD',
  name: 'Password that a script answers a prompt with (expect, pexpect, ftp)',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  literals: ['assword:', 'assword*', 'assword"', "assword'", 'assphrase', '\nuser ', '\nUSER ', '"user '],
  places: [
    // One prompt may stand in braces with what is sent, or on the line before it.
    `ass(?:word|phrase)[^\\r\\n"'{}]{0,30}["'})]{1,3}[ ]?;?[ \\t]{0,8}(?:\\{\\s{0,20})?(?:\\r?\\n[ \\t]{0,12})?${send}`,
    '(?<=(?:ftp|open)[ ][^\\r\\n]{1,80}\\r?)\\n(?:user|USER) [\\w.@-]{1,40} (?=\\S{4,64}[ \\t]{0,4}[\\r\\n])',
    '(?<=lftp [^\\r\\n]{0,60})"user [\\w.@-]{1,40} ',
  ],
  after: '(?=[\\s"\'\\\\;]|$)',
  examples: {
    match: [
      `expect "password:"\nsend "${password}\\r"`,
      `expect "*assword*" { send -- "${password}\\n" }`,
      `child.expect('Password:')\nchild.sendline('${password}')`,
      `expect "Enter passphrase" ; send "${password}\\r"`,
      `open ftp.internal\nuser deploy ${password}\nbinary\n`,
    ],
    reject: [
      'expect "password:"\nsend "$password\\r"',
      'expect "password:"\nsend "$env(PASS)\\r"',
      'the user said\nuser names are long\n',
      'expect "login:"\nsend "root1234\\r"',
    ],
  },
  references: ['CWE-259', 'https://core.tcl-lang.org/expect/index'],
});
