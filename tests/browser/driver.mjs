// Drives Debian's Chromium for the tests: one command a line on stdin as JSON, one answer a line on stdout.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 30_000;
const POLL_MS = 20;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.argv[2],
  chromiumSandbox: false,
  args: FLAGS,
});
let page;
let told; // What the page asked for and complained of since it was opened.

const commands = {
  async open({ path, scheme, width, height }) {
    await page?.context().close();
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height } });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    told = { requests: [], errors: [], dialogs: 0 };
    page.on("request", (request) => told.requests.push(request.url().slice(0, 200)));
    page.on("console", (message) => message.type() === "error" && told.errors.push(message.text()));
    page.on("pageerror", (error) => told.errors.push(String(error)));
    page.on("dialog", (dialog) => {
      told.dialogs += 1;
      dialog.dismiss();
    });
    await page.goto(pathToFileURL(path).href);
  },
  evaluate: ({ script }) => page.evaluate(script),
  // Asked from outside: the page's own policy forbids to evaluate text inside it.
  async wait({ condition }) {
    for (const end = Date.now() + PATIENCE_MS; !(await page.evaluate(condition)); await setTimeout(POLL_MS)) {
      if (Date.now() > end) throw new Error(`it never came to be: ${condition}`);
    }
  },
  click: ({ selector, position }) => page.click(selector, { position }),
  press: ({ keys }) => page.keyboard.press(keys),
  type: ({ text }) => page.keyboard.type(text),
  choose: ({ selector, value }) => page.selectOption(selector, value),
  media: ({ media }) => page.emulateMedia({ media }),
  told: () => told,
  picture: async ({ path, whole }) => void (await page.screenshot({ path, fullPage: whole })),
  paper: async ({ path }) => void (await page.pdf({ path, format: "A4", preferCSSPageSize: true })),
  // Faults by axe-core's rules, the most serious kinds only, each with where it stands.
  faults: async () => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run());
    const grave = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...facts } = JSON.parse(line);
  let answer;
  try {
    answer = { value: (await commands[command](facts)) ?? null };
  } catch (error) {
    answer = { failure: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
