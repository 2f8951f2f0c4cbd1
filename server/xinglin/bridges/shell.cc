#include "xinglin/bridges/shell.h"

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

}  // namespace

http::Words Words::words(std::string_view code, std::span<const Argument> arguments, std::string_view language) const {
    auto found = i18n::Catalogue::embedded().words(language_of(language), code, arguments);
    return {std::move(found.what), std::move(found.rule), std::move(found.way_out)};
}

Result<std::string> Pictures::read(const http::BlobReply& blob) {
    auto bytes = store_->read(blob.blob, blob.variant == "thumb" ? blob::Variant::Thumb : blob::Variant::Full);
    if (!bytes) return refuse(bytes.error());
    return std::string(bytes->begin(), bytes->end());
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
