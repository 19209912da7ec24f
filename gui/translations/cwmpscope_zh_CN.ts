<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Change keys…</source>
        <translation>更改按键…</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>抓包(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Diagram</source>
        <translation>时序图(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open in a new window…</source>
        <translation>在新窗口中打开…</translation>
    </message>
    <message>
        <source>Capture live…</source>
        <translation>实时抓包…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the shown sessions as pcap…</source>
        <translation>将显示的会话另存为 pcap…</translation>
    </message>
    <message>
        <source>Open in Wireshark</source>
        <translation>在 Wireshark 中打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Copy the diagram or row as text</source>
        <translation>以文本复制时序图</translation>
    </message>
    <message>
        <source>Copy as…</source>
        <translation>复制为…</translation>
    </message>
    <message>
        <source>Copy the command line that shows this</source>
        <translation>复制显示此内容的命令行</translation>
    </message>
    <message>
        <source>Find in the messages</source>
        <translation>在报文中查找</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>筛选会话</translation>
    </message>
    <message>
        <source>Highlight sessions</source>
        <translation>高亮会话</translation>
    </message>
    <message>
        <source>Clear filter, highlight and time</source>
        <translation>清除筛选、高亮和时间段</translation>
    </message>
    <message>
        <source>Into: list, diagram, details</source>
        <translation>进入：列表、时序图、详情</translation>
    </message>
    <message>
        <source>Back out: details, diagram, list</source>
        <translation>返回：详情、时序图、列表</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Other half: request or response</source>
        <translation>另一半：请求或响应</translation>
    </message>
    <message>
        <source>Previous session of this device</source>
        <translation>此设备的上一个会话</translation>
    </message>
    <message>
        <source>Next session of this device</source>
        <translation>此设备的下一个会话</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>标记或取消标记</translation>
    </message>
    <message>
        <source>Next marked session</source>
        <translation>下一个已标记的会话</translation>
    </message>
    <message>
        <source>Compare the two marked messages</source>
        <translation>比较两条已标记的报文</translation>
    </message>
    <message>
        <source>Compare with the same RPC of the previous session</source>
        <translation>与上一个会话的同一 RPC 比较</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Group by device</source>
        <translation>按设备分组</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>跟随末尾</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>暂停视图</translation>
    </message>
    <message>
        <source>Findings of all sessions</source>
        <translation>所有会话的问题</translation>
    </message>
    <message>
        <source>Hide secrets</source>
        <translation>隐藏机密</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统配色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Fold equal RPCs</source>
        <translation>折叠相同的 RPC</translation>
    </message>
    <message>
        <source>Show plumbing: empty POST, 204, 401</source>
        <translation>显示辅助报文：空 POST、204、401</translation>
    </message>
    <message>
        <source>Next time: since start, clock, since request</source>
        <translation>切换时间：自开始、时钟、自请求</translation>
    </message>
    <message>
        <source>Names of device and ACS above the lanes</source>
        <translation>在泳道上方显示设备与 ACS 的名称</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Search all actions…</source>
        <translation>搜索所有操作…</translation>
    </message>
    <message>
        <source>About cwmpscope</source>
        <translation>关于 cwmpscope</translation>
    </message>
    <message>
        <source>row up, row down</source>
        <translation>上一行、下一行</translation>
    </message>
    <message>
        <source>page up, page down</source>
        <translation>上一页、下一页</translation>
    </message>
    <message>
        <source>first row, last row</source>
        <translation>第一行、最后一行</translation>
    </message>
    <message>
        <source>unfold and fold, or into and back out</source>
        <translation>展开与折叠，或进入与返回</translation>
    </message>
    <message>
        <source>next region, region before</source>
        <translation>下一区域、上一区域</translation>
    </message>
    <message>
        <source>Stop reading or capturing</source>
        <translation>停止读取或抓包</translation>
    </message>
    <message>
        <source>Choose a TLS key log…</source>
        <translation>选择 TLS 密钥日志…</translation>
    </message>
    <message>
        <source>Save the live capture…</source>
        <translation>保存实时抓包…</translation>
    </message>
    <message>
        <source>Marked sessions in one diagram, and back</source>
        <translation>在同一图中显示标记的会话，或返回</translation>
    </message>
    <message>
        <source>History of the chosen parameter</source>
        <translation>所选参数的历史</translation>
    </message>
    <message>
        <source>Next of what went wrong</source>
        <translation>下一处故障</translation>
    </message>
    <message>
        <source>Previous of what went wrong</source>
        <translation>上一处故障</translation>
    </message>
    <message>
        <source>List what went wrong…</source>
        <translation>列出所有故障…</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Diagram as SVG</source>
        <translation>时序图：SVG</translation>
    </message>
    <message>
        <source>Diagram as a picture (PNG)</source>
        <translation>时序图：图片（PNG）</translation>
    </message>
    <message>
        <source>Diagram as text</source>
        <translation>时序图：文本</translation>
    </message>
    <message>
        <source>Diagram as ASCII</source>
        <translation>时序图：ASCII</translation>
    </message>
    <message>
        <source>Diagram as Mermaid, for GitHub, GitLab and Jira</source>
        <translation>时序图：Mermaid（用于 GitHub、GitLab、Jira）</translation>
    </message>
    <message>
        <source>Session in sentences</source>
        <translation>会话的文字说明</translation>
    </message>
    <message>
        <source>List of sessions as text</source>
        <translation>会话列表：文本</translation>
    </message>
    <message>
        <source>Report as a web page (HTML, one file)</source>
        <translation>报告：网页（HTML，单个文件）</translation>
    </message>
    <message>
        <source>Report as Markdown, for tickets</source>
        <translation>报告：Markdown，用于工单</translation>
    </message>
    <message>
        <source>Report as text, for mails</source>
        <translation>报告：文本，用于邮件</translation>
    </message>
    <message>
        <source>Report as JUnit XML, for CI servers</source>
        <translation>报告：JUnit XML，用于 CI 服务器</translation>
    </message>
    <message>
        <source>Report as SARIF, for code scanning</source>
        <translation>报告：SARIF，用于代码扫描</translation>
    </message>
    <message>
        <source>Findings as text</source>
        <translation>问题：文本</translation>
    </message>
    <message>
        <source>Findings as JSON lines</source>
        <translation>问题：JSON 行</translation>
    </message>
    <message>
        <source>List of sessions as CSV, for spreadsheets</source>
        <translation>会话列表：CSV，用于电子表格</translation>
    </message>
    <message>
        <source>Sessions as JSON lines</source>
        <translation>会话：JSON 行</translation>
    </message>
    <message>
        <source>Sessions as a transcript, which tests can play</source>
        <translation>会话：可供测试回放的文本记录</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Violations</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>截断</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>what went wrong</source>
        <translation>故障原因</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>下一问题</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>open a capture</source>
        <translation>打开抓包</translation>
    </message>
    <message>
        <source>capture live</source>
        <translation>实时抓包</translation>
    </message>
    <message>
        <source>search actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>marked together</source>
        <translation>合并显示</translation>
    </message>
    <message>
        <source>by device</source>
        <translation>按设备</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>other half</source>
        <translation>另一半</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>to the diagram</source>
        <translation>到时序图</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>all sessions</source>
        <translation>所有会话</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>history of a parameter</source>
        <translation>参数历史</translation>
    </message>
    <message>
        <source>compare with before</source>
        <translation>与之前比较</translation>
    </message>
    <message>
        <source>stretch of time</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>longer, shorter</source>
        <translation>加长、缩短</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>to the message</source>
        <translation>到消息</translation>
    </message>
    <message>
        <source>previous, next</source>
        <translation>上一个、下一个</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>earlier ones</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>next hit</source>
        <translation>下一处</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>No body.</source>
        <translation>没有正文。</translation>
    </message>
    <message>
        <source>Content-Length %1; %2 bytes of it were captured.</source>
        <translation>Content-Length 为 %1；其中抓到 %2 字节。</translation>
    </message>
    <message numerus="yes">
        <source>In %n chunk(s), %1 bytes with their sizes: %2.</source>
        <translation>
            <numerusform>分为 %n 块，连同块大小共 %1 字节：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>chunk extension: %1</source>
        <translation>分块扩展：%1</translation>
    </message>
    <message>
        <source>trailer: %1</source>
        <translation>尾部字段：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Until the connection closed: %1 bytes.</source>
        <translation>直到连接关闭：%1 字节。</translation>
    </message>
    <message>
        <source>Content coding %1; %2 bytes when it is undone.</source>
        <translation>内容编码 %1；解码后 %2 字节。</translation>
    </message>
    <message>
        <source>Not whole: %1.</source>
        <translation>不完整：%1。</translation>
    </message>
    <message>
        <source>nc is %1</source>
        <translation>nc 为 %1</translation>
    </message>
    <message>
        <source>nc is %1, expected %2</source>
        <translation>nc 为 %1，应为 %2</translation>
    </message>
    <message>
        <source>this nc was used before with this nonce</source>
        <translation>此 nc 已与此 nonce 一起用过</translation>
    </message>
    <message>
        <source>the nonce is from a challenge of this capture</source>
        <translation>nonce 来自本抓包中的质询</translation>
    </message>
    <message>
        <source>no challenge gave this nonce</source>
        <translation>没有质询给出过此 nonce</translation>
    </message>
    <message>
        <source>where the nonce comes from was not captured</source>
        <translation>nonce 的来源未被抓到</translation>
    </message>
    <message>
        <source>(show the challenge)</source>
        <translation>（显示质询）</translation>
    </message>
    <message>
        <source>the response was recomputed and is right (password: %1)</source>
        <translation>response 已重新计算，正确（密码来源：%1）</translation>
    </message>
    <message>
        <source>the response was recomputed and is wrong (password: %1)</source>
        <translation>response 已重新计算，错误（密码来源：%1）</translation>
    </message>
    <message>
        <source>the response was not recomputed: no password is known (start with --credentials)</source>
        <translation>response 未重新计算：密码未知（可用 --credentials 启动）</translation>
    </message>
    <message>
        <source>Credentials with the scheme %1.</source>
        <translation>凭据方案为 %1。</translation>
    </message>
    <message>
        <source>Anybody who can read the connection can read the password.</source>
        <translation>任何能看到此连接的人都能读出密码。</translation>
    </message>
    <message>
        <source>realm as in the challenge</source>
        <translation>realm 与质询一致</translation>
    </message>
    <message>
        <source>realm differs from the challenge</source>
        <translation>realm 与质询不一致</translation>
    </message>
    <message>
        <source>opaque as in the challenge</source>
        <translation>opaque 与质询一致</translation>
    </message>
    <message>
        <source>opaque differs from the challenge</source>
        <translation>opaque 与质询不一致</translation>
    </message>
    <message>
        <source>qop is one that was offered</source>
        <translation>qop 是所提供的之一</translation>
    </message>
    <message>
        <source>qop was not offered</source>
        <translation>未提供过此 qop</translation>
    </message>
    <message>
        <source>algorithm as in the challenge</source>
        <translation>algorithm 与质询一致</translation>
    </message>
    <message>
        <source>algorithm differs from the challenge</source>
        <translation>algorithm 与质询不一致</translation>
    </message>
    <message>
        <source>uri is the request&apos;s target</source>
        <translation>uri 即请求目标</translation>
    </message>
    <message>
        <source>uri is not the request&apos;s target</source>
        <translation>uri 不是请求目标</translation>
    </message>
    <message>
        <source>A challenge with the scheme %1:</source>
        <translation>质询，方案为 %1：</translation>
    </message>
    <message>
        <source>sends back %1</source>
        <translation>送回 %1</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>在此设置</translation>
    </message>
    <message>
        <source>where it was set was not captured in this session</source>
        <translation>在本会话中未抓到它的设置</translation>
    </message>
    <message>
        <source>sets %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>，路径 %1</translation>
    </message>
    <message>
        <source>, for %1 s</source>
        <translation>，有效 %1 秒</translation>
    </message>
    <message>
        <source>%1 was set and is not sent back</source>
        <translation>%1 已设置但未送回</translation>
    </message>
    <message>
        <source>%1 comes back with another value</source>
        <translation>%1 送回时值已不同</translation>
    </message>
    <message>
        <source>%1 was never set</source>
        <translation>%1 从未设置过</translation>
    </message>
    <message>
        <source>%1 is sent more than once</source>
        <translation>%1 被多次发送</translation>
    </message>
    <message>
        <source>%1 belongs to a session that was over</source>
        <translation>%1 属于已结束的会话</translation>
    </message>
    <message>
        <source>There is no such message in the capture.</source>
        <translation>抓包中没有这条报文。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The message is being read from the capture …</source>
        <translation>正在从抓包中读取报文…</translation>
    </message>
    <message>
        <source>The message could not be read again from the capture.</source>
        <translation>无法从抓包中重新读取此报文。</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookie</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>SessionColumns</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>RPCs</source>
        <translation>RPC</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>ACS</source>
        <translation>ACS</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>CWMP</source>
        <translation>CWMP</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>not captured</source>
        <translation>未抓到</translation>
    </message>
    <message>
        <source>fault %1</source>
        <translation>fault %1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>auth failed</source>
        <translation>认证失败</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>cut ≀</source>
        <translation>截断 ≀</translation>
    </message>
    <message>
        <source>goes on …</source>
        <translation>进行中…</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>The device is not known, its Inform was not captured. The CPE at %1 spoke to the ACS at %2.</source>
        <translation>设备未知，其 Inform 未被抓到。位于 %1 的 CPE 与位于 %2 的 ACS 通信。</translation>
    </message>
    <message>
        <source>%1 at %2 spoke to the ACS at %3.</source>
        <translation>位于 %2 的 %1 与位于 %3 的 ACS 通信。</translation>
    </message>
    <message>
        <source>%1 of %4 at %2 spoke to the ACS at %3.</source>
        <translation>位于 %2 的 %1（%4）与位于 %3 的 ACS 通信。</translation>
    </message>
    <message>
        <source>Why is not known: no event was captured.</source>
        <translation>原因未知：没有抓到事件。</translation>
    </message>
    <message>
        <source>It informed because of &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>它因 &lt;b&gt;%1&lt;/b&gt; 而上报。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) before it had failed.</source>
        <translation>
            <numerusform>此前有 %n 次尝试失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>No authentication was seen.</source>
        <translation>未见认证。</translation>
    </message>
    <message>
        <source>It authenticated with %1.</source>
        <translation>它使用 %1 认证。</translation>
    </message>
    <message>
        <source>It authenticated with %1 as %2.</source>
        <translation>它使用 %1 以 %2 的身份认证。</translation>
    </message>
    <message numerus="yes">
        <source>%n RPC(s)</source>
        <translation>
            <numerusform>%n 个 RPC</numerusform>
        </translation>
    </message>
    <message>
        <source>It was completed after %1 and %2.</source>
        <translation>历时 %1、经过 %2 后完成。</translation>
    </message>
    <message>
        <source>It was &lt;b&gt;aborted&lt;/b&gt; after %1 and %2: %3</source>
        <translation>历时 %1、经过 %2 后&lt;b&gt;中止&lt;/b&gt;：%3</translation>
    </message>
    <message>
        <source>Its end was not captured; %1 and %2 of it were.</source>
        <translation>其结尾未被抓到；抓到了 %1 和 %2。</translation>
    </message>
    <message>
        <source>Everything of it was captured, from the first SYN to its end.</source>
        <translation>从第一个 SYN 到结束，全部被抓到。</translation>
    </message>
    <message>
        <source>its beginning was not captured whole</source>
        <translation>其开头未完整抓到</translation>
    </message>
    <message>
        <source>its end was not captured</source>
        <translation>其结尾未抓到</translation>
    </message>
    <message numerus="yes">
        <source>%n hole(s) are inside it</source>
        <translation>
            <numerusform>其中有 %n 处缺失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped packet(s) may have been its own</source>
        <translation>
            <numerusform>被丢弃的数据包中可能有 %n 个属于它</numerusform>
        </translation>
    </message>
    <message>
        <source>Of its packets some are missing: %1. What was not captured is not judged.</source>
        <translation>缺少部分数据包：%1。未抓到的内容不作判定。</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>answer not captured</source>
        <translation>应答未抓到</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) were made</source>
        <translation>
            <numerusform>进行了 %n 项检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n could not be made: not everything they need was captured</source>
        <translation>
            <numerusform>，%n 项无法进行：所需内容未全部抓到</numerusform>
        </translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>本会话</translation>
    </message>
    <message>
        <source>Session %1 of %2 of this device.</source>
        <translation>此设备的第 %1 个会话，共 %2 个。</translation>
    </message>
    <message>
        <source> Before it: %1.</source>
        <translation> 之前：%1。</translation>
    </message>
    <message>
        <source> After it: %1.</source>
        <translation> 之后：%1。</translation>
    </message>
    <message>
        <source>This device over time</source>
        <translation>此设备的历程</translation>
    </message>
    <message>
        <source>TCP stream %1, as in Wireshark&apos;s tcp.stream.</source>
        <translation>TCP 流 %1，与 Wireshark 的 tcp.stream 相同。</translation>
    </message>
    <message>
        <source>(show it)</source>
        <translation>（显示）</translation>
    </message>
    <message>
        <source>It goes on; until now it took %1 and %2.</source>
        <translation>会话仍在进行；到目前为止用时 %1，包含 %2。</translation>
    </message>
    <message>
        <source>It is judged when it is over.</source>
        <translation>会话结束后再作判断。</translation>
    </message>
