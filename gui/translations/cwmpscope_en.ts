<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Change keys…</source>
        <translation>Change keys…</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>&amp;Capture</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Diagram</source>
        <translation>&amp;Diagram</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Open in a new window…</source>
        <translation>Open in a new window…</translation>
    </message>
    <message>
        <source>Capture live…</source>
        <translation>Capture live…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save the shown sessions as pcap…</source>
        <translation>Save the shown sessions as pcap…</translation>
    </message>
    <message>
        <source>Open in Wireshark</source>
        <translation>Open in Wireshark</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Copy the diagram or row as text</source>
        <translation>Copy the diagram or row as text</translation>
    </message>
    <message>
        <source>Copy as…</source>
        <translation>Copy as…</translation>
    </message>
    <message>
        <source>Copy the command line that shows this</source>
        <translation>Copy the command line that shows this</translation>
    </message>
    <message>
        <source>Find in the messages</source>
        <translation>Find in the messages</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Filter sessions</translation>
    </message>
    <message>
        <source>Highlight sessions</source>
        <translation>Highlight sessions</translation>
    </message>
    <message>
        <source>Clear filter, highlight and time</source>
        <translation>Clear filter, highlight and time</translation>
    </message>
    <message>
        <source>Into: list, diagram, details</source>
        <translation>Into: list, diagram, details</translation>
    </message>
    <message>
        <source>Back out: details, diagram, list</source>
        <translation>Back out: details, diagram, list</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Previous finding</translation>
    </message>
    <message>
        <source>Other half: request or response</source>
        <translation>Other half: request or response</translation>
    </message>
    <message>
        <source>Previous session of this device</source>
        <translation>Previous session of this device</translation>
    </message>
    <message>
        <source>Next session of this device</source>
        <translation>Next session of this device</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>Mark or unmark</translation>
    </message>
    <message>
        <source>Next marked session</source>
        <translation>Next marked session</translation>
    </message>
    <message>
        <source>Compare the two marked messages</source>
        <translation>Compare the two marked messages</translation>
    </message>
    <message>
        <source>Compare with the same RPC of the previous session</source>
        <translation>Compare with the same RPC of the previous session</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Group by device</source>
        <translation>Group by device</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Follow the end</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>Pause the view</translation>
    </message>
    <message>
        <source>Findings of all sessions</source>
        <translation>Findings of all sessions</translation>
    </message>
    <message>
        <source>Hide secrets</source>
        <translation>Hide secrets</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>Usual size of text</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Colours of the system</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Light colours</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dark colours</translation>
    </message>
    <message>
        <source>Fold equal RPCs</source>
        <translation>Fold equal RPCs</translation>
    </message>
    <message>
        <source>Show plumbing: empty POST, 204, 401</source>
        <translation>Show plumbing: empty POST, 204, 401</translation>
    </message>
    <message>
        <source>Next time: since start, clock, since request</source>
        <translation>Next time: since start, clock, since request</translation>
    </message>
    <message>
        <source>Names of device and ACS above the lanes</source>
        <translation>Names of device and ACS above the lanes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Search all actions…</source>
        <translation>Search all actions…</translation>
    </message>
    <message>
        <source>About cwmpscope</source>
        <translation>About cwmpscope</translation>
    </message>
    <message>
        <source>row up, row down</source>
        <translation>row up, row down</translation>
    </message>
    <message>
        <source>page up, page down</source>
        <translation>page up, page down</translation>
    </message>
    <message>
        <source>first row, last row</source>
        <translation>first row, last row</translation>
    </message>
    <message>
        <source>unfold and fold, or into and back out</source>
        <translation>unfold and fold, or into and back out</translation>
    </message>
    <message>
        <source>next region, region before</source>
        <translation>next region, region before</translation>
    </message>
    <message>
        <source>Stop reading or capturing</source>
        <translation>Stop reading or capturing</translation>
    </message>
    <message>
        <source>Choose a TLS key log…</source>
        <translation>Choose a TLS key log…</translation>
    </message>
    <message>
        <source>Save the live capture…</source>
        <translation>Save the live capture…</translation>
    </message>
    <message>
        <source>Marked sessions in one diagram, and back</source>
        <translation>Marked sessions in one diagram, and back</translation>
    </message>
    <message>
        <source>History of the chosen parameter</source>
        <translation>History of the chosen parameter</translation>
    </message>
    <message>
        <source>Next of what went wrong</source>
        <translation>Next of what went wrong</translation>
    </message>
    <message>
        <source>Previous of what went wrong</source>
        <translation>Previous of what went wrong</translation>
    </message>
    <message>
        <source>List what went wrong…</source>
        <translation>List what went wrong…</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Diagram as SVG</source>
        <translation>Diagram as SVG</translation>
    </message>
    <message>
        <source>Diagram as a picture (PNG)</source>
        <translation>Diagram as a picture (PNG)</translation>
    </message>
    <message>
        <source>Diagram as text</source>
        <translation>Diagram as text</translation>
    </message>
    <message>
        <source>Diagram as ASCII</source>
        <translation>Diagram as ASCII</translation>
    </message>
    <message>
        <source>Diagram as Mermaid, for GitHub, GitLab and Jira</source>
        <translation>Diagram as Mermaid, for GitHub, GitLab and Jira</translation>
    </message>
    <message>
        <source>Session in sentences</source>
        <translation>Session in sentences</translation>
    </message>
    <message>
        <source>List of sessions as text</source>
        <translation>List of sessions as text</translation>
    </message>
    <message>
        <source>Report as a web page (HTML, one file)</source>
        <translation>Report as a web page (HTML, one file)</translation>
    </message>
    <message>
        <source>Report as Markdown, for tickets</source>
        <translation>Report as Markdown, for tickets</translation>
    </message>
    <message>
        <source>Report as text, for mails</source>
        <translation>Report as text, for mails</translation>
    </message>
    <message>
        <source>Report as JUnit XML, for CI servers</source>
        <translation>Report as JUnit XML, for CI servers</translation>
    </message>
    <message>
        <source>Report as SARIF, for code scanning</source>
        <translation>Report as SARIF, for code scanning</translation>
    </message>
    <message>
        <source>Findings as text</source>
        <translation>Findings as text</translation>
    </message>
    <message>
        <source>Findings as JSON lines</source>
        <translation>Findings as JSON lines</translation>
    </message>
    <message>
        <source>List of sessions as CSV, for spreadsheets</source>
        <translation>List of sessions as CSV, for spreadsheets</translation>
    </message>
    <message>
        <source>Sessions as JSON lines</source>
        <translation>Sessions as JSON lines</translation>
    </message>
    <message>
        <source>Sessions as a transcript, which tests can play</source>
        <translation>Sessions as a transcript, which tests can play</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Violations</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>what went wrong</source>
        <translation>what went wrong</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>next finding</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>mark</translation>
    </message>
    <message>
        <source>export</source>
        <translation>export</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>all keys</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>back</source>
        <translation>back</translation>
    </message>
    <message>
        <source>open a capture</source>
        <translation>open a capture</translation>
    </message>
    <message>
        <source>capture live</source>
        <translation>capture live</translation>
    </message>
    <message>
        <source>search actions</source>
        <translation>search actions</translation>
    </message>
    <message>
        <source>marked together</source>
        <translation>marked together</translation>
    </message>
    <message>
        <source>by device</source>
        <translation>by device</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>compare</translation>
    </message>
    <message>
        <source>other half</source>
        <translation>other half</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>fold</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>to the diagram</source>
        <translation>to the diagram</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>previous</translation>
    </message>
    <message>
        <source>all sessions</source>
        <translation>all sessions</translation>
    </message>
    <message>
        <source>find</source>
        <translation>find</translation>
    </message>
    <message>
        <source>history of a parameter</source>
        <translation>history of a parameter</translation>
    </message>
    <message>
        <source>compare with before</source>
        <translation>compare with before</translation>
    </message>
    <message>
        <source>stretch of time</source>
        <translation>stretch of time</translation>
    </message>
    <message>
        <source>longer, shorter</source>
        <translation>longer, shorter</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>all of it</translation>
    </message>
    <message>
        <source>to the message</source>
        <translation>to the message</translation>
    </message>
    <message>
        <source>previous, next</source>
        <translation>previous, next</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>all of them</translation>
    </message>
    <message>
        <source>apply</source>
        <translation>apply</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>earlier ones</source>
        <translation>earlier ones</translation>
    </message>
    <message>
        <source>next hit</source>
        <translation>next hit</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>No body.</source>
        <translation>No body.</translation>
    </message>
    <message>
        <source>Content-Length %1; %2 bytes of it were captured.</source>
        <translation>Content-Length %1; %2 bytes of it were captured.</translation>
    </message>
    <message numerus="yes">
        <source>In %n chunk(s), %1 bytes with their sizes: %2.</source>
        <translation>
            <numerusform>In %n chunk, %1 bytes with its size: %2.</numerusform>
            <numerusform>In %n chunks, %1 bytes with their sizes: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>chunk extension: %1</source>
        <translation>chunk extension: %1</translation>
    </message>
    <message>
        <source>trailer: %1</source>
        <translation>trailer: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Until the connection closed: %1 bytes.</source>
        <translation>Until the connection closed: %1 bytes.</translation>
    </message>
    <message>
        <source>Content coding %1; %2 bytes when it is undone.</source>
        <translation>Content coding %1; %2 bytes when it is undone.</translation>
    </message>
    <message>
        <source>Not whole: %1.</source>
        <translation>Not whole: %1.</translation>
    </message>
    <message>
        <source>nc is %1</source>
        <translation>nc is %1</translation>
    </message>
    <message>
        <source>nc is %1, expected %2</source>
        <translation>nc is %1, expected %2</translation>
    </message>
    <message>
        <source>this nc was used before with this nonce</source>
        <translation>this nc was used before with this nonce</translation>
    </message>
    <message>
        <source>the nonce is from a challenge of this capture</source>
        <translation>the nonce is from a challenge of this capture</translation>
    </message>
    <message>
        <source>no challenge gave this nonce</source>
        <translation>no challenge gave this nonce</translation>
    </message>
    <message>
        <source>where the nonce comes from was not captured</source>
        <translation>where the nonce comes from was not captured</translation>
    </message>
    <message>
        <source>(show the challenge)</source>
        <translation>(show the challenge)</translation>
    </message>
    <message>
        <source>the response was recomputed and is right (password: %1)</source>
        <translation>the response was recomputed and is right (password: %1)</translation>
    </message>
    <message>
        <source>the response was recomputed and is wrong (password: %1)</source>
        <translation>the response was recomputed and is wrong (password: %1)</translation>
    </message>
    <message>
        <source>the response was not recomputed: no password is known (start with --credentials)</source>
        <translation>the response was not recomputed: no password is known (start with --credentials)</translation>
    </message>
    <message>
        <source>Credentials with the scheme %1.</source>
        <translation>Credentials with the scheme %1.</translation>
    </message>
    <message>
        <source>Anybody who can read the connection can read the password.</source>
        <translation>Anybody who can read the connection can read the password.</translation>
    </message>
    <message>
        <source>realm as in the challenge</source>
        <translation>realm as in the challenge</translation>
    </message>
    <message>
        <source>realm differs from the challenge</source>
        <translation>realm differs from the challenge</translation>
    </message>
    <message>
        <source>opaque as in the challenge</source>
        <translation>opaque as in the challenge</translation>
    </message>
    <message>
        <source>opaque differs from the challenge</source>
        <translation>opaque differs from the challenge</translation>
    </message>
    <message>
        <source>qop is one that was offered</source>
        <translation>qop is one that was offered</translation>
    </message>
    <message>
        <source>qop was not offered</source>
        <translation>qop was not offered</translation>
    </message>
    <message>
        <source>algorithm as in the challenge</source>
        <translation>algorithm as in the challenge</translation>
    </message>
    <message>
        <source>algorithm differs from the challenge</source>
        <translation>algorithm differs from the challenge</translation>
    </message>
    <message>
        <source>uri is the request&apos;s target</source>
        <translation>uri is the request&apos;s target</translation>
    </message>
    <message>
        <source>uri is not the request&apos;s target</source>
        <translation>uri is not the request&apos;s target</translation>
    </message>
    <message>
        <source>A challenge with the scheme %1:</source>
        <translation>A challenge with the scheme %1:</translation>
    </message>
    <message>
        <source>sends back %1</source>
        <translation>sends back %1</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>set here</translation>
    </message>
    <message>
        <source>where it was set was not captured in this session</source>
        <translation>where it was set was not captured in this session</translation>
    </message>
    <message>
        <source>sets %1</source>
        <translation>sets %1</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>, for %1</translation>
    </message>
    <message>
        <source>, for %1 s</source>
        <translation>, for %1 s</translation>
    </message>
    <message>
        <source>%1 was set and is not sent back</source>
        <translation>%1 was set and is not sent back</translation>
    </message>
    <message>
        <source>%1 comes back with another value</source>
        <translation>%1 comes back with another value</translation>
    </message>
    <message>
        <source>%1 was never set</source>
        <translation>%1 was never set</translation>
    </message>
    <message>
        <source>%1 is sent more than once</source>
        <translation>%1 is sent more than once</translation>
    </message>
    <message>
        <source>%1 belongs to a session that was over</source>
        <translation>%1 belongs to a session that was over</translation>
    </message>
    <message>
        <source>There is no such message in the capture.</source>
        <translation>There is no such message in the capture.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>The message is being read from the capture …</source>
        <translation>The message is being read from the capture …</translation>
    </message>
    <message>
        <source>The message could not be read again from the capture.</source>
        <translation>The message could not be read again from the capture.</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentication</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Yes</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>SessionColumns</name>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>RPCs</source>
        <translation>RPCs</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>ACS</source>
        <translation>ACS</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Retries</translation>
    </message>
    <message>
        <source>CWMP</source>
        <translation>CWMP</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentication</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User agent</translation>
    </message>
    <message>
        <source>not captured</source>
        <translation>not captured</translation>
    </message>
    <message>
        <source>fault %1</source>
        <translation>fault %1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>auth failed</source>
        <translation>auth failed</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>unanswered</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>aborted</translation>
    </message>
    <message>
        <source>cut ≀</source>
        <translation>cut ≀</translation>
    </message>
    <message>
        <source>goes on …</source>
        <translation>goes on …</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>session %1</source>
        <translation>session %1</translation>
    </message>
    <message>
        <source>The device is not known, its Inform was not captured. The CPE at %1 spoke to the ACS at %2.</source>
        <translation>The device is not known, its Inform was not captured. The CPE at %1 spoke to the ACS at %2.</translation>
    </message>
    <message>
        <source>%1 at %2 spoke to the ACS at %3.</source>
        <translation>%1 at %2 spoke to the ACS at %3.</translation>
    </message>
    <message>
        <source>%1 of %4 at %2 spoke to the ACS at %3.</source>
        <translation>%1 of %4 at %2 spoke to the ACS at %3.</translation>
    </message>
    <message>
        <source>Why is not known: no event was captured.</source>
        <translation>Why is not known: no event was captured.</translation>
    </message>
    <message>
        <source>It informed because of &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>It informed because of &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) before it had failed.</source>
        <translation>
            <numerusform>%n attempt before it had failed.</numerusform>
            <numerusform>%n attempts before it had failed.</numerusform>
        </translation>
    </message>
    <message>
        <source>No authentication was seen.</source>
        <translation>No authentication was seen.</translation>
    </message>
    <message>
        <source>It authenticated with %1.</source>
        <translation>It authenticated with %1.</translation>
    </message>
    <message>
        <source>It authenticated with %1 as %2.</source>
        <translation>It authenticated with %1 as %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n RPC(s)</source>
        <translation>
            <numerusform>%n RPC</numerusform>
            <numerusform>%n RPCs</numerusform>
        </translation>
    </message>
    <message>
        <source>It was completed after %1 and %2.</source>
        <translation>It was completed after %1 and %2.</translation>
    </message>
    <message>
        <source>It was &lt;b&gt;aborted&lt;/b&gt; after %1 and %2: %3</source>
        <translation>It was &lt;b&gt;aborted&lt;/b&gt; after %1 and %2: %3</translation>
    </message>
    <message>
        <source>Its end was not captured; %1 and %2 of it were.</source>
        <translation>Its end was not captured; %1 and %2 of it were.</translation>
    </message>
    <message>
        <source>Everything of it was captured, from the first SYN to its end.</source>
        <translation>Everything of it was captured, from the first SYN to its end.</translation>
    </message>
    <message>
        <source>its beginning was not captured whole</source>
        <translation>its beginning was not captured whole</translation>
    </message>
    <message>
        <source>its end was not captured</source>
        <translation>its end was not captured</translation>
    </message>
    <message numerus="yes">
        <source>%n hole(s) are inside it</source>
        <translation>
            <numerusform>%n hole is inside it</numerusform>
            <numerusform>%n holes are inside it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped packet(s) may have been its own</source>
        <translation>
            <numerusform>%n dropped packet may have been its own</numerusform>
            <numerusform>%n dropped packets may have been its own</numerusform>
        </translation>
    </message>
    <message>
        <source>Of its packets some are missing: %1. What was not captured is not judged.</source>
        <translation>Of its packets some are missing: %1. What was not captured is not judged.</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>answer not captured</source>
        <translation>answer not captured</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>What went wrong</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) were made</source>
        <translation>
            <numerusform>%n check was made</numerusform>
            <numerusform>%n checks were made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n could not be made: not everything they need was captured</source>
        <translation>
            <numerusform>, %n could not be made: not everything it needs was captured</numerusform>
            <numerusform>, %n could not be made: not everything they need was captured</numerusform>
        </translation>
    </message>
    <message>
        <source>None.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>this session</translation>
    </message>
    <message>
        <source>Session %1 of %2 of this device.</source>
        <translation>Session %1 of %2 of this device.</translation>
    </message>
    <message>
        <source> Before it: %1.</source>
        <translation> Before it: %1.</translation>
    </message>
    <message>
        <source> After it: %1.</source>
        <translation> After it: %1.</translation>
    </message>
    <message>
        <source>This device over time</source>
        <translation>This device over time</translation>
    </message>
    <message>
        <source>TCP stream %1, as in Wireshark&apos;s tcp.stream.</source>
        <translation>TCP stream %1, as in Wireshark&apos;s tcp.stream.</translation>
    </message>
    <message>
        <source>(show it)</source>
        <translation>(show it)</translation>
    </message>
    <message>
        <source>It goes on; until now it took %1 and %2.</source>
        <translation>It goes on; until now it took %1 and %2.</translation>
    </message>
    <message>
        <source>It is judged when it is over.</source>
        <translation>It is judged when it is over.</translation>
    </message>
