<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Rules</name>
    <message>
        <extracomment>tcp-no-http-response</extracomment>
        <source>A complete request gets an HTTP response before the connection ends</source>
        <translation>完整的请求在连接结束之前得到 HTTP 响应</translation>
    </message>
    <message>
        <extracomment>tcp-no-http-response</extracomment>
        <source>The CPE has to wait at least 30 seconds for the response to a POST, and the ACS has this long to give one. When the connection ends without a response the CPE counts the session as failed. Look at what the ACS does with this request: a handler that crashed, a database that hangs, a proxy with a shorter time-out. The connection was captured in both directions, so the response was not merely missed.</source>
        <translation>CPE 对 POST 的响应至少要等待 30 秒，ACS 也有这么长时间作出响应。连接在没有响应的情况下结束时，CPE 视会话为失败。检查 ACS 如何处理该请求：处理程序崩溃、数据库挂起、超时更短的代理。连接的两个方向都已抓到，所以响应并非只是漏抓。</translation>
    </message>
    <message>
        <extracomment>tcp-cpe-waits-30s</extracomment>
        <source>The CPE waits at least 30 seconds for an HTTP response</source>
        <translation>CPE 至少等待 HTTP 响应 30 秒</translation>
    </message>
    <message>
        <extracomment>tcp-cpe-waits-30s</extracomment>
        <source>A CPE that closes the connection earlier gives a slow ACS no chance, and all its events come again in the next session. Suspect a time-out of its HTTP library, or a device that reboots or changes its WAN connection in the middle of a session. Compare how long the ACS took for other requests.</source>
        <translation>过早关闭连接的 CPE 不给较慢的 ACS 机会，其所有事件会在下一个会话中再次出现。怀疑其 HTTP 库的超时，或设备在会话中途重启或切换 WAN 连接。比较 ACS 处理其他请求所用的时间。</translation>
    </message>
    <message>
        <extracomment>tcp-reset-mid-session</extracomment>
        <source>The ACS does not reset the connection of an unfinished session</source>
        <translation>ACS 不复位未结束会话的连接</translation>
    </message>
    <message>
        <extracomment>tcp-reset-mid-session</extracomment>
        <source>An RST throws away what is on its way, so the CPE does not learn whether its request was dealt with. It comes from a server process that died, a connection limit, or a firewall that lost its state. It is a suspicion about the side of the ACS; a middlebox on the way may have sent it in the ACS&apos;s name.</source>
        <translation>RST 丢弃途中的数据，CPE 因此不知道其请求是否已被处理。它来自已退出的服务器进程、连接数限制或丢失状态的防火墙。这只是对 ACS 一侧的怀疑；途中的中间设备也可能以 ACS 的名义发送。</translation>
    </message>
    <message>
        <extracomment>tcp-truncated-request</extracomment>
        <source>A request body has the length that its head promised</source>
        <translation>请求正文的长度与其头部所承诺的一致</translation>
    </message>
    <message>
        <extracomment>tcp-truncated-request</extracomment>
        <source>The sender closed the connection in order before it had sent as many bytes as Content-Length or its chunks promised. The receiver cannot use the message. Suspect a length counted before the body was final, or a sender that gives up while writing.</source>
        <translation>发送方在发出 Content-Length 或分块所承诺的字节数之前正常关闭了连接，接收方无法使用该消息。怀疑长度在正文定稿之前计算，或发送方在写入途中放弃。</translation>
    </message>
    <message>
        <extracomment>tcp-truncated-response</extracomment>
        <source>A response body has the length that its head promised</source>
        <translation>响应正文的长度与其头部所承诺的一致</translation>
    </message>
    <message>
        <extracomment>tcp-truncated-response</extracomment>
        <source>The server closed the connection in order before it had sent as many bytes as Content-Length or its chunks promised. The client has to treat the response as incomplete. Suspect a length counted before line ends were converted, or a server process that died while writing.</source>
        <translation>服务器在发出 Content-Length 或分块所承诺的字节数之前正常关闭了连接，客户端必须视响应为不完整。怀疑长度在转换换行之前计算，或服务器进程在写入时退出。</translation>
    </message>
    <message>
        <extracomment>tcp-cpe-closes-mid-session</extracomment>
        <source>The CPE keeps its connection until the session is over</source>
        <translation>CPE 保持连接直到会话结束</translation>
    </message>
    <message>
        <extracomment>tcp-cpe-closes-mid-session</extracomment>
        <source>While a session is unfinished only the ACS may ask for the connection to be closed. This device closed it when it was challenged, and did not come back with credentials. Suspect that no user name or password is configured in the device (a note only, where it never sent any in the session), or that it cannot meet the kind of challenge. Look at the scheme and the algorithm of the 401.</source>
        <translation>会话未结束时只有 ACS 可以要求关闭连接。该设备在被质询时关闭了连接，并且没有带凭据回来。怀疑设备没有配置用户名或密码（如果它在会话中从未发送过凭据，则只是提示），或无法应对这种质询。检查 401 的方案和算法。</translation>
    </message>
    <message>
        <extracomment>tcp-acs-session-timeout-30s</extracomment>
        <source>The ACS does not time a silent session out before 30 seconds</source>
        <translation>ACS 不会在 30 秒之前让静默的会话超时</translation>
    </message>
    <message>
        <extracomment>tcp-acs-session-timeout-30s</extracomment>
        <source>A device may take up to 30 seconds for an answer, longer if it said so by SessionTimeout. This ACS says that the session had expired although less time had passed. Look at its session time-out, and whether the request reached another server of a cluster that does not know the session.</source>
        <translation>设备可用最多 30 秒作答，若以 SessionTimeout 声明则更长。该 ACS 称会话已过期，尽管经过的时间更短。检查其会话超时，以及请求是否到达了集群中不认识该会话的另一台服务器。</translation>
    </message>
    <message>
        <extracomment>tcp-continue-on-new-connection</extracomment>
        <source>A session goes on on a new connection after the ACS closed the old one</source>
        <translation>ACS 关闭旧连接之后，会话在新连接上继续</translation>
    </message>
    <message>
        <extracomment>tcp-continue-on-new-connection</extracomment>
        <source>Closing the connection is not closing the session. When the ACS says Connection: close, the CPE sends its next message on a new connection, with the session cookie. This device counted the session as failed and began anew with an Inform, so whatever the ACS wanted to do is never finished.</source>
        <translation>关闭连接不是关闭会话。当 ACS 说 Connection: close 时，CPE 在新连接上带着会话 cookie 发送下一条消息。该设备视会话为失败并以 Inform 重新开始，所以 ACS 要做的事永远完不成。</translation>
    </message>
    <message>
        <extracomment>tcp-connect-refused</extracomment>
        <source>The ACS accepts the connections of its devices</source>
        <translation>ACS 接受其设备的连接</translation>
    </message>
    <message>
        <extracomment>tcp-connect-refused</extracomment>
        <source>An attempt to connect was answered with RST, or several SYNs with nothing. The device counts that as a failed session and tries again later. Suspect a server that was restarted, a full queue of connections, or a firewall on the way.</source>
        <translation>连接尝试以 RST 回答，或多个 SYN 没有任何回答。设备视之为失败的会话并稍后重试。怀疑服务器重启、连接队列已满或途中的防火墙。</translation>
    </message>
    <message>
        <extracomment>tcp-source-port-repeats-after-boot</extracomment>
        <source>The first connection after a boot has another source port than after the boot before</source>
        <translation>启动后的第一个连接使用与上次启动后不同的源端口</translation>
    </message>
    <message>
        <extracomment>tcp-source-port-repeats-after-boot</extracomment>
        <source>A device that always begins with the same source port may hit the remains of its old connection at the ACS or in a NAT, and its SYN is then ignored or refused. The standard asks for another port after each boot. Suspect a port counter that starts at a constant.</source>
        <translation>总以同一源端口开始的设备可能碰到 ACS 或 NAT 中旧连接的残留，其 SYN 会被忽略或拒绝。标准要求每次启动后使用另一个端口。怀疑从常数开始的端口计数器。</translation>
    </message>
    <message>
        <extracomment>tcp-parallel-sessions</extracomment>
        <source>A device has one session with its ACS at a time</source>
        <translation>一台设备同一时间与其 ACS 只有一个会话</translation>
    </message>
    <message>
        <extracomment>tcp-parallel-sessions</extracomment>
        <source>Two sessions of one device went on side by side. ACSs lock a device during a session and answer the second with an error, or mix the two up. Suspect two processes in the device that both start sessions, or two devices with the same serial number behind one address.</source>
        <translation>一台设备的两个会话同时进行。ACS 在会话期间锁定设备，对第二个会话报错，或把两者混淆。怀疑设备中有两个进程都启动会话，或同一地址后有两台序列号相同的设备。</translation>
    </message>
    <message>
        <extracomment>tls-required-by-url</extracomment>
        <source>An https URL of the ACS is used with TLS</source>
        <translation>ACS 的 https URL 使用 TLS 访问</translation>
    </message>
    <message>
        <extracomment>tls-required-by-url</extracomment>
        <source>The ACS set its URL to https, the device agreed, and yet it comes to this very address and port in clear. Whatever is said there can be read and changed by others. Look whether the device stored the URL, and whether its TLS library failed and it fell back.</source>
        <translation>ACS 把其 URL 设为 https，设备也同意了，却以明文来到同一地址和端口。那里所说的一切都可被他人读取和更改。检查设备是否保存了 URL，以及其 TLS 库是否失败后退回明文。</translation>
    </message>
    <message>
        <extracomment>tls-handshake-failure</extracomment>
        <source>A TLS handshake succeeds</source>
        <translation>TLS 握手成功</translation>
    </message>
    <message>
        <extracomment>tls-handshake-failure</extracomment>
        <source>One side ended the handshake before anything could be said over it, so no Inform can have been delivered. The alert names the cause: protocol_version and handshake_failure mean that the two have no version or suite in common; unknown_ca, bad_certificate and certificate_expired mean that the certificate was looked at and refused: compare the trust store and the clock of the device with the certificate. Without an alert look at the log of the side that closed.</source>
        <translation>一方在任何内容传送之前结束了握手，因此没有 Inform 能够送达。警报说明原因：protocol_version 和 handshake_failure 表示双方没有共同的版本或套件；unknown_ca、bad_certificate 和 certificate_expired 表示证书被检查并拒绝：把设备的信任库和时钟与证书比较。没有警报时查看关闭一方的日志。</translation>
    </message>
    <message>
        <extracomment>tls-certificate-expired</extracomment>
        <source>A certificate is shown only while it is valid</source>
        <translation>证书只在有效期内出示</translation>
    </message>
    <message>
        <extracomment>tls-certificate-expired</extracomment>
        <source>At the time of the capture the certificate was not valid yet, or not any more. A device that checks dates refuses it; one that does not can be deceived. Renew it, and look at the clock: a device that has just booted may live in 1970, and the computer that captured may be wrong as well.</source>
        <translation>抓包时证书尚未生效或已经过期。检查日期的设备会拒绝它；不检查的可能受骗。更新证书，并检查时钟：刚启动的设备可能停留在 1970 年，抓包的计算机也可能不准。</translation>
    </message>
    <message>
        <extracomment>tls-certificate-mismatch</extracomment>
        <source>The server&apos;s certificate is one of the host that was asked for</source>
        <translation>服务器证书属于所请求的主机</translation>
    </message>
    <message>
        <extracomment>tls-certificate-mismatch</extracomment>
        <source>The device has to check that the certificate was issued for the host of the ACS URL. This one names other hosts. Suspect a server that shows its default certificate because it does not know the name, an ACS URL with an address instead of a name, or a proxy in between.</source>
        <translation>设备必须检查证书是否为 ACS URL 的主机签发。该证书写的是其他主机。怀疑服务器因不认识该名称而出示默认证书、ACS URL 用地址代替名称，或中间有代理。</translation>
    </message>
    <message>
        <extracomment>tls-version-old</extracomment>
        <source>TLS 1.2 or later is used</source>
        <translation>使用 TLS 1.2 或更高版本</translation>
    </message>
    <message>
        <extracomment>tls-version-old</extracomment>
        <source>SSL 3.0, TLS 1.0 and TLS 1.1 are broken or outdated, and newer libraries refuse them: one day the device will not find its ACS after an update of the server. The finding says which of the two sides could not do better.</source>
        <translation>SSL 3.0、TLS 1.0 和 TLS 1.1 已被攻破或过时，较新的库会拒绝它们：某天服务器更新后设备将找不到 ACS。此问题说明双方中哪一方不能做得更好。</translation>
    </message>
    <message>
        <extracomment>tls-suite-weak</extracomment>
        <source>The cipher suite is not a weak one</source>
        <translation>密码套件不是弱套件</translation>
    </message>
    <message>
        <extracomment>tls-suite-weak</extracomment>
        <source>The suite that was agreed on does not protect what is said: it does not encrypt, does not authenticate, or uses ciphers that can be broken. Look at which suites the device offered, and take the weak ones out of the server&apos;s configuration as soon as no device needs them. Firmware that offers nothing else is the usual reason why they are still there.</source>
        <translation>商定的套件不能保护通信：它不加密、不认证，或使用可被破解的密码。检查设备提供了哪些套件，并在没有设备需要时从服务器配置中去掉弱套件。固件只提供这些通常是它们仍然存在的原因。</translation>
    </message>
    <message>
        <extracomment>tls-sni-missing</extracomment>
        <source>The device names the host of the ACS URL in the handshake</source>
        <translation>设备在握手中给出 ACS URL 的主机名</translation>
    </message>
    <message>
        <extracomment>tls-sni-missing</extracomment>
        <source>The device was told an ACS URL with a host name, and did not send that name in the server_name extension. A server with several names on one address then shows the certificate of another. Suspect an old TLS library, or a client that resolves the name first and connects by address.</source>
        <translation>设备得到的 ACS URL 带主机名，但没有在 server_name 扩展中发送该名称。一个地址上有多个名称的服务器于是出示另一个名称的证书。怀疑旧的 TLS 库，或先解析名称再按地址连接的客户端。</translation>
    </message>
    <message>
        <extracomment>tls-port-in-clear</extracomment>
        <source>A port that expects TLS is not spoken to in clear HTTP</source>
        <translation>不对期待 TLS 的端口使用明文 HTTP</translation>
    </message>
    <message>
        <extracomment>tls-port-in-clear</extracomment>
        <source>The client sent HTTP in clear and was answered with a TLS alert: the server wants TLS there. Look at the ACS URL: http where https is meant, or the port of the other. Some servers answer with a page of status 400 instead, which says the same.</source>
        <translation>客户端发送明文 HTTP，得到 TLS 警报：服务器在那里要求 TLS。检查 ACS URL：本应是 https 却写成 http，或端口用错。有些服务器以状态码 400 的页面回答，意思相同。</translation>
    </message>
    <message>
        <extracomment>tls-to-http-port</extracomment>
        <source>A port that speaks HTTP in clear is not spoken to in TLS</source>
        <translation>不对明文 HTTP 端口使用 TLS</translation>
    </message>
    <message>
        <extracomment>tls-to-http-port</extracomment>
        <source>The client began a TLS handshake and was answered with HTTP in clear: the server does not speak TLS there. Look at the ACS URL: https where http is meant, the port of the other, or a proxy whose TLS was not configured. The device most likely reports an error of its TLS library such as &quot;wrong version number&quot;.</source>
        <translation>客户端开始 TLS 握手，得到明文 HTTP：服务器在那里不讲 TLS。检查 ACS URL：本应是 http 却写成 https、端口用错，或代理的 TLS 未配置。设备很可能报告 TLS 库的错误，例如 &quot;wrong version number&quot;。</translation>
    </message>
    <message>
        <extracomment>http-method-post</extracomment>
        <source>A CPE sends CWMP messages to the ACS only with POST</source>
        <translation>CPE 只用 POST 向 ACS 发送 CWMP 消息</translation>
    </message>
    <message>
        <extracomment>http-method-post</extracomment>
        <source>Every message of a CPE to its ACS is the body of an HTTP POST, also the empty one. Another method, or a request line that cannot be read, is refused by most servers before CWMP sees it. Look at the first line of the request; a damaged one often comes from a buffer that is sent from a wrong offset or from a proxy that rewrites.</source>
        <translation>CPE 发给 ACS 的每条消息都是 HTTP POST 的正文，空消息也是。其他方法或无法读取的请求行会被多数服务器在 CWMP 之前拒绝。检查请求的第一行；损坏的请求行常来自从错误偏移发送的缓冲区或改写请求的代理。</translation>
    </message>
    <message>
        <extracomment>http-version-11</extracomment>
        <source>Both sides speak HTTP/1.1</source>
        <translation>双方使用 HTTP/1.1</translation>
    </message>
    <message>
        <extracomment>http-version-11</extracomment>
        <source>CWMP is carried by HTTP/1.1. With HTTP/1.0 the connection closes after every exchange unless both sides know keep-alive, and chunked bodies do not exist, so a session falls apart into many connections. Usually an old embedded HTTP library or a proxy in between is the cause; where the message says that a proxy sent it, it is a note.</source>
        <translation>CWMP 由 HTTP/1.1 承载。使用 HTTP/1.0 时，除非双方都支持 keep-alive，每次交换后连接都会关闭，也没有分块正文，会话因此分散到许多连接。原因通常是旧的嵌入式 HTTP 库或中间的代理；消息表明由代理发送时只作提示。</translation>
    </message>
    <message>
        <extracomment>http-host-missing</extracomment>
        <source>Every HTTP/1.1 request has exactly one Host field</source>
        <translation>每个 HTTP/1.1 请求恰好有一个 Host 字段</translation>
    </message>
    <message>
        <extracomment>http-host-missing</extracomment>
        <source>A client sends one Host field with every HTTP/1.1 request, and a server answers 400 to a request without one or with several. Servers that host one name only often let it pass, so the fault shows when the ACS moves behind a proxy or a load balancer. Look whether the request lines of this CPE ever carry the field.</source>
        <translation>客户端在每个 HTTP/1.1 请求中发送一个 Host 字段，服务器对没有或有多个 Host 的请求回答 400。只有一个名称的服务器常常放行，所以故障在 ACS 移到代理或负载均衡器之后才显现。检查该 CPE 的请求是否曾带此字段。</translation>
    </message>
    <message>
        <extracomment>http-content-type-xml</extracomment>
        <source>A message that carries an envelope is labelled text/xml</source>
        <translation>携带信封的消息标为 text/xml</translation>
    </message>
    <message>
        <extracomment>http-content-type-xml</extracomment>
        <source>The media type of a SOAP 1.1 message is text/xml; application/soap+xml belongs to SOAP 1.2 and application/xml to neither. Strict servers answer 415 or hand the body to no SOAP handler at all. The usual cause is the default of an HTTP library.</source>
        <translation>SOAP 1.1 消息的媒体类型是 text/xml；application/soap+xml 属于 SOAP 1.2，application/xml 则都不是。严格的服务器回答 415，或不把正文交给任何 SOAP 处理程序。原因通常是 HTTP 库的默认值。</translation>
    </message>
    <message>
        <extracomment>http-content-type-missing</extracomment>
        <source>A message that carries an envelope has a Content-Type</source>
        <translation>携带信封的消息有 Content-Type</translation>
    </message>
    <message>
        <extracomment>http-content-type-missing</extracomment>
        <source>A message with an envelope names its media type, text/xml. Without it the receiver must guess, and frameworks that choose a handler by media type find none. Look at what the sender does for its other messages: often only one code path forgets the field.</source>
        <translation>带信封的消息注明其媒体类型 text/xml。没有它接收方只能猜测，按媒体类型选择处理程序的框架会找不到。看看发送方的其他消息：常常只有一条代码路径忘了此字段。</translation>
    </message>
    <message>
        <extracomment>http-empty-post-content-type</extracomment>
        <source>An empty POST has no Content-Type</source>
        <translation>空 POST 没有 Content-Type</translation>
    </message>
    <message>
        <extracomment>http-empty-post-content-type</extracomment>
        <source>The empty POST that says &quot;nothing more to ask&quot; carries no envelope and therefore no Content-Type. Most servers ignore the field; some try to parse the empty body as XML and answer 400. The cause is nearly always that the same header block is used for all POSTs. In the oldest version of the protocol the requirement is not certain; there it is a note.</source>
        <translation>表示“没有更多请求”的空 POST 不带信封，因此也不带 Content-Type。多数服务器忽略该字段；有些会把空正文当 XML 解析并回答 400。原因几乎总是所有 POST 使用同一个头部块。协议最旧的版本中此要求不确定，只作提示。</translation>
    </message>
    <message>
        <extracomment>http-empty-post-soapaction</extracomment>
        <source>An empty POST has no SOAPAction</source>
        <translation>空 POST 没有 SOAPAction</translation>
    </message>
    <message>
        <extracomment>http-empty-post-soapaction</extracomment>
        <source>An empty POST is not a SOAP message and carries no SOAPAction. Servers that dispatch by this field may look for an envelope that is not there. The cause is nearly always that the same header block is used for all POSTs. In the oldest version of the protocol the requirement is not certain; there it is a note.</source>
        <translation>空 POST 不是 SOAP 消息，不带 SOAPAction。按此字段分派的服务器可能寻找并不存在的信封。原因几乎总是所有 POST 使用同一个头部块。协议最旧的版本中此要求不确定，只作提示。</translation>
    </message>
    <message>
        <extracomment>http-soapaction-empty-on-response</extracomment>
        <source>A POST that carries a SOAP response or Fault has a SOAPAction without any value</source>
        <translation>携带 SOAP 响应或 Fault 的 POST 其 SOAPAction 没有任何值</translation>
    </message>
    <message>
        <extracomment>http-soapaction-empty-on-response</extracomment>
        <source>When the CPE posts the answer to a request of the ACS, the SOAPAction field is there but has nothing after the colon, not even a pair of quotes. An empty quoted string means &quot;the request target&quot; in SOAP 1.1, which is not the same, and is a note, since servers let it pass. Any other value is not known to dispatchers that compare it.</source>
        <translation>CPE 提交对 ACS 请求的回答时，带有 SOAPAction 字段，但冒号后没有任何内容，连一对引号也没有。SOAP 1.1 中带引号的空字符串表示“请求目标”，含义不同；因服务器放行，只作提示。其他值不为比较它的分派程序所知。</translation>
    </message>
    <message>
        <extracomment>http-soapaction-missing</extracomment>
        <source>A POST that carries an envelope has a SOAPAction field</source>
        <translation>携带信封的 POST 有 SOAPAction 字段</translation>
    </message>
    <message>
        <extracomment>http-soapaction-missing</extracomment>
        <source>SOAP 1.1 over HTTP asks the client for a SOAPAction with each request, and TR-069 for an empty one with each response. Many servers do not look at it. It matters where a firewall or SOAP framework filters by this field.</source>
        <translation>SOAP 1.1 over HTTP 要求客户端每个请求带 SOAPAction，TR-069 要求每个响应带空的 SOAPAction。许多服务器不看它。在防火墙或 SOAP 框架按此字段过滤时才重要。</translation>
    </message>
    <message>
        <extracomment>http-soapaction-unquoted</extracomment>
        <source>A SOAPAction that is not empty is a quoted URI</source>
        <translation>非空的 SOAPAction 是带引号的 URI</translation>
    </message>
    <message>
        <extracomment>http-soapaction-unquoted</extracomment>
        <source>The value of SOAPAction is a URI between double quotes. A bare word works with most servers and fails with some SOAP frameworks that parse the field strictly. Nothing else of the message is affected.</source>
        <translation>SOAPAction 的值是双引号中的 URI。不带引号的词在多数服务器上可行，在严格解析该字段的某些 SOAP 框架上会失败。消息的其他部分不受影响。</translation>
    </message>
    <message>
        <extracomment>http-payload-status-200</extracomment>
        <source>An HTTP response that carries a CWMP message has status 200</source>
        <translation>携带 CWMP 消息的 HTTP 响应状态码为 200</translation>
    </message>
    <message>
        <extracomment>http-payload-status-200</extracomment>
        <source>Unlike plain SOAP 1.1, CWMP sends everything that has an envelope with status 200, a Fault as well. A CPE that sees 500 gives the session up without reading the body. The usual cause is a SOAP framework that sends faults with 500 by itself; look at how the server maps exceptions to statuses.</source>
        <translation>与普通 SOAP 1.1 不同，CWMP 对所有带信封的内容使用状态码 200，Fault 也不例外。看到 500 的 CPE 不读正文就放弃会话。原因通常是 SOAP 框架自行以 500 发送故障；检查服务器如何把异常映射到状态码。</translation>
    </message>
    <message>
        <extracomment>http-400-without-soap</extracomment>
        <source>A 400 that aborts a session has no SOAP content</source>
        <translation>中止会话的 400 没有 SOAP 内容</translation>
    </message>
    <message>
        <extracomment>http-400-without-soap</extracomment>
        <source>An ACS that cannot make sense of a POST answers 400 without an envelope and considers the session failed. An envelope in a 400 is not read by the CPE, so a Fault that stands in it is lost. Look at what made the ACS refuse the request; the body of the 400 often tells it.</source>
        <translation>无法理解 POST 的 ACS 回答不带信封的 400，并视会话为失败。CPE 不读 400 中的信封，其中的 Fault 因此丢失。检查 ACS 为何拒绝该请求；400 的正文常会说明。</translation>
    </message>
    <message>
        <extracomment>http-empty-response-204</extracomment>
        <source>An empty HTTP response has status 204</source>
        <translation>空的 HTTP 响应状态码为 204</translation>
    </message>
    <message>
        <extracomment>http-empty-response-204</extracomment>
        <source>When the ACS has nothing to send it answers 204 (No Content). A 200 with an empty body means the same to most devices, but some try to parse the missing envelope and end the session as failed. In the oldest version of the protocol the requirement is not certain; there it is a note.</source>
        <translation>ACS 没有内容可发时回答 204（No Content）。正文为空的 200 对多数设备意思相同，但有些会解析不存在的信封并以失败结束会话。协议最旧的版本中此要求不确定，只作提示。</translation>
    </message>
    <message>
        <extracomment>http-204-with-body</extracomment>
        <source>A 204 response has no body</source>
        <translation>204 响应没有正文</translation>
    </message>
    <message>
        <extracomment>http-204-with-body</extracomment>
        <source>A 204 ends with its blank line. Bytes after it are taken as the start of the next response, so the client loses step from here on. The finding is suspected because it rests on bytes that are no start line; look whether the server writes an error page or an envelope after setting the status.</source>
        <translation>204 以其空行结束。之后的字节被当作下一个响应的开头，客户端从此失步。此问题为怀疑，因为它依据的是不构成起始行的字节；检查服务器是否在设置状态码后又写出错误页或信封。</translation>
    </message>
    <message>
        <extracomment>http-204-content-length</extracomment>
        <source>A 204 response has no Content-Length</source>
        <translation>204 响应没有 Content-Length</translation>
    </message>
    <message>
        <extracomment>http-204-content-length</extracomment>
        <source>A server sends no Content-Length with 204, because there is no content whose length could be told. With the value 0 it is harmless. With another value clients wait for bytes that never come.</source>
        <translation>服务器对 204 不发送 Content-Length，因为没有内容可言长度。值为 0 时无害。其他值会让客户端等待永远不会到来的字节。</translation>
    </message>
    <message>
        <extracomment>http-204-content-type</extracomment>
        <source>A 204 response has no Content-Type</source>
        <translation>204 响应没有 Content-Type</translation>
    </message>
    <message>
        <extracomment>http-204-content-type</extracomment>
        <source>Content-Type describes content, and a 204 has none. It is harmless and comes from servers that set the field before they know whether there will be an envelope. Nothing needs to be done about it.</source>
        <translation>Content-Type 描述内容，而 204 没有内容。这无害，来自在知道是否有信封之前就设置该字段的服务器。无需处理。</translation>
    </message>
    <message>
        <extracomment>http-no-pipelining</extracomment>
        <source>The CPE sends no request before the previous response is complete</source>
        <translation>前一个响应完整之前，CPE 不发送请求</translation>
    </message>
    <message>
        <extracomment>http-no-pipelining</extracomment>
        <source>CWMP forbids pipelining: each POST depends on what the ACS answered to the one before. The ACS may take the early POST for the answer to its own request, which arrives while that POST is already on its way. Look for a CPE that sends its empty POST without waiting for InformResponse.</source>
        <translation>CWMP 禁止流水线：每个 POST 取决于 ACS 对前一个的回答。ACS 可能把过早的 POST 当作对其请求的回答，而该请求到达时 POST 已在途中。寻找不等 InformResponse 就发送空 POST 的 CPE。</translation>
    </message>
    <message>
        <extracomment>http-one-envelope-per-message</extracomment>
        <source>One HTTP message carries at most one SOAP envelope</source>
        <translation>一条 HTTP 消息最多携带一个 SOAP 信封</translation>
    </message>
    <message>
        <extracomment>http-one-envelope-per-message</extracomment>
        <source>MaxEnvelopes is fixed to 1 since the first amendment: there is one envelope per HTTP message. Only the first issue of 2004 allowed several, and receivers of today read the first and drop the rest or reject all. Look at implementations that still follow that issue.</source>
        <translation>自第一次修订起 MaxEnvelopes 固定为 1：每条 HTTP 消息一个信封。只有 2004 年的首版允许多个，如今的接收方读第一个并丢弃其余，或全部拒绝。检查仍遵循首版的实现。</translation>
    </message>
    <message>
        <extracomment>http-content-length-mismatch</extracomment>
        <source>Content-Length equals the number of body bytes</source>
        <translation>Content-Length 等于正文的字节数</translation>
    </message>
    <message>
        <extracomment>http-content-length-mismatch</extracomment>
        <source>The receiver reads exactly as many bytes as Content-Length says. When more follow, they are read as the beginning of the next message, and the connection loses step. The mismatch is suspected from bytes after the body that begin no message. Usual causes are a length counted in characters instead of bytes and line ends that were converted after counting.</source>
        <translation>接收方恰好读取 Content-Length 所说的字节数。后面还有更多时，会被当作下一条消息的开头，连接失步。不符之处由正文后不构成消息开头的字节推断。常见原因是按字符而非字节计算长度，以及计算后又转换了换行。</translation>
    </message>
    <message>
        <extracomment>http-duplicate-content-length</extracomment>
        <source>Content-Length does not contradict itself</source>
        <translation>Content-Length 不自相矛盾</translation>
    </message>
    <message>
        <extracomment>http-duplicate-content-length</extracomment>
        <source>Two Content-Length fields with different values leave open where the message ends, and a receiver has to treat it as an error that cannot be mended. Suspect two layers that both add the field, a proxy and an application for example. Look at both values: the one that fits the body tells which layer is right.</source>
        <translation>两个值不同的 Content-Length 字段使消息在何处结束悬而未决，接收方必须视为无法补救的错误。怀疑有两层都添加该字段，例如代理和应用程序。看两个值：与正文相符的那个表明哪一层正确。</translation>
    </message>
    <message>
        <extracomment>http-te-with-cl</extracomment>
        <source>A message has Transfer-Encoding or Content-Length, never both</source>
        <translation>一条消息只有 Transfer-Encoding 或 Content-Length 之一</translation>
    </message>
    <message>
        <extracomment>http-te-with-cl</extracomment>
        <source>A sender adds no Content-Length to a message with Transfer-Encoding. Receivers that believe the length and not the chunks lose step, and proxies refuse such messages as an attempt at smuggling. Look for a layer that adds the length after another one chose chunks.</source>
        <translation>发送方不在带 Transfer-Encoding 的消息中加入 Content-Length。相信长度而非分块的接收方会失步，代理把这类消息当作请求走私而拒绝。寻找在另一层选择分块之后又添加长度的层。</translation>
    </message>
    <message>
        <extracomment>http-chunk-syntax</extracomment>
        <source>Chunk sizes are hexadecimal and match the data</source>
        <translation>分块大小为十六进制并与数据相符</translation>
    </message>
    <message>
        <extracomment>http-chunk-syntax</extracomment>
        <source>In a chunked body each chunk begins with its size in hexadecimal and ends with CR LF; a chunk of size zero ends the body. When a size does not match the data the rest of the body cannot be read. The finding says suspected because the fault shows only where the next size should stand. Look at sizes counted before line ends were converted.</source>
        <translation>分块正文中每块以十六进制大小开头，以 CR LF 结尾；大小为零的块结束正文。大小与数据不符时，正文的其余部分无法读取。此问题为怀疑，因为故障只在下一个大小应出现处显现。检查在转换换行之前计算的大小。</translation>
    </message>
    <message>
        <extracomment>http-chunked-in-http10</extracomment>
        <source>An HTTP/1.0 message is not chunked</source>
        <translation>HTTP/1.0 消息不分块</translation>
    </message>
    <message>
        <extracomment>http-chunked-in-http10</extracomment>
        <source>Chunked coding came with HTTP/1.1; a peer that speaks 1.0 takes the chunk sizes for data. Suspect a server that copies the version of the request into its answer but not its abilities.</source>
        <translation>分块编码随 HTTP/1.1 而来；使用 1.0 的对端会把分块大小当作数据。怀疑服务器把请求的版本抄进回答，却没有照其能力行事。</translation>
    </message>
    <message>
        <extracomment>http-redirect-status</extracomment>
        <source>A redirect uses 302 or 307</source>
        <translation>重定向使用 302 或 307</translation>
    </message>
    <message>
        <extracomment>http-redirect-status</extracomment>
        <source>A CPE has to follow 302 and 307 and keeps the POST. The other statuses of this class are suspected not to be understood: clients change the method to GET or remember the new place for ever. Look at the load balancer or web server in front of the ACS, which often makes the redirect from http to https.</source>
        <translation>CPE 必须跟随 302 和 307 并保持 POST。怀疑其他此类状态码不被理解：客户端会把方法改为 GET，或永久记住新位置。检查 ACS 前面的负载均衡器或 Web 服务器，它常做从 http 到 https 的重定向。</translation>
    </message>
    <message>
        <extracomment>http-redirect-location</extracomment>
        <source>A redirect has a Location with an absolute URL</source>
        <translation>重定向带有绝对 URL 的 Location</translation>
    </message>
    <message>
        <extracomment>http-redirect-location</extracomment>
        <source>The CPE repeats its request at the URL in Location. Without it, or with a path only, many devices cannot go on and count the session as failed. Look at the configuration of whatever answers in front of the ACS.</source>
        <translation>CPE 在 Location 的 URL 上重发请求。没有它或只有路径时，许多设备无法继续并视会话为失败。检查在 ACS 前面作答者的配置。</translation>
    </message>
    <message>
        <extracomment>http-error-status-ends-session</extracomment>
        <source>The ACS ends no session with an error status</source>
        <translation>ACS 不以错误状态码结束会话</translation>
    </message>
    <message>
        <extracomment>http-error-status-ends-session</extracomment>
        <source>A status of 400 or above, other than the challenges 401 and 407, makes the CPE treat the session as failed and try again later with all its events. The body of the response often says why: an unknown session, a session already open, an overload. Look at the cookie and the method of the request before it, and at Retry-After.</source>
        <translation>除质询 401 和 407 外，400 或以上的状态码使 CPE 视会话为失败，并稍后带着所有事件重试。响应正文常说明原因：未知会话、已打开的会话、过载。检查之前请求的 cookie 和方法，以及 Retry-After。</translation>
    </message>
    <message>
        <extracomment>http-nonxml-body</extracomment>
        <source>A body in a session is empty or XML</source>
        <translation>会话中的正文为空或为 XML</translation>
    </message>
    <message>
        <extracomment>http-nonxml-body</extracomment>
        <source>A message of a session carries one SOAP envelope or nothing. A body that does not begin with markup cannot be either. Typical causes are an error text sent with status 200, a form encoding added by an HTTP library, and encrypted or compressed data without a Content-Encoding that says so.</source>
        <translation>会话的消息带一个 SOAP 信封或什么都不带。不以标记开头的正文两者都不是。典型原因是以状态码 200 发送的错误文本、HTTP 库加上的表单编码，以及没有用 Content-Encoding 说明的加密或压缩数据。</translation>
    </message>
    <message>
        <extracomment>http-expect-continue</extracomment>
        <source>The CPE does not hold its body back with Expect</source>
        <translation>CPE 不用 Expect 扣住正文</translation>
    </message>
    <message>
        <extracomment>http-expect-continue</extracomment>
        <source>With Expect: 100-continue the client waits for an interim response before it sends the body. Servers that do not answer it cost about a second per request, which adds up in long sessions. The field is added by an HTTP library for bodies above a certain size and can be switched off there.</source>
        <translation>使用 Expect: 100-continue 时，客户端在发送正文之前等待临时响应。不回答的服务器使每个请求多花约一秒，长会话中会累积。该字段由 HTTP 库对超过某大小的正文添加，可在那里关闭。</translation>
    </message>
    <message>
        <extracomment>http-soapaction-wrong-method</extracomment>
        <source>SOAPAction names the method in the body</source>
        <translation>SOAPAction 给出正文中的方法</translation>
    </message>
    <message>
        <extracomment>http-soapaction-wrong-method</extracomment>
        <source>The field is meant to tell what the body asks for. Here it names another method of CWMP. ACSs read the body, so mostly nothing happens; a firewall or SOAP framework that goes by the field sends the message to the wrong place. Suspect a header block that is kept from the Inform.</source>
        <translation>该字段用来说明正文请求什么。这里它写的是 CWMP 的另一个方法。ACS 读取正文，所以多半没有影响；依据该字段的防火墙或 SOAP 框架会把消息送错地方。怀疑沿用了 Inform 的头部块。</translation>
    </message>
    <message>
        <extracomment>http-response-unframed</extracomment>
        <source>A response with an envelope announces its length</source>
        <translation>携带信封的响应声明其长度</translation>
    </message>
    <message>
        <extracomment>http-response-unframed</extracomment>
        <source>Without Content-Length and without chunks the body ends where the connection is closed. That is allowed, but every exchange then needs a new connection, and a connection that breaks looks like the end of the message. Look for an old server or a proxy that speaks HTTP/1.0.</source>
        <translation>没有 Content-Length 也没有分块时，正文在连接关闭处结束。这是允许的，但每次交换都需要新连接，而且断开的连接看起来像消息的结尾。寻找旧服务器或讲 HTTP/1.0 的代理。</translation>
    </message>
    <message>
        <extracomment>http-cpe-connection-close</extracomment>
        <source>The CPE does not ask to close the connection in the middle of a session</source>
        <translation>CPE 不在会话中途要求关闭连接</translation>
    </message>
    <message>
        <extracomment>http-cpe-connection-close</extracomment>
        <source>A session is meant to use one TCP connection, and only the ACS may ask for it to be closed earlier. A device that sends Connection: close opens a new connection for each message, with a handshake and perhaps a new challenge each time. The setting is usually that of its HTTP library.</source>
        <translation>一个会话应使用一个 TCP 连接，只有 ACS 可以要求提前关闭。发送 Connection: close 的设备为每条消息打开新连接，每次都要握手，也许还要新的质询。此设置通常在其 HTTP 库中。</translation>
    </message>
    <message>
        <extracomment>http-acs-connection-close-every-response</extracomment>
        <source>The ACS keeps the connection through a session</source>
        <translation>ACS 在整个会话中保持连接</translation>
    </message>
    <message>
        <extracomment>http-acs-connection-close-every-response</extracomment>
        <source>The ACS closes the connection after every response. It may do so, and the CPE has to go on on a new connection, but each exchange costs a handshake and not every device copes. Look at the keep-alive settings of the web server or load balancer in front of the ACS.</source>
        <translation>ACS 在每个响应之后关闭连接。它可以这样做，CPE 必须在新连接上继续，但每次交换都要握手，并非每台设备都能应付。检查 ACS 前面的 Web 服务器或负载均衡器的 keep-alive 设置。</translation>
    </message>
    <message>
        <extracomment>http-redirect-followed</extracomment>
        <source>The CPE sends a redirected request again at the new URL</source>
        <translation>CPE 在新 URL 上重发被重定向的请求</translation>
    </message>
    <message>
        <extracomment>http-redirect-followed</extracomment>
        <source>After 302 or 307 the CPE repeats the same request at the URL in Location. A device that asks the old place again is redirected again and never arrives. Suspect a client that follows redirects of GET only, or one that does not read the port or the path of Location.</source>
        <translation>收到 302 或 307 后，CPE 在 Location 的 URL 上重发同一请求。再次询问旧位置的设备又被重定向，永远到不了。怀疑客户端只跟随 GET 的重定向，或不读 Location 的端口或路径。</translation>
    </message>
    <message>
        <extracomment>http-redirect-loop</extracomment>
        <source>No more than five redirects follow one another</source>
        <translation>连续的重定向不超过五次</translation>
    </message>
    <message>
        <extracomment>http-redirect-loop</extracomment>
        <source>A CPE follows up to five redirects in a row and may give up at the sixth. So many are nearly always two servers that send the device to each other. Compare the Location fields: a redirect from http to https behind a proxy that ends TLS is the classic.</source>
        <translation>CPE 最多连续跟随五次重定向，第六次可以放弃。这么多几乎总是两台服务器把设备互相推给对方。比较各 Location：终结 TLS 的代理之后从 http 到 https 的重定向是典型情况。</translation>
    </message>
    <message>
        <extracomment>http-redirect-persisted</extracomment>
        <source>A redirect holds for one session only</source>
        <translation>重定向只对一个会话有效</translation>
    </message>
    <message>
        <extracomment>http-redirect-persisted</extracomment>
        <source>The next session starts at the configured ACS URL again, so that the operator can move devices back. This device went straight to the place to which the session before was redirected, and no change of its ACS URL was seen in between. It is suspected only, since the URL may have been changed by other means, DHCP for example, and the redirect may have come on a connection that was not captured.</source>
        <translation>下一个会话再次从配置的 ACS URL 开始，以便运营商把设备移回。该设备直接去了前一会话被重定向到的地方，其间没有看到 ACS URL 的更改。这只是怀疑，因为 URL 可能以其他方式（例如 DHCP）更改，重定向也可能发生在未抓到的连接上。</translation>
    </message>
    <message>
        <extracomment>http-request-uri-changes</extracomment>
        <source>All requests of a session go to one URL</source>
        <translation>一个会话的所有请求发往同一个 URL</translation>
    </message>
    <message>
        <extracomment>http-request-uri-changes</extracomment>
        <source>A device posts to the path of its ACS URL, in every request of the session. Another path may belong to another application of the server, and a cookie with a Path is not sent there. Suspect a client that loses the path or the query when it uses a connection again.</source>
        <translation>设备在会话的每个请求中都 POST 到其 ACS URL 的路径。其他路径可能属于服务器的另一个应用，带 Path 的 cookie 也不会发送到那里。怀疑客户端在重用连接时丢失路径或查询串。</translation>
    </message>
    <message>
        <extracomment>http-charset-conflict</extracomment>
        <source>The charset of Content-Type agrees with the XML declaration</source>
        <translation>Content-Type 的 charset 与 XML 声明一致</translation>
    </message>
    <message>
        <extracomment>http-charset-conflict</extracomment>
        <source>The two places name different encodings, and the body contains characters for which it matters. By the standard Content-Type wins, but XML parsers that get only the body go by the declaration. Umlauts and other letters then arrive as two odd characters.</source>
        <translation>两处写明不同的编码，而正文含有受其影响的字符。按标准以 Content-Type 为准，但只拿到正文的 XML 解析器依据声明。变音字母等因此变成两个怪字符。</translation>
    </message>
    <message>
        <extracomment>http-envelope-32k-rejected</extracomment>
        <source>An envelope of up to 32768 bytes is not refused for its size</source>
        <translation>不超过 32768 字节的信封不因大小被拒绝</translation>
    </message>
    <message>
        <extracomment>http-envelope-32k-rejected</extracomment>
        <source>Both sides have to take envelopes of 32768 bytes. A 413 to a smaller one usually comes from a web server or proxy in front of the ACS, whose limit for bodies is lower. Look at its setting for the largest request body. That a Fault of resources exceeded (9004, 8004) to a large one is about its size is suspected only.</source>
        <translation>双方都必须接受 32768 字节的信封。对更小信封的 413 通常来自 ACS 前面的 Web 服务器或代理，其正文上限更低。检查其最大请求正文的设置。对大信封的“资源超限”Fault（9004、8004）是否因其大小，仅为推测。</translation>
    </message>
    <message>
        <extracomment>http-content-encoding-unsupported</extracomment>
        <source>A content coding is used only where the peer takes it</source>
        <translation>只在对方接受时使用内容编码</translation>
    </message>
    <message>
        <extracomment>http-content-encoding-unsupported</extracomment>
        <source>The device compressed its request, and the server answered that it cannot read this. TR-069 lets a CPE compress only where the ACS allows it through the HTTPCompression parameter. Look at how that parameter is set, and whether a proxy in between undoes the coding.</source>
        <translation>设备压缩了请求，服务器回答无法读取。TR-069 只在 ACS 通过 HTTPCompression 参数允许时才让 CPE 压缩。检查该参数的设置，以及中间的代理是否解除编码。</translation>
    </message>
    <message>
        <extracomment>auth-required-without-tls</extracomment>
        <source>Without client authentication in TLS the ACS authenticates the CPE over HTTP</source>
        <translation>没有 TLS 客户端认证时，ACS 通过 HTTP 认证 CPE</translation>
    </message>
    <message>
        <extracomment>auth-required-without-tls</extracomment>
        <source>An ACS that talks to a device without knowing who it is can be told anything. A CPE is authenticated by a TLS certificate or by HTTP digest. This is a note, because a capture behind a TLS terminator does not show what happened before it. Look whether the ACS sends a 401 to any device.</source>
        <translation>不知道对方是谁就与设备交谈的 ACS，可能被告知任何内容。CPE 由 TLS 证书或 HTTP digest 认证。这只是提示，因为在 TLS 终结点之后的抓包看不到之前发生的事。检查 ACS 是否对任何设备发送 401。</translation>
    </message>
    <message>
        <extracomment>auth-basic-without-tls</extracomment>
        <source>Without TLS the scheme is digest and not basic</source>
        <translation>没有 TLS 时使用 digest 而不是 basic</translation>
    </message>
    <message>
        <extracomment>auth-basic-without-tls</extracomment>
        <source>Basic authentication sends the password readable, so without TLS it must not be used. Whoever captures the traffic has the password. Who asks for it is at fault; of a file server it is a note. It is a warning, because behind a TLS terminator the same bytes are in order. Look at where this capture was taken.</source>
        <translation>basic 认证以可读方式发送密码，所以没有 TLS 时不得使用。抓到流量的人就有了密码。要求它的一方有错；对文件服务器只是提示。这是警告，因为在 TLS 终结点之后同样的字节是正常的。检查抓包的位置。</translation>
    </message>
    <message>
        <extracomment>auth-401-without-challenge</extracomment>
        <source>A 401 has a WWW-Authenticate field</source>
        <translation>401 带有 WWW-Authenticate 字段</translation>
    </message>
    <message>
        <extracomment>auth-401-without-challenge</extracomment>
        <source>A 401 tells the client by WWW-Authenticate how to authenticate. Without the field the client has nothing to answer and gives up. Suspect a web application that uses 401 for its own login, or a proxy that drops the field.</source>
        <translation>401 通过 WWW-Authenticate 告诉客户端如何认证。没有该字段客户端无从作答，只好放弃。怀疑 Web 应用把 401 用于自己的登录，或代理丢弃了该字段。</translation>
    </message>
    <message>
        <extracomment>auth-challenge-ignored</extracomment>
        <source>A challenge is answered with credentials</source>
        <translation>对质询以凭据作答</translation>
    </message>
    <message>
        <extracomment>auth-challenge-ignored</extracomment>
        <source>After a 401 with a challenge that it can meet the CPE repeats the same request with an Authorization field. A repetition without it ends in the same 401. Usual causes are an empty user name or password in the device, and an HTTP library in which authentication is switched off.</source>
        <translation>收到能够应对的 401 质询后，CPE 带 Authorization 字段重发同一请求。不带它的重发得到同样的 401。常见原因是设备的用户名或密码为空，以及 HTTP 库关闭了认证。</translation>
    </message>
    <message>
        <extracomment>auth-repeated-401</extracomment>
        <source>Credentials are not refused twice in a row</source>
        <translation>凭据不会连续两次被拒绝</translation>
    </message>
    <message>
        <extracomment>auth-repeated-401</extracomment>
        <source>A request with credentials was answered with 401, and the next attempt as well, without the hint that only the nonce was too old. Either the password differs on both sides or one side computes the digest wrongly. With --credentials the digests are recomputed, which tells the two apart.</source>
        <translation>带凭据的请求以 401 回答，下一次尝试也是如此，并且没有说明只是 nonce 太旧。要么双方密码不同，要么一方算错摘要。用 --credentials 会重新计算摘要，从而区分两者。</translation>
    </message>
    <message>
        <extracomment>auth-digest-algorithm-offered</extracomment>
        <source>A digest challenge offers MD5 or MD5-sess</source>
        <translation>digest 质询提供 MD5 或 MD5-sess</translation>
    </message>
    <message>
        <extracomment>auth-digest-algorithm-offered</extracomment>
        <source>A CPE has to know MD5, and no other algorithm can be counted on. A challenge that offers SHA-256 only locks devices out. A server may offer several challenges, one of them with MD5.</source>
        <translation>CPE 必须懂 MD5，其他算法都不能指望。只提供 SHA-256 的质询把设备拒之门外。服务器可以提供多个质询，其中一个用 MD5。</translation>
    </message>
    <message>
        <extracomment>auth-digest-qop-missing</extracomment>
        <source>A digest challenge offers qop=&quot;auth&quot;</source>
        <translation>digest 质询提供 qop=&quot;auth&quot;</translation>
    </message>
    <message>
        <extracomment>auth-digest-qop-missing</extracomment>
        <source>Without qop the client falls back to the oldest form of digest, without a count of requests and without a nonce of its own. It works but protects less. Look at the settings of the server&apos;s digest module.</source>
        <translation>没有 qop 时客户端退回最旧的 digest 形式，没有请求计数，也没有自己的 nonce。可以工作，但保护较弱。检查服务器 digest 模块的设置。</translation>
    </message>
    <message>
        <extracomment>auth-digest-qop-not-offered</extracomment>
        <source>The qop that is used was offered</source>
        <translation>所用的 qop 曾被提供</translation>
    </message>
    <message>
        <extracomment>auth-digest-qop-not-offered</extracomment>
        <source>The client chooses one of the values that the challenge lists. With another one the server computes a different digest and refuses. Literal texts such as undefined hint at a missing variable in the client.</source>
        <translation>客户端选择质询列出的值之一。用其他值时服务器算出不同的摘要并拒绝。字面文本如 undefined 表明客户端缺少变量。</translation>
    </message>
    <message>
        <extracomment>auth-digest-cnonce-nc-required</extracomment>
        <source>With qop there are cnonce and nc</source>
        <translation>有 qop 时也有 cnonce 和 nc</translation>
    </message>
    <message>
        <extracomment>auth-digest-cnonce-nc-required</extracomment>
        <source>When the client sends qop it sends its own nonce and the count of requests too, because both go into the digest. Without them the server cannot verify it. Look at how the client builds its Authorization field.</source>
        <translation>客户端发送 qop 时也发送自己的 nonce 和请求计数，因为两者都进入摘要。没有它们服务器无法验证。检查客户端如何构造 Authorization 字段。</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-format</extracomment>
        <source>nc has exactly eight hexadecimal digits</source>
        <translation>nc 恰好是八位十六进制数字</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-format</extracomment>
        <source>The count of requests is written with eight hexadecimal digits, 00000001 for the first. Its text goes into the digest, so a server that writes the number anew gets another value and refuses. Look for a count that is printed without leading zeros.</source>
        <translation>请求计数写成八位十六进制数字，第一个为 00000001。其文本进入摘要，重新书写数字的服务器会得到另一个值并拒绝。寻找没有前导零的计数输出。</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-starts-at-one</extracomment>
        <source>The first use of a nonce has nc=00000001</source>
        <translation>nonce 第一次使用时 nc=00000001</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-starts-at-one</extracomment>
        <source>nc counts the requests that the client has sent with this nonce, this one included. The first is one. A strict server refuses another value as a sign that requests were lost or replayed. Suspect a client that goes on counting over a new challenge.</source>
        <translation>nc 计数客户端用此 nonce 发送的请求，包括本次。第一个为一。严格的服务器把其他值视为请求丢失或重放而拒绝。怀疑客户端在新质询后继续旧的计数。</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-increments</extracomment>
        <source>For one nonce nc grows by one with each request</source>
        <translation>对同一个 nonce，nc 每个请求加一</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-increments</extracomment>
        <source>The server may keep its own copy of the count and refuse a request that does not fit. A jump shows a client that counts attempts which were never sent, or shares a counter between connections. All requests with this nonce were captured.</source>
        <translation>服务器可以保留自己的计数并拒绝不符的请求。跳跃表明客户端计入了从未发送的尝试，或在连接之间共用计数器。使用此 nonce 的所有请求都已抓到。</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-reused</extracomment>
        <source>A nonce and nc are used for one request only</source>
        <translation>一组 nonce 和 nc 只用于一个请求</translation>
    </message>
    <message>
        <extracomment>auth-digest-nc-reused</extracomment>
        <source>The same count with the same nonce is what a replayed request looks like, and servers that guard against it refuse. A constant nc=00000001 is the usual cause: the client answers each request like the first. Servers that do not check let it pass for years.</source>
        <translation>同一 nonce 的同一计数正是重放请求的样子，防范重放的服务器会拒绝。常数 nc=00000001 是通常原因：客户端像回答第一个请求那样回答每个请求。不检查的服务器可能多年放行。</translation>
    </message>
    <message>
        <extracomment>auth-digest-response-wrong</extracomment>
        <source>The digest is what the shared secret gives</source>
        <translation>摘要与共享密钥计算的结果一致</translation>
    </message>
    <message>
        <extracomment>auth-digest-response-wrong</extracomment>
        <source>The digest was computed again from the known password and differs. Either the client has another password, or it computes over other values than it sends, the wrong uri or method for example. The report says where the password is known from.</source>
        <translation>用已知密码重新计算的摘要不同。要么客户端有另一个密码，要么它计算所用的值与发送的不同，例如 uri 或方法错误。报告说明密码从何得知。</translation>
    </message>
    <message>
        <extracomment>auth-digest-uri-mismatch</extracomment>
        <source>The uri of the credentials is the request target</source>
        <translation>凭据中的 uri 是请求目标</translation>
    </message>
    <message>
        <extracomment>auth-digest-uri-mismatch</extracomment>
        <source>The uri that goes into the digest is that of the request line. A server that compares them refuses when they differ. It is suspected only, since a proxy in between may have rewritten the request line. Clients that lose the query string are the usual cause.</source>
        <translation>进入摘要的 uri 是请求行的 uri。比较两者的服务器在不同时拒绝。这只是怀疑，因为中间的代理可能改写了请求行。丢失查询串的客户端是通常原因。</translation>
    </message>
    <message>
        <extracomment>auth-digest-realm-mismatch</extracomment>
        <source>The realm is that of the challenge</source>
        <translation>realm 与质询中的一致</translation>
    </message>
    <message>
        <extracomment>auth-digest-realm-mismatch</extracomment>
        <source>The realm goes into the digest and has to be that of the challenge, letter by letter. Suspected causes are a realm that is built into the client and characters that were lost on the way. The server computes another digest and refuses.</source>
        <translation>realm 进入摘要，必须与质询的逐字相同。怀疑的原因是客户端内置的 realm 和途中丢失的字符。服务器算出另一个摘要并拒绝。</translation>
    </message>
    <message>
        <extracomment>auth-digest-nonce-unknown</extracomment>
        <source>The nonce is one that the server issued</source>
        <translation>nonce 是服务器发出的</translation>
    </message>
    <message>
        <extracomment>auth-digest-nonce-unknown</extracomment>
        <source>The client uses a nonce that no challenge in this connection carried, although all of it was captured. Suspect a nonce kept from an earlier connection, or one that was cut. The server answers with a new challenge, which costs a round trip each time.</source>
        <translation>客户端使用了此连接上没有任何质询给出的 nonce，尽管连接已全部抓到。怀疑沿用了之前连接的 nonce，或 nonce 被截断。服务器以新质询回答，每次多一个往返。</translation>
    </message>
    <message>
        <extracomment>auth-digest-opaque-missing</extracomment>
        <source>opaque is returned unchanged</source>
        <translation>opaque 原样返回</translation>
    </message>
    <message>
        <extracomment>auth-digest-opaque-missing</extracomment>
        <source>The value of opaque in the credentials is that of the challenge. Servers that keep their state in it refuse a request without. Look whether the client drops the parameter or changes its letter case.</source>
        <translation>凭据中 opaque 的值是质询中的值。把状态放在其中的服务器拒绝没有它的请求。检查客户端是否丢弃该参数或改变其大小写。</translation>
    </message>
    <message>
        <extracomment>auth-digest-algorithm-mismatch</extracomment>
        <source>The algorithm is that of the challenge</source>
        <translation>算法与质询中的一致</translation>
    </message>
    <message>
        <extracomment>auth-digest-algorithm-mismatch</extracomment>
        <source>The credentials name the algorithm of the challenge, and none means MD5. With another one client and server compute different digests. It typically shows when a server is switched to MD5-sess or SHA-256.</source>
        <translation>凭据写明质询的算法，没有则表示 MD5。用其他算法时双方算出不同的摘要。典型地在服务器切换到 MD5-sess 或 SHA-256 时显现。</translation>
    </message>
    <message>
        <extracomment>auth-digest-quoted-tokens</extracomment>
        <source>algorithm, qop and nc are not quoted in credentials</source>
        <translation>凭据中的 algorithm、qop 和 nc 不加引号</translation>
    </message>
    <message>
        <extracomment>auth-digest-quoted-tokens</extracomment>
        <source>In the credentials algorithm, qop and nc are tokens without quotes; in the challenge qop is quoted, which is easy to mix up. Nearly all servers accept both. Some strict parsers refuse the field.</source>
        <translation>凭据中 algorithm、qop 和 nc 是不加引号的记号；质询中 qop 加引号，容易混淆。几乎所有服务器两者都接受，有些严格的解析器会拒绝该字段。</translation>
    </message>
    <message>
        <extracomment>auth-digest-challenge-quoting</extracomment>
        <source>A challenge quotes realm, nonce, opaque, domain and qop, but not stale and algorithm</source>
        <translation>质询中 realm、nonce、opaque、domain 和 qop 加引号，stale 和 algorithm 不加</translation>
    </message>
    <message>
        <extracomment>auth-digest-challenge-quoting</extracomment>
        <source>The grammar says which values stand in quotes. Clients with a simple parser look for the quote and miss a value without it, or take the quotes for a part of the name of the algorithm. Most clients cope.</source>
        <translation>语法规定哪些值加引号。解析器简单的客户端寻找引号，会漏掉没有引号的值，或把引号当作算法名的一部分。多数客户端能应付。</translation>
    </message>
    <message>
        <extracomment>auth-rspauth-wrong</extracomment>
        <source>rspauth proves that the server knows the secret</source>
        <translation>rspauth 证明服务器知道密钥</translation>
    </message>
    <message>
        <extracomment>auth-rspauth-wrong</extracomment>
        <source>By rspauth the server shows that it knows the password as well. The value was computed again with the password that the client proved to have, and differs. Suspect a server that computes it over the request method, which is left out here.</source>
        <translation>服务器用 rspauth 表明它也知道密码。用客户端证明拥有的密码重新计算的值不同。怀疑服务器把请求方法也算了进去，这里应省略方法。</translation>
    </message>
    <message>
        <extracomment>auth-username-format</extracomment>
        <source>The user name of a CPE is made of OUI, product class and serial number</source>
        <translation>CPE 的用户名由 OUI、产品类别和序列号组成</translation>
    </message>
    <message>
        <extracomment>auth-username-format</extracomment>
        <source>The recommended user name is OUI-ProductClass-SerialNumber, or OUI-SerialNumber, so that it is unique over all makers. Operators often set one name for all their devices instead. That works as long as the ACS tells devices apart by the Inform, but one leaked password then opens all.</source>
        <translation>建议的用户名是 OUI-ProductClass-SerialNumber 或 OUI-SerialNumber，以便在所有厂商中唯一。运营商常给所有设备设同一个名称。只要 ACS 按 Inform 区分设备就可行，但一个泄露的密码就会打开全部设备。</translation>
    </message>
    <message>
        <extracomment>auth-username-device-mismatch</extracomment>
        <source>A user name in that form names the device of the Inform</source>
        <translation>这种形式的用户名与 Inform 中的设备一致</translation>
    </message>
    <message>
        <extracomment>auth-username-device-mismatch</extracomment>
        <source>The user name has the form OUI and serial number, but names another device than the Inform. Suspect a configuration copied from one device to another, or a serial number read from different places. An ACS that trusts the user name files the session under the wrong device. Without the product class in it the name may mean something else, and it is a note.</source>
        <translation>用户名形式为 OUI 加序列号，却指向与 Inform 不同的设备。怀疑配置从一台设备抄到另一台，或序列号从不同地方读取。信任用户名的 ACS 会把会话记到错误的设备上。没有产品类别的名称可能另有含义，只作提示。</translation>
    </message>
    <message>
        <extracomment>auth-username-percent-encoding</extracomment>
        <source>Special characters in the user name are percent-encoded</source>
        <translation>用户名中的特殊字符采用百分号编码</translation>
    </message>
    <message>
        <extracomment>auth-username-percent-encoding</extracomment>
        <source>The user name made of OUI, product class and serial number keeps letters, digits, hyphen, dot, underscore and tilde; any other character is sent as UTF-8 in percent-encoding, a blank as %20. A name with the raw character does not match the account that the ACS derives from the Inform. Look at the product class first: it is the part that contains blanks.</source>
        <translation>由 OUI、产品类别和序列号组成的用户名保留字母、数字、连字符、点、下划线和波浪号；其他字符以 UTF-8 百分号编码发送，空格为 %20。带原始字符的名称与 ACS 从 Inform 推导的账户不符。先看产品类别：它是含有空格的部分。</translation>
    </message>
    <message>
        <extracomment>auth-retry-same-connection</extracomment>
        <source>A challenge is answered on the connection on which it came</source>
        <translation>质询在它到来的连接上得到回答</translation>
    </message>
    <message>
        <extracomment>auth-retry-same-connection</extracomment>
        <source>Unless the 401 says Connection: close, the CPE sends the request again on the same TCP connection. ACSs that tie the nonce to the connection do not know it on a new one and challenge again, so the device never gets in. The usual cause is an HTTP library that opens a connection for every request. Look whether the ACS had closed the old connection itself; here it had not.</source>
        <translation>除非 401 说 Connection: close，CPE 在同一 TCP 连接上重发请求。把 nonce 绑定到连接的 ACS 在新连接上不认识它，会再次质询，设备永远进不来。通常原因是为每个请求打开连接的 HTTP 库。检查 ACS 是否自己关闭了旧连接；这里没有。</translation>
    </message>
    <message>
        <extracomment>auth-close-honoured</extracomment>
        <source>After a 401 with Connection: close the CPE comes on a new connection</source>
        <translation>收到带 Connection: close 的 401 后，CPE 使用新连接</translation>
    </message>
    <message>
        <extracomment>auth-close-honoured</extracomment>
        <source>With Connection: close the ACS says that it reads nothing more on this connection. A request that is sent there all the same is lost, and the session fails after a time-out. Suspect a client that looks only at the status and not at the header fields of a challenge.</source>
        <translation>ACS 用 Connection: close 表示不再读取此连接。仍发到那里的请求会丢失，会话在超时后失败。怀疑客户端只看状态码而不看质询的头部字段。</translation>
    </message>
    <message>
        <extracomment>auth-header-dropped</extracomment>
        <source>After a challenge every request on the connection carries Authorization</source>
        <translation>收到质询后，该连接上的每个请求都带 Authorization</translation>
    </message>
    <message>
        <extracomment>auth-header-dropped</extracomment>
        <source>Once challenged, the CPE is asked to send its credentials with every further request of the connection. Without them an ACS may challenge again, which costs a round trip for each message. Many ACSs rely on the session cookie instead and do not mind.</source>
        <translation>一旦被质询，CPE 应在该连接之后的每个请求中发送凭据。没有凭据时 ACS 可能再次质询，每条消息多一个往返。许多 ACS 改为依靠会话 cookie，并不在意。</translation>
    </message>
    <message>
        <extracomment>auth-nonce-reused-across-connections</extracomment>
        <source>Each TCP connection is challenged with a new nonce</source>
        <translation>每个 TCP 连接用新的 nonce 质询</translation>
    </message>
    <message>
        <extracomment>auth-nonce-reused-across-connections</extracomment>
        <source>The ACS is asked to choose a new nonce for each connection, so that what was captured on one cannot be replayed on another. A nonce that never changes makes digest little better than a password in clear. Look whether the server derives its nonce from something that does not change.</source>
        <translation>ACS 应为每个连接选择新的 nonce，使在一个连接上抓到的内容不能在另一个上重放。从不改变的 nonce 使 digest 比明文密码好不了多少。检查服务器是否从不变的东西推导 nonce。</translation>
    </message>
    <message>
        <extracomment>auth-cnonce-reused-across-connections</extracomment>
        <source>Each TCP connection has a new cnonce</source>
        <translation>每个 TCP 连接有新的 cnonce</translation>
    </message>
    <message>
        <extracomment>auth-cnonce-reused-across-connections</extracomment>
        <source>The client is asked to choose a new cnonce for each connection. A constant one comes from a random generator that starts from the same seed after each boot, or from a text built into the program. Nothing breaks, but the protection against chosen text is lost.</source>
        <translation>客户端应为每个连接选择新的 cnonce。常数来自每次启动都用同一种子的随机数发生器，或程序内置的文本。没有东西损坏，但失去了对选择文本的防护。</translation>
    </message>
    <message>
        <extracomment>auth-stale-not-set</extracomment>
        <source>A 401 for the age of the nonce alone says stale=true</source>
        <translation>仅因 nonce 过期的 401 注明 stale=true</translation>
    </message>
    <message>
        <extracomment>auth-stale-not-set</extracomment>
        <source>The digest was right, only the nonce was too old; with a new nonce the same password was accepted. Such a 401 says stale=true, so that the client tries again without doubting its password. Without it careful clients give up, or ask their user.</source>
        <translation>摘要正确，只是 nonce 太旧；用新 nonce 时同一密码被接受。这样的 401 应说 stale=true，使客户端不怀疑密码就重试。否则谨慎的客户端会放弃，或询问用户。</translation>
    </message>
    <message>
        <extracomment>auth-digest-cnonce-without-qop</extracomment>
        <source>Without qop there is neither cnonce nor nc</source>
        <translation>没有 qop 时既无 cnonce 也无 nc</translation>
    </message>
    <message>
        <extracomment>auth-digest-cnonce-without-qop</extracomment>
        <source>When the challenge offers no qop, the oldest form of digest is used, and cnonce and nc must not be sent. Servers ignore them mostly; a strict one computes the newer form because it sees them, and refuses. Look at how the client decides between the two forms.</source>
        <translation>质询不提供 qop 时使用最旧的 digest 形式，不得发送 cnonce 和 nc。服务器多半忽略它们；严格的服务器因看到它们而按新形式计算并拒绝。检查客户端如何在两种形式间决定。</translation>
    </message>
    <message>
        <extracomment>auth-info-echo</extracomment>
        <source>nc and cnonce of Authentication-Info are those of the request</source>
        <translation>Authentication-Info 的 nc 和 cnonce 与请求中的一致</translation>
    </message>
    <message>
        <extracomment>auth-info-echo</extracomment>
        <source>In Authentication-Info the server repeats the nc and cnonce of the request it answers, because they go into its own proof. With others the client cannot verify the server. Suspect a server that keeps them from an earlier request, or a cache that answered.</source>
        <translation>服务器在 Authentication-Info 中重复所回答请求的 nc 和 cnonce，因为它们进入其证明。用其他值时客户端无法验证服务器。怀疑服务器沿用之前请求的值，或由缓存作答。</translation>
    </message>
    <message>
        <extracomment>cookie-not-returned</extracomment>
        <source>The CPE returns every session cookie in each later request that it matches</source>
        <translation>CPE 在之后每个相符的请求中返回每个会话 cookie</translation>
    </message>
    <message>
        <extracomment>cookie-not-returned</extracomment>
        <source>The ACS ties the messages of a session together by its cookie, above all when they come over several connections. A request without it looks like a stranger&apos;s, and the ACS answers with an error or begins anew. Look at the Path and Domain of the cookie first: many devices understand only the simplest forms.</source>
        <translation>ACS 用 cookie 把会话的消息连在一起，尤其是它们来自多个连接时。没有 cookie 的请求看起来像陌生人的，ACS 报错或重新开始。先看 cookie 的 Path 和 Domain：许多设备只懂最简单的形式。</translation>
    </message>
    <message>
        <extracomment>cookie-value-changed</extracomment>
        <source>A cookie comes back with the value that was set</source>
        <translation>cookie 以设置时的值返回</translation>
    </message>
    <message>
        <extracomment>cookie-value-changed</extracomment>
        <source>A cookie is returned as it was set; only quotes around the value are let pass. A changed value is suspected to be cut at a character such as = or +, which base64 contains, or to be an older one. The ACS does not find its session with it.</source>
        <translation>cookie 按设置时的样子返回；只放过值两边的引号。改变的值怀疑在 = 或 + 等 base64 字符处被截断，或是旧值。ACS 用它找不到会话。</translation>
    </message>
    <message>
        <extracomment>cookie-duplicate-name</extracomment>
        <source>A cookie name is sent once</source>
        <translation>一个 cookie 名称只发送一次</translation>
    </message>
    <message>
        <extracomment>cookie-duplicate-name</extracomment>
        <source>A cookie that is set again with the same name, domain and path replaces the old one. A client that appends instead sends one more copy each time, and the field grows with every response until a server refuses the head as too large. Suspect the device&apos;s cookie store; the breach is harmless only as long as all copies are equal.</source>
        <translation>以相同名称、域和路径再次设置的 cookie 取代旧的。改为追加的客户端每次多发一份，字段随每个响应增长，直到服务器因头部过大而拒绝。怀疑设备的 cookie 存储；只有所有副本相同时才无害。</translation>
    </message>
    <message>
        <extracomment>cookie-attributes-echoed</extracomment>
        <source>A Cookie field holds names and values only</source>
        <translation>Cookie 字段只含名称和值</translation>
    </message>
    <message>
        <extracomment>cookie-attributes-echoed</extracomment>
        <source>Path, Expires and the like are told by the server and stay with the client. A client that stores the whole text of Set-Cookie and sends it back returns them as if they were cookies. Servers ignore them mostly.</source>
        <translation>Path、Expires 等由服务器告知，留在客户端。保存 Set-Cookie 全文并发回的客户端把它们当作 cookie 返回。服务器多半忽略。</translation>
    </message>
    <message>
        <extracomment>cookie-rfc2965-syntax</extracomment>
        <source>Cookies are not sent in the form of RFC 2965</source>
        <translation>cookie 不以 RFC 2965 的形式发送</translation>
    </message>
    <message>
        <extracomment>cookie-rfc2965-syntax</extracomment>
        <source>$Version and $Path belong to an older standard that was given up. Servers of today take them for cookies with odd names. Nothing breaks in general.</source>
        <translation>$Version 和 $Path 属于已放弃的旧标准。如今的服务器把它们当作名称古怪的 cookie。一般没有损害。</translation>
    </message>
    <message>
        <extracomment>cookie-set-cookie2</extracomment>
        <source>Cookies are not set with Set-Cookie2</source>
        <translation>cookie 不用 Set-Cookie2 设置</translation>
    </message>
    <message>
        <extracomment>cookie-set-cookie2</extracomment>
        <source>Set-Cookie2 belongs to an older standard that was given up. Clients of today ignore it, so the session cookie is not returned and the ACS loses the session when a connection changes. An ACS sends Set-Cookie, at least beside it.</source>
        <translation>Set-Cookie2 属于已放弃的旧标准。如今的客户端忽略它，会话 cookie 因此不返回，连接改变时 ACS 丢失会话。ACS 应发送 Set-Cookie，至少与之并列。</translation>
    </message>
    <message>
        <extracomment>cookie-never-set</extracomment>
        <source>The CPE sends only cookies that were set</source>
        <translation>CPE 只发送曾被设置的 cookie</translation>
    </message>
    <message>
        <extracomment>cookie-never-set</extracomment>
        <source>The request carries a cookie that no captured response set. It may be one of an earlier session, which the ACS should ignore. Some ACSs take it for a session that is still open, and answer with an error.</source>
        <translation>请求带有没有任何抓到的响应设置过的 cookie。它可能属于之前的会话，ACS 应忽略。有些 ACS 把它当作仍打开的会话，并报错。</translation>
    </message>
    <message>
        <extracomment>cookie-sent-out-of-scope</extracomment>
        <source>A cookie is sent only where its Path, Domain, Secure and age allow</source>
        <translation>只在 Path、Domain、Secure 和有效期允许处发送 cookie</translation>
    </message>
    <message>
        <extracomment>cookie-sent-out-of-scope</extracomment>
        <source>The server says with each cookie for which host and path it is meant, whether only for TLS, and how long. A client that sends it elsewhere has not read these attributes, which few do completely. It does no harm as long as one ACS is all it talks to. A Secure cookie may be in order where TLS ends before this capture.</source>
        <translation>服务器对每个 cookie 说明用于哪个主机和路径、是否仅用于 TLS 以及多长时间。把它发到别处的客户端没有读这些属性，能完整做到的很少。只与一个 ACS 交谈时没有害处。若 TLS 在抓包位置之前终结，Secure cookie 可能是正常的。</translation>
    </message>
    <message>
        <extracomment>cookie-shared-by-devices</extracomment>
        <source>Each device has a session cookie of its own</source>
        <translation>每台设备有自己的会话 cookie</translation>
    </message>
    <message>
        <extracomment>cookie-shared-by-devices</extracomment>
        <source>Two devices were given the same cookie while both had a session open, and no other cookie tells them apart. An ACS that finds the session by the cookie sends one device what is meant for the other. Suspect a cache or proxy that hands out a stored response with its Set-Cookie. A load balancer&apos;s own cookie names the server and is the same for many devices; it does no harm where the ACS goes by something else.</source>
        <translation>两台设备在都有打开的会话时得到同一个 cookie，也没有其他 cookie 区分它们。按 cookie 查找会话的 ACS 会把给一台的内容发给另一台。怀疑缓存或代理连同 Set-Cookie 给出存储的响应。负载均衡器自己的 cookie 标明服务器，对许多设备相同；ACS 依据其他信息时无害。</translation>
    </message>
    <message>
        <extracomment>cookie-survives-session</extracomment>
        <source>A session cookie is not used in the next session</source>
        <translation>会话 cookie 不在下一个会话中使用</translation>
    </message>
    <message>
        <extracomment>cookie-survives-session</extracomment>
        <source>The Inform that begins a session carries the cookie of the session before, which was over. Most ACSs ignore it and set a new one; some look for the old session, do not find it and answer with an error. Suspect a cookie store that is never emptied.</source>
        <translation>开始会话的 Inform 带有前一个已结束会话的 cookie。多数 ACS 忽略它并设置新的；有些寻找旧会话，找不到就报错。怀疑从不清空的 cookie 存储。</translation>
    </message>
    <message>
        <extracomment>cookie-too-large</extracomment>
        <source>All cookies of a session fit in 512 bytes</source>
        <translation>一个会话的所有 cookie 不超过 512 字节</translation>
    </message>
    <message>
        <extracomment>cookie-too-large</extracomment>
        <source>A CPE has to keep 512 bytes of cookies and may drop the rest. Then the ACS gets only some of them back and loses the session. Look for cookies of a web framework or load balancer that carry whole states instead of an identifier.</source>
        <translation>CPE 必须保存 512 字节的 cookie，可以丢弃其余。于是 ACS 只收回一部分，丢失会话。寻找 Web 框架或负载均衡器用 cookie 携带整个状态而非标识符的情况。</translation>
    </message>
    <message>
        <extracomment>cookie-missing-with-many-connections</extracomment>
        <source>A session over several connections is tied together by a cookie</source>
        <translation>跨多个连接的会话由 cookie 连在一起</translation>
    </message>
    <message>
        <extracomment>cookie-missing-with-many-connections</extracomment>
        <source>The ACS is asked to set a session cookie, by which the CPE&apos;s messages can be told to belong together. Without one it has only the address to go by when a new connection is opened, and behind a NAT many devices share an address. Look whether the ACS knows sessions by their connection alone.</source>
        <translation>ACS 应设置会话 cookie，以便看出 CPE 的消息属于一处。没有它，新连接打开时只能依据地址，而 NAT 之后许多设备共用一个地址。检查 ACS 是否只按连接识别会话。</translation>
    </message>
    <message>
        <extracomment>xml-not-well-formed</extracomment>
        <source>A body is well-formed XML</source>
        <translation>正文是格式良好的 XML</translation>
    </message>
    <message>
        <extracomment>xml-not-well-formed</extracomment>
        <source>A receiver that cannot parse the body treats the session as failed: the CPE breaks it off, the ACS answers 400. The place named is where parsing stopped; the fault is there or shortly before. Typical causes are values put into the text without escaping &amp; and &lt;, control characters read from hardware, and text assembled by hand.</source>
        <translation>无法解析正文的接收方视会话为失败：CPE 中断，ACS 回答 400。所指的位置是解析停止之处；错误就在那里或稍前。典型原因是值放入文本时没有转义 &amp; 和 &lt;、从硬件读到的控制字符，以及手工拼接的文本。</translation>
    </message>
    <message>
        <extracomment>xml-dtd</extracomment>
        <source>A SOAP message has no document type declaration</source>
        <translation>SOAP 消息没有文档类型声明</translation>
    </message>
    <message>
        <extracomment>xml-dtd</extracomment>
        <source>SOAP 1.1 allows no document type declaration in a message. Parsers refuse it because entities can be used to exhaust memory or to read files. The finding is suspected to break the session with any careful receiver. A device that sends one should be looked at twice: it may be an attack.</source>
        <translation>SOAP 1.1 不允许消息带文档类型声明。解析器拒绝它，因为实体可用来耗尽内存或读取文件。怀疑它会中断与任何谨慎接收方的会话。发送它的设备要多看一眼：可能是攻击。</translation>
    </message>
    <message>
        <extracomment>xml-processing-instruction</extracomment>
        <source>A SOAP message has no processing instructions</source>
        <translation>SOAP 消息没有处理指令</translation>
    </message>
    <message>
        <extracomment>xml-processing-instruction</extracomment>
        <source>SOAP 1.1 has no processing instructions; the XML declaration at the beginning is none. TR-069 lets a receiver ignore them, so nothing breaks. They come from tools that add a style sheet reference.</source>
        <translation>SOAP 1.1 没有处理指令；开头的 XML 声明不算。TR-069 允许接收方忽略，所以没有损害。它们来自添加样式表引用的工具。</translation>
    </message>
    <message>
        <extracomment>xml-unescaped-character</extracomment>
        <source>Characters other than tab, line end and 32 to 126 are escaped</source>
        <translation>制表符、换行和 32 到 126 以外的字符经过转义</translation>
    </message>
    <message>
        <extracomment>xml-unescaped-character</extracomment>
        <source>Letters outside of ASCII are asked to be sent as character references, &amp;#252; for example, so that no encoding can spoil them. Raw UTF-8 is legal XML and mostly arrives well. Look here when names arrive as two odd characters, and compare with the charset of Content-Type.</source>
        <translation>ASCII 之外的字母应作为字符引用发送，例如 &amp;#252;，使任何编码都不会破坏它们。原始 UTF-8 是合法的 XML，多半能正确到达。名称变成两个怪字符时看这里，并与 Content-Type 的 charset 比较。</translation>
    </message>
    <message>
        <extracomment>soap-envelope-namespace</extracomment>
        <source>The envelope is in the namespace of SOAP 1.1</source>
        <translation>信封属于 SOAP 1.1 的命名空间</translation>
    </message>
    <message>
        <extracomment>soap-envelope-namespace</extracomment>
        <source>The Envelope element belongs to http://schemas.xmlsoap.org/soap/envelope/. A receiver that sees another name does not know the message. Compare the namespace letter by letter: a missing final slash or a changed host name is the usual slip.</source>
        <translation>Envelope 元素属于 http://schemas.xmlsoap.org/soap/envelope/。看到其他名称的接收方不认识该消息。逐字比较命名空间：缺少末尾斜杠或主机名改变是常见的疏忽。</translation>
    </message>
    <message>
        <extracomment>soap-soap12-media</extracomment>
        <source>SOAP 1.2 is not used</source>
        <translation>不使用 SOAP 1.2</translation>
    </message>
    <message>
        <extracomment>soap-soap12-media</extracomment>
        <source>CWMP is defined over SOAP 1.1 only; the envelope of SOAP 1.2 has another namespace and other fault elements. A peer of TR-069 cannot read it. Look at the default version of the SOAP toolkit of the sender.</source>
        <translation>CWMP 只定义在 SOAP 1.1 之上；SOAP 1.2 的信封有另一个命名空间和其他故障元素。TR-069 的对端无法读取。检查发送方 SOAP 工具包的默认版本。</translation>
    </message>
    <message>
        <extracomment>soap-encoding-namespace</extracomment>
        <source>The encoding namespace is http://schemas.xmlsoap.org/soap/encoding/ with its final slash</source>
        <translation>编码命名空间是 http://schemas.xmlsoap.org/soap/encoding/，末尾带斜杠</translation>
    </message>
    <message>
        <extracomment>soap-encoding-namespace</extracomment>
        <source>Array types and encoded simple types are looked up in the SOAP encoding namespace, whose name ends in a slash. Without the slash it is another namespace, and a receiver that validates finds arrays without arrayType. Most receivers compare the local name only and do not notice.</source>
        <translation>数组类型和编码的简单类型在 SOAP 编码命名空间中查找，其名称以斜杠结尾。没有斜杠就是另一个命名空间，进行校验的接收方会看到没有 arrayType 的数组。多数接收方只比较本地名，不会察觉。</translation>
    </message>
    <message>
        <extracomment>soap-xsd-2001</extracomment>
        <source>The XML Schema namespaces are those of 2001</source>
        <translation>XML Schema 命名空间是 2001 年的</translation>
    </message>
    <message>
        <extracomment>soap-xsd-2001</extracomment>
        <source>xsi and xsd are bound to the XML Schema names of 2001. Old SOAP toolkits still use the drafts of 1999, and old devices came with them. Most ACSs accept both, but a parser that looks the types up finds none of them.</source>
        <translation>xsi 和 xsd 绑定到 2001 年的 XML Schema 名称。旧的 SOAP 工具包仍使用 1999 年的草案，旧设备随之而来。多数 ACS 两者都接受，但查找类型的解析器会找不到。</translation>
    </message>
    <message>
        <extracomment>soap-cwmp-namespace-unknown</extracomment>
        <source>The CWMP namespace is urn:dslforum-org:cwmp-1-0, -1-1 or -1-2</source>
        <translation>CWMP 命名空间是 urn:dslforum-org:cwmp-1-0、-1-1 或 -1-2</translation>
    </message>
    <message>
        <extracomment>soap-cwmp-namespace-unknown</extracomment>
        <source>Three namespaces exist. Versions 1.3 and 1.4 of the protocol use that of 1.2 and announce themselves in the header of Inform. A namespace such as cwmp-1-4 is a misunderstanding of this; peers that check it answer with a Fault or close the session.</source>
        <translation>共有三个命名空间。协议 1.3 和 1.4 版使用 1.2 的命名空间，并在 Inform 的头部声明。cwmp-1-4 之类的命名空间是对此的误解；检查它的对端以 Fault 回答或关闭会话。</translation>
    </message>
    <message>
        <extracomment>soap-cwmp-namespace-mismatch</extracomment>
        <source>Both sides use one CWMP namespace in a session</source>
        <translation>双方在一个会话中使用同一个 CWMP 命名空间</translation>
    </message>
    <message>
        <extracomment>soap-cwmp-namespace-mismatch</extracomment>
        <source>The Inform fixes the version of a session by its namespace, and the ACS goes on with it. An ACS that answers in a newer one is suspected not to be understood; an older one is usually accepted and is a note. Look at the ACS&apos;s setting for this device model.</source>
        <translation>Inform 用其命名空间确定会话的版本，ACS 沿用之。以较新版本回答的 ACS 怀疑不被理解；较旧的通常被接受，只作提示。检查 ACS 对此设备型号的设置。</translation>
    </message>
    <message>
        <extracomment>soap-single-body</extracomment>
        <source>An envelope has one Body, after the Header</source>
        <translation>信封有一个 Body，位于 Header 之后</translation>
    </message>
    <message>
        <extracomment>soap-single-body</extracomment>
        <source>An envelope holds at most one Header and then exactly one Body. A receiver may read the first Body only, or look for the cwmp:ID before the Body and not find it. The usual cause is an envelope assembled from templates.</source>
        <translation>信封最多有一个 Header，然后恰好一个 Body。接收方可能只读第一个 Body，或在 Body 之前寻找 cwmp:ID 而找不到。原因通常是由模板拼接的信封。</translation>
    </message>
    <message>
        <extracomment>soap-single-rpc</extracomment>
        <source>A Body holds exactly one RPC or Fault</source>
        <translation>Body 恰好包含一个 RPC 或 Fault</translation>
    </message>
    <message>
        <extracomment>soap-single-rpc</extracomment>
        <source>One envelope is one call, one response or one Fault. With an empty Body there is nothing to do, although the message is not an empty one either; with two calls the second is lost. A side that has nothing to say sends no envelope at all.</source>
        <translation>一个信封是一个调用、一个响应或一个 Fault。Body 为空时无事可做，尽管该消息也不是空消息；有两个调用时第二个会丢失。没有话说的一方根本不发送信封。</translation>
    </message>
    <message>
        <extracomment>soap-method-qualified</extracomment>
        <source>The method element is in the CWMP namespace</source>
        <translation>方法元素属于 CWMP 命名空间</translation>
    </message>
    <message>
        <extracomment>soap-method-qualified</extracomment>
        <source>The element inside Body that names the method belongs to the CWMP namespace. Without a prefix it belongs to none, and a receiver that dispatches by qualified name answers that the method is unknown. Look for a prefix that was lost or never declared.</source>
        <translation>Body 内给出方法的元素属于 CWMP 命名空间。没有前缀就不属于任何命名空间，按限定名分派的接收方回答方法未知。寻找丢失或从未声明的前缀。</translation>
    </message>
    <message>
        <extracomment>soap-arguments-unqualified</extracomment>
        <source>Arguments of a method have no namespace</source>
        <translation>方法的参数不带命名空间</translation>
    </message>
    <message>
        <extracomment>soap-arguments-unqualified</extracomment>
        <source>The schema of CWMP leaves the elements inside a method without a namespace. With a prefix, or with a default namespace on the method element, a strict receiver does not find its arguments. Tolerant ones compare the local names.</source>
        <translation>CWMP 的 schema 让方法内的元素不带命名空间。带前缀或在方法元素上设默认命名空间时，严格的接收方找不到参数。宽容的接收方比较本地名。</translation>
    </message>
    <message>
        <extracomment>soap-anysimpletype-type</extracomment>
        <source>Every Value of any simple type has an xsi:type</source>
        <translation>任意简单类型的每个 Value 都有 xsi:type</translation>
    </message>
    <message>
        <extracomment>soap-anysimpletype-type</extracomment>
        <source>A Value in a parameter list may hold any simple type; the type is told by xsi:type. Without it the receiver must guess or know the data model, and a CPE may refuse to set the parameter with 9006. Look at the code that writes parameter lists.</source>
        <translation>参数列表中的 Value 可以是任何简单类型；类型由 xsi:type 说明。没有它接收方只能猜测或知道数据模型，CPE 可能以 9006 拒绝设置参数。检查写参数列表的代码。</translation>
    </message>
    <message>
        <extracomment>soap-xsi-type-unknown</extracomment>
        <source>An xsi:type names a data type of CWMP</source>
        <translation>xsi:type 是 CWMP 的数据类型</translation>
    </message>
    <message>
        <extracomment>soap-xsi-type-unknown</extracomment>
        <source>Values are of the types string, int, unsignedInt, boolean, dateTime and base64, later also long, unsignedLong and hexBinary. Other types of XML Schema are not part of the protocol, and receivers refuse them or take them for strings. Look at the mapping from the sender&apos;s own types.</source>
        <translation>值的类型有 string、int、unsignedInt、boolean、dateTime 和 base64，后来还有 long、unsignedLong 和 hexBinary。XML Schema 的其他类型不属于协议，接收方会拒绝或当作字符串。检查发送方自身类型的映射。</translation>
    </message>
    <message>
        <extracomment>soap-xsi-type-prefix-undeclared</extracomment>
        <source>The prefix in a type name is declared</source>
        <translation>类型名的前缀已声明</translation>
    </message>
    <message>
        <extracomment>soap-xsi-type-prefix-undeclared</extracomment>
        <source>The value of xsi:type and arrayType is a qualified name, so its prefix must be declared like one of an element. An XML parser does not notice, a validating SOAP toolkit does and refuses the message: suspected trouble with such a peer. Usually the declaration of xsd is missing on the envelope.</source>
        <translation>xsi:type 和 arrayType 的值是限定名，所以其前缀必须像元素的前缀一样声明。XML 解析器不会察觉，做校验的 SOAP 工具包会察觉并拒绝：怀疑与这样的对端有麻烦。通常是信封上缺少 xsd 的声明。</translation>
    </message>
    <message>
        <extracomment>soap-value-lexical</extracomment>
        <source>A Value can be read as its xsi:type</source>
        <translation>Value 可以按其 xsi:type 读取</translation>
    </message>
    <message>
        <extracomment>soap-value-lexical</extracomment>
        <source>The text of a Value has to be one that its type allows: a boolean is 0, 1, true or false, a dateTime follows ISO 8601. Receivers refuse the message or store something else. The finding is suspected where a data model defines a type more widely.</source>
        <translation>Value 的文本必须是其类型允许的：布尔为 0、1、true 或 false，dateTime 遵循 ISO 8601。接收方会拒绝消息或存成别的值。数据模型对类型定义更宽时，此问题为怀疑。</translation>
    </message>
    <message>
        <extracomment>soap-xsi-type-named-only</extracomment>
        <source>An element of a named type carries no other xsi:type</source>
        <translation>具名类型的元素不带其他 xsi:type</translation>
    </message>
    <message>
        <extracomment>soap-xsi-type-named-only</extracomment>
        <source>An xsi:type on an element whose type the schema names has to name that very type. Nearly all implementations write soap-enc:Array on their lists, which the text does not allow and everybody accepts. It is a note for those who want to follow the letter.</source>
        <translation>schema 已指明类型的元素上，xsi:type 必须正是该类型。几乎所有实现都在列表上写 soap-enc:Array，文本不允许而人人接受。这是给想严格遵循字面的人的提示。</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-missing</extracomment>
        <source>An array has its arrayType</source>
        <translation>数组有其 arrayType</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-missing</extracomment>
        <source>Lists are SOAP arrays and tell type and number of their members in arrayType. A receiver that allocates by this number takes the list for empty when it is missing. Some SOAP toolkits drop the attribute for lists without members.</source>
        <translation>列表是 SOAP 数组，在 arrayType 中说明成员的类型和数目。按此数目分配的接收方在缺少它时把列表当作空的。有些 SOAP 工具包对没有成员的列表省略该属性。</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-namespace</extracomment>
        <source>arrayType is of the SOAP encoding namespace</source>
        <translation>arrayType 属于 SOAP 编码命名空间</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-namespace</extracomment>
        <source>The attribute arrayType belongs to the SOAP encoding namespace, not to that of the envelope. A receiver that looks for the right one finds an array without type. The usual slip is the prefix SOAP-ENV where SOAP-ENC was meant.</source>
        <translation>属性 arrayType 属于 SOAP 编码命名空间，而不是信封的命名空间。寻找正确属性的接收方会看到没有类型的数组。常见疏忽是把 SOAP-ENC 写成 SOAP-ENV 前缀。</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-count</extracomment>
        <source>The number in arrayType is that of the members</source>
        <translation>arrayType 中的数目等于成员数</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-count</extracomment>
        <source>arrayType tells how many members follow. Receivers that trust it drop what is beyond or wait for members that never come. It is typical of lists from which members were removed after counting. Leading zeros in a right number are harmless and a note.</source>
        <translation>arrayType 说明后面有多少成员。信任它的接收方会丢弃多出的，或等待永远不来的成员。典型情况是计数后又删除了列表成员。正确数字的前导零无害，只作提示。</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-type</extracomment>
        <source>The type in arrayType is that of the members</source>
        <translation>arrayType 中的类型是成员的类型</translation>
    </message>
    <message>
        <extracomment>soap-arraytype-type</extracomment>
        <source>arrayType names the type of the members with its namespace: cwmp for structures of CWMP, xsd for simple types. Writing cwmp:string or the wrong letter case names a type that does not exist. Most receivers look at the number only.</source>
        <translation>arrayType 写明成员的类型及其命名空间：CWMP 的结构用 cwmp，简单类型用 xsd。写成 cwmp:string 或大小写错误就是不存在的类型。多数接收方只看数目。</translation>
    </message>
    <message>
        <extracomment>soap-array-member-name</extracomment>
        <source>Array members are named after their type</source>
        <translation>数组成员以其类型命名</translation>
    </message>
    <message>
        <extracomment>soap-array-member-name</extracomment>
        <source>A member of a list is an element named like its type, ParameterValueStruct or string for example, without a namespace. SOAP toolkits like to write item instead. A receiver that looks for the name finds an empty list.</source>
        <translation>列表成员是以其类型命名的元素，例如 ParameterValueStruct 或 string，不带命名空间。SOAP 工具包喜欢写成 item。寻找名称的接收方会看到空列表。</translation>
    </message>
    <message>
        <extracomment>soap-missing-element</extracomment>
        <source>Every argument that the schema requires is there</source>
        <translation>schema 要求的每个参数都存在</translation>
    </message>
    <message>
        <extracomment>soap-missing-element</extracomment>
        <source>The schema lists the arguments of each method and says which may be left out. When a required one is missing, strict receivers refuse the message and others use a default that the sender did not mean. Compare with the definition of the method in Annex A.</source>
        <translation>schema 列出每个方法的参数，并说明哪些可以省略。缺少必需参数时，严格的接收方拒绝消息，其他的使用发送方并未打算的默认值。与附录 A 中方法的定义比较。</translation>
    </message>
    <message>
        <extracomment>soap-element-order</extracomment>
        <source>Arguments come in the order of the schema</source>
        <translation>参数按 schema 的顺序出现</translation>
    </message>
    <message>
        <extracomment>soap-element-order</extracomment>
        <source>The arguments of a method form a sequence. Receivers that look arguments up by name do not care; those that read in order may skip the one that comes too early. It is a note because the former are the rule.</source>
        <translation>方法的参数构成序列。按名称查找的接收方不在意；按顺序读取的可能跳过来得太早的参数。因前者居多，只作提示。</translation>
    </message>
    <message>
        <extracomment>soap-unknown-element</extracomment>
        <source>There are no arguments beyond those of the schema</source>
        <translation>没有 schema 之外的参数</translation>
    </message>
    <message>
        <extracomment>soap-unknown-element</extracomment>
        <source>An element that the schema does not know is an extension or a slip of the pen. Receivers may ignore it, so it breaks nothing but strict validation. When an expected value has no effect, look whether it stands in such an element.</source>
        <translation>schema 不认识的元素是扩展或笔误。接收方可以忽略，所以只会破坏严格校验。期望的值没有生效时，检查它是否在这样的元素中。</translation>
    </message>
    <message>
        <extracomment>soap-element-case</extracomment>
        <source>Names have the letter case of the schema</source>
        <translation>名称的大小写与 schema 一致</translation>
    </message>
    <message>
        <extracomment>soap-element-case</extracomment>
        <source>XML names differ by letter case: commandKey is not CommandKey. A receiver does not find the value and takes it for missing. Such names are written by hand; look for more of them in the same implementation.</source>
        <translation>XML 名称区分大小写：commandKey 不是 CommandKey。接收方找不到该值，当作缺失。这样的名称是手写的；在同一实现中寻找更多。</translation>
    </message>
    <message>
        <extracomment>soap-duplicate-element</extracomment>
        <source>An argument that cannot repeat occurs once</source>
        <translation>不可重复的参数只出现一次</translation>
    </message>
    <message>
        <extracomment>soap-duplicate-element</extracomment>
        <source>A plain argument occurs once in its method. With two, one receiver takes the first and another the last, so both sides may believe different things. Look whether both carry the same value.</source>
        <translation>普通参数在方法中只出现一次。有两个时，一个接收方取第一个，另一个取最后一个，双方可能各信其事。检查两者的值是否相同。</translation>
    </message>
    <message>
        <extracomment>soap-string-too-long</extracomment>
        <source>Strings stay within the length of the schema</source>
        <translation>字符串不超过 schema 的长度</translation>
    </message>
    <message>
        <extracomment>soap-string-too-long</extracomment>
        <source>The schema gives most strings a greatest length, 32 characters for a CommandKey and 256 for a URL for example. A receiver with fixed buffers cuts them or refuses the message, and a cut CommandKey no longer matches. Look at how the sender makes its keys.</source>
        <translation>schema 给多数字符串规定最大长度，例如 CommandKey 32 个字符、URL 256 个。缓冲区固定的接收方会截断或拒绝消息，截断的 CommandKey 不再匹配。检查发送方如何生成键。</translation>
    </message>
    <message>
        <extracomment>soap-boolean-lexical</extracomment>
        <source>A boolean argument is 0, 1, true or false</source>
        <translation>布尔参数为 0、1、true 或 false</translation>
    </message>
    <message>
        <extracomment>soap-boolean-lexical</extracomment>
        <source>XML Schema knows four texts for a boolean. Others, as yes or True, are read as false by some receivers and refused by others. Look at the way the sender prints its own booleans.</source>
        <translation>XML Schema 的布尔只有四种文本。其他写法如 yes 或 True，有的接收方读作 false，有的拒绝。检查发送方如何输出自己的布尔值。</translation>
    </message>
    <message>
        <extracomment>soap-integer-lexical</extracomment>
        <source>An integer argument is decimal and within its range</source>
        <translation>整数参数为十进制且在范围内</translation>
    </message>
    <message>
        <extracomment>soap-integer-lexical</extracomment>
        <source>Integers are written in decimal digits and unsigned ones are not negative. An empty element or -1 for &quot;unknown&quot; is no unsigned integer, and the receiver refuses it or reads another number. Look for a value that was not set.</source>
        <translation>整数写成十进制数字，无符号数不为负。空元素或表示“未知”的 -1 不是无符号整数，接收方拒绝或读成别的数。寻找未设置的值。</translation>
    </message>
    <message>
        <extracomment>soap-datetime-lexical</extracomment>
        <source>A dateTime argument follows ISO 8601</source>
        <translation>dateTime 参数遵循 ISO 8601</translation>
    </message>
    <message>
        <extracomment>soap-datetime-lexical</extracomment>
        <source>A dateTime is written as 2016-06-02T03:39:09 with an optional fraction and offset; 0001-01-01T00:00:00Z stands for unknown. Other orders or separators cannot be read. Look at the time functions of the sender and their locale.</source>
        <translation>dateTime 写成 2016-06-02T03:39:09，可带小数和偏移；0001-01-01T00:00:00Z 表示未知。其他顺序或分隔符无法读取。检查发送方的时间函数及其区域设置。</translation>
    </message>
    <message>
        <extracomment>soap-encodingstyle</extracomment>
        <source>An encodingStyle is that of SOAP 1.1</source>
        <translation>encodingStyle 是 SOAP 1.1 的</translation>
    </message>
    <message>
        <extracomment>soap-encodingstyle</extracomment>
        <source>The attribute encodingStyle, if it is there, names the encoding of SOAP 1.1. Receivers of CWMP rarely look at it. Another value hints at a toolkit that is set up for something else.</source>
        <translation>属性 encodingStyle 若存在，写明 SOAP 1.1 的编码。CWMP 的接收方很少看它。其他值暗示工具包是为别的用途设置的。</translation>
    </message>
    <message>
        <extracomment>soap-response-suffix</extracomment>
        <source>The answer to method X is named XResponse</source>
        <translation>方法 X 的回答名为 XResponse</translation>
    </message>
    <message>
        <extracomment>soap-response-suffix</extracomment>
        <source>The element in the body of an answer is the name of the method with Response behind it. With another ending the peer may take the answer for a request that it does not know, and the call counts as unanswered. Suspect a SOAP framework that makes up the names of answers, with Result or Return at the end.</source>
        <translation>回答正文中的元素是方法名后加 Response。用其他结尾时，对端可能把回答当作不认识的请求，调用被视为没有回答。怀疑 SOAP 框架自行编造回答名称，以 Result 或 Return 结尾。</translation>
    </message>
    <message>
        <extracomment>hdr-id-not-echoed</extracomment>
        <source>A response or Fault repeats the cwmp:ID of its request</source>
        <translation>响应或 Fault 重复其请求的 cwmp:ID</translation>
    </message>
    <message>
        <extracomment>hdr-id-not-echoed</extracomment>
        <source>Whoever answers a request with a cwmp:ID puts the same ID into the header of the answer. Peers that match answers by ID drop one with another value or without it, and the call fails although its answer arrived. Suspect an ID that is read as a number, cut to a fixed length, or kept from the request before.</source>
        <translation>回答带 cwmp:ID 的请求时，把同一 ID 放入回答的头部。按 ID 匹配的对端会丢弃值不同或没有 ID 的回答，回答到了调用却失败。怀疑 ID 被当作数字读取、截到固定长度，或沿用之前请求的。</translation>
    </message>
    <message>
        <extracomment>hdr-id-mustunderstand</extracomment>
        <source>cwmp:ID has mustUnderstand=&quot;1&quot;</source>
        <translation>cwmp:ID 带有 mustUnderstand=&quot;1&quot;</translation>
    </message>
    <message>
        <extracomment>hdr-id-mustunderstand</extracomment>
        <source>The ID element carries the attribute mustUnderstand of the envelope namespace with the value 1. A validating receiver refuses the header without it, most others do not look. The usual slips are the letter case and a missing prefix of the attribute.</source>
        <translation>ID 元素带有信封命名空间的属性 mustUnderstand，值为 1。做校验的接收方在缺少它时拒绝头部，其他多数不看。常见疏忽是大小写和缺少属性前缀。</translation>
    </message>
    <message>
        <extracomment>hdr-id-reused</extracomment>
        <source>Different requests of one sender have different cwmp:IDs</source>
        <translation>同一发送方的不同请求有不同的 cwmp:ID</translation>
    </message>
    <message>
        <extracomment>hdr-id-reused</extracomment>
        <source>The value of cwmp:ID is the sender&apos;s choice, and requests follow one another strictly, so nothing breaks when it is used again. It makes captures and logs harder to read, and tools that match by ID mix the answers up. Pair the messages by their place in such a session.</source>
        <translation>cwmp:ID 的值由发送方选择，请求严格依次进行，所以再次使用不会造成损害。它使抓包和日志更难读，按 ID 匹配的工具会混淆回答。在这样的会话中按位置配对消息。</translation>
    </message>
    <message>
        <extracomment>hdr-id-duplicate</extracomment>
        <source>An envelope has at most one cwmp:ID</source>
        <translation>一个信封最多有一个 cwmp:ID</translation>
    </message>
    <message>
        <extracomment>hdr-id-duplicate</extracomment>
        <source>The header holds one ID. With two the receiver echoes one of them, and the sender may wait for the other. Look for two layers that both add the header.</source>
        <translation>头部有一个 ID。有两个时接收方回送其中之一，发送方可能等待另一个。寻找两层都添加头部的情况。</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-from-cpe</extracomment>
        <source>Only the ACS sends HoldRequests</source>
        <translation>只有 ACS 发送 HoldRequests</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-from-cpe</extracomment>
        <source>HoldRequests is the means of the ACS to keep the CPE from sending requests. In a POST it has no meaning, and with mustUnderstand an ACS may refuse the envelope. Suspect a header that is copied from the last message of the ACS.</source>
        <translation>HoldRequests 是 ACS 让 CPE 不发送请求的手段。在 POST 中没有意义，带 mustUnderstand 时 ACS 可能拒绝信封。怀疑头部抄自 ACS 的上一条消息。</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-form</extracomment>
        <source>HoldRequests is a boolean with mustUnderstand=&quot;1&quot;</source>
        <translation>HoldRequests 是带 mustUnderstand=&quot;1&quot; 的布尔值</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-form</extracomment>
        <source>The element holds 0, 1, true or false and carries mustUnderstand with the value 1. A device that cannot read it may take itself for held and send nothing, or ignore the flag. Look at the template of the ACS&apos;s envelopes.</source>
        <translation>该元素为 0、1、true 或 false，并带值为 1 的 mustUnderstand。无法读取的设备可能以为被扣住而什么都不发，或忽略该标志。检查 ACS 信封的模板。</translation>
    </message>
    <message>
        <extracomment>hdr-nomorerequests</extracomment>
        <source>NoMoreRequests is not used</source>
        <translation>不使用 NoMoreRequests</translation>
    </message>
    <message>
        <extracomment>hdr-nomorerequests</extracomment>
        <source>The element belongs to the first issue of 2004 and was dropped. Receivers of today ignore it; the empty POST has taken its place. It tells that the sender&apos;s implementation is old.</source>
        <translation>该元素属于 2004 年的首版，已被取消。如今的接收方忽略它；空 POST 取代了它。它表明发送方的实现很旧。</translation>
    </message>
    <message>
        <extracomment>hdr-sessiontimeout-place</extracomment>
        <source>SessionTimeout appears only in an Inform</source>
        <translation>SessionTimeout 只出现在 Inform 中</translation>
    </message>
    <message>
        <extracomment>hdr-sessiontimeout-place</extracomment>
        <source>By SessionTimeout a CPE tells the ACS, in its Inform, how long the ACS should keep a silent session. Elsewhere it has no meaning. A receiver may ignore it there, so the sender&apos;s wish is lost.</source>
        <translation>CPE 在 Inform 中用 SessionTimeout 告诉 ACS 静默的会话应保持多久。在别处没有意义。接收方可以忽略，发送方的愿望因此落空。</translation>
    </message>
    <message>
        <extracomment>hdr-sessiontimeout-value</extracomment>
        <source>SessionTimeout is at least 30 seconds</source>
        <translation>SessionTimeout 至少为 30 秒</translation>
    </message>
    <message>
        <extracomment>hdr-sessiontimeout-value</extracomment>
        <source>The smallest value is 30 seconds, the time that an ACS waits in any case. A smaller one cannot be meant. Suspect a value in minutes, or one that was never set.</source>
        <translation>最小值为 30 秒，即 ACS 无论如何都等待的时间。更小的值不可能是本意。怀疑值以分钟计，或从未设置。</translation>
    </message>
    <message>
        <extracomment>hdr-supportedversions-place</extracomment>
        <source>SupportedCWMPVersions appears only in an Inform</source>
        <translation>SupportedCWMPVersions 只出现在 Inform 中</translation>
    </message>
    <message>
        <extracomment>hdr-supportedversions-place</extracomment>
        <source>The CPE lists the versions it can speak in the header of its Inform. Versions are settled with InformResponse, so the list has no meaning later. Suspect a header that the sender adds to every envelope.</source>
        <translation>CPE 在 Inform 的头部列出能使用的版本。版本随 InformResponse 确定，所以之后列表没有意义。怀疑发送方给每个信封都加上该头部。</translation>
    </message>
    <message>
        <extracomment>hdr-usecwmpversion-place</extracomment>
        <source>UseCWMPVersion appears only in InformResponse</source>
        <translation>UseCWMPVersion 只出现在 InformResponse 中</translation>
    </message>
    <message>
        <extracomment>hdr-usecwmpversion-place</extracomment>
        <source>The ACS settles the version with the header of InformResponse. In another message it cannot be honoured any more, and since it has mustUnderstand a CPE may refuse the envelope. Suspect a header that the ACS adds to every envelope.</source>
        <translation>ACS 用 InformResponse 的头部确定版本。在其他消息中无法再遵从，并且因带 mustUnderstand，CPE 可能拒绝信封。怀疑 ACS 给每个信封都加上该头部。</translation>
    </message>
    <message>
        <extracomment>hdr-id-unasked</extracomment>
        <source>A response has a cwmp:ID only if its request has one</source>
        <translation>只有请求带 cwmp:ID 时响应才带</translation>
    </message>
    <message>
        <extracomment>hdr-id-unasked</extracomment>
        <source>The ID of a response repeats that of its request. Here the request has none, so the value was made up or kept from an earlier message. Receivers ignore it mostly. Suspect a header template that always writes the element.</source>
        <translation>响应的 ID 重复其请求的 ID。这里请求没有 ID，所以该值是编造的或沿用之前消息的。接收方多半忽略。怀疑总是写出该元素的头部模板。</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-deprecated</extracomment>
        <source>HoldRequests is not used with CWMP 1.4</source>
        <translation>CWMP 1.4 不使用 HoldRequests</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-deprecated</extracomment>
        <source>The last amendment calls HoldRequests deprecated, and this session was agreed to be of version 1.4. Devices still understand it. An ACS does better to answer the requests of the device and to ask its own afterwards.</source>
        <translation>最新修订称 HoldRequests 已弃用，而此会话商定为 1.4 版。设备仍能理解。ACS 最好先回答设备的请求，然后再提出自己的。</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-never-released</extracomment>
        <source>An ACS that holds the CPE&apos;s requests releases it before the session ends</source>
        <translation>扣住 CPE 请求的 ACS 在会话结束前放行</translation>
    </message>
    <message>
        <extracomment>hdr-holdrequests-never-released</extracomment>
        <source>With HoldRequests the ACS asks the device to keep its own requests back. It has to take that back, by a message without it or an empty response, so that the device can send what waits, a TransferComplete for example. Here the ACS ended the session first. Look at what the ACS does when its own queue is empty.</source>
        <translation>ACS 用 HoldRequests 要求设备保留其请求。它必须以不带该标志的消息或空响应收回，使设备能发送等待的内容，例如 TransferComplete。这里 ACS 先结束了会话。检查 ACS 自己的队列为空时怎么做。</translation>
    </message>
    <message>
        <extracomment>hdr-sessiontimeout-honoured</extracomment>
        <source>The ACS keeps a silent session as long as SessionTimeout asks</source>
        <translation>ACS 按 SessionTimeout 的要求保持静默的会话</translation>
    </message>
    <message>
        <extracomment>hdr-sessiontimeout-honoured</extracomment>
        <source>By SessionTimeout the device said in its Inform how long it may take for an answer. The ACS let the session expire earlier, as its own error text says. It is asked to honour the value but need not. Look at the largest time-out that the ACS is configured to grant.</source>
        <translation>设备在 Inform 中用 SessionTimeout 说明作答可能需要多久。如 ACS 自己的错误文本所说，它更早让会话过期。它应遵从该值，但不是必须。检查 ACS 配置允许的最大超时。</translation>
    </message>
    <message>
        <extracomment>hdr-version-feature</extracomment>
        <source>A header element exists in the version that is used</source>
        <translation>头部元素在所用版本中存在</translation>
    </message>
    <message>
        <extracomment>hdr-version-feature</extracomment>
        <source>SessionTimeout came with version 1.3, SupportedCWMPVersions and UseCWMPVersion with 1.4. The namespace of this envelope is older and does not know them. Peers ignore them, unless mustUnderstand asks them not to.</source>
        <translation>SessionTimeout 随 1.3 版而来，SupportedCWMPVersions 和 UseCWMPVersion 随 1.4 版而来。此信封的命名空间更旧，不认识它们。对端会忽略，除非 mustUnderstand 要求不得忽略。</translation>
    </message>
    <message>
        <extracomment>hdr-supportedversions-format</extracomment>
        <source>SupportedCWMPVersions is a list of versions with commas</source>
        <translation>SupportedCWMPVersions 是逗号分隔的版本列表</translation>
    </message>
    <message>
        <extracomment>hdr-supportedversions-format</extracomment>
        <source>The list is written like 1.0,1.2,1.4. With other separators or words the ACS finds no version that it knows and falls back to the oldest. Look at how the device puts the text together.</source>
        <translation>列表写成 1.0,1.2,1.4。用其他分隔符或文字时，ACS 找不到认识的版本，退回最旧的。检查设备如何拼出该文本。</translation>
    </message>
    <message>
        <extracomment>hdr-usecwmpversion-not-supported</extracomment>
        <source>The version that the ACS chooses is one that the CPE listed</source>
        <translation>ACS 选择的版本是 CPE 列出的</translation>
    </message>
    <message>
        <extracomment>hdr-usecwmpversion-not-supported</extracomment>
        <source>The device listed the versions that it can speak, and the ACS chose another one. The device cannot go on in a version that it does not know. Suspect an ACS that always writes its own newest version.</source>
        <translation>设备列出了能使用的版本，ACS 却选择了另一个。设备无法用不认识的版本继续。怀疑 ACS 总是写自己的最新版本。</translation>
    </message>
    <message>
        <extracomment>hdr-unknown-mustunderstand</extracomment>
        <source>A header element that must be understood and is not known leads to a Fault</source>
        <translation>必须理解而未知的头部元素导致 Fault</translation>
    </message>
    <message>
        <extracomment>hdr-unknown-mustunderstand</extracomment>
        <source>With mustUnderstand=1 the sender asks to be refused by a MustUnderstand fault rather than to be misunderstood. The element is none of CWMP, and the answer is a normal one. Either the receiver knows this extension, or it does not look at headers at all.</source>
        <translation>发送方用 mustUnderstand=1 要求宁可以 MustUnderstand 故障被拒绝，也不被误解。该元素不属于 CWMP，回答却是正常的。要么接收方知道此扩展，要么它根本不看头部。</translation>
    </message>
    <message>
        <extracomment>session-starts-with-inform</extracomment>
        <source>The first message of a session is an Inform</source>
        <translation>会话的第一条消息是 Inform</translation>
    </message>
    <message>
        <extracomment>session-starts-with-inform</extracomment>
        <source>A session begins when the CPE posts an Inform. Here the device had been silent for two minutes at least, opened a connection, and posted another message. The ACS has no session for it and answers with an error. Suspect an agent that takes the session of before for open still, or one that was started in the middle of its work.</source>
        <translation>会话以 CPE 的 Inform POST 开始。这里设备至少静默了两分钟，打开连接后发送了另一条消息。ACS 没有它的会话，会报错。怀疑代理程序以为之前的会话仍然打开，或在工作中途启动。</translation>
    </message>
    <message>
        <extracomment>session-empty-post-first</extracomment>
        <source>A session does not open with an empty POST</source>
        <translation>会话不以空 POST 开始</translation>
    </message>
    <message>
        <extracomment>session-empty-post-first</extracomment>
        <source>A session begins when the CPE posts an Inform. Here the device had been silent for two minutes at least, opened a connection, and sent an empty POST, which says nothing about who it is. Suspect an agent that lost its Inform on the way, or a keep-alive of its HTTP library.</source>
        <translation>会话以 CPE 的 Inform POST 开始。这里设备至少静默了两分钟，打开连接后发送了空 POST，没有说明自己是谁。怀疑代理程序途中丢失了 Inform，或其 HTTP 库的 keep-alive。</translation>
    </message>
    <message>
        <extracomment>session-acs-request-not-answered</extracomment>
        <source>A request of the ACS is answered in the next POST</source>
        <translation>ACS 的请求在下一个 POST 中得到回答</translation>
    </message>
    <message>
        <extracomment>session-acs-request-not-answered</extracomment>
        <source>A request of the ACS arrives in an HTTP response, and the very next POST of the CPE carries its response or a Fault. An empty POST in its place, or the end of the connection, leaves the ACS without an answer and usually ends the session. Look at the device: a Reboot or a change of its WAN settings that it carried out at once instead of after the session is a frequent cause, a method or parameter that crashes its agent another.</source>
        <translation>ACS 的请求在 HTTP 响应中到达，CPE 紧接着的 POST 带有响应或 Fault。代之以空 POST 或连接结束时，ACS 得不到回答，通常会话结束。检查设备：立即执行而不等会话结束的 Reboot 或 WAN 设置更改是常见原因，使其代理程序崩溃的方法或参数是另一种。</translation>
    </message>
    <message>
        <extracomment>session-request-instead-of-response</extracomment>
        <source>While a request of the ACS awaits its answer the CPE sends no request of its own</source>
        <translation>ACS 的请求等待回答时，CPE 不发送自己的请求</translation>
    </message>
    <message>
        <extracomment>session-request-instead-of-response</extracomment>
        <source>The next POST after a request of the ACS carries the answer to it. A request of the CPE in this place leaves both sides waiting for each other. It happens when an event such as a finished transfer is reported by another task of the device that does not know about the open request.</source>
        <translation>ACS 的请求之后，下一个 POST 携带其回答。此处若是 CPE 的请求，双方会互相等待。当设备的另一个任务报告传输完成等事件而不知道有未决请求时就会发生。</translation>
    </message>
    <message>
        <extracomment>session-response-wrong-method</extracomment>
        <source>The response belongs to the method that was called</source>
        <translation>响应属于被调用的方法</translation>
    </message>
    <message>
        <extracomment>session-response-wrong-method</extracomment>
        <source>The answer to a method is named like it with Response at the end. The ACS cannot use another one and treats it as an invalid message. Suspect a device that is one answer late, or answers that were mixed up behind a proxy; compare the cwmp:ID of both.</source>
        <translation>方法的回答以方法名加 Response 命名。ACS 无法使用其他回答，视为无效消息。怀疑设备慢了一个回答，或回答在代理之后混淆；比较两者的 cwmp:ID。</translation>
    </message>
    <message>
        <extracomment>session-response-without-request</extracomment>
        <source>The CPE sends a response or Fault only when a request of the ACS is outstanding</source>
        <translation>只有 ACS 的请求未决时，CPE 才发送响应或 Fault</translation>
    </message>
    <message>
        <extracomment>session-response-without-request</extracomment>
        <source>A response answers the request that came in the HTTP response before it. When that was empty or carried an answer itself, there was nothing to answer. Suspect a device that sends an answer twice, or keeps one from a session that was broken off.</source>
        <translation>响应回答之前 HTTP 响应中的请求。若那是空的或本身是回答，就没有可回答的。怀疑设备把回答发送了两次，或保留了中断会话的回答。</translation>
    </message>
    <message>
        <extracomment>session-request-before-inform-response</extracomment>
        <source>Nothing else is sent before the Inform has been answered</source>
        <translation>Inform 得到回答之前不发送其他内容</translation>
    </message>
    <message>
        <extracomment>session-request-before-inform-response</extracomment>
        <source>A session begins with an Inform, and nothing goes on until the ACS has answered it. After a challenge or a redirect the Inform itself is sent again, not the next message. Suspect a device that takes any HTTP response for the InformResponse.</source>
        <translation>会话以 Inform 开始，在 ACS 回答之前什么都不继续。质询或重定向之后重发的是 Inform 本身，而不是下一条消息。怀疑设备把任何 HTTP 响应当作 InformResponse。</translation>
    </message>
    <message>
        <extracomment>session-second-inform</extracomment>
        <source>Inform is sent once in a session</source>
        <translation>一个会话中只发送一次 Inform</translation>
    </message>
    <message>
        <extracomment>session-second-inform</extracomment>
        <source>After InformResponse no second Inform follows in the same session; it is repeated only after a challenge, a redirect or Fault 8005. An ACS that gets it may start a new session and forget what it had in hand. Suspect a device whose events are reported by several tasks.</source>
        <translation>InformResponse 之后同一会话中没有第二个 Inform；只有质询、重定向或 Fault 8005 之后才重发。收到它的 ACS 可能开始新会话并忘记手头的事。怀疑设备的事件由多个任务报告。</translation>
    </message>
    <message>
        <extracomment>session-inform-auth-retry-changed</extracomment>
        <source>The Inform that is repeated after a challenge has the same events</source>
        <translation>质询后重发的 Inform 有相同的事件</translation>
    </message>
    <message>
        <extracomment>session-inform-auth-retry-changed</extracomment>
        <source>After a 401 the CPE sends the same request again with credentials. No rule forbids that an event joins the list meanwhile, but an ACS that noted the first list may be surprised. It shows that the device builds the Inform anew for each attempt.</source>
        <translation>收到 401 后 CPE 带凭据重发同一请求。没有规则禁止其间有事件加入列表，但记下第一个列表的 ACS 可能意外。这表明设备每次尝试都重新构造 Inform。</translation>
    </message>
    <message>
        <extracomment>session-request-while-held</extracomment>
        <source>While HoldRequests is true the CPE sends no request</source>
        <translation>HoldRequests 为 true 时 CPE 不发送请求</translation>
    </message>
    <message>
        <extracomment>session-request-while-held</extracomment>
        <source>With HoldRequests the ACS asks the CPE to keep its own requests back until it is released, by an envelope without the flag or by an empty response. The CPE may only answer or send an empty POST meanwhile. Few ACSs use the flag, so many devices have never been tested with it.</source>
        <translation>ACS 用 HoldRequests 要求 CPE 保留自己的请求，直到以不带标志的信封或空响应放行。其间 CPE 只能回答或发送空 POST。很少有 ACS 使用该标志，所以许多设备从未测试过。</translation>
    </message>
    <message>
        <extracomment>session-no-request-after-empty-post</extracomment>
        <source>After its empty POST the CPE makes no more requests in the session</source>
        <translation>空 POST 之后，CPE 在会话中不再发出请求</translation>
    </message>
    <message>
        <extracomment>session-no-request-after-empty-post</extracomment>
        <source>The empty POST, sent while requests are allowed, says that the CPE has nothing more to ask; from then on it only answers. A later request finds an ACS that works through its own list and does not expect it. It typically is a TransferComplete or an event that arose during the session and should wait for the next one.</source>
        <translation>在允许请求时发送的空 POST 表示 CPE 没有更多请求；此后它只作回答。后来的请求遇到正在处理自己列表的 ACS，对方并不期待。典型的是会话中出现的 TransferComplete 或事件，本应等到下一个会话。</translation>
    </message>
    <message>
        <extracomment>session-empty-post-missing</extracomment>
        <source>A CPE that has nothing more to ask sends an empty POST</source>
        <translation>没有更多请求的 CPE 发送空 POST</translation>
    </message>
    <message>
        <extracomment>session-empty-post-missing</extracomment>
        <source>Before a session ends the CPE has sent an empty POST, which gives the ACS its turn. Without it the ACS never gets to send its requests, and its tasks for this device stay in the queue. In the oldest namespace this is a warning, since the first issue allowed another end. Look for devices that close as soon as InformResponse arrived.</source>
        <translation>会话结束前 CPE 应已发送空 POST，让 ACS 轮到。没有它 ACS 永远不能发送请求，其给该设备的任务留在队列中。最旧的命名空间中这是警告，因为首版允许另一种结束。寻找 InformResponse 一到就关闭的设备。</translation>
    </message>
    <message>
        <extracomment>session-continues-after-end</extracomment>
        <source>When a session is over the CPE ends it instead of posting again</source>
        <translation>会话完成后 CPE 结束会话而不再 POST</translation>
    </message>
    <message>
        <extracomment>session-continues-after-end</extracomment>
        <source>When the CPE has sent its empty POST, nothing is outstanding, and the ACS answers with nothing, the session is over. A further POST reaches an ACS that has closed it and may answer with an error. Suspect a device that takes an empty response for &quot;go on&quot;.</source>
        <translation>CPE 已发送空 POST、没有未决请求且 ACS 以空作答时，会话结束。再来的 POST 遇到已关闭会话的 ACS，可能得到错误。怀疑设备把空响应当作“继续”。</translation>
    </message>
    <message>
        <extracomment>session-inform-fault-continues</extracomment>
        <source>A Fault to the Inform ends the session</source>
        <translation>对 Inform 的 Fault 结束会话</translation>
    </message>
    <message>
        <extracomment>session-inform-fault-continues</extracomment>
        <source>When the ACS refuses the Inform with a Fault other than 8005, the CPE treats the session as failed and tries again later. Going on makes no sense, because the ACS has no session. Look at the fault code first: it tells why the ACS refused.</source>
        <translation>ACS 以 8005 之外的 Fault 拒绝 Inform 时，CPE 视会话为失败并稍后重试。继续没有意义，因为 ACS 没有会话。先看故障代码：它说明 ACS 为何拒绝。</translation>
    </message>
    <message>
        <extracomment>session-8005-not-retried</extracomment>
        <source>After Fault 8005 the CPE repeats the same request</source>
        <translation>Fault 8005 之后 CPE 重发同一请求</translation>
    </message>
    <message>
        <extracomment>session-8005-not-retried</extracomment>
        <source>Fault 8005 means &quot;send this request again&quot;, and the next POST has to be that request. Another message leaves the ACS without the information it asked for. Few ACSs use this code, so many devices treat it like any Fault.</source>
        <translation>Fault 8005 的意思是“再发一次这个请求”，下一个 POST 必须是该请求。其他消息让 ACS 得不到所要的信息。很少有 ACS 使用此代码，所以许多设备把它当作普通 Fault。</translation>
    </message>
    <message>
        <extracomment>session-fault-retried</extracomment>
        <source>A request that was refused is not repeated in the session</source>
        <translation>被拒绝的请求不在会话中重复</translation>
    </message>
    <message>
        <extracomment>session-fault-retried</extracomment>
        <source>After a Fault other than 8005 the CPE carries on with the session and does not send the request again in it. A repetition gives the same Fault and may loop. Look at the fault code and at what the ACS dislikes.</source>
        <translation>收到 8005 之外的 Fault 后，CPE 继续会话，不在其中重发该请求。重复得到同样的 Fault，可能循环。检查故障代码以及 ACS 不满意什么。</translation>
    </message>
    <message>
        <extracomment>session-http-error-ignored</extracomment>
        <source>An HTTP error status ends the session</source>
        <translation>HTTP 错误状态码结束会话</translation>
    </message>
    <message>
        <extracomment>session-http-error-ignored</extracomment>
        <source>After a status that it cannot handle the CPE gives the session up and begins a new one later with an Inform. Going on in the old one rarely works, because the ACS has dropped it. Look at the status and the body of the response for the reason.</source>
        <translation>收到无法处理的状态码后，CPE 放弃会话，稍后以 Inform 开始新会话。在旧会话中继续很少可行，因为 ACS 已丢弃它。查看响应的状态码和正文找原因。</translation>
    </message>
    <message>
        <extracomment>session-retransmit-http</extracomment>
        <source>A request whose response did not arrive is not sent again in the session</source>
        <translation>未收到响应的请求不在会话中重发</translation>
    </message>
    <message>
        <extracomment>session-retransmit-http</extracomment>
        <source>When the HTTP response fails to arrive the session has failed; the CPE does not repeat the request in it. The ACS may have dealt with the first copy and counts the second as a new call. Suspect an HTTP library that repeats by itself. TCP retransmissions are something else and not meant here.</source>
        <translation>HTTP 响应没有到达时会话即失败；CPE 不在其中重复请求。ACS 可能已处理第一份，把第二份当作新调用。怀疑 HTTP 库自行重复。TCP 重传是另一回事，不在此列。</translation>
    </message>
    <message>
        <extracomment>session-ended-early</extracomment>
        <source>The CPE ends a session only when nothing is left on either side</source>
        <translation>双方都没有剩余时 CPE 才结束会话</translation>
    </message>
    <message>
        <extracomment>session-ended-early</extracomment>
        <source>The CPE ends a session when its empty POST was sent while it was allowed to ask, nothing is outstanding either way, and the last response of the ACS was empty. Here it closed the connection before that, so the ACS may have had more to say. An empty POST while HoldRequests is true does not count, which few devices know. What was left is in the sentence; an unanswered request of the ACS and a missing empty POST have rules of their own.</source>
        <translation>当空 POST 在允许请求时已发送、双方都没有未决请求、且 ACS 的最后响应为空时，CPE 才结束会话。这里它更早关闭了连接，ACS 可能还有话要说。HoldRequests 为 true 时的空 POST 不算，很少有设备知道。句中写明剩下什么；ACS 请求未回答和缺少空 POST 各有自己的规则。</translation>
    </message>
    <message>
        <extracomment>session-8005-retry-altered</extracomment>
        <source>The request that is repeated after 8005 is the same</source>
        <translation>8005 之后重发的请求保持不变</translation>
    </message>
    <message>
        <extracomment>session-8005-retry-altered</extracomment>
        <source>Fault 8005 asks for the same request once more, so ID, arguments and events stay as they were. A changed one is a new request to the ACS, which goes on waiting for the old. Suspect an agent that builds the message anew for each attempt.</source>
        <translation>Fault 8005 要求再发同一请求，所以 ID、参数和事件保持不变。改变的请求对 ACS 是新请求，它会继续等待旧的。怀疑代理程序每次尝试都重新构造消息。</translation>
    </message>
    <message>
        <extracomment>session-fault-ends-session</extracomment>
        <source>A Fault to a request of the CPE does not end the session</source>
        <translation>对 CPE 请求的 Fault 不结束会话</translation>
    </message>
    <message>
        <extracomment>session-fault-ends-session</extracomment>
        <source>When the ACS refuses a request other than Inform, the CPE gives that request up and goes on with the session. Here it closed the connection, so the ACS never got its turn. The same happens in the next session, since the request is still to be delivered. Look at the fault code for what the ACS dislikes.</source>
        <translation>ACS 拒绝 Inform 之外的请求时，CPE 放弃该请求并继续会话。这里它关闭了连接，ACS 始终没有轮到。下一个会话会同样如此，因为该请求仍待送达。查看故障代码，了解 ACS 不满意什么。</translation>
    </message>
    <message>
        <extracomment>session-invalid-xml-ignored</extracomment>
        <source>XML that cannot be read ends the session</source>
        <translation>无法读取的 XML 结束会话</translation>
    </message>
    <message>
        <extracomment>session-invalid-xml-ignored</extracomment>
        <source>The ACS sent a body that is not well-formed XML, and the CPE went on as if nothing had been. It should give the session up. Going on works as long as the device guesses right what was meant. The error to mend is that of the ACS, which has a finding of its own.</source>
        <translation>ACS 发送了格式不良的 XML 正文，CPE 却若无其事地继续。它应放弃会话。只要设备猜对了意思就能继续。应修正的是 ACS 的错误，它有自己的问题条目。</translation>
    </message>
    <message>
        <extracomment>session-reboot-before-end</extracomment>
        <source>After RebootResponse the CPE finishes the session before it reboots</source>
        <translation>RebootResponse 之后 CPE 先完成会话再重启</translation>
    </message>
    <message>
        <extracomment>session-reboot-before-end</extracomment>
        <source>The device answers Reboot, goes on until the session is over by the rules, and reboots then. Here it closed the connection before. The ACS does not know whether what it had sent besides was carried out, and counts the session as failed. Suspect an agent that starts the reboot when it gets the order and races with it.</source>
        <translation>设备回答 Reboot，按规则继续到会话结束，然后重启。这里它之前就关闭了连接。ACS 不知道它另外发送的内容是否执行，视会话为失败。怀疑代理程序接到命令就开始重启，与会话竞争。</translation>
    </message>
    <message>
        <extracomment>session-factoryreset-before-end</extracomment>
        <source>After FactoryResetResponse the CPE finishes the session before it resets</source>
        <translation>FactoryResetResponse 之后 CPE 先完成会话再复位</translation>
    </message>
    <message>
        <extracomment>session-factoryreset-before-end</extracomment>
        <source>The device answers FactoryReset, goes on until the session is over by the rules, and resets then. Here it closed the connection before. The ACS counts the session as failed and may repeat the order after the reset. Suspect an agent that starts the reset when it gets the order and races with it.</source>
        <translation>设备回答 FactoryReset，按规则继续到会话结束，然后复位。这里它之前就关闭了连接。ACS 视会话为失败，可能在复位后重复命令。怀疑代理程序接到命令就开始复位，与会话竞争。</translation>
    </message>
    <message>
        <extracomment>session-ends-without-204</extracomment>
        <source>A session is ended by somebody</source>
        <translation>会话由某一方结束</translation>
    </message>
    <message>
        <extracomment>session-ends-without-204</extracomment>
        <source>It was the turn of the CPE, and nothing more came within two minutes: no message and no end of the connection, although the capture goes on. The device may have lost its power or its link, or its agent hangs. Look at its next Inform: 1 BOOT tells of a restart, a RetryCount above 0 of a session that the device itself counts as failed.</source>
        <translation>轮到 CPE，两分钟内却没有任何动静：没有消息也没有连接结束，而抓包仍在继续。设备可能断电或断链，或其代理程序挂起。看它的下一个 Inform：1 BOOT 表示重启，RetryCount 大于 0 表示设备自己视会话为失败。</translation>
    </message>
    <message>
        <extracomment>session-retry-count-wrong</extracomment>
        <source>RetryCount is 0 after a good session and one higher after each that failed</source>
        <translation>成功会话后 RetryCount 为 0，每次失败后加一</translation>
    </message>
    <message>
        <extracomment>session-retry-count-wrong</extracomment>
        <source>The device counts its failed attempts, and a session that goes well sets the count back. Here it does not fit the outcome of the session before, unless a session between the two was not captured; then it is a note. ACSs and operators see by the count how long a device has been in trouble. A device that restarted may have lost it.</source>
        <translation>设备计数失败的尝试，成功的会话使计数归零。这里它与之前会话的结果不符，除非其间有会话未抓到；那时只作提示。ACS 和运营商由计数看出设备陷入困境多久。重启的设备可能丢失了它。</translation>
    </message>
    <message>
        <extracomment>session-retry-too-early</extracomment>
        <source>A failed session is tried again after the time for its count</source>
        <translation>失败的会话在与次数对应的时间之后才重试</translation>
    </message>
    <message>
        <extracomment>session-retry-too-early</extracomment>
        <source>After the first failure the CPE waits 5 to 10 seconds, after the second 10 to 20, and so on, doubled up to 2560 to 5120; the ACS may set other numbers by CWMPRetryMinimumWaitInterval and CWMPRetryIntervalMultiplier. This retry came sooner than the defaults allow. Devices that do not wait longer and longer bring an ACS down that is in trouble already.</source>
        <translation>第一次失败后 CPE 等待 5 到 10 秒，第二次后 10 到 20 秒，依次加倍到 2560 到 5120 秒；ACS 可用 CWMPRetryMinimumWaitInterval 和 CWMPRetryIntervalMultiplier 设置其他数值。这次重试早于默认值允许。不逐渐延长等待的设备会压垮已有困难的 ACS。</translation>
    </message>
    <message>
        <extracomment>session-retry-too-late</extracomment>
        <source>A failed session is tried again within the time for its count</source>
        <translation>失败的会话在与次数对应的时间之内重试</translation>
    </message>
    <message>
        <extracomment>session-retry-too-late</extracomment>
        <source>After the first failure the CPE waits 5 to 10 seconds, after the second 10 to 20, and so on, doubled up to 2560 to 5120. This retry came later than the defaults allow. The ACS may have set other numbers, or attempts between that did not get as far as an Inform were not captured. Look at connection attempts of the device in between.</source>
        <translation>第一次失败后 CPE 等待 5 到 10 秒，第二次后 10 到 20 秒，依次加倍到 2560 到 5120 秒。这次重试晚于默认值允许。ACS 可能设置了其他数值，或其间未到 Inform 的尝试没有抓到。查看设备其间的连接尝试。</translation>
    </message>
    <message>
        <extracomment>session-new-before-old-ended</extracomment>
        <source>A device ends its session before it begins another</source>
        <translation>设备先结束会话再开始另一个</translation>
    </message>
    <message>
        <extracomment>session-new-before-old-ended</extracomment>
        <source>The device sent a new Inform on another connection while its session was not over and that connection was still open. The ACS has to give one of them up, usually the older with all that it had in hand. Suspect an agent that starts a session for each event without looking whether one is open.</source>
        <translation>设备在会话未结束且该连接仍打开时，于另一连接上发送了新的 Inform。ACS 必须放弃其一，通常是较旧的连同手头的一切。怀疑代理程序为每个事件启动会话而不看是否已有打开的。</translation>
    </message>
    <message>
        <extracomment>session-method-direction</extracomment>
        <source>The CPE calls only methods of the ACS</source>
        <translation>CPE 只调用 ACS 的方法</translation>
    </message>
    <message>
        <extracomment>session-method-direction</extracomment>
        <source>A POST carries calls that the ACS serves, as Inform and TransferComplete, or answers. A method of the CPE as a request from the CPE cannot be served; the ACS answers with Fault 8000. GetRPCMethods is the one method that both sides may call. Look whether Response was forgotten at the end of the element&apos;s name.</source>
        <translation>POST 携带由 ACS 服务的调用，如 Inform 和 TransferComplete，或回答。CPE 作为请求发来的 CPE 方法无法服务；ACS 以 Fault 8000 回答。GetRPCMethods 是双方都可调用的唯一方法。检查元素名末尾是否漏了 Response。</translation>
    </message>
    <message>
        <extracomment>acs-inform-not-answered</extracomment>
        <source>An Inform is answered with InformResponse or a Fault</source>
        <translation>Inform 以 InformResponse 或 Fault 回答</translation>
    </message>
    <message>
        <extracomment>acs-inform-not-answered</extracomment>
        <source>The HTTP response to an Inform carries an InformResponse or a Fault, nothing else. Without it the CPE has to count the session as failed and will deliver the same events again. An empty answer often comes from a server that took the request for one of another session, or from a web server that does not run the ACS at this URL.</source>
        <translation>Inform 的 HTTP 响应携带 InformResponse 或 Fault，别无其他。没有它 CPE 必须视会话为失败，并会再次送达同样的事件。空回答常来自把请求当作另一会话的服务器，或在此 URL 上没有运行 ACS 的 Web 服务器。</translation>
    </message>
    <message>
        <extracomment>acs-request-not-answered</extracomment>
        <source>A request of the CPE is answered in the very next HTTP response</source>
        <translation>CPE 的请求在紧接着的 HTTP 响应中得到回答</translation>
    </message>
    <message>
        <extracomment>acs-request-not-answered</extracomment>
        <source>Each request of the CPE, as TransferComplete or GetRPCMethods, has its response or Fault in the HTTP response to the same POST. Without it the CPE does not know that its message arrived and sends it again in later sessions. Look for an ACS that does not know the method and answers with nothing instead of Fault 8000.</source>
        <translation>CPE 的每个请求，如 TransferComplete 或 GetRPCMethods，在同一 POST 的 HTTP 响应中得到响应或 Fault。没有它 CPE 不知道消息已到达，会在后续会话中再次发送。寻找不认识该方法、以空作答而非 Fault 8000 的 ACS。</translation>
    </message>
    <message>
        <extracomment>acs-request-with-cpe-request</extracomment>
        <source>The ACS sends a request only in reply to a POST that has none</source>
        <translation>ACS 只在回复不含请求的 POST 时发送请求</translation>
    </message>
    <message>
        <extracomment>acs-request-with-cpe-request</extracomment>
        <source>While the CPE waits for the answer to its own request, the ACS may not put a request of its own in that place. The CPE takes the envelope for a wrong answer and breaks off, or serves it and waits for ever. The ACS has to answer first and ask after the empty POST.</source>
        <translation>CPE 等待自己请求的回答时，ACS 不得在此处放入自己的请求。CPE 会把信封当作错误的回答而中断，或为它服务并永远等待。ACS 必须先回答，在空 POST 之后再请求。</translation>
    </message>
    <message>
        <extracomment>acs-response-without-request</extracomment>
        <source>The ACS sends a response only to a request</source>
        <translation>ACS 只对请求发送响应</translation>
    </message>
    <message>
        <extracomment>acs-response-without-request</extracomment>
        <source>A response of the ACS answers the request in the same POST. To an empty POST or to a response there is nothing to answer. It happens when an ACS keeps an answer back and sends it one turn late; compare with the turn before.</source>
        <translation>ACS 的响应回答同一 POST 中的请求。对空 POST 或响应没有可回答的。当 ACS 扣住回答、晚一轮发送时就会发生；与前一轮比较。</translation>
    </message>
    <message>
        <extracomment>acs-response-wrong-method</extracomment>
        <source>The response of the ACS belongs to the CPE&apos;s method</source>
        <translation>ACS 的响应属于 CPE 的方法</translation>
    </message>
    <message>
        <extracomment>acs-response-wrong-method</extracomment>
        <source>The answer to a method is named like it with Response at the end. Another one is an answer to something that was not asked, and the CPE treats it as an invalid message. Look for sessions of two devices that were mixed up, by cookie or behind a proxy.</source>
        <translation>方法的回答以方法名加 Response 命名。其他回答的是没有问的事，CPE 视为无效消息。寻找由 cookie 或在代理之后混淆的两台设备的会话。</translation>
    </message>
    <message>
        <extracomment>acs-fault-to-response</extracomment>
        <source>The ACS sends a Fault only in reply to a request</source>
        <translation>ACS 只在回复请求时发送 Fault</translation>
    </message>
    <message>
        <extracomment>acs-fault-to-response</extracomment>
        <source>A Fault answers a request. When the ACS does not like the answer to one of its own requests it has no way to say so in SOAP; it goes on or ends the session. A Fault in this place makes most devices break the session off. It is usually an exception of the ACS while it stored the answer.</source>
        <translation>Fault 回答请求。ACS 不满意对自己请求的回答时，没有办法用 SOAP 说出；它继续或结束会话。此处的 Fault 使多数设备中断会话。通常是 ACS 保存回答时的异常。</translation>
    </message>
    <message>
        <extracomment>acs-method-direction</extracomment>
        <source>The ACS calls only methods of the CPE</source>
        <translation>ACS 只调用 CPE 的方法</translation>
    </message>
    <message>
        <extracomment>acs-method-direction</extracomment>
        <source>Inform, TransferComplete and their like are called by the CPE. A device that gets one answers with Fault 9000. GetRPCMethods is the one method that both sides may call. Look at scripts that were written with the direction mixed up.</source>
        <translation>Inform、TransferComplete 等由 CPE 调用。收到它们的设备以 Fault 9000 回答。GetRPCMethods 是双方都可调用的唯一方法。检查方向写反的脚本。</translation>
    </message>
    <message>
        <extracomment>acs-closes-with-request-outstanding</extracomment>
        <source>The ACS waits for the answer to its own request</source>
        <translation>ACS 等待对其请求的回答</translation>
    </message>
    <message>
        <extracomment>acs-closes-with-request-outstanding</extracomment>
        <source>The ACS sent a request and closed the connection before the CPE posted its answer, within the 30 seconds that it should wait at least. Slow devices need many seconds for large parameter lists. Suspect a time-out in the ACS or in a proxy, and compare with how long this device took for other answers.</source>
        <translation>ACS 发送请求后，在 CPE 提交回答之前、至少应等待的 30 秒之内关闭了连接。慢设备对大的参数列表需要许多秒。怀疑 ACS 或代理的超时，并与该设备其他回答所用的时间比较。</translation>
    </message>
    <message>
        <extracomment>acs-last-response-not-empty</extracomment>
        <source>The last response of the ACS is empty</source>
        <translation>ACS 的最后一个响应为空</translation>
    </message>
    <message>
        <extracomment>acs-last-response-not-empty</extracomment>
        <source>When both sides have nothing more to ask, the ACS says so with an empty response, and the CPE ends the session. Here the ACS closed the connection after another response. The CPE does not know that the session is over and counts it as failed. Look for an ACS, or a proxy before it, that closes after each response without saying so. Where it waited for the CPE before, it is a note.</source>
        <translation>双方都没有更多请求时，ACS 以空响应表示，CPE 结束会话。这里 ACS 在另一个响应之后关闭了连接。CPE 不知道会话已结束，视为失败。寻找不声明就在每个响应后关闭的 ACS 或其前面的代理。若它之前等待过 CPE，只作提示。</translation>
    </message>
    <message>
        <extracomment>acs-400-expected</extracomment>
        <source>A POST that cannot be read is answered with 400</source>
        <translation>无法读取的 POST 以 400 回答</translation>
    </message>
    <message>
        <extracomment>acs-400-expected</extracomment>
        <source>To a body that is not well-formed XML the ACS answers with HTTP 400, so that the CPE gives the session up. Here it went on as if it had understood. What it read may not be what the device meant. The error to mend is that of the CPE, which has a finding of its own. A Fault without the detail of CWMP is treated alike, as a note.</source>
        <translation>对格式不良的 XML 正文，ACS 以 HTTP 400 回答，使 CPE 放弃会话。这里它像看懂了一样继续。它读到的可能不是设备的本意。应修正的是 CPE 的错误，它有自己的问题条目。没有 CWMP detail 的 Fault 同样处理，只作提示。</translation>
    </message>
    <message>
        <extracomment>acs-continues-after-400</extracomment>
        <source>After its 400 the ACS serves the session no more</source>
        <translation>发出 400 之后 ACS 不再继续该会话</translation>
    </message>
    <message>
        <extracomment>acs-continues-after-400</extracomment>
        <source>With 400 the ACS has declared the session failed; the CPE begins another with an Inform. Here the ACS went on with the old one. Both sides now disagree about whether what happened in it counts. Suspect a 400 that did not come from the ACS but from a proxy before it.</source>
        <translation>ACS 以 400 宣布会话失败；CPE 以 Inform 开始另一个。这里 ACS 继续旧会话。双方对其中发生的事是否算数看法不一。怀疑 400 不是来自 ACS 而是其前面的代理。</translation>
    </message>
    <message>
        <extracomment>acs-unsupported-method-called</extracomment>
        <source>The ACS calls only methods that the device has listed</source>
        <translation>ACS 只调用设备列出的方法</translation>
    </message>
    <message>
        <extracomment>acs-unsupported-method-called</extracomment>
        <source>The device has told by GetRPCMethods which methods it has, and this one was not among them. It is likely to be refused with 9000. Either the list is incomplete, or the ACS does not look at it; the answer of the device tells.</source>
        <translation>设备用 GetRPCMethods 说明了它有哪些方法，这个不在其中，很可能以 9000 拒绝。要么列表不完整，要么 ACS 不看它；设备的回答会说明。</translation>
    </message>
    <message>
        <extracomment>acs-same-request-repeated</extracomment>
        <source>The ACS asks for the same thing once</source>
        <translation>ACS 对同一件事只问一次</translation>
    </message>
    <message>
        <extracomment>acs-same-request-repeated</extracomment>
        <source>The ACS sent a request again that was answered in the session already, with nothing changed in between. It costs time only, unless it goes on for ever. Look at scripts that run once per event, or an ACS that did not understand the answer.</source>
        <translation>ACS 再次发送了会话中已回答的请求，其间没有任何改变。只费时间，除非永远继续。检查每个事件运行一次的脚本，或没有看懂回答的 ACS。</translation>
    </message>
    <message>
        <extracomment>acs-inform-fault-then-request</extracomment>
        <source>After a Fault to the Inform the ACS sends no request</source>
        <translation>对 Inform 发出 Fault 后 ACS 不发送请求</translation>
    </message>
    <message>
        <extracomment>acs-inform-fault-then-request</extracomment>
        <source>With a Fault other than 8005 to the Inform there is no session, so nothing can be asked in it. Here the ACS asked all the same, when the CPE went on. The CPE is at fault first. Look at the code of the Fault: the ACS may not have meant to refuse.</source>
        <translation>对 Inform 以 8005 之外的 Fault 作答时没有会话，因此不能在其中请求。这里 CPE 继续时 ACS 仍然请求。首先错在 CPE。检查 Fault 的代码：ACS 可能并非想拒绝。</translation>
    </message>
    <message>
        <extracomment>acs-alias-not-announced</extracomment>
        <source>Aliases are used only with a CPE that announced them</source>
        <translation>只对声明支持别名的 CPE 使用别名</translation>
    </message>
    <message>
        <extracomment>acs-alias-not-announced</extracomment>
        <source>Instances may be addressed by alias in brackets only when the Inform says that ManagementServer.AliasBasedAddressing is true. Other devices do not know such names and refuse them with 9005. Look at the profile of the device in the ACS.</source>
        <translation>只有 Inform 说明 ManagementServer.AliasBasedAddressing 为 true 时，实例才可用方括号中的别名寻址。其他设备不认识这种名称，以 9005 拒绝。检查 ACS 中该设备的配置。</translation>
    </message>
    <message>
        <extracomment>inform-oui-format</extracomment>
        <source>OUI is six hexadecimal digits in upper case</source>
        <translation>OUI 是六位大写十六进制数字</translation>
    </message>
    <message>
        <extracomment>inform-oui-format</extracomment>
        <source>The OUI names the maker of the device by six digits, upper case and without separators. ACSs build the identity of the device from it, so a device that changes the letter case becomes two. Look at where the agent reads it from; the first half of a MAC address is the usual source.</source>
        <translation>OUI 用六位数字标识设备厂商，大写且不带分隔符。ACS 由它构成设备身份，改变大小写的设备会变成两台。检查代理程序从哪里读取；MAC 地址的前半部分是通常来源。</translation>
    </message>
    <message>
        <extracomment>inform-oui-multicast</extracomment>
        <source>The OUI is not that of group addresses</source>
        <translation>OUI 不是组地址的 OUI</translation>
    </message>
    <message>
        <extracomment>inform-oui-multicast</extracomment>
        <source>In an assigned OUI the lowest bit of the first byte is clear; set, it marks group addresses. Such an OUI was not assigned to anybody and may clash with another maker&apos;s. Simulators and test devices show it often.</source>
        <translation>已分配的 OUI 第一字节最低位为零；置位表示组地址。这样的 OUI 没有分配给任何人，可能与其他厂商冲突。模拟器和测试设备常见。</translation>
    </message>
    <message>
        <extracomment>inform-serial-empty</extracomment>
        <source>Manufacturer and SerialNumber are not empty</source>
        <translation>Manufacturer 和 SerialNumber 不为空</translation>
    </message>
    <message>
        <extracomment>inform-serial-empty</extracomment>
        <source>The ACS knows a device by OUI, product class and serial number. Without the last, all devices of a kind are one to it. It is typical of boards that were never personalised in production.</source>
        <translation>ACS 按 OUI、产品类别和序列号识别设备。没有序列号时，同类的所有设备对它是一台。典型的是生产中从未写入个体信息的主板。</translation>
    </message>
    <message>
        <extracomment>inform-maxenvelopes-not-one</extracomment>
        <source>MaxEnvelopes is 1</source>
        <translation>MaxEnvelopes 为 1</translation>
    </message>
    <message>
        <extracomment>inform-maxenvelopes-not-one</extracomment>
        <source>The value is fixed to 1 and the receiver ignores it. Another value comes from the first issue of the protocol, where several envelopes could share an HTTP message. Nothing breaks.</source>
        <translation>该值固定为 1，接收方忽略它。其他值来自协议首版，当时多个信封可共用一条 HTTP 消息。没有损害。</translation>
    </message>
    <message>
        <extracomment>inform-currenttime-no-offset</extracomment>
        <source>CurrentTime is local time with its offset from UTC</source>
        <translation>CurrentTime 是带 UTC 偏移的本地时间</translation>
    </message>
    <message>
        <extracomment>inform-currenttime-no-offset</extracomment>
        <source>CurrentTime ends in an offset such as -04:00, or in Z. Without it the ACS does not know which zone is meant, and its schedules for the device may be off by hours. Look at the format string of the agent.</source>
        <translation>CurrentTime 以 -04:00 之类的偏移或 Z 结尾。没有它 ACS 不知道指哪个时区，对该设备的计划可能差几小时。检查代理程序的格式字符串。</translation>
    </message>
    <message>
        <extracomment>inform-currenttime-unset</extracomment>
        <source>The clock of the device is set</source>
        <translation>设备的时钟已设置</translation>
    </message>
    <message>
        <extracomment>inform-currenttime-unset</extracomment>
        <source>The year lies before there was TR-069, so the device runs on the default of its clock chip. Certificates, schedules and the times of transfers are of no use then. Look whether the device reaches its time server; right after a boot it is normal.</source>
        <translation>年份早于 TR-069 出现，说明设备使用时钟芯片的默认值。证书、计划和传输时间因此没有用处。检查设备能否到达时间服务器；刚启动时是正常的。</translation>
    </message>
    <message>
        <extracomment>inform-currenttime-drift</extracomment>
        <source>The clock of the device agrees with that of the capture</source>
        <translation>设备的时钟与抓包的时钟一致</translation>
    </message>
    <message>
        <extracomment>inform-currenttime-drift</extracomment>
        <source>CurrentTime differs by more than five minutes from the time at which the packet was captured. One of both clocks is wrong, or the time zone that the device tells. Look at other devices in the capture: when all differ alike, it is the clock of the machine that captured.</source>
        <translation>CurrentTime 与抓到数据包的时间相差超过五分钟。两个时钟之一不准，或设备给出的时区有误。看抓包中的其他设备：若都同样相差，就是抓包机器的时钟。</translation>
    </message>
    <message>
        <extracomment>inform-deviceid-changes</extracomment>
        <source>A device keeps its DeviceId</source>
        <translation>设备保持其 DeviceId</translation>
    </message>
    <message>
        <extracomment>inform-deviceid-changes</extracomment>
        <source>The Inform sends the session cookie that the ACS gave, moments before and to the same address, to a device with another identity; so it is suspected that both are one device. The ACS knows devices by their identity and keeps two records now. Look for an agent that begins before it has read its serial number; a cookie that a load balancer gives to every device looks the same.</source>
        <translation>Inform 发送了 ACS 片刻之前给同一地址上另一身份设备的会话 cookie；所以怀疑两者是同一台。ACS 按身份识别设备，现在保有两条记录。寻找在读取序列号之前就开始的代理程序；负载均衡器给每台设备的 cookie 看起来也一样。</translation>
    </message>
    <message>
        <extracomment>inform-mixed-roots</extracomment>
        <source>All parameters of an Inform have one root object</source>
        <translation>Inform 的所有参数属于同一根对象</translation>
    </message>
    <message>
        <extracomment>inform-mixed-roots</extracomment>
        <source>Names below InternetGatewayDevice. and below Device. stand in one list. A device has one data model, and ACSs choose by the root how to treat it. Suspect a notification that was set while the device had the other model.</source>
        <translation>InternetGatewayDevice. 和 Device. 之下的名称在同一列表中。设备只有一个数据模型，ACS 按根决定如何对待它。怀疑通知是在设备使用另一模型时设置的。</translation>
    </message>
    <message>
        <extracomment>inform-forced-missing-igd</extracomment>
        <source>An Inform of an InternetGatewayDevice lists its forced parameters</source>
        <translation>InternetGatewayDevice 的 Inform 列出其强制参数</translation>
    </message>
    <message>
        <extracomment>inform-forced-missing-igd</extracomment>
        <source>The data model names parameters that every Inform carries: versions of hardware and software, provisioning code, connection request URL, parameter key. ACSs count on them to decide what to do. DeviceSummary and the WAN address are a note only: old models lack the one, and a device may have no address.</source>
        <translation>数据模型规定每个 Inform 携带的参数：硬件和软件版本、开通代码、连接请求 URL、参数键。ACS 依靠它们决定做什么。DeviceSummary 和 WAN 地址只作提示：旧模型没有前者，设备也可能没有地址。</translation>
    </message>
    <message>
        <extracomment>inform-forced-missing-device1</extracomment>
        <source>An Inform of a Device:1 lists its forced parameters</source>
        <translation>Device:1 的 Inform 列出其强制参数</translation>
    </message>
    <message>
        <extracomment>inform-forced-missing-device1</extracomment>
        <source>The data model names parameters that every Inform carries: summary, versions of hardware and software, connection request URL, parameter key, LAN address. ACSs count on them to decide what to do. Look for names that are misspelled before you think of missing ones.</source>
        <translation>数据模型规定每个 Inform 携带的参数：摘要、硬件和软件版本、连接请求 URL、参数键、LAN 地址。ACS 依靠它们决定做什么。先寻找拼错的名称，再考虑缺失。</translation>
    </message>
    <message>
        <extracomment>inform-forced-missing-device2</extracomment>
        <source>An Inform of a Device:2 lists its forced parameters</source>
        <translation>Device:2 的 Inform 列出其强制参数</translation>
    </message>
    <message>
        <extracomment>inform-forced-missing-device2</extracomment>
        <source>The data model names parameters that every Inform carries: versions of hardware and software, provisioning code, connection request URL, parameter key. ACSs count on them to decide what to do. RootDataModelVersion is a note only, since older models lack it.</source>
        <translation>数据模型规定每个 Inform 携带的参数：硬件和软件版本、开通代码、连接请求 URL、参数键。ACS 依靠它们决定做什么。RootDataModelVersion 只作提示，因为较旧的模型没有它。</translation>
    </message>
    <message>
        <extracomment>inform-parameter-unknown-case</extracomment>
        <source>A forced parameter has the letter case of the model</source>
        <translation>强制参数的大小写与数据模型一致</translation>
    </message>
    <message>
        <extracomment>inform-parameter-unknown-case</extracomment>
        <source>Parameter names differ by letter case. An ACS that looks for ConnectionRequestURL does not find ConnectionrequestURL, takes the parameter for missing, and cannot send connection requests. The name is usually typed by hand in the device&apos;s agent.</source>
        <translation>参数名区分大小写。寻找 ConnectionRequestURL 的 ACS 找不到 ConnectionrequestURL，当作缺失，无法发送连接请求。该名称通常是在设备代理程序中手工输入的。</translation>
    </message>
    <message>
        <extracomment>inform-parameter-is-path</extracomment>
        <source>ParameterList of an Inform names parameters, not objects</source>
        <translation>Inform 的 ParameterList 列出参数而不是对象</translation>
    </message>
    <message>
        <extracomment>inform-parameter-is-path</extracomment>
        <source>The list holds names of parameters with their values. A name that ends in a dot is a path to an object and has no value. Suspect a notification that was set on an object and is reported as it is.</source>
        <translation>列表含参数名称及其值。以点结尾的名称是对象路径，没有值。怀疑通知设置在对象上并原样报告。</translation>
    </message>
    <message>
        <extracomment>inform-parameter-twice</extracomment>
        <source>No parameter is listed twice in an Inform</source>
        <translation>一个 Inform 中没有参数列出两次</translation>
    </message>
    <message>
        <extracomment>inform-parameter-twice</extracomment>
        <source>A parameter that is forced and has changed as well is listed once. With two entries an ACS takes the first or the last. Harmless as long as both values are equal.</source>
        <translation>既是强制又已改变的参数只列出一次。有两项时 ACS 取第一个或最后一个。两个值相同时无害。</translation>
    </message>
    <message>
        <extracomment>inform-connreq-url-form</extracomment>
        <source>ConnectionRequestURL is an http URL with host and port</source>
        <translation>ConnectionRequestURL 是带主机和端口的 http URL</translation>
    </message>
    <message>
        <extracomment>inform-connreq-url-form</extracomment>
        <source>The ACS sends its connection requests to this URL, with http and nothing else. Without scheme or host it cannot. An empty value is allowed and means that the device takes no requests over HTTP. Look for an address that was not yet known when the Inform was built.</source>
        <translation>ACS 把连接请求发往此 URL，只用 http。没有方案或主机就无法发送。空值是允许的，表示设备不通过 HTTP 接受请求。寻找构造 Inform 时尚不知道的地址。</translation>
    </message>
    <message>
        <extracomment>inform-connreq-url-guessable</extracomment>
        <source>The path of ConnectionRequestURL is random for each device</source>
        <translation>每台设备的 ConnectionRequestURL 路径是随机的</translation>
    </message>
    <message>
        <extracomment>inform-connreq-url-guessable</extracomment>
        <source>A path that cannot be guessed keeps strangers from knocking at the device. With / or no path at all anybody who finds the port can send requests, and digest is the only guard. Ask the maker for a random path.</source>
        <translation>无法猜测的路径使陌生人不能敲设备的门。路径为 / 或没有路径时，找到端口的任何人都能发送请求，digest 是唯一的防护。请厂商使用随机路径。</translation>
    </message>
    <message>
        <extracomment>inform-parameterkey-stale</extracomment>
        <source>ParameterKey is that of the last successful call that gave one</source>
        <translation>ParameterKey 是最后一次成功调用给出的</translation>
    </message>
    <message>
        <extracomment>inform-parameterkey-stale</extracomment>
        <source>A successful SetParameterValues, AddObject or DeleteObject gives its ParameterKey to the device, which tells it in each Inform. Here the next Inform in the capture tells the key of before. An ACS that compares the key writes its settings again in every session. Where the old key is empty it is a note, since a session between with an empty key may not have been captured.</source>
        <translation>成功的 SetParameterValues、AddObject 或 DeleteObject 把 ParameterKey 给设备，设备在每个 Inform 中报告它。这里抓包中的下一个 Inform 报告的是之前的键。比较该键的 ACS 在每个会话中重写设置。旧键为空时只作提示，因为其间带空键的会话可能没有抓到。</translation>
    </message>
    <message>
        <extracomment>inform-parameterkey-after-fault</extracomment>
        <source>A call that was refused leaves ParameterKey alone</source>
        <translation>被拒绝的调用不改变 ParameterKey</translation>
    </message>
    <message>
        <extracomment>inform-parameterkey-after-fault</extracomment>
        <source>The key changes only with a call that succeeds. Here the next Inform in the capture tells the key of a call that was refused, so the ACS takes its settings for done. A second attempt with the same key, in a session that was not captured, would explain it as well. Suspect an agent that stores the key before it checks the values.</source>
        <translation>键只随成功的调用改变。这里抓包中的下一个 Inform 报告了被拒绝调用的键，ACS 因此以为设置已完成。在未抓到的会话中以同一键再次尝试也能解释。怀疑代理程序在检查值之前就保存了键。</translation>
    </message>
    <message>
        <extracomment>inform-event-list-empty</extracomment>
        <source>The event list is empty only when a failed session is tried again</source>
        <translation>只有重试失败的会话时事件列表才为空</translation>
    </message>
    <message>
        <extracomment>inform-event-list-empty</extracomment>
        <source>Each session has a cause, and the event list names it. It may be empty only when a session is tried again whose events were all delivered before it failed; then RetryCount is above 0, but here it is 0. The ACS does not know why the device has come. Suspect an agent that begins a session by itself, after a change of its settings for example.</source>
        <translation>每个会话都有原因，事件列表说明它。只有重试失败会话且其事件在失败前都已送达时才可为空；那时 RetryCount 大于 0，而这里是 0。ACS 不知道设备为何而来。怀疑代理程序自行开始会话，例如在设置改变之后。</translation>
    </message>
    <message>
        <extracomment>inform-event-too-many</extracomment>
        <source>An Inform lists at most 64 events</source>
        <translation>一个 Inform 最多列出 64 个事件</translation>
    </message>
    <message>
        <extracomment>inform-event-too-many</extracomment>
        <source>The schema allows 64 events; older ones have to be dropped. An ACS that validates refuses the Inform, and the device never gets rid of its list. It is the sign of events that are stored but never taken as delivered.</source>
        <translation>schema 允许 64 个事件；较旧的必须丢弃。做校验的 ACS 拒绝 Inform，设备永远摆脱不了其列表。这是保存了事件却从不视为已送达的迹象。</translation>
    </message>
    <message>
        <extracomment>event-code-unknown</extracomment>
        <source>An event code is a standard one, &quot;M&quot; and a method, or &quot;X&quot; and a vendor</source>
        <translation>事件代码是标准代码、&quot;M&quot; 加方法，或 &quot;X&quot; 加厂商</translation>
    </message>
    <message>
        <extracomment>event-code-unknown</extracomment>
        <source>Vendor codes begin with X, a blank, the OUI or a name, and a blank. Other texts may be refused or taken for something else by the ACS. Ask the maker what the event means; it usually is a vendor code in a wrong form.</source>
        <translation>厂商代码以 X、空格、OUI 或名称、空格开头。其他文本可能被 ACS 拒绝或误解。向厂商询问该事件的含义；通常是形式错误的厂商代码。</translation>
    </message>
    <message>
        <extracomment>event-code-spelling</extracomment>
        <source>Standard event codes are spelled exactly</source>
        <translation>标准事件代码拼写准确</translation>
    </message>
    <message>
        <extracomment>event-code-spelling</extracomment>
        <source>A standard code is its number, one blank, and its text in upper case. ACSs compare the whole text, so 1 Boot triggers nothing. Look for constants that were typed in the device&apos;s agent.</source>
        <translation>标准代码是其编号、一个空格和大写文本。ACS 比较全文，所以 1 Boot 什么都不触发。寻找设备代理程序中手工输入的常量。</translation>
    </message>
    <message>
        <extracomment>event-single-twice</extracomment>
        <source>A numbered event appears once in an Inform</source>
        <translation>编号事件在一个 Inform 中只出现一次</translation>
    </message>
    <message>
        <extracomment>event-single-twice</extracomment>
        <source>Numbered events are not counted: however often it happened, the code is listed once. An ACS may run its work twice or refuse the list. Suspect an event store that appends without looking.</source>
        <translation>编号事件不计次数：无论发生多少次，代码只列一次。ACS 可能重复工作或拒绝列表。怀疑不查看就追加的事件存储。</translation>
    </message>
    <message>
        <extracomment>event-commandkey-on-numbered</extracomment>
        <source>A numbered event has an empty CommandKey</source>
        <translation>编号事件的 CommandKey 为空</translation>
    </message>
    <message>
        <extracomment>event-commandkey-on-numbered</extracomment>
        <source>The CommandKey belongs to the M event, which stands for the call of the ACS. On a numbered event it is suspected to be misplaced. Look whether the M event that should come with it is there and has the same key.</source>
        <translation>CommandKey 属于代表 ACS 调用的 M 事件。在编号事件上怀疑是放错了位置。检查应一同出现的 M 事件是否存在并有同样的键。</translation>
    </message>
    <message>
        <extracomment>event-scheduled-pair</extracomment>
        <source>3 SCHEDULED and M ScheduleInform come together</source>
        <translation>3 SCHEDULED 与 M ScheduleInform 一同出现</translation>
    </message>
    <message>
        <extracomment>event-scheduled-pair</extracomment>
        <source>A session that was ordered by ScheduleInform has both events, the second with the CommandKey of the order. With one of them the ACS does not know which order was carried out. Suspect an agent that lists only the numbered code.</source>
        <translation>由 ScheduleInform 要求的会话有两个事件，第二个带命令的 CommandKey。只有其一时 ACS 不知道执行了哪个命令。怀疑代理程序只列出编号代码。</translation>
    </message>
    <message>
        <extracomment>event-mreboot-pair</extracomment>
        <source>M Reboot comes with 1 BOOT</source>
        <translation>M Reboot 与 1 BOOT 一同出现</translation>
    </message>
    <message>
        <extracomment>event-mreboot-pair</extracomment>
        <source>After a reboot that the ACS ordered, the Inform has 1 BOOT for the boot and M Reboot for the order. M Reboot alone says that an order was carried out which never happened. Suspect an agent that reports before it reboots.</source>
        <translation>ACS 命令的重启之后，Inform 有表示启动的 1 BOOT 和表示命令的 M Reboot。单独的 M Reboot 表示执行了并未发生的命令。怀疑代理程序在重启之前就报告。</translation>
    </message>
    <message>
        <extracomment>event-transfer-pair</extracomment>
        <source>7 TRANSFER COMPLETE comes with M Download, M ScheduleDownload or M Upload, and these with it</source>
        <translation>7 TRANSFER COMPLETE 与 M Download、M ScheduleDownload 或 M Upload 一同出现</translation>
    </message>
    <message>
        <extracomment>event-transfer-pair</extracomment>
        <source>A finished transfer is announced by both, the M event with the CommandKey of the order. ACSs that look for one of them miss the end of the transfer, and their task stays open. Suspect an agent that keeps only one of both over the reboot that follows a firmware upgrade.</source>
        <translation>完成的传输由两者宣布，M 事件带命令的 CommandKey。只看其一的 ACS 会错过传输的结束，任务保持打开。怀疑代理程序在固件升级后的重启中只保留了其一。</translation>
    </message>
    <message>
        <extracomment>event-code-too-new</extracomment>
        <source>An event code exists in the version that is used</source>
        <translation>事件代码在所用版本中存在</translation>
    </message>
    <message>
        <extracomment>event-code-too-new</extracomment>
        <source>10 AUTONOMOUS TRANSFER COMPLETE came with version 1.1; 11, 12, M ScheduleDownload and M ChangeDUState with 1.2; 13 and 14 later still. An ACS of the older version may refuse the Inform. Most take unknown events as they come, so it is a note.</source>
        <translation>10 AUTONOMOUS TRANSFER COMPLETE 随 1.1 版而来；11、12、M ScheduleDownload 和 M ChangeDUState 随 1.2 版；13 和 14 更晚。旧版本的 ACS 可能拒绝 Inform。多数会接受未知事件，所以只作提示。</translation>
    </message>
    <message>
        <extracomment>event-m-same-key-twice</extracomment>
        <source>Two M events of one method have different CommandKeys</source>
        <translation>同一方法的两个 M 事件有不同的 CommandKey</translation>
    </message>
    <message>
        <extracomment>event-m-same-key-twice</extracomment>
        <source>Each M event stands for one call of the ACS and has its CommandKey. With the same key twice the ACS cannot tell which call is meant. Look at the calls first: it is the ACS that chose one key for both, or the device that lists one call twice.</source>
        <translation>每个 M 事件代表 ACS 的一次调用并有其 CommandKey。同一键出现两次时 ACS 无法分辨。先看调用：是 ACS 为两者选了同一键，还是设备把一次调用列了两次。</translation>
    </message>
    <message>
        <extracomment>event-du-pair</extracomment>
        <source>11 DU STATE CHANGE COMPLETE and M ChangeDUState come together</source>
        <translation>11 DU STATE CHANGE COMPLETE 与 M ChangeDUState 一同出现</translation>
    </message>
    <message>
        <extracomment>event-du-pair</extracomment>
        <source>A finished change of deployment units is announced by both, the M event with the CommandKey of the order. With one of them it is suspected that the ACS misses the end of its order. Suspect an agent that keeps only one of both.</source>
        <translation>完成的部署单元更改由两者宣布，M 事件带命令的 CommandKey。只有其一时怀疑 ACS 错过命令的结束。怀疑代理程序只保留了其一。</translation>
    </message>
    <message>
        <extracomment>event-extra-parameters-without-cause</extracomment>
        <source>Parameters beyond the forced ones come with 4 VALUE CHANGE</source>
        <translation>强制参数之外的参数与 4 VALUE CHANGE 一同出现</translation>
    </message>
    <message>
        <extracomment>event-extra-parameters-without-cause</extracomment>
        <source>An Inform lists the forced parameters, and others when their value has changed; then 4 VALUE CHANGE is among the events. Here the event is missing, so an ACS that goes by events does not look at the values. Many devices list some parameters of their own in every Inform, which does no harm.</source>
        <translation>Inform 列出强制参数，其他参数在值改变时列出，那时事件中有 4 VALUE CHANGE。这里缺少该事件，按事件行事的 ACS 不看这些值。许多设备在每个 Inform 中列出自己的一些参数，没有害处。</translation>
    </message>
    <message>
        <extracomment>event-heartbeat-alone</extracomment>
        <source>14 HEARTBEAT is the only event of its Inform</source>
        <translation>14 HEARTBEAT 是其 Inform 的唯一事件</translation>
    </message>
    <message>
        <extracomment>event-heartbeat-alone</extracomment>
        <source>A heartbeat says that the device is alive and nothing else. It is suspected that it may not be mixed with other events, which would make the session one of theirs. Look whether the device sends heartbeats alone at other times.</source>
        <translation>心跳只表示设备活着。怀疑它不得与其他事件混合，那会使会话成为其他事件的会话。检查设备在其他时候是否单独发送心跳。</translation>
    </message>
    <message>
        <extracomment>event-valuechange-no-parameter</extracomment>
        <source>4 VALUE CHANGE comes with a parameter that changed</source>
        <translation>4 VALUE CHANGE 带有一个已改变的参数</translation>
    </message>
    <message>
        <extracomment>event-valuechange-no-parameter</extracomment>
        <source>The event says that parameters have changed, and the Inform lists them with their new values. Here it lists the forced parameters alone, with the values of the Inform before. The ACS does not learn what changed. A value that changed and changed back would explain it; else suspect a list that was cut.</source>
        <translation>该事件表示参数已改变，Inform 列出它们及新值。这里只列出强制参数，值与前一个 Inform 相同。ACS 不知道改变了什么。值改变后又变回可以解释；否则怀疑列表被截断。</translation>
    </message>
    <message>
        <extracomment>event-bootstrap-drops-others</extracomment>
        <source>0 BOOTSTRAP comes without events from before</source>
        <translation>0 BOOTSTRAP 不带之前的事件</translation>
    </message>
    <message>
        <extracomment>event-bootstrap-drops-others</extracomment>
        <source>With 0 BOOTSTRAP the device begins anew with its ACS and forgets the events that were not delivered yet. Here one of them comes along, whose order is in an earlier session. It is suspected to be left over, unless the order was carried out after the bootstrap. Look at when the settings of the device were reset.</source>
        <translation>设备以 0 BOOTSTRAP 与其 ACS 重新开始，忘记尚未送达的事件。这里有一个一同出现，其命令在之前的会话中。怀疑是遗留的，除非命令在 bootstrap 之后执行。查看设备设置何时被重置。</translation>
    </message>
    <message>
        <extracomment>event-redelivered</extracomment>
        <source>An event that was delivered is not told again</source>
        <translation>已送达的事件不再次报告</translation>
    </message>
    <message>
        <extracomment>event-redelivered</extracomment>
        <source>An event is delivered when its Inform, or the TransferComplete that goes with it, was answered; then the device forgets it. Here it comes again with the same CommandKey, and no new order is in the capture. Suspect an event store that is not written when the answer arrives. An order in a session that was not captured would explain it.</source>
        <translation>当 Inform 或随之的 TransferComplete 得到回答时事件即送达，设备便忘记它。这里它带同一 CommandKey 再次出现，抓包中没有新命令。怀疑事件存储在回答到达时没有写入。未抓到的会话中的命令可以解释。</translation>
    </message>
    <message>
        <extracomment>event-lost-after-failure</extracomment>
        <source>The events of a failed session come again in its retry</source>
        <translation>失败会话的事件在重试中再次出现</translation>
    </message>
    <message>
        <extracomment>event-lost-after-failure</extracomment>
        <source>An event whose Inform was not answered is not delivered, so the device tells it again when it tries again. Here the retry, which its RetryCount shows to be one, has lost it. The ACS never learns what happened. Suspect an agent that clears its events when the Inform was sent, not when the answer has come.</source>
        <translation>Inform 没有得到回答的事件没有送达，设备重试时再次报告。这里由 RetryCount 可知是重试，却丢失了它。ACS 永远不知道发生了什么。怀疑代理程序在发送 Inform 时而不是回答到来时清除事件。</translation>
    </message>
    <message>
        <extracomment>event-connreq-retried</extracomment>
        <source>6 CONNECTION REQUEST is not told again after a failure</source>
        <translation>失败后不再次报告 6 CONNECTION REQUEST</translation>
    </message>
    <message>
        <extracomment>event-connreq-retried</extracomment>
        <source>A connection request is of use at its moment only; when the session fails the event is dropped. Here the retry tells it again. It is suspected to be kept, unless the ACS has sent another request meanwhile. Nothing breaks.</source>
        <translation>连接请求只在当时有用；会话失败时该事件被丢弃。这里重试再次报告它。怀疑是保留下来的，除非 ACS 其间又发送了请求。没有损害。</translation>
    </message>
    <message>
        <extracomment>event-periodic-interval</extracomment>
        <source>2 PERIODIC follows PeriodicInformInterval</source>
        <translation>2 PERIODIC 遵循 PeriodicInformInterval</translation>
    </message>
    <message>
        <extracomment>event-periodic-interval</extracomment>
        <source>The capture shows the interval, and two periodic Informs whose distance is no multiple of it. Devices that count from the end of the last session drift like that. A changed interval in a session that was not captured would explain it as well. Look at PeriodicInformTime, which fixes the moments.</source>
        <translation>抓包显示了间隔，两个周期性 Inform 的距离却不是其倍数。从上一会话结束起计时的设备会这样漂移。未抓到的会话中更改间隔也能解释。查看确定时刻的 PeriodicInformTime。</translation>
    </message>
    <message>
        <extracomment>event-periodic-when-disabled</extracomment>
        <source>No 2 PERIODIC while PeriodicInformEnable is false</source>
        <translation>PeriodicInformEnable 为 false 时没有 2 PERIODIC</translation>
    </message>
    <message>
        <extracomment>event-periodic-when-disabled</extracomment>
        <source>The ACS has switched periodic Informs off, and the device has said that this is in force. Here one comes all the same. Suspect a timer that is not stopped. A session that was not captured may have switched it on again.</source>
        <translation>ACS 关闭了周期性 Inform，设备也说已生效。这里仍然来了一个。怀疑定时器没有停止。未抓到的会话可能又打开了它。</translation>
    </message>
    <message>
        <extracomment>rpc-method-too-new</extracomment>
        <source>A method exists in the version of the protocol that is used</source>
        <translation>方法在所用的协议版本中存在</translation>
    </message>
    <message>
        <extracomment>rpc-method-too-new</extracomment>
        <source>Methods came with later versions: GetAllQueuedTransfers and AutonomousTransferComplete with 1.1, ScheduleDownload and ChangeDUState with 1.2. In an older namespace the peer need not know them. Many devices support them all the same, so it is a note.</source>
        <translation>方法随后续版本而来：GetAllQueuedTransfers 和 AutonomousTransferComplete 随 1.1，ScheduleDownload 和 ChangeDUState 随 1.2。旧命名空间中对端不必认识它们。许多设备仍然支持，所以只作提示。</translation>
    </message>
    <message>
        <extracomment>rpc-method-deprecated</extracomment>
        <source>A deprecated method is not used any more</source>
        <translation>不再使用已弃用的方法</translation>
    </message>
    <message>
        <extracomment>rpc-method-deprecated</extracomment>
        <source>GetQueuedTransfers, SetVouchers, GetOptions and Kicked are kept for old devices and servers only. A peer of today may refuse them with 9000 or 8000. GetAllQueuedTransfers takes the place of the first; the others have no successor.</source>
        <translation>GetQueuedTransfers、SetVouchers、GetOptions 和 Kicked 只为旧设备和服务器保留。如今的对端可能以 9000 或 8000 拒绝。GetAllQueuedTransfers 取代第一个；其他没有后继。</translation>
    </message>
    <message>
        <extracomment>rpc-vendor-method-name</extracomment>
        <source>A vendor&apos;s method is named X_, the vendor, and a name</source>
        <translation>厂商方法以 X_、厂商和名称命名</translation>
    </message>
    <message>
        <extracomment>rpc-vendor-method-name</extracomment>
        <source>Methods that are not in the standard begin with X_, the OUI or domain name of their maker, and an underscore. Any other name may one day be that of a standard method with other arguments. Look for a spelling mistake in the name of a standard method first.</source>
        <translation>标准之外的方法以 X_、厂商的 OUI 或域名和下划线开头。其他名称将来可能成为参数不同的标准方法。先检查标准方法名称的拼写错误。</translation>
    </message>
    <message>
        <extracomment>rpc-grm-mandatory-missing</extracomment>
        <source>GetRPCMethodsResponse of a CPE lists the mandatory methods</source>
        <translation>CPE 的 GetRPCMethodsResponse 列出必备方法</translation>
    </message>
    <message>
        <extracomment>rpc-grm-mandatory-missing</extracomment>
        <source>Each CPE supports the methods for parameters, attributes and objects, Download and Reboot. When one is not in the list an ACS may not use it, or may believe that the list is wrong. Try the method: often only its name was forgotten.</source>
        <translation>每个 CPE 支持参数、属性和对象的方法以及 Download 和 Reboot。缺少其一时 ACS 可能不用它，或认为列表有误。试试该方法：常常只是忘了名称。</translation>
    </message>
    <message>
        <extracomment>rpc-grm-acs-mandatory-missing</extracomment>
        <source>GetRPCMethodsResponse of an ACS lists the mandatory methods</source>
        <translation>ACS 的 GetRPCMethodsResponse 列出必备方法</translation>
    </message>
    <message>
        <extracomment>rpc-grm-acs-mandatory-missing</extracomment>
        <source>Each ACS serves GetRPCMethods, Inform, TransferComplete and AutonomousTransferComplete. A device that believes the list does not report its transfers when they are not in it. Usually only the list is incomplete.</source>
        <translation>每个 ACS 服务 GetRPCMethods、Inform、TransferComplete 和 AutonomousTransferComplete。相信列表的设备在其中没有时不报告传输。通常只是列表不完整。</translation>
    </message>
    <message>
        <extracomment>rpc-grm-duplicate</extracomment>
        <source>GetRPCMethodsResponse lists no method twice</source>
        <translation>GetRPCMethodsResponse 没有方法列出两次</translation>
    </message>
    <message>
        <extracomment>rpc-grm-duplicate</extracomment>
        <source>The list tells which methods may be called; naming one twice says nothing more. Nothing breaks. It shows that the list is put together from several parts of the software.</source>
        <translation>列表说明可以调用哪些方法；重复写一个没有更多意义。没有损害。这表明列表由软件的多个部分拼成。</translation>
    </message>
    <message>
        <extracomment>rpc-void-response-not-empty</extracomment>
        <source>A response without arguments is an empty element</source>
        <translation>没有参数的响应是空元素</translation>
    </message>
    <message>
        <extracomment>rpc-void-response-not-empty</extracomment>
        <source>The responses of Reboot, FactoryReset, ScheduleInform, SetParameterAttributes, TransferComplete and their like have no content in the schema. Receivers skip what they find there, unless they validate. Suspect a template that was made for another response; whatever it tells does not reach the other side.</source>
        <translation>Reboot、FactoryReset、ScheduleInform、SetParameterAttributes、TransferComplete 等的响应在 schema 中没有内容。接收方跳过其中内容，除非做校验。怀疑为其他响应制作的模板；它所说的到不了对方。</translation>
    </message>
    <message>
        <extracomment>rpc-spv-name-is-path</extracomment>
        <source>SetParameterValues names parameters, not objects</source>
        <translation>SetParameterValues 指明参数而不是对象</translation>
    </message>
    <message>
        <extracomment>rpc-spv-name-is-path</extracomment>
        <source>A value is set on a parameter, whose name does not end in a dot. The CPE refuses a path with 9003 or 9005, and with it the whole call, because a call is carried out as a whole or not at all. Look at the script that builds the list.</source>
        <translation>值设置在名称不以点结尾的参数上。CPE 以 9003 或 9005 拒绝路径，整个调用也随之被拒，因为调用要么全部执行要么都不执行。检查生成列表的脚本。</translation>
    </message>
    <message>
        <extracomment>rpc-spv-name-twice</extracomment>
        <source>No parameter is set twice in one call</source>
        <translation>一次调用中没有参数设置两次</translation>
    </message>
    <message>
        <extracomment>rpc-spv-name-twice</extracomment>
        <source>With two values for one name it is open which one holds. Suspected: a CPE may refuse the call with 9003. Look at the ACS&apos;s list of changes, two presets for one parameter for example.</source>
        <translation>一个名称有两个值时，不清楚哪个有效。怀疑：CPE 可能以 9003 拒绝调用。检查 ACS 的更改列表，例如同一参数的两个预设。</translation>
    </message>
    <message>
        <extracomment>rpc-spv-empty-list</extracomment>
        <source>SetParameterValues sets at least one parameter</source>
        <translation>SetParameterValues 至少设置一个参数</translation>
    </message>
    <message>
        <extracomment>rpc-spv-empty-list</extracomment>
        <source>A call with an empty list changes nothing but the parameter key. The schema allows it. Some ACSs use it to set the key, and some devices answer with a Fault.</source>
        <translation>列表为空的调用只改变参数键。schema 允许。有些 ACS 用它设置键，有些设备以 Fault 回答。</translation>
    </message>
    <message>
        <extracomment>rpc-spv-status</extracomment>
        <source>Status of SetParameterValuesResponse is 0 or 1</source>
        <translation>SetParameterValuesResponse 的 Status 为 0 或 1</translation>
    </message>
    <message>
        <extracomment>rpc-spv-status</extracomment>
        <source>0 says that the values are in force, 1 that they will be after a reboot. Another value tells the ACS nothing, and it may treat the call as failed. Suspect an error code of the device&apos;s own that slipped through.</source>
        <translation>0 表示值已生效，1 表示重启后生效。其他值对 ACS 没有意义，可能视调用为失败。怀疑漏出的设备自有错误码。</translation>
    </message>
    <message>
        <extracomment>rpc-spv-partly-applied</extracomment>
        <source>After a Fault none of the values of SetParameterValues is in force</source>
        <translation>Fault 之后 SetParameterValues 的值都不生效</translation>
    </message>
    <message>
        <extracomment>rpc-spv-partly-applied</extracomment>
        <source>A call is carried out as a whole or not at all. Here the device refused it, and afterwards a value that it had not had before reads as the call wanted it. The ACS believes that nothing has changed, so its picture of the device is wrong from then on. Suspect an agent that sets the parameters one by one and stops at the first bad one.</source>
        <translation>调用要么全部执行要么都不执行。这里设备拒绝了它，之后却有一个之前没有的值读出为调用所要的。ACS 以为什么都没变，从此对设备的认识有误。怀疑代理程序逐个设置参数，在第一个坏参数处停止。</translation>
    </message>
    <message>
        <extracomment>rpc-spv-not-applied</extracomment>
        <source>A value that was set reads back in the session</source>
        <translation>设置的值在会话中可以读回</translation>
    </message>
    <message>
        <extracomment>rpc-spv-not-applied</extracomment>
        <source>With Status 0 the new values are in force, so reading one gives what was set. Another value may be right where the device normalises it or goes on by itself, so this is a hint only. Compare the two values: a rounding or another way to write the same is harmless, the old value is not.</source>
        <translation>Status 为 0 时新值已生效，读取应得到所设的值。设备规范化该值或自行改变时，其他值可能正确，所以这只是线索。比较两个值：舍入或同值的另一种写法无害，旧值则不然。</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-names-empty</extracomment>
        <source>GetParameterValues asks for at least one name</source>
        <translation>GetParameterValues 至少询问一个名称</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-names-empty</extracomment>
        <source>The list has one member at least; an empty string as a member asks for everything. Some devices answer an empty list with a Fault, others with nothing. Look at a script that filtered all names away.</source>
        <translation>列表至少有一个成员；成员为空字符串表示询问全部。有些设备对空列表以 Fault 回答，其他返回空。检查过滤掉所有名称的脚本。</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-name-missing</extracomment>
        <source>Every full name that was asked for is answered</source>
        <translation>所询问的每个完整名称都得到回答</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-name-missing</extracomment>
        <source>For each full parameter name in the request the response has its value, in any order; a name that the device does not know is refused with Fault 9005. A name that is silently left out makes an ACS wait or store an old value. Suspect a limit on the size of the response.</source>
        <translation>请求中的每个完整参数名在响应中都有值，顺序任意；设备不认识的名称以 Fault 9005 拒绝。悄悄省略名称会使 ACS 等待或保存旧值。怀疑响应大小的限制。</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-name-extra</extracomment>
        <source>Only what was asked for is answered</source>
        <translation>只回答所询问的内容</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-name-extra</extracomment>
        <source>The response has the names of the request and, for a partial path, what lies below it. More costs time and may confuse the ACS. Suspect a device that takes a name for a prefix, so that WANDevice.1 also gives WANDevice.10.</source>
        <translation>响应含请求的名称，部分路径则含其下的内容。更多内容费时间并可能使 ACS 混淆。怀疑设备把名称当作前缀，使 WANDevice.1 也给出 WANDevice.10。</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-partial-path</extracomment>
        <source>A path to an object ends in a dot, the name of a parameter does not</source>
        <translation>对象的路径以点结尾，参数的名称不以点结尾</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-partial-path</extracomment>
        <source>InternetGatewayDevice.DeviceInfo. asks for everything below the object, while the same without its last dot is the name of a parameter, which does not exist. The device refuses it rightly with 9005. Look at the script that builds the names.</source>
        <translation>InternetGatewayDevice.DeviceInfo. 询问对象下的全部，没有最后的点则是不存在的参数名。设备以 9005 拒绝是正确的。检查生成名称的脚本。</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-hidden-value</extracomment>
        <source>Passwords read as an empty string</source>
        <translation>密码读出为空字符串</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-hidden-value</extracomment>
        <source>The data models mark passwords as hidden: whoever reads one gets an empty string. A device that returns the value gives it to everybody who can read the ACS&apos;s database or this capture. Ask the maker, and change the passwords that were seen. A parameter of the vendor&apos;s own is a note, since no model says what it is.</source>
        <translation>数据模型把密码标为隐藏：读取得到空字符串。返回其值的设备把它交给能读 ACS 数据库或此抓包的每个人。联系厂商，并更换已被看到的密码。厂商自有参数只作提示，因为没有模型说明它是什么。</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-invalid-name-fault</extracomment>
        <source>GetParameterValues with an unknown name is refused with 9005</source>
        <translation>含未知名称的 GetParameterValues 以 9005 拒绝</translation>
    </message>
    <message>
        <extracomment>rpc-gpv-invalid-name-fault</extracomment>
        <source>Invalid arguments (9003) says that the call itself is wrong; a name that the device does not have is 9005. It is suspected that a name is meant here, since a list of names has little else to be wrong. An ACS that learns the model of a device by trying names takes 9003 for an error of its own.</source>
        <translation>无效参数（9003）表示调用本身有误；设备没有的名称是 9005。怀疑这里指的是名称，因为名称列表很少有其他错误。通过尝试名称了解设备模型的 ACS 会把 9003 当作自己的错误。</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-prefix</extracomment>
        <source>Every name in GetParameterNamesResponse starts with the path asked for</source>
        <translation>GetParameterNamesResponse 的每个名称以所询问的路径开头</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-prefix</extracomment>
        <source>The response lists what lies at or below the path. Other names make the ACS file objects in the wrong place of its model. Suspect an answer to another request; compare the cwmp:ID of both.</source>
        <translation>响应列出路径处及其下的内容。其他名称使 ACS 把对象归到模型的错误位置。怀疑是对另一请求的回答；比较两者的 cwmp:ID。</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-nextlevel</extracomment>
        <source>With NextLevel only the next level is returned</source>
        <translation>使用 NextLevel 时只返回下一层</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-nextlevel</extracomment>
        <source>With NextLevel true the response has the children of the path, neither the path itself nor what lies deeper. An ACS that walks the model level by level asks for objects again and again when this is broken. It is suspected only, as devices differ in reading the text.</source>
        <translation>NextLevel 为 true 时响应含路径的子级，既不含路径本身也不含更深的内容。违反时，逐级遍历模型的 ACS 会反复询问对象。因设备对文本的理解不同，只是怀疑。</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-nextlevel-on-parameter</extracomment>
        <source>NextLevel is asked of objects only</source>
        <translation>只对对象使用 NextLevel</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-nextlevel-on-parameter</extracomment>
        <source>A parameter has no next level. With NextLevel true and a path without a dot at its end the device is suspected to refuse the call with 9003. Add the dot when an object was meant, or ask with NextLevel false.</source>
        <translation>参数没有下一层。NextLevel 为 true 而路径末尾没有点时，怀疑设备以 9003 拒绝。若指对象则加上点，或以 NextLevel false 询问。</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-object-dot</extracomment>
        <source>Names of objects end in a dot</source>
        <translation>对象的名称以点结尾</translation>
    </message>
    <message>
        <extracomment>rpc-gpn-object-dot</extracomment>
        <source>In GetParameterNamesResponse the dot at its end tells an object from a parameter. Here a name without it has other names below it in the same answer, so it is suspected to be an object. An ACS takes it for a parameter, asks for its value, and gets 9005.</source>
        <translation>GetParameterNamesResponse 中末尾的点区分对象与参数。这里没有点的名称在同一回答中有下级名称，怀疑是对象。ACS 把它当作参数，询问其值而得到 9005。</translation>
    </message>
    <message>
        <extracomment>rpc-spa-notification-range</extracomment>
        <source>Notification is 0 to 2, and 3 to 6 from version 1.4 on</source>
        <translation>Notification 为 0 到 2，自 1.4 版起也可为 3 到 6</translation>
    </message>
    <message>
        <extracomment>rpc-spa-notification-range</extracomment>
        <source>0 is off, 1 passive, 2 active; the lightweight kinds from 3 to 6 came with version 1.4. Another value is refused with 9003 or ignored. Look at who chose it, the ACS or, in a response, the device.</source>
        <translation>0 为关闭，1 为被动，2 为主动；3 到 6 的轻量通知随 1.4 版而来。其他值以 9003 拒绝或被忽略。检查是谁选择的：ACS，或在响应中是设备。</translation>
    </message>
    <message>
        <extracomment>rpc-spa-accesslist-value</extracomment>
        <source>An AccessList holds nothing but Subscriber</source>
        <translation>AccessList 只含 Subscriber</translation>
    </message>
    <message>
        <extracomment>rpc-spa-accesslist-value</extracomment>
        <source>The list names who else than the ACS may change a parameter, and the schemas know Subscriber alone. Another entry is a vendor&apos;s own, or a spelling of it. A device that does not know the entry refuses the call or leaves the parameter to the ACS alone.</source>
        <translation>列表写明 ACS 之外谁可以更改参数，schema 只认识 Subscriber。其他项是厂商自有的或其拼写。不认识该项的设备拒绝调用，或只允许 ACS 更改参数。</translation>
    </message>
    <message>
        <extracomment>rpc-spa-empty-list</extracomment>
        <source>SetParameterAttributes and GetParameterAttributes name at least one parameter</source>
        <translation>SetParameterAttributes 和 GetParameterAttributes 至少指明一个参数</translation>
    </message>
    <message>
        <extracomment>rpc-spa-empty-list</extracomment>
        <source>The schema asks for one entry at least. An empty list changes or asks nothing, and some devices answer with a Fault. Look at a script that filtered all names away.</source>
        <translation>schema 要求至少一项。空列表不改变也不询问任何内容，有些设备以 Fault 回答。检查过滤掉所有名称的脚本。</translation>
    </message>
    <message>
        <extracomment>rpc-spa-name-twice</extracomment>
        <source>A parameter is named once in SetParameterAttributes</source>
        <translation>一个参数在 SetParameterAttributes 中只出现一次</translation>
    </message>
    <message>
        <extracomment>rpc-spa-name-twice</extracomment>
        <source>A parameter that is named twice, also by a path that holds it, gets the attributes of the last entry if the device follows the order of the list. Devices that do not may end up with the first. Leave out the entry that is not meant.</source>
        <translation>出现两次的参数（也包括由包含它的路径给出的）若设备按列表顺序处理，得到最后一项的属性。不按顺序的设备可能取第一项。去掉并非本意的一项。</translation>
    </message>
    <message>
        <extracomment>rpc-gpa-name-missing</extracomment>
        <source>The attributes of every full name asked for are answered</source>
        <translation>所询问的每个完整名称的属性都得到回答</translation>
    </message>
    <message>
        <extracomment>rpc-gpa-name-missing</extracomment>
        <source>For each full parameter name in the request the response has its attributes; an unknown name is refused with 9005. A name that is left out leaves the ACS with old settings of notification. Suspect a limit on the size of the response.</source>
        <translation>请求中的每个完整参数名在响应中都有其属性；未知名称以 9005 拒绝。省略的名称使 ACS 保留旧的通知设置。怀疑响应大小的限制。</translation>
    </message>
    <message>
        <extracomment>rpc-secret-in-clear</extracomment>
        <source>Passwords are not sent without TLS</source>
        <translation>密码不在没有 TLS 时发送</translation>
    </message>
    <message>
        <extracomment>rpc-secret-in-clear</extracomment>
        <source>The capture holds a password that was sent readable: as a value of a parameter, or for a file server. Use TLS between device and ACS. Behind a TLS terminator it is in order; think of it before you give this capture away, and use sanitize.</source>
        <translation>抓包中有以可读方式发送的密码：作为参数的值，或用于文件服务器。在设备与 ACS 之间使用 TLS。在 TLS 终结点之后是正常的；交出此抓包之前请考虑到，并使用 sanitize。</translation>
    </message>
    <message>
        <extracomment>rpc-add-objectname</extracomment>
        <source>AddObject names a table: a path with a dot at its end</source>
        <translation>AddObject 指明一个表：以点结尾的路径</translation>
    </message>
    <message>
        <extracomment>rpc-add-objectname</extracomment>
        <source>The name is the path of the table in which an instance is to be made; it ends in a dot and not in an instance number. A CPE refuses anything else with 9005. Look at the script that builds the path.</source>
        <translation>名称是要创建实例的表的路径；以点结尾，不以实例编号结尾。CPE 以 9005 拒绝其他任何内容。检查生成路径的脚本。</translation>
    </message>
    <message>
        <extracomment>rpc-add-instance</extracomment>
        <source>InstanceNumber is at least 1</source>
        <translation>InstanceNumber 至少为 1</translation>
    </message>
    <message>
        <extracomment>rpc-add-instance</extracomment>
        <source>Instances count from 1. With 0 the ACS cannot address what it has just made. Suspect a device that failed to make the instance and should have answered with a Fault.</source>
        <translation>实例从 1 开始计数。为 0 时 ACS 无法寻址刚创建的实例。怀疑设备创建失败，本应以 Fault 回答。</translation>
    </message>
    <message>
        <extracomment>rpc-add-instance-reused</extracomment>
        <source>A new instance has a number that no other instance has</source>
        <translation>新实例的编号不与其他实例相同</translation>
    </message>
    <message>
        <extracomment>rpc-add-instance-reused</extracomment>
        <source>Each AddObject makes an instance with a number of its own, and numbers of instances that exist are never given out again. With one number for two the ACS writes its values into the wrong one. Suspect a device that counts the instances instead of remembering the highest number.</source>
        <translation>每个 AddObject 以自己的编号创建实例，存在的实例编号不会再次给出。两者同号时 ACS 把值写到错误的实例。怀疑设备计数实例而不是记住最大编号。</translation>
    </message>
    <message>
        <extracomment>rpc-add-status</extracomment>
        <source>Status of AddObject and DeleteObject is 0 or 1</source>
        <translation>AddObject 和 DeleteObject 的 Status 为 0 或 1</translation>
    </message>
    <message>
        <extracomment>rpc-add-status</extracomment>
        <source>0 says that the change is in force, 1 that it will be after a reboot. Another value tells the ACS nothing, and it may treat the call as failed. Suspect an error code of the device&apos;s own that slipped through.</source>
        <translation>0 表示更改已生效，1 表示重启后生效。其他值对 ACS 没有意义，可能视调用为失败。怀疑漏出的设备自有错误码。</translation>
    </message>
    <message>
        <extracomment>rpc-del-objectname</extracomment>
        <source>DeleteObject names an instance: a path with number and dot at its end</source>
        <translation>DeleteObject 指明一个实例：以编号和点结尾的路径</translation>
    </message>
    <message>
        <extracomment>rpc-del-objectname</extracomment>
        <source>One instance is deleted by its path, which ends in its number, or its alias in brackets, and a dot. The path of the whole table is refused, fortunately. Look at the script that builds the path.</source>
        <translation>按路径删除一个实例，路径以其编号或方括号中的别名和点结尾。幸好整个表的路径会被拒绝。检查生成路径的脚本。</translation>
    </message>
    <message>
        <extracomment>rpc-del-still-there</extracomment>
        <source>After DeleteObject the instance is gone</source>
        <translation>DeleteObject 之后实例不再存在</translation>
    </message>
    <message>
        <extracomment>rpc-del-still-there</extracomment>
        <source>With Status 0 the instance does not exist any more, so no later answer lists it. Here one does. Suspect a device that reports success before the work is done and should have answered with Status 1, or that keeps its names in a list which is read at the start only.</source>
        <translation>Status 为 0 时实例不再存在，之后的回答都不应列出它。这里却列出了。怀疑设备在工作完成前就报告成功，本应以 Status 1 回答，或其名称列表只在启动时读取。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-filetype</extracomment>
        <source>FileType of a Download is one of the defined texts</source>
        <translation>Download 的 FileType 是规定的文本之一</translation>
    </message>
    <message>
        <extracomment>rpc-dl-filetype</extracomment>
        <source>The file type is a number and a text, as in 1 Firmware Upgrade Image, or X with a vendor. Devices compare the whole text; some look at the number only. A difference in letter case is enough for a refusal with 9003 or for a file that is stored and never used.</source>
        <translation>文件类型是数字加文本，如 1 Firmware Upgrade Image，或 X 加厂商。设备比较全文；有些只看数字。大小写不同就足以被 9003 拒绝，或使文件保存后从不使用。</translation>
    </message>
    <message>
        <extracomment>rpc-ul-filetype</extracomment>
        <source>FileType of an Upload is one of the defined texts</source>
        <translation>Upload 的 FileType 是规定的文本之一</translation>
    </message>
    <message>
        <extracomment>rpc-ul-filetype</extracomment>
        <source>The types of Upload differ from those of Download: the vendor configuration is type 1 here and type 3 there, and types 3 and 4 need an instance number. Devices refuse an unknown text with 9003. Look for a list that is shared by both methods in the ACS.</source>
        <translation>Upload 的类型与 Download 不同：厂商配置在这里是类型 1，在那里是类型 3，类型 3 和 4 需要实例编号。设备以 9003 拒绝未知文本。寻找 ACS 中两个方法共用的列表。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-url-userinfo</extracomment>
        <source>The URL of a transfer has no user name and password in it</source>
        <translation>传输的 URL 不含用户名和密码</translation>
    </message>
    <message>
        <extracomment>rpc-dl-url-userinfo</extracomment>
        <source>Credentials stand in Username and Password, not in the URL. A device may refuse the URL, or take the part before @ for the host. The password also ends up in the logs of everybody who writes down the URL.</source>
        <translation>凭据放在 Username 和 Password 中，而不是 URL 中。设备可能拒绝该 URL，或把 @ 之前的部分当作主机。密码也会出现在记录该 URL 的每个日志中。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-url-form</extracomment>
        <source>The URL of a transfer is absolute</source>
        <translation>传输的 URL 是绝对 URL</translation>
    </message>
    <message>
        <extracomment>rpc-dl-url-form</extracomment>
        <source>The device needs scheme, host and path to reach the file server; the usual schemes are http, https, ftp, sftp and tftp. A path alone has no server to be relative to. Look at the ACS&apos;s setting for its own public address.</source>
        <translation>设备需要方案、主机和路径才能到达文件服务器；常用方案是 http、https、ftp、sftp 和 tftp。只有路径时没有可相对的服务器。检查 ACS 对自己公网地址的设置。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-status</extracomment>
        <source>Status of DownloadResponse and UploadResponse is 0 or 1</source>
        <translation>DownloadResponse 和 UploadResponse 的 Status 为 0 或 1</translation>
    </message>
    <message>
        <extracomment>rpc-dl-status</extracomment>
        <source>0 says that the transfer is done, 1 that TransferComplete will follow. With another value the ACS does not know whether to wait. An error has to be a Fault.</source>
        <translation>0 表示传输已完成，1 表示随后有 TransferComplete。用其他值时 ACS 不知道是否等待。错误必须是 Fault。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-times-status1</extracomment>
        <source>With Status 1 the times of a transfer are the unknown time</source>
        <translation>Status 为 1 时传输时间为未知时间</translation>
    </message>
    <message>
        <extracomment>rpc-dl-times-status1</extracomment>
        <source>Status 1 says that the transfer is not done, so StartTime and CompleteTime are not known yet and are written as 0001-01-01T00:00:00Z. Another time is suspected to be that of the answer itself. Nothing breaks, since TransferComplete brings the right times.</source>
        <translation>Status 1 表示传输尚未完成，StartTime 和 CompleteTime 还不知道，写成 0001-01-01T00:00:00Z。其他时间怀疑是回答本身的时间。没有损害，因为 TransferComplete 带来正确的时间。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-times-status0</extracomment>
        <source>With Status 0 the times of a transfer are known and in order</source>
        <translation>Status 为 0 时传输时间已知且先后有序</translation>
    </message>
    <message>
        <extracomment>rpc-dl-times-status0</extracomment>
        <source>Status 0 says that the transfer is done, so the answer tells when it began and ended, and nothing else ever will. The unknown time, or an end before the beginning, is suspected to mean that the device has not done it. Look whether a connection to the file server was made before the answer.</source>
        <translation>Status 0 表示传输已完成，所以回答说明何时开始和结束，此后不会再有。未知时间或结束早于开始，怀疑设备并未执行。检查回答之前是否有到文件服务器的连接。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-delay-same-session</extracomment>
        <source>A delayed transfer is not reported as done at once</source>
        <translation>延迟的传输不会立即报告完成</translation>
    </message>
    <message>
        <extracomment>rpc-dl-delay-same-session</extracomment>
        <source>With DelaySeconds above 0 the transfer takes place after the session, so the response has Status 1. Status 0 says that it was done already, against the order. Devices that ignore the delay upgrade their firmware in the middle of the day.</source>
        <translation>DelaySeconds 大于 0 时传输在会话之后进行，响应应为 Status 1。Status 0 表示已经完成，违背命令。忽略延迟的设备会在白天升级固件。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-commandkey-reused</extracomment>
        <source>Transfers that are outstanding at once have different CommandKeys</source>
        <translation>同时未完成的传输有不同的 CommandKey</translation>
    </message>
    <message>
        <extracomment>rpc-dl-commandkey-reused</extracomment>
        <source>The CommandKey is all that the device reports back about a finished transfer. With one key for two the ACS cannot tell which of them ended, or failed. Suspect an ACS whose keys are constants.</source>
        <translation>CommandKey 是设备报告完成的传输时回报的唯一标识。两者同键时 ACS 无法分辨哪个结束或失败。怀疑 ACS 的键是常数。</translation>
    </message>
    <message>
        <extracomment>rpc-dl-fault-code</extracomment>
        <source>Download and Upload are refused with a code that fits them</source>
        <translation>Download 和 Upload 以合适的代码拒绝</translation>
    </message>
    <message>
        <extracomment>rpc-dl-fault-code</extracomment>
        <source>A transfer is refused with a general code from 9000 to 9004 or with one about transfers: 9010 for Download, 9011 for Upload, 9012 and 9013 for both. Codes about parameters or deployment units are suspected to be slips. Look at the text beside the code for what was meant.</source>
        <translation>传输以 9000 到 9004 的一般代码或传输代码拒绝：Download 为 9010，Upload 为 9011，两者为 9012 和 9013。关于参数或部署单元的代码怀疑是疏忽。看代码旁的文本了解本意。</translation>
    </message>
    <message>
        <extracomment>rpc-sd-windows</extracomment>
        <source>ScheduleDownload has one or two time windows in order</source>
        <translation>ScheduleDownload 有一个或两个先后有序的时间窗口</translation>
    </message>
    <message>
        <extracomment>rpc-sd-windows</extracomment>
        <source>The schema allows one or two windows; each ends after it begins, and the second begins after the first. A device refuses other numbers with 9003. That windows in the wrong order are refused as well is suspected only. Both times are seconds from now, not times of the day.</source>
        <translation>schema 允许一个或两个窗口；每个的结束晚于开始，第二个在第一个之后开始。设备以 9003 拒绝其他数目。顺序错误的窗口也被拒绝只是怀疑。两个时间都是从现在起的秒数，不是一天中的时刻。</translation>
    </message>
    <message>
        <extracomment>rpc-sd-window-mode</extracomment>
        <source>WindowMode is one of the defined texts</source>
        <translation>WindowMode 是规定的文本之一</translation>
    </message>
    <message>
        <extracomment>rpc-sd-window-mode</extracomment>
        <source>The mode is 1 At Any Time, 2 Immediately, 3 When Idle, 4 Confirmation Needed, or X with a vendor. Devices compare the whole text and refuse another with 9003. The number alone or the text alone is the usual slip.</source>
        <translation>模式为 1 At Any Time、2 Immediately、3 When Idle、4 Confirmation Needed，或 X 加厂商。设备比较全文，以 9003 拒绝其他。只写数字或只写文本是常见疏忽。</translation>
    </message>
    <message>
        <extracomment>rpc-schedule-delay-zero</extracomment>
        <source>ScheduleInform has a delay above 0</source>
        <translation>ScheduleInform 的延迟大于 0</translation>
    </message>
    <message>
        <extracomment>rpc-schedule-delay-zero</extracomment>
        <source>The order asks for an Inform after so many seconds, at least one. Devices refuse 0 with 9003 or begin a session at once, while the present one is still open. To get an Inform soon, use a small number.</source>
        <translation>该命令要求在若干秒后发送 Inform，至少一秒。设备以 9003 拒绝 0，或在当前会话仍打开时立即开始会话。想尽快得到 Inform 请用小数值。</translation>
    </message>
    <message>
        <extracomment>rpc-queue-limits</extracomment>
        <source>A queue of transfers has at most 16 entries, in states 1 to 3</source>
        <translation>传输队列最多 16 项，状态为 1 到 3</translation>
    </message>
    <message>
        <extracomment>rpc-queue-limits</extracomment>
        <source>The schema allows 16 entries, each not started (1), in progress (2), or done and not yet reported (3). An ACS that validates throws the whole answer away. Suspect a device that never removes what it has reported.</source>
        <translation>schema 允许 16 项，每项为未开始（1）、进行中（2）或已完成未报告（3）。做校验的 ACS 丢弃整个回答。怀疑设备从不移除已报告的项。</translation>
    </message>
    <message>
        <extracomment>rpc-cancel-unknown</extracomment>
        <source>CancelTransfer names a transfer that was ordered</source>
        <translation>CancelTransfer 指明已下达的传输</translation>
    </message>
    <message>
        <extracomment>rpc-cancel-unknown</extracomment>
        <source>CancelTransfer stops the transfers that have its CommandKey. Here no order with that key is in the capture, most likely because it was sent before the capture began. The device answers with success either way, so look into the ACS&apos;s own records for the key.</source>
        <translation>CancelTransfer 停止具有其 CommandKey 的传输。这里抓包中没有该键的命令，很可能在抓包开始前发送。设备无论如何都以成功回答，所以请在 ACS 自己的记录中查找该键。</translation>
    </message>
    <message>
        <extracomment>rpc-tc-faultcode</extracomment>
        <source>FaultCode of TransferComplete is one that is made for it</source>
        <translation>TransferComplete 的 FaultCode 是为其规定的代码</translation>
    </message>
    <message>
        <extracomment>rpc-tc-faultcode</extracomment>
        <source>TransferComplete reports 0 for success, 9001, 9002, 9010 to 9012, 9014 to 9020, or a vendor code of 98xx. Other codes belong to other methods and tell the operator the wrong thing. Look at the text beside the code.</source>
        <translation>TransferComplete 以 0 报告成功，或 9001、9002、9010 到 9012、9014 到 9020，或 98xx 的厂商代码。其他代码属于其他方法，会误导操作人员。看代码旁的文本。</translation>
    </message>
    <message>
        <extracomment>rpc-tc-times-not-utc</extracomment>
        <source>StartTime and CompleteTime are in UTC</source>
        <translation>StartTime 和 CompleteTime 为 UTC</translation>
    </message>
    <message>
        <extracomment>rpc-tc-times-not-utc</extracomment>
        <source>The times of a transfer are given in UTC, with Z at the end, or as the unknown time. With another offset the moment is still clear to a reader that understands offsets. Some ACSs cut the offset off and are wrong by hours.</source>
        <translation>传输时间以 UTC 给出，末尾为 Z，或为未知时间。带其他偏移时，懂偏移的读者仍清楚时刻。有些 ACS 截去偏移，因此差几小时。</translation>
    </message>
    <message>
        <extracomment>rpc-tc-times-order</extracomment>
        <source>CompleteTime is not before StartTime</source>
        <translation>CompleteTime 不早于 StartTime</translation>
    </message>
    <message>
        <extracomment>rpc-tc-times-order</extracomment>
        <source>A transfer ends after it began. When it seems not to, the clock was set in between, which is common after a reboot. Neither of the times should be relied on.</source>
        <translation>传输的结束晚于开始。看似不然时，其间设置了时钟，重启后很常见。两个时间都不可依赖。</translation>
    </message>
    <message>
        <extracomment>rpc-tc-faultstring-on-success</extracomment>
        <source>TransferComplete without a fault has an empty FaultString</source>
        <translation>没有故障的 TransferComplete 其 FaultString 为空</translation>
    </message>
    <message>
        <extracomment>rpc-tc-faultstring-on-success</extracomment>
        <source>FaultCode 0 says that the transfer went well, so there is nothing to explain. A text such as Success is harmless. A text that tells of a failure means that the code is wrong, or the text is left from an earlier transfer.</source>
        <translation>FaultCode 0 表示传输顺利，没有可解释的。Success 之类的文本无害。说明失败的文本表示代码有误，或文本是之前传输遗留的。</translation>
    </message>
    <message>
        <extracomment>rpc-atc-isdownload-filetype</extracomment>
        <source>FileType of AutonomousTransferComplete fits the direction</source>
        <translation>AutonomousTransferComplete 的 FileType 与方向相符</translation>
    </message>
    <message>
        <extracomment>rpc-atc-isdownload-filetype</extracomment>
        <source>A firmware image or web content is downloaded, a log file uploaded; IsDownload says which it was. When both do not fit together the ACS files the report under the wrong kind. Look at the URLs for the direction that was meant.</source>
        <translation>固件映像或 Web 内容是下载，日志文件是上传；IsDownload 说明是哪种。两者不符时 ACS 把报告归错类。查看 URL 了解本意的方向。</translation>
    </message>
    <message>
        <extracomment>rpc-du-operations</extracomment>
        <source>ChangeDUState holds operations, each with its type</source>
        <translation>ChangeDUState 含有操作，每个带有其类型</translation>
    </message>
    <message>
        <extracomment>rpc-du-operations</extracomment>
        <source>Each Operations element is of the type InstallOpStruct, UpdateOpStruct or UninstallOpStruct, and only its xsi:type tells which. Without it the device cannot know what to do and refuses the call with 9003. Look at the XML library of the ACS: many leave out the type of an element unless they are told.</source>
        <translation>每个 Operations 元素的类型为 InstallOpStruct、UpdateOpStruct 或 UninstallOpStruct，只有 xsi:type 说明是哪种。没有它设备不知道做什么，以 9003 拒绝调用。检查 ACS 的 XML 库：许多库除非要求，否则省略元素类型。</translation>
    </message>
    <message>
        <extracomment>rpc-du-install-url</extracomment>
        <source>An installation has a URL and a removal a UUID</source>
        <translation>安装带有 URL，移除带有 UUID</translation>
    </message>
    <message>
        <extracomment>rpc-du-install-url</extracomment>
        <source>The device fetches a new unit from the URL, and finds the one to remove by its UUID. Without them there is nothing that it could do. Look whether the values are put into the other kind of operation.</source>
        <translation>设备从 URL 取得新单元，按 UUID 找到要移除的单元。没有它们就无事可做。检查值是否放进了另一种操作。</translation>
    </message>
    <message>
        <extracomment>rpc-du-uuid</extracomment>
        <source>A UUID has the text form of RFC 4122</source>
        <translation>UUID 采用 RFC 4122 的文本形式</translation>
    </message>
    <message>
        <extracomment>rpc-du-uuid</extracomment>
        <source>A UUID is written as 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between. Another text does not match the unit on the other side, and a device refuses it with 9022. Braces around it and a missing hyphen are the usual slips.</source>
        <translation>UUID 写成以连字符分隔的 8、4、4、4 和 12 位十六进制数字。其他文本与另一侧的单元不符，设备以 9022 拒绝。外加花括号和缺少连字符是常见疏忽。</translation>
    </message>
    <message>
        <extracomment>fault-to-non-request</extracomment>
        <source>A Fault answers a request</source>
        <translation>Fault 回答一个请求</translation>
    </message>
    <message>
        <extracomment>fault-to-non-request</extracomment>
        <source>A Fault says that a request could not be served. The other side has sent none: the CPE got a response or a Fault, or the ACS an empty POST, and nothing there asks for an answer. Suspect an error inside the sender that was sent out as a Fault, and look at what it was about to do; the peer can only break the session off.</source>
        <translation>Fault 表示请求无法服务。对方没有发送请求：CPE 收到的是响应或 Fault，或 ACS 收到的是空 POST，没有什么要求回答。怀疑发送方内部的错误以 Fault 发出，看它当时要做什么；对端只能中断会话。</translation>
    </message>
    <message>
        <extracomment>fault-faultcode</extracomment>
        <source>faultcode is Client or Server</source>
        <translation>faultcode 为 Client 或 Server</translation>
    </message>
    <message>
        <extracomment>fault-faultcode</extracomment>
        <source>The SOAP element faultcode tells whose mistake it is, Client or Server; the number of CWMP stands in the detail. A receiver that reads only the SOAP part does not know the fault. The usual slip is to put the number of CWMP here.</source>
        <translation>SOAP 元素 faultcode 说明错在谁，Client 或 Server；CWMP 的编号在 detail 中。只读 SOAP 部分的接收方不认识该故障。常见疏忽是把 CWMP 编号放在这里。</translation>
    </message>
    <message>
        <extracomment>fault-faultcode-role</extracomment>
        <source>faultcode blames the side that the code blames</source>
        <translation>faultcode 归咎的一方与代码归咎的一致</translation>
    </message>
    <message>
        <extracomment>fault-faultcode-role</extracomment>
        <source>Client says that the request was wrong, Server that whoever got it could not carry it out; each CWMP code belongs to one of them. Receivers go by the CWMP code, so nothing breaks. Suspect a constant in the sender of the Fault.</source>
        <translation>Client 表示请求有误，Server 表示收到者无法执行；每个 CWMP 代码属于其一。接收方依据 CWMP 代码，所以没有损害。怀疑 Fault 发送方中的常数。</translation>
    </message>
    <message>
        <extracomment>fault-faultstring</extracomment>
        <source>faultstring is &quot;CWMP fault&quot;</source>
        <translation>faultstring 为 &quot;CWMP fault&quot;</translation>
    </message>
    <message>
        <extracomment>fault-faultstring</extracomment>
        <source>The text is fixed and marks the fault as one of CWMP; what happened stands in the detail. Receivers that look for it take the fault for one of the SOAP layer. A capital F is a widespread slip and only a note.</source>
        <translation>该文本是固定的，标明故障属于 CWMP；发生了什么在 detail 中。寻找它的接收方会把故障当作 SOAP 层的。首字母大写的 F 是普遍的疏忽，只作提示。</translation>
    </message>
    <message>
        <extracomment>fault-detail</extracomment>
        <source>A Fault has a detail with the Fault element of CWMP</source>
        <translation>Fault 有带 CWMP Fault 元素的 detail</translation>
    </message>
    <message>
        <extracomment>fault-detail</extracomment>
        <source>The detail holds a Fault element of the CWMP namespace with FaultCode and FaultString. Without it the other side learns that something failed, but not what. Faults that a SOAP toolkit makes by itself look like this; look for a request that the toolkit could not parse.</source>
        <translation>detail 含 CWMP 命名空间的 Fault 元素，带 FaultCode 和 FaultString。没有它对方只知道失败，不知道是什么。SOAP 工具包自行产生的故障就是这样；寻找工具包无法解析的请求。</translation>
    </message>
    <message>
        <extracomment>fault-code-side</extracomment>
        <source>A CPE uses codes of 9xxx and an ACS of 8xxx</source>
        <translation>CPE 使用 9xxx 代码，ACS 使用 8xxx 代码</translation>
    </message>
    <message>
        <extracomment>fault-code-side</extracomment>
        <source>The first digit tells who refuses. With a code of the other side the receiver finds no meaning for it in its table. Suspect code that is shared between an ACS and a simulator of devices.</source>
        <translation>第一位数字说明谁拒绝。用对方一侧的代码时，接收方在表中找不到含义。怀疑 ACS 与设备模拟器共用的代码。</translation>
    </message>
    <message>
        <extracomment>fault-code-unassigned</extracomment>
        <source>A fault code is assigned, or of the vendor range</source>
        <translation>故障代码是已分配的，或在厂商范围内</translation>
    </message>
    <message>
        <extracomment>fault-code-unassigned</extracomment>
        <source>Codes of a CPE are 9000 to 9032, those of an ACS 8000 to 8006; 98xx and 88xx are free for vendors. Others may come to mean something later. Ask the maker what the code stands for.</source>
        <translation>CPE 的代码为 9000 到 9032，ACS 的为 8000 到 8006；98xx 和 88xx 供厂商使用。其他代码将来可能另有含义。向厂商询问该代码表示什么。</translation>
    </message>
    <message>
        <extracomment>fault-code-too-new</extracomment>
        <source>A fault code exists in the version that is used</source>
        <translation>故障代码在所用版本中存在</translation>
    </message>
    <message>
        <extracomment>fault-code-too-new</extracomment>
        <source>9014 to 9019 came with version 1.1, 9020 to 9032 with 1.2, 8006 with 1.4. A peer of the older version has no entry for the code and shows a number only. The text of the Fault tells what was meant.</source>
        <translation>9014 到 9019 随 1.1 版而来，9020 到 9032 随 1.2 版，8006 随 1.4 版。旧版本的对端没有该代码，只显示数字。Fault 的文本说明本意。</translation>
    </message>
    <message>
        <extracomment>fault-code-wrong-method</extracomment>
        <source>A fault code may be used for the method that was called</source>
        <translation>故障代码可用于被调用的方法</translation>
    </message>
    <message>
        <extracomment>fault-code-wrong-method</extracomment>
        <source>The table of codes says which method may be refused with which. A code of another method misleads the ACS, which may react to it in a fixed way. The text of the Fault often tells what was meant.</source>
        <translation>代码表说明哪个方法可用哪个代码拒绝。其他方法的代码误导 ACS，它可能以固定方式反应。Fault 的文本常说明本意。</translation>
    </message>
    <message>
        <extracomment>fault-spv-details</extracomment>
        <source>A Fault to SetParameterValues names the parameters that are bad</source>
        <translation>对 SetParameterValues 的 Fault 指明有问题的参数</translation>
    </message>
    <message>
        <extracomment>fault-spv-details</extracomment>
        <source>When parameters are refused the Fault has the code 9003 and one SetParameterValuesFault for each bad parameter, with name and code. Without them the operator has to find the bad one by trying. A code from 9005 to 9008 at the top is the usual slip.</source>
        <translation>参数被拒绝时，Fault 的代码为 9003，每个坏参数有一个 SetParameterValuesFault，带名称和代码。没有它们操作人员只能试出坏的参数。常见疏忽是顶层使用 9005 到 9008 的代码。</translation>
    </message>
    <message>
        <extracomment>fault-spv-details-elsewhere</extracomment>
        <source>SetParameterValuesFault appears only in Faults to SetParameterValues</source>
        <translation>SetParameterValuesFault 只出现在对 SetParameterValues 的 Fault 中</translation>
    </message>
    <message>
        <extracomment>fault-spv-details-elsewhere</extracomment>
        <source>The element lists parameters that could not be set. In the refusal of another method there are none. Suspect one template for all Faults in the device&apos;s agent.</source>
        <translation>该元素列出无法设置的参数。其他方法的拒绝中没有这种参数。怀疑设备代理程序对所有 Fault 使用同一模板。</translation>
    </message>
    <message>
        <extracomment>fault-spv-name-not-sent</extracomment>
        <source>Each parameter that is blamed was in the request</source>
        <translation>被归咎的每个参数都在请求中</translation>
    </message>
    <message>
        <extracomment>fault-spv-name-not-sent</extracomment>
        <source>The names in SetParameterValuesFault are those of the call. Another name sends the operator looking in the wrong place. Suspect names that are written by their path inside the device, or a Fault kept from an earlier call.</source>
        <translation>SetParameterValuesFault 中的名称是调用中的名称。其他名称使操作人员找错地方。怀疑名称按设备内部路径书写，或 Fault 沿用自之前的调用。</translation>
    </message>
    <message>
        <extracomment>fault-9004-per-parameter</extracomment>
        <source>9004 is not used for a single parameter</source>
        <translation>9004 不用于单个参数</translation>
    </message>
    <message>
        <extracomment>fault-9004-per-parameter</extracomment>
        <source>Resources exceeded is said of the whole call, not of one parameter in it. An ACS that splits its calls after 9004 does not see the code in the detail. Look at what the device ran out of.</source>
        <translation>资源不足是对整个调用说的，不是其中一个参数。收到 9004 后拆分调用的 ACS 看不到 detail 中的代码。检查设备缺少什么资源。</translation>
    </message>
    <message>
        <extracomment>fault-unsupported-method</extracomment>
        <source>A method that is not supported is refused with 9000 or 8000</source>
        <translation>不支持的方法以 9000 或 8000 拒绝</translation>
    </message>
    <message>
        <extracomment>fault-unsupported-method</extracomment>
        <source>The side that was called has said in this session which methods it supports, and this one is not among them; so the Fault should say that the method is not supported. With another code the caller looks for a mistake in the arguments and may try again for ever. It is suspected only, since the list of methods may be incomplete.</source>
        <translation>被调用的一方在此会话中说明了支持哪些方法，这个不在其中；所以 Fault 应说不支持该方法。用其他代码时调用方会在参数中找错，可能永远重试。这只是怀疑，因为方法列表可能不完整。</translation>
    </message>
    <message>
        <extracomment>fault-8005-loop</extracomment>
        <source>Retry request (8005) is not sent without end</source>
        <translation>重试请求（8005）不会无休止地发送</translation>
    </message>
    <message>
        <extracomment>fault-8005-loop</extracomment>
        <source>With 8005 the ACS asks for the same request once more, because it cannot serve it at this moment. Five in a row and more look like a condition that does not go away, and the device is bound to try again each time. Look at the ACS&apos;s log for what it waits for; a lock that nobody releases is a frequent cause.</source>
        <translation>ACS 用 8005 要求再发同一请求，因为此刻无法服务。连续五次以上看起来是不会消失的状况，而设备每次都必须重试。查看 ACS 日志了解它等待什么；无人释放的锁是常见原因。</translation>
    </message>
    <message>
        <extracomment>fault-8006</extracomment>
        <source>Fault 8006 answers an Inform</source>
        <translation>Fault 8006 回答 Inform</translation>
    </message>
    <message>
        <extracomment>fault-8006</extracomment>
        <source>8006 says that the ACS cannot work with the version of the protocol that the device uses. That is known from the Inform, so it is suspected to be misplaced in the answer to another request. Some software uses the number for too many envelopes.</source>
        <translation>8006 表示 ACS 无法使用设备所用的协议版本。这从 Inform 就可知道，所以在对其他请求的回答中怀疑放错。有些软件用该编号表示信封过多。</translation>
    </message>
    <message>
        <extracomment>transfer-complete-without-events</extracomment>
        <source>A TransferComplete in a later session is announced by 7 TRANSFER COMPLETE in the Inform</source>
        <translation>后续会话中的 TransferComplete 由 Inform 中的 7 TRANSFER COMPLETE 预告</translation>
    </message>
    <message>
        <extracomment>transfer-complete-without-events</extracomment>
        <source>When the transfer ended after the session in which it was ordered, the Inform of the session that reports it lists 7 TRANSFER COMPLETE and the M event with the CommandKey. An ACS that decides by the events does not expect the report otherwise. Suspect an agent that begins the session for another reason and sends the report along.</source>
        <translation>传输在下达它的会话之后结束时，报告它的会话的 Inform 列出 7 TRANSFER COMPLETE 和带 CommandKey 的 M 事件。否则按事件决定的 ACS 不期待该报告。怀疑代理程序因其他原因开始会话并顺带发送报告。</translation>
    </message>
    <message>
        <extracomment>transfer-events-without-complete</extracomment>
        <source>7 TRANSFER COMPLETE in the Inform is followed by TransferComplete</source>
        <translation>Inform 中的 7 TRANSFER COMPLETE 之后有 TransferComplete</translation>
    </message>
    <message>
        <extracomment>transfer-events-without-complete</extracomment>
        <source>The events say that a transfer has ended; TransferComplete, in the same session, says which and how. Without it the ACS&apos;s task stays open for ever. Suspect a device that lost the details of the transfer over its reboot.</source>
        <translation>事件表示传输已结束；同一会话中的 TransferComplete 说明是哪个以及结果。没有它 ACS 的任务永远打开。怀疑设备在重启中丢失了传输的细节。</translation>
    </message>
    <message>
        <extracomment>transfer-complete-unknown-key</extracomment>
        <source>TransferComplete has the CommandKey of a transfer that was ordered</source>
        <translation>TransferComplete 的 CommandKey 属于已下达的传输</translation>
    </message>
    <message>
        <extracomment>transfer-complete-unknown-key</extracomment>
        <source>The CommandKey of TransferComplete is that of the Download or Upload. Here the order is not in the capture, most likely because it was sent before the capture began. Look into the ACS&apos;s own records for the key, or capture over a longer time.</source>
        <translation>TransferComplete 的 CommandKey 是 Download 或 Upload 的。这里抓包中没有该命令，很可能在抓包开始前发送。在 ACS 自己的记录中查找该键，或抓包更长时间。</translation>
    </message>
    <message>
        <extracomment>transfer-no-complete</extracomment>
        <source>A transfer that is announced as done is reported by TransferComplete with its key</source>
        <translation>宣布完成的传输由带其键的 TransferComplete 报告</translation>
    </message>
    <message>
        <extracomment>transfer-no-complete</extracomment>
        <source>After Status 1 the CPE reports the end of each transfer by a TransferComplete with its CommandKey. Here the Inform lists the M event of this key, and the session ends with the reports of other transfers only. Suspect a CPE that keeps the details of one transfer at a time.</source>
        <translation>Status 1 之后 CPE 以带 CommandKey 的 TransferComplete 报告每个传输的结束。这里 Inform 列出该键的 M 事件，会话却只以其他传输的报告结束。怀疑 CPE 一次只保存一个传输的细节。</translation>
    </message>
    <message>
        <extracomment>transfer-complete-after-status0</extracomment>
        <source>A transfer that was done within the session is not reported again</source>
        <translation>在会话内完成的传输不再次报告</translation>
    </message>
    <message>
        <extracomment>transfer-complete-after-status0</extracomment>
        <source>Status 0 in the response says that the transfer is over and applied. A TransferComplete for it later makes the ACS look for a task that it has closed. The usual cause is a CPE that reports every transfer, however it answered first.</source>
        <translation>响应中的 Status 0 表示传输已结束并应用。之后的 TransferComplete 使 ACS 寻找已关闭的任务。通常原因是 CPE 不管先前如何回答都报告每个传输。</translation>
    </message>
    <message>
        <extracomment>transfer-complete-twice</extracomment>
        <source>A TransferComplete that was answered is not sent again</source>
        <translation>已得到回答的 TransferComplete 不再次发送</translation>
    </message>
    <message>
        <extracomment>transfer-complete-twice</extracomment>
        <source>Once TransferCompleteResponse has come, the report is delivered and the CPE forgets it. Here the same report, with the same times, comes in a later session. Look whether the CPE writes to its flash that it has reported, or whether it reboots before it does.</source>
        <translation>TransferCompleteResponse 到达后报告即送达，CPE 应忘记它。这里时间相同的同一报告在后续会话中出现。检查 CPE 是否把已报告写入闪存，或在此之前就重启。</translation>
    </message>
    <message>
        <extracomment>transfer-complete-after-cancel</extracomment>
        <source>A transfer that was cancelled is not reported</source>
        <translation>已取消的传输不报告</translation>
    </message>
    <message>
        <extracomment>transfer-complete-after-cancel</extracomment>
        <source>A successful CancelTransfer takes the transfer back: there is no TransferComplete for it. A CPE that can no longer stop it has to answer with fault 9021. Here it agreed and reported all the same; look whether the file was applied.</source>
        <translation>成功的 CancelTransfer 收回传输：不再有 TransferComplete。无法再停止的 CPE 必须以故障 9021 回答。这里它同意了却仍然报告；检查文件是否已应用。</translation>
    </message>
    <message>
        <extracomment>transfer-never-fetched</extracomment>
        <source>The file of a Download is fetched from the URL given</source>
        <translation>Download 的文件从给出的 URL 取得</translation>
    </message>
    <message>
        <extracomment>transfer-never-fetched</extracomment>
        <source>The transfer is reported as done, other requests of the device to the same server are in the capture, and none of them is for this file. The CPE may have taken another way, or a file that it had already. Look at the time of the report and at the version that the device tells afterwards.</source>
        <translation>传输报告为完成，设备对同一服务器的其他请求在抓包中，却没有一个是取此文件的。CPE 可能走了另一条路，或已有该文件。查看报告的时间和设备之后报告的版本。</translation>
    </message>
    <message>
        <extracomment>transfer-before-response</extracomment>
        <source>A transfer begins after it was ordered</source>
        <translation>传输在下达之后开始</translation>
    </message>
    <message>
        <extracomment>transfer-before-response</extracomment>
        <source>The file was fetched shortly before the ACS ordered it, and not again afterwards. Perhaps an order from before the capture was repeated, or the clocks of two captures that were merged differ. Compare the frames&apos; times.</source>
        <translation>文件在 ACS 下达命令之前不久取得，之后没有再取。也许是抓包之前的命令被重复，或合并的两个抓包时钟不同。比较帧的时间。</translation>
    </message>
    <message>
        <extracomment>transfer-method</extracomment>
        <source>A download uses GET, an upload PUT</source>
        <translation>下载使用 GET，上传使用 PUT</translation>
    </message>
    <message>
        <extracomment>transfer-method</extracomment>
        <source>Files are fetched with GET and sent with PUT. A server that is set up for these methods answers 405 or stores nothing. POST for uploads is a habit of agents that were made for web forms. Look at the status that the server gave.</source>
        <translation>文件以 GET 取得，以 PUT 发送。按这些方法设置的服务器回答 405 或什么都不保存。上传用 POST 是为 Web 表单制作的代理程序的习惯。查看服务器给出的状态码。</translation>
    </message>
    <message>
        <extracomment>transfer-credentials</extracomment>
        <source>A CPE answers the file server&apos;s challenge with the user of the order</source>
        <translation>CPE 以命令中的用户回答文件服务器的质询</translation>
    </message>
    <message>
        <extracomment>transfer-credentials</extracomment>
        <source>Download and Upload carry the Username and Password for the file server. Here the CPE used another name, often the one that it uses for the ACS. The server refuses, and the transfer fails with fault 9012. Look at the answer to that request.</source>
        <translation>Download 和 Upload 携带用于文件服务器的 Username 和 Password。这里 CPE 用了另一个名称，常是它用于 ACS 的名称。服务器拒绝，传输以故障 9012 失败。查看对该请求的回答。</translation>
    </message>
    <message>
        <extracomment>transfer-failed-but-success</extracomment>
        <source>A transfer that failed is not reported as success</source>
        <translation>失败的传输不报告为成功</translation>
    </message>
    <message>
        <extracomment>transfer-failed-but-success</extracomment>
        <source>Every request for the file was refused by the server, and yet TransferComplete says FaultCode 0. The ACS takes the device for upgraded. Suspect a CPE that stores the server&apos;s error page as the file. Look at the version that the next Inform tells.</source>
        <translation>对文件的每个请求都被服务器拒绝，TransferComplete 却说 FaultCode 0。ACS 以为设备已升级。怀疑 CPE 把服务器的错误页当作文件保存。查看下一个 Inform 报告的版本。</translation>
    </message>
    <message>
        <extracomment>transfer-ok-but-fault</extracomment>
        <source>A transfer that went through is not reported as failed</source>
        <translation>成功的传输不报告为失败</translation>
    </message>
    <message>
        <extracomment>transfer-ok-but-fault</extracomment>
        <source>The file came whole with status 200, and TransferComplete reports that it could not be had. The file may be the wrong one, too large for the device, or refused for its signature, for which there are other codes. Compare its length with FileSize.</source>
        <translation>文件以状态码 200 完整到达，TransferComplete 却报告无法取得。文件可能不对、对设备太大，或因签名被拒绝，这些各有其他代码。把其长度与 FileSize 比较。</translation>
    </message>
    <message>
        <extracomment>transfer-size-mismatch</extracomment>
        <source>A file has the FileSize announced</source>
        <translation>文件的大小等于宣布的 FileSize</translation>
    </message>
    <message>
        <extracomment>transfer-size-mismatch</extracomment>
        <source>FileSize lets the CPE check that there is room for the file; zero means unknown. Here the server sent another number of bytes. Most often the file was replaced on the server and the ACS&apos;s record of it was not. A strict CPE refuses the transfer.</source>
        <translation>FileSize 让 CPE 检查是否有空间；零表示未知。这里服务器发送了不同的字节数。多半是服务器上的文件被替换而 ACS 的记录没有更新。严格的 CPE 拒绝传输。</translation>
    </message>
    <message>
        <extracomment>transfer-too-early</extracomment>
        <source>A transfer begins not before DelaySeconds have passed</source>
        <translation>传输不早于 DelaySeconds 开始</translation>
    </message>
    <message>
        <extracomment>transfer-too-early</extracomment>
        <source>DelaySeconds keeps a transfer back, so that a whole fleet does not fetch its firmware at once or in the evening. Here the CPE began before. Suspect an agent that ignores the argument. The file server&apos;s load shows the same for other devices.</source>
        <translation>DelaySeconds 推迟传输，使整个设备群不会同时或在晚上取固件。这里 CPE 提前开始。怀疑代理程序忽略该参数。文件服务器的负载对其他设备显示同样情况。</translation>
    </message>
    <message>
        <extracomment>transfer-outside-window</extracomment>
        <source>A scheduled download begins within its windows</source>
        <translation>计划的下载在其窗口内开始</translation>
    </message>
    <message>
        <extracomment>transfer-outside-window</extracomment>
        <source>ScheduleDownload names one or two windows, in seconds after the request. Here the CPE fetched the file outside of them, as far as the arguments are read as Amendment 6 has them. Look at WindowStart and WindowEnd, and whether the CPE reads them as times of day.</source>
        <translation>ScheduleDownload 写明一个或两个窗口，以请求后的秒数计。按第 6 次修订理解参数，这里 CPE 在窗口之外取文件。检查 WindowStart 和 WindowEnd，以及 CPE 是否把它们读作一天中的时刻。</translation>
    </message>
    <message>
        <extracomment>transfer-rspauth-absent</extracomment>
        <source>A file server proves itself with Authentication-Info</source>
        <translation>文件服务器以 Authentication-Info 证明自己</translation>
    </message>
    <message>
        <extracomment>transfer-rspauth-absent</extracomment>
        <source>With digest and qop a server can prove that it knows the password as well, in the field Authentication-Info. It is no duty and many servers leave it out. Without it a CPE cannot tell a forged file server by its answer.</source>
        <translation>使用 digest 和 qop 时，服务器可在 Authentication-Info 字段中证明它也知道密码。这不是义务，许多服务器省略。没有它 CPE 无法从回答识别伪造的文件服务器。</translation>
    </message>
    <message>
        <extracomment>lifecycle-reboot-event</extracomment>
        <source>The boot after a Reboot is told with M Reboot and its CommandKey</source>
        <translation>Reboot 之后的启动以 M Reboot 及其 CommandKey 报告</translation>
    </message>
    <message>
        <extracomment>lifecycle-reboot-event</extracomment>
        <source>After a Reboot of the ACS the first Inform with 1 BOOT also lists M Reboot with the CommandKey of the request. Without it the ACS cannot tell its own reboot from a power failure. Usually the CPE does not write the key to its flash before it goes down.</source>
        <translation>ACS 的 Reboot 之后，第一个带 1 BOOT 的 Inform 也列出带该请求 CommandKey 的 M Reboot。没有它 ACS 无法把自己的重启与断电区分。通常 CPE 在停机前没有把键写入闪存。</translation>
    </message>
    <message>
        <extracomment>lifecycle-reboot-missing</extracomment>
        <source>A device reboots after Reboot</source>
        <translation>设备在 Reboot 之后重启</translation>
    </message>
    <message>
        <extracomment>lifecycle-reboot-missing</extracomment>
        <source>RebootResponse promises a reboot as soon as the session is over. Here the device&apos;s own UpTime counts on past the request, ten minutes and more. Look for a service that holds back the reboot, or a response that was sent before the request was looked at.</source>
        <translation>RebootResponse 承诺会话一结束就重启。这里设备自己的 UpTime 在请求之后继续增长了十分钟以上。寻找阻止重启的服务，或在查看请求之前就发送的响应。</translation>
    </message>
    <message>
        <extracomment>lifecycle-mreboot-unasked</extracomment>
        <source>M Reboot follows a Reboot of the ACS</source>
        <translation>M Reboot 之前有 ACS 的 Reboot</translation>
    </message>
    <message>
        <extracomment>lifecycle-mreboot-unasked</extracomment>
        <source>M Reboot tells that a Reboot RPC caused the boot, with that RPC&apos;s CommandKey. A Reboot with this key is not in the capture. Where the capture does not show the device from its beginning this is a note only: the request probably came before. Otherwise suspect an event that is never cleared.</source>
        <translation>M Reboot 表示 Reboot RPC 引起了启动，并带其 CommandKey。抓包中没有该键的 Reboot。抓包没有从头显示设备时只作提示：请求可能在之前。否则怀疑从不清除的事件。</translation>
    </message>
    <message>
        <extracomment>lifecycle-boot-unexpected</extracomment>
        <source>1 BOOT has a cause in the capture</source>
        <translation>1 BOOT 在抓包中有原因</translation>
    </message>
    <message>
        <extracomment>lifecycle-boot-unexpected</extracomment>
        <source>The device booted, and nothing that the ACS asked for explains it. Power was cut, somebody pushed a button, or the firmware crashed. Look at how often it happens, and at what the ACS did just before.</source>
        <translation>设备启动了，ACS 要求的任何事都不能解释。断电、有人按了按钮，或固件崩溃。看发生得多频繁，以及 ACS 在此之前做了什么。</translation>
    </message>
    <message>
        <extracomment>lifecycle-scheduleinform</extracomment>
        <source>ScheduleInform is followed by an Inform with M ScheduleInform</source>
        <translation>ScheduleInform 之后有带 M ScheduleInform 的 Inform</translation>
    </message>
    <message>
        <extracomment>lifecycle-scheduleinform</extracomment>
        <source>DelaySeconds after ScheduleInform the CPE begins a session with 3 SCHEDULED and M ScheduleInform, which carries the CommandKey. Here the device has come again more than a minute after that time, and no Inform had the event. Suspect a timer that is lost when the device boots, or an RPC that is answered and not done.</source>
        <translation>ScheduleInform 之后经过 DelaySeconds，CPE 以 3 SCHEDULED 和带 CommandKey 的 M ScheduleInform 开始会话。这里设备在该时间一分多钟之后又来过，却没有 Inform 带该事件。怀疑设备启动时丢失的定时器，或回答了却没有执行的 RPC。</translation>
    </message>
    <message>
        <extracomment>lifecycle-scheduleinform-early</extracomment>
        <source>A scheduled Inform comes not before DelaySeconds have passed</source>
        <translation>计划的 Inform 不早于 DelaySeconds 到来</translation>
    </message>
    <message>
        <extracomment>lifecycle-scheduleinform-early</extracomment>
        <source>ScheduleInform asks for a session after DelaySeconds; here it came earlier. The ACS may have chosen the time for a reason, such as a maintenance window. Look whether the CPE reads the delay in other units, or adds the event to the next session it holds anyway.</source>
        <translation>ScheduleInform 要求在 DelaySeconds 之后开始会话；这里来早了。ACS 选择该时间可能有原因，例如维护窗口。检查 CPE 是否以其他单位读取延迟，或把事件加到它本来要进行的下一个会话。</translation>
    </message>
    <message>
        <extracomment>lifecycle-factoryreset-bootstrap</extracomment>
        <source>The first Inform after FactoryReset has 0 BOOTSTRAP</source>
        <translation>FactoryReset 之后的第一个 Inform 带 0 BOOTSTRAP</translation>
    </message>
    <message>
        <extracomment>lifecycle-factoryreset-bootstrap</extracomment>
        <source>A device that was reset is new to its ACS and says so by 0 BOOTSTRAP. Without it the ACS does not configure it again. Usually the CPE keeps the mark that it has bootstrapped in a place that FactoryReset does not wipe.</source>
        <translation>复位的设备对 ACS 是新的，并以 0 BOOTSTRAP 说明。没有它 ACS 不会再次配置。通常 CPE 把已 bootstrap 的标记放在 FactoryReset 不擦除的地方。</translation>
    </message>
    <message>
        <extracomment>lifecycle-factoryreset-key</extracomment>
        <source>After FactoryReset ParameterKey is empty</source>
        <translation>FactoryReset 之后 ParameterKey 为空</translation>
    </message>
    <message>
        <extracomment>lifecycle-factoryreset-key</extracomment>
        <source>ParameterKey tells the ACS which of its settings were applied last. A reset takes all of them away, and so it empties the key. With an old key the ACS takes the device for configured. Look what else FactoryReset left in place.</source>
        <translation>ParameterKey 告诉 ACS 最后应用了哪些设置。复位取消全部设置，因此也清空该键。带旧键时 ACS 以为设备已配置。检查 FactoryReset 还留下了什么。</translation>
    </message>
    <message>
        <extracomment>lifecycle-url-bootstrap</extracomment>
        <source>The first Inform at a new ACS URL has 0 BOOTSTRAP</source>
        <translation>新 ACS URL 处的第一个 Inform 带 0 BOOTSTRAP</translation>
    </message>
    <message>
        <extracomment>lifecycle-url-bootstrap</extracomment>
        <source>When ManagementServer.URL was changed, the first session with the new ACS lists 0 BOOTSTRAP. The new ACS does not know the device and depends on it to set it up. Suspect a CPE that ties the event to a factory reset only.</source>
        <translation>ManagementServer.URL 改变后，与新 ACS 的第一个会话列出 0 BOOTSTRAP。新 ACS 不认识设备，依靠它进行设置。怀疑 CPE 只把该事件与恢复出厂绑定。</translation>
    </message>
    <message>
        <extracomment>lifecycle-url-not-used</extracomment>
        <source>After the ACS URL was set the next session goes to it</source>
        <translation>设置 ACS URL 后下一个会话使用该 URL</translation>
    </message>
    <message>
        <extracomment>lifecycle-url-not-used</extracomment>
        <source>ManagementServer.URL was set with success, and the next session goes to the old host all the same. Either the value was not stored, or it takes a reboot. If the new host cannot be reached, the attempts would be in the capture. Read the parameter back.</source>
        <translation>ManagementServer.URL 设置成功，下一个会话却仍去旧主机。要么值没有保存，要么需要重启。若无法到达新主机，抓包中会有尝试。读回该参数。</translation>
    </message>
    <message>
        <extracomment>lifecycle-bootstrap-repeated</extracomment>
        <source>0 BOOTSTRAP comes once</source>
        <translation>0 BOOTSTRAP 只出现一次</translation>
    </message>
    <message>
        <extracomment>lifecycle-bootstrap-repeated</extracomment>
        <source>0 BOOTSTRAP tells the first contact with an ACS; once delivered it comes again only after a reset or a new URL. A reset button and a URL by DHCP leave no trace in CWMP, so this is a suspicion. A device that bootstraps every day loses its memory or its settings.</source>
        <translation>0 BOOTSTRAP 表示与 ACS 的首次接触；送达后只在复位或新 URL 之后再次出现。复位按钮和 DHCP 给出的 URL 在 CWMP 中没有痕迹，所以这是怀疑。每天 bootstrap 的设备会丢失记忆或设置。</translation>
    </message>
    <message>
        <extracomment>lifecycle-value-change-missing</extracomment>
        <source>A change of a parameter with active notification is told with 4 VALUE CHANGE</source>
        <translation>主动通知参数的改变以 4 VALUE CHANGE 报告</translation>
    </message>
    <message>
        <extracomment>lifecycle-value-change-missing</extracomment>
        <source>With Notification 2 the CPE begins a session as soon as the value changes by itself, with 4 VALUE CHANGE and the parameter in the Inform. Here two readings differ, the ACS did not set it in between, and no Inform told it up to the next session. Suspect a part of the device that changes the value past the data model.</source>
        <translation>Notification 为 2 时，值自行改变后 CPE 立即开始会话，Inform 中带 4 VALUE CHANGE 和该参数。这里两次读数不同，ACS 其间没有设置，到下一个会话为止没有 Inform 报告。怀疑设备的某部分绕过数据模型改变了值。</translation>
    </message>
    <message>
        <extracomment>lifecycle-value-change-own-set</extracomment>
        <source>A change that the ACS made is not told as 4 VALUE CHANGE</source>
        <translation>ACS 自己做的改变不以 4 VALUE CHANGE 报告</translation>
    </message>
    <message>
        <extracomment>lifecycle-value-change-own-set</extracomment>
        <source>4 VALUE CHANGE is about changes that the ACS does not know of. Here the only parameter in it is one that the ACS had set itself, with the same value. It costs a session for each setting. Look whether the CPE compares with the value that was set last.</source>
        <translation>4 VALUE CHANGE 是关于 ACS 不知道的改变。这里其中唯一的参数是 ACS 自己以相同值设置的。每次设置都多一个会话。检查 CPE 是否与最后设置的值比较。</translation>
    </message>
    <message>
        <extracomment>lifecycle-passive-not-included</extracomment>
        <source>A changed parameter with passive notification is in the next Inform</source>
        <translation>被动通知的已改变参数在下一个 Inform 中</translation>
    </message>
    <message>
        <extracomment>lifecycle-passive-not-included</extracomment>
        <source>With Notification 1 a value that changed by itself is told in the next Inform, whatever caused the session. Here two readings differ and the next Inform does not name the parameter. Suspect a list of changes that is emptied before it is sent.</source>
        <translation>Notification 为 1 时，自行改变的值在下一个 Inform 中报告，不管会话因何而起。这里两次读数不同，下一个 Inform 却没有该参数。怀疑在发送之前就清空的改变列表。</translation>
    </message>
    <message>
        <extracomment>lifecycle-diagnostics</extracomment>
        <source>Diagnostics that the ACS asked for end with 8 DIAGNOSTICS COMPLETE</source>
        <translation>ACS 要求的诊断以 8 DIAGNOSTICS COMPLETE 结束</translation>
    </message>
    <message>
        <extracomment>lifecycle-diagnostics</extracomment>
        <source>When a test that the ACS asked for is over, the CPE begins a session with 8 DIAGNOSTICS COMPLETE. Here the state says that it is over, and neither the sessions since nor the next one had the event. An ACS that waits for the event never fetches the results. It can still read them by GetParameterValues.</source>
        <translation>ACS 要求的测试结束时，CPE 以 8 DIAGNOSTICS COMPLETE 开始会话。这里状态表示已结束，此后的会话和下一个会话都没有该事件。等待该事件的 ACS 永远不会取结果。仍可用 GetParameterValues 读取。</translation>
    </message>
    <message>
        <extracomment>lifecycle-diagnostics-unasked</extracomment>
        <source>8 DIAGNOSTICS COMPLETE follows a request of the ACS</source>
        <translation>8 DIAGNOSTICS COMPLETE 之前有 ACS 的请求</translation>
    </message>
    <message>
        <extracomment>lifecycle-diagnostics-unasked</extracomment>
        <source>The event is for tests that the ACS asked for. The request is not in the capture; most likely it was made before the capture began. A test that was started at the device itself must not cause it. Look into the ACS&apos;s records.</source>
        <translation>该事件用于 ACS 要求的测试。请求不在抓包中，很可能在抓包开始前发出。在设备本身启动的测试不得引起它。查看 ACS 的记录。</translation>
    </message>
    <message>
        <extracomment>lifecycle-diagnostics-state-written</extracomment>
        <source>An ACS writes only Requested or Canceled to DiagnosticsState</source>
        <translation>ACS 只向 DiagnosticsState 写入 Requested 或 Canceled</translation>
    </message>
    <message>
        <extracomment>lifecycle-diagnostics-state-written</extracomment>
        <source>DiagnosticsState is told by the CPE; the ACS writes Requested to begin a test, and Canceled to stop it. Any other value is to be refused with fault 9007. Here the ACS wrote another one. Often a whole object that was read before is written back.</source>
        <translation>DiagnosticsState 由 CPE 报告；ACS 写入 Requested 开始测试，写入 Canceled 停止。其他值应以故障 9007 拒绝。这里 ACS 写入了别的值。常常是把之前读出的整个对象写回。</translation>
    </message>
    <message>
        <extracomment>lifecycle-dustate-complete</extracomment>
        <source>M ChangeDUState in the Inform is followed by DUStateChangeComplete with its key</source>
        <translation>Inform 中的 M ChangeDUState 之后有带其键的 DUStateChangeComplete</translation>
    </message>
    <message>
        <extracomment>lifecycle-dustate-complete</extracomment>
        <source>11 DU STATE CHANGE COMPLETE and M ChangeDUState announce the report on deployment units that the ACS asked for. Here the session ended without the report of that key. The ACS&apos;s task stays open. Suspect a device that lost the details over its reboot.</source>
        <translation>11 DU STATE CHANGE COMPLETE 和 M ChangeDUState 预告 ACS 要求的部署单元报告。这里会话结束时没有该键的报告。ACS 的任务保持打开。怀疑设备在重启中丢失了细节。</translation>
    </message>
    <message>
        <extracomment>lifecycle-dustate-results</extracomment>
        <source>DUStateChangeComplete has one result for each operation</source>
        <translation>DUStateChangeComplete 对每个操作有一个结果</translation>
    </message>
    <message>
        <extracomment>lifecycle-dustate-results</extracomment>
        <source>Each operation of ChangeDUState has a result of its own in the report, failed ones too. Here the numbers differ, as far as Amendment 6 was understood. The ACS cannot tell which operation is missing. Look at the UUIDs in both messages.</source>
        <translation>ChangeDUState 的每个操作在报告中有自己的结果，失败的也有。按对第 6 次修订的理解，这里数目不同。ACS 无法分辨缺少哪个操作。查看两条消息中的 UUID。</translation>
    </message>
    <message>
        <extracomment>lifecycle-autonomous-transfer</extracomment>
        <source>10 AUTONOMOUS TRANSFER COMPLETE and AutonomousTransferComplete come together</source>
        <translation>10 AUTONOMOUS TRANSFER COMPLETE 与 AutonomousTransferComplete 一同出现</translation>
    </message>
    <message>
        <extracomment>lifecycle-autonomous-transfer</extracomment>
        <source>A transfer that the ACS did not ask for is announced by event 10 and reported by AutonomousTransferComplete in the same session. Here only one of the two came. An ACS that reads the events only, or the calls only, misses it. Look which of the two this device leaves out always.</source>
        <translation>ACS 没有要求的传输由事件 10 宣布，并在同一会话中由 AutonomousTransferComplete 报告。这里只来了其一。只读事件或只读调用的 ACS 会错过。检查该设备总是省略哪个。</translation>
    </message>
    <message>
        <extracomment>lifecycle-autonomous-du</extracomment>
        <source>12 AUTONOMOUS DU STATE CHANGE COMPLETE and its call come together</source>
        <translation>12 AUTONOMOUS DU STATE CHANGE COMPLETE 与其调用一同出现</translation>
    </message>
    <message>
        <extracomment>lifecycle-autonomous-du</extracomment>
        <source>A change of deployment units that the ACS did not ask for is announced by event 12 and reported by AutonomousDUStateChangeComplete in the same session. Here only one of the two came. The ACS&apos;s list of installed software goes wrong. Read the table of deployment units again.</source>
        <translation>ACS 没有要求的部署单元更改由事件 12 宣布，并在同一会话中由 AutonomousDUStateChangeComplete 报告。这里只来了其一。ACS 的已安装软件列表出错。重新读取部署单元表。</translation>
    </message>
    <message>
        <extracomment>lifecycle-request-download</extracomment>
        <source>9 REQUEST DOWNLOAD and RequestDownload come together</source>
        <translation>9 REQUEST DOWNLOAD 与 RequestDownload 一同出现</translation>
    </message>
    <message>
        <extracomment>lifecycle-request-download</extracomment>
        <source>A CPE that wants a file says so by event 9 and by calling RequestDownload in the same session. Here only one of the two came. The ACS then either waits for the call or is surprised by it. Look what the user did at the device.</source>
        <translation>需要文件的 CPE 在同一会话中以事件 9 和调用 RequestDownload 说明。这里只来了其一。ACS 于是等待调用或感到意外。检查用户在设备上做了什么。</translation>
    </message>
    <message>
        <extracomment>lifecycle-firmware-version</extracomment>
        <source>After a firmware upgrade SoftwareVersion changes</source>
        <translation>固件升级之后 SoftwareVersion 改变</translation>
    </message>
    <message>
        <extracomment>lifecycle-firmware-version</extracomment>
        <source>The upgrade is reported as done, and the device tells the same version as before. The file may hold the version that was installed, or the device fell back to its other image. Compare with the version in the file&apos;s name.</source>
        <translation>升级报告为完成，设备报告的版本却与之前相同。文件可能是已安装的版本，或设备退回另一映像。与文件名中的版本比较。</translation>
    </message>
    <message>
        <extracomment>lifecycle-softwareversion-unreported</extracomment>
        <source>A changed SoftwareVersion comes with 4 VALUE CHANGE</source>
        <translation>改变的 SoftwareVersion 与 4 VALUE CHANGE 一同出现</translation>
    </message>
    <message>
        <extracomment>lifecycle-softwareversion-unreported</extracomment>
        <source>SoftwareVersion has active notification by the data model, so a new version is told with 4 VALUE CHANGE beside the other events. ACSs that keep their records by that event show the old version. Many CPEs leave it out when they tell 1 BOOT.</source>
        <translation>按数据模型 SoftwareVersion 为主动通知，所以新版本与其他事件一起以 4 VALUE CHANGE 报告。靠该事件维护记录的 ACS 显示旧版本。许多 CPE 在报告 1 BOOT 时省略它。</translation>
    </message>
    <message>
        <extracomment>connreq-method</extracomment>
        <source>A connection request is an HTTP/1.1 GET</source>
        <translation>连接请求是 HTTP/1.1 的 GET</translation>
    </message>
    <message>
        <extracomment>connreq-method</extracomment>
        <source>The ACS asks a CPE to begin a session by an HTTP/1.1 GET of the URL that the CPE told in its Inform. A CPE answers nothing else there; many close the connection at once. Look at the request line, and at who sent it: only hosts that speak as ACS to this device are judged.</source>
        <translation>ACS 以 HTTP/1.1 GET 访问 CPE 在 Inform 中给出的 URL，请它开始会话。CPE 在那里不回答其他内容；许多立即关闭连接。查看请求行以及发送者：只评判对该设备以 ACS 身份讲话的主机。</translation>
    </message>
    <message>
        <extracomment>connreq-url</extracomment>
        <source>A connection request goes to the URL of the device&apos;s last Inform</source>
        <translation>连接请求发往设备最后一个 Inform 中的 URL</translation>
    </message>
    <message>
        <extracomment>connreq-url</extracomment>
        <source>The path of the ConnectionRequestURL is a secret between CPE and ACS and may change; a GET of another path is no connection request. An ACS that keeps an old URL, or cuts off its path, knocks in vain. Compare the URL of the last Inform with the request line.</source>
        <translation>ConnectionRequestURL 的路径是 CPE 与 ACS 之间的秘密，可能改变；GET 其他路径不是连接请求。保留旧 URL 或截去路径的 ACS 徒劳敲门。把最后一个 Inform 的 URL 与请求行比较。</translation>
    </message>
    <message>
        <extracomment>connreq-https</extracomment>
        <source>A connection request uses http, not https</source>
        <translation>连接请求使用 http 而不是 https</translation>
    </message>
    <message>
        <extracomment>connreq-https</extracomment>
        <source>Connection requests are made with plain HTTP, since a CPE need not have a certificate of its own. A TLS handshake at the port of the ConnectionRequestURL ends in an alert or in silence. Look for a scheme that somebody rewrote in the ACS&apos;s records.</source>
        <translation>连接请求使用普通 HTTP，因为 CPE 不必有自己的证书。在 ConnectionRequestURL 端口上的 TLS 握手以警报或沉默告终。寻找在 ACS 记录中被改写的方案。</translation>
    </message>
    <message>
        <extracomment>connreq-body</extracomment>
        <source>A connection request has no body</source>
        <translation>连接请求没有正文</translation>
    </message>
    <message>
        <extracomment>connreq-body</extracomment>
        <source>A connection request carries no data: the CPE is to ignore any. Simple HTTP servers in CPEs leave such a body in the buffer and take it for the next request. It usually comes from a general HTTP library on the side of the ACS.</source>
        <translation>连接请求不携带数据：CPE 应忽略任何数据。CPE 中简单的 HTTP 服务器把这样的正文留在缓冲区，当作下一个请求。通常来自 ACS 一侧的通用 HTTP 库。</translation>
    </message>
    <message>
        <extracomment>connreq-no-auth</extracomment>
        <source>A CPE authenticates the ACS before it accepts a request</source>
        <translation>CPE 在接受请求之前认证 ACS</translation>
    </message>
    <message>
        <extracomment>connreq-no-auth</extracomment>
        <source>Anybody who reaches the CPE could make it begin sessions over and over, so it has to answer a GET without credentials with a 401 and a digest challenge. Here it accepted at once. Either no ConnectionRequestUsername is set, or the firmware does not ask. Check both parameters on the device.</source>
        <translation>能到达 CPE 的任何人都可能让它反复开始会话，所以对没有凭据的 GET 必须以 401 和 digest 质询回答。这里它立即接受。要么没有设置 ConnectionRequestUsername，要么固件不询问。检查设备上的两个参数。</translation>
    </message>
    <message>
        <extracomment>connreq-basic</extracomment>
        <source>A CPE challenges a connection request with digest</source>
        <translation>CPE 以 digest 质询连接请求</translation>
    </message>
    <message>
        <extracomment>connreq-basic</extracomment>
        <source>Connection requests travel without TLS, so the standard asks for digest authentication; basic would send the ACS&apos;s password readable to anybody on the way. An ACS that follows the standard refuses to answer. The choice is in the CPE&apos;s HTTP server.</source>
        <translation>连接请求不经 TLS，所以标准要求 digest 认证；basic 会把 ACS 的密码以可读方式发给途中的任何人。遵循标准的 ACS 拒绝回答。选择在 CPE 的 HTTP 服务器中。</translation>
    </message>
    <message>
        <extracomment>connreq-status</extracomment>
        <source>A successful connection request is answered 200 or 204</source>
        <translation>成功的连接请求以 200 或 204 回答</translation>
    </message>
    <message>
        <extracomment>connreq-status</extracomment>
        <source>The CPE tells that it will begin a session by 200 or 204. An ACS may take any other status for a failure and ask again, or report the device as offline. Look what the CPE&apos;s HTTP server says for a request without content.</source>
        <translation>CPE 以 200 或 204 表示将开始会话。ACS 可能把其他状态码当作失败并再次请求，或报告设备离线。看 CPE 的 HTTP 服务器对没有内容的请求说什么。</translation>
    </message>
    <message>
        <extracomment>connreq-response-body</extracomment>
        <source>The answer to a connection request has an empty body</source>
        <translation>对连接请求的回答正文为空</translation>
    </message>
    <message>
        <extracomment>connreq-response-body</extracomment>
        <source>The success response to a connection request has no body. Most ACSs do not mind, some wait for the rest of a page that is cut off when the CPE closes. It is usually the default page of an embedded HTTP server.</source>
        <translation>对连接请求的成功响应没有正文。多数 ACS 不在意，有些等待 CPE 关闭时被截断的页面的其余部分。通常是嵌入式 HTTP 服务器的默认页面。</translation>
    </message>
    <message>
        <extracomment>connreq-session-missing</extracomment>
        <source>A session begins within 30 s of an accepted connection request</source>
        <translation>接受连接请求后 30 秒内开始会话</translation>
    </message>
    <message>
        <extracomment>connreq-session-missing</extracomment>
        <source>With 200 or 204 the CPE promises a session within 30 seconds. Here the capture shows earlier sessions of the device, goes on for a minute after the promise, and holds no connection attempt of the device at all. Look for a CPE task that is stuck, or an ACS that the device reaches by another way than the captured one.</source>
        <translation>CPE 以 200 或 204 承诺在 30 秒内开始会话。这里抓包显示该设备之前的会话，在承诺之后又持续一分钟，却完全没有该设备的连接尝试。寻找卡住的 CPE 任务，或设备经由未抓到的另一条路到达的 ACS。</translation>
    </message>
    <message>
        <extracomment>connreq-session-before-response</extracomment>
        <source>A CPE answers the connection request before it begins the session</source>
        <translation>CPE 先回答连接请求再开始会话</translation>
    </message>
    <message>
        <extracomment>connreq-session-before-response</extracomment>
        <source>The CPE answers first and connects to the ACS afterwards. Where it connects first, an ACS that handles one thing at a time may get the Inform while it still waits for the answer, and give up the request. The order of two hosts&apos; packets is that at the place of the capture.</source>
        <translation>CPE 先回答，然后连接 ACS。它先连接时，一次只处理一件事的 ACS 可能在等待回答时收到 Inform，从而放弃请求。两台主机数据包的顺序是抓包位置处的顺序。</translation>
    </message>
    <message>
        <extracomment>connreq-session-after-failed-auth</extracomment>
        <source>A connection request without valid credentials leads to no session</source>
        <translation>没有有效凭据的连接请求不引起会话</translation>
    </message>
    <message>
        <extracomment>connreq-session-after-failed-auth</extracomment>
        <source>A request that the CPE answers with 401 must not make it begin a session, or anybody could. Here the only request that can have caused the event 6 was refused with 401; that there was another one outside of the capture cannot be excluded. Look whether the CPE sets the event before it checks the credentials.</source>
        <translation>CPE 以 401 回答的请求不得使它开始会话，否则任何人都可以。这里唯一可能引起事件 6 的请求以 401 拒绝；不能排除抓包之外还有另一个。检查 CPE 是否在检查凭据之前就设置事件。</translation>
    </message>
    <message>
        <extracomment>connreq-one-session</extracomment>
        <source>Several connection requests before a session lead to one session</source>
        <translation>会话之前的多个连接请求只引起一个会话</translation>
    </message>
    <message>
        <extracomment>connreq-one-session</extracomment>
        <source>A CPE that gets a second request before the session of the first has begun holds one session for both. A queue of requests makes it come again and again when an impatient ACS repeats itself. Count the requests and the sessions with 6 CONNECTION REQUEST after them.</source>
        <translation>第一个请求的会话开始之前收到第二个请求的 CPE，为两者进行一个会话。急躁的 ACS 重复请求时，请求队列使它一再到来。计数请求以及其后带 6 CONNECTION REQUEST 的会话。</translation>
    </message>
    <message>
        <extracomment>connreq-session-cut</extracomment>
        <source>A connection request does not end a session that goes on</source>
        <translation>连接请求不结束正在进行的会话</translation>
    </message>
    <message>
        <extracomment>connreq-session-cut</extracomment>
        <source>A CPE that is in a session refuses a connection request or remembers it; the session goes on. Here the CPE closed the session&apos;s connection in mid-turn just after the request came. Two tasks of the CPE that share one socket or one state are the usual cause.</source>
        <translation>处于会话中的 CPE 拒绝连接请求或记住它；会话继续。这里请求刚到，CPE 就在中途关闭了会话的连接。CPE 的两个任务共用一个套接字或状态是通常原因。</translation>
    </message>
    <message>
        <extracomment>connreq-503-retry-after</extracomment>
        <source>A refusal with 503 has no Retry-After</source>
        <translation>以 503 拒绝时没有 Retry-After</translation>
    </message>
    <message>
        <extracomment>connreq-503-retry-after</extracomment>
        <source>A CPE that has no time for a connection request says 503 without Retry-After: when the ACS asks again is for the ACS to decide. An HTTP library on the ACS&apos;s side may obey the field and hold back all requests to the device. It mostly is a default of the CPE&apos;s HTTP server.</source>
        <translation>没有时间处理连接请求的 CPE 说 503，不带 Retry-After：何时再次请求由 ACS 决定。ACS 一侧的 HTTP 库可能遵从该字段，扣住对该设备的所有请求。多半是 CPE 的 HTTP 服务器的默认值。</translation>
    </message>
    <message>
        <extracomment>connreq-session-after-503</extracomment>
        <source>A connection request that was refused with 503 leads to no session</source>
        <translation>以 503 拒绝的连接请求不引起会话</translation>
    </message>
    <message>
        <extracomment>connreq-session-after-503</extracomment>
        <source>503 says that the CPE will not begin a session for this request. Here it did, so the ACS, which asks again later, gets two sessions for one task. Look whether the CPE sets the event before it decides to refuse.</source>
        <translation>503 表示 CPE 不会为此请求开始会话。这里它却开始了，稍后再次请求的 ACS 因此为一个任务得到两个会话。检查 CPE 是否在决定拒绝之前就设置事件。</translation>
    </message>
    <message>
        <extracomment>connreq-refused-status</extracomment>
        <source>A connection request is refused with 503 or 401</source>
        <translation>连接请求以 503 或 401 拒绝</translation>
    </message>
    <message>
        <extracomment>connreq-refused-status</extracomment>
        <source>503 stands for a CPE that is busy, 401 for wrong credentials. From any other status the ACS cannot tell whether to ask again, to correct the credentials, or to give up. Look what sits at that port: a 404 often means that another web server of the device took it.</source>
        <translation>503 表示 CPE 忙，401 表示凭据错误。从其他状态码 ACS 无法知道是再次请求、更正凭据还是放弃。看该端口上是什么：404 常表示被设备的另一个 Web 服务器占用。</translation>
    </message>
    <message>
        <extracomment>connreq-ascending-retry</extracomment>
        <source>An ACS gives the CPE 30 s before it asks again</source>
        <translation>ACS 给 CPE 30 秒后才再次请求</translation>
    </message>
    <message>
        <extracomment>connreq-ascending-retry</extracomment>
        <source>After a request was accepted the CPE has 30 seconds to begin the session. An ACS that asks again before gains nothing and may run into the CPE&apos;s limit of requests per time. Look for a time-out of the ACS that is set too short.</source>
        <translation>接受请求后 CPE 有 30 秒开始会话。之前就再次请求的 ACS 一无所获，还可能碰到 CPE 的请求频率限制。寻找设置过短的 ACS 超时。</translation>
    </message>
    <message>
        <extracomment>connreq-credentials</extracomment>
        <source>A connection request uses the ConnectionRequestUsername that the ACS set</source>
        <translation>连接请求使用 ACS 设置的 ConnectionRequestUsername</translation>
    </message>
    <message>
        <extracomment>connreq-credentials</extracomment>
        <source>The ACS itself sets the name and password with which it will ask. Here it set another name before, and the CPE did not accept the request. Look whether the ACS keeps credentials per device or uses those of its configuration for all.</source>
        <translation>ACS 自己设置请求时使用的名称和密码。这里它之前设置了另一个名称，CPE 没有接受请求。检查 ACS 是按设备保存凭据，还是对所有设备使用配置中的凭据。</translation>
    </message>
    <message>
        <extracomment>connreq-event-unexplained</extracomment>
        <source>6 CONNECTION REQUEST follows a connection request</source>
        <translation>6 CONNECTION REQUEST 之前有连接请求</translation>
    </message>
    <message>
        <extracomment>connreq-event-unexplained</extracomment>
        <source>The capture shows connection requests to this device, but none before this session. Usually the request came by a way that is not captured: another interface, UDP, or XMPP. If not, the device makes up the event. Compare with the ACS&apos;s log.</source>
        <translation>抓包显示了对该设备的连接请求，但此会话之前没有。通常请求来自未抓到的途径：另一个接口、UDP 或 XMPP。若不是，则是设备编造了事件。与 ACS 的日志比较。</translation>
    </message>
    <message>
        <extracomment>connreq-no-event</extracomment>
        <source>The session after an accepted connection request has the event 6 CONNECTION REQUEST</source>
        <translation>接受连接请求后的会话带事件 6 CONNECTION REQUEST</translation>
    </message>
    <message>
        <extracomment>connreq-no-event</extracomment>
        <source>The Inform after an accepted connection request lists 6 CONNECTION REQUEST among its events. Without it the ACS cannot tell that its request worked, and asks again. Suspect a CPE that loses the event when another one, such as 2 PERIODIC, comes at the same time.</source>
        <translation>接受连接请求之后的 Inform 在事件中列出 6 CONNECTION REQUEST。没有它 ACS 无法知道请求有效，会再次请求。怀疑 CPE 在另一事件（如 2 PERIODIC）同时到来时丢失该事件。</translation>
    </message>
    <message>
        <extracomment>connreq-udp-format</extracomment>
        <source>A UDP connection request is an HTTP/1.1 GET with ts, id, un, cn and sig</source>
        <translation>UDP 连接请求是带 ts、id、un、cn 和 sig 的 HTTP/1.1 GET</translation>
    </message>
    <message>
        <extracomment>connreq-udp-format</extracomment>
        <source>A CPE behind NAT is asked by one datagram: a GET whose query names time, message, user, nonce and signature, without a body. A CPE has to ignore one that lacks a part, and nobody is told. Look how the ACS builds the URL. Only datagrams to the address that the device told are judged.</source>
        <translation>NAT 之后的 CPE 由一个数据报请求：查询串写明时间、消息、用户、nonce 和签名的 GET，没有正文。CPE 必须忽略缺少部分的请求，也没有人得知。检查 ACS 如何构造 URL。只评判发往设备所报告地址的数据报。</translation>
    </message>
    <message>
        <extracomment>connreq-udp-signature</extracomment>
        <source>A UDP connection request is signed with the connection request password</source>
        <translation>UDP 连接请求以连接请求密码签名</translation>
    </message>
    <message>
        <extracomment>connreq-udp-signature</extracomment>
        <source>sig is 40 hexadecimal digits: the HMAC-SHA1 of ts, id, un and cn, one after the other, under the ConnectionRequestPassword. Here it does not fit the password that the ACS had set, and no session followed. Look which password the ACS signs with, and whether it was changed since.</source>
        <translation>sig 是 40 位十六进制数字：以 ConnectionRequestPassword 对依次相连的 ts、id、un 和 cn 计算的 HMAC-SHA1。这里它与 ACS 设置的密码不符，也没有会话跟随。检查 ACS 用哪个密码签名，以及此后是否更改。</translation>
    </message>
    <message>
        <extracomment>connreq-udp-stale</extracomment>
        <source>ts grows from one UDP connection request to the next</source>
        <translation>ts 在相继的 UDP 连接请求中递增</translation>
    </message>
    <message>
        <extracomment>connreq-udp-stale</extracomment>
        <source>The CPE ignores a request whose ts is not larger than that of the last one, so that nobody can send an old one again. Here ts went back. Two servers of one ACS whose clocks differ are a usual cause. Copies of one request have the same ts and id.</source>
        <translation>CPE 忽略 ts 不大于上一个的请求，使任何人都不能重发旧请求。这里 ts 倒退了。一个 ACS 的两台服务器时钟不同是通常原因。同一请求的副本有相同的 ts 和 id。</translation>
    </message>
    <message>
        <extracomment>connreq-udp-answered</extracomment>
        <source>A CPE does not answer a UDP connection request by UDP</source>
        <translation>CPE 不以 UDP 回答 UDP 连接请求</translation>
    </message>
    <message>
        <extracomment>connreq-udp-answered</extracomment>
        <source>There is no response to a UDP connection request: the CPE begins a session, or it does nothing. An answer tells a stranger that there is somebody. It usually comes from code that is shared with the HTTP server.</source>
        <translation>UDP 连接请求没有响应：CPE 开始会话，或什么都不做。回答会告诉陌生人这里有人。通常来自与 HTTP 服务器共用的代码。</translation>
    </message>
    <message>
        <extracomment>connreq-udp-address</extracomment>
        <source>A UDP connection request goes to the UDPConnectionRequestAddress</source>
        <translation>UDP 连接请求发往 UDPConnectionRequestAddress</translation>
    </message>
    <message>
        <extracomment>connreq-udp-address</extracomment>
        <source>The address and port at which a CPE behind NAT can be reached change, and the CPE tells them in UDPConnectionRequestAddress. Here the request went to another port of that address, where the NAT drops it. Look whether the ACS takes over the value from each Inform.</source>
        <translation>NAT 之后的 CPE 可到达的地址和端口会改变，CPE 在 UDPConnectionRequestAddress 中报告。这里请求发往该地址的另一个端口，被 NAT 丢弃。检查 ACS 是否从每个 Inform 取用该值。</translation>
    </message>
    <message>
        <extracomment>disc-vendor-class</extracomment>
        <source>A CPE that wants its ACS by DHCP says dslforum.org</source>
        <translation>希望通过 DHCP 得到 ACS 的 CPE 给出 dslforum.org</translation>
    </message>
    <message>
        <extracomment>disc-vendor-class</extracomment>
        <source>A CPE asks for the URL of its ACS by the text dslforum.org in option 60, or by its enterprise number in option 124. Here it uses the URL that it was given without having asked. Servers that answer only who asks will give it none. Look at the options of DISCOVER and REQUEST.</source>
        <translation>CPE 以选项 60 中的文本 dslforum.org 或选项 124 中的企业号请求 ACS 的 URL。这里它使用了没有请求就得到的 URL。只回答请求者的服务器不会给它。查看 DISCOVER 和 REQUEST 的选项。</translation>
    </message>
    <message>
        <extracomment>disc-opt43-encoding</extracomment>
        <source>Option 43 is a list of code, length and value</source>
        <translation>选项 43 是代码、长度和值的列表</translation>
    </message>
    <message>
        <extracomment>disc-opt43-encoding</extracomment>
        <source>The DHCP server puts the URL into option 43 as one part with a code and a length; the bare text is not that. CPEs that read by the standard find no URL in it. The DHCP server&apos;s configuration is at fault, which often writes a string where hexadecimal is needed.</source>
        <translation>DHCP 服务器把 URL 作为带代码和长度的一部分放入选项 43；裸文本不是。按标准读取的 CPE 在其中找不到 URL。错在 DHCP 服务器的配置，常在需要十六进制处写了字符串。</translation>
    </message>
    <message>
        <extracomment>disc-url-form</extracomment>
        <source>The ACS URL given by DHCP is an absolute http or https URL</source>
        <translation>DHCP 给出的 ACS URL 是绝对的 http 或 https URL</translation>
    </message>
    <message>
        <extracomment>disc-url-form</extracomment>
        <source>The URL needs its scheme: a name alone leaves the CPE to guess, and most do not. The DHCP server&apos;s configuration is at fault. Look whether the CPE makes any connection afterwards.</source>
        <translation>URL 需要方案：只有名称时 CPE 只能猜测，多数不猜。错在 DHCP 服务器的配置。检查 CPE 之后是否建立任何连接。</translation>
    </message>
    <message>
        <extracomment>disc-url-with-userinfo</extracomment>
        <source>The ACS URL given by DHCP carries no credentials</source>
        <translation>DHCP 给出的 ACS URL 不含凭据</translation>
    </message>
    <message>
        <extracomment>disc-url-with-userinfo</extracomment>
        <source>DHCP is readable to all in the same network, and a user name with a password in a URL are too. The data model forbids them there. The DHCP server&apos;s configuration is at fault.</source>
        <translation>同一网络中人人可读 DHCP，URL 中的用户名和密码也是。数据模型禁止在那里使用。错在 DHCP 服务器的配置。</translation>
    </message>
    <message>
        <extracomment>disc-43-before-125</extracomment>
        <source>A CPE uses the option that it asked for, else option 43</source>
        <translation>CPE 使用它请求的选项，否则使用选项 43</translation>
    </message>
    <message>
        <extracomment>disc-43-before-125</extracomment>
        <source>With both options 43 and 125 in the answer the CPE takes the one that it listed in option 55, and 43 where it listed both or none. Here it went to the URL of the other one. Give the same URL in both to be safe. Look at option 55.</source>
        <translation>回答中同时有选项 43 和 125 时，CPE 取它在选项 55 中列出的；两者都列出或都没有时取 43。这里它去了另一个选项的 URL。为稳妥起见两者给出同一 URL。查看选项 55。</translation>
    </message>
    <message>
        <extracomment>disc-url-not-used</extracomment>
        <source>The first session goes to the URL learnt by DHCP</source>
        <translation>第一个会话发往从 DHCP 得到的 URL</translation>
    </message>
    <message>
        <extracomment>disc-url-not-used</extracomment>
        <source>DHCP gave the device a URL, and its next session goes to another host. A URL that was configured, by the factory or by an ACS, comes before DHCP&apos;s, so this need not be wrong. Compare with ManagementServer.URL.</source>
        <translation>DHCP 给设备一个 URL，其下一个会话却去另一台主机。由出厂或 ACS 配置的 URL 优先于 DHCP 的，所以不一定有错。与 ManagementServer.URL 比较。</translation>
    </message>
    <message>
        <extracomment>disc-no-bootstrap</extracomment>
        <source>The first session at an ACS learnt anew has 0 BOOTSTRAP</source>
        <translation>在新得到的 ACS 处的第一个会话带 0 BOOTSTRAP</translation>
    </message>
    <message>
        <extracomment>disc-no-bootstrap</extracomment>
        <source>The device had spoken to another ACS before, was given a new URL by DHCP, and its first Inform there lacks 0 BOOTSTRAP. The new ACS does not set it up. Suspect a CPE that ties the event to a factory reset only.</source>
        <translation>设备之前与另一个 ACS 交谈，由 DHCP 得到新 URL，在那里的第一个 Inform 却没有 0 BOOTSTRAP。新 ACS 不会设置它。怀疑 CPE 只把该事件与恢复出厂绑定。</translation>
    </message>
</context>
</TS>
