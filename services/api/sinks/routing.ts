import { OrgsweepError } from '../../model/index.ts';
import type { Routing } from '../../store/contract.ts';
import { ruleFilter, timeless } from '../finding-rules/finding-rule.service.ts';
import type { RoutingInput } from './sink.input.ts';

/** BAD_USER_INPUT for conditions that news has of its own. */
function filterOf(input: NonNullable<RoutingInput['filter']>): NonNullable<Routing['filter']> {
  const filter = timeless(ruleFilter(input));
  if (filter !== null) return filter;
  throw new OrgsweepError('BAD_USER_INPUT', 'A routing is about news, not about how findings stand.', {
    advice: 'Use `statuses` of the routing in the place of `statuses` and of times in its filter.',
  });
}

/** The routing that the input says, without what it leaves out. */
export function routingOf(input: RoutingInput | null | undefined): Routing {
  const { minSeverity, kinds, types, accountIds, statuses, filter, sweeps, remediations, digestMinutes, quietHours } =
    input ?? {};
  return {
    ...(minSeverity == null ? {} : { minSeverity }),
    ...(kinds == null ? {} : { kinds }),
    ...(types == null ? {} : { types }),
    ...(accountIds == null ? {} : { accountIds }),
    ...(statuses == null ? {} : { statuses }),
    ...(filter == null ? {} : { filter: filterOf(filter) }),
    ...(sweeps == null ? {} : { sweeps }),
    ...(remediations == null ? {} : { remediations }),
    ...(digestMinutes == null ? {} : { digestMinutes }),
    ...(quietHours == null
      ? {}
      : { quietHours: { from: quietHours.from, to: quietHours.to, timeZone: quietHours.timeZone } }),
  };
}