</context>
<context>
    <name>Wireshark</name>
    <message>
        <source>Wireshark is not installed. Frame %1 can be looked at with: %2</source>
        <translation>Wireshark is not installed. Frame %1 can be looked at with: %2</translation>
    </message>
    <message>
        <source>Wireshark could not be started.</source>
        <translation>Wireshark could not be started.</translation>
    </message>
</context>
<context>
    <name>cwmpscope::ActionPalette</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Search actions</translation>
    </message>
</context>
<context>
    <name>cwmpscope::CompareDialog</name>
    <message>
        <source>Compare two messages</source>
        <translation>Compare two messages</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>First message</translation>
    </message>
    <message>
        <source>Second message</source>
        <translation>Second message</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Previous difference</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Next difference</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Both are the same.</translation>
    </message>
    <message>
        <source>lines changed: %1, removed: %2, added: %3</source>
        <translation>lines changed: %1, removed: %2, added: %3</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>What is compared</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>cwmpscope::DetailsPanel</name>
    <message>
        <source>Choose a message in the diagram.</source>
        <translation>Choose a message in the diagram.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
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
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Packets</translation>
    </message>
    <message>
        <source>Summary of the session</source>
        <translation>Summary of the session</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP request</translation>
    </message>
    <message>
        <source>HTTP response</source>
        <translation>HTTP response</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>cwmpscope::DiagramView</name>
    <message>
        <source>  ·  frame %1</source>
        <translation>  ·  frame %1</translation>
    </message>
    <message>
        <source>The diagram is being made …</source>
        <translation>The diagram is being made …</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Choose a session</translation>
    </message>
    <message>
        <source>since start</source>
        <translation>since start</translation>
    </message>
    <message>
        <source>clock (UTC)</source>
        <translation>clock (UTC)</translation>
    </message>
    <message>
        <source>since request</source>
        <translation>since request</translation>
    </message>
    <message>
        <source>Δ before</source>
        <translation>Δ before</translation>
    </message>
