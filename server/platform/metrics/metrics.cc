#include "platform/metrics/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "base/check.h"

namespace xinglin::metrics {
namespace {

constexpr std::array<double, Histogram::kBuckets> kBounds{0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05,
                                                          0.1,    0.2,    0.5,    1,     2,     5,     10,   30};
constexpr std::string_view kOther = "other";

bool is_name(std::string_view name) {
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
    for (const char c : name) {
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_') return false;
    }
    return true;
}

std::string escaped(std::string_view value) {
    std::string out;
    for (const char c : value) {
        if (c == '\\' || c == '"') out += '\\';
        if (c == '\n') out += "\\n";
        if (c != '\n') out += c;
    }
    return out;
}

// method="GET",status="200": the key of a series, and its text.
std::string written(Labels labels, std::optional<std::string_view> instead = {}) {
    std::string out;
    for (const Label& label : labels) {
        check(is_name(label.name), "a label has a name in lower case");
        if (!out.empty()) out += ',';
        out += fmt::format("{}=\"{}\"", label.name, escaped(instead.value_or(label.value)));
    }
    return out;
}

std::vector<std::string> names_of(Labels labels) {
    std::vector<std::string> names;
    for (const Label& label : labels) names.emplace_back(label.name);
    return names;
}

std::string braced(const std::string& labels, const std::string& more = {}) {
    if (labels.empty() && more.empty()) return {};
    return '{' + labels + (labels.empty() || more.empty() ? "" : ",") + more + '}';
}

void render(std::string& out, std::string_view name, const std::string& labels, const Counter& counter) {
    out += fmt::format("{}{} {}\n", name, braced(labels), counter.value());
}

void render(std::string& out, std::string_view name, const std::string& labels, const Gauge& gauge) {
    out += fmt::format("{}{} {}\n", name, braced(labels), gauge.value());
}

// The count is the sum of the buckets that were just read, so that they agree while others add.
void render(std::string& out, std::string_view name, const std::string& labels, const Histogram& histogram) {
    std::uint64_t so_far = 0;
    for (std::size_t i = 0; i <= Histogram::kBuckets; ++i) {
        so_far += histogram.in_bucket(i);
        const std::string bound = i < Histogram::kBuckets ? fmt::format("{}", kBounds[i]) : "+Inf";
        out += fmt::format("{}_bucket{} {}\n", name, braced(labels, "le=\"" + bound + '"'), so_far);
    }
    const double seconds = static_cast<double>(histogram.sum().count()) / 1e6;
    out += fmt::format("{}_sum{} {}\n{}_count{} {}\n", name, braced(labels), seconds, name, braced(labels), so_far);
}

template <class Metric>
constexpr std::string_view kind_name() {
    if constexpr (std::is_same_v<Metric, Counter>) return "counter";
    if constexpr (std::is_same_v<Metric, Gauge>) return "gauge";
    return "histogram";
}

}  // namespace

std::span<const double, Histogram::kBuckets> Histogram::bounds() { return kBounds; }

void Histogram::observe(Duration took) {
    const double seconds = static_cast<double>(took.count()) / 1e6;
    const auto bucket = static_cast<std::size_t>(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin());
    buckets_[bucket].fetch_add(1, std::memory_order_relaxed);
    micros_.fetch_add(took.count(), std::memory_order_relaxed);
}

std::uint64_t Histogram::count() const {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i <= kBuckets; ++i) sum += in_bucket(i);
    return sum;
}

struct Registry::Family {
    template <class Metric>
    using Series = std::map<std::string, std::unique_ptr<Metric>>;

    std::string help;
    std::vector<std::string> label_names;
    std::variant<Series<Counter>, Series<Gauge>, Series<Histogram>> series;
};

struct Registry::State {
    mutable std::mutex mutex;
    std::map<std::string, Family, std::less<>> families;

    template <class Metric>
    Metric& at(std::string_view name, std::string_view help, Labels labels) {
        check(is_name(name) && !help.empty(), "a metric has a name in lower case, and help");
        const std::lock_guard lock(mutex);
        auto family = families.find(name);
        if (family == families.end()) {
            Family fresh{std::string(help), names_of(labels), Family::Series<Metric>{}};
            family = families.emplace(std::string(name), std::move(fresh)).first;
        }
        auto* const series = std::get_if<Family::Series<Metric>>(&family->second.series);
        check(series != nullptr && family->second.label_names == names_of(labels), "a metric keeps its kind and its labels");
        std::string key = written(labels);
        if (!series->contains(key) && series->size() >= kSeriesMax) key = written(labels, kOther);
        auto& metric = (*series)[key];
        if (!metric) metric = std::make_unique<Metric>();
        return *metric;
    }
};

Registry::Registry() : state_(std::make_unique<State>()) {}
Registry::~Registry() = default;

Counter& Registry::counter(std::string_view name, std::string_view help, Labels labels) {
    return state_->at<Counter>(name, help, labels);
}
Gauge& Registry::gauge(std::string_view name, std::string_view help, Labels labels) {
    return state_->at<Gauge>(name, help, labels);
}
Histogram& Registry::histogram(std::string_view name, std::string_view help, Labels labels) {
    return state_->at<Histogram>(name, help, labels);
}

std::string Registry::rendered() const {
    std::string out;
    const std::lock_guard lock(state_->mutex);
    for (const auto& [name, family] : state_->families) {
        std::visit(
            [&]<class Metric>(const Family::Series<Metric>& series) {
                out += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, family.help, name, kind_name<Metric>());
                for (const auto& [labels, metric] : series) render(out, name, labels, *metric);
            },
            family.series);
    }
    return out;
}

Registry& registry() {
    static Registry one;
    return one;
}

}  // namespace xinglin::metrics
