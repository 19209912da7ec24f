# What make_more and make_frameworks have in common: a namespace of their own with nothing but the loopback interface, files
# to serve, servers that are started and ended, and dumpcap. Sourced; `here` is the folder of this file.

PATH=$PATH:/usr/sbin

# inside_namespace OUT ...: starts the calling program once more, inside; then OUT is there, and $work holds what is served
inside_namespace() {
    if [ "${CWMPSCOPE_PEERS_INSIDE:-}" = "" ]; then
        CWMPSCOPE_PEERS_INSIDE=1 exec unshare --net "$0" "$@"
    fi
    mkdir -p "$1"
    work=$(mktemp -d)
    pids=()
    trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; ip netns del cwmpscope-a 2>/dev/null || true;
          ip netns del cwmpscope-b 2>/dev/null || true; sleep 0.3; rm -rf "$work"' EXIT
    ip link set lo up
    ip link set lo mtu 1500
    unset http_proxy https_proxy ALL_PROXY
    make_files
}

make_files() {
    local i
    mkdir -p "$work/www" "$work/tmp"
    chmod 777 "$work" "$work/tmp"
    for ((i = 0; i < 20; ++i)); do echo "<Name>InternetGatewayDevice.Parameter.$i</Name>"; done >"$work/www/page.xml"
    printf 'a short text\n' >"$work/www/short.txt"
    : >"$work/www/empty.txt"
    head -c 9000 /dev/zero | tr '\0' 'x' >"$work/www/range.bin"
    head -c 40000 /dev/urandom >"$work/www/medium.bin"
    head -c 700 "$work/www/range.bin" >"$work/body"
    gzip -c "$work/www/page.xml" >"$work/page.gz"
}

start() {
    "$@" >/dev/null 2>&1 &
    pids+=($!)
}

# await_ports PORT ...: until each is listened to
await_ports() {
    local port i
    for port in "$@"; do
        for ((i = 0; i < 100; ++i)); do
            (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
            sleep 0.1
        done
    done
    sleep 1
}

# record NAME FUNCTION
record() {
    dumpcap -q -B 512 -i lo -P -f tcp -w "$out/$1.pcap" 2>/dev/null &
    local pid=$!
    for ((i = 0; i < 100; ++i)); do
        [ -s "$out/$1.pcap" ] && break
        sleep 0.05
    done
    sleep 0.3
    "$2" >/dev/null 2>&1 || true
    sleep 0.7
    kill -INT "$pid"
    wait "$pid" || true
    echo "$out/$1.pcap"
}

ask() { curl -sS --max-time 8 -o /dev/null "$@"; }

# usual PORT TARGET: what clients of all kinds ask a server; TARGET answers with what it was sent
usual() {
    local at=http://127.0.0.1:$1 echo=http://127.0.0.1:$1$2
    ask $at/short.txt -o /dev/null $at/page.xml -o /dev/null $at/missing -o /dev/null $at/empty.txt
    ask --compressed $at/page.xml
    ask -I $at/page.xml
    ask -0 -H 'Connection: keep-alive' $at/short.txt -o /dev/null $at/page.xml
    ask -z now $at/short.txt
    ask -r 0-99 $at/range.bin
    ask -H 'Transfer-Encoding: chunked' -d @"$work/body" $echo
    ask -T "$work/body" -H 'Expect: 100-continue' $echo
    ask -H 'Content-Encoding: gzip' --data-binary @"$work/page.gz" $echo
    ask -X DELETE $at/short.txt
    ask -X QUERY $at/short.txt
    wget -q -O /dev/null --tries=1 --timeout=4 $at/short.txt $at/page.xml
    wget -q -O /dev/null --tries=1 --timeout=4 --method=PUT --body-data=abc $echo
    busybox wget -q -T 4 -O /dev/null --post-data=abc $echo
    ab -q -n 4 -c 2 -k $at/short.txt
    ab -q -n 1 -i $at/page.xml
    nghttp -n --upgrade $at/short.txt
    printf 'GET /short.txt HTTP/1.1\r\nHost: a\r\n\r\nHEAD /page.xml HTTP/1.1\r\nHost: a\r\n\r\nGET /missing HTTP/1.1\r\nHost: a\r\n\r\nGET /short.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n' | ncat -w 2 127.0.0.1 "$1"
    printf 'POST /short.txt HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nhalf' | ncat -w 1 127.0.0.1 "$1"
    printf 'GET /short.txt\r\n\r\n' | ncat -w 1 127.0.0.1 "$1"
}
