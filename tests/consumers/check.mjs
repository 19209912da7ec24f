// What cwmpscope report writes, given to the programs that read it: Chromium for HTML (screenshots, and proof that no script ran),
// markdown-it and Mermaid for Markdown, the published schema and Microsoft's validator for SARIF, a JUnit parser.
// Usage: node check.mjs FOLDER CHROMIUM
import {execFileSync} from 'node:child_process';
import {chmodSync, readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import MarkdownIt from 'markdown-it';
import puppeteer from 'puppeteer-core';
import {parseV2} from 'test-results-parser';

const require = createRequire(import.meta.url);
const [folder, chromium] = process.argv.slice(2);
const modules = path.join(path.dirname(new URL(import.meta.url).pathname), 'node_modules');
let failed = 0;
const complain = (file, text) => { ++failed; console.log(`✕ ${file}: ${text}`); };
const files = ending => readdirSync(folder).filter(name => name.endsWith(ending)).sort();
const read = name => readFileSync(path.join(folder, name), 'utf8');

const browser = await puppeteer.launch({executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'], protocolTimeout: 600000});

// HTML: scripts are allowed here, so that one from the capture could run; nothing may be asked of the network.
for (const name of files('.html')) {
    const url = 'file://' + path.join(folder, name);
    for (const scheme of ['light', 'dark']) {
        for (const [label, width] of [['wide', 1280], ['narrow', 390]]) {
            const page = await browser.newPage();
            const seen = [];
            page.on('dialog', dialog => { seen.push('a dialog opened'); dialog.dismiss(); });
            page.on('request', request => { if (request.url() !== url) seen.push('asked for ' + request.url().slice(0, 80)); });
            page.on('pageerror', error => seen.push(String(error)));
            await page.setViewport({width, height: 900});
            await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
            await page.goto(url);
            const facts = await page.evaluate(() => ({
                title: document.title,
                scripts: document.querySelectorAll('script, iframe, object, embed, img, link, form').length,
                handlers: [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length,
                ids: [...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size,
                wide: document.documentElement.scrollWidth > innerWidth + 1,
                diagrams: document.querySelectorAll('svg').length,
                background: getComputedStyle(document.body).backgroundColor,
            }));
            if (!facts.title.startsWith('CWMP report')) complain(name, 'a script changed the title');
            if (facts.scripts + facts.handlers > 0) complain(name, 'there is active content');
            if (facts.ids > 0) complain(name, 'an id is there twice');
            if (facts.wide) complain(name, `is wider than ${width} pixels`);
            if ((scheme === 'dark') !== (facts.background !== 'rgb(255, 255, 255)')) complain(name, 'does not follow ' + scheme);
            for (const text of seen) complain(name, text);
            await page.screenshot({path: path.join(folder, `${name}-${scheme}-${label}.png`), clip: {x: 0, y: 0, width, height: 2400}});
            if (scheme === 'light' && label === 'wide') await page.pdf({path: path.join(folder, name + '.pdf'), format: 'A4'});
            await page.close();
        }
    }
}

// Markdown: what a renderer makes of it has no element but those that we wrote; each diagram is Mermaid's.
const markdown = new MarkdownIt({html: true, linkify: true});
const page = await browser.newPage();
await page.setContent('<!DOCTYPE html><title>mermaid</title><body></body>');
await page.addScriptTag({path: path.join(modules, 'mermaid/dist/mermaid.min.js')});
await page.evaluate(() => mermaid.initialize({startOnLoad: false, securityLevel: 'strict'}));
for (const name of [...files('.md'), ...files('.mmd')]) {
    const diagrams = [];
    if (name.endsWith('.mmd')) {
        diagrams.push(read(name));
    } else {
        const tokens = markdown.parse(read(name), {});
        for (const token of tokens) if (token.type === 'fence' && token.info === 'mermaid') diagrams.push(token.content);
        const found = await page.evaluate(html => {
            const doc = new DOMParser().parseFromString(html, 'text/html');
            return {elements: [...new Set([...doc.body.querySelectorAll('*')].map(e => e.localName))],
                    links: [...doc.querySelectorAll('a')].map(a => a.href),
                    mentions: [...doc.querySelectorAll('p, li, td, h1, h2, h3')].some(e => [...e.childNodes].some(n => n.nodeType === 3 && /(^|\W)@\w/.test(n.data)))};
        }, markdown.render(read(name)));
        const ours = ['h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'em', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary', 'blockquote', 'hr', 'br'];
        for (const element of found.elements) if (!ours.includes(element)) complain(name, `<${element}> is not ours`);
        if (found.links.length > 0) complain(name, 'text became a link: ' + found.links[0]);
        if (found.mentions) complain(name, 'somebody is mentioned');
    }
    for (const [i, text] of diagrams.entries()) {
        if (text.length > 50000) complain(name, `diagram ${i + 1} has more than 50 000 characters`);
        const result = await page.evaluate(async (id, text) => {
            try {
                await mermaid.parse(text);
                const {svg} = await mermaid.render(id, text);
                const box = document.createElement('div');
                box.innerHTML = svg;
                return {scripts: box.querySelectorAll('script, img, iframe').length, title: document.title};
            } catch (error) { return {error: String(error).slice(0, 300)}; }
        }, 'd' + Math.random().toString(36).slice(2), text);
        if (result.error) complain(name, `diagram ${i + 1}: ${result.error}`);
        if (result.scripts > 0 || (result.title && result.title !== 'mermaid')) complain(name, `diagram ${i + 1} has active content`);
    }
}
await browser.close();

const schema = JSON.parse(readFileSync(path.join(modules, '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')));
const valid = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false}).compile(schema);
const multitool = path.join(modules, '@microsoft/sarif-multitool-linux/Sarif.Multitool');
chmodSync(multitool, 0o755);
for (const name of files('.sarif')) {
    if (!valid(JSON.parse(read(name)))) complain(name, JSON.stringify(valid.errors.slice(0, 3)));
    try {
        const said = execFileSync(multitool, ['validate', path.join(folder, name)], {encoding: 'utf8'});
        for (const line of said.split('\n')) if (/: error /.test(line)) complain(name, line.slice(0, 300));
    } catch (error) { complain(name, String(error.stdout ?? error).slice(0, 600)); }
}

for (const name of files('.xml')) {
    const {result, errors} = parseV2({type: 'junit', files: [path.join(folder, name)]});
    const counts = /tests="(\d+)" failures="(\d+)" errors="\d+" skipped="(\d+)"/.exec(read(name));
    if (errors.length > 0) complain(name, String(errors[0]));
    else if (result.total !== counts[1] - counts[3] || result.failed !== Number(counts[2]))
        complain(name, `counts ${result.total}/${result.failed}, not ${counts[1] - counts[3]}/${counts[2]}`);
}
console.log(failed === 0 ? 'All consumers are content.' : `${failed} complaints`);
process.exit(failed === 0 ? 0 : 1);
