// Tests the page in a real browser over the sample reports:
//   node test/page.mjs ADDRESS [SCREENSHOTS]
// ADDRESS is a running `dateline serve` on a fresh demo store; SCREENSHOTS is a folder to write pictures into.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [address, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
const PATIENCE_MS = 30_000;
const FIRST_LOOK_MS = 2000;
let passed = 0;
let failed = 0;

/** A page of its own; whatever it asks of another host, throws or complains of is a failure. */
async function opened(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, locale: 'en-GB', acceptDownloads: true, bypassCSP: false, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const problems = [];
  const expected = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== new URL(address).origin) problems.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(`threw ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.some((words) => message.text().includes(words))) problems.push(`complained: ${message.text()}`);
  });
  return { page, problems, expected, close: () => context.close() };
}

async function test(name, options, body) {
  const at = await opened(options);
  try {
    await body(at.page, at);
    if (at.problems.length > 0) throw new Error(at.problems.join('\n'));
    passed++;
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}\n  ${String(error.stack ?? error).replaceAll('\n', '\n  ')}`);
    if (pictures) await at.page.screenshot({ path: `${pictures}/failed.png` }).catch(() => {});
  } finally {
    await at.close();
  }
}

function check(condition, message) {
  if (!condition) throw new Error(message);
}

const visit = (page, query = '') => page.goto(address.replace(/\/$/, '') + '/' + query);
const total = async (page) => Number(/^([\d,]+)/.exec(await page.locator('.total b').innerText())[1].replaceAll(',', ''));
const ask = async (path) => (await fetch(new URL(path, address))).json();

async function stands(page) {
  await page.locator('.map .canvas[data-idle]').waitFor({ state: 'attached' });
}

async function picture(page, name) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

/** No serious problem of accessibility. The test's script gets past the page's policy through the browser's own door. */
async function accessible(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
  const serious = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  check(serious.length === 0, serious.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`).join('\n'));
}

const told = (await ask('/api/incidents?sort=most-told&limit=1')).incidents[0];

await test('the overview shows every incident on map, time line and list', {}, async (page) => {
  await visit(page);
  await page.locator('.entry').first().waitFor();
  const all = (await ask('/api/incidents?limit=1')).total;
  check((await total(page)) === all, `list says ${await total(page)}, the API ${all}`);
  check((await page.locator('.histogram .bar').count()) > 3, 'too few bars');
  await stands(page);
  check(Number(await page.locator('.map .canvas').getAttribute('data-idle')) > 0, 'no mark on the map');
  await picture(page, 'overview');
  await accessible(page);
});

await test('the first view of 20,000 incidents has all of them in the list and on the map', {}, async (page) => {
  // Rows like those of the store, 20,000 of them, spread over lands and years.
  const few = await ask('/api/overview');
  const at = (name) => few.fields.indexOf(name);
  const placed = few.rows.filter((row) => row[at('latitude')] !== null && row[at('earliest')] !== null);
  check(placed.length > 0, 'no row with a place and a day');
  const rows = Array.from({ length: 20_000 }, (_, i) => {
    const row = [...placed[i % placed.length]];
    row[at('id')] = i.toString(16).padStart(12, '0');
    row[at('latitude')] = ((i * 7919) % 12_000) / 100 - 55;
    row[at('longitude')] = ((i * 104_729) % 34_000) / 100 - 170;
    const day = new Date(Date.UTC(2015, 0, 1 + ((i * 31) % 3650))).toISOString().slice(0, 10);
    row[at('earliest')] = day;
    row[at('latest')] = day;
    return row;
  });
  const body = JSON.stringify({ ...few, total: rows.length, rows });
  await page.route('**/api/overview*', (route) => route.fulfill({ contentType: 'application/json', body }));
  // Time on the clock says as much of what else the machine does; the processor's time of the page does not.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => Math.round((await devtools.send('Performance.getMetrics')).metrics.find((one) => one.name === 'TaskDuration').value * 1000);
  const start = Date.now();
  const before = await worked();
  await visit(page);
  await page.locator('.entry').first().waitFor();
  const list = [Date.now() - start, (await worked()) - before];
  const look = await page.waitForFunction(() => document.querySelector('.map .first')?.dataset.incidents);
  const drawn = [Date.now() - start, (await worked()) - before];
  check(Number(await look.jsonValue()) === 20_000, `the first look shows ${await look.jsonValue()}`);
  check(drawn[1] < FIRST_LOOK_MS, `the page's thread was busy for ${drawn[1]} ms before the first look`);
  await stands(page);
  const map = [Date.now() - start, (await worked()) - before];
  check((await total(page)) === 20_000, `list says ${await total(page)}`);
  check((await page.locator('.histogram .bar').count()) > 3, 'too few bars');
  check(Number(await page.locator('.map .canvas').getAttribute('data-idle')) > 0, 'no mark on the map');
  await page.locator('.map .first').waitFor({ state: 'detached' });
  console.log(`   20,000 incidents: list after ${list[0]} ms (${list[1]} ms of the page's thread), on the map after ${drawn[0]} ms (${drawn[1]} ms), map to be moved after ${map[0]} ms (${map[1]} ms)`);
});

