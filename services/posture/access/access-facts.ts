export {
  type AccessFacts,
  accessFactNames,
  type ObjectAccessFacts,
  objectAccessFactNames,
} from '../../model/index.ts';
