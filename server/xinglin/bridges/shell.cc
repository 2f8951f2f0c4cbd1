#include "xinglin/bridges/shell.h"

#include <algorithm>
#include <array>

#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

namespace xinglin::bridges {
namespace {

constexpr Duration kWorthALine = 1s;

i18n::Language language_of(std::string_view tag) {
    return tag == "en" ? i18n::Language::English : i18n::Language::Chinese;
}

std::string_view status_class(int status) {
    static constexpr std::array<std::string_view, 6> kClasses{"other", "1xx", "2xx", "3xx", "4xx", "5xx"};
    return kClasses[status >= 100 && status < 600 ? static_cast<std::size_t>(status / 100) : 0];
}

class HeldBytes final : public http::BlobStream {
 public:
    explicit HeldBytes(blob::Bytes bytes) : bytes_(std::move(bytes)) {}
    std::uint64_t size() const override { return bytes_.size(); }
    std::size_t read(std::span<char> buffer) override {
        const std::size_t count = std::min(buffer.size(), bytes_.size() - at_);
        std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at_), count, buffer.begin());
        at_ += count;
        return count;
    }

 private:
    blob::Bytes bytes_;
    std::size_t at_ = 0;
};

}  // namespace

http::Words Words::words(std::string_view code, std::span<const Argument> arguments, std::string_view language) const {
    auto found = i18n::Catalogue::embedded().words(language_of(language), code, arguments);
    return {std::move(found.what), std::move(found.rule), std::move(found.way_out)};
}

std::unique_ptr<http::BlobStream> Pictures::open(const BlobId& blob) {
    auto bytes = store_->read(blob, blob::Variant::Full);
    if (!bytes) return nullptr;
    return std::make_unique<HeldBytes>(std::move(*bytes));
}

void Watch::finished(const http::Finished& request) {
    auto& all = metrics::registry();
    const std::string_view door = request.socket ? "socket" : "http";
    const std::string_view route = request.route.empty() ? "none" : request.route;
    all.counter("xinglin_requests_total", "Requests and socket commands answered.",
                {{"door", door}, {"route", route}, {"status", status_class(request.status)}})
        .add();
    all.histogram("xinglin_request_seconds", "From the last byte of a request to its answer.", {{"door", door}}).observe(request.took);
    if (request.took < kWorthALine && request.status < 500) return;
    log::warn("request.slow_or_failed", {{"door", door}, {"route", route}, {"status", request.status}, {"code", request.code},
                                         {"took_us", request.took}, {"trace", request.trace_id}});
}

void Watch::bug(std::string_view route, std::string_view trace_id) {
    metrics::registry().counter("xinglin_bugs_total", "Requests that met a fault of our own.").add();
    log::error("server.bug", {{"route", route}, {"trace", trace_id}});
}

}  // namespace xinglin::bridges
