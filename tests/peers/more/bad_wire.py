"""A wire that loses, swaps, doubles and delays: bad_wire.py NAMESPACE_A NAMESPACE_B SEED. A TAP device "wire" in each
network namespace, and what goes into one comes out of the other, mostly. Prints "ready" and runs until it is killed."""
import ctypes
import fcntl
import heapq
import os
import random
import select
import struct
import subprocess
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)


def enter(path):
    with open(path) as namespace:
        if libc.setns(namespace.fileno(), 0) != 0:
            raise OSError(ctypes.get_errno(), 'setns ' + path)


def tap(namespace):
    enter('/run/netns/' + namespace)
    device = os.open('/dev/net/tun', os.O_RDWR)
    fcntl.ioctl(device, 0x400454ca, struct.pack('16sH', b'wire', 0x1002))  # TUNSETIFF: TAP without packet information
    return device


home = '/proc/self/ns/net'
ends = [tap(name) for name in sys.argv[1:3]]
print('ready', flush=True)
chance = random.Random(int(sys.argv[3]))
waiting, number = [], 0
while True:
    now = time.monotonic()
    while waiting and waiting[0][0] <= now:
        _, _, end, frame = heapq.heappop(waiting)
        os.write(ends[end], frame)
    readable, _, _ = select.select(ends, [], [], max(0.0, waiting[0][0] - now) if waiting else None)
    for device in readable:
        frame = os.read(device, 2048)
        fate, delay = chance.random(), 0.005
        if fate < 0.04:
            continue
        if fate < 0.12:
            delay += 0.004 + 0.02 * chance.random()
        for copy in range(2 if 0.12 <= fate < 0.14 else 1):
            number += 1
            heapq.heappush(waiting, (time.monotonic() + delay + 0.003 * copy, number, 1 - ends.index(device), frame))
