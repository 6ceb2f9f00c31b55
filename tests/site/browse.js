// What a browser says of the pages: node browse.js BASE PAGE... prints JSON. BASE is file:///.../ or
// http://127.0.0.1:PORT/. Needs playwright-core and axe-core, and Debian's Chromium.
"use strict";
const { chromium } = require("playwright-core");
const axe = require("fs").readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [base, ...pages] = process.argv.slice(2);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [[320, 640], [1280, 800]];
const told = { violations: [], requests: [], errors: [], sideways: [] };

// A page that tells of each request that leaves the site, and of each error.
async function open(context) {
  const page = await context.newPage();
  page.on("request", request => {
    const address = request.url();
    if (!address.startsWith(base) && !address.startsWith("data:")) told.requests.push(address);
  });
  page.on("pageerror", error => told.errors.push(page.url() + ": " + error.message));
  page.on("console", message => {
    if (message.type() === "error") told.errors.push(page.url() + ": " + message.text());
  });
  return page;
}

async function look(page, name, how) {
  await page.goto(base + name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) told.sideways.push(name + " " + how + ": " + wide + " px");
  await page.evaluate(axe);
  const found = await page.evaluate(
    tags => axe.run(document, { runOnly: { type: "tag", values: tags }, preload: false, resultTypes: ["violations"] }), TAGS);
  for (const one of found.violations)
    for (const node of one.nodes) told.violations.push([name, how, one.id, node.html.slice(0, 120)].join(" | "));
}

// What is found for a query, first to last: "486 Busy Here".
async function search(page, query) {
  await page.goto(base + "sip/200.html");
  await page.keyboard.press("/");
  await page.keyboard.type(query);
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent);
  const found = await page.$$eval("[role=option]", items =>
    items.map(item => [...item.children].slice(0, 2).map(part => part.textContent).join(" ").trim()));
  return { said: await page.textContent("[role=status]"), found };
}

async function keys(page) {
  const seen = {};
  await page.goto(base + "index.html");
  await page.keyboard.press("/");
  await page.keyboard.type("486");
  await page.waitForSelector("[role=option]");
  seen.kept = new URL(page.url()).search;
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sip/486.html");
  seen.opened = page.url().slice(base.length);
  await page.goto(base + "index.html");
  await page.keyboard.press("Control+k");
  seen.focused = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.type("4xx");
  await page.waitForSelector("[role=option]");
  await page.keyboard.press("ArrowDown");
  seen.active = await page.getAttribute("#q", "aria-activedescendant");
  seen.selected = await page.$$eval("[aria-selected=true]", items => items.map(item => item.id));
  await page.keyboard.press("Escape");
  seen.left = await page.evaluate(() => [document.activeElement.tagName, document.querySelector("#q").value]);
  await page.goto(base + "index.html?q=busy");
  await page.waitForSelector("[role=option]");
  seen.asked = await page.$eval("[role=option]", item => item.textContent);
  return seen;
}

// The codes that are seen whole at once, and how many sheets of A4 they print on.
async function glance(browser) {
  const page = await open(await browser.newContext({ viewport: { width: 1280, height: 800 } }));
  await page.goto(base + "index.html");
  const boxes = await page.$$eval(".glance a", links =>
    links.map(link => [link.textContent.trim(), link.getBoundingClientRect().bottom]));
  const sheet = await page.pdf({ format: "A4" });
  const sheets = sheet.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  return { inside: boxes.filter(one => one[1] <= 800).map(one => one[0]), below: boxes.filter(one => one[1] > 800).map(one => one[0]), sheets };
}

async function bare(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context);
  await page.goto(base + "index.html");
  const seen = {
    links: await page.locator(".glance a").count(),
    fields: await page.locator("input").count(),
  };
  await page.click("text=Busy Here");
  seen.opened = page.url().slice(base.length);
  seen.title = await page.textContent("h1");
  return seen;
}

async function copy(browser) {
  const context = await browser.newContext();
  const page = await open(context);
  await page.goto(base + "sip/486.html");
  await page.click(".side .copy button");
  await page.waitForFunction(() => /Copied|Selected/.test(document.querySelector(".side .copy button").textContent));
  return page.textContent(".side .copy button");
}

(async () => {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"],
  });
  const views = WIDTHS.flatMap(size => ["light", "dark"].map(scheme => [...size, scheme]));
  await Promise.all(views.map(async ([width, height, colorScheme]) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await open(context);
    for (const name of pages) await look(page, name, width + " " + colorScheme);
  }));
  const page = await open(await browser.newContext({ viewport: { width: 1280, height: 800 } }));
  told.keys = await keys(page);
  told.search = {};
  const queries = ["busy", "buzy", "486", "4xx", "rfc8224", "q850 17", "Q.850;cause=17", "Retry-After", "SIP_STATUS_BUSY_HERE",
    "Declined", "forbiden", "zzzzzz", "call-id"];
  for (const query of queries) told.search[query] = await search(page, query);
  await page.setViewportSize({ width: 320, height: 640 });
  await look(page, "index.html?q=busy", "results");
  told.glance = await glance(browser);
  told.bare = await bare(browser);
  told.copied = await copy(browser);
  await browser.close();
  console.log(JSON.stringify(told));
})().catch(error => { console.error(error); process.exit(1); });