await test('brushing the time line narrows the list and stands in the address', {}, async (page) => {
  await visit(page);
  await page.locator('.entry').first().waitFor();
  const before = await total(page);
  const box = await page.locator('.histogram svg').boundingBox();
  await page.mouse.move(box.x + box.width * 0.9, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.96, box.y + 30, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.985, box.y + 30, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(() => location.search.includes('since='));
  const after = await total(page);
  check(after > 0 && after < before, `${before} before, ${after} after`);
  const since = new URL(page.url()).searchParams.get('since');
  const until = new URL(page.url()).searchParams.get('until');
  const api = (await ask(`/api/incidents?limit=1&since=${since}&until=${until}`)).total;
  check(after === api, `page ${after}, API ${api}`);
  await page.reload();
  await page.locator('.entry').first().waitFor();
  check((await total(page)) === after, 'the address does not lead back');
  await page.locator('.histogram svg').focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !location.search.includes('since='));
});

await test('filters choose by country and by toll', {}, async (page) => {
  await visit(page);
  await page.getByLabel('Country').selectOption('AF');
  await page.waitForFunction(() => location.search.includes('country=AF'));
  const api = (await ask('/api/incidents?limit=1&country=AF')).total;
  check((await total(page)) === api, `page ${await total(page)}, API ${api}`);
  await page.getByLabel('Killed, at least').fill('20');
  await page.getByLabel('Killed, at least').press('Tab');
  await page.waitForFunction(() => location.search.includes('min-killed=20'));
  const deadly = (await ask('/api/incidents?limit=1&country=AF&min-killed=20')).total;
  check((await total(page)) === deadly, `page ${await total(page)}, API ${deadly}`);
});

await test('a figure of an incident leads to its words in the report', {}, async (page) => {
  await visit(page, `?view=incident&id=${told.id}`);
  await page.locator('.account').first().waitFor();
  check((await page.locator('.account').count()) === told.accounts, 'an account is missing');
  await page.locator('.told').first().waitFor();
  await stands(page);
  await picture(page, 'incident');
  await accessible(page);
  await page.locator('.told').first().click();
  const mark = page.locator('.account.chosen mark.chosen').first();
  await mark.waitFor();
  const words = (await page.locator('.account.chosen .note').first().innerText()).match(/“(.+?)”/)[1];
  const marked = (await page.locator('.account.chosen mark.chosen').allInnerTexts()).join(' ');
  const first = words.split(/\s+/)[0];
  check(marked.includes(first), `“${words}” is not marked, but “${marked}”`);
  await page.locator('.account.chosen h3 a').click();
  await page.locator('.text mark.asked').first().waitFor();
  const asked = (await page.locator('.text mark.asked').allInnerTexts()).join('');
  check(words.replace(/\s+/g, '').includes(asked.replace(/\s+/g, '').slice(0, 6)), `the report marks “${asked}” for “${words}”`);
});

await test('the slider shows what was known on a past day', {}, async (page) => {
  await visit(page, `?view=incident&id=${told.id}`);
  const slider = page.getByLabel('As it was known on');
  await slider.focus();
  await page.keyboard.press('Home');
  await page.waitForFunction(() => location.search.includes('as-of='));
  const day = new URL(page.url()).searchParams.get('as-of');
  const known = (await ask(`/api/incidents/${told.id}?as-of=${day}`)).accounts.length;
  await page.waitForFunction((n) => document.querySelectorAll('.account').length === n, known);
  check(known < told.accounts, 'all was known on the first day');
});

await test('a value of a report leads to its words and back', {}, async (page) => {
  const hash = (await ask(`/api/incidents/${told.id}`)).accounts[0].hash;
  await visit(page, `?view=report&hash=${hash}`);
  await page.locator('.value').first().click();
  await page.locator('.text mark.chosen').first().waitFor();
  await page.getByLabel(/^Places/).check();
  await page.locator('.text mark.l-places').first().click();
  await page.locator('.value.l-places[aria-pressed="true"]').waitFor();
  await picture(page, 'report');
  await accessible(page);
});

await test('a pasted text is read and not stored', {}, async (page) => {
  const before = (await ask('/api/reports?limit=1')).total;
  await visit(page, '?view=read');
  await page
    .getByLabel('Report', { exact: true })
    .fill('Gunmen killed four soldiers and wounded two others in Baidoa on 4 March 2023, the army said.\n<img src=x onerror="document.title=\'hacked\'">');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.value', { hasText: 'Baidoa' }).first().waitFor();
  await page.locator('.value', { hasText: '4' }).first().waitFor();
  check((await page.title()).includes('Dateline'), 'a script of the text ran');
  check((await page.locator('.text img').count()) === 0, 'the text became a part of the page');
  check((await ask('/api/reports?limit=1')).total === before, 'it was stored');
  await accessible(page);
});