</context>
<context>
    <name>Wireshark</name>
    <message>
        <source>Wireshark is not installed. Frame %1 can be looked at with: %2</source>
        <translation>未安装 Wireshark。可用以下命令查看第 %1 帧：%2</translation>
    </message>
    <message>
        <source>Wireshark could not be started.</source>
        <translation>无法启动 Wireshark。</translation>
    </message>
</context>
<context>
    <name>cwmpscope::ActionPalette</name>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>要做什么？</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>搜索操作</translation>
    </message>
</context>
<context>
    <name>cwmpscope::CompareDialog</name>
    <message>
        <source>Compare two messages</source>
        <translation>比较两条报文</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>第一条报文</translation>
    </message>
    <message>
        <source>Second message</source>
        <translation>第二条报文</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>两者相同。</translation>
    </message>
    <message>
        <source>lines changed: %1, removed: %2, added: %3</source>
        <translation>行：更改 %1，删除 %2，新增 %3</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cwmpscope::DetailsPanel</name>
    <message>
        <source>Choose a message in the diagram.</source>
        <translation>请在时序图中选择一条报文。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>SOAP</source>
        <translation>SOAP</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Summary of the session</source>
        <translation>会话概要</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP 请求</translation>
    </message>
    <message>
        <source>HTTP response</source>
        <translation>HTTP 响应</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>cwmpscope::DiagramView</name>
    <message>
        <source>  ·  frame %1</source>
        <translation>  ·  第 %1 帧</translation>
    </message>
    <message>
        <source>The diagram is being made …</source>
        <translation>正在生成时序图…</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>请选择会话</translation>
    </message>
    <message>
        <source>since start</source>
        <translation>自开始</translation>
    </message>
    <message>
        <source>clock (UTC)</source>
        <translation>时钟 (UTC)</translation>
    </message>
    <message>
        <source>since request</source>
        <translation>自请求</translation>
    </message>
    <message>
        <source>Δ before</source>
        <translation>Δ 前一行</translation>
    </message>
