import { describe, expect, it } from 'vitest';
import { OrgsweepError } from '../model/index.ts';
import { isTransient, storeError } from './store-error.ts';

/** As `pg` gives the server's errors: a class of its own, with the state as its code. */
class DatabaseError extends Error {
  readonly code: string;

  constructor(code: string) {
    super('a statement with values in it');
    this.code = code;
  }
}
/** As Prisma keeps them. */
const kept = (state: string): Error =>
  Object.assign(new DatabaseError('P2010'), { meta: { driverAdapterError: { cause: { originalCode: state } } } });

describe('errors of the store', () => {
  it.each([
    ['08006', 'STORE_UNAVAILABLE', true],
    ['53300', 'STORE_UNAVAILABLE', true],
    ['53100', 'STORE_UNAVAILABLE', false],
    ['57P01', 'STORE_UNAVAILABLE', true],
    ['57014', 'STORE_UNAVAILABLE', false],
    ['25006', 'STORE_UNAVAILABLE', false],
    ['40001', 'STORE_UNAVAILABLE', true],
    ['40P01', 'STORE_UNAVAILABLE', true],
    ['28P01', 'STORE_UNAVAILABLE', false],
    ['3D000', 'STORE_UNAVAILABLE', false],
    ['42P01', 'STORE_UNAVAILABLE', false],
    ['22021', 'BAD_USER_INPUT', false],
    ['23505', 'INTERNAL', false],
  ])('%s is %s, and may succeed at once: %s', (state, code, transient) => {
    for (const error of [new DatabaseError(state), kept(state)]) {
      const told = storeError(error);
      expect(told).toMatchObject({ code, cause: error, detail: `SQLSTATE ${state}` });
      expect(`${told.message} ${told.advice ?? ''}`).not.toContain('values in it');
      expect(isTransient(error)).toBe(transient);
    }
  });

  it('advises what mends it: connection, password, migrations, text', () => {
    const advice = (state: string): string => storeError(new DatabaseError(state)).advice ?? '';
    expect(advice('08006')).toContain('DATABASE_URL');
    expect(advice('28P01')).toContain('password');
    expect(advice('42703')).toContain('migrations');
    expect(advice('22P05')).toContain('NUL');
  });

  it('a lost connection and a full pool have no state', () => {
    for (const error of [
      new Error('Connection terminated unexpectedly'),
      new AggregateError([], 'connect'),
      Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }),
    ]) {
      expect(storeError(error)).toMatchObject({ code: 'STORE_UNAVAILABLE', cause: error });
      expect(isTransient(error)).toBe(true);
    }
    const mistake = new TypeError('x is not a function');
    expect(storeError(mistake)).toMatchObject({ code: 'INTERNAL', detail: 'TypeError' });
    expect(isTransient(mistake)).toBe(false);
    const told = new OrgsweepError('CONFLICT', 'told before');
    expect(storeError(told)).toBe(told);
  });
});
