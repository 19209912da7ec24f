"""How clients leave nginx on port 8080: with a reset before, in and behind the answer, half, late, and by the same port again."""
import socket
import struct
import time

ASK = b'GET /page.xml HTTP/1.1\r\nHost: a\r\n'
RESET = struct.pack('ii', 1, 0)


def connect(**options):
    peer = socket.socket()
    if 'window' in options:
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, options['window'])
    if 'port' in options:
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        peer.bind(('127.0.0.1', options['port']))
    peer.connect(('127.0.0.1', 8080))
    return peer


def ask(text, answer=20000, half_close=False, reset=False, wait=0.1, **options):
    with connect(**options) as peer:
        peer.sendall(text)
        if half_close:
            peer.shutdown(socket.SHUT_WR)
        time.sleep(wait)
        if answer:
            peer.recv(answer)
        if reset:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)


whole = ASK + b'\r\n'
ask(whole, reset=True)                                                       # behind the answer
ask(whole, answer=0)                                                         # the answer is not read: the kernel resets
ask(b'GET /medium.bin HTTP/1.1\r\nHost: a\r\n\r\n', answer=1000)             # in the midst of a long answer
ask(whole, half_close=True)
ask(ASK, half_close=True)                                                    # in the midst of a request
ask(whole + b'GET /204 HTTP/1.1\r\nHost: a\r\n\r\n', half_close=True)
ask(b'', answer=0)
ask(b'G', answer=0)
for _ in range(3):                                                           # the same port again
    ask(whole, reset=True, port=55555)

with connect(window=2048) as peer:                                           # a window that closes
    peer.sendall(b'GET /range.bin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    time.sleep(0.7)
    while peer.recv(700):
        time.sleep(0.002)

with connect() as peer:                                                      # urgent data in the head
    peer.sendall(ASK)
    peer.send(b'X', socket.MSG_OOB)
    peer.sendall(b'-A: b\r\n\r\n')
    time.sleep(0.1)

with connect() as peer:                                                      # keep-alive probes between two requests
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 1)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 1)
    peer.sendall(whole)
    time.sleep(2.4)
    peer.recv(20000)
    peer.sendall(ASK + b'Connection: close\r\n\r\n')
    time.sleep(0.1)
