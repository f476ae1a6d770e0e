export { type AccessFacts, accessFactNames } from '../../model/index.ts';
