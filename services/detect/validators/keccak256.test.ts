import { describe, expect, it } from 'vitest';
import { keccak256 } from './keccak256.ts';

describe('keccak256', () => {
  it('gives the known hashes of nothing and of abc, and tells the lengths around a block apart', () => {
    expect(keccak256(Buffer.alloc(0)).toString('hex')).toBe(
      'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470',
    );
    expect(keccak256(Buffer.from('abc')).toString('hex')).toBe(
      '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45',
    );
    const long = Array.from({ length: 3 }, (_, i) => keccak256(Buffer.alloc(135 + i, 'a')).toString('hex'));
    expect(new Set(long).size).toBe(3);
  });
});
