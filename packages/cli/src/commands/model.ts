import { defineCommandGroup } from './CommandGroup.js';
import * as commands from './model/index.js';

/** `folio model`. */
export const model = defineCommandGroup({
  summary: 'look into a frozen model, and copy models out of the store',
  examples: ['folio model export pipelines/quickstart.yaml --to models', 'folio model inspect models/lstm.onnx'],
  commands,
});
