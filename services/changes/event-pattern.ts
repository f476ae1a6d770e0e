import { changingApis } from './apis.ts';

/**
 * What EventBridge lets through, a rule for each service: exactly the calls that `parseMessage` knows, those that failed left out. One rule
 * for all would be longer than the 2,048 characters that a pattern may have (EventBridge quotas).
 */
export function eventPattern() {
  return Object.entries(changingApis).map(([service, apis]) => ({
    service,
    pattern: {
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: { eventSource: [service], eventName: Object.keys(apis).sort(), errorCode: [{ exists: false }] },
    },
  }));
}
