#include "platform/audit/anchors.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

#include "platform/audit/bytes_out.h"

namespace xinglin::audit {
namespace {

std::system_error cannot_write() { return {errno, std::generic_category(), "an audit anchor cannot be written"}; }

class File {
 public:
    explicit File(const std::filesystem::path& path) : fd_(open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
        if (fd_ < 0) throw cannot_write();
    }
    ~File() { close(fd_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write_durably(std::string_view line) const {
        while (!line.empty()) {
            const auto written = ::write(fd_, line.data(), line.size());
            if (written < 0 && errno != EINTR) throw cannot_write();
            if (written > 0) line.remove_prefix(static_cast<std::size_t>(written));
        }
        if (fdatasync(fd_) != 0) throw cannot_write();
    }

 private:
    int fd_;
};

std::optional<crypto::Digest> digest_from(const std::string& hex) {
    const auto bytes = crypto::from_hex(hex);
    crypto::Digest digest{};
    if (!bytes || bytes->size() != digest.size()) return std::nullopt;
    std::ranges::copy(*bytes, digest.begin());
    return digest;
}

// What lies before the seal that was put back hangs on its hash; what was behind it must not come back.
void go_on_from(Anchored& anchored, const Restoration& mark) {
    anchored.given_up.insert(anchored.known.upper_bound(mark.number), anchored.known.end());
    std::erase_if(anchored.given_up, [&](const auto& seal) { return seal.first <= mark.number; });
    anchored.known.clear();
    if (mark.number > 0) anchored.known.emplace(mark.number, mark.hash);
}

void read_restoration(std::istringstream& words, Anchored& anchored) {
    Restoration mark;
    std::string hash;
    std::string at;
    std::string signature;
    if (!(words >> mark.number >> hash >> at >> mark.key_id >> signature)) return;
    const auto digest = digest_from(hash);
    const auto instant = instant_from_text(at);
    auto bytes = crypto::from_hex(signature);
    if (!digest || !instant || !bytes) return;
    mark.hash = *digest;
    mark.at = *instant;
    mark.signature = std::move(*bytes);
    go_on_from(anchored, mark);
    anchored.restorations.push_back(std::move(mark));
}

void read_line(const std::string& line, Anchored& anchored) {
    std::istringstream words(line);
    std::string first;
    std::string hash;
    words >> first;
    if (first == "restored") return read_restoration(words, anchored);
    std::int64_t number = 0;
    const auto [rest, error] = std::from_chars(first.data(), first.data() + first.size(), number);
    words >> hash;
    const auto digest = digest_from(hash);
    if (error != std::errc() || rest != first.data() + first.size() || !digest) return;
    anchored.known.try_emplace(number, *digest);
}

}  // namespace

crypto::Bytes Restoration::signed_bytes() const {
    BytesOut out;
    out.text("xinglin.audit.restored.1");
    out.number(number);
    out.bytes(hash);
    out.text(instant_text(at));   // As the line says it.
    return out.take();
}

void Anchors::append(Instant at, const std::string& line) const {
    std::filesystem::create_directories(folder_);
    const File file(folder_ / (local_day_text(local_day(at)) + ".log"));
    file.write_durably(line + "\n");
}

void Anchors::append(const Seal& seal) const {
    append(seal.sealed_at, std::to_string(seal.number) + " " + crypto::hex(seal.hash) + " " + instant_text(seal.sealed_at));
}

void Anchors::append(const Restoration& restoration) const {
    append(restoration.at, "restored " + std::to_string(restoration.number) + " " + crypto::hex(restoration.hash) + " " +
                               instant_text(restoration.at) + " " + restoration.key_id + " " + crypto::hex(restoration.signature));
}

Anchored Anchors::read() const {
    Anchored anchored;
    if (!std::filesystem::exists(folder_)) return anchored;
    std::vector<std::filesystem::path> days;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        if (entry.path().extension() == ".log") days.push_back(entry.path());
    }
    std::ranges::sort(days);
    for (const auto& day : days) {
        std::ifstream file(day);
        for (std::string line; std::getline(file, line);) read_line(line, anchored);
    }
    return anchored;
}

}  // namespace xinglin::audit
