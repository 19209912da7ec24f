// A lab in network namespaces, made and removed by the test: a CPE and an ACS, each in a namespace of its own, and a
// bridge between them in a third, on which is captured. Needs root; where that is not given, permitted() says so.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace cwmpscope::test {

/// A program that runs beside the test; its output goes to files. Ended with the test, by its own number.
class Running {
public:
    Running(std::vector<std::string> words, const std::filesystem::path& folder, const std::string& name);
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    void signal(int number) const;
    /// Its exit code, or 128 and the signal that ended it; -1 when it does not end within the time.
    int wait(int seconds = 30);
    pid_t process() const { return process_; }
    std::string out() const;
    std::string err() const;

private:
    pid_t process_ = -1;
    std::filesystem::path out_, err_;
};

/// Waits until it is true, for ten seconds at most.
template <class Condition>
bool soon(Condition condition);

class Namespaces {
public:
    /// Empty: yes; else why not.
    static std::string why_not();

    Namespaces();
    ~Namespaces();
    Namespaces(const Namespaces&) = delete;
    Namespaces& operator=(const Namespaces&) = delete;

    /// Words that run a program in a namespace: "cpe", "acs" or "lab".
    std::vector<std::string> in(const std::string& where, std::vector<std::string> words) const;
    /// `ip` in a namespace; false when it fails.
    bool ip(const std::string& where, const std::string& words) const;

    /// In "cpe" and "acs" a pair in0, in1: what is sent at in0 comes out of in1, for a relay between that and eth0. The
    /// ends know each other's hardware addresses, since ARP may not pass.
    bool add_inner_pairs() const;

    // In "lab": the bridge br0 with the ports cpe0 and acs0. The other ends are eth0 in "cpe" and "acs".
    static constexpr const char* acs_address = "10.77.0.1";
    static constexpr const char* acs_address_inside = "10.77.7.1";

private:
    std::string full(const std::string& where) const;
};

bool run_quietly(const std::string& command);
void sleep_milliseconds(int milliseconds);

template <class Condition>
bool soon(Condition condition) {
    for (int i = 0; i < 200; ++i) {
        if (condition()) return true;
        sleep_milliseconds(50);
    }
    return false;
}

}  // namespace cwmpscope::test
