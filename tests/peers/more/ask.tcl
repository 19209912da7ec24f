# Tcl's http package: ask.tcl PORT.
package require http
set at http://127.0.0.1:[lindex $argv 0]
proc ask {path args} { global at; catch {set token [http::geturl $at$path -timeout 4000 {*}$args]; http::cleanup $token} }
foreach path {/short.txt /page.xml /stream /missing} { ask $path -keepalive 1 }
ask /page.xml -validate 1 -keepalive 1
ask /echo -query <a/> -type text/xml -keepalive 1
ask /echo -query <a/> -protocol 1.0
