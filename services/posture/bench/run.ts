import { evaluateBench } from './evaluate.ts';
import { layersBench } from './layers.ts';

process.stdout.write(`${JSON.stringify({ ...evaluateBench(4_000), layers: layersBench(2_000) })}\n`);
