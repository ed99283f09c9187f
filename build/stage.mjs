// Opens a diagram in headless Chromium with bpmn-js, the engine of Camunda Modeler, so that a picture is
// what a reader of the diagram gets, and what is saved is what the Modeler saves.
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { extensions } from './diagrams.mjs';

const require = createRequire(import.meta.url);
const [viewer, modeler] = ['viewer', 'modeler'].map(kind => readFileSync(require.resolve(`bpmn-js/dist/bpmn-${kind}.production.min.js`), 'utf8'));
const styles = ['bpmn-js/dist/assets/diagram-js.css', 'bpmn-js/dist/assets/bpmn-js.css'].map(file => readFileSync(require.resolve(file), 'utf8'));
const page0 = `<!doctype html><html lang="zh-CN"><style>${styles.join('\n')}</style>
  <style>body{margin:0;background:#fff}#canvas{width:1000px;height:1000px}</style><div id="canvas"></div></html>`;

/** Opens Chromium, hands a stage to the work, and closes Chromium whatever happens. */
export async function onStage(work) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--font-render-hinting=none'] });
  try {
    return await work(new Stage(browser));
  } finally {
    await browser.close();
  }
}

class Stage {
  constructor(browser) {
    this.browser = browser;
  }

  /** The picture as SVG with its size. */
  async svg(xml) {
    return this.withPage(viewer, xml, page => page.evaluate(async () => (await window.opened.saveSVG()).svg));
  }

  /** What is saved of a diagram that was opened and left as it is. */
  async saved(xml) {
    return this.withPage(modeler, xml, page => page.evaluate(async () => (await window.opened.saveXML({ format: true })).xml));
  }

  /** Photographs an SVG; `clips` are rectangles in the diagram's units. */
  async photograph(svg, width, height, scale, clips) {
    const context = await this.browser.newContext({ viewport: { width: Math.ceil(width), height: Math.ceil(height) }, deviceScaleFactor: scale });
    try {
      const page = await context.newPage();
      await page.setContent(`<!doctype html><html lang="zh-CN"><style>body{margin:0;background:#fff}svg{display:block}</style>${svg.slice(svg.indexOf('<svg'))}</html>`);
      const pictures = [];
      for (const clip of clips) {
        pictures.push(await page.screenshot({ clip }));
      }
      return pictures;
    } finally {
      await context.close();
    }
  }

  async withPage(bpmnJs, xml, work) {
    const page = await this.browser.newPage();
    try {
      await page.setContent(page0);
      await page.addScriptTag({ content: bpmnJs });
      const warnings = await page.evaluate(open, { xml, extensions });
      if (warnings.length) {
        throw new Error(warnings.join('\n'));
      }
      return await work(page);
    } finally {
      await page.close();
    }
  }
}

// Runs inside the page.

async function open({ xml, extensions }) {
  const fontFamily = 'Arial, "Noto Sans CJK SC", sans-serif';
  window.opened = new window.BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: { fontFamily } }, moddleExtensions: extensions });
  await document.fonts.ready;
  const { warnings } = await window.opened.importXML(xml);
  return warnings.map(warning => warning.message);
}

function chromiumPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error('Chromium is missing; build/setup-tools.sh brings it');
}