</context>
<context>
    <name>cwmpscope::EmptyPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>No session to show</source>
        <translation>No session to show</translation>
    </message>
    <message>
        <source>Why does the box not provision?</source>
        <translation>Why does the box not provision?</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>Open a capture</translation>
    </message>
    <message>
        <source>(Ctrl+O), or drop a file here.</source>
        <translation>(Ctrl+O), or drop a file here.</translation>
    </message>
    <message>
        <source>pcap and pcapng, also compressed with gzip, zstd or lz4; several files are read as one capture.</source>
        <translation>pcap and pcapng, also compressed with gzip, zstd or lz4; several files are read as one capture.</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Last opened</translation>
    </message>
    <message>
        <source>? shows all keys, Ctrl+K searches all actions.</source>
        <translation>? shows all keys, Ctrl+K searches all actions.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Choose an interface</source>
        <translation>Choose an interface</translation>
    </message>
    <message>
        <source>(Ctrl+I) to capture live.</source>
        <translation>(Ctrl+I) to capture live.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>frame %1</translation>
    </message>
    <message>
        <source>Encrypted connections</source>
        <translation>Encrypted connections</translation>
    </message>
</context>
<context>
    <name>cwmpscope::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Secrets will be readable in what is exported.</source>
        <translation>Secrets will be readable in what is exported.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Hide passwords, keys, credentials and cookie values</source>
        <translation>&amp;Hide passwords, keys, credentials and cookie values</translation>
    </message>
    <message>
        <source>Also hide device &amp;identity: serial numbers, addresses, SSIDs get other names</source>
        <translation>Also hide device &amp;identity: serial numbers, addresses, SSIDs get other names</translation>
    </message>
    <message>
        <source>&amp;All rows of the diagram, also what is folded or hidden now</source>
        <translation>&amp;All rows of the diagram, also what is folded or hidden now</translation>
    </message>
    <message>
        <source>Command line that writes the same</source>
        <translation>Command line that writes the same</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copy command</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Save as…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>only the window writes this format</source>
        <translation>only the window writes this format</translation>
    </message>
    <message>
        <source>no command line is short enough for just these sessions</source>
        <translation>no command line is short enough for just these sessions</translation>
    </message>
