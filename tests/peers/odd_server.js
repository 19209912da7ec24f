// The other side of odd_client.py. Port 8082: what Node's HTTP server does by itself. Port 8083: answers byte for byte as
// they stand in the table below, right and wrong.
const http = require('http');
const net = require('net');
const zlib = require('zlib');

const gzipTwice = Buffer.concat([zlib.gzipSync('first '), zlib.gzipSync('second')]);
const answers = {
    '/hints': (request, response) => {
        response.writeEarlyHints({link: '</a>; rel=preload'});
        response.writeProcessing();
        response.end('after two interim responses');
    },
    '/trailer': (request, response) => {
        response.writeHead(200, {Trailer: 'X-Sum'});
        response.write('abc');
        response.addTrailers({'X-Sum': '3'});
        response.end('def');
    },
    '/gzip-twice': coded('gzip', gzipTwice),
    '/deflate': coded('deflate', zlib.deflateSync('wrapped as zlib does')),
    '/raw-deflate': coded('deflate', zlib.deflateRawSync('not wrapped at all')),
    '/204': plain(204), '/205': plain(205, {'Content-Length': 0}), '/304': plain(304, {'Content-Length': 10}),
    '/307': plain(307, {Location: '/echo', 'Content-Length': 0}),
    '/cookie': plain(200, {'Set-Cookie': ['a=1; Path=/', 'b="two"; HttpOnly'], 'Content-Length': 0}),
    '/slow': (request, response) => setTimeout(() => response.end('slow'), 300),
    '/unzip': (request, response, body) => response.end(zlib.gunzipSync(body)),
    '/echo': (request, response, body) => {
        response.writeHead(200, {'Content-Type': 'text/plain'});
        response.write(body.subarray(0, body.length / 2));
        setTimeout(() => response.end(body.subarray(body.length / 2)), 20);
    },
};

function coded(coding, bytes) {
    return (request, response) => {
        response.writeHead(200, {'Content-Encoding': coding, 'Content-Length': bytes.length});
        response.end(bytes);
    };
}

function plain(status, headers = {}) {
    return (request, response) => {
        response.writeHead(status, headers);
        response.end();
    };
}

const server = http.createServer((request, response) => {
    if (request.url === '/too-large') {  // answered before the body has come
        response.writeHead(413, {'Content-Length': 3});
        response.end('big');
        return;
    }
    const body = [];
    request.on('data', (piece) => body.push(piece));
    request.on('end', () => (answers[request.url] || plain(404))(request, response, Buffer.concat(body)));
});
server.keepAliveTimeout = 400;
server.on('checkExpectation', plain(417, {'Content-Length': 0}));
server.on('upgrade', (request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: raw\r\nConnection: Upgrade\r\n\r\n');
    socket.on('data', (bytes) => socket.write(bytes));
    socket.on('end', () => socket.end());
});
server.listen(8082, '127.0.0.1');

const ok = 'HTTP/1.1 200 OK\r\n', two = 'Content-Length: 2\r\n\r\nok', chunked = ok + 'Transfer-Encoding: chunked\r\n\r\n';
const packed = zlib.gzipSync('inside gzip inside a chunk');
const exact = {
    'no-reason': 'HTTP/1.1 200\r\n' + two,
    'bare-lf': 'HTTP/1.1 200 OK\nContent-Length: 2\n\nok',
    'small-letters': ok + 'SERVER:x\r\ncontent-length: 2\r\n\r\nok',
    'folded': ok + 'X-A: one\r\n two\r\n' + two,
    'length-and-chunks': ok + 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
    'continue-twice': 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n' + ok + two,
    'chunked-in-capitals': ok + 'Transfer-Encoding: CHUNKED\r\n\r\nA\r\n0123456789\r\n00\r\n\r\n',
    'gzip-in-chunks': Buffer.concat([Buffer.from(ok + 'Transfer-Encoding: gzip, chunked\r\n\r\n'),
                                     Buffer.from(packed.length.toString(16) + '\r\n'), packed,
                                     Buffer.from('\r\n0\r\n\r\n')]),
    'empty-lines': '\r\n\r\n' + ok + two,
    'length-twice': ok + 'Content-Length: 2\r\n' + two,
    'blank-before-colon': ok + 'Content-Length : 2\r\n\r\nok',
    'version-2': 'HTTP/2 200\r\n' + two,
    'extensions': chunked + '2;a=b\r\nok\r\n0;last\r\nX: y\r\n\r\n',
    'too-short': ok + 'Content-Length: 10\r\n\r\nshort',
    'too-long': ok + two + 'MORE',
    'until-close': 'HTTP/1.0 200 OK\r\n\r\nuntil the end',
    'no-head': 'plain old page',
    'body-of-204': 'HTTP/1.1 204 No Content\r\n\r\nstray',
    'negative-length': ok + 'Content-Length: -2\r\n\r\nok',
    'huge-length': ok + 'Content-Length: 5000000000\r\n\r\nbegin',
    'reset': ok + 'Content-Length: 100\r\n\r\nhalf',
};
const closes = ['too-short', 'until-close', 'no-head', 'body-of-204', 'negative-length', 'huge-length'];

net.createServer({allowHalfOpen: true}, (socket) => {
    let waiting = '';
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
        waiting += bytes.toString('latin1');
        for (let match; (match = waiting.match(/^GET \/([\w-]+) [^]*?\r\n\r\n/));) {
            waiting = waiting.slice(match[0].length);
            socket.write(exact[match[1]]);
            if (closes.includes(match[1])) setTimeout(() => socket.end(), 30);
            if (match[1] === 'reset') setTimeout(() => socket.resetAndDestroy(), 30);
        }
    });
    socket.on('end', () => setTimeout(() => socket.end(), 20));
}).listen(8083, '127.0.0.1');
