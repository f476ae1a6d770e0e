import { sinks } from './catalogue/index.generated.ts';
import type { SinkKind } from './define-sink.ts';

export type { Receipt, SinkDeps, SinkKind } from './define-sink.ts';
export { type FileFormat, type FileGap, fileFormats } from './files/index.ts';
export { createHttpSender } from './http/send.ts';
export { sampleEnd, sampleEvent } from './sample-event.ts';
export type { NotTaken, QueueMessage, SinkAws } from './sink-aws.ts';

/** Every kind of sink there is, in order of their ids. */
export const sinkKinds: readonly SinkKind[] = sinks;

/** The kind of that id; undefined when there is none. */
export const sinkKind = (id: string): SinkKind | undefined => sinks.find((sink) => sink.id === id);
