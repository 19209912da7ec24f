"""aiohttp on both sides: aio.py serve, aio.py ask. Streams in chunks, packed, an expectation, a WebSocket."""
import asyncio
import sys

import aiohttp
from aiohttp import web


async def echo(request):
    return web.Response(body=await request.read())


async def stream(request):
    answer = web.StreamResponse()
    answer.enable_chunked_encoding()
    answer.enable_compression()
    await answer.prepare(request)
    for _ in range(4):
        await answer.write(b'a piece of a stream ' * 10)
    await answer.write_eof()
    return answer


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        await socket.send_str('echo ' + message.data)
    return socket


async def pieces():
    for i in range(3):
        yield b'piece %d ' % i
        await asyncio.sleep(0.01)


async def ask():
    at = 'http://127.0.0.1:8090'
    async with aiohttp.ClientSession() as session:
        for method, path, more in (('GET', '/stream', {}), ('POST', '/echo', {'data': b'abc'}), ('POST', '/echo', {'data': pieces()}),
                                   ('PUT', '/echo', {'data': b'x' * 700, 'expect100': True}),
                                   ('POST', '/echo', {'data': b'packed ' * 50, 'compress': 'deflate'}), ('HEAD', '/echo', {})):
            async with session.request(method, at + path, **more) as answer:
                await answer.read()
        async with session.ws_connect(at + '/talk') as socket:
            for text in ('hello', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'):
                await socket.send_str(text)
                await socket.receive()


if sys.argv[1] == 'ask':
    asyncio.run(ask())
else:
    app = web.Application()
    app.add_routes([web.route('*', '/echo', echo), web.get('/stream', stream), web.get('/talk', talk)])
    web.run_app(app, host='127.0.0.1', port=8090, print=None)
