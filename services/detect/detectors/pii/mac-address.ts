import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';

export default personal({
  id: 'MAC_ADDRESS',
  name: 'MAC address of a network interface',
  severity: severities.low,
  trigger: { kind: 'shape', shape: 'mac' },
  // Not the last line of a digest or signature.
  pattern:
    /(?<![0-9A-Za-z:.-]|[0-9A-Fa-f]{2}:\r?\n {1,40})(?:[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5})(?![0-9A-Za-z:-]|\.[0-9A-Za-z])/,
  maxLength: 17,
  keywords: [
    'mac',
    'mac address',
    'hwaddr',
    'hardware address',
    'ether',
    'bssid',
    'physical address',
    'link/ether',
    'arp',
    'wifi',
    'bluetooth',
  ],
  keywordRule: 'supporting',
  negativeKeywords: ['time', 'version', 'fingerprint', 'serial'],
  bareConfidence: 'MEDIUM',
  normalize: (value) => value.replace(/[:.-]/g, '').toLowerCase(),
  // Neither nobody's nor everybody's: no zeros, no broadcast, no multicast, and not twelve decimal digits that may be a time.
  validate: (value) =>
    !/^(?:0{12}|f{12}|.[13579bdf])/.test(value) &&
    !/^(.)\1+$/.test(value) &&
    (/[a-f]/.test(value) || !/^\d{12}$/.test(value)),
  forms: [
    {
      trigger: { kind: 'shape', shape: 'mac' },
      pattern: /(?<![0-9A-Za-z:.-])\d[02468](?:([:-])\d{2})(?:\1\d{2}){4}(?![0-9A-Za-z:-]|\.[0-9A-Za-z])/,
      maxLength: 17,
      keywords: ['mac', 'mac address', 'mac addr', 'hwaddr', 'bssid', 'ether', 'link/ether'],
      keywordRule: 'required',
      keywordWindow: 4,
      validate: (value) => !/^(.)\1+$/.test(value),
    },
    {
      // Cisco's way of writing. Tables of numbers hold such triples by the thousand: a word must speak for it.
      trigger: { kind: 'shape', shape: 'mac' },
      pattern: /(?<![0-9A-Za-z:.-])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![0-9A-Za-z:-]|\.[0-9A-Za-z])/,
      maxLength: 14,
      keywordRule: 'required',
    },
  ],
  examples: {
    match: [
      'ether 3c:22:fb:4e:8a:01',
      { text: 'F4-8E-38-91-A2-C7', header: 'mac' },
      'arp 3c22.fb4e.8a01 seen',
      'MAC 18:95:55:97:97:11',
    ],
    reject: [
      'a4:09:ac:1e:\n         76:65:3d:94:c4:68',
      'collation element 0223.0020.00af',
      '00:00:00:00:00:00 and ff:ff:ff:ff:ff:ff',
      '12:34:56:12:34:56 o clock',
      '01:00:5e:00:00:fb',
      '3c:22:fb:4e:8a:01:77:99',
      'sha 9f:86:d0:81:88:4c:7d:65:9a',
    ],
  },
  references: ['IEEE 802-2014 clause 8'],
});
