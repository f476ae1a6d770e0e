import { describe, expect, it } from 'vitest';
import { OrgsweepError } from '../model/index.ts';
import { createLogger } from './index.ts';

function logged(error: unknown): string {
  const lines: string[] = [];
  createLogger('info', { write: (line: string) => void lines.push(line) }).error({ err: error }, 'failed');
  return lines.join('');
}

describe('createLogger', () => {
  it('keeps the message of a foreign error out, since it may quote content', () => {
    const value = ['4012', '8888', '8888', '1881'].join('');
    const line = logged(new SyntaxError(`Unexpected token in ${value}`));
    expect(line).not.toContain(value);
    expect(line).toContain('SyntaxError');
  });

  it('logs code and text of our own errors', () => {
    expect(logged(new OrgsweepError('THROTTLED', 'Too fast.'))).toContain('"code":"THROTTLED"');
  });
});
