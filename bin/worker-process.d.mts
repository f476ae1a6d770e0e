export const workerFlags: readonly string[];
export const workerEnvironment: Readonly<Record<string, string>>;
