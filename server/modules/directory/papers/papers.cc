#include "modules/directory/papers/papers.h"

#include <algorithm>
#include <array>

namespace xinglin::directory {
namespace {

constexpr std::size_t kQualificationLength = 27;
constexpr std::size_t kLicenceLength = 15;
constexpr int kFirstYear = 1999;        // The first certificates, after 执业医师法 of that year.
constexpr int kYoungestDoctor = 18;
constexpr std::size_t kShownBefore = 3;
constexpr std::size_t kShownAfter = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }
int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

// GB/T 2260, the first two digits.
constexpr std::array<std::string_view, 34> kProvinces{"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
                                                      "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
                                                      "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"};

std::optional<Category> category_from(std::string_view digits) {
    if (digits == "10") return Category::Clinical;
    if (digits == "20") return Category::Dental;
    if (digits == "30") return Category::PublicHealth;
    if (digits == "41" || digits == "42" || digits == "43") return Category::Chinese;
    return std::nullopt;
}

// 关于医师执业注册中执业范围的暂行规定 (卫医发〔2001〕169号) beside 医疗机构诊疗科目名录 (卫医发〔1994〕27号).
struct Serves {
    Scope scope;
    Category category;
    std::string_view departments;   // The first two digits of each, one behind the other.
};
constexpr std::array kServes{
    Serves{Scope::InternalMedicine, Category::Clinical, "03161718192425"}, Serves{Scope::Surgery, Category::Clinical, "041419262728"},
    Serves{Scope::ObstetricsGynaecology, Category::Clinical, "0506"}, Serves{Scope::Paediatrics, Category::Clinical, "070809"},
    Serves{Scope::EyeEarNoseThroat, Category::Clinical, "1011"}, Serves{Scope::Dermatology, Category::Clinical, "1314"},
    Serves{Scope::Psychiatry, Category::Clinical, "15"}, Serves{Scope::GeneralPractice, Category::Clinical, "0102030924"},
    Serves{Scope::Emergency, Category::Clinical, "20"}, Serves{Scope::IntensiveCare, Category::Clinical, "28"},
    Serves{Scope::Rehabilitation, Category::Clinical, "2122"}, Serves{Scope::Prevention, Category::Clinical, "010609"},
    Serves{Scope::Occupational, Category::Clinical, "23"}, Serves{Scope::Imaging, Category::Clinical, "32"},
    Serves{Scope::Laboratory, Category::Clinical, "3031"}, Serves{Scope::Dentistry, Category::Dental, "12"},
    Serves{Scope::PublicHealth, Category::PublicHealth, "01"}, Serves{Scope::ChineseMedicine, Category::Chinese, "50"},
    Serves{Scope::EthnicMedicine, Category::Chinese, "51"}, Serves{Scope::IntegratedMedicine, Category::Chinese, "5052"},
};

const Serves& row_of(Scope scope) { return *std::ranges::find(kServes, scope, &Serves::scope); }

std::optional<LocalDay> day_from(std::string_view digits) {
    using namespace std::chrono;
    const year_month_day day{year(number_of(digits.substr(0, 4))), month(static_cast<unsigned>(number_of(digits.substr(4, 2)))),
                             std::chrono::day(static_cast<unsigned>(number_of(digits.substr(6, 2))))};
    if (!day.ok()) return std::nullopt;
    return LocalDay{static_cast<std::int32_t>(sys_days(day).time_since_epoch().count())};
}

int year_of(LocalDay day) { return int(std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day.days))).year()); }

Error wrong(std::string places) {
    return {ErrorKind::Unprocessable, "directory.qualification_form", {{"places", std::move(places)}}, "/number"};
}

}  // namespace

bool may_hold(Category category, Scope scope) {
    if (category == Category::Chinese && scope == Scope::GeneralPractice) return true;   // 全科医学专业 stands open to both.
    return row_of(scope).category == category;
}

bool serves(Scope scope, std::string_view department_code) {
    const std::string_view departments = row_of(scope).departments;
    for (std::size_t at = 0; at < departments.size(); at += 2) {
        if (department_code.substr(0, 2) == departments.substr(at, 2)) return true;
    }
    return false;
}

bool serve(std::span<const Scope> scopes, std::string_view department_code) {
    return std::ranges::any_of(scopes, [&](Scope scope) { return serves(scope, department_code); });
}

bool is_citizen_id(std::string_view id, LocalDay today) {
    static constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (id.size() != kWeights.size() + 1 || !all_digits(id.substr(0, kWeights.size()))) return false;
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (id[i] - '0');
    if (id.back() != std::string_view("10X98765432")[static_cast<std::size_t>(sum % 11)]) return false;
    const auto born = day_from(id.substr(6, 8));
    return born && *born <= today;
}

Result<Qualification> read_qualification(std::string_view text, LocalDay today) {
    if (text.size() != kQualificationLength) return refuse(wrong("1-27"));
    Qualification read;
    if (!all_digits(text.substr(0, 4))) return refuse(wrong("1-4"));
    read.year = number_of(text.substr(0, 4));
    if (read.year < kFirstYear || read.year > year_of(today)) return refuse(wrong("1-4"));
    read.province = text.substr(4, 2);
    if (!std::ranges::count(kProvinces, std::string_view(read.province))) return refuse(wrong("5-6"));
    const auto category = category_from(text.substr(7, 2));
    if ((text[6] != '1' && text[6] != '2') || !category) return refuse(wrong("7-9"));
    read.level = text[6] == '1' ? Level::Physician : Level::Assistant;
    read.category = *category;
    read.citizen_id = text.substr(9);
    if (!is_citizen_id(read.citizen_id, today)) return refuse(wrong("10-27"));
    if (read.year < number_of(text.substr(15, 4)) + kYoungestDoctor) return refuse(wrong("1-4"));
    return read;
}

Result<void> check_licence(std::string_view number) {
    const bool fine = number.size() == kLicenceLength && all_digits(number) && number.find_first_not_of('0') != number.npos;
    if (!fine) return refuse({ErrorKind::Unprocessable, "directory.licence_form", {}, "/number"});
    return {};
}

std::optional<Instant> Term::ends_at() const {
    if (!to) return std::nullopt;
    return start_of({to->days + 1});
}

bool is_term(const Term& term) { return !term.to || term.from <= *term.to; }

bool is_experienced(LocalDay practising_since, LocalDay today) {
    using namespace std::chrono;
    const year_month_day since(sys_days(days(practising_since.days)));
    const year_month_day due(since.year() + years(kIndependentYears), since.month(), since.day());
    const auto day = due.ok() ? sys_days(due) : sys_days(due.year() / March / 1);   // 29 February is kept on 1 March.
    return day.time_since_epoch().count() <= today.days;
}

std::string masked(std::string_view licence) {
    if (licence.size() <= kShownBefore + kShownAfter) return std::string(licence.size(), '*');
    std::string text(licence);
    std::fill(text.begin() + kShownBefore, text.end() - kShownAfter, '*');
    return text;
}

}  // namespace xinglin::directory
