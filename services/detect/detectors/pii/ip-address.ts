import { acceptIpv4 } from '../../accept/ipv4.ts';
import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';
import { ipAddress } from '../../validators/ip-address.ts';

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

/**
 * One of the four numbers has three digits, as in 97 of 100 addresses that are given out by chance; the numbers of versions, sections and
 * objects (`1.14.16.4`, `7.18.1.2`, `2.5.29.31`) have none. Networks of a house are told by their first number.
 */
const largeNumber = /\d{3}|^10\./;

export default personal({
  id: 'IP_ADDRESS',
  name: 'IP address, version 4 or 6',
  severity: severities.rising,
  trigger: { kind: 'shape', shape: 'ipv4' },
  pattern: new RegExp(String.raw`(?<![\w.-])(?:${octet}\.){3}${octet}(?![\w-]|\.\w)`),
  maxLength: 45,
  keywords: [
    'ip',
    'ip address',
    'ipaddr',
    'ipv4',
    'ipv6',
    'client ip',
    'remote addr',
    'remote address',
    'source ip',
    'src ip',
    'x forwarded for',
    'from',
    'login',
    'host',
    'gateway',
    'dns',
    'ping',
    'peer',
  ],
  keywordRule: 'supporting',
  negativeKeywords: [
    'version',
    'ver',
    'release',
    'build',
    'firmware',
    'netmask',
    'subnet mask',
    'oid',
    'section',
    'chapter',
    'v',
    'ec',
  ],
  normalize: (value) => (value.includes(':') ? value.toLowerCase() : value),
  validate: (value) => ipAddress(value) > 0 && (largeNumber.test(value) ? 'strong' : true),
  accept: acceptIpv4,
  forms: [
    {
      trigger: { kind: 'shape', shape: 'ipv6' },
      pattern: /(?<![\w:.])(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9A-Fa-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})(?![\w:])/,
      maxLength: 45,
      // Eight groups of two digits are a serial number or the end of a digest; without a letter, what is given out begins with 2 or 3.
      validate: (value) =>
        value.length >= 7 &&
        !/^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(value) &&
        /[a-f.]|^[23]\d{3}:/i.test(value) &&
        ipAddress(value) > 0 &&
        'strong',
    },
  ],
  examples: {
    match: [
      'login by ann from 203.0.113.10 at noon',
      { text: '198.51.100.7', header: 'client_ip' },
      'peer 2a00:1450:4001:81b::200e closed',
      'http://192.0.2.33:8080/',
    ],
    reject: [
      'version 1.2.3.4 is out',
      'Serial Number:\n  cb:2d:80:99:5a:69:52:5b',
      'listening on 127.0.0.1 and 0.0.0.0',
      'mask 255.255.255.0',
      '12:34:56 and fe80::1',
      '1.2.3.4.5',
      "HITSES:70:3:3+1+1+1+1:15:99:14:51:56:53:54'",
      'unlike EC 1.1.1.149, 20alpha-hydroxysteroid dehydrogenase',
      '256.10.1.1',
    ],
  },
  references: ['RFC 791', 'RFC 4291', 'RFC 6890', 'Court of Justice of the European Union, C-582/14 (Breyer)'],
});
