// What every check of this folder shares: which files it is asked about, and the reader that Camunda Modeler uses for Camunda 7.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);

/** What Camunda adds to BPMN, for whoever reads a diagram. */
export const extensions = {
  camunda: require('camunda-bpmn-moddle/resources/camunda.json'),
  modeler: require('modeler-moddle/resources/modeler.json')
};

export const moddle = () => new BpmnModdle(extensions);

/** The files named on the command line, or all diagrams of ../processes; none at all is a fault, not a silent success. */
export function diagramsIn(args) {
  const named = args.filter(argument => !argument.startsWith('--'));
  if (named.length) {
    return named;
  }
  const folder = fileURLToPath(new URL('../processes', import.meta.url));
  const found = readdirSync(folder).filter(name => name.endsWith('.bpmn')).sort();
  if (!found.length) {
    throw new Error(`no diagram in ${folder}`);
  }
  return found.map(name => relative(process.cwd(), join(folder, name)));
}
