// A diagram that Camunda Modeler opens and saves stays what it is: the file must equal, byte for byte, what the Modeler's own
// editor makes of it, and open there without a warning. With --write the files are brought into that form.
import { readFileSync, writeFileSync } from 'node:fs';
import { diagramsIn } from './diagrams.mjs';
import { onStage } from './stage.mjs';

const write = process.argv.includes('--write');
let faults = 0;
await onStage(async stage => {
  for (const file of diagramsIn(process.argv.slice(2))) {
    const before = readFileSync(file, 'utf8');
    try {
      const xml = await stage.saved(before);
      if (xml !== before && write) {
        writeFileSync(file, xml);
      } else if (xml !== before) {
        throw new Error(`opening and saving in Camunda Modeler would change it; run: node build/roundtrip.mjs --write ${file}`);
      }
    } catch (fault) {
      console.error(`${file}: ${fault.message}`);
      faults++;
    }
  }
});
process.exit(faults ? 1 : 0);
