import { principalArn } from './match-principal.ts';
import { withoutVariables } from './match-target.ts';
import type { Statement } from './statement.ts';
import { uniqueIdStart } from './unique-id.ts';
import { variableKeys } from './variables.ts';
import { fitsOneAccount, hasWildcard, instancesOf, splitArn } from './wildcard.ts';

/** Everything that statements name, by which callers may differ. */
export interface Mentions {
  readonly accounts: ReadonlySet<string>;
  /** Accounts that patterns of accounts (`4444*`) leave open to anybody, one for each. */
  readonly fittingAccounts: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  /** As `fittingAccounts`, of patterns of organizations. */
  readonly fittingOrganizations: ReadonlySet<string>;
  /** ARNs and patterns of principals. */
  readonly arns: ReadonlySet<string>;
  readonly userIds: ReadonlySet<string>;
  /** Names of users that conditions ask for, or one for each pattern. */
  readonly userNames: ReadonlySet<string>;
  readonly sourceAccounts: ReadonlySet<string>;
  /** As `fittingAccounts`, of the accounts on whose behalf services call. */
  readonly fittingSourceAccounts: ReadonlySet<string>;
  readonly accessPointAccounts: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

const accountIds = (text: string): readonly string[] => text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
/** An organization that the pattern fits, where it gives a part of the id. */
function fittingOrganization(pattern: string): readonly string[] {
  if (!/^o-[a-z0-9?*]*[a-z0-9]/.test(pattern)) return [];
  const text = pattern.replaceAll('?', 'z').replace('*', 'zqzqzqzqzq').replaceAll('*', '');
  return /^o-[a-z0-9]{10,32}$/.test(text) ? [text] : [];
}
/** Twelve digits that the pattern fits, where it leaves some of them open. */
function fittingAccount(pattern: string): readonly string[] {
  if (!hasWildcard(pattern) || pattern === '*' || fitsOneAccount(pattern)) return [];
  const letters = pattern.replaceAll('?', '7');
  const open = 12 - letters.replaceAll('*', '').length;
  const text = open < 0 ? '' : letters.replace('*', '7'.repeat(open)).replaceAll('*', '');
  return /^\d{12}$/.test(text) ? [text] : [];
}

const anyService = 'service.amazonaws.com';

/** Collects the names in principals and conditions. */
export function mentionsOf(statements: readonly Statement[]): Mentions {
  const found = {
    accounts: new Set<string>(),
    fittingAccounts: new Set<string>(),
    organizations: new Set<string>(),
    fittingOrganizations: new Set<string>(),
    arns: new Set<string>(),
    userIds: new Set<string>(),
    userNames: new Set<string>(),
    sourceAccounts: new Set<string>(),
    fittingSourceAccounts: new Set<string>(),
    accessPointAccounts: new Set<string>(),
    services: new Set<string>(),
    keys: new Set<string>(),
  };
  const addTo = (set: Set<string>, texts: readonly string[]): void => {
    for (const text of texts) set.add(text);
  };
  const sourceAccount = (value: string): void => {
    addTo(found.sourceAccounts, accountIds(value));
    addTo(found.fittingSourceAccounts, fittingAccount(value));
  };
  const onValue: Readonly<Record<string, (value: string) => void>> = {
    'aws:principalaccount': (value) => {
      addTo(found.accounts, accountIds(value));
      addTo(found.fittingAccounts, fittingAccount(value));
    },
    'aws:username': (value) => {
      if (!value.includes('${')) addTo(found.userNames, instancesOf(value).slice(0, 1));
    },
    'kms:calleraccount': (value) => addTo(found.accounts, accountIds(value)),
    'aws:principalarn': (value) => {
      found.arns.add(withoutVariables(value));
      addTo(found.accounts, accountIds(value));
      addTo(found.fittingAccounts, fittingAccount(splitArn(value)?.[4] ?? ''));
    },
    'aws:userid': (value) => {
      if (uniqueIdStart.test(value)) found.userIds.add(value);
      addTo(found.accounts, /^\d{12}$/.test(value) ? [value] : []);
    },
    'aws:sourceaccount': sourceAccount,
    'aws:sourceowner': sourceAccount,
    'aws:sourcearn': (value) => addTo(found.sourceAccounts, accountIds(value)),
    's3:dataaccesspointaccount': (value) => addTo(found.accessPointAccounts, accountIds(value)),
    's3:dataaccesspointarn': (value) => addTo(found.accessPointAccounts, accountIds(value)),
    'aws:principalservicename': (value) => found.services.add(value.toLowerCase()),
    'aws:principalservicenameslist': (value) => found.services.add(value.toLowerCase()),
  };
  for (const { principals, conditions, resources } of statements) {
    for (const item of resources.items) if (item.includes('${')) addTo(found.keys, variableKeys(item) ?? []);
    for (const entry of principals.items) {
      if (entry.kind === 'account' || entry.kind === 'arn') found.accounts.add(entry.accountId);
      if (entry.kind === 'arn') found.arns.add(principalArn(entry.arn));
      if (entry.kind === 'service') found.services.add(entry.name.replaceAll('*', 'any'));
      if (entry.kind === 'pattern') {
        found.arns.add(entry.pattern);
        addTo(found.accounts, accountIds(entry.pattern));
        addTo(found.fittingAccounts, fittingAccount(splitArn(entry.pattern)?.[4] ?? ''));
      }
    }
    for (const { key, values, variables } of conditions) {
      addTo(found.keys, [key, ...variables]);
      for (const value of values) {
        if (Object.hasOwn(onValue, key)) onValue[key]?.(value);
        if (/^aws:(principal|source)org(id|paths)$/.test(key)) {
          const id = value.split('/')[0] ?? '';
          if (/^o-[a-z0-9]+$/.test(id)) found.organizations.add(id);
          else addTo(found.fittingOrganizations, fittingOrganization(id));
        }
      }
      if (/^aws:(source(arn|account|owner|orgid|orgpaths)|principalisawsservice)$/.test(key))
        found.services.add(anyService);
    }
  }
  return found;
}
