// A diagram that Camunda Modeler opens and saves stays what it is: the file must equal, byte for byte, what the Modeler's own
// reader and writer make of it. With --write the files are brought into that form.
import { readFileSync, writeFileSync } from 'node:fs';
import { diagramsIn, moddle } from './diagrams.mjs';

const write = process.argv.includes('--write');
let faults = 0;
for (const file of diagramsIn(process.argv.slice(2))) {
  const before = readFileSync(file, 'utf8');
  const { rootElement, warnings } = await moddle().fromXML(before);
  const { xml } = await moddle().toXML(rootElement, { format: true });
  warnings.forEach(warning => console.error(`${file}: ${warning.message}`));
  faults += warnings.length;
  if (xml !== before && write) {
    writeFileSync(file, xml);
  } else if (xml !== before) {
    console.error(`${file}: opening and saving in Camunda Modeler would change it; run: node build/roundtrip.mjs --write ${file}`);
    faults++;
  }
}
process.exit(faults ? 1 : 0);
