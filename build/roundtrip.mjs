// A diagram that Camunda Modeler opens and saves stays what it is: the file must equal what the Modeler's own reader and
// writer make of it. With --write the files are brought into that form.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const moddle = new BpmnModdle({
  camunda: require('camunda-bpmn-moddle/resources/camunda.json'),
  modeler: require('modeler-moddle/resources/modeler.json')
});
const write = process.argv.includes('--write');
let faults = 0;
for (const file of process.argv.slice(2).filter(argument => !argument.startsWith('--'))) {
  const before = readFileSync(file, 'utf8');
  const { rootElement, warnings } = await moddle.fromXML(before);
  const { xml } = await moddle.toXML(rootElement, { format: true });
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