</context>
<context>
    <name>cwmpscope::FilterBar</name>
    <message>
        <source>Forget this filter</source>
        <translation>Forget this filter</translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 of %2 sessions</translation>
    </message>
    <message>
        <source>Filter:  event == &quot;1 BOOT&quot; and duration &gt; 2s   ( / )</source>
        <translation>Filter:  event == &quot;1 BOOT&quot; and duration &gt; 2s   ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Highlight (Ctrl+H)</source>
        <translation>Highlight (Ctrl+H)</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Keep this filter as a chip</source>
        <translation>Keep this filter as a chip</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Keep this filter</translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 session</numerusform>
            <numerusform>%1 sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cwmpscope::FindingsModel</name>
    <message>
        <source>violation</source>
        <translation>violation</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>At fault</source>
        <translation>At fault</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>no session</translation>
    </message>
</context>
<context>
    <name>cwmpscope::FindingsPanel</name>
    <message>
        <source>Only “%1”</source>
        <translation>Only “%1”</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>Without “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s)</source>
        <translation>
            <numerusform>%n violation</numerusform>
            <numerusform>%n violations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>All sessions</translation>
    </message>
    <message>
        <source>Findings of all sessions that the list shows</source>
        <translation>Findings of all sessions that the list shows</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Open frame %1 in Wireshark</source>
        <translation>Open frame %1 in Wireshark</translation>
    </message>
    <message>
        <source>Copy the frames as a Wireshark display filter</source>
        <translation>Copy the frames as a Wireshark display filter</translation>
    </message>
