import { fakeSecret } from '../../builders/fake-secret.ts';
import { placedPassword } from '../../builders/placed-password.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 14);

export default placedPassword({
  id: 'PIPED_PASSWORD',
  name: 'Password piped into a command',
  literals: ['echo ', 'printf '],
  places: [
    'echo (?:-[ne]{1,2} )?(?:\\\\?["\']?[\\w.-]{1,40}:(?=[^\\r\\n|]{4,120}\\| ?(?:sudo )?chpasswd))?',
    'printf (?:[\'"]%s(?:\\\\n)?[\'"] )?',
  ],
  after:
    '\\\\{0,2}["\']?(?:\\\\n["\']?)? {0,2}\\| ?(?:sudo )?(?:(?:docker|podman|helm|nerdctl|crane|oras|gh auth)(?= )[^\\r\\n]{0,60}login|sudo -S|su(?= )|(?:chpasswd|passwd|kinit|openconnect|cryptsetup|smbpasswd|pdbedit|vncpasswd|keepassxc-cli)(?![\\w-])|(?:gpg2?|openssl) [^\\r\\n|]{0,80}(?:--passphrase-fd|stdin))',
  forms: [
    {
      trigger: { kind: 'literals', literals: ['<<< '], maxBack: 60 },
      pattern:
        /(?<!\w)(?:sudo -S|kinit|passwd|chpasswd|smbpasswd|cryptsetup|su) ?[^\r\n|;<]{0,40}<<< ["']?(?:[\w.-]{1,40}:)?(?<value>[^\s"'<>|;&$\\][^\s"'<>|;&\\]{3,127})/,
      maxLength: 260,
      validate: isTypedPassword,
    },
  ],
  examples: {
    match: [
      `echo ${password} | docker login -u app --password-stdin registry.internal`,
      `echo "${password}" | sudo -S apt-get update`,
      `echo "app:${password}" | chpasswd`,
      `sudo -S <<< "${password}" ls`,
      `kinit app <<< ${password}`,
      `printf '%s' "${password}" | cryptsetup open /dev/sdb1 data -`,
    ],
    reject: [
      'echo "$DOCKER_PASSWORD" | docker login -u app --password-stdin',
      `echo ${password} | base64 -d`,
      'echo password | sudo -S true',
      'sudo -S <<< "$PASS" ls',
      'echo "app:$PASS" | chpasswd',
    ],
  },
  references: ['CWE-214', 'https://docs.docker.com/reference/cli/docker/login/'],
});
