import type { CompiledForm } from '../compiled-form.ts';

/** Default of `Detector.normalize`: without spaces, dots and hyphens. */
export function stripSeparators(value: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code !== 32 && code !== 45 && code !== 46) continue;
    out += value.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? value : out + value.slice(from);
}

/** The value that validators, known values and fingerprints see. */
export function normalized({ normalize }: CompiledForm, raw: string): string {
  return normalize === null ? stripSeparators(raw) : normalize(raw);
}
