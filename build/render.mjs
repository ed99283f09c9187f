// Draws diagrams as PNG.
//   node build/render.mjs [--out=FOLDER] [--scale=2] [--tile=1600] [FILE...]
// Those of docs/images: cadre-selection with --scale=1.6, and again with --scale=1.6 --tile=2210; candidate-inspection with --scale=1.3.
// --tile cuts a wide diagram into pieces of that width (diagram units, 100 of them shown twice), NAME-1.png, NAME-2.png, …
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagramsIn } from './diagrams.mjs';
import { onStage } from './stage.mjs';

const option = (name, otherwise) => process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const folder = option('out', '.');
const scale = Number(option('scale', 2));
const tile = Number(option('tile', 0));
const shownTwice = 100;
const widestPicture = 16000;   // what Chromium still photographs in one piece

mkdirSync(folder, { recursive: true });
await onStage(async stage => {
  for (const file of diagramsIn(process.argv.slice(2))) {
    const svg = await stage.svg(readFileSync(file, 'utf8'));
    const [, width, height] = svg.match(/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/).map(Number);
    const fitting = Math.min(scale, widestPicture / Math.max(width, height));
    const clips = [];
    for (let x = 0; tile && x + shownTwice < width; x += tile) {
      clips.push({ x, y: 0, width: Math.min(tile + shownTwice, width - x), height });
    }
    const pictures = await stage.photograph(svg, width, height, fitting, tile ? clips : [{ x: 0, y: 0, width, height }]);
    pictures.forEach((picture, i) => {
      const path = join(folder, `${basename(file, '.bpmn')}${tile ? `-${i + 1}` : ''}.png`);
      writeFileSync(path, picture);
      console.log(path);
    });
  }
});
