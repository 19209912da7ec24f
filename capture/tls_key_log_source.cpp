#include "capture/tls_key_log_source.h"

#include <openssl/crypto.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace cwmpscope {

namespace {

/// Of all files together; a session needs up to 800 bytes.
constexpr std::size_t most_key_log = 128U << 20U;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

class WithKeyLogs final : public PacketSource {
public:
    WithKeyLogs(std::unique_ptr<PacketSource> packets, std::vector<std::string> paths, bool follow)
        : packets_(std::move(packets)), follow_(follow) {
        for (std::string& path : paths) files_.push_back({std::move(path), nullptr, {}});
    }
    ~WithKeyLogs() override { OPENSSL_cleanse(text_.data(), text_.size()); }
    WithKeyLogs(const WithKeyLogs&) = delete;
    WithKeyLogs& operator=(const WithKeyLogs&) = delete;

    /// The path that cannot be opened, with errno; none when all is well.
    std::optional<std::pair<std::string, int>> begin() {
        for (File& file : files_) {
            if (!open(file) && !(follow_ && errno == ENOENT)) return std::pair(file.path, errno);
        }
        read_more();
        return std::nullopt;
    }

    Next next() override {
        Next next = packets_->next();
        // Who writes the log has written a key before it sends what needs it: a look per packet finds them together.
        if (follow_) read_more();
        return next;
    }
    SourcePosition position() const override { return packets_->position(); }
    std::shared_ptr<const FramePlaces> frame_places() const override { return packets_->frame_places(); }
    std::string_view tls_key_log() const override { return packets_->tls_key_log(); }
    std::string_view tls_key_files() const override { return text_; }

private:
    struct File {
        std::string path;
        std::unique_ptr<std::FILE, Close> stream;
        std::string rest;  ///< of a line that is not whole yet
    };

    static bool open(File& file) {
        file.stream.reset(std::fopen(file.path.c_str(), "rb"));
        // A folder can be opened and not read.
        if (file.stream && std::fgetc(file.stream.get()) == EOF && std::ferror(file.stream.get())) file.stream.reset();
        if (file.stream) std::rewind(file.stream.get());
        return file.stream != nullptr;
    }

    void read_more() {
        for (File& file : files_) {
            if (!file.stream && !open(file)) continue;
            std::array<char, 16384> piece{};
            std::clearerr(file.stream.get());
            while (const std::size_t length = std::fread(piece.data(), 1, piece.size(), file.stream.get())) {
                if (file.rest.size() + text_.size() + length <= most_key_log) file.rest.append(piece.data(), length);
            }
            // Lines of two files must not be mixed. Of a file that does not grow the last line may lack its end.
            const std::size_t end = follow_ ? file.rest.rfind('\n') + 1 : file.rest.size();
            if (end == 0) continue;
            add(std::string_view(file.rest).substr(0, end));
            if (!follow_ && !file.rest.ends_with('\n')) add("\n");
            file.rest.erase(0, end);
        }
    }
    void add(std::string_view text) {
        if (text_.size() + text.size() <= most_key_log) text_ += text;
    }

    std::unique_ptr<PacketSource> packets_;
    bool follow_;
    std::vector<File> files_;
    std::string text_;
};

}  // namespace

std::variant<std::unique_ptr<PacketSource>, Failure> with_tls_key_logs(std::unique_ptr<PacketSource> packets,
                                                                       const std::vector<std::string>& paths,
                                                                       bool follow) {
    if (paths.empty()) return packets;
    auto source = std::make_unique<WithKeyLogs>(std::move(packets), paths, follow);
    if (const auto failed = source->begin()) {
        return Failure{failed->first, std::strerror(failed->second),
                       "--tls-keylog takes the file that SSLKEYLOGFILE names for the ACS or the CPE"};
    }
    return source;
}

}  // namespace cwmpscope
