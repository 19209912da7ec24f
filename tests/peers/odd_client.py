"""Asks odd_server.js, and Python's own server on port 8084, in ways that clients have: odd_client.py WHAT."""
import gzip
import http.client
import socket
import struct
import subprocess
import sys
import time

NODE = 'http://127.0.0.1:8082'
HOST = 'Host: a\r\n'


def say(port, *pieces, half_close=False, reset=False, wait=0.15):
    """Sends text piece by piece, each in a packet of its own; a number is a pause in seconds."""
    with socket.create_connection(('127.0.0.1', port)) as peer:
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for piece in pieces:
            if isinstance(piece, float):
                time.sleep(piece)
                continue
            peer.sendall(piece.encode('latin1'))
            time.sleep(0.02)
        if half_close:
            peer.shutdown(socket.SHUT_WR)
        peer.settimeout(wait)
        try:
            while peer.recv(65536):
                pass
        except OSError:
            pass
        if reset:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))


def get(target, more=''):
    return f'GET {target} HTTP/1.1\r\n{HOST}{more}\r\n'


def curl(*arguments):
    subprocess.run(['curl', '-s', '-o', '/dev/null', '--max-time', '5', *arguments], check=False)


def one_after_the_other(port, *requests):
    connection = http.client.HTTPConnection('127.0.0.1', port)
    for method, target, body, headers in requests:
        connection.request(method, target, body, headers, encode_chunked=not isinstance(body, (bytes, type(None))))
        connection.getresponse().read()
    connection.close()


def node_answers():
    pieces = (piece for piece in [b'one ', b'two ', b'three'])
    one_after_the_other(8082, ('POST', '/echo', pieces, {'Transfer-Encoding': 'chunked'}))
    # Python's client takes 103 for the answer; curl does not.
    curl(NODE + '/hints')
    targets = ['/trailer', '/gzip-twice', '/deflate', '/raw-deflate', '/204', '/304', '/205', '/cookie']
    one_after_the_other(8082, *[('GET', target, None, {}) for target in targets], ('HEAD', '/echo', None, {}),
                        ('POST', '/unzip', gzip.compress(b'a packed request ' * 20), {'Content-Encoding': 'gzip'}))
    curl('-L', '-d', 'again please', NODE + '/307')


def idle_timeout():
    say(8082, get('/slow'), 1.0)
    say(8082, get('/slow'), 0.1, get('/204'), half_close=True, wait=0.6)


def upgrade():
    say(8082, get('/chat', 'Connection: Upgrade\r\nUpgrade: raw\r\n'), 'GET / HTTP/1.1\r\n\r\n', '\x81\x05hello', half_close=True)
    say(8082, f'POST /too-large HTTP/1.1\r\n{HOST}Content-Length: 3000\r\n\r\n', 'x' * 1000, 'x' * 2000, get('/204'))
    curl('--http2', '-d', 'x=1', NODE + '/echo')
    curl('-H', 'Expect: something-else', '-d', 'x=1', NODE + '/echo')


def node_pipelining():
    say(8082, get('/hints') + f'HEAD /echo HTTP/1.1\r\n{HOST}\r\n' +
        f'POST /echo HTTP/1.1\r\n{HOST}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n' + get('/304') +
        get('/slow') + get('/trailer', 'Connection: close\r\n'), wait=0.8)
    say(8082, get('/slow'), 'GE', 'T /20', '4 HTTP/1.1\r', '\nHost: a\r\n\r', '\n' + get('/cookie'), half_close=True, wait=0.8)


def exact_answers():
    for name in ('no-reason bare-lf small-letters folded length-and-chunks continue-twice chunked-in-capitals gzip-in-chunks '
                 'empty-lines length-twice blank-before-colon version-2 extensions').split():
        say(8083, get('/' + name), 0.05, get('/small-letters'), half_close=True)


def odd_ends():
    for name in 'too-short too-long until-close no-head body-of-204 negative-length huge-length reset'.split():
        say(8083, get('/' + name), wait=0.3)
    half = f'POST /echo HTTP/1.1\r\n{HOST}Content-Length: 100\r\n\r\nhalf a bo'
    say(8083, get('/small-letters'), reset=True)
    say(8082, half, reset=True)
    say(8082, half, half_close=True)
    say(8082, 'POST /echo HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc')
    say(8082, 'POST /echo HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 3\r\n\r\nabc', 0.1, 'GET /204 HTTP/1.0\r\n\r\n')


def odd_requests():
    for text in ('garbage in\r\n\r\n', 'GET  /two-blanks  HTTP/1.1\r\nHost: a\r\n\r\n', 'get /echo http/1.1\r\nhost: a\r\n\r\n',
                 get('/' + 'q' * 6000), f'POST /echo HTTP/1.1\r\n{HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n',
                 '\r\n\r\n\r\n' + get('/204'), get('http://127.0.0.1:8082/204'), f'OPTIONS * HTTP/1.1\r\n{HOST}\r\n'):
        say(8082, text)


def python_server():
    for method, target, body in (('GET', '/', None), ('GET', '/missing', None), ('HEAD', '/', None), ('POST', '/', b'data')):
        one_after_the_other(8084, (method, target, body, {}))
    curl('--http1.0', 'http://127.0.0.1:8084/')
    curl('-x', 'http://127.0.0.1:8084', 'http://example.test/x')
    curl('-p', '-x', 'http://127.0.0.1:8084', 'http://example.test/x')


globals()[sys.argv[1]]()