</context>
<context>
    <name>cwmpscope::EmptyPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No session to show</source>
        <translation>没有可显示的会话</translation>
    </message>
    <message>
        <source>Why does the box not provision?</source>
        <translation>设备为何无法开通？</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>打开抓包</translation>
    </message>
    <message>
        <source>(Ctrl+O), or drop a file here.</source>
        <translation>（Ctrl+O），或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>pcap and pcapng, also compressed with gzip, zstd or lz4; several files are read as one capture.</source>
        <translation>支持 pcap 与 pcapng，也可用 gzip、zstd 或 lz4 压缩；多个文件作为一个抓包读取。</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>? shows all keys, Ctrl+K searches all actions.</source>
        <translation>按 ? 显示所有按键，按 Ctrl+K 搜索所有操作。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Choose an interface</source>
        <translation>选择网络接口</translation>
    </message>
    <message>
        <source>(Ctrl+I) to capture live.</source>
        <translation>（Ctrl+I）以实时抓包。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>帧 %1</translation>
    </message>
    <message>
        <source>Encrypted connections</source>
        <translation>加密的连接</translation>
    </message>
</context>
<context>
    <name>cwmpscope::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Secrets will be readable in what is exported.</source>
        <translation>导出的内容中可以读到机密。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Hide passwords, keys, credentials and cookie values</source>
        <translation>隐藏密码、密钥、凭据和 Cookie 值(&amp;H)</translation>
    </message>
    <message>
        <source>Also hide device &amp;identity: serial numbers, addresses, SSIDs get other names</source>
        <translation>同时隐藏设备身份(&amp;I)：序列号、地址、SSID 改用别名</translation>
    </message>
    <message>
        <source>&amp;All rows of the diagram, also what is folded or hidden now</source>
        <translation>图中所有行，包括当前折叠或隐藏的(&amp;A)</translation>
    </message>
    <message>
        <source>Command line that writes the same</source>
        <translation>输出相同内容的命令行</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>only the window writes this format</source>
        <translation>此格式只能由窗口输出</translation>
    </message>
    <message>
        <source>no command line is short enough for just these sessions</source>
        <translation>只涉及这些会话的命令行会过长</translation>
    </message>
