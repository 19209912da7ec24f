<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>CPE or ACS</source>
        <extracomment>words and small phrases</extracomment>
        <translation>CPE 或 ACS</translation>
    </message>
    <message>
        <source>file server</source>
        <extracomment>words and small phrases</extracomment>
        <translation>文件服务器</translation>
    </message>
    <message>
        <source>caller</source>
        <extracomment>words and small phrases</extracomment>
        <translation>呼叫方</translation>
    </message>
    <message>
        <source>the CPE</source>
        <extracomment>words and small phrases</extracomment>
        <translation>CPE</translation>
    </message>
    <message>
        <source>the ACS</source>
        <extracomment>words and small phrases</extracomment>
        <translation>ACS</translation>
    </message>
    <message>
        <source>client</source>
        <extracomment>words and small phrases</extracomment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <extracomment>words and small phrases</extracomment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>words and small phrases</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>completed</source>
        <extracomment>words and small phrases</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>words and small phrases</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>download</source>
        <extracomment>words and small phrases</extracomment>
        <translation>下载</translation>
    </message>
    <message>
        <source>upload</source>
        <extracomment>words and small phrases</extracomment>
        <translation>上传</translation>
    </message>
    <message>
        <source>reboot</source>
        <extracomment>words and small phrases</extracomment>
        <translation>重启</translation>
    </message>
    <message>
        <source>factory-reset</source>
        <extracomment>words and small phrases</extracomment>
        <translation>恢复出厂设置</translation>
    </message>
    <message>
        <source>schedule-inform</source>
        <extracomment>words and small phrases</extracomment>
        <translation>定时 Inform</translation>
    </message>
    <message>
        <source>connection-request</source>
        <extracomment>words and small phrases</extracomment>
        <translation>连接请求</translation>
    </message>
    <message>
        <source>diagnostics</source>
        <extracomment>words and small phrases</extracomment>
        <translation>诊断</translation>
    </message>
    <message>
        <source>du-state-change</source>
        <extracomment>words and small phrases</extracomment>
        <translation>部署单元变更</translation>
    </message>
    <message>
        <source>value-change</source>
        <extracomment>words and small phrases</extracomment>
        <translation>值变更</translation>
    </message>
    <message>
        <source>the empty POST</source>
        <extracomment>words and small phrases</extracomment>
        <translation>空 POST</translation>
    </message>
    <message>
        <source>an empty POST</source>
        <extracomment>words and small phrases</extracomment>
        <translation>空 POST</translation>
    </message>
    <message>
        <source>a request</source>
        <extracomment>words and small phrases</extracomment>
        <translation>请求</translation>
    </message>
    <message>
        <source>the request</source>
        <extracomment>words and small phrases</extracomment>
        <translation>请求</translation>
    </message>
    <message>
        <source>its request</source>
        <extracomment>words and small phrases</extracomment>
        <translation>其请求</translation>
    </message>
    <message>
        <source>an envelope</source>
        <extracomment>words and small phrases</extracomment>
        <translation>信封</translation>
    </message>
    <message>
        <source>the Fault</source>
        <extracomment>words and small phrases</extracomment>
        <translation>Fault</translation>
    </message>
    <message>
        <source>request</source>
        <extracomment>words and small phrases</extracomment>
        <translation>请求</translation>
    </message>
    <message>
        <source>response</source>
        <extracomment>words and small phrases</extracomment>
        <translation>响应</translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>words and small phrases</extracomment>
        <translation>回答</translation>
    </message>
    <message>
        <source>HTTP #1</source>
        <extracomment>words and small phrases</extracomment>
        <translation>HTTP #1</translation>
    </message>
    <message>
        <source>Fault #1</source>
        <extracomment>words and small phrases</extracomment>
        <translation>Fault #1</translation>
    </message>
    <message>
        <source>frame #1</source>
        <extracomment>words and small phrases</extracomment>
        <translation>第 #1 帧</translation>
    </message>
    <message>
        <source>frames %1</source>
        <extracomment>words and small phrases</extracomment>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>frames %1 and more</source>
        <extracomment>words and small phrases</extracomment>
        <translation>第 %1 帧等</translation>
    </message>
    <message>
        <source>session #1</source>
        <extracomment>words and small phrases</extracomment>
        <translation>会话 #1</translation>
    </message>
    <message>
        <source>key %1</source>
        <extracomment>words and small phrases</extracomment>
        <translation>CommandKey %1</translation>
    </message>
    <message>
        <source>{1} · key %2 · {3}</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1} · CommandKey %2 · {3}</translation>
    </message>
    <message>
        <source>1 byte</source>
        <extracomment>words and small phrases</extracomment>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>#1 bytes</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 字节</translation>
    </message>
    <message>
        <source>#1 kB</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 kB</translation>
    </message>
    <message>
        <source>#1 MB</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 MB</translation>
    </message>
    <message>
        <source>#1 GB</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 GB</translation>
    </message>
    <message>
        <source>#1 µs</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 µs</translation>
    </message>
    <message>
        <source>#1 ms</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 ms</translation>
    </message>
    <message>
        <source>#1 s</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 s</translation>
    </message>
    <message>
        <source>#1 min</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 min</translation>
    </message>
    <message>
        <source>#1 h</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 h</translation>
    </message>
    <message>
        <source>#1 d</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 d</translation>
    </message>
    <message>
        <source>#1 min #2 s</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 min #2 s</translation>
    </message>
    <message>
        <source>#1 h #2 min</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 h #2 min</translation>
    </message>
    <message>
        <source>#1 d #2 h</source>
        <extracomment>words and small phrases</extracomment>
        <translation>#1 d #2 h</translation>
    </message>
    <message>
        <source>{1} · {2}</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1} · {2}</translation>
    </message>
    <message>
        <source>{1}, {2}</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1}，{2}</translation>
    </message>
    <message>
        <source>{1}; {2}</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1}；{2}</translation>
    </message>
    <message>
        <source>{1}: {2}</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1}：{2}</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1}（{2}）</translation>
    </message>
    <message>
        <source>{1} and {2}</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1} 和 {2}</translation>
    </message>
    <message>
        <source>{1} and #2 more</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1} 等，另有 #2 项</translation>
    </message>
    <message>
        <source>and #1 more</source>
        <extracomment>words and small phrases</extracomment>
        <translation>另有 #1 项</translation>
    </message>
    <message>
        <source>{1}, and #2 more</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1}，另有 #2 项</translation>
    </message>
    <message>
        <source>{1} (a suspected breach)</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1}（疑似违规）</translation>
    </message>
    <message>
        <source>{1} (presumed: the capture missed no connection of the device)</source>
        <extracomment>words and small phrases</extracomment>
        <translation>{1}（前提：抓包未漏掉该设备的任何连接）</translation>
    </message>
    <message>
        <source>at fault: {1}</source>
        <extracomment>words and small phrases</extracomment>
        <translation>责任方：{1}</translation>
    </message>
    <message>
        <source>at fault: {1} (%2)</source>
        <extracomment>words and small phrases</extracomment>
        <translation>责任方：{1}（%2）</translation>
    </message>
    <message>
        <source>{1} while {2} in frame #3 was unanswered</source>
        <extracomment>how a session ends</extracomment>
        <translation>第 #3 帧的 {2} 尚未得到回答时，{1}</translation>
    </message>
    <message>
        <source>{1} after the challenge in frame #2</source>
        <extracomment>how a session ends</extracomment>
        <translation>在第 #2 帧的质询之后，{1}</translation>
    </message>
    <message>
        <source>{1} after the redirect in frame #2</source>
        <extracomment>how a session ends</extracomment>
        <translation>在第 #2 帧的重定向之后，{1}</translation>
    </message>
    <message>
        <source>{1} after {2} in frame #3, before the session was over</source>
        <extracomment>how a session ends</extracomment>
        <translation>会话结束之前，在第 #3 帧的 {2} 之后，{1}</translation>
    </message>
    <message>
        <source>{1} while {2} was unanswered ({3} in frame #4 came too late)</source>
        <extracomment>how a session ends</extracomment>
        <translation>{2} 尚未得到回答时，{1}（第 #4 帧的 {3} 来得太迟）</translation>
    </message>
    <message>
        <source>{1} in frame #2</source>
        <extracomment>how a session ends</extracomment>
        <translation>第 #2 帧的 {1}</translation>
    </message>
    <message>
        <source>Fault on Inform in frame #1</source>
        <extracomment>how a session ends</extracomment>
        <translation>第 #1 帧以 Fault 回答 Inform</translation>
    </message>
    <message>
        <source>Fault #1 on Inform in frame #2</source>
        <extracomment>how a session ends</extracomment>
        <translation>第 #2 帧以 Fault #1 回答 Inform</translation>
    </message>
    <message>
        <source>HTTP #1 from the ACS in frame #2</source>
        <extracomment>how a session ends</extracomment>
        <translation>第 #2 帧 ACS 回答 HTTP #1</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <extracomment>how a session ends</extracomment>
        <translation>连接被关闭</translation>
    </message>
    <message>
        <source>the CPE reset the connection</source>
        <extracomment>how a session ends</extracomment>
        <translation>CPE 重置了连接</translation>
    </message>
    <message>
        <source>the CPE closed the connection</source>
        <extracomment>how a session ends</extracomment>
        <translation>CPE 关闭了连接</translation>
    </message>
    <message>
        <source>the ACS reset the connection</source>
        <extracomment>how a session ends</extracomment>
        <translation>ACS 重置了连接</translation>
    </message>
    <message>
        <source>the ACS closed the connection</source>
        <extracomment>how a session ends</extracomment>
        <translation>ACS 关闭了连接</translation>
    </message>
    <message>
        <source>the CPE began a new session in frame #1</source>
        <extracomment>how a session ends</extracomment>
        <translation>CPE 在第 #1 帧开始了新会话</translation>
    </message>
    <message>
        <source>nothing more was sent</source>
        <extracomment>how a session ends</extracomment>
        <translation>之后再无发送</translation>
    </message>
    <message>
        <source>nothing of the session was captured</source>
        <extracomment>how a session ends</extracomment>
        <translation>会话的内容均未被抓到</translation>
    </message>
    <message>
        <source>the capture ends before the CPE could go on on a new connection</source>
        <extracomment>how a session ends</extracomment>
        <translation>抓包在 CPE 可能用新连接继续之前结束</translation>
    </message>
    <message>
        <source>the end of the session was not captured</source>
        <extracomment>how a session ends</extracomment>
        <translation>会话的结尾未被抓到</translation>
    </message>
    <message>
        <source>too many sessions were open at once; this one was not followed further</source>
        <extracomment>how a session ends</extracomment>
        <translation>同时打开的会话过多；此会话未继续跟踪</translation>
    </message>
    <message>
        <source>the capture ends inside the session</source>
        <extracomment>how a session ends</extracomment>
        <translation>抓包在会话中途结束</translation>
    </message>
    <message>
        <source>{1}; cause: {2}</source>
        <extracomment>verdicts</extracomment>
        <translation>{1}；原因：{2}</translation>
    </message>
    <message>
        <source>{1}; before that {2}</source>
        <extracomment>verdicts</extracomment>
        <translation>{1}；在此之前 {2}</translation>
    </message>
    <message>
        <source>the CPE took #1 s after {2} in frame #3</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 在第 #3 帧的 {2} 之后用了 #1 秒</translation>
    </message>
    <message>
        <source>the ACS took #1 s to answer {2} in frame #3</source>
        <extracomment>verdicts</extracomment>
        <translation>ACS 用了 #1 秒才回答第 #3 帧的 {2}</translation>
    </message>
    <message>
        <source>{1}; the ACS answered 401 #2 times, and none of the credentials was accepted</source>
        <extracomment>verdicts</extracomment>
        <translation>{1}；ACS 回答了 #2 次 401，所有凭据均未被接受</translation>
    </message>
    <message>
        <source>%1 was refused with a Fault</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 被 Fault 拒绝</translation>
    </message>
    <message>
        <source>%1 was refused with Fault #2 %3</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 被 Fault #2（%3）拒绝</translation>
    </message>
    <message>
        <source>%1 was refused with Fault #2 %3; {4}</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 被 Fault #2（%3）拒绝；{4}</translation>
    </message>
    <message>
        <source>suspected: the CPE has not shown %1</source>
        <extracomment>verdicts</extracomment>
        <translation>疑似：CPE 未展示过 %1</translation>
    </message>
    <message>
        <source>the CPE has shown as not writable: %1</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 曾表明不可写：%1</translation>
    </message>
    <message>
        <source>suspected: the CPE writes booleans as 0 and 1, the ACS as words: %1</source>
        <extracomment>verdicts</extracomment>
        <translation>疑似：CPE 的布尔值写作 0 和 1，ACS 写作单词：%1</translation>
    </message>
    <message>
        <source>the CPE tried #1 times in a row (sessions #2 to #3, RetryCount #4 to #5) and succeeded at last</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 连续尝试 #1 次（会话 #2 至 #3，RetryCount #4 至 #5），最终成功</translation>
    </message>
    <message>
        <source>the CPE tried #1 times in a row (sessions #2 to #3, RetryCount #4 to #5) and has not succeeded</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 连续尝试 #1 次（会话 #2 至 #3，RetryCount #4 至 #5），一直没有成功</translation>
    </message>
    <message>
        <source>{1} tried to connect to #2 and {3}</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 尝试连接 #2，{3}</translation>
    </message>
    <message>
        <source>{1} sent a SYN to #2, and no answer was captured</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 向 #2 发出一个 SYN，未抓到回答</translation>
    </message>
    <message>
        <source>{1} sent #2 SYNs to #3, and no answer was captured</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 向 #3 发出 #2 个 SYN，未抓到回答</translation>
    </message>
    <message>
        <source>{1} connected to #2, and neither side said anything: {3} after #4 s</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 连接了 #2，双方都没有发送任何内容：#4 秒后{3}</translation>
    </message>
    <message>
        <source>{1} connected to #2 #3 times, and neither side said anything: {4} after #5 s</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 连接了 #2 #3 次，双方都没有发送任何内容：#5 秒后{4}</translation>
    </message>
    <message>
        <source>{1} connected to #2, and neither side said anything: it is still open after #3 s</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 连接了 #2，双方都没有发送任何内容：#3 秒后仍未关闭</translation>
    </message>
    <message>
        <source>{1} connected to #2 #3 times, and neither side said anything: it is still open after #4 s</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 连接了 #2 #3 次，双方都没有发送任何内容：#4 秒后仍未关闭</translation>
    </message>
    <message>
        <source>the client closed it</source>
        <extracomment>verdicts</extracomment>
        <translation>客户端关闭了它</translation>
    </message>
    <message>
        <source>the server closed it</source>
        <extracomment>verdicts</extracomment>
        <translation>服务器关闭了它</translation>
    </message>
    <message>
        <source>the client reset it</source>
        <extracomment>verdicts</extracomment>
        <translation>客户端重置了它</translation>
    </message>
    <message>
        <source>the server reset it</source>
        <extracomment>verdicts</extracomment>
        <translation>服务器重置了它</translation>
    </message>
    <message>
        <source>who only looks whether a port is open does this, and so does a device whose HTTP client fails to start</source>
        <extracomment>verdicts</extracomment>
        <translation>只检查端口是否开放时会这样，HTTP 客户端启动失败的设备也会这样</translation>
    </message>
    <message>
        <source>look at the client: it had a connection and sent nothing, or what it sent was lost before here (a path that drops large packets looks like this at the server)</source>
        <extracomment>verdicts</extracomment>
        <translation>请检查客户端：它已建立连接却什么也没发送，或其发送的内容在到达此处之前丢失（丢弃大包的路径在服务器侧看起来就是这样）</translation>
    </message>
    <message>
        <source>look at what answers for the server: a firewall, an access list, or a balancer with no server behind it lets connections in and ends them at once</source>
        <extracomment>verdicts</extracomment>
        <translation>请检查代替服务器应答的设备：防火墙、访问列表，或后面没有服务器的负载均衡器会先接受连接又立即结束它</translation>
    </message>
    <message>
        <source>the server lost patience: look why the client sends nothing, or where it is lost (a path that drops large packets looks like this at the server)</source>
        <extracomment>verdicts</extracomment>
        <translation>服务器失去了耐心：请检查客户端为何什么也不发送，或内容在何处丢失（丢弃大包的路径在服务器侧看起来就是这样）</translation>
    </message>
    <message>
        <source>look at the client, which has not said anything yet, and capture for longer to see who loses patience</source>
        <extracomment>verdicts</extracomment>
        <translation>请检查至今未发送任何内容的客户端，并延长抓包以查看谁先失去耐心</translation>
    </message>
    <message>
        <source>look for a firewall or a route that drops SYNs, a server that is switched off, or an answer that takes another way than past the capture</source>
        <extracomment>verdicts</extracomment>
        <translation>请检查丢弃 SYN 的防火墙或路由、已关机的服务器，或回答是否走了不经过抓包点的另一条路</translation>
    </message>
    <message>
        <source>the session was sent on to %1 in frame #2, and what came there was not captured or cannot be read</source>
        <extracomment>how a session ends</extracomment>
        <translation>会话在第 #2 帧被转到 %1，那里的内容未被抓到或无法读取</translation>
    </message>
    <message>
        <source>its answer, which may be a challenge, was not captured</source>
        <extracomment>not judged</extracomment>
        <translation>其回答（可能是质询）未被抓到</translation>
    </message>
    <message>
        <source>the clock of the capture may have been set back meanwhile</source>
        <extracomment>not judged</extracomment>
        <translation>抓包的时钟可能在此期间被调回</translation>
    </message>
    <message>
        <source>a connection request to #1, the address of the ConnectionRequestURL, {2}</source>
        <extracomment>verdicts</extracomment>
        <translation>发往 ConnectionRequestURL 地址 #1 的连接请求，{2}</translation>
    </message>
    <message>
        <source>was refused (RST)</source>
        <extracomment>verdicts</extracomment>
        <translation>被拒绝（RST）</translation>
    </message>
    <message>
        <source>was refused (RST) #1 times</source>
        <extracomment>verdicts</extracomment>
        <translation>被拒绝（RST）#1 次</translation>
    </message>
    <message>
        <source>failed #1 times: refused (RST) or never answered</source>
        <extracomment>verdicts</extracomment>
        <translation>失败 #1 次：被拒绝（RST）或从未得到回答</translation>
    </message>
    <message>
        <source>got no answer to #1 SYNs</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个 SYN 都没有得到回答</translation>
    </message>
    <message>
        <source>the connection request to %1 failed: {2}</source>
        <extracomment>verdicts</extracomment>
        <translation>发往 %1 的连接请求失败：{2}</translation>
    </message>
    <message>
        <source>the CPE agreed with #1 in frame #2, but no session began within 30 s</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 在第 #2 帧以 #1 同意，但 30 秒内没有开始会话</translation>
    </message>
    <message>
        <source>the Inform that followed does not say 6 CONNECTION REQUEST</source>
        <extracomment>verdicts</extracomment>
        <translation>随后的 Inform 不含 6 CONNECTION REQUEST</translation>
    </message>
    <message>
        <source>the CPE refused the credentials of &quot;%1&quot; with 401</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 以 401 拒绝了 “%1” 的凭据</translation>
    </message>
    <message>
        <source>the digest does not fit the password that is known</source>
        <extracomment>verdicts</extracomment>
        <translation>digest 与已知密码不符</translation>
    </message>
    <message>
        <source>the CPE asked for credentials with 401, and none came</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 以 401 要求凭据，但没有收到</translation>
    </message>
    <message>
        <source>the CPE asked for credentials with 401 after #1 s, and none came</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 在 #1 秒之后才以 401 要求凭据，但没有收到</translation>
    </message>
    <message>
        <source>the CPE answered #1</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 回答了 #1</translation>
    </message>
    <message>
        <source>the CPE answered #1, it has no time</source>
        <extracomment>verdicts</extracomment>
        <translation>CPE 回答了 #1，它没有空闲</translation>
    </message>
    <message>
        <source>the connection was closed without an answer</source>
        <extracomment>verdicts</extracomment>
        <translation>连接未得到回答就被关闭</translation>
    </message>
    <message>
        <source>%1 of %2 with key &quot;%3&quot; failed: TransferComplete reports fault %4</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 %2（key “%3”）失败：TransferComplete 报告故障 %4</translation>
    </message>
    <message>
        <source>%1 of %2 failed: TransferComplete reports fault %3</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 %2 失败：TransferComplete 报告故障 %3</translation>
    </message>
    <message>
        <source>%1 with key &quot;%2&quot; failed: TransferComplete reports fault %3</source>
        <extracomment>verdicts</extracomment>
        <translation>%1（key “%2”）失败：TransferComplete 报告故障 %3</translation>
    </message>
    <message>
        <source>%1 failed: TransferComplete reports fault %2</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 失败：TransferComplete 报告故障 %2</translation>
    </message>
    <message>
        <source>%1 of %2 with key &quot;%3&quot; failed: TransferComplete reports fault %4; {5}</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 %2（key “%3”）失败：TransferComplete 报告故障 %4；{5}</translation>
    </message>
    <message>
        <source>%1 of %2 failed: TransferComplete reports fault %3; {4}</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 %2 失败：TransferComplete 报告故障 %3；{4}</translation>
    </message>
    <message>
        <source>%1 with key &quot;%2&quot; failed: TransferComplete reports fault %3; {4}</source>
        <extracomment>verdicts</extracomment>
        <translation>%1（key “%2”）失败：TransferComplete 报告故障 %3；{4}</translation>
    </message>
    <message>
        <source>cause: {1}</source>
        <extracomment>verdicts</extracomment>
        <translation>原因：{1}</translation>
    </message>
    <message>
        <source>the file server answered %1 to %2 in frame #3</source>
        <extracomment>verdicts</extracomment>
        <translation>文件服务器在第 #3 帧对 %2 回答 %1</translation>
    </message>
    <message>
        <source>the file server closed the connection before the file was complete, frame #1</source>
        <extracomment>verdicts</extracomment>
        <translation>文件服务器在文件传完之前关闭了连接，第 #1 帧</translation>
    </message>
    <message>
        <source>the file came whole (#1 bytes, frame #2), so look at the file itself</source>
        <extracomment>verdicts</extracomment>
        <translation>文件已完整到达（#1 字节，第 #2 帧），请检查文件本身</translation>
    </message>
    <message>
        <source>%1 refused the connection in frame #2</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 在第 #2 帧拒绝了连接</translation>
    </message>
    <message>
        <source>%1 did not answer in frame #2</source>
        <extracomment>verdicts</extracomment>
        <translation>%1 未回答，第 #2 帧</translation>
    </message>
    <message>
        <source>{1} &quot;%2&quot; failed: {3}</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} “%2” 失败：{3}</translation>
    </message>
    <message>
        <source>{1} failed: {2}</source>
        <extracomment>verdicts</extracomment>
        <translation>{1} 失败：{2}</translation>
    </message>
    <message>
        <source>no HTTP message in clear is in the capture</source>
        <extracomment>verdicts</extracomment>
        <translation>抓包中没有明文 HTTP 消息</translation>
    </message>
    <message>
        <source>#1 session failed</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个会话失败</translation>
    </message>
    <message>
        <source>#1 sessions failed</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个会话失败</translation>
    </message>
    <message>
        <source>#1 RPC was refused with a Fault</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个 RPC 被 Fault 拒绝</translation>
    </message>
    <message>
        <source>#1 RPCs were refused with a Fault</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个 RPC 被 Fault 拒绝</translation>
    </message>
    <message>
        <source>The same device fails over and over</source>
        <extracomment>verdicts</extracomment>
        <translation>同一设备一再失败</translation>
    </message>
    <message>
        <source>Attempts to connect failed</source>
        <extracomment>verdicts</extracomment>
        <translation>连接尝试失败</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <extracomment>verdicts</extracomment>
        <translation>TLS 握手失败</translation>
    </message>
    <message>
        <source>#1 connection request failed</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个连接请求失败</translation>
    </message>
    <message>
        <source>#1 connection requests failed</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个连接请求失败</translation>
    </message>
    <message>
        <source>#1 file transfer failed</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个文件传输失败</translation>
    </message>
    <message>
        <source>#1 file transfers failed</source>
        <extracomment>verdicts</extracomment>
        <translation>#1 个文件传输失败</translation>
    </message>
    <message>
        <source>#1 order of the ACS did not lead to what it should</source>
        <extracomment>verdicts</extracomment>
        <translation>ACS 的 #1 个命令没有达到应有的结果</translation>
    </message>
    <message>
        <source>#1 orders of the ACS did not lead to what it should</source>
        <extracomment>verdicts</extracomment>
        <translation>ACS 的 #1 个命令没有达到应有的结果</translation>
    </message>
    <message>
        <source>{1} cannot speak TLS with %2: {3}</source>
        <extracomment>TLS</extracomment>
        <translation>{1} 无法与 %2 建立 TLS：{3}</translation>
    </message>
    <message>
        <source>{1} cannot speak TLS with %2 (#3 attempts): {4}</source>
        <extracomment>TLS</extracomment>
        <translation>{1} 无法与 %2 建立 TLS（#3 次尝试）：{4}</translation>
    </message>
    <message>
        <source>the server&apos;s certificate %1 expired on #2, and the capture is of #3</source>
        <extracomment>TLS</extracomment>
        <translation>服务器证书 %1 已于 #2 过期，而抓包日期为 #3</translation>
    </message>
    <message>
        <source>the server&apos;s certificate %1 is valid only from #2, and the capture is of #3</source>
        <extracomment>TLS</extracomment>
        <translation>服务器证书 %1 自 #2 起才有效，而抓包日期为 #3</translation>
    </message>
    <message>
        <source>the client&apos;s certificate %1 expired on #2, and the capture is of #3</source>
        <extracomment>TLS</extracomment>
        <translation>客户端证书 %1 已于 #2 过期，而抓包日期为 #3</translation>
    </message>
    <message>
        <source>the client&apos;s certificate %1 is valid only from #2, and the capture is of #3</source>
        <extracomment>TLS</extracomment>
        <translation>客户端证书 %1 自 #2 起才有效，而抓包日期为 #3</translation>
    </message>
    <message>
        <source>likely because {1}</source>
        <extracomment>TLS</extracomment>
        <translation>可能因为{1}</translation>
    </message>
    <message>
        <source>by the clock of the capture the certificate is valid: look at the clock of the client, which may have no time before it has got as far as that</source>
        <extracomment>TLS</extracomment>
        <translation>按抓包的时钟，证书有效：请检查客户端的时钟，它在此阶段可能还没有时间</translation>
    </message>
    <message>
        <source>the server had asked for a certificate of the client, which showed none</source>
        <extracomment>TLS</extracomment>
        <translation>服务器要求过客户端证书，客户端没有出示</translation>
    </message>
    <message>
        <source>the client had shown the certificate %1 by %2</source>
        <extracomment>TLS</extracomment>
        <translation>客户端出示了证书 %1，签发者 %2</translation>
    </message>
    <message>
        <source>every suite that the client offered is a weak one</source>
        <extracomment>TLS</extracomment>
        <translation>客户端提供的每个密码套件都是弱套件</translation>
    </message>
    <message>
        <source>#1 was asked for, and the certificate is for %2</source>
        <extracomment>TLS</extracomment>
        <translation>请求的是 #1，而证书属于 %2</translation>
    </message>
    <message>
        <source>whether it is CWMP cannot be seen</source>
        <extracomment>TLS</extracomment>
        <translation>是否为 CWMP 无法得知</translation>
    </message>
    <message>
        <source>the client speaks clear HTTP where the server speaks TLS</source>
        <extracomment>TLS</extracomment>
        <translation>服务器使用 TLS，客户端却发送明文 HTTP</translation>
    </message>
    <message>
        <source>the server speaks clear HTTP where the client speaks TLS</source>
        <extracomment>TLS</extracomment>
        <translation>客户端使用 TLS，服务器却发送明文 HTTP</translation>
    </message>
    <message>
        <source>TLS, nothing agreed on</source>
        <extracomment>TLS</extracomment>
        <translation>TLS，未达成一致</translation>
    </message>
    <message>
        <source>TLS, its beginning was not captured</source>
        <extracomment>TLS</extracomment>
        <translation>TLS，其开头未被抓到</translation>
    </message>
    <message>
        <source>TLS %1</source>
        <extracomment>TLS</extracomment>
        <translation>TLS %1</translation>
    </message>
    <message>
        <source>SSL %1</source>
        <extracomment>TLS</extracomment>
        <translation>SSL %1</translation>
    </message>
    <message>
        <source>{1}, resumed</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，恢复的会话</translation>
    </message>
    <message>
        <source>{1}, with early data</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，含早期数据</translation>
    </message>
    <message>
        <source>{1}, early data refused</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，早期数据被拒绝</translation>
    </message>
    <message>
        <source>Encrypted with {1}.</source>
        <extracomment>TLS</extracomment>
        <translation>加密方式：{1}。</translation>
    </message>
    <message>
        <source>Encrypted with {1}, for the host %2.</source>
        <extracomment>TLS</extracomment>
        <translation>加密方式：{1}，主机 %2。</translation>
    </message>
    <message>
        <source>Encrypted with {1}; {2}.</source>
        <extracomment>TLS</extracomment>
        <translation>加密方式：{1}；{2}。</translation>
    </message>
    <message>
        <source>Encrypted with {1}, for the host %2; {3}.</source>
        <extracomment>TLS</extracomment>
        <translation>加密方式：{1}，主机 %2；{3}。</translation>
    </message>
    <message>
        <source>{1}. Encrypted with {2}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}。加密方式：{2}</translation>
    </message>
    <message>
        <source>Encrypted with {1}</source>
        <extracomment>TLS</extracomment>
        <translation>加密方式：{1}</translation>
    </message>
    <message>
        <source>certificate %1 by %2</source>
        <extracomment>TLS</extracomment>
        <translation>证书 %1，签发者 %2</translation>
    </message>
    <message>
        <source>certificate %1 by %2, valid from #3 until #4</source>
        <extracomment>TLS</extracomment>
        <translation>证书 %1，签发者 %2，有效期 #3 至 #4</translation>
    </message>
    <message>
        <source>certificate %1 by %2, valid from #3 until for ever</source>
        <extracomment>TLS</extracomment>
        <translation>证书 %1，签发者 %2，自 #3 起永久有效</translation>
    </message>
    <message>
        <source>certificate %1 by %2, valid until #3</source>
        <extracomment>TLS</extracomment>
        <translation>证书 %1，签发者 %2，有效期至 #3</translation>
    </message>
    <message>
        <source>the client showed %1 by %2</source>
        <extracomment>TLS</extracomment>
        <translation>客户端出示了 %1，签发者 %2</translation>
    </message>
    <message>
        <source>the server asked for a certificate, and the client showed none</source>
        <extracomment>TLS</extracomment>
        <translation>服务器要求证书，客户端没有出示</translation>
    </message>
    <message>
        <source>the server asked for a certificate of the client</source>
        <extracomment>TLS</extracomment>
        <translation>服务器要求客户端证书</translation>
    </message>
    <message>
        <source>read with the keys that the capture holds</source>
        <extracomment>TLS</extracomment>
        <translation>用抓包内的密钥读取</translation>
    </message>
    <message>
        <source>read with the keys of the key log</source>
        <extracomment>TLS</extracomment>
        <translation>用密钥日志的密钥读取</translation>
    </message>
    <message>
        <source>read with the keys of the session that it resumes</source>
        <extracomment>TLS</extracomment>
        <translation>用所恢复会话的密钥读取</translation>
    </message>
    <message>
        <source>{1}, in part</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，部分</translation>
    </message>
    <message>
        <source>{1}, in part: {2} of application data could not be read</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，部分：{2}应用数据无法读取</translation>
    </message>
    <message>
        <source>#1 record</source>
        <extracomment>TLS</extracomment>
        <translation>#1 条记录的</translation>
    </message>
    <message>
        <source>#1 records</source>
        <extracomment>TLS</extracomment>
        <translation>#1 条记录的</translation>
    </message>
    <message>
        <source>{1}, because {2}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，因为{2}</translation>
    </message>
    <message>
        <source>stream #1 (frame #2): #3 to #4: {5}</source>
        <extracomment>TLS</extracomment>
        <translation>流 #1（第 #2 帧）：#3 到 #4：{5}</translation>
    </message>
    <message>
        <source>stream #1 (frame #2): #3 to #4, #5: {6}</source>
        <extracomment>TLS</extracomment>
        <translation>流 #1（第 #2 帧）：#3 到 #4，#5：{6}</translation>
    </message>
    <message>
        <source>{1}; not read: {2}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}；未读取：{2}</translation>
    </message>
    <message>
        <source>{1}, encrypted alert of the {2}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，{2}发出的加密告警</translation>
    </message>
    <message>
        <source>{1}, encrypted alert of the {2}, {3}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，{2}发出的加密告警，{3}</translation>
    </message>
    <message>
        <source>{1}, alert handshake_failure of the server</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，服务器发出 handshake_failure 告警</translation>
    </message>
    <message>
        <source>{1}, alert handshake_failure of the server, {2}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，服务器发出 handshake_failure 告警，{2}</translation>
    </message>
    <message>
        <source>{1}, alert handshake_failure of the client</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，客户端发出 handshake_failure 告警</translation>
    </message>
    <message>
        <source>{1}, alert handshake_failure of the client, {2}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，客户端发出 handshake_failure 告警，{2}</translation>
    </message>
    <message>
        <source>{1}, alert #2 of the {3} ({4})</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，{3}发出 #2 告警（{4}）</translation>
    </message>
    <message>
        <source>{1}, alert #2 of the {3} ({4}), {5}</source>
        <extracomment>TLS</extracomment>
        <translation>{1}，{3}发出 #2 告警（{4}），{5}</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>TLS</extracomment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>reset</source>
        <extracomment>TLS</extracomment>
        <translation>已重置</translation>
    </message>
    <message>
        <source>closed by the client</source>
        <extracomment>TLS</extracomment>
        <translation>由客户端关闭</translation>
    </message>
    <message>
        <source>closed by the server</source>
        <extracomment>TLS</extracomment>
        <translation>由服务器关闭</translation>
    </message>
    <message>
        <source>reset by the client</source>
        <extracomment>TLS</extracomment>
        <translation>由客户端重置</translation>
    </message>
    <message>
        <source>reset by the server</source>
        <extracomment>TLS</extracomment>
        <translation>由服务器重置</translation>
    </message>
    <message>
        <source>open when the capture ends</source>
        <extracomment>TLS</extracomment>
        <translation>抓包结束时仍打开</translation>
    </message>
    <message>
        <source>silent since</source>
        <extracomment>TLS</extracomment>
        <translation>此后无声</translation>
    </message>
    <message>
        <source>no keys were given</source>
        <extracomment>TLS</extracomment>
        <translation>没有给出密钥</translation>
    </message>
    <message>
        <source>the key log had no key for it #1 s after its end (one that comes later opens it when the saved capture is read again)</source>
        <extracomment>TLS</extracomment>
        <translation>结束 #1 秒后密钥日志中仍无其密钥（之后出现的密钥可在重新读取保存的抓包时打开它）</translation>
    </message>
    <message>
        <source>the key log has no key for it</source>
        <extracomment>TLS</extracomment>
        <translation>密钥日志中没有它的密钥</translation>
    </message>
    <message>
        <source>the capture lacks its handshake, without which no key can be chosen</source>
        <extracomment>TLS</extracomment>
        <translation>抓包缺少其握手，无法选择密钥</translation>
    </message>
    <message>
        <source>its suite or version is not one that is decrypted</source>
        <extracomment>TLS</extracomment>
        <translation>其密码套件或版本不在可解密之列</translation>
    </message>
    <message>
        <source>the keys of the key log do not open it</source>
        <extracomment>TLS</extracomment>
        <translation>密钥日志中的密钥打不开它</translation>
    </message>
    <message>
        <source>a limit of memory ended the reading</source>
        <extracomment>TLS</extracomment>
        <translation>达到内存上限，读取终止</translation>
    </message>
    <message>
        <source>there are no keys for what the client sent</source>
        <extracomment>TLS</extracomment>
        <translation>没有客户端所发内容的密钥</translation>
    </message>
    <message>
        <source>there are no keys for what the server sent</source>
        <extracomment>TLS</extracomment>
        <translation>没有服务器所发内容的密钥</translation>
    </message>
    <message>
        <source>packets of it are missing</source>
        <extracomment>TLS</extracomment>
        <translation>缺少其数据包</translation>
    </message>
    <message>
        <source>some of its records do not open with the keys</source>
        <extracomment>TLS</extracomment>
        <translation>其部分记录用密钥打不开</translation>
    </message>
    <message>
        <source>it closes in order</source>
        <extracomment>TLS</extracomment>
        <translation>正常关闭</translation>
    </message>
    <message>
        <source>a message came that does not belong there</source>
        <extracomment>TLS</extracomment>
        <translation>收到了不该在此出现的消息</translation>
    </message>
    <message>
        <source>a record was changed on its way, or the keys differ</source>
        <extracomment>TLS</extracomment>
        <translation>记录在途中被改动，或密钥不同</translation>
    </message>
    <message>
        <source>a record could not be decrypted</source>
        <extracomment>TLS</extracomment>
        <translation>记录无法解密</translation>
    </message>
    <message>
        <source>a record is longer than allowed</source>
        <extracomment>TLS</extracomment>
        <translation>记录超过允许长度</translation>
    </message>
    <message>
        <source>a record could not be decompressed</source>
        <extracomment>TLS</extracomment>
        <translation>记录无法解压</translation>
    </message>
    <message>
        <source>there is no version, suite, group or signature that both sides accept</source>
        <extracomment>TLS</extracomment>
        <translation>没有双方都接受的版本、套件、群或签名算法</translation>
    </message>
    <message>
        <source>it has no certificate</source>
        <extracomment>TLS</extracomment>
        <translation>它没有证书</translation>
    </message>
    <message>
        <source>the certificate is damaged or its signature is wrong</source>
        <extracomment>TLS</extracomment>
        <translation>证书损坏或签名错误</translation>
    </message>
    <message>
        <source>the certificate is of a kind that it does not support</source>
        <extracomment>TLS</extracomment>
        <translation>证书属于它不支持的类型</translation>
    </message>
    <message>
        <source>the certificate was revoked</source>
        <extracomment>TLS</extracomment>
        <translation>证书已被吊销</translation>
    </message>
    <message>
        <source>the certificate has expired, or the clock is wrong</source>
        <extracomment>TLS</extracomment>
        <translation>证书已过期，或时钟错误</translation>
    </message>
    <message>
        <source>the certificate was not accepted for another reason</source>
        <extracomment>TLS</extracomment>
        <translation>证书因其他原因未被接受</translation>
    </message>
    <message>
        <source>a field of the handshake is out of range</source>
        <extracomment>TLS</extracomment>
        <translation>握手中的字段超出范围</translation>
    </message>
    <message>
        <source>the issuer of the certificate is not known or not trusted</source>
        <extracomment>TLS</extracomment>
        <translation>证书签发者未知或不受信任</translation>
    </message>
    <message>
        <source>the certificate is valid, but its owner has no access</source>
        <extracomment>TLS</extracomment>
        <translation>证书有效，但其持有者无权访问</translation>
    </message>
    <message>
        <source>a message could not be parsed</source>
        <extracomment>TLS</extracomment>
        <translation>消息无法解析</translation>
    </message>
    <message>
        <source>a signature or a Finished message is wrong</source>
        <extracomment>TLS</extracomment>
        <translation>签名或 Finished 消息错误</translation>
    </message>
    <message>
        <source>the keys are longer than exports were allowed to have</source>
        <extracomment>TLS</extracomment>
        <translation>密钥长于出口限制</translation>
    </message>
    <message>
        <source>the other side&apos;s version of TLS is not supported</source>
        <extracomment>TLS</extracomment>
        <translation>不支持对方的 TLS 版本</translation>
    </message>
    <message>
        <source>the other side&apos;s suites are too weak</source>
        <extracomment>TLS</extracomment>
        <translation>对方的密码套件太弱</translation>
    </message>
    <message>
        <source>it failed for a reason of its own</source>
        <extracomment>TLS</extracomment>
        <translation>因自身原因失败</translation>
    </message>
    <message>
        <source>the other side fell back to a version lower than it could have used</source>
        <extracomment>TLS</extracomment>
        <translation>对方回退到了低于其能力的版本</translation>
    </message>
    <message>
        <source>it gave the handshake up</source>
        <extracomment>TLS</extracomment>
        <translation>它放弃了握手</translation>
    </message>
    <message>
        <source>it does not negotiate again</source>
        <extracomment>TLS</extracomment>
        <translation>它不重新协商</translation>
    </message>
    <message>
        <source>an extension is missing that it needs</source>
        <extracomment>TLS</extracomment>
        <translation>缺少它需要的扩展</translation>
    </message>
    <message>
        <source>an extension came that was not asked for</source>
        <extracomment>TLS</extracomment>
        <translation>收到未请求的扩展</translation>
    </message>
    <message>
        <source>the certificate could not be fetched</source>
        <extracomment>TLS</extracomment>
        <translation>无法取得证书</translation>
    </message>
    <message>
        <source>it has no server of the name that was asked for</source>
        <extracomment>TLS</extracomment>
        <translation>它没有所请求名称的服务器</translation>
    </message>
    <message>
        <source>the OCSP response is not valid</source>
        <extracomment>TLS</extracomment>
        <translation>OCSP 响应无效</translation>
    </message>
    <message>
        <source>the certificate is not the one that was announced</source>
        <extracomment>TLS</extracomment>
        <translation>证书不是所声明的那一个</translation>
    </message>
    <message>
        <source>the pre-shared key is not known</source>
        <extracomment>TLS</extracomment>
        <translation>预共享密钥未知</translation>
    </message>
    <message>
        <source>it wants a certificate of the client, and none came</source>
        <extracomment>TLS</extracomment>
        <translation>它要求客户端证书，但没有收到</translation>
    </message>
    <message>
        <source>none of the protocols that ALPN offered is spoken</source>
        <extracomment>TLS</extracomment>
        <translation>ALPN 提供的协议均不支持</translation>
    </message>
    <message>
        <source>its meaning is not known</source>
        <extracomment>TLS</extracomment>
        <translation>含义未知</translation>
    </message>
    <message>
        <source>completed: {1}</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>已完成：{1}</translation>
    </message>
    <message>
        <source>failed: {1}</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>失败：{1}</translation>
    </message>
    <message>
        <source>diagnostics of %1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>诊断 %1</translation>
    </message>
    <message>
        <source>value-change of %1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>值变更 %1</translation>
    </message>
    <message>
        <source>TransferComplete in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #1 中的 TransferComplete</translation>
    </message>
    <message>
        <source>M Reboot in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #1 中的 M Reboot</translation>
    </message>
    <message>
        <source>M ScheduleInform in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #1 中的 M ScheduleInform</translation>
    </message>
    <message>
        <source>0 BOOTSTRAP in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #1 中的 0 BOOTSTRAP</translation>
    </message>
    <message>
        <source>4 VALUE CHANGE in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #1 中的 4 VALUE CHANGE</translation>
    </message>
    <message>
        <source>8 DIAGNOSTICS COMPLETE in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #1 中的 8 DIAGNOSTICS COMPLETE</translation>
    </message>
    <message>
        <source>6 CONNECTION REQUEST in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #1 中的 6 CONNECTION REQUEST</translation>
    </message>
    <message>
        <source>#1 in session #2</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #2 中的 #1</translation>
    </message>
    <message>
        <source>#1 in session #2 with a fault</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>会话 #2 中的 #1，带故障</translation>
    </message>
    <message>
        <source>asked for in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>在会话 #1 中提出</translation>
    </message>
    <message>
        <source>told in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>在会话 #1 中告知</translation>
    </message>
    <message>
        <source>asked for by UDP, 6 CONNECTION REQUEST in session #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>由 UDP 提出，会话 #1 中的 6 CONNECTION REQUEST</translation>
    </message>
    <message>
        <source>#1 HTTP exchange</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>#1 次 HTTP 交换</translation>
    </message>
    <message>
        <source>#1 HTTP exchanges</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>#1 次 HTTP 交换</translation>
    </message>
    <message>
        <source>the device booted, but did not say M Reboot</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>设备已启动，但没有报告 M Reboot</translation>
    </message>
    <message>
        <source>request not in the capture</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>请求不在抓包中</translation>
    </message>
    <message>
        <source>still open when the capture ends</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>抓包结束时仍未完成</translation>
    </message>
    <message>
        <source>the CPE never answered the request</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>CPE 从未回答该请求</translation>
    </message>
    <message>
        <source>the request that it answers was not captured</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>未抓到它所应答的请求</translation>
    </message>
    <message>
        <source>the answer to the request was not captured</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>该请求的回答未被抓到</translation>
    </message>
    <message>
        <source>refused with fault #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>被故障 #1 拒绝</translation>
    </message>
    <message>
        <source>refused with a fault</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>被故障拒绝</translation>
    </message>
    <message>
        <source>cancelled by the ACS</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>被 ACS 取消</translation>
    </message>
    <message>
        <source>not accepted by the CPE</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>未被 CPE 接受</translation>
    </message>
    <message>
        <source>the credentials were refused with 401</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>凭据被 401 拒绝</translation>
    </message>
    <message>
        <source>nothing followed the challenge (401)</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>质询（401）之后没有后续</translation>
    </message>
    <message>
        <source>refused by the CPE</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>被 CPE 拒绝</translation>
    </message>
    <message>
        <source>no answer in the capture</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>抓包中没有回答</translation>
    </message>
    <message>
        <source>accepted, but no session with 6 CONNECTION REQUEST is in the capture within 30 s</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>已接受，但 30 秒内抓包中没有带 6 CONNECTION REQUEST 的会话</translation>
    </message>
    <message>
        <source>accepted; the capture ends before the session</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>已接受；抓包在会话之前结束</translation>
    </message>
    <message>
        <source>TransferComplete with fault #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>TransferComplete 带故障 #1</translation>
    </message>
    <message>
        <source>TransferComplete without fault</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>TransferComplete 无故障</translation>
    </message>
    <message>
        <source>TransferComplete; its FaultCode was not captured</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>TransferComplete；其 FaultCode 未被抓到</translation>
    </message>
    <message>
        <source>done within the session (Status 0)</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>在会话内完成（Status 0）</translation>
    </message>
    <message>
        <source>failed with fault #1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>失败，故障 #1</translation>
    </message>
    <message>
        <source>no TransferComplete in the capture</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>抓包中没有 TransferComplete</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>Download %1</translation>
    </message>
    <message>
        <source>Upload of %1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>Upload %1</translation>
    </message>
    <message>
        <source>ScheduleDownload of %1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>ScheduleDownload %1</translation>
    </message>
    <message>
        <source>Transfer of %1</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>传输 %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>lifecycles and transfers</extracomment>
        <translation>传输</translation>
    </message>
    <message>
        <source>1 digest response of %1 could not be verified: no password of that user is known (--credentials %2:PASSWORD).</source>
        <extracomment>digest</extracomment>
        <translation>%1 的 1 个 digest 响应无法验证：该用户的密码未知（--credentials %2:PASSWORD）。</translation>
    </message>
    <message>
        <source>#1 digest responses of %2 could not be verified: no password of that user is known (--credentials %3:PASSWORD).</source>
        <extracomment>digest</extracomment>
        <translation>%2 的 #1 个 digest 响应无法验证：该用户的密码未知（--credentials %3:PASSWORD）。</translation>
    </message>
    <message>
        <source>The digest response of %1 verifies with {2}.</source>
        <extracomment>digest</extracomment>
        <translation>%1 的 digest 响应经验证正确，使用{2}。</translation>
    </message>
    <message>
        <source>All #1 digest responses of %2 verify with {3}.</source>
        <extracomment>digest</extracomment>
        <translation>%2 的全部 #1 个 digest 响应经验证正确，使用{3}。</translation>
    </message>
    <message>
        <source>#1 of #2 digest responses of %3 verify with {4}.</source>
        <extracomment>digest</extracomment>
        <translation>%3 的 #2 个 digest 响应中有 #1 个经验证正确，使用{4}。</translation>
    </message>
    <message>
        <source>#1 of #2 digest responses of %3 verifies with {4}.</source>
        <extracomment>digest</extracomment>
        <translation>%3 的 #2 个 digest 响应中有 #1 个经验证正确，使用{4}。</translation>
    </message>
    <message>
        <source>No digest response of %1 verifies with {2}.</source>
        <extracomment>digest</extracomment>
        <translation>%1 的 digest 响应均不正确，使用{2}。</translation>
    </message>
    <message>
        <source>#1 of #2 digest responses of %3 do not verify with {4}.</source>
        <extracomment>digest</extracomment>
        <translation>%3 的 #2 个 digest 响应中有 #1 个不正确，使用{4}。</translation>
    </message>
    <message>
        <source>%1 set by SetParameterValues</source>
        <extracomment>digest</extracomment>
        <translation>由 SetParameterValues 设置的 %1</translation>
    </message>
    <message>
        <source>%1 told by GetParameterValuesResponse</source>
        <extracomment>digest</extracomment>
        <translation>GetParameterValuesResponse 告知的 %1</translation>
    </message>
    <message>
        <source>Download CommandKey %1</source>
        <extracomment>digest</extracomment>
        <translation>Download CommandKey %1</translation>
    </message>
    <message>
        <source>Upload CommandKey %1</source>
        <extracomment>digest</extracomment>
        <translation>Upload CommandKey %1</translation>
    </message>
    <message>
        <source>ScheduleDownload CommandKey %1</source>
        <extracomment>digest</extracomment>
        <translation>ScheduleDownload CommandKey %1</translation>
    </message>
    <message>
        <source>the password that was given</source>
        <extracomment>digest</extracomment>
        <translation>给定的密码</translation>
    </message>
    <message>
        <source>the password that the capture reveals ({1})</source>
        <extracomment>digest</extracomment>
        <translation>抓包中出现的密码（{1}）</translation>
    </message>
    <message>
        <source>{1}, and so does the server&apos;s own proof (rspauth)</source>
        <extracomment>digest</extracomment>
        <translation>{1}，服务器自身的证明（rspauth）也正确</translation>
    </message>
    <message>
        <source>as the server accepted them, this is probably not the password</source>
        <extracomment>digest</extracomment>
        <translation>服务器接受了它们，所以这可能不是真正的密码</translation>
    </message>
    <message>
        <source>the server&apos;s own proof (rspauth) does not verify</source>
        <extracomment>digest</extracomment>
        <translation>服务器自身的证明（rspauth）不正确</translation>
    </message>
    <message>
        <source>#1 check could not be made: {2}.</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 项检查无法进行：{2}。</translation>
    </message>
    <message>
        <source>#1 checks could not be made: {2}.</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 项检查无法进行：{2}。</translation>
    </message>
    <message>
        <source>#1 check could not be made.</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 项检查无法进行。</translation>
    </message>
    <message>
        <source>#1 checks could not be made.</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 项检查无法进行。</translation>
    </message>
    <message>
        <source>#1 because {2}</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 项因为{2}</translation>
    </message>
    <message>
        <source>the capture begins inside the session</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包从会话中途开始</translation>
    </message>
    <message>
        <source>the capture begins inside the connection</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包从连接中途开始</translation>
    </message>
    <message>
        <source>only one direction was captured</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>只抓到了一个方向</translation>
    </message>
    <message>
        <source>packets of the session were not captured</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>会话的部分数据包未被抓到</translation>
    </message>
    <message>
        <source>the message was not captured whole</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>消息未完整抓到</translation>
    </message>
    <message>
        <source>the body could not be parsed as XML to its end</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>消息体无法作为 XML 解析到底</translation>
    </message>
    <message>
        <source>the request was not captured whole</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>请求未完整抓到</translation>
    </message>
    <message>
        <source>the response was not captured whole</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>响应未完整抓到</translation>
    </message>
    <message>
        <source>request and response cannot be matched with certainty</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>请求与响应无法确定配对</translation>
    </message>
    <message>
        <source>too little of what came after it was watched</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>其后的内容观察得太少</translation>
    </message>
    <message>
        <source>the capture does not show everything the device did in between</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包未显示设备在此期间所做的一切</translation>
    </message>
    <message>
        <source>the clock of the capture was set back in frame #1</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包的时钟在第 #1 帧被回拨</translation>
    </message>
    <message>
        <source>#1 of #2 files could not be read</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#2 个文件中有 #1 个无法读取</translation>
    </message>
    <message>
        <source>#1 of 1 file could not be read</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>1 个文件中有 #1 个无法读取</translation>
    </message>
    <message>
        <source>reading broke off: {1}</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>读取中断：{1}</translation>
    </message>
    <message>
        <source>stopped before the end of the capture</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>在抓包结束之前停止</translation>
    </message>
    <message>
        <source>#1 packet was dropped while capturing</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包时丢弃了 #1 个数据包</translation>
    </message>
    <message>
        <source>#1 packets were dropped while capturing</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包时丢弃了 #1 个数据包</translation>
    </message>
    <message>
        <source>#1 session may have lost some of them</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个会话可能丢失了其中一些</translation>
    </message>
    <message>
        <source>#1 sessions may have lost some of them</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个会话可能丢失了其中一些</translation>
    </message>
    <message>
        <source>of #1 it is not told when</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>其中 #1 个未说明何时丢弃</translation>
    </message>
    <message>
        <source>#1 dropped packet was told of at the end only: earlier sessions were judged without knowing it (save the packets to a file, or unpack it: the end of a plain file is looked at first)</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个被丢弃的数据包直到末尾才说明：较早的会话在不知情的情况下作了判定（请把数据包存为文件，或将其解压：普通文件的末尾会先被查看）</translation>
    </message>
    <message>
        <source>#1 dropped packets were told of at the end only: earlier sessions were judged without knowing it (save the packets to a file, or unpack it: the end of a plain file is looked at first)</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个被丢弃的数据包直到末尾才说明：较早的会话在不知情的情况下作了判定（请把数据包存为文件，或将其解压：普通文件的末尾会先被查看）</translation>
    </message>
    <message>
        <source>packets of the session may have been dropped</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>会话的数据包可能被丢弃</translation>
    </message>
    <message>
        <source>its end may have been among packets that were dropped</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>其结束可能在被丢弃的数据包中</translation>
    </message>
    <message>
        <source>the end may be among #1 dropped packet</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>结束可能在被丢弃的 #1 个数据包中</translation>
    </message>
    <message>
        <source>the end may be among #1 dropped packets</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>结束可能在被丢弃的 #1 个数据包中</translation>
    </message>
    <message>
        <source>#1 of #2 packets were cut by the snap length, and what stood behind the cut cannot be judged: capture whole packets (tcpdump -s 0; Wireshark and dumpcap without a limit for packets)</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#2 个数据包中有 #1 个被截断（snaplen），截断之后的内容无法判定：请抓取完整数据包（tcpdump -s 0；Wireshark 和 dumpcap 不限制包长）</translation>
    </message>
    <message>
        <source>#1 of 1 packet were cut by the snap length, and what stood behind the cut cannot be judged: capture whole packets (tcpdump -s 0; Wireshark and dumpcap without a limit for packets)</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>1 个数据包中有 #1 个被截断（snaplen），截断之后的内容无法判定：请抓取完整数据包（tcpdump -s 0；Wireshark 和 dumpcap 不限制包长）</translation>
    </message>
    <message>
        <source>limits of memory were reached: {1}</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>达到内存上限：{1}</translation>
    </message>
    <message>
        <source>#1 for segments out of order</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>乱序分段 #1 次</translation>
    </message>
    <message>
        <source>#1 for connections</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>连接 #1 次</translation>
    </message>
    <message>
        <source>#1 for HTTP heads</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>HTTP 头部 #1 次</translation>
    </message>
    <message>
        <source>#1 for HTTP bodies</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>HTTP 消息体 #1 次</translation>
    </message>
    <message>
        <source>#1 for IP fragments</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>IP 分片 #1 次</translation>
    </message>
    <message>
        <source>#1 for TLS records and handshakes</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>TLS 记录和握手 #1 次</translation>
    </message>
    <message>
        <source>#1 for open sessions and their messages</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>打开的会话及其消息 #1 次</translation>
    </message>
    <message>
        <source>#1 for sessions that wait for what may follow them</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>等待后续的会话 #1 次</translation>
    </message>
    <message>
        <source>#1 for elements, arrays and envelopes of SOAP</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>SOAP 元素、数组和信封 #1 次</translation>
    </message>
    <message>
        <source>#1 for devices followed over their sessions</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>跨会话跟踪的设备 #1 次</translation>
    </message>
    <message>
        <source>#1 for what is kept of a device</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>每台设备保留的内容 #1 次</translation>
    </message>
    <message>
        <source>#1 for nonces of digest authentication</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>digest 认证的 nonce #1 次</translation>
    </message>
    <message>
        <source>#1 for UDP and DHCP messages</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>UDP 和 DHCP 消息 #1 次</translation>
    </message>
    <message>
        <source>#1 for HTTP outside of sessions</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>会话之外的 HTTP #1 次</translation>
    </message>
    <message>
        <source>#1 for connections by which silence is judged</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>用于判断静默的连接 #1 次</translation>
    </message>
    <message>
        <source>#1 for secrets that are hidden wherever they turn up</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>在任何出现处都隐藏的机密 #1 次</translation>
    </message>
    <message>
        <source>#1 for other names of identities</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>身份的替代名称 #1 次</translation>
    </message>
    <message>
        <source>#1 finished sessions that left memory</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个已结束的会话离开了内存</translation>
    </message>
    <message>
        <source>nothing to judge: there is no packet</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>没有可判定的内容：没有数据包</translation>
    </message>
    <message>
        <source>nothing to judge: no CWMP in {1} and {2}; all ports were looked at</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>没有可判定的内容：在 {1}和 {2}中没有 CWMP；已查看所有端口</translation>
    </message>
    <message>
        <source>nothing to judge: no CWMP that can be read in {1} and {2}; all ports were looked at</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>没有可判定的内容：在 {1}和 {2}中没有可读的 CWMP；已查看所有端口</translation>
    </message>
    <message>
        <source>nothing to judge: no CWMP in {1} and {2} ({3}); all ports were looked at</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>没有可判定的内容：在 {1}和 {2}（{3}）中没有 CWMP；已查看所有端口</translation>
    </message>
    <message>
        <source>nothing to judge: no CWMP that can be read in {1} and {2} ({3}); all ports were looked at</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>没有可判定的内容：在 {1}和 {2}（{3}）中没有可读的 CWMP；已查看所有端口</translation>
    </message>
    <message>
        <source>#1 packet</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个数据包</translation>
    </message>
    <message>
        <source>#1 packets</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个数据包</translation>
    </message>
    <message>
        <source>#1 TCP connection</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条 TCP 连接</translation>
    </message>
    <message>
        <source>#1 TCP connections</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条 TCP 连接</translation>
    </message>
    <message>
        <source>#1 message</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条消息</translation>
    </message>
    <message>
        <source>#1 messages</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条消息</translation>
    </message>
    <message>
        <source>#1 encrypted (TLS)</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条加密（TLS）</translation>
    </message>
    <message>
        <source>#1 with HTTP, of whose {2} only the beginnings were captured</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条 HTTP，其{2}只抓到了开头</translation>
    </message>
    <message>
        <source>#1 with HTTP that is not CWMP</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条 HTTP 但不是 CWMP</translation>
    </message>
    <message>
        <source>#1 with something else</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 条其他内容</translation>
    </message>
    <message>
        <source>#1 packet has the link type %2, which is not read: capture on an Ethernet, PPP, loopback or raw IP interface</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个数据包的链路类型为 %2，不能读取：请在以太网、PPP、环回或原始 IP 接口上抓包</translation>
    </message>
    <message>
        <source>#1 packets have the link type %2, which is not read: capture on an Ethernet, PPP, loopback or raw IP interface</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>#1 个数据包的链路类型为 %2，不能读取：请在以太网、PPP、环回或原始 IP 接口上抓包</translation>
    </message>
    <message>
        <source>packets of it were not captured</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>其数据包未被抓到</translation>
    </message>
    <message>
        <source>its packets were cut by the snap length</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>其数据包被截断（snaplen）</translation>
    </message>
    <message>
        <source>the capture begins inside it</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包从其中途开始</translation>
    </message>
    <message>
        <source>the capture ends inside it</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>抓包在其中途结束</translation>
    </message>
    <message>
        <source>it is larger than the limit</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>它超过上限</translation>
    </message>
    <message>
        <source>its content coding could not be undone</source>
        <extracomment>what could not be judged, and limits</extracomment>
        <translation>其内容编码无法解开</translation>
    </message>
    <message>
        <source>#1 bytes not captured (ACS → CPE)</source>
        <extracomment>diagram</extracomment>
        <translation>#1 字节未抓到 (ACS → CPE)</translation>
    </message>
    <message>
        <source>#1 bytes not captured (CPE → ACS)</source>
        <extracomment>diagram</extracomment>
        <translation>#1 字节未抓到 (CPE → ACS)</translation>
    </message>
    <message>
        <source>request not captured (CPE → ACS)</source>
        <extracomment>diagram</extracomment>
        <translation>请求未抓到 (CPE → ACS)</translation>
    </message>
    <message>
        <source>answer not captured (ACS → CPE)</source>
        <extracomment>diagram</extracomment>
        <translation>回答未抓到 (ACS → CPE)</translation>
    </message>
    <message>
        <source>no answer yet when the capture ends (ACS → CPE)</source>
        <extracomment>diagram</extracomment>
        <translation>抓包结束时尚无回答 (ACS → CPE)</translation>
    </message>
    <message>
        <source>no HTTP answer came (ACS → CPE)</source>
        <extracomment>diagram</extracomment>
        <translation>没有收到 HTTP 回答 (ACS → CPE)</translation>
    </message>
    <message>
        <source>part of it was not captured (ACS → CPE)</source>
        <extracomment>diagram</extracomment>
        <translation>其中一部分未抓到 (ACS → CPE)</translation>
    </message>
    <message>
        <source>part of it was not captured (CPE → ACS)</source>
        <extracomment>diagram</extracomment>
        <translation>其中一部分未抓到 (CPE → ACS)</translation>
    </message>
    <message>
        <source>more than the limit: the rest was not read (ACS → CPE)</source>
        <extracomment>diagram</extracomment>
        <translation>超过上限：其余未读取 (ACS → CPE)</translation>
    </message>
    <message>
        <source>more than the limit: the rest was not read (CPE → ACS)</source>
        <extracomment>diagram</extracomment>
        <translation>超过上限：其余未读取 (CPE → ACS)</translation>
    </message>
    <message>
        <source>its content coding could not be undone (ACS → CPE)</source>
        <extracomment>diagram</extracomment>
        <translation>其内容编码无法解开 (ACS → CPE)</translation>
    </message>
    <message>
        <source>its content coding could not be undone (CPE → ACS)</source>
        <extracomment>diagram</extracomment>
        <translation>其内容编码无法解开 (CPE → ACS)</translation>
    </message>
    <message>
        <source>connection #1 · %2</source>
        <extracomment>diagram</extracomment>
        <translation>连接 #1 · %2</translation>
    </message>
    <message>
        <source>nothing for {1}</source>
        <extracomment>diagram</extracomment>
        <translation>{1} 无发送</translation>
    </message>
    <message>
        <source>the beginning was not captured whole</source>
        <extracomment>diagram</extracomment>
        <translation>开头未完整抓到</translation>
    </message>
    <message>
        <source>capture begins here</source>
        <extracomment>diagram</extracomment>
        <translation>抓包从此开始</translation>
    </message>
    <message>
        <source>capture ends here</source>
        <extracomment>diagram</extracomment>
        <translation>抓包到此结束</translation>
    </message>
    <message>
        <source>the end was not captured</source>
        <extracomment>diagram</extracomment>
        <translation>结尾未被抓到</translation>
    </message>
    <message>
        <source>aborted</source>
        <extracomment>diagram</extracomment>
        <translation>已中止</translation>
    </message>
    <message>
        <source>aborted: {1}</source>
        <extracomment>diagram</extracomment>
        <translation>已中止：{1}</translation>
    </message>
    <message>
        <source>the connection goes on with the next session</source>
        <extracomment>diagram</extracomment>
        <translation>连接在下一个会话中继续使用</translation>
    </message>
    <message>
        <source>closed by CPE</source>
        <extracomment>diagram</extracomment>
        <translation>由 CPE 关闭</translation>
    </message>
    <message>
        <source>closed by ACS</source>
        <extracomment>diagram</extracomment>
        <translation>由 ACS 关闭</translation>
    </message>
    <message>
        <source>reset by CPE</source>
        <extracomment>diagram</extracomment>
        <translation>由 CPE 重置</translation>
    </message>
    <message>
        <source>reset by ACS</source>
        <extracomment>diagram</extracomment>
        <translation>由 ACS 重置</translation>
    </message>
    <message>
        <source>closed by CPE, {1} after last answer</source>
        <extracomment>diagram</extracomment>
        <translation>最后一个回答后 {1} 由 CPE 关闭</translation>
    </message>
    <message>
        <source>closed by ACS, {1} after last answer</source>
        <extracomment>diagram</extracomment>
        <translation>最后一个回答后 {1} 由 ACS 关闭</translation>
    </message>
    <message>
        <source>reset by CPE, {1} after last answer</source>
        <extracomment>diagram</extracomment>
        <translation>最后一个回答后 {1} 由 CPE 重置</translation>
    </message>
    <message>
        <source>reset by ACS, {1} after last answer</source>
        <extracomment>diagram</extracomment>
        <translation>最后一个回答后 {1} 由 ACS 重置</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>diagram</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>never seen to close: its ports were used again</source>
        <extracomment>diagram</extracomment>
        <translation>未见关闭：其端口被再次使用</translation>
    </message>
    <message>
        <source>silent from here on</source>
        <extracomment>diagram</extracomment>
        <translation>此后无声</translation>
    </message>
    <message>
        <source>given up: too many connections were open</source>
        <extracomment>diagram</extracomment>
        <translation>已放弃：打开的连接过多</translation>
    </message>
    <message>
        <source>GET by UDP</source>
        <extracomment>diagram</extracomment>
        <translation>UDP 发送的 GET</translation>
    </message>
    <message>
        <source>answer by UDP</source>
        <extracomment>diagram</extracomment>
        <translation>UDP 发送的回答</translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>diagram</extracomment>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(empty, #1)</source>
        <extracomment>diagram</extracomment>
        <translation>（空，#1）</translation>
    </message>
    <message>
        <source>(empty, Connection: close)</source>
        <extracomment>diagram</extracomment>
        <translation>（空，Connection: close）</translation>
    </message>
    <message>
        <source>(empty, #1, Connection: close)</source>
        <extracomment>diagram</extracomment>
        <translation>（空，#1，Connection: close）</translation>
    </message>
    <message>
        <source>(no method)</source>
        <extracomment>diagram</extracomment>
        <translation>（无方法）</translation>
    </message>
    <message>
        <source>succeeded</source>
        <extracomment>diagram</extracomment>
        <translation>成功</translation>
    </message>
    <message>
        <source>fault #1</source>
        <extracomment>diagram</extracomment>
        <translation>故障 #1</translation>
    </message>
    <message>
        <source>hold requests</source>
        <extracomment>diagram</extracomment>
        <translation>暂停请求</translation>
    </message>
    <message>
        <source>instance #1</source>
        <extracomment>diagram</extracomment>
        <translation>实例 #1</translation>
    </message>
    <message>
        <source>status #1</source>
        <extracomment>diagram</extracomment>
        <translation>状态 #1</translation>
    </message>
    <message>
        <source>in #1 s</source>
        <extracomment>diagram</extracomment>
        <translation>#1 秒后</translation>
    </message>
    <message>
        <source>%1 · retry #2</source>
        <extracomment>diagram</extracomment>
        <translation>%1 · 第 #2 次重试</translation>
    </message>
    <message>
        <source>✕ not answered</source>
        <extracomment>diagram</extracomment>
        <translation>✕ 未回答</translation>
    </message>
    <message>
        <source>≀ not captured</source>
        <extracomment>diagram</extracomment>
        <translation>≀ 未抓到</translation>
    </message>
    <message>
        <source>1 more row is not drawn here</source>
        <extracomment>diagram</extracomment>
        <translation>另有 1 行未画出</translation>
    </message>
    <message>
        <source>#1 more rows are not drawn here</source>
        <extracomment>diagram</extracomment>
        <translation>另有 #1 行未画出</translation>
    </message>
    <message>
        <source>unknown device</source>
        <extracomment>diagram</extracomment>
        <translation>未知设备</translation>
    </message>
    <message>
        <source>1 session</source>
        <extracomment>diagram</extracomment>
        <translation>1 个会话</translation>
    </message>
    <message>
        <source>#1 sessions</source>
        <extracomment>diagram</extracomment>
        <translation>#1 个会话</translation>
    </message>
    <message>
        <source>1 RPC</source>
        <extracomment>diagram</extracomment>
        <translation>1 个 RPC</translation>
    </message>
    <message>
        <source>#1 RPCs</source>
        <extracomment>diagram</extracomment>
        <translation>#1 个 RPC</translation>
    </message>
    <message>
        <source>1 RPC · %2</source>
        <extracomment>diagram</extracomment>
        <translation>1 个 RPC · %2</translation>
    </message>
    <message>
        <source>{1} (after frame #2, at byte #3)</source>
        <extracomment>files</extracomment>
        <translation>{1}（在第 #2 帧之后，第 #3 字节处）</translation>
    </message>
    <message>
        <source>%1: {2} (after frame #3, at byte #4)</source>
        <extracomment>files</extracomment>
        <translation>%1：{2}（在第 #3 帧之后，第 #4 字节处）</translation>
    </message>
    <message>
        <source>the file ends inside a packet</source>
        <extracomment>files</extracomment>
        <translation>文件在一个数据包中间结束</translation>
    </message>
    <message>
        <source>the file ends inside a block</source>
        <extracomment>files</extracomment>
        <translation>文件在一个块中间结束</translation>
    </message>
    <message>
        <source>there are zeros instead of a packet</source>
        <extracomment>files</extracomment>
        <translation>应为数据包处全是零</translation>
    </message>
    <message>
        <source>there are zeros instead of a block</source>
        <extracomment>files</extracomment>
        <translation>应为块处全是零</translation>
    </message>
    <message>
        <source>a packet claims to have #1 bytes</source>
        <extracomment>files</extracomment>
        <translation>一个数据包声称有 #1 字节</translation>
    </message>
    <message>
        <source>a block claims to have #1 bytes</source>
        <extracomment>files</extracomment>
        <translation>一个块声称有 #1 字节</translation>
    </message>
    <message>
        <source>link type %1 is not read</source>
        <extracomment>files</extracomment>
        <translation>不能读取链路类型 %1</translation>
    </message>
    <message>
        <source>a section of an unknown version or byte order</source>
        <extracomment>files</extracomment>
        <translation>版本或字节序未知的节</translation>
    </message>
    <message>
        <source>a block whose two lengths differ</source>
        <extracomment>files</extracomment>
        <translation>首尾长度不一致的块</translation>
    </message>
    <message>
        <source>an interface description is cut</source>
        <extracomment>files</extracomment>
        <translation>接口描述不完整</translation>
    </message>
    <message>
        <source>interface statistics are cut</source>
        <extracomment>files</extracomment>
        <translation>接口统计不完整</translation>
    </message>
    <message>
        <source>decryption secrets are cut</source>
        <extracomment>files</extracomment>
        <translation>解密密钥块不完整</translation>
    </message>
    <message>
        <source>a packet block is cut</source>
        <extracomment>files</extracomment>
        <translation>数据包块不完整</translation>
    </message>
    <message>
        <source>a packet of an interface that was not described</source>
        <extracomment>files</extracomment>
        <translation>数据包属于未描述的接口</translation>
    </message>
    <message>
        <source>a packet is longer than its block</source>
        <extracomment>files</extracomment>
        <translation>数据包长于其块</translation>
    </message>
    <message>
        <source>the file was changed while it was read</source>
        <extracomment>files</extracomment>
        <translation>文件在读取时被改动</translation>
    </message>
    <message>
        <source>the file cannot be read further: {1}</source>
        <extracomment>files</extracomment>
        <translation>文件无法继续读取：{1}</translation>
    </message>
    <message>
        <source>the %1 data is damaged: #2 bytes could be unpacked</source>
        <extracomment>files</extracomment>
        <translation>%1 数据损坏：解出 #2 字节</translation>
    </message>
    <message>
        <source>the %1 data breaks off</source>
        <extracomment>files</extracomment>
        <translation>%1 数据中断</translation>
    </message>
    <message>
        <source>the compressed data breaks off</source>
        <extracomment>files</extracomment>
        <translation>压缩数据中断</translation>
    </message>
    <message>
        <source>what follows the compressed data at byte #1 is not compressed</source>
        <extracomment>files</extracomment>
        <translation>第 #1 字节处压缩数据之后的内容未压缩</translation>
    </message>
    <message>
        <source>is compressed with %1, and inside {2}</source>
        <extracomment>files</extracomment>
        <translation>用 %1 压缩，其内容{2}</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <extracomment>files</extracomment>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <extracomment>files</extracomment>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <extracomment>files</extracomment>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <extracomment>files</extracomment>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <extracomment>files</extracomment>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <extracomment>files</extracomment>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <extracomment>files</extracomment>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>check the name and the folder</source>
        <extracomment>files</extracomment>
        <translation>请检查名称和文件夹</translation>
    </message>
    <message>
        <source>ask its owner for read permission, or copy it</source>
        <extracomment>files</extracomment>
        <translation>请向其所有者申请读取权限，或复制一份</translation>
    </message>
    <message>
        <source>ask its owner for read permission</source>
        <extracomment>files</extracomment>
        <translation>请向其所有者申请读取权限</translation>
    </message>
    <message>
        <source>allow more open files (ulimit -n), or join some first: mergecap</source>
        <extracomment>files</extracomment>
        <translation>请允许打开更多文件（ulimit -n），或先合并：mergecap</translation>
    </message>
    <message>
        <source>is a folder</source>
        <extracomment>files</extracomment>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>name the capture files inside it</source>
        <extracomment>files</extracomment>
        <translation>请指明其中的抓包文件</translation>
    </message>
    <message>
        <source>was it copied whole?</source>
        <extracomment>files</extracomment>
        <translation>是否完整复制？</translation>
    </message>
    <message>
        <source>capture on an Ethernet, PPP, loopback or raw IP interface</source>
        <extracomment>files</extracomment>
        <translation>请在以太网、PPP、环回或原始 IP 接口上抓包</translation>
    </message>
    <message>
        <source>convert it first: editcap -F pcap IN OUT.pcap</source>
        <extracomment>files</extracomment>
        <translation>请先转换：editcap -F pcap IN OUT.pcap</translation>
    </message>
    <message>
        <source>record with tcpdump -w or dumpcap, or convert it: editcap -F pcap IN OUT.pcap</source>
        <extracomment>files</extracomment>
        <translation>请用 tcpdump -w 或 dumpcap 录制，或转换：editcap -F pcap IN OUT.pcap</translation>
    </message>
    <message>
        <source>is a snoop capture</source>
        <extracomment>files</extracomment>
        <translation>是 snoop 抓包</translation>
    </message>
    <message>
        <source>is a capture of Microsoft Network Monitor</source>
        <extracomment>files</extracomment>
        <translation>是 Microsoft Network Monitor 的抓包</translation>
    </message>
    <message>
        <source>is a capture of Sniffer</source>
        <extracomment>files</extracomment>
        <translation>是 Sniffer 的抓包</translation>
    </message>
    <message>
        <source>is a capture of Peek (EtherPeek, OmniPeek)</source>
        <extracomment>files</extracomment>
        <translation>是 Peek（EtherPeek、OmniPeek）的抓包</translation>
    </message>
    <message>
        <source>is an iptrace capture</source>
        <extracomment>files</extracomment>
        <translation>是 iptrace 抓包</translation>
    </message>
    <message>
        <source>is a capture of Observer</source>
        <extracomment>files</extracomment>
        <translation>是 Observer 的抓包</translation>
    </message>
    <message>
        <source>is a Bluetooth capture</source>
        <extracomment>files</extracomment>
        <translation>是蓝牙抓包</translation>
    </message>
    <message>
        <source>record on the interface that carries IP</source>
        <extracomment>files</extracomment>
        <translation>请在承载 IP 的接口上录制</translation>
    </message>
    <message>
        <source>is a capture of Ixia</source>
        <extracomment>files</extracomment>
        <translation>是 Ixia 的抓包</translation>
    </message>
    <message>
        <source>is compressed with xz</source>
        <extracomment>files</extracomment>
        <translation>用 xz 压缩</translation>
    </message>
    <message>
        <source>is compressed with bzip2</source>
        <extracomment>files</extracomment>
        <translation>用 bzip2 压缩</translation>
    </message>
    <message>
        <source>is compressed in the old format of lz4</source>
        <extracomment>files</extracomment>
        <translation>用旧格式的 lz4 压缩</translation>
    </message>
    <message>
        <source>is a zip archive</source>
        <extracomment>files</extracomment>
        <translation>是 zip 归档</translation>
    </message>
    <message>
        <source>is a 7z archive</source>
        <extracomment>files</extracomment>
        <translation>是 7z 归档</translation>
    </message>
    <message>
        <source>is a rar archive</source>
        <extracomment>files</extracomment>
        <translation>是 rar 归档</translation>
    </message>
    <message>
        <source>is a tar archive</source>
        <extracomment>files</extracomment>
        <translation>是 tar 归档</translation>
    </message>
    <message>
        <source>is compressed more than once</source>
        <extracomment>files</extracomment>
        <translation>被压缩了多次</translation>
    </message>
    <message>
        <source>unpack it first: %1</source>
        <extracomment>files</extracomment>
        <translation>请先解压：%1</translation>
    </message>
    <message>
        <source>is a PDF document</source>
        <extracomment>files</extracomment>
        <translation>是 PDF 文档</translation>
    </message>
    <message>
        <source>is a web page, not a capture</source>
        <extracomment>files</extracomment>
        <translation>是网页，不是抓包</translation>
    </message>
    <message>
        <source>was a page to log in saved in place of the download?</source>
        <extracomment>files</extracomment>
        <translation>是否把登录页面当作下载保存了？</translation>
    </message>
    <message>
        <source>is a hex dump, not a capture</source>
        <extracomment>files</extracomment>
        <translation>是十六进制转储，不是抓包</translation>
    </message>
    <message>
        <source>convert it: text2pcap IN OUT.pcap</source>
        <extracomment>files</extracomment>
        <translation>请转换：text2pcap IN OUT.pcap</translation>
    </message>
    <message>
        <source>only points to a file in Git LFS</source>
        <extracomment>files</extracomment>
        <translation>只是指向 Git LFS 文件的指针</translation>
    </message>
    <message>
        <source>fetch the file: git lfs pull</source>
        <extracomment>files</extracomment>
        <translation>请取得文件：git lfs pull</translation>
    </message>
    <message>
        <source>is a text, not a capture</source>
        <extracomment>files</extracomment>
        <translation>是文本，不是抓包</translation>
    </message>
    <message>
        <source>is empty</source>
        <extracomment>files</extracomment>
        <translation>是空的</translation>
    </message>
    <message>
        <source>was the capture stopped before the first packet was written?</source>
        <extracomment>files</extracomment>
        <translation>是否在写入第一个数据包之前就停止了抓包？</translation>
    </message>
    <message>
        <source>ends inside its file header</source>
        <extracomment>files</extracomment>
        <translation>在文件头中间结束</translation>
    </message>
    <message>
        <source>is of a version of pcapng that is not known</source>
        <extracomment>files</extracomment>
        <translation>是未知版本的 pcapng</translation>
    </message>
    <message>
        <source>is of a version of pcap that is not known</source>
        <extracomment>files</extracomment>
        <translation>是未知版本的 pcap</translation>
    </message>
    <message>
        <source>is it damaged? write it anew: editcap -F pcap IN OUT.pcap</source>
        <extracomment>files</extracomment>
        <translation>是否损坏？请重新写出：editcap -F pcap IN OUT.pcap</translation>
    </message>
    <message>
        <source>holds zeros instead of a capture</source>
        <extracomment>files</extracomment>
        <translation>内容全是零，不是抓包</translation>
    </message>
    <message>
        <source>the disk or the copy failed: fetch it again</source>
        <extracomment>files</extracomment>
        <translation>磁盘或复制出错：请重新获取</translation>
    </message>
    <message>
        <source>looks like an ERF capture (Endace)</source>
        <extracomment>files</extracomment>
        <translation>看起来是 ERF 抓包（Endace）</translation>
    </message>
    <message>
        <source>is not a pcap or pcapng file</source>
        <extracomment>files</extracomment>
        <translation>不是 pcap 或 pcapng 文件</translation>
    </message>
    <message>
        <source>choose a folder that you may write to</source>
        <extracomment>files</extracomment>
        <translation>请选择可写入的文件夹</translation>
    </message>
    <message>
        <source>a pcap cannot hold packets of %1 beside others</source>
        <extracomment>files</extracomment>
        <translation>pcap 不能在其他类型之外再存放 %1 的数据包</translation>
    </message>
    <message>
        <source>write a pcapng</source>
        <extracomment>files</extracomment>
        <translation>请写为 pcapng</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <extracomment>files</extracomment>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>cannot be written: {1}</source>
        <extracomment>files</extracomment>
        <translation>无法写入：{1}</translation>
    </message>
    <message>
        <source>is the disk full?</source>
        <extracomment>files</extracomment>
        <translation>磁盘是否已满？</translation>
    </message>
    <message>
        <source>cannot be read further: {1}</source>
        <extracomment>files</extracomment>
        <translation>无法继续读取：{1}</translation>
    </message>
    <message>
        <source>no permission to run it</source>
        <extracomment>files</extracomment>
        <translation>没有权限运行它</translation>
    </message>
    <message>
        <source>no permission to capture</source>
        <extracomment>files</extracomment>
        <translation>没有抓包权限</translation>
    </message>
    <message>
        <source>join the group that may: sudo usermod -aG %1 $USER, and log in again</source>
        <extracomment>files</extracomment>
        <translation>请加入有权限的组：sudo usermod -aG %1 $USER，然后重新登录</translation>
    </message>
    <message>
        <source>is not there</source>
        <extracomment>files</extracomment>
        <translation>不存在</translation>
    </message>
    <message>
        <source>it is installed beside cwmpscope</source>
        <extracomment>files</extracomment>
        <translation>它随 cwmpscope 一起安装</translation>
    </message>
    <message>
        <source>it comes with Wireshark: sudo apt install wireshark-common</source>
        <extracomment>files</extracomment>
        <translation>它随 Wireshark 提供：sudo apt install wireshark-common</translation>
    </message>
    <message>
        <source>cannot be started: {1}</source>
        <extracomment>files</extracomment>
        <translation>无法启动：{1}</translation>
    </message>
    <message>
        <source>ended without a word</source>
        <extracomment>files</extracomment>
        <translation>未给出任何信息就结束了</translation>
    </message>
    <message>
        <source>nothing was captured</source>
        <extracomment>files</extracomment>
        <translation>没有抓到任何内容</translation>
    </message>
    <message>
        <source>or join the group that may run dumpcap: sudo usermod -aG wireshark $USER</source>
        <extracomment>files</extracomment>
        <translation>或加入可运行 dumpcap 的组：sudo usermod -aG wireshark $USER</translation>
    </message>
    <message>
        <source>{1}: packets are not kept from here on</source>
        <extracomment>files</extracomment>
        <translation>{1}：从此处起不再保存数据包</translation>
    </message>
    <message>
        <source>what is there stays, and the capture goes on; it is tried again every 2 s: make room</source>
        <extracomment>files</extracomment>
        <translation>已有内容保留，抓包继续；每 2 秒重试一次：请腾出空间</translation>
    </message>
    <message>
        <source>there is room again: #1 packets were not kept meanwhile</source>
        <extracomment>files</extracomment>
        <translation>又有空间了：期间有 #1 个数据包未保存</translation>
    </message>
    <message>
        <source>the end of the file may be missing</source>
        <extracomment>files</extracomment>
        <translation>文件结尾可能缺失</translation>
    </message>
    <message>
        <source>it is called %1</source>
        <extracomment>files</extracomment>
        <translation>它名为 %1</translation>
    </message>
    <message>
        <source>%1: what would wait there stays in memory</source>
        <extracomment>files</extracomment>
        <translation>%1：本应写到那里的内容留在内存中</translation>
    </message>
    <message>
        <source>make room there, or set TMPDIR to a folder on another disk</source>
        <extracomment>files</extracomment>
        <translation>请在那里腾出空间，或将 TMPDIR 设为另一磁盘上的文件夹</translation>
    </message>
    <message>
        <source>%1: what was put away there cannot be read again</source>
        <extracomment>files</extracomment>
        <translation>%1：存放在那里的内容无法再读取</translation>
    </message>
    <message>
        <source>set TMPDIR to a folder on another disk</source>
        <extracomment>files</extracomment>
        <translation>请将 TMPDIR 设为另一磁盘上的文件夹</translation>
    </message>
    <message>
        <source>the TLS key log cannot be read</source>
        <extracomment>files</extracomment>
        <translation>无法读取 TLS 密钥日志</translation>
    </message>
    <message>
        <source>Capture, Choose a TLS key log names another</source>
        <extracomment>files</extracomment>
        <translation>可在“抓包”菜单的“选择 TLS 密钥日志”中另选</translation>
    </message>
    <message>
        <source>{1} is no field</source>
        <extracomment>filter</extracomment>
        <translation>{1} 不是字段</translation>
    </message>
    <message>
        <source>{1} is no field; did you mean %2?</source>
        <extracomment>filter</extracomment>
        <translation>{1} 不是字段；是否指 %2？</translation>
    </message>
    <message>
        <source>this</source>
        <extracomment>filter</extracomment>
        <translation>此处</translation>
    </message>
    <message>
        <source>this parenthesis closes none</source>
        <extracomment>filter</extracomment>
        <translation>此右括号没有对应的左括号</translation>
    </message>
    <message>
        <source>%1 has no field before it</source>
        <extracomment>filter</extracomment>
        <translation>%1 之前没有字段</translation>
    </message>
    <message>
        <source>the quotation does not end</source>
        <extracomment>filter</extracomment>
        <translation>引号没有结束</translation>
    </message>
    <message>
        <source>= is no comparison; equality is ==</source>
        <extracomment>filter</extracomment>
        <translation>= 不是比较；相等为 ==</translation>
    </message>
    <message>
        <source>&amp; is no word of filters; and is &amp;&amp; or and</source>
        <extracomment>filter</extracomment>
        <translation>&amp; 不是筛选器的写法；“与”写作 &amp;&amp; 或 and</translation>
    </message>
    <message>
        <source>| is no word of filters; or is || or or</source>
        <extracomment>filter</extracomment>
        <translation>| 不是筛选器的写法；“或”写作 || 或 or</translation>
    </message>
    <message>
        <source>this is no word of filters</source>
        <extracomment>filter</extracomment>
        <translation>这不是筛选器的写法</translation>
    </message>
    <message>
        <source>sets belong after in: rpc in {Download, Reboot}</source>
        <extracomment>filter</extracomment>
        <translation>集合应在 in 之后：rpc in {Download, Reboot}</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <extracomment>filter</extracomment>
        <translation>末尾缺少内容</translation>
    </message>
    <message>
        <source>expected a field or a word to search</source>
        <extracomment>filter</extracomment>
        <translation>此处应为字段或要搜索的词</translation>
    </message>
    <message>
        <source>nested more than #1 deep</source>
        <extracomment>filter</extracomment>
        <translation>嵌套超过 #1 层</translation>
    </message>
    <message>
        <source>this parenthesis is not closed</source>
        <extracomment>filter</extracomment>
        <translation>此括号没有关闭</translation>
    </message>
    <message>
        <source>more than #1 tests</source>
        <extracomment>filter</extracomment>
        <translation>超过 #1 个条件</translation>
    </message>
    <message>
        <source>there is nothing to search in &quot;&quot;</source>
        <extracomment>filter</extracomment>
        <translation>&quot;&quot; 中没有可搜索的内容</translation>
    </message>
    <message>
        <source>%1: expected a comparison such as == before this</source>
        <extracomment>filter</extracomment>
        <translation>%1：此处之前应有比较，如 ==</translation>
    </message>
    <message>
        <source>%1: %2 cannot be used here; use ==, !=, contains, matches or in</source>
        <extracomment>filter</extracomment>
        <translation>%1：此处不能用 %2；请用 ==、!=、contains、matches 或 in</translation>
    </message>
    <message>
        <source>%1: %2 cannot be used here; use ==, !=, &lt;, &lt;=, &gt;, &gt;= or in</source>
        <extracomment>filter</extracomment>
        <translation>%1：此处不能用 %2；请用 ==、!=、&lt;、&lt;=、&gt;、&gt;= 或 in</translation>
    </message>
    <message>
        <source>%1: expected {2}</source>
        <extracomment>filter</extracomment>
        <translation>%1：应为{2}</translation>
    </message>
    <message>
        <source>more than #1 values</source>
        <extracomment>filter</extracomment>
        <translation>超过 #1 个值</translation>
    </message>
    <message>
        <source>%1: expected a set such as {a, b} after in</source>
        <extracomment>filter</extracomment>
        <translation>%1：in 之后应为集合，如 {a, b}</translation>
    </message>
    <message>
        <source>this set is not closed</source>
        <extracomment>filter</extracomment>
        <translation>此集合没有关闭</translation>
    </message>
    <message>
        <source>expected , or } in the set</source>
        <extracomment>filter</extracomment>
        <translation>集合中应为 , 或 }</translation>
    </message>
    <message>
        <source>longer than #1 bytes</source>
        <extracomment>filter</extracomment>
        <translation>超过 #1 字节</translation>
    </message>
    <message>
        <source>%1: the regular expression is longer than #2 bytes</source>
        <extracomment>filter</extracomment>
        <translation>%1：正则表达式超过 #2 字节</translation>
    </message>
    <message>
        <source>%1: the regular expression is not one: %2</source>
        <extracomment>filter</extracomment>
        <translation>%1：正则表达式有误：%2</translation>
    </message>
    <message>
        <source>%1: everything contains &quot;&quot;</source>
        <extracomment>filter</extracomment>
        <translation>%1：任何内容都包含 &quot;&quot;</translation>
    </message>
    <message>
        <source>%1: the range ends before it begins</source>
        <extracomment>filter</extracomment>
        <translation>%1：范围的结尾在开头之前</translation>
    </message>
    <message>
        <source>words</source>
        <extracomment>filter</extracomment>
        <translation>文字</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>filter</extracomment>
        <translation>数字</translation>
    </message>
    <message>
        <source>a size such as 1500 or 20kB</source>
        <extracomment>filter</extracomment>
        <translation>大小，如 1500 或 20kB</translation>
    </message>
    <message>
        <source>a time such as 2s or 300ms</source>
        <extracomment>filter</extracomment>
        <translation>时长，如 2s 或 300ms</translation>
    </message>
    <message>
        <source>a time such as &quot;2016-06-02 12:04&quot; or 2016-06-02T12:04:31Z</source>
        <extracomment>filter</extracomment>
        <translation>时间，如 &quot;2016-06-02 12:04&quot; 或 2016-06-02T12:04:31Z</translation>
    </message>
    <message>
        <source>an address such as 10.0.0.2, 10.0.0.0/8 or 2001:db8::/32</source>
        <extracomment>filter</extracomment>
        <translation>地址，如 10.0.0.2、10.0.0.0/8 或 2001:db8::/32</translation>
    </message>
    <message>
        <source>turns the next test round</source>
        <extracomment>filter</extracomment>
        <translation>对下一个条件取反</translation>
    </message>
    <message>
        <source>both hold</source>
        <extracomment>filter</extracomment>
        <translation>两者都成立</translation>
    </message>
    <message>
        <source>one of them holds</source>
        <extracomment>filter</extracomment>
        <translation>其中之一成立</translation>
    </message>
    <message>
        <source>is</source>
        <extracomment>filter</extracomment>
        <translation>等于</translation>
    </message>
    <message>
        <source>is there, and none is</source>
        <extracomment>filter</extracomment>
        <translation>存在，且无一等于</translation>
    </message>
    <message>
        <source>has this in it</source>
        <extracomment>filter</extracomment>
        <translation>包含此内容</translation>
    </message>
    <message>
        <source>regular expression, either letter case</source>
        <extracomment>filter</extracomment>
        <translation>正则表达式，不区分大小写</translation>
    </message>
    <message>
        <source>one of a set: {a, b}</source>
        <extracomment>filter</extracomment>
        <translation>集合之一：{a, b}</translation>
    </message>
    <message>
        <source>less than</source>
        <extracomment>filter</extracomment>
        <translation>小于</translation>
    </message>
    <message>
        <source>at most</source>
        <extracomment>filter</extracomment>
        <translation>至多</translation>
    </message>
    <message>
        <source>more than</source>
        <extracomment>filter</extracomment>
        <translation>大于</translation>
    </message>
    <message>
        <source>at least</source>
        <extracomment>filter</extracomment>
        <translation>至少</translation>
    </message>
    <message>
        <source>the device: OUI-ProductClass-SerialNumber</source>
        <extracomment>filter</extracomment>
        <translation>设备：OUI-ProductClass-SerialNumber</translation>
    </message>
    <message>
        <source>serial number of the device</source>
        <extracomment>filter</extracomment>
        <translation>设备序列号</translation>
    </message>
    <message>
        <source>OUI of the device</source>
        <extracomment>filter</extracomment>
        <translation>设备 OUI</translation>
    </message>
    <message>
        <source>product class of the device</source>
        <extracomment>filter</extracomment>
        <translation>设备产品类别</translation>
    </message>
    <message>
        <source>manufacturer of the device</source>
        <extracomment>filter</extracomment>
        <translation>设备制造商</translation>
    </message>
    <message>
        <source>event code of the Inform: whole, its number or its name</source>
        <extracomment>filter</extracomment>
        <translation>Inform 的事件代码：完整、编号或名称</translation>
    </message>
    <message>
        <source>method of an RPC</source>
        <extracomment>filter</extracomment>
        <translation>RPC 的方法</translation>
    </message>
    <message>
        <source>fault code: of a Fault, of one parameter, of a transfer</source>
        <extracomment>filter</extracomment>
        <translation>故障代码：Fault、单个参数或传输的</translation>
    </message>
    <message>
        <source>name of a parameter in a message</source>
        <extracomment>filter</extracomment>
        <translation>消息中的参数名</translation>
    </message>
    <message>
        <source>value of a parameter in a message</source>
        <extracomment>filter</extracomment>
        <translation>消息中的参数值</translation>
    </message>
    <message>
        <source>how the session ended</source>
        <extracomment>filter</extracomment>
        <translation>会话如何结束</translation>
    </message>
    <message>
        <source>name that the device authenticated with</source>
        <extracomment>filter</extracomment>
        <translation>设备认证所用的名称</translation>
    </message>
    <message>
        <source>how the device authenticated</source>
        <extracomment>filter</extracomment>
        <translation>设备的认证方式</translation>
    </message>
    <message>
        <source>version of CWMP by its namespace</source>
        <extracomment>filter</extracomment>
        <translation>按命名空间的 CWMP 版本</translation>
    </message>
    <message>
        <source>rule of a finding</source>
        <extracomment>filter</extracomment>
        <translation>问题的规则</translation>
    </message>
    <message>
        <source>severity of a finding</source>
        <extracomment>filter</extracomment>
        <translation>问题的严重程度</translation>
    </message>
    <message>
        <source>who a finding accuses</source>
        <extracomment>filter</extracomment>
        <translation>问题的责任方</translation>
    </message>
    <message>
        <source>method of an HTTP request</source>
        <extracomment>filter</extracomment>
        <translation>HTTP 请求的方法</translation>
    </message>
    <message>
        <source>status of an HTTP response</source>
        <extracomment>filter</extracomment>
        <translation>HTTP 响应的状态</translation>
    </message>
    <message>
        <source>a header field as a line, Name: value</source>
        <extracomment>filter</extracomment>
        <translation>一行头部字段，Name: value</translation>
    </message>
    <message>
        <source>address of either side; also a prefix</source>
        <extracomment>filter</extracomment>
        <translation>任一方的地址；也可为前缀</translation>
    </message>
    <message>
        <source>address of the CPE; also a prefix</source>
        <extracomment>filter</extracomment>
        <translation>CPE 的地址；也可为前缀</translation>
    </message>
    <message>
        <source>address of the ACS; also a prefix</source>
        <extracomment>filter</extracomment>
        <translation>ACS 的地址；也可为前缀</translation>
    </message>
    <message>
        <source>TCP port of either side</source>
        <extracomment>filter</extracomment>
        <translation>任一方的 TCP 端口</translation>
    </message>
    <message>
        <source>TCP connection, numbered as in Wireshark</source>
        <extracomment>filter</extracomment>
        <translation>TCP 连接，编号同 Wireshark</translation>
    </message>
    <message>
        <source>frame of a message or finding, numbered as in Wireshark</source>
        <extracomment>filter</extracomment>
        <translation>消息或问题的帧，编号同 Wireshark</translation>
    </message>
    <message>
        <source>number of the session</source>
        <extracomment>filter</extracomment>
        <translation>会话编号</translation>
    </message>
    <message>
        <source>how long the session took</source>
        <extracomment>filter</extracomment>
        <translation>会话时长</translation>
    </message>
    <message>
        <source>longest silence between two messages of the session</source>
        <extracomment>filter</extracomment>
        <translation>会话中两条消息之间的最长静默</translation>
    </message>
    <message>
        <source>how many RPCs the session has</source>
        <extracomment>filter</extracomment>
        <translation>会话的 RPC 数量</translation>
    </message>
    <message>
        <source>how large the bodies are, decoded</source>
        <extracomment>filter</extracomment>
        <translation>解码后消息体的大小</translation>
    </message>
    <message>
        <source>when the session or message began, UTC</source>
        <extracomment>filter</extracomment>
        <translation>会话或消息的开始时间，UTC</translation>
    </message>
    <message>
        <source>expects {1}; %2</source>
        <extracomment>filter</extracomment>
        <translation>应为{1}；%2</translation>
    </message>
    <message>
        <source>also %1</source>
        <extracomment>filter</extracomment>
        <translation>也可写作 %1</translation>
    </message>
    <message>
        <source>for example %1</source>
        <extracomment>filter</extracomment>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>a whole connection may have been lost before it</source>
        <extracomment>filter</extracomment>
        <translation>在它之前可能丢失了一整条连接</translation>
    </message>
    <message>
        <source>it does not encrypt at all</source>
        <extracomment>filter</extracomment>
        <translation>它根本不加密</translation>
    </message>
    <message>
        <source>it does not authenticate the server</source>
        <extracomment>filter</extracomment>
        <translation>它不认证服务器</translation>
    </message>
    <message>
        <source>its keys were made short enough to break</source>
        <extracomment>filter</extracomment>
        <translation>其密钥短得足以破解</translation>
    </message>
    <message>
        <source>RC4 is broken</source>
        <extracomment>filter</extracomment>
        <translation>RC4 已被攻破</translation>
    </message>
    <message>
        <source>RC2 is broken</source>
        <extracomment>filter</extracomment>
        <translation>RC2 已被攻破</translation>
    </message>
    <message>
        <source>3DES has blocks of 64 bits, which long connections exhaust</source>
        <extracomment>filter</extracomment>
        <translation>3DES 的分组为 64 位，长连接会将其耗尽</translation>
    </message>
    <message>
        <source>the keys of DES are too short</source>
        <extracomment>filter</extracomment>
        <translation>DES 的密钥太短</translation>
    </message>
    <message>
        <source>IDEA has blocks of 64 bits, which long connections exhaust</source>
        <extracomment>filter</extracomment>
        <translation>IDEA 的分组为 64 位，长连接会将其耗尽</translation>
    </message>
    <message>
        <source>MD5 is broken</source>
        <extracomment>filter</extracomment>
        <translation>MD5 已被攻破</translation>
    </message>
    <message>
        <source>IP fragment that waits for the rest</source>
        <extracomment>what became of a packet</extracomment>
        <translation>等待其余部分的 IP 分片</translation>
    </message>
    <message>
        <source>other IP</source>
        <extracomment>what became of a packet</extracomment>
        <translation>其他 IP</translation>
    </message>
    <message>
        <source>not IP</source>
        <extracomment>what became of a packet</extracomment>
        <translation>非 IP</translation>
    </message>
    <message>
        <source>unknown link layer</source>
        <extracomment>what became of a packet</extracomment>
        <translation>未知链路层</translation>
    </message>
    <message>
        <source>no payload</source>
        <extracomment>what became of a packet</extracomment>
        <translation>无载荷</translation>
    </message>
    <message>
        <source>in order</source>
        <extracomment>what became of a packet</extracomment>
        <translation>按序</translation>
    </message>
    <message>
        <source>partly new</source>
        <extracomment>what became of a packet</extracomment>
        <translation>部分为新</translation>
    </message>
    <message>
        <source>retransmitted</source>
        <extracomment>what became of a packet</extracomment>
        <translation>重传</translation>
    </message>
    <message>
        <source>out of order</source>
        <extracomment>what became of a packet</extracomment>
        <translation>乱序</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <extracomment>what became of a packet</extracomment>
        <translation>保活</translation>
    </message>
    <message>
        <source>captured twice</source>
        <extracomment>what became of a packet</extracomment>
        <translation>被抓到两次</translation>
    </message>
    <message>
        <source>late: its hole had been given up</source>
        <extracomment>what became of a packet</extracomment>
        <translation>迟到：其空洞已被放弃</translation>
    </message>
    <message>
        <source>late</source>
        <extracomment>what became of a packet</extracomment>
        <translation>迟到</translation>
    </message>
    <message>
        <source>out of window</source>
        <extracomment>what became of a packet</extracomment>
        <translation>窗口之外</translation>
    </message>
    <message>
        <source>behind the FIN</source>
        <extracomment>what became of a packet</extracomment>
        <translation>在 FIN 之后</translation>
    </message>
    <message>
        <source>after the close</source>
        <extracomment>what became of a packet</extracomment>
        <translation>关闭之后</translation>
    </message>
    <message>
        <source>not HTTP</source>
        <extracomment>what became of a packet</extracomment>
        <translation>非 HTTP</translation>
    </message>
    <message>
        <source>malformed</source>
        <extracomment>what became of a packet</extracomment>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>Inform was answered with {1} instead of InformResponse</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>对 Inform 的回答是 {1}，而不是 InformResponse</translation>
    </message>
    <message>
        <source>%1 was answered with an empty %2 instead of %3</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>对 %1 的回答是空的 %2，而不是 %3</translation>
    </message>
    <message>
        <source>{1} was answered with an empty {2} instead of %3</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>对 {1} 的回答是空的 {2}，而不是 %3</translation>
    </message>
    <message>
        <source>{1} was sent where the answer to {2} had to be</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>本应回答 {2}，却发送了 {1}</translation>
    </message>
    <message>
        <source>{1} was sent in reply to {2}, which asks for no answer</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>{2} 不需要回答，却以 {1} 回复</translation>
    </message>
    <message>
        <source>{1} was answered with {2}</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>对 {1} 的回答是 {2}</translation>
    </message>
    <message>
        <source>{1} was sent in reply to {2}</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>以 {1} 回复 {2}</translation>
    </message>
    <message>
        <source>the ACS calls %1, a method of the ACS</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>ACS 调用了 %1，而它是 ACS 的方法</translation>
    </message>
    <message>
        <source>the ACS closed the connection #1 s after its own {2}</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>ACS 在自己的 {2} 之后 #1 秒关闭了连接</translation>
    </message>
    <message>
        <source>the ACS closed the connection after {1} instead of an empty response</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>ACS 在 {1} 之后关闭了连接，而没有发送空响应</translation>
    </message>
    <message>
        <source>a body that is not well-formed XML was answered with {1}</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>对格式不良的 XML 消息体的回答是 {1}</translation>
    </message>
    <message>
        <source>a Fault without the detail of CWMP was answered with {1}</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>对没有 CWMP detail 的 Fault 的回答是 {1}</translation>
    </message>
    <message>
        <source>{1} was sent in a session that got a 400 in frame #2</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>会话在第 #2 帧得到 400，之后又发送了 {1}</translation>
    </message>
    <message>
        <source>%1 was called, which the device did not list among its methods</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>调用了 %1，而设备的方法列表中没有它</translation>
    </message>
    <message>
        <source>{1} was sent again after it had been answered</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>{1} 已得到回答，却再次发送</translation>
    </message>
    <message>
        <source>{1} was sent although the Inform was refused with {2}</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>Inform 已被 {2} 拒绝，却仍发送了 {1}</translation>
    </message>
    <message>
        <source>%1 uses the alias in %2, which the Inform does not announce</source>
        <extracomment>evidence: turns of ACS and CPE</extracomment>
        <translation>%1 在 %2 中使用别名，而 Inform 没有声明支持</translation>
    </message>
    <message>
        <source>{1} answers the challenge on a new connection</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>{1} 在新连接上回答质询</translation>
    </message>
    <message>
        <source>a proxy may have changed the request target</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>代理可能改写了请求目标</translation>
    </message>
    <message>
        <source>{1} came on a connection that the ACS had said to close with its 401</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>{1} 出现在 ACS 以 401 声明要关闭的连接上</translation>
    </message>
    <message>
        <source>{1} has no Authorization although the connection was challenged</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>连接已被质询，{1} 却没有 Authorization</translation>
    </message>
    <message>
        <source>a 401 has the nonce of one on another connection</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>401 的 nonce 与另一连接上的相同</translation>
    </message>
    <message>
        <source>{1} has the cnonce of another connection</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>{1} 的 cnonce 属于另一连接</translation>
    </message>
    <message>
        <source>a 401 to a right digest over an old nonce does not say stale=true</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>对旧 nonce 上正确的 digest 回答 401，却没有 stale=true</translation>
    </message>
    <message>
        <source>the ACS sent {1} to a device that was not authenticated over HTTP</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>ACS 向未经 HTTP 认证的设备发送了 {1}</translation>
    </message>
    <message>
        <source>{1} sends a password readable with basic authentication</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>{1} 以 basic 认证发送了可读的密码</translation>
    </message>
    <message>
        <source>a 401 offers basic authentication only</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>401 只提供 basic 认证</translation>
    </message>
    <message>
        <source>a 401 has no WWW-Authenticate field</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>401 没有 WWW-Authenticate 字段</translation>
    </message>
    <message>
        <source>{1} was sent without Authorization after a 401</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>401 之后发送的 {1} 没有 Authorization</translation>
    </message>
    <message>
        <source>the credentials of user &quot;%1&quot; were refused twice in a row</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>用户 “%1” 的凭据连续两次被拒绝</translation>
    </message>
    <message>
        <source>the credentials of user &quot;%1&quot; were refused twice in a row, the first time in an earlier session</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>用户 “%1” 的凭据连续两次被拒绝，第一次在更早的会话中</translation>
    </message>
    <message>
        <source>a digest challenge offers only %1</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>digest 质询只提供 %1</translation>
    </message>
    <message>
        <source>a digest challenge offers no qop</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>digest 质询未提供 qop</translation>
    </message>
    <message>
        <source>qop is the list %1 instead of one of its values</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>qop 是列表 %1，而不是其中一个值</translation>
    </message>
    <message>
        <source>qop %1 was not offered by the challenge</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>质询没有提供 qop %1</translation>
    </message>
    <message>
        <source>credentials with qop have no {1}</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>带 qop 的凭据没有 {1}</translation>
    </message>
    <message>
        <source>cnonce and no nc</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>cnonce，也没有 nc</translation>
    </message>
    <message>
        <source>nc is &quot;%1&quot; instead of eight digits</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>nc 是 “%1”，而不是八位数字</translation>
    </message>
    <message>
        <source>the first use of a nonce has nc #1</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>nonce 首次使用时 nc 为 #1</translation>
    </message>
    <message>
        <source>nc is #1 where #2 follows</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>nc 是 #1，应接续为 #2</translation>
    </message>
    <message>
        <source>nc #1 was used before with the same nonce</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>nc #1 已与同一 nonce 一起用过</translation>
    </message>
    <message>
        <source>the digest does not fit the password ({1})</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>digest 与密码（{1}）不符</translation>
    </message>
    <message>
        <source>the digest does not fit the known password</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>digest 与已知密码不符</translation>
    </message>
    <message>
        <source>uri %1 is suspected wrong, the request target is %2</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>uri %1 疑似错误，请求目标是 %2</translation>
    </message>
    <message>
        <source>realm &quot;%1&quot; is suspected wrong, the challenge has another</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>realm “%1” 疑似错误，质询中的不同</translation>
    </message>
    <message>
        <source>nonce %1 is suspected old: no challenge here issued it</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>nonce %1 疑似过期：此处没有质询给出过它</translation>
    </message>
    <message>
        <source>opaque is not returned</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>没有返回 opaque</translation>
    </message>
    <message>
        <source>opaque &quot;%1&quot; is not that of the challenge</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>opaque “%1” 不是质询中的</translation>
    </message>
    <message>
        <source>algorithm %1 is not that of the challenge</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>algorithm %1 不是质询中的</translation>
    </message>
    <message>
        <source>credentials quote %1</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>凭据给 %1 加了引号</translation>
    </message>
    <message>
        <source>a digest challenge has %1 without quotes</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>digest 质询的 %1 没有引号</translation>
    </message>
    <message>
        <source>a digest challenge has %1 in quotes</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>digest 质询的 %1 加了引号</translation>
    </message>
    <message>
        <source>rspauth does not fit the password that the client proved to have</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>rspauth 与客户端已证明拥有的密码不符</translation>
    </message>
    <message>
        <source>the user name is &quot;%1&quot;</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>用户名是 “%1”</translation>
    </message>
    <message>
        <source>the user name is &quot;%1&quot;, the Inform is of %2</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>用户名是 “%1”，而 Inform 属于 %2</translation>
    </message>
    <message>
        <source>the user name &quot;%1&quot; contains &apos;%2&apos; without percent-encoding</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>用户名 “%1” 含有未经百分号编码的 “%2”</translation>
    </message>
    <message>
        <source>credentials have {1} although the challenge offers no qop</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>质询未提供 qop，凭据却有 {1}</translation>
    </message>
    <message>
        <source>cnonce and nc</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>cnonce 和 nc</translation>
    </message>
    <message>
        <source>Authentication-Info has nc %1 and cnonce %2, which are not both those of the request</source>
        <extracomment>evidence: authentication</extracomment>
        <translation>Authentication-Info 的 nc 为 %1、cnonce 为 %2，与请求中的不全相同</translation>
    </message>
    <message>
        <source>%1 is sent to the ConnectionRequestURL&apos;s port instead of a GET</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>发往 ConnectionRequestURL 端口的是 %1，而不是 GET</translation>
    </message>
    <message>
        <source>the connection request is %1</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>连接请求是 %1</translation>
    </message>
    <message>
        <source>GET %1, but the CPE&apos;s URL is %2</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>GET %1，而 CPE 的 URL 是 %2</translation>
    </message>
    <message>
        <source>the connection request has a body of #1 bytes</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>连接请求带有 #1 字节的消息体</translation>
    </message>
    <message>
        <source>GET %1 without Authorization is answered #2</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>没有 Authorization 的 GET %1 被回答 #2</translation>
    </message>
    <message>
        <source>the CPE asks the ACS for basic authentication of a connection request</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>CPE 要求 ACS 对连接请求使用 basic 认证</translation>
    </message>
    <message>
        <source>the connection request is answered #1</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>连接请求被回答 #1</translation>
    </message>
    <message>
        <source>the answer #1 has a body of #2 bytes</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>回答 #1 带有 #2 字节的消息体</translation>
    </message>
    <message>
        <source>the capture ends before the CPE tells its ConnectionRequestURL again</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>抓包在 CPE 再次告知其 ConnectionRequestURL 之前结束</translation>
    </message>
    <message>
        <source>the capture ends too soon after the connection request</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>抓包在连接请求之后过早结束</translation>
    </message>
    <message>
        <source>no session of the device was captured before</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>之前没有抓到该设备的会话</translation>
    </message>
    <message>
        <source>a session of the device was going on</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>该设备的一个会话正在进行</translation>
    </message>
    <message>
        <source>the device booted before it came back</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>设备在回来之前启动过</translation>
    </message>
    <message>
        <source>the session comes next in the capture, but later: its clock may have been set</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>会话在抓包中紧接其后，但时间较晚：其时钟可能被调整过</translation>
    </message>
    <message>
        <source>the device began a connection later that may be the session</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>设备之后开始的一个连接可能就是该会话</translation>
    </message>
    <message>
        <source>the device&apos;s sessions go to several servers, of which more may not be captured</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>该设备的会话去往多个服务器，其中可能有未抓到的</translation>
    </message>
    <message>
        <source>the device began a connection that may be the session</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>设备开始的一个连接可能就是该会话</translation>
    </message>
    <message>
        <source>packets of the device were not captured</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>该设备的部分数据包未被抓到</translation>
    </message>
    <message>
        <source>the session may have come on the connection of the one before, whose end was not captured</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>会话可能是在上一个会话的连接上来的，而那个连接的结束未被抓到</translation>
    </message>
    <message>
        <source>another transfer may have been ordered unseen</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>可能还下达过另一个未被抓到的传输命令</translation>
    </message>
    <message>
        <source>another ScheduleInform may have come unseen</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>可能还来过另一个未被抓到的 ScheduleInform</translation>
    </message>
    <message>
        <source>the connection request was accepted, but no session began within 30 s</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>连接请求已被接受，但 30 秒内没有开始会话</translation>
    </message>
    <message>
        <source>the session&apos;s connection is begun {1} before the connection request is answered</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>会话的连接在连接请求得到回答之前 {1} 就已开始</translation>
    </message>
    <message>
        <source>suspected: session #1 with 6 CONNECTION REQUEST follows a connection request that got only a 401</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>疑似：会话 #1 带 6 CONNECTION REQUEST，而之前的连接请求只得到 401</translation>
    </message>
    <message>
        <source>session #1 with 6 CONNECTION REQUEST follows a connection request that was refused with 503</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>会话 #1 带 6 CONNECTION REQUEST，而之前的连接请求被 503 拒绝</translation>
    </message>
    <message>
        <source>two connection requests before session #1 lead to a second session #2</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>会话 #1 之前的两个连接请求导致了第二个会话 #2</translation>
    </message>
    <message>
        <source>suspected: a connection request comes within session #1, and {2} later the CPE closes the session&apos;s connection in mid-turn</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>疑似：会话 #1 期间来了连接请求，{2} 后 CPE 在轮次中途关闭了会话的连接</translation>
    </message>
    <message>
        <source>the refusal 503 has Retry-After: %1</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>503 拒绝带有 Retry-After: %1</translation>
    </message>
    <message>
        <source>the connection request is refused with #1</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>连接请求被 #1 拒绝</translation>
    </message>
    <message>
        <source>a connection request comes again {1} after one that was accepted</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>一个连接请求被接受 {1} 后又来了一个</translation>
    </message>
    <message>
        <source>the connection request has the user &quot;%1&quot;; the ACS had set &quot;%2&quot;</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>连接请求的用户是 “%1”；ACS 设置的是 “%2”</translation>
    </message>
    <message>
        <source>the session after it, which may tell the event, was not captured</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>其后可能告知该事件的会话未被抓到</translation>
    </message>
    <message>
        <source>the device began a connection that may be the session asked for</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>设备开始的一个连接可能就是所请求的会话</translation>
    </message>
    <message>
        <source>the Inform {1} after an accepted connection request lacks 6 CONNECTION REQUEST</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>连接请求被接受 {1} 后的 Inform 缺少 6 CONNECTION REQUEST</translation>
    </message>
    <message>
        <source>6 CONNECTION REQUEST without a connection request in the capture</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>有 6 CONNECTION REQUEST，但抓包中没有连接请求</translation>
    </message>
    <message>
        <source>TLS is spoken to the CPE at #1, whose ConnectionRequestURL is http</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>对位于 #1 的 CPE 使用了 TLS，而其 ConnectionRequestURL 是 http</translation>
    </message>
    <message>
        <source>the UDP connection request lacks %1</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>UDP 连接请求缺少 %1</translation>
    </message>
    <message>
        <source>the UDP connection request is %1</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>UDP 连接请求是 %1</translation>
    </message>
    <message>
        <source>the UDP connection request has a body of #1 bytes</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>UDP 连接请求带有 #1 字节的消息体</translation>
    </message>
    <message>
        <source>sig of the UDP connection request is not 40 hexadecimal digits</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>UDP 连接请求的 sig 不是 40 位十六进制数字</translation>
    </message>
    <message>
        <source>suspected: sig of the UDP connection request does not fit the ConnectionRequestPassword that was set</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>疑似：UDP 连接请求的 sig 与设置的 ConnectionRequestPassword 不符</translation>
    </message>
    <message>
        <source>suspected: ts of a UDP connection request is #1 after #2</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>疑似：UDP 连接请求的 ts 为 #1，之前是 #2</translation>
    </message>
    <message>
        <source>suspected: a UDP connection request is answered by UDP</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>疑似：UDP 连接请求得到了 UDP 回答</translation>
    </message>
    <message>
        <source>the UDP connection request goes to #1; UDPConnectionRequestAddress is #2</source>
        <extracomment>evidence: connection requests</extracomment>
        <translation>UDP 连接请求发往 #1；UDPConnectionRequestAddress 是 #2</translation>
    </message>
    <message>
        <source>a connection on which the cookie was set may have been lost</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>设置该 Cookie 的连接可能已丢失</translation>
    </message>
    <message>
        <source>it may have been set before the session on its connection</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>它可能是在会话之前于同一连接上设置的</translation>
    </message>
    <message>
        <source>the cookies take more bytes than a CPE has to keep</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>Cookie 的字节数超过 CPE 必须保存的量</translation>
    </message>
    <message>
        <source>{1} lacks the cookie %2</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 缺少 Cookie %2</translation>
    </message>
    <message>
        <source>{1} lacks the cookie %2, #3 requests do so</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 缺少 Cookie %2，共有 #3 个请求如此</translation>
    </message>
    <message>
        <source>{1} returns the cookie %2 with another value: suspected cut or old</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 返回的 Cookie %2 值不同：疑似被截断或过时</translation>
    </message>
    <message>
        <source>{1} returns the cookie %2 with another value: suspected cut or old, #3 requests do so</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 返回的 Cookie %2 值不同：疑似被截断或过时，共有 #3 个请求如此</translation>
    </message>
    <message>
        <source>{1} sends the cookie %2 #3 times</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 将 Cookie %2 发送了 #3 次</translation>
    </message>
    <message>
        <source>{1} sends the cookie %2 #3 times, #4 requests do so</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 将 Cookie %2 发送了 #3 次，共有 #4 个请求如此</translation>
    </message>
    <message>
        <source>{1} sends the cookie %2 #3 times, #4 requests do so, {5}</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 将 Cookie %2 发送了 #3 次，共有 #4 个请求如此，{5}</translation>
    </message>
    <message>
        <source>{1}, #2 requests do so</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1}，共有 #2 个请求如此</translation>
    </message>
    <message>
        <source>growing to #1 copies</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>增至 #1 份</translation>
    </message>
    <message>
        <source>with up to #1 copies</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>最多 #1 份</translation>
    </message>
    <message>
        <source>{1} (#2 bytes of cookies)</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1}（Cookie 共 #2 字节）</translation>
    </message>
    <message>
        <source>{1} sends the attribute %2 back as a cookie</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 把属性 %2 当作 Cookie 送回</translation>
    </message>
    <message>
        <source>{1} sends %2 in its Cookie field</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 在其 Cookie 字段中发送 %2</translation>
    </message>
    <message>
        <source>{1} sets the cookie %2 as RFC 2965 does, with Set-Cookie2 or in a list</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 按 RFC 2965 的方式（Set-Cookie2 或列表）设置 Cookie %2</translation>
    </message>
    <message>
        <source>{1} sends the cookie %2, which nobody set</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 发送了没有人设置过的 Cookie %2</translation>
    </message>
    <message>
        <source>{1} sends a cookie where it does not belong: %2</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>{1} 把 Cookie 发到了不该去的地方：%2</translation>
    </message>
    <message>
        <source>the cookie %1 is that of session #2 of %3, which goes on meanwhile</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>Cookie %1 属于 %3 的会话 #2，该会话仍在进行</translation>
    </message>
    <message>
        <source>the Inform sends the cookie %1 of the session before, which was over</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>Inform 发送了上一个已结束会话的 Cookie %1</translation>
    </message>
    <message>
        <source>the cookies of the session take #1 bytes, a CPE has to keep #2</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>会话的 Cookie 共 #1 字节，CPE 必须能保存 #2 字节</translation>
    </message>
    <message>
        <source>the session uses #1 connections, and no response sets a cookie</source>
        <extracomment>evidence: cookies</extracomment>
        <translation>会话使用了 #1 条连接，却没有响应设置 Cookie</translation>
    </message>
    <message>
        <source>the DHCP request has vendor class &quot;%1&quot;, and its answer&apos;s ACS URL is used</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>DHCP 请求的厂商类为 “%1”，却使用了其回答中的 ACS URL</translation>
    </message>
    <message>
        <source>option 43 is a bare URL</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>选项 43 是裸 URL</translation>
    </message>
    <message>
        <source>the lengths in option 43 do not fit its own</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>选项 43 内的长度与其自身长度不符</translation>
    </message>
    <message>
        <source>DHCP gives the ACS URL &quot;%1&quot;</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>DHCP 给出的 ACS URL 是 “%1”</translation>
    </message>
    <message>
        <source>the ACS URL given by DHCP has a user name in it</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>DHCP 给出的 ACS URL 中含有用户名</translation>
    </message>
    <message>
        <source>the device uses the URL of option #1; it is to use that of option #2</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>设备使用了选项 #1 的 URL；应使用选项 #2 的</translation>
    </message>
    <message>
        <source>DHCP gives %1, and the next session goes to %2</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>DHCP 给出 %1，而下一个会话去往 %2</translation>
    </message>
    <message>
        <source>the first Inform at %1 lacks 0 BOOTSTRAP</source>
        <extracomment>evidence: discovery</extracomment>
        <translation>在 %1 的首个 Inform 缺少 0 BOOTSTRAP</translation>
    </message>
    <message>
        <source>%1 is told again, although it was delivered and not ordered again in the capture: suspected to be kept</source>
        <extracomment>evidence: events</extracomment>
        <translation>%1 已送达且抓包中没有再次下令，却再次报告：疑似被保留</translation>
    </message>
    <message>
        <source>%1 of the session that failed is missing in the retry</source>
        <extracomment>evidence: events</extracomment>
        <translation>失败会话中的 %1 在重试中缺失</translation>
    </message>
    <message>
        <source>%1 is told again after a failed session: suspected to be kept</source>
        <extracomment>evidence: events</extracomment>
        <translation>会话失败后再次报告 %1：疑似被保留</translation>
    </message>
    <message>
        <source>2 PERIODIC came after #1 s, PeriodicInformInterval is #2 s</source>
        <extracomment>evidence: events</extracomment>
        <translation>2 PERIODIC 在 #1 秒后到来，而 PeriodicInformInterval 为 #2 秒</translation>
    </message>
    <message>
        <source>2 PERIODIC although PeriodicInformEnable was set to false in session #1</source>
        <extracomment>evidence: events</extracomment>
        <translation>会话 #1 已将 PeriodicInformEnable 设为 false，却仍有 2 PERIODIC</translation>
    </message>
    <message>
        <source>0 BOOTSTRAP comes with %1 from before: suspected to be kept</source>
        <extracomment>evidence: events</extracomment>
        <translation>0 BOOTSTRAP 与之前的 %1 一起到来：疑似被保留</translation>
    </message>
    <message>
        <source>4 VALUE CHANGE, but the Inform lists the forced parameters only, with the values of before</source>
        <extracomment>evidence: events</extracomment>
        <translation>有 4 VALUE CHANGE，但 Inform 只列出强制参数，且值与之前相同</translation>
    </message>
    <message>
        <source>ParameterKey is still &quot;%1&quot; after a successful call with the key &quot;%2&quot;</source>
        <extracomment>evidence: events</extracomment>
        <translation>以 key “%2” 调用成功后，ParameterKey 仍是 “%1”</translation>
    </message>
    <message>
        <source>ParameterKey is &quot;%1&quot;, the key of a call that was refused</source>
        <extracomment>evidence: events</extracomment>
        <translation>ParameterKey 是 “%1”，即被拒绝的调用的 key</translation>
    </message>
    <message>
        <source>Inform lists #1 events, the most are #2</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 列出 #1 个事件，最多为 #2 个</translation>
    </message>
    <message>
        <source>Inform: event code &quot;%1&quot; has no known form</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform：事件代码 “%1” 不是已知形式</translation>
    </message>
    <message>
        <source>Inform: event code &quot;%1&quot; instead of &quot;%2&quot;</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform：事件代码是 “%1”，而不是 “%2”</translation>
    </message>
    <message>
        <source>Inform lists the event %1 more than once</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 多次列出事件 %1</translation>
    </message>
    <message>
        <source>Inform: event %1 has the CommandKey %2, suspected misplaced</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform：事件 %1 带有 CommandKey %2，疑似误用</translation>
    </message>
    <message>
        <source>Inform has 3 SCHEDULED without M ScheduleInform</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 有 3 SCHEDULED 而没有 M ScheduleInform</translation>
    </message>
    <message>
        <source>Inform has M ScheduleInform without 3 SCHEDULED</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 有 M ScheduleInform 而没有 3 SCHEDULED</translation>
    </message>
    <message>
        <source>Inform has M Reboot without 1 BOOT</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 有 M Reboot 而没有 1 BOOT</translation>
    </message>
    <message>
        <source>Inform has 7 TRANSFER COMPLETE without M Download, M ScheduleDownload or M Upload</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 有 7 TRANSFER COMPLETE 而没有 M Download、M ScheduleDownload 或 M Upload</translation>
    </message>
    <message>
        <source>Inform has an M event of a transfer without 7 TRANSFER COMPLETE</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 有传输的 M 事件而没有 7 TRANSFER COMPLETE</translation>
    </message>
    <message>
        <source>Inform: event %1 is newer than CWMP #2</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform：事件 %1 比 CWMP #2 更新</translation>
    </message>
    <message>
        <source>Inform lists %1 with the CommandKey &quot;%2&quot; twice</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 两次列出带 CommandKey “%2” 的 %1</translation>
    </message>
    <message>
        <source>Inform has %1 without %2, suspected to be forgotten</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 有 %1 而没有 %2，疑似遗漏</translation>
    </message>
    <message>
        <source>Inform lists %1 without 4 VALUE CHANGE</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 列出 %1 而没有 4 VALUE CHANGE</translation>
    </message>
    <message>
        <source>Inform lists %1 and #2 more without 4 VALUE CHANGE</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 列出 %1 等（另有 #2 项）而没有 4 VALUE CHANGE</translation>
    </message>
    <message>
        <source>Inform has 14 HEARTBEAT and #1 more, suspected to be mixed</source>
        <extracomment>evidence: events</extracomment>
        <translation>Inform 除 14 HEARTBEAT 外还有 #1 个事件，疑似混用</translation>
    </message>
    <message>
        <source>%1, which is not in the list of methods, was refused with {2} instead of #3</source>
        <extracomment>evidence: faults</extracomment>
        <translation>%1 不在方法列表中，被 {2} 拒绝，而不是 #3</translation>
    </message>
    <message>
        <source>{1} was sent although {2} asks for no answer</source>
        <extracomment>evidence: faults</extracomment>
        <translation>{2} 不需要回答，却发送了 {1}</translation>
    </message>
    <message>
        <source>{1} was sent in reply to an empty POST</source>
        <extracomment>evidence: faults</extracomment>
        <translation>以 {1} 回复空 POST</translation>
    </message>
    <message>
        <source>Fault #1 has the faultcode %2 instead of %3</source>
        <extracomment>evidence: faults</extracomment>
        <translation>Fault #1 的 faultcode 是 %2，而不是 %3</translation>
    </message>
    <message>
        <source>fault code #1 came with CWMP #2, the message is of #3</source>
        <extracomment>evidence: faults</extracomment>
        <translation>故障代码 #1 自 CWMP #2 起才有，消息属于 #3</translation>
    </message>
    <message>
        <source>{1} was answered with 8005 #2 times in a row</source>
        <extracomment>evidence: faults</extracomment>
        <translation>对 {1} 连续 #2 次回答 8005</translation>
    </message>
    <message>
        <source>Fault 8006, suspected to be misplaced, answers {1}</source>
        <extracomment>evidence: faults</extracomment>
        <translation>以 Fault 8006 回答 {1}，疑似误用</translation>
    </message>
    <message>
        <source>wrong faultstring</source>
        <extracomment>evidence: faults</extracomment>
        <translation>错误的 faultstring</translation>
    </message>
    <message>
        <source>#1 wrong faultstrings</source>
        <extracomment>evidence: faults</extracomment>
        <translation>#1 个错误的 faultstring</translation>
    </message>
    <message>
        <source>faultstring in another letter case</source>
        <extracomment>evidence: faults</extracomment>
        <translation>大小写不同的 faultstring</translation>
    </message>
    <message>
        <source>#1 faultstrings in another letter case</source>
        <extracomment>evidence: faults</extracomment>
        <translation>#1 个大小写不同的 faultstring</translation>
    </message>
    <message>
        <source>the %1 sends fault code #2</source>
        <extracomment>evidence: faults</extracomment>
        <translation>%1 发送故障代码 #2</translation>
    </message>
    <message>
        <source>fault code #1 is not assigned</source>
        <extracomment>evidence: faults</extracomment>
        <translation>故障代码 #1 未分配</translation>
    </message>
    <message>
        <source>{1} was refused with {2}</source>
        <extracomment>evidence: faults</extracomment>
        <translation>{1} 被 {2} 拒绝</translation>
    </message>
    <message>
        <source>SetParameterValues was refused with #1 instead of 9003</source>
        <extracomment>evidence: faults</extracomment>
        <translation>SetParameterValues 被 #1 拒绝，而不是 9003</translation>
    </message>
    <message>
        <source>SetParameterValues was refused with #1 instead of 9003, and no parameter is named</source>
        <extracomment>evidence: faults</extracomment>
        <translation>SetParameterValues 被 #1 拒绝，而不是 9003，且没有指明参数</translation>
    </message>
    <message>
        <source>the Fault to {1} has a SetParameterValuesFault</source>
        <extracomment>evidence: faults</extracomment>
        <translation>对 {1} 的 Fault 带有 SetParameterValuesFault</translation>
    </message>
    <message>
        <source>the Fault blames %1, which was not set</source>
        <extracomment>evidence: faults</extracomment>
        <translation>Fault 指责 %1，但并没有设置它</translation>
    </message>
    <message>
        <source>9004 is given for the parameter %1</source>
        <extracomment>evidence: faults</extracomment>
        <translation>对参数 %1 给出 9004</translation>
    </message>
    <message>
        <source>{1}: &quot;%2&quot; instead of &quot;%3&quot;</source>
        <extracomment>evidence: faults</extracomment>
        <translation>{1}：“%2”，应为 “%3”</translation>
    </message>
    <message>
        <source>{1}, first &quot;%2&quot; instead of &quot;%3&quot;</source>
        <extracomment>evidence: faults</extracomment>
        <translation>{1}，首个是 “%2”，应为 “%3”</translation>
    </message>
    <message>
        <source>{1}, first {2}</source>
        <extracomment>evidence: faults</extracomment>
        <translation>{1}，首个：{2}</translation>
    </message>
    <message>
        <source>{1}, first %2</source>
        <extracomment>evidence: faults</extracomment>
        <translation>{1}，首个：%2</translation>
    </message>
    <message>
        <source>{1}: %2</source>
        <extracomment>evidence: faults</extracomment>
        <translation>{1}：%2</translation>
    </message>
    <message>
        <source>{1} has no cwmp:ID, its request has %2</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 没有 cwmp:ID，其请求的为 %2</translation>
    </message>
    <message>
        <source>{1} has cwmp:ID %2, its request has none</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 的 cwmp:ID 为 %2，其请求没有</translation>
    </message>
    <message>
        <source>{1} has cwmp:ID %2, its request has %3</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 的 cwmp:ID 为 %2，其请求的为 %3</translation>
    </message>
    <message>
        <source>{1} has the cwmp:ID %2 of an earlier {3}</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 的 cwmp:ID %2 与更早的 {3} 相同</translation>
    </message>
    <message>
        <source>{1} has the cwmp:ID %2 of an earlier {3}, and #4 more</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 的 cwmp:ID %2 与更早的 {3} 相同，另有 #4 处</translation>
    </message>
    <message>
        <source>{1} carries HoldRequests</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 带有 HoldRequests</translation>
    </message>
    <message>
        <source>{1} carries NoMoreRequests</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 带有 NoMoreRequests</translation>
    </message>
    <message>
        <source>{1} carries SessionTimeout</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 带有 SessionTimeout</translation>
    </message>
    <message>
        <source>{1}: SessionTimeout is %2, the least is #3</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1}：SessionTimeout 为 %2，最小为 #3</translation>
    </message>
    <message>
        <source>{1} carries SupportedCWMPVersions</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 带有 SupportedCWMPVersions</translation>
    </message>
    <message>
        <source>{1} carries UseCWMPVersion</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 带有 UseCWMPVersion</translation>
    </message>
    <message>
        <source>{1} carries HoldRequests in a session of CWMP 1.4</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 在 CWMP 1.4 会话中带有 HoldRequests</translation>
    </message>
    <message>
        <source>{1} holds the CPE&apos;s requests, and the ACS ended the session without releasing it</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 暂停了 CPE 的请求，而 ACS 未解除就结束了会话</translation>
    </message>
    <message>
        <source>SessionTimeout is #1 s, but {2} was refused as too late after #3 s</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>SessionTimeout 为 #1 秒，但 {2} 在 #3 秒后就因太迟被拒绝</translation>
    </message>
    <message>
        <source>{1} carries %2 in the namespace cwmp-1-#3</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 带有命名空间 cwmp-1-#3 的 %2</translation>
    </message>
    <message>
        <source>SupportedCWMPVersions is &quot;%1&quot;, suspected to be unreadable: no list of versions with commas</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>SupportedCWMPVersions 为 “%1”，疑似无法读取：不是以逗号分隔的版本列表</translation>
    </message>
    <message>
        <source>the ACS chooses version %1, the CPE supports %2: suspected not to be understood</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>ACS 选择版本 %1，CPE 支持 %2：疑似不被理解</translation>
    </message>
    <message>
        <source>{1} has the header element %2 with mustUnderstand=1 and gets a normal response: suspected to be ignored</source>
        <extracomment>evidence: SOAP headers</extracomment>
        <translation>{1} 带有 mustUnderstand=1 的头元素 %2，却得到正常响应：疑似被忽略</translation>
    </message>
    <message>
        <source>{1} goes to %2 again, from which it was redirected to %3</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 又去往 %2，而它已从那里被重定向到 %3</translation>
    </message>
    <message>
        <source>#1 redirects follow one another</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>连续 #1 次重定向</translation>
    </message>
    <message>
        <source>the session starts at %1, to which only the session before was redirected: suspected to be kept</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>会话从 %1 开始，而只有上一个会话被重定向到那里：疑似被保留</translation>
    </message>
    <message>
        <source>{1} goes to %2, the session began at %3</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 去往 %2，而会话始于 %3</translation>
    </message>
    <message>
        <source>{1} has no request line</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 没有请求行</translation>
    </message>
    <message>
        <source>{1} has a request line that cannot be read</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 的请求行无法读取</translation>
    </message>
    <message>
        <source>{1} is sent with %2 instead of POST</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 用 %2 发送，而不是 POST</translation>
    </message>
    <message>
        <source>no CWMP message of the session was captured</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>没有抓到该会话的 CWMP 消息</translation>
    </message>
    <message>
        <source>{1} is %2 instead of HTTP/1.1</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 为 %2，而不是 HTTP/1.1</translation>
    </message>
    <message>
        <source>{1} is %2 instead of HTTP/1.1, sent by a proxy</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 为 %2，而不是 HTTP/1.1，由代理发送</translation>
    </message>
    <message>
        <source>{1} is %2 instead of HTTP/1.1, as a proxy may send it</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 为 %2，而不是 HTTP/1.1，可能由代理发送</translation>
    </message>
    <message>
        <source>{1} is %2 instead of HTTP/1.1, as a proxy may say it</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 为 %2，而不是 HTTP/1.1，可能是代理的应答</translation>
    </message>
    <message>
        <source>{1} has no Host field</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 没有 Host 字段</translation>
    </message>
    <message>
        <source>{1} has #2 Host fields</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 有 #2 个 Host 字段</translation>
    </message>
    <message>
        <source>{1}: Content-Type is %2 instead of text/xml</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：Content-Type 为 %2，而不是 text/xml</translation>
    </message>
    <message>
        <source>{1} has no Content-Type</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 没有 Content-Type</translation>
    </message>
    <message>
        <source>an empty POST has Content-Type %1</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>空 POST 带有 Content-Type %1</translation>
    </message>
    <message>
        <source>an empty POST has a SOAPAction field</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>空 POST 带有 SOAPAction 字段</translation>
    </message>
    <message>
        <source>{1}: SOAPAction is %2 where it must have no value</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：SOAPAction 为 %2，而此处必须为空值</translation>
    </message>
    <message>
        <source>{1} has no SOAPAction field</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 没有 SOAPAction 字段</translation>
    </message>
    <message>
        <source>{1}: SOAPAction is %2 without quotes</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：SOAPAction 为 %2，没有引号</translation>
    </message>
    <message>
        <source>{1} is sent with status #2 instead of 200</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 的发送状态为 #2，而不是 200</translation>
    </message>
    <message>
        <source>a 400 carries an envelope ({1})</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>400 带有信封（{1}）</translation>
    </message>
    <message>
        <source>an empty response has status 200 instead of 204</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>空响应的状态为 200，而不是 204</translation>
    </message>
    <message>
        <source>a 204 response is followed by bytes that begin no message: suspected body</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>204 响应之后的字节不构成消息开头：疑似消息体</translation>
    </message>
    <message>
        <source>a 204 response has Content-Length %1</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>204 响应带有 Content-Length %1</translation>
    </message>
    <message>
        <source>a 204 response has Content-Type %1</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>204 响应带有 Content-Type %1</translation>
    </message>
    <message>
        <source>{1} was sent before the response to the request before it</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 在前一请求得到响应之前就发送了</translation>
    </message>
    <message>
        <source>one HTTP message carries #1 envelopes, first {2}</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>一条 HTTP 消息带有 #1 个信封，首个是 {2}</translation>
    </message>
    <message>
        <source>{1}: bytes that begin no message follow the body</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：消息体之后的字节不构成消息开头</translation>
    </message>
    <message>
        <source>{1}: Content-Length #2 is suspected too small, more bytes follow</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：Content-Length #2 疑似过小，后面还有字节</translation>
    </message>
    <message>
        <source>{1} has Content-Length fields with different values: suspected framing fault</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 的多个 Content-Length 字段值不同：疑似分帧错误</translation>
    </message>
    <message>
        <source>{1} has both Transfer-Encoding and Content-Length</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 同时有 Transfer-Encoding 和 Content-Length</translation>
    </message>
    <message>
        <source>{1}: suspected wrong chunk size, found &quot;%2&quot; where one should stand</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：疑似分块大小错误，应为分块大小处是 “%2”</translation>
    </message>
    <message>
        <source>{1}: suspected wrong chunks, {2}</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：疑似分块错误，{2}</translation>
    </message>
    <message>
        <source>a chunk header that ends in LF alone</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>分块头仅以 LF 结尾</translation>
    </message>
    <message>
        <source>chunk data that is followed by LF alone</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>分块数据之后只有 LF</translation>
    </message>
    <message>
        <source>chunk data that is not followed by CRLF</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>分块数据之后不是 CRLF</translation>
    </message>
    <message>
        <source>no empty line after the last chunk</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>最后一个分块之后没有空行</translation>
    </message>
    <message>
        <source>{1} is chunked although it is HTTP/1.0: suspected to be misread</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 是 HTTP/1.0 却使用分块：疑似会被误读</translation>
    </message>
    <message>
        <source>a redirect has status #1: suspected not to be understood</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>重定向的状态为 #1：疑似不被理解</translation>
    </message>
    <message>
        <source>a #1 has no Location</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>#1 没有 Location</translation>
    </message>
    <message>
        <source>a #1 has the Location %2, which is no absolute URL</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>#1 的 Location 为 %2，不是绝对 URL</translation>
    </message>
    <message>
        <source>the body of the response was not captured whole: it may be an envelope</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>响应的消息体未完整抓到：可能是信封</translation>
    </message>
    <message>
        <source>{1} was answered with #2 %3</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>对 {1} 的回答是 #2 %3</translation>
    </message>
    <message>
        <source>a #1 has a body of #2 bytes that is no XML</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>#1 的消息体为 #2 字节，不是 XML</translation>
    </message>
    <message>
        <source>a 200 response has a body of #1 bytes that is no XML</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>200 响应的消息体为 #1 字节，不是 XML</translation>
    </message>
    <message>
        <source>a %1 has a body of #2 bytes that is no XML</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>%1 的消息体为 #2 字节，不是 XML</translation>
    </message>
    <message>
        <source>a request has a body of #1 bytes that is no XML</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>请求的消息体为 #1 字节，不是 XML</translation>
    </message>
    <message>
        <source>{1} waits for 100 Continue before its body</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 在发送消息体前等待 100 Continue</translation>
    </message>
    <message>
        <source>{1}: SOAPAction is %2</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：SOAPAction 为 %2</translation>
    </message>
    <message>
        <source>{1} has neither Content-Length nor chunks: it ends with the connection</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 既没有 Content-Length 也没有分块：随连接结束</translation>
    </message>
    <message>
        <source>{1} says Connection: close, but the session goes on</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1} 声明 Connection: close，但会话仍在继续</translation>
    </message>
    <message>
        <source>the ACS closes the connection after each of #1 responses</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>ACS 在 #1 个响应的每一个之后都关闭连接</translation>
    </message>
    <message>
        <source>{1}: charset=%2 in Content-Type, encoding=&quot;%3&quot; in the XML declaration</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>{1}：Content-Type 中 charset=%2，XML 声明中 encoding=&quot;%3&quot;</translation>
    </message>
    <message>
        <source>{1} of #2 bytes was refused with 413</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>#2 字节的 {1} 被 413 拒绝</translation>
    </message>
    <message>
        <source>{1} with Content-Encoding %2 was refused with 415</source>
        <extracomment>evidence: HTTP</extracomment>
        <translation>带 Content-Encoding %2 的 {1} 被 415 拒绝</translation>
    </message>
    <message>
        <source>Inform lacks %1</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform 缺少 %1</translation>
    </message>
    <message>
        <source>Inform lacks %1 and #2 more</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform 缺少 %1 等，另有 #2 项</translation>
    </message>
    <message>
        <source>Inform: OUI is %1</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：OUI 为 %1</translation>
    </message>
    <message>
        <source>Inform: OUI %1 has the group bit set</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：OUI %1 设置了组播位</translation>
    </message>
    <message>
        <source>Inform: SerialNumber is empty</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：SerialNumber 为空</translation>
    </message>
    <message>
        <source>Inform: Manufacturer is empty</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：Manufacturer 为空</translation>
    </message>
    <message>
        <source>{1}: MaxEnvelopes is %2</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>{1}：MaxEnvelopes 为 %2</translation>
    </message>
    <message>
        <source>Inform: CurrentTime %1 has no offset from UTC</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：CurrentTime %1 没有 UTC 偏移</translation>
    </message>
    <message>
        <source>Inform: CurrentTime is %1</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：CurrentTime 为 %1</translation>
    </message>
    <message>
        <source>Inform: CurrentTime %1 is #2 s ahead of the clock of the capture</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：CurrentTime %1 比抓包时钟快 #2 秒</translation>
    </message>
    <message>
        <source>Inform: CurrentTime %1 is #2 s behind the clock of the capture</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：CurrentTime %1 比抓包时钟慢 #2 秒</translation>
    </message>
    <message>
        <source>%1 sends the session cookie of %2: suspected to be one device</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>%1 发送了 %2 的会话 Cookie：疑似同一台设备</translation>
    </message>
    <message>
        <source>Inform lists %1 and %2</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform 列出了 %1 和 %2</translation>
    </message>
    <message>
        <source>Inform has no event and RetryCount 0</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform 没有事件，RetryCount 为 0</translation>
    </message>
    <message>
        <source>the ExternalIPAddress of the WAN connection</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>WAN 连接的 ExternalIPAddress</translation>
    </message>
    <message>
        <source>Inform lacks the ExternalIPAddress of the WAN connection</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform 缺少 WAN 连接的 ExternalIPAddress</translation>
    </message>
    <message>
        <source>Inform: %1 is spelled %2</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：%1 写成了 %2</translation>
    </message>
    <message>
        <source>Inform: %1 is spelled %2, and #3 more</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：%1 写成了 %2，另有 #3 项</translation>
    </message>
    <message>
        <source>Inform lists the path %1 as a parameter</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform 把路径 %1 列为参数</translation>
    </message>
    <message>
        <source>Inform lists %1 twice</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform 两次列出 %1</translation>
    </message>
    <message>
        <source>Inform: ConnectionRequestURL is %1</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：ConnectionRequestURL 为 %1</translation>
    </message>
    <message>
        <source>Inform: ConnectionRequestURL %1 has no path</source>
        <extracomment>evidence: Inform</extracomment>
        <translation>Inform：ConnectionRequestURL %1 没有路径</translation>
    </message>
    <message>
        <source>the Inform with 1 BOOT after Reboot (key &quot;%1&quot;) lacks M Reboot</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>Reboot（key “%1”）之后带 1 BOOT 的 Inform 缺少 M Reboot</translation>
    </message>
    <message>
        <source>M Reboot has the key &quot;%1&quot;, the Reboot before it &quot;%2&quot;</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>M Reboot 的 key 是 “%1”，而之前的 Reboot 的是 “%2”</translation>
    </message>
    <message>
        <source>UpTime is #1 s, {2} after Reboot was answered: the device has not rebooted</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>Reboot 得到回答 {2} 后 UpTime 为 #1 秒：设备没有重启</translation>
    </message>
    <message>
        <source>the Inform was not captured whole</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>Inform 未完整抓到</translation>
    </message>
    <message>
        <source>M Reboot has the key &quot;%1&quot;: its Reboot is not in the capture</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>M Reboot 的 key 是 “%1”：其 Reboot 不在抓包中</translation>
    </message>
    <message>
        <source>1 BOOT comes without a cause in the capture</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>抓包中没有 1 BOOT 的原因</translation>
    </message>
    <message>
        <source>the capture shows no later session of the device</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>抓包中没有该设备之后的会话</translation>
    </message>
    <message>
        <source>the device booted in between</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>设备在此期间启动过</translation>
    </message>
    <message>
        <source>the boot is told elsewhere</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>启动已告知另一台服务器</translation>
    </message>
    <message>
        <source>the device booted in between, and what it then remembers is not laid down</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>设备在此期间启动过，标准未规定它此后记住什么</translation>
    </message>
    <message>
        <source>{1} after ScheduleInform (DelaySeconds %2, key &quot;%3&quot;) no M ScheduleInform has come</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>ScheduleInform（DelaySeconds %2，key “%3”）之后 {1} 仍没有 M ScheduleInform</translation>
    </message>
    <message>
        <source>M ScheduleInform comes {1} after ScheduleInform with DelaySeconds %2</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>M ScheduleInform 在 DelaySeconds 为 %2 的 ScheduleInform 之后 {1} 到来</translation>
    </message>
    <message>
        <source>the first Inform after FactoryReset lacks 0 BOOTSTRAP</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>FactoryReset 之后的首个 Inform 缺少 0 BOOTSTRAP</translation>
    </message>
    <message>
        <source>after FactoryReset ParameterKey is &quot;%1&quot;</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>FactoryReset 之后 ParameterKey 为 “%1”</translation>
    </message>
    <message>
        <source>the first Inform at %1 after the URL was set lacks 0 BOOTSTRAP</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>设置 URL 之后在 %1 的首个 Inform 缺少 0 BOOTSTRAP</translation>
    </message>
    <message>
        <source>the URL was set to %1, and the next session goes to %2</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>URL 已设为 %1，而下一个会话去往 %2</translation>
    </message>
    <message>
        <source>suspected: 0 BOOTSTRAP again; session #1 had delivered it, and no FactoryReset or change of the URL is in between</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>疑似：再次 0 BOOTSTRAP；会话 #1 已送达，其间没有 FactoryReset 或 URL 变更</translation>
    </message>
    <message>
        <source>%1 with Notification #2 changed from &quot;%3&quot; to &quot;%4&quot;, and {5}</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>Notification 为 #2 的 %1 从 “%3” 变为 “%4”，而{5}</translation>
    </message>
    <message>
        <source>no 4 VALUE CHANGE names it</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>没有 4 VALUE CHANGE 提到它</translation>
    </message>
    <message>
        <source>the next Inform does not name it</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>下一个 Inform 没有提到它</translation>
    </message>
    <message>
        <source>4 VALUE CHANGE tells %1, which the ACS itself set in session #2</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>4 VALUE CHANGE 报告 %1，而它是 ACS 自己在会话 #2 中设置的</translation>
    </message>
    <message>
        <source>%1DiagnosticsState is &quot;%2&quot;, and no Inform has 8 DIAGNOSTICS COMPLETE</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>%1DiagnosticsState 为 “%2”，而没有 Inform 带 8 DIAGNOSTICS COMPLETE</translation>
    </message>
    <message>
        <source>8 DIAGNOSTICS COMPLETE without a request for diagnostics in the capture</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>有 8 DIAGNOSTICS COMPLETE，但抓包中没有诊断请求</translation>
    </message>
    <message>
        <source>%1 is set to &quot;%2&quot;</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>%1 被设为 “%2”</translation>
    </message>
    <message>
        <source>a whole connection of the session may have been lost</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>会话的一整条连接可能已丢失</translation>
    </message>
    <message>
        <source>suspected: M ChangeDUState with key &quot;%1&quot;, and no DUStateChangeComplete of it</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>疑似：有 key 为 “%1” 的 M ChangeDUState，却没有相应的 DUStateChangeComplete</translation>
    </message>
    <message>
        <source>suspected: ChangeDUState with #1 operations is reported with #2 results</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>疑似：含 #1 个操作的 ChangeDUState 只报告了 #2 个结果</translation>
    </message>
    <message>
        <source>%1 in the Inform, and no %2</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>Inform 中有 %1，却没有 %2</translation>
    </message>
    <message>
        <source>%1 in a session whose Inform lacks %2</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>会话中有 %1，而其 Inform 缺少 %2</translation>
    </message>
    <message>
        <source>firmware with key &quot;%1&quot; is reported as done, and SoftwareVersion stays &quot;%2&quot;</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>key 为 “%1” 的固件报告已完成，而 SoftwareVersion 仍是 “%2”</translation>
    </message>
    <message>
        <source>SoftwareVersion changed from &quot;%1&quot; to &quot;%2&quot; without 4 VALUE CHANGE</source>
        <extracomment>evidence: lifecycles</extracomment>
        <translation>SoftwareVersion 从 “%1” 变为 “%2”，却没有 4 VALUE CHANGE</translation>
    </message>
    <message>
        <source>ChangeDUState has no operation</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ChangeDUState 没有操作</translation>
    </message>
    <message>
        <source>ChangeDUState: operation #1 has no xsi:type</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ChangeDUState：操作 #1 没有 xsi:type</translation>
    </message>
    <message>
        <source>ChangeDUState: operation #1 is of type %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ChangeDUState：操作 #1 的类型为 %2</translation>
    </message>
    <message>
        <source>ChangeDUState: operation #1, %2, has no %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ChangeDUState：操作 #1（%2）没有 %3</translation>
    </message>
    <message>
        <source>{1}: UUID is %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：UUID 为 %2</translation>
    </message>
    <message>
        <source>{1} lacks %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 缺少 %2</translation>
    </message>
    <message>
        <source>{1} lacks #2 names, first %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 缺少 #2 个名称，首个是 %3</translation>
    </message>
    <message>
        <source>{1} came with CWMP #2, the message is of #3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 自 CWMP #2 起才有，消息属于 #3</translation>
    </message>
    <message>
        <source>{1} lists %2, which came with CWMP #3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 列出 %2，它自 CWMP #3 起才有</translation>
    </message>
    <message>
        <source>{1} is deprecated</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 已弃用</translation>
    </message>
    <message>
        <source>{1} is neither a standard method nor X_&lt;vendor&gt;_&lt;name&gt;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 既不是标准方法，也不是 X_&lt;vendor&gt;_&lt;name&gt;</translation>
    </message>
    <message>
        <source>{1} lists %2, neither a standard method nor X_&lt;vendor&gt;_&lt;name&gt;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 列出 %2，它既不是标准方法，也不是 X_&lt;vendor&gt;_&lt;name&gt;</translation>
    </message>
    <message>
        <source>{1} lists %2 twice</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 两次列出 %2</translation>
    </message>
    <message>
        <source>AddObject names %1</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>AddObject 指定的是 %1</translation>
    </message>
    <message>
        <source>AddObjectResponse: InstanceNumber is %1</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>AddObjectResponse：InstanceNumber 为 %1</translation>
    </message>
    <message>
        <source>AddObjectResponse gives %1 for %2 once more</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>AddObjectResponse 再次为 %2 给出 %1</translation>
    </message>
    <message>
        <source>DeleteObject names %1</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>DeleteObject 指定的是 %1</translation>
    </message>
    <message>
        <source>{1} lists %2 after DeleteObject of %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>DeleteObject %3 之后 {1} 仍列出 %2</translation>
    </message>
    <message>
        <source>SetParameterValues sets the path %1</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>SetParameterValues 设置了路径 %1</translation>
    </message>
    <message>
        <source>SetParameterValues sets a parameter without a name</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>SetParameterValues 设置了一个没有名称的参数</translation>
    </message>
    <message>
        <source>SetParameterValues sets %1 twice: suspected to be refused</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>SetParameterValues 两次设置 %1：疑似会被拒绝</translation>
    </message>
    <message>
        <source>SetParameterValues has an empty list</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>SetParameterValues 的列表为空</translation>
    </message>
    <message>
        <source>%1 has the value of the SetParameterValues that was refused</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>%1 的值来自被拒绝的 SetParameterValues</translation>
    </message>
    <message>
        <source>%1 was set to &quot;%2&quot; and reads &quot;%3&quot;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>%1 被设为 “%2”，读出为 “%3”</translation>
    </message>
    <message>
        <source>GetParameterValues has an empty list</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterValues 的列表为空</translation>
    </message>
    <message>
        <source>{1} has %2, which was not asked for</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 含有未询问的 %2</translation>
    </message>
    <message>
        <source>{1} has #2 names that were not asked for, first %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 含有 #2 个未询问的名称，首个是 %3</translation>
    </message>
    <message>
        <source>GetParameterValues asks for %1 without a dot at its end, an object with #2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterValues 询问末尾没有点的 %1，它是含 #2 项的对象</translation>
    </message>
    <message>
        <source>GetParameterValues asks for %1 without a dot at its end, an object with %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterValues 询问末尾没有点的 %1，它是含 %2 的对象</translation>
    </message>
    <message>
        <source>{1} tells the value of %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 给出了 %2 的值</translation>
    </message>
    <message>
        <source>GetParameterValues was refused with 9003, suspected to mean a name (9005)</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterValues 被 9003 拒绝，疑似意指名称（9005）</translation>
    </message>
    <message>
        <source>GetParameterNamesResponse has %1, asked was %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterNamesResponse 含有 %1，而询问的是 %2</translation>
    </message>
    <message>
        <source>GetParameterNamesResponse has %1, suspected not of the level below %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterNamesResponse 含有 %1，疑似不在 %2 的下一级</translation>
    </message>
    <message>
        <source>GetParameterNames asks for the next level of %1, suspected to be refused</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterNames 询问 %1 的下一级，疑似会被拒绝</translation>
    </message>
    <message>
        <source>GetParameterNamesResponse has %1, suspected an object without its dot, and %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>GetParameterNamesResponse 含有 %1（疑似缺点的对象）和 %2</translation>
    </message>
    <message>
        <source>{1}: Notification of %2 is %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：%2 的 Notification 为 %3</translation>
    </message>
    <message>
        <source>{1} has an empty list</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 的列表为空</translation>
    </message>
    <message>
        <source>SetParameterAttributes names %1 twice</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>SetParameterAttributes 两次指定 %1</translation>
    </message>
    <message>
        <source>SetParameterAttributes names %1 and %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>SetParameterAttributes 指定了 %1 和 %2</translation>
    </message>
    <message>
        <source>{1} carries %2 readable</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 以可读形式携带 %2</translation>
    </message>
    <message>
        <source>{1} carries the password of a file server readable</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 以可读形式携带文件服务器的密码</translation>
    </message>
    <message>
        <source>TransferComplete: FaultCode is %1</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>TransferComplete：FaultCode 为 %1</translation>
    </message>
    <message>
        <source>TransferComplete: FaultCode is %1, which is newer than CWMP 1.0</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>TransferComplete：FaultCode 为 %1，它比 CWMP 1.0 更新</translation>
    </message>
    <message>
        <source>TransferComplete: %1 is %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>TransferComplete：%1 为 %2</translation>
    </message>
    <message>
        <source>TransferComplete: CompleteTime %1 is before StartTime %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>TransferComplete：CompleteTime %1 早于 StartTime %2</translation>
    </message>
    <message>
        <source>{1} has FaultCode 0 and the FaultString &quot;%2&quot;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 的 FaultCode 为 0，而 FaultString 为 “%2”</translation>
    </message>
    <message>
        <source>AutonomousTransferComplete tells of a download of &quot;%1&quot;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>AutonomousTransferComplete 报告下载 “%1”</translation>
    </message>
    <message>
        <source>AutonomousTransferComplete tells of an upload of &quot;%1&quot;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>AutonomousTransferComplete 报告上传 “%1”</translation>
    </message>
    <message>
        <source>{1}: FileType is &quot;%2&quot;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：FileType 为 “%2”</translation>
    </message>
    <message>
        <source>{1}: the URL names a user before the host %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：URL 在主机 %2 之前含有用户名</translation>
    </message>
    <message>
        <source>{1}: the URL is %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：URL 为 %2</translation>
    </message>
    <message>
        <source>{1}: the URL is empty</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：URL 为空</translation>
    </message>
    <message>
        <source>{1}: Status is %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：Status 为 %2</translation>
    </message>
    <message>
        <source>{1} has Status 1 and the %2 %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 的 Status 为 1，而 %2 为 %3</translation>
    </message>
    <message>
        <source>{1} has Status 0 and an unknown %2: suspected not to be done</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 的 Status 为 0，而 %2 未知：疑似没有完成</translation>
    </message>
    <message>
        <source>{1}: CompleteTime %2 is before StartTime %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：CompleteTime %2 早于 StartTime %3</translation>
    </message>
    <message>
        <source>{1} has Status 0 although DelaySeconds is %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 的 Status 为 0，而 DelaySeconds 为 %2</translation>
    </message>
    <message>
        <source>{1} has the CommandKey &quot;%2&quot; of an earlier order</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 的 CommandKey “%2” 与更早的命令相同</translation>
    </message>
    <message>
        <source>{1} was refused with #2, suspected to be a slip</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 被 #2 拒绝，疑似误用</translation>
    </message>
    <message>
        <source>{1} was refused with {2}, suspected to be a slip</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 被 {2} 拒绝，疑似误用</translation>
    </message>
    <message>
        <source>ScheduleDownload has #1 time windows</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ScheduleDownload 有 #1 个时间窗口</translation>
    </message>
    <message>
        <source>ScheduleDownload: window #1 ends at %2 and begins at %3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ScheduleDownload：窗口 #1 结束于 %2，开始于 %3</translation>
    </message>
    <message>
        <source>ScheduleDownload: window #1 begins at %2, before the end of the first</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ScheduleDownload：窗口 #1 开始于 %2，在第一个窗口结束之前</translation>
    </message>
    <message>
        <source>ScheduleDownload: WindowMode is &quot;%1&quot;</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ScheduleDownload：WindowMode 为 “%1”</translation>
    </message>
    <message>
        <source>ScheduleInform: DelaySeconds is %1</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>ScheduleInform：DelaySeconds 为 %1</translation>
    </message>
    <message>
        <source>{1} has #2 entries, the most are #3</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1} 有 #2 项，最多为 #3 项</translation>
    </message>
    <message>
        <source>{1}: State is %2</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>{1}：State 为 %2</translation>
    </message>
    <message>
        <source>CancelTransfer has the CommandKey &quot;%1&quot;: no order with it is in the capture</source>
        <extracomment>evidence: RPCs</extracomment>
        <translation>CancelTransfer 的 CommandKey 为 “%1”：抓包中没有相应的命令</translation>
    </message>
    <message>
        <source>an earlier part of the session may not have been captured</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>会话更早的部分可能未被抓到</translation>
    </message>
    <message>
        <source>the session begins with {1}, after #2 s of silence</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>会话在静默 #2 秒后以 {1} 开始</translation>
    </message>
    <message>
        <source>the session may go on over another connection</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>会话可能在另一条连接上继续</translation>
    </message>
    <message>
        <source>the CPE closed the connection #1 s after {2}, in a session that was not over</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>在尚未结束的会话中，CPE 于 {2} 之后 #1 秒关闭了连接</translation>
    </message>
    <message>
        <source>the CPE closed the connection after an empty POST that was sent while HoldRequests was true</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>HoldRequests 为真时发送空 POST 后，CPE 关闭了连接</translation>
    </message>
    <message>
        <source>the CPE closed the connection after {1}, which was not empty</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>CPE 在非空的 {1} 之后关闭了连接</translation>
    </message>
    <message>
        <source>nothing more was sent for #1 s after {2}, and nobody closed the connection</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>{2} 之后 #1 秒内再无发送，也没有人关闭连接</translation>
    </message>
    <message>
        <source>the ID %1 instead of %2</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>ID %1 而不是 %2</translation>
    </message>
    <message>
        <source>other events</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>其他事件</translation>
    </message>
    <message>
        <source>other arguments</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>其他参数</translation>
    </message>
    <message>
        <source>another list</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>另一个列表</translation>
    </message>
    <message>
        <source>{1} was repeated after 8005 with {2}</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>8005 之后重复 {1}，但带有{2}</translation>
    </message>
    <message>
        <source>the CPE closed the connection after {1} to its {2}</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>其 {2} 得到 {1} 之后，CPE 关闭了连接</translation>
    </message>
    <message>
        <source>{1} was sent after an answer that is not well-formed XML</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>在格式不良的 XML 回答之后发送了 {1}</translation>
    </message>
    <message>
        <source>RetryCount is #1 although the session before was completed</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>上一个会话已完成，RetryCount 却为 #1</translation>
    </message>
    <message>
        <source>RetryCount is #1 after a session with RetryCount #2 that failed</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>RetryCount 为 #2 的会话失败后，RetryCount 为 #1</translation>
    </message>
    <message>
        <source>retry #1 came after #2 s, by default #3 to #4 s</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>第 #1 次重试在 #2 秒后到来，默认应为 #3 至 #4 秒</translation>
    </message>
    <message>
        <source>a new Inform was sent #1 s after {2} in the session before, which was not over</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>上一个会话尚未结束，其 {2} 之后 #1 秒就发送了新的 Inform</translation>
    </message>
    <message>
        <source>{1} was answered with an empty POST</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>以空 POST 回答 {1}</translation>
    </message>
    <message>
        <source>the capture ends before the answer could be seen</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>抓包在能看到回答之前结束</translation>
    </message>
    <message>
        <source>{1} was never answered; the CPE closed the connection #2 s later</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>{1} 从未得到回答；#2 秒后 CPE 关闭了连接</translation>
    </message>
    <message>
        <source>{1} was sent although nothing was asked</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>没有请求，却发送了 {1}</translation>
    </message>
    <message>
        <source>it may have been asked in a session before on the same connection</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>它可能是在同一连接上的前一个会话中被请求的</translation>
    </message>
    <message>
        <source>{1} was sent before InformResponse</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>{1} 在 InformResponse 之前发送</translation>
    </message>
    <message>
        <source>a second Inform was sent in a session that goes on</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>会话仍在进行，却发送了第二个 Inform</translation>
    </message>
    <message>
        <source>the Inform repeated after 401 has other events: %1 instead of %2</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>401 之后重复的 Inform 事件不同：%1，而不是 %2</translation>
    </message>
    <message>
        <source>the Inform repeated after 401 has #1 events instead of #2</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>401 之后重复的 Inform 有 #1 个事件，而不是 #2 个</translation>
    </message>
    <message>
        <source>{1} was sent while HoldRequests is true</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>HoldRequests 为真时发送了 {1}</translation>
    </message>
    <message>
        <source>{1} was sent after the empty POST</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>在空 POST 之后发送了 {1}</translation>
    </message>
    <message>
        <source>the CPE closed the connection after {1} without an empty POST</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>CPE 在 {1} 之后未发送空 POST 就关闭了连接</translation>
    </message>
    <message>
        <source>{1} was sent although the session was over</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>会话已结束，却发送了 {1}</translation>
    </message>
    <message>
        <source>{1} was sent where {2} had to be repeated after Fault 8005</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>Fault 8005 之后应重复 {2}，却发送了 {1}</translation>
    </message>
    <message>
        <source>{1} was repeated after {2}</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>{2} 之后重复了 {1}</translation>
    </message>
    <message>
        <source>{1} was sent in the same session after {2}</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>在 {2} 之后的同一会话中发送了 {1}</translation>
    </message>
    <message>
        <source>{1} was sent again after its response did not arrive</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>{1} 的响应没有到达，于是再次发送</translation>
    </message>
    <message>
        <source>the CPE calls %1, a method of the CPE</source>
        <extracomment>evidence: sessions</extracomment>
        <translation>CPE 调用了 %1，而它是 CPE 的方法</translation>
    </message>
    <message>
        <source>{1} is not well-formed: {2}</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>{1} 格式不良：{2}</translation>
    </message>
    <message>
        <source>{1} is not well-formed: %2</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>{1} 格式不良：%2</translation>
    </message>
    <message>
        <source>a body</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>消息体</translation>
    </message>
    <message>
        <source>character that XML does not allow</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>XML 不允许的字符</translation>
    </message>
    <message>
        <source>#1 characters that XML does not allow</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>#1 个 XML 不允许的字符</translation>
    </message>
    <message>
        <source>{1}: Envelope is in namespace %2</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>{1}：Envelope 的命名空间是 %2</translation>
    </message>
    <message>
        <source>{1} is in %2, the ACS answered in %3: suspected mismatch</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>{1} 属于 %2，ACS 以 %3 回答：疑似不匹配</translation>
    </message>
    <message>
        <source>{1} is in %2, the session&apos;s Inform in %3: suspected mismatch</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>{1} 属于 %2，会话的 Inform 属于 %3：疑似不匹配</translation>
    </message>
    <message>
        <source>wrong number in arrayType</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>错误的 arrayType 数字</translation>
    </message>
    <message>
        <source>#1 wrong numbers in arrayType</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>#1 个错误的 arrayType 数字</translation>
    </message>
    <message>
        <source>leading zeros in arrayType</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>带前导零的 arrayType</translation>
    </message>
    <message>
        <source>#1 arrayTypes with leading zeros</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>#1 个带前导零的 arrayType</translation>
    </message>
    <message>
        <source>the answer to %1 is named %2 instead of %3</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>对 %1 的回答名为 %2，而不是 %3</translation>
    </message>
    <message>
        <source>byte 0x#1 at #2</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>#2 处的字节 0x#1</translation>
    </message>
    <message>
        <source>two attributes %1 in one element</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>同一元素中有两个属性 %1</translation>
    </message>
    <message>
        <source>byte 0x#1 at #2 is no UTF-8</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>#2 处的字节 0x#1 不是 UTF-8</translation>
    </message>
    <message>
        <source>too many envelopes</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>信封过多</translation>
    </message>
    <message>
        <source>XML with too many elements or attributes</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>XML 的元素或属性过多</translation>
    </message>
    <message>
        <source>a reference to a character that XML does not allow</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>引用了 XML 不允许的字符</translation>
    </message>
    <message>
        <source>&apos;&amp;&apos; that begins no reference</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>未构成引用的 “&amp;”</translation>
    </message>
    <message>
        <source>the text ends inside an element</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>文本在元素中间结束</translation>
    </message>
    <message>
        <source>too many arguments</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>参数过多</translation>
    </message>
    <message>
        <source>%1 has #2 bytes</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1 有 #2 字节</translation>
    </message>
    <message>
        <source>%1: #2 characters, at most #3</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1：#2 个字符，最多 #3 个</translation>
    </message>
    <message>
        <source>%1 has #2 members</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1 有 #2 个成员</translation>
    </message>
    <message>
        <source>%1: %2, at most %3</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1：%2，最多 %3</translation>
    </message>
    <message>
        <source>%1: no size in &apos;%2&apos;</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1：“%2” 中没有大小</translation>
    </message>
    <message>
        <source>%1 holds elements</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1 含有元素</translation>
    </message>
    <message>
        <source>%1: [%2] but #3 members</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1：[%2]，但有 #3 个成员</translation>
    </message>
    <message>
        <source>more than #1 %2</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>超过 #1 个 %2</translation>
    </message>
    <message>
        <source>%1 as %2: &apos;%3&apos;</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1 作为 %2：“%3”</translation>
    </message>
    <message>
        <source>elements nested too deeply</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>元素嵌套过深</translation>
    </message>
    <message>
        <source>%1, prefix %2 not declared</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1，前缀 %2 未声明</translation>
    </message>
    <message>
        <source>FaultCode: &apos;%1&apos;</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>FaultCode：“%1”</translation>
    </message>
    <message>
        <source>%1 outside of the Fault of CWMP</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>%1 在 CWMP 的 Fault 之外</translation>
    </message>
    <message>
        <source>FaultCode of a SetParameterValuesFault</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>SetParameterValuesFault 的 FaultCode</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not in the CWMP namespace</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>&lt;%1&gt; 不在 CWMP 命名空间中</translation>
    </message>
    <message>
        <source>too many SetParameterValuesFault</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>SetParameterValuesFault 过多</translation>
    </message>
    <message>
        <source>no detail</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>没有 detail</translation>
    </message>
    <message>
        <source>no Fault in detail</source>
        <extracomment>evidence: SOAP and XML</extracomment>
        <translation>detail 中没有 Fault</translation>
    </message>
    <message>
        <source>after {1} and the announced close the CPE did not go on on a new connection, but began a new session</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>在 {1} 和所声明的关闭之后，CPE 没有在新连接上继续，而是开始了新会话</translation>
    </message>
    <message>
        <source>#1 refused a connection of the device</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>#1 拒绝了该设备的连接</translation>
    </message>
    <message>
        <source>#1 did not answer #2 attempts to connect</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>#1 没有回答 #2 次连接尝试</translation>
    </message>
    <message>
        <source>{1}, and #2 more like it</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{1}，另有 #2 次类似</translation>
    </message>
    <message>
        <source>the first connection after a boot comes from port #1, as after the boot before</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>启动后的首个连接来自端口 #1，与上次启动后相同</translation>
    </message>
    <message>
        <source>the session began while session #1 of the device went on</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>该设备的会话 #1 仍在进行时，此会话就开始了</translation>
    </message>
    <message>
        <source>the session runs in clear at %1, the ACS URL that was set is https</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>会话在 %1 以明文进行，而设置的 ACS URL 是 https</translation>
    </message>
    <message>
        <source>{1} goes in clear to %2, its URL is https</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{1} 以明文去往 %2，而其 URL 是 https</translation>
    </message>
    <message>
        <source>{1}: the connection was closed inside the body, suspected cut</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{1}：连接在消息体中间被关闭，疑似截断</translation>
    </message>
    <message>
        <source>{1}: the connection was closed before #2 bytes of body were sent, suspected cut</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{1}：连接在发送 #2 字节消息体之前被关闭，疑似截断</translation>
    </message>
    <message>
        <source>the answer, which may have refused the request before its end, was not captured</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>可能在请求结束之前就拒绝了它的应答未被抓到</translation>
    </message>
    <message>
        <source>it was not captured how the connection ended</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>连接如何结束未被抓到</translation>
    </message>
    <message>
        <source>the connection was closed before the request came, as far as the capture shows</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>就抓包所示，连接在请求到来之前已关闭</translation>
    </message>
    <message>
        <source>the ACS may have closed the idle connection before the request reached it</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>请求到达之前，ACS 可能已关闭空闲连接</translation>
    </message>
    <message>
        <source>{1} got no HTTP response; the %2 closed the connection #3 s later</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{1} 没有得到 HTTP 响应；#3 秒后 %2 关闭了连接</translation>
    </message>
    <message>
        <source>the CPE closed the connection #1 s after {2} without a response</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{2} 之后 #1 秒，CPE 未得到响应就关闭了连接</translation>
    </message>
    <message>
        <source>the connection was reset from the side of the ACS after {1}</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{1} 之后，连接被 ACS 一侧重置</translation>
    </message>
    <message>
        <source>the capture ends too soon to see the CPE come back</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>抓包过早结束，看不到 CPE 是否返回</translation>
    </message>
    <message>
        <source>the CPE closed the connection #1 s after the challenge and did not answer it</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>质询之后 #1 秒，CPE 未作回答就关闭了连接</translation>
    </message>
    <message>
        <source>{1} came #2 s after the response before it and was refused with #3: &quot;%4&quot;</source>
        <extracomment>evidence: TCP</extracomment>
        <translation>{1} 在前一响应之后 #2 秒到来，被 #3 拒绝：“%4”</translation>
    </message>
    <message>
        <source>the client ended the handshake with #1: {2}</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端以 #1 结束握手：{2}</translation>
    </message>
    <message>
        <source>the server ended the handshake with #1: {2}</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>服务器以 #1 结束握手：{2}</translation>
    </message>
    <message>
        <source>it does not accept what it was shown after version and suite were agreed on</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>在版本和套件达成一致之后，它不接受所出示的内容</translation>
    </message>
    <message>
        <source>the client offered %1 and #2 suite</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端提供 %1 和 #2 个套件</translation>
    </message>
    <message>
        <source>the client offered %1 and #2 suites</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端提供 %1 和 #2 个套件</translation>
    </message>
    <message>
        <source>the certificate is %1 by %2</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>证书为 %1，签发者 %2</translation>
    </message>
    <message>
        <source>the server ended the connection right after the client&apos;s part of the handshake, {1}; the length of that part says that a certificate was asked for; suspected: the server refuses the client&apos;s certificate, or that it showed none (its words are encrypted)</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>服务器在客户端的握手部分之后立即结束连接，{1}；该部分的长度表明曾要求证书；疑似：服务器拒绝客户端证书，或客户端没有出示（其内容已加密）</translation>
    </message>
    <message>
        <source>with one encrypted record of an alert&apos;s length</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>带有一条告警长度的加密记录</translation>
    </message>
    <message>
        <source>without another record</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>没有其他记录</translation>
    </message>
    <message>
        <source>the handshake was not captured</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>握手未被抓到</translation>
    </message>
    <message>
        <source>part of the handshake was not captured</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>部分握手未被抓到</translation>
    </message>
    <message>
        <source>the client ended the handshake after it had seen the server&apos;s certificate: an encrypted record of an alert&apos;s length is its last; suspected: it does not trust the certificate</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端在看到服务器证书之后结束握手：其最后一条是告警长度的加密记录；疑似：它不信任该证书</translation>
    </message>
    <message>
        <source>the client ended the handshake with an alert that is encrypted</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端以加密的告警结束握手</translation>
    </message>
    <message>
        <source>the server ended the handshake with an alert that is encrypted</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>服务器以加密的告警结束握手</translation>
    </message>
    <message>
        <source>the end of the handshake was not captured</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>握手的结尾未被抓到</translation>
    </message>
    <message>
        <source>the client closed the connection {1} without an alert</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端{1}未发告警就关闭了连接</translation>
    </message>
    <message>
        <source>the server closed the connection {1} without an alert</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>服务器{1}未发告警就关闭了连接</translation>
    </message>
    <message>
        <source>the client reset the connection {1} without an alert</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端{1}未发告警就重置了连接</translation>
    </message>
    <message>
        <source>the server reset the connection {1} without an alert</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>服务器{1}未发告警就重置了连接</translation>
    </message>
    <message>
        <source>in the middle of the handshake</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>在握手中途</translation>
    </message>
    <message>
        <source>after the client&apos;s first message</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>在客户端的首条消息之后</translation>
    </message>
    <message>
        <source>no certificate can be read</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>没有可读取的证书</translation>
    </message>
    <message>
        <source>no certificate of the server can be read</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>没有可读取的服务器证书</translation>
    </message>
    <message>
        <source>which host was asked for is not known</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>不知道请求的是哪个主机</translation>
    </message>
    <message>
        <source>no ServerHello was captured</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>没有抓到 ServerHello</translation>
    </message>
    <message>
        <source>TLS #1 with #2</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>TLS #1，使用 #2</translation>
    </message>
    <message>
        <source>SSL #1 with #2</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>SSL #1，使用 #2</translation>
    </message>
    <message>
        <source>the client offers nothing newer than %1</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端不提供比 %1 更新的版本</translation>
    </message>
    <message>
        <source>the client offered %1, the server chose</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>客户端提供了 %1，由服务器选择</translation>
    </message>
    <message>
        <source>no ClientHello was captured</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>没有抓到 ClientHello</translation>
    </message>
    <message>
        <source>no server_name, though the ACS URL names %1</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>没有 server_name，而 ACS URL 指定的是 %1</translation>
    </message>
    <message>
        <source>HTTP in clear was sent to %1, which answered with a TLS alert</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>向 %1 发送了明文 HTTP，它以 TLS 告警回答</translation>
    </message>
    <message>
        <source>TLS was begun with %1, which answered in clear HTTP</source>
        <extracomment>evidence: TLS</extracomment>
        <translation>与 %1 开始 TLS，它以明文 HTTP 回答</translation>
    </message>
    <message>
        <source>{1} with key &quot;%2&quot;: {3}</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>{1}（key “%2”）：{3}</translation>
    </message>
    <message>
        <source>session #1 announces %2 with this key and ends without its TransferComplete</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>会话 #1 声明了带此 key 的 %2，却没有其 TransferComplete 就结束</translation>
    </message>
    <message>
        <source>answered with Status 0, and yet TransferComplete reports it</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>已以 Status 0 回答，TransferComplete 却又报告它</translation>
    </message>
    <message>
        <source>TransferComplete was answered in session #1 and is sent again</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>TransferComplete 已在会话 #1 得到回答，却再次发送</translation>
    </message>
    <message>
        <source>cancelled with success, and yet TransferComplete reports it</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>已成功取消，TransferComplete 却又报告它</translation>
    </message>
    <message>
        <source>reported as done, but %1 was not asked for</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>报告已完成，但没有请求过 %1</translation>
    </message>
    <message>
        <source>the file was asked for {1} before the order</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>在命令之前 {1} 就请求了文件</translation>
    </message>
    <message>
        <source>the CPE sends %1 instead of %2</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>CPE 发送 %1，而不是 %2</translation>
    </message>
    <message>
        <source>the CPE answers the file server&apos;s challenge as &quot;%1&quot;; the order says &quot;%2&quot;</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>CPE 以 “%1” 回答文件服务器的质询；命令中是 “%2”</translation>
    </message>
    <message>
        <source>an answer of the file server was not captured</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>文件服务器的一个回答未被抓到</translation>
    </message>
    <message>
        <source>the device began a connection on which it may have got the file</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>设备开始的一个连接可能已取得文件</translation>
    </message>
    <message>
        <source>the file server answered #1 to every request, and TransferComplete reports success</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>文件服务器对每个请求都回答 #1，而 TransferComplete 报告成功</translation>
    </message>
    <message>
        <source>the file came whole (#1 bytes), and TransferComplete reports fault #2</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>文件已完整到达（#1 字节），而 TransferComplete 报告故障 #2</translation>
    </message>
    <message>
        <source>FileSize #1 announced, #2 bytes sent</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>声明 FileSize #1，发送了 #2 字节</translation>
    </message>
    <message>
        <source>DelaySeconds is #1, the CPE fetches the file after {2}</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>DelaySeconds 为 #1，CPE 在 {2} 后取文件</translation>
    </message>
    <message>
        <source>suspected: the CPE fetches the file after {1}; the first window is from #2 s to #3 s</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>疑似：CPE 在 {1} 后取文件；首个窗口为 #2 至 #3 秒</translation>
    </message>
    <message>
        <source>the file server answers a digest without Authentication-Info</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>文件服务器对 digest 的回答没有 Authentication-Info</translation>
    </message>
    <message>
        <source>TransferComplete with key &quot;%1&quot; comes without 7 TRANSFER COMPLETE</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>key 为 “%1” 的 TransferComplete 没有伴随 7 TRANSFER COMPLETE</translation>
    </message>
    <message>
        <source>the Inform announces a transfer with key &quot;%1&quot;, and TransferComplete has the key &quot;%2&quot;</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>Inform 宣告了 key 为 “%1” 的传输，而 TransferComplete 的 key 为 “%2”</translation>
    </message>
    <message>
        <source>Inform has 7 TRANSFER COMPLETE, but the session has no TransferComplete</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>Inform 有 7 TRANSFER COMPLETE，但会话中没有 TransferComplete</translation>
    </message>
    <message>
        <source>TransferComplete has the CommandKey &quot;%1&quot;: its request is not in the capture</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>TransferComplete 的 CommandKey 为 “%1”：其请求不在抓包中</translation>
    </message>
    <message>
        <source>TransferComplete has the CommandKey &quot;%1&quot;: its request is not in the capture, and #2 more</source>
        <extracomment>evidence: transfers</extracomment>
        <translation>TransferComplete 的 CommandKey 为 “%1”：其请求不在抓包中，另有 #2 个</translation>
    </message>
    <message>
        <source>the parameters of the Inform are not all known</source>
        <extracomment>evidence: what was not enough</extracomment>
        <translation>Inform 的参数并非全部已知</translation>
    </message>
    <message>
        <source>the answer of the device was not captured</source>
        <extracomment>evidence: what was not enough</extracomment>
        <translation>设备的回答未被抓到</translation>
    </message>
    <message>
        <source>the server accepted the credentials, so the known password is in doubt</source>
        <extracomment>evidence: what was not enough</extracomment>
        <translation>服务器接受了凭据，因此已知密码存疑</translation>
    </message>
    <message>
        <source>wrong faultcode</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>错误的 faultcode</translation>
    </message>
    <message>
        <source>#1 wrong faultcodes</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处错误的 faultcode</translation>
    </message>
    <message>
        <source>Fault without the detail of CWMP</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>没有 CWMP detail 的 Fault</translation>
    </message>
    <message>
        <source>#1 Faults without the detail of CWMP</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处没有 CWMP detail 的 Fault</translation>
    </message>
    <message>
        <source>cwmp:ID without mustUnderstand=1</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>没有 mustUnderstand=1 的 cwmp:ID</translation>
    </message>
    <message>
        <source>#1 cwmp:IDs without mustUnderstand=1</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处没有 mustUnderstand=1 的 cwmp:ID</translation>
    </message>
    <message>
        <source>more than one cwmp:ID</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>多于一个 cwmp:ID</translation>
    </message>
    <message>
        <source>#1 more than one cwmp:ID</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处多于一个 cwmp:ID</translation>
    </message>
    <message>
        <source>HoldRequests of a wrong form</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>形式错误的 HoldRequests</translation>
    </message>
    <message>
        <source>#1 HoldRequests of a wrong form</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处形式错误的 HoldRequests</translation>
    </message>
    <message>
        <source>element in a response that has no arguments</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>没有参数的响应中的元素</translation>
    </message>
    <message>
        <source>#1 elements in a response that has no arguments</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处没有参数的响应中的元素</translation>
    </message>
    <message>
        <source>AccessList with another entry than Subscriber</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>Subscriber 以外的 AccessList 条目</translation>
    </message>
    <message>
        <source>#1 AccessList entries other than Subscriber</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处Subscriber 以外的 AccessList 条目</translation>
    </message>
    <message>
        <source>document type declaration</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>文档类型声明</translation>
    </message>
    <message>
        <source>#1 document type declarations</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处文档类型声明</translation>
    </message>
    <message>
        <source>processing instruction</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>处理指令</translation>
    </message>
    <message>
        <source>#1 processing instructions</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处处理指令</translation>
    </message>
    <message>
        <source>a character that is not escaped</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>未转义的字符</translation>
    </message>
    <message>
        <source>#1 characters that are not escaped</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处未转义的字符</translation>
    </message>
    <message>
        <source>envelope of SOAP 1.2</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>SOAP 1.2 的信封</translation>
    </message>
    <message>
        <source>#1 envelopes of SOAP 1.2</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处SOAP 1.2 的信封</translation>
    </message>
    <message>
        <source>encoding namespace is wrong</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>错误的编码命名空间</translation>
    </message>
    <message>
        <source>#1 uses of a wrong encoding namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处错误的编码命名空间</translation>
    </message>
    <message>
        <source>XML Schema namespace of 1999</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>1999 年的 XML Schema 命名空间</translation>
    </message>
    <message>
        <source>#1 XML Schema namespaces of 1999</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处1999 年的 XML Schema 命名空间</translation>
    </message>
    <message>
        <source>unknown CWMP namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>未知的 CWMP 命名空间</translation>
    </message>
    <message>
        <source>#1 uses of an unknown CWMP namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处未知的 CWMP 命名空间</translation>
    </message>
    <message>
        <source>wrong structure of the envelope</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>信封结构错误</translation>
    </message>
    <message>
        <source>#1 faults in the structure of the envelope</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处信封结构错误</translation>
    </message>
    <message>
        <source>Body without exactly one RPC</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>不是恰好含一个 RPC 的 Body</translation>
    </message>
    <message>
        <source>#1 times a Body without exactly one RPC</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处不是恰好含一个 RPC 的 Body</translation>
    </message>
    <message>
        <source>method element outside of the CWMP namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>不在 CWMP 命名空间中的方法元素</translation>
    </message>
    <message>
        <source>#1 method elements outside of the CWMP namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处不在 CWMP 命名空间中的方法元素</translation>
    </message>
    <message>
        <source>argument with a namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>带命名空间的参数</translation>
    </message>
    <message>
        <source>#1 arguments with a namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处带命名空间的参数</translation>
    </message>
    <message>
        <source>value without xsi:type</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>没有 xsi:type 的值</translation>
    </message>
    <message>
        <source>#1 values without xsi:type</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处没有 xsi:type 的值</translation>
    </message>
    <message>
        <source>unknown xsi:type</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>未知 xsi:type 的值</translation>
    </message>
    <message>
        <source>#1 values of an unknown xsi:type</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处未知 xsi:type 的值</translation>
    </message>
    <message>
        <source>type name suspected to be unreadable, its prefix is not declared</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>疑似无法读取的类型名（前缀未声明）</translation>
    </message>
    <message>
        <source>#1 type names suspected to be unreadable, their prefix is not declared</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处疑似无法读取的类型名（前缀未声明）</translation>
    </message>
    <message>
        <source>value suspected not to fit its type</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>疑似与类型不符的值</translation>
    </message>
    <message>
        <source>#1 values suspected not to fit their type</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处疑似与类型不符的值</translation>
    </message>
    <message>
        <source>element with another xsi:type than the schema&apos;s</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>xsi:type 与模式不同的元素</translation>
    </message>
    <message>
        <source>#1 elements with another xsi:type than the schema&apos;s</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处xsi:type 与模式不同的元素</translation>
    </message>
    <message>
        <source>array without arrayType</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>没有 arrayType 的数组</translation>
    </message>
    <message>
        <source>#1 arrays without arrayType</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处没有 arrayType 的数组</translation>
    </message>
    <message>
        <source>arrayType of another namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>其他命名空间的 arrayType</translation>
    </message>
    <message>
        <source>#1 arrays with an arrayType of another namespace</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处其他命名空间的 arrayType</translation>
    </message>
    <message>
        <source>arrayType with a wrong type</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>类型错误的 arrayType</translation>
    </message>
    <message>
        <source>#1 arrays with a wrong type in arrayType</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处类型错误的 arrayType</translation>
    </message>
    <message>
        <source>array member with a wrong name</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>名称错误的数组成员</translation>
    </message>
    <message>
        <source>#1 array members with a wrong name</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处名称错误的数组成员</translation>
    </message>
    <message>
        <source>required element is missing</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>缺少的必需元素</translation>
    </message>
    <message>
        <source>#1 required elements are missing</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处缺少的必需元素</translation>
    </message>
    <message>
        <source>element out of order</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>顺序错误的元素</translation>
    </message>
    <message>
        <source>#1 elements out of order</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处顺序错误的元素</translation>
    </message>
    <message>
        <source>element unknown to the schema</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>模式中没有的元素</translation>
    </message>
    <message>
        <source>#1 elements unknown to the schema</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处模式中没有的元素</translation>
    </message>
    <message>
        <source>name in the wrong letter case</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>大小写错误的名称</translation>
    </message>
    <message>
        <source>#1 names in the wrong letter case</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处大小写错误的名称</translation>
    </message>
    <message>
        <source>argument occurs twice</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>出现两次的参数</translation>
    </message>
    <message>
        <source>#1 arguments occur twice</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处出现两次的参数</translation>
    </message>
    <message>
        <source>string longer than the schema allows</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>超过模式允许长度的字符串</translation>
    </message>
    <message>
        <source>#1 strings longer than the schema allows</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处超过模式允许长度的字符串</translation>
    </message>
    <message>
        <source>wrong boolean</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>错误的 boolean</translation>
    </message>
    <message>
        <source>#1 wrong booleans</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处错误的 boolean</translation>
    </message>
    <message>
        <source>wrong integer</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>错误的整数</translation>
    </message>
    <message>
        <source>#1 wrong integers</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处错误的整数</translation>
    </message>
    <message>
        <source>wrong dateTime</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>错误的 dateTime</translation>
    </message>
    <message>
        <source>#1 wrong dateTimes</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处错误的 dateTime</translation>
    </message>
    <message>
        <source>unusual encodingStyle</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>不常见的 encodingStyle</translation>
    </message>
    <message>
        <source>#1 unusual encodingStyles</source>
        <extracomment>evidence: notes about SOAP</extracomment>
        <translation>#1 处不常见的 encodingStyle</translation>
    </message>
    <message>
        <source>a SetParameterValuesFault names no parameter</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>SetParameterValuesFault 没有指明参数</translation>
    </message>
    <message>
        <source>the Fault gives #1 for the parameter %2, codes of parameters are 9001 to 9008</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>Fault 对参数 %2 给出 #1，而参数的代码为 9001 至 9008</translation>
    </message>
    <message>
        <source>{1} of #2 bytes was refused with {3}: suspected for its size</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>#2 字节的 {1} 被 {3} 拒绝：疑似因其大小</translation>
    </message>
    <message>
        <source>the requests of the CPE were held until the end</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>CPE 的请求一直被暂停到最后</translation>
    </message>
    <message>
        <source>{1}: FileType &quot;%2&quot; is newer than CWMP #3</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>{1}：FileType “%2” 比 CWMP #3 更新</translation>
    </message>
    <message>
        <source>the session was not captured from its Inform on without a hole</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>会话自其 Inform 起未能无空洞地抓到</translation>
    </message>
    <message>
        <source>suspected: DUStateChangeComplete with key &quot;%1&quot; in a session whose Inform lacks 11 DU STATE CHANGE COMPLETE and M ChangeDUState</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>疑似：会话中有 key 为 “%1” 的 DUStateChangeComplete，而其 Inform 缺少 11 DU STATE CHANGE COMPLETE 和 M ChangeDUState</translation>
    </message>
    <message>
        <source>TransferComplete with key &quot;%1&quot; comes in the session of its %2, although DelaySeconds is %3</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>key 为 “%1” 的 TransferComplete 出现在其 %2 的会话中，而 DelaySeconds 为 %3</translation>
    </message>
    <message>
        <source>{1}: FaultCode is %2</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>{1}：FaultCode 为 %2</translation>
    </message>
    <message>
        <source>{1}: FaultCode is %2, which is newer than CWMP 1.0</source>
        <extracomment>evidence: faults of parameters, sizes, versions</extracomment>
        <translation>{1}：FaultCode 为 %2，它比 CWMP 1.0 更新</translation>
    </message>
    <message>
        <source>HTTP #1 from the ACS</source>
        <extracomment>how a session ends</extracomment>
        <translation>ACS 回答 HTTP #1</translation>
    </message>
    <message>
        <source>valid from #1 until #2</source>
        <extracomment>TLS</extracomment>
        <translation>有效期 #1 至 #2</translation>
    </message>
    <message>
        <source>valid from #1 until for ever</source>
        <extracomment>TLS</extracomment>
        <translation>有效期自 #1 起，永久</translation>
    </message>
    <message>
        <source>valid until #1</source>
        <extracomment>TLS</extracomment>
        <translation>有效期至 #1</translation>
    </message>
    <message>
        <source>good practice, see %1</source>
        <extracomment>references of rules</extracomment>
        <translation>良好做法，见 %1</translation>
    </message>
    <message>
        <source>TR-181, hidden parameters</source>
        <extracomment>references of rules</extracomment>
        <translation>TR-181，隐藏参数</translation>
    </message>
    <message>
        <source>Could not determine tag type</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>无法确定标签类型</translation>
    </message>
    <message>
        <source>Could not determine tag type: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>无法确定标签类型：%1</translation>
    </message>
    <message>
        <source>Error parsing CDATA section</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>CDATA 段有误</translation>
    </message>
    <message>
        <source>Error parsing CDATA section: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>CDATA 段有误：%1</translation>
    </message>
    <message>
        <source>Error parsing PCDATA section</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>字符数据有误</translation>
    </message>
    <message>
        <source>Error parsing PCDATA section: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>字符数据有误：%1</translation>
    </message>
    <message>
        <source>Error parsing comment</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>注释有误</translation>
    </message>
    <message>
        <source>Error parsing comment: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>注释有误：%1</translation>
    </message>
    <message>
        <source>Error parsing document declaration/processing instruction</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>文档声明或处理指令有误</translation>
    </message>
    <message>
        <source>Error parsing document declaration/processing instruction: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>文档声明或处理指令有误：%1</translation>
    </message>
    <message>
        <source>Error parsing document type declaration</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>文档类型声明有误</translation>
    </message>
    <message>
        <source>Error parsing document type declaration: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>文档类型声明有误：%1</translation>
    </message>
    <message>
        <source>Error parsing element attribute</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>元素属性有误</translation>
    </message>
    <message>
        <source>Error parsing element attribute: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>元素属性有误：%1</translation>
    </message>
    <message>
        <source>Error parsing end element tag</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>元素结束标签有误</translation>
    </message>
    <message>
        <source>Error parsing end element tag: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>元素结束标签有误：%1</translation>
    </message>
    <message>
        <source>Error parsing start element tag</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>元素开始标签有误</translation>
    </message>
    <message>
        <source>Error parsing start element tag: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>元素开始标签有误：%1</translation>
    </message>
    <message>
        <source>No document element found</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>没有文档元素</translation>
    </message>
    <message>
        <source>No document element found: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>没有文档元素：%1</translation>
    </message>
    <message>
        <source>Start-end tags mismatch</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>开始与结束标签不匹配</translation>
    </message>
    <message>
        <source>Start-end tags mismatch: %1</source>
        <extracomment>errors of the XML parser</extracomment>
        <translation>开始与结束标签不匹配：%1</translation>
    </message>
    <message>
        <source>it goes on</source>
        <extracomment>how a session ends</extracomment>
        <translation>仍在进行</translation>
    </message>
</context>
</TS>
