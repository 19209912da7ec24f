// Ctrl-C: the first one asks the run to stop and print what is known, the second one ends the program.
#pragma once

namespace cwmpscope {

void listen_for_interrupt();
/// SIGTERM and SIGHUP as well: what runs for days is ended by those.
void listen_for_termination();
bool interrupted();

}  // namespace cwmpscope