</context>
<context>
    <name>cwmpscope::FilterBar</name>
    <message>
        <source>Forget this filter</source>
        <translation>删除此筛选</translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 / %2 个会话</translation>
    </message>
    <message>
        <source>Filter:  event == &quot;1 BOOT&quot; and duration &gt; 2s   ( / )</source>
        <translation>筛选：event == &quot;1 BOOT&quot; and duration &gt; 2s   ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Highlight (Ctrl+H)</source>
        <translation>高亮 (Ctrl+H)</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Keep this filter as a chip</source>
        <translation>将此筛选保存为按钮</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 个会话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cwmpscope::FindingsModel</name>
    <message>
        <source>violation</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>At fault</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>不属于任何会话</translation>
    </message>
</context>
<context>
    <name>cwmpscope::FindingsPanel</name>
    <message>
        <source>Only “%1”</source>
        <translation>仅“%1”</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>排除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s)</source>
        <translation>
            <numerusform>%n 个违规</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>所有会话</translation>
    </message>
    <message>
        <source>Findings of all sessions that the list shows</source>
        <translation>列表中所有会话的问题</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Open frame %1 in Wireshark</source>
        <translation>在 Wireshark 中打开第 %1 帧</translation>
    </message>
    <message>
        <source>Copy the frames as a Wireshark display filter</source>
        <translation>将这些帧复制为 Wireshark 显示过滤器</translation>
    </message>
