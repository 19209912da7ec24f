// Node's fetch (undici) and its agent that keeps connections: fetch.js PORT. Bodies in pieces, an answer that is given up, eight requests
// over two connections.
const http = require('http');
const at = `http://127.0.0.1:${process.argv[2]}`;
const agent = new http.Agent({keepAlive: true, maxSockets: 2});

const pieces = () => new ReadableStream({
    start(controller) {
        for (const text of ['one ', 'two ', 'three']) controller.enqueue(new TextEncoder().encode(text));
        controller.close();
    }
});
const old = (method, path, body, headers = {}) => new Promise(done => {
    const request = http.request(at + path, {method, agent, headers}, answer => answer.resume().on('end', done).on('error', done));
    request.on('error', done).on('continue', () => request.end(body));
    if (!headers.Expect) request.end(body);
});

(async () => {
    for (const [path, options] of [['/page.xml'], ['/stream'], ['/echo', {method: 'POST', body: '<a/>'}],
                                   ['/echo', {method: 'POST', body: pieces(), duplex: 'half'}], ['/page.xml', {method: 'HEAD'}], ['/204'], ['/missing']]) {
        await fetch(at + path, options).then(answer => answer.arrayBuffer()).catch(() => {});
    }
    const control = new AbortController();
    await fetch(at + '/stream', {signal: control.signal}).then(() => control.abort()).catch(() => {});
    await Promise.all(Array.from({length: 8}, (_, i) => old(i % 3 ? 'GET' : 'POST', i % 3 ? '/short.txt' : '/echo', i % 3 ? undefined : 'body ' + i)));
    await old('PUT', '/echo', 'x'.repeat(700), {Expect: '100-continue', 'Content-Length': 700});
    agent.destroy();
})();
