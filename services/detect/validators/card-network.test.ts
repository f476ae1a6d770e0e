import { describe, expect, it } from 'vitest';
import { cardNetwork } from './card-network.ts';

describe('cardNetwork', () => {
  it('names the network of numbers that issuers publish for testing', () => {
    const published: Record<string, string> = {
      '4111111111111111': 'Visa',
      '4222222222222': 'Visa',
      '5555555555554444': 'Mastercard',
      '2223007648726984': 'Mastercard',
      '378282246310005': 'American Express',
      '6011111111111117': 'Discover',
      '3530111333300000': 'JCB',
      '30569309025904': 'Diners Club',
      '5019717010103742': 'Dankort',
      '6759649826438453': 'Maestro',
      '6212345678901265': 'UnionPay',
    };
    for (const [number, name] of Object.entries(published)) expect(cardNetwork(number)?.name).toBe(name);
  });
  it('knows no issuer for other prefixes and lengths', () => {
    for (const number of [
      '9234567890123456',
      '0111111111111111',
      '411111111111111',
      '37828224631000',
      '7000000000000000',
    ])
      expect(cardNetwork(number)).toBeNull();
  });
});
