#include "cli/interrupt.h"

#include <csignal>

namespace cwmpscope {

namespace {

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t interrupt_seen = 0;

void listen_for(int signal) {
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupt_seen = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
}

}  // namespace

void listen_for_interrupt() {
    listen_for(SIGINT);
}

void listen_for_termination() {
    listen_for(SIGTERM);
    listen_for(SIGHUP);
}

bool interrupted() {
    return interrupt_seen != 0;
}

}  // namespace cwmpscope
