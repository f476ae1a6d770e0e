import type { DetectorForm } from '../define-detector.ts';
import { labelledName, likelyName } from '../validators/known-name.ts';
import { isNamedThing } from '../validators/named-thing.ts';
import { letters, marks } from './letters.generated.ts';
import { capitalizedName } from './name-pattern.ts';

/** What only a person is in a form, a protocol or a contract. */
const persons: readonly string[] = [
  ...[
    'payee',
    'tenant',
    'landlord',
    'lessee',
    'lessor',
    'witness',
    'grantor',
    'grantee',
    'notary',
    'spouse',
    'guardian',
  ],
  ...[
    'teacher',
    'tutor',
    'coach',
    'guest',
    'visitor',
    'student',
    'pupil',
    'nominee',
    'passenger',
    'claimant',
    'applicant',
  ],
  ...[
    'surgeon',
    'nurse',
    'parent',
    'father',
    'mother',
    'wife',
    'husband',
    'caller',
    'accused',
    'victim',
    'suspect',
    'inmate',
  ],
  ...[
    'cashier',
    'captain',
    'emergency contact',
    'contact person',
    'next of kin',
    'deceased',
    'executor',
    'interviewer',
  ],
  ...['signed by', 'witnessed by', 'prepared by', 'reviewed by', 'requested by', 'reported by', 'dictated by', 'attn'],
];
/** What firms, teams and programs are as well: a name of the lists is wanted. */
const anyone: readonly string[] = [
  ...[
    'buyer',
    'seller',
    'payer',
    'owner',
    'sender',
    'recipient',
    'shipper',
    'consignee',
    'contact',
    'author',
    'editor',
  ],
  ...['manager', 'supervisor', 'driver', 'host', 'speaker', 'agent', 'broker', 'partner', 'donor', 'trustee', 'member'],
  ...['bill to', 'ship to', 'sold to', 'deliver to', 'approved by', 'submitted by', 'created by', 'assigned to'],
];

function behind(labels: readonly string[], isName: (text: string) => boolean): DetectorForm {
  return {
    trigger: { kind: 'literals', ignoreCase: true, literals: labels.map((label) => `${label}:`), maxBack: 0 },
    pattern: new RegExp(
      String.raw`(?<![${letters}${marks}\d_./-])(?:${labels.map((label) => [...label].map((c) => (c === ' ' ? c : `[${c.toUpperCase()}${c}]`)).join('')).join('|')}): {1,8}(?<value>${capitalizedName})(?![${letters}${marks}\d@_(:/-]| [${letters}\d(])`,
    ),
    maxLength: 150,
    keywords: [],
    keywordRule: 'none',
    bareConfidence: 'MEDIUM',
    validate: (_, raw) => isName(raw) && /\s/.test(raw.trim()) && !isNamedThing(raw),
  };
}

/** `Tenant: X Y`: names behind what somebody is in a text. */
export const roleNames: readonly DetectorForm[] = [behind(persons, labelledName), behind(anyone, likelyName)];
