#include "modules/roster/duty/csv.h"

#include <array>

#include "modules/roster/duty/refusals.h"

namespace xinglin::roster {
namespace {

constexpr std::size_t kColumns = 5;
constexpr std::string_view kMark = "\xEF\xBB\xBF";   // Spreadsheets write it before the heading.
constexpr std::array<std::string_view, kColumns> kHeading{"doctor", "department", "from", "until", "kind"};
constexpr std::array<std::string_view, kColumns> kChinese{"医生", "科室", "开始", "结束", "类型"};
constexpr std::int64_t kMicrosOfMinute = 60'000'000;

Error file_form() { return {ErrorKind::Unprocessable, "roster.file_form", {}, "/rows/1"}; }

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Fields of one line; a field in double quotes may hold commas, and two quotes for one.
std::optional<std::vector<std::string>> fields_of(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char letter = line[i];
        if (quoted && letter == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += line[++i];
        } else if (letter == '"') {
            quoted = !quoted;
        } else if (letter == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += letter;
        }
    }
    if (quoted) return std::nullopt;
    for (auto& field : fields) field = std::string(trimmed(field));
    return fields;
}

// "2026-12-07 08:00", with a T for the blank if need be.
std::optional<Instant> time_from(std::string_view text) {
    if (text.size() != 16 || (text[10] != ' ' && text[10] != 'T')) return std::nullopt;
    return instant_from_text(std::string(text.substr(0, 10)) + "T" + std::string(text.substr(11)) + ":00+08:00");
}

std::optional<ShiftKind> kind_from(std::string_view text) {
    if (text.empty() || text == "duty" || text == "值班") return ShiftKind::Duty;
    if (text == "standby" || text == "备班") return ShiftKind::Standby;
    return std::nullopt;
}

bool is_heading(const std::vector<std::string>& fields) {
    return std::equal(fields.begin(), fields.end(), kHeading.begin(), kHeading.end()) ||
           std::equal(fields.begin(), fields.end(), kChinese.begin(), kChinese.end());
}

Result<ImportedRow> row_from(std::string_view line, std::int64_t number) {
    const auto fields = fields_of(line);
    if (!fields || fields->size() < kColumns - 1 || fields->size() > kColumns) return refuse(at_row("roster.row_form", number));
    const auto kind = kind_from(fields->size() == kColumns ? (*fields)[4] : "");
    if (!kind || (*fields)[0].empty() || (*fields)[1].empty()) return refuse(at_row("roster.row_form", number));
    const auto from = time_from((*fields)[2]);
    const auto until = time_from((*fields)[3]);
    if (!from || !until || *until <= *from || from->micros % kMicrosOfMinute != 0)
        return refuse(at_row("roster.row_times", number));
    return ImportedRow{number, (*fields)[0], (*fields)[1], *from, *until, *kind};
}

}  // namespace

Result<std::vector<ImportedRow>> read_week(std::string_view text) {
    if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
    std::vector<ImportedRow> rows;
    bool headed = false;
    for (std::int64_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        if (!headed) {
            const auto heading = fields_of(line);
            if (!heading || !is_heading(*heading)) return refuse(file_form());
            headed = true;
            continue;
        }
        auto row = row_from(line, number);
        if (!row) return refuse(row.error());
        if (static_cast<std::int64_t>(rows.size()) >= kRowsMost) return refuse(too_many_shifts(kRowsMost));
        rows.push_back(std::move(*row));
    }
    if (!headed) return refuse(file_form());
    return rows;
}

}  // namespace xinglin::roster
