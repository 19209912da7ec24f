"""What Python programs of today speak: python_web.py serve KIND PORT, python_web.py ask PORT. Servers: werkzeug, waitress, cheroot
(CherryPy's), gunicorn, twisted (WSGI), uvicorn and hypercorn (ASGI). Clients: requests, httpx, http.client, Twisted's agent."""
import http.client
import sys
import time

TEXTS = {'/short.txt': b'a short text\n', '/page.xml': b'<Name>InternetGatewayDevice.Parameter</Name>\n' * 60, '/empty.txt': b'',
         '/range.bin': b'x' * 9000}
PIECE = b'a piece of a stream ' * 20


def wsgi(environ, start_response):
    path, method = environ['PATH_INFO'], environ['REQUEST_METHOD']
    if path == '/echo':
        source, length = environ['wsgi.input'], environ.get('CONTENT_LENGTH')
        body = source.read(int(length)) if length else source.read() if 'HTTP_TRANSFER_ENCODING' in environ else b''
        start_response('200 OK', [('Content-Type', 'text/xml'), ('Content-Length', str(len(body)))])
        return [body]
    if path == '/stream':
        start_response('200 OK', [('Content-Type', 'text/plain')])
        return (time.sleep(0.02) or PIECE for _ in range(4))
    if path == '/204':
        start_response('204 No Content', [])
        return [b'']
    text = TEXTS.get(path)
    start_response('404 Not Found' if text is None else '200 OK',
                   [('Content-Type', 'text/plain'), ('Content-Length', str(len(text or b'')))])
    return [b'' if method == 'HEAD' or text is None else text]


async def asgi(scope, receive, send):
    if scope['type'] != 'http':
        return
    path, body, more = scope['path'], b'', True
    while more and path == '/echo':
        message = await receive()
        body += message.get('body', b'')
        more = message.get('more_body', False)
    text = body if path == '/echo' else TEXTS.get(path)
    status = 204 if path == '/204' else 200 if text is not None or path == '/stream' else 404
    heads = [(b'content-type', b'text/plain')] + ([(b'content-length', b'%d' % len(text))] if text is not None else [])
    await send({'type': 'http.response.start', 'status': status, 'headers': heads})
    for _ in range(4 if path == '/stream' else 0):
        await send({'type': 'http.response.body', 'body': PIECE, 'more_body': True})
    await send({'type': 'http.response.body', 'body': b'' if scope['method'] == 'HEAD' else text or b''})


def serve(kind, port):
    if kind == 'werkzeug':
        import werkzeug.serving
        werkzeug.serving.WSGIRequestHandler.protocol_version = 'HTTP/1.1'
        werkzeug.serving.run_simple('127.0.0.1', port, wsgi, threaded=True)
    elif kind == 'waitress':
        import waitress
        waitress.serve(wsgi, host='127.0.0.1', port=port)
    elif kind == 'cheroot':
        import cheroot.wsgi
        cheroot.wsgi.Server(('127.0.0.1', port), wsgi).start()
    elif kind == 'twisted':
        from twisted.internet import reactor
        from twisted.web.server import Site
        from twisted.web.wsgi import WSGIResource
        reactor.listenTCP(port, Site(WSGIResource(reactor, reactor.getThreadPool(), wsgi)), interface='127.0.0.1')
        reactor.run()
    elif kind == 'uvicorn':
        import uvicorn
        uvicorn.run(asgi, host='127.0.0.1', port=port, log_level='error')
    elif kind == 'hypercorn':
        import asyncio
        import hypercorn.asyncio
        import hypercorn.config
        config = hypercorn.config.Config()
        config.bind = ['127.0.0.1:%d' % port]
        asyncio.run(hypercorn.asyncio.serve(asgi, config))


def pieces():
    for i in range(3):
        yield b'piece %d ' % i
        time.sleep(0.01)


def ask(port):
    at = 'http://127.0.0.1:%d' % port
    import httpx
    import requests
    with requests.Session() as session:
        for method, path, data in (('GET', '/page.xml', None), ('GET', '/stream', None), ('POST', '/echo', b'<a/>'), ('POST', '/echo', pieces()),
                                   ('HEAD', '/page.xml', None), ('GET', '/204', None), ('POST', '/echo', b''), ('GET', '/missing', None)):
            session.request(method, at + path, data=data, timeout=4).content
    with httpx.Client() as client:
        for method, path, content in (('GET', '/stream', None), ('POST', '/echo', b'<a/>'), ('POST', '/echo', pieces()), ('PUT', '/echo', b'x' * 20000),
                                      ('GET', '/empty.txt', None)):
            client.request(method, at + path, content=content, timeout=4).content
    peer = http.client.HTTPConnection('127.0.0.1', port, timeout=4)
    peer.request('POST', '/echo', body=pieces(), encode_chunked=True, headers={'Transfer-Encoding': 'chunked'})
    peer.getresponse().read()
    peer.putrequest('GET', '/page.xml', skip_accept_encoding=True)
    peer.putheader('X-Long', 'a' * 3000)
    peer.endheaders()
    peer.getresponse().read(10)
    peer.close()


if sys.argv[1] == 'serve':
    serve(sys.argv[2], int(sys.argv[3]))
else:
    ask(int(sys.argv[2]))
