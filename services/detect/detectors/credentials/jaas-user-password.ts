import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 12);

export default credential({
  id: 'JAAS_USER_PASSWORD',
  name: 'Password of a user in a JAAS login module (Kafka, ZooKeeper)',
  trigger: { kind: 'literals', literals: ['user_'] },
  pattern: /(?<![\w])user_[\w.@-]{1,60}=\\?["'](?<value>[^\s"'\\]{4,128})\\?["'](?<=LoginModule\s[^;{}]{0,800})/,
  maxLength: 200,
  acrossFields: true,
  validate: isTypedPassword,
  examples: {
    match: [
      `PlainLoginModule required\n  username="admin"\n  user_alice="${password}";`,
      `org.apache.zookeeper.server.auth.DigestLoginModule required user_super="${password}";`,
      `"listener.jaas": "PlainLoginModule required user_bob=\\"${password}\\";"`,
    ],
    reject: [
      `user_name="${password}"`,
      'PlainLoginModule required user_alice="$' + '{ALICE_PASSWORD}";',
      `Krb5LoginModule required useKeyTab=true; user_x="${password}"`,
    ],
  },
  references: ['https://kafka.apache.org/documentation/#security_sasl_plain'],
});
