const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** How many values of 0 to 59 a field of a cron expression stands for; 1 for what is not understood, which Temporal judges. */
function valuesOf(field: string): number {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const found = /^(?:[*?]|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (found === null) return 1;
    const [, from, to, step] = found;
    const last = Number(to ?? (from !== undefined && step === undefined ? from : 59));
    for (let value = Number(from ?? 0); value <= Math.min(last, 59); value += Number(step ?? 1) || 1) values.add(value);
  }
  return values.size;
}

/** Whether there is an hour with more than four starts. Sweeps last minutes to hours: such a schedule is one mistyped. */
export function startsTooOften(cron: string): boolean {
  const interval = /^@every ((?:\d+[smhd])+)/.exec(cron)?.[1];
  if (interval !== undefined) {
    const parts = [...interval.matchAll(/(\d+)([smhd])/g)];
    return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (secondsOf[unit] ?? 0), 0) < 900;
  }
  if (cron.startsWith('@')) return false;
  const fields = cron.replace(/ *#.*$/, '').split(' ');
  const [seconds = '0', minutes = '0'] = fields.length === 7 ? fields : ['0', ...fields];
  return valuesOf(seconds) * valuesOf(minutes) > 4;
}
