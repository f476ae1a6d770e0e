import { OrgsweepError } from '../model/index.ts';

/** The parameters of an action as an option gives them; USAGE unless they are JSON. */
export function parametersOf(text: string | undefined): unknown {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch (cause) {
    const advice = 'Give an object, like --parameters \'{"targetBucket":"logs"}\'.';
    throw new OrgsweepError('USAGE', '--parameters cannot be read as JSON.', { advice, cause });
  }
}