</context>
<context>
    <name>cwmpscope::HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>%1 的历史</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>随时间变化的值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cwmpscope::HistoryModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>RPC</source>
        <translation>RPC</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>cwmpscope::InterfaceModel</name>
    <message>
        <source>%1 (all interfaces)</source>
        <translation>%1（所有接口）</translation>
    </message>
    <message>
        <source>%1 (down)</source>
        <translation>%1（未启用）</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) seen</source>
        <translation>
            <numerusform>已见 %n 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>cwmpscope::KeyEditor</name>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>New keys for the chosen action</source>
        <translation>所选操作的新按键</translation>
    </message>
    <message>
        <source>Choose an action, then press its new keys in the field below.</source>
        <translation>选择一个操作，然后在下面的输入框中按下新的按键。</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用这些按键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>%1 belongs to: %2</source>
        <translation>%1 属于：%2</translation>
    </message>
    <message>
        <source>%1 has no keys now.</source>
        <translation>“%1”现在没有按键。</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>“%1”现在是 %2。</translation>
    </message>
    <message>
        <source>%1 has its usual keys again.</source>
        <translation>“%1”恢复了默认按键。</translation>
    </message>
</context>
<context>
    <name>cwmpscope::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
</context>
<context>
    <name>cwmpscope::LiveDialog</name>
    <message>
        <source>Capture live</source>
        <translation>实时抓包</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>all; for example 7547,80</source>
        <translation>全部；例如 7547,80</translation>
    </message>
    <message>
        <source>as for tcpdump; for example host 192.0.2.1</source>
        <translation>与 tcpdump 相同；例如 host 192.0.2.1</translation>
    </message>
    <message>
        <source>&amp;Promiscuous: also packets that are for other machines</source>
        <translation>混杂模式(&amp;P)：也抓取发往其他主机的数据包</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;TCP ports</source>
        <translation>TCP 端口(&amp;T)</translation>
    </message>
    <message>
        <source>Capture &amp;filter</source>
        <translation>抓包过滤器(&amp;F)</translation>
    </message>
    <message>
        <source>There is no interface to capture on.</source>
        <translation>没有可抓包的接口。</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535, separated by commas.</source>
        <translation>端口为 1 到 65535 的数字，以逗号分隔。</translation>
    </message>
    <message>
        <source>Ports are a filter of their own: write them into the capture filter, or leave that empty.</source>
        <translation>端口本身就是过滤器：请将其写入抓包过滤器，或让过滤器留空。</translation>
    </message>
    <message>
        <source>Choose an interface.</source>
        <translation>请选择一个接口。</translation>
    </message>
    <message>
        <source>TLS &amp;key log</source>
        <translation>TLS 密钥日志(&amp;K)</translation>
    </message>
    <message>
        <source>none; what SSLKEYLOGFILE names, also while it grows</source>
        <translation>无；SSLKEYLOGFILE 所指的文件，可以还在增长</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a TLS key log</source>
        <translation>选择 TLS 密钥日志</translation>
    </message>