await test('a document is read, a damaged one is answered with the reason', {}, async (page) => {
  const before = (await ask('/api/reports?limit=1')).total;
  await visit(page, '?view=read');
  const file = page.getByLabel('Or a file', { exact: false });
  const rtf = '{\\rtf1\\ansi\\pard Gunmen killed four soldiers in Baidoa on 4 March 2023, the army said.\\par}';
  await file.setInputFiles({ name: 'report.rtf', mimeType: 'application/rtf', buffer: Buffer.from(rtf) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.value', { hasText: 'Baidoa' }).first().waitFor();
  check((await page.locator('.text').innerText()).startsWith('Gunmen killed'), 'the text is another');
  check((await ask('/api/reports?limit=1')).total === before, 'it was stored');
  await accessible(page);
  await file.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and no more') });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('is damaged or cut off', { exact: false }).waitFor();
});

await test('search finds reports by their words', {}, async (page) => {
  await visit(page);
  await page.getByLabel('Search in reports').fill('hospital');
  await page.keyboard.press('Enter');
  await page.locator('.hits li').first().waitFor();
  const api = (await ask('/api/search?q=hospital')).total;
  check((await page.locator('[role=status]').allInnerTexts()).some((text) => text.startsWith(`${api} report`)), 'other number than the API');
  await accessible(page);
});

await test('export saves a file with as many lines as incidents', {}, async (page) => {
  await visit(page, '?country=AF');
  await page.locator('.entry').first().waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByLabel('Export what is shown').selectOption('jsonl')]);
  const lines = readFileSync(await file.path(), 'utf8').trim().split('\n');
  check(lines.length === (await total(page)), `${lines.length} lines`);
  check(JSON.parse(lines[0]).incident, 'no incident in the line');
});

for (const [view, picked] of [['actors', '.relations li'], ['warnings', '.board .card'], ['need', '.need tr'], ['review', '.review h2']])
  await test(`the view of ${view} shows what the store holds`, {}, async (page) => {
    await visit(page, `?view=${view}`);
    await page.locator(picked).first().waitFor();
    if (view === 'actors') await page.locator('.graph canvas').first().waitFor({ state: 'attached' });
    await picture(page, view);
    await accessible(page);
  });

await test('a reviewer decides on a merge with the keyboard', {}, async (page) => {
  const queue = (await ask('/api/review')).merges;
  check(queue.length > 0, 'the samples have no unsure merge to review');
  await visit(page, '?view=review');
  await page.getByText(`1 of ${queue.length}`).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('d');
  await page.getByText('Say why').waitFor();
  await page.keyboard.type('told of two streets');
  await page.locator('h1').click();
  await page.keyboard.press('d');
  await page.getByText('Kept apart.').waitFor();
  const decision = (await ask('/api/decisions')).decisions.at(-1);
  check(decision.kind === 'different' && decision.because === 'told of two streets', JSON.stringify(decision));
  check(decision.account === queue[0].accounts[0].account, 'another pair was decided');
});

await test('a value that a reviewer sets is shown at once', {}, async (page) => {
  const id = (await ask('/api/incidents?limit=1&country=SO')).incidents[0].id;
  await visit(page, `?view=incident&id=${id}`);
  await page.keyboard.press('e');
  await page.locator('#set-value').fill('14-16');
  await page.getByLabel('Because').fill('list of the hospital');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await page.locator('.chip.good', { hasText: 'reviewed' }).waitFor();
  await page.locator('.tollbox.killed b', { hasText: '14–16' }).waitFor();
});

await test('what does not exist says so', {}, async (page, { expected }) => {
  expected.push('404');
  await visit(page, '?view=incident&id=000000000000');
  await page.getByRole('alert').waitFor();
  await accessible(page);
});

await test('dark colours keep their contrast', { colorScheme: 'dark' }, async (page) => {
  await visit(page);
  await page.locator('.entry').first().waitFor();
  await stands(page);
  await picture(page, 'dark');
  await accessible(page);
  await visit(page, `?view=incident&id=${told.id}`);
  await page.locator('.account').first().waitFor();
  await accessible(page);
});

await test('it fits a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
  for (const query of ['', `?view=incident&id=${told.id}`, '?view=review', '?view=actors', '?view=need', '?view=read']) {
    await visit(page, query);
    await page.locator('main > *').first().waitFor();
    await page.waitForTimeout(600);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(wide <= 0, `${query || 'overview'} is ${wide} px too wide`);
    if (!query) {
      await stands(page);
      await picture(page, 'phone');
    }
    await accessible(page);
  }
});

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
