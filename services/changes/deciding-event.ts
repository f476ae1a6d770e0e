import type { ChangeEvent, FactName } from '../model/index.ts';
import { changingApi } from './apis.ts';

/** A change as far as it decides which call made a finding. */
type DecidingEvent = Pick<ChangeEvent, 'id' | 'service' | 'api' | 'at'>;

const byTime = (a: DecidingEvent, b: DecidingEvent): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;

/** The newest by the time of the call, whatever the order of arrival; undefined when there is none. */
export const newestEvent = <E extends DecidingEvent>(events: readonly E[]): E | undefined =>
  [...events].sort(byTime).at(-1);

/** The newest call that changed something that a check with these needs reads, or else that may have; undefined when none did. */
export function decidingEvent<E extends DecidingEvent>(
  events: readonly E[],
  needs: readonly FactName[],
): E | undefined {
  const isNeeded = (fact: FactName): boolean => needs.includes(fact);
  const surely = events.filter((event) => {
    const facts = changingApi(event.service, event.api)?.facts;
    return facts === 'EXISTENCE' || facts?.some(isNeeded);
  });
  return (
    newestEvent(surely) ??
    newestEvent(events.filter(({ service, api }) => changingApi(service, api)?.perhaps?.some(isNeeded)))
  );
}
