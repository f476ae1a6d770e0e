import type { ValidationError } from 'class-validator';

/** One field of an input and what is wrong with it; never the value given. */
interface Constraint {
  readonly field: string;
  readonly problem: string;
}

/** class-validator's tree as a flat list, `options.samplingPercentage: must not be greater than 100`. */
export function constraintsOf(errors: readonly ValidationError[], above = ''): Constraint[] {
  return errors.flatMap((error) => {
    const field = `${above}${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((text) => ({
      field,
      problem: text.replace(`${error.property} `, '').replace(`each value in ${error.property} `, 'each value '),
    }));
    return [...own, ...constraintsOf(error.children ?? [], `${field}.`)];
  });
}
