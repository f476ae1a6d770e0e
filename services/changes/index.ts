export { changingApi, changingApis } from './apis.ts';
export { decidingEvent, newestEvent } from './deciding-event.ts';
export { eventPattern } from './event-pattern.ts';
export { parseMessage } from './parse-message.ts';