</context>
<context>
    <name>cwmpscope::HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>History of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>Values over time</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>cwmpscope::HistoryModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Time (UTC)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>RPC</source>
        <translation>RPC</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>cwmpscope::InterfaceModel</name>
    <message>
        <source>%1 (all interfaces)</source>
        <translation>%1 (all interfaces)</translation>
    </message>
    <message>
        <source>%1 (down)</source>
        <translation>%1 (down)</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) seen</source>
        <translation>
            <numerusform>%n packet seen</numerusform>
            <numerusform>%n packets seen</numerusform>
        </translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Packets</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Addresses</translation>
    </message>
</context>
<context>
    <name>cwmpscope::KeyEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Change keys</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
    <message>
        <source>New keys for the chosen action</source>
        <translation>New keys for the chosen action</translation>
    </message>
    <message>
        <source>Choose an action, then press its new keys in the field below.</source>
        <translation>Choose an action, then press its new keys in the field below.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Use these keys</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>No keys</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Usual keys</translation>
    </message>
    <message>
        <source>%1 belongs to: %2</source>
        <translation>%1 belongs to: %2</translation>
    </message>
    <message>
        <source>%1 has no keys now.</source>
        <translation>%1 has no keys now.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>%1 is %2 now.</translation>
    </message>
    <message>
        <source>%1 has its usual keys again.</source>
        <translation>%1 has its usual keys again.</translation>
    </message>
