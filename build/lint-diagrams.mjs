// Lints diagrams with bpmnlint and prints one line per finding; any finding fails. Without arguments: all of ../processes.
// Uses bpmnlint's library, not its command: the command requires ES modules, which the Node 18 of Debian 12 refuses.
// For the same reason package.json holds min-dash at its last release that can be required.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { diagramsIn, moddle } from './diagrams.mjs';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const config = JSON.parse(readFileSync(new URL('.bpmnlintrc', import.meta.url), 'utf8'));
const linter = new Linter({ config, resolver: new NodeResolver({ require }) });

let findings = 0;
for (const file of diagramsIn(process.argv.slice(2))) {
  const { rootElement, warnings } = await moddle().fromXML(readFileSync(file, 'utf8'));
  for (const warning of warnings) {
    console.error(`${file}: ${warning.message}`);
    findings++;
  }
  for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
    for (const report of reports) {
      console.error(`${file}: ${report.id ?? '-'}: ${report.message} (${rule})`);
      findings++;
    }
  }
}
process.exit(findings ? 1 : 0);
