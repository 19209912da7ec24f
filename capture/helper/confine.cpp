#include "capture/helper/confine.h"

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <net/if.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include <initializer_list>

namespace cwmpscope::helper {

namespace {

constexpr unsigned nobody = 65534;

std::string failed(const char* what) {
    return std::string(what) + ": " + std::strerror(errno);
}

/// Root would be root again after the next exec, and owns files without any capability.
std::string become_nobody() {
    if (geteuid() != 0) return {};
    if (setgroups(0, nullptr) != 0) return failed("setgroups");
    if (setresgid(nobody, nobody, nobody) != 0) return failed("setresgid");
    if (setresuid(nobody, nobody, nobody) != 0) return failed("setresuid");
    return {};
}

/// A helper with file capabilities may not do this, for want of cap_setpcap; no_new_privs makes up for it.
void empty_bounding_set() {
    for (int capability = 0; prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0; ++capability) {
    }
}

std::string drop_capabilities() {
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) != 0) return failed("PR_CAP_AMBIENT_CLEAR_ALL");
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failed("PR_SET_NO_NEW_PRIVS");
    __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct none[2] = {};
    if (syscall(SYS_capset, &header, none) != 0) return failed("capset");
    return {};
}

enum class Only { any, open_for_reading, interface_flags };

struct Allowed {
    int call;
    Only only = Only::any;
};

int add(scmp_filter_ctx filter, const Allowed& allowed) {
    switch (allowed.only) {
        case Only::open_for_reading:
            return seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed.call, 1,
                                    SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY));
        case Only::interface_flags:
            return seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed.call, 1, SCMP_A1(SCMP_CMP_EQ, SIOCGIFFLAGS));
        case Only::any:
            break;
    }
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed.call, 0);
}

/// Everything else fails with "operation not permitted": libpcap then does without, and says so if it cannot.
std::string install(std::initializer_list<Allowed> calls) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr) return "seccomp_init failed";
    std::string problem;
    for (const Allowed& allowed : calls) {
        const int error = add(filter, allowed);
        if (error != 0) problem = std::string("seccomp_rule_add: ") + std::strerror(-error);
    }
    if (const int error = seccomp_load(filter); error != 0)
        problem = std::string("seccomp_load: ") + std::strerror(-error);
    seccomp_release(filter);
    return problem;
}

}  // namespace

std::string give_up_privileges() {
    empty_bounding_set();
    if (std::string problem = become_nobody(); !problem.empty()) return problem;
    if (std::string problem = drop_capabilities(); !problem.empty()) return problem;
    return install({{SCMP_SYS(read)},
                    {SCMP_SYS(write)},
                    {SCMP_SYS(close)},
                    {SCMP_SYS(poll)},
                    {SCMP_SYS(ppoll)},
                    {SCMP_SYS(recvfrom)},
                    {SCMP_SYS(recvmsg)},
                    {SCMP_SYS(getsockopt)},
                    {SCMP_SYS(setsockopt)},
                    {SCMP_SYS(fcntl)},
                    {SCMP_SYS(clock_gettime)},
                    {SCMP_SYS(gettimeofday)},
                    {SCMP_SYS(mmap)},
                    {SCMP_SYS(munmap)},
                    {SCMP_SYS(mremap)},
                    {SCMP_SYS(mprotect)},
                    {SCMP_SYS(brk)},
                    {SCMP_SYS(futex)},
                    {SCMP_SYS(rt_sigreturn)},
                    {SCMP_SYS(rt_sigaction)},
                    {SCMP_SYS(rt_sigprocmask)},
                    {SCMP_SYS(exit)},
                    {SCMP_SYS(exit_group)},
                    {SCMP_SYS(pread64)},
                    {SCMP_SYS(openat), Only::open_for_reading},
                    {SCMP_SYS(fstat)},
                    {SCMP_SYS(newfstatat)},
                    {SCMP_SYS(lseek)},
                    {SCMP_SYS(seccomp)},
                    {SCMP_SYS(prctl)},
                    {SCMP_SYS(getrandom)},
                    {SCMP_SYS(getsockname)},
                    {SCMP_SYS(ioctl), Only::interface_flags},
                    {SCMP_SYS(restart_syscall)}});
}

std::string give_up_files() {
    // getsockname and the flags: by them libpcap tells an interface that is down from one that is gone.
    return install({{SCMP_SYS(getsockname)},
                    {SCMP_SYS(ioctl), Only::interface_flags},
                    {SCMP_SYS(read)},
                    {SCMP_SYS(write)},
                    {SCMP_SYS(close)},
                    {SCMP_SYS(poll)},
                    {SCMP_SYS(ppoll)},
                    {SCMP_SYS(getsockopt)},
                    {SCMP_SYS(clock_gettime)},
                    {SCMP_SYS(mmap)},
                    {SCMP_SYS(munmap)},
                    {SCMP_SYS(mremap)},
                    {SCMP_SYS(brk)},
                    {SCMP_SYS(futex)},
                    {SCMP_SYS(rt_sigreturn)},
                    {SCMP_SYS(exit)},
                    {SCMP_SYS(exit_group)},
                    {SCMP_SYS(pread64)},
                    {SCMP_SYS(restart_syscall)}});
}

}  // namespace cwmpscope::helper
