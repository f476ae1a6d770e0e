import type { Routing } from '../../store/contract.ts';
import type { RoutingInput } from './sink.input.ts';

/** The routing that the input says, without what it leaves out. */
export function routingOf(input: RoutingInput | null | undefined): Routing {
  const { minSeverity, kinds, types, accountIds, statuses, sweeps, digestMinutes, quietHours } = input ?? {};
  return {
    ...(minSeverity == null ? {} : { minSeverity }),
    ...(kinds == null ? {} : { kinds }),
    ...(types == null ? {} : { types }),
    ...(accountIds == null ? {} : { accountIds }),
    ...(statuses == null ? {} : { statuses }),
    ...(sweeps == null ? {} : { sweeps }),
    ...(digestMinutes == null ? {} : { digestMinutes }),
    ...(quietHours == null
      ? {}
      : { quietHours: { from: quietHours.from, to: quietHours.to, timeZone: quietHours.timeZone } }),
  };
}