</context>
<context>
    <name>cwmpscope::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>cwmpscope::LiveDialog</name>
    <message>
        <source>Capture live</source>
        <translation>Capture live</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>Interfaces</translation>
    </message>
    <message>
        <source>all; for example 7547,80</source>
        <translation>all; for example 7547,80</translation>
    </message>
    <message>
        <source>as for tcpdump; for example host 192.0.2.1</source>
        <translation>as for tcpdump; for example host 192.0.2.1</translation>
    </message>
    <message>
        <source>&amp;Promiscuous: also packets that are for other machines</source>
        <translation>&amp;Promiscuous: also packets that are for other machines</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;TCP ports</source>
        <translation>&amp;TCP ports</translation>
    </message>
    <message>
        <source>Capture &amp;filter</source>
        <translation>Capture &amp;filter</translation>
    </message>
    <message>
        <source>There is no interface to capture on.</source>
        <translation>There is no interface to capture on.</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535, separated by commas.</source>
        <translation>Ports are numbers from 1 to 65535, separated by commas.</translation>
    </message>
    <message>
        <source>Ports are a filter of their own: write them into the capture filter, or leave that empty.</source>
        <translation>Ports are a filter of their own: write them into the capture filter, or leave that empty.</translation>
    </message>
    <message>
        <source>Choose an interface.</source>
        <translation>Choose an interface.</translation>
    </message>
    <message>
        <source>TLS &amp;key log</source>
        <translation>TLS &amp;key log</translation>
    </message>
    <message>
        <source>none; what SSLKEYLOGFILE names, also while it grows</source>
        <translation>none; what SSLKEYLOGFILE names, also while it grows</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose a TLS key log</source>
        <translation>Choose a TLS key log</translation>
    </message>