</context>
<context>
    <name>cwmpscope::MainWindow</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Sessions over time</source>
        <translation>会话的时间分布</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>About cwmpscope</source>
        <translation>关于 cwmpscope</translation>
    </message>
    <message>
        <source>cwmpscope %1: a passive analyzer for TR-069 / CWMP. It reads captures and never sends a packet.</source>
        <translation>cwmpscope %1：TR-069 / CWMP 的被动分析器。它只读取抓包，从不发送数据包。</translation>
    </message>
    <message>
        <source>This is the device&apos;s last session in the capture</source>
        <translation>这是此设备在抓包中的最后一个会话</translation>
    </message>
    <message>
        <source>This is the device&apos;s first session in the capture</source>
        <translation>这是此设备在抓包中的第一个会话</translation>
    </message>
    <message>
        <source>No session is marked: Space marks one</source>
        <translation>没有已标记的会话：按 Space 标记</translation>
    </message>
    <message>
        <source>The diagram was copied as text</source>
        <translation>时序图已作为文本复制</translation>
    </message>
    <message>
        <source>Open in Wireshark</source>
        <translation>在 Wireshark 中打开</translation>
    </message>
    <message>
        <source>Capture live</source>
        <translation>实时抓包</translation>
    </message>
    <message>
        <source>There is nothing to export yet</source>
        <translation>还没有可导出的内容</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Save sessions</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Captures (*.pcapng)</source>
        <translation>抓包 (*.pcapng)</translation>
    </message>
    <message>
        <source>The capture that is open cannot be overwritten.</source>
        <translation>不能覆盖正在打开的抓包。</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n session(s) …</source>
        <translation>
            <numerusform>正在保存 %n 个会话…</numerusform>
        </translation>
    </message>
    <message>
        <source>SOAP, pretty</source>
        <translation>SOAP（格式化）</translation>
    </message>
    <message>
        <source>HTTP, as on the wire</source>
        <translation>HTTP（线上原文）</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>Parameters as CSV</source>
        <translation>参数（CSV）</translation>
    </message>
    <message>
        <source>Wireshark display filter</source>
        <translation>Wireshark 显示过滤器</translation>
    </message>
    <message>
        <source>Command line that shows this</source>
        <translation>显示此内容的命令行</translation>
    </message>
    <message>
        <source>Two messages are marked: C compares them</source>
        <translation>已标记两条报文：按 C 比较</translation>
    </message>
    <message>
        <source>Marked; mark another one to compare the two with C</source>
        <translation>已标记；再标记一条后按 C 比较</translation>
    </message>
    <message>
        <source>Mark two messages in the diagram with Space, then compare them with C</source>
        <translation>请在时序图中用 Space 标记两条报文，然后按 C 比较</translation>
    </message>
    <message>
        <source>Choose a message in the diagram first</source>
        <translation>请先在时序图中选择一条报文</translation>
    </message>
    <message>
        <source>No earlier session of this device has this RPC</source>
        <translation>此设备更早的会话中没有此 RPC</translation>
    </message>
    <message>
        <source>Open captures</source>
        <translation>打开抓包</translation>
    </message>
    <message>
        <source>Captures (*.pcap* *.cap *.ntar *.gz *.zst *.lz4);;All files (*)</source>
        <translation>抓包 (*.pcap* *.cap *.ntar *.gz *.zst *.lz4);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Reading %1 %</source>
        <translation>正在读取 %1 %</translation>
    </message>
    <message>
        <source>Ctrl+. stops</source>
        <translation>Ctrl+. 停止</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s)</source>
        <translation>
            <numerusform>%n 个违规</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; everything before it was read</source>
        <translation>%1；此前的内容均已读取</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Open a capture (Ctrl+O) or drop a file here</source>
        <translation>打开抓包（Ctrl+O）或将文件拖放到此处</translation>
    </message>
    <message>
        <source>reading messages again …</source>
        <translation>正在重新读取报文…</translation>
    </message>
    <message>
        <source>view paused</source>
        <translation>视图已暂停</translation>
    </message>
    <message>
        <source>%1 not judged</source>
        <translation>%1 项未判定</translation>
    </message>
    <message>
        <source>What could not be judged</source>
        <translation>无法判定的内容</translation>
    </message>
    <message>
        <source>%1 (live)</source>
        <translation>%1（实时）</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>正在导出…</translation>
    </message>
    <message numerus="yes">
        <source>The key log has no keys for %n encrypted connection(s).</source>
        <translation>
            <numerusform>密钥日志中没有 %n 个加密连接的密钥。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another key log…</source>
        <translation>选择其他密钥日志…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are encrypted with TLS and were not read. A key log of the ACS, the CPE or a proxy that ends TLS (SSLKEYLOGFILE) opens them.</source>
        <translation>
            <numerusform>%n 个连接经 TLS 加密，未被读取。ACS、CPE 或终结 TLS 的代理的密钥日志（SSLKEYLOGFILE）可将其解开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a key log…</source>
        <translation>选择密钥日志…</translation>
    </message>
    <message>
        <source>Not for this capture</source>
        <translation>此抓包不需要</translation>
    </message>
    <message>
        <source>Open the capture first, then choose its key log</source>
        <translation>请先打开抓包，再选择其密钥日志</translation>
    </message>
    <message>
        <source>Choose a TLS key log</source>
        <translation>选择 TLS 密钥日志</translation>
    </message>
    <message>
        <source>Key logs (*.keylog *.keys *.log *.txt);;All files (*)</source>
        <translation>密钥日志 (*.keylog *.keys *.log *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>在结束前停止</translation>
    </message>
    <message>
        <source>There is no place to keep the packets: %1</source>
        <translation>没有存放数据包的位置：%1</translation>
    </message>
    <message>
        <source>Save the capture</source>
        <translation>保存抓包</translation>
    </message>
    <message>
        <source>Saving the capture …</source>
        <translation>正在保存抓包…</translation>
    </message>
    <message numerus="yes">
        <source>%1 packet(s) were captured and not saved.</source>
        <translation>
            <numerusform>已抓取 %1 个数据包，尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the capture first (Ctrl+.)</source>
        <translation>请先停止抓包（Ctrl+.）</translation>
    </message>
    <message numerus="yes">
        <source>%1 packet(s)</source>
        <translation>
            <numerusform>%1 个数据包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 packet(s) dropped</source>
        <translation>
            <numerusform>丢弃 %1 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Capturing on %1</source>
        <translation>正在 %1 上抓包</translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>抓包</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Choose a parameter in the details first</source>
        <translation>请先在详情中选择一个参数</translation>
    </message>
    <message>
        <source>Mark two to %1 sessions in the list with Space, then show them with M</source>
        <translation>请先在列表中用空格键标记二到 %1 个会话，再按 M 显示</translation>
    </message>
    <message>
        <source>Reading the values …</source>
        <translation>正在读取值…</translation>
    </message>
    <message>
        <source>Save sessions: secrets stay readable</source>
        <translation>保存会话：敏感信息保持可读</translation>
    </message>
    <message>
        <source>Save sessions: secrets are masked</source>
        <translation>保存会话：敏感信息已屏蔽</translation>
    </message>
    <message>
        <source>Sort sessions by</source>
        <translation>会话排序</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>列表的列</translation>
    </message>
    <message>
        <source>Mark or unmark for comparing</source>
        <translation>标记或取消标记以便比较</translation>
    </message>
    <message>
        <source>Only sessions with %1</source>
        <translation>仅含 %1 的会话</translation>
    </message>
    <message>
        <source>Only sessions without %1</source>
        <translation>仅不含 %1 的会话</translation>
    </message>
    <message>
        <source>The row was copied</source>
        <translation>已复制该行</translation>
    </message>
    <message>
        <source>Not everything was captured</source>
        <translation>并非全部被抓到</translation>
    </message>
    <message>
        <source>Nothing went wrong in what is shown</source>
        <translation>所显示的内容中没有故障</translation>
    </message>
    <message>
        <source>No further finding in what is shown</source>
        <translation>所显示内容中没有更多问题</translation>
    </message>
    <message>
        <source>No finding before this in what is shown</source>
        <translation>所显示内容中此前没有问题</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Another window has it already</source>
        <translation>另一个窗口已经在使用它</translation>
    </message>
    <message>
        <source>A live capture until %1 was not saved: its window was ended from outside.</source>
        <translation>截至 %1 的一次实时抓包没有保存：其窗口被从外部终止。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>cwmpscope::OverviewStrip</name>
    <message>
        <source>Sessions over time</source>
        <translation>会话的时间分布</translation>
    </message>
    <message>
        <source>%1 to %2 · double click clears</source>
        <translation>%1 至 %2 · 双击清除</translation>
    </message>
    <message>
        <source>%1 · sessions: %2, violations: %3, with loss: %4</source>
        <translation>%1 · 会话：%2，违规：%3，有丢失：%4</translation>
    </message>
</context>
<context>
    <name>cwmpscope::PacketModel</name>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>自开始</translation>
    </message>
    <message>
        <source>Δ row before</source>
        <translation>Δ 前一行</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>报文</translation>
    </message>
</context>
<context>
    <name>cwmpscope::PacketTab</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the chosen message</source>
        <translation>仅所选报文</translation>
    </message>
    <message>
        <source>Copy display filter</source>
        <translation>复制显示过滤器</translation>
    </message>
    <message>
        <source>frame.number in {…}: to be pasted into Wireshark</source>
        <translation>frame.number in {…}：可粘贴到 Wireshark</translation>
    </message>
    <message>
        <source>Open in Wireshark</source>
        <translation>在 Wireshark 中打开</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
</context>
<context>
    <name>cwmpscope::ParameterModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>RPC</source>
        <translation>RPC</translation>
    </message>
</context>
<context>
    <name>cwmpscope::ParameterTab</name>
    <message>
        <source>Only sessions with this parameter</source>
        <translation>仅有此参数的会话</translation>
    </message>
    <message>
        <source>Only sessions without it</source>
        <translation>仅没有它的会话</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>复制此值</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>显示此报文</translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n 个参数</numerusform>
        </translation>
    </message>
    <message>
        <source>Find names, values, RPCs</source>
        <translation>查找名称、值、RPC</translation>
    </message>
    <message>
        <source>Find parameters</source>
        <translation>查找参数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>History of this parameter</source>
        <translation>此参数的历史</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>cwmpscope::SessionList</name>
    <message>
        <source>Only “%1”</source>
        <translation>仅“%1”</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>排除“%1”</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>标记或取消标记</translation>
    </message>
    <message>
        <source>Worst finding</source>
        <translation>最严重的问题</translation>
    </message>
</context>
<context>
    <name>cwmpscope::SessionListModel</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>violation</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Marks and the worst finding</source>
        <translation>标记与最严重的问题</translation>
    </message>
</context>
<context>
    <name>cwmpscope::SoapTab</name>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>%1: none in the capture</source>
        <translation>%1：抓包中没有</translation>
    </message>
    <message>
        <source>The message is being read from the capture …</source>
        <translation>正在从抓包中读取报文…</translation>
    </message>
    <message>
        <source>The message could not be read again from the capture.</source>
        <translation>无法从抓包中重新读取此报文。</translation>
    </message>
    <message>
        <source>(no body)</source>
        <translation>（无正文）</translation>
    </message>
    <message>
        <source>… (the rest is left out here; export shows all of it)</source>
        <translation>…（此处省略其余部分；导出可查看全部）</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Form of the XML</source>
        <translation>XML 的形式</translation>
    </message>
    <message>
        <source>Find in both messages (Ctrl+F)</source>
        <translation>在两条报文中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find in the messages</source>
        <translation>在报文中查找</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Choose a message in the diagram.</source>
        <translation>请在时序图中选择一条报文。</translation>
    </message>
</context>
<context>
    <name>cwmpscope::VerdictBar</name>
    <message>
        <source>Nothing of it is about the chosen session. V goes to the first one.</source>
        <translation>其中没有涉及所选会话的内容。按 V 转到第一个。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>全部…</translation>
    </message>
    <message>
        <source>Everything that went wrong, as a list</source>
        <translation>所有故障的列表</translation>
    </message>
    <message>
        <source>Previous of what went wrong</source>
        <translation>上一处故障</translation>
    </message>
    <message>
        <source>Next of what went wrong</source>
        <translation>下一处故障</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
</context>
<context>
    <name>cwmpscope::VerdictDialog</name>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>The chosen sentence</source>
        <translation>所选的语句</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
