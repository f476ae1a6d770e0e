import type { Steps } from './steps.mjs';

type Environment = Readonly<Record<string, string | undefined>>;
export function modelFolder(env: Environment): string;
export function installedModel(env: Environment): string | undefined;
export function ensureModel(steps: Steps, env?: Environment): Promise<string | undefined>;