</context>
<context>
    <name>cwmpscope::MainWindow</name>
    <message>
        <source>Open recent</source>
        <translation>Open recent</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>Sequence diagram</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Sessions over time</source>
        <translation>Sessions over time</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>About cwmpscope</source>
        <translation>About cwmpscope</translation>
    </message>
    <message>
        <source>cwmpscope %1: a passive analyzer for TR-069 / CWMP. It reads captures and never sends a packet.</source>
        <translation>cwmpscope %1: a passive analyzer for TR-069 / CWMP. It reads captures and never sends a packet.</translation>
    </message>
    <message>
        <source>This is the device&apos;s last session in the capture</source>
        <translation>This is the device&apos;s last session in the capture</translation>
    </message>
    <message>
        <source>This is the device&apos;s first session in the capture</source>
        <translation>This is the device&apos;s first session in the capture</translation>
    </message>
    <message>
        <source>No session is marked: Space marks one</source>
        <translation>No session is marked: Space marks one</translation>
    </message>
    <message>
        <source>The diagram was copied as text</source>
        <translation>The diagram was copied as text</translation>
    </message>
    <message>
        <source>Open in Wireshark</source>
        <translation>Open in Wireshark</translation>
    </message>
    <message>
        <source>Capture live</source>
        <translation>Capture live</translation>
    </message>
    <message>
        <source>There is nothing to export yet</source>
        <translation>There is nothing to export yet</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 could not be written: %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Save sessions</source>
        <translation>Save sessions</translation>
    </message>
    <message>
        <source>Captures (*.pcapng)</source>
        <translation>Captures (*.pcapng)</translation>
    </message>
    <message>
        <source>The capture that is open cannot be overwritten.</source>
        <translation>The capture that is open cannot be overwritten.</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n session(s) …</source>
        <translation>
            <numerusform>Saving %n session …</numerusform>
            <numerusform>Saving %n sessions …</numerusform>
        </translation>
    </message>
    <message>
        <source>SOAP, pretty</source>
        <translation>SOAP, pretty</translation>
    </message>
    <message>
        <source>HTTP, as on the wire</source>
        <translation>HTTP, as on the wire</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl command</translation>
    </message>
    <message>
        <source>Parameters as CSV</source>
        <translation>Parameters as CSV</translation>
    </message>
    <message>
        <source>Wireshark display filter</source>
        <translation>Wireshark display filter</translation>
    </message>
    <message>
        <source>Command line that shows this</source>
        <translation>Command line that shows this</translation>
    </message>
    <message>
        <source>Two messages are marked: C compares them</source>
        <translation>Two messages are marked: C compares them</translation>
    </message>
    <message>
        <source>Marked; mark another one to compare the two with C</source>
        <translation>Marked; mark another one to compare the two with C</translation>
    </message>
    <message>
        <source>Mark two messages in the diagram with Space, then compare them with C</source>
        <translation>Mark two messages in the diagram with Space, then compare them with C</translation>
    </message>
    <message>
        <source>Choose a message in the diagram first</source>
        <translation>Choose a message in the diagram first</translation>
    </message>
    <message>
        <source>No earlier session of this device has this RPC</source>
        <translation>No earlier session of this device has this RPC</translation>
    </message>
    <message>
        <source>Open captures</source>
        <translation>Open captures</translation>
    </message>
    <message>
        <source>Captures (*.pcap* *.cap *.ntar *.gz *.zst *.lz4);;All files (*)</source>
        <translation>Captures (*.pcap* *.cap *.ntar *.gz *.zst *.lz4);;All files (*)</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Reading %1 %</source>
        <translation>Reading %1 %</translation>
    </message>
    <message>
        <source>Ctrl+. stops</source>
        <translation>Ctrl+. stops</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s)</source>
        <translation>
            <numerusform>%n violation</numerusform>
            <numerusform>%n violations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; everything before it was read</source>
        <translation>%1; everything before it was read</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>Open a capture (Ctrl+O) or drop a file here</source>
        <translation>Open a capture (Ctrl+O) or drop a file here</translation>
    </message>
    <message>
        <source>reading messages again …</source>
        <translation>reading messages again …</translation>
    </message>
    <message>
        <source>view paused</source>
        <translation>view paused</translation>
    </message>
    <message>
        <source>%1 not judged</source>
        <translation>%1 not judged</translation>
    </message>
    <message>
        <source>What could not be judged</source>
        <translation>What could not be judged</translation>
    </message>
    <message>
        <source>%1 (live)</source>
        <translation>%1 (live)</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Exporting …</translation>
    </message>
    <message numerus="yes">
        <source>The key log has no keys for %n encrypted connection(s).</source>
        <translation>
            <numerusform>The key log has no keys for %n encrypted connection.</numerusform>
            <numerusform>The key log has no keys for %n encrypted connections.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another key log…</source>
        <translation>Choose another key log…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are encrypted with TLS and were not read. A key log of the ACS, the CPE or a proxy that ends TLS (SSLKEYLOGFILE) opens them.</source>
        <translation>
            <numerusform>%n connection is encrypted with TLS and was not read. A key log of the ACS, the CPE or a proxy that ends TLS (SSLKEYLOGFILE) opens it.</numerusform>
            <numerusform>%n connections are encrypted with TLS and were not read. A key log of the ACS, the CPE or a proxy that ends TLS (SSLKEYLOGFILE) opens them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a key log…</source>
        <translation>Choose a key log…</translation>
    </message>
    <message>
        <source>Not for this capture</source>
        <translation>Not for this capture</translation>
    </message>
    <message>
        <source>Open the capture first, then choose its key log</source>
        <translation>Open the capture first, then choose its key log</translation>
    </message>
    <message>
        <source>Choose a TLS key log</source>
        <translation>Choose a TLS key log</translation>
    </message>
    <message>
        <source>Key logs (*.keylog *.keys *.log *.txt);;All files (*)</source>
        <translation>Key logs (*.keylog *.keys *.log *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>stopped before the end</translation>
    </message>
    <message>
        <source>There is no place to keep the packets: %1</source>
        <translation>There is no place to keep the packets: %1</translation>
    </message>
    <message>
        <source>Save the capture</source>
        <translation>Save the capture</translation>
    </message>
    <message>
        <source>Saving the capture …</source>
        <translation>Saving the capture …</translation>
    </message>
    <message numerus="yes">
        <source>%1 packet(s) were captured and not saved.</source>
        <translation>
            <numerusform>%1 packet was captured and not saved.</numerusform>
            <numerusform>%1 packets were captured and not saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the capture first (Ctrl+.)</source>
        <translation>Stop the capture first (Ctrl+.)</translation>
    </message>
    <message numerus="yes">
        <source>%1 packet(s)</source>
        <translation>
            <numerusform>%1 packet</numerusform>
            <numerusform>%1 packets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 packet(s) dropped</source>
        <translation>
            <numerusform>%1 packet dropped</numerusform>
            <numerusform>%1 packets dropped</numerusform>
        </translation>
    </message>
    <message>
        <source>Capturing on %1</source>
        <translation>Capturing on %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 session</numerusform>
            <numerusform>%1 sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Choose a parameter in the details first</source>
        <translation>Choose a parameter in the details first</translation>
    </message>
    <message>
        <source>Mark two to %1 sessions in the list with Space, then show them with M</source>
        <translation>Mark two to %1 sessions in the list with Space, then show them with M</translation>
    </message>
    <message>
        <source>Reading the values …</source>
        <translation>Reading the values …</translation>
    </message>
    <message>
        <source>Save sessions: secrets stay readable</source>
        <translation>Save sessions: secrets stay readable</translation>
    </message>
    <message>
        <source>Save sessions: secrets are masked</source>
        <translation>Save sessions: secrets are masked</translation>
    </message>
    <message>
        <source>Sort sessions by</source>
        <translation>Sort sessions by</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Columns of the list</translation>
    </message>
    <message>
        <source>Mark or unmark for comparing</source>
        <translation>Mark or unmark for comparing</translation>
    </message>
    <message>
        <source>Only sessions with %1</source>
        <translation>Only sessions with %1</translation>
    </message>
    <message>
        <source>Only sessions without %1</source>
        <translation>Only sessions without %1</translation>
    </message>
    <message>
        <source>The row was copied</source>
        <translation>The row was copied</translation>
    </message>
    <message>
        <source>Not everything was captured</source>
        <translation>Not everything was captured</translation>
    </message>
    <message>
        <source>Nothing went wrong in what is shown</source>
        <translation>Nothing went wrong in what is shown</translation>
    </message>
    <message>
        <source>No further finding in what is shown</source>
        <translation>No further finding in what is shown</translation>
    </message>
    <message>
        <source>No finding before this in what is shown</source>
        <translation>No finding before this in what is shown</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Throw it away</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Another window has it already</source>
        <translation>Another window has it already</translation>
    </message>
    <message>
        <source>A live capture until %1 was not saved: its window was ended from outside.</source>
        <translation>A live capture until %1 was not saved: its window was ended from outside.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>cwmpscope::OverviewStrip</name>
    <message>
        <source>Sessions over time</source>
        <translation>Sessions over time</translation>
    </message>
    <message>
        <source>%1 to %2 · double click clears</source>
        <translation>%1 to %2 · double click clears</translation>
    </message>
    <message>
        <source>%1 · sessions: %2, violations: %3, with loss: %4</source>
        <translation>%1 · sessions: %2, violations: %3, with loss: %4</translation>
    </message>
</context>
<context>
    <name>cwmpscope::PacketModel</name>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Since start</translation>
    </message>
    <message>
        <source>Δ row before</source>
        <translation>Δ row before</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>cwmpscope::PacketTab</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the chosen message</source>
        <translation>Only the chosen message</translation>
    </message>
    <message>
        <source>Copy display filter</source>
        <translation>Copy display filter</translation>
    </message>
    <message>
        <source>frame.number in {…}: to be pasted into Wireshark</source>
        <translation>frame.number in {…}: to be pasted into Wireshark</translation>
    </message>
    <message>
        <source>Open in Wireshark</source>
        <translation>Open in Wireshark</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Packets</translation>
    </message>
</context>
<context>
    <name>cwmpscope::ParameterModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
        <translation>Only sessions with this parameter</translation>
    </message>
    <message>
        <source>Only sessions without it</source>
        <translation>Only sessions without it</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copy as CSV</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>Copy this value</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>Show the message</translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
    <message>
        <source>Find names, values, RPCs</source>
        <translation>Find names, values, RPCs</translation>
    </message>
    <message>
        <source>Find parameters</source>
        <translation>Find parameters</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>History of this parameter</source>
        <translation>History of this parameter</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>looking …</translation>
    </message>
</context>
<context>
    <name>cwmpscope::SessionList</name>
    <message>
        <source>Only “%1”</source>
        <translation>Only “%1”</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>Without “%1”</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>Mark or unmark</translation>
    </message>
    <message>
        <source>Worst finding</source>
        <translation>Worst finding</translation>
    </message>
</context>
<context>
    <name>cwmpscope::SessionListModel</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>violation</source>
        <translation>violation</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>Marks and the worst finding</source>
        <translation>Marks and the worst finding</translation>
    </message>
</context>
<context>
    <name>cwmpscope::SoapTab</name>
    <message>
        <source>request</source>
        <translation>request</translation>
    </message>
    <message>
        <source>response</source>
        <translation>response</translation>
    </message>
    <message>
        <source>%1: none in the capture</source>
        <translation>%1: none in the capture</translation>
    </message>
    <message>
        <source>The message is being read from the capture …</source>
        <translation>The message is being read from the capture …</translation>
    </message>
    <message>
        <source>The message could not be read again from the capture.</source>
        <translation>The message could not be read again from the capture.</translation>
    </message>
    <message>
        <source>(no body)</source>
        <translation>(no body)</translation>
    </message>
    <message>
        <source>… (the rest is left out here; export shows all of it)</source>
        <translation>… (the rest is left out here; export shows all of it)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Pretty</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Raw</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Tree</translation>
    </message>
    <message>
        <source>Form of the XML</source>
        <translation>Form of the XML</translation>
    </message>
    <message>
        <source>Find in both messages (Ctrl+F)</source>
        <translation>Find in both messages (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find in the messages</source>
        <translation>Find in the messages</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Choose a message in the diagram.</source>
        <translation>Choose a message in the diagram.</translation>
    </message>
</context>
<context>
    <name>cwmpscope::VerdictBar</name>
    <message>
        <source>Nothing of it is about the chosen session. V goes to the first one.</source>
        <translation>Nothing of it is about the chosen session. V goes to the first one.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>All…</translation>
    </message>
    <message>
        <source>Everything that went wrong, as a list</source>
        <translation>Everything that went wrong, as a list</translation>
    </message>
    <message>
        <source>Previous of what went wrong</source>
        <translation>Previous of what went wrong</translation>
    </message>
    <message>
        <source>Next of what went wrong</source>
        <translation>Next of what went wrong</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>What went wrong</translation>
    </message>
</context>
<context>
    <name>cwmpscope::VerdictDialog</name>
    <message>
        <source>What went wrong</source>
        <translation>What went wrong</translation>
    </message>
    <message>
        <source>The chosen sentence</source>
        <translation>The chosen sentence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
