import type { DetectorForm } from '../define-detector.ts';
import { labelledName, likelyName, placeSurnamed } from '../validators/known-name.ts';
import { isNamedThing } from '../validators/named-thing.ts';
import { letters, marks } from './letters.generated.ts';
import { capitalizedName, fieldName } from './name-pattern.ts';

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

/** The same as columns call them, beside those of a text. */
const personColumns: readonly string[] = [
  ...[
    'attending',
    'rendering provider',
    'referring provider',
    'ordering provider',
    'physician',
    'dentist',
    'therapist',
  ],
  ...['prescriber', 'pharmacist', 'counselor', 'caregiver', 'judge', 'attorney', 'lawyer', 'plaintiff', 'defendant'],
  ...['petitioner', 'respondent', 'offender', 'arrestee', 'decedent', 'heir', 'instructor', 'professor', 'advisor'],
  ...[
    'recruiter',
    'loan officer',
    'cosigner',
    'co borrower',
    'lehrer',
    'anwalt',
    'médecin',
    'avocat',
    'médico',
    'abogado',
  ],
  ...[
    'medico',
    'avvocato',
    'advogado',
    'advocaat',
    'lekarz',
    'nauczyciel',
    'salarié',
    'pracownik',
    'leerling',
    'élève',
  ],
];
const anyColumns: readonly string[] = [
  ...[
    'guarantor',
    'pcp',
    'dependent',
    'child',
    'account manager',
    'sales rep',
    'salesperson',
    'co owner',
    'purchaser',
    'poc',
  ],
  ...[
    'requester',
    'requestor',
    'updated by',
    'modified by',
    'translator',
    'organizer',
    'attendee',
    'participant',
    'staff',
  ],
  ...['subscriber', 'worker', 'boss', 'team lead', 'director', 'chair', 'president', 'officer', 'clerk', 'counsel'],
  ...[
    'pilot',
    'crew',
    'resident',
    'occupant',
    'player',
    'athlete',
    'winner',
    'candidate',
    'referral',
    'referrer',
    'courier',
  ],
  ...[
    'signatory',
    'signer',
    'patron',
    'individual',
    'people',
    'alias',
    'remitter',
    'depositor',
    'investor',
    'shareholder',
  ],
  ...[
    'technician',
    'plus one',
    'adjuster',
    'traveller',
    'volunteer',
    'assignee',
    'reporter',

    'representative',
  ],
  ...['alumno', 'alumna', 'estudiante', 'invitado', 'invité', 'schüler', 'teilnehmer', 'gast', 'mieter', 'fahrer'],
  ...['deelnemer', 'elev', 'uczeń', 'aluno', 'hóspede', 'allievo', 'ospite', 'bearbeiter', 'sachbearbeiter', 'inhaber'],
  ...[
    'eigentümer',
    'käufer',
    'verkäufer',
    'absender',
    'empfänger',
    'betreuer',
    'responsable',
    'demandeur',
    'expéditeur',
  ],
  ...['destinataire', 'propriétaire', 'locataire', 'vendeur', 'acheteur', 'conducteur', 'solicitante', 'remitente'],
  ...['destinatario', 'propietario', 'inquilino', 'vendedor', 'comprador', 'conductor', 'responsabile', 'richiedente'],
  ...['mittente', 'proprietario', 'venditore', 'acquirente', 'docente', 'responsável', 'remetente', 'destinatário'],
  ...['proprietário', 'motorista', 'aanvrager', 'afzender', 'ontvanger', 'eigenaar', 'huurder', 'verkoper', 'koper'],
  ...[
    'bestuurder',
    'contactpersoon',
    'wnioskodawca',
    'nadawca',
    'odbiorca',
    'właściciel',
    'najemca',
    'kierowca',
    'opiekun',
  ],
];

function under(headers: readonly string[], isName: (text: string) => boolean): DetectorForm {
  return {
    trigger: { kind: 'field' },
    pattern: new RegExp(fieldName),
    fieldPattern: new RegExp(
      String.raw`(?<![${letters}${marks}\d.@_-] ?)${fieldName}(?![${letters}\d@_-]| [${letters}\d(])`,
    ),
    maxLength: 120,
    keywords: headers,
    validate: (_, raw) => (isName(raw) || placeSurnamed(raw)) && /\s/.test(raw.trim()) && !isNamedThing(raw),
  };
}

/** Columns of people by what they are to somebody; such words stand in every text, so that more of them speak from a header. */
export const roleColumns: readonly DetectorForm[] = [
  under([...persons, ...personColumns], labelledName),
  under([...anyone, ...anyColumns], likelyName),
];
