// Doctors' papers (医师的证照), as the law has them: 医师法 (2022-03-01), 医师执业注册管理办法 (2017 第13号令). Pure: no clock, no I/O.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/wire/describe.h"

namespace xinglin::directory {

// 职称: 住院医师, 主治医师, 副主任医师, 主任医师 (GB/T 8561 234 to 231); None for those who are not doctors.
enum class Title : std::uint8_t { None, Resident, Attending, AssociateChief, Chief };
enum class Level : std::uint8_t { Physician, Assistant };                          // 级别: 执业医师, 执业助理医师.
enum class Category : std::uint8_t { Clinical, Dental, PublicHealth, Chinese };    // 类别: 临床, 口腔, 公共卫生, 中医.

// 执业范围: what a doctor is registered to treat.
enum class Scope : std::uint8_t {
    InternalMedicine, Surgery, ObstetricsGynaecology, Paediatrics, EyeEarNoseThroat, Dermatology, Psychiatry, GeneralPractice,
    Emergency, IntensiveCare, Rehabilitation, Prevention, Occupational, Imaging, Laboratory, Dentistry, PublicHealth,
    ChineseMedicine, EthnicMedicine, IntegratedMedicine
};
// Whether a doctor of this category can be registered for it.
bool may_hold(Category category, Scope scope);
// Whether this scope serves a department of the national list ("03", "03.04").
bool serves(Scope scope, std::string_view department_code);
bool serve(std::span<const Scope> scopes, std::string_view department_code);

// 医师资格证书 (the proof that he passed the examination): 27 characters.
struct Qualification {
    int year = 0;             // 1-4
    std::string province;     // 5-6, GB/T 2260.
    Level level{};            // 7: 1 or 2.
    Category category{};      // 8-9: 10 临床, 20 口腔, 30 公共卫生, 41-43 中医, 民族医, 中西医结合.
    std::string citizen_id;   // 10-27, GB 11643.
};
// Error: directory.qualification_form, whose argument names the characters that are wrong.
Result<Qualification> read_qualification(std::string_view text, LocalDay today);
// 医师执业证书: 15 digits. What they stand for is the registry's to say. Error: directory.licence_form.
Result<void> check_licence(std::string_view number);
// GB 11643: the check digit and a date of birth that there was. Which regions there are is identity's to know.
bool is_citizen_id(std::string_view id, LocalDay today);

enum class PaperKind : std::uint8_t { Qualification, Licence, TitleCertificate, Assessment };   // 资格证, 执业证, 职称证, 定期考核.
inline constexpr PaperKind kPaperKinds[]{PaperKind::Qualification, PaperKind::Licence, PaperKind::TitleCertificate,
                                         PaperKind::Assessment};
// A paper holds from the first day through the last one.
struct Term {
    LocalDay from;
    std::optional<LocalDay> to{};   // Nothing: without an end.

    bool holds_on(LocalDay day) const { return from <= day && (!to || day <= *to); }
    // 00:00 in Asia/Shanghai after the last day: from then on it holds no more.
    std::optional<Instant> ends_at() const;
};
bool is_term(const Term& term);   // The end is not before the beginning.

// 互联网诊疗管理办法 (2018) 第25条: three years of independent clinical work.
inline constexpr int kIndependentYears = 3;
bool is_experienced(LocalDay practising_since, LocalDay today);

// "110***********345": what everybody may see of a licence's number.
std::string masked(std::string_view licence);

}  // namespace xinglin::directory

namespace xinglin::wire {

template <>
inline constexpr auto names<directory::Title> = enum_names(
    entry{directory::Title::None, "none"}, entry{directory::Title::Resident, "resident"},
    entry{directory::Title::Attending, "attending"}, entry{directory::Title::AssociateChief, "associate_chief"},
    entry{directory::Title::Chief, "chief"});
template <>
inline constexpr std::string_view type_name<directory::Level> = "DoctorLevel";
template <>
inline constexpr auto names<directory::Level> =
    enum_names(entry{directory::Level::Physician, "physician"}, entry{directory::Level::Assistant, "assistant"});
template <>
inline constexpr std::string_view type_name<directory::Category> = "DoctorCategory";
template <>
inline constexpr auto names<directory::Category> =
    enum_names(entry{directory::Category::Clinical, "clinical"}, entry{directory::Category::Dental, "dental"},
               entry{directory::Category::PublicHealth, "public_health"}, entry{directory::Category::Chinese, "chinese"});
template <>
inline constexpr std::string_view type_name<directory::Scope> = "PracticeScope";
template <>
inline constexpr auto names<directory::Scope> = enum_names(
    entry{directory::Scope::InternalMedicine, "internal_medicine"}, entry{directory::Scope::Surgery, "surgery"},
    entry{directory::Scope::ObstetricsGynaecology, "obstetrics_gynaecology"}, entry{directory::Scope::Paediatrics, "paediatrics"},
    entry{directory::Scope::EyeEarNoseThroat, "eye_ear_nose_throat"}, entry{directory::Scope::Dermatology, "dermatology"},
    entry{directory::Scope::Psychiatry, "psychiatry"}, entry{directory::Scope::GeneralPractice, "general_practice"},
    entry{directory::Scope::Emergency, "emergency"}, entry{directory::Scope::IntensiveCare, "intensive_care"},
    entry{directory::Scope::Rehabilitation, "rehabilitation"}, entry{directory::Scope::Prevention, "prevention"},
    entry{directory::Scope::Occupational, "occupational"}, entry{directory::Scope::Imaging, "imaging"},
    entry{directory::Scope::Laboratory, "laboratory"}, entry{directory::Scope::Dentistry, "dentistry"},
    entry{directory::Scope::PublicHealth, "public_health"}, entry{directory::Scope::ChineseMedicine, "chinese_medicine"},
    entry{directory::Scope::EthnicMedicine, "ethnic_medicine"}, entry{directory::Scope::IntegratedMedicine, "integrated_medicine"});
template <>
inline constexpr auto names<directory::PaperKind> =
    enum_names(entry{directory::PaperKind::Qualification, "qualification"}, entry{directory::PaperKind::Licence, "licence"},
               entry{directory::PaperKind::TitleCertificate, "title_certificate"},
               entry{directory::PaperKind::Assessment, "assessment"});

}  // namespace xinglin::wire
