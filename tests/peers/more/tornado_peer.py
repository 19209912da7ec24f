"""Tornado as a server: tornado_peer.py PORT. Files that are asked for, an echo, streams in chunks, all packed where it may be."""
import asyncio
import sys

import tornado.web


class Text(tornado.web.RequestHandler):
    texts = {'short.txt': 'a short text\n', 'page.xml': '<Name>InternetGatewayDevice.Parameter</Name>\n' * 60, 'empty.txt': ''}

    def get(self, name):
        if name not in self.texts:
            raise tornado.web.HTTPError(404)
        self.write(self.texts[name])

    head = get


class Echo(tornado.web.RequestHandler):
    def post(self):
        self.write(self.request.body)

    put = post


class Stream(tornado.web.RequestHandler):
    async def get(self):
        for _ in range(4):
            self.write('a piece of a stream ' * 20)
            await self.flush()
            await asyncio.sleep(0.02)


async def serve():
    tornado.web.Application([('/echo', Echo), ('/stream', Stream), ('/(.*)', Text)], compress_response=True) \
        .listen(int(sys.argv[1]), '127.0.0.1')
    await asyncio.Event().wait()


asyncio.run(serve())
