import { asff } from '../formats/asff.ts';
import { macieFinding } from '../formats/macie-finding.ts';
import { ocsf } from '../formats/ocsf.ts';
import { csv } from './csv.ts';
import { type FileFormat, jsonLines } from './file-format.ts';
import { sarif } from './sarif.ts';

export type { FileFormat, FileGap } from './file-format.ts';

/** Every form that findings can be written to a file in. */
export const fileFormats: readonly FileFormat[] = [
  csv,
  jsonLines({ id: 'jsonl', title: 'JSON lines, the finding with all of its detections' }, (event) => event),
  jsonLines({ id: 'macie', title: "JSON lines of Macie's Finding" }, (event) => macieFinding(event, 1_000)),
  jsonLines({ id: 'ocsf', title: 'JSON lines of OCSF 1.6.0, classes 2006 and 2003' }, ocsf),
  jsonLines({ id: 'asff', title: 'JSON lines of the AWS Security Finding Format' }, (event) => asff(event)),
  sarif,
];
